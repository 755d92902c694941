"""The work that is overdue, by name: whose, what, and since when."""

from handlers.figures import words
from handlers.figures.asked import everyone
from handlers.figures.matter import Matter, Shown
from handlers.plans.words import short
from handlers.tasks import door as tasks
from handlers.turn import Say, Value
from storage import overdue, units
from storage.measures import Measured
from storage.work import Work

LINE = 90  # letters of a piece of work


def told(matter: Matter, found: Measured) -> Shown:
    """A page of it; what a unit took over from others is told by number alone."""
    late = [row for row in everyone(found) if row.parts.get("missing")]
    number = sum(row.parts["missing"] for row in late)
    if not number:
        return Shown((Say("figures-overdue-none"), *_ahead(found)), 0, 0, 0.0)
    asked = matter.asked
    works = overdue.of(
        matter.session, [row.place.id for row in late], asked.first, asked.last,
        matter.now.date(), report=asked.report, plan=asked.plan, entry=asked.entry,
    )  # fmt: skip
    start, end = words.page_of(len(works), matter.page)
    names = units.several(matter.session, {one.assignment.unit for one in works[start:end]})
    head = Say("figures-overdue", {"n": number, "units": len(late)})
    lines = [
        head,
        *(_line(matter, one, names[one.assignment.unit].name) for one in works[start:end]),
    ]
    if end - start < len(works):
        lines.append(Say("figures-paged", {"first": start + 1, "last": end, "all": len(works)}))
    lines += _ahead(found)
    share = found.units
    return Shown(tuple(lines), share.k, share.n, float(number), matter.cells(late), len(works))


def _ahead(found: Measured) -> list[Say]:
    """Not finished either, but nobody is late with it."""
    ahead = found.parts.get("not yet due", 0)
    return [Say("figures-overdue-ahead", {"n": ahead})] if ahead else []


def _line(matter: Matter, one: Work, unit: str) -> Say:
    values: dict[str, Value] = {
        "unit": unit,
        "task": short(one.item.words, LINE),
        "day": f"{one.due_on:%d/%m/%Y}",
        "when": tasks.left(one, matter.now.date()),
    }
    return Say("figures-overdue-line", values)
