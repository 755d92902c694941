"""What the amounts of one sentence have to do with each other: lists, parts, changes."""

import re
from dataclasses import replace

from knowledge.facts.commitments import THINGS
from knowledge.facts.quantities import Amount

ALIKE = re.compile(r"[\w\s]{0,30}(?:,|;|\bvà)\s+(?:\w+\s){0,4}", re.IGNORECASE)  # of one unit
ALSO = re.compile(r"[\w\s,]{0,30}(?:,|\bvà)\s+", re.IGNORECASE)
LISTED = re.compile(r"[\w\s]{0,25}(?:,|\bvà)\s+(?:\w+\s){0,2}", re.IGNORECASE)
CHANGED = re.compile(
    r"từ\s+\d[^;:]{0,60}?\b(?:xuống|lên)\s+(?:còn\s+|dưới\s+|đạt\s+|trên\s+)*\d", re.IGNORECASE
)
SAME = re.compile(r"\s*\((?:đạt|bằng|tỷ lệ|tương đương|chiếm|tức)?\s*", re.IGNORECASE)
ANOTHER = re.compile(r"[\w\s,]{0,45}(?:,|\bvà)\s+", re.IGNORECASE)
NESTED = re.compile(r"trong đó", re.IGNORECASE)


def goes_on(last: Amount, amount: Amount, between: str) -> bool:
    """ "tối đa 15 tập thể và 30 cá nhân": a demand of two things."""
    same = amount.unit.split()[:1] == last.unit.split()[:1]
    alike = amount.percent or same or bool(THINGS.match(amount.unit))
    if not last.firm or amount.signed:
        return False
    if "/" in amount.unit and amount.unit.split("/")[0] == last.unit.split("/")[0]:
        return ALIKE.fullmatch(between) is not None  # "ít nhất 01 ngày/tháng, cấp xã 01 ngày/tuần"
    return alike and ALSO.fullmatch(between) is not None


def shares(last: Amount, amount: Amount, between: str) -> bool:
    """A part of what was demanded just before, counted in the same things."""
    same = amount.unit == last.unit and not amount.percent
    return same and bool(NESTED.search(between) or ANOTHER.fullmatch(between))


def like(amount: Amount, other: Amount) -> Amount:
    """ "không quá 10% tập thể, 5% cá nhân": the second is a ceiling too."""
    return replace(amount, comparator=other.comparator, firm=True, signed=True)


def reached(text: str, found: list[Amount]) -> list[Amount]:
    """ "giảm từ 23 ca xuống 18 ca": the aim is where it shall come to."""
    if len(found) < 2:
        return found
    return [
        replace(one, comparator="=")
        if before and not one.signed and CHANGED.search(text, before.start, one.end)
        else one
        for before, one, after in zip([None, *found[:-1]], found, [*found[1:], None], strict=True)
        if not (after and CHANGED.search(text, one.start, after.end))
    ]
