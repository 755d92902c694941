"""The ladder: who is reminded of what, and when; pure, so it may be asked as often as one likes.

What was queued before comes in as `Told`; asked again after its answer is kept, it has no more.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from handlers.reports.hours import Hours
from scheduler import rungs
from scheduler.rungs import Day, Owing, Step

DAY = timedelta(days=1)
# what was due longer ago is for leaders' lists, not for a group; no ladder is longer
HISTORY = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Office:
    """When an office speaks: at one hour for all, at others for units that wished so."""

    hours: Hours = field(default_factory=Hours)
    remind_at: time = time(8)
    wished: Mapping[int, time] = field(default_factory=dict)

    def speaks(self, unit: int | None, day: date, now: datetime) -> datetime | None:
        """The first moment of the day, from `now` on, for a unit; None when there is none."""
        hour = self.remind_at if unit is None else self.wished.get(unit, self.remind_at)
        return self._moment(hour, day, now)

    def moments(self, now: datetime) -> set[datetime]:
        """When it speaks to anybody on this day, from `now` on."""
        hours = {self.remind_at, *self.wished.values()}
        return {at for hour in hours if (at := self._moment(hour, now.date(), now)) is not None}

    def _moment(self, hour: time, day: date, now: datetime) -> datetime | None:
        at = datetime.combine(day, hour, now.tzinfo)
        if not self.hours.awake(at):  # the same day: an evening's hour may not miss the due day
            at = datetime.combine(day, self.hours.quiet[1], now.tzinfo)
        at = self.hours.wake(max(at, now))
        return at if at.date() == day else None

    def falls_silent(self, at: datetime) -> datetime:
        """When the quiet hours after it begin, at midnight at the latest."""
        quiet = datetime.combine(at.date(), self.hours.quiet[0], at.tzinfo)
        return quiet if quiet > at else datetime.combine(at.date() + DAY, time(), at.tzinfo)


@dataclass(frozen=True, slots=True)
class Told:
    """What was queued before.

    `covered`: (assignment, rung) -> the day of the wave that covers it, expired ones too.
    `waves`: the units and days that have a wave.
    """

    covered: Mapping[tuple[int, str], date] = field(default_factory=dict)
    waves: Collection[tuple[int, date]] = frozenset()

    def heard(self, today: date) -> dict[int, date]:
        """When each assignment was last told of; days to come don't count: a clock went wrong."""
        found: dict[int, date] = {}
        for (assignment, _), day in self.covered.items():
            if day <= today:
                found[assignment] = max(day, found.get(assignment, day))
        return found


Missed = tuple[int, date, tuple[Day, ...]]  # an assignment, its due day, and its rungs


@dataclass(frozen=True, slots=True)
class Wave:
    """One message to a unit: not before `at`, not from `until` on."""

    unit: int
    day: date
    at: datetime
    until: datetime
    steps: tuple[Step, ...]
    missed: tuple[Missed, ...] = ()

    @property
    def expired(self) -> tuple[Step, ...]:
        """Rungs of the same assignments that were missed; this message does for them."""
        return tuple(one.step(of, due_on) for of, due_on, days in self.missed for one in days)


def plan(
    owings: Iterable[Owing],
    told: Told,
    office: Office,
    now: datetime,
    *,
    until: datetime | None = None,
) -> list[Wave]:
    """What is to be queued by `now`, or will be by `until` if nothing changes; soonest first.

    `owings` holds only what is still owed.
    """
    end = until or now
    desk = _Desk(told, office, now, end.date())
    spoken: dict[tuple[int, datetime], list[Missed]] = {}
    for owing in owings:
        by_moment: dict[datetime, tuple[Day, ...]] = {}
        for since, days in desk.left(owing):
            at = desk.moment(owing.unit, since)
            by_moment[at] = by_moment.get(at, ()) + days
        for at, days in by_moment.items():
            if at <= end:
                matter = owing.assignment, owing.ends_on, days
                spoken.setdefault((owing.unit, at), []).append(matter)
    return [_wave(unit, at, spoken[unit, at], office) for unit, at in sorted(spoken, key=_soonest)]


def _soonest(of: tuple[int, datetime]) -> tuple[datetime, int]:
    return of[1], of[0]


Left = tuple[tuple[date, tuple[Day, ...]], ...]


class _Desk:
    """What one plan asks again and again, of many that owe the same; `last`: the day it ends."""

    def __init__(self, told: Told, office: Office, now: datetime, last: date) -> None:
        self.told, self.office, self.now, self.last = told, office, now, last
        self.today = now.date()
        self.heard = told.heard(self.today)
        self._left: dict[tuple[object, ...], Left] = {}
        self._moments: dict[tuple[int, date], datetime] = {}

    def left(self, owing: Owing) -> Left:
        """The rungs that still matter, in order, by the day from which on they may be told."""
        heard = self.heard.get(owing.assignment)
        same = (
            *(owing.due_on, owing.extended_to, owing.opens_on, owing.again_on),
            *(owing.muted_until, owing.rungs, heard),
        )
        if (found := self._left.get(same)) is None:
            found = self._left[same] = self._reckon(owing, heard)
        return self._uncovered(owing.assignment, found) if self.told.covered else found

    def _reckon(self, owing: Owing, heard: date | None) -> Left:
        """One that was to be told no later than the unit last heard of the matter adds nothing."""
        if self.today - owing.ends_on > HISTORY:
            return ()
        found: dict[date, tuple[Day, ...]] = {}
        for one in rungs.of(owing, self.office.hours.calendar):
            since = max(one.on, self.today, owing.muted_until or date.min)
            if since <= self.last and (heard is None or one.on > heard):
                found[since] = (*found.get(since, ()), one)
        return tuple(found.items())

    def _uncovered(self, assignment: int, found: Left) -> Left:
        """A rung moves with the calendar: one that was told may stand on a later day now."""
        covered = self.told.covered
        kept = (
            (since, tuple(one for one in days if (assignment, one.rung) not in covered))
            for since, days in found
        )
        return tuple((since, days) for since, days in kept if days)

    def moment(self, unit: int, since: date) -> datetime:
        """The first moment for the unit on a working day that has no wave yet."""
        found = self._moments.get((unit, since))
        if found is None:
            found = self._moments[unit, since] = self._find(unit, since)
        return found

    def _find(self, unit: int, since: date) -> datetime:
        calendar = self.office.hours.calendar
        day = calendar.next_working(since)
        while True:
            at = self.office.speaks(unit, day, self.now)
            if at is not None and (unit, day) not in self.told.waves:
                return at
            day = calendar.next_working(day + DAY)


def _wave(unit: int, at: datetime, matters: list[Missed], office: Office) -> Wave:
    """Of each assignment's rungs that met in it the last is told; the most urgent stand first."""
    matters.sort(key=_urgent)
    last = tuple(days[-1].step(of, due_on) for of, due_on, days in matters)
    missed = tuple((of, due_on, days[:-1]) for of, due_on, days in matters if len(days) > 1)
    return Wave(unit, at.date(), at, office.falls_silent(at), last, missed)


def _urgent(matter: Missed) -> tuple[date, int]:
    return matter[1], matter[0]
