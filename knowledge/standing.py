"""Standing duties: "mỗi đơn vị có ít nhất một mô hình trong năm" asks something of every unit.

Found among the targets that were read; each names its addressees and the report that shows it.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from knowledge.vietnamese import fold

EACH = re.compile(
    r"\b(?P<each>mỗi)\s+(?P<who>[^.;:()]{2,80}?)\s+"
    r"(?:hằng năm\s+|hàng năm\s+|phải\s+|cần\s+|đều\s+)?"
    r"(?:có|xây dựng|tổ chức|đăng ký|phấn đấu|thực hiện|duy trì|triển khai|mở|chọn|lựa chọn|ít nhất"
    r"|tối thiểu|từ|đạt|viết|nhân rộng|giữ|tiếp)\b",
    re.IGNORECASE,
)
NO_UNIT = re.compile(r"^(?:nam|quy|thang|tuan|ngay|lan|dot|nguoi|can bo|dang vien|ca nhan|ho)\b")
REPORTS = (
    ("model", re.compile(r"\bmo hinh\b")),
    ("dialogue", re.compile(r"\bdoi thoai\b")),
    ("training", re.compile(r"\b(?:tap huan|boi duong)\b")),
    ("reception", re.compile(r"\btiep (?:cong )?dan\b")),
)
# a model that has proved itself, not merely one that was registered
PROVED = re.compile(
    r"\b(?:dien hinh|tieu bieu|xuat sac|cong nhan|bieu duong|khen thuong|tuyen duong"
    r"|duoc (?:danh gia|khen|ton vinh|cham)|dat (?:tieu chi|tieu chuan|danh hieu|loai))\b"
)
JUDGED = re.compile(r"\b(?:cong nhan|duoc (?:danh gia|khen|ton vinh|cham)|dat loai)\b")
LATER = re.compile(  # what is done with a model once it is there
    r"\b(?:danh gia|cong nhan|khen thuong|bieu duong|ton vinh|binh xet|binh chon|xep loai"
    r"|cham diem|so ket|tong ket|tham dinh|nhan rong)\b"
)
REGISTERS = re.compile(r"\bdang k[iy]\b")


def find(targets: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The targets that every unit of some kind is to reach, as entries with a date.

    Where the plan names no day it is the year's end.
    """
    found = []
    for target in targets:
        quote = str(target.get("quote") or "")
        each = EACH.search(quote)
        if each is None or NO_UNIT.match(fold(each["who"])):
            continue
        found.append(
            {
                "where": target.get("where"),
                "quote": quote,
                "what": quote,
                "schedule": target.get("by") or {"every": "year"},
                "who": f"{each['each']} {each['who'].strip()}",
                "report": report(quote),
            }
        )
    return found


def report(words: str) -> str:
    """The kind of report that shows such a thing done; empty when none does."""
    folded = fold(words)
    kind = next((kind for kind, said in REPORTS if said.search(folded)), "")
    return "" if kind == "model" and proved(words) else kind


def proved(words: str) -> bool:
    """Must the model prove itself? "đăng ký mô hình điển hình" asks for a registration alone."""
    folded = fold(words)
    if REGISTERS.search(folded):
        return JUDGED.search(folded) is not None
    return PROVED.search(folded) is not None


def later_stage(words: str) -> bool:
    """Does it ask for what comes after a registration: models judged, rewarded, summed up?"""
    folded = fold(words)
    return proved(words) or (LATER.search(folded) is not None and not REGISTERS.search(folded))
