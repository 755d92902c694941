"""What makes an amount a target: a commitment, not a score, a threshold of law or a past result."""

import re
from dataclasses import dataclass

from knowledge.facts.quantities import Amount
from knowledge.facts.sentences import Part
from knowledge.readers.text import Piece

JUDGED = re.compile(r"\b(?:tieu chuan|tieu chi|khen thuong)\b")  # what must be met to be rewarded
AIMS = re.compile(r"\b(?:muc tieu|chi tieu|so luong (?:de nghi|xet|khen))\b")
NO_AIMS = re.compile(
    r"\b(?:tinh hinh|thuc trang|dac diem|ly do|su can thiet|ket qua (?:dat|thuc hien nam)"
    r"|kinh phi|khau hieu"
    r"|cham diem|thang diem|bang diem|cach tinh|danh gia chung|de cuong|mau bao cao|bieu mau"
    r"|phieu)\b"
)
COMMITS = re.compile(
    r"phấn đấu|đảm bảo|bảo đảm|phải\b|chỉ tiêu|mục tiêu|duy trì|đạt\b|vận động|tập hợp"
    r"|mỗi\b(?! (?:năm|quý|tháng|tuần|ngày))|ít nhất"
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
    r"|hiện nay|đã có|ngân sách|kinh phí|phụ cấp|mức lương|lãi suất|do có"
    r"|so với|tăng so|(?:thời gian|năm) qua)\b[^,;:]{0,40}$",
    re.IGNORECASE,
)
HELPED = re.compile(r"\bhỗ trợ\b[^,;:]{0,40}$", re.IGNORECASE)  # "hỗ trợ 100% chi phí"
PAST = re.compile(r"\b(?:đã|năm (?:qua|trước)|vừa qua|thời gian qua)\b", re.IGNORECASE)
FUNDS = re.compile(r"^\s*(?:kinh phí|chi phí|mức|giá|học phí|tiền|lương|số vốn)\b", re.IGNORECASE)
MEMBERS = re.compile(r"^\s*(?:tổng số\s+)?(?:cử tri|đại biểu|phiếu|số phiếu)\b", re.IGNORECASE)
EACH = re.compile(r"\b(?:mỗi|từng)\s+(?P<who>[\wÀ-ỹ]+(?:\s+[\wÀ-ỹ]+)?)", re.IGNORECASE)
PERSON = re.compile(
    r"(?:cán bộ|đảng viên|công chức|viên chức|đoàn viên|hội viên|người|đồng chí|cá nhân)",
    re.IGNORECASE,
)
TIMES = re.compile(r"năm|quý|tháng|tuần|ngày|đợt", re.IGNORECASE)

MONTHS = 12  # "8/8" may be a date, "46/46" is none
COUNTED = {
    "làng", "thôn", "bản", "xã", "phường", "đơn", "cơ", "chi", "tổ", "khu", "trường", "ấp", "khóm",
    "hộ", "buôn", "đảng", "huyện", "thị", "cấp", "hội", "đoàn", "điểm", "phòng", "ban", "sở",
}  # fmt: skip
THINGS = re.compile(
    r"(?:vụ(?: việc)?\b|mô hình|điển hình|cuộc|hội nghị|lớp|buổi|tin\b|bài|công trình|tập thể"
    r"|cá nhân"
    r"|hộ\b|người|lượt"
    r"|đợt|chuyên đề|câu lạc bộ|tổ\b|nhóm|chi bộ|đảng viên|hội viên|đoàn viên|ca\b"
    r"|con\b|km|căn nhà|nhà\b"
    r"|phong trào|sản phẩm|văn bản|đơn vị|xã\b|thôn|bản\b|làng|phường|khu dân cư|gia đình"
    r"|trường\b|cơ quan|trẻ|phần việc|việc|gương|cán bộ|ý kiến|lần\b"
    r"|chương trình|kế hoạch|dự án|đề án|hoạt động|mét|ha\b|học sinh|phụ nữ|thanh niên|đồng chí"
    r"|đ/c|suất|căn\b|cây\b|hợp tác xã|doanh nghiệp|tuyến|con đường|lao động|ngày công|chi hội"
    r"|tổ chức|đội\b|hộ dân|điểm phần trăm)",
    re.IGNORECASE,
)

ALL = re.compile(r"(?:toàn bộ|tất cả)\s*\d*$", re.IGNORECASE)
# what is to be brought about for people, not the meetings that are to be held
ACHIEVES = re.compile(
    r"(?:vận động|xóa|xoá|đỡ đầu|giúp đỡ|giúp|xây dựng|xây mới|sửa chữa|làm mới|thành lập|kết nạp"
    r"|trồng|hiến|nhân rộng|trao tặng|lắp đặt|bê tông hóa|hỗ trợ xây)(?:\s+(?:mới|được|thêm|và"
    r"|ít nhất))*\s*$",
    re.IGNORECASE,
)
MATERIAL = re.compile(
    r"(?:nhà|căn|hộ|km|mô hình|hội viên|đoàn viên|đảng viên|học sinh|công trình|suất|ngày công"
    r"|ha\b|mét|tuyến|người|câu lạc bộ|trẻ|cây)\b",
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
        if HELPED.search(before):
            return False
        if MEMBERS.match(after) and not place.aimed:
            return False
        return (
            place.aimed
            or amount.value == 100
            or (_demanded(text[part.start : amount.end], amount) and not PAST.search(before))
        )
    if amount.whole is not None:
        return amount.unit.split()[0] in COUNTED or amount.value == amount.whole > MONTHS
    return _counted(place, part, amount, before)


def _demanded(words: str, amount: Amount) -> bool:
    """ "từ 90%" and "không quá 5%" demand by themselves, "trên 90%" may only describe."""
    return amount.comparator in (">=", "<=") or bool(COMMITS.search(words))


def _counted(place: Place, part: Part, amount: Amount, before: str) -> bool:
    """A number of things: a demand anywhere, a bare number only where aims are set."""
    if PAST.search(before):
        return False
    thing = bool(THINGS.match(amount.unit)) or "/" in amount.unit
    each = EACH.search(before)
    if ACHIEVES.search(before) and (MATERIAL.match(amount.unit) or before.endswith("động ")):
        return True
    if amount.firm:
        return True
    if thing and each and not TIMES.match(each["who"]):
        return True
    if amount.signed and (place.aimed or STRIVES.search(place.piece.text)):
        return thing or ALL.search(part.text[: amount.start - part.start + 9]) is not None
    return thing and (place.aimed or bool(STRIVES.search(before))) and amount.start > 0
