"""Tells the times by which something is to be done from the other times in running text.

Dates of cited documents, terms of office and anniversaries are covered before anything is read;
a bare rhythm ("hằng năm") counts only beside a verb of doing.
"""

import re

from knowledge.plain import BLOT, Plain
from knowledge.schedule import Event, Ongoing, Span, Unscheduled
from knowledge.time_elements import Element
from knowledge.time_marks import Point, Range, Rhythm

DATE = (
    r"(?:ngay )?[0-9]{1,2} ?(?:[/.-]|thang) ?[0-9]{1,2} ?(?:[/.-]|nam|,)? ?(?:19|"
    r"20)[0-9]{2}(?![0-9])"
)
KIND = (
    r"(?:luat|bo luat|phap lenh|nghi dinh|nghi quyet|chi thi|quyet dinh|ket luan|thong tu|quy dinh"
    r"|¤¤¤ dinh|huong dan|ke hoach|cong van|thong bao|chuong trinh|de an|thong tri|lenh|hien phap"
    r"|van ban|to trinh|bao cao so|quy che|¤¤¤ che|dieu le|cong dien|giay moi)"
)
NUMBER = r"[0-9]{0,6} ?[-/] ?(?:[0-9]{4} ?/ ?)?[a-z][a-z0-9&/ -]{0,30}?"
ANOTHER = r"(?: ?(?:,|;|va|tai) ?|\()"
CITED = [
    re.compile(rf"(?:so:? ?)?(?<![a-z0-9]){NUMBER},? ?\(?(?:ngay ){DATE}"),
    re.compile(
        rf"{KIND}(?: [^ .;:,()]+){{0,24}}? ?[,(]? ?(?:ngay {DATE}|nam (?:19|20)"
        rf"[0-9]{{2}}(?= |,|\.|;|\)|$)(?<=[0-9]))(?<!¦)"
    ),
    re.compile(r"nhiem ky(?: [a-z]+){0,3} ?[0-9]{4} ?- ?[0-9]{4}"),
    re.compile(
        rf"(?:sinh|thanh lap|ky niem|tinh tu|duoc sua doi|bo sung)(?: [a-z]+){{0,6}}"
        rf" {DATE}"
    ),
    re.compile(r", ?ngay [. ]*thang (?:[0-9]{1,2} )?nam [0-9]{4}"),
    re.compile(r"tinh tu ngay [0-9]{1,2} thang [0-9]{1,2}"),
]
HINT = re.compile(
    r"(?<![a-z])(?:hoan thanh|truoc|cham nhat|muon nhat|gui|nop|trong|den|vao|xong)(?![a-z])"
)
DOING = re.compile(
    r"(?<![a-z])(?:bao cao|gui|nop|to chuc|so ket|tong ket|ra soat|¤¤ soat|danh"
    r" gia|hoan thanh|trien khai"
    r"|thuc hien|xay dung|ban hanh|tap huan|kiem tra|giam sat|tong hop|dang ky|"
    r"hop|tham muu|binh xet"
    r"|khen thuong|bieu duong|tuyen truyen|gap mat|doi thoai|xet|de nghi|lap|cung cap|thong ke"
    r"|phoi hop|tien hanh|duy tri|xem xet|theo doi|kien toan|cap nhat|tiep xuc|giao ban|phat dong"
    r"|tham|boi duong|kiem diem|cong nhan|bao dam|tiep cong dan|lang nghe|toa dam|"
    r"nhan xet|thoi gian"
    r"|tham dinh|mo lop|khao sat|tham hoi|trao doi|thong bao|phan anh|nam tinh hinh|trinh|moi quy"
    r"|so, tong ket|so tong ket|quan triet|pho bien|hoi nghi|thoi han|han)(?![a-z])"
)
ATTRIBUTE = re.compile(
    r"(?:tro cap|ngan sach|kinh phi|sinh hoat(?: dang| chi bo)?|thu nhap|luong|phu"
    r" cap|tien|dinh muc"
    r"|hoc phi|tai tro|lai suat|nguon|du toan|doanh thu|san luong|kham suc khoe|muc"
    r"|chi tra|che do|ke hoach von)(?: [a-z]+)? ?$"
)
LABEL = re.compile(
    r"(?:thoi gian|thoi han|thoi diem|han|tien do|dot [0-9]+|lan thu [a-z]+|lan [0-9]+|ky han|moc)"
    r"[^.;:]{0,40}: ?\(?$"
)
LONG = 5  # years: "(06/01/1946 - 06/01/2026)" is an anniversary
OPENING = re.compile(r"(?:^|[.:;+-] ?)$")  # of a sentence
ASIDE = re.compile(r"(?:dinh huong|tam nhin|viet nam) ?$")
REPORT = re.compile(r"(?<![a-z])bao cao(?![a-z])")
STRONG_EVENT = re.compile(
    r"^(?:ngay sau|(?:ke )?tu (?:khi|ngay|luc|nay)|den khi|ngay khi|sau khi ket thuc)(?![a-z])"
)


def covered(text: str) -> str:
    """The text with the dates of cited documents blotted out."""
    for pattern in CITED:
        text = pattern.sub(lambda match: BLOT * len(match.group()), text)
    return text


def due(plain: Plain, run: list[Element]) -> bool:
    """Whether the times of one phrase say by when something is to be done."""
    clause = clause_of(plain.text, run[0].start, run[-1].end)
    before = plain.text[max(0, run[0].start - 60) : run[0].start]
    if LABEL.search(before):
        return True
    if any(isinstance(one.value, Rhythm) and not one.value.loose for one in run):
        return rhythmic(run, clause, before)
    if any(isinstance(one.value, Point | Range) for one in run):
        return any(dated(one, clause, before) for one in run)
    return any(hanging(plain, one, clause, before) for one in run)


def clause_of(text: str, start: int, end: int) -> str:
    first = max(text.rfind(". ", 0, start), text.rfind("; ", 0, start), 0)
    ends = [at for at in (text.find(". ", end), text.find(";", end)) if at >= 0]
    return text[first : min(ends, default=len(text))]


def rhythmic(run: list[Element], clause: str, before: str) -> bool:
    if any(isinstance(one.value, Point | Range) and one.lead for one in run):
        return True
    return DOING.search(clause) is not None and ATTRIBUTE.search(before) is None


def dated(one: Element, clause: str, before: str) -> bool:
    value = one.value
    if isinstance(value, Range):
        first, last = value.start, value.end
        if first.year and last.year and last.year - first.year > LONG:
            return False
        return bool(first.day or first.months or first.quarters)
    if not isinstance(value, Point):
        return False
    if value.day is None and not value.months and not value.quarters:
        return HINT.search(one.lead) is not None and ASIDE.search(before) is None
    if HINT.search(one.lead) or one.leads("tu") or value.hour:
        return True
    if value.bare:
        return False
    if (
        one.gap.endswith((", ", "(")) and value.day is not None
    ):  # "Trà Vinh, ngày 06 tháng 4 năm 2020"
        return False
    return DOING.search(clause) is not None


def hanging(plain: Plain, one: Element, clause: str, before: str) -> bool:
    words = plain.text[one.start : one.end]
    if isinstance(one.value, Event):
        if one.value.days is not None or STRONG_EVENT.match(words):
            return True
        if words.startswith("ket thuc "):
            return OPENING.search(before) is not None
        return words.startswith("khi ") and REPORT.search(before) is not None
    if isinstance(one.value, Ongoing):
        return words.startswith("duy tri") or before.endswith("duy tri ")
    if isinstance(one.value, Span):
        return words.startswith("tu ")
    if isinstance(one.value, Unscheduled):
        regular = "che do" in clause or words.startswith("dot xuat")
        return regular and REPORT.search(before) is not None
    return isinstance(one.value, Rhythm) is False
