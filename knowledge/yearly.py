"""The days of one year on which what returns falls due."""

from collections.abc import Iterator
from datetime import date, timedelta

from knowledge import moment
from knowledge.moment import length
from knowledge.schedule import Every
from knowledge.workdays import Calendar

HALVES = (6, 12)


def month_end(year: int, month: int, before: bool, calendar: Calendar) -> date | None:
    """The month's last working day, or the last one before the month; None for month 13."""
    if not 1 <= month <= 12 or not 2 <= year <= 9998:
        return None
    if before:
        return calendar.previous_working(date(year, month, 1) - timedelta(days=1))
    return calendar.previous_working(date(year, month, length(year, month)))


def days(every: Every, year: int, calendar: Calendar, start: date | None) -> list[date]:
    """None for "định kỳ" with no period named."""
    begin = moment.on(every.start, year) if every.start and every.start.year else None
    first = max((one for one in (begin, start) if one), default=None)
    if not 2 <= year + every.years_later <= 9998:
        return []
    found = dict.fromkeys(all_days(every, year, calendar, first))
    return [day for day in found if begin is None or day >= begin]


def all_days(every: Every, year: int, calendar: Calendar, first: date | None) -> Iterator[date]:
    if every.period in ("day", "week"):
        yield from by_weeks(every, year, calendar, first)
        return
    for month in months(every, year, first):
        day = in_month(every, year + every.years_later, month, calendar)
        if day is not None:
            yield day


def months(every: Every, year: int, first: date | None) -> range | tuple[int, ...]:
    """The months in which it is due."""
    match every.period:
        case "month":
            return range(every.step, 13, every.step)
        case "quarter":
            return range(min(every.month or 3, 3), 13, 3)
        case "half-year":
            return (every.month,) if every.month else HALVES
        case "year" if first is None or (year - first.year) % every.step == 0:
            return (every.month or 12,)
    return ()


def in_month(every: Every, year: int, month: int, calendar: Calendar) -> date | None:
    if every.day is None:
        return month_end(year, month, every.before, calendar)
    if not 1 <= month <= 12 or not 1 <= every.day <= 31:
        return None
    last = length(year, month)
    if every.day > last and every.period == "year":  # 31/2 is a day that never comes
        return None
    day = date(year, month, min(every.day, last))
    return day - timedelta(days=1) if every.before and every.hour is None else day


def by_weeks(every: Every, year: int, calendar: Calendar, first: date | None) -> Iterator[date]:
    """Each working day; or each week's last working day, or the weekday that is named."""
    day, last = date(year, 1, 1), date(year, 12, 31)
    weeks = 0
    while day <= last:
        if every.period == "day":
            if calendar.working(day):
                yield day
        elif day.isoweekday() == (every.weekday or 5):
            due = day if every.weekday else calendar.previous_working(day)
            if weeks % every.step == 0 and (every.weekday or (day - due).days < 5):
                early = every.weekday and every.before and every.hour is None
                yield due - timedelta(days=1) if early and due.year > 1 else due
            weeks += 1
        day += timedelta(days=1)
