"""Queues the leaders' digests of what is late: on a working day, once, whoever plans."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from handlers.late import door as late
from handlers.late.whom import Hearers, told_itself
from handlers.post import private_to
from scheduler import owings
from scheduler.digests import YEAR, Digest, Heard, digest
from scheduler.ladder import Office
from scheduler.rungs import Owing
from storage import facts, people, reminders
from storage import late as lates
from storage.database import Database, Session
from storage.late import Late
from storage.outbox import Letter, put_all

PLANNED = "digests of late work"  # the day whose digests are queued
AT_ONCE = 500  # letters in one transaction: on SQLite nobody else writes meanwhile


def plan_digests(database: Database, office: Office, now: datetime) -> int:
    """Queue those of this moment, and return how many; asked again that day it has no more."""
    with database.read() as session:
        office = owings.office_of(session, office)
        if not due(session, office, PLANNED, now.date().isoformat(), now):
            return 0
        letters = _letters(session, office, now)
    for begin in range(0, max(1, len(letters)), AT_ONCE):
        some = letters[begin : begin + AT_ONCE]
        with database.begin() as session:
            if not reminders.hold(session):  # another process plans
                return 0
            put_all(session, some, now)
            if begin + AT_ONCE >= len(letters):
                facts.put(session, PLANNED, now.date().isoformat())
    return len(letters)


def due(session: Session, office: Office, name: str, mark: str, now: datetime) -> bool:
    """Does the office speak now, and was what the fact of this name marks not done yet?"""
    at = office.speaks(None, now.date(), now)
    working = office.hours.calendar.working(now.date())
    return working and at is not None and at <= now and facts.get(session, name) != mark


def _letters(session: Session, office: Office, now: datetime) -> list[Letter]:
    """Of each leader who can be reached and has something to hear."""
    found = lates.missing(session, now.date() - YEAR, now.date())
    told, hearers = lates.told(session, now), Hearers.read(session)
    mine: dict[int, list[Late]] = {}
    alone = told_itself(session, hearers, found)
    for one in found:
        here = (one.occurrence, one.unit) in alone
        for person in hearers.of_others(one.unit) if here else hearers.of(one.unit):
            mine.setdefault(person, []).append(one)
    letters = []
    for person, some in mine.items():
        heard = _heard(some, told.get(person, ()))
        made = digest(_owings(some), heard, office, now)
        if made is not None:
            letters += _letter(session, person, made, heard, office)
    return letters


def _heard(some: Sequence[Late], days: Sequence[date]) -> Heard:
    """A digest tells all that is late by its day, and the first of a week is the whole one."""
    if not days:
        return Heard()
    last = max(days)
    return Heard({(one.id, one.ends_on) for one in some if one.ends_on < last}, days, last)


def _owings(some: Sequence[Late]) -> list[Owing]:
    return [Owing(one.id, one.unit, one.due_on, extended_to=one.ends_on) for one in some]


def _letter(
    session: Session, person: int, made: Digest, heard: Heard, office: Office
) -> list[Letter]:
    """It says since when; what of that is still late is looked up when it is sent."""
    chats = people.private_chats(session, person)
    if not chats:
        return []
    to = private_to(chats[0].account, chats[0].chat)
    since = date.min if made.weekly or heard.weekly is None else heard.weekly
    args: Mapping[str, object] = {
        "person": person, "since": since.isoformat(), "weekly": made.weekly,
    }  # fmt: skip
    payload = json.dumps({"recipe": late.NAME, "args": args})
    key, until = lates.key(person, made.day), office.falls_silent(made.at)
    return [Letter(key, to.channel, to.chat, payload, lane=1, not_before=made.at, expires_at=until)]
