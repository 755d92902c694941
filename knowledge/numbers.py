"""Reads numbers as people write and say them: "bốn mươi lăm", "4 chục", "hơn 40", "1.200"."""

import re
from dataclasses import dataclass
from typing import Literal

from knowledge.vietnamese import fold

UNITS = {
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5,
    "sau": 6, "bay": 7, "bey": 7, "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
SCALES = {"nghin": 1000, "ngan": 1000, "trieu": 1_000_000, "ty": 1_000_000_000, "ti": 1_000_000_000}
TENS = {"muoi", "chuc"}
AND = {"linh", "le"}
HALF = "ruoi"  # "hai trăm rưỡi", "triệu rưỡi"
MORE = re.compile(r"^(?:hon|tren|hang|qua)\b")
LESS = re.compile(r"^(?:gan|duoi|chua den|chua toi)\b")
ABOUT = re.compile(r"^(?:khoang(?: chung)?|co|chung|tam|do|xap xi|uoc|gan nhu)\b")
DIGITS = re.compile(r"^[0-9]{1,3}(?:[. ][0-9]{3})+$|^[0-9]{1,15}$")
DECIMAL = re.compile(r"^([0-9]{1,12}),([0-9]{1,6})$")
TRAILING = re.compile(r"\s+(?:nguoi|luot|y kien|cuoc|don|vu|viec|mo hinh|dong chi|can bo).*$")


@dataclass(frozen=True, slots=True)
class Number:
    """`bound`: "hơn 40" is above 40, "gần trăm" below 100, "khoảng 40" about."""

    value: float
    bound: Literal["exact", "above", "below", "about"] = "exact"

    @property
    def whole(self) -> int:
        return int(self.value)


def read_number(text: str) -> Number | None:
    """The number that the text is; None when it is none or has other words in it."""
    words = fold(text).strip(" .,;:!")
    bound: Literal["exact", "above", "below", "about"] = "exact"
    kinds = (("above", MORE), ("below", LESS), ("about", ABOUT))
    for kind, pattern in kinds:
        found = pattern.match(words)
        if found and (rest := words[found.end() :].strip()):
            value = amount(TRAILING.sub("", rest))
            if value is not None:
                bound = "above" if kind == "above" else "below" if kind == "below" else "about"
                return Number(value, bound)
    value = amount(TRAILING.sub("", words))
    return None if value is None else Number(value, bound)


def amount(words: str) -> float | None:
    if DIGITS.match(words):
        return int(re.sub(r"[. ]", "", words))
    if decimal := DECIMAL.match(words):
        return float(f"{decimal[1]}.{decimal[2]}")
    return spelled(words.split())


def spelled(words: list[str]) -> float | None:
    """The words' number; digits may stand for words ("4 chục", "3 trăm 5")."""
    if not words:
        return None
    total, group = 0, Group()
    last_scale = 1
    for word in words:
        if word in SCALES:
            total += (group.finish(1) if group.seen else 1) * SCALES[word]
            group, last_scale = Group(), SCALES[word]
        elif word == HALF and (group.seen or total):
            total += group.half() if group.seen else last_scale // 2
        elif not group.take(word):
            return None
    if group.hanging:
        return None
    return total + group.finish(last_scale if total and not group.anded else 1)


class Group:
    """Up to three figures: hundreds, tens and ones, as they are said."""

    def __init__(self) -> None:
        self.value, self.scale = 0, 1
        self.open: int | None = None  # a figure whose place is not yet known
        self.seen, self.anded, self.hanging = False, False, False

    def take(self, word: str) -> bool:
        self.seen = True
        if word in AND:
            self.anded = self.hanging = True
            return True
        self.hanging = False
        if word == "tram":
            self.value, self.open, self.scale = (
                (1 if self.open is None else self.open) * 100,
                None,
                100,
            )
            return True
        if (
            word in TENS
            and self.scale != 10
            and (self.open is not None or word == "chuc" or self.scale == 100)
        ):
            self.value += (1 if self.open is None else self.open) * 10
            self.open, self.scale = None, 10
            return True
        return self.one(word)

    def one(self, word: str) -> bool:
        value = UNITS.get(word, int(word) if re.fullmatch("[0-9]{1,3}", word) else None)
        if value is None or (self.scale == 1 and self.value):
            return False
        if self.open is not None:  # "ba lăm": 35; "bốn mươi chín hai" is no number
            if self.scale == 10:
                return False
            self.value, self.scale = self.value + self.open * 10, 10
            said = word in UNITS and 1 <= self.open <= 9 and 1 <= value <= 9
            self.open = value
            return said
        if word == "muoi":
            self.value, self.scale = self.value + 10, 10
        else:
            self.open = value
        return True

    def half(self) -> int:
        return self.scale // 2 if self.value else 0

    def finish(self, scale: int) -> int:
        """Here "hai trăm mốt" is 210, "hai trăm linh một" 201; "một nghìn hai" 1,200."""
        ones = self.open or 0
        if self.scale == 100 and not self.anded:
            ones *= 10 if ones < 10 else 1
        if scale > 1 and self.value == 0 and ones < 10:
            return ones * scale // 10
        return self.value + ones
