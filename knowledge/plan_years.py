"""The years whose occurrences a plan asks for."""

from datetime import date

FAR = 10  # years: no plan's timetable is followed for longer


def years(
    start: str | None,
    end: str | None,
    issued_on: str | None,
    today: date,
    since: date | None = None,
) -> range:
    """Those of the plan's period from `since` on, when it was put into force; all when it was over.

    A period without an end reaches to this year; the next is asked for when it has come. What
    was asked in the year before is asked still: it may be late.
    """
    since = min(since or today, today)
    first = _year(start) or _year(issued_on) or today.year
    if end:
        last = max(first, _year(end) or first)
    elif start:
        last = max(first, today.year)
    else:
        last = first if issued_on else today.year
    if last >= since.year:
        first = max(first, since.year)
    return range(max(first, last - FAR), min(last, first + FAR) + 1)


def begins(start: str | None, issued_on: str | None, today: date) -> date:
    """The first day on which something may fall due.

    A plan for the year is often signed in its January: what it asks of January still holds.
    """
    if start is None:
        return date(_year(issued_on) or today.year, 1, 1)
    parts = start.split("-")
    return date(int(parts[0]), int(parts[1]) if len(parts) > 1 else 1, 1)


def _year(partial: str | None) -> int | None:
    return int(partial[:4]) if partial and partial[:4].isdigit() else None
