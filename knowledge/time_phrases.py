"""Joins the marks of one phrase into one schedule, and weighs what counts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.plain import Plain
from knowledge.schedule import (
    AnyOf,
    Event,
    Every,
    Months,
    Ongoing,
    Schedule,
    Single,
    Unscheduled,
    Year,
)
from knowledge.time_build import alone, halves, of_point, of_range, of_rhythm
from knowledge.time_elements import Element, elements, shared, with_ranges
from knowledge.time_exact import exact, named_years, noted, whole_days
from knowledge.time_marks import Mark, Point, Range, Rhythm
from knowledge.time_pairs import Pairing
from knowledge.together import together

MANY = 2
SPANNING = re.compile(r"(?:từ|tu|kể từ) ", re.IGNORECASE)  # "xuyên suốt từ nay đến khi ..."


def compose(plain: Plain, marks: list[Mark], year: int | None = None) -> Schedule | None:
    """The schedule that the marks of one phrase say together."""
    found = shared(noted(with_ranges(elements(plain, telling(marks)))))
    found = exact(named_years(whole_days(found)))
    pairs = Pairing(found).pairs()
    if not any(isinstance(one.value, Rhythm) and not one.value.loose for one in found):
        pairs = lone(found, pairs)
    parts: list[tuple[int, Schedule]] = []
    bound = {at for _, dates in pairs for at in dates}
    for at, one in enumerate(found):
        if at not in bound and not isinstance(one.value, Rhythm):
            schedule = single(one, year)
            if schedule is not None:
                parts.append((at, schedule))
    for rhythm, dates in pairs:
        parts += [(rhythm, one) for one in paired(found, rhythm, dates, year)]
    parts.sort(key=lambda part: part[0])
    return weighed([schedule for _, schedule in parts])


def telling(marks: list[Mark]) -> list[Mark]:
    """Beside a date, what hangs on an event or on others only stands in the way."""
    if not any(isinstance(mark.value, Point | Range) for mark in marks):
        return marks
    return [mark for mark in marks if not isinstance(mark.value, Event | Unscheduled)]


def lone(found: list[Element], pairs: list[tuple[int, list[int]]]) -> list[tuple[int, list[int]]]:
    """A loose rhythm counts where nothing else is said or a day needs it ("ngày 5 tháng sau")."""
    return [
        (at, dates)
        for at, dates in pairs
        if len(found) == 1 or dates or all(isinstance(one.value, Rhythm) for one in found)
    ]


def single(one: Element, year: int | None) -> Schedule | None:
    if isinstance(one.value, Point):
        return of_point(one, one.value, year)
    if isinstance(one.value, Range):
        return of_range(one, one.value, year)
    return None if isinstance(one.value, Rhythm) else one.value


def paired(found: list[Element], at: int, dates: list[int], year: int | None) -> list[Schedule]:
    rhythm = found[at].value
    if not isinstance(rhythm, Rhythm):
        return []
    if not dates:
        if rhythm.period == "year" and rhythm.month:  # the report of nine months
            return [Months((rhythm.month,))]
        timed = rhythm.weekday is not None or rhythm.hour is not None
        return [alone(rhythm, before=timed and found[at].leads("truoc"))]
    if _each_said(rhythm, [found[date] for date in dates]):
        return [part for date in dates if (part := single(found[date], year)) is not None]
    built = [of_rhythm(rhythm, found[date], year) for date in dates]
    result = [one for one in built if one is not None]
    if len(result) == 2 and isinstance(result[0], Every) and isinstance(result[1], Every):
        both = halves(result[0], result[1])
        return [both] if both else result
    return result


def _each_said(rhythm: Rhythm, dates: list[Element]) -> bool:
    """A day for each quarter; "mỗi năm 02 đợt: đợt 1 tháng 3, đợt 2 tháng 11"."""
    if rhythm.period == "quarter":
        return len(dates) > MANY
    points = [one.value for one in dates if isinstance(one.value, Point)]
    monthly = len(points) >= MANY and all(one.months and not one.day for one in points)
    return rhythm.period == "half-year" and monthly


def weighed(parts: list[Schedule]) -> Schedule | None:
    """What has a date or a rhythm outweighs what hangs on an event or on others' decision."""
    whole = together(parts)
    if whole is None:
        return None
    singles = list(whole.parts) if isinstance(whole, AnyOf) else [whole]
    dated = [one for one in singles if not isinstance(one, Event | Unscheduled)]
    ranked = [one for one in dated if not unnamed(one)] or dated
    events = [one for one in singles if isinstance(one, Event)]
    ranked = [one for one in ranked if not any(narrows(other, one) for other in ranked)]
    spanning = [one for one in events if SPANNING.match(one.event)]
    if spanning and all(isinstance(one, Ongoing) for one in ranked):
        return spanning[0]
    return together(within(ranked) or events[:1] or singles[:1])


def narrows(part: Single, other: Single) -> bool:
    """Here "báo cáo quý gửi trước ngày 20 tháng cuối quý": the rhythm is said again, with its day.

    The same period with a day and without one is never two deadlines.
    """
    if not isinstance(part, Every) or not isinstance(other, Every):
        return False
    exact = (part.day, part.weekday, part.hour) != (None, None, None)
    inside = part.month is not None and replace(part, month=None) == other
    return exact and part != other and (inside or other == Every(part.period))


def unnamed(part: Single) -> bool:
    return isinstance(part, Every) and part.period == "unspecified"


def within(parts: Sequence[Single]) -> Sequence[Single]:
    """Here "Thường xuyên trong năm 2025"."""
    match parts:
        case [Ongoing(None), Year(year, False)] | [Year(year, False), Ongoing(None)]:
            return [Ongoing(year)]
    return parts
