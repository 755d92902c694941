"""Walks the tree of units in the database, in one query, as it stood on a day."""

from datetime import date

from sqlalchemy import CTE, Date, Integer, Select, bindparam, func, literal, select
from sqlalchemy.orm import aliased

from storage.database import Session
from storage.tables import UnitParentRow

DEEPEST = 40  # no real tree is as deep: a ring made by hand in the database still ends

_edge, _newer = aliased(UnitParentRow), aliased(UnitParentRow)
_newest = (
    select(func.max(_newer.since))
    .where(_newer.unit == _edge.unit, _newer.since <= bindparam("on", type_=Date))
    .correlate(_edge)
    .scalar_subquery()
)


def _walk(*, up: bool) -> Select[int]:
    here, there = (_edge.unit, _edge.parent) if up else (_edge.parent, _edge.unit)
    start = select(
        bindparam("start", type_=Integer).label("unit"), literal(0, Integer).label("depth")
    )
    walk: CTE = start.cte("walk", recursive=True)
    walk = walk.union_all(
        select(there, walk.c.depth + 1).where(
            here == walk.c.unit,
            _edge.parent.is_not(None),
            _edge.since == _newest,
            walk.c.depth < DEEPEST,
        )
    )
    return select(walk.c.unit).order_by(walk.c.depth, walk.c.unit)


_UP, _DOWN = _walk(up=True), _walk(up=False)


def above(session: Session, unit: int, on: date) -> list[int]:
    """Return the unit and everyone above it, nearest first."""
    return _walked(session, _UP, unit, on)


def below(session: Session, unit: int, on: date) -> list[int]:
    """Return the unit and everyone below it, nearest first."""
    return _walked(session, _DOWN, unit, on)


def _walked(session: Session, walk: Select[int], unit: int, on: date) -> list[int]:
    rows = session.connection().execute(walk, {"start": unit, "on": on})
    return list(dict.fromkeys(id for (id,) in rows))
