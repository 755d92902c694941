"""The lines behind an answer as the sheets of an Excel file, whole however many they are."""

from dataclasses import dataclass

from handlers import words
from handlers.figures import lines as figures_lines
from handlers.figures import words as figures_words
from handlers.figures.answer import Answer
from handlers.figures.charted import said
from handlers.figures.lines import Drawn, Line
from handlers.papers.chart import COLOURS
from handlers.papers.figures_pages import Column, Page
from handlers.turn import Say


@dataclass(frozen=True, slots=True)
class Tongue:
    """Words in one language, cut to what is needed here."""

    language: str

    def say(self, what: Say) -> str:
        return words.plain(self.language, what)

    def column(self, key: str, width: int, cells: list[str]) -> Column:
        return Column(self.say(Say(key)), width, tuple(cells))

    def numbers(self, heading: Say, cells: list[int | None]) -> Column:
        return Column(self.say(heading), 14, tuple(cells), "number")


def pages(found: Answer, drawn: Drawn, language: str) -> tuple[Page, ...]:
    """A sheet of what was asked for; behind a trend, one of its units."""
    assert found.matter is not None  # else nothing was drawn
    assert found.shown is not None
    tongue = Tongue(language)
    if drawn.kind in ("units", "share"):
        return (_units(found, drawn, tongue),)
    if drawn.kind == "states":
        return (_states(found, drawn, tongue),)
    first = _plain(found, drawn, tongue)
    if drawn.kind != "steps":
        return (first,)
    ranked = found.matter.about(shape="rank", order="most", top=0)
    return first, _units(found, figures_lines.of_units(ranked, found.shown), tongue)


def _told(found: Answer, drawn: Drawn, tongue: Tongue) -> tuple[str, ...]:
    assert found.matter is not None
    as_of = figures_words.as_of(found.matter.now)
    return tuple(tongue.say(one) for one in (*said(found, drawn), *besides(found), as_of))


def besides(found: Answer) -> tuple[Say, ...]:
    """What goes with the figures: how far a target is, what was not understood."""
    shown = found.shown.lines if found.shown else ()
    more = (one for one in found.lines[1:-1] if one not in shown)
    return tuple(one for one in more if one.key != "figures-also-measure")


def _shares(lines: tuple[Line, ...], tongue: Tongue) -> list[Column]:
    shares = [one.share for one in lines]
    return [
        tongue.numbers(Say("figures-sheet-met"), [one.k if one else None for one in shares]),
        tongue.numbers(Say("figures-sheet-of"), [one.n if one else None for one in shares]),
        Column(tongue.say(Say("figures-sheet-rate")), 10, sort="rate"),
    ]


def _noun(found: Answer) -> Say:
    assert found.matter is not None
    noun = Say("figures-noun", {"figure": found.matter.figure.name})
    return Say("figures-sheet-value", {"noun": noun})


def _units(found: Answer, drawn: Drawn, tongue: Tongue) -> Page:
    lines = drawn.lines
    columns = [
        tongue.column("figures-sheet-code", 12, [one.code for one in lines]),
        tongue.column("figures-sheet-unit", 32, [tongue.say(one.name) for one in lines]),
        tongue.column("figures-sheet-above", 26, [one.above for one in lines]),
    ]
    if drawn.numbers:
        columns.append(tongue.numbers(_noun(found), [one.value for one in lines]))
    columns += _shares(lines, tongue)
    states = [tongue.say(one.state) if one.state else "" for one in lines]
    columns.append(tongue.column("figures-sheet-state", 30, states))
    rate = len(columns) - 2
    return Page(
        tongue.say(Say("figures-sheet-list")),
        tongue.say(found.lines[0]),
        _told(found, drawn, tongue),
        tuple(columns),
        tongue.say(Say("figures-sheet-all")),
        (rate if drawn.rates else 3,) if drawn.numbers else (),
        names=1,
    )


def _states(found: Answer, drawn: Drawn, tongue: Tongue) -> Page:
    lines = drawn.lines
    names = list(lines[0].states) if lines else []
    columns = [
        tongue.column("figures-sheet-code", 12, [one.code for one in lines]),
        tongue.column("figures-sheet-unit", 32, [tongue.say(one.name) for one in lines]),
    ]
    for name in names:
        heading = tongue.say(Say("figures-chart-state", {"state": name}))
        colour = next(value for tone, value in COLOURS.items() if tone == name)
        cells = tuple(one.states[name] for one in lines)
        columns.append(Column(heading, 12, cells, "number", colour))
    all_ = Say("figures-sheet-all")
    columns.append(tongue.numbers(all_, [one.value for one in lines]))
    return Page(
        tongue.say(Say("figures-sheet-list")),
        tongue.say(found.lines[0]),
        _told(found, drawn, tongue),
        tuple(columns),
        tongue.say(all_),
        tuple(range(2, 2 + len(names))),
        names=1,
    )


def _plain(found: Answer, drawn: Drawn, tongue: Tongue) -> Page:
    """Months, parts, sides: a name and its number; what is compared is not summed up."""
    lines, steps = drawn.lines, drawn.kind == "steps"
    mixed = drawn.kind in ("sides", "profile")
    key = "figures-sheet-when" if steps else "figures-sheet-what"
    value = Say("figures-sheet-number") if mixed else _noun(found)
    columns = [
        tongue.column(key, 34, [tongue.say(one.name) for one in lines]),
        tongue.numbers(value, [one.value for one in lines]),
    ]
    if any(one.share for one in lines):
        columns += _shares(lines, tongue)
    return Page(
        tongue.say(Say("figures-sheet-steps" if steps else "figures-sheet-list")),
        tongue.say(found.lines[0]),
        _told(found, drawn, tongue),
        tuple(columns),
        "" if mixed else tongue.say(Say("figures-sheet-all")),
        () if drawn.kind == "profile" else (4 if drawn.rates and len(columns) > 2 else 1,),
        upright=steps,
    )
