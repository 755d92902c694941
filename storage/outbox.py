"""What we owe to say: put in once under a key that is unique for ever."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    func,
    or_,
    select,
    text,
    update,
)

from storage.database import Session
from storage.tables import OutboxRow
from storage.upsert import add_new, add_one

SECRET = "secret:"  # a letter of such a key is forgotten soon after it was sent


@dataclass(frozen=True, slots=True)
class Letter:
    """What is to be said; `payload` is the business of whoever wrote it."""

    key: str
    channel: str
    chat: str
    payload: str
    thread: str = ""
    lane: int = 0
    edits: int | None = None
    reply_to: str = ""
    not_before: datetime | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A letter whose sending did not go smoothly, for the administrator."""

    id: int
    key: str
    channel: str
    chat: str
    state: str
    uncertain_at: datetime | None
    error: str


def put(session: Session, letter: Letter, now: datetime) -> int | None:
    """Queue a letter; None when one with its key was queued before."""
    edits = None
    if letter.edits is not None:
        edits = _first_of(session, letter.edits)
        _drop_older_edits(session, edits)
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_notify('danvan', 'outbox')"))
    return add_one(session, OutboxRow, {**_values(letter, now), "edits": edits})


def put_all(session: Session, letters: Sequence[Letter], now: datetime) -> None:
    """Queue many at once; one whose key was queued before is left out. None of them edits."""
    if letters and session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_notify('danvan', 'outbox')"))
    add_new(session, OutboxRow, [_values(one, now) for one in letters])


def queued(session: Session, keys: Collection[str]) -> dict[str, int]:
    """The rows of these keys."""
    rows = session.execute(select(OutboxRow.key, OutboxRow.id).where(OutboxRow.key.in_(keys)))
    return dict(rows.all())


def _values(letter: Letter, now: datetime) -> dict[str, object]:
    return {
        "key": letter.key,
        "channel": letter.channel,
        "chat": letter.chat,
        "thread": letter.thread,
        "lane": letter.lane,
        "payload": letter.payload,
        "edits": letter.edits,
        "reply_to": letter.reply_to,
        "created_at": now,
        "not_before": letter.not_before or now,
        "expires_at": letter.expires_at,
    }


def waits(session: Session, key: str) -> bool:
    """Is this letter still to be put into words? It is held until the turn ends."""
    state = session.scalar(select(OutboxRow.state).where(OutboxRow.key == key).with_for_update())
    return state == "ready"


def _first_of(session: Session, id: int) -> int:
    """An edit of an edit is an edit of the first message."""
    return session.scalar(select(OutboxRow.edits).where(OutboxRow.id == id)) or id


def _drop_older_edits(session: Session, first: int) -> None:
    """Only the newest look of a message matters."""
    session.execute(
        update(OutboxRow)
        .where(OutboxRow.edits == first, OutboxRow.state == "ready")
        .values(state="cancelled", error="a newer edit")
    )


def troubled(session: Session, *, limit: int = 50) -> list[Listed]:
    """Return the newest letters that failed or may have arrived twice."""
    rows = session.execute(
        select(
            OutboxRow.id,
            OutboxRow.key,
            OutboxRow.channel,
            OutboxRow.chat,
            OutboxRow.state,
            OutboxRow.uncertain_at,
            func.coalesce(OutboxRow.error, ""),
        )
        .where(or_(OutboxRow.state == "failed", OutboxRow.uncertain_at.is_not(None)))
        .order_by(OutboxRow.id.desc())
        .limit(limit)
    )
    return [Listed(*row) for row in rows]


def count_by_state(session: Session) -> dict[str, int]:
    rows = session.execute(select(OutboxRow.state, func.count()).group_by(OutboxRow.state))
    return {str(state): int(count) for state, count in rows}


def blot(session: Session, sent_before: datetime) -> int:
    """Take the words out of letters that told a secret (their keys begin with SECRET)."""
    changed = session.execute(
        update(OutboxRow)
        .where(
            OutboxRow.key.startswith(SECRET, autoescape=True),
            OutboxRow.state == "sent",
            OutboxRow.sent_at < sent_before,
            OutboxRow.payload != "{}",
        )
        .values(payload="{}", said='[{"text": "•••"}]')
        .returning(OutboxRow.id)
    )
    return len(changed.all())
