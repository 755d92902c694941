"""Makes a schedule of one date, range or rhythm once its neighbours have lent it what it lacked."""

import re
from dataclasses import replace

from knowledge.moment import Moment, first_day, last_day
from knowledge.schedule import Date, DayMonth, Every, Months, Quarters, Schedule, Span, Year
from knowledge.time_elements import Element, rank
from knowledge.time_marks import Point, Range, Rhythm
from knowledge.together import together

UNTIL = re.compile(r"(?<![a-z])(?:den|toi) (?:het |truoc |ngay |cuoi )*$")


def moment(point: Point, year: int | None, *, end: bool = False) -> Moment | None:
    """The point's first day, or its last; None where it names no month of a year not named."""
    month = point.months[-1 if end else 0] if point.months else None
    if point.quarters:
        month = 3 * point.quarters[-1] if end else 3 * point.quarters[0] - 2
    year = point.year or (year + point.later if year else None)
    if month is None and (year is None or point.day is not None):
        return None
    whole = Moment(year, month, point.day, point.hour)
    return last_day(whole) if end else first_day(whole)


def of_point(one: Element, point: Point, year: int | None) -> Schedule | None:
    before, later = one.leads("truoc"), point.later
    if point == Point(hour=point.hour):
        return None  # "từ 7 giờ 30": an hour of no day
    if re.search(r"tu nay (?:cho )?den", one.lead):
        end = moment(point, year, end=True)
        return Span(None, end, before) if end else None
    ends = UNTIL.search(one.lead) is not None  # "từ ngày phát động *đến* ngày 30/9"
    if one.leads("tu") and point.through and point.year:  # "từ tháng 01 - 6/2026"
        return Span(moment(point, year), moment(point, year, end=True), before)
    begins = point.hour is not None and one.leads("bat dau")  # "bắt đầu từ 13 giờ, ngày 20/8"
    if (one.leads("tu") and not (ends or begins or point.through)) or (
        one.leads("sau") and point.day is not None
    ):
        start = moment(point, year)
        return Span(start, None, after=one.leads("sau")) if start else None
    if point.day is not None:
        return of_day(point, before)
    if (
        point.months == (12,)
        and point.year
        and re.search(r"(?:den|toi|het) $", one.lead)
        and point.whole
    ):
        return Year(point.year, before)
    if point.months:
        return Months(point.months, point.year, point.through, before, later)
    if point.quarters:
        return Quarters(point.quarters, point.year, point.through, before, later)
    return Year(point.year, before) if point.year else None


def of_day(point: Point, before: bool) -> Schedule | None:
    if not point.months:
        return None
    return together(one_day(point, month, before) for month in point.months)


def one_day(point: Point, month: int, before: bool) -> Date | DayMonth:
    if point.year:
        return Date(Moment(point.year, month, point.day, point.hour), before)
    return DayMonth(point.day or 1, month, before, point.hour, point.later)


def of_range(one: Element, span: Range, year: int | None) -> Schedule | None:
    start, end, before = span.start, span.end, one.leads("truoc")
    if start.day is None and end.day is None and not start.year and not end.year:
        stretch = of_stretch(span, before)
        if stretch:
            return stretch
    if not any(
        (one.day, one.months, one.quarters, one.year) != (None, (), (), None)
        for one in (start, end)
    ):
        return None  # "từ 7 giờ 30 đến 11 giờ": hours of no day
    first = year
    if year and not start.year and not end.year and not end.later and rank(start) > rank(end):
        end = replace(end, year=year + 1)
    begin, close = moment(start, first), moment(end, first, end=True)
    return Span(begin, close, before, one.leads("sau")) if begin and close else None


def of_stretch(span: Range, before: bool) -> Schedule | None:
    """Here "Từ tháng 4 đến tháng 6" with no year: one stretch of months."""
    start, end = span.start, span.end
    if start.months and end.months and start.months[0] < end.months[-1] <= 12:
        months = tuple(range(start.months[0], end.months[-1] + 1))
        return Months(months, through=True, before=before)
    if start.quarters and end.quarters and start.quarters[0] < end.quarters[-1]:
        quarters = tuple(range(start.quarters[0], end.quarters[-1] + 1))
        return Quarters(quarters, through=True, before=before)
    return None


def alone(rhythm: Rhythm, *, before: bool = False) -> Every:
    return Every(
        rhythm.period, month=rhythm.month, step=rhythm.step, weekday=rhythm.weekday,
        hour=rhythm.hour, before=before or rhythm.before,
    )  # fmt: skip


def of_rhythm(rhythm: Rhythm, one: Element, year: int | None) -> Schedule | None:
    """The rhythm with the date that goes with it; None where the two do not go together."""
    every = alone(rhythm)
    if isinstance(one.value, Range):
        return of_rhythm_range(every, one, one.value, year)
    if not isinstance(one.value, Point):
        return None
    point, before = one.value, one.leads("truoc")
    if point.year and not point.months and not point.quarters:
        if every.period == "year" and one.lead:  # "sơ kết hằng năm, tổng kết vào năm 2030"
            return together((every, Year(point.year, before)))
        return None if every.period == "unspecified" else replace(every, year=point.year)
    if point.year:
        plain = of_point(one, point, year)
        if one.leads("tu") and every.period != "unspecified":
            return replace(every, start=moment(point, year))
        return plain
    if point.day is not None and not point.months:
        return on_day(every, point, before)
    if every.period in ("unspecified", "year"):
        return yearly(every, point, before)
    return within_year(every, point, before, of_point(one, point, year))


def of_rhythm_range(every: Every, one: Element, span: Range, year: int | None) -> Schedule | None:
    end, start = span.end, span.start
    if every.period == "unspecified":
        return of_range(one, span, year)
    if end.year:
        return replace(every, start=moment(start, year))
    if end.day is None:
        last = end.months or tuple(3 * quarter for quarter in end.quarters)
        return replace(every, month=last[-1]) if last and every.period == "year" else every
    month = end.months[0] if end.months and every.period == "year" else every.month
    begin = moment(start, None) if start.months else Moment(day=None)
    return replace(
        every, day=end.day, month=month, before=one.leads("truoc"),
        start=begin if begin and begin.month and every.period == "year" else None,
    )  # fmt: skip


def on_day(every: Every, point: Point, before: bool) -> Every:
    period = "month" if every.period in ("unspecified", "week") else every.period
    step = every.step if period == every.period else 1
    return replace(
        every, period=period, day=point.day, before=before, hour=point.hour, step=step, weekday=None
    )


def yearly(every: Every, point: Point, before: bool) -> Schedule | None:
    """Here "Tháng 3, 9 hằng năm": once a year for each."""
    if point.quarters and every.period == "unspecified":
        return Quarters(point.quarters, through=point.through, before=before)
    months = point.months or tuple(3 * quarter for quarter in point.quarters)
    if point.through:
        months = months[-1:]
    return together(
        Every(
            "year", point.day, month, before, step=every.step, hour=point.hour,
            years_later=point.later,
        )
        for month in months
    )  # fmt: skip


def within_year(
    every: Every, point: Point, before: bool, plain: Schedule | None
) -> Schedule | None:
    if every.period == "half-year" and point.day is not None and point.months == (6, 12):
        return replace(every, day=point.day, before=before, hour=point.hour)
    if every.period == "half-year" and len(point.months) == 1:
        return replace(every, day=point.day, month=point.months[0], before=before, hour=point.hour)
    if every.period == "quarter" and point.day is not None and point.months:
        inside = (point.months[0] - 1) % 3 + 1
        month = None if inside == 3 else inside
        return replace(every, day=point.day, month=month, before=before, hour=point.hour)
    if every.period in ("quarter", "half-year") and (len(point.months) > 1 or point.quarters):
        return every
    return together([every, plain]) if plain else every


def halves(schedule: Every, other: Every) -> Every | None:
    """Each half-year on 15/6 and on 15/12 is each half-year on its last month's 15th."""
    if schedule.period != "half-year" or schedule.day is None or not schedule.month:
        return None
    if other != replace(schedule, month=other.month) or not other.month:
        return None
    if {schedule.month, other.month} == {6, 12}:
        return replace(schedule, month=None)
    return None
