"""A leader's digest of what is late: the working day after a due day, and all of it once a week.

Pure; the names are looked up when it is sent.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduler.ladder import Office
from scheduler.rungs import Owing

YEAR = timedelta(days=365)  # what was due longer ago is no news


@dataclass(frozen=True, slots=True)
class Heard:
    """What a leader was told before.

    `late`: (assignment, due day); `days`: those that had a digest; `weekly`: the last whole one's.
    """

    late: Collection[tuple[int, date]] = frozenset()
    days: Collection[date] = frozenset()
    weekly: date | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """`fresh`: late, and not told before; `standing`: the rest of what is late, in a weekly one."""

    day: date
    at: datetime
    weekly: bool
    fresh: tuple[Owing, ...]
    standing: tuple[Owing, ...]


def digest(owings: Iterable[Owing], heard: Heard, office: Office, now: datetime) -> Digest | None:
    """What is to be told by `now` of what the leader's units still owe; None: nothing to say."""
    day = now.date()
    at = office.speaks(None, day, now)
    if day in heard.days or at is None or at > now or not office.hours.calendar.working(day):
        return None
    late = sorted(
        (one for one in owings if one.ends_on < day <= one.ends_on + YEAR),
        key=lambda one: (one.ends_on, one.assignment),
    )
    told = [(one.assignment, one.ends_on) in heard.late for one in late]
    weekly = heard.weekly is None or heard.weekly < _monday(day)
    fresh = tuple(one for one, before in zip(late, told, strict=True) if not before)
    standing = tuple(one for one, before in zip(late, told, strict=True) if before and weekly)
    if not fresh and not standing:
        return None
    return Digest(day, at, weekly, fresh, standing)


def _monday(day: date) -> date:
    """Of the day's week: a week that begins with days off has its digest on the first worked."""
    return day - timedelta(days=day.weekday())
