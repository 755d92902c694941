"""Tables of people: who they are, their rights, their accounts, and the ways to join."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, Utc


class PersonRow(Base):
    """Somebody who works with us; who has left keeps the row, for the record."""

    __tablename__ = "people"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    phone: Mapped[str | None] = mapped_column(unique=True)
    language: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(Utc)
    left_at: Mapped[datetime | None] = mapped_column(Utc)


class RoleRow(Base):
    """A right on a unit and all below it; no unit means everywhere."""

    __tablename__ = "roles"
    __table_args__ = (UniqueConstraint("person", "unit", "role"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    person: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    unit: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    role: Mapped[str]


class AccountRow(Base):
    """An account on a channel; it belongs to one person at a time."""

    __tablename__ = "accounts"
    account: Mapped[str] = mapped_column(primary_key=True)  # "telegram:11"
    person: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    chat: Mapped[str] = mapped_column(default="")  # its private chat, known once it spoke there
    linked_at: Mapped[datetime] = mapped_column(Utc)
    greeted_at: Mapped[datetime | None] = mapped_column(Utc)


class CodeRow(Base):
    """A one-time code, kept as a hash; used once, by whoever it names."""

    __tablename__ = "codes"
    hash: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    made_by: Mapped[int | None]
    made_at: Mapped[datetime] = mapped_column(Utc)
    expires_at: Mapped[datetime] = mapped_column(Utc)
    used_at: Mapped[datetime | None] = mapped_column(Utc)
    used_by: Mapped[str | None]


class TryRow(Base):
    """A wrong code of an account; counted to slow guessing down."""

    __tablename__ = "tries"
    __table_args__ = (Index("ix_tries_account_at", "account", "at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    account: Mapped[str]
    at: Mapped[datetime] = mapped_column(Utc)


class RequestRow(Base):
    """A stranger's wish to join a unit: open -> granted | refused."""

    __tablename__ = "requests"
    id: Mapped[int] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(index=True)
    chat: Mapped[str]
    name: Mapped[str]
    unit: Mapped[int] = mapped_column(ForeignKey("units.id"))
    state: Mapped[str] = mapped_column(default="open")
    made_at: Mapped[datetime] = mapped_column(Utc)
    decided_by: Mapped[int | None]
    decided_at: Mapped[datetime | None] = mapped_column(Utc)


class GroupRow(Base):
    """A group chat; `unit` is whose it is, empty while nobody has linked it."""

    __tablename__ = "groups"
    channel: Mapped[str] = mapped_column(primary_key=True)
    chat: Mapped[str] = mapped_column(primary_key=True)
    thread: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    unit: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    linked_by: Mapped[int | None]
    linked_at: Mapped[datetime | None] = mapped_column(Utc)
    added_at: Mapped[datetime] = mapped_column(Utc)
    left_at: Mapped[datetime | None] = mapped_column(Utc)


class SessionRow(Base):
    """A browser that has signed in; the cookie is kept as a hash."""

    __tablename__ = "sessions"
    hash: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    made_at: Mapped[datetime] = mapped_column(Utc)
    expires_at: Mapped[datetime] = mapped_column(Utc)
    purpose: Mapped[str] = mapped_column(default="chat")  # or "board": to look at figures only
