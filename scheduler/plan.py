"""Plans reminders: what is owed becomes letters, once, whoever plans and however often.

A wave's letters and what they cover are one transaction; what is done before a letter is sent is
looked up again then.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.reminding import letter as reminding_letter
from scheduler import ladder, owings
from scheduler.ladder import Office, Wave
from scheduler.owings import Desk
from storage import outbox, reminded, reminders
from storage.database import Database, Session
from storage.outbox import Letter
from storage.reminders import Outcome, Told
from storage.unit_chats import UnitChat

CHUNK = 4_000  # rows in one transaction: on SQLite nobody else writes meanwhile
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
    _settle(database, now)
    with database.read() as session:
        office = owings.office_of(session, office)
        if not owings.speaking(office, now):
            return Planned()
        desk = owings.read(session, office, now)
        waves = ladder.plan(desk.owings, desk.told, office, now)
        ways = reminding_letter.ways(session, {one.unit for one in waves})
    done = Planned()
    for some in _chunks(waves):
        with database.begin() as session:
            if not reminders.hold(session):  # another process plans, and will go on
                break
            done += _queue(session, some, ways, desk, now)
    return done


def _chunks(waves: Sequence[Wave]) -> Iterator[list[Wave]]:
    """Of so many rows each; a wave is never torn apart."""
    chunk: list[Wave] = []
    rows = 0
    for wave in waves:
        chunk.append(wave)
        rows += len(wave.steps) + len(wave.expired)
        if rows >= CHUNK:
            yield chunk
            chunk, rows = [], 0
    if chunk:
        yield chunk


def _settle(database: Database, now: datetime) -> None:
    with database.read() as session:
        if not reminded.lapsed(session, now):
            return
    with database.begin() as session:
        reminded.settle(session, now)


def _queue(
    session: Session,
    waves: Sequence[Wave],
    ways: Mapping[int, list[UnitChat]],
    desk: Desk,
    now: datetime,
) -> Planned:
    """Write the letters of these waves; units that were told meanwhile are left out."""
    free = reminders.without_wave(session, {one.unit for one in waves}, now.date())
    here = [one for one in waves if one.unit in free]
    wanted = [
        key
        for one in here
        for chat in ways.get(one.unit, ())
        for key in reminding_letter.keys(one.unit, one.day, chat)
    ]
    taken = reminders.states(session, wanted)
    rows: list[Told] = []
    letters: list[Letter] = []
    reached = 0
    for wave in here:
        key, fresh = _letters(wave, ways.get(wave.unit, ()), taken)
        letters += fresh
        reached += bool(key)
        rows += _rows(wave, key, desk, sent=taken.get(key) == "sent")
    outbox.put_all(session, letters, now)
    reminders.keep(session, rows, now)
    return Planned(reached, len(here) - reached)


def _letters(
    wave: Wave, chats: Sequence[UnitChat], taken: Mapping[str, str]
) -> tuple[str, list[Letter]]:
    """The letters to write, and the key of one that is under way; '' where nobody is reached."""
    held, fresh = "", []
    for chat in chats:
        keys = reminding_letter.keys(wave.unit, wave.day, chat)
        key = next((one for one in keys if one not in taken), "")
        if key:
            fresh.append(
                reminding_letter.letter(key, wave.unit, chat, wave.at, wave.until, wave.day)
            )
        elif taken[keys[-1]] not in LOST:  # this person's, while another's was lost
            key = keys[-1]
        held = held or key
    return held, fresh


def _rows(wave: Wave, key: str, desk: Desk, *, sent: bool) -> list[Told]:
    """What the wave covers; what is known already to be told to nobody is not written again."""
    outcome: Outcome = "sent" if sent else "planned" if key else "unreachable"
    found = [_row(wave, one.assignment, one.rung, key, outcome) for one in wave.steps]
    found += [_row(wave, one.assignment, one.rung, key, "expired") for one in wave.expired]
    if key:
        return found
    return [
        one for one in found if (one.assignment, one.rung, one.day, one.outcome) not in desk.kept
    ]


def _row(wave: Wave, of: int, rung: str, key: str, outcome: Outcome) -> Told:
    return Told(of, rung, wave.unit, wave.day, key, outcome)
