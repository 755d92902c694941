"""The due days of the rest of a year as a file for a phone's calendar."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from handlers import rights, words
from handlers.making import Made, MadeFile
from handlers.plans.words import short
from handlers.reports import words as report_words
from handlers.tasks import door as tasks
from handlers.turn import Reply, Say, Value
from knowledge import ics
from knowledge.vietnamese import fold
from storage import due_days, groups, people, units
from storage.database import Session
from storage.people import Person
from storage.work import Work

RECIPE = "due-calendar"
MIME = "text/calendar"
SUMMARY = 120  # letters: more a phone does not show
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def make(session: Session, args: Mapping[str, str], now: datetime) -> Made:
    """As rights and days are now."""
    person, unit = people.by_id(session, int(args["person"])), int(args["unit"])
    place = units.by_id(session, unit)
    if person is None or place is None or not _sees(session, person, unit, args["group"]):
        return Made(Reply(Say("talk-denied")))
    works = due_days.between(session, [unit], now.date(), date(now.year, 12, 31))
    due = [one for one in works if one.assignment.open]
    if not due:
        return Made(Reply(Say("month-file-none", {"unit": place.name, "year": str(now.year)})))
    office = _office(session, unit)
    language = person.language or "vi"
    events = [_event(session, one, office, language, now) for one in works]
    called = words.plain(language, Say("month-file-name", {"unit": place.name}))
    data = ics.calendar(events, called, now)
    name = f"lich-{'-'.join(fold(place.name).split())}-{now.year}.ics"
    values: dict[str, Value] = {"unit": place.name, "year": str(now.year), "count": len(due)}
    return Made(Reply(Say("month-file-ready", values)), (MadeFile(name, MIME, data),))


def _sees(session: Session, person: Person, unit: int, group: str) -> bool:
    if not group:
        return rights.may(session, person, "officer", unit)
    channel, _, chat = group.partition(":")
    found = groups.find(session, channel, chat)
    return found is not None and found.unit == unit


def _office(session: Session, unit: int) -> str:
    """Tells this office's events from another's in one person's calendar."""
    top = units.by_id(session, units.lineage(session, unit)[-1])
    return f"{fold(top.code if top else '').replace(' ', '-')}.danvan"


def _event(session: Session, one: Work, office: str, language: str, now: datetime) -> ics.Event:
    """What is done, or asked no more, is taken out of a calendar that has it.

    Which version a calendar has is not known here: a later file's always counts.
    """
    version = int((now - EPOCH).total_seconds() // 60)
    about: tuple[Say, ...] = (tasks.source(session, one, now), tasks.owes(one))
    if one.due_on != one.assignment.due_on:
        about = (*about, Say("month-file-due", {"day": report_words.due(one)}))
    lines = [one.item.words, *(words.plain(language, part) for part in about)]
    event = ics.Event(
        ics.uid(one.id, office),
        one.assignment.due_on,
        short(one.item.words, SUMMARY),
        "\n".join(lines),
        version,
        cancelled=not one.assignment.open,
    )
    return event.moved(one.due_on)
