"""Buttons: what an opaque id stands for, and what came of tapping it."""

import json
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Table, bindparam, insert, select, update

from storage.database import Session
from storage.tables import ButtonRow, OutboxRow

GOOD_FOR = timedelta(days=60)  # a button of last quarter still finds its row and says so


@dataclass(frozen=True, slots=True)
class Kept:
    """A button as it was put on a message. `outcome` is the key of what came of it."""

    id: str
    action: str
    args: Mapping[str, str]
    draft: int | None
    version: int
    who: int | None
    until: datetime
    message: int | None
    outcome: str


_table = ButtonRow.__table__
assert isinstance(_table, Table)
_ADD = insert(_table)
_ALL = select(
    ButtonRow.id,
    ButtonRow.action,
    ButtonRow.args,
    ButtonRow.draft,
    ButtonRow.version,
    ButtonRow.who,
    ButtonRow.until,
    ButtonRow.outbox,
    ButtonRow.outcome,
)
_FIND = _ALL.where(ButtonRow.id == bindparam("button"))


def new_id() -> str:
    """128 random bits: nobody guesses a button they were not shown."""
    return secrets.token_urlsafe(16)


def add(session: Session, buttons: Sequence[Kept], now: datetime) -> None:
    if buttons:
        session.connection().execute(_ADD, [_values(button, now) for button in buttons])


def _values(button: Kept, now: datetime) -> dict[str, object]:
    return {
        "id": button.id,
        "action": button.action,
        "args": json.dumps(dict(button.args), ensure_ascii=False),
        "draft": button.draft,
        "version": button.version,
        "who": button.who,
        "until": button.until,
        "outbox": button.message,
        "made_at": now,
    }


def find(session: Session, id: str) -> Kept | None:
    """Return the button, its row locked until the turn ends; None when there never was one."""
    row = session.execute(_FIND.with_for_update(), {"button": id}).one_or_none()
    if row is None:
        return None
    return _value(row)


def under(session: Session, channel: str, chat: str, message: str) -> list[Kept]:
    """The buttons under a message of ours as it stands now, named by the app's own id of it."""
    if not message:
        return []
    looks = session.scalars(
        select(OutboxRow.id)
        .where(OutboxRow.channel == channel, OutboxRow.chat == chat, OutboxRow.message == message)
        .order_by(OutboxRow.id.desc())
        .limit(1)
    ).all()
    return [_value(row) for row in session.execute(_ALL.where(ButtonRow.outbox.in_(looks)))]


def shown(session: Session, who: int, actions: Collection[str], since: datetime) -> list[Kept]:
    """The buttons of these actions that this person alone was given."""
    asked = _ALL.where(
        ButtonRow.who == who, ButtonRow.action.in_(actions), ButtonRow.made_at > since
    )
    return [_value(row) for row in session.execute(asked)]


def _value(row: Any) -> Kept:
    id, action, args, draft, version, who, until, message, outcome = row
    return Kept(id, action, json.loads(args), draft, version, who, until, message, outcome or "")


def settle(session: Session, id: str, outcome: str, now: datetime) -> None:
    """Note what came of it, as a word key: whoever taps again is told that."""
    session.execute(
        update(ButtonRow).where(ButtonRow.id == id).values(outcome=outcome, tapped_at=now)
    )


def settle_all(session: Session, message: int, who: int, outcome: str, now: datetime) -> None:
    """The same for all buttons of a message of ours, by its outbox row, that are this person's."""
    session.execute(
        update(ButtonRow)
        .where(ButtonRow.who == who, ButtonRow.outbox == message)
        .values(outcome=outcome, tapped_at=now)
    )


def end_of(session: Session, person: int, now: datetime) -> None:
    """The person has left or moved: what only they could tap ends."""
    session.execute(
        update(ButtonRow).where(ButtonRow.who == person, ButtonRow.until > now).values(until=now)
    )
