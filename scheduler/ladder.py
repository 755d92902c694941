"""The ladder: who is reminded of what, and when; pure, so it may be asked as often as one likes.

What was queued before comes in as `Told`; asked again after its answer is kept, it has no more.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from handlers.reports.hours import Hours
from scheduler import rungs
from scheduler.rungs import Owing, Step

DAY = timedelta(days=1)
HISTORY = timedelta(days=365)  # what was due longer ago is for leaders' lists, not for a group


@dataclass(frozen=True, slots=True)
class Office:
    """When an office speaks: at one hour for all, at others for units that wished so."""

    hours: Hours = field(default_factory=Hours)
    remind_at: time = time(8)
    wished: Mapping[int, time] = field(default_factory=dict)

    def speaks(self, unit: int | None, day: date, now: datetime) -> datetime | None:
        """The first moment of the day, from `now` on, for a unit; None when there is none."""
        hour = self.remind_at if unit is None else self.wished.get(unit, self.remind_at)
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


@dataclass(frozen=True, slots=True)
class Wave:
    """One message to a unit: not before `at`, not from `until` on.

    `expired`: rungs of the same assignments that were missed; this message does for them.
    """

    unit: int
    day: date
    at: datetime
    until: datetime
    steps: tuple[Step, ...]
    expired: tuple[Step, ...] = ()


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
    end, heard = until or now, told.heard(now.date())
    spoken: dict[tuple[int, datetime], list[list[Step]]] = defaultdict(list)
    for owing in owings:
        by_moment: dict[datetime, list[Step]] = defaultdict(list)
        for step in _left(owing, told, heard.get(owing.assignment), office, now):
            since = max(step.on, now.date(), owing.muted_until or date.min)
            if since <= end.date():
                by_moment[_moment(owing.unit, since, told, office, now)].append(step)
        for at, met in by_moment.items():
            if at <= end:
                spoken[owing.unit, at].append(met)
    return [_wave(unit, at, spoken[unit, at], office) for unit, at in sorted(spoken, key=_soonest)]


def _soonest(of: tuple[int, datetime]) -> tuple[datetime, int]:
    return of[1], of[0]


def _left(
    owing: Owing, told: Told, heard: date | None, office: Office, now: datetime
) -> list[Step]:
    """The rungs that still matter, in order.

    One that was to be told no later than the unit last heard of the matter has nothing to add.
    """
    if now.date() - owing.ends_on > HISTORY:
        return []
    return [
        step
        for step in rungs.steps(owing, office.hours.calendar)
        if (step.assignment, step.rung) not in told.covered and (heard is None or step.on > heard)
    ]


def _moment(unit: int, since: date, told: Told, office: Office, now: datetime) -> datetime:
    """The first moment for the unit on a working day that has no wave yet."""
    calendar = office.hours.calendar
    day = calendar.next_working(since)
    while True:
        at = office.speaks(unit, day, now)
        if at is not None and (unit, day) not in told.waves:
            return at
        day = calendar.next_working(day + DAY)


def _wave(unit: int, at: datetime, matters: Iterable[list[Step]], office: Office) -> Wave:
    """Of each assignment's rungs that met in it the last is told; the most urgent stand first."""
    ordered = sorted(matters, key=lambda met: (met[-1].due_on, met[-1].assignment))
    last = tuple(met[-1] for met in ordered)
    expired = tuple(step for met in ordered for step in met[:-1])
    return Wave(unit, at.date(), at, office.falls_silent(at), last, expired)
