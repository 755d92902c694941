"""Numeric targets: an amount with a subject and a commitment, no score, no legal threshold."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from knowledge.facts import several, target_tables
from knowledge.facts.commitments import (
    AIMS,
    EACH,
    JUDGED,
    NO_AIMS,
    PERSON,
    STRIVING,
    THINGS,
    TIMES,
    Place,
    is_target,
)
from knowledge.facts.looking_back import told
from knowledge.facts.quantities import Amount, amounts
from knowledge.facts.quoting import quote
from knowledge.facts.sentences import Cuts, Part, parts_of, sentences
from knowledge.facts.shapes import Target
from knowledge.outline import Outline
from knowledge.schedule import Every, Schedule, Year

SEPARATE = re.compile(
    r"(?:,\s*|\s*\(|\s+)(?=(?:trong đó|mỗi|và mỗi)\b)|(?:,|\bvà)\s+(?=[^,]*$)", re.IGNORECASE
)
JOINED = re.compile(r"(?:\s*,|\s+và)+\s*$", re.IGNORECASE)  # to the next amount
TERM = re.compile(r"(?:vào|đến|tới|trong|từ)\s+(?:hết\s+|cuối\s+)?năm\s+20\d\d\b", re.IGNORECASE)
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
        past = Cuts(list(told(words.text, since)))
        for sentence in sentences(words.text):
            place = Place(clause.where, words, 0 if aimed else _aims_from(sentence), titles)
            for part in parts_of(sentence, words.text):
                if not past.over(part.start, part.start + 1):
                    targets.extend(_in_part(place, part, raw, len(targets)))
    return tuple(targets)


def _aims_from(sentence: Part) -> int:
    """Where a sentence begins to strive: "phấn đấu giảm 20%; 98% hồ sơ ..."; its end if nowhere."""
    strives = STRIVING.search(sentence.text)
    return sentence.start + strives.end() if strives else sentence.end


def _in_part(place: Place, part: Part, raw: str, count: int) -> Iterator[Target]:
    text = place.piece.text
    found = several.reached(text, list(_chosen(place, part)))
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
            count + number - 1
            if number and several.NESTED.search(text[start : amount.start])
            else None,
        )


def _chosen(place: Place, part: Part) -> Iterator[Amount]:
    """The amounts that are targets; one right after a demand is demanded too."""
    last: Amount | None = None
    for amount in amounts(place.piece.text, part.start, part.end):
        between = place.piece.text[last.end : amount.start] if last else ""
        if last and amount.percent and several.SAME.fullmatch(between):
            continue  # "14/14 thôn (100%)"
        if last and several.goes_on(last, amount, between):
            amount = several.like(amount, last)
        elif (
            last
            and place.aimed(amount)
            and not (last.percent or amount.signed)
            and several.LISTED.fullmatch(between)
        ):
            pass  # "06 nhà nhân ái, 02 cầu dân sinh"
        elif last and several.shares(last, amount, between):
            pass  # "ít nhất 02 hội nghị, trong đó 01 với thanh niên và 01 với ..."
        elif amount.signed and several.NESTED.search(between):
            pass  # "ít nhất 8 hội viên, trong đó kết nạp từ 3 đồng chí trở lên"
        elif not is_target(place, part, amount):
            continue
        last = amount
        yield amount


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
