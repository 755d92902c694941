"""Keeps what is owed in step with the units and the year: each confirmed plan, one at a time.

Mostly nothing is to be written: that is found by reading. What is, is written entry by entry, so
that turns go on in between.
"""

from datetime import datetime

from handlers.control import office_calendar
from handlers.giving import joined
from handlers.plans import heir
from handlers.reports.hours import Hours
from storage import facts, groups, occurrences, office_days, owing
from storage.database import Database
from storage.office_days import CHANGED

FOLLOWED = "followed on"  # the day


def follow(database: Database, now: datetime) -> None:
    """Losing a run costs nothing: the next one finds the same things to do."""
    with database.read() as session:
        confirmed = owing.confirmed(session, now.date())
    for plan in confirmed:
        _follow(database, plan, now)
    with database.begin() as session:
        groups.follow_merges(session, now.date())


def begin_day(database: Database, now: datetime) -> None:
    """Units end and begin with a day: what is told on it is told to those that stand."""
    today = now.date().isoformat()
    with database.read() as session:
        if facts.get(session, FOLLOWED) == today:
            return
    follow(database, now)
    with database.begin() as session:
        facts.put(session, FOLLOWED, today)


def _follow(database: Database, plan: int, now: datetime) -> None:
    with database.read() as session:
        calendar = office_days.calendar(session)
        behind = owing.behind(session, plan, now, calendar)
        offers, untold = heir.due(session, plan), joined.untold(session, plan, now)
    for entry in behind:
        with database.begin() as session:
            owing.follow(session, plan, now, calendar, {entry})
    if offers or untold or behind:
        with database.begin() as session:
            heir.offer(session, plan, now)
            joined.tell(Hours(calendar=calendar), session, plan, now)


def catch_up(database: Database, now: datetime) -> None:
    """Somebody has corrected the office's days, and there is much to follow: tell when it is done.

    Days that are corrected meanwhile are followed at the next tick.
    """
    with database.read() as session:
        wanted = facts.get(session, CHANGED)
        before = occurrences.coming(session, now.date()) if wanted else {}
    if not wanted:
        return
    follow(database, now)
    with database.begin() as session:
        after = occurrences.coming(session, now.date())
        moved = sum(after.get(id) != day for id, day in before.items())
        office_calendar.followed(session, wanted, moved, now)
        if facts.get(session, CHANGED) == wanted:
            facts.put(session, CHANGED, "")
