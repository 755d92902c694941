"""Puts a schedule into English words; the words of an event stay as the plan has them."""

from knowledge.moment import Moment
from knowledge.schedule import (
    AnyOf,
    Date,
    DayMonth,
    Event,
    Every,
    Months,
    Ongoing,
    Quarters,
    Schedule,
    Single,
    Span,
    Unscheduled,
    Year,
)

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LATER = {0: "", 1: " of the next year", -1: " of the year before"}
INSIDE = {1: "first", 2: "second"}  # month of a quarter
TEENS = (11, 12, 13)


def say(schedule: Schedule) -> str:
    """English words; never empty."""
    parts = schedule.parts if isinstance(schedule, AnyOf) else (schedule,)
    return "; also ".join(one(part) for part in parts)


def one(schedule: Single) -> str:
    match schedule:
        case Months():
            return listed([month_name(month) for month in schedule.months], schedule)
        case Quarters():
            return listed([f"Q{quarter}" for quarter in schedule.quarters], schedule)
        case DayMonth(day, month, before, hour, later):
            return before_hour(before, hour) + f"{day} {month_name(month)}{LATER.get(later, '')}"
        case Date(at, before):
            return before_hour(before, at.hour) + date(at)
        case Span():
            return span(schedule)
        case Year(year, before):
            return f"before {year}" if before else f"{year}"
        case Every():
            return every(schedule)
        case _:
            return undated(schedule)


def undated(schedule: Ongoing | Unscheduled | Event) -> str:
    match schedule:
        case Ongoing(year):
            return "all the time" if year is None else f"all through {year}"
        case Event(words, int(days), working):
            unit = ("working " if working else "") + ("day" if abs(days) == 1 else "days")
            return f"{abs(days)} {unit} {'before' if days < 0 else 'after'} “{words}”"
        case Event(words):
            return f"when “{words}”"
    return "when higher levels say"


def month_name(month: int) -> str:
    return MONTHS[month - 1] if 1 <= month <= 12 else f"month {month}"


def ordinal(day: int) -> str:
    ending = "th" if day % 100 in TEENS else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def before_hour(before: bool, hour: str | None) -> str:
    """What stands before a date: "before 17:00 on ", "before ", "17:00 on "."""
    return ("before " if before else "") + (f"{hour} on " if hour else "")


def date(at: Moment) -> str:
    """As much of the date as is known."""
    parts = [str(at.day) if at.day is not None else "", month_name(at.month) if at.month else ""]
    return " ".join(part for part in (*parts, str(at.year or "")) if part)


def with_hour(at: Moment) -> str:
    return before_hour(False, at.hour) + date(at)


def listed(names: list[str], schedule: Months | Quarters) -> str:
    if schedule.through:
        text = f"{names[0]} to {names[-1]}"
    else:
        text = " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
    year = f" {schedule.year}" if schedule.year is not None else ""
    later = LATER.get(schedule.years_later, "")
    return ("before " if schedule.before else "") + text + year + later


def span(schedule: Span) -> str:
    start, end = schedule.start, schedule.end
    begin = ("after " if schedule.after else "from ") + with_hour(start) if start else "from now"
    if end is None:
        return begin
    return f"{begin} until {'before ' if schedule.before else ''}{with_hour(end)}"


def every(schedule: Every) -> str:
    if schedule.period == "unspecified":
        return "at regular times"
    parts = [rhythm(schedule), when(schedule)]
    if schedule.start is not None:
        parts.append(f"from {with_hour(schedule.start)}")
    if schedule.year is not None:
        parts.append(f"in {schedule.year}")
    return ", ".join(part for part in parts if part)


def rhythm(schedule: Every) -> str:
    name = WEEKDAYS[(schedule.weekday - 1) % 7] if schedule.weekday else schedule.period
    if schedule.step == 1:
        return f"every {name}"
    return f"every {schedule.step} {schedule.period}s" + (f" on {name}" if schedule.weekday else "")


def when(schedule: Every) -> str:
    """The day inside the period; empty where only the rhythm is known."""
    said = before_hour(schedule.before, schedule.hour)
    later = LATER.get(schedule.years_later, "")
    if schedule.period == "quarter" and (schedule.day is not None or schedule.month is not None):
        month = f"{INSIDE.get(schedule.month or 3, 'last')} month"
        day = "its" if schedule.day is None else f"the {ordinal(schedule.day)} of its"
        return f"{said}{day} {month}"
    if schedule.day is None and schedule.month is None:
        return said.removesuffix(" on ").rstrip()
    if schedule.month is None:
        last = " of its last month" if schedule.period == "half-year" else ""
        return f"{said}the {ordinal(schedule.day or 1)}{last}"
    day = f"{schedule.day} " if schedule.day is not None else ""
    return f"{said}{day}{month_name(schedule.month)}{later}"
