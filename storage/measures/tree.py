"""Whom a measure looks at: the subtree as it stood on a day, and the units merged into it.

The tree, who stands for whom, and the measure's own facts come in one query, as rows of several
sorts with one set of columns.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    bindparam,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import aliased
from sqlalchemy.types import TypeEngine

from storage.tables import UnitNameRow, UnitParentRow, UnitRow

PLACE, GONE, FACT, HEIR_FACT = range(4)
COLUMNS = ("sort", "unit", "other", "code", "words", "name")  # of every row; a fact has more
ON = bindparam("on", type_=Date)

_edge, _newer = aliased(UnitParentRow), aliased(UnitParentRow)
_newest = (
    select(func.max(_newer.since))
    .where(_newer.unit == _edge.unit, _newer.since <= ON)
    .correlate(_edge)
    .scalar_subquery()
)


@dataclass(frozen=True, slots=True)
class Tree:
    """`standing`: the units of that day; `heirs`: those, and all that were merged into them."""

    standing: CTE
    heirs: CTE


@cache
def tree(*, everybody: bool) -> Tree:
    """Below the unit `start`, or everybody there is, on the day `on`."""
    walk = _everybody() if everybody else _below()
    standing = (
        select(walk.c.unit, walk.c.parent, UnitRow.code, UnitRow.kind)
        .join(UnitRow, UnitRow.id == walk.c.unit)
        .where(
            UnitRow.valid_from <= ON, or_(UnitRow.valid_until.is_(None), UnitRow.valid_until >= ON)
        )
        .cte("standing")
    )
    heirs = select(standing.c.unit, standing.c.unit.label("stands")).cte("heirs", recursive=True)
    # UNION and not UNION ALL: a ring made by hand in the database still ends
    heirs = heirs.union(
        select(UnitRow.id, heirs.c.stands)
        .join(heirs, UnitRow.successor == heirs.c.unit)
        .where(UnitRow.valid_until < ON)
    )
    return Tree(standing, heirs)


def _below() -> CTE:
    start = select(
        bindparam("start", type_=Integer).label("unit"), cast(null(), Integer).label("parent")
    )
    walk = start.cte("walk", recursive=True)
    return walk.union(
        select(_edge.unit, _edge.parent)
        .join(walk, _edge.parent == walk.c.unit)
        .where(_edge.since == _newest)
    )


def _everybody() -> CTE:
    return (
        select(UnitRow.id.label("unit"), _edge.parent)
        .outerjoin(_edge, (_edge.unit == UnitRow.id) & (_edge.since == _newest))
        .cte("walk")
    )


def together(known: Tree, *facts: Select[*tuple[Any, ...]]) -> CompoundSelect[*tuple[Any, ...]]:
    """One query for the places, the units gone, and the facts, each row told by its `sort`."""
    parts = [_places(known), _gone(known), *facts]
    types: dict[str, TypeEngine[Any]] = {}
    for part in parts:
        for column in part.selected_columns:
            types.setdefault(str(column.key), column.type)
    return union_all(*(_padded(part, types) for part in parts))


def _padded(
    part: Select[*tuple[Any, ...]], types: dict[str, TypeEngine[Any]]
) -> Select[*tuple[Any, ...]]:
    own = {str(column.key): column for column in part.selected_columns}
    return part.with_only_columns(
        *(own.get(name, cast(null(), type).label(name)) for name, type in types.items())
    )


def _places(known: Tree) -> Select[*tuple[Any, ...]]:
    one = known.standing.c
    return select(
        literal(PLACE, Integer).label("sort"),
        one.unit,
        one.parent.label("other"),
        one.code,
        one.kind.label("words"),
        _name(known).label("name"),
    )


def _name(known: Tree) -> ColumnElement[str]:
    """By that day, else what it was called first."""
    names = select(UnitNameRow.name).where(UnitNameRow.unit == known.standing.c.unit).limit(1)
    by_then = names.where(UnitNameRow.since <= ON).order_by(UnitNameRow.since.desc())
    first = names.order_by(UnitNameRow.since)
    return func.coalesce(by_then.scalar_subquery(), first.scalar_subquery(), literal("", String))


def _gone(known: Tree) -> Select[*tuple[Any, ...]]:
    one = known.heirs.c
    return select(literal(GONE, Integer).label("sort"), one.unit, one.stands.label("other")).where(
        one.unit != one.stands
    )


def counted_units(known: Tree) -> Select[int]:
    """For `unit IN (...)`: rows then come unit by unit, and sums need no sorting."""
    return select(known.heirs.c.unit)
