"""The days a message names, by the token at which each begins."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from handlers.reading.tokens import Message
from handlers.reading.vocabulary import phrases
from knowledge.days import find_days
from knowledge.vietnamese import fold

# "ngày 15 hằng tháng" is no day; "Ngày chủ nhật xanh" is a name
NAMES_GO_ON = phrases("day-goes-on")
NAMED = re.compile(r"\b(?:dot|đợt|lan|lần|quy|quý|so|số|khoa|khóa) $")  # "đợt 1 tháng 3"
# "con thứ 3", "mô hình thứ 2": no weekday, if no week is told
NTH = re.compile(r"\b(?:con|người|nguoi|hình|hinh|vụ|vu|cái|lớp|lop|đội|nhóm|kiến|kien|đơn|thế) $")
PEOPLE = re.compile(r"\b(?:tiếng|tieng|dân tộc|dan toc|người|nguoi) $")  # "tiếng Mông 5 buổi"
WEEKDAYS = {"hai": "hai", "ba": "ba", "tu": "tư", "nam": "năm", "sau": "sáu", "bay": "bảy"}
WEEKDAY = re.compile(r"t ?[2-7]")  # of citizen receptions it is a month
BARE = re.compile(r"(?:ngay|hom|bua) ?[0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class Spot:
    """tokens[.. : end] name these days; none: no such day. `bare`: "ngày 12", without a month."""

    end: int
    days: tuple[date, ...]
    bare: bool = False
    short: bool = False  # "t2"
    span: bool = False  # "từ 10 đến 12/3": the days between them too
    weekday: bool = False


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
    weekdays = _weekdays(message)
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    length = 0
    for at, token in enumerate(message.tokens):
        typed = message.raw[token.start : token.end]
        word = token.bare if typed.isascii() else token.text  # no marks that were not typed
        word = weekdays.get(at, word)
        if at in names or token.kind in ("quote", "phone", "document", "percent", "time"):
            word = "x"
        if token.kind == "number" and _beside_slash(message, at):
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
        if _named(said, text[: spot.start]):
            continue
        if text[spot.end :].lstrip().startswith(NAMES_GO_ON):
            continue
        short = WEEKDAY.fullmatch(said) is not None
        found[first] = Spot(
            last + 1, spot.days, bare=_bare(said), short=short, span=spot.span,
            weekday=fold(said).startswith(("thu", "t", "chu nhat", "cn", "hom thu")),
        )  # fmt: skip
    return Days(found, today)


def _beside_slash(message: Message, at: int) -> bool:
    """A part of "45/12/10", which is no date and was cut apart."""
    near = [message.tokens[one] for one in (at - 1, at + 1) if 0 <= one < len(message.tokens)]
    here = message.tokens[at]
    return any(one.bare == "/" and (one.end == here.start or one.start == here.end) for one in near)


def _named(said: str, ahead: str) -> bool:
    """Is the number part of a name: "đợt 1 tháng 3", "con thứ 3", "tiếng Mông 5 buổi"?"""
    bare = fold(said)
    if bare.startswith(("mong", "mung")) and PEOPLE.search(ahead):
        return True
    nth = re.fullmatch(r"thu ?[a-z0-9]+", bare) is not None
    return bool(NAMED.search(ahead)) or (nth and NTH.search(ahead) is not None)


def _weekdays(message: Message) -> dict[int, str]:
    """ "thu sau", "thứ nam" among words with marks: Friday, Thursday."""
    found: dict[int, str] = {}
    for at, (token, following) in enumerate(pairwise(message.tokens)):
        if token.text not in ("thu", "thứ") or following.bare not in WEEKDAYS:
            continue
        goes_on = at + 2 < len(message.tokens) and message.tokens[at + 2].bare == "muoi"
        proper = WEEKDAYS[following.bare]
        if not goes_on and following.text in (following.bare, proper, "bẩy"):
            found |= {at: "thứ", at + 1: proper}
    return found


def _bare(said: str) -> bool:
    return BARE.fullmatch(fold(said)) is not None
