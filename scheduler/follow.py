"""Keeps what is owed in step with the units and the year: each confirmed plan, one at a time."""

from datetime import datetime

from handlers.plans import heir
from storage import groups, office_days, owing
from storage.database import Database


def follow(database: Database, now: datetime) -> None:
    """Losing a run costs nothing: the next one finds the same things to do."""
    with database.read() as session:
        confirmed = owing.confirmed(session)
    for plan in confirmed:
        with database.begin() as session:
            owing.follow(session, plan, now, office_days.calendar(session))
            heir.offer(session, plan, now)
    with database.begin() as session:
        groups.follow_merges(session, now.date())
