"""A clock that jumped ahead and came back: what it told of days to come is told again on them.

Whether it was ahead before or is behind now can't be seen at once, and one that is behind must not
tell everything again. So nothing is told for an hour; what still lies ahead then is taken back.
"""

from datetime import datetime, timedelta

from scheduler import late, undated
from scheduler.glance import LOOKED
from storage import astray, facts
from storage.database import Database

BACK = "clock went back"  # when that was noticed
PROOF = timedelta(hours=1)


def mend(database: Database, now: datetime) -> bool:
    """May reminders be planned at this moment? Asked at every tick, it costs two statements."""
    with database.read() as session:
        known = facts.all(session)
        back, looked = (_moment(known.get(name)) for name in (BACK, LOOKED))
        later = looked is not None and looked.astimezone(now.tzinfo).date() > now.date()
        later = later or astray.ahead(session, now.date())
    if back is not None and now - back >= PROOF:
        _take_back(database, now)
        return True
    if later and (back is None or now < back):
        with database.begin() as session:
            facts.put(session, BACK, now.isoformat())
    return not later and back is None


def _moment(said: str | None) -> datetime | None:
    return datetime.fromisoformat(said) if said else None


def _take_back(database: Database, now: datetime) -> None:
    with database.read() as session:
        found = list(astray.letters(session, now))
    for keys in found:
        with database.begin() as session:
            astray.forget(session, keys)
    with database.begin() as session:
        for name in (BACK, *((late.PLANNED, undated.PLANNED) if found else ())):
            facts.put(session, name, "")
