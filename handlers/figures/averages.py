"""The average behind a sum: of each dialogue, each unit, each month."""

from dataclasses import replace

from handlers.figures.asked import Figure, total
from handlers.figures.matter import Matter
from handlers.overview.frame import Average
from handlers.turn import Say, Value
from storage.measures import Measured

HELD = {
    "participants": Figure("dialogues"), "opinions": Figure("dialogues"),
    "trained": Figure("trained", "held"), "receptions": Figure("receptions"),
}  # fmt: skip
MONTHS = {"month": 1, "quarter": 3}


def line(matter: Matter, found: Measured) -> Say:
    """So much a piece, and of how many; of nothing there is no average."""
    per, number = matter.frame.average, total(matter.figure, found)
    count = _count(matter, found, per)
    held = HELD.get(matter.figure.measure)
    of = held.name if held and per == "session" else per
    if not count:
        return Say("figures-average-none", {"per": Say("figures-average-per", {"of": of})})
    whole, tenth = divmod((20 * number + count) // (2 * count), 10)
    values: dict[str, Value] = {"of": of, "count": count}
    return Say(
        "figures-average",
        {
            "per": Say("figures-average-per", {"of": of}),
            "whole": whole,
            "tenth": tenth,
            "noun": Say("figures-noun", {"figure": matter.figure.name}),
            "number": number,
            "pieces": Say("figures-average-pieces", values),
        },
    )


def told(matter: Matter, found: Measured) -> Say:
    """The number alone: "50,9 người dự đối thoại" """
    count = _count(matter, found, matter.frame.average)
    if not count:
        return Say("figures-not-told")
    whole, tenth = divmod((20 * total(matter.figure, found) + count) // (2 * count), 10)
    noun = Say("figures-noun", {"figure": matter.figure.name})
    return Say("figures-average-told", {"whole": whole, "tenth": tenth, "noun": noun})


def value(matter: Matter, found: Measured) -> float:
    count = _count(matter, found, matter.frame.average)
    return total(matter.figure, found) / count if count else 0.0


def _count(matter: Matter, found: Measured, per: Average) -> int:
    if per == "unit":
        return len([row for row in found.rows if row.state != "none"])
    if per in MONTHS:
        first, last = found.asked.first, min(found.asked.last, matter.now.date())
        passed = 12 * (last.year - first.year) + last.month - first.month
        return max(0, passed // MONTHS[per] + 1) if last >= first else 0
    held = HELD.get(matter.figure.measure)
    if held is None:
        return 0
    other = matter.about(measure=held.measure, part=held.part)
    asked = replace(other.asked, first=found.asked.first, last=found.asked.last)
    return total(held, other.reckon(asked))
