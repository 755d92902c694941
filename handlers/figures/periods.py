"""How periods are put: "tháng 2/2026", "quý I/2026", and a period beside another."""

from datetime import date, timedelta

from handlers.overview.frame import ALWAYS, Period
from handlers.turn import Say

ROMAN = ("I", "II", "III", "IV")


def period(when: Period) -> Say:
    first, last = when.first, when.last
    if first == ALWAYS:
        return Say("figures-always")
    whole = first.day == 1 and (last + timedelta(1)).day == 1 and first.year == last.year
    months = last.month - first.month + 1
    if whole and months == 12:
        return Say("figures-year", {"year": str(first.year)})
    if whole and months == 1:
        return Say("figures-month", {"month": first.month, "year": str(first.year)})
    if whole and months == 3 and first.month % 3 == 1:
        quarter = ROMAN[first.month // 3]
        return Say("figures-quarter", {"quarter": quarter, "year": str(first.year)})
    if first == last:
        return Say("figures-day", {"day": _day(first)})
    return Say("figures-days", {"first": _day(first), "last": _day(last)})


def against(other: Period, when: Period) -> Say:
    """The period compared with; cut short where the other one still runs."""
    year, day = other.first.year, other.last
    begins = (year + 1, other.first.month, other.first.day)
    same = begins == (when.first.year, when.first.month, when.first.day)
    if not same or (day.year + 1, day.month, day.day) >= (
        when.last.year, when.last.month, when.last.day,
    ):  # fmt: skip
        return period(other)
    return Say("figures-same-time", {"year": str(year), "day": f"{day.day}/{day.month}"})


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
