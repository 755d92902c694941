"""What a row of items is made of: each sort has a code of one letter, the grammar's alphabet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from handlers.forms.kind import Kind
from handlers.places.hits import Hit
from handlers.reading.figures import Figure
from handlers.reading.phrases import Phrases, told
from handlers.reading.tokens import Message
from handlers.reading.vocabulary import COMMON, GROUPS, LABELS, NOTHING, SPELT, SPELT_ALONE

COUNTS = "αβγδε"  # what stands behind the number of the kind's first, second .. count
CALLED = "ΑΒΓΔΕ"  # what it is called ahead of it
STOPS = {
    **dict.fromkeys("\n.;!?…", ";"), **dict.fromkeys(":=", ":"), **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"), **dict.fromkeys("&+/", "&"),
}  # fmt: skip
TITLES = frozenset(
    {"dong chi", "chi", "em", "vi", "anh chi", "anh", "bac", "ong", "cu", "ong ba", "chau"}
)
ONES = frozenset({"mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"})
GOES_ON = ("còn", "và", "à", "ạ", "rồi", "thôi")  # "giải quyết được tám còn bốn"
OUT_OF = ("trên", "trong", "tổng", "số")
DASHED = re.compile(r"(?:^|\s)[-–+•*]\s?\w")
# right behind a number: money, weight, length, age, time
MEASURES = (
    "triệu", "tỷ", "tỉ", "đồng", "tuổi", "km", "kg", "ha", "tấn", "mét", "phút", "giờ", "tiếng",
    "tháng", "tuần", "quý", "cây", "năm", "tr", "hecta", "nghìn", "vnd", "đ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """tokens[start:end] are of this sort."""

    code: str
    start: int
    end: int
    value: str = ""
    figure: Figure | None = None
    over: Figure | None = None  # the whole of a share, "10/12"
    days: tuple[date, ...] = ()
    span: bool = False  # of days: those between them too
    weekday: bool = False
    hit: Hit | None = None
    slips: int = 0
    unsure: bool = False  # "thôn 3 người": a name's number or a count
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A message as items of one kind."""

    message: Message
    kind: Kind
    items: tuple[Item, ...]
    codes: str
    today: date

    def words(self, first: int, last: int) -> str:
        """Items first to last (the last not included) as typed."""
        if first >= last:
            return ""
        return self.message.words(self.items[first].start, self.items[last - 1].end)


def counts_of(kind: Kind) -> list[str]:
    """The names of its counts, in the order of their codes."""
    return [field.name for field in kind.fields if field.type == "count"]


def phrases_of(kind: Kind) -> Phrases:
    if kind.name not in _PHRASES:
        _PHRASES[kind.name] = Phrases(_told(kind))
    return _PHRASES[kind.name]


_PHRASES: dict[str, Phrases] = {}  # by name: a kind holds mappings and has no hash


def _told(kind: Kind) -> Iterator[tuple[str, str, str]]:
    for code, name in zip(COUNTS, counts_of(kind), strict=False):
        field = kind.field(name)
        assert field is not None
        if field.done:
            yield from (("!", name, spelt(words)) for words in (*field.counts, *field.called))
            continue
        for words in field.counts:
            yield code, name, spelt(words)
        for words in field.called:
            if words not in field.counts:
                yield CALLED[COUNTS.index(code)], name, spelt(words)
    for field in kind.fields:
        if field.type == "choice":
            for value, some in (field.said or {}).items():
                yield from (("v", value, spelt(one)) for one in some)
    yield from _groups()
    for words in kind.announced:
        yield "k", kind.name, spelt(words)
    if kind.name == "model":
        yield "k", kind.name, "đăng ký"
    yield from told(COMMON)
    yield from told({"∅": NOTHING})
    for field in kind.fields:
        if field.type in ("words", "choice", "groups", "entry"):
            yield from (("i", field.name, spelt(one)) for one in field.called)


def _groups() -> Iterator[tuple[str, str, str]]:
    for one in GROUPS:
        words, _, name = one.partition("=")
        yield "g", name or words, words.replace(",", " ,")
        if "," in words:
            yield "g", name or words, words.replace(",", "")


def spelt(words: str) -> str:
    if words in SPELT_ALONE:
        return SPELT_ALONE[words]
    return " ".join(SPELT.get(word, f"?{word}") for word in words.split())


@cache
def labels() -> Phrases:
    return Phrases(("l", one, one) for one in LABELS)
