"""Numbers that only count the units named behind them: "3 xã Bản Giang, Giang Ma, Tả Lèng"."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.overview.words import Item, Question

NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "bon": 4, "nam": 5, "two": 2, "three": 3}
BETWEEN = ("filler", "stop", "unit", "or", "all")  # "hai đơn vị là Bản Bo và Giang Ma"


def named(question: Question) -> Question:
    """Without the number (and its "xã") where just so many units are named behind it."""
    items = list(question.items)
    for at, one in enumerate(items):
        count = _number(question, one)
        if count < 2 or count != len(_names(items[at + 1 :])):
            continue
        items[at] = replace(one, code="filler", value="")
        for next_at in range(at + 1, len(items)):
            if items[next_at].code == "place":
                break
            items[next_at] = replace(items[next_at], code="filler", value="")
    return Question(question.message, tuple(items))


def _number(question: Question, item: Item) -> int:
    if item.code == "number" and item.value.isdecimal():
        return int(item.value)
    return NUMBERS.get(question.words(item).lower(), 0) if item.code == "unknown" else 0


def _names(behind: Sequence[Item]) -> list[Item]:
    """The units that follow at once, one after the other."""
    found: list[Item] = []
    for one in behind:
        if one.code == "place":
            found.append(one)
        elif one.code not in BETWEEN or (one.code == "unit" and found):
            break
    return found
