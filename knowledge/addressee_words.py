"""The words by which plans name whole kinds of units: "các phòng, ban", "cấp ủy cơ sở"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from knowledge.vietnamese import fold, nfc

Sort = Literal[
    "several", "head", "body", "kind", "place", "front", "person", "within", "seat", "vague"
]
PARTY = ("commune", "party-cell")  # a district's đảng bộ: its communes', its offices'
GOVERNMENT = ("district", "commune")

WORDS: tuple[tuple[Sort, tuple[str, ...], str], ...] = (
    ("several", (), "các|những|mỗi|mọi|từng|tất cả|toàn thể|toàn bộ|cả|các cấp|trực thuộc"),
    # who stands at the head of what is named next
    ("head", (), "thủ trưởng|chủ tịch|phó chủ tịch|bí thư|phó bí thư|trưởng|phó|phó trưởng"),
    ("head", (), "lãnh đạo|ban lãnh đạo|người đứng đầu|đồng chí|đ/c|ông|bà|giám đốc|cấp trưởng"),
    ("head", (), "ban thường vụ|btv|ban thường trực|btt|thường trực|tt|ban chấp hành|bch"),
    ("head", (), "hiệu trưởng|ban giám hiệu"),
    ("body", GOVERNMENT, "ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|chính quyền|địa phương"),
    ("body", GOVERNMENT, "chính quyền địa phương|cấp chính quyền|cấp"),
    ("body", PARTY, "đảng ủy|đảng bộ|cấp ủy|cấp ủy đảng|tổ chức đảng|ban chấp hành đảng bộ"),
    ("body", ("commune",), "cơ sở"),
    ("body", ("village",), "ban công tác mặt trận|ban ctmt|bctmt|ban mặt trận"),
    ("body", ("village", "party-cell"), "chi ủy thôn|chi bộ thôn|chi bộ bản"),
    ("place", ("province",), "tỉnh"),
    ("place", ("district",), "huyện|quận|thị xã|thành phố|tp"),
    ("place", ("commune",), "xã|phường|thị trấn|đặc khu"),
    ("place", ("village",), "thôn|bản|làng|buôn|bon|ấp|khóm|xóm|khu phố|khu dân cư|tổ dân phố"),
    ("place", ("village",), "tdp|phum|sóc|tiểu khu|thôn bản"),
    ("kind", ("office", "organisation"), "cơ quan"),
    ("kind", ("office",), "sở|ban|ngành|ban ngành|sở ngành|ban đảng|ban xây dựng đảng"),
    ("kind", ("office",), "đơn vị sự nghiệp|cơ quan chuyên môn|cơ quan hành chính|cơ quan đảng"),
    ("kind", ("office", "department"), "phòng|phòng ban|phòng chuyên môn|bộ phận"),
    ("kind", ("organisation",), "hội|hội quần chúng|hội đoàn thể|tổ chức hội|công đoàn"),
    ("kind", ("organisation",), "tổ chức thành viên|tổ chức đoàn thể|chi hội|chi đoàn"),
    ("kind", ("party-cell",), "chi bộ|chi ủy|chi|đảng bộ bộ phận"),
    ("kind", ("school",), "trường|trường học|nhà trường|cơ sở giáo dục"),
    ("front", ("organisation",), "mttq|mặt trận tổ quốc|mặt trận|ubmttq|ủy ban mttq|ub mttq"),
    ("front", ("organisation",), "ủy ban mặt trận tổ quốc|ủy ban mặt trận|mttqvn|ubmttqvn"),
    ("person", ("post",), "cán bộ|công chức|viên chức|người lao động|chuyên viên|ủy viên"),
    ("person", ("post",), "đảng viên|thành viên|người hoạt động không chuyên trách|đại biểu"),
    ("person", ("post",), "lao động"),
    ("within", (), "trong|thuộc|của|ở|tại|trên địa bàn|địa bàn|toàn|từ|đến|cấp tỉnh|cấp huyện"),
    ("seat", (), "huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|trung ương"),
    ("within", (), "việt nam|chuyên môn|đảng|nhà nước"),
    ("within", (), "tham mưu|giúp việc|chính trị - xã hội|chính trị xã hội|nêu trên|trên"),
    ("vague", (), "liên quan|có liên quan|hữu quan|khác|chức năng|được giao|phù hợp"),
    ("vague", (), "được phân công|được mời|có thẩm quyền|nếu có|nghiệp vụ"),
)  # fmt: skip
# several by themselves, with no "các" before them
COLLECTIVE: tuple[tuple[Sort, tuple[str, ...], str], ...] = (
    ("kind", ("organisation",), "đoàn thể|tổ chức chính trị - xã hội|đoàn thể chính trị - xã hội"),
    ("kind", ("organisation",), "tổ chức chính trị xã hội|các hội đoàn thể"),
    ("vague", (), "một số|một vài"),
    ("place", ("commune",), "cấp xã"),
    ("place", ("village",), "cấp thôn"),
    ("body", ("commune",), "cấp ủy cơ sở|chính quyền cơ sở|đảng ủy cơ sở|cấp cơ sở"),
    ("body", PARTY, "đảng bộ cơ sở|tổ chức cơ sở đảng"),
    ("kind", ("party-cell",), "chi bộ cơ sở"),
)  # fmt: skip
ALL = {"tất cả", "toàn bộ", "tất cả đơn vị", "tất cả các đơn vị", "toàn thể các đơn vị"}
# "đơn vị" with no other kind beside it: all that report, but neither villages nor persons
UNITS = ("commune", "office", "department", "organisation", "school")
# begin like a kind, and are none
NO_KINDS = ("xã hội", "hội đồng", "hội nghị", "hội viên", "phòng chống", "phòng, chống", "tổ quốc")
NUMBER = re.compile(r"\d+(?:\s*/\s*\d+)?")
AHEAD = {"several", "head", "body"}
WORD = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)?|\d+(?:\s*/\s*\d+)?|[^\s\w]")
# "ban" and "truong" without marks are rather a committee and its head than a village and a school
SELDOM = {"bản", "trường"}
Meaning = tuple[Sort | Literal["name", "unit"], tuple[str, ...], bool]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the vocabulary where it stands in its text; `sort` is "name" for any other."""

    sort: Sort | Literal["name", "unit"]
    kinds: tuple[str, ...]
    text: str
    start: int
    end: int
    several: bool = False


def plain(text: str) -> str:
    """Small letters, both spellings of "ủy" as one; letters keep their places."""
    low = "".join(one.lower() if len(one.lower()) == 1 else one for one in nfc(text))
    return low.replace("uỷ", "ủy").replace("–", "-")


def _entries() -> Iterator[tuple[str, Meaning]]:
    yield from ((word, ("name", (), False)) for word in NO_KINDS)
    for rows, collective in ((COLLECTIVE, True), (WORDS, False)):
        for sort, kinds, words in rows:
            for word in words.split("|"):
                yield word, (sort, kinds, collective or sort == "several")
    yield "đơn vị", ("unit", ("office", "organisation"), False)


def _table(entries: Iterable[tuple[str, Meaning]]) -> dict[str, Meaning]:
    table: dict[str, Meaning] = {}
    for word, entry in entries:
        table.setdefault(word, entry)
    return table


MARKED = _table(_entries())
UNMARKED = _table((fold(word), meaning) for word, meaning in _entries() if word not in SELDOM)
LONGEST = max(len(word.split()) for word in MARKED)


@lru_cache(maxsize=1000)
def tokens(text: str) -> tuple[Token, ...]:
    """The text as words of the vocabulary, the longest first, and the names between them."""
    low = plain(text)
    table = UNMARKED if low.isascii() else MARKED
    found = list(WORD.finditer(low))
    result: list[Token] = []
    at = 0
    while at < len(found):
        size = _size([word[0] for word in found[at : at + LONGEST]], table)
        start, end = found[at].start(), found[at + max(size, 1) - 1].end()
        meaning: Meaning = ("name", (), False)
        if NUMBER.fullmatch(found[at][0]) and all(one.sort in AHEAD for one in result):
            meaning = ("several", (), True)  # "13 xã", and not "khối thi đua số 1"
        elif size and not _placed(result, text, start):
            meaning = table[" ".join(word[0] for word in found[at : at + size])]
        sort, kinds, several = meaning
        if low[start].isalnum():
            result.append(Token(sort, kinds, low[start:end], start, end, several))
        at += max(size, 1)
    return tuple(result)


def _size(words: Sequence[str], table: Mapping[str, Meaning]) -> int:
    """How many words the longest entry has that they begin with; 0 for none."""
    if words[0] == "các" and words[1:2] == ["cấp"] and words[2:3] in (["ủy"], ["chính"], ["cơ"]):
        return 1
    for size in range(len(words), 0, -1):
        if " ".join(words[:size]) in table:
            return size
    return 0


def _placed(before: Sequence[Token], text: str, start: int) -> bool:
    """ "Bản" in "xã Bản Bo" belongs to the place's name."""
    if not before or before[-1].sort != "place" or not text[start].isupper():
        return False
    return not text[before[-1].end : start].strip(" :")
