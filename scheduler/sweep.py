"""Puts right what time or a dead process left behind; any number of times, by any process."""

from datetime import datetime, timedelta

from storage import endings, making, outbox
from storage.database import Database

DEAD_AFTER = timedelta(seconds=120)  # no send takes so long: whoever claimed it has died
UNMADE_AFTER = timedelta(minutes=15)  # no file takes so long to make, waiting for others included

SECRETS_LIVE = timedelta(minutes=10)  # after that a code is read on a screen or not at all


def forget(database: Database, now: datetime) -> None:
    """Codes told in a chat are taken out of what was kept of it."""
    with database.begin() as session:
        outbox.blot(session, now - SECRETS_LIVE)


def sweep(database: Database, now: datetime) -> None:
    """Sends of dead processes become uncertain; what nobody needs any more expires."""
    with database.begin() as session:
        endings.abandon(session, now, now - DEAD_AFTER)
        making.abandon(session, now - UNMADE_AFTER)
        endings.expire(session, now)
