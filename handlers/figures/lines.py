"""What stands behind an answer, line by line: the same numbers for a chart and for a sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from handlers.figures.asked import Figure
from handlers.figures.matter import Matter, Shown
from handlers.figures.sums import REPORTED, met
from handlers.overview.frame import Period, Shape
from handlers.turn import Say
from storage import units
from storage.measures import Measured, Row, Share, ranking

LISTS: tuple[Shape, ...] = ("lacks", "has", "one", "count")
Kind = Literal["units", "share", "steps", "parts", "sides", "states", "profile"]


@dataclass(frozen=True, slots=True)
class Line:
    """A unit, a month, a part of a sum, or a side of a comparison.

    `share`: what it adds to k of n. `label`: where the number alone does not say it. `states`: its
    pieces of work by state, `tone` the state it stands for. `when`: a stretch of time.
    """

    name: Say
    value: int = 0
    share: Share | None = None
    label: Say | None = None
    code: str = ""
    above: str = ""
    state: Say | None = None
    met: bool = True
    states: Mapping[str, int] = field(default_factory=dict)
    tone: str = ""
    when: Period | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """`rates`: the lines are told in percent; `numbers`: they may be told at all.

    `share`: what all say together, of what is summed up (`sums`) or of units.
    """

    kind: Kind
    lines: tuple[Line, ...]
    rates: bool = False
    numbers: bool = True
    sums: bool = False
    share: Share | None = None


def rated(one: Figure) -> bool:
    """Is it told as a share of what is summed up?"""
    return one.shared


def of_units(matter: Matter, shown: Shown) -> Drawn:
    """Every unit that counts, the ones asked for first: a chat's page is no limit here."""
    found, shape = matter.reckon(), matter.frame.shape
    rows = [row for row in found.rows if row.state != "none"]
    if shape == "sum":  # what is summed up stands there, whoever it is of
        rows += [row for row in found.others if matter.figure.worth(row)]
    of_sums = found.main == "sums" and shape not in LISTS
    whole = found.share if of_sums else met(matter.figure, found)
    if matter.frame.top:
        named = {one.id for one in shown.units}
        rows = [row for row in rows if row.place.id in named]
    rates = of_sums and (shape == "rate" or (shape == "rank" and rated(matter.figure)))
    ordered = _by_rate(matter, rows) if rates else sorted(rows, key=_order(matter))
    kind: Kind = "share" if not matter.numbers or (shape == "rate" and not of_sums) else "units"
    lines = _lines(matter, found, ordered, of_sums=of_sums)
    return Drawn(kind, lines, rates, matter.numbers, of_sums, whole)


def _by_rate(matter: Matter, rows: Sequence[Row]) -> list[Row]:
    known = [one.row for one in ranking(rows, "rate", least=matter.frame.order == "least")]
    return [*known, *(row for row in rows if row.rate is None)]


Key = tuple[bool, int, str]


def _order(matter: Matter) -> Callable[[Row], Key]:
    """Those asked for, then the most (where few are asked for, the least), then by code."""
    one, frame = matter.figure, matter.frame
    way = 1 if frame.order == "least" or frame.shape == "lacks" else -1
    told = matter.numbers and (frame.shape != "rank" or bool(frame.order))

    def key(row: Row) -> Key:
        last = frame.shape in LISTS and one.met(row) == (frame.shape == "lacks")
        return last, way * one.worth(row) if told else 0, row.place.code

    return key


def _lines(
    matter: Matter, found: Measured, rows: Sequence[Row], *, of_sums: bool
) -> tuple[Line, ...]:
    parents = {row.place.parent for row in rows if row.place.parent}
    above = {id: unit.name for id, unit in units.several(matter.session, parents).items()}
    counting = {row.place.id for row in found.rows}
    return tuple(
        _line(
            matter,
            row,
            _share(matter.figure, row, of_sums=of_sums, counts=row.place.id in counting),
            above.get(row.place.parent or 0, ""),
            counts=row.place.id in counting,
        )
        for row in rows
    )


def _share(one: Figure, row: Row, *, of_sums: bool, counts: bool) -> Share | None:
    if of_sums:
        return Share(int(row.within), int(row.of)) if row.of is not None else None
    return Share(int(one.met(row)), 1) if counts else None


def _line(matter: Matter, row: Row, share: Share | None, above: str, *, counts: bool) -> Line:
    one, has = matter.figure, matter.figure.met(row)
    label = None
    if one.measure in REPORTED and row.state in ("lacks", "nothing"):
        label = Say("figures-not-told" if row.state == "lacks" else "figures-told-nothing")
    if not counts:
        state = Say("figures-sheet-besides")
    elif row.state == "nothing":
        state = Say("figures-told-nothing")
    else:
        state = Say("figures-has" if has else "figures-lacks", {"figure": one.name})
    value = one.worth(row) if matter.numbers else 0
    return Line(named(row.place.name), value, share, label, row.place.code, above, state, has)


def named(name: str) -> Say:
    return Say("figures-where", {"names": name})
