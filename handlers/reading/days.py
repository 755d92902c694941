"""The days a message names, by the token at which each begins."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from handlers.reading.tokens import Message
from handlers.reading.vocabulary import phrases
from knowledge.days import find_days

# a day behind these is not that of the report: a promise, or the date of a paper
PROMISED = {"truoc", "hen", "han", "se", "den"}
# "ngày 15 hằng tháng" is no day; "Ngày chủ nhật xanh" is a name
NAMES_GO_ON = phrases("day-goes-on")
NAMED = re.compile(r"\b(?:dot|đợt|lan|lần|quy|quý|so|số|khoa|khóa) $")  # "đợt 1 tháng 3"
WEEKDAY = re.compile(r"t ?[2-7]")  # of citizen receptions it is a month
BARE = re.compile(r"(?:ngay|hom|bua) ?[0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class Spot:
    """tokens[.. : end] name these days; none: no such day. `bare`: "ngày 12", without a month."""

    end: int
    days: tuple[date, ...]
    bare: bool = False
    short: bool = False  # "t2"


@dataclass(frozen=True, slots=True)
class Days:
    at: Mapping[int, Spot]
    today: date

    def of(self, words: str) -> tuple[date, ...]:
        """The day that a date means which a noun behind it made look like a share."""
        spots = find_days(f"ngày {words}", self.today)
        return spots[0].days if spots else ()


def read_days(message: Message, today: date, names: Collection[int] = ()) -> Days:
    """Read what was meant rather than what was typed: short forms are spelled out."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    length = 0
    for at, token in enumerate(message.tokens):
        typed = message.raw[token.start : token.end]
        word = token.bare if typed.isascii() else token.text  # no marks that were not typed
        if at in names or token.kind in ("quote", "phone", "document", "percent", "time"):
            word = "x"
        starts.append(length)
        parts.append(word)
        length += len(word) + 1
        ends.append(length - 1)
    text = " ".join(parts)
    found: dict[int, Spot] = {}
    for spot in find_days(text, today):
        first = next((at for at, end in enumerate(ends) if end > spot.start), None)
        last = next((at for at, end in enumerate(ends) if end >= spot.end), None)
        if first is None or last is None:
            continue
        said = text[spot.start : spot.end]
        if NAMED.search(text[: spot.start]):
            continue
        if text[spot.end :].lstrip().startswith(NAMES_GO_ON):
            continue
        short = WEEKDAY.fullmatch(said) is not None
        found[first] = Spot(last + 1, spot.days, bare=_bare(said), short=short)
    return Days(found, today)


def _bare(said: str) -> bool:
    from knowledge.vietnamese import fold

    return BARE.fullmatch(fold(said)) is not None
