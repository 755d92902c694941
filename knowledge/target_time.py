"""The stretch of time a plan's target is reckoned over, and the day by which it must be met."""

import re
from calendar import monthrange
from datetime import date, timedelta

from knowledge.schedule import Every, Schedule, Year
from knowledge.vietnamese import nfc

MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
Stretch = tuple[date, date]
NAMED = re.compile(
    r"(?P<how>chậm nhất|trước|đến hết|hết)(?:\s+là)?(?:\s+vào)?\s+ngày\s+"
    r"(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>20\d\d)",
    re.IGNORECASE,
)
WHOLE = 2  # hyphens of a date that names its day
CAMPAIGN = re.compile(  # "đợt cao điểm", "tuần lễ", "tháng hành động": of no year
    r"\b(?:cao điểm|ra quân|chiến dịch|tuần lễ|(?:đợt|ngày|tuần|tháng) (?:hành động|thi đua))\b",
    re.IGNORECASE,
)


def covers(start: str | None, end: str | None, issued_on: str | None) -> tuple[date, date | None]:
    """A plan's first and last day; no last day where it goes on ("những năm tiếp theo").

    A plan that names no period is one for the year in which it was issued.
    """
    known = start or issued_on
    first = _first(known) if known else date.min
    if start is None and issued_on is not None:
        first = date(first.year, 1, 1)
    if end:
        return first, _last(end)
    if start or known is None:
        return first, None
    return first, date(first.year, 12, 31)


def stretch(first: date, last: date | None, by: Schedule | None, on: date) -> Stretch:
    """Of a plan with these days, the stretch that `on` lies in or is nearest to.

    What is asked for "hằng năm" is reckoned year by year; so is a plan without an end.
    """
    at = max(first, on if last is None else min(on, last))
    if isinstance(by, Year):
        return first, date(max(by.year, first.year), 12, 31)
    every = MONTHS.get(by.period) if isinstance(by, Every) else None
    if every is None:
        every = 12 if last is None else None
    if every is None:
        assert last is not None  # without a last day it is reckoned year by year
        return first, last
    begin = (at.month - 1) // every * every + 1
    end = begin + every - 1
    turn = date(at.year, begin, 1), date(at.year, end, monthrange(at.year, end)[1])
    return max(first, turn[0]), turn[1] if last is None else min(last, turn[1])


def since(first: date, last: date | None, issued_on: str | None) -> date:
    """From the day on which it was asked for: what was done before is not its work."""
    if issued_on is None or issued_on.count("-") < WHOLE:
        return first
    begun = _first(issued_on)
    return max(first, begun) if last is None or begun <= last else first


def named(words: str) -> date | None:
    """The last day in time that a target's own words name; "trước ngày" is the day before."""
    found = NAMED.search(nfc(words))
    if found is None:
        return None
    try:
        on = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    return on - timedelta(days=1) if found["how"].lower() == "trước" else on


def _first(partial: str) -> date:
    parts = [int(one) for one in partial.split("T")[0].split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day)


def _last(partial: str) -> date:
    parts = [int(one) for one in partial.split("T")[0].split("-")]
    if len(parts) == 3:
        return date(parts[0], parts[1], parts[2])
    month = parts[1] if len(parts) == 2 else 12
    return date(parts[0], month, monthrange(parts[0], month)[1])
