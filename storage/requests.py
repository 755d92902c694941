"""Strangers' wishes to join a unit: each is decided once, by whoever taps first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select, update

from storage.database import Session
from storage.tables import ButtonRow, OutboxRow, RequestRow

PATIENCE = timedelta(days=1)
MOST = 3  # requests of an account in a day: each one rings at a leader's


@dataclass(frozen=True, slots=True)
class Request:
    """Who wants to join which unit, and what was decided: open, granted or refused."""

    id: int
    account: str
    chat: str
    name: str
    unit: int
    state: str
    decided_by: int | None


class TooMany(Exception):
    """The account has asked often enough today."""


def open(
    session: Session, account: str, chat: str, name: str, unit: int, now: datetime
) -> tuple[Request, bool]:
    """Keep the wish; the flag is False when the same one is open. Raises TooMany."""
    same = session.scalar(
        select(RequestRow).where(
            RequestRow.account == account, RequestRow.unit == unit, RequestRow.state == "open"
        )
    )
    if same is not None:
        return _value(same), False
    recent = (
        select(func.count())
        .select_from(RequestRow)
        .where(RequestRow.account == account, RequestRow.made_at > now - PATIENCE)
    )
    if (session.scalar(recent) or 0) >= MOST:
        raise TooMany
    row = RequestRow(account=account, chat=chat, name=name, unit=unit, state="open", made_at=now)
    session.add(row)
    session.flush()
    return _value(row), True


def find(session: Session, id: int) -> Request | None:
    row = session.get(RequestRow, id)
    return None if row is None else _value(row)


def decide(session: Session, id: int, by: int, now: datetime, *, granted: bool) -> bool:
    """Decide it; False when somebody else has."""
    decided = session.scalar(
        update(RequestRow)
        .where(RequestRow.id == id, RequestRow.state == "open")
        .values(state="granted" if granted else "refused", decided_by=by, decided_at=now)
        .returning(RequestRow.id)
    )
    return decided is not None


def close_of(session: Session, account: str, by: int, now: datetime) -> None:
    """The account has joined: what else it asked for is answered."""
    session.execute(
        update(RequestRow)
        .where(RequestRow.account == account, RequestRow.state == "open")
        .values(state="refused", decided_by=by, decided_at=now)
    )


def asking(session: Session, channel: str, chat: str, action: str, now: datetime) -> bool:
    """Was a button of this action tapped in the chat not long ago?

    A stranger has no row of their own to keep a state in: the tapped button is the state.
    """
    tapped = session.scalar(
        select(ButtonRow.id)
        .join(OutboxRow, OutboxRow.id == ButtonRow.outbox)
        .where(
            OutboxRow.channel == channel,
            OutboxRow.chat == chat,
            ButtonRow.action == action,
            ButtonRow.tapped_at > now - PATIENCE,
        )
        .limit(1)
    )
    return tapped is not None


def waiting(session: Session, account: str) -> Sequence[Request]:
    """Return the account's open wishes."""
    rows = session.scalars(
        select(RequestRow)
        .where(RequestRow.account == account, RequestRow.state == "open")
        .order_by(RequestRow.id)
    )
    return [_value(row) for row in rows]


def _value(row: RequestRow) -> Request:
    return Request(row.id, row.account, row.chat, row.name, row.unit, row.state, row.decided_by)
