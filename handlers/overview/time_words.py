"""The grammar of the periods that questions name, as times.yaml has it; see `times`."""

import re
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("times.yaml")
NUMBERS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8,
    "chin": 9, "muoi": 10, "muoi mot": 11, "muoi hai": 12, "i": 1, "ii": 2, "iii": 3, "iv": 4,
    "gieng": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "twelve": 12, "first": 1, "second": 2, "third": 3, "fourth": 4,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
MONTHS = {
    spelt: place for place, name in enumerate(ENGLISH_MONTHS, 1) for spelt in (name, name[:3])
}
# spelt so where they speak of time: "quỹ", "máy", "tư tưởng" do not
MARKED = {
    "thang": "tháng", "quy": "quý", "nam": "năm", "tuan": "tuần", "ngay": "ngày", "truoc": "trước",
    "qua": "qua", "ngoai": "ngoái", "tu": "từ", "den": "đến", "toi": "tới", "dau": "đầu",
    "cuoi": "cuối", "ky": "kỳ", "gan": "gần", "day": "đây", "nua": "nửa", "roi": "rồi",
    "vua": "vừa", "hai": "hai", "ba": "ba", "bon": "bốn", "mot": "một", "hom": "hôm",
    "cung": "cùng", "ca": "cả", "het": "hết", "muoi": "mười", "bay": "bảy", "tam": "tám",
    "chin": "chín", "nay": "nay", "gieng": "giêng", "voi": "với", "va": "và", "giua": "giữa",
}  # fmt: skip
SAME_LETTERS = {
    "sáu": "6", "tư": "4", "nữa": "them", "kì": "ky", "tới": "toi", "năm": "nam", "này": "nay",
}  # fmt: skip
UNIT = {
    "ngay": "day", "tuan": "week", "thang": "month", "quy": "quarter", "nam": "year",
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year",
}  # fmt: skip
PLACE = re.compile("@([A-Z_]+)@")


def _read() -> Any:
    # all scalars are words
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(FILE.read_text("utf-8"), loader)


LISTED = _read()


def _whole(pattern: str) -> str:
    while PLACE.search(pattern):
        pattern = PLACE.sub(lambda found: str(LISTED["words"][found[1]]), pattern)
    return pattern


ATOMS = tuple(
    (name, re.compile(f"(?<![^ ])(?:{_whole(pattern)})(?![^ ])"))
    for atom in LISTED["atoms"]
    for name, pattern in atom.items()
)
FROM, TO, UNTIL_NOW, UP_TO, BEFORE = (
    re.compile(LISTED["around"][name]) for name in ("FROM", "TO", "UNTIL_NOW", "UP_TO", "BEFORE")
)
