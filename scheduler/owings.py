"""What is owed as the ladder reads it: from the tables, with settings, silences and office days."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from scheduler import rungs
from scheduler.ladder import DAY, HISTORY, Office, Told
from scheduler.rungs import USUAL, Owing, Rungs
from storage import office_days, reminders, rung_settings, silences, unit_hours, unmet
from storage.database import Session
from storage.reminders import Reach, Unmet
from storage.silences import Silence
from storage.unmet import Entry, Span


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that a plan of reminders is made from."""

    owings: Sequence[Owing]
    told: Told


def office_of(session: Session, office: Office) -> Office:
    """With the office's own days, and the hours that units wished for."""
    hours = replace(office.hours, calendar=office_days.calendar(session))
    return replace(office, hours=hours, wished=unit_hours.all(session))


def speaking(office: Office, now: datetime) -> bool:
    """May anybody be spoken to at this moment?"""
    if not office.hours.calendar.working(now.date()):
        return False
    return now in office.moments(now)


def read(session: Session, office: Office, now: datetime, until: datetime) -> Desk:
    """What may be told by `until`, of all units, and what was told before."""
    ladders = Ladders.read(session)
    reach = Reach(now.date() - HISTORY, _ahead(ladders, office, until.date()), ladders.last)
    standing = silences.standing(session, now.date())
    return Desk(
        tuple(_owings(reminders.unmet(session, reach), ladders, Quiet.of(standing))),
        Told(
            {(one.assignment, one.rung): one.day for one in reminders.told(session, reach)},
            reminders.waves(session, now.date()),
        ),
    )


def _ahead(ladders: "Ladders", office: Office, day: date) -> date:
    """The last due day that may be told of by then: a rung never moves past a working day."""
    return _later(office.hours.calendar.next_working(day + DAY), ladders.most_before)


@dataclass(frozen=True, slots=True)
class Today:
    """What all units have in common, read once; then some units are asked for at a time.

    `last`: of each occurrence, the day of the last rung until today that units without more time
    have: who has heard since then has heard all there is.
    """

    day: date
    entries: Mapping[int, Entry]
    rungs: Mapping[int, Rungs]
    last: Mapping[int, str]
    quiet: "Quiet"

    @classmethod
    def read(cls, session: Session, office: Office, now: datetime) -> "Today":
        ladders, day = Ladders.read(session), now.date()
        span = Span(day - HISTORY, _ahead(ladders, office, day))
        entries = unmet.entries(session, span)
        own = {id: ladders.of(one.item, one.plan) for id, one in entries.items()}
        found: dict[int, str] = {}
        for id, one in entries.items():
            plain = Owing(0, 0, one.due_on, one.opens_on, rungs=own[id])
            said = [step.on for step in rungs.of(plain, office.hours.calendar) if step.on <= day]
            found |= {id: said[-1].isoformat()} if said else {}
        return cls(day, entries, own, found, Quiet.of(silences.standing(session, day)))

    def desk(self, session: Session, units: Collection[int]) -> Desk:
        """Of these units, none of which has a letter of today."""
        owings = []
        covered: dict[tuple[int, str], date] = {}
        for id, unit, occurrence, extended_to, again_on, told in unmet.rows(
            session, units, self.entries, self.day
        ):
            plain = extended_to is None and again_on is None
            if plain and self._heard_all(occurrence, told):
                continue
            entry = self.entries[occurrence]
            muted = self.quiet.ends(unit, entry.item)
            if muted != date.max:
                own, due_on = self.rungs[occurrence], entry.due_on
                owings.append(
                    Owing(id, unit, due_on, entry.opens_on, extended_to, own, muted, again_on)
                )
                for day, rung in unmet.split(told):
                    covered[id, rung] = day
        return Desk(owings, Told(covered))

    def _heard_all(self, occurrence: int, told: str | None) -> bool:
        last = self.last.get(occurrence)
        return last is None or (told is not None and told[: len(last)] >= last)


def _later(day: date, days: int) -> date:
    return min(day, date.max - timedelta(days=days)) + timedelta(days=days)


@dataclass(frozen=True, slots=True)
class Ladders:
    """The rungs of each plan and entry that has its own."""

    own: Mapping[str, Rungs]

    @classmethod
    def read(cls, session: Session) -> "Ladders":
        return cls({name: rungs.read(text) for name, text in rung_settings.all(session).items()})

    def of(self, item: int, plan: int) -> Rungs:
        return self.own.get(f"item:{item}") or self.own.get(f"plan:{plan}") or USUAL

    @property
    def most_before(self) -> int:
        return max(0, *(-one for ladder in self._all() for one in ladder.offsets[:1]))

    @property
    def last(self) -> str:
        """How the name of the last rung of the longest ladder ends."""
        return f"{max(one for ladder in self._all() for one in ladder.offsets[-1:]):+d}"

    def _all(self) -> tuple[Rungs, ...]:
        return (USUAL, *self.own.values())


@dataclass(frozen=True, slots=True)
class Quiet:
    """The last day on which a unit hears nothing, of all or of an entry; date.max: for good."""

    until: Mapping[tuple[int, int | None], date]

    @classmethod
    def of(cls, standing: Iterable[Silence]) -> "Quiet":
        found: dict[tuple[int, int | None], date] = {}
        for one in standing:
            key = one.unit, one.item
            found[key] = max(one.until or date.max, found.get(key, date.min))
        return cls(found)

    def ends(self, unit: int, item: int) -> date | None:
        """The first day on which it may be told; date.max: never."""
        if not self.until:
            return None
        last = max(self.until.get((unit, of), date.min) for of in (None, item))
        if last in (date.min, date.max):
            return None if last == date.min else date.max
        return last + DAY


def _owings(some: Iterable[Unmet], ladders: Ladders, quiet: Quiet) -> Iterator[Owing]:
    for one in some:
        muted = quiet.ends(one.unit, one.item)
        if muted != date.max:
            yield Owing(
                one.id,
                one.unit,
                one.due_on,
                one.opens_on,
                one.extended_to,
                ladders.of(one.item, one.plan),
                muted,
                one.again_on,
            )
