"""Rewrites a row before it is read: numbers taken back, sums of halves, so many each, shares."""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.reading.alphabet import CALLED, COUNTS, Item, Row
from handlers.reading.figures import Figure
from knowledge.vietnamese import fold

NOUN = f"[{COUNTS}g!m]"
GAP = "[,_;:]*w[,_:;]*"
AGAIN = re.compile(rf"#(?P<gap>{GAP})(?=#)")
HEMMED = re.compile(r"#_(?=#)")  # "28 à 32 người"
LATER = re.compile(rf"#(?P<noun>_*{NOUN}){GAP}(?=#(?!_*[{COUNTS}{CALLED}g!mxb]))")
HALVES = re.compile(rf"h[_:]*#(?P<noun>_*[{COUNTS}])?(?:[,&_;]*h[_:]*#(?:_*[{COUNTS}](?=.*h))?)+")
HEMS = {"a", "o", "u", "um"}


def rewritten(row: Row) -> Row:
    """The row as it was meant in the end."""
    items = _pairs(_denied(_each(_halves(_taken_back(row.items, row), row), row)))
    if items is row.items:
        return row
    return replace(row, items=tuple(items), codes="".join(one.code for one in items))


def _codes(items: Sequence[Item]) -> str:
    return "".join(one.code for one in items)


def _bare(item: Item, row: Row) -> str:
    return fold(" ".join(one.bare for one in row.message.tokens[item.start : item.end]))


def _blank(item: Item) -> Item:
    return Item("_", item.start, item.end)


def _taken_back(items: Sequence[Item], row: Row) -> Sequence[Item]:
    """ "40 à không 50 người", "33 người, nhầm 35": the last one counts"""
    codes = _codes(items)
    if "w" not in codes and not HEMMED.search(codes):
        return items
    new = list(items)
    for found in AGAIN.finditer(codes):
        second = found.end()
        labelled = found.start() and codes[: found.start()].rstrip("_:")[-1:] in tuple(
            f"!f{CALLED}{COUNTS}"
        )
        if labelled and re.match(rf"#_*{NOUN}", codes[second:]):
            continue
        for at in range(found.start(), second):
            new[at] = _blank(items[at])
    for found in HEMMED.finditer(codes):
        if _bare(items[found.start() + 1], row) in HEMS:
            new[found.start()] = _blank(items[found.start()])
    for found in LATER.finditer(codes):
        new[found.start()] = _blank(items[found.start()])
        for at in range(found.end("noun"), found.end()):
            new[at] = _blank(items[at])
    return new


def _halves(items: Sequence[Item], row: Row) -> Sequence[Item]:
    """ "sáng 30 chiều 25 người": 55"""
    found = HALVES.search(_codes(items))
    if found is None:
        return items
    inside = items[found.start() : found.end()]
    figures = [one.figure for one in inside if one.code == "#" and one.figure]
    total = Figure(sum(one.value for one in figures), "guess")
    nouns = [one for one in inside if one.code in COUNTS]
    whole = Item("#", inside[0].start, inside[-1].end, figure=total)
    if nouns and inside[-1].code not in COUNTS:
        last = inside[-1].end
        behind = items[found.end()].code if found.end() < len(items) else ""
        kept = [] if behind in COUNTS else [replace(nouns[0], start=last, end=last)]
    else:
        kept = nouns[-1:]
        whole = replace(whole, end=kept[0].start if kept else whole.end)
    ahead = list(items[: found.start()])
    if ahead and ahead[-1].code == "#":  # "2 buổi sáng 30 chiều 25"
        ahead[-1] = _aside(ahead[-1])
    return _halves([*ahead, whole, *kept, *items[found.end() :]], row)


def _each(items: Sequence[Item], row: Row) -> Sequence[Item]:
    """ "mỗi bản 15 người, 4 bản": 60"""
    codes = _codes(items)
    for found in re.finditer(r"E.[_:]*(?P<n>#)(?P<noun>_*.)?", codes):
        of, at = _bare(items[found.start() + 1], row), found.start("n")
        figure = items[at].figure
        times = [
            one
            for one in range(len(items) - 1)
            if codes[one] == "#" and one != at and _bare(items[one + 1], row).split()[:1] == [of]
        ]
        new = list(items)
        if figure is None:
            continue
        if not times:
            noun = (found["noun"] or "").strip("_")
            told = noun and re.search(rf"#_*{noun}", codes[:at] + " " + codes[at + 1 :])
            new[at] = _aside(items[at]) if told else _doubtful(items[at], figure.value)
            return new
        many = items[times[0]].figure
        new[at] = _doubtful(items[at], figure.value * (many.value if many else 1))
        new[times[0]] = _aside(items[times[0]])
        return new
    return items


def _denied(items: Sequence[Item]) -> Sequence[Item]:
    """ "45 người chứ không phải 54" """
    codes = _codes(items)
    new = list(items)
    for found in re.finditer(rf"D[_:]*(?P<n>#)(?:_*{NOUN})?", codes):
        if codes.count("#") > 1:
            for at in range(found.start(), found.end()):
                new[at] = _aside(items[at])
    return new if "D" in codes else items


def _pairs(items: Sequence[Item]) -> Sequence[Item]:
    """ "7 8 ý kiến": seven or eight"""
    for found in re.finditer(rf"##(?=_*[{COUNTS}g])", _codes(items)):
        one, other = (items[at].figure for at in (found.start(), found.start() + 1))
        if one and other and other.value == one.value + 1:
            new = list(items)
            new[found.start()] = _blank(items[found.start()])
            new[found.start() + 1] = replace(
                items[found.start() + 1], figure=Figure(other.value, "two", other=int(one.value))
            )
            return new
    return items


def _aside(item: Item) -> Item:
    return Item("x", item.start, item.end)


def _doubtful(item: Item, value: float) -> Item:
    return replace(item, figure=Figure(value, "guess"))
