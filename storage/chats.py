"""What is known of delivering to a chat: its pauses, its new address, whether it has left us."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select, update

from storage import stirring
from storage.database import Session
from storage.tables import ChatRow, DialogueRow, DraftRow, GroupRow, OutboxRow, is_unsent
from storage.upsert import add_new, set_row, set_rows

MOMENT = timedelta(seconds=1)
WHOLE_BOT = ""  # the row of this name holds the bot's own pace and pauses


@dataclass(frozen=True, slots=True)
class Health:
    """How delivery to a chat stands."""

    channel: str
    chat: str
    failures: int
    gone_at: datetime | None
    delivered_at: datetime | None
    failed_at: datetime | None


# built once, for every turn: building a statement costs more than running it
_SPOKE = (
    update(ChatRow)
    .where(
        ChatRow.channel == bindparam("its_channel"),
        ChatRow.chat == bindparam("its_chat"),
        ChatRow.gone_at.is_not(None),
    )
    .values(gone_at=None, failures=0)
    .execution_options(synchronize_session=False)
)
_REACHED = (
    update(ChatRow)
    .where(
        ChatRow.channel == bindparam("its_channel"),
        ChatRow.chat == WHOLE_BOT,
        ChatRow.failures > 0,
    )
    .values(failures=0)
    .execution_options(synchronize_session=False)
)


def pause(session: Session, channel: str, chat: str, until: datetime) -> None:
    """Send nothing to this chat (or, for WHOLE_BOT, to any) before `until`."""
    _set(session, channel, chat, paused_until=until)


def spoke(session: Session, channel: str, chat: str) -> None:
    """The chat spoke to us, so it is there."""
    values = {"its_channel": channel, "its_chat": chat}
    if session.connection().execute(_SPOKE, values).rowcount:
        stirring.note(session.connection())


def slowed(session: Session, channel: str, chat: str, now: datetime, until: datetime) -> bool:
    """The app wants a pause; True when it said so of another chat a moment ago too."""
    _set(session, channel, chat, paused_until=until, failed_at=now)
    return bool(
        session.scalar(
            select(ChatRow.chat)
            .where(
                ChatRow.channel == channel,
                ChatRow.chat.not_in((chat, WHOLE_BOT)),
                ChatRow.failed_at > now - MOMENT,
                ChatRow.paused_until > now,
            )
            .limit(1)
        )
    )


def reached(session: Session, channel: str) -> None:
    """The app answers again."""
    session.connection().execute(_REACHED, {"its_channel": channel})


def delivered(session: Session, places: Iterable[tuple[str, str]], now: datetime) -> None:
    """Messages came to these chats, each a channel and an id."""
    well = {"delivered_at": now, "failures": 0, "paused_until": None, "gone_at": None}
    rows = [{"channel": channel, "chat": chat, **well} for channel, chat in sorted(places)]
    set_rows(session, ChatRow, ("channel", "chat"), rows)


def failed(session: Session, channel: str, chat: str, now: datetime, until: datetime) -> int:
    """Note a failure and pause the chat; return how many there were in a row."""
    add_new(session, ChatRow, [{"channel": channel, "chat": chat}])
    count = session.scalar(
        update(ChatRow)
        .where(ChatRow.channel == channel, ChatRow.chat == chat)
        .values(failures=ChatRow.failures + 1, failed_at=now, paused_until=until)
        .returning(ChatRow.failures)
    )
    return count or 1


def failures(session: Session, channel: str, chat: str) -> int:
    """How many sends to the chat failed in a row."""
    return (
        session.scalar(
            select(ChatRow.failures).where(ChatRow.channel == channel, ChatRow.chat == chat)
        )
        or 0
    )


def rests(session: Session, channel: str, chat: str, now: datetime) -> bool:
    """Is it paused at this moment?"""
    until = session.scalar(
        select(ChatRow.paused_until).where(
            ChatRow.channel == channel, ChatRow.chat == chat, ChatRow.paused_until > now
        )
    )
    return until is not None


def gone(session: Session, channel: str, chat: str, now: datetime) -> bool:
    """Mark a chat that has removed us; True when that is news. What waits for it has failed."""
    add_new(session, ChatRow, [{"channel": channel, "chat": chat}])
    news = session.execute(
        update(ChatRow)
        .where(ChatRow.channel == channel, ChatRow.chat == chat, ChatRow.gone_at.is_(None))
        .values(gone_at=now, failed_at=now)
        .returning(ChatRow.chat)
    ).all()
    session.execute(
        update(OutboxRow)
        .where(
            OutboxRow.channel == channel,
            OutboxRow.chat == chat,
            is_unsent(OutboxRow),
        )
        .values(state="failed", error="gone")
    )
    return bool(news)


def moved(session: Session, channel: str, old: str, new: str) -> None:
    """Follow a chat to its new address: what is owed, its unit, its open dialogues."""
    _set(session, channel, old, moved_to=new)
    for row in (OutboxRow, DialogueRow, DraftRow):
        statement = update(row).where(row.channel == channel, row.chat == old).values(chat=new)
        if row is OutboxRow:
            statement = statement.where(is_unsent(OutboxRow))
        session.execute(statement)
    there = session.get(GroupRow, (channel, new))
    here = session.get(GroupRow, (channel, old))
    if here is not None:
        if there is None:
            there = GroupRow(channel=channel, chat=new, added_at=here.added_at)
            session.add(there)
        if there.unit is None:
            there.unit, there.linked_by, there.linked_at = here.unit, here.linked_by, here.linked_at
        there.title = there.title or here.title
        session.delete(here)
        session.flush()


def where_now(session: Session, channel: str, chat: str) -> str:
    """The chat's present address."""
    for _ in range(5):  # a chat moves once in its life; never follow a ring
        new = session.scalar(
            select(ChatRow.moved_to).where(ChatRow.channel == channel, ChatRow.chat == chat)
        )
        if not new:
            break
        chat = new
    return chat


def health(session: Session, channel: str) -> Sequence[Health]:
    """Return every chat of the channel that something is known of."""
    rows = session.execute(
        select(
            ChatRow.channel,
            ChatRow.chat,
            ChatRow.failures,
            ChatRow.gone_at,
            ChatRow.delivered_at,
            ChatRow.failed_at,
        )
        .where(ChatRow.channel == channel, ChatRow.chat != WHOLE_BOT)
        .order_by(ChatRow.chat)
    )
    return [Health(*row) for row in rows]


def _set(session: Session, channel: str, chat: str, **values: object) -> None:
    set_row(session, ChatRow, {"channel": channel, "chat": chat}, values)
