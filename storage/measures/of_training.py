"""The measure of training: attendances over headcounts, reckoned per unit and group.

A unit can't have trained more of its people than it has: what passes its headcount is told, not
counted, and marked.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from sqlalchemy import Integer, String, bindparam, func, literal, select
from sqlalchemy.orm import aliased

from knowledge.vietnamese import fold
from storage.measures.measured import Place, Row
from storage.measures.of_reports import LATEST, NOTHING, NUMBERS, state, summed
from storage.measures.question import Asked
from storage.measures.shape import Fact, Shape, Statement, latest
from storage.measures.tree import FACT, ON, Tree
from storage.report_figures import EVERYBODY
from storage.tables import ReportFigureRow as Figure
from storage.tables import UnitHeadcountRow

GROUPS = bindparam("groups", type_=String, expanding=True)
_folded = lru_cache(maxsize=1_000)(fold)
_newer = aliased(UnitHeadcountRow)


def spellings(asked: Asked) -> list[str]:
    """How the groups asked for may be written in headcounts and reports; '' is everybody.

    What is said of everybody is always wanted: that there was nothing is said so.
    """
    ways = {way for name in asked.groups for way in (name, name.lower(), name.capitalize())}
    return sorted({EVERYBODY, *ways, *(fold(name) for name in asked.groups)})


def trained(known: Tree, shape: Shape) -> Sequence[Statement]:
    """Who was trained, group by group, and how many there are of each group."""
    attended = summed(
        known,
        shape,
        [Figure.people.label("words")],
        [Figure.kind == "training", Figure.people.in_(GROUPS)],
        [NOTHING, LATEST, NUMBERS["held"], NUMBERS["present"], NUMBERS["women"]],
    )
    newest = (
        select(func.max(_newer.since))
        .where(
            _newer.unit == UnitHeadcountRow.unit,
            _newer.people == UnitHeadcountRow.people,
            _newer.since <= ON,
        )
        .correlate(UnitHeadcountRow)
        .scalar_subquery()
    )
    there = select(
        literal(FACT, Integer).label("sort"),
        UnitHeadcountRow.unit,
        UnitHeadcountRow.people.label("words"),
        UnitHeadcountRow.count.label("other"),
    ).where(
        UnitHeadcountRow.unit.in_(select(known.standing.c.unit)),
        UnitHeadcountRow.people.in_(GROUPS),
        UnitHeadcountRow.since == newest,
    )
    return [attended, there]


def trained_of(place: Place, asked: Asked, facts: Sequence[Fact]) -> Row:
    """Of the groups asked for, else of everybody; `parts`: women, courses held, each group."""
    if not facts:
        return Row(place, "lacks")
    present: dict[str, int] = {}
    people: dict[str, int] = {}
    names: dict[str, str] = {}
    held = nothing = women = 0
    courses: dict[str, int] = {}
    for one in facts:
        group = one.words and names.setdefault(_folded(one.words), one.words)
        if one.held is None:
            people[group] = max(people.get(group, 0), one.other)
        else:
            present[group] = present.get(group, 0) + one.present
            held, nothing, women = held + one.held, nothing + one.blank, women + one.women
            courses[group] = courses.get(group, 0) + one.held
    wanted = [names.get(_folded(one), one) for one in asked.groups] or [EVERYBODY]
    value = within = 0
    of: int | None = None
    double = False
    for group in wanted:
        came, there = present.get(group, 0), people.get(group)
        value += came
        if there is not None:
            of = (of or 0) + there
            within += min(came, there)
            double = double or came > there
    has = state(value if asked.groups else held, 0 if held else nothing)
    return Row(
        place,
        has,
        value,
        of,
        within,
        double,
        latest=latest(facts),
        parts=_parts(present, women, max(courses.get(group, 0) for group in wanted)),
    )


def _parts(present: Mapping[str, int], women: int, courses: int) -> dict[str, int]:
    return {
        "women": women,
        "held": courses,
        **{name: count for name, count in present.items() if name},
    }
