"""What planning a day's reminders takes for all communes of the country, and what a tick takes."""

import gc
import resource
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import insert, text

from bench import scene
from scheduler.ladder import Office
from scheduler.plan import plan_reminders
from storage import migrate, unit_changes
from storage.database import Database, Session, connect
from storage.tables import (
    AssignmentRow,
    Base,
    GroupRow,
    ItemRow,
    OccurrenceRow,
    PlanRow,
    UnitNameRow,
    UnitParentRow,
    UnitRow,
)
from tests.clock import HANOI

COMMUNES, ENTRIES = 3_321, 40
AIM = 3.0  # seconds
SINCE = date(2025, 1, 1)
FIRST = date(2026, 11, 9)  # a Monday
DAYS = 10
MADE = datetime(2026, 11, 1, tzinfo=HANOI)
Values = list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class Year:
    """When the entries are due."""

    name: str
    dues: Sequence[date]


YEARS = (
    Year("spread over the year", [FIRST + timedelta(days=8 * (n - 30)) for n in range(ENTRIES)]),
    Year("all due on the first day", [FIRST] * ENTRIES),
)


def run() -> None:
    for year in YEARS:
        with _made(year) as database:
            scene.table(
                f"planning for {COMMUNES} units x {ENTRIES} entries, {year.name}",
                ("day", "told", "seconds", "aim", "next tick", "MB at most"),
                list(_days(database)),
            )


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
            f"{now:%a %d/%m}", str(told), f"{first:.2f}", f"{AIM:.0f}", f"{again:.2f}",
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
        with database.begin() as session:
            _owe(session, _units(session), year)
        with database.writer.connect() as connection:
            connection.execute(text("PRAGMA optimize"))
        yield database
        database.close()


def _units(session: Session) -> list[int]:
    top = unit_changes.add(session, "VN", "Cả nước").id
    ids = list(range(top + 1, top + 1 + COMMUNES))
    _put(session, UnitRow, [
        {"id": id, "code": f"U{id:05}", "kind": "commune", "valid_from": SINCE} for id in ids
    ])  # fmt: skip
    _put(session, UnitParentRow, [{"unit": id, "since": SINCE, "parent": top} for id in ids])
    _put(session, UnitNameRow, [{"unit": id, "since": SINCE, "name": f"Xã {id}"} for id in ids])
    _put(session, GroupRow, [
        {"channel": "telegram", "chat": f"-{id}", "thread": "", "title": "", "unit": id,
         "linked_at": MADE, "added_at": MADE}
        for id in ids
    ])  # fmt: skip
    return ids


def _owe(session: Session, units: Sequence[int], year: Year) -> None:
    plan: dict[str, object] = {
        "id": 1, "sha": "a", "file": "", "mime": "", "title": "", "number": "1", "text": "",
        "about": "{}", "state": "confirmed", "added_at": MADE, "revision": 1, "public": True,
    }  # fmt: skip
    _put(session, PlanRow, [plan])
    ids = range(1, ENTRIES + 1)
    _put(session, ItemRow, [
        {"id": id, "plan": 1, "group": "timetable", "place": id, "fields": "{}", "state": "read"}
        for id in ids
    ])  # fmt: skip
    _put(session, OccurrenceRow, [
        {"id": id, "item": id, "opens_on": SINCE, "due_on": due, "hour": None}
        for id, due in zip(ids, year.dues, strict=True)
    ])  # fmt: skip
    _put(session, AssignmentRow, [
        {"occurrence": id, "unit": unit, "owes": "done", "report": "", "nothing": False,
         "excused": False}
        for id in ids
        for unit in units
    ])  # fmt: skip


def _put(session: Session, row: type[Base], values: Values) -> None:
    for begin in range(0, len(values), 20_000):
        session.execute(insert(row), values[begin : begin + 20_000])
