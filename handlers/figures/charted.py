"""The lines behind an answer as a chart: its title, what all of it says together, its bars."""

from typing import Literal

from handlers.figures import words
from handlers.figures.answer import Answer
from handlers.figures.bars import BARS, Drawing, keys
from handlers.figures.lines import Drawn
from handlers.figures.words import counted, percent
from handlers.papers.chart import Chart, hidden
from handlers.turn import Say
from knowledge.goals import Goal


def chart(found: Answer, drawn: Drawn, language: str) -> Chart | None:
    """None where all of it is nothing."""
    assert found.matter is not None  # else nothing was drawn
    drawing = Drawing(found.matter, drawn, language)
    bars = BARS[drawn.kind](drawing)
    if not bars:
        return None
    head = tuple(drawing.say(one) for one in said(found, drawn))
    more = drawing.say(Say("figures-chart-more", {"n": hidden(len(bars))}))
    goal = _goal(found, drawn)
    return Chart(
        drawing.say(found.lines[0]),
        (*head, *_noun(drawing)),
        bars,
        _kind(drawn),
        keys(drawing),
        _whole(drawn),
        goal,
        drawing.say(_goal_words(found)) if goal is not None else "",
        more=more,
        note=drawing.say(words.as_of(found.matter.now)),
    )


def said(found: Answer, drawn: Drawn) -> list[Say]:
    """The sum and the share that all lines say together."""
    assert found.matter is not None
    one, told = found.matter.figure, []
    if drawn.kind == "states":
        all_ = sum(line.value for line in drawn.lines)
        return [Say("figures-state-all", {"all": all_, "units": len(drawn.lines)})]
    if drawn.kind == "profile":
        return []
    if not drawn.rates and (drawn.kind in ("parts", "steps") or found.frame.shape == "sum"):
        told.append(Say("figures-total", {"number": counted(one, _total(drawn))}))
    if drawn.share is not None and drawn.share.n:
        key = "figures-rated" if drawn.sums else "figures-has"
        has = Say(key, {"figure": one.name})
        way = "figures-rate-is" if drawn.sums else "figures-units-share"
        told.append(Say(way, {"share": percent(drawn.share), "has": has}))
    return told


def _total(drawn: Drawn) -> int:
    return sum(line.value for line in drawn.lines)


def _noun(drawing: Drawing) -> tuple[str, ...]:
    """Which things the bars of a list count."""
    if drawing.drawn.kind == "profile":
        return (drawing.say(Say("figures-chart-owed")),)
    if drawing.drawn.kind != "units" or drawing.drawn.rates:
        return ()
    noun = Say("figures-noun", {"figure": drawing.matter.figure.name})
    return (drawing.say(Say("figures-chart-noun", {"noun": noun})),)


def _kind(drawn: Drawn) -> Literal["bars", "columns", "states"]:
    """Shares of months lie: their numbers are too long to stand above columns."""
    if drawn.kind == "states":
        return "states"
    return "columns" if drawn.kind == "steps" and not drawn.rates else "bars"


def _whole(drawn: Drawn) -> float | None:
    if drawn.kind == "share" and drawn.share is not None:
        return float(drawn.share.n)
    return 100.0 if drawn.rates else None


def _goal(found: Answer, drawn: Drawn) -> float | None:
    """Where the target stands on the scale: in percent, or in whole units of all that count."""
    if found.target is None:
        return None
    if drawn.kind == "share" and drawn.share is not None:
        return float(Goal(">=", found.target).least(drawn.share.n))
    return found.target if drawn.rates and drawn.sums else None


def _goal_words(found: Answer) -> Say:
    return Say("figures-chart-goal", {"goal": f"{found.target:g}".replace(".", ",")})
