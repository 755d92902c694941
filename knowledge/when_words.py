"""Puts a schedule into words; the Vietnamese ones `when.read` reads back as the same schedule."""

from knowledge import when_english
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

AND = "; đồng thời "  # between parts that share nothing
ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
PERIODS = {
    "day": "ngày", "week": "tuần", "month": "tháng", "quarter": "quý", "half-year": "6 tháng",
    "year": "năm",
}  # fmt: skip
WEEKDAYS = {1: "thứ hai", 2: "thứ ba", 3: "thứ tư", 4: "thứ năm", 5: "thứ sáu", 6: "thứ bảy",
            7: "chủ nhật"}  # fmt: skip
LATER = {0: "", 1: " năm sau", -1: " năm trước"}


def say(schedule: Schedule, language: str = "vi") -> str:
    """Words as a plan would have them, in Vietnamese unless the language is "en"."""
    if language == "en":
        return when_english.say(schedule)
    if isinstance(schedule, AnyOf):
        return AND.join(one(part) for part in schedule.parts)
    return one(schedule)


def one(schedule: Single) -> str:
    match schedule:
        case Months():
            return listed("tháng", [f"{month:02}" for month in schedule.months], schedule)
        case Quarters():
            names = [ROMAN.get(quarter, str(quarter)) for quarter in schedule.quarters]
            return listed("quý", names, schedule)
        case DayMonth(day, month, before, hour, later):
            when = f"{at(hour)}ngày {day:02}/{month:02}{LATER.get(later, '')}"
            return ("trước " if before else "") + when
        case Date(moment, before):
            return ("trước " if before else "") + day_of(moment)
        case Span():
            return span(schedule)
        case Year(year, before):
            return f"trước năm {year}" if before else f"năm {year}"
        case Every():
            return every(schedule)
        case _:
            return undated(schedule)


def undated(schedule: Ongoing | Unscheduled | Event) -> str:
    match schedule:
        case Ongoing(year):
            return "thường xuyên" if year is None else f"thường xuyên trong năm {year}"
        case Event(words, int(days), working):
            unit = "ngày làm việc" if working else "ngày"
            return f"{abs(days)} {unit} {'trước' if days < 0 else 'sau'} khi “{words}”"
        case Event(words):
            return f"khi “{words}”"
    return "theo chỉ đạo của cấp trên"


def at(hour: str | None) -> str:
    return f"{hour[:2]} giờ {hour[3:]} " if hour else ""


def day_of(moment: Moment) -> str:
    parts = [f"{moment.day:02}", f"{moment.month:02}"]
    if moment.year is not None:
        parts.append(f"{moment.year:04}")
    return f"{at(moment.hour)}ngày {'/'.join(parts)}"


def listed(name: str, numbers: list[str], schedule: Months | Quarters) -> str:
    joint = "-" if schedule.through else ", "
    shown = [numbers[0], numbers[-1]] if schedule.through else numbers
    year = f" năm {schedule.year}" if schedule.year is not None else ""
    later = LATER.get(schedule.years_later, "")
    return ("trước " if schedule.before else "") + f"{name} {joint.join(shown)}{year}{later}"


def span(schedule: Span) -> str:
    start, end = schedule.start, schedule.end
    if start is None:
        return f"từ nay đến {'trước ' if schedule.before else ''}{day_of(end)}" if end else ""
    words = ("sau " if schedule.after else "từ ") + day_of(start)
    if end is None:
        return words
    return f"{words} đến {'trước ' if schedule.before else ''}{day_of(end)}"


def every(schedule: Every) -> str:
    before = "trước " if schedule.before else ""
    if schedule.weekday is not None:
        return f"{before}{at(schedule.hour)}{WEEKDAYS[schedule.weekday]} hằng tuần"
    if schedule.period == "unspecified":
        return "định kỳ"
    if schedule.period == "day" and schedule.hour is not None:
        return f"{before}{at(schedule.hour)}hằng ngày"
    if schedule.period == "quarter" and (schedule.day is not None or schedule.month is not None):
        return in_quarter(schedule)
    rhythm = returning(schedule)
    if schedule.period == "half-year" and (schedule.day or schedule.month):
        return f"{rhythm} ({when(schedule)})"
    if schedule.day or schedule.month:
        return (
            f"{when(schedule)} {rhythm}" if schedule.step == 1 else f"{rhythm} ({when(schedule)})"
        )
    if schedule.start is not None:
        return f"{rhythm} từ {day_of(schedule.start)}"
    return rhythm if schedule.year is None else f"{rhythm} năm {schedule.year}"


def returning(schedule: Every) -> str:
    name = PERIODS[schedule.period]
    if schedule.step > 1:
        return f"{schedule.step} {name} một lần"
    return f"{name} một lần" if schedule.period == "half-year" else f"hằng {name}"


def when(schedule: Every) -> str:
    before = "trước " if schedule.before else ""
    later = LATER.get(schedule.years_later, "")
    if schedule.day is None:
        return f"{before}tháng {schedule.month:02}{later}"
    if schedule.month is None:
        return f"{before}{at(schedule.hour)}ngày {schedule.day:02}"
    date = f"{at(schedule.hour)}ngày {schedule.day:02}/{schedule.month:02}{later}"
    if schedule.start is not None:
        return f"từ {day_of(schedule.start)} đến {before}{date}"
    return before + date


def in_quarter(schedule: Every) -> str:
    which = {1: "tháng đầu quý", 2: "tháng thứ hai của quý"}.get(
        schedule.month or 3, "tháng cuối quý"
    )
    before = "trước " if schedule.before else ""
    if schedule.day is None:
        return before + which
    return f"{before}{at(schedule.hour)}ngày {schedule.day:02} {which}"
