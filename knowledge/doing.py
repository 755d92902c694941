"""Verbs of an office's work in plain letters, and the clause in which a time stands beside them."""

import re
from dataclasses import dataclass
from functools import cached_property

from knowledge.plain import Plain

NEAR = 60  # letters before a time in which its label or preposition stands
CLAUSE = 600  # letters; a clause without an end is none

VERBS = (
    r"bao cao|gui|nop|to chuc|so ket|tong ket|ra soat|¤¤ soat|danh"
    r" gia|hoan thanh|trien khai"
    r"|thuc hien|xay dung|ban hanh|tap huan|kiem tra|giam sat|tong hop|dang ky|"
    r"hop|tham muu|binh xet"
    r"|khen thuong|bieu duong|tuyen truyen|gap mat|doi thoai|xet|de nghi|lap|cung cap|thong ke"
    r"|phoi hop|tien hanh|duy tri|xem xet|theo doi|kien toan|cap (?:nhat|¤{4})|tiep xuc|giao ban"
    r"|phat dong"
    r"|tham|boi duong|kiem diem|cong nhan|bao dam|tiep cong dan|lang nghe|toa dam|"
    r"nhan xet|thoi gian"
    r"|tham dinh|mo lop|khao sat|tham hoi|trao doi|thong bao|phan anh|nam tinh hinh|trinh|moi quy"
    r"|so, tong ket|so tong ket|quan triet|pho bien|hoi nghi|thoi han|han(?! che)|chot|cong khai"
    r"|giao luu|dang tai|cham diem|tra loi|giai quyet|bien soan|ra mat"
    r"|trao|tang|cong bo|niem yet|kham|trong|don dep|ve sinh|lay y kien"
    r"|lay phieu|phan bien|ky ket|thanh lap|hoan thien|ra quan|ban giao|mo|nghiem thu|khai mac"
    r"|khai truong|khanh thanh|khoi cong|dien tap|hoc tap|gioi thieu|phuc tra|tham quan|chuc tet"
    r"|lam viec|bau|van dong|cap phat|thu gom|sua chua|lap dat|phong van|binh chon|tiep nhan"
    r"|chi tra luong|tiep"
)
DOING = re.compile(rf"(?<![a-z])(?:{VERBS})(?![a-z])")
REPORT = re.compile(r"(?<![a-z])bao cao(?![a-z])")


@dataclass(frozen=True)
class Around:
    """A time's words, what stands just before them, and the rest of their clause after them."""

    words: str
    before: str
    after: str
    clause: str

    @cached_property
    def acts(self) -> bool:
        return DOING.search(self.clause) is not None

    def at(self, words: str) -> "Around":
        """The same place, for one of its times."""
        return Around(words, self.before, self.after, self.clause)


def around(plain: Plain, start: int, end: int) -> Around:
    text = plain.text
    first = max(text.rfind(". ", 0, start), text.rfind("; ", 0, start), start - CLAUSE, 0)
    stops = [at for at in (text.find(". ", end), text.find(";", end)) if at >= 0]
    last = min(*stops, end + CLAUSE, len(text))
    before = text[max(0, start - NEAR) : start]
    return Around(text[start:end], before, text[end:last], text[first:last])
