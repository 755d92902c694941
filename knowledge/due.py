"""When the entries of a plan fall due, year by year, and from when on each may be done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge import moment
from knowledge.occurrences import occurrences
from knowledge.schedule import AnyOf, Schedule, Span
from knowledge.workdays import Calendar


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """`opens_on`: the day after the one before, or the first day of the work."""

    due_on: date
    opens_on: date
    hour: str | None = None


def dues(schedule: Schedule, years: Iterable[int], calendar: Calendar, *, start: date) -> list[Due]:
    """Every time it falls due in these years, none before `start`."""
    found = {
        one.due_on: one.hour
        for year in years
        for one in occurrences(schedule, year, calendar, start=start)
    }
    opens, listed = _opens(schedule, start), []
    for day in sorted(found):
        listed.append(Due(day, min(opens, day), found[day]))
        opens = day + timedelta(days=1)
    return listed


def _opens(schedule: Schedule, start: date) -> date:
    """Work that the plan begins on a day can't be done before."""
    if isinstance(schedule, AnyOf) or not isinstance(schedule, Span) or schedule.start is None:
        return start
    return moment.on(schedule.start, start.year) or start
