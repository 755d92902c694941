"""Tables of reminders: what was told of what is owed, more time, silence, and the office's days."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, Utc


class RemindedRow(Base):
    """A rung of an assignment's ladder, once for ever, and what became of it.

    planned (a letter holds it) | sent | done before | expired | unreachable
    """

    __tablename__ = "reminded"
    __table_args__ = (
        Index("ix_reminded_unit_day", "unit", "day"),
        Index("ix_reminded_day", "day"),
    )
    assignment: Mapped[int] = mapped_column(
        ForeignKey("assignments.id", ondelete="CASCADE"), primary_key=True
    )
    rung: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[int] = mapped_column(ForeignKey("units.id"))
    day: Mapped[date]  # the wave it belongs to
    # the outbox key; '': it holds no letter, and may be told again
    letter: Mapped[str] = mapped_column(default="", index=True)
    outcome: Mapped[str] = mapped_column(default="planned")
    at: Mapped[datetime] = mapped_column("noted_at", Utc)


class PostponedRow(Base):
    """A unit wants to be asked again on a day, of one assignment, and not before."""

    __tablename__ = "postponed"
    assignment: Mapped[int] = mapped_column(
        ForeignKey("assignments.id", ondelete="CASCADE"), primary_key=True
    )
    again_on: Mapped[date]
    set_by: Mapped[int | None]
    set_at: Mapped[datetime] = mapped_column(Utc)


class ExtensionRow(Base):
    """A unit asks for more time: open -> agreed | refused | dropped."""

    __tablename__ = "extensions"
    id: Mapped[int] = mapped_column(primary_key=True)
    assignment: Mapped[int] = mapped_column(
        ForeignKey("assignments.id", ondelete="CASCADE"), index=True
    )
    until: Mapped[date]
    reason: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(default="open", index=True)
    asked_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    asked_at: Mapped[datetime] = mapped_column(Utc)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    decided_at: Mapped[datetime | None] = mapped_column(Utc)
    answer: Mapped[str] = mapped_column(Text, default="")


class SilenceRow(Base):
    """A unit hears nothing until a day: of one entry, or (no entry) of anything."""

    __tablename__ = "silences"
    id: Mapped[int] = mapped_column(primary_key=True)
    unit: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    item: Mapped[int | None] = mapped_column(ForeignKey("plan_items.id", ondelete="CASCADE"))
    until: Mapped[date | None]  # the last silent day; None: for good
    set_by: Mapped[int | None]
    set_at: Mapped[datetime] = mapped_column(Utc)
    lifted_at: Mapped[datetime | None] = mapped_column(Utc)
    lifted_by: Mapped[int | None]


class RungsRow(Base):
    """Other rungs than usual, for a plan or for one of its entries."""

    __tablename__ = "rungs"
    about: Mapped[str] = mapped_column(primary_key=True)  # "plan:3", "item:12"
    value: Mapped[str] = mapped_column(Text)  # JSON: before, after, weekly
    set_by: Mapped[int | None]
    set_at: Mapped[datetime] = mapped_column(Utc)


class UnitHourRow(Base):
    """A unit that is reminded at another time of the day."""

    __tablename__ = "unit_hours"
    unit: Mapped[int] = mapped_column(ForeignKey("units.id", ondelete="CASCADE"), primary_key=True)
    at: Mapped[str] = mapped_column("remind_at")  # "07:30"
    set_by: Mapped[int | None]
    set_at: Mapped[datetime] = mapped_column(Utc)


class OfficeDayRow(Base):
    """A day off, or a day worked, that an administrator entered: it outweighs the calendar."""

    __tablename__ = "office_days"
    day: Mapped[date] = mapped_column(primary_key=True)
    works: Mapped[bool]
    name: Mapped[str] = mapped_column(Text, default="")
    set_by: Mapped[int | None]
    set_at: Mapped[datetime] = mapped_column(Utc)
