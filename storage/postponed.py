"""Work that a unit wants to be asked about again on another day."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import select

from storage.database import Session
from storage.tables import PostponedRow
from storage.upsert import set_row


def put(session: Session, assignment: int, day: date, by: int | None, now: datetime) -> None:
    """Ask again on this day; the newest wish counts."""
    wish = {"again_on": day, "set_by": by, "set_at": now}
    set_row(session, PostponedRow, {"assignment": assignment}, wish)


def of(session: Session, assignments: Collection[int]) -> dict[int, date]:
    asked = select(PostponedRow.assignment, PostponedRow.again_on)
    rows = session.execute(asked.where(PostponedRow.assignment.in_(assignments)))
    return dict(rows.all())
