"""A period that reports are made for: a month, quarter, half-year or year, or any days."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from handlers.turn import Say

ROMAN = ("I", "II", "III", "IV")
WHOLE = re.compile(r"([0-9]{4})(?:-(?:([0-9]{1,2})|Q([1-4])|H([12])))?", re.IGNORECASE)
DAYS = ".."


class Unreadable(Exception):
    """No period is written so."""


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both within."""

    since: date
    until: date

    @property
    def code(self) -> str:
        """2026-03, 2026-Q1, 2026-H1, 2026; other days as 2026-03-01..2026-03-15."""
        year, first, count = self.since.year, self.since.month, _months(self)
        if count == 12:
            return str(year)
        if count == 6:
            return f"{year}-H{(first + 5) // 6}"
        if count == 3:
            return f"{year}-Q{(first + 2) // 3}"
        if count == 1:
            return f"{year}-{first:02d}"
        return f"{self.since.isoformat()}{DAYS}{self.until.isoformat()}"

    @property
    def said(self) -> Say:
        """ "tháng 3 năm 2026", "quý I năm 2026", "6 tháng đầu năm 2026", "năm 2026" """
        year, first, count = str(self.since.year), self.since.month, _months(self)
        if count == 12:
            return Say("paper-period-year", {"year": year})
        if count == 6:
            key = "paper-period-first-half" if first == 1 else "paper-period-second-half"
            return Say(key, {"year": year})
        if count == 3:
            return Say("paper-period-quarter", {"quarter": ROMAN[first // 3], "year": year})
        if count == 1:
            return Say("paper-period-month", {"month": first, "year": year})
        days = {"since": f"{self.since:%d/%m/%Y}", "until": f"{self.until:%d/%m/%Y}"}
        return Say("paper-period-days", days)


def read(code: str) -> Period:
    """The period that a code names. Raises Unreadable."""
    since, dots, until = code.partition(DAYS)
    if dots:
        try:
            return between(date.fromisoformat(since), date.fromisoformat(until))
        except ValueError as error:
            raise Unreadable(code) from error
    found = WHOLE.fullmatch(code.strip())
    if found is None or not 1900 <= int(found[1]) <= 9998:
        raise Unreadable(code)
    year, month, quarter, half = found.groups()
    if half:
        return months(int(year), 6 * int(half) - 5, 6)
    if quarter:
        return months(int(year), 3 * int(quarter) - 2, 3)
    if month:
        if not 1 <= int(month) <= 12:
            raise Unreadable(code)
        return months(int(year), int(month), 1)
    return months(int(year), 1, 12)


def between(since: date, until: date) -> Period:
    if until < since:
        raise Unreadable(f"{since}{DAYS}{until}")
    return Period(since, until)


def months(year: int, first: int, count: int) -> Period:
    last = first + count - 1
    return Period(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))


def month_before(today: date) -> Period:
    if today.month == 1:
        return months(today.year - 1, 12, 1)
    return months(today.year, today.month - 1, 1)


def half_of(today: date) -> Period:
    return months(today.year, 1 if today.month <= 6 else 7, 6)


def quarter_of(today: date) -> Period:
    return months(today.year, (today.month - 1) // 3 * 3 + 1, 3)


def _months(period: Period) -> int:
    """How many months, where the period is one that has a name; else 0."""
    since, until = period.since, period.until
    count = until.month - since.month + 1
    if since.year != until.year or count not in (1, 3, 6, 12) or (since.month - 1) % count:
        return 0
    return count if period == months(since.year, since.month, count) else 0
