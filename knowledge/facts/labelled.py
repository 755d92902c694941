"""Timetables without a table: labelled lines ("Thời gian:") and headings that are a month."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from knowledge import when
from knowledge.facts import headed, shapes, timetable
from knowledge.facts.quoting import across
from knowledge.facts.sentences import parts, sentences
from knowledge.letters import regex
from knowledge.outline import Clause, Outline
from knowledge.readers.text import Piece
from knowledge.schedule import Ongoing, Schedule

Label = Literal["time", "lead", "partners", "other"]

WORDS = r"(?:\s+[a-zà-ỹ]+)"
BODY = r"Cơ quan|Đơn vị|Bộ phận|Các đơn vị|Các cơ quan"
LABELS: tuple[tuple[Label, str], ...] = (
    (
        "time",
        rf"(?:Thời gian|Thời hạn|Thời điểm|Tiến độ|Lộ trình|Hạn|Tần suất){WORDS}{{0,6}}",
    ),
    (
        "partners",
        rf"(?:(?:{BODY}|Thành phần)[a-zà-ỹ, ]{{0,20}})?\s*[Pp]hối hợp{WORDS}{{0,2}}",
    ),
    (
        "lead",
        rf"(?:(?:{BODY}|Người|Cá nhân|Phòng)[a-zà-ỹ, ]{{0,20}}\s+(?:chủ trì|thực hiện|phụ trách"
        rf"|tham mưu|chịu trách nhiệm|đầu mối){WORDS}{{0,2}}"
        rf"|Chủ trì{WORDS}{{0,2}}|Phân công{WORDS}{{0,2}}|Phụ trách"
        r"|Người chịu trách nhiệm)",
    ),
    (
        "other",
        r"(?:Kết quả|Sản phẩm|Địa điểm|Thành phần|Nội dung|Số lượng|Đối tượng|Kinh phí"
        rf"|Hình thức){WORDS}{{0,4}}",
    ),
)
LABELLED = regex(
    r"(?:(?<=^)|(?<=[.;,]\s)|(?<=\())(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in LABELS)
    + r")\s*:\s*"
)
OWN_WORDS = 2  # before its time
ASIDE = regex(r"\s*\([^()]*\)")
ELSEWHERE = regex(
    r"(?:tại|theo|như|ở) (?:\w+ ){0,4}?(?:phần|mục|điểm|khoản|phụ lục|biểu)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Said:
    """A labelled stretch of a clause: what follows the label's colon."""

    label: Label
    clause: int
    piece: Piece


def find(outline: Outline, raw: str, year: int | None) -> tuple[list[shapes.Entry], set[int]]:
    """The entries, and the clauses whose times they hold."""
    entries: list[shapes.Entry] = []
    used: set[int] = set()
    for at, clause in outline.zone("body", "annex"):
        said = labels(clause, at)
        times = [one for one in said if one.label == "time"]
        if times:
            used.add(at)
            for one in times:
                entries.extend(_timed(outline, raw, one, said, year, used))
        elif found := headed.find(outline, raw, at, year):
            used.update((at, *(child for child, _ in found)))
            entries.extend(entry for _, entry in found)
    return entries, used


def labels(clause: Clause, at: int) -> list[Said]:
    found = list(LABELLED.finditer(clause.text.text))
    if not found or (found[0].start() > 0 and found[0].lastgroup != "time"):
        return []
    stops = [one.start() for one in found[1:]] + [len(clause.text)]
    return [
        Said(_label(one), at, clause.text.cut(one.end(), stop).strip(" .;,("))
        for one, stop in zip(found, stops, strict=True)
    ]


def _label(found: "re.Match[str]") -> Label:
    return next(name for name, _ in LABELS if found[name])


def _timed(
    outline: Outline, raw: str, one: Said, beside: Sequence[Said], year: int | None, used: set[int]
) -> Iterator[shapes.Entry]:
    """One entry, or one for each phase ("+ Đợt 1: ...") below the label."""
    head = _head(outline, one.clause)
    siblings = [
        said
        for other in _siblings(outline, one.clause)
        for said in labels(outline.clauses[other], other)
    ]
    people = [*beside, *siblings]
    if apart := _apart(one.piece.text, year):
        for words, then in apart:
            entry = _entry(outline, raw, head, one.clause, words, then, people)
            yield replace(entry, said=words)
        return
    if one.piece.text and (schedule := read(one.piece.text, year)) is not None:
        yield _entry(outline, raw, head, one.clause, one.piece.text, schedule, people)
        return
    for child in outline.children[one.clause]:
        text = outline.clauses[child].text.text
        schedule = read(text.split(":", 1)[-1], year) or read(text, year)
        if schedule is not None:
            used.add(child)
            yield _entry(outline, raw, head, child, text, schedule, people)


def _apart(text: str, year: int | None) -> list[tuple[str, Schedule]]:
    """ "gửi hồ sơ trước ngày 15/10; xét từ ngày 20 đến ngày 30/10": each with work of its own."""
    found: list[tuple[str, Schedule]] = []
    for part in parts(text):
        times = when.find(part.text, year)
        left = sum(len(part.text[: one.start].split()) for one in times[:1])
        if len(times) != 1 or left < OWN_WORDS:
            return []
        found.append((part.text, times[0].schedule))
    return found if len(found) > 1 else []


def _head(outline: Outline, at: int) -> int:
    """The clause whose time is said: the one above, past bullets that are labels themselves."""
    for up in outline.above(at):
        if not labels(outline.clauses[up], up):
            return up
    return at


def _siblings(outline: Outline, at: int) -> Sequence[int]:
    parent = outline.clauses[at].parent
    return [one for one in outline.children[parent] if one != at] if parent >= 0 else []


def _entry(
    outline: Outline, raw: str, head: int, at: int, words: str, schedule: Schedule,
    people: Sequence[Said],
) -> shapes.Entry:  # fmt: skip
    clause, line = outline.clauses[head], outline.clauses[at]
    lead, partners = timetable.people(
        [one.piece for one in people if one.label == "lead"][:1],
        [one.piece for one in people if one.label == "partners"][:1],
    )
    label = clause.marker.label if clause.numbered and clause.marker else ""
    return shapes.Entry(
        across(raw, clause.where, [clause.whole, line.whole] if head != at else [line.whole]),
        label,
        clause.text.text,
        words,
        schedule,
        lead,
        partners,
        line.text.text if head != at else "",
    )


def read(text: str, year: int | None) -> Schedule | None:
    """The time of a labelled line: without brackets, whole, else in its first sentence."""
    if ELSEWHERE.search(text):
        return None
    plain = ASIDE.sub("", text).strip(" .;,")
    for words in (plain, text, *(part.text for part in sentences(plain))):
        if (schedule := when.read(words, year=year)) is not None:
            return schedule
        found = when.find(words, year)
        if found:
            return found[0].schedule
        if words.lower().startswith(("thường xuyên", "duy trì thường xuyên")):
            return Ongoing()
    return None
