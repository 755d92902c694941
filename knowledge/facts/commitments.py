"""What makes an amount a target: a commitment, not a score, a threshold of law or a past result."""

import re
from dataclasses import dataclass

from knowledge.facts.quantities import Amount
from knowledge.facts.sentences import Part
from knowledge.readers.text import Piece

AIMS = re.compile(r"\b(?:muc tieu|chi tieu)\b")
NO_AIMS = re.compile(
    r"\b(?:tinh hinh|thuc trang|dac diem|ket qua (?:dat|thuc hien nam)|kinh phi|khau hieu|cham diem"
    r"|thang diem|bang diem|cach tinh|danh gia chung)\b"
)
COMMITS = re.compile(
    r"phấn đấu|đảm bảo|bảo đảm|phải\b|chỉ tiêu|mục tiêu|duy trì|đạt\b|vận động|tập hợp"
    r"|mỗi\b|ít nhất"
    r"|tối thiểu|trở lên",
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
    r"|so với|tăng so|(?:thời gian|năm) qua)\b[^,;:]{0,40}$",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:đã|năm (?:qua|trước)|vừa qua|thời gian qua)\b", re.IGNORECASE)
FUNDS = re.compile(r"^\s*(?:kinh phí|chi phí|mức|giá|học phí|tiền|lương|số vốn)\b", re.IGNORECASE)
MEMBERS = re.compile(r"^\s*(?:tổng số\s+)?(?:cử tri|đại biểu|phiếu|số phiếu)\b", re.IGNORECASE)
EACH = re.compile(r"\b(?:mỗi|từng)\s+(?P<who>[\wÀ-ỹ]+(?:\s+[\wÀ-ỹ]+)?)", re.IGNORECASE)
PERSON = re.compile(
    r"(?:cán bộ|đảng viên|công chức|viên chức|đoàn viên|hội viên|người|đồng chí|cá nhân)",
    re.IGNORECASE,
)
TIMES = re.compile(r"năm|quý|tháng|tuần|ngày|đợt", re.IGNORECASE)

COUNTED = {
    "làng", "thôn", "bản", "xã", "phường", "đơn", "cơ", "chi", "tổ", "khu", "trường", "ấp", "khóm",
    "hộ", "buôn", "đảng", "huyện", "thị", "cấp", "hội", "đoàn", "điểm", "phòng", "ban", "sở",
}  # fmt: skip
THINGS = re.compile(
    r"(?:mô hình|điển hình|cuộc|hội nghị|lớp|buổi|tin\b|bài|công trình|tập thể|cá nhân"
    r"|hộ\b|người|lượt"
    r"|đợt|chuyên đề|câu lạc bộ|tổ\b|nhóm|chi bộ|đảng viên|hội viên|đoàn viên|ca\b"
    r"|con\b|km|căn nhà|nhà\b"
    r"|phong trào|sản phẩm|văn bản|đơn vị|xã\b|thôn|bản\b|làng|phường|khu dân cư|gia đình"
    r"|trường\b|cơ quan|trẻ|phần việc|việc|gương|cán bộ|ý kiến|lần\b"
    r"|chương trình|kế hoạch|dự án|đề án|hoạt động|mét|ha\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a clause's text to look for targets in, and what its headings say."""

    where: str
    piece: Piece
    aimed: bool
    titles: tuple[str, ...]


def is_target(place: Place, part: Part, amount: Amount) -> bool:
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
            or (_demanded(text[part.start : amount.end], amount) and not PAST.search(before))
        )
    if amount.whole is not None:
        return amount.unit.split()[0] in COUNTED
    return _counted(place, part, amount, before)


def _demanded(words: str, amount: Amount) -> bool:
    """ "từ 90%" and "không quá 5%" demand by themselves, "trên 90%" may only describe."""
    return amount.comparator in (">=", "<=") or bool(COMMITS.search(words))


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
