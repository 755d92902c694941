"""What was said to us: stored once, handled in the order of its conversation.

A crash loses nothing: a row is `done` only in the transaction that holds all its effects.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, bindparam, exists, func, select, text, update
from sqlalchemy.orm import aliased

from storage.database import Session
from storage.tables import InboxRow, LeaseRow, is_of, is_ready
from storage.upsert import add_new


@dataclass(frozen=True, slots=True)
class Waiting:
    """A stored update that has not been handled."""

    id: int
    channel: str
    conversation: str
    body: str
    attempts: int
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Aside:
    """An update that could not be handled, for the administrator."""

    id: int
    channel: str
    trouble: str
    error: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as it came, with the key that makes it unique."""

    key: str
    conversation: str
    body: str


_earlier = aliased(InboxRow)
_FINISH = (
    update(InboxRow)
    .where(
        InboxRow.id == bindparam("row"),
        is_ready(InboxRow),
        ~exists().where(
            _earlier.conversation == bindparam("line"),
            is_ready(_earlier),
            _earlier.id < bindparam("row"),
        ),
    )
    .values(state="done", handled_at=bindparam("now"), error=None)
    .execution_options(synchronize_session=False)
)
# built once: building a statement costs more than running it
_HEADS = (
    select(
        InboxRow.id,
        InboxRow.channel,
        InboxRow.conversation,
        InboxRow.body,
        InboxRow.attempts,
        InboxRow.received_at,
    )
    .where(
        is_ready(InboxRow),
        is_of(InboxRow),
        InboxRow.conversation.not_in(
            select(InboxRow.conversation).where(
                is_ready(InboxRow), InboxRow.not_before > bindparam("now")
            )
        ),
        # what another process holds is not in the way of the rest
        InboxRow.conversation.not_in(
            select(LeaseRow.name).where(
                LeaseRow.holder != bindparam("holder"), LeaseRow.until > bindparam("now")
            )
        ),
    )
    .order_by(InboxRow.id)
    .limit(bindparam("most"))
)
_NEXT_RETRY = select(func.min(InboxRow.not_before)).where(is_ready(InboxRow), is_of(InboxRow))


def keep(
    session: Session, channel: str, bot: str, arrivals: Sequence[Arrival], now: datetime
) -> None:
    """Store what is new among them; what is there already is left as it is."""
    if session.get_bind().dialect.name == "postgresql":
        # several processes take in: row order must be arrival order within a conversation
        for line in sorted({arrival.conversation for arrival in arrivals}):
            session.execute(text("SELECT pg_advisory_xact_lock(hashtext(:line))"), {"line": line})
        session.execute(text("SELECT pg_notify('danvan', 'inbox')"))
    rows = [
        {
            "channel": channel,
            "bot": bot,
            "key": arrival.key,
            "conversation": arrival.conversation,
            "body": arrival.body,
            "received_at": now,
        }
        for arrival in arrivals
    ]
    add_new(session, InboxRow, rows)


def heads(
    session: Session,
    channels: Collection[str],
    now: datetime,
    *,
    limit: int = 100,
    holder: str = "",
) -> list[Waiting]:
    """Return what may be handled now, oldest first; a conversation that waits is left out."""
    asked = {"channels": sorted(channels), "now": now, "most": limit, "holder": holder}
    return [Waiting(*row) for row in session.connection().execute(_HEADS, asked)]


def next_retry(session: Session, channels: Collection[str]) -> datetime | None:
    """When the next update that waits for another attempt is due."""
    asked = {"channels": sorted(channels)}
    moment: datetime | None = session.connection().execute(_NEXT_RETRY, asked).scalar()
    return moment


def finish(session: Session, waiting: Waiting, now: datetime) -> bool:
    """Mark it handled; False when somebody else has, or an earlier one of its line is open."""
    result: CursorResult[Any] = session.connection().execute(
        _FINISH, {"row": waiting.id, "line": waiting.conversation, "now": now}
    )
    return result.rowcount == 1


def try_later(session: Session, id: int, attempts: int, not_before: datetime, error: str) -> None:
    session.execute(
        update(InboxRow)
        .where(InboxRow.id == id, is_ready(InboxRow))
        .values(attempts=attempts, not_before=not_before, error=error)
    )


def put_aside(session: Session, id: int, now: datetime, error: str, trouble: str) -> None:
    """Take it out of its conversation's way; it is kept, with its trace, and never deleted."""
    session.execute(
        update(InboxRow)
        .where(InboxRow.id == id, is_ready(InboxRow))
        .values(state="aside", handled_at=now, error=error, trouble=trouble)
    )


def aside(session: Session, *, limit: int = 50) -> list[Aside]:
    """Return the newest updates that were put aside."""
    rows = session.execute(
        select(
            InboxRow.id, InboxRow.channel, InboxRow.trouble, InboxRow.error, InboxRow.received_at
        )
        .where(InboxRow.state == "aside")
        .order_by(InboxRow.id.desc())
        .limit(limit)
    )
    return [
        Aside(id, channel, trouble or "", error or "", received_at)
        for id, channel, trouble, error, received_at in rows
    ]


def find_aside(session: Session, trouble: str) -> Aside | None:
    """Return what was put aside under this id, as it was told to people."""
    return next((one for one in aside(session, limit=10_000) if one.trouble == trouble), None)


def again(session: Session, id: int) -> None:
    """Handle it once more: the fault has been mended."""
    session.execute(
        update(InboxRow)
        .where(InboxRow.id == id, InboxRow.state == "aside")
        .values(state="ready", attempts=0, not_before=None, handled_at=None)
    )


def count_open(session: Session) -> int:
    """How many updates are not handled yet."""
    return session.scalar(select(func.count()).where(is_ready(InboxRow))) or 0


def blot(session: Session, id: int, secret: str) -> None:
    """Take a secret out of what was kept: it has done its work, and only its hash is needed."""
    session.execute(
        update(InboxRow)
        .where(InboxRow.id == id)
        .values(body=func.replace(InboxRow.body, secret, "•••"))
    )
