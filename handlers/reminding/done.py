"""When the last thing that a reminder told of is done, the reminder says so."""

from datetime import date, datetime

from handlers.plans.words import day
from handlers.post import put
from handlers.reminding import letter
from handlers.turn import Address, Reply, Say, Turn
from storage import ended, reminded, unit_chats, units, work
from storage.database import Session
from storage.dispatch import PUT_RIGHT
from storage.reminded import Sent


def tell(session: Session, turn: Turn) -> None:
    """Edit the newest reminder of each unit that has done, in this turn, all it was told of."""
    for unit in ended.units(session):
        since = turn.at - PUT_RIGHT
        found = reminded.newest(session, unit, since.date())
        if found is None:
            continue
        on, assignments = found
        if any(one.assignment.open for one in work.several(session, assignments)):
            continue
        values = {"unit": units.name_of(session, unit), "day": day(on)}
        for sent in _letters(session, unit, on, since):
            to = Address(sent.channel, sent.chat, sent.thread)
            say = Say("remind-done", values)
            put(session, turn, Reply(say, to=to, edits=sent.id), f"{sent.key}:done")


def _letters(session: Session, unit: int, on: date, since: datetime) -> list[Sent]:
    """To its group, or to each of its people."""
    people = {one.person for one in unit_chats.of(session, [unit], groups=False).get(unit, [])}
    keys = [key for one in (None, *people) for key in letter.named(unit, on, one)]
    return reminded.arrived(session, keys, since)
