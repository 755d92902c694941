"""Puts marks in relation: what leads to each ("trước", "từ"), ranges, what neighbours share."""

import re
from dataclasses import dataclass, replace

from knowledge.plain import Plain
from knowledge.schedule import Single
from knowledge.time_marks import Mark, Point, Range, Rhythm

WINDOW = 90  # letters before a date in which its "không muộn hơn ... ngày" can stand
WORDS = (
    r"truoc|cham nhat|muon nhat|tre nhat|som nhat|khong (?:muon|cham|tre|de|vuot)(?: hon| qua)?"
    r"|khong qua"
    r"|han chot|han cuoi|thoi han|han|den|toi|tu|ke tu|tinh tu|bat dau|sau|trong|"
    r"vao|ra|het|hoan thanh"
    r"|xong|du kien|khoang|ngay|cuoi cung|cuoi|dau|giua|nua dau|nua cuoi|trung tuan|thuong tuan"
    r"|ha tuan|tuan (?:dau|cuoi|thu [a-z0-9]+|[0-9])|thoi diem|thoi gian|la|dip|cua|cac|nay"
    r"|(?<!hieu )luc"
    r"|(?:(?<=^)|(?<=vao )|(?<=truoc ))hoi"
    r"|thang|va|khoang thoi gian|moc|ket thuc|nam|hoac trong|¤{4}|muc"
)
LEAD = re.compile(rf"(?<![a-z0-9¤])(?:(?:{WORDS})(?: ?, ?| \(?)?)+$")
TO_EVENT_DAY = re.compile(
    r"(?<![a-z0-9])(?:truoc|sau|den|tu)(?: het| truoc)? (?:khi|ngay) (?:[a-z¤]+ )"
    r"{1,4}\(?$"
)
SOFT_START = re.compile(r"^(?:(?:nam|cua|thang|cac|la|va|muc|ra|nay)[ ,:(]+)+")


@dataclass(frozen=True, slots=True)
class Element:
    """A mark with the words that lead to it and what stands between it and the one before."""

    start: int
    end: int
    value: Point | Range | Rhythm | Single
    lead: str
    gap: str

    def leads(self, word: str) -> bool:
        return re.search(rf"(?<![a-z]){word}(?![a-z])", self.lead) is not None


def elements(plain: Plain, marks: list[Mark]) -> list[Element]:
    """The marks in order, each with its lead and gap."""
    result: list[Element] = []
    last = 0
    for mark in marks:
        lead = lead_of(plain.text[max(last, mark.start - WINDOW) : mark.start], mark)
        start = mark.start - len(lead)
        result.append(Element(start, mark.end, mark.value, lead, plain.text[last:start]))
        last = mark.end
    return result


def lead_of(before: str, mark: Mark) -> str:
    timed = isinstance(mark.value, Rhythm) and (mark.value.weekday or mark.value.hour)
    if not isinstance(mark.value, Point | Range) and not timed:
        return ""
    found = LEAD.search(before) if before.endswith((" ", "(", ":")) or not before else None
    if isinstance(mark.value, Point) and mark.value.day is not None:
        found = TO_EVENT_DAY.search(before) or found
    if found is None:
        return ""
    lead = found.group()
    soft = SOFT_START.match(lead)
    return lead[soft.end() :] if soft else lead


BETWEEN = re.compile(r"^[ ,]*$")
DASH = re.compile(r"^ ?- ?$")
LISTED = re.compile(r"^ ?\)? ?(?:,|va|hoac|;|, va)? ?$")


def with_ranges(found: list[Element]) -> list[Element]:
    """Here "từ A đến B" as one element."""
    result: list[Element] = []
    for one in found:
        before = result[-1] if result else None
        if before and isinstance(before.value, Point) and isinstance(one.value, Point):
            to = one.leads("den") or one.leads("toi")
            closes = before.leads("tu") and one.leads("ket thuc") and LISTED.match(one.gap)
            if (to and BETWEEN.match(one.gap)) or closes or (not one.lead and DASH.match(one.gap)):
                lead = before.lead + ("truoc " if one.leads("truoc") else "")
                value = Range(before.value, one.value)
                result[-1] = Element(before.start, one.end, value, lead, before.gap)
                continue
        result.append(one)
    return result


def shared(found: list[Element]) -> list[Element]:
    """Neighbours lend each other the month and the year that only one of them names."""
    result = [
        replace(one, value=filled(one.value)) if isinstance(one.value, Range) else one
        for one in found
    ]
    for at in range(len(result) - 2, -1, -1):
        here, there = result[at].value, result[at + 1].value
        if isinstance(there, Range):
            there = there.start
        if isinstance(here, Point) and isinstance(there, Point):
            result[at] = replace(result[at], value=lent(here, there))
    for at in range(1, len(result)):
        here, there = result[at].value, result[at - 1].value
        if isinstance(here, Point) and isinstance(there, Point):
            lead = result[at].lead or (
                "truoc " if before_goes_on(result[at - 1], result[at]) else ""
            )
            result[at] = replace(result[at], value=continued(there, here), lead=lead)
    return result


def before_goes_on(first: Element, second: Element) -> bool:
    """Here "trước ngày 01/6 và 15/11": before both."""
    return first.leads("truoc") and LISTED.match(second.gap) is not None


def lent(point: Point, later: Point) -> Point:
    """What the next one names and this one lacks: "ngày 5 và ngày 20 tháng 6 năm 2025"."""
    if point.day is not None and not point.months and later.day is not None:
        point = replace(point, months=later.months)
    if point.year is None and not point.later and (point.months or point.quarters):
        point = replace(point, year=later.year)
    return point


def continued(before: Point, point: Point) -> Point:
    """The year before goes on while the months go up: "15/6/2025 và 15/12"."""
    if point.year is None and before.year and not point.later and rank(before) < rank(point):
        return replace(point, year=before.year)
    return point


def filled(span: Range) -> Range:
    start, end = span.start, span.end
    if start == Point(hour=start.hour):  # "từ 07 giờ đến 11 giờ ngày 20/5/2026"
        start = replace(end, hour=start.hour)
    if start.day is not None and not start.months:
        start = replace(start, months=end.months)
    if start.year is None and end.year and not end.later:
        start = replace(start, year=end.year - (rank(start) > rank(end)))
    if end.year is None and start.year:
        crosses = end.later == 1 or (not end.later and rank(start) > rank(end))
        end = replace(end, year=start.year + crosses, later=0)
    return Range(start, end)


def rank(point: Point) -> int:
    """Where in a year the point stands; at its end where it doesn't say."""
    month = point.months[0] if point.months else 3 * point.quarters[0] if point.quarters else 12
    return 100 * month + (point.day or 0)
