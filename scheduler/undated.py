"""Queues, once a month, what tells administrators which entries of plans have no day yet."""

import json
from datetime import datetime

from handlers.late import undated
from handlers.reports import leaders as report_leaders
from scheduler import owings
from scheduler.ladder import Office
from scheduler.late import due
from storage import facts, outbox, reminders
from storage import undated as undated_entries
from storage.database import Database, Session
from storage.outbox import Letter
from storage.people import Person

PLANNED = "entries without a day"  # the month whose letters are queued


def plan_undated(database: Database, office: Office, now: datetime) -> int:
    """On the month's first working day, or later when nobody was awake then."""
    month = f"{now:%Y-%m}"
    with database.read() as session:
        office = owings.office_of(session, office)
        if not due(session, office, PLANNED, month, now):
            return 0
        letters = _letters(session, office, now)
    with database.begin() as session:
        if not reminders.hold(session):  # another process plans
            return 0
        outbox.put_all(session, letters, now)
        facts.put(session, PLANNED, month)
    return len(letters)


def _letters(session: Session, office: Office, now: datetime) -> list[Letter]:
    wanted: dict[int, Person] = {}
    for plan in undated_entries.plans_of(session, now.date()):
        if undated_entries.entries(session, plan, now.date()):
            wanted |= {one.id: one for one in undated.managers(session, plan)}
    letters = []
    for id, person in sorted(wanted.items()):
        to = report_leaders.chat_of(session, person)
        if to is not None:
            payload = json.dumps({"recipe": undated.NAME, "args": {"person": id}})
            name, until = undated.key(id, now), office.falls_silent(now)
            letters.append(
                Letter(name, to.channel, to.chat, payload, lane=1, not_before=now, expires_at=until)
            )
    return letters
