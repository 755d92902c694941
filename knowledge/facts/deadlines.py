"""Deadlines in running text: report dates, yearly work, events; each with the words around it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge.facts import times
from knowledge.facts.commitments import AIMS
from knowledge.facts.looking_back import looks_back
from knowledge.facts.quantities import amounts
from knowledge.facts.quoting import quote
from knowledge.facts.sentences import Cuts, Part, parts, sentences
from knowledge.facts.shapes import Deadline
from knowledge.facts.subjects import subject
from knowledge.outline import Clause, Outline
from knowledge.schedule import Every
from knowledge.vietnamese import fold

SKIPPED = re.compile(r"\b(?:khau hieu|tinh hinh|thuc trang|dac diem|ket qua dat duoc)\b")
WORK = re.compile(
    r"^(?:cac )?(?:muc tieu|chi tieu|nhiem vu|giai phap|to chuc thuc hien|phan cong|tien do"
    r"|lo trinh|trach nhiem|noi dung (?:va|thuc hien)|che do (?:thong tin|bao cao))\b"
)
YEARLY = re.compile(r"^(?:hằng|hàng) (?:năm|quý|tháng|tuần)$", re.IGNORECASE)
DOES = re.compile(
    r"\b(?:báo cáo|gửi|sơ kết|tổng kết|rà soát|khen thưởng|biểu dương|tổ chức|họp|kiểm tra|bình xét"
    r"|đăng ký|ban hành|xây dựng kế hoạch|tổng hợp|tiến hành|giao ban|đối thoại"
    r"|tập huấn|gặp mặt)\b",
    re.IGNORECASE,
)
# "trích nộp kinh phí công đoàn, bảo hiểm xã hội hàng tháng" is no work
PAID = re.compile(
    r"\b(?:kinh phí|bảo hiểm|lương|trợ cấp|phụ cấp|tiền|ngân sách|học phí)\b[^;.:]{0,40}$",
    re.IGNORECASE,
)
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
        if clause.text.text.isupper() or _told(outline.titles(at)):
            continue
        found.extend(_in_clause(outline, at, clause, raw, frame))
    return tuple(found)


def _told(titles: Iterable[str]) -> bool:
    """Whether the nearest heading that says what stands below it tells how things are.

    "A. KHÁI QUÁT TÌNH HÌNH" may stand above "I. MỤC TIÊU" where the numbers do not go together.
    """
    for title in map(fold, titles):
        if WORK.search(title):
            return False
        if SKIPPED.search(title):
            return True
    return False


def _in_clause(
    outline: Outline, at: int, clause: Clause, raw: str, frame: Frame
) -> Iterator[Deadline]:
    text = clause.text.text
    said, listed = Cuts(list(sentences(text))), Cuts(list(parts(text)))
    rates = _rates(text) if any(AIMS.search(title) for title in outline.folded_titles(at)) else []
    for time in times.find(text, frame.year, frame.since):
        whole = said.over(time.start, time.end)
        if whole and looks_back(whole[0].text, frame.since):
            continue
        part = _around(listed, time.start, time.end, text)
        if _is_rate(time, rates) or not _is_deadline(text, part, time):
            continue
        part = _with_subject(part, said, text)
        who = _who(outline, at, part.text, frame.issuer)
        start = part.start if time.left is None else time.left
        end = part.end if time.right is None else time.right
        words = quote(raw, clause.where, clause.text, start, end)
        yield Deadline(words, words.text, time.schedule, who)


def _rates(text: str) -> list[tuple[int, int]]:
    """Where a target says how often: "ít nhất 02 cuộc/năm" under a heading of aims."""
    return [(one.start, one.end) for one in amounts(text) if one.signed and "/" in one.unit]


def _is_rate(time: times.Time, rates: list[tuple[int, int]]) -> bool:
    return any(start < time.end and time.start < end for start, end in rates)


def _around(listed: Cuts, start: int, end: int, text: str) -> Part:
    """The parts that hold the words; with the next one where they are too few to say a task."""
    held = listed.over(start, end)
    left, right = (min(held[0].start, start), max(held[-1].end, end)) if held else (start, end)
    if len(text[left:right].split()) - len(text[start:end].split()) < SHORT:
        left, right = _widened(listed, left, right)
    return Part(left, right, text[left:right])


def _with_subject(part: Part, said: Cuts, text: str) -> Part:
    """From the sentence's beginning, where the one who must do it stands, unless that is long."""
    for sentence in said.over(part.start, part.start + 1):
        if sentence.start < part.start and part.end - sentence.start <= LONGEST:
            return Part(sentence.start, part.end, text[sentence.start : part.end])
    return part


def _widened(listed: Cuts, left: int, right: int) -> tuple[int, int]:
    before, after = listed.before(left), listed.after(right)
    if before:
        return before.start, right
    return (left, after.end) if after else (left, right)


def _is_deadline(text: str, part: Part, time: times.Time) -> bool:
    """A bare "hằng năm" after its verb needs one that is work, not "nhiệm vụ ... hằng năm"."""
    if not isinstance(time.schedule, Every) or not YEARLY.match(text[time.start : time.end]):
        return True
    if time.schedule.period != "year":
        return PAID.search(text[part.start : time.start]) is None
    before = text[part.start : time.start].rstrip()
    if not before.strip(" ,") or before.endswith((",", ":")):
        return True
    return bool(DOES.search(before)) or bool(DOES.search(text[time.end : part.end]))


def _who(outline: Outline, at: int, text: str, issuer: str) -> str:
    """The subject of the sentence, or of the clauses above it; else the issuer."""
    for words in (text, outline.clauses[at].text.text, *outline.titles(at)):
        found = subject(words, heading=words is not text)
        if found:
            return found.unit
    return issuer
