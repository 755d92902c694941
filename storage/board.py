"""The board's cells: what each unit owes by each occurrence, in the states the measures count.

What a unit took over from others is its own here, as the measure `tasks` has it: the sums over the
cells are that measure's parts.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    CTE,
    Integer,
    Select,
    bindparam,
    case,
    func,
    null,
    or_,
    select,
    union_all,
)

from storage.assignments import State
from storage.database import Session
from storage.measures import Asked, tree
from storage.measures.of_tasks import STATES, due_in, inherited, is_past, rank
from storage.measures.reckoning import values
from storage.measures.shape import Shape, Statement, shape_of
from storage.measures.tree import Tree
from storage.tables import AssignmentRow as Task
from storage.tables import OccurrenceRow

UNITS = bindparam("units", expanding=True, type_=Integer)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a unit owes by an occurrence; `until` is the last day in time, with what was agreed."""

    unit: int
    occurrence: int
    state: State
    until: date
    done_at: datetime | None
    report: int | None
    exempt: str


@dataclass(frozen=True, slots=True)
class Sum:
    """How many are in a state, of a unit and all below it."""

    unit: int
    occurrence: int
    state: State
    count: int


@dataclass(frozen=True, slots=True)
class Late:
    """It is due and was not done."""

    unit: int
    occurrence: int
    until: date


@dataclass(frozen=True, slots=True)
class Due:
    """An entry falls due on a day."""

    id: int
    item: int
    due_on: date


def cells(session: Session, asked: Asked, now: datetime, units: Collection[int]) -> list[Cell]:
    """Those of these units, as far as they stand in the subtree asked about. One query."""
    if not units:
        return []
    found: dict[tuple[int, int], tuple[int, Cell]] = {}
    told = {**values("tasks", asked, now), "units": list(units)}
    for row in session.execute(_cells(shape_of(asked, monthly=False)), told):
        unit, occurrence, rank_, until, done_at, report, exempt = row
        cell = Cell(unit, occurrence, STATES[rank_], until, done_at, report, exempt or "")
        before = found.get((unit, occurrence))
        if before is None or before[0] < rank_:  # of several taken over the worst counts
            found[unit, occurrence] = rank_, cell
    return [cell for _, cell in found.values()]


def sums(
    session: Session, asked: Asked, now: datetime, units: Collection[int] | None = None
) -> list[Sum]:
    """For each unit directly below the scope, with all below it; the scope itself for its own.

    `units`: only what these owe counts. One query.
    """
    told = {**values("tasks", asked, now), "units": list(units or ())}
    statement = _sums(shape_of(asked, monthly=False), units is not None)
    found: Counter[tuple[int, int, int]] = Counter()
    for unit, occurrence, rank_, count in session.execute(statement, told):
        found[unit, occurrence, rank_] += count
    return [Sum(unit, due, STATES[rank_], count) for (unit, due, rank_), count in found.items()]


def overdue(
    session: Session,
    asked: Asked,
    now: datetime,
    units: Collection[int] | None = None,
    limit: int = 50,
) -> list[Late]:
    """What is missing, the longest overdue first. One query."""
    told = {**values("tasks", asked, now), "units": list(units or ()), "most": limit}
    statement = _overdue(shape_of(asked, monthly=False), units is not None)
    return [Late(*row) for row in session.execute(statement, told)]


def due(session: Session, ids: Collection[int]) -> list[Due]:
    """These occurrences, by day."""
    rows = session.execute(
        select(OccurrenceRow.id, OccurrenceRow.item, OccurrenceRow.due_on)
        .where(OccurrenceRow.id.in_(ids))
        .order_by(OccurrenceRow.due_on, OccurrenceRow.item)
    )
    return [Due(*row) for row in rows]


@cache
def _cells(shape: Shape) -> Any:
    known, known_due = tree.tree(everybody=shape.everybody), due_in(shape)
    columns = (
        rank(known_due).label("rank"),
        _until(known_due),
        Task.done_at,
        Task.done_with,
        Task.exempt,
    )
    own = _own(known, known_due, Task.unit, Task.occurrence, *columns)
    heirs = inherited(known, known_due, known.heirs.c.stands, Task.occurrence, *columns)
    return union_all(own.where(Task.unit.in_(UNITS)), heirs.where(known.heirs.c.stands.in_(UNITS)))


@cache
def _sums(shape: Shape, narrowed: bool) -> Any:
    known, known_due = tree.tree(everybody=shape.everybody), due_in(shape)
    top = _tops(known, everybody=shape.everybody)
    state = rank(known_due)
    own = (
        select(top.c.top, Task.occurrence, state.label("rank"), func.count().label("count"))
        .select_from(top)
        .join(Task, Task.unit == top.c.unit)
        .join(known_due, known_due.c.id == Task.occurrence)
        .where(Task.closed_at.is_(None))
    )
    stands = known.heirs.c.stands
    worst = inherited(known, known_due, stands, Task.occurrence, func.max(state).label("rank"))
    one = worst.group_by(stands, Task.occurrence).subquery()
    heirs = (
        select(top.c.top, one.c.occurrence, one.c.rank, func.count())
        .select_from(one)
        .join(top, top.c.unit == one.c.stands)
    )
    if narrowed:
        own, heirs = own.where(Task.unit.in_(UNITS)), heirs.where(one.c.stands.in_(UNITS))
    return union_all(
        own.group_by(top.c.top, Task.occurrence, state),
        heirs.group_by(top.c.top, one.c.occurrence, one.c.rank),
    )


def _tops(known: Tree, *, everybody: bool) -> CTE:
    """Each unit of the tree, and which of those directly below the scope it belongs to."""
    one, heir = known.standing.c, known.heirs.c
    there = select(one.unit).scalar_subquery()
    gone = select(heir.unit, heir.stands).where(heir.unit != heir.stands).cte("gone")
    # below a unit that is no more is below whoever took its place, or else on its own; in parts,
    # since SQLite finds no index for the outer join
    above = union_all(
        select(one.unit, one.parent).where(one.parent.in_(there)),
        select(one.unit, gone.c.stands).join(gone, gone.c.unit == one.parent),
        select(one.unit, null()).where(
            or_(
                one.parent.is_(None),
                one.parent.not_in(there) & one.parent.not_in(select(gone.c.unit)),
            )
        ),
    ).cte("above")
    first = above.c.parent.is_(None)
    start = bindparam("start", type_=Integer)
    top = (
        select(above.c.unit, above.c.unit.label("top"))
        .where(first if everybody else first | (above.c.parent == start))
        .cte("top", recursive=True)
    )
    further = select(above.c.unit, top.c.top).join(top, above.c.parent == top.c.unit)
    # the scope stands for itself: those below it have begun on their own
    return top.union(further if everybody else further.where(top.c.unit != start))


@cache
def _overdue(shape: Shape, narrowed: bool) -> Statement:
    known, known_due = tree.tree(everybody=shape.everybody), due_in(shape)
    stands = known.heirs.c.stands
    missing = (Task.excused.is_(False), Task.done_at.is_(None), is_past(known_due))
    own = _own(known, known_due, Task.unit.label("unit"), Task.occurrence, _until(known_due))
    heirs = inherited(
        known, known_due, stands.label("unit"), Task.occurrence, func.min(_until(known_due))
    )
    parts: Sequence[Statement] = (
        own.where(*missing),
        heirs.where(*missing).group_by(stands, Task.occurrence),
    )
    late = union_all(*parts).subquery()
    listed = select(late).order_by(late.c.until, late.c.unit, late.c.occurrence)
    listed = listed.limit(bindparam("most", type_=Integer))
    return listed.where(late.c.unit.in_(UNITS)) if narrowed else listed


def _own(known: Tree, known_due: CTE, *columns: Any) -> Select[*tuple[Any, ...]]:
    return (
        select(*columns)
        .join(known_due, known_due.c.id == Task.occurrence)
        .where(Task.unit.in_(select(known.standing.c.unit)), Task.closed_at.is_(None))
    )


def _until(known_due: CTE) -> Any:
    agreed = Task.extended_to
    last = case((agreed > known_due.c.due_on, agreed), else_=known_due.c.due_on)
    return last.label("until")
