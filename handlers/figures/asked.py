"""What a question asks of a measure, and which of a unit's figures it means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from handlers.figures.scope import Area
from handlers.overview.frame import ALWAYS, Bound, Frame, Period
from handlers.places.places import Places
from knowledge import unit_kinds
from storage.measures import Asked, Measured, Name, Row
from storage.units import Unit

NAMES: Mapping[str, Name] = {
    "models": "models", "dialogues": "dialogues", "participants": "dialogues", "trained": "trained",
    "receptions": "receptions", "opinions": "opinions", "reports": "reports", "tasks": "tasks",
    "on-time": "on-time",
}  # fmt: skip
STAGES: Mapping[str, tuple[str, ...]] = {  # who came further was there, too
    "evaluated": ("evaluated", "recognised", "rewarded"),
    "recognised": ("recognised", "rewarded"),
    "rewarded": ("rewarded",),
    "stopped": ("stopped",),
    "not evaluated": ("registered",),
    "not recognised": ("registered", "evaluated"),
    "not rewarded": ("registered", "evaluated", "recognised"),
    "only evaluated": ("evaluated",),
    "only recognised": ("recognised",),
    "evaluated unrewarded": ("evaluated", "recognised"),
}
RATED = {"opinions", "on-time"}  # told as a share where no part is asked for
SHARE = "women share"  # of those trained
TROUBLES = {"missing", "done late", "unresolved", "not yet due"}  # having one is lacking
NOTHING = "nothing"  # that there was none was told
SOLVED = "solved share"  # of the cases that people came with
CAME = ("resolved", "unresolved")  # what became of the cases that people came with
LARGE = {"province", "district"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure, and which of its numbers; `name`: how the words call the two together.

    `bound`: how much of it a unit must have to meet it.
    """

    measure: str
    part: str = ""
    bound: Bound | None = None

    @property
    def name(self) -> str:
        if self.part == NOTHING:
            return f"nothing-{self.measure}"
        if self.measure == "receptions" and self.part in (*CAME, SOLVED):
            return "cases-unresolved" if self.part == "unresolved" else "cases-resolved"
        return (self.part or self.measure).replace(" ", "-")

    @property
    def shared(self) -> bool:
        """Is it told as a share of what is summed up?"""
        return self.part in (SHARE, SOLVED) or (self.measure in RATED and not self.part)

    def worth(self, row: Row) -> int:
        """A unit's number."""
        return int(self._worth(row))  # PostgreSQL's sum of counts is no int

    def _worth(self, row: Row) -> int:
        if self.part == NOTHING:
            return int(row.state == "nothing")
        if self.measure == "opinions":
            return self._opinions(row)
        if self.measure == "receptions" and self.part == "unresolved":
            return max(0, row.parts.get("cases", 0) - row.parts.get("resolved", 0))
        if self.measure == "participants":
            return row.parts.get("people", 0)
        if self.measure == "models" and self.part:
            return sum(row.parts.get(stage, 0) for stage in STAGES.get(self.part, ()))
        if self.part == SOLVED:
            return row.parts.get("resolved", 0)
        if self.part == SHARE:
            return row.parts.get("women", 0)
        if self.part == "held":  # of reports the courses are the rows' own number
            return row.parts.get(self.part, row.value)
        return row.parts.get(self.part, 0) if self.part else row.value

    def _opinions(self, row: Row) -> int:
        if self.part == "raised":
            return row.parts.get("raised", 0)
        return (row.of or 0) - row.within if self.part == "unresolved" else row.within

    def met(self, row: Row) -> bool:
        """Does the unit meet it? Of a trouble: has it none?"""
        if row.state == "none":
            return False
        if self.bound is not None:
            value = row.rate if self.bound.percent else self.worth(row)
            return value is not None and self.bound.met(value)
        if self.part in TROUBLES and self.measure != "tasks":
            return not self.worth(row)
        if self.part and (self.measure, self.part) != ("tasks", "missing"):
            return bool(self.worth(row)) != (self.part in TROUBLES)
        return row.state == "has"


def figure(frame: Frame) -> Figure:
    return Figure(frame.measure, frame.part, frame.bound)


def name(frame: Frame) -> Name:
    return NAMES[frame.measure]


def period(frame: Frame, today: date) -> Period:
    if frame.period is None and frame.shape == "last":
        return Period(ALWAYS, today)
    return frame.period or Period(date(today.year, 1, 1), date(today.year, 12, 31))


def asked(
    frame: Frame, area: Area, places: Places, known: Mapping[int, Unit], today: date
) -> Asked:
    when = period(frame, today)
    entry = int(frame.entry[1:]) if frame.entry.startswith("#") else None
    plan = int(frame.plan[1:]) if frame.plan.startswith("#") else None
    found = Asked(
        scope(area, places), when.first, when.last, frame.kinds, area.only, frame.field,
        (frame.group,) if frame.group else (), frame.report_kind, plan, entry,
    )  # fmt: skip
    if len(area.units) > 1 or alone(frame, area, known):
        return replace(found, units=frozenset(area.units))
    return found


def alone(frame: Frame, area: Area, known: Mapping[int, Unit]) -> bool:
    """Is it the named unit itself that is asked about, and not who is below it?"""
    if not area.named or len(area.units) != 1 or frame.kinds or frame.shape not in ("has", "rate"):
        return False
    unit = known.get(area.units[0])
    if area.sight == "states" and area.only != frozenset(area.units):
        return False
    return unit is not None and not LARGE & set(unit_kinds.kinds(unit.kind, unit.name))


def scope(area: Area, places: Places) -> int | None:
    """The unit, or the lowest above all of them."""
    if not area.units:
        return None
    lines = [[one, *places.above(one)] for one in area.units]
    return next((one for one in lines[0] if all(one in line for line in lines)), None)


def measured_so(one: Figure, found: Measured) -> Measured:
    """With women measured against all who were trained, cases solved against all there were."""
    if one.part not in (SHARE, SOLVED):
        return found
    each = _women if one.part == SHARE else _solved
    rows, others = ([each(row) for row in some] for some in (found.rows, found.others))
    return replace(found, rows=rows, others=others, main="sums")


def _solved(row: Row) -> Row:
    cases, solved = row.parts.get("cases", 0), row.parts.get("resolved", 0)
    return replace(row, of=cases or None, within=min(cases, solved))


def _women(row: Row) -> Row:
    women = row.parts.get("women", 0)
    return replace(row, of=row.value or None, within=min(women, row.value), double=False)


def everyone(found: Measured) -> Sequence[Row]:
    """For sums: those that do not count as units with them."""
    return (*found.rows, *found.others)


def total(one: Figure, found: Measured) -> int:
    return sum(one.worth(row) for row in everyone(found))
