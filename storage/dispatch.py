"""Chooses what may be sent now, in the order of each chat, and claims it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, exists, func, or_, select, update
from sqlalchemy.orm import aliased

from storage import pace
from storage.database import Session, Taken, unless_taken
from storage.pace import LONG_AGO, Limits
from storage.tables import ChatRow, OutboxRow, is_in_flight, is_of, is_unsent

EDITABLE = timedelta(hours=47)  # what is older has scrolled away: a new message is sent
# an app lets a bot change its own messages for ever: a reminder is put right where it stands
PUT_RIGHT = timedelta(days=30)
REMINDER = "remind:"
LOOK = 200  # candidates looked at in one go


@dataclass(frozen=True, slots=True)
class Owed:
    """A letter that may be sent now; `edits` is the app's id of the message to replace."""

    id: int
    key: str
    channel: str
    chat: str
    thread: str
    lane: int
    payload: str
    said: str
    part: int
    edits: str
    reply_to: str
    again: bool  # an earlier send of it ended uncertain
    created_at: datetime


# statements are built once: building one costs more than running it
_earlier = aliased(OutboxRow)
_busy = aliased(OutboxRow)
_MESSAGE = (
    select(_earlier.message)
    .where(
        or_(_earlier.id == OutboxRow.edits, _earlier.edits == OutboxRow.edits),
        _earlier.message.is_not(None),
        or_(
            _earlier.sent_at > bindparam("editable"),
            OutboxRow.key.startswith(REMINDER) & (_earlier.sent_at > bindparam("put_right")),
        ),
    )
    .order_by(_earlier.id.desc())
    .limit(1)
    .correlate(OutboxRow)
    .scalar_subquery()
)
_ITS_CHAT = (ChatRow.channel == OutboxRow.channel) & (ChatRow.chat == OutboxRow.chat)
_CANDIDATES = (
    select(
        OutboxRow.id,
        OutboxRow.key,
        OutboxRow.channel,
        OutboxRow.chat,
        OutboxRow.thread,
        OutboxRow.lane,
        OutboxRow.payload,
        func.coalesce(OutboxRow.said, ""),
        OutboxRow.part,
        func.coalesce(_MESSAGE, ""),
        OutboxRow.reply_to,
        OutboxRow.uncertain_at.is_not(None),
        OutboxRow.created_at,
    )
    .outerjoin(ChatRow, _ITS_CHAT)
    .where(
        is_unsent(OutboxRow),
        OutboxRow.not_before <= bindparam("now"),
        or_(OutboxRow.expires_at.is_(None), OutboxRow.expires_at > bindparam("now")),
        is_of(OutboxRow),
        or_(ChatRow.next_send.is_(None), ChatRow.next_send <= bindparam("now")),
        or_(ChatRow.paused_until.is_(None), ChatRow.paused_until <= bindparam("now")),
        ~exists().where(
            _busy.channel == OutboxRow.channel,
            _busy.chat == OutboxRow.chat,
            is_in_flight(_busy),
        ),
    )
    .order_by(OutboxRow.lane, OutboxRow.not_before, OutboxRow.id)
    .limit(LOOK)
    .with_for_update(skip_locked=True, of=OutboxRow)
)
_LATER = select(func.min(OutboxRow.not_before)).where(
    is_unsent(OutboxRow), OutboxRow.not_before > bindparam("now"), is_of(OutboxRow)
)
_IS_DUE = is_unsent(OutboxRow), OutboxRow.not_before <= bindparam("now"), is_of(OutboxRow)
_DUE = select(OutboxRow.id).where(*_IS_DUE).limit(1)
_HELD = (
    select(OutboxRow.chat, ChatRow.next_send, ChatRow.paused_until)
    .outerjoin(ChatRow, _ITS_CHAT)
    .where(*_IS_DUE)
    .distinct()
    .limit(LOOK)
)


def look(
    session: Session, channels: Mapping[str, Limits], now: datetime, *, limit: int
) -> list[Owed]:
    """Return up to `limit` letters that may go out now, one to a chat, most urgent first."""
    allowed = {
        name: pace.allowance(session, name, limits, now) for name, limits in channels.items()
    }
    open_now = [name for name, count in allowed.items() if count > 0]
    if not open_now or limit <= 0:
        return []
    chosen: dict[tuple[str, str], Owed] = {}
    for owed in _candidates(session, open_now, now):
        if len(chosen) == limit:
            break
        if (owed.channel, owed.chat) not in chosen and allowed[owed.channel] > 0:
            chosen[owed.channel, owed.chat] = owed
            allowed[owed.channel] -= 1
    return list(chosen.values())


def _candidates(session: Session, channels: Sequence[str], now: datetime) -> Iterator[Owed]:
    """Yield letters as they are asked for: most of what waits is never looked at."""
    asked = {"channels": sorted(channels), "now": now, "editable": now - EDITABLE}
    asked["put_right"] = now - PUT_RIGHT
    with session.connection().execute(_CANDIDATES, asked) as rows:
        for row in rows:
            yield Owed(*row)


_CLAIM = (
    update(OutboxRow)
    .where(OutboxRow.id == bindparam("row"), is_unsent(OutboxRow))
    .values(
        state="sending",
        claim=bindparam("token"),
        claimed_at=bindparam("now"),
        attempts=OutboxRow.attempts + 1,
        said=bindparam("words"),
    )
    .execution_options(synchronize_session=False)
)


def claim(
    session: Session,
    owed: Sequence[tuple[Owed, str]],
    token: str,
    channels: Mapping[str, Limits],
    now: datetime,
) -> bool:
    """Mark letters, each with its words, as being sent; False if another process took one first."""
    if not owed:
        return True
    rows = [{"row": one.id, "token": token, "now": now, "words": words} for one, words in owed]
    try:
        with unless_taken(session):
            session.connection().execute(_CLAIM, rows)
    except Taken:
        return False
    for one, _ in owed:
        pace.spend(session, one.channel, one.chat, channels[one.channel], now)
    return True


def cancel(session: Session, id: int) -> None:
    """Nothing is owed any more."""
    session.execute(update(OutboxRow).where(OutboxRow.id == id).values(state="cancelled"))


def next_look(session: Session, channels: Mapping[str, Limits], now: datetime) -> datetime | None:
    """When something that waits, for its hour or for its pace, may be sent."""
    asked = {"channels": sorted(channels), "now": now}
    later: datetime | None = session.connection().execute(_LATER, asked).scalar()
    moments = [later] if later else []
    for channel, limits in channels.items():
        opens = _opens(session, channel, limits, now)
        if opens is not None and opens > now:
            moments.append(opens)
    return min(moments, default=None)


def _opens(session: Session, channel: str, limits: Limits, now: datetime) -> datetime | None:
    """When the first chat with something due may be spoken to; None when nothing is due."""
    all_of_it = pace.opens(session, channel, limits)
    if all_of_it > now:  # then it is the channel that waits: its chats need not be asked
        due = session.connection().execute(_DUE, {"channels": [channel], "now": now}).first()
        return all_of_it if due else None
    held = session.connection().execute(_HELD, {"channels": [channel], "now": now}).all()
    if not held:
        return None
    first = min(max(next_send or LONG_AGO, paused or LONG_AGO) for _, next_send, paused in held)
    return max(first, all_of_it)
