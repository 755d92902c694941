"""Computes the numbers that Word shows before list paragraphs but keeps in no text."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element  # type: ignore[import-untyped]  # ships none

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DEEPEST = 9
LARGEST = 32_767  # to which Word counts
LONGEST = 80  # letters of a number; a hostile one would be repeated before each paragraph
ROMANS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Level:
    form: str = "decimal"
    text: str = "%1."
    start: int = 1
    style: str = ""
    plain: bool = False  # all numbers as digits (isLgl)
    restart: int | None = None


@dataclass
class Numbering:
    """Counts through one document, paragraph by paragraph."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)  # by list (numId)
    families: dict[str, str] = field(default_factory=dict)  # list -> its abstract list
    starts: dict[str, dict[int, int]] = field(default_factory=dict)  # where a list starts anew
    styles: dict[str, _Element] = field(default_factory=dict)
    counters: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    begun: set[tuple[str, int]] = field(default_factory=set)

    def before(self, paragraph: _Element, style: str) -> str:
        """The number with its point or bracket, as Word shows it; empty for no list."""
        found = self._list_of(paragraph, style)
        if found is None:
            return ""
        name, depth = found
        level = self.levels.get(name, {}).get(depth)
        if level is None:
            return ""
        self._count(name, depth, level)
        if level.form == "bullet":
            return "+" if level.text.strip() == "+" else "-"
        if level.form == "none":
            return ""
        return self._shown(name, level).strip()

    def _list_of(self, paragraph: _Element, style: str) -> tuple[str, int] | None:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        inherited = next(self._from_styles(style), None)
        name = value(own, "numId") or (value(inherited, "numId") if inherited is not None else "")
        if not name or name == "0":
            return None
        depth = value(own, "ilvl") or (value(inherited, "ilvl") if inherited is not None else "")
        if depth:
            return name, min(whole(depth), DEEPEST - 1)
        styled = (at for at, level in self.levels.get(name, {}).items() if level.style == style)
        return name, next(styled, 0)

    def _from_styles(self, style: str) -> Iterator[_Element]:
        for _ in range(20):  # styles may be based on one another in a ring
            element = self.styles.get(style)
            if element is None:
                return
            found = element.find(f"{W}pPr/{W}numPr")
            if found is not None:
                yield found
            style = value(element, "basedOn")

    def _count(self, name: str, depth: int, level: Level) -> None:
        counters = self.counters[self.families[name]]
        anew = self.starts.get(name, {}).get(depth)
        if anew is not None and (name, depth) not in self.begun:
            counters[depth] = anew
        else:
            counters[depth] = counters.get(depth, level.start - 1) + 1
        self.begun.add((name, depth))
        for deeper in [at for at in counters if at > depth]:
            below = self.levels[name].get(deeper)
            if below is None or below.restart is None or depth < below.restart:
                del counters[deeper]

    def _shown(self, name: str, level: Level) -> str:
        counters = self.counters[self.families[name]]
        text = level.text[:LONGEST]
        for depth in range(DEEPEST):
            sign = f"%{depth + 1}"
            if sign in text:
                other = self.levels[name].get(depth, Level())
                form = "decimal" if level.plain else other.form
                text = text.replace(sign, written(counters.get(depth, other.start), form))
        return text[:LONGEST]


def value(element: _Element | None, child: str) -> str:
    """`w:val` of a child; empty when there is none."""
    found = None if element is None else element.find(W + child)
    return "" if found is None else str(found.get(f"{W}val", ""))


def whole(said: str, default: int = 0) -> int:
    """A number that the file says, within what Word itself allows."""
    return (
        min(int(said), LARGEST) if said.isascii() and said.isdigit() and len(said) < 9 else default
    )


def load(numbering: _Element | None, styles: _Element | None) -> Numbering:
    """Read numbering.xml and styles.xml; either may be missing."""
    known = Numbering()
    if styles is not None:
        for style in styles.iter(f"{W}style"):
            known.styles[str(style.get(f"{W}styleId", ""))] = style
    if numbering is None:
        return known
    families = {
        str(one.get(f"{W}abstractNumId", "")): one for one in numbering.iter(f"{W}abstractNum")
    }
    linked = {value(one, "styleLink"): one for one in families.values() if value(one, "styleLink")}
    for listed in numbering.iter(f"{W}num"):
        name, family = str(listed.get(f"{W}numId", "")), value(listed, "abstractNumId")
        base = families.get(family)
        if base is not None:
            base = linked.get(value(base, "numStyleLink"), base)
        known.families[name] = family
        known.levels[name] = dict(_levels(base))
        known.starts[name] = {}
        for override in listed.iter(f"{W}lvlOverride"):
            depth = whole(override.get(f"{W}ilvl", "0"))
            known.levels[name].update(_levels(override))
            if start := value(override, "startOverride"):
                known.starts[name][depth] = whole(start)
    return known


def _levels(element: _Element | None) -> Iterator[tuple[int, Level]]:
    for one in () if element is None else element.iter(f"{W}lvl"):
        restart = value(one, "lvlRestart")
        yield (
            whole(one.get(f"{W}ilvl", "0")),
            Level(
                value(one, "numFmt") or "decimal",
                value(one, "lvlText"),
                whole(value(one, "start"), 1),
                value(one, "pStyle"),
                one.find(f"{W}isLgl") is not None,
                whole(restart) if restart else None,
            ),
        )


def written(number: int, form: str) -> str:
    """The number in the list's letters."""
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("upperRoman", "lowerRoman"):
        text = "x" * (number // 10)
        rest = number % 10
        for size, letters in ROMANS[1:]:
            while rest >= size:
                text, rest = text + letters, rest - size
        return text.upper() if form == "upperRoman" else text
    if form == "decimalZero":
        return f"{number:02}"
    return "" if form == "none" else str(number)
