"""What a phrase about time is made of: points, rhythms and the rest, each with its place."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from knowledge.plain import TAKEN
from knowledge.schedule import Period, Single


@dataclass(frozen=True, slots=True)
class Point:
    """Parts of a date; what the text leaves out may come from its neighbours.

    `through`: "tháng 4-6". `later`: +1 for "năm sau". `bare`: "15/11" without "ngày".
    `whole`: a part of the year ("6 tháng đầu năm"), not a month.
    """

    day: int | None = None
    months: tuple[int, ...] = ()
    quarters: tuple[int, ...] = ()
    year: int | None = None
    hour: str | None = None
    later: int = 0
    through: bool = False
    bare: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    start: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`loose`: only a rhythm beside another ("hằng quý, *năm*"). `after`: follows a day closely."""

    period: Period
    step: int = 1
    month: int | None = None
    weekday: int | None = None
    hour: str | None = None
    before: bool = False
    loose: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    end: int
    value: Point | Range | Rhythm | Single


Builder = Callable[[re.Match[str]], Point | Range | Rhythm | Single | None]
Atom = tuple[re.Pattern[str], Builder]


def scan(text: str, atoms: list[Atom]) -> tuple[list[Mark], str]:
    """All marks, earlier atoms first, and the text with them covered."""
    marks: list[Mark] = []
    for pattern, build in atoms:
        taken: list[Mark] = []
        for match in pattern.finditer(text):
            value = build(match)
            if value is not None:
                taken.append(Mark(match.start(), match.end(), value))
        text = cover(text, taken)
        marks += taken
    return sorted(marks, key=lambda mark: mark.start), text


def cover(text: str, marks: list[Mark]) -> str:
    if not marks:
        return text
    letters = list(text)
    for mark in marks:
        letters[mark.start : mark.end] = TAKEN * (mark.end - mark.start)
    return "".join(letters)
