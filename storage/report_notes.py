"""What is said about a report: why it was returned, a leader's question, the answer, a contest."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast

from sqlalchemy import select

from storage.database import Session
from storage.tables import ReportNoteRow

Kind = Literal["accepted", "returned", "withdrawn", "question", "answer", "contest"]


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was said, by whom and when."""

    report: int
    kind: Kind
    by: int
    at: datetime
    text: str


def add(session: Session, report: int, kind: Kind, by: int, text: str, now: datetime) -> None:
    session.add(ReportNoteRow(report=report, kind=kind, by=by, at=now, text=text))
    session.flush()


def of(session: Session, report: int) -> list[Note]:
    """All of one report, the oldest first."""
    return several(session, [report])


def several(session: Session, ids: Collection[int]) -> list[Note]:
    rows = session.scalars(
        select(ReportNoteRow).where(ReportNoteRow.report.in_(ids)).order_by(ReportNoteRow.id)
    )
    return [Note(row.report, cast("Kind", row.kind), row.by, row.at, row.text) for row in rows]
