"""The bars of a chart, for each kind of lines: how long, in which colour, with which words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handlers import words
from handlers.figures import periods
from handlers.figures.lines import LISTS, Drawn, Kind, Line
from handlers.figures.matter import Matter
from handlers.figures.words import percent
from handlers.papers.chart import COLOURS, Bar, Key, Tone
from handlers.turn import Say
from storage.measures import Share

MONTHS = 14  # columns beside which "T12" has room


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn, and in which language."""

    matter: Matter
    drawn: Drawn
    language: str

    def say(self, what: Say) -> str:
        return words.plain(self.language, what)

    def count(self, number: int) -> str:
        return self.say(Say("figures-chart-count", {"n": number}))

    def number(self, line: Line) -> str:
        """As it stands beside the bar."""
        if self.drawn.rates and line.share is not None and line.share.n:
            return self.say(percent(line.share))
        if self.drawn.rates:
            return self.say(Say("figures-chart-unknown"))
        if line.label is not None and (not line.value or self.drawn.kind == "sides"):
            return self.say(line.label)
        return self.count(line.value)

    def height(self, line: Line) -> float | None:
        if not self.drawn.rates:
            return line.value
        return line.share.rate if line.share else None


def _bars(drawing: Drawing) -> tuple[Bar, ...]:
    lists = drawing.matter.frame.shape in LISTS and drawing.drawn.kind == "units"
    return tuple(
        Bar(
            drawing.say(line.name),
            drawing.height(line),
            drawing.number(line),
            "lacking" if lists and not line.met else "plain",
        )
        for line in drawing.drawn.lines
    )


def _shares(drawing: Drawing) -> tuple[Bar, ...]:
    """Who has it and who lacks it, together all."""
    share, figure = drawing.drawn.share, {"figure": drawing.matter.figure.name}
    if share is None or not share.n:
        return ()
    sides: tuple[tuple[str, int, Tone], ...] = (
        ("figures-has", share.k, "plain"),
        ("figures-lacks", share.n - share.k, "lacking"),
    )
    return tuple(
        Bar(_upper(drawing.say(Say(key, figure))), k, drawing.say(percent(Share(k, share.n))), tone)
        for key, k, tone in sides
    )


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _columns(drawing: Drawing) -> tuple[Bar, ...]:
    lines = drawing.drawn.lines
    if drawing.drawn.rates:
        return _bars(drawing)
    brief = len(lines) > MONTHS
    return tuple(_column(drawing, line, brief=brief) for line in lines)


def _column(drawing: Drawing, line: Line, *, brief: bool) -> Bar:
    assert line.when is not None  # a step is a stretch of time
    month = line.when.first.month
    if drawing.matter.frame.by == "quarter":
        name = periods.ROMAN[(month - 1) // 3]
    else:
        name = str(month) if brief else drawing.say(Say("figures-chart-month", {"month": month}))
    return Bar(name, line.value, drawing.count(line.value), year=str(line.when.first.year))


def _stacks(drawing: Drawing) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            drawing.say(line.name),
            line.value,
            drawing.count(line.value),
            parts=tuple(line.states.values()),
        )
        for line in drawing.drawn.lines
    )


def _owed(drawing: Drawing) -> tuple[Bar, ...]:
    """Of one unit: its pieces of work by state, where there are any."""
    lines = [line for line in drawing.drawn.lines if line.tone]
    if not any(line.value for line in lines):
        return ()
    return tuple(
        Bar(drawing.say(line.name), line.value, drawing.count(line.value), _tone(line.tone))
        for line in lines
    )


def _tone(name: str) -> Tone:
    return next(one for one in COLOURS if one == name)


def keys(drawing: Drawing) -> tuple[Key, ...]:
    """What the colours mean, with how many there are of each."""
    drawn = drawing.drawn
    if drawn.kind == "states":
        names = drawn.lines[0].states if drawn.lines else {}
        return tuple(
            _key(
                drawing,
                Say("figures-chart-state", {"state": name}),
                sum(line.states[name] for line in drawn.lines),
                _tone(name),
            )
            for name in names
        )
    if drawn.kind != "units" or drawing.matter.frame.shape not in LISTS or not drawn.share:
        return ()
    figure = {"figure": drawing.matter.figure.name}
    return (
        _key(drawing, Say("figures-has", figure), drawn.share.k, "plain"),
        _key(drawing, Say("figures-lacks", figure), drawn.share.n - drawn.share.k, "lacking"),
    )


def _key(drawing: Drawing, what: Say, count: int, tone: Tone) -> Key:
    return Key(drawing.say(Say("figures-chart-key", {"what": what, "n": count})), tone)


BARS: Mapping[Kind, Callable[[Drawing], tuple[Bar, ...]]] = {
    "units": _bars,
    "share": _shares,
    "steps": _columns,
    "parts": _bars,
    "sides": _bars,
    "states": _stacks,
    "profile": _owed,
}
