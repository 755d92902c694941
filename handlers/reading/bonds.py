"""Binds numbers to what they count: the best cover of the row of items by phrases that hold one.

Every phrase is a pattern of codes with points; of those that overlap, the set with most points
is how the message is read. So "người 45 ý kiến 12" and "45 người 12 ý kiến" both come out right.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.forms.kind import Field, Kind
from handlers.reading.alphabet import CALLED, COUNTS, counts_of

Deed = Literal[
    "count", "total", "zero", "part", "left", "all", "none", "either", "group", "loose", "men",
    "other", "women", "rate",
]  # fmt: skip
NEARLY = 1.5  # points
F = "[_=f]*"
END = "(?=[;,)(&]|$)"


@dataclass(frozen=True, slots=True)
class Bond:
    """items[start:end] tell this; `at`: the item that holds the number, if any."""

    deed: Deed
    field: str
    start: int
    end: int
    at: int | None
    points: float


@dataclass(frozen=True, slots=True)
class Shape:
    deed: Deed
    field: str
    points: float
    pattern: re.Pattern[str]


def bonds(codes: str, kind: Kind) -> list[Bond]:
    """The best cover, in the order of the row."""
    return best(list(_all(codes, kind)))


def _all(codes: str, kind: Kind) -> Iterator[Bond]:
    for shape in shapes(kind):
        for match in shape.pattern.finditer(codes):
            start, end = match.span("all")
            at = match.start("n") if "n" in shape.pattern.groupindex else None
            yield Bond(shape.deed, shape.field, start, end, at, shape.points)


def disputed(codes: str, kind: Kind, kept: Sequence[Bond]) -> Iterator[tuple[Bond, list[Bond]]]:
    """Each bond that a cover of nearly the same worth does without, and that cover."""
    found = list(_all(codes, kind))
    worth = sum(one.points for one in kept)
    for bond in kept:
        if bond.at is None or bond.deed in ("other", "men"):
            continue
        others = [one for one in found if _same(one) != _same(bond)]
        cover = best(others)
        if sum(one.points for one in cover) >= worth - NEARLY:
            yield bond, cover


def _same(bond: Bond) -> tuple[int | None, str]:
    """What it tells of which number: "part" and "either" differ by no more than the way."""
    return bond.at, bond.field or bond.deed


def best(found: Sequence[Bond]) -> list[Bond]:
    """No two overlap, and no other such set has more points."""
    ordered = sorted(found, key=lambda one: (one.end, one.start))
    most: list[tuple[float, int | None, int | None]] = [(0.0, None, None)]
    ends = [one.end for one in ordered]
    for place, one in enumerate(ordered):
        before = _last(ends, one.start, place)
        taking = most[before][0] + one.points
        if taking > most[place][0]:
            most.append((taking, place, before))
        else:
            most.append((most[place][0], None, place))
    kept: list[Bond] = []
    at: int | None = len(ordered)
    while at:
        _, taken, before_ = most[at]
        if taken is not None:
            kept.append(ordered[taken])
        at = before_
    return kept[::-1]


def _last(ends: Sequence[int], start: int, place: int) -> int:
    """How many of the first `place` bonds end by `start`."""
    low, high = 0, place
    while low < high:
        middle = (low + high) // 2
        if ends[middle] <= start:
            low = middle + 1
        else:
            high = middle
    return low


def shapes(kind: Kind) -> tuple[Shape, ...]:
    if kind.name not in _SHAPES:
        _SHAPES[kind.name] = tuple(_shapes(kind))
    return _SHAPES[kind.name]


_SHAPES: dict[str, tuple[Shape, ...]] = {}


def _shape(deed: Deed, field: str, points: float, pattern: str) -> Shape:
    return Shape(deed, field, points, re.compile(f"(?=(?P<all>{pattern}))"))


def _shapes(kind: Kind) -> Iterator[Shape]:
    names = counts_of(kind)
    for place, name in enumerate(names):
        field = kind.field(name)
        assert field is not None
        noun, label = COUNTS[place], CALLED[place]
        if field.done:
            whole = names.index(field.of)
            others = "".join(COUNTS[at] for at in range(len(names)) if at != whole)
            yield from _done(field, f"[{COUNTS[whole]}{CALLED[whole]}]", f"[{others}g]")
        else:
            yield from _counted(field, noun, label)
    if any(field.type == "groups" for field in kind.fields):
        yield from _grouped()
    else:
        yield _shape("group", "", 10, "(?P<n>[#%])_*g")
        yield _shape("group", "", 9, "g[_:]*(?P<n>[#%])")
    yield _shape("group", "groups", 10.5, f"[{CALLED[0]}i][_:]*(?P<n>#)_*g")
    yield _shape("men", "", 10, "(?P<n>#)_*m")
    yield _shape("men", "", 9, "m[_:]*(?P<n>#)")
    yield _shape("other", "", 4, "(?P<n>[#%])[xupiv]")
    yield _shape("men", "", 12, f"A[_:]*(?P<n>#)(?:_*[{COUNTS}g])?")
    yield _shape("men", "", 12, f"(?P<n>#)_*[{COUNTS}g]?_*A")
    yield _shape("other", "", 9, "(?P<n>#)_*b")
    yield _shape("other", "", 6, "b[_:]*(?P<n>#)")
    yield _shape("other", "", 12, f"(?P<n>#)_*[{COUNTS}g]?[,_]*w")
    yield _shape("total", "", 8, "T[_:]*(?P<n>#)")


def _counted(field: Field, noun: str, label: str) -> Iterator[Shape]:
    name = field.name
    yield _shape("count", name, 10, f"(?P<n>[#%])_*{noun}")
    yield _shape("count", name, 10.3, f"(?P<n>[#%])_*{noun}_*{label}(?![_:]*[#%])")
    yield _shape("count", name, 9.5, f"{label}[_:T]*(?P<n>[#%])")
    yield _shape("count", name, 10, f"{label}[_:T]*(?P<n>[#%])(?!_*[{COUNTS}g])")
    yield _shape("count", name, 10.4, f"{label}[_:T]*(?P<n>[#%])_*{noun}(?!_*[:]?_*#)")
    alone = f"(?<!&){noun}"  # "với nhân dân: 12 ý kiến" counts no people
    yield _shape("count", name, 8.5, f"{alone}[_T]*(?P<n>[#%])")
    yield _shape("count", name, 9, f"{alone}[_T]*(?P<n>[#%])(?!_*[{COUNTS}g])")
    yield _shape("count", name, 9.4, f"{alone}[_T]*:[_:T]*(?P<n>[#%])")
    yield _shape("count", name, 10.2, f"{alone}[_T]*:[_:T]*(?P<n>[#%])(?!_*[{COUNTS}g])")
    yield _shape("count", name, 10.5, f"{noun}[_T]*:[_:T]*(?P<n>[#%])_*{noun}(?!_*[:]?_*#)")
    yield _shape("total", name, 12, f"T[_:]*(?P<n>#)_*{noun}")
    yield _shape("total", name, 12, f"T[_:]*[{noun}{label}][_:]*(?P<n>#)")
    yield _shape("zero", name, 9, f"[~∅][_0]*[{noun}{label}]_*0?(?![x!0&])")
    if noun == "β" and not field.of:  # "7 người hỏi"
        yield _shape("count", name, 11, f"(?P<n>#)_*α_*{label}(?![_:]*[#%])")
    if field.of:  # "năm mươi phần trăm là nữ"
        yield _shape("rate", name, 9, f"(?P<n>r)_*[{noun}{label}]")
        yield _shape("rate", name, 8.5, f"[{noun}{label}][_:]*(?P<n>r)")
    if field.of:  # "14 cán bộ nữ", "14 người là nữ"
        yield _shape("count", name, 11, f"(?P<n>#)_*[gα]_*{noun}(?=[;,)(&udPei]|$)")


def _done(field: Field, whole: str, nouns: str) -> Iterator[Shape]:
    name = field.name
    number = "(?P<n>#)"
    alone = f"(?!{F}:?{F}[#%](?!_*{nouns}))"  # no number follows, or one with a noun of its own
    yield _shape("rate", name, 9, f"(?P<n>r){F}(?:{whole}{F})?[!f]")
    yield _shape("rate", name, 9, f"!{F}:?{F}(?P<n>r)")
    yield _shape("left", name, 13, f"~{F}[!f]{F}[:]?{F}{number}(?:{F}{whole})?")
    yield _shape("none", name, 13.5, f"~{F}!{F}(?:{whole}{F})?0")
    yield _shape("none", name, 14, f"[~∅]{F}{whole}{F}0?{F}!{F}")
    yield _shape("none", name, 8, f"~{F}!{F}(?![:]?{F}[#%xr])")
    yield _shape("left", name, 12, rf"\+{F}[:]?{F}{number}(?:{F}{whole})?")
    yield _shape("left", name, 21, rf"\+{F}(?P<n>[#%]){F}{whole}?{F}~{F}[!f]{F}")
    yield _shape("left", name, 19, f"{number}{F}{whole}{F}~{F}[!f]{F}(?!{F}{whole}?{F}0)")
    yield _shape("left", name, 12, f"(?P<n>[#%]){F}~{F}[!f]{F}")
    yield _shape("left", name, 9, f"{number}{F}~{F}{END}")  # "4 đã gq, 2 chưa"
    yield _shape("left", name, 14, f"(?P<n>%){F}{whole}{F}~{F}[!f]{F}")
    yield _shape("part", name, 12, rf"!{F}\*?{F}[:]?{F}(?P<n>[#%])(?:{F}{whole}(?!{F}:?{F}[#%]))?")
    yield _shape("part", name, 11.5, rf"!{F}{whole}{F}[:]{F}(?P<n>[#%])")
    yield _shape("part", name, 13, f"(?P<n>%){F}{whole}?{F}!{F}")
    yield _shape("part", name, 11, f"(?P<n>%){F}{whole}")
    yield _shape("part", name, 12, rf"{number}{F}!(?!{F}[\*0]?{F}:?{F}[#%](?!_*{nouns}))")
    yield _shape("either", name, 20, rf"{number}{F}{whole}{F}!{F}(?!\*?{F}:?{F}[#%])(?!{F}[xr*])")
    yield _shape("left", name, 20, rf"{number}{F}{whole}{F}\+{F}(?=[;,)(&e]|$)")
    yield _shape("left", name, 19, rf"{number}{F}{whole}{F}e[x_gpβ]{{1,8}}~{F}!{F}")
    yield _shape("all", name, 9, rf"!{F}\*{F}(?!{F}:?{F}[#%])")
    yield _shape("all", name, 9.5, rf"!{F}{whole}{F}\*{F}(?!{F}:?{F}[#%])")
    yield _shape("all", name, 9.2, rf"!{F}\*{F}{whole}(?!{F}:?{F}[#%])")
    yield _shape("all", name, 9.5, rf"\*{F}{whole}?{F}\*?{F}!{F}(?!{F}:?{F}[#%])")
    yield _shape("part", name, 9, f"{number}_*=[_=f]*{END}")
    yield _shape("all", name, 8, f"!_*[=f][_=f]*{END}")
    yield _shape("all", name, 3, f"!{END}")
    yield _shape("all", name, 4, rf"(?<=[,;])_*\*_*{END}")
    # "xong 5", "13 yk xong", "12 xong"
    yield _shape("part", name, 9, rf"f{F}\*?{F}[:]?{F}{number}(?:{F}{whole})?(?!_*{nouns})")
    yield _shape("part", name, 21, rf"(?<=[;,])_*f{F}{number}{F}{whole}{F}(?=[;,)(]|$)")
    yield _shape("part", name, 7, rf"(?<![\w#])\*_*{number}(?!_*{nouns})")  # "xong cả 5"
    yield _shape("part", name, 10.5, f"{number}_*f{F}{alone}")
    yield _shape("either", name, 18.5, f"{number}{F}{whole}_*f{F}{alone}")
    yield _shape("all", name, 8, rf"f_*\*{F}{alone}")
    yield _shape("all", name, 8, rf"\*_*{whole}?_*f{F}(?=[;,)(&]|$)")


def _grouped() -> Iterator[Shape]:
    yield _shape("group", "groups", 10, "(?P<n>[#%])_*g")
    yield _shape("group", "groups", 9, "g[_:]*(?P<n>[#%])")
    yield _shape("group", "groups", 10.2, "g[_]*:[_:]*(?P<n>#)(?:_*α)?")
    yield _shape("group", "groups", 10.6, "g_*(?P<n>#)_*α(?!_*[gβ])")  # "già làng 5 người"
    yield _shape("loose", "groups", 11, "(?P<n>#)_*g(?:[,&]+_*g(?![_:]*#))+")
