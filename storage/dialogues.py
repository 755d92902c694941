"""Dialogues: where each person stands in each chat; a deeper one interrupts the one above it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam, delete, select

from storage.database import Session
from storage.tables import DialogueRow
from storage.upsert import set_row

CARD = ""  # the step at which all is answered and the card waits for a tap


@dataclass(frozen=True, slots=True)
class Seat:
    """One person in one chat: two people in a group, or one person in two chats, never mix."""

    channel: str
    chat: str
    person: int


@dataclass(frozen=True, slots=True)
class Standing:
    """An open dialogue: which form, which draft, which step."""

    seat: Seat
    depth: int
    form: str
    draft: int
    step: str
    touched_at: datetime


_table = DialogueRow.__table__
assert isinstance(_table, Table)
_TOP = (
    select(
        DialogueRow.depth,
        DialogueRow.form,
        DialogueRow.draft,
        DialogueRow.step,
        DialogueRow.touched_at,
    )
    .where(
        DialogueRow.channel == bindparam("channel"),
        DialogueRow.chat == bindparam("chat"),
        DialogueRow.person == bindparam("person"),
    )
    .order_by(DialogueRow.depth.desc())
    .limit(1)
)


def top(session: Session, seat: Seat) -> Standing | None:
    """Return the dialogue that is open on top."""
    row = (
        session.connection()
        .execute(_TOP, {"channel": seat.channel, "chat": seat.chat, "person": seat.person})
        .one_or_none()
    )
    return None if row is None else Standing(seat, *row)


def of_draft(session: Session, draft: int) -> Standing | None:
    """Return the dialogue that fills in this draft."""
    row = session.scalar(select(DialogueRow).where(DialogueRow.draft == draft))
    if row is None:
        return None
    seat = Seat(row.channel, row.chat, row.person)
    return Standing(seat, row.depth, row.form, row.draft, row.step, row.touched_at)


def put(session: Session, standing: Standing) -> None:
    """Keep where the person stands now."""
    seat = standing.seat
    key: dict[str, Any] = {
        "channel": seat.channel,
        "chat": seat.chat,
        "person": seat.person,
        "depth": standing.depth,
    }
    values: dict[str, Any] = {
        "form": standing.form,
        "draft": standing.draft,
        "step": standing.step,
        "touched_at": standing.touched_at,
    }
    set_row(session, DialogueRow, key, values)


def end(session: Session, standing: Standing) -> None:
    """Close it; the one it interrupted, if any, is on top again."""
    seat = standing.seat
    session.execute(
        delete(DialogueRow).where(
            DialogueRow.channel == seat.channel,
            DialogueRow.chat == seat.chat,
            DialogueRow.person == seat.person,
            DialogueRow.depth == standing.depth,
        )
    )


def end_of(session: Session, person: int) -> None:
    """The person has left or moved: nothing is asked of them any more."""
    session.execute(delete(DialogueRow).where(DialogueRow.person == person))
