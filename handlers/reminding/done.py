"""When the last thing that a reminder told of is done, the reminder says so."""

from datetime import datetime

from handlers.plans.words import day
from handlers.post import put
from handlers.turn import Address, Reply, Say, Turn
from storage import ended, reminded, unit_chats, units, work
from storage.database import Session
from storage.dispatch import EDITABLE
from storage.reminded import Sent


def tell(session: Session, turn: Turn) -> None:
    """Edit the newest reminder of each unit that has done, in this turn, all it was told of."""
    for unit in ended.units(session):
        since = turn.at - EDITABLE
        found = reminded.newest(session, unit, since.date())
        if found is None:
            continue
        on, assignments = found
        if any(one.assignment.open for one in work.several(session, assignments)):
            continue
        values = {"unit": units.name_of(session, unit), "day": day(on)}
        for letter in _letters(session, unit, f"remind:{unit}:{on.isoformat()}", since):
            to = Address(letter.channel, letter.chat, letter.thread)
            say = Say("remind-done", values)
            put(session, turn, Reply(say, to=to, edits=letter.id), f"{letter.key}:done")


def _letters(session: Session, unit: int, key: str, since: datetime) -> list[Sent]:
    """To its group, or to each of its people."""
    people = {one.person for one in unit_chats.of(session, [unit], groups=False).get(unit, [])}
    keys = [key, *(f"{key}.{again}" for again in range(2, 9))]
    keys += [f"{key}:{person}" for person in people]
    return reminded.arrived(session, keys, since)
