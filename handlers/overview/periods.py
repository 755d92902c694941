"""The period of a frame, and the one it is compared with, from the times a question names."""

from dataclasses import replace
from datetime import date, timedelta

from handlers.meaning.period import months
from handlers.overview import turned
from handlers.overview.frame import Period
from handlers.overview.order import Shaped
from handlers.overview.parts import Parts
from handlers.overview.time_days import year_before
from handlers.overview.words import Item

UNEVEN = timedelta(3)  # of months and quarters among themselves


def read(parts: Parts, shape: Shaped, today: date) -> tuple[Period | None, Period | None]:
    named = [one for one in parts.times if one.time and one.value not in ("same", "last")]
    said = [_said(parts, one, today) for one in named]
    same = next((one for one in parts.times if one.value == "same"), None)
    if same is not None:
        period = said[0] if said else Period(date(today.year, 1, 1), today)
        return period, year_ago(period, today, parts.question.words(same))
    if not said:
        return None, None
    if shape.shape == "compare" and len(said) > 1:
        return said[0], said[1]
    if shape.shape in ("lacks", "has") and (both := turned.sides(parts)):
        return _said(parts, both[0], today), _said(parts, both[1], today)
    first, last = min(one.first for one in said), max(one.last for one in said)
    words = parts.question.message.words(named[0].start, named[-1].end)
    return Period(first, last, words), None


def _said(parts: Parts, item: Item, today: date) -> Period:
    assert item.time is not None
    there = Period(item.time.first, item.time.last, parts.question.words(item))
    owed = parts.told.measure in ("tasks", "on-time") or parts.told.entry
    if there.first > today and item.time.open and item.time.away is None and not owed:
        # what happened is asked for: "tháng 11" in August was last year's
        there = replace(there, first=year_before(there.first), last=year_before(there.last))
    return there


def year_ago(period: Period, today: date, words: str = "") -> Period:
    """The same days a year earlier; of a period that still runs, as far as it has come."""
    last = min(period.last, today) if period.first <= today else period.last
    return Period(year_before(period.first), year_before(last), words)


def moved(period: Period, steps: int, words: str = "") -> Period:
    """So many lengths of the period on: from a quarter to a quarter, from March to April."""
    whole = period.first.day == 1 and (period.last + timedelta(1)).day == 1
    if whole:
        length = _month(period.last) - _month(period.first) + 1
        start = _month(period.first) + steps * length
        last = start + length - 1
        return Period(
            months(start // 12, start % 12 + 1, 1)[0],
            months(last // 12, last % 12 + 1, 1)[1],
            words,
        )
    days = timedelta(steps * ((period.last - period.first).days + 1))
    return Period(period.first + days, period.last + days, words)


def _month(day: date) -> int:
    return 12 * day.year + day.month - 1


def alike(period: Period, other: Period) -> bool:
    """Are both of one length: a month and a month, a quarter and a quarter?"""
    lengths = [one.last - one.first for one in (period, other)]
    return abs(lengths[0] - lengths[1]) <= UNEVEN
