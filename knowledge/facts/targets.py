"""Numeric targets: an amount with a subject and a commitment, no score, no legal threshold."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.facts.quantities import Amount, amounts
from knowledge.facts.quoting import quote
from knowledge.facts.sentences import Part, parts
from knowledge.facts.shapes import Target
from knowledge.outline import Clause, Outline
from knowledge.readers.text import Piece
from knowledge.schedule import Every, Schedule, Year
from knowledge.vietnamese import fold

AIMS = re.compile(r"\b(?:muc tieu|chi tieu)\b")
NO_AIMS = re.compile(
    r"\b(?:tinh hinh|thuc trang|dac diem|ket qua (?:dat|thuc hien nam)|kinh phi|khau hieu|cham diem"
    r"|thang diem|bang diem|cach tinh|danh gia chung)\b"
)
COMMITS = re.compile(
    r"phấn đấu|đảm bảo|bảo đảm|phải\b|chỉ tiêu|mục tiêu|duy trì|đạt\b|vận động|tập hợp"
    r"|mỗi\b|ít nhất"
    r"|tối thiểu|trở lên|có\b",
    re.IGNORECASE,
)
STRIVES = re.compile(r"phấn đấu|chỉ tiêu|mục tiêu", re.IGNORECASE)
SCORES = re.compile(
    r"(?:cộng|trừ|được|chấm|đạt)\s+(?:thêm\s+)?(?:tối đa\s+)?\d+(?:[.,]\d+)?\s+điểm"
    r"|\b[a-z]\s*/\s*[a-z]\b|=\s*[a-z(]"
    r"|\*\s*100|có thể điều chỉnh|không cộng|số điểm|xếp loại [A-D]\b",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"(?:không đạt|chưa đạt|tín nhiệm của|quá bán|nếu|trường hợp|khi có|chiếm|dân số"
    r"|đã đạt|thấp|hiện có"
    r"|hiện nay|đã có|hỗ trợ|ngân sách|kinh phí|phụ cấp|mức lương|lãi suất|do có"
    r"|so với|tăng so|qua)\b[^,;:]{0,40}$",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:đã|năm (?:qua|trước)|vừa qua|thời gian qua)\b", re.IGNORECASE)
FUNDS = re.compile(r"^\s*(?:kinh phí|chi phí|mức|giá|học phí|tiền|lương|số vốn)\b", re.IGNORECASE)
MEMBERS = re.compile(r"^\s*(?:tổng số\s+)?(?:cử tri|đại biểu|phiếu|số phiếu)\b", re.IGNORECASE)
SEPARATE = re.compile(
    r"(?:,\s*|\s+)(?=(?:trong đó|mỗi|và mỗi)\b)|(?:,|\bvà)\s+(?=[^,]*$)", re.IGNORECASE
)
NESTED = re.compile(r"trong đó", re.IGNORECASE)
BY_YEAR = re.compile(
    r"(?:đến|tới)\s+(?:hết\s+|cuối\s+)?(?:năm\s+)(20\d\d)|hết năm\s+(20\d\d)", re.IGNORECASE
)
EVERY: tuple[tuple[re.Pattern[str], Every], ...] = (
    (re.compile(r"(?:hằng|hàng|mỗi) năm\b", re.IGNORECASE), Every("year")),
    (re.compile(r"(?:hằng|hàng|mỗi) quý\b", re.IGNORECASE), Every("quarter")),
    (re.compile(r"(?:hằng|hàng|mỗi) tháng\b", re.IGNORECASE), Every("month")),
)
EACH = re.compile(r"\b(?:mỗi|từng)\s+(?P<who>[\wÀ-ỹ]+(?:\s+[\wÀ-ỹ]+)?)", re.IGNORECASE)
PERSON = re.compile(
    r"(?:cán bộ|đảng viên|công chức|viên chức|đoàn viên|hội viên|người|đồng chí|cá nhân)",
    re.IGNORECASE,
)
TIMES = re.compile(r"năm|quý|tháng|tuần|ngày|đợt", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a clause's text to look for targets in, and what its headings say."""

    where: str
    piece: Piece
    aimed: bool
    titles: tuple[str, ...]


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
    found = [one for one in amounts(text, part.start, part.end) if _is_target(place, part, one)]
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
    return Amount(
        amount.start, amount.end, other.comparator, amount.value, amount.upper, amount.unit, True,
        True, amount.whole,
    )  # fmt: skip


def _is_target(place: Place, part: Part, amount: Amount) -> bool:
    text = place.piece.text
    before, after = text[part.start : amount.start], text[amount.end : part.end]
    if SCORES.search(part.text) or BEFORE.search(before) or FUNDS.match(after):
        return False
    if amount.percent:
        if MEMBERS.match(after) and not place.aimed:
            return False
        return (
            place.aimed
            or amount.value == 100
            or (bool(COMMITS.search(part.text)) and not PAST.search(before))
        )
    if amount.whole is not None:
        return amount.unit.split()[0] in COUNTED
    return _counted(place, part, amount, before)


COUNTED = {
    "làng", "thôn", "bản", "xã", "phường", "đơn", "cơ", "chi", "tổ", "khu", "trường", "ấp", "khóm",
    "hộ", "buôn", "đảng", "huyện", "thị", "cấp", "hội", "đoàn", "điểm", "phòng", "ban", "sở",
}  # fmt: skip
THINGS = re.compile(
    r"(?:mô hình|điển hình|cuộc|hội nghị|lớp|buổi|tin\b|bài|công trình|tập thể|cá nhân"
    r"|hộ\b|người|lượt"
    r"|đợt|chuyên đề|câu lạc bộ|tổ\b|nhóm|chi bộ|đảng viên|hội viên|đoàn viên|ca\b"
    r"|con\b|km|căn nhà|nhà\b"
    r"|phong trào|sản phẩm|văn bản|đơn vị|phần việc|việc|gương|cán bộ|ý kiến|lần\b"
    r"|chương trình|kế hoạch|dự án|đề án|hoạt động|mét|ha\b)",
    re.IGNORECASE,
)


def _counted(place: Place, part: Part, amount: Amount, before: str) -> bool:
    """A number of things: a demand anywhere, a bare number only where aims are set."""
    if PAST.search(before):
        return False
    strives = place.aimed or bool(STRIVES.search(before))
    each = EACH.search(before)
    if amount.firm:
        return True
    if each and not TIMES.match(each["who"]) and THINGS.match(amount.unit):
        return True
    if amount.signed and strives:
        return bool(THINGS.match(amount.unit)) or "/" in amount.unit
    return strives and bool(THINGS.match(amount.unit) or "/" in amount.unit) and amount.start > 0


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
