"""What a day's reminders take for all communes of the country: planning, a tick, sending."""

import gc
import resource
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import text

from bench import scene, wave_sending
from scheduler.ladder import Office
from scheduler.plan import plan_reminders
from storage import migrate
from storage.database import Database, connect
from tests.clock import HANOI
from tests.wire import communes

COMMUNES, ENTRIES = 3_321, 40
AIM = 3.0  # seconds
FIRST = date(2026, 11, 9)  # a Monday
DAYS = 10


@dataclass(frozen=True, slots=True)
class Year:
    """When the entries are due."""

    name: str
    dues: Sequence[date]


YEARS = (
    Year("spread over the year", [FIRST + timedelta(days=8 * (n - 30)) for n in range(ENTRIES)]),
    Year("all due on the first day", [FIRST] * ENTRIES),
    Year("confirmed late", [FIRST + timedelta(days=7 * (n - ENTRIES)) for n in range(ENTRIES)]),
)


def run() -> None:
    for year in YEARS:
        with _made(year) as database:
            scene.table(
                f"planning for {COMMUNES} units x {ENTRIES} entries, {year.name}",
                ("day", "told", "seconds", "aim", "next tick", "MB at most"),
                list(_days(database)),
            )
    wave_sending.run()


def _days(database: Database) -> Iterator[list[str]]:
    gc.freeze()  # as the bot does when it has started
    for far in range(DAYS):
        now = datetime.combine(FIRST + timedelta(days=far), datetime.min.time(), HANOI)
        now = now.replace(hour=8)
        first, told = _timed(database, now)
        again, none = _timed(database, now + timedelta(minutes=1))
        assert not none, "planned twice"
        _deliver(database)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        yield [
            f"{now:%a %d/%m}", str(told), f"{first:.2f}", f"{AIM:.0f}", f"{again * 1000:.0f} ms",
            f"{memory:.0f}",
        ]  # fmt: skip


def _timed(database: Database, now: datetime) -> tuple[float, int]:
    began = perf_counter()
    done = plan_reminders(database, Office(), now)
    return perf_counter() - began, done.told


def _deliver(database: Database) -> None:
    """As if every letter had arrived."""
    with database.begin() as session:
        session.execute(text("UPDATE outbox SET state = 'sent' WHERE state = 'ready'"))
        session.execute(text("UPDATE reminded SET outcome = 'sent' WHERE outcome = 'planned'"))


@contextmanager
def _made(year: Year) -> Iterator[Database]:
    """Communes with a group each; every entry is owed by all of them, and nothing is done."""
    with TemporaryDirectory() as folder:
        database = connect(f"sqlite:///{Path(folder) / 'bench.db'}")
        migrate.up(database)
        communes.found(database, COMMUNES, year.dues)
        with database.writer.connect() as connection:
            connection.execute(text("PRAGMA optimize"))
        yield database
        database.close()
