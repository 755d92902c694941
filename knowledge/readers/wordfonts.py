"""Turns the runs of a Word file that are set in old Vietnamese fonts into Unicode, in place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml.etree import _Element  # type: ignore[import-untyped]  # ships none

from knowledge.readers import legacy
from knowledge.readers.legacy import Code
from knowledge.readers.numbering import W, value

HYPHEN = f"{W}softHyphen"  # what Word writes for the letter below, which is TCVN3's ư
SOFT = "\u00ad"


class Fonts:
    """Which font a run is set in: its own, its style's, its paragraph's, or the document's."""

    def __init__(self, styles: _Element | None) -> None:
        found = () if styles is None else styles.iter(f"{W}style")
        self.styles = {str(one.get(f"{W}styleId", "")): one for one in found}
        usual = None if styles is None else styles.find(f"{W}docDefaults/{W}rPrDefault")
        self.usual = _named(usual)
        self.plain = next(
            (
                name
                for name, one in self.styles.items()
                if one.get(f"{W}default") == "1" and one.get(f"{W}type") == "paragraph"
            ),
            "",
        )

    def of(self, run: _Element, style: str) -> str:
        own = _named(run) or self._styled(value(run.find(f"{W}rPr"), "rStyle"))
        return own or self._styled(style or self.plain) or self.usual

    def _styled(self, name: str) -> str:
        for _ in range(20):  # styles may be based on one another in a ring
            style = self.styles.get(name)
            if style is None:
                break
            if said := _named(style):
                return said
            name = value(style, "basedOn")
        return ""


def _named(element: _Element | None) -> str:
    fonts = None if element is None else element.find(f"{W}rPr/{W}rFonts")
    return "" if fonts is None else str(fonts.get(f"{W}hAnsi") or fonts.get(f"{W}ascii") or "")


def to_unicode(trees: Sequence[_Element], styles: _Element | None) -> list[Code]:
    """Convert what is in an old code; return the codes that were met."""
    fonts = Fonts(styles)
    old: dict[Code, list[tuple[_Element, bool]]] = defaultdict(list)
    everything: list[_Element] = []
    for tree in trees:
        for text, name in _texts(tree, fonts):
            everything.append(text)
            if said := legacy.font(name):
                old[said.code].append((text, said.capitals))
    met = [code for code, texts in old.items() if _convert(texts, code)]
    if not met and (guessed := legacy.guess("\n".join(map(_said, everything)))):
        _convert([(text, False) for text in everything], guessed)
        met.append(guessed)
    return met


def _texts(tree: _Element, fonts: Fonts) -> Iterator[tuple[_Element, str]]:
    """Every element of letters with the name of its font."""
    for paragraph in tree.iter(f"{W}p"):
        style = value(paragraph.find(f"{W}pPr"), "pStyle")
        for run in paragraph.iter(f"{W}r"):
            if next(run.iterancestors(f"{W}p"), None) is not paragraph:
                continue  # in a text box, whose own paragraph comes by itself
            name = fonts.of(run, style)
            for text in run.iterchildren(f"{W}t", HYPHEN):
                yield text, name


def _said(text: _Element) -> str:
    return SOFT if text.tag == HYPHEN else str(text.text or "")


def _convert(texts: Sequence[tuple[_Element, bool]], code: Code) -> bool:
    if not legacy.fits("\n".join(_said(text) for text, _ in texts), code):
        return False
    for text, _ in texts:
        text.text, text.tag = _said(text), f"{W}t"
    if code == "VNI":
        _rejoin([text for text, _ in texts])
    for text, capitals in texts:
        converted = legacy.convert(text.text, code)
        text.text = converted.upper() if capitals else converted
    return True


def _rejoin(texts: Sequence[_Element]) -> None:
    """A letter and its mark that editing has put into two runs stand in one again."""
    for before, text in pairwise(texts):
        first, last = text.text[:1], before.text[-1:]
        if first in legacy.VNI_MARKS and last in legacy.VNI_BASES:
            before.text, text.text = f"{before.text}{first}", text.text[1:]
