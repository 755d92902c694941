"""Joins the marks of one phrase into one schedule, and weighs what counts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.plain import Plain
from knowledge.schedule import AnyOf, Event, Every, Ongoing, Schedule, Single, Unscheduled, Year
from knowledge.time_build import alone, halves, of_point, of_range, of_rhythm
from knowledge.time_elements import Element, elements, shared, with_ranges
from knowledge.time_marks import Mark, Point, Range, Rhythm
from knowledge.time_pairs import Pairing
from knowledge.together import together

BY = re.compile(r"(?<![a-z])(?:truoc|cham nhat|muon nhat|khong muon hon)(?![a-z])")
AND = re.compile(r"(?<![a-z])(?:va|hoac)(?![a-z])|;")
SPANNING = re.compile(r"(?:từ|tu|kể từ) ", re.IGNORECASE)  # "xuyên suốt từ nay đến khi ..."


def compose(plain: Plain, marks: list[Mark], year: int | None = None) -> Schedule | None:
    """The schedule that the marks of one phrase say together."""
    found = shared(with_ranges(elements(plain, telling(marks))))
    found = exact(whole_days(found))
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
        return [alone(rhythm)]
    built = [of_rhythm(rhythm, found[date], year) for date in dates]
    result = [one for one in built if one is not None]
    if len(result) == 2 and isinstance(result[0], Every) and isinstance(result[1], Every):
        both = halves(result[0], result[1])
        return [both] if both else result
    return result


def weighed(parts: list[Schedule]) -> Schedule | None:
    """What has a date or a rhythm outweighs what hangs on an event or on others' decision."""
    whole = together(parts)
    if whole is None:
        return None
    singles = list(whole.parts) if isinstance(whole, AnyOf) else [whole]
    dated = [one for one in singles if not isinstance(one, Event | Unscheduled)]
    ranked = [one for one in dated if not unnamed(one)] or dated
    events = [one for one in singles if isinstance(one, Event)]
    if any(isinstance(one, Every) and one.weekday for one in ranked):
        ranked = [one for one in ranked if one != Every("week")]
    spanning = [one for one in events if SPANNING.match(one.event)]
    if spanning and all(isinstance(one, Ongoing) for one in ranked):
        return spanning[0]
    return together(within(ranked) or events[:1] or singles[:1])


def unnamed(part: Single) -> bool:
    return isinstance(part, Every) and part.period == "unspecified"


def within(parts: Sequence[Single]) -> Sequence[Single]:
    """Here "Thường xuyên trong năm 2025"."""
    match parts:
        case [Ongoing(None), Year(year, False)] | [Year(year, False), Ongoing(None)]:
            return [Ongoing(year)]
    return parts


def whole_days(found: list[Element]) -> list[Element]:
    """Here "Tháng 6 (trước ngày 15)" is 15/6."""
    result: list[Element] = []
    for one in found:
        before = result[-1] if result else None
        here = one.value
        if (
            before
            and isinstance(before.value, Point)
            and isinstance(here, Point)
            and here.day is not None
            and not here.months
            and before.value.day is None
            and len(before.value.months) == 1
        ):
            point = replace(here, months=before.value.months, year=before.value.year)
            lead = before.lead + one.lead
            result[-1] = Element(before.start, one.end, point, lead, before.gap)
            continue
        result.append(one)
    return result


def exact(found: list[Element]) -> list[Element]:
    """Here "Quý II (trước ngày 15/6)": the exact date outweighs the one that holds it."""
    result: list[Element] = []
    for one in found:
        before = result[-1] if result else None
        if before and narrower(one) and holds(before.value, one.value):
            result[-1] = replace(one, start=before.start, gap=before.gap)
        else:
            result.append(one)
    return result


def narrower(one: Element) -> bool:
    """In brackets, or with a "trước" of its own that no "và" sets apart."""
    words = one.gap + one.lead
    return "(" in words or (BY.search(one.lead) is not None and not AND.search(one.gap))


def holds(coarse: object, fine: object) -> bool:
    if isinstance(fine, Range):
        fine = fine.end
    if not isinstance(coarse, Point) or not isinstance(fine, Point):
        return False
    if coarse.day is not None or fine.day is None or not fine.months:
        return False
    if coarse.whole:
        return True
    month = fine.months[0]
    if coarse.months:
        return month in coarse.months
    if coarse.quarters:
        return (month + 2) // 3 in coarse.quarters
    return coarse.year is not None and coarse.year == fine.year
