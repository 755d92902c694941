"""The district of the book, for real: planner, courier and tables, and an app that may fail."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from bot import channel as port
from bot import outcomes
from handlers import doors
from handlers.compose import Composer
from handlers.turn import Message
from knowledge.workdays import Calendar
from scheduler import sweep
from scheduler.follow import follow
from scheduler.ladder import Office
from scheduler.plan import plan_reminders
from storage import (
    confirming,
    dispatch,
    endings,
    extensions,
    fulfilling,
    groups,
    office_days,
    owing,
    plan_items,
    plans,
    postponed,
    reports,
    rung_settings,
    silences,
    unit_changes,
    unit_hours,
    work,
)
from storage.database import Database, Session
from storage.dispatch import Owed
from storage.pace import Limits
from storage.plans import File
from storage.reports import Source, Telling
from tests.bot.breakable import rows
from tests.handlers import report_world

LIMITS = {"telegram": Limits()}
LEADER, OFFICER = 1, 2  # as they were added
Fate = Callable[[str], Exception | None]
Deed = Callable[[Session], object]


def well(_chat: str) -> Exception | None:
    return None


class Died(Exception):
    """The process ended while it was sending."""

    def __init__(self, *, arrived: bool) -> None:
        super().__init__()
        self.arrived = arrived


@dataclass
class Town:
    """What people and time do to the assistant; `heard`: every reminder, where and as it came."""

    database: Database
    folder: Path
    now: datetime
    fate: Fate = well
    heard: list[tuple[str, str]] = field(default_factory=list)
    period: Mapping[str, str] = field(default_factory=lambda: {"from": "2026", "to": "2028"})

    def __post_init__(self) -> None:
        _hurry(self.database)
        report_world.make(self.database, self.folder)
        self.composer = Composer("vi", doors.recipes())
        self.office = Office()
        self._plans = 0

    def do(self, deed: Deed) -> Any:
        with self.database.begin() as session:
            return deed(session)

    # Plans

    def confirm(self, entries: Sequence[tuple[str, str, Any]], old: int | None = None) -> int:
        """Entries are a task, its lead in words, and a schedule; `old`: it is a new version."""
        self._plans += 1
        timetable = [
            {"task": task, "schedule": when, "lead": lead, "partners": [], "where": f"PL.{number}"}
            for number, (task, lead, when) in enumerate(entries, 1)
        ]
        facts: dict[str, Any] = {
            **report_world.FACTS, "number": f"{self._plans}-KH/HU", "timetable": timetable,
            "period": dict(self.period),
        }  # fmt: skip

        def put(session: Session) -> int:
            file = File(f"{self._plans:064}", "kh.docx")
            id, _ = plans.add(session, file, "…", facts, self.now, unit=1)
            calendar = office_days.calendar(session)
            if old is None:
                confirming.confirm(session, id, self.now, calendar)
            else:
                confirming.replace(session, old, id, self.now, calendar)
            return id

        return int(self.do(put))

    def withdraw(self, plan: int) -> None:
        self.do(
            lambda session: confirming.withdraw(
                session, plan, self.now, office_days.calendar(session)
            )
        )

    def correct(self, plan: int, task: str, schedule: Any) -> None:
        """Another day for an entry, as the clerk's card does it."""

        def put(session: Session) -> None:
            item = self._item(session, plan, task)
            plan_items.correct(session, item, {"schedule": schedule})
            plans.changed(session, plan)
            owing.follow(session, plan, self.now, office_days.calendar(session))

        self.do(put)

    def rungs(self, plan: int, task: str, setting: str) -> None:
        self.do(
            lambda session: rung_settings.set(
                session, f"item:{self._item(session, plan, task)}", setting, self.now
            )
        )

    def silence(self, unit: int, entry: tuple[int, str] | None, until: date | None) -> None:
        self.do(
            lambda session: silences.add(
                session, unit, self._item(session, *entry) if entry else None, until, self.now
            )
        )

    def _item(self, session: Session, plan: int, task: str) -> int:
        return next(
            one.id for one in plan_items.of(session, plan, "timetable") if one.words == task
        )

    # Work

    def work(self, session: Session, task: str, unit: int) -> int:
        """The assignment that is neither closed nor of a plan that was replaced."""
        found = [
            one
            for one in work.several(session, self._all(session))
            if one.item.words == task and one.assignment.unit == unit
            if not one.assignment.closed
        ]
        return max(found, key=lambda one: one.id).id

    def _all(self, session: Session) -> list[int]:
        return [int(str(id)) for (id,) in rows(self.database, "SELECT id FROM assignments")]

    def report(self, task: str, unit: int) -> int:
        """A report does it, as "Đã xong" does; its id."""

        def put(session: Session) -> int:
            one = self.work(session, task, unit)
            told = Telling("task", unit, self.now.date(), OFFICER, {"entry": task})
            kept = reports.add(session, told, Source(None, "telegram", "11"), self.now)
            assert fulfilling.choose(session, kept, one, self.now)
            return kept.id

        return int(self.do(put))

    def take_back(self, report: int) -> None:
        def put(session: Session) -> None:
            gone = reports.settle(session, report, "withdrawn", self.now)
            fulfilling.changed(session, gone, self.now)

        self.do(put)

    def let_off(self, task: str, unit: int) -> None:
        self.do(
            lambda session: work.exempt(session, self.work(session, task, unit), "đã làm", LEADER)
        )

    def owe_again(self, task: str, unit: int) -> None:
        self.do(lambda session: work.owe_again(session, self.work(session, task, unit)))

    def extend(self, task: str, unit: int, until: date | None) -> None:
        self.do(
            lambda session: extensions.extend(
                session, self.work(session, task, unit), until, by=LEADER
            )
        )

    def postpone(self, task: str, unit: int, day: date) -> None:
        self.do(
            lambda session: postponed.put(
                session, self.work(session, task, unit), day, OFFICER, self.now
            )
        )

    # Units, groups, the calendar

    def link(self, chat: str, unit: int) -> None:
        where = ("telegram", chat, "")
        self.do(lambda session: groups.link(session, where, unit, None, self.now))

    def join(self, code: str, name: str) -> int:
        def put(session: Session) -> int:
            return unit_changes.add(
                session, code, name, kind="commune", parent=1, since=self.now.date()
            ).id

        id = int(self.do(put))
        self.follow()
        return id

    def merge(self, unit: int, into: int, on: date) -> None:
        self.do(lambda session: unit_changes.merge(session, [unit], into, on))
        self.follow()

    def end(self, unit: int, on: date) -> None:
        self.do(lambda session: unit_changes.end(session, unit, on))
        self.follow()

    def move(self, unit: int, parent: int) -> None:
        self.do(lambda session: unit_changes.move(session, unit, parent, self.now.date()))
        self.follow()

    def hour(self, unit: int, at: time) -> None:
        self.do(lambda session: unit_hours.set(session, unit, at, self.now))

    def day_off(self, day: date, *, works: bool) -> None:
        self.do(lambda session: office_days.say(session, [day], self.now, works=works))

    def calendar(self) -> Calendar:
        with self.database.read() as session:
            return office_days.calendar(session)

    # Time

    def follow(self) -> None:
        follow(self.database, self.now)

    def plan(self) -> None:
        plan_reminders(self.database, self.office, self.now)

    def deliver(self) -> None:
        """Send all that is due, as the courier does; the app does with it what `fate` says."""
        sweep.sweep(self.database, self.now)
        for _ in range(50):
            with self.database.begin() as session:
                claimed = self._claim(session)
            if not claimed:
                return
            for owed, said in claimed:
                error = self.fate(owed.chat)
                if isinstance(error, Died):
                    if error.arrived:
                        self._hears(owed, owed.chat, said)
                    return
                with self.database.begin() as session:
                    self._end(session, owed, said, error)
        raise AssertionError("the courier never rests")

    def _claim(self, session: Session) -> list[tuple[Owed, str]]:
        claimed = []
        for owed in dispatch.look(session, LIMITS, self.now, limit=1):
            message = self.composer(session, owed, self.now)
            if message is None:
                dispatch.cancel(session, owed.id)
                return self._claim(session)
            assert isinstance(message, Message)
            claimed.append((owed, message.text))
        assert dispatch.claim(session, claimed, "t", LIMITS, self.now)
        return claimed

    def _end(self, session: Session, owed: Owed, said: str, error: Exception | None) -> None:
        if error is None:
            self._hears(owed, owed.chat, said)
            assert endings.sent(session, owed.id, "t", self.now, message="m", more=False)
        else:
            assert isinstance(error, port.SendError)
            outcomes.ended(session, owed, "t", error, self.now)

    def _hears(self, owed: Owed, chat: str, said: str) -> None:
        if owed.key.startswith("remind:"):
            self.heard.append((chat, said))

    def sleeps(self) -> list[tuple[object, ...]]:
        """What is queued still, and what was written into letters whose end nobody noted."""
        unsent = "('ready', 'sending', 'uncertain')"
        return rows(
            self.database,
            f"SELECT key, state FROM outbox WHERE key LIKE 'remind:%' AND state IN {unsent}"
            " UNION ALL SELECT letter, outcome FROM reminded WHERE outcome = 'planned'",
        )


def _hurry(database: Database) -> None:
    """What a crash of the machine would lose is not what these lives are about."""
    if database.sqlite:
        connection = database.writer.raw_connection()
        connection.cursor().execute("PRAGMA synchronous=OFF")
        connection.close()
