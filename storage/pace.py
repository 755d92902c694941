"""How fast a channel may be spoken to: all of it, one chat, a group.

The pace is kept in the rows of `chats`, so it survives a kill and holds across processes.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select

from storage.chats import WHOLE_BOT
from storage.database import Session
from storage.tables import ChatRow, OutboxRow
from storage.upsert import add_new, set_row

BURST = 4  # sends that may follow at once after a rest
SAFE = 29  # in any second, with those: Telegram's 30, but lines are not even
MINUTE = timedelta(seconds=60)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
UNLIMITED = 1000  # sends at one moment


@dataclass(frozen=True, slots=True)
class Limits:
    """How fast a channel may be spoken to; 0 is no limit."""

    a_second: float = 0
    chat_gap: float = 0  # seconds between two messages to one chat
    group_a_minute: int = 0
    group_sign: str = "-"  # what the id of a group begins with


# statements are built once: building one costs more than running it
_PACE = select(ChatRow.next_send, ChatRow.paused_until).where(
    ChatRow.channel == bindparam("channel"), ChatRow.chat == WHOLE_BOT
)
_HELD = _PACE.with_for_update()
_LATELY = (
    select(OutboxRow.claimed_at)
    .where(
        OutboxRow.channel == bindparam("channel"),
        OutboxRow.chat == bindparam("chat"),
        OutboxRow.claimed_at > bindparam("since"),
    )
    .order_by(OutboxRow.claimed_at.desc())
    .limit(bindparam("most"))
)


def allowance(session: Session, channel: str, limits: Limits, now: datetime) -> int:
    """How many sends the whole channel may make at this moment."""
    # the lock on this row keeps processes from skipping each other's rows out of order
    found = _row(session, channel, hold=True)
    if found is None:
        add_new(session, ChatRow, [{"channel": channel, "chat": WHOLE_BOT}])
        found = _row(session, channel, hold=True)
    next_send, paused = found or (LONG_AGO, LONG_AGO)
    if paused > now:
        return 0
    if not limits.a_second:
        return UNLIMITED
    ahead = (next_send - now).total_seconds()
    return max(0, int(_burst(limits) - max(0.0, ahead) * limits.a_second))


def opens(session: Session, channel: str, limits: Limits) -> datetime:
    """When the whole channel may be spoken to again."""
    next_send, paused = _pace(session, channel)
    if not limits.a_second:
        return max(next_send, paused)
    return max(next_send - timedelta(seconds=(_burst(limits) - 1) / limits.a_second), paused)


def _burst(limits: Limits) -> int:
    """How many may follow at once: fewer where the pace itself leaves little room."""
    return max(1, min(BURST, int(SAFE - limits.a_second)))


def spend(session: Session, channel: str, chat: str, limits: Limits, now: datetime) -> None:
    """Move the next moment at which the channel, and this chat, may be spoken to."""
    if limits.a_second:
        step = timedelta(seconds=1 / limits.a_second)
        before, _ = _pace(session, channel)
        _set_next(session, channel, WHOLE_BOT, max(before, now) + step)
    if limits.chat_gap:
        _set_next(session, channel, chat, _next_to_chat(session, channel, chat, limits, now))


def _next_to_chat(
    session: Session, channel: str, chat: str, limits: Limits, now: datetime
) -> datetime:
    after = now + timedelta(seconds=limits.chat_gap)
    if not limits.group_a_minute or not chat.startswith(limits.group_sign):
        return after
    asked = {
        "channel": channel,
        "chat": chat,
        "since": now - MINUTE,
        "most": limits.group_a_minute,
    }
    lately = session.connection().execute(_LATELY, asked).scalars().all()
    if len(lately) < limits.group_a_minute or lately[-1] is None:
        return after
    return max(after, lately[-1] + MINUTE)


def _set_next(session: Session, channel: str, chat: str, moment: datetime) -> None:
    values: dict[str, Any] = {"next_send": moment}
    set_row(session, ChatRow, {"channel": channel, "chat": chat}, values)


def _pace(session: Session, channel: str) -> tuple[datetime, datetime]:
    """When the whole channel may be spoken to next, and until when it is paused."""
    return _row(session, channel) or (LONG_AGO, LONG_AGO)


def _row(session: Session, channel: str, *, hold: bool = False) -> tuple[datetime, datetime] | None:
    statement = _HELD if hold else _PACE
    row = session.connection().execute(statement, {"channel": channel}).one_or_none()
    return None if row is None else (row[0] or LONG_AGO, row[1] or LONG_AGO)
