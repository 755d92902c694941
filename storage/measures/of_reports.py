"""Measures that add up reports: dialogues, receptions, opinions, and reports as such."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    String,
    bindparam,
    func,
    literal,
    select,
)

from storage.measures.measured import Place, Row, State
from storage.measures.question import Asked
from storage.measures.shape import Fact, Shape, Statement
from storage.measures.tree import FACT, Tree, counted_units
from storage.report_figures import EVERYBODY
from storage.tables import ReportFigureRow as Figure

KINDS = ("dialogue", "training", "model", "reception", "situation", "task")
KIND = bindparam("kind", type_=String)
FIRST, LAST = bindparam("first", type_=Date), bindparam("last", type_=Date)
NUMBERS = {
    name: func.sum(getattr(Figure, name)).label(name)
    for name in ("held", "present", "women", "raised", "resolved", "untold")
}
NOTHING = func.count().filter(Figure.nothing.is_(True)).label("nothing")


def figures(known: Tree, shape: Shape, *names: str) -> Select[*tuple[Any, ...]]:
    """Sums of a kind of report, unit by unit."""
    return summed(
        known, shape, [], [Figure.kind == KIND, Figure.people == EVERYBODY],
        [NOTHING, *(NUMBERS[name] for name in names)],
    )  # fmt: skip


def summed(
    known: Tree,
    shape: Shape,
    by: Sequence[ColumnElement[Any]],
    conditions: Sequence[ColumnElement[bool]],
    numbers: Sequence[ColumnElement[Any]],
) -> Select[*tuple[Any, ...]]:
    """Figures of the units that count, grouped also by month where a trend is asked for."""
    groups = [Figure.unit, *by, *([Figure.month] if shape.monthly else [])]
    return (
        select(literal(FACT, Integer).label("sort"), *groups, *numbers)
        .where(
            Figure.unit.in_(counted_units(known)),
            Figure.happened_on.between(FIRST, LAST),
            *conditions,
        )
        .group_by(*groups)
    )


def state(held: int, nothing: int) -> State:
    """What happened counts, whatever was said of other times."""
    return "has" if held else "nothing" if nothing else "lacks"


def dialogues(known: Tree, shape: Shape) -> Sequence[Statement]:
    return [figures(known, shape, "held", "present", "raised", "resolved", "untold")]


def dialogues_of(place: Place, _asked: Asked, facts: Sequence[Fact]) -> Row:
    held, raised, resolved = (
        sum(one.held for one in facts),
        sum(one.raised for one in facts),
        sum(one.resolved for one in facts),
    )
    parts = {
        "people": sum(one.present for one in facts),
        "opinions": raised,
        "resolved": resolved,
        "untold": sum(one.untold for one in facts),
    }
    return Row(place, _state(held, facts), held, parts=parts)


def receptions_of(place: Place, _asked: Asked, facts: Sequence[Fact]) -> Row:
    held = sum(one.held for one in facts)
    parts = {
        "people": sum(one.present for one in facts),
        "cases": sum(one.raised for one in facts),
        "resolved": sum(one.resolved for one in facts),
        "untold": sum(one.untold for one in facts),
    }
    return Row(place, _state(held, facts), held, parts=parts)


def opinions_of(place: Place, _asked: Asked, facts: Sequence[Fact]) -> Row:
    """Resolved of raised; where nobody said what came of some they are not resolved."""
    raised, resolved = sum(one.raised for one in facts), sum(one.resolved for one in facts)
    within = sum(min(one.raised, one.resolved) for one in facts)
    parts = {"raised": raised, "untold": sum(one.untold for one in facts)}
    return Row(place, _state(raised, facts), resolved, raised, within, parts=parts)


def _state(held: int, facts: Sequence[Fact]) -> State:
    return state(held, sum(one.nothing for one in facts))


def reports(known: Tree, shape: Shape) -> Sequence[Statement]:
    """How many of each kind; where a kind is asked for, of that alone."""
    kind = Figure.kind == KIND if shape.narrowed("report") else Figure.kind.in_(KINDS)
    counted = func.count().label("held")
    return [
        summed(
            known, shape, [Figure.kind.label("words")], [kind, Figure.people == EVERYBODY],
            [counted],
        )
    ]  # fmt: skip


def reports_of(place: Place, _asked: Asked, facts: Sequence[Fact]) -> Row:
    """That there was nothing to report is a report, too."""
    parts: dict[str, int] = {}
    for one in facts:
        parts[one.words] = parts.get(one.words, 0) + one.held
    sent = sum(parts.values())
    return Row(place, "has" if sent else "lacks", sent, parts=parts)
