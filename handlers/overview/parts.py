"""What the items of a question say of whom, of which time, and of which measure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.overview import bounds
from handlers.overview.averages import average_of
from handlers.overview.frame import CERTAIN, Average, Bound, Doubt
from handlers.overview.measures import Told, told
from handlers.overview.words import Item, Question
from handlers.places.places import Places
from knowledge.vietnamese import fold

NEAR = 3  # tokens between a unit and its "nào"
OF = ("cua", "of")
PLURAL = ("các ", "cac ", "những ", "nhung ", "danh sách ", "danh sach ", "mấy ", "tất cả ")
KINDS_OF_NAMES = frozenset({"commune", "village"})


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything said, by what it is said of."""

    question: Question
    told: Told
    places: tuple[int, ...] = ()  # units named, in the order of the words
    tops: tuple[int, ...] = ()  # those of them whose parts are asked about: districts, provinces
    areas: frozenset[int] = frozenset()  # the same of all that a name may mean
    kinds: tuple[str, ...] = ()
    asked: bool = False  # units are asked for: "xã nào", "ai"
    plural: bool = False  # "các xã"
    wide: bool = False  # "toàn huyện"
    headline: bool = False  # "mô hình của Đôn Phục", "dialogues in May"
    many_units: bool = False  # "bao nhiêu xã"
    times: tuple[Item, ...] = ()
    number: int = 0  # "top 3", "5 xã"
    plan: str = ""
    bound: Bound | None = None
    average: Average = ""
    unread: tuple[str, ...] = ()
    doubt: Doubt = CERTAIN

    def has(self, *codes: str) -> bool:
        return self.question.has(*codes)


def gather(question: Question, places: Places) -> Parts:
    hits = [one.hit for one in question.of("place") if one.hit]
    found = told(question)
    unread, names = _unread(question)
    kinds = _kinds(question, tuple(names))
    areas = frozenset(one for hit in hits for one in hit.units if _is_area(one, places))
    meant = [areas_first(hit.units, areas) if kinds else hit.units for hit in hits]
    named = tuple(dict.fromkeys(units[0] for units in meant))
    doubt = Doubt(
        tuple(units for units in meant if len(units) > 1),
        found.measures if len(found.measures) > 1 else (),
        tuple(names.values()),
    )
    return Parts(
        question=question,
        told=found,
        places=named,
        tops=tuple(one for one in named if one in areas),
        areas=areas,
        kinds=kinds,
        asked=_asked(question),
        plural=any(_plural(question, one) for one in question.of("unit")),
        wide=any(_is_wide(question.words(one)) for one in question.of("whole")),
        headline=_owned(question) or _plural_first(question) or _narrowed_first(question),
        many_units=_many_units(question),
        times=tuple(question.of("time")),
        number=_number(question),
        plan=_plan(question),
        bound=next((bounds.read(one) for one in question.of("bound")), None),
        average=average_of(question, found.measure),
        unread=tuple(one for one in unread if one not in found.entry),
        doubt=doubt,
    )


def _is_area(unit: int, places: Places) -> bool:
    return unit in places.large or places.parents.get(unit) is None


def areas_first(units: tuple[int, ...], areas: frozenset[int]) -> tuple[int, ...]:
    """ "các xã ở Con Cuông": the district of that name is meant, not its town"""
    return tuple(one for one in units if one in areas) or units


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
            if any(one.value == "tasks" for one in question.items[at + 1 : at + 2]):
                continue  # "which tasks are unfinished"
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


def _is_wide(words: str) -> bool:
    return bool({"huyen", "tinh", "district"} & set(fold(words).split()))


def _owned(question: Question) -> bool:
    """A measure "of" a unit or of the whole: its figures are wanted, nothing is reported."""
    if not question.has("measure"):
        return False
    tokens = question.message.tokens
    ahead = (tokens[max(0, one.start - 2) : one.start + 1] for one in question.of("place", "whole"))
    return any(token.bare in OF for some in ahead for token in some)


def _plural_first(question: Question) -> bool:
    """ "dialogues in May": in English what begins with several of them is a list's heading"""
    said = [one for one in question.items if one.code not in ("filler", "polite", "stop", "all")]
    if not said or said[0].code != "measure":
        return False
    words = question.words(said[0]).lower()
    return words.isascii() and words.endswith("s") and len(words) > len("is")


def _narrowed_first(question: Question) -> bool:
    """ "mô hình văn hóa xã hội ở các xã năm 2026": nothing but what figures are of, and of which"""
    said = [one for one in question.items if one.code not in ("filler", "polite", "stop", "all")]
    if not said or said[0].code != "measure" or _verb(question, said[0]):
        return False
    plain = all(one.code in ("measure", "field", "unit", "time", "whole", "place") for one in said)
    plural = any(_plural(question, one) for one in question.of("unit"))
    return plain and (plural or question.has("field")) and question.has("time", "whole")


def _verb(question: Question, measure: Item) -> bool:
    return question.words(measure).lower().startswith(("đăng", "dang", "register"))


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
    used = {str(_number(question)), _plan(question)}
    if question.has("only", "average"):
        used.add("1")
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
