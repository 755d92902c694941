"""Tables of plans: what was read, what a person made of it, and what is owed because of it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, validates

from storage.tables.base import Base, Utc


class PlanRow(Base):
    """A plan's file as it was read: read -> confirmed -> superseded | withdrawn."""

    __tablename__ = "plans"
    id: Mapped[int] = mapped_column(primary_key=True)
    sha: Mapped[str] = mapped_column(unique=True)  # of the file's bytes: the same file is one plan
    file: Mapped[str]
    mime: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(Text)
    number: Mapped[str | None]
    issuer: Mapped[str | None]
    issued_on: Mapped[str | None]
    unit: Mapped[int | None] = mapped_column(ForeignKey("units.id"))  # whose plan it is
    state: Mapped[str] = mapped_column(default="read")
    kind: Mapped[str] = mapped_column(default="plan")  # or "order": a task that a leader gave
    public: Mapped[bool] = mapped_column(default=True)
    revision: Mapped[int] = mapped_column(default=1)  # grows with every change of what it says
    text: Mapped[str] = mapped_column(Text)  # every quote is a piece of it, letter for letter
    about: Mapped[str] = mapped_column(Text)  # JSON: period, signatory, recipients, doubts
    added_at: Mapped[datetime] = mapped_column(Utc)
    added_by: Mapped[int | None]
    confirmed_at: Mapped[datetime | None] = mapped_column(Utc)
    confirmed_by: Mapped[int | None]
    replaced_by: Mapped[int | None] = mapped_column(ForeignKey("plans.id"))


class ClauseRow(Base):
    """A numbered clause of a plan."""

    __tablename__ = "plan_clauses"
    plan: Mapped[int] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    where: Mapped[str] = mapped_column("clause", Text)
    heading: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)


class PassageRow(Base):
    """A stretch of the plan's text that can be found and quoted."""

    __tablename__ = "plan_passages"
    plan: Mapped[int] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    where: Mapped[str] = mapped_column("clause", Text)
    heading: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)  # without line breaks and markup
    begins: Mapped[int]  # in the plan's text
    ends: Mapped[int]


class ItemRow(Base):
    """One fact of a plan, as it stands now: read | corrected | added | dropped."""

    __tablename__ = "plan_items"
    __table_args__ = (Index("ix_plan_items_plan_grouping_place", "plan", "grouping", "place"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    plan: Mapped[int] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"))
    group: Mapped[str] = mapped_column("grouping")  # "targets", "timetable", ...: as in JSON
    place: Mapped[int]
    fields: Mapped[str] = mapped_column(Text)  # JSON, as `plan show` prints it
    was: Mapped[str | None] = mapped_column(Text)  # JSON, as it was read, once a person changed it
    state: Mapped[str] = mapped_column(default="read")


class AudienceRow(Base):
    """What an issuer's words for addressees mean: a rule (kept as text), or a list of units."""

    __tablename__ = "audiences"
    __table_args__ = (UniqueConstraint("issuer", "folded"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    issuer: Mapped[int] = mapped_column(ForeignKey("units.id", ondelete="CASCADE"))
    folded: Mapped[str]
    words: Mapped[str] = mapped_column(Text)
    rule: Mapped[str | None]
    set_by: Mapped[int | None]
    set_at: Mapped[datetime] = mapped_column(Utc)


class AudienceUnitRow(Base):
    """A unit of an audience that is a list."""

    __tablename__ = "audience_units"
    audience: Mapped[int] = mapped_column(
        ForeignKey("audiences.id", ondelete="CASCADE"), primary_key=True
    )
    unit: Mapped[int] = mapped_column(ForeignKey("units.id", ondelete="CASCADE"), primary_key=True)


class DemandRow(Base):
    """What an entry's addressees owe, where a person said other than usual."""

    __tablename__ = "plan_demands"
    item: Mapped[int] = mapped_column(
        ForeignKey("plan_items.id", ondelete="CASCADE"), primary_key=True
    )
    folded: Mapped[str] = mapped_column(primary_key=True)
    owes: Mapped[str]  # done | told | report | nothing
    report: Mapped[str] = mapped_column(default="")  # the kind, when a report is owed


class OccurrenceRow(Base):
    """An entry falls due on a day; it may be done from the day after the one before."""

    __tablename__ = "occurrences"
    __table_args__ = (UniqueConstraint("item", "due_on"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    item: Mapped[int] = mapped_column(ForeignKey("plan_items.id", ondelete="CASCADE"))
    opens_on: Mapped[date]
    due_on: Mapped[date] = mapped_column(index=True)
    hour: Mapped[str | None]


class AssignmentRow(Base):
    """What one unit owes by one occurrence, and what came of it."""

    __tablename__ = "assignments"
    __table_args__ = (
        UniqueConstraint("occurrence", "unit"),
        # all that a unit's figures are made of: the rows themselves need not be read
        Index(
            "ix_assignments_state",
            *("unit", "occurrence", "closed_at", "excused"),
            *("done_at", "found_nothing", "extended_to"),
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    occurrence: Mapped[int] = mapped_column(ForeignKey("occurrences.id", ondelete="CASCADE"))
    unit: Mapped[int] = mapped_column(ForeignKey("units.id"))
    owes: Mapped[str]  # done | report
    report: Mapped[str] = mapped_column(default="")
    done_at: Mapped[datetime | None] = mapped_column(Utc)
    done_by: Mapped[int | None]
    done_with: Mapped[int | None]  # the report that did it
    nothing: Mapped[bool] = mapped_column("found_nothing", default=False)  # said there was none
    exempt: Mapped[str | None] = mapped_column(Text)  # why it need not be done
    excused: Mapped[bool] = mapped_column(default=False)  # `exempt` is set: words fit no index
    exempt_by: Mapped[int | None]
    extended_to: Mapped[date | None]
    extended_by: Mapped[int | None]
    closed_at: Mapped[datetime | None] = mapped_column(Utc)  # the plan asks it no more

    @validates("exempt")
    def _excuse(self, _name: str, why: str | None) -> str | None:
        self.excused = why is not None
        return why
