"""Amounts in running text: comparator, value or range, unit; not yet what they mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.facts.shapes import Comparator
from knowledge.letters import regex

FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10,
}  # fmt: skip
SIGNS: dict[str, Comparator] = {
    "ít nhất": ">=", "tối thiểu": ">=", "không dưới": ">=", "không ít hơn": ">=",
    "không thấp hơn": ">=", "không nhỏ hơn": ">=", "thấp nhất": ">=", "từ": ">=", "≥": ">=",
    ">=": ">=", "đủ": "=", "đúng": "=",
    "trên": ">", "hơn": ">", "vượt": ">", ">": ">", "vượt trên": ">", "cao hơn": ">",
    "lớn hơn": ">", "nhiều hơn": ">",
    "dưới": "<=", "<": "<=", "xuống dưới": "<=", "thấp hơn": "<=", "ít hơn": "<=",
    "không quá": "<=", "tối đa": "<=", "không vượt quá": "<=", "nhiều nhất": "<=", "≤": "<=",
    "<=": "<=", "không cao hơn": "<=", "cao nhất": "<=", "không được quá": "<=",
    "không để quá": "<=", "không nhiều hơn": "<=", "toàn bộ": "=", "tất cả": "=",
    "khoảng": "=", "đạt": "=", "còn": "=", "gần": "=", "xấp xỉ": "=",
}  # fmt: skip
FIRM = {"ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không quá", "tối đa",
        "không vượt quá", "nhiều nhất", "≥", "≤", "không thấp hơn", "không nhỏ hơn",
        "thấp nhất", "cao nhất", "không được quá", "không để quá", "không nhiều hơn"}  # fmt: skip
SIGN = "|".join(sorted(map(re.escape, SIGNS), key=len, reverse=True))
# things named by three words; others are read as two
LONG_UNITS = (
    "khu dân cư|câu lạc bộ|tổ dân phố|người có uy tín|thủ tục hành chính|tổ liên gia"
    "|điểm phần trăm|ngày công|ngày lương"
)
AMOUNT = regex(
    rf"(?:(?<!\w)(?P<sign>{SIGN})\s*(?:là\s+|có\s+|được\s+|đạt\s+|từ\s+)?)?"
    rf"(?:(?<![\w/.,])(?P<value>{FIGURE})|(?P<word>\b(?:{'|'.join(WORDS)})\b))"
    rf"(?:\s*(?P<percent1>%)?\s*(?P<middle>[a-zà-ỹ]+\s+)??(?:[-–]"
    rf"|đến(?:\s+dưới)?)\s*(?P<upper>{FIGURE})(?![\d/]))?"
    rf"(?P<unit>\s*%|\s+phần trăm(?! điểm)|\s*(?:m|km)[23²³](?!\w)"
    rf"|\s+(?:{LONG_UNITS})\b|\s*/\s*\d[\d.]*\s+[a-zà-ỹ]+(?:\s+[a-zà-ỹ]+)?"
    rf"|\s?/\s?\d{{1,3}}\.000"
    r"|\s+[“\"']?[a-zà-ỹ]+(?:\s+[a-zà-ỹ]+)?(?:/[\w.]+(?:\s[a-zà-ỹ]+){0,2})?)"
    r"(?:\s+(?P<open>trở lên|trở xuống))?",
    re.IGNORECASE,
)
NO_UNITS = regex(
    r"(?:năm|tháng|ngày(?! (?:công|lương))|giờ|tuần|phút|quý|trang|tuổi|và|của|đến|về|là"
    r"|điểm(?! (?:phần trăm|sáng|trường|nhóm|dân cư|mô hình|sinh hoạt|tuyên truyền|truy cập|cầu))"
    r"|thì|phần"
    r"|lần thứ|khoản|mục|điều|chương trình mục|nghìn|ngàn|bản chính|bộ hồ|chữ|kỳ|khóa|khoá|cấp"
    r"|nhiệm|phía|mặt"
    r"|có|trên"
    r"|dưới|được|đã|sẽ|cho|với|các|từ|đạt|để|theo|trở|do|ở|tại|trong|như|so|mới|nhằm|tổ chức)\b",
    re.IGNORECASE,
)
LOOKED_AT = 80  # letters before an amount that may say what it counts
# "mỗi tổ xây dựng được một mô hình": a number in words that each must reach
SHARED_OUT = regex(r"\b[Mm]ỗi\s[^;.,:]{3,60}$")
# "rút ngắn 3 ngày": a length of time is an amount where it shall shrink
SHORTENED = regex(r"\b(?:rút ngắn|cắt giảm|giảm)\b[^;.,:\d]{0,50}$", re.IGNORECASE)
LENGTH = regex(r"(?:ngày|giờ|phút)\b", re.IGNORECASE)
SPELLED = 2  # "một" and "năm" are more often no number
# the number of a year, a clause, a session: nothing is counted
COUNTING = regex(
    r"\b(?:khóa|khoá|thứ|số|điều|mục|khoản|đợt|quyển|phần|kỳ|tiêu"
    r"|(?<!mỗi )(?<!hằng )(?<!hàng )(?:năm|tháng|ngày|quý))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """`firm`: a word such as "ít nhất" makes it a demand; `whole`: of how many ("10/10 làng").

    `spelled`: a number in words that nothing demands: "hai mô hình", but also "hai bên".
    """

    start: int
    end: int
    comparator: Comparator
    value: float
    upper: float | None
    unit: str
    firm: bool
    signed: bool
    whole: float | None = None
    spelled: bool = False

    @property
    def percent(self) -> bool:
        return self.unit == "%"


def amounts(text: str, start: int = 0, end: int | None = None) -> Iterator[Amount]:
    at = start
    end = len(text) if end is None else end
    while found := AMOUNT.search(text, at, end):
        amount = _read(found)
        if amount is None:
            at = found.start() + 1
            while at < end and (text[at - 1].isalnum() and text[at].isalnum()):
                at += 1
            continue
        yield amount
        at = amount.end


def number(text: str) -> float:
    """ "1.500" is fifteen hundred, "2,1" two and a tenth."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        text = text.replace(".", "")
    return float(text.replace(",", "."))


def _read(found: "re.Match[str]") -> Amount | None:
    sign = (found["sign"] or "").lower()
    unit = found["unit"].strip(" “\"'")
    unit = "%" if unit.lower() == "phần trăm" else unit
    before = found.string[max(0, found.start() - LOOKED_AT) : found.start()]
    if not sign and unit != "%" and COUNTING.search(before):
        return None
    spelled = bool(found["word"]) and sign not in FIRM and not SHARED_OUT.search(before)
    if found["word"]:
        value = float(WORDS[found["word"].lower()])
        if spelled and (value < SPELLED or value == WORDS["năm"]):
            return None
    else:
        value = number(found["value"])
    whole = None
    if unit.startswith("/") and sign not in ("", "đạt"):
        pass  # "dưới 4/100.000 trẻ đẻ sống": so many of so many
    elif unit.startswith("/"):
        total = re.match(r"/\s*(\d[\d.]*)\s+(.*)", unit)
        if total is None or not _fraction(value, number(total[1].rstrip("."))):
            return None
        whole, unit = number(total[1].rstrip(".")), total[2]
    length = LENGTH.match(unit) and ("/" in unit or SHORTENED.search(before))
    if unit != "%" and NO_UNITS.match(unit) and not length:
        return None
    upper = number(found["upper"]) if found["upper"] else None
    if upper is not None and upper < value:
        return None
    comparator: Comparator = "range" if upper is not None else SIGNS.get(sign, "=")
    closed = (found["open"] or "").lower()
    if closed:
        comparator = ">=" if closed == "trở lên" else "<="
    start = found.start()
    return Amount(
        start,
        found.end(),
        comparator,
        value,
        upper,
        unit,
        sign in FIRM,
        bool(sign or closed),
        whole,
        spelled,
    )


def _fraction(part: float, whole: float) -> bool:
    """ "10/10 làng", not the date "5/6"."""
    return 0 < part <= whole and whole < 100_000
