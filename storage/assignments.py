"""Assignments: what each unit owes by one day, and what came of it.

Whether one is late or missing is never stored: it follows from the day.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sqlalchemy import insert, select

from storage.database import Session
from storage.tables import AssignmentRow, ItemRow, OccurrenceRow

CARRIED = (
    "done_at", "done_by", "done_with", "nothing", "exempt", "exempt_by", "extended_to",
    "extended_by",
)  # fmt: skip
State = Literal[
    "not yet due", "done in time", "done late", "nothing to report", "missing", "exempt"
]
MERGED = "sáp nhập"  # why a merged unit owes nothing any more; its successor does


@dataclass(frozen=True, slots=True)
class Assignment:
    """One unit owes one thing by one day."""

    id: int
    occurrence: int
    item: int
    unit: int
    owes: str
    report: str
    opens_on: date
    due_on: date
    done_at: datetime | None
    nothing: bool
    exempt: str | None
    extended_to: date | None
    closed: bool
    hour: str | None = None  # by which it is due on that day

    @property
    def open(self) -> bool:
        """Still owed, in time or late."""
        return self.done_at is None and self.exempt is None and not self.closed

    def state(self, now: datetime) -> State:
        """As it is now, by the clock of `now`: a day begins at midnight there."""
        today = now.date()
        due_on = max(self.due_on, self.extended_to or self.due_on)
        if self.exempt is not None:
            return "exempt"
        if self.done_at is None:
            return "not yet due" if today <= due_on else "missing"
        if self.nothing:
            return "nothing to report"
        done_on = self.done_at.astimezone(now.tzinfo).date()
        return "done in time" if done_on <= due_on else "done late"


@dataclass(frozen=True, slots=True)
class Owed:
    """What a unit is to do by an entry."""

    owes: str
    report: str = ""


def of_plan(session: Session, plan: int) -> Sequence[Assignment]:
    """Every assignment of a plan that is asked or was done, by day."""
    return [one for one in read(session, ItemRow.plan == plan) if not one.closed]


def of_occurrence(session: Session, occurrence: int) -> Sequence[Assignment]:
    """Closed ones too."""
    return read(session, AssignmentRow.occurrence == occurrence)


def read(session: Session, *conditions: object) -> list[Assignment]:
    """Those for which the conditions on their rows hold, by day."""
    rows = session.execute(
        select(AssignmentRow, OccurrenceRow)
        .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
        .join(ItemRow, ItemRow.id == OccurrenceRow.item)
        .where(*conditions)  # type: ignore[arg-type]  # columns' comparisons
        .order_by(OccurrenceRow.due_on, OccurrenceRow.id, AssignmentRow.unit)
    )
    return [_value(one, day) for one, day in rows]


def _value(row: AssignmentRow, day: OccurrenceRow) -> Assignment:
    return Assignment(
        row.id,
        row.occurrence,
        day.item,
        row.unit,
        row.owes,
        row.report,
        day.opens_on,
        day.due_on,
        row.done_at,
        row.nothing,
        row.exempt,
        row.extended_to,
        row.closed_at is not None,
        day.hour,
    )


def done(
    session: Session, id: int, now: datetime, *, by: int | None = None, nothing: bool = False
) -> None:
    """It is done, or there was nothing to do; the first time counts."""
    row = session.get_one(AssignmentRow, id)
    if row.done_at is None:
        row.done_at, row.done_by, row.nothing = now, by, nothing
        session.flush()


def settle(
    session: Session,
    occurrence: int,
    owing: Mapping[int, Owed],
    successors: Mapping[int, int],
    now: datetime,
) -> None:
    """Write who owes it, and close what is asked no more; what was done is never touched.

    `successors` tells of units that are no more: who stands in their place.
    """
    rows = session.scalars(
        select(AssignmentRow).where(AssignmentRow.occurrence == occurrence)
    ).all()
    for row in rows:
        owed = owing.get(row.unit)
        if owed is not None:
            row.owes, row.report, row.closed_at = owed.owes, owed.report, None
        elif row.done_at is None and row.exempt is None:
            if successors.get(row.unit) in owing:
                row.exempt = MERGED
            else:
                row.closed_at = row.closed_at or now
    there = {row.unit for row in rows}
    fresh = [unit for unit in owing if unit not in there]
    if fresh:
        session.execute(
            insert(AssignmentRow),
            [
                {
                    "occurrence": occurrence,
                    "unit": unit,
                    "owes": owing[unit].owes,
                    "report": owing[unit].report,
                    "nothing": False,
                }
                for unit in fresh
            ],
        )
    session.flush()


def carry(
    session: Session, pairs: Mapping[int, int], near: int, successors: Mapping[int, int]
) -> dict[int, int]:
    """What was done by an entry of the old plan, or has more time there, has so by its counterpart.

    `pairs`: old entry -> new entry; returned is the same of assignments: those of one unit, by
    the nearest days. Whatever a unit had done that is no more, its successor has done.
    """
    before = read(session, OccurrenceRow.item.in_(pairs))
    after = read(session, OccurrenceRow.item.in_(pairs.values()))
    own = {(one.occurrence, one.unit) for one in before}
    found: dict[int, int] = {}
    for _, old, new in sorted(_near(before, after, pairs, near, successors), key=_nearest):
        if old.id in found or new.id in found.values():
            continue
        if old.unit != new.unit and (old.occurrence, new.unit) in own:
            continue
        found[old.id] = new.id
        ended = old.done_at is not None or old.exempt not in (None, MERGED)
        if new.open and (ended or (old.extended_to is not None and old.exempt != MERGED)):
            _copy(session, old, new)
    return found


def _near(
    before: Sequence[Assignment],
    after: Sequence[Assignment],
    pairs: Mapping[int, int],
    near: int,
    successors: Mapping[int, int],
) -> Iterator[tuple[int, Assignment, Assignment]]:
    """Each two that may be the same duty, with the days between them."""
    there: dict[tuple[int, int], list[Assignment]] = {}
    for new in after:
        there.setdefault((new.item, new.unit), []).append(new)
    for old in before:
        unit = successors.get(old.unit, old.unit)
        for new in there.get((pairs[old.item], unit), ()):
            apart = abs((new.due_on - old.due_on).days)
            if apart <= near:
                yield apart, old, new


def _nearest(of: tuple[int, Assignment, Assignment]) -> tuple[int, bool, int, int]:
    """What was done comes before what was not."""
    apart, old, new = of
    return apart, old.done_at is None, old.id, new.id


def _copy(session: Session, old: Assignment, new: Assignment) -> None:
    source, target = (session.get_one(AssignmentRow, one.id) for one in (old, new))
    for name in CARRIED:
        setattr(target, name, getattr(source, name))
    session.flush()


def units_of(assignments: Collection[Assignment]) -> set[int]:
    return {one.unit for one in assignments}
