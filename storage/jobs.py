"""Slow work on the way in: a job is a row until its result is in the inbox.

A killed job runs again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select, update

from storage.database import Session
from storage.tables import JobRow
from storage.upsert import add_one


@dataclass(frozen=True, slots=True)
class Job:
    """Work to be done; `conversation` is where its result will be a turn."""

    id: int
    kind: str
    args: Mapping[str, str]
    conversation: str
    attempts: int


def add(
    session: Session,
    key: str,
    kind: str,
    args: Mapping[str, str],
    conversation: str,
    now: datetime,
) -> None:
    """Queue it, unless a job of this key was queued before."""
    add_one(
        session,
        JobRow,
        {
            "key": key,
            "kind": kind,
            "args": json.dumps(dict(args), ensure_ascii=False),
            "conversation": conversation,
            "created_at": now,
            "not_before": now,
        },
    )


def take(session: Session, holder: str, now: datetime, until: datetime, limit: int) -> list[Job]:
    """Claim jobs, oldest first: new ones, and those whose worker has died."""
    rows = session.scalars(
        select(JobRow)
        .where(
            or_(
                (JobRow.state == "ready") & (JobRow.not_before <= now),
                (JobRow.state == "running") & (JobRow.until <= now),
            )
        )
        .order_by(JobRow.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()
    for row in rows:
        row.state, row.holder, row.until, row.attempts = "running", holder, until, row.attempts + 1
    return [
        Job(row.id, row.kind, json.loads(row.args), row.conversation, row.attempts) for row in rows
    ]


def done(session: Session, id: int, holder: str) -> bool:
    """Mark it done; False when another worker has taken it over."""
    return _set(session, id, holder, state="done", error=None)


def later(session: Session, id: int, holder: str, not_before: datetime, error: str) -> bool:
    return _set(session, id, holder, state="ready", not_before=not_before, error=error)


def failed(session: Session, id: int, holder: str, error: str) -> bool:
    return _set(session, id, holder, state="failed", error=error)


def free(session: Session) -> None:
    """At the start of the only process: whatever ran has died with the process before."""
    session.execute(update(JobRow).where(JobRow.state == "running").values(state="ready"))


def _set(session: Session, id: int, holder: str, **values: object) -> bool:
    changed = session.execute(
        update(JobRow)
        .where(JobRow.id == id, JobRow.holder == holder, JobRow.state == "running")
        .values(**values)
        .returning(JobRow.id)
    )
    return changed.first() is not None
