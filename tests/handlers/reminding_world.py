"""A district whose communes owe things by given days, and a planner that wakes now and then."""

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from knowledge.workdays import Calendar
from scheduler.ladder import Office
from scheduler.plan import Planned, plan_reminders
from storage import confirming, groups, plans
from storage.database import Database
from storage.plans import File
from tests.bot.breakable import rows
from tests.clock import HANOI
from tests.clock import MONDAY as NOW
from tests.handlers import report_world
from tests.talk import Heard, Talk, World

BO, THAU, TAM = 2, 3, 4  # Bản Bo has two officers, Hồ Thầu one, Nà Tăm nobody
GROUP = "-500"  # of Bản Bo


def make(database: Database, folder: Path) -> World:
    world = report_world.make(database, folder)
    link(world, GROUP, BO)
    return world


def link(world: World, chat: str, unit: int) -> None:
    with world.database.begin() as session:
        groups.link(
            session, ("telegram", chat, ""), unit, None, world.clock(), title=f"Nhóm {chat}"
        )


def owe(
    world: World, *entries: tuple[str, str], lead: str = "Xã Bản Bo", now: datetime = NOW
) -> int:
    """A confirmed plan: each entry is a task and its day; "" is an entry without one."""
    timetable: list[dict[str, Any]] = [
        {
            "task": task, "schedule": {"date": day} if day else None, "lead": lead,
            "partners": [], "where": f"Phụ lục.{number}",
        }
        for number, (task, day) in enumerate(entries, 1)
    ]  # fmt: skip
    facts: dict[str, Any] = {
        **report_world.FACTS, "number": "12-KH/HU", "timetable": timetable,
        "period": {"from": "2026", "to": "2027"},
    }  # fmt: skip
    with world.database.begin() as session:
        sha = str(len(plans.listing(session))) * 64
        id, _ = plans.add(session, File(sha, "kh.docx"), "…", facts, now, unit=1)
        confirming.confirm(session, id, now, Calendar())
    return id


def at(day: str, clock: str = "08:00") -> datetime:
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(clock), HANOI)


def plan(world: World) -> Planned:
    return plan_reminders(world.database, Office(), world.clock())


def wake(world: World, day: str, clock: str = "08:00") -> Planned:
    """The planner wakes at this moment, and what is due is sent."""
    world.clock.now = at(day, clock)
    found = plan(world)
    world.run()
    return found


def group(world: World, account: int = report_world.OFFICER, chat: str = GROUP) -> Talk:
    return world.talk(account, chat=chat, group=True)


def told(world: World, chat: str = GROUP) -> Sequence[Heard]:
    """The reminders that came to a chat."""
    found = [one for one in world.app.sent if one.chat == chat]
    return [one for one in found if one.message.text.startswith("Nhắc việc")]


def outcomes(world: World) -> dict[str, str]:
    found = rows(world.database, "SELECT assignment, rung, outcome FROM reminded ORDER BY 1, 2")
    return {f"{of} {rung}": str(outcome) for of, rung, outcome in found}


def letters(world: World) -> dict[str, str]:
    return states(world.database)


def states(database: Database) -> dict[str, str]:
    found = rows(database, "SELECT key, state FROM outbox WHERE key LIKE 'remind:%'")
    return {str(key): str(state) for key, state in found}
