"""Numeric targets: an amount with a subject and a commitment, no score, no legal threshold."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from knowledge.facts.commitments import AIMS, EACH, NO_AIMS, PERSON, THINGS, TIMES, Place, is_target
from knowledge.facts.quantities import Amount, amounts
from knowledge.facts.quoting import quote
from knowledge.facts.sentences import Part, parts
from knowledge.facts.shapes import Target
from knowledge.outline import Clause, Outline
from knowledge.schedule import Every, Schedule, Year
from knowledge.vietnamese import fold

SEPARATE = re.compile(
    r"(?:,\s*|\s+)(?=(?:trong đó|mỗi|và mỗi)\b)|(?:,|\bvà)\s+(?=[^,]*$)", re.IGNORECASE
)
CHANGED = re.compile(r"từ\s+\d[^;:]{0,60}?\b(?:xuống|lên)\s+(?:còn\s+)?\d", re.IGNORECASE)
NESTED = re.compile(r"trong đó", re.IGNORECASE)
BY_YEAR = re.compile(
    r"(?:đến|tới|vào)\s+(?:hết\s+|cuối\s+)?(?:năm\s+)(20\d\d)|hết năm\s+(20\d\d)", re.IGNORECASE
)
EVERY: tuple[tuple[re.Pattern[str], Every], ...] = (
    (re.compile(r"(?:hằng|hàng|mỗi) năm\b", re.IGNORECASE), Every("year")),
    (re.compile(r"(?:hằng|hàng|mỗi) quý\b", re.IGNORECASE), Every("quarter")),
    (re.compile(r"(?:hằng|hàng|mỗi) tháng\b", re.IGNORECASE), Every("month")),
)


def find(outline: Outline, raw: str) -> tuple[Target, ...]:
    targets: list[Target] = []
    for place in _places(outline):
        for part in parts(place.piece.text):
            targets.extend(_in_part(place, part, raw, len(targets)))
    return tuple(targets)


def _places(outline: Outline) -> Iterator[Place]:
    for at, clause in outline.zone("body", "annex"):
        titles = tuple(outline.titles(at))
        folded = [fold(title) for title in (*titles, clause.text.text[:80])]
        if any(NO_AIMS.search(title) for title in folded[:-1]):
            continue
        aimed = any(AIMS.search(title) for title in folded[: len(titles)])
        yield from _pieces(clause, aimed, titles)


def _pieces(clause: Clause, aimed: bool, titles: tuple[str, ...]) -> Iterator[Place]:
    if clause.table is None:
        yield Place(clause.where, clause.whole if not clause.marker else clause.text, aimed, titles)


def _in_part(place: Place, part: Part, raw: str, count: int) -> Iterator[Target]:
    text = place.piece.text
    found = [one for one in amounts(text, part.start, part.end) if is_target(place, part, one)]
    found = _reached(text, found)
    starts = _starts(text, part, found)
    inherited: Amount | None = None
    for number, (amount, start) in enumerate(zip(found, starts, strict=True)):
        end = starts[number + 1] if number + 1 < len(starts) else part.end
        if len(text[amount.end : end].split()) < 3 and len(text[start : amount.start].split()) < 3:
            end = part.end
        if inherited and not amount.signed and inherited.firm and amount.start - inherited.end < 25:
            amount = _like(amount, inherited)
        inherited = amount
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


def _like(amount: Amount, other: Amount) -> Amount:
    """ "không quá 10% tập thể, 5% cá nhân": the second is a ceiling too."""
    return replace(amount, comparator=other.comparator, firm=True, signed=True)


def _reached(text: str, found: list[Amount]) -> list[Amount]:
    """ "giảm từ 23 ca xuống 18 ca": the aim is where it shall come to."""
    if len(found) < 2:
        return found
    return [
        replace(one, comparator="=")
        if before and CHANGED.search(text, before.start, one.end)
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
    subject = after.strip(" ,.;:")
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
