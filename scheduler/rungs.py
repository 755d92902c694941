"""Rungs of the ladder: on which days a unit hears of what it owes.

A rung's name holds the due day it is counted from, so with more time, or a day corrected in the
plan, a unit climbs a ladder of its own.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from knowledge.workdays import Calendar

WEEK = 7


@dataclass(frozen=True, slots=True)
class Rungs:
    """Days `before` the due day (0 is the day itself), days `after` it, then so many weeks."""

    before: tuple[int, ...] = (7, 3, 1, 0)
    after: tuple[int, ...] = (2,)
    weekly: int = 4

    def __post_init__(self) -> None:
        if min((*self.before, self.weekly, *(one - 1 for one in self.after))) < 0:
            raise ValueError(f"no ladder: {self}")

    @property
    def offsets(self) -> list[int]:
        """Days from the due day, the earliest first; negative ones lie before it."""
        last = max(self.after, default=0)
        weeks = range(last + WEEK, last + WEEK * self.weekly + 1, WEEK)
        return sorted({*(-days for days in self.before), *self.after, *weeks})

    def __str__(self) -> str:
        return f"{_joined(self.before)}|{_joined(self.after)}|{self.weekly}"


USUAL = Rungs()


def read(setting: str) -> Rungs:
    """The setting "7,3,1,0|2|4", as `str` writes it; ValueError where it is none."""
    before, after, weekly = setting.split("|")
    return Rungs(_numbers(before), _numbers(after), int(weekly))


def _joined(days: tuple[int, ...]) -> str:
    return ",".join(map(str, days))


def _numbers(words: str) -> tuple[int, ...]:
    return tuple(int(one) for one in words.split(",") if one.strip())


@dataclass(frozen=True, slots=True)
class Owing:
    """Something that a unit still owes.

    `muted_until`: the first day on which it may hear of it again. `again_on`: the day on which
    somebody wants to be asked again ("nhắc lại sau").
    """

    assignment: int
    unit: int
    due_on: date
    opens_on: date = date.min
    extended_to: date | None = None
    rungs: Rungs = USUAL
    muted_until: date | None = None
    again_on: date | None = None

    @property
    def ends_on(self) -> date:
        """The last day in time, with what was agreed."""
        return max(self.due_on, self.extended_to or self.due_on)


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of one assignment: `offset` days from `due_on`, told on the working day `on`."""

    assignment: int
    rung: str
    on: date
    due_on: date
    offset: int


@dataclass(frozen=True, slots=True)
class Day:
    """A rung of whatever is due on a day, and the working day `on` which it is told."""

    on: date
    rung: str
    offset: int

    def step(self, assignment: int, due_on: date) -> Step:
        return Step(assignment, self.rung, self.on, due_on, self.offset)


def steps(owing: Owing, calendar: Calendar) -> list[Step]:
    """Each reminder on its working day, in order."""
    return [one.step(owing.assignment, owing.ends_on) for one in of(owing, calendar)]


def of(owing: Owing, calendar: Calendar) -> tuple[Day, ...]:
    """Its days in order; reckoned once for all units that owe the same."""
    return _spoken(owing.ends_on, owing.opens_on, owing.again_on, owing.rungs, calendar)


@lru_cache(maxsize=4096)
def _spoken(
    due_on: date, opens_on: date, wanted: date | None, rungs: Rungs, calendar: Calendar
) -> tuple[Day, ...]:
    """Of rungs that meet the latest names the day.

    Before the work opens there is nothing to do about it, so nothing is said, but the due day is
    never silent; nor do rungs speak before the day on which somebody wants to be asked again.
    """
    found = {}
    if wanted is not None:
        on = calendar.next_working(wanted)
        found[on] = Day(on, f"{wanted.isoformat()} again", (on - due_on).days)
    for offset, on, name in days(due_on, rungs, calendar):
        silent = offset < 0 and on < opens_on
        awaited = wanted is not None and on < wanted and offset != 0
        if not silent and not awaited:
            found[on] = Day(on, name, offset)
    return tuple(found[on] for on in sorted(found))


@lru_cache(maxsize=4096)
def days(due_on: date, rungs: Rungs, calendar: Calendar) -> tuple[tuple[int, date, str], ...]:
    """Each offset with its working day and its name.

    Up to the due day it is never later than the offset says, after it never earlier.
    """
    found = []
    for offset in rungs.offsets:
        try:
            day = due_on + timedelta(days=offset)
        except OverflowError:  # a plan may name the year 9999
            continue
        moved = calendar.previous_working(day) if offset <= 0 else calendar.next_working(day)
        found.append((offset, moved, f"{due_on.isoformat()}{offset:+d}"))
    return tuple(found)
