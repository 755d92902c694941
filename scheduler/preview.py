"""What was and will be sent between two days, if nothing changes; nothing is stored."""

from datetime import date, datetime, time

from handlers.reminding import rows as reminding_rows
from handlers.reminding.rows import Line, Reminder
from scheduler import ladder, owings
from scheduler.ladder import Office
from storage import reminders
from storage.database import Database, Session


def foresee(
    database: Database, office: Office, now: datetime, first: date, last: date
) -> list[Line]:
    """What is in the tables already, then what the ladder would add."""
    with database.read() as session:
        found = [*_told(session, first, last), *_ahead(session, office, now, first, last)]
        return reminding_rows.lines(session, sorted(found, key=lambda one: (one.at, one.unit)), now)


def _told(session: Session, first: date, last: date) -> list[Reminder]:
    return [
        Reminder(one.assignment, one.unit, at, _offset(one.rung), one.outcome)
        for one, at in reminders.between(session, first, last)
    ]


def _offset(rung: str) -> int | None:
    """The days that a rung's name ends with; None for one that somebody chose."""
    days = rung[len("2026-01-01") :]
    return None if days.endswith("again") else int(days)


def _ahead(
    session: Session, office: Office, now: datetime, first: date, last: date
) -> list[Reminder]:
    until = datetime.combine(last, time.max, now.tzinfo)
    if until < now:
        return []
    office = owings.office_of(session, office)
    desk = owings.read(session, office, now, until)
    return [
        Reminder(step.assignment, wave.unit, wave.at, step.offset)
        for wave in ladder.plan(desk.owings, desk.told, office, now, until=until)
        if wave.day >= first
        for step in wave.steps
    ]
