"""Names of bodies written in capitals, as the text itself or everyday use writes them."""

import re

PLACES = (
    r"(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|thôn|bản|làng|ấp|khu phố"
    r"|tổ dân phố|buôn|TP\.?)"
)
ABBREVIATIONS = {
    "UBND", "HĐND", "MTTQ", "UBMTTQ", "BCH", "BCĐ", "TNCS", "LHPN", "CCB", "LĐLĐ", "TP", "BTV",
    "ĐTN", "DTTS", "TW", "TT", "BTT", "KT", "CĐ", "VN", "UBKT", "THCS", "THPT", "TH", "HU", "TU",
    "ĐU",
}  # fmt: skip
PROPER = (
    "Việt Nam", "Mặt trận", "Tổ quốc", "Đảng", "Nhân dân", "Hồ Chí Minh", "Hội Nông dân",
    "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Đoàn Thanh niên", "Liên đoàn Lao động",
    "Công an", "Thường trực", "Huyện ủy", "Tỉnh ủy", "Thành ủy", "Thị ủy", "Đảng ủy", "Đảng bộ",
    "Ban Thường vụ", "Ban Thường trực", "Bí thư", "Chủ tịch", "Văn phòng", "Ban Chấp hành",
    "Ban Dân vận", "Ban Dân tộc", "Giám đốc", "Hiệu trưởng", "Ủy ban",
)  # fmt: skip
# a committee named by its place alone: "Huyện ủy Tam Đường"
SEATED = re.compile(
    r"\b((?:huyện|tỉnh|thành|thị|quận) (?:ủy|uỷ|đoàn)) ((?:[^\s,;]+ ?){1,4})$", re.IGNORECASE
)


# letters that no syllable is made of: "ĐKKV", "TNHH", "MTV"
NO_VOWEL = re.compile(r"[BCDĐGHKLMNPQRSTVX]{2,}")


def readable(name: str, body: str = "", place: str | None = None) -> str:
    """ "ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH" is "Ủy ban MTTQ Việt Nam xã Lương Minh".

    The letters are taken from `body`, the plan's own text, where the name stands in it.
    """
    name = " ".join(name.split())
    if not name.isupper():
        return name
    at = body.lower().find(name.lower())
    while at >= 0:
        written = body[at : at + len(name)]
        if not written.isupper() and any(letter.isupper() for letter in written[:-1]):
            return written[0].upper() + written[1:]
        at = body.lower().find(name.lower(), at + 1)
    words = [word if _short(word.strip(",.")) else word.lower() for word in name.split()]
    text = " ".join(words)
    for run in range(len(words), 1, -1):  # a part of the name may stand in the text
        at = body.lower().find(" ".join(words[:run]).lower())
        if at >= 0 and body[at].isupper() and not body[at : at + 6].isupper():
            length = len(" ".join(words[:run]))
            text = body[at : at + length] + text[length:]
            break
    for proper in (*PROPER, *([place] if place else [])):
        text = re.sub(rf"\b{re.escape(proper.lower())}\b", proper, text)
    text = _placed_at_end(text, body)
    text = SEATED.sub(lambda seat: f"{seat[1]} {seat[2].title()}", text)
    text = re.sub(r"\b(Ủy ban|Uỷ ban|Hội đồng) Nhân dân\b", r"\1 nhân dân", text)
    text = re.sub(
        rf"\b({PLACES})\s+((?:[^\s,;]+\s*)+)",
        lambda found: f"{found[1]} {found[2].title()}",
        text,
        count=1,
    )
    return text[0].upper() + text[1:]


def _short(word: str) -> bool:
    return word in ABBREVIATIONS or NO_VOWEL.fullmatch(word) is not None


def _placed_at_end(text: str, body: str) -> str:
    """ "Sở Giáo dục và Đào tạo bình trị" where the text itself speaks of Bình Trị."""
    words = text.split()
    for size in (4, 3, 2):
        place = " ".join(word.capitalize() for word in words[-size:])
        if len(words) > size + 1 and re.search(rf"\b{re.escape(place)}\b", body):
            return " ".join([*words[:-size], place])
    return text
