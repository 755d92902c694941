"""A question with all that is known of it, and what an answer consists of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import dropwhile
from typing import Literal

from handlers.figures import asked as figures_asked
from handlers.figures.asked import LARGE, Figure
from handlers.figures.scope import Area
from handlers.overview.frame import ALWAYS, Frame, Period
from handlers.places.places import Places
from handlers.turn import Say
from knowledge import unit_kinds
from storage import units
from storage.database import Session
from storage.measures import Asked, Measured, Row, reckon, trend
from storage.people import Person
from storage.units import Unit


@dataclass(frozen=True, slots=True)
class Cell:
    """A unit in an answer; its value where the asker may see it."""

    id: int
    code: str
    name: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Shown:
    """`k` of `n` meet it, and the number told; `units`: those asked for; `long`: pages of what."""

    lines: tuple[Say, ...]
    k: int | None = None
    n: int | None = None
    value: float | None = None
    units: tuple[Cell, ...] = ()
    long: int = 0
    todo: tuple[int, ...] = ()  # units that could be asked for what they lack


@dataclass(frozen=True, slots=True)
class Matter:
    """What is asked, of whom, by when."""

    session: Session
    places: Places
    frame: Frame
    area: Area
    now: datetime
    page: int = 0
    known: Mapping[int, Unit] = field(default_factory=dict)
    person: Person | None = None

    @property
    def figure(self) -> Figure:
        return figures_asked.figure(self.frame)

    @property
    def asked(self) -> Asked:
        today = self.now.date()
        return figures_asked.asked(self.frame, self.area, self.places, self.known, today)

    @property
    def period(self) -> Period:
        return figures_asked.period(self.frame, self.now.date())

    @property
    def numbers(self) -> bool:
        """May numbers be told, or but who has it?"""
        return self.area.sight == "all"

    @property
    def large(self) -> bool:
        """Is it an area of many units, such as a district?"""
        if len(self.area.units) != 1:
            return True
        unit = self.known.get(self.area.units[0])
        return unit is not None and bool(LARGE & set(unit_kinds.kinds(unit.kind, unit.name)))

    def reckon(self, asked: Asked | None = None) -> Measured:
        name = figures_asked.name(self.frame)
        found = reckon(self.session, name, asked or self.asked, self.now)
        found = figures_asked.measured_so(self.figure, _told_apart(self.session, found))
        # the area itself counts where nobody below it does, but not as one of another kind
        rows = [row for row in found.rows if self._wanted(row)]
        return found if len(rows) == len(found.rows) else replace(found, rows=rows)

    def steps(self) -> list[Measured]:
        """The same of each month or quarter; of "always" from the first that has something."""
        by: Literal["month", "quarter"] = "quarter" if self.frame.by == "quarter" else "month"
        name = figures_asked.name(self.frame)
        each = trend(self.session, name, self.asked, self.now, by)
        found = [figures_asked.measured_so(self.figure, one) for one in each]
        if self.period.first == ALWAYS:
            found = list(dropwhile(lambda one: not any(one.parts.values()), found))
        return found

    def _wanted(self, row: Row) -> bool:
        kinds = unit_kinds.kinds(row.place.kind, row.place.name)
        return not self.frame.kinds or not set(kinds).isdisjoint(self.frame.kinds)

    def about(self, **changes: object) -> "Matter":
        """The same of another measure or figure."""
        return replace(self, frame=replace(self.frame, **changes))  # type: ignore[arg-type]  # names of a frame's fields

    def of(self, unit: int) -> "Matter":
        """The same of one unit and all below it."""
        frame = replace(self.frame, shape="sum", scope=(unit,), units=())
        return replace(self, area=Area((unit,), named=True), frame=frame)

    def cells(self, rows: Sequence[Row], one: Figure | None = None) -> tuple[Cell, ...]:
        one = one or self.figure
        return tuple(
            Cell(
                row.place.id,
                row.place.code,
                row.place.name,
                one.worth(row) if self.numbers else None,
            )
            for row in rows
        )


def _told_apart(session: Session, found: Measured) -> Measured:
    """Units of one name are called by who is above them, too."""
    counts = Counter(row.place.name for row in found.rows)
    twins = [row for row in found.rows if counts[row.place.name] > 1 and row.place.parent]
    if not twins:
        return found
    above = units.several(session, {row.place.parent for row in twins if row.place.parent})
    known = {row.place.id: above.get(row.place.parent or 0) for row in twins}
    rows = [_called(row, known.get(row.place.id)) for row in found.rows]
    return replace(found, rows=rows)


def _called(row: Row, above: Unit | None) -> Row:
    if above is None:
        return row
    return replace(row, place=replace(row.place, name=f"{row.place.name} ({above.name})"))


def empty(found: Measured) -> Shown | None:
    """Why there is nothing to reckon, where that is so."""
    if not found.rows:
        return Shown((Say("figures-empty"),), 0, 0)
    if all(row.state == "none" for row in found.rows):
        return Shown((Say("figures-none-asked"),), 0, 0)
    return None
