"""What is owed within a day's reach, and what was told of it: some units at a time.

A country's assignments are too many to hold: what all of them share is read once (`Entry`), the
rest as plain rows.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ScalarSelect, String, and_, case, cast, exists, func, or_, select, text

from storage.database import Session
from storage.fulfilling import OPEN
from storage.reminders import TELLING
from storage.tables import (
    AssignmentRow,
    ItemRow,
    OccurrenceRow,
    PlanRow,
    PostponedRow,
    RemindedRow,
    UnitRow,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An occurrence of a confirmed plan's entry: what its assignments have in common."""

    occurrence: int
    item: int
    plan: int
    due_on: date
    opens_on: date


# assignment, unit, occurrence, more time until, to be asked again on, what was told of it
Row = tuple[int, int, int, date | None, date | None, str | None]


@dataclass(frozen=True, slots=True)
class Span:
    """The due days that matter.

    What is due before may matter where there is more time, what is due later where somebody wants
    to be asked again before.
    """

    since: date
    until: date


def entries(session: Session, span: Span) -> dict[int, Entry]:
    """By occurrence, all that may be told of."""
    asked = (
        select(
            OccurrenceRow.id,
            OccurrenceRow.item,
            ItemRow.plan,
            OccurrenceRow.due_on,
            OccurrenceRow.opens_on,
        )
        .join(ItemRow, ItemRow.id == OccurrenceRow.item)
        .join(PlanRow, PlanRow.id == ItemRow.plan)
        .where(
            PlanRow.state == "confirmed",
            or_(
                OccurrenceRow.due_on.between(span.since, span.until),
                OccurrenceRow.id.in_([*_later(session, span), *_put_off(session, span)]),
            ),
        )
    )
    return {one.occurrence: one for one in (Entry(*row) for row in session.execute(asked))}


def _later(session: Session, span: Span) -> list[int]:
    """Of what was due before: that of which somebody has more time."""
    asked = (
        select(AssignmentRow.occurrence)
        .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
        .where(OccurrenceRow.due_on < span.since, AssignmentRow.extended_to >= span.since, *OPEN)
    )
    return list(session.scalars(asked.distinct()))


def _put_off(session: Session, span: Span) -> list[int]:
    """Of what is due later: that of which somebody wants to be asked again by then."""
    asked = (
        select(AssignmentRow.occurrence)
        .join(PostponedRow, PostponedRow.assignment == AssignmentRow.id)
        .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
        .where(OccurrenceRow.due_on > span.until, PostponedRow.again_on <= span.until, *OPEN)
    )
    return list(session.scalars(asked.distinct()))


def units(session: Session, day: date) -> list[int]:
    """Those that have no letter of this day."""
    has = exists().where(
        RemindedRow.unit == UnitRow.id, RemindedRow.day == day, RemindedRow.letter != ""
    )
    return list(session.scalars(select(UnitRow.id).where(~has).order_by(UnitRow.id)))


def rows(
    session: Session, some: Collection[int], occurrences: Collection[int], today: date
) -> Iterable[Row]:
    """What these units owe of these occurrences; plain rows: a country has many."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SET LOCAL jit = off"))  # compiling it takes ten times its run
    asked = (
        select(
            AssignmentRow.id,
            AssignmentRow.unit,
            AssignmentRow.occurrence,
            AssignmentRow.extended_to,
            PostponedRow.again_on,
            _told(today),
        )
        .outerjoin(PostponedRow, PostponedRow.assignment == AssignmentRow.id)
        .where(AssignmentRow.unit.in_(some), AssignmentRow.occurrence.in_(occurrences), *OPEN)
    )
    return session.execute(asked)


def split(told: str | None) -> list[tuple[date, str]]:
    """Each rung that was told of, with the last day until today on which the unit heard of any.

    That day is date.max where all of them were told on days to come.
    """
    if not told:
        return []
    day, *rungs = told.split(",")
    heard = date.fromisoformat(day) if day else date.max
    return [(heard, rung) for rung in rungs]


def _told(today: date) -> ScalarSelect[str | None]:
    """The last day not after today, then each rung: one look into the table for both."""
    day = func.max(case((RemindedRow.day <= today, cast(RemindedRow.day, String))))
    names = func.aggregate_strings(RemindedRow.rung, ",")
    return (
        select(func.coalesce(day, "") + "," + names)
        .where(
            RemindedRow.assignment == AssignmentRow.id,
            RemindedRow.letter != "",
            RemindedRow.outcome.in_(TELLING),
        )
        .correlate(AssignmentRow)
        .scalar_subquery()
    )


def kept(session: Session, some: Collection[int], since: date) -> set[tuple[int, str, str]]:
    """What these units could not be told since then: assignment, rung and what became of it."""
    asked = select(RemindedRow.assignment, RemindedRow.rung, RemindedRow.outcome).where(
        RemindedRow.unit.in_(some), and_(RemindedRow.day >= since, RemindedRow.letter == "")
    )
    return {(of, rung, outcome) for of, rung, outcome in session.execute(asked)}
