"""Cuts a message into words that know where they were typed; short forms are spelled out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from handlers.meaning_lexicon import lexicon
from handlers.meaning_words import fits, spelled
from knowledge.readers.syllables import is_syllable
from knowledge.vietnamese import fold, nfc

Kind = Literal[
    "word", "number", "share", "date", "time", "percent", "document", "phone", "quote", "stop"
]

LONGEST = 4_000  # letters
PARTS: tuple[tuple[Kind, str], ...] = (
    ("quote", r"[“\"«]([^“”\"«»\n]{1,150})[”\"»]|(?<!\w)['‘]([^'‘’\n]{3,150})['’](?!\w)"),
    ("phone", r"(?<![0-9])(?:\+84|84|0)[ .-]?[1-9](?:[ .-]?[0-9]){7,9}(?![0-9/])"),
    ("document", r"[0-9]{1,5} ?[-/] ?[a-zđ]{2,6}[-/][a-zđ]{1,10}(?:-[a-zđ]+)*"),
    ("document", r"(?:bc|b/c)[- ]0[0-9]{2,5}(?![0-9])"),
    ("date", r"[0-9]{1,2} ?([/.-]) ?[0-9]{1,2} ?\1 ?(?:[0-9]{4}|[0-9]{2})(?![0-9])"),
    ("date", r"(?:19|20)[0-9]{2}-[01]?[0-9]-[0-3]?[0-9](?![0-9])"),
    ("percent", r"[0-9]+(?:[.,][0-9]+)? ?(?:%|phần trăm|phan tram)"),
    ("time", r"[0-9]{1,2} ?(?:h|giờ|gio|g)(?: ?[0-5][0-9](?:p|phút|phut)?)?(?![0-9a-zà-ỹđ])"),
    ("time", r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?![0-9])"),
    ("share", r"[0-9]{1,4} ?/ ?[0-9]{1,4}(?![0-9/])"),
    ("share", r"[0-9]{1,4}[-–][0-9]{1,4}(?![0-9-])|[0-9]{1,2}\.[0-9]{1,2}(?![0-9.])"),
    ("number", r"[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9])|[0-9]+,[0-9]+(?![0-9,])|[0-9]+"),
    ("word", r"b/c\b|đ/c\b|d/c\b|[^\W\d_]+(?:['’][a-z]{1,2}\b)?"),
    ("stop", r"\n[\s]*|[,;:.!?()|•●▪►✅✔+~≈<>&=\[\]…/]|\.\.+|[-–—]+"),
)  # fmt: skip
SHAPE = re.compile(
    "|".join(
        f"(?P<{kind}{at}>{shape.replace(chr(92) + '1', f'(?P=sep{at})').replace('([/.-])', f'(?P<sep{at}>[/.-])')})"
        for at, (kind, shape) in enumerate(PARTS)
    )
)
# said in reports alone; what other messages use too stands in lexicon.yaml
SHORT = {
    "hv": "học viên", "hvien": "học viên", "cbcc": "cán bộ, công chức", "cbccvc": "cán bộ, công chức",
    "gv": "giáo viên", "đvien": "đảng viên", "ngìu": "người", "ngừi": "người", "ngươi": "người", "sng": "sáng", "chìu": "chiều", "chiu": "chiều",
    "dvtn": "đoàn viên thanh niên", "đvtn": "đoàn viên thanh niên", "nggười": "người", "hsinh": "học sinh",
    "nguoi": "người", "thg": "tháng", "ngy": "ngày", "ct": "chủ tịch", "pct": "phó chủ tịch",
    "bt": "bí thư", "pbt": "phó bí thư", "nvh": "nhà văn hóa", "qpan": "quốc phòng an ninh",
    "vhxh": "văn hóa xã hội", "vh": "văn hóa", "xh": "xã hội", "ktxh": "kinh tế xã hội",
    "htct": "hệ thống chính trị", "đtượng": "đối tượng", "tphan": "thành phần",
    "ktra": "kiểm tra", "kp": "khu phố", "tdp": "tổ dân phố", "đbiểu": "đại biểu",
    "đb": "đại biểu", "db": "đại biểu", "cty": "công ty", "ctac": "công tác", "hnghi": "hội nghị",
    "hn": "hội nghị", "gquyet": "giải quyết", "gqđ": "giải quyết được", "gqdc": "giải quyết được",
    "đthoai": "đối thoại", "đthoại": "đối thoại", "dthoại": "đối thoại", "thuấn": "tập huấn",
    "mhình": "mô hình", "gđ": "gia đình", "ngdân": "người dân", "ndan": "nhân dân", "nd": "nội dung",
    "ndung": "nội dung", "cđ": "chuyên đề", "cde": "chuyên đề", "lvuc": "lĩnh vực",
    "lvực": "lĩnh vực", "ptrach": "phụ trách", "pt": "phụ trách", "ctri": "chủ trì",
    "cuoc": "cuộc", "thtg": "thời gian", "ddiem": "địa điểm", "đđ": "địa điểm", "dd": "địa điểm",
    "sl": "số lượng", "tphần": "thành phần", "bcd": "báo cáo", "kq": "kết quả", "kqua": "kết quả",
    "ucd": "uy tín", "nct": "người cao tuổi", "ncut": "người có uy tín", "tổngcộng": "tổng cộng",
    "tc": "tổ chức", "tcdan": "tiếp công dân", "td": "tiếp dân", "vviec": "vụ việc", "nn": "nhà nước",
    "l": "lượt", "ktr": "kiểm tra", "cdan": "công dân", "đơnthư": "đơn thư",
}  # fmt: skip
ENGLISH = {"town", "how", "now", "new", "few", "own", "law", "women", "with", "was", "were", "we", "solved", "off"}
# spelled out elsewhere in a way that does not suit: units' names are compared as typed
KEPT = {"ubnd", "nv", "kh", "tl", "sd", "hd"}


@dataclass(frozen=True, slots=True)
class Token:
    """`text`: in small letters, spelled out; `bare`: without marks; text[start:end] as typed."""

    text: str
    bare: str
    kind: Kind
    start: int
    end: int
    typed: str = ""  # bare, not spelled out


@dataclass(frozen=True, slots=True)
class Message:
    """The text that all places count in, and its tokens."""

    raw: str
    tokens: tuple[Token, ...]

    def words(self, first: int, last: int) -> str:
        """Tokens first to last (the last not included) as typed."""
        if first >= last:
            return ""
        return self.raw[self.tokens[first].start : self.tokens[last - 1].end]


def means(token: Token, *words: str) -> bool:
    """Is the token one of these words, its marks left out or typed?"""
    return any(token.bare == fold(word) and spelled_so(token.text, word) for word in words)


def spelled_so(typed: str, word: str, *, alone: bool = False) -> bool:
    """May the one be the other? Their letters are the same; impossible marks are a slip's."""
    return fits(typed, word, alone=alone) or not is_syllable(typed)


def cut(text: str) -> Message:
    raw = nfc(text[:LONGEST]).replace("\r\n", "\n").replace("\u200b", "")
    return Message(raw, tuple(_tokens(raw)))


def _tokens(raw: str) -> Iterator[Token]:
    low = "".join(one if len(one) == 1 else raw[at] for at, one in enumerate(map(str.lower, raw)))
    for found in SHAPE.finditer(low):
        kind: Kind = (found.lastgroup or "stop").rstrip("0123456789")  # type: ignore[assignment]  # names of PARTS
        start, end = found.span()
        said = found[0]
        if kind == "word":
            yield from _word(said, start, end, low[end : end + 1])
        elif kind == "quote":
            inside = said[1:-1]
            yield Token(inside, fold(inside), kind, start, end)
        else:
            yield Token(said.strip(" ") if "\n" not in said else "\n", said, kind, start, end)


def _word(said: str, start: int, end: int, following: str) -> Iterator[Token]:
    typed = fold(said)
    known = lexicon().known
    short = "" if said in KEPT else SHORT.get(said) or " ".join(known.short.get(said, ()))
    if short:
        for one in short.replace(",", "").split():
            yield Token(one, fold(one), "word", start, end, typed)
        return
    if said in KEPT:
        yield Token(said, typed, "word", start, end, typed)
        return
    if said in ENGLISH:
        yield Token(said, said, "word", start, end, said)
        return
    one = spelled(said, known)[0]
    yield Token(one.text, one.bare, "word", start, end, typed)
