"""Deadlines in running text: report dates, yearly work, events; each with the words around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge import when
from knowledge.facts import references
from knowledge.facts.quantities import amounts
from knowledge.facts.quoting import quote
from knowledge.facts.sentences import Part, parts, sentences
from knowledge.facts.shapes import Deadline
from knowledge.facts.subjects import subject
from knowledge.facts.years import years
from knowledge.outline import Clause, Outline
from knowledge.schedule import Every
from knowledge.vietnamese import fold

SKIPPED = re.compile(r"\b(?:khau hieu|tinh hinh|thuc trang|dac diem|ket qua dat duoc)\b")
YEARLY = re.compile(r"^(?:hằng|hàng) (?:năm|quý|tháng|tuần)$", re.IGNORECASE)
DOES = re.compile(
    r"\b(?:báo cáo|gửi|sơ kết|tổng kết|rà soát|khen thưởng|biểu dương|tổ chức|họp|kiểm tra|bình xét"
    r"|đăng ký|ban hành|xây dựng kế hoạch|tổng hợp|tiến hành|giao ban|đối thoại"
    r"|tập huấn|gặp mặt)\b",
    re.IGNORECASE,
)
STATED = re.compile(
    r"^(?!Kinh phí|Nguồn|Địa điểm|Thành phần"
    r"|Đối tượng)[^:]{4,120}:\s*(?P<time>(?!.*(?:ngân sách|kinh phí|nguồn))(?:dự kiến"
    r"|trong|trước|từ|đến|vào|hết|quý|quí|tháng"
    r"|ngày|tuần|hằng|hàng|cuối|đầu|giữa|năm)\b.{3,90})$",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"\s*(?:,|;|\bvà)\s+(?:sơ kết|tổng kết|đánh giá|hoàn thành|tổ chức|kiểm tra|xét"
    r"|công nhận|ban hành"
    r"|biểu dương|khen thưởng|trình)\b[^,;()\d]{0,60}?(?=(?:trước|vào|trong|từ"
    r"|chậm nhất|quý|tháng|ngày)\b)",
    re.IGNORECASE,
)
REPORTS = re.compile(r"báo cáo|định kỳ|gửi", re.IGNORECASE)  # one duty with several dates
LONGEST = 350  # letters; a longer sentence is quoted from its last semicolon
SHORT = 3  # words; a part shorter than this says nothing without its sentence


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known of the plan: its year, the first year that is not past, who issues it."""

    year: int | None = None
    since: int | None = None
    issuer: str = ""


def find(outline: Outline, raw: str, frame: Frame, used: set[int]) -> tuple[Deadline, ...]:
    """The deadlines of body, closing and annexes, but for those of the timetables' clauses."""
    found: list[Deadline] = []
    for at, clause in outline.zone("body", "closing", "annex"):
        if at in used or clause.table is not None:
            continue
        if any(SKIPPED.search(fold(title)) for title in outline.titles(at)):
            continue
        found.extend(_in_clause(outline, at, clause, raw, frame))
    return tuple(found)


def _in_clause(
    outline: Outline, at: int, clause: Clause, raw: str, frame: Frame
) -> Iterator[Deadline]:
    text = clause.text.text
    listed = list(parts(text))
    for time in _times(text, frame):
        part = _around(listed, time.start, time.end, text)
        if not _is_deadline(text, part, time):
            continue
        part = _with_subject(part, text)
        words = quote(raw, clause.where, clause.text, part.start, part.end)
        who = _who(outline, at, part.text, frame.issuer)
        yield Deadline(words, words.text, time.schedule, who)


def _times(text: str, frame: Frame) -> Iterator[when.Found]:
    """The times that are no document's date, no "12/12 thôn", and not past."""
    others = [(one.start, one.end) for one in references.citations(text)]
    others += [(one.start, one.end) for one in amounts(text) if one.whole is not None]
    found = when.find(text, frame.year) or list(_stated(text, frame.year))
    for time in (part for one in found for part in _apart(one, text, frame.year)):
        if any(start < time.end and time.start < end for start, end in others):
            continue
        said = years([time.schedule])
        if frame.since and said and max(said) < frame.since:
            continue
        yield time


def _stated(text: str, year: int | None) -> Iterator[when.Found]:
    """ "Chung khảo: dự kiến tháng 3/2026": a name, and nothing but a time after it."""
    stated = STATED.match(text)
    if stated:
        schedule = when.read(stated["time"].strip(" .;"), year=year)
        if schedule is not None:
            yield when.Found(stated.start("time"), stated.end("time"), schedule)


def _apart(time: when.Found, text: str, year: int | None) -> list[when.Found]:
    """ "sơ kết vào tháng 6 và tổng kết vào tháng 12" is work of two kinds."""
    cut = AGAIN.search(text, time.start, time.end)
    if cut is None or REPORTS.search(text[: cut.start()]):
        return [time]
    first = when.read(text[time.start : cut.start()], year=year)
    second = when.read(text[cut.end() : time.end], year=year)
    if first is None or second is None:
        return [time]
    return [
        when.Found(time.start, cut.start(), first), when.Found(cut.end(), time.end, second)
    ]  # fmt: skip


def _around(listed: list[Part], start: int, end: int, text: str) -> Part:
    """The parts that hold the words; with the next one where they are too few to say a task."""
    held = [part for part in listed if part.start < end and start < part.end]
    first, last = (held[0], held[-1]) if held else (Part(start, end, ""), Part(start, end, ""))
    left, right = min(first.start, start), max(last.end, end)
    if len(text[left:right].split()) - len(text[start:end].split()) < SHORT:
        left, right = _widened(listed, left, right)
    return Part(left, right, text[left:right])


def _with_subject(part: Part, text: str) -> Part:
    """From the sentence's beginning, where the one who must do it stands, unless that is long."""
    for sentence in sentences(text):
        if sentence.start < part.start < sentence.end and part.end - sentence.start <= LONGEST:
            return Part(sentence.start, part.end, text[sentence.start : part.end])
    return part


def _widened(listed: list[Part], left: int, right: int) -> tuple[int, int]:
    before = [part for part in listed if part.end <= left]
    after = [part for part in listed if part.start >= right]
    if before:
        return before[-1].start, right
    return (left, after[0].end) if after else (left, right)


def _is_deadline(text: str, part: Part, time: when.Found) -> bool:
    """A bare "hằng năm" after its verb needs one that is work, not "nhiệm vụ ... hằng năm"."""
    if not isinstance(time.schedule, Every) or not YEARLY.match(text[time.start : time.end]):
        return True
    before = text[part.start : time.start].strip(" ,")
    return not before or bool(DOES.search(before)) or bool(DOES.search(text[time.end : part.end]))


def _who(outline: Outline, at: int, text: str, issuer: str) -> str:
    """The subject of the sentence, or of the clauses above it; else the issuer."""
    for words in (text, outline.clauses[at].text.text, *outline.titles(at)):
        found = subject(words, heading=words is not text)
        if found:
            return found.unit
    return issuer
