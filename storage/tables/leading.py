"""Tables of what leaders work with: targets, nudges, awards, links to the board."""

from datetime import date, datetime

from sqlalchemy import Double, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, Utc


class TargetTieRow(Base):
    """A person said by which measure a plan's target is followed; none: entered by hand."""

    __tablename__ = "target_ties"
    item: Mapped[int] = mapped_column(
        ForeignKey("plan_items.id", ondelete="CASCADE"), primary_key=True
    )
    measure: Mapped[str] = mapped_column(default="")
    part: Mapped[str] = mapped_column(default="")
    kinds: Mapped[str] = mapped_column(default="")  # of units that count, by commas
    audience: Mapped[str] = mapped_column(Text, default="")  # the plan's words for who counts
    field: Mapped[str] = mapped_column(default="")
    people: Mapped[str] = mapped_column(default="")  # the group trained
    set_by: Mapped[int | None]
    set_at: Mapped[datetime] = mapped_column(Utc)


class TargetFigureRow(Base):
    """How far a target is, as somebody told by hand; the newest day counts."""

    __tablename__ = "target_figures"
    __table_args__ = (Index("ix_target_figures_item_told_of", "item", "told_of"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    item: Mapped[int] = mapped_column(ForeignKey("plan_items.id", ondelete="CASCADE"))
    value: Mapped[float] = mapped_column(Double)
    out_of: Mapped[int | None]  # where it is a share of so many
    told_of: Mapped[date]
    note: Mapped[str] = mapped_column(Text, default="")
    set_by: Mapped[int | None]
    set_at: Mapped[datetime] = mapped_column(Utc)


class NudgeRow(Base):
    """A leader asked units for what they lack; `asked` says what, `same` finds its repeats."""

    __tablename__ = "nudges"
    __table_args__ = (Index("ix_nudges_same_made_at", "same", "made_at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    same: Mapped[str]
    asked: Mapped[str] = mapped_column(Text)  # JSON
    made_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    made_at: Mapped[datetime] = mapped_column(Utc)


class NudgeUnitRow(Base):
    """A unit that was asked; `way`: group, private, or none."""

    __tablename__ = "nudge_units"
    nudge: Mapped[int] = mapped_column(
        ForeignKey("nudges.id", ondelete="CASCADE"), primary_key=True
    )
    unit: Mapped[int] = mapped_column(ForeignKey("units.id"), primary_key=True, index=True)
    way: Mapped[str]


class CandidateRow(Base):
    """A unit, or a person of a unit, whose award is looked at by a plan's criteria."""

    __tablename__ = "award_candidates"
    __table_args__ = (UniqueConstraint("plan", "unit", "person"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    plan: Mapped[int] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"))
    unit: Mapped[int] = mapped_column(ForeignKey("units.id"))
    person: Mapped[str] = mapped_column(default="")  # the name of an individual; '' is the unit
    put_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    put_at: Mapped[datetime] = mapped_column(Utc)
    dropped_at: Mapped[datetime | None] = mapped_column(Utc)


class FindingRow(Base):
    """What a person judged of a candidate by one criterion, or of one paper of the dossier."""

    __tablename__ = "award_findings"
    candidate: Mapped[int] = mapped_column(
        ForeignKey("award_candidates.id", ondelete="CASCADE"), primary_key=True
    )
    of: Mapped[str] = mapped_column("about", primary_key=True)  # "item:12", "paper:2"
    verdict: Mapped[str]  # met | unmet; of a paper: there | missing
    note: Mapped[str] = mapped_column(Text, default="")
    set_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    set_at: Mapped[datetime] = mapped_column(Utc)


class BoardLinkRow(Base):
    """A one-time link to the board, kept as a hash; it opens once, for whoever asked for it."""

    __tablename__ = "board_links"
    hash: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    made_at: Mapped[datetime] = mapped_column(Utc)
    expires_at: Mapped[datetime] = mapped_column(Utc)
    used_at: Mapped[datetime | None] = mapped_column(Utc)
