"""Tables of what was said to us, what we owe to say, and the chats it goes to."""

from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Index,
    Text,
    UniqueConstraint,
    bindparam,
    literal_column,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, Utc

WAITING = text("state = 'ready'")
UNSENT = text("state IN ('ready', 'uncertain')")
IN_FLIGHT = text("state = 'sending'")
LOST = text("state IN ('failed', 'expired')")


class InboxRow(Base):
    """An update as it came: ready -> done | aside."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "bot", "key"),
        Index("ix_inbox_conversation_id", "conversation", "id"),
        Index("ix_inbox_ready", "id", sqlite_where=WAITING, postgresql_where=WAITING),
        Index(
            "ix_inbox_line", "conversation", "id", sqlite_where=WAITING, postgresql_where=WAITING
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    bot: Mapped[str]
    key: Mapped[str]
    conversation: Mapped[str]
    body: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime] = mapped_column(Utc)
    state: Mapped[str] = mapped_column(default="ready")
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime | None] = mapped_column(Utc)
    handled_at: Mapped[datetime | None] = mapped_column(Utc)
    error: Mapped[str | None] = mapped_column(Text)
    trouble: Mapped[str | None]


class OutboxRow(Base):
    """What is to be said: ready -> sending -> sent | failed | uncertain | cancelled | expired.

    One whose file is being made is `making` before that, then ready again.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_due",
            "lane",
            "not_before",
            "id",
            sqlite_where=UNSENT,
            postgresql_where=UNSENT,
        ),
        # one at a time to one chat, held by the database whoever sends
        Index(
            "uq_outbox_in_flight",
            "channel",
            "chat",
            unique=True,
            sqlite_where=IN_FLIGHT,
            postgresql_where=IN_FLIGHT,
        ),
        Index("ix_outbox_lost", "created_at", sqlite_where=LOST, postgresql_where=LOST),
        Index("ix_outbox_chat_claimed_at", "channel", "chat", "claimed_at"),
        Index("ix_outbox_chat_id", "channel", "chat", "id"),
        Index("ix_outbox_edits", "edits"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    channel: Mapped[str]
    chat: Mapped[str]
    thread: Mapped[str] = mapped_column(default="")
    lane: Mapped[int] = mapped_column(default=0)
    payload: Mapped[str] = mapped_column(Text)
    edits: Mapped[int | None]
    reply_to: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(Utc)
    not_before: Mapped[datetime] = mapped_column(Utc)
    expires_at: Mapped[datetime | None] = mapped_column(Utc)
    state: Mapped[str] = mapped_column(default="ready")
    claim: Mapped[str | None]
    claimed_at: Mapped[datetime | None] = mapped_column(Utc)
    attempts: Mapped[int] = mapped_column(default=0)
    part: Mapped[int] = mapped_column(default=0)
    uncertain_at: Mapped[datetime | None] = mapped_column(Utc)
    said: Mapped[str | None] = mapped_column(Text)
    message: Mapped[str | None]
    sent_at: Mapped[datetime | None] = mapped_column(Utc)
    error: Mapped[str | None] = mapped_column(Text)


class ChatRow(Base):
    """What is known of delivering to a chat; the row with the empty chat stands for the bot."""

    __tablename__ = "chats"
    channel: Mapped[str] = mapped_column(primary_key=True)
    chat: Mapped[str] = mapped_column(primary_key=True)
    paused_until: Mapped[datetime | None] = mapped_column(Utc)
    next_send: Mapped[datetime | None] = mapped_column(Utc)
    failures: Mapped[int] = mapped_column(default=0)
    gone_at: Mapped[datetime | None] = mapped_column(Utc)
    moved_to: Mapped[str | None]
    delivered_at: Mapped[datetime | None] = mapped_column(Utc)
    failed_at: Mapped[datetime | None] = mapped_column(Utc)


class JobRow(Base):
    """Slow work on the way in: ready -> running -> done | failed; its result enters the inbox."""

    __tablename__ = "jobs"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    args: Mapped[str] = mapped_column(Text)
    conversation: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(Utc)
    not_before: Mapped[datetime] = mapped_column(Utc)
    state: Mapped[str] = mapped_column(default="ready", index=True)
    holder: Mapped[str | None]
    until: Mapped[datetime | None] = mapped_column(Utc)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(Text)


class LeaseRow(Base):
    """Which process handles a conversation; `fence` grows each time it changes hands."""

    __tablename__ = "leases"
    name: Mapped[str] = mapped_column(primary_key=True)
    holder: Mapped[str]
    until: Mapped[datetime] = mapped_column(Utc)
    fence: Mapped[int] = mapped_column(default=1)


class FactRow(Base):
    """Small facts about this database: is it a demonstration, where polling stands."""

    __tablename__ = "facts"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(Text)


# A partial index is used only where its condition stands in the query letter for letter.


def is_ready(row: type[InboxRow]) -> ColumnElement[bool]:
    """The inbox row waits to be handled."""
    return row.state == literal_column("'ready'")


def is_unsent(row: type[OutboxRow]) -> ColumnElement[bool]:
    """The outbox row waits to be sent."""
    return row.state.in_((literal_column("'ready'"), literal_column("'uncertain'")))


def is_in_flight(row: type[OutboxRow]) -> ColumnElement[bool]:
    return row.state == literal_column("'sending'")


def is_lost(row: type[OutboxRow]) -> ColumnElement[bool]:
    """The outbox row did not arrive, and will not."""
    return row.state.in_((literal_column("'failed'"), literal_column("'expired'")))


def is_of(row: type[InboxRow] | type[OutboxRow]) -> ColumnElement[bool]:
    """The row belongs to one of the `channels` that the query is run with.

    The sum keeps SQLite off the indexes by channel: what waits is far less than what was said.
    """
    return (row.channel + literal_column("''")).in_(bindparam("channels", expanding=True))
