"""A point in time as a plan writes it: day, month, year and hour, each of which may be missing."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

WRITTEN = re.compile(
    r"^(?P<year>[0-9]{4}|-)(?:-(?:Q(?P<quarter>[1-4])|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
    r"(?:T(?P<hour>[0-2][0-9]:[0-5][0-9]))?$"
)


class Malformed(ValueError):
    """JSON that is no schedule of ours."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Written `2026-02-01T17:00`; `--12-15` is a day of every year or of a year not named."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: str | None = None

    def __str__(self) -> str:
        text = "-" if self.year is None else f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
            if self.day is not None:
                text += f"-{self.day:02}"
        return text if self.hour is None else f"{text}T{self.hour}"


def parse(text: object) -> Moment:
    """The moment written as ISO 8601 has it; raises Malformed."""
    found = WRITTEN.match(text) if isinstance(text, str) else None
    if found is None:
        raise Malformed(f"no date: {text!r}")
    year, quarter, month, day = (
        int(part) if part and part != "-" else None
        for part in found.group("year", "quarter", "month", "day")
    )
    if quarter:
        month = 3 * quarter
    return Moment(year, month, day, found.group("hour"))


def length(year: int | None, month: int) -> int:
    """How many days the month has; February of a year not named has 29."""
    return calendar.monthrange(year if year and 1 <= year <= 9999 else 2024, month)[1]


def possible(moment: Moment) -> bool:
    """False for 31/2, month 13, hour 25."""
    if moment.year is not None and not 1 <= moment.year <= 9999:
        return False
    if moment.month is not None and not 1 <= moment.month <= 12:
        return False
    if moment.hour is not None and int(moment.hour[:2]) > 24:
        return False
    last = 31 if moment.month is None else length(moment.year, moment.month)
    return moment.day is None or 1 <= moment.day <= last


def first_day(moment: Moment) -> Moment:
    """The moment's first day: of 2026-03, the 1st; of 2026, 1 January."""
    month = moment.month or 1
    return Moment(moment.year, month, moment.day or 1, moment.hour)


def last_day(moment: Moment) -> Moment:
    """The moment's last day: of 2026-02, the 28th; of 2026, 31 December."""
    month = moment.month or 12
    day = moment.day or (length(moment.year, month) if 1 <= month <= 12 else 31)
    return Moment(moment.year, month, day, moment.hour)


def on(moment: Moment, year: int) -> date | None:
    """The day itself, in `year` when the moment names none; None where there is no such day."""
    year = moment.year or year
    if moment.month is None or moment.day is None or not possible(moment):
        return None
    if not 1 <= year <= 9999 or moment.day > length(year, moment.month):
        return None
    return date(year, moment.month, moment.day)
