"""What the planner of reminders reads and writes: so many statements, however many units.

A row of `reminded` without a letter was told to nobody: it may be told again.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeVarTuple

from sqlalchemy import ColumnElement, Select, String, case, cast, exists, or_, select, text
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

Columns = TypeVarTuple("Columns")
Outcome = Literal["planned", "sent", "done before", "expired", "unreachable"]
TELLING = ("planned", "sent")
_final = aliased(RemindedRow)
ENDS_ON = case(
    (AssignmentRow.extended_to > OccurrenceRow.due_on, AssignmentRow.extended_to),
    else_=OccurrenceRow.due_on,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """Which due days matter; `last` ends the name of the last rung any ladder has ("+30")."""

    since: date
    until: date
    last: str


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
    put_off = PostponedRow.assignment == AssignmentRow.id
    near = _within(select(*columns), reach).outerjoin(PostponedRow, put_off)
    far = _within(select(*columns), reach, far=True).join(PostponedRow, put_off)
    return [Unmet(*row) for asked in (near, far) for row in session.execute(asked)]


def told(session: Session, reach: Reach) -> list[Told]:
    """What was told of the same assignments.

    Rungs that were missed are left out: one after them was told. So is what was done before it
    could be told, or refused by the app: it may be owed again, or told another day.
    """
    put_off = PostponedRow.assignment == AssignmentRow.id
    near = _within(select(*_TOLD), reach)
    far = _within(select(*_TOLD), reach, far=True).join(PostponedRow, put_off)
    return [
        _told(*row)
        for asked in (near, far)
        for row in session.execute(
            asked.join(RemindedRow, RemindedRow.assignment == AssignmentRow.id).where(
                RemindedRow.letter != "", RemindedRow.outcome.in_(TELLING)
            )
        )
    ]


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


def _within(asked: Select[*Columns], reach: Reach, *, far: bool = False) -> Select[*Columns]:
    """`far`: what is due later, and was put off to a day within reach; the caller joins that."""
    when = OccurrenceRow.due_on <= reach.until
    if far:
        when = (OccurrenceRow.due_on > reach.until) & (PostponedRow.again_on <= reach.until)
    return (
        asked.select_from(AssignmentRow)
        .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
        .join(ItemRow, ItemRow.id == OccurrenceRow.item)
        .join(PlanRow, PlanRow.id == ItemRow.plan)
        .where(
            *OPEN,
            PlanRow.state == "confirmed",
            when,
            or_(OccurrenceRow.due_on >= reach.since, AssignmentRow.extended_to >= reach.since),
            ~_told_to_the_end(reach.last),
        )
    )


def _told_to_the_end(last: str) -> ColumnElement[bool]:
    return exists().where(
        _final.assignment == AssignmentRow.id,
        _final.rung == cast(ENDS_ON, String) + last,
        _final.letter != "",
        _final.outcome.in_(TELLING),
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
