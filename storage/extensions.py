"""More time: a unit asks for it, a leader above decides; the official due day stays what it is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sqlalchemy import func, insert, select

from storage.database import Session
from storage.fulfilling import OPEN
from storage.tables import AssignmentRow, ExtensionRow

State = Literal["open", "agreed", "refused", "dropped"]


@dataclass(frozen=True, slots=True)
class Extension:
    """`until`: the last day asked for; `answer`: what whoever decided said to it."""

    id: int
    assignment: int
    until: date
    reason: str
    state: State
    asked_by: int
    asked_at: datetime
    decided_by: int | None
    decided_at: datetime | None
    answer: str


def ask(
    session: Session, assignment: int, until: date, reason: str, now: datetime, *, by: int
) -> int:
    """Keep the request; its id. The caller has locked the assignment: one is open at a time."""
    values = {"assignment": assignment, "until": until, "reason": reason}
    rest = {"state": "open", "asked_by": by, "asked_at": now, "answer": ""}
    asked = insert(ExtensionRow).values(**values, **rest).returning(ExtensionRow.id)
    return session.execute(asked).scalar_one()


def find(session: Session, id: int) -> Extension | None:
    return next(iter(_read(session, ExtensionRow.id == id)), None)


def lock(session: Session, id: int) -> Extension | None:
    """As it is now; whoever else wants to decide it waits until this turn has ended."""
    session.execute(
        select(ExtensionRow)
        .where(ExtensionRow.id == id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return find(session, id)


def open_of(session: Session, assignment: int) -> Extension | None:
    """What is asked for it and not decided yet."""
    found = _read(session, ExtensionRow.assignment == assignment, ExtensionRow.state == "open")
    return next(iter(found), None)


def waiting(
    session: Session, units: Collection[int] | None, page: int, size: int
) -> tuple[list[Extension], int]:
    """A page of what these units (or all) ask for and still owe, the oldest first; how many."""
    still = [ExtensionRow.state == "open", *OPEN]
    if units is not None:
        still.append(AssignmentRow.unit.in_(units))
    joined = select(ExtensionRow.id).join(
        AssignmentRow, AssignmentRow.id == ExtensionRow.assignment
    )
    asked = joined.where(*still)
    count = session.scalar(select(func.count()).select_from(asked.subquery())) or 0
    page = min(max(page, 0), max(0, (count - 1) // size))
    ids = session.scalars(asked.order_by(ExtensionRow.id).limit(size).offset(page * size))
    return _read(session, ExtensionRow.id.in_(list(ids))), count


def settle(
    session: Session,
    id: int,
    state: State,
    now: datetime,
    *,
    by: int | None,
    answer: str = "",
    until: date | None = None,
) -> None:
    """Decided, once; `until`: another day than was asked for."""
    row = session.get_one(ExtensionRow, id)
    if row.state == "open":
        row.state, row.decided_by, row.decided_at, row.answer = state, by, now, answer
        row.until = until or row.until
        session.flush()


def extend(session: Session, assignment: int, until: date | None, *, by: int | None) -> None:
    """It may be done by then without being late; None: no more time than the plan gives."""
    row = session.get_one(AssignmentRow, assignment)
    row.extended_to, row.extended_by = until, by
    session.flush()


def extended_by(session: Session, assignment: int) -> int | None:
    """Who gave it more time."""
    return session.get_one(AssignmentRow, assignment).extended_by


def _read(session: Session, *conditions: object) -> list[Extension]:
    rows = session.scalars(
        select(ExtensionRow).where(*conditions).order_by(ExtensionRow.id)  # type: ignore[arg-type]  # columns' comparisons
    )
    return [
        Extension(
            row.id,
            row.assignment,
            row.until,
            row.reason,
            row.state,  # type: ignore[arg-type]  # only `ask` and `settle` write it
            row.asked_by,
            row.asked_at,
            row.decided_by,
            row.decided_at,
            row.answer,
        )
        for row in rows
    ]
