"""Bars that lie: a unit a line, its name before and its number behind."""

from dataclasses import dataclass
from itertools import accumulate, pairwise

from handlers.papers import ink
from handlers.papers.chart import (
    COLOURS,
    MARGIN,
    MOST,
    ROOM,
    SMALL,
    TRACK,
    WIDE,
    WORDS,
    Bar,
    Chart,
    hidden,
)
from handlers.papers.ink import INK, PALE, TALL, Box, Line, Mark

NAMES = 0.42  # of the width, at most; a number has no more, either
THICK, GAP = 36, 16
DARK = "#A34700"  # letters for what is lacking: readable where the bar's own colour is not


@dataclass(frozen=True, slots=True)
class Room:
    """Where the bars begin, how many pixels one of a value is, where a full one ends."""

    left: float
    scale: float
    whole: float


def draw(chart: Chart, y: float) -> tuple[list[Mark], float]:
    shown = _shown(chart)
    names = [ink.wrapped(one.name, NAMES * ROOM, WORDS, most=3) for one in shown]
    room = _room(chart, shown, names)
    marks: list[Mark] = []
    top = y = y + (SMALL * TALL if chart.goal is not None else 0)
    for at, (bar, name) in enumerate(zip(shown, names, strict=True)):
        if at == MOST // 2 and hidden(len(chart.bars)):
            y = _more(chart, y, marks)
        y = _row(chart, bar, name, room, y, marks)
    if chart.goal is not None:
        _goal(chart, room, (top, y), marks)
    return marks, y


def _shown(chart: Chart) -> list[Bar]:
    bars = chart.bars
    if not hidden(len(bars)):
        return list(bars)
    return [*bars[: MOST // 2], *bars[-(MOST - MOST // 2) :]]


def _room(chart: Chart, shown: list[Bar], names: list[list[str]]) -> Room:
    """The longest bar and its number fill the page; so does a full one with the longest number."""
    widest = max((ink.width(line, WORDS) for name in names for line in name), default=0)
    left = MARGIN + widest + GAP
    free = WIDE - MARGIN - left
    labels = {bar: ink.width(_label(bar), WORDS) + 14 for bar in shown}
    if chart.whole is not None:
        whole = free - max(labels.values(), default=0)
        return Room(left, whole / chart.whole if chart.whole else 0, whole)
    scales = [(free - labels[bar]) / bar.value for bar in shown if bar.value]
    if chart.goal:
        scales.append((free - SMALL) / chart.goal)
    return Room(left, min(scales, default=0), 0)


def _label(bar: Bar) -> str:
    return next(iter(ink.wrapped(bar.label, NAMES * ROOM, WORDS, most=1)), "")


def _row(chart: Chart, bar: Bar, name: list[str], room: Room, y: float, marks: list[Mark]) -> float:
    step = WORDS * TALL * 0.92
    height = max(THICK, step * len(name))
    middle = y + height / 2
    for at, line in enumerate(name):
        place = middle + (at - (len(name) - 1) / 2) * step
        marks.append(Line(room.left - GAP, place, line, WORDS, align="right"))
    value = max(0.0, bar.value or 0)
    end = room.left + value * room.scale
    track = room.left + room.whole if bar.value is not None else room.left
    if track > room.left:
        marks.append(Box(room.left, middle - THICK / 2, room.whole, THICK, TRACK))
    if chart.kind == "states":
        _parts(chart, bar, room, middle, marks)
    elif value:
        marks.append(_box(room.left, end, middle, COLOURS[bar.tone]))
    lacking = bar.tone == "lacking"
    marks.append(
        Line(
            max(end, track) + (12 if max(end, track) > room.left else 0),
            middle,
            _label(bar),
            WORDS,
            DARK if lacking else INK,
        )
    )
    return y + height + GAP


def _box(left: float, end: float, middle: float, colour: str) -> Box:
    return Box(left, middle - THICK / 2, max(end - left, 3), THICK, colour)


def _parts(chart: Chart, bar: Bar, room: Room, middle: float, marks: list[Mark]) -> None:
    """One state behind the other; a number where there is room for it."""
    ends = [room.left + one * room.scale for one in accumulate(bar.parts, initial=0)]
    for key, part, (start, end) in zip(chart.keys, bar.parts, pairwise(ends), strict=True):
        if not part:
            continue
        colour = COLOURS[key.tone]
        marks.append(_box(start, max(end - 2, start + 1), middle, colour))
        said = str(part)
        if ink.width(said, SMALL) + 6 <= end - start:
            light = key.tone in ("missing", "intime")
            shade = "#FFFFFF" if light else INK
            marks.append(
                Line((start + end - 2) / 2, middle, said, SMALL, shade, bold=light, align="center")
            )


def _more(chart: Chart, y: float, marks: list[Mark]) -> float:
    height = WORDS * TALL
    (words, *_) = ink.wrapped(chart.more, ROOM, SMALL, most=1) or [""]
    marks.append(Line(WIDE / 2, y + height / 2, words, SMALL, PALE, align="center"))
    return y + height + GAP


def _goal(chart: Chart, room: Room, span: tuple[float, float], marks: list[Mark]) -> None:
    """A line down all the bars, with its words on top."""
    top, end = span
    x = room.left + (chart.goal or 0) * room.scale
    words = next(iter(ink.wrapped(chart.goal_words, ROOM, SMALL, most=1)), "")
    half = ink.width(words, SMALL) / 2
    place = min(max(x, MARGIN + half), WIDE - MARGIN - half)
    marks.append(Line(place, top - SMALL * TALL / 2 - 4, words, SMALL, align="center"))
    y = top
    while y < end - GAP:
        marks.append(Box(x - 2, y, 4, min(12, end - GAP - y), INK))
        y += 20
