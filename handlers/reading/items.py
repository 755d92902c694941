"""Turns a message into a row of items, each with a code of one letter: the grammar's alphabet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from handlers.forms.kind import Kind
from handlers.meaning_figures import MONTHS
from handlers.places import Hit
from handlers.reading.days import Days
from handlers.reading.figures import Figure, Read, figure_at
from handlers.reading.phrases import Phrase, Phrases, told
from handlers.reading.tokens import Message, means
from handlers.reading.vocabulary import COMMON, GROUPS, LABELS, NOTHING, SPELT, SPELT_ALONE, STRICT

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


class Reader:
    """Goes through a message once and makes its items."""

    def __init__(self, message: Message, kind: Kind, days: Days, hits: Sequence[Hit]) -> None:
        self.message, self.kind = message, kind
        self.tokens = message.tokens
        self.phrases = phrases_of(kind)
        self.days = days
        self.hits: dict[int, Hit] = {hit.start: hit for hit in hits}
        self.items: list[Item] = []
        self._found: dict[int, Phrase | None] = {}

    def _known(self, at: int) -> Phrase | None:
        """The phrase that begins here; looked for once."""
        if at not in self._found:
            self._found[at] = self.phrases.at(self.tokens, at)
        return self._found[at]

    def row(self) -> Row:
        at = 0
        while at < len(self.tokens):
            item = self._item(at)
            self.items.append(item)
            at = item.end
        codes = "".join(item.code for item in self.items)
        return Row(self.message, self.kind, tuple(self.items), codes, self.days.today)

    def _item(self, at: int) -> Item:
        token = self.tokens[at]
        if hit := self.hits.get(at):
            return Item("u", at, hit.end, hit=hit)
        if token.kind == "quote":
            return Item("q", at, at + 1)
        if token.kind in ("time", "document", "phone"):
            return Item("z", at, at + 1)
        if token.kind == "percent":
            return self._rate(at, at + 1, token.text)
        if token.kind == "share":
            return self._share(at)
        if spot := self.days.at.get(at):
            if spot.short and self.kind.name == "reception":
                return Item("y", at, spot.end)
            named = (
                self.kind.name == "model" and spot.bare is False and not self._digits(at, spot.end)
            )
            counting = (
                spot.bare and self._counts(spot.end) and at and means(self.tokens[at - 1], "trong")
            )
            if spot.bare and (end := self._list_of_days(spot.end)):
                return Item("y", at, end)
            if not counting and not named:
                return Item(
                    "d", at, spot.end, days=spot.days, span=spot.span, weekday=spot.weekday
                )
        if token.kind == "date":
            return Item("d", at, at + 1)
        return self._labelled(at) or self._number(at) or self._phrase(at)

    def _rate(self, at: int, end: int, said: str) -> Item:
        """ "70%", "năm mươi phần trăm" """
        value = float((re.match(r"[0-9]+(?:[.,][0-9]+)?", said) or ["0"])[0].replace(",", "."))
        return Item("r", at, end, figure=Figure(value, "guess"))

    def _list_of_days(self, at: int) -> int:
        """ "ngày 5, 15, 25": where such a list ends; 0 where none is"""
        end = 0
        while (
            at + 1 < len(self.tokens)
            and self.tokens[at].bare in (",", "va", "&")
            and self.tokens[at + 1].kind == "number"
            and self.tokens[at + 1].text.isdigit()
            and 1 <= int(self.tokens[at + 1].text[:4]) <= 31
            and not self._counts(at + 2)
        ):
            at = end = at + 2
        return end

    def _digits(self, at: int, end: int) -> bool:
        """A model's name may hold a weekday, seldom a date."""
        told = self.message.tokens[at:end]
        return any(one.kind != "word" for one in told) or (
            not any(one.kind == "quote" for one in self.tokens[:at])
            and told[0].bare in ("hom", "sang", "chieu", "hqua", "qua")
        )

    def _phrase(self, at: int) -> Item:
        token = self.tokens[at]
        if token.kind == "stop" and not (found := self._known(at)):
            return Item(STOPS.get(token.bare[:1], ","), at, at + 1)
        found = self._known(at)
        if found is None:
            return Item("x", at, at + 1)
        end = self._short_of_hit(at, found)
        if found.code == "g" and end < found.end:  # "công chức xã Khun Há"
            kept = " ".join(found.value.split()[: end - found.end])
            return Item("g", at, end, kept) if kept else Item("x", at, end)
        if found.code in COUNTS and self._title(at, end):
            return Item("p", at, end)
        return Item(found.code, at, end, found.value, slips=found.unsure)

    def _title(self, at: int, end: int) -> bool:
        """ "đồng chí", "chị" count people behind a number, elsewhere they go with a name"""
        said = " ".join(one.bare for one in self.tokens[at:end])
        return said in TITLES and not (self.items and self.items[-1].code in "#%_:")

    def _short_of_hit(self, at: int, found: Phrase) -> int:
        """A phrase may not swallow the beginning of a unit's name."""
        inside = [start for start in self.hits if at < start < found.end]
        if not inside or found.code not in "gp":
            return min(inside, default=found.end)
        for start in inside:  # "bí thư đảng ủy xã ...", "cán bộ hội phụ nữ"
            if self.hits[start].core == found.end and found.code == "g":
                return start
            hit = self.hits.pop(start)
            if hit.core >= found.end:
                first = max(found.end, hit.core - (hit.core > found.end))
                self.hits[first] = replace(hit, start=first)
        return found.end

    def _labelled(self, at: int) -> Item | None:
        """ "thôn 3", "quý 1", "khoá 12": the number is part of a name."""
        found = labels().at(self.tokens, at) if self.tokens[at].kind == "word" else None
        if found is None or found.slips or found.end >= len(self.tokens):
            return None
        token = self.tokens[found.end]
        if token.kind not in ("number",) and not (found.value in STRICT and token.kind == "share"):
            return None
        if token.kind == "number" and (len(token.text) > 4 or not token.text.isdigit()):
            return None
        strict = found.value in STRICT
        digital = at and self.tokens[at - 1].bare in ("nang", "doi", "te", "nghe", "hoi", "dan")
        if found.value == "số" and token.kind == "share" and digital:
            return None  # "kỹ năng số 11/3"
        dated = self._year(found.end + 2) and means(self.tokens[found.end + 1], "năm")
        if found.value == "số" and self._counts(found.end + 1) and not dated:
            return None
        if found.value == "năm" and len(token.text) != 4:
            return None  # "nam 28 nu 22"
        if dated or (found.value not in ("số",) and strict) or not self._counts(found.end + 1):
            code = self._phrase(at).code
            another = self.tokens[found.end + 1 : found.end + 2]
            numbered = code == "b" and another and another[0].kind == "number"
            if code in (*COUNTS, *CALLED, "o", "b") and not numbered:
                return None  # "số ngày 2", "lớp 40 người", but "lớp 1 40 người"
            return Item("y", at, found.end + 1)
        return None

    def _year(self, at: int) -> bool:
        return (
            at < len(self.tokens)
            and len(self.tokens[at].text) == 4
            and self.tokens[at].text.isdigit()
        )

    def _number(self, at: int) -> Item | None:
        read = figure_at(self.tokens, at)
        if read is None:
            return None
        figure = read.figure
        if figure.value == 1 and self.tokens[read.end : read.end + 1] and means(
            self.tokens[read.end], "nửa"
        ):
            return self._rate(at, read.end + 1, "50")
        if [one.bare for one in self.tokens[read.end : read.end + 2]] == ["phan", "tram"]:
            return self._rate(at, read.end + 2, str(figure.value))
        if read.end - read.start > 1 and self.tokens[at].kind == "word":
            phrase = self._known(at)
            if phrase is not None and not phrase.slips and phrase.end >= read.end:
                return None  # "tam tu" is what people feel, not 84
        if figure.weak:
            longer = self._known(at)
            if longer is not None and not longer.slips and longer.end > read.end:
                return None
            if read.end < len(self.tokens) and self.tokens[read.end].kind == "number":
                return None  # "nam 28"
            if not (
                self._counts(read.end)
                or self._after_label(read.end)
                or self._solved(read.end)
                or self._classified(read.end)
            ):
                return None
        if figure.vague:
            return Item("V", at, read.end)
        if self._enumerates(at, read.end):
            return Item("y", at, read.end)
        counted = self._counts(read.end)
        if (not counted and self._measure(read.end)) or self._month(read.end):
            return Item("x", at, read.end)
        year = (
            1900 <= figure.value <= 2100 and len(self.tokens[at].text) == 4
            and not self._counts(read.end)
        )  # fmt: skip
        if year:
            return Item("y", at, read.end)
        negative = self._negative(at)
        if over := self._of_so_many(read.end):
            return Item("%", at, over.end, figure=figure, over=over.figure)
        if self._ba_con(read) or self._two_figures(read):
            figure = replace(figure, why="two")
        return Item(
            "#", at, read.end, figure=figure, unsure=self._label_before(at), negative=negative
        )

    def _after_label(self, end: int) -> bool:
        """ "giải quyết được sáu", "y kien: ba", and nothing behind it"""
        last = self.tokens[end - 2] if end > 1 else None
        said = last is not None and (last.bare == ":" or means(last, "là"))
        open_ended = end < len(self.tokens) and self.tokens[end].kind != "stop"
        if open_ended and not said and not self._solved(end):
            return False
        unsure = self.tokens[end - 1].text in ("sau", "nam", "ba", "tu")
        if unsure and not said and self._ahead(end) in COUNTS:
            return False  # "anh em gui sau"
        if self._ahead(end) == "*" and self.items and self.items[-1].code == "*":
            said = self.tokens[self.items[-1].start].bare == "xong"
            return said or any(one.code in "f!" for one in self.items[-3:])  # "xong cả năm"
        labelled = COUNTS + CALLED + "!"
        return self._ahead(end) in labelled and not (self._ahead(end) != "!" and self._taken(end))

    def _enumerates(self, at: int, end: int) -> bool:
        """ "1. Đơn vị", "2) Ngày" at the beginning of a line"""
        first = at == 0 or self.tokens[at - 1].bare.startswith("\n")
        return (
            first
            and end + 1 < len(self.tokens)
            and self.tokens[at].kind == "number"
            and len(self.tokens[at].text) <= 2
            and self.tokens[end].bare in (".", ")", "/")
            and self.tokens[end + 1].kind == "word"
            and not self._counts(end + 1)
        )

    def _classified(self, at: int) -> bool:
        """ "bốn cái giải quyết xong", "ba việc" """
        return at < len(self.tokens) and self.tokens[at].text in ("cái", "việc", "cai")

    def _ba_con(self, read: Read) -> bool:
        """ "hai mươi ba con" without marks: 23, or 20 bà con"""
        spelled = self.tokens[read.start].kind == "word" and read.end - read.start > 1
        return spelled and [one.text for one in self.tokens[read.end : read.end + 2]] == [
            "ba",
            "con",
        ]

    def _two_figures(self, read: Read) -> bool:
        """ "ý kiến hai hai đã giải quyết": 22, or two and two"""
        words = self.tokens[read.start : read.end]
        short = len(words) == 2 and all(one.bare in ONES for one in words)
        return short and self._ahead(read.start) in COUNTS + CALLED + "!"

    def _of_so_many(self, at: int) -> Read | None:
        """ "10 trên 12 ý kiến", "10 trong tổng số 12" """
        first = at
        while at < len(self.tokens) and at - first < 3 and means(self.tokens[at], *OUT_OF):
            at += 1
        opened = means(self.tokens[first], "trên", "trong") if first < len(self.tokens) else False
        if not opened or at >= len(self.tokens) or self.tokens[at].kind != "number":
            return None
        return figure_at(self.tokens, at)

    def _negative(self, at: int) -> bool:
        """ "-5 người": a sign, where dashes don't stand ahead of other parts too"""
        before = self.tokens[at - 1] if at else None
        if before is None or self.tokens[at].kind != "number":
            return False
        if before.text == "âm":
            return True
        raw, start = self.message.raw, before.start
        tight = before.bare == "-" and before.end == self.tokens[at].start
        return tight and (not start or raw[start - 1] == " ") and len(DASHED.findall(raw)) == 1

    def _label_before(self, at: int) -> bool:
        if not at:
            return False
        named = means(self.tokens[at - 1], "thôn", "bản", "tổ", "khu", "xóm", "đội")
        return named and self.items[-1].code != "u"

    def _month(self, at: int) -> bool:
        """ "12 March" """
        return at < len(self.tokens) and self.tokens[at].text in MONTHS - {"may", "mar", "dec", "q"}

    def _measure(self, at: int) -> bool:
        """Money, weight, length, age right behind a number."""
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        if token.kind != "word":
            return False
        stuck = self.tokens[at - 1].end == token.start
        if stuck and token.typed in {"k", "kg", "m", "km", "tr", "ha", "t", "g", "p", "cm", "tuoi"}:
            return True
        return means(token, *MEASURES)

    def _counts(self, at: int) -> bool:
        """Does something that is counted begin here?"""
        if at >= len(self.tokens) or self.tokens[at].kind != "word":
            return False
        if at in self.hits:
            return False
        found = self._known(at)
        return found is not None and found.code in (*COUNTS, "g", "b", "m", "f")

    def _share(self, at: int) -> Item:
        """ "10/12": so many of so many, or a day."""
        token = self.tokens[at]
        sign = next(one for one in token.text if not (one.isdigit() or one == " "))
        first, last = (int(part) for part in token.text.replace(" ", "").split(sign))
        spot = self.days.at.get(at)
        ahead = self._ahead(at)
        counted = self._counts(at + 1) or self._solved(at + 1)
        if sign == "/":
            share = (
                counted or ahead in "!" or (ahead in COUNTS + CALLED + "og" and not self._taken(at))
            )
            if share and first <= last and not (spot and spot.end > at + 1):
                return Item("%", at, at + 1, figure=Figure(first), over=Figure(last))
        elif counted or ahead in "!":
            if sign in "-–" and last > first:
                return Item("#", at, at + 1, figure=Figure(first, "two", other=last))
            return Item("x", at, at + 1)
        if spot is None:
            days = self.days.of(token.text) if sign == "/" else ()
            return Item("d", at, at + 1, days=days) if days else Item("x", at, at + 1)
        return Item("d", at, spot.end, days=spot.days)

    def _solved(self, at: int) -> bool:
        while at < len(self.tokens) and self.tokens[at].bare in ("da", "duoc", "y", "kien", "cai"):
            at += 1
        if at >= len(self.tokens):
            return False
        found = self._known(at)
        return found is not None and found.code in "!f"

    def _ahead(self, at: int) -> str:
        """The code of what stands ahead, fillers aside."""
        for item in reversed(self.items):
            if item.code not in "_:=":
                return item.code if len(item.code) == 1 else " "
        return " "

    def _taken(self, at: int) -> bool:
        """Has the noun ahead its number already? "45 người 12/3" """
        codes = "".join(item.code for item in self.items[-8:]).replace("_", "")
        return len(codes) >= 2 and codes[-2] in "#%" and codes[-1] != ":"
