"""Puts right what time or a dead process left behind; any number of times, by any process."""

from datetime import datetime, timedelta

from storage import outbox
from storage.database import Database

DEAD_AFTER = timedelta(seconds=120)  # no send takes so long: whoever claimed it has died


def sweep(database: Database, now: datetime) -> None:
    """Sends of dead processes become uncertain; what nobody needs any more expires."""
    with database.begin() as session:
        outbox.abandon(session, now, now - DEAD_AFTER)
        outbox.expire(session, now)
