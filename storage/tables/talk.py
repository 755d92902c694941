"""Tables of open conversations: dialogues, drafts, buttons, files, and the audit trail."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, Utc


class DialogueRow(Base):
    """Where one person stands in one chat; a deeper row interrupts the one above it."""

    __tablename__ = "dialogues"
    channel: Mapped[str] = mapped_column(primary_key=True)
    chat: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    depth: Mapped[int] = mapped_column(primary_key=True)
    form: Mapped[str]
    draft: Mapped[int] = mapped_column(ForeignKey("drafts.id", ondelete="CASCADE"))
    step: Mapped[str]
    touched_at: Mapped[datetime] = mapped_column(Utc)


class DraftRow(Base):
    """A form being filled in: open -> sent | cancelled; a card is a view of it."""

    __tablename__ = "drafts"
    __table_args__ = (Index("ix_drafts_chat_message", "chat", "message"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    form: Mapped[str]
    author: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    channel: Mapped[str]
    chat: Mapped[str]
    thread: Mapped[str] = mapped_column(default="")
    answers: Mapped[str] = mapped_column(Text)
    version: Mapped[int] = mapped_column(default=1)
    state: Mapped[str] = mapped_column(default="open")
    card: Mapped[int | None]
    outcome: Mapped[str | None] = mapped_column(Text)
    message: Mapped[str] = mapped_column(default="")  # the message that opened it
    report: Mapped[int | None] = mapped_column(index=True)  # it made this report, or changes it
    created_at: Mapped[datetime] = mapped_column(Utc)


class DraftFileRow(Base):
    """A picture or paper that belongs to a draft: waiting -> kept | failed."""

    __tablename__ = "draft_files"
    draft: Mapped[int] = mapped_column(
        ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True
    )
    source: Mapped[str] = mapped_column(primary_key=True)  # channel, chat, message, number
    album: Mapped[str] = mapped_column(default="")
    kind: Mapped[str]
    name: Mapped[str]
    mime: Mapped[str]
    state: Mapped[str] = mapped_column(default="waiting")
    sha: Mapped[str | None]


class ButtonRow(Base):
    """What an opaque button id stands for, who may tap it, until when, and what came of it."""

    __tablename__ = "buttons"
    id: Mapped[str] = mapped_column(primary_key=True)
    action: Mapped[str]
    args: Mapped[str] = mapped_column(Text)
    draft: Mapped[int | None] = mapped_column(ForeignKey("drafts.id", ondelete="CASCADE"))
    version: Mapped[int] = mapped_column(default=0)
    who: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    made_at: Mapped[datetime] = mapped_column(Utc)
    until: Mapped[datetime] = mapped_column(Utc)
    outbox: Mapped[int | None]
    outcome: Mapped[str | None] = mapped_column(Text)
    tapped_at: Mapped[datetime | None] = mapped_column(Utc)


class FileRow(Base):
    """A file kept on disk under the hash of its bytes."""

    __tablename__ = "files"
    sha: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    mime: Mapped[str]
    kept_at: Mapped[datetime] = mapped_column(Utc)


class AuditRow(Base):
    """Who did what; the database itself refuses to change or delete a row."""

    __tablename__ = "audit"
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Utc)
    person: Mapped[int | None]
    action: Mapped[str]
    subject: Mapped[str]
    details: Mapped[str] = mapped_column(Text, default="{}")
    allowed: Mapped[bool] = mapped_column(default=True)
