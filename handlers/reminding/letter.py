"""The letter of a reminder: under which keys, to whom, and what it needs to look again."""

import json
from collections.abc import Collection, Mapping
from datetime import date, datetime

from storage import unit_chats
from storage.database import Session
from storage.outbox import Letter
from storage.unit_chats import UnitChat

NAME = "owed"
PEOPLE = 5  # of a unit without a group: more need not hear the same
TRIES = 8  # letters to one chat on a day: each but the last was given up before it arrived


def ways(session: Session, units: Collection[int]) -> Mapping[int, list[UnitChat]]:
    """Where each unit is reminded: its newest group or, without one, its people."""
    return {unit: _best(chats) for unit, chats in unit_chats.of(session, units).items()}


def _best(chats: list[UnitChat]) -> list[UnitChat]:
    if chats[0].way == "group":
        return chats[:1]
    first: dict[int | None, UnitChat] = {}
    for one in chats:
        first.setdefault(one.person, one)
    return list(first.values())[:PEOPLE]


def keys(unit: int, day: date, chat: UnitChat) -> list[str]:
    """Under which it may be queued, the first that is free; unique for ever."""
    return named(unit, day, chat.person if chat.way == "private" else None)


def named(unit: int, day: date, person: int | None) -> list[str]:
    """Every key of a day's letters to the unit's groups, or to one of its people."""
    name = f"remind:{unit}:{day.isoformat()}"
    name = name if person is None else f"{name}:{person}"
    return [name, *(f"{name}.{again}" for again in range(2, TRIES + 1))]


def letter(key: str, unit: int, chat: UnitChat, at: datetime, until: datetime, day: date) -> Letter:
    """In a lane that waits behind answers; too late it is not sent at all."""
    args = {
        "unit": unit, "day": day.isoformat(), "way": chat.way, "channel": chat.channel,
        "chat": chat.chat, "person": chat.person,
    }  # fmt: skip
    payload = json.dumps({"recipe": NAME, "args": args})
    return Letter(
        key, chat.channel, chat.chat, payload, chat.thread, lane=1, not_before=at, expires_at=until
    )
