"""Who issues a plan: from its letterhead, else from "... xây dựng kế hoạch" in its preamble."""

import re
from collections.abc import Sequence

from knowledge.facts.head import Head
from knowledge.facts.names import readable
from knowledge.letters import regex
from knowledge.vietnamese import fold

# capital letters: a body named as a subject, not "phòng, ban" in passing
BODY = (
    r"(?:Ban|Tiểu ban|Ủy ban|Uỷ ban|UBND|UBMTTQ|HĐND|Hội đồng|Phòng|Sở|Văn phòng|Hội"
    r"|Đoàn|Huyện đoàn"
    r"|Tỉnh đoàn|Thành đoàn|Đảng ủy|Đảng uỷ|Đảng bộ|Huyện ủy|Huyện uỷ|Tỉnh ủy|Tỉnh uỷ"
    r"|Thành ủy|Thị ủy"
    r"|Quận ủy|Mặt trận|MTTQ|Liên đoàn|Công đoàn|Chi bộ|Trung tâm|Trường|Bộ|Cục|Chi cục|Thanh tra"
    r"|Công an|BCH|BTV|BCĐ|Khối|Thường trực|Tổ|Liên minh|Viện|Tòa án|Kho bạc|Ngân hàng|Đài|Báo|Hạt"
    r"|Trạm|BHXH|Bảo hiểm|Học viện|Bệnh viện|Tổng|Công ty|Xí nghiệp|Nhà máy|Tập đoàn|Đại học"
    r"|Nông trường|Lâm trường|Hợp tác xã|Quỹ|Đồn|Trung đoàn|Tiểu đoàn|Sư đoàn|Lữ đoàn|Nhà văn hóa"
    r"|Hiệp hội|Câu lạc bộ|Trại|Khoa|Vườn quốc gia|Bưu điện|Nhà trường)\b"
)
ACTS = regex(
    r"\s(?:(?:xây dựng|ban hành|đề ra|lập|triển khai"
    r"|tổ chức)(?:,?\s+(?:và\s+)?)?){1,3}\s*(?:nội dung\s+)?"
    r"(?:Kế hoạch|kế hoạch|Hướng dẫn|hướng dẫn|Chương trình|chương trình|Đề án)"
)
ASIDE = regex(r"\s*\((?:sau đây )?(?:gọi|viết) (?:tắt|chung)[^()]*\)\s*")
PLACE_LINE = regex(
    r"(?:XÃ|PHƯỜNG|HUYỆN|TỈNH|THÀNH PHỐ|THỊ XÃ|THỊ TRẤN|QUẬN|ĐẶC KHU|VIỆT NAM"
    r"|TRUNG ƯƠNG|TP)\b(?!\s+(?:ỦY|UỶ|ĐOÀN))"
)
PLACED = regex(
    r"\b(?:XÃ|PHƯỜNG|HUYỆN|TỈNH|THÀNH PHỐ|THÀNH|THỊ XÃ|THỊ TRẤN|QUẬN|ĐẶC KHU"
    r"|TP\.?)\s+(?:(?:ỦY|UỶ|ĐOÀN)\s+)?[A-ZÀ-Ỹ]{2,}"
)
FURNITURE = regex(
    r"(?:XÃ HỘI )?CHỦ NGHĨA VIỆT NAM|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH\W*$"
    r"|CỘNG H|ĐỘC LẬP|ĐẢNG CỘNG SẢN|SỐ\b|DỰ THẢO|MẬT|KHẨN|HỎA TỐC|KẾ HOẠCH|\W*$"
)
NAMES = regex(BODY.upper().replace("\\B", "\\b"))  # a line that begins a body's name
# two bodies on one line: "UBND TỈNH SƠN LA SỞ NỘI VỤ"
TWO = regex(
    r"(?<=[A-ZÀ-Ỹ])(?<!CƠ)\s+(?=(?:SỞ|BAN CHỈ ĐẠO|BAN DÂN VẬN|PHÒNG|VĂN PHÒNG)\b)(?<!ỦY BAN )"
)
# the state's and the party's own names, which stand beside the issuer's
MOTTO = regex(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc",
    re.IGNORECASE,
)
STATE = "cong hoa xa hoi chu nghia viet nam"
LEVEL = regex(r"\b(?:tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn)$", re.IGNORECASE)
COMMITTEE = regex(r"(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\b")
NUMBERED = regex(r"\s*(?:\*\s*)?(?:Số|SỐ)\s*:?[\s\d.…/-].*$")
UNNAMED = regex(r"\b(?:xã|huyện|tỉnh|phường)(?=\s+[a-zà-ỹ]|$)")
LONGEST = 110


def read(head: Head, closing: Sequence[str], body: str) -> str | None:
    """The issuer's name as running text writes it; None when nothing says it."""
    subject = _subject(head.preamble)
    bodies = _letterhead(head.lines)
    if not bodies:
        return _placed(_fuller(subject, closing), head.place) if subject else None
    own = _signed_for(bodies, head.symbol or "")
    written = readable(own, body, head.place)
    if (
        subject
        and fold(own) in fold(subject)
        and len(subject) <= LONGEST
        and PLACED.search(_up(subject))
    ):
        return subject
    if PLACED.search(own) or (head.place and fold(head.place) in fold(own)):
        return written  # "BỆNH VIỆN ĐA KHOA TÂN CHÂU", dated in Tân Châu
    if len(bodies) == 1:
        # the letterhead's second line was lost: "ỦY BAN NHÂN DÂN"
        return _placed(subject or written, head.place) if COMMITTEE.fullmatch(own) else written
    return f"{written}, {readable(bodies[-2], body)}"


def _placed(name: str, place: str | None) -> str:
    """ "UBND tỉnh" with the place that stands before the date."""
    return f"{name} {place}" if place and LEVEL.search(name) else name


def _signed_for(bodies: Sequence[str], symbol: str) -> str:
    """The lowest body; the people's committee where a number of its own says so ("436/UBND-NV")."""
    committees = [one for one in bodies if COMMITTEE.match(one)]
    if "UBND" in symbol.split("-") and committees:
        return committees[-1]
    return bodies[-1]


def _up(name: str) -> str:
    """In capitals, but for a kind of place that no name follows: "xã" in "MTTQ Việt Nam xã"."""
    return UNNAMED.sub("", name).upper()


def _letterhead(lines: Sequence[str]) -> list[str]:
    """The bodies named in capitals above the title, the highest first."""
    bodies: list[str] = []
    beside = False  # the line before was a part of the state's name, broken over lines
    for line in lines:
        for part in TWO.split(MOTTO.sub("", NUMBERED.sub("", line))):
            text = part.strip(" *_-–|")
            beside = _of_the_state(text, beside)
            if beside or not text.isupper() or FURNITURE.match(text):
                continue
            if bodies and (PLACE_LINE.match(text) or not NAMES.match(text)):
                bodies[-1] = f"{bodies[-1]} {text}"
            else:
                bodies.append(text)
    return bodies


def _of_the_state(text: str, beside: bool) -> bool:
    """ "CỘNG" / "HÒA XÃ HỘI CHỦ NGHĨA" / "VIỆT NAM": pieces of the line at the right."""
    words = fold(text)
    begins = words.startswith("cong") and STATE.startswith(words)
    return bool(words) and (begins or (f" {words}" in STATE and (beside or len(words.split()) > 2)))


def _subject(preamble: Sequence[str]) -> str | None:
    """The body that "xây dựng" or "ban hành" the plan."""
    for line in preamble:
        text = ASIDE.sub(" ", line)
        for acts in ACTS.finditer(text):
            before = text[: acts.start()]
            sentence = before[max(before.rfind(". "), before.rfind("; ")) + 1 :].strip()
            if re.match(BODY, sentence):
                return _short(sentence)
            named = list(re.finditer(rf"[,;]\s+({BODY})", before))
            if named:
                return _short(before[named[-1].start(1) :])
    return None


def _short(name: str) -> str:
    """ "Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam xã" without the bracket."""
    return re.sub(r"\s*\([^()]*\)", "", name).strip(" ,")


def _fuller(name: str, closing: Sequence[str]) -> str:
    """The same body with its place, where the closing sentence says it."""
    for line in closing:
        found = regex(rf"{re.escape(name)}((?:\s+[A-ZÀ-Ỹ]\w+){{1,4}})").search(line)
        if found:
            return found[0]
    return name
