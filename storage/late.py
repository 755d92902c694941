"""What is owed past its day, and when leaders were told of it: so many statements for all units."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, func, select

from storage.database import Session
from storage.fulfilling import OPEN
from storage.reminders import ENDS_ON
from storage.tables import AssignmentRow, ItemRow, OccurrenceRow, OutboxRow, PlanRow

DAY = timedelta(days=1)
PREFIX = "late:"
LOST = ("failed", "expired", "cancelled")  # such a letter has told nobody anything
OpenOnes = Select[int, int, int, int, date, date]  # what a Late is made of
MEMORY = timedelta(days=60)  # longer than any run of days off; past it all is told anew


@dataclass(frozen=True, slots=True)
class Late:
    """An assignment that is owed still; `ends_on`: the last day in time, with what was agreed."""

    id: int
    unit: int
    item: int
    occurrence: int
    due_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class Tally:
    """Of those who are asked for one thing: how many they are, how many have done it."""

    asked: int
    done: int


def missing(
    session: Session,
    since: date,
    before: date,
    units: Collection[int] | None = None,
    occurrence: int | None = None,
) -> list[Late]:
    """What ended in these days and is owed still, of these units or of all; the oldest first."""
    asked = _open().where(ENDS_ON.between(since, before - DAY))
    if occurrence is not None:
        asked = asked.where(AssignmentRow.occurrence == occurrence)
    return _read(session, asked, units)


def owed(
    session: Session, occurrences: Collection[int], units: Collection[int] | None = None
) -> list[Late]:
    """All that these units (or all) still owe of these, late or not."""
    return _read(session, _open().where(AssignmentRow.occurrence.in_(occurrences)), units)


def _open() -> OpenOnes:
    return (
        select(
            AssignmentRow.id,
            AssignmentRow.unit,
            OccurrenceRow.item,
            OccurrenceRow.id,
            OccurrenceRow.due_on,
            ENDS_ON,
        )
        .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
        .join(ItemRow, ItemRow.id == OccurrenceRow.item)
        .join(PlanRow, PlanRow.id == ItemRow.plan)
        .where(*OPEN, PlanRow.state == "confirmed")
        .order_by(OccurrenceRow.due_on, OccurrenceRow.id, AssignmentRow.unit)
    )


def _read(session: Session, asked: OpenOnes, units: Collection[int] | None) -> list[Late]:
    if units is not None:
        asked = asked.where(AssignmentRow.unit.in_(units))
    return [Late(*row) for row in session.execute(asked)]


def asked_of(session: Session, occurrences: Collection[int]) -> list[tuple[int, int]]:
    """Of each of these, every unit that is asked for it: done or not."""
    rows = session.execute(
        select(AssignmentRow.occurrence, AssignmentRow.unit).where(
            AssignmentRow.occurrence.in_(occurrences),
            AssignmentRow.closed_at.is_(None),
            AssignmentRow.exempt.is_(None),
        )
    )
    return [(occurrence, unit) for occurrence, unit in rows]


def tallies(
    session: Session, occurrences: Collection[int], units: Collection[int] | None = None
) -> dict[int, Tally]:
    """For each occurrence how many of these units (or of all) are asked, and have done it."""
    counted = (
        select(
            AssignmentRow.occurrence,
            func.count(),
            func.count(AssignmentRow.done_at),
        )
        .where(
            AssignmentRow.occurrence.in_(occurrences),
            AssignmentRow.closed_at.is_(None),
            AssignmentRow.exempt.is_(None),
        )
        .group_by(AssignmentRow.occurrence)
    )
    if units is not None:
        counted = counted.where(AssignmentRow.unit.in_(units))
    return {id: Tally(asked, done) for id, asked, done in session.execute(counted)}


def key(person: int, day: date) -> str:
    """Of the letter to a leader on a day; unique for ever."""
    return f"{PREFIX}{person}:{day.isoformat()}"


def told(session: Session, now: datetime) -> dict[int, list[date]]:
    """The days of the digests that each leader was sent of late, or will be."""
    rows = session.scalars(
        select(OutboxRow.key).where(
            OutboxRow.key.startswith(PREFIX, autoescape=True),
            OutboxRow.created_at > now - MEMORY,
            OutboxRow.state.not_in(LOST),
        )
    )
    found: dict[int, list[date]] = {}
    for name in rows:
        _, person, day = name.split(":")
        found.setdefault(int(person), []).append(date.fromisoformat(day))
    return found
