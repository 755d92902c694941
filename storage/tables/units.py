"""Tables of units: what is dated (names, parents, headcounts) and what is not."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class UnitRow(Base):
    """Whoever can owe something."""

    __tablename__ = "units"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]  # the last day
    successor: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)


class UnitNameRow(Base):
    """The unit's name from a day on."""

    __tablename__ = "unit_names"
    unit: Mapped[int] = mapped_column(ForeignKey("units.id", ondelete="CASCADE"), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    name: Mapped[str]


class UnitParentRow(Base):
    """Whom the unit answers to from a day on; none for the top."""

    __tablename__ = "unit_parents"
    unit: Mapped[int] = mapped_column(ForeignKey("units.id", ondelete="CASCADE"), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    parent: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)


class UnitHeadcountRow(Base):
    """How many people the unit itself has from a day on, without its sub-units; '' is all."""

    __tablename__ = "unit_headcounts"
    unit: Mapped[int] = mapped_column(ForeignKey("units.id", ondelete="CASCADE"), primary_key=True)
    people: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    count: Mapped[int]


class UnitAliasRow(Base):
    """Another name people use for the unit; `folded` is how it is compared."""

    __tablename__ = "unit_aliases"
    unit: Mapped[int] = mapped_column(ForeignKey("units.id", ondelete="CASCADE"), primary_key=True)
    folded: Mapped[str] = mapped_column(primary_key=True, index=True)
    alias: Mapped[str]
