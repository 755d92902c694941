"""Working days in Vietnam: weekends, public holidays, Tết, days off swapped and made up.

Holidays come from the `holidays` package; a Calendar's own days outweigh it, for the government
swaps days by a decision of late in the year before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

import holidays

# what the package (0.108) does not know yet: 2/1/2026 off, made up on Saturday 10/1/2026
OFF = frozenset({date(2026, 1, 2)})
ON = frozenset({date(2026, 1, 10)})
TET = "Tết Nguyên Đán"  # as the package calls its first day
FAR = 60  # days: no run of days off is as long; past it the calendar itself is in error


@lru_cache(maxsize=64)
def public(year: int) -> tuple[frozenset[date], frozenset[date]]:
    """Days off of the year, and days at weekends that are worked for them."""
    found = holidays.country_holidays("VN", years=year)
    return frozenset(found), frozenset(found.weekend_workdays)


@lru_cache(maxsize=64)
def names(year: int) -> Mapping[date, str]:
    """What the public holidays of the year are called, in Vietnamese."""
    return dict(holidays.country_holidays("VN", years=year, language="vi"))


def called(first: date, last: date) -> str:
    """The public holidays among these days, each once: all the days of Tết are Tết."""
    days = (first + timedelta(days=far) for far in range((last - first).days + 1))
    said = [name for day in days if (name := names(day.year).get(day))]
    plain = [name for name in said if "(" not in name] or said  # "(nghỉ bù)", "(thay cho ...)"
    kept = plain if TET not in plain else [TET, *(one for one in plain if "Tết" not in one)]
    return ", ".join(dict.fromkeys(kept))


@dataclass(frozen=True, slots=True)
class Calendar:
    """`extra_off` and `extra_on`: days off and days worked that the office itself has entered."""

    extra_off: frozenset[date] = field(default=OFF)
    extra_on: frozenset[date] = field(default=ON)

    def corrected(self, off: Iterable[date] = (), on: Iterable[date] = ()) -> "Calendar":
        """With what an administrator entered: it outweighs what was known of these days before."""
        off, on = frozenset(off), frozenset(on)
        return Calendar((self.extra_off - on) | off, (self.extra_on - off) | on)

    def working(self, day: date) -> bool:
        if day in self.extra_on or day in self.extra_off:
            return day in self.extra_on
        off, made_up = public(day.year)
        return day in made_up or (day.weekday() < 5 and day not in off)

    def next_working(self, day: date) -> date:
        """The day itself when it is worked, else the first worked after it."""
        return self.nearest(day, 1)

    def previous_working(self, day: date) -> date:
        """The day itself when it is worked, else the last worked before it."""
        return self.nearest(day, -1)

    def nearest(self, day: date, step: int) -> date:
        for far in range(FAR):
            moved = day.toordinal() + step * far
            if not 1 <= moved <= date.max.toordinal():
                break
            if self.working(date.fromordinal(moved)):
                return date.fromordinal(moved)
        return day

    def add(self, day: date, days: int) -> date:
        """So many working days later, or earlier when negative; the day itself is not counted."""
        step = timedelta(days=1 if days >= 0 else -1)
        for _ in range(abs(days)):
            day = self.nearest(day + step, step.days)
        return day
