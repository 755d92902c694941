"""What the items of a question say of whom, of which time, and of which measure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.overview.frame import CERTAIN, Doubt
from handlers.overview.measures import Told, told
from handlers.overview.words import Item, Question
from handlers.places import Places

NEAR = 3  # tokens between a unit and its "nào"
PLURAL = ("các ", "cac ", "những ", "nhung ", "danh sách ", "danh sach ", "mấy ", "tất cả ")
KINDS_OF_NAMES = frozenset({"commune", "village"})


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything said, by what it is said of."""

    question: Question
    told: Told
    places: tuple[int, ...] = ()  # units named, in the order of the words
    tops: tuple[int, ...] = ()  # those of them that nothing stands above
    kinds: tuple[str, ...] = ()
    asked: bool = False  # units are asked for: "xã nào", "ai"
    plural: bool = False  # "các xã"
    many_units: bool = False  # "bao nhiêu xã"
    times: tuple[Item, ...] = ()
    number: int = 0  # "top 3", "5 xã"
    plan: str = ""
    unread: tuple[str, ...] = ()
    doubt: Doubt = CERTAIN

    def has(self, *codes: str) -> bool:
        return self.question.has(*codes)


def gather(question: Question, places: Places) -> Parts:
    hits = [one.hit for one in question.of("place") if one.hit]
    found = told(question)
    named = tuple(dict.fromkeys(hit.units[0] for hit in hits))
    unread, names = _unread(question)
    doubt = Doubt(
        tuple(hit.units for hit in hits if len(hit.units) > 1),
        found.measures if len(found.measures) > 1 else (),
        tuple(names.values()),
    )
    return Parts(
        question=question,
        told=found,
        places=named,
        tops=tuple(one for one in named if places.parents.get(one) is None),
        kinds=_kinds(question, tuple(names)),
        asked=_asked(question),
        plural=any(_plural(question, one) for one in question.of("unit")),
        many_units=_many_units(question),
        times=tuple(question.of("time")),
        number=_number(question),
        plan=_plan(question),
        unread=tuple(one for one in unread if one not in found.entry),
        doubt=doubt,
    )


def _kinds(question: Question, named: Sequence[Item]) -> tuple[str, ...]:
    """`named`: the "xã" of "xã Mường Khoa" narrows nothing."""
    said = [one.value for one in question.of("unit", "each") if one not in named]
    return tuple(dict.fromkeys(kind for kind in said if kind))


def _asked(question: Question) -> bool:
    if any(not _nobody(question, one) for one in question.of("who")):
        return True
    units = question.of("unit")
    for which in question.of("which"):
        for unit in units:
            between = range(min(unit.end, which.end), max(unit.start, which.start))
            nouns = any(
                one.code in ("measure", "thing", "lack") and one.start in between
                for one in question.items
            )
            if len(between) < NEAR and not nouns:
                return True
        if not units and question.has("lack"):
            at = question.items.index(which)
            if at < 2 and question.of("measure")[:1] != [question.items[at - 1]]:
                return True  # "nào chưa": of whom is known from before
    return False


def _nobody(question: Question, who: Item) -> bool:
    """ "không có ai", "ko ai" """
    ahead = {one.bare for one in question.message.tokens[max(0, who.start - 2) : who.start]}
    return "khong" in ahead


def _plural(question: Question, unit: Item) -> bool:
    words = question.words(unit).lower()
    if words.startswith(PLURAL) or (words.isascii() and words.endswith("s")):
        return True
    at = question.items.index(unit)
    ahead = question.items[at - 1] if at else None
    return ahead is not None and ahead.code == "all"


def _many_units(question: Question) -> bool:
    """ "bao nhiêu xã", "số đơn vị", "how many communes" """
    for at, one in enumerate(question.items[:-1]):
        following = question.items[at + 1]
        counts = one.code == "many" or (
            one.code in ("total", "compare")
            and question.words(one).lower() in ("số", "so", "number of", "the number of")
        )
        if counts and following.code == "unit":
            return True
    return False


def _number(question: Question) -> int:
    for at, one in enumerate(question.items):
        if one.code == "number" and one.value.isdecimal() and int(one.value) <= 1000:
            ahead = question.items[at - 1].code if at else ""
            following = question.items[at + 1].code if at + 1 < len(question.items) else ""
            if ahead == "order" or (following == "unit" and ahead != "plan"):
                return int(one.value)
    return 0


def _plan(question: Question) -> str:
    for at, one in enumerate(question.items):
        if one.code == "document":
            return one.value.upper()
        if one.code == "number" and at and question.items[at - 1].code == "plan":
            return one.value
    return ""


def _unread(question: Question) -> tuple[tuple[str, ...], dict[Item, str]]:
    """Runs of words that are not known; those behind a kind of place look like a unit's name."""
    unread: list[str] = []
    names: dict[Item, str] = {}
    for start, end, ahead in _runs(question):
        words = question.message.words(start, end)
        if ahead is not None and _takes_name(question, ahead):
            names[ahead] = question.message.words(start, _name_end(question, end))
        else:
            unread.append(words)
    return (*unread, *_unused(question)), names


def _unused(question: Question) -> Iterator[str]:
    """A number that is no "top 3", no plan's and not the one of "chỉ có 1": "từ 2 mô hình"."""
    used = {str(_number(question)), _plan(question)} | ({"1"} if question.has("only") else set())
    for one in question.of("number", "share"):
        if one.value not in used:
            yield question.words(one)


def _name_end(question: Question, end: int) -> int:
    """ "Mường Khoa", though "khoa" is a word of ours"""
    tokens, raw = question.message.tokens, question.message.raw
    while end < len(tokens) and tokens[end].kind == "word" and raw[tokens[end].start].isupper():
        end += 1
    return end


def _takes_name(question: Question, ahead: Item) -> bool:
    return ahead.code == "unit" and ahead.value in KINDS_OF_NAMES and not _plural(question, ahead)


def _runs(question: Question) -> Iterator[tuple[int, int, Item | None]]:
    start, ahead = None, None
    for at, one in enumerate((*question.items, None)):
        unknown = one is not None and one.code == "unknown" and not re.fullmatch("[a-z]", one.value)
        if unknown and one is not None and start is None:
            start, ahead = one.start, question.items[at - 1] if at else None
        elif not unknown and start is not None:
            yield start, question.items[at - 1].end, ahead
            start = None
