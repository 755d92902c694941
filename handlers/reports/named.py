"""Which reports a sentence names: by receipt, kind, unit, day, period, or as the one just sent."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from handlers.forms.kinds import KINDS
from handlers.meaning import period as meaning_period
from handlers.meaning.words import LABEL, STUCK, Word
from handlers.places.places import Places
from handlers.reading.days import read_days
from handlers.reading.tokens import Message, cut
from handlers.reading.units import unit_hits
from knowledge.vietnamese import nfc

# "BC-0123", "bc 123"; a bare number only where it is not counted: "bc 45 người" tells a number
RECEIPT = re.compile(
    r"(?<!\w)(?:bc|b/c|báo cáo(?: số)?|bao cao(?: so)?|report)(?: ?[-–#] ?|[ :]*)"
    r"(?:(?P<sure>0[0-9]{1,8})|(?P<bare>[1-9][0-9]{0,8}))(?![\w/.-]|,[0-9])"
    r"(?P<then>[ ]*(?:[^\W\d_]+)?)",
    re.IGNORECASE,
)
AFTER = frozenset({
    "so", "số", "thanh", "thành", "ngay", "ngày", "cua", "của", "la", "là", "lai", "lại",
    "giup", "giúp", "di", "đi", "nhe", "nhé",
})  # fmt: skip
REPORT = (("bao", "cao"), ("report",), ("reports",))
WHICH = tuple(
    tuple(one.split())
    for one in (
        "vua roi", "vua gui", "vua nay", "vua xong", "moi gui", "moi roi", "moi nhat", "luc nay",
        "ban nay", "truoc do", "truoc", "gan nhat", "gan day", "cuoi cung", "last", "latest",
        "da gui", "vua bao cao", "dau tien", "nay", "do", "kia",
    )
)  # fmt: skip
BEFORE = frozenset(("my", "last", "latest", "the", "cai", "ban", "cac", "nhung"))
BETWEEN = frozenset({
    "cua", "toi", "em", "minh", "tui", "cho", "ve", "of", "in", "for", "hoi", "nghi", "cuoc",
    "buoi", "my",
})  # fmt: skip
CHANGE = frozenset(("thanh", "chu", "="))  # behind these stands what is new
SPANS = frozenset(("thang", "quy", "nam", "tuan", "month", "quarter", "year", "week"))
NUMBERS = frozenset(("i", "ii", "iii", "iv"))
AHEAD = frozenset(meaning_period.AHEAD) | {"roi"}
KIND_OF = {
    tuple(words.split()): kind.name
    for kind in KINDS
    if kind.name != "task"  # its words tell that something is done
    for words in kind.announced
}


@dataclass(frozen=True, slots=True)
class Named:
    """What is not named is empty; `rest` is the sentence without the words that name it."""

    rest: str
    receipts: tuple[int, ...] = ()
    kind: str = ""
    units: tuple[int, ...] = ()
    day: date | None = None
    since: date | None = None  # a period: its first and last day
    until: date | None = None
    last: bool = False  # "vừa rồi"
    report: bool = False  # the word itself was said

    def any(self) -> bool:
        """Does the sentence speak of a sent report at all?"""
        which = self.receipts or self.kind or self.units or self.day or self.since
        return bool(which or self.last or self.report)


@dataclass
class _Walk:
    """Goes along the words that name the report, and notes what they name."""

    message: Message
    places: Places
    now: datetime
    periods: bool
    kind: str = ""
    units: tuple[int, ...] = ()
    day: date | None = None
    last: bool = False
    report: bool = False
    spans: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bare = [token.bare for token in self.message.tokens]
        self.days = read_days(self.message, self.now.date()).at
        self.hits = {hit.start: hit for hit in unit_hits(self.message, self.places)}

    def length(self, at: int, phrases: Iterable[tuple[str, ...]]) -> int:
        """Words of the longest phrase that stands here."""
        return max(
            (len(one) for one in phrases if tuple(self.bare[at : at + len(one)]) == one), default=0
        )

    def start(self) -> int | None:
        """Where the naming begins: at the word itself, or at a kind, ahead of what is new."""
        stop = next(
            (at for at, one in enumerate(self.bare) if at and one in CHANGE), len(self.bare)
        )
        for phrases in (REPORT, KIND_OF):
            for at in range(stop):
                if self.length(at, phrases):
                    return at
        return None

    def step(self, at: int) -> int:
        """How many words from here name something; 0 where the naming has ended."""
        if size := self.length(at, REPORT):
            self.report = True
            return size
        if not self.kind and (size := self.length(at, KIND_OF)):
            self.kind = KIND_OF[tuple(self.bare[at : at + size])]
            return size
        return self._day(at) or self._unit(at) or self._period(at) or self._other(at)

    def _day(self, at: int) -> int:
        """ "sửa báo cáo vừa rồi ngày 11/3": there the day is what is new."""
        spot = self.days.get(at)
        if spot is None or len(spot.days) != 1 or self.day or (self.last and not self.periods):
            return 0
        self.day = spot.days[0]
        return spot.end - at

    def _unit(self, at: int) -> int:
        hit = self.hits.get(at)
        if hit is None or self.units:
            return 0
        self.units = hit.units
        return hit.end - at

    def _period(self, at: int) -> int:
        following = self.bare[at + 1] if at + 1 < len(self.bare) else ""
        numbered = following.isdecimal() or following in NUMBERS or following in AHEAD
        if not self.periods or self.bare[at] not in SPANS or not numbered:
            return 0
        self.spans.append(at)
        return 2

    def _other(self, at: int) -> int:
        if size := self.length(at, WHICH):
            self.last = True
            return size
        return int(self.bare[at] in BETWEEN)

    def dates(self) -> tuple[date | None, date | None]:
        """The first and the last day of the period."""
        words = [Word(one, one) for at in self.spans for one in self.bare[at : at + 2]]
        found = meaning_period.read(words, self.now)
        if not found:
            return None, None
        return date.fromisoformat(found["from"]), date.fromisoformat(found["to"])


def named(text: str, places: Places, now: datetime, *, periods: bool = False) -> Named:
    """Read it; a period is looked for only where one is asked for: "sửa ... tháng 3" names none."""
    plain = nfc(text).replace("\r\n", "\n")
    if periods:
        plain = STUCK.sub(lambda found: f"{LABEL[found[1]]} {found[2]}", plain)
    spots = list(_receipts(plain))
    if spots:
        for start, end, _ in reversed(spots):
            plain = f"{plain[:start]} {plain[end:]}"
        return Named(" ".join(plain.split()), tuple(id for _, _, id in spots), report=True)
    walk = _Walk(cut(plain), places, now, periods)
    first = walk.start()
    return Named(text.strip()) if first is None else _along(walk, first)


def _receipts(plain: str) -> Iterator[tuple[int, int, int]]:
    for found in RECEIPT.finditer(plain):
        word = found["then"].strip().lower()
        if found["sure"] or not word or word in AFTER:
            yield found.start(), found.start("then"), int(found["sure"] or found["bare"])


def _along(walk: _Walk, start: int) -> Named:
    bare, at = walk.bare, start
    while at < len(bare) and (size := walk.step(at)):
        at += size
    while at > start and bare[at - 1] in BETWEEN and not _ends_a_unit(walk, at):
        at -= 1  # "hủy báo cáo của em": what is left over stays in the sentence
    while start and bare[start - 1] in BEFORE:
        start -= 1
        walk.last = walk.last or bare[start] in ("last", "latest")
    tokens, raw = walk.message.tokens, walk.message.raw
    rest = f"{raw[: tokens[start].start]} {raw[tokens[at - 1].end :]}"
    return Named(
        " ".join(rest.split()), (), walk.kind, walk.units, walk.day, *walk.dates(), walk.last,
        walk.report,
    )  # fmt: skip


def _ends_a_unit(walk: _Walk, at: int) -> bool:
    return any(hit.end == at for hit in walk.hits.values())
