"""The days by which something is to be done, as people name them: each lies ahead.

Reads words without marks. A week ends on Friday and a month on its last working day, as in plans.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from knowledge.workdays import Calendar
from knowledge.yearly import month_end

FAR = timedelta(days=183)  # "15/1" said in December is next year's, "10/3" said on 16/3 is past
FRIDAY = 5
WEEKDAYS = {
    "hai": 1, "2": 1, "ba": 2, "3": 2, "tu": 3, "4": 3, "nam": 4, "5": 4, "sau": 5, "6": 5,
    "bay": 6, "7": 6, "cn": 7, "nhat": 7,
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
}  # fmt: skip
MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sept sep", "october oct", "november nov", "december dec"), 1,
    )
    for name in names.split()
}  # fmt: skip
NUMBERS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "ten": 10,
}  # fmt: skip
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

N = rf"(?P<n>[0-9]{{1,3}}|{'|'.join(NUMBERS)})"
DAYPART = r"(?:buoi )?(?:sang|trua|chieu|toi|dem)"
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
Maker = Callable[[re.Match[str], date], "date | None"]


def number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


NO_DAY = re.compile(
    r"(?:ngay )?(?P<day>(?P<d>[0-3]?[0-9])(?: ?[/.-] ?| thang )(?P<mo>1[0-2]|0?[1-9]))"
    r"(?:[/.-](?P<y>20[0-9]{2}))?(?![0-9/%])"
)


def missing_day(found: re.Match[str], today: date) -> bool:
    """Is it a day that the month has not got: 30/2?"""
    year = int(found["y"] or today.year)
    return 28 < int(found["d"]) < 32 and _safe(year, int(found["mo"]), int(found["d"])) is None


def _day_month(found: re.Match[str], today: date) -> date | None:
    known = found.groupdict()
    if name := known.get("name"):
        month, day = MONTHS[name], int(known["nd"])
    else:
        month, day = int(known["mo"]), int(known["d"])
    year = known.get("y")
    if year:
        return _safe(int(year) + (2000 if len(year) == 2 else 0), month, day)
    there = _safe(today.year, month, day)
    return _safe(today.year + 1, month, day) if there and today - there > FAR else there


def _iso(found: re.Match[str], _today: date) -> date | None:
    return _safe(int(found["y"]), int(found["mo"]), int(found["d"]))


def _only_day(found: re.Match[str], today: date) -> date | None:
    """ "ngày 25", "mùng 5", "ngày 5 tháng sau": this month's, if it is still to come."""
    month = 12 * today.year + today.month - 1
    which = found["which"] or ""
    day = int(found["d"])
    if "sau" in which or "toi" in which or (not which and day < today.day):
        month += 1
    return _safe(month // 12, month % 12 + 1, day)


def _weekday(found: re.Match[str], today: date) -> date | None:
    number = WEEKDAYS[found["w"]]
    monday = today - timedelta(days=today.isoweekday() - 1)
    which = (found["week"] or found.groupdict().get("next") or "").strip()
    if which in ("tuan sau", "tuan toi", "sau", "next", "next week", "of next week"):
        return monday + timedelta(days=6 + number)
    there = monday + timedelta(days=number - 1)
    if which in ("tuan nay", "nay", "this", "this week") or there > today:
        return there
    return there + timedelta(days=7)


def _week(found: re.Match[str], today: date) -> date | None:
    monday = today - timedelta(days=today.isoweekday() - 1)
    said = found[0]
    if "sau" in said.split() or "toi" in said.split() or "next" in said:
        monday += timedelta(days=7)
        if said.startswith(("dau", "early")):
            return monday
    friday = monday + timedelta(days=FRIDAY - 1)
    return friday if friday >= today else monday + timedelta(days=6)


def _month(found: re.Match[str], today: date) -> date | None:
    known = found.groupdict()
    number = MONTHS.get(known.get("en") or "") or int(known.get("mo") or 0)
    year = today.year
    if known.get("y"):
        year = int(known["y"] or 0)
    elif number and number < today.month - 6:
        year += 1
    if not number:
        later = {"sau", "toi", "next"} & set(found[0].split())
        whole = 12 * year + today.month - 1 + bool(later)
        year, number = whole // 12, whole % 12 + 1
    if known.get("mid"):
        return _safe(year, number, 15)
    return month_end(year, number, False, Calendar())


def _quarter(found: re.Match[str], today: date) -> date | None:
    said = found["q"]
    number = ROMAN.get(said) or int(said) if said else (today.month + 2) // 3
    return month_end(int(found["y"] or today.year), 3 * number, False, Calendar())


def _year(found: re.Match[str], today: date) -> date | None:
    return month_end(int(found["y"] or today.year), 12, False, Calendar())


def _ahead(found: re.Match[str], today: date) -> date | None:
    count, weeks = number(found["n"]), found["unit"].startswith(("tuan", "week"))
    return today + timedelta(days=count * (7 if weeks else 1)) if count < 400 else None


def _in(days: int) -> Maker:
    return lambda _found, today: today + timedelta(days=days)


YEAR = r"(?:(?: nam |[/.-])(?P<y>20[0-9]{2}|[0-9]{2})(?![0-9]))?"
DAYS: tuple[tuple[str, Maker], ...] = (
    (r"(?P<y>20[0-9]{2})-(?P<mo>[01]?[0-9])-(?P<d>[0-3]?[0-9])", _iso),
    (rf"(?:ngay )?(?P<d>[0-3]?[0-9]) ?[/.-] ?(?P<mo>[01]?[0-9])(?![0-9]){YEAR}", _day_month),
    (rf"(?:ngay |mung |mong )?(?P<d>[0-3]?[0-9]) thang (?P<mo>[01]?[0-9])(?![0-9]){YEAR}",
     _day_month),
    (rf"(?:the )?(?P<nd>[0-3]?[0-9])(?: ?(?:st|nd|rd|th))?(?: of)? (?P<name>{MONTH})\b"
     r"(?: (?P<y>20[0-9]{2}))?", _day_month),
    (rf"(?P<name>{MONTH}) (?:the )?(?P<nd>[0-3]?[0-9])(?: ?(?:st|nd|rd|th))?(?![0-9])"
     r"(?:,? (?P<y>20[0-9]{2}))?", _day_month),
    (r"(?:ngay|mung|mong) (?P<d>[0-3]?[0-9])(?![0-9/])"
     r"(?P<which> thang (?:nay|sau|toi)| toi)?", _only_day),
    (r"(?:(?P<next>next|this) )?(?:thu ?|t ?(?=[2-7]\b)|chu (?=nhat)|(?=cn\b)|(?=[a-z]+day\b))"
     rf"(?P<w>{'|'.join(WEEKDAYS)})(?![0-9/a-z])"
     r"(?P<week>,? ?(?:tuan (?:nay|sau|toi)|nay|sau|(?:of )?next week|this week)\b)?", _weekday),
    (rf"(?:trong )?(?:ngay )?hom nay|(?:{DAYPART}|trong ngay) nay|trong ngay(?! [0-9m])|today"
     r"|tonight", _in(0)),
    (r"ngay mai|mai|tomorrow", _in(1)),
    (r"ngay kia|ngay mot|the day after tomorrow", _in(2)),
    (rf"(?:trong (?:vong )?|sau |within |in ){N} (?P<unit>ngay|tuan|days?|weeks?)"
     r"(?: (?:toi|nua|lam viec|sau))?(?![a-z])", _ahead),
    (rf"{N} (?P<unit>ngay|tuan) (?:toi|nua)", _ahead),
    (r"(?:dau |cuoi |trong |het |ngay )*tuan (?:nay|sau|toi)|(?:cuoi|het|trong) tuan(?: nay)?"
     r"|(?:early |the end of |end of )?(?:this|next|the) week|the weekend", _week),
    (rf"(?:(?P<mid>giua)|cuoi|het|trong|(?:the )?end of) (?:thang (?P<mo>[01]?[0-9])(?![0-9/])"
     rf"{YEAR}|(?P<en>{MONTH})\b)", _month),
    (r"(?:(?P<mid>giua)|cuoi|het|trong) thang(?: (?:nay|sau|toi))?(?! [0-9])"
     r"|(?:the )?end of (?:the|this|next) month|this month|next month", _month),
    (rf"(?:cuoi|het|trong) quy(?: (?P<q>iv|i{{1,3}}|[1-4])\b)?(?: nay)?{YEAR}", _quarter),
    (r"(?:cuoi|het|trong) nam(?: nay| (?P<y>20[0-9]{2}))?|the end of the year(?P<y2>)", _year),
)  # fmt: skip
# ends of themselves: "trước cuối tháng" leaves no day out
WHOLE_PERIODS = (_week, _month, _quarter, _year, _ahead)
