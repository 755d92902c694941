"""Columns that stand: month by month, its number above and its year below."""

from handlers.papers import ink
from handlers.papers.chart import COLOURS, MARGIN, ROOM, SMALL, STEPS, TRACK, WIDE, Bar, Chart
from handlers.papers.ink import INK, PALE, PAPER, TALL, Box, Line, Mark

HIGH = 520  # pixels, of the highest column with its number
FULL = 0.7  # of its place is a column's width
BROAD = 110


def draw(chart: Chart, y: float) -> tuple[list[Mark], float]:
    shown = chart.bars[-STEPS:]
    step = ROOM / max(1, len(shown))
    size = SMALL if step > 34 else 20
    labels = [next(iter(ink.wrapped(bar.label, HIGH / 2, size, most=1)), "") for bar in shown]
    wide = max((ink.width(one, size) for one in labels), default=0)
    up = wide > step - 6
    above = wide + 14 if up else size * TALL + 6
    most = chart.whole or max((bar.value or 0 for bar in shown), default=0) or 1
    most = max(most, chart.goal or 0)
    scale = (HIGH - above) / most
    y += SMALL * TALL if chart.goal is not None else 0
    ground = y + HIGH
    marks: list[Mark] = []
    if chart.goal is not None:
        _goal(chart, ground - chart.goal * scale, y, marks)
    for at, (bar, label) in enumerate(zip(shown, labels, strict=True)):
        middle = MARGIN + (at + 0.5) * step
        _column(bar, label, (middle, ground, step), (scale, size), marks, up=up)
    marks.append(Box(MARGIN, ground, ROOM, 2, PALE))
    return marks, _years(shown, step, ground, size, marks)


def _column(
    bar: Bar, label: str, place: tuple[float, float, float], by: tuple[float, float],
    marks: list[Mark], *, up: bool,
) -> None:  # fmt: skip
    (middle, ground, step), (scale, size) = place, by
    width, height = min(FULL * step, BROAD), max(0.0, bar.value or 0) * scale
    if height:
        left, tall = middle - width / 2, max(height, 3)
        marks.append(Box(left, ground - tall, width, tall, COLOURS[bar.tone]))
    foot, wide = ground - height - 6, ink.width(label, size)
    y = foot if up else foot - size * TALL / 2
    if label:  # a goal's line does not run through it
        long, tall = (size, wide) if up else (wide, size)
        marks.append(Box(middle - long / 2 - 2, foot - tall - 2, long + 4, tall + 4, PAPER))
    marks.append(Line(middle, y, label, size, INK, align="center", up=up))
    (name, *_) = ink.wrapped(bar.name, step, size, most=1) or [""]
    marks.append(Line(middle, ground + 8 + size * TALL / 2, name, size, align="center"))


def _years(
    shown: tuple[Bar, ...], step: float, ground: float, size: float, marks: list[Mark]
) -> float:
    """Below its first month, with a stroke where it begins."""
    y = ground + 8 + size * TALL
    if not any(bar.year for bar in shown):
        return y + 6
    before = ""
    for at, bar in enumerate(shown):
        if bar.year == before:
            continue
        x = MARGIN + at * step
        if at:
            marks.append(Box(x - 1, ground, 2, y - ground + SMALL * TALL, TRACK))
        marks.append(Line(x + 4, y + SMALL * TALL / 2 + 2, ink.safe(bar.year), SMALL, PALE))
        before = bar.year
    return y + SMALL * TALL + 8


def _goal(chart: Chart, y: float, top: float, marks: list[Mark]) -> None:
    """A line through all the columns; its words stand above them, beside a piece of it."""
    x = float(MARGIN)
    while x < WIDE - MARGIN:
        marks.append(Box(x, y - 2, min(12, WIDE - MARGIN - x), 4, INK))
        x += 20
    words = next(iter(ink.wrapped(chart.goal_words, ROOM - 60, SMALL, most=1)), "")
    place = top - SMALL * TALL / 2 - 6
    marks.append(Line(WIDE - MARGIN, place, words, SMALL, align="right"))
    left = WIDE - MARGIN - ink.width(words, SMALL) - 12
    marks.extend(Box(left - away, place - 2, 12, 4, INK) for away in (12, 32))
