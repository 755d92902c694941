"""Days off and days worked that an administrator entered: they outweigh the calendar."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, select

from knowledge.workdays import Calendar
from storage.database import Session
from storage.tables import OfficeDayRow
from storage.upsert import set_rows

CHANGED = "office days to follow"  # who has corrected days that what is owed does not follow yet


@dataclass(frozen=True, slots=True)
class OfficeDay:
    """`works`: the office works on it; else it is off."""

    day: date
    works: bool
    by: int | None = None


def calendar(session: Session) -> Calendar:
    """Working days as they are known, with what was entered."""
    known = select(OfficeDayRow.day, OfficeDayRow.works)
    found: dict[date, bool] = dict(session.execute(known).all())
    if not found:
        return Calendar()
    return Calendar().corrected(
        [day for day, works in found.items() if not works],
        [day for day, works in found.items() if works],
    )


def of_year(session: Session, year: int) -> list[OfficeDay]:
    rows = session.scalars(
        select(OfficeDayRow)
        .where(OfficeDayRow.day >= date(year, 1, 1), OfficeDayRow.day <= date(year, 12, 31))
        .order_by(OfficeDayRow.day)
    )
    return [OfficeDay(row.day, row.works, row.set_by) for row in rows]


def say(
    session: Session, days: Collection[date], now: datetime, *, works: bool, by: int | None = None
) -> None:
    """Off, or worked; the last word counts."""
    rows = [{"day": day, "works": works, "name": "", "set_by": by, "set_at": now} for day in days]
    set_rows(session, OfficeDayRow, ("day",), rows)
    session.expire_all()


def forget(session: Session, days: Collection[date]) -> set[date]:
    """Back to what the calendar says of them; the days of which something was entered."""
    gone = session.scalars(
        delete(OfficeDayRow)
        .where(OfficeDayRow.day.in_(days))
        .returning(OfficeDayRow.day)
        .execution_options(synchronize_session=False)
    )
    found = set(gone)
    session.expire_all()
    return found
