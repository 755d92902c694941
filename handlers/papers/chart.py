"""A chart as a picture for a phone: bars of units, columns of months, states beside each other.

Pure: words and numbers come in as they are to be read, the bytes of a PNG come out.
"""

from dataclasses import dataclass, replace
from typing import Literal

from handlers.papers import ink
from handlers.papers.ink import INK, PALE, TALL, Box, Line, Mark

WIDE, MARGIN = 1080, 44
ROOM = WIDE - 2 * MARGIN
TITLE, WORDS, SMALL = 40, 30, 26  # pixels; a phone shows three of them as one
MOST = 34  # bars; of more, the first and the last are shown
STEPS = 36  # months
LEAST = 0.001  # of a value that is drawn
DOT = " · "  # between what is told, of whom and of when
Tone = Literal["plain", "lacking", "intime", "late", "nothing", "missing", "exempt", "ahead"]
# Okabe and Ito's colours, which people who see few colours tell apart; grey is for what is to come
COLOURS: dict[Tone, str] = {
    "plain": "#0072B2", "lacking": "#D55E00", "intime": "#009E73", "late": "#E69F00",
    "nothing": "#56B4E9", "missing": "#D55E00", "exempt": "#CC79A7", "ahead": "#BDBDBD",
}  # fmt: skip
TRACK = "#E4E4E0"


@dataclass(frozen=True, slots=True)
class Bar:
    """`label`: its number as it is read. `parts`: by tone, for states. `year`: below a column.

    Nobody knows the value where there is none.
    """

    name: str
    value: float | None = 0
    label: str = ""
    tone: Tone = "plain"
    parts: tuple[int, ...] = ()
    year: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """What a colour means."""

    words: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Chart:
    """`whole`: what a full bar is; none: the longest one. `more`: in place of bars left out."""

    title: str
    told: tuple[str, ...]
    bars: tuple[Bar, ...]
    kind: Literal["bars", "columns", "states"] = "bars"
    keys: tuple[Key, ...] = ()
    whole: float | None = None
    goal: float | None = None
    goal_words: str = ""
    more: str = ""
    note: str = ""


def hidden(count: int) -> int:
    """How many of so many bars are not shown."""
    return max(0, count - MOST)


def make(chart: Chart) -> bytes:
    """The picture's bytes (PNG)."""
    from handlers.papers import chart_bars, chart_columns

    chart = _sound(chart)
    with ink.DRAWING:
        marks, y = _head(chart)
        body = chart_columns.draw if chart.kind == "columns" else chart_bars.draw
        more, y = body(chart, y)
        foot, y = lines(chart.note, y + 18, SMALL, colour=PALE)
        return ink.png([*marks, *more, *foot], (WIDE, round(y + MARGIN - 10)))


def _sound(chart: Chart) -> Chart:
    """No bar is longer than a full one, or than its states together; a hair's breadth is none."""
    bars = tuple(replace(bar, value=_value(chart, bar)) for bar in chart.bars)
    most = max((bar.value or 0 for bar in bars), default=0)
    goal = chart.goal
    if goal is not None:
        goal = min(max(goal, 0), chart.whole or max(10 * most, 1))
    return replace(chart, bars=bars, goal=goal)


def _value(chart: Chart, bar: Bar) -> float | None:
    if chart.kind == "states":
        return sum(bar.parts)
    if bar.value is None or bar.value < LEAST:
        return None if bar.value is None else 0
    return min(bar.value, chart.whole) if chart.whole else bar.value


def _head(chart: Chart) -> tuple[list[Mark], float]:
    marks, y = _title(chart.title)
    for told in chart.told:
        more, y = lines(told, y + 8, WORDS)
        marks += more
    more, y = _keys(chart.keys, y + 14)
    return [*marks, *more], y + 22


def _title(title: str) -> tuple[list[Mark], float]:
    """What is too long for a line breaks where its first part ends."""
    first, dot, rest = ink.safe(title).partition(DOT)
    if not dot or ink.width(first + dot + rest, TITLE, bold=True) <= ROOM:
        return lines(title, MARGIN - 6, TITLE, bold=True)
    marks, y = lines(first, MARGIN - 6, TITLE, bold=True)
    more, y = lines(rest, y, TITLE, bold=True)
    return [*marks, *more], y


def lines(
    text: str, y: float, size: float, *, bold: bool = False, colour: str = INK, most: int = 5
) -> tuple[list[Mark], float]:
    """A paragraph as wide as the page; where the next one may begin."""
    marks: list[Mark] = []
    for one in ink.wrapped(text, ROOM, size, most=most, bold=bold):
        marks.append(Line(MARGIN, y + size * TALL / 2, one, size, colour, bold))
        y += size * TALL
    return marks, y


def _keys(keys: tuple[Key, ...], y: float) -> tuple[list[Mark], float]:
    """Squares of colour with their words, as many to a line as there is room for."""
    marks: list[Mark] = []
    x, height = float(MARGIN), SMALL * 1.55
    for key in keys:
        (words, *_) = ink.wrapped(key.words, ROOM - SMALL, SMALL, most=1)
        needs = SMALL + 12 + ink.width(words, SMALL)
        if x > MARGIN and x + needs > WIDE - MARGIN:
            x, y = MARGIN, y + height
        marks.append(Box(x, y + (height - SMALL) / 2, SMALL, SMALL, COLOURS[key.tone]))
        marks.append(Line(x + SMALL + 12, y + height / 2, words, SMALL))
        x += needs + 36
    return marks, y + height if keys else y
