"""What the planner of reminders reads and writes: so many statements, however many units.

A row of `reminded` without a letter was told to nobody: it may be told again.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeVarTuple

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, exists, or_, select, text
from sqlalchemy.orm import aliased

from storage.database import Session
from storage.fulfilling import OPEN
from storage.tables import (
    AssignmentRow,
    ItemRow,
    OccurrenceRow,
    OutboxRow,
    PlanRow,
    PostponedRow,
    RemindedRow,
)
from storage.upsert import set_rows

Columns = TypeVarTuple("Columns")
Outcome = Literal["planned", "sent", "done before", "expired", "unreachable"]
_final, _wave = aliased(RemindedRow), aliased(RemindedRow)
ENDS_ON = case(
    (AssignmentRow.extended_to > OccurrenceRow.due_on, AssignmentRow.extended_to),
    else_=OccurrenceRow.due_on,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """Which due days matter; `last` ends the name of the last rung any ladder has ("+30").

    `but_told_on`: units that have a letter of this day are left out.
    """

    since: date
    until: date
    last: str
    but_told_on: date | None = None


@dataclass(frozen=True, slots=True)
class Unmet:
    """An assignment of a confirmed plan that is still owed."""

    id: int
    unit: int
    item: int
    plan: int
    due_on: date
    opens_on: date
    extended_to: date | None
    again_on: date | None


@dataclass(frozen=True, slots=True)
class Told:
    """A rung of an assignment, the day of its wave, and what became of it."""

    assignment: int
    rung: str
    unit: int
    day: date
    letter: str
    outcome: Outcome


def unmet(session: Session, reach: Reach) -> list[Unmet]:
    """What is owed within reach and has not been told of to the end."""
    columns = (
        AssignmentRow.id,
        AssignmentRow.unit,
        OccurrenceRow.item,
        ItemRow.plan,
        OccurrenceRow.due_on,
        OccurrenceRow.opens_on,
        AssignmentRow.extended_to,
        PostponedRow.again_on,
    )
    asked = _within(select(*columns), reach).outerjoin(
        PostponedRow, PostponedRow.assignment == AssignmentRow.id
    )
    return [Unmet(*row) for row in session.execute(asked)]


def told(session: Session, reach: Reach, today: date) -> list[Told]:
    """What was told of the same assignments, and what nobody could be told today.

    Rungs that were missed are left out: one after them was told.
    """
    asked = (
        _within(select(*_TOLD), reach)
        .join(RemindedRow, RemindedRow.assignment == AssignmentRow.id)
        .where(
            or_(
                and_(RemindedRow.letter != "", RemindedRow.outcome != "expired"),
                and_(RemindedRow.letter == "", RemindedRow.day >= today),
            )
        )
    )
    return [_told(*row) for row in session.execute(asked)]


def between(session: Session, first: date, last: date) -> list[tuple[Told, datetime]]:
    """What was told on these days, of whatever it was, and when that was noted."""
    asked = select(*_TOLD, RemindedRow.at).where(RemindedRow.day >= first, RemindedRow.day <= last)
    order = (RemindedRow.day, RemindedRow.unit, RemindedRow.assignment, RemindedRow.rung)
    return [
        (_told(of, rung, unit, day, letter, outcome), at)
        for of, rung, unit, day, letter, outcome, at in session.execute(asked.order_by(*order))
    ]


def _told(of: int, rung: str, unit: int, day: date, letter: str, outcome: str) -> Told:
    return Told(of, rung, unit, day, letter, outcome)  # type: ignore[arg-type]  # an Outcome


def waves(session: Session, since: date) -> set[tuple[int, date]]:
    """The units and days, from this one on, that have a letter."""
    asked = select(RemindedRow.unit, RemindedRow.day).where(
        RemindedRow.day >= since, RemindedRow.letter != ""
    )
    return {(unit, day) for unit, day in session.execute(asked.distinct())}


_TOLD = (
    RemindedRow.assignment,
    RemindedRow.rung,
    RemindedRow.unit,
    RemindedRow.day,
    RemindedRow.letter,
    RemindedRow.outcome,
)


def _within(asked: Select[*Columns], reach: Reach) -> Select[*Columns]:
    if reach.but_told_on is not None:
        has_letter = (_wave.day == reach.but_told_on, _wave.letter != "")
        asked = asked.where(AssignmentRow.unit.not_in(select(_wave.unit).where(*has_letter)))
    return (
        asked.select_from(AssignmentRow)
        .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
        .join(ItemRow, ItemRow.id == OccurrenceRow.item)
        .join(PlanRow, PlanRow.id == ItemRow.plan)
        .where(
            *OPEN,
            PlanRow.state == "confirmed",
            OccurrenceRow.due_on <= reach.until,
            or_(OccurrenceRow.due_on >= reach.since, AssignmentRow.extended_to >= reach.since),
            ~_told_to_the_end(reach.last),
        )
    )


def _told_to_the_end(last: str) -> ColumnElement[bool]:
    return exists().where(
        _final.assignment == AssignmentRow.id,
        _final.rung == cast(ENDS_ON, String) + last,
        _final.letter != "",
    )


def hold(session: Session) -> bool:
    """Am I the one who plans? Until this transaction ends nobody else is."""
    if session.get_bind().dialect.name != "postgresql":  # SQLite has but one writer
        return True
    lock = text("SELECT pg_try_advisory_xact_lock(hashtext('danvan reminders'))")
    return bool(session.scalar(lock))


def without_wave(session: Session, units: Collection[int], day: date) -> set[int]:
    """Those of these units that have no letter of this day."""
    asked = select(RemindedRow.unit).where(
        RemindedRow.unit.in_(units), RemindedRow.day == day, RemindedRow.letter != ""
    )
    return set(units) - set(session.scalars(asked))


def states(session: Session, keys: Collection[str]) -> Mapping[str, str]:
    """Of the letters that were queued under these keys."""
    asked = select(OutboxRow.key, OutboxRow.state).where(OutboxRow.key.in_(keys))
    return dict(session.execute(asked).all())


def keep(session: Session, some: Sequence[Told], now: datetime) -> None:
    """Write them; a rung that was told to nobody takes its new place."""
    rows = [
        {
            "assignment": one.assignment,
            "rung": one.rung,
            "unit": one.unit,
            "day": one.day,
            "letter": one.letter,
            "outcome": one.outcome,
            "noted_at": now,
        }
        for one in some
    ]
    set_rows(session, RemindedRow, ("assignment", "rung"), rows)
