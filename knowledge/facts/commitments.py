"""What makes an amount a target: a commitment, not a score, a threshold of law or a past result."""

import re
from dataclasses import dataclass

from knowledge.facts.quantities import Amount
from knowledge.facts.sentences import Part
from knowledge.letters import regex
from knowledge.readers.text import Piece

JUDGED = re.compile(r"\b(?:tieu chuan|tieu chi|khen thuong)\b")  # what must be met to be rewarded
AIMS = re.compile(r"\b(?:muc tieu|chi tieu|so luong (?:de nghi|xet|khen))\b")
NO_AIMS = re.compile(
    r"\b(?:tinh hinh|thuc trang|dac diem|ly do|su can thiet|ket qua (?:dat|thuc hien nam)"
    r"|kinh phi|khau hieu|noi dung tuyen truyen"
    r"|cham diem|thang diem|bang diem|cach tinh|danh gia chung|de cuong|mau bao cao|bieu mau"
    r"|phieu)\b"
)
COMMITS = re.compile(
    r"phấn đấu|đảm bảo|bảo đảm|phải\b|chỉ tiêu|mục tiêu|duy trì|đạt\b|vận động|tập hợp"
    r"|mỗi\b(?! (?:năm|quý|tháng|tuần|ngày))|ít nhất"
    r"|tối thiểu|trở lên",
    re.IGNORECASE,
)
# "Nâng số hộ ... lên 92%", "đưa tỷ lệ ... đạt 94%": a sentence that orders a change
CHANGES = regex(
    r"(?:^|[,:;]\s|\bvà\s)(?:nâng|tăng|giảm|hạ|đưa|kéo giảm|kéo|giữ|rút|thu hút|huy động|bố trí"
    r"|hoàn thành|thực hiện|giải quyết|xử lý|triển khai|tuyên truyền|tập huấn|bồi dưỡng|kiểm tra"
    r"|giám sát|tổ chức)\b[^;:]*$"
    r"|\b(?:nâng|đưa|hạ|kéo)\b[^;:]{0,80}\b(?:lên|xuống|đạt|còn|ở mức)\s*$",
    re.IGNORECASE,
)
# "Chậm nhất quý III có 60% thôn ...", "Đến cuối năm 2026, trên 80% hộ ..."
BY_THEN = regex(
    r"\b(?:đến|tới|chậm nhất|trước|hết|cuối|trong|từ|vào)\b[^;:.]{0,30}"
    r"(?:20\d\d|(?:quý|quí|tháng)\s+[IVX\d]+|\bnăm)[^;:.%]{0,60}$",
    re.IGNORECASE,
)
DESCRIBES = regex(r"\s*(?:dân số|diện tích|là\b|lao động là|số dân|nhân khẩu)", re.IGNORECASE)
OPENS = regex(r"\W*(?:có\s+)?$", re.IGNORECASE)  # nothing before it: "Trên 90% hộ dân được ..."
STRIVING = re.compile(r"phấn đấu", re.IGNORECASE)  # what holds for all that its sentence lists
STRIVES = re.compile(r"phấn đấu|chỉ tiêu|mục tiêu", re.IGNORECASE)
SCORES = re.compile(
    r"(?:cộng|trừ|được|chấm|đạt)\s+(?:thêm\s+)?(?:tối đa\s+)?\d+(?:[.,]\d+)?\s+điểm"
    r"|\b[a-z]\s*/\s*[a-z]\b|=\s*[a-z(]"
    r"|\*\s*100|có thể điều chỉnh|không cộng|số điểm(?! nóng| sáng| trường| nhóm)|xếp loại [A-D]\b",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"(?:không đạt|chưa đạt|tín nhiệm của|quá bán|nếu|trường hợp|khi có|dân số"
    r"|đã đạt|thấp|hiện có"
    r"|hiện nay|đã có|(?<!thu )ngân sách|kinh phí|phụ cấp|mức lương|lãi suất|do có"
    r"|so với|tăng so|(?:thời gian|năm) qua)\b[^,;:]{0,40}$",
    re.IGNORECASE,
)
SHARE = re.compile(r"\bchiếm\b[^,;:]{0,40}$", re.IGNORECASE)
BY_LAW = re.compile(r"theo (?:luật|quy định của (?:pháp )?luật)", re.IGNORECASE)
LEFT = regex(r"còn\s+\d[\d.,]*\s+(?:\w+\s+){1,3}?(?:chưa|đang|chờ)\b", re.IGNORECASE)
HELPED = re.compile(r"\bhỗ trợ\b[^,;:]{0,40}$", re.IGNORECASE)  # "hỗ trợ 100% chi phí"
PAST = re.compile(r"\b(?:đã|năm (?:qua|trước)|vừa qua|thời gian qua)\b", re.IGNORECASE)
FUNDS = re.compile(r"^\s*(?:kinh phí|chi phí|mức|giá|học phí|tiền|lương|số vốn)\b", re.IGNORECASE)
MEMBERS = re.compile(r"^\s*(?:tổng số\s+)?(?:cử tri|đại biểu|phiếu|số phiếu)\b", re.IGNORECASE)
EACH = re.compile(r"\b(?:mỗi|từng)\s+(?P<who>[\wÀ-ỹ]+(?:\s+(?!mỗi|từng)[\wÀ-ỹ]+)?)", re.IGNORECASE)
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
# what is to be brought about for people
ACHIEVES = regex(
    r"(?:vận động|huy động|xóa|xoá|đỡ đầu|giúp đỡ|giúp|xây dựng|xây mới|xây tặng|xây|sửa chữa"
    r"|làm mới|làm|thành lập|kết nạp|trồng|hiến|góp|nhân rộng|trao tặng|trao|tặng|cấp|lắp đặt|lắp"
    r"|bê tông hóa|cứng hóa|hỗ trợ xây|hỗ trợ|ra mắt|phát triển|khởi công|cải tạo|nâng cấp|đào tạo"
    r"|dạy nghề|giải quyết việc làm|tạo việc làm|thu hút|giới thiệu|đảm nhận|hoàn thành|khám"
    r"|nhận nuôi|phụng dưỡng|thăm|đăng|phát|biên soạn|đăng ký|chọn)(?:\s+(?:mới|được|thêm|và|cho"
    r"|ít nhất|tặng|đỡ đầu|giúp đỡ|xong|đạt|bệnh|điểm))*\s*$",
    re.IGNORECASE,
)
# not the meetings that are to be held, the papers that are to be written
HELD = regex(
    r"(?:cuộc|buổi|hội nghị|lớp|đợt|lần|kỳ|phiên|kế hoạch|văn bản|chương trình|nội dung|chuyên đề"
    r"|nhiệm vụ|nhóm|mục|khâu|bước|bộ|lĩnh vực|xã\b|thôn|thị|phường|đơn vị|cơ quan|phòng|bên|đồng/)"
    r"\b",
    re.IGNORECASE,
)
# "Tổ chức 01 hội nghị đối thoại với hợp tác xã", "cấp tỉnh 01 cuộc"
ORGANISES = regex(r"(?:^|[,:;]\s)(?:tổ chức|phát động)(?:\s+(?:được|thêm))?\s*$", re.IGNORECASE)
MEETING = regex(r"(?:hội nghị|cuộc|buổi|diễn đàn|hội thi|ngày hội|tọa đàm)\b", re.IGNORECASE)
LEVEL = regex(
    r"\b(?:cấp (?:tỉnh|huyện|xã|thành phố|cơ sở|thôn)"
    r"|toàn (?:tỉnh|huyện|xã|trường|ngành))\s*:?\s*$",
    re.IGNORECASE,
)
AT = regex(r"\b(?:tại|ở|của|thuộc|gồm|trong|trên|qua|giữa)(?:\s+cả)?\s*$", re.IGNORECASE)
# what a number under an aim counts that is no aim: "5 không, 3 sạch", "ba lĩnh vực"
QUALITY = regex(
    r"(?:không|có|tốt|sạch|đúng|rõ|biết|nhất|trọng|lĩnh vực|khâu|bước|giai đoạn|nguyên tắc|bên"
    r"|chiều|phía|yêu cầu|tiêu chí|cấp|loại|hình thức|biện pháp|giải pháp|nhiệm vụ|hướng|chức năng"
    r"|dân tộc|nội dung|đột phá|thứ|thành phần|tháng|chương trình mục tiêu|mục tiêu|nhóm)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a clause's text to look for targets in, and what its headings say."""

    where: str
    piece: Piece
    aims_from: int  # a letter from which on aims are set: under a heading of aims the first
    titles: tuple[str, ...]

    def aimed(self, amount: Amount) -> bool:
        return amount.start >= self.aims_from


def is_target(place: Place, part: Part, amount: Amount) -> bool:
    text = place.piece.text
    before, after = text[part.start : amount.start], text[amount.end : part.end]
    if SCORES.search(part.text) or BEFORE.search(before) or FUNDS.match(after):
        return False
    if BY_LAW.search(after) or (not amount.firm and SHARE.search(before)):
        return False
    if LEFT.match(text, amount.start):
        return False  # "còn 27 hộ chưa nhận tiền"
    if amount.percent:
        if HELPED.search(before):
            return False
        if MEMBERS.match(after) and not place.aimed(amount):
            return False
        if place.aimed(amount) or amount.value == 100:
            return True
        return not PAST.search(before) and _demanded(text, part, amount)
    if amount.whole is not None:
        known = amount.unit.split()[0] in COUNTED or THINGS.match(amount.unit)
        return bool(known) or amount.value == amount.whole > MONTHS
    return _counted(place, part, amount, before)


def _demanded(text: str, part: Part, amount: Amount) -> bool:
    """ "từ 90%" and "không quá 5%" demand by themselves, "trên 90%" may only describe."""
    before, words = text[part.start : amount.start], text[part.start : amount.end]
    if amount.comparator in (">=", "<=") or COMMITS.search(words):
        return True
    if DESCRIBES.match(text, amount.end):
        return False
    opens = amount.signed and OPENS.match(before) is not None
    return opens or bool(CHANGES.search(before) or BY_THEN.search(before))


def _counted(place: Place, part: Part, amount: Amount, before: str) -> bool:
    """A number of things: a demand anywhere, a bare number only where aims are set."""
    if PAST.search(before) or (not amount.firm and AT.search(before)):
        return False
    thing = bool(THINGS.match(amount.unit)) or "/" in amount.unit
    aimed = place.aimed(amount)
    if amount.spelled:
        return thing and aimed
    shared = any(not TIMES.match(each["who"]) for each in EACH.finditer(before))
    if ACHIEVES.search(before) and not HELD.match(amount.unit):
        return True
    if amount.firm or ((thing or amount.signed) and shared):
        return True
    if thing and (
        LEVEL.search(before) or (ORGANISES.search(before) and MEETING.match(amount.unit))
    ):
        return True
    if amount.signed and (aimed or STRIVES.search(place.piece.text)):
        return thing or aimed or ALL.search(before) is not None
    if place.aims_from:
        return thing and (aimed or bool(STRIVES.search(before)))
    return thing or (bool(before.strip()) and not QUALITY.match(amount.unit))
