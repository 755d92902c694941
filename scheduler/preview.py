"""What was and will be sent between two days, if nothing changes; nothing is stored."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from handlers.reminding import letter
from handlers.reminding import rows as reminding_rows
from handlers.reminding.rows import Line, Reminder
from scheduler import ladder, owings
from scheduler.ladder import DAY, Office, Wave
from scheduler.rungs import Step
from storage import reminders
from storage.database import Database, Session
from storage.reminders import Outcome, Told

ISO = "2026-01-01"


def foresee(
    database: Database, office: Office, now: datetime, first: date, last: date
) -> list[Line]:
    """What is in the tables already, what time has passed by, then what the ladder would add."""
    with database.read() as session:
        office = owings.office_of(session, office)
        noted = reminders.between(session, first, last)
        found = _told(noted)
        known = {(one.assignment, one.rung): one.outcome for one, _ in noted}
        for wave, step in _missed(session, office, now, first, last):
            if (step.assignment, step.rung) not in known:
                found.append(_reminder(wave, step, "expired"))
        ahead = [one for one in _ahead(session, office, now, last) if one[0].day >= first]
        reached = letter.ways(session, {wave.unit for wave, _ in ahead})
        for wave, step in ahead:
            tried = known.get((step.assignment, step.rung)) == "unreachable"
            if wave.unit in reached or not tried:
                found.append(_reminder(wave, step))
        return reminding_rows.lines(session, sorted(found, key=lambda one: (one.at, one.unit)), now)


def _reminder(wave: Wave, step: Step, state: Outcome | None = None) -> Reminder:
    return Reminder(step.assignment, wave.unit, wave.at, step.offset, state)


def _told(noted: Iterable[tuple[Told, datetime]]) -> list[Reminder]:
    return [_noted(one, at) for one, at in noted]


def _noted(one: Told, at: datetime) -> Reminder:
    """A rung's name is the due day it counts from and the days to it, or a day that was chosen."""
    day, days = one.rung[: len(ISO)], one.rung[len(ISO) :]
    if days.endswith("again"):
        return Reminder(one.assignment, one.unit, at, None, one.outcome)
    return Reminder(one.assignment, one.unit, at, int(days), one.outcome, date.fromisoformat(day))


Steps = Iterator[tuple[Wave, Step]]


def _missed(session: Session, office: Office, now: datetime, first: date, last: date) -> Steps:
    """What days gone by would have told of what is still owed: nobody planned then."""
    begin = datetime.combine(first, time.min, now.tzinfo)
    until = datetime.combine(min(last, now.date() - DAY), time.max, now.tzinfo)
    return _foreseen(session, office, begin, until)


def _ahead(session: Session, office: Office, now: datetime, last: date) -> Steps:
    return _foreseen(session, office, now, datetime.combine(last, time.max, now.tzinfo))


def _foreseen(session: Session, office: Office, now: datetime, until: datetime) -> Steps:
    if now <= until:
        desk = owings.read(session, office, now, until)
        for wave in ladder.plan(desk.owings, desk.told, office, now, until=until):
            for step in wave.steps:
                yield wave, step
