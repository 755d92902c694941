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
from storage.measures.shape import Fact, Shape, Statement, added, latest
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
NOTHING = func.count().filter(Figure.nothing.is_(True)).label("blank")
LATEST = func.max(Figure.happened_on).filter(Figure.nothing.is_(False)).label("latest")
ADDED = ("held", "blank", "present", "raised", "resolved", "untold")


def figures(known: Tree, shape: Shape, *names: str) -> Select[*tuple[Any, ...]]:
    """Sums of a kind of report, unit by unit."""
    return summed(
        known, shape, [], [Figure.kind == KIND, Figure.people == EVERYBODY],
        [NOTHING, LATEST, *(NUMBERS[name] for name in names)],
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
    return [figures(known, shape, *(name for name in ADDED if name in NUMBERS))]


def dialogues_of(place: Place, _asked: Asked, facts: Sequence[Fact]) -> Row:
    held, blank, people, raised, resolved, untold = added(facts, *ADDED)
    parts = {"people": people, "opinions": raised, "resolved": resolved, "untold": untold}
    return Row(place, state(held, blank), held, latest=latest(facts), parts=parts)


def receptions_of(place: Place, _asked: Asked, facts: Sequence[Fact]) -> Row:
    held, blank, people, raised, resolved, untold = added(facts, *ADDED)
    parts = {"people": people, "cases": raised, "resolved": resolved, "untold": untold}
    return Row(place, state(held, blank), held, latest=latest(facts), parts=parts)


def opinions_of(place: Place, _asked: Asked, facts: Sequence[Fact]) -> Row:
    """Resolved of raised; where nobody said what came of some they are not resolved."""
    _, blank, _, raised, resolved, untold = added(facts, *ADDED)
    return Row(
        place,
        state(raised, blank),
        resolved,
        raised,
        min(raised, resolved),
        latest=latest(facts),
        parts={"raised": raised, "untold": untold},
    )


def reports(known: Tree, shape: Shape) -> Sequence[Statement]:
    """How many of each kind; where a kind is asked for, of that alone."""
    wanted = Figure.kind == KIND if shape.narrowed("report") else Figure.kind.in_(KINDS)
    each = summed(
        known,
        shape,
        [Figure.kind.label("kind")],
        [wanted, Figure.people == EVERYBODY],
        [func.count().label("sent"), func.max(Figure.happened_on).label("day")],
    ).subquery()
    by = [each.c.unit, *([each.c.month] if shape.monthly else [])]
    sums = [func.sum(each.c.sent).filter(each.c.kind == kind).label(f"of_{kind}") for kind in KINDS]
    day = func.max(each.c.day).label("latest")
    return [select(literal(FACT, Integer).label("sort"), *by, day, *sums).group_by(*by)]


def reports_of(place: Place, _asked: Asked, facts: Sequence[Fact]) -> Row:
    """That there was nothing to report is a report, too."""
    parts: dict[str, int] = {}
    for one in facts:
        for kind, sent in zip(KINDS, one[-len(KINDS) :], strict=True):
            if sent:
                parts[kind] = parts.get(kind, 0) + sent
    sent = sum(parts.values())
    return Row(place, "has" if sent else "lacks", sent, latest=latest(facts), parts=parts)
