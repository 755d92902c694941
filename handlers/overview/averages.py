"""Reads of what an average is asked: "trung bình mỗi cuộc", "bình quân một xã", "per dialogue"."""

from collections.abc import Collection, Iterable

from handlers.overview.frame import Average
from handlers.overview.words import Item, Question

HELD = ("dialogues", "receptions", "trained")
PEOPLE = ("participants", "receptions", "trained", "opinions")  # counted at each of those
EVERY = ("mỗi", "moi", "từng", "tung", "each", "per", "every")
OF_ONE = (*EVERY, "a", "một", "mot", "trên", "tren")  # behind "trung bình"
NEAR = 3  # items from "trung bình" to what it is of


def average_of(question: Question, measure: str) -> Average:
    """Empty where none is asked; "mỗi cuộc" alone means one where people are counted."""
    said = question.of("average")
    every = OF_ONE if said else EVERY
    ahead = [one for one in question.items if _ends(question, one, every)]
    found = _first(_kind(question, one, measure) for one in ahead)
    if said:
        behind = _first(_of(one, measure) for one in _near(question, said[0]))
        return found or behind or ("session" if measure in PEOPLE else "unit")
    return found if found == "session" and question.has("many", "total") else ""


def _first(kinds: Iterable[Average]) -> Average:
    return next((one for one in kinds if one), "")


def _ends(question: Question, one: Item, every: Collection[str]) -> bool:
    words = question.words(one).lower().split()
    return bool(words) and words[-1] in every


def _kind(question: Question, every: Item, measure: str) -> Average:
    at = question.items.index(every)
    following = question.items[at + 1] if at + 1 < len(question.items) else None
    return _of(following, measure) if following and following.start == every.end else ""


def _near(question: Question, said: Item) -> list[Item]:
    at = question.items.index(said)
    return [*question.items[at + 1 : at + 1 + NEAR]]


def _of(one: Item, measure: str) -> Average:
    if one.code == "unit":
        return "unit"
    if (one.code, one.value) in (("by", "month"), ("by", "quarter")):
        return "month" if one.value == "month" else "quarter"
    held = one.code == "thing" and one.value in ("sessions", "courses")
    held = held or (one.code == "measure" and one.value in HELD)
    return "session" if held and measure in PEOPLE else ""
