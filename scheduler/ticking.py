"""What the command line and the clock ask of the planner, with the settings as they are written."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Protocol

from handlers.reminding.rows import Line
from handlers.reports import hours as report_hours
from scheduler import preview
from scheduler.follow import begin_day, catch_up
from scheduler.ladder import Office
from scheduler.late import plan_digests
from scheduler.plan import Planned, plan_reminders
from scheduler.sweep import sweep
from scheduler.undated import plan_undated
from storage.database import Database


class Times(Protocol):
    """The settings that say when an office speaks."""

    @property
    def remind_at(self) -> str: ...

    @property
    def quiet_hours(self) -> str: ...


def office(found: Times) -> Office:
    return Office(report_hours.read(found.quiet_hours), time.fromisoformat(found.remind_at))


def tick(found: Times, database: Database, now: datetime) -> Planned:
    """What a running bot does every minute."""
    begin_day(database, now)
    return plan(found, database, now)


def plan(found: Times, database: Database, now: datetime) -> Planned:
    """Units' reminders, then leaders' digests, then what administrators hear once a month."""
    catch_up(database, now)
    planned = plan_reminders(database, office(found), now)
    plan_digests(database, office(found), now)
    plan_undated(database, office(found), now)
    return planned


def minute(found: Times, database: Database, now: datetime) -> None:
    """All that a running bot does by itself, where somebody plays through time."""
    sweep(database, now)
    tick(found, database, now)


def foresee(
    found: Times, database: Database, now: datetime, first: date, last: date
) -> Sequence[Line]:
    return preview.foresee(database, office(found), now, first, last)
