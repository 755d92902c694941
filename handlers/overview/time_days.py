"""The days that an atom of the grammar of periods means, from what its pattern caught."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from handlers.meaning.period import months, span
from handlers.overview.frame import ALWAYS
from handlers.overview.time_words import MONTHS, NUMBERS, UNIT

WAYS = {"nay": 0, "this": 0, "": 0, "toi": 1, "next": 1, "sau": 1}
Groups = Mapping[str, str | None]
Days = tuple[date, date, int | None] | None


def year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)


def _number(word: str | None) -> int:
    word = word or ""
    return int(word) if word.isdecimal() else NUMBERS.get(word) or MONTHS.get(word, 0)


def _year(known: Groups, today: date) -> int:
    if year := known.get("year"):
        return int(year) if len(year) == 4 else 2000 + int(year)
    last = known.get("ago") not in (None, "nay") or known.get("en") == "last"
    return today.year - last


def _day(known: Groups, today: date) -> Days:
    month, day = _number(known["month"]), int(known["day"] or 0)
    try:
        there = date(_year(known, today), month, day)
    except ValueError:
        return None
    return there, there, None


def _month(known: Groups, today: date) -> Days:
    return (*months(_year(known, today), _number(known["month"]), 1), None)


def _several(known: Groups, today: date) -> Days:
    more = known["more"] or ""
    numbers = [_number(known["month"]), *map(int, re.findall("[0-9]+", more))]
    year = _year(known, today)
    if numbers[0] > numbers[-1] and re.search("den|toi|-", more):  # "tháng 11 đến tháng 2"
        return months(year - 1, numbers[0], 1)[0], months(year, numbers[-1], 1)[1], None
    return months(year, min(numbers), 1)[0], months(year, max(numbers), 1)[1], None


def _quarter(known: Groups, today: date) -> Days:
    return (*months(_year(known, today), 3 * _number(known["number"]) - 2, 3), None)


def _quarters(known: Groups, today: date) -> Days:
    more = re.findall("iv|i+|[1-4]|mot|hai|ba|bon|tu", known["more"] or "")
    numbers = [_number(known["number"]), *map(_number, more)]
    year = _year(known, today)
    return months(year, 3 * min(numbers) - 2, 3)[0], months(year, 3 * max(numbers) - 2, 3)[1], None


def _years(known: Groups, today: date) -> Days:
    first, last = sorted((int(known["year"] or 0), int(known["more"] or 0)))
    return date(first, 1, 1), date(last, 12, 31), None


def _firsts(known: Groups, today: date) -> Days:
    length = _number(known["count"]) * (3 if known["span"] in ("quy", "quarter") else 1)
    if not 1 <= length <= 12:
        return None
    end = known.get("end") in ("cuoi", "last")
    return (*months(_year(known, today), 13 - length if end else 1, length), None)


def _half(known: Groups, today: date) -> Days:
    second = known["end"] in ("cuoi", "second", "2")
    return (*months(_year(known, today), 7 if second else 1, 6), None)


def _rolling(known: Groups, today: date) -> Days:
    """The last so many, up to today."""
    count, unit = _number(known["count"]), UNIT[known["span"] or ""]
    if not 1 <= count <= 400:
        return None
    if unit in ("day", "week"):
        return today - timedelta(count * (7 if unit == "week" else 1) - 1), today, None
    back = count * {"month": 1, "quarter": 3, "year": 12}[unit]
    whole = 12 * today.year + today.month - 1 - back
    if whole < 12:
        return None
    last = months(whole // 12, whole % 12 + 1, 1)[1]
    there = last if last.day <= today.day else last.replace(day=today.day)
    return there + timedelta(1), today, None


def _since(known: Groups, today: date) -> Days:
    return span(UNIT[known.get("span") or "year"], 0, today)[0], today, None


def _relative(known: Groups, today: date) -> Days:
    away = WAYS.get(known.get("way") or "", -1)
    return (*span(UNIT[known["span"] or ""], away, today), away)


def _today(known: Groups, today: date) -> Days:
    away = 0 if known["way"] in ("hom nay", "today") else -1
    return (*span("day", away, today), away)


def _only_year(known: Groups, today: date) -> Days:
    return (*months(int(known["year"] or 0), 1, 12), None)


def _always(known: Groups, today: date) -> Days:
    return ALWAYS, today, None


def _unknown(known: Groups, today: date) -> Days:
    """To be reckoned from another period."""
    return today, today, None


READERS: Mapping[str, Callable[[Groups, date], Days]] = {
    "day": _day, "iso": _day, "month": _month, "months": _several, "quarter": _quarter,
    "quarters": _quarters, "years": _years, "firsts": _firsts, "half": _half, "rolling": _rolling,
    "since": _since, "relative": _relative, "today": _today, "year": _only_year,
    "always": _always, "same": _unknown, "last": _unknown,
}  # fmt: skip
