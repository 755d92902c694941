"""Who did what: rows are only ever added (the database refuses the rest)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from storage.database import Session
from storage.tables import AuditRow


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed; `person` is empty for the command line and for the machine itself."""

    at: datetime
    person: int | None
    action: str
    subject: str
    details: Mapping[str, str]
    allowed: bool


def note(
    session: Session,
    now: datetime,
    person: int | None,
    action: str,
    subject: str,
    *,
    allowed: bool = True,
    **details: str,
) -> None:
    """Keep a deed, or with `allowed=False` an attempt that was denied."""
    session.add(
        AuditRow(
            at=now,
            person=person,
            action=action,
            subject=subject,
            details=json.dumps(details, ensure_ascii=False),
            allowed=allowed,
        )
    )


def latest(session: Session, *, limit: int = 50) -> list[Entry]:
    rows = session.scalars(select(AuditRow).order_by(AuditRow.id.desc()).limit(limit))
    return [
        Entry(row.at, row.person, row.action, row.subject, json.loads(row.details), row.allowed)
        for row in rows
    ]
