"""The month, quarter, week or year a message names, as its first and last day."""

import calendar
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from handlers.meaning.words import Word

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
AHEAD = {"nay": 0, "truoc": -1, "qua": -1, "ngoai": -1, "toi": 1, "sau": 1}
NEXT = {"this": 0, "last": -1, "next": 1}
SPANS = {"tuan": "week", "thang": "month", "quy": "quarter", "nam": "year", "hom": "day"}
SPANS |= {"week": "week", "month": "month", "quarter": "quarter", "year": "year"}
DAYS = {"hom nay": 0, "ngay mai": 1, "hom qua": -1}


def read(words: Sequence[Word], now: datetime | None) -> dict[str, str]:
    """{"from": "2026-09-01", "to": "2026-09-30"}; empty without a period or without `now`."""
    if now is None:
        return {}
    bare = [word.bare for word in words]
    today = now.date()
    found = _named(bare, today) or _told(bare, today)
    return {} if found is None else {"from": found[0].isoformat(), "to": found[1].isoformat()}


def _named(bare: Sequence[str], today: date) -> tuple[date, date] | None:
    """ "tháng 9", "quý III", "năm 2025" """
    year = next(
        (int(one) for one in bare if one.isdecimal() and 2000 <= int(one) <= 2100), today.year
    )
    for label, word in pairwise(bare):
        number = ROMAN.get(word) or (int(word) if word.isdecimal() and len(word) < 5 else 0)
        if label in {"thang", "month"} and 1 <= number <= 12:
            return months(year, number, 1)
        if label in {"quy", "quarter"} and 1 <= number <= 4:
            return months(year, 3 * number - 2, 3)
        if label in {"nam", "year"} and 2000 <= number <= 2100:
            return months(number, 1, 12)
    return None


def _told(bare: Sequence[str], today: date) -> tuple[date, date] | None:
    """ "tuần này", "tháng trước", "next quarter" """
    for first, second in pairwise(bare):
        days = DAYS.get(f"{first} {second}")
        if days is not None:
            return (today + timedelta(days),) * 2
        if first in SPANS and second in AHEAD:
            return span(SPANS[first], AHEAD[second], today)
        if first in NEXT and second in SPANS:
            return span(SPANS[second], NEXT[first], today)
    return None


def span(name: str, away: int, today: date) -> tuple[date, date]:
    """The day, week, month, quarter or year so many away from today's."""
    if name == "day":
        return today + timedelta(away), today + timedelta(away)
    if name == "week":
        monday = today + timedelta(7 * away - today.weekday())
        return monday, monday + timedelta(6)
    if name == "year":
        return months(today.year + away, 1, 12)
    length = 3 if name == "quarter" else 1
    first = (today.month - 1) // length * length + length * away
    return months(today.year + first // 12, first % 12 + 1, length)


def months(year: int, month: int, count: int) -> tuple[date, date]:
    """So many months of one year, from this one on."""
    last = month + count - 1
    return date(year, month, 1), date(year, last, calendar.monthrange(year, last)[1])
