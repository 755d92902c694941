"""What can be said about the health of the data, for `doctor` and the health page."""

from dataclasses import dataclass

from sqlalchemy import func, select, text

from storage import inbox, migrate, outbox
from storage.database import Database
from storage.tables import JobRow

SAFE_SQLITE = (3, 51, 3)  # older ones: a rare WAL-reset bug with two connections


@dataclass(frozen=True, slots=True)
class Health:
    """Counts of what waits and what needs a person."""

    revision: str
    newest: str
    waiting: int
    aside: int
    outbox: dict[str, int]
    uncertain: int
    jobs_failed: int


def look(database: Database) -> Health:
    with database.read() as session:
        troubled = outbox.troubled(session, limit=1000)
        return Health(
            revision=migrate.revision(database),
            newest=migrate.newest(),
            waiting=inbox.count_open(session),
            aside=len(inbox.aside(session, limit=1000)),
            outbox=outbox.count_by_state(session),
            uncertain=sum(one.uncertain_at is not None for one in troubled),
            jobs_failed=session.scalar(select(func.count()).where(JobRow.state == "failed")) or 0,
        )


def old_sqlite(database: Database) -> str:
    """The version of a SQLite that has the bug; empty when all is well."""
    if not database.sqlite:
        return ""
    with database.read() as session:
        version = str(session.scalar(text("SELECT sqlite_version()")))
    return version if tuple(map(int, version.split("."))) < SAFE_SQLITE else ""


def sound(database: Database) -> str:
    """`ok`, or what the database says is wrong with itself."""
    with database.read() as session:
        if not database.sqlite:
            return "ok" if session.scalar(text("SELECT 1")) == 1 else "no answer"
        return str(session.scalar(text("PRAGMA quick_check")))
