"""Drops the coarser of two times that say one: "Tháng 6 (trước ngày 15)", "15/3 (quý I)"."""

import re
from dataclasses import replace

from knowledge.time_elements import Element
from knowledge.time_marks import Point, Range

BY = re.compile(r"(?<![a-z])(?:truoc|cham nhat|muon nhat|khong muon hon)(?![a-z])")
AND = re.compile(r"(?<![a-z])(?:va|hoac)(?![a-z])|;")


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


def named_years(found: list[Element]) -> list[Element]:
    """Here "quyết toán quỹ *năm 2025* trước ngày 20/01/2026": the year is the fund's."""
    result: list[Element] = []
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        bare = isinstance(one.value, Point) and one.value == Point(year=one.value.year)
        if bare and not one.lead and after and after.lead and not after.gap.strip():
            continue
        result.append(one)
    return result


def noted(found: list[Element]) -> list[Element]:
    """Here "trước ngày 15/3 (quý I)": the brackets say which report it is."""
    result: list[Element] = []
    for one in found:
        if result and "(" in one.gap + one.lead and holds(one.value, result[-1].value):
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
