"""What was and will be sent between two days, if nothing changes; nothing is stored."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, time

from handlers.reminding import rows as reminding_rows
from handlers.reminding.rows import Line, Reminder
from scheduler import ladder, owings
from scheduler.ladder import DAY, Office, Wave
from storage import reminders
from storage.database import Database, Session
from storage.reminders import Told


def foresee(
    database: Database, office: Office, now: datetime, first: date, last: date
) -> list[Line]:
    """What is in the tables already, what time has passed by, then what the ladder would add."""
    with database.read() as session:
        office = owings.office_of(session, office)
        noted = reminders.between(session, first, last)
        found = [
            *_told(noted),
            *_missed(
                session, office, now, first, last, {(of.assignment, of.rung) for of, _ in noted}
            ),
            *_ahead(session, office, now, first, last),
        ]
        return reminding_rows.lines(session, sorted(found, key=lambda one: (one.at, one.unit)), now)


def _told(noted: Iterable[tuple[Told, datetime]]) -> list[Reminder]:
    return [
        Reminder(one.assignment, one.unit, at, _offset(one.rung), one.outcome) for one, at in noted
    ]


def _offset(rung: str) -> int | None:
    """The days that a rung's name ends with; None for one that somebody chose."""
    days = rung[len("2026-01-01") :]
    return None if days.endswith("again") else int(days)


def _missed(
    session: Session, office: Office, now: datetime, first: date, last: date,
    noted: Collection[tuple[int, str]],
) -> Iterator[Reminder]:  # fmt: skip
    """What days gone by would have told of what is still owed: nobody planned then."""
    begin = datetime.combine(first, time.min, now.tzinfo)
    until = datetime.combine(min(last, now.date() - DAY), time.max, now.tzinfo)
    if begin < until:
        for wave in _foreseen(session, office, begin, until):
            for step in wave.steps:
                if (step.assignment, step.rung) not in noted:
                    yield Reminder(step.assignment, wave.unit, wave.at, step.offset, "expired")


def _ahead(
    session: Session, office: Office, now: datetime, first: date, last: date
) -> Iterator[Reminder]:
    until = datetime.combine(last, time.max, now.tzinfo)
    if now <= until:
        for wave in _foreseen(session, office, now, until):
            if wave.day >= first:
                for step in wave.steps:
                    yield Reminder(step.assignment, wave.unit, wave.at, step.offset)


def _foreseen(session: Session, office: Office, now: datetime, until: datetime) -> list[Wave]:
    desk = owings.read(session, office, now, until)
    return ladder.plan(desk.owings, desk.told, office, now, until=until)
