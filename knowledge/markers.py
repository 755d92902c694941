"""The number or sign with which a line of a plan begins: "III.", "2.1", "a)", "Điều 6.", "-"."""

import re
from dataclasses import dataclass
from typing import Literal

from knowledge.letters import regex

Kind = Literal[
    "part", "chapter", "section", "annex", "capital", "roman", "article", "number",
    "letter", "round", "star", "dash", "plus",
]  # fmt: skip
BULLETS: tuple[Kind, ...] = ("star", "dash", "plus")

LETTERS = "abcdđeghiklmnopqrstuvxy"  # the order of Vietnamese lists: d), đ), e), g)
ROMAN = regex(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_WORDS = r"[\s.:\-–]*"
PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "part",
        regex(r"(?:Phần|PHẦN)\s+(?P<label>thứ \w+|THỨ \w+|[IVX]+|\d{1,2})\b" + _WORDS),
    ),
    ("chapter", regex(r"(?:Chương|CHƯƠNG)\s+(?P<label>[IVX]+|\d{1,2})\b" + _WORDS)),
    (
        "section",
        regex(r"(?:Mục|MỤC)\s+(?P<label>[IVX]+|\d{1,2})\s*(?:[.:–-]\s*|$|(?=[A-ZÀ-Ỹ]{2}))"),
    ),
    ("article", regex(r"(?:Điều|ĐIỀU)\s+(?P<label>\d{1,3})\s*(?:[.:]\s*|$)")),
    (
        "annex",
        regex(
            r"(?:Phụ lục|PHỤ LỤC|Biểu mẫu|BIỂU MẪU|Mẫu số|MẪU SỐ)\s*(?:số|SỐ)?\s*"
            r"(?P<label>[IVX]+|\d{1,2}[a-z]?|[A-D])?(?=$|[\s.:,(])[\s.:]*"
        ),
    ),
    ("roman", regex(r"(?P<label>[IVX]{1,5})\s?(?:[.)]|/(?!v\b)|\s?[-–:](?=\s))[\s.]*(?=\S|$)")),
    ("roman", regex(r"(?P<label>[IVX]{1,5})\s+(?=[A-ZÀ-Ỹ]{2})")),
    ("capital", regex(r"(?P<label>[A-HĐ])\s?[.)/]\s*(?=[^\W\d_]{2})")),
    ("number", regex(r"(?P<label>\d{1,2}(?:\.\d{1,2}){1,4})\s*[.):]?\s*(?![\d%/.,])(?=\S)")),
    (
        "number",
        regex(
            r"(?P<label>\d{1,2})\s?(?:[.)]|/(?!\d)|\s?[-–:](?=\s))"
            r"(?:\s*(?=[^\s\d]|\d{2,3}\s?%|$)|\s+(?=\d{1,4}(?:/\d{1,4})?\s+[^\W\d_]))"
        ),
    ),
    ("letter", regex(r"(?P<label>[a-zđ])\s?\)[\s.]*(?=\S|$)")),
    ("letter", regex(r"(?P<label>[a-zđ])\s?\.\s+(?=[^\W\d_])")),
    ("round", regex(r"\((?P<label>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*")),
    ("star", regex(r"(?P<label>[*✓❖♦◆■▪])\s*(?=\S)")),
    ("plus", regex(r"(?P<label>\+)\s*(?=\S)")),
    ("dash", regex(r"(?P<label>[-–—•·●○\uf0b7\uf02d\u2212])\s*(?=\S)")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marker:
    """`label`: as printed, without the point or bracket; `end`: where the clause's words begin."""

    kind: Kind
    label: str
    end: int

    @property
    def counts(self) -> tuple[int, ...]:
        """The number as numbers: (3, 1) for "3.1"; () for a sign."""
        if self.kind in BULLETS or not self.label:
            return ()
        if self.label[0].isdigit():
            return tuple(int(part) for part in re.findall(r"\d+", self.label))
        if self.kind in ("letter", "round") and len(self.label) == 1 and self.label in LETTERS:
            return (LETTERS.index(self.label) + 1,)
        if self.kind == "capital":
            return ("ABCDĐEGH".find(self.label) + 1,)
        value = roman(self.label)
        return (value,) if value else ()


def roman(label: str) -> int:
    """The value of a Roman number; 0 when it is none."""
    label = label.upper()
    if not ROMAN.fullmatch(label):
        return 0
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in label]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def find(text: str) -> Marker | None:
    """The marker at the start of a clean line; None when the line begins with words."""
    for kind, pattern in PATTERNS:
        found = pattern.match(text)
        if found is None:
            continue
        label = found.group("label") or ""
        if kind == "roman" and not roman(label):
            continue
        if kind == "dash" and re.match(r"\d{4}\b", text[found.end() :]):
            continue  # "giai đoạn 2017" / "- 2021": a range that was wrapped
        return Marker(kind, label, found.end())
    return None
