"""Plans reminders: what is owed becomes letters, once, whoever plans and however often.

A wave's letters and what they cover are one transaction; what is done before a letter is sent is
looked up again then.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.reminding import letter as reminding_letter
from scheduler import astray, ladder, owings
from scheduler.glance import Glance
from scheduler.ladder import HISTORY, Office, Wave
from scheduler.owings import Today
from storage import covering, facts, outbox, reminded, reminders, unmet
from storage.covering import Row
from storage.database import Database, Session
from storage.outbox import Letter
from storage.reminders import Outcome
from storage.unit_chats import UnitChat

CHUNK = 4_000  # rows in one transaction: on SQLite nobody else writes meanwhile
BLOCK = 8_000  # assignments held at a time
MOST = 500  # units at a time: SQLite takes 32,766 values in one statement
LOST = ("failed", "expired", "cancelled")


@dataclass(frozen=True, slots=True)
class Planned:
    """How many units will be told, and how many have nobody to tell."""

    told: int = 0
    unreachable: int = 0

    def __add__(self, other: "Planned") -> "Planned":
        return Planned(self.told + other.told, self.unreachable + other.unreachable)


def plan_reminders(database: Database, office: Office, now: datetime) -> Planned:
    """Queue what is due by now; asked again it has no more."""
    if not astray.mend(database, now):
        return Planned()
    _settle(database, now)
    with database.read() as session:
        office = owings.office_of(session, office)
        glance = Glance.of(facts.all(session))
        if not owings.speaking(office, now) or not glance.wants(office, now):
            return Planned()
        today = Today.read(session, office, now)
        units = unmet.units(session, now.date()) if today.entries else []
    done = Planned()
    for some in _blocks(units, BLOCK // max(1, len(today.entries))):
        with database.read() as session:
            found = _Found.read(session, today, office, some, now)
        for waves in _chunks(found.waves):
            with database.begin() as session:
                if not reminders.hold(session):  # another process plans, and will go on
                    return done
                done += _queue(session, waves, found, now)
    with database.begin() as session:
        glance.settle(session, now)
    return done


def _blocks(units: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    size = min(max(size, 1), MOST)
    return (units[begin : begin + size] for begin in range(0, len(units), size))


@dataclass(frozen=True, slots=True)
class _Found:
    """What some units are to be told now; `kept`: of what nobody could be told, what is noted."""

    waves: Sequence[Wave]
    ways: Mapping[int, list[UnitChat]]
    kept: Collection[tuple[int, str, str]]

    @classmethod
    def read(
        cls, session: Session, today: Today, office: Office, units: Sequence[int], now: datetime
    ) -> "_Found":
        desk = today.desk(session, units)
        waves = ladder.plan(desk.owings, desk.told, office, now)
        ways = reminding_letter.ways(session, {one.unit for one in waves})
        lost = {one.unit for one in waves if one.unit not in ways}
        since = now.date() - HISTORY
        return cls(waves, ways, unmet.kept(session, lost, since) if lost else ())


def _chunks(waves: Sequence[Wave]) -> Iterator[list[Wave]]:
    """Of so many rows each; a wave is never torn apart."""
    chunk: list[Wave] = []
    rows = 0
    for wave in waves:
        chunk.append(wave)
        rows += len(wave.steps)
        if rows >= CHUNK:
            yield chunk
            chunk, rows = [], 0
    if chunk:
        yield chunk


def _settle(database: Database, now: datetime) -> None:
    """Some at a time: a whole country's letters may have been too late."""
    while True:
        with database.read() as session:
            if not reminded.lapsed(session, now):
                return
        with database.begin() as session:
            reminded.settle(session, now, CHUNK // 2)


def _queue(session: Session, waves: Sequence[Wave], found: _Found, now: datetime) -> Planned:
    """Write the letters of these waves; units that were told meanwhile are left out."""
    free = reminders.without_wave(session, {one.unit for one in waves}, now.date())
    here = [one for one in waves if one.unit in free]
    taken = _taken(session, here, found.ways)
    rows: list[Row] = []
    letters: list[Letter] = []
    done = Planned()
    for wave in here:
        key, fresh = _letters(wave, found.ways.get(wave.unit, ()), taken)
        letters += fresh
        covered = list(_rows(wave, key, found.kept, sent=taken.get(key) == "sent"))
        rows += covered
        done += Planned(told=bool(key), unreachable=bool(covered and not key))
    outbox.put_all(session, letters, now)
    covering.keep(session, now.date(), rows, now)
    return done


def _taken(
    session: Session, waves: Sequence[Wave], ways: Mapping[int, list[UnitChat]]
) -> Mapping[str, str]:
    """The keys that were queued before, and what became of them; mostly not even the first was."""
    keys = [
        reminding_letter.keys(one.unit, one.day, chat)
        for one in waves
        for chat in ways.get(one.unit, ())
    ]
    first = reminders.states(session, [names[0] for names in keys])
    more = [name for names in keys if names[0] in first for name in names[1:]]
    return {**first, **reminders.states(session, more)} if more else first


def _letters(
    wave: Wave, chats: Sequence[UnitChat], taken: Mapping[str, str]
) -> tuple[str, list[Letter]]:
    """The letters to write, and the key of one that is under way; '' where nobody is reached."""
    held, fresh = "", []
    for chat in chats:
        keys = reminding_letter.keys(wave.unit, wave.day, chat)
        states = [taken[one] for one in keys if one in taken]
        key = next((one for one in keys if one in taken and taken[one] not in LOST), "")
        free = keys[len(states) :]
        refused = chat.way == "private" and "failed" in states  # who has left us is no way at all
        if not key and free and not refused:
            key = free[0]
            fresh.append(
                reminding_letter.letter(key, wave.unit, chat, wave.at, wave.until, wave.day)
            )
        held = held or key
    return held, fresh


def _rows(
    wave: Wave, key: str, kept: Collection[tuple[int, str, str]], *, sent: bool
) -> Iterator[Row]:
    """What the wave covers; what is known already to be told to nobody is not written again.

    Rungs that were missed leave no row: who was told on a day has heard all there was until then.
    """
    outcome: Outcome = "sent" if sent else "planned" if key else "unreachable"
    for one in wave.steps:
        if key or (one.assignment, one.rung, outcome) not in kept:
            yield one.assignment, one.rung, wave.unit, key, outcome
