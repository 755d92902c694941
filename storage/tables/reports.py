"""Tables of reports: every version of each, what is said about it, and the models it registers."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, Utc


class ReportRow(Base):
    """A sent report as it stands now: received -> accepted | returned -> received | withdrawn."""

    __tablename__ = "reports"
    __table_args__ = (
        Index("ix_reports_unit_kind_happened_on", "unit", "kind", "happened_on"),
        Index("ix_reports_chat_message", "chat", "message"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    unit: Mapped[int] = mapped_column(ForeignKey("units.id"))
    entered_by: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    happened_on: Mapped[date] = mapped_column(index=True)
    nothing: Mapped[bool] = mapped_column("found_nothing", default=False)
    fields: Mapped[str] = mapped_column(Text)  # JSON, as `report list` prints it
    version: Mapped[int] = mapped_column(default=1)
    state: Mapped[str] = mapped_column(default="received", index=True)
    sent_at: Mapped[datetime] = mapped_column(Utc, index=True)
    changed_at: Mapped[datetime] = mapped_column(Utc)
    draft: Mapped[int | None] = mapped_column(unique=True)  # a draft makes one report, ever
    channel: Mapped[str] = mapped_column(default="")  # the message that told it: people edit those
    chat: Mapped[str] = mapped_column(default="")
    message: Mapped[str] = mapped_column(default="")


class ReportVersionRow(Base):
    """What a report said from one change to the next."""

    __tablename__ = "report_versions"
    report: Mapped[int] = mapped_column(
        ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True
    )
    version: Mapped[int] = mapped_column(primary_key=True)
    unit: Mapped[int] = mapped_column(ForeignKey("units.id"))
    happened_on: Mapped[date]
    nothing: Mapped[bool] = mapped_column("found_nothing", default=False)
    fields: Mapped[str] = mapped_column(Text)
    by: Mapped[int] = mapped_column("entered_by", ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column("entered_at", Utc)


class ReportFigureRow(Base):
    """What a report that counts adds to the sums: a row for everybody, one for each group told of.

    The key is the way sums are read: a unit's, of a kind, of a time. `report_figures` keeps it.
    """

    __tablename__ = "report_figures"
    __table_args__ = ({"sqlite_with_rowid": False},)
    unit: Mapped[int] = mapped_column(ForeignKey("units.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    people: Mapped[str] = mapped_column(primary_key=True)  # the group's name; '' is everybody
    happened_on: Mapped[date] = mapped_column(primary_key=True)
    report: Mapped[int] = mapped_column(
        ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    month: Mapped[int]  # 12 * year + month - 1: a trend needs no reckoning with dates
    nothing: Mapped[bool] = mapped_column("found_nothing")
    held: Mapped[int]  # dialogues, courses, sessions: none where there was nothing
    present: Mapped[int]
    women: Mapped[int]
    raised: Mapped[int]  # opinions, cases
    resolved: Mapped[int]
    untold: Mapped[int]  # of those raised: nobody said what came of them


class ReportNoteRow(Base):
    """What is said about a report: accepted | returned | question | answer | contest."""

    __tablename__ = "report_notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    report: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]
    by: Mapped[int] = mapped_column("said_by", ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column("said_at", Utc)
    text: Mapped[str] = mapped_column(Text, default="")


class ReportRefusalRow(Base):
    """A person said that the report does not do this assignment."""

    __tablename__ = "report_refusals"
    report: Mapped[int] = mapped_column(
        ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True
    )
    assignment: Mapped[int] = mapped_column(
        ForeignKey("assignments.id", ondelete="CASCADE"), primary_key=True
    )


class ModelRow(Base):
    """A "Dân vận khéo" model; it counts while the report that registered it does."""

    __tablename__ = "models"
    id: Mapped[int] = mapped_column(primary_key=True)
    report: Mapped[int | None] = mapped_column(
        ForeignKey("reports.id", ondelete="CASCADE"), unique=True
    )
    unit: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    name: Mapped[str] = mapped_column(Text)
    field: Mapped[str]
    lead: Mapped[str] = mapped_column(Text, default="")
    year: Mapped[int] = mapped_column(index=True)
    carried_from: Mapped[int | None] = mapped_column(ForeignKey("models.id"))
    void: Mapped[bool] = mapped_column(default=False)  # its report was returned or withdrawn


class ModelStageRow(Base):
    """A stage the model reached: registered, evaluated, recognised, rewarded; stopped."""

    __tablename__ = "model_stages"
    model: Mapped[int] = mapped_column(
        ForeignKey("models.id", ondelete="CASCADE"), primary_key=True
    )
    stage: Mapped[str] = mapped_column(primary_key=True)
    on: Mapped[date] = mapped_column("reached_on")
    by: Mapped[int | None] = mapped_column("set_by")
    at: Mapped[datetime] = mapped_column("set_at", Utc)


class PreferenceRow(Base):
    """What a person chose for themselves."""

    __tablename__ = "preferences"
    person: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
