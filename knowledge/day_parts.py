"""Words and arithmetic of days in messages: counts, weekdays, names of lunar months."""

import re
from collections.abc import Callable
from datetime import date

from knowledge.moment import length

AHEAD = 40  # days: "12/3" said on 1 March is to come; said in December it is last March
LUNAR_AHEAD = 60  # feasts are spoken of earlier
NEAR_ENOUGH = 200  # days: "2/9" said in March may be last year's or this year's
Maker = Callable[[re.Match[str], date], list[date]]
COUNTS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "s6u": 6, "bay": 7,
    "tam": 8, "chin": 9,
    "muoi": 10,
}  # fmt: skip
NAMES = {
    "hai": 0, "ba": 1, "tu": 2, "¤¤": 2, "nam": 3, "sau": 4, "s6u": 4, "bay": 5, "cn": 6, "nhat": 6,
    "¤¤¤¤": 6, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
}  # fmt: skip
SESSION = r"(?:sang|trua|chieu|toi|¤¤¤|dem)"
NEAR: list[tuple[str, int]] = [
    (rf"(?:hom|bua|ngay|{SESSION}) kia kia", -3),
    (r"(?:hom|bua|ngay hom|sang hom|chieu hom) (?:kia|kja)", -2),
    (rf"(?:(?:ngay|{SESSION}) )?(?:hom|bua|ngay|{SESSION}) (?:qua|qa|wa|truoc(?! kia))|hqua", -1),
    (rf"(?:(?:ngay|{SESSION}) )?(?:hom|bua|{SESSION}) nay|vua xong|luc nay|hnay", 0),
    (rf"(?:ngay|{SESSION}) mai", 1),
    (r"ngay (?:kia|mot|¤¤¤)", 2),
]
LUNAR_MONTHS = {
    "gieng": 1, "hai": 2, "ba": 3, "tu": 4, "¤¤": 4, "nam": 5, "sau": 6, "s6u": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10, "mot": 11, "muoi mot": 11, "chap": 12, "muoi hai": 12,
}  # fmt: skip


def amount(text: str) -> int:
    return COUNTS.get(text) or (int(text) if text.isdigit() else 0)


def moved(day: date, days: int) -> list[date]:
    there = day.toordinal() + days
    return [date.fromordinal(there)] if 1 <= there <= date.max.toordinal() else []


def of_month(year: int, month: int, day: int) -> list[date]:
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= length(year, month)):
        return []
    return [date(year, month, day)]


def shifted(today: date, months: int) -> tuple[int, int]:
    """The year and month so many months on."""
    count = 12 * today.year + today.month - 1 + months
    return count // 12, count % 12 + 1


def nearest(candidates: list[date], today: date, ahead: int = AHEAD) -> list[date]:
    """The latest that is past or soon to come, then the others by distance."""
    soon = [day for day in candidates if (day - today).days <= ahead]
    first = max(soon, default=None) or min(candidates, default=None)
    others = (day for day in candidates if abs((day - today).days) <= NEAR_ENOUGH)
    return ([first] if first else []) + [day for day in others if day != first]


def of_any_year(today: date, month: int, day: int) -> list[date]:
    around = (today.year - 1, today.year, today.year + 1)
    found = [one for year in around for one in of_month(year, month, day)]
    return nearest(found, today)


def of_any_month(today: date, day: int) -> list[date]:
    """Here "Ngày 12" without a month: the last one, else the one to come."""
    found = [one for step in (-2, -1, 0, 1) for one in of_month(*shifted(today, step), day)]
    past = [one for one in found if one <= today]
    return (past[-1:] + [one for one in found if one > today])[:2]


def full_year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) + (2000 if len(text) == 2 else 0)
