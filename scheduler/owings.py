"""What is owed as the ladder reads it: from the tables, with settings, silences and office days."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from scheduler import rungs
from scheduler.ladder import DAY, HISTORY, Office, Told
from scheduler.rungs import USUAL, Owing, Rungs
from storage import office_days, reminders, rung_settings, silences, unit_hours
from storage.database import Session
from storage.reminders import Outcome, Reach, Unmet
from storage.silences import Silence


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that a plan of reminders is made from; `kept`: rungs that nobody was told."""

    office: Office
    owings: tuple[Owing, ...]
    told: Told
    kept: frozenset[tuple[int, str, date, Outcome]] = frozenset()


def office_of(session: Session, office: Office) -> Office:
    """With the office's own days, and the hours that units wished for."""
    hours = replace(office.hours, calendar=office_days.calendar(session))
    return replace(office, hours=hours, wished=unit_hours.all(session))


def speaking(office: Office, now: datetime) -> bool:
    """May anybody be spoken to at this moment?"""
    if not office.hours.calendar.working(now.date()):
        return False
    return any(office.speaks(unit, now.date(), now) == now for unit in (None, *office.wished))


def read(session: Session, office: Office, now: datetime, until: datetime | None = None) -> Desk:
    """What may be told by `until` (by now, if none is given), and what was told before."""
    ladders = Ladders.read(session)
    last_day = (until or now).date()
    ahead = office.hours.calendar.next_working(last_day + DAY)  # a rung never moves past it
    reach = Reach(
        now.date() - HISTORY,
        _later(ahead, ladders.most_before),
        ladders.last,
        but_told_on=now.date() if until is None else None,
    )
    told = reminders.told(session, reach, now.date())
    standing = silences.standing(session, now.date())
    return Desk(
        office,
        tuple(_owings(reminders.unmet(session, reach), ladders, Quiet.of(standing))),
        Told(
            {(one.assignment, one.rung): one.day for one in told if one.letter},
            reminders.waves(session, now.date()),
        ),
        frozenset(
            (one.assignment, one.rung, one.day, one.outcome) for one in told if not one.letter
        ),
    )


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
        last = max(self.until.get((unit, of), date.min) for of in (None, item))
        if last in (date.min, date.max):
            return None if last == date.min else date.max
        return last + DAY


def _owings(unmet: Iterable[Unmet], ladders: Ladders, quiet: Quiet) -> Iterator[Owing]:
    for one in unmet:
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
