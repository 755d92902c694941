"""Numeric targets: an amount with a subject and a commitment, no score, no legal threshold."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from knowledge.facts import target_tables
from knowledge.facts.commitments import (
    AIMS,
    EACH,
    JUDGED,
    NO_AIMS,
    PERSON,
    THINGS,
    TIMES,
    Place,
    is_target,
)
from knowledge.facts.looking_back import told
from knowledge.facts.quantities import Amount, amounts
from knowledge.facts.quoting import quote
from knowledge.facts.sentences import Part, parts
from knowledge.facts.shapes import Target
from knowledge.outline import Outline
from knowledge.schedule import Every, Schedule, Year

SEPARATE = re.compile(
    r"(?:,\s*|\s+)(?=(?:trong đó|mỗi|và mỗi)\b)|(?:,|\bvà)\s+(?=[^,]*$)", re.IGNORECASE
)
ALSO = re.compile(r"[\w\s,]{0,30}(?:,|\bvà)\s+", re.IGNORECASE)
LISTED = re.compile(r"[\w\s]{0,25}(?:,|\bvà)\s+(?:\w+\s){0,2}", re.IGNORECASE)
CHANGED = re.compile(
    r"từ\s+\d[^;:]{0,60}?\b(?:xuống|lên)\s+(?:còn\s+|dưới\s+|đạt\s+|trên\s+)*\d", re.IGNORECASE
)
JOINED = re.compile(r"(?:\s*,|\s+và)+\s*$", re.IGNORECASE)  # to the next amount
TERM = re.compile(r"(?:vào|đến|tới|trong|từ)\s+(?:hết\s+|cuối\s+)?năm\s+20\d\d\b", re.IGNORECASE)
NESTED = re.compile(r"trong đó", re.IGNORECASE)
BY_YEAR = re.compile(
    r"(?:đến|tới|vào)\s+(?:hết\s+|cuối\s+)?(?:năm\s+)(20\d\d)|hết năm\s+(20\d\d)", re.IGNORECASE
)
EVERY: tuple[tuple[re.Pattern[str], Every], ...] = (
    (re.compile(r"(?:hằng|hàng|mỗi) năm\b", re.IGNORECASE), Every("year")),
    (re.compile(r"(?:hằng|hàng|mỗi) quý\b", re.IGNORECASE), Every("quarter")),
    (re.compile(r"(?:hằng|hàng|mỗi) tháng\b", re.IGNORECASE), Every("month")),
)


def find(outline: Outline, raw: str, since: int | None = None) -> tuple[Target, ...]:
    """The targets of body and annexes; figures of years before `since` are results."""
    targets: list[Target] = []
    for at, clause in outline.zone("body", "annex"):
        titles, folded = tuple(outline.titles(at)), outline.folded_titles(at)
        if any(NO_AIMS.search(title) for title in folded):
            continue
        if clause.table is not None:
            targets.extend(target_tables.find(clause, raw))
            continue
        aimed = any(AIMS.search(title) or JUDGED.search(title) for title in folded)
        words = clause.text if clause.marker else clause.whole
        place = Place(clause.where, words, aimed, titles)
        past = list(told(words.text, since))
        for part in parts(words.text):
            if any(one.start <= part.start < one.end for one in past):
                continue
            targets.extend(_in_part(place, part, raw, len(targets)))
    return tuple(targets)


def _in_part(place: Place, part: Part, raw: str, count: int) -> Iterator[Target]:
    text = place.piece.text
    found = _reached(text, list(_chosen(place, part)))
    starts = _starts(text, part, found)
    for number, (amount, start) in enumerate(zip(found, starts, strict=True)):
        end = starts[number + 1] if number + 1 < len(starts) else part.end
        if len(text[amount.end : end].split()) < 3 and len(text[start : amount.start].split()) < 3:
            end = part.end
        if joined := JOINED.search(text, amount.end, end):
            end = joined.start()
        words = quote(raw, place.where, place.piece, start, end)
        before = text[part.start : amount.start]
        yield Target(
            words,
            amount.comparator,
            amount.value,
            amount.upper,
            _unit(amount.unit),
            _subject(text[amount.end : end], text[start : amount.start], amount),
            _by(text[start:end], text[part.start : part.end], place.titles),
            _per(before),
            count + number - 1 if number and NESTED.search(text[start : amount.start]) else None,
        )


def _chosen(place: Place, part: Part) -> Iterator[Amount]:
    """The amounts that are targets; one right after a demand is demanded too."""
    last: Amount | None = None
    for amount in amounts(place.piece.text, part.start, part.end):
        between = place.piece.text[last.end : amount.start] if last else ""
        if last and _goes_on(last, amount, between):
            amount = _like(amount, last)
        elif (
            last
            and place.aimed
            and not (last.percent or amount.signed)
            and LISTED.fullmatch(between)
        ):
            pass  # "06 nhà nhân ái, 02 cầu dân sinh"
        elif amount.signed and NESTED.search(between):
            pass  # "ít nhất 8 hội viên, trong đó kết nạp từ 3 đồng chí trở lên"
        elif not is_target(place, part, amount):
            continue
        last = amount
        yield amount


def _goes_on(last: Amount, amount: Amount, between: str) -> bool:
    """ "tối đa 15 tập thể và 30 cá nhân": a demand of two things."""
    same = amount.unit.split()[:1] == last.unit.split()[:1]
    alike = amount.percent or same or bool(THINGS.match(amount.unit))
    return last.firm and not amount.signed and alike and bool(ALSO.fullmatch(between))


def _like(amount: Amount, other: Amount) -> Amount:
    """ "không quá 10% tập thể, 5% cá nhân": the second is a ceiling too."""
    return replace(amount, comparator=other.comparator, firm=True, signed=True)


def _reached(text: str, found: list[Amount]) -> list[Amount]:
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


def _starts(text: str, part: Part, found: Sequence[Amount]) -> list[int]:
    """Where each amount's own words begin: after the last comma or "và" before it."""
    starts: list[int] = []
    for number, amount in enumerate(found):
        if not number:
            starts.append(part.start)
            continue
        left = found[number - 1].end
        between = text[left : amount.start]
        cut = list(SEPARATE.finditer(between))
        starts.append(left + cut[-1].end() if cut else amount.start)
    return starts


def _unit(words: str) -> str:
    """ "buổi" of "buổi tuyên truyền"; two words are kept where they name one thing."""
    thing = THINGS.match(words)
    return thing[0] if thing and "/" not in words else words


def _subject(after: str, before: str, amount: Amount) -> str:
    subject = TERM.sub("", after).strip(" ,.;:")
    if amount.unit != "%":
        subject = f"{amount.unit} {subject}"
    return subject.strip() if len(subject.split()) > 1 else before.strip(" ,.;:")


def _by(own: str, whole: str, titles: Sequence[str]) -> Schedule | None:
    for text in (own, whole, *titles):
        found = BY_YEAR.search(text)
        if found:
            return Year(int(found[1] or found[2]))
        for pattern, every in EVERY:
            if pattern.search(text):
                return every
    return None


def _per(before: str) -> Literal["unit", "person"] | None:
    each = EACH.search(before)
    if each is None or TIMES.match(each["who"]):
        return None
    return "person" if PERSON.match(each["who"]) else "unit"
