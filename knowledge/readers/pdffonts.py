"""Turns the words of a PDF page that are set in old Vietnamese fonts into Unicode, in place."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from knowledge.readers import legacy
from knowledge.readers.legacy import Code
from knowledge.readers.printed import Word


def to_unicode(words: Sequence[Word], before: Iterable[Code] = ()) -> list[Code]:
    """Convert a page's words; return the codes that were met.

    `before`: those of the pages before, so that a page with few words is told by them.
    """
    old: dict[Code, list[tuple[Word, bool]]] = defaultdict(list)
    for word in words:
        if said := legacy.font(str(word["fontname"])):
            old[said.code].append((word, said.capitals))
    met: list[Code] = []
    for code, found in old.items():
        if legacy.fits(" ".join(word["text"] for word, _ in found), code):
            _convert(found, code)
            met.append(code)
    if not met and (guessed := _guess(" ".join(word["text"] for word in words), before)):
        _convert([(word, False) for word in words], guessed)
        met.append(guessed)
    return met


def _guess(text: str, before: Iterable[Code]) -> Code | None:
    return legacy.guess(text) or next((one for one in before if legacy.fits(text, one)), None)


def _convert(words: Sequence[tuple[Word, bool]], code: Code) -> None:
    for word, capitals in words:
        text = legacy.convert(word["text"], code)
        word["text"] = text.upper() if capitals else text
