"""How a reminder is put: each thing with where it stands in the plan, by when, how many days."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from handlers.plans.words import day, short
from handlers.tasks import door as tasks
from handlers.turn import Say, Value
from knowledge.workdays import Calendar
from storage import people, units, work
from storage.database import Session
from storage.work import Work

PAGE = 6


def letter(
    session: Session,
    unit: int,
    found: Sequence[Work],
    calendar: Calendar,
    now: datetime,
    *,
    page: int = 0,
    person: int | None = None,
) -> Say:
    """All of it, or a page; `person`: who reads it alone."""
    _, whole = work.page_of(session, [unit], 0, 1)
    values: dict[str, Value] = {
        "unit": units.name_of(session, unit), "to": _to(session, person), "whole": whole,
        "more": max(0, whole - len(found)),
    }  # fmt: skip
    if len(found) == 1:
        one = found[0]
        more: dict[str, Value] = {"task": short(one.item.words, 300)}
        values |= {**_line(session, one, calendar, now), **more, "owes": tasks.owes(one)}
        return Say("remind-one", values)
    shown = found[page * PAGE : (page + 1) * PAGE]
    lines = tuple(
        Say("remind-line", {"number": number, **_line(session, one, calendar, now)})
        for number, one in enumerate(shown, start=page * PAGE + 1)
    )
    pages = -(-len(found) // PAGE)
    values |= {"count": len(found), "lines": lines, "page": page + 1, "pages": pages}
    return Say("remind-list" if pages == 1 else "remind-list-pages", values)


def _to(session: Session, person: int | None) -> Say:
    if person is None:
        return Say("remind-to-all")
    return Say("remind-to", {"name": people.names(session, [person]).get(person, "")})


def _line(session: Session, one: Work, calendar: Calendar, now: datetime) -> Mapping[str, Value]:
    return {
        "task": short(one.item.words),
        "source": tasks.source(session, one, now),
        "day": due(one, calendar),
        "left": left(one, now.date(), calendar),
    }


def due(one: Work, calendar: Calendar) -> Say:
    """The official day, whether it is a day off, and what more was agreed."""
    official = one.assignment.due_on
    values: dict[str, Value] = {"day": weekday(official)}
    said = Say("remind-day" if calendar.working(official) else "remind-day-off", values)
    if one.due_on == official:
        return said
    return Say("remind-day-more", {"day": said, "until": weekday(one.due_on)})


def weekday(on: date) -> Say:
    return Say("remind-weekday", {"weekday": on.isoweekday(), "day": day(on)})


def left(one: Work, today: date, calendar: Calendar) -> Say:
    """How many days there are; where the last ones are days off, that today is the last to work."""
    days = (one.due_on - today).days
    if days < 0:
        return Say("remind-overdue", {"days": -days})
    if days == 0:
        return Say("remind-today")
    if calendar.working(today) and calendar.next_working(today + timedelta(days=1)) > one.due_on:
        return Say("remind-last-working", {"days": days})
    return Say("remind-left", {"days": days}) if days > 1 else Say("remind-tomorrow")
