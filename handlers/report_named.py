"""Which reports a sentence names: by receipt, kind, unit, day, period, or as the one just sent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from handlers import meaning_period
from handlers.forms.kinds import KINDS
from handlers.meaning_words import LABEL, STUCK, Word
from handlers.places import Places
from handlers.reading.days import read_days
from handlers.reading.message import unit_hits
from handlers.reading.tokens import Message, cut
from knowledge.vietnamese import nfc

# "BC-0123", "bc 123"; a bare number only where it is not counted: "bc 45 người" tells a number
RECEIPT = re.compile(
    r"(?<!\w)(?:bc|b/c|báo cáo(?: số)?|bao cao(?: so)?|report)(?: ?[-–#] ?|[ :]*)"
    r"(?:(?P<sure>0[0-9]{1,8})|(?P<bare>[1-9][0-9]{0,8}))(?![\w/.-]|,[0-9])"
    r"(?P<then>[ ]*(?:[^\W\d_]+)?)",
    re.IGNORECASE,
)
AFTER = frozenset("so số thanh thành ngay ngày cua của la là lai lại giup giúp di đi nhe nhé".split())
REPORT = (("bao", "cao"), ("report",), ("reports",))
WHICH = tuple(
    tuple(one.split())
    for one in (
        "vua roi", "vua gui", "vua nay", "vua xong", "moi gui", "moi roi", "moi nhat", "luc nay",
        "ban nay", "truoc do", "truoc", "gan nhat", "gan day", "cuoi cung", "last", "latest",
        "da gui", "vua bao cao", "dau tien", "nay", "do", "kia",
    )
)  # fmt: skip
BEFORE = frozenset("my last latest the cai ban cac nhung".split())
BETWEEN = frozenset("cua toi em minh tui cho ve of in for hoi nghi cuoc buoi my".split())
CHANGE = frozenset("thanh chu =".split())  # behind these stands what is new
SPANS = frozenset("thang quy nam tuan month quarter year week".split())
NUMBERS = frozenset("i ii iii iv".split())
AHEAD = frozenset(meaning_period.AHEAD) | {"roi"}
LONGEST = 5  # words of a kind's name


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


@dataclass
class _Walk:
    """Goes along the words that name the report."""

    message: Message
    places: Places
    now: datetime
    kinds: dict[tuple[str, ...], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.kinds = {
            tuple(words.split()): kind.name
            for kind in KINDS
            if kind.name != "task"  # its words tell that something is done
            for words in kind.announced
        }
        self.bare = [token.bare for token in self.message.tokens]
        self.days = read_days(self.message, self.now.date()).at
        self.hits = {hit.start: hit for hit in unit_hits(self.message, self.places)}

    def length(self, at: int, phrases: Iterator[tuple[str, ...]]) -> int:
        """Words of the longest phrase that stands here."""
        return max(
            (len(one) for one in phrases if tuple(self.bare[at : at + len(one)]) == one), default=0
        )

    def start(self) -> int | None:
        """Where the naming begins: at the word itself, or at a kind, ahead of what is new."""
        stop = next((at for at, one in enumerate(self.bare) if at and one in CHANGE), len(self.bare))
        for phrases in (REPORT, tuple(self.kinds)):
            for at in range(stop):
                if self.length(at, iter(phrases)):
                    return at
        return None


def named(text: str, places: Places, now: datetime, *, periods: bool = False) -> Named:
    """Read it; a period is looked for only where one is asked for: "sửa ... tháng 3" names none."""
    plain = nfc(text).replace("\r\n", "\n")
    if periods:
        plain = STUCK.sub(lambda found: f"{LABEL[found[1]]} {found[2]}", plain)
    spots = list(_receipts(plain))
    if spots:
        for start, end, _ in reversed(spots):
            plain = f"{plain[:start]} {plain[end:]}"
        return Named(" ".join(plain.split()), tuple(id for *_, id in spots), report=True)
    walk = _Walk(cut(plain), places, now)
    first = walk.start()
    return Named(text.strip()) if first is None else _along(walk, first, periods=periods)


def _receipts(plain: str) -> Iterator[tuple[int, int, int]]:
    for found in RECEIPT.finditer(plain):
        word = found["then"].strip().lower()
        if found["sure"] or not word or word in AFTER:
            yield found.start(), found.start("then"), int(found["sure"] or found["bare"])


def _along(walk: _Walk, start: int, *, periods: bool) -> Named:
    message, bare = walk.message, walk.bare
    kind, units, last, report = "", tuple[int, ...](), False, False
    day: date | None = None
    spans: list[int] = []
    size = 0
    at = start
    while at < len(bare):
        if size := walk.length(at, iter(REPORT)):
            report = True
        elif size := walk.length(at, iter(walk.kinds)):
            if kind:
                break
            kind = walk.kinds[tuple(bare[at : at + size])]
        elif (
            (spot := walk.days.get(at))
            and day is None
            and len(spot.days) == 1
            and (periods or not last)  # "sửa báo cáo vừa rồi ngày 11/3": the day is what is new
        ):
            day, size = spot.days[0], spot.end - at
        elif (hit := walk.hits.get(at)) and not units:
            units, size = hit.units, hit.end - at
        elif periods and bare[at] in SPANS and _period(walk, at):
            spans.append(at)
            size = 2
        elif size := walk.length(at, iter(WHICH)):
            last = True
        elif bare[at] in BETWEEN:
            size = 1
        else:
            break
        at += size
    while at > start and bare[at - 1] in BETWEEN and not _ends_a_unit(walk, at):
        at -= 1
    while start and bare[start - 1] in BEFORE:
        start -= 1
        last = last or bare[start] in ("last", "latest")
    since, until = _days(walk, spans)
    raw = message.raw
    first, end = message.tokens[start].start, message.tokens[at - 1].end
    rest = " ".join(f"{raw[:first]} {raw[end:]}".split())
    return Named(rest, (), kind, units, day, since, until, last, report)


def _ends_a_unit(walk: _Walk, at: int) -> bool:
    return any(hit.end == at for hit in walk.hits.values())


def _period(walk: _Walk, at: int) -> bool:
    following = walk.bare[at + 1] if at + 1 < len(walk.bare) else ""
    return following.isdecimal() or following in NUMBERS or following in AHEAD


def _days(walk: _Walk, spans: list[int]) -> tuple[date | None, date | None]:
    words = [Word(one, one) for at in spans for one in walk.bare[at : at + 2]]
    found = meaning_period.read(words, walk.now)
    if not found:
        return None, None
    return date.fromisoformat(found["from"]), date.fromisoformat(found["to"])
