"""The days of one year on which a schedule falls due.

A month is due on its last working day, a quarter on its last month's; a day that the plan names
stays that day even when nobody works on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge import moment, yearly
from knowledge.moment import Moment
from knowledge.schedule import (
    AnyOf,
    Date,
    DayMonth,
    Every,
    Months,
    Quarters,
    Schedule,
    Single,
    Span,
    Year,
)
from knowledge.when_words import say
from knowledge.workdays import Calendar


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """`due_on`: the last day in time; `hour`: until when on that day."""

    due_on: date
    hour: str | None = None


def occurrences(
    schedule: Schedule, year: int, calendar: Calendar, *, start: date | None = None
) -> list[Occurrence]:
    """In order, each day once; none before `start`. A year that the schedule names outweighs."""
    parts = schedule.parts if isinstance(schedule, AnyOf) else (schedule,)
    found = {one.due_on: one for part in parts for one in of_part(part, year, calendar, start)}
    return sorted(one for one in found.values() if start is None or one.due_on >= start)


def doubts(schedule: Schedule) -> list[str]:
    """The parts that name a day which does not exist, in words: "ngày 31/02", "tháng 13"."""
    parts = schedule.parts if isinstance(schedule, AnyOf) else (schedule,)
    return [say(part) for part in parts if not all(map(moment.possible, moments(part)))]


def moments(part: Single) -> list[Moment]:
    match part:
        case Months(months, year):
            return [Moment(year, month) for month in months]
        case Quarters(quarters, year):
            return [Moment(year, 3 * quarter) for quarter in quarters]
        case DayMonth(day, month) | Every(_, int(day), int(month)):
            return [Moment(None, month, day)]
        case Date(at):
            return [at]
        case Span(start, end):
            return [one for one in (start, end) if one]
        case Every(_, int(day)):
            return [Moment(day=day)]
    return []


def of_part(
    part: Single, year: int, calendar: Calendar, start: date | None
) -> Iterator[Occurrence]:
    match part:
        case Months(months, named, through, before, later):
            due = months[-1:] if through else months
            yield from ends(due, (named or year) + later, before, calendar)
        case Quarters(quarters, named, through, before, later):
            due = quarters[-1:] if through else quarters
            last = tuple(3 * quarter - (2 if before else 0) for quarter in due)
            yield from ends(last, (named or year) + later, before, calendar)
        case Year(named, before):
            yield from ends((1 if before else 12,), named, before, calendar)
        case DayMonth(day, month, before, hour, later):
            yield from on(Moment(None, month, day, hour), year + later, before)
        case Date(at, before):
            yield from on(at, year, before)
        case Span(begin, Moment() as end, before):
            crosses = begin is not None and not begin.year and not end.year and late(begin, end)
            yield from on(end, year + crosses, before)
        case Every():
            due_on = yearly.days(part, part.year or year, calendar, start)
            yield from (Occurrence(day, part.hour) for day in due_on)


def late(begin: Moment, end: Moment) -> bool:
    """Whether the stretch runs into the next year."""
    return (begin.month or 0, begin.day or 0) > (end.month or 0, end.day or 0)


def ends(
    months: tuple[int, ...], year: int, before: bool, calendar: Calendar
) -> Iterator[Occurrence]:
    for month in months:
        day = yearly.month_end(year, month, before, calendar)
        if day is not None:
            yield Occurrence(day)


def on(at: Moment, year: int, before: bool) -> Iterator[Occurrence]:
    """Before an hour of a day is still on that day."""
    day = moment.on(at, year)
    if day is not None and moment.possible(at):
        early = before and at.hour is None and day > date.min
        yield Occurrence(day - timedelta(days=1) if early else day, at.hour)
