"""What a person's page shows: both sides of their chat, and the files in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from storage.database import Session
from storage.tables import InboxRow, OutboxRow

MOST = 200  # messages of each side that a page begins with


@dataclass(frozen=True, slots=True)
class Sent:
    """A message as it was sent; `edits` is the row whose message it replaced."""

    id: int
    said: str
    edits: int | None
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class Heard:
    """What the person said."""

    id: int
    body: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Mentions:
    """The stored JSON of both sides that names a file."""

    sent: Sequence[str]
    heard: Sequence[str]


def sent(
    session: Session, channel: str, chat: str, *, since: datetime | None = None, limit: int = MOST
) -> list[Sent]:
    """Return the newest messages sent to a chat (from `since` on) in the order they were sent.

    That is not the order of their ids: a reminder is put in long before it goes out.
    """
    rows = (
        select(OutboxRow.id, OutboxRow.said, OutboxRow.edits, OutboxRow.sent_at)
        .where(
            OutboxRow.channel == channel,
            OutboxRow.chat == chat,
            OutboxRow.state == "sent",
            OutboxRow.sent_at.is_not(None),
        )
        .order_by(OutboxRow.sent_at.desc(), OutboxRow.id.desc())
        .limit(limit)
    )
    if since is not None:
        rows = rows.where(OutboxRow.sent_at >= since)
    found = session.execute(rows)
    return [Sent(id, said or "", edits, at) for id, said, edits, at in found if at][::-1]


def heard(
    session: Session, channel: str, conversation: str, *, after: int = 0, limit: int = MOST
) -> list[Heard]:
    """Return the newest that was said in a conversation with ids over `after`, oldest first.

    Within a conversation ids are in the order of arrival.
    """
    rows = session.execute(
        select(InboxRow.id, InboxRow.body, InboxRow.received_at)
        .where(
            InboxRow.conversation == conversation,
            InboxRow.channel == channel,
            InboxRow.id > after,
        )
        .order_by(InboxRow.id.desc())
        .limit(limit)
    )
    return [Heard(*row) for row in rows][::-1]


def mentions(session: Session, channel: str, chat: str, conversation: str, sha: str) -> Mentions:
    """Return what was said in this chat, by either side, with the hash `sha` in it."""
    with_it = f"%{sha}%"  # a hash holds no wildcard
    ours = session.scalars(
        select(OutboxRow.said).where(
            OutboxRow.channel == channel,
            OutboxRow.chat == chat,
            OutboxRow.state == "sent",
            OutboxRow.said.like(with_it),
        )
    )
    theirs = session.scalars(
        select(InboxRow.body).where(
            InboxRow.conversation == conversation,
            InboxRow.channel == channel,
            InboxRow.body.like(with_it),
        )
    )
    return Mentions([said for said in ours if said], list(theirs))
