"""Measures of what plans ask for: the states of assignments, and how much was done in time.

A unit that took over from others answers for what these did, once for each occurrence: by its
own assignment where it has one, else by the worst of theirs.
"""

from collections.abc import Sequence
from operator import add
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    Integer,
    and_,
    bindparam,
    case,
    cast,
    exists,
    extract,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from storage.assignments import MERGED
from storage.assignments import State as TaskState
from storage.measures.day_ends import day_end
from storage.measures.measured import Place, Row, State
from storage.measures.of_reports import FIRST, KIND, LAST
from storage.measures.question import Asked
from storage.measures.shape import Fact, Shape, Statement
from storage.measures.tree import FACT, HEIR_FACT, Tree
from storage.tables import AssignmentRow as Task
from storage.tables import ItemRow, OccurrenceRow, PlanRow

STATES: tuple[TaskState, ...] = (  # from what troubles nobody to what does most
    "exempt", "nothing to report", "done in time", "done late", "not yet due", "missing",
)  # fmt: skip
TODAY = bindparam("today", type_=Date)
AHEAD = bindparam("ahead", type_=Integer)  # minutes of local time ahead of UTC


def due_in(shape: Shape) -> CTE:
    """Occurrences of the period, of plans in force or of the plan or entry asked about."""
    month = 12 * extract("year", OccurrenceRow.due_on) + extract("month", OccurrenceRow.due_on)
    due = (
        select(
            OccurrenceRow.id,
            OccurrenceRow.due_on,
            day_end(OccurrenceRow.due_on, AHEAD).label("ends"),
            (cast(month, Integer) - 1).label("month"),
        )
        .join(ItemRow, ItemRow.id == OccurrenceRow.item)
        .join(PlanRow, PlanRow.id == ItemRow.plan)
        .where(OccurrenceRow.due_on.between(FIRST, LAST))
    )
    if shape.narrowed("entry"):
        due = due.where(ItemRow.id == bindparam("entry", type_=Integer))
    if shape.narrowed("plan"):
        due = due.where(PlanRow.id == bindparam("plan", type_=Integer))
    if not shape.filters & {"plan", "entry"}:
        due = due.where(PlanRow.state == "confirmed")
    return due.cte("due")


def tasks(known: Tree, shape: Shape) -> Sequence[Statement]:
    due = due_in(shape)
    month = [due.c.month] if shape.monthly else []
    asked = Task.excused.is_(False)
    own = (
        select(
            literal(FACT, Integer).label("sort"),
            Task.unit,
            *month,
            func.count().label("owed"),
            func.count().filter(Task.excused.is_(True)).label("exempt"),
            # what is done, by whatever day, and of it what was none, and what was late
            func.count(Task.done_at).filter(asked).label("done"),
            func.count(Task.done_at).filter(asked, Task.nothing.is_(True)).label("blank"),
            func.count().filter(asked, _is_late(due), Task.nothing.is_(False)).label("late"),
            func.count().filter(asked, Task.done_at.is_(None), is_past(due)).label("missing"),
        )
        .join(due, due.c.id == Task.occurrence)
        .where(Task.unit.in_(select(known.standing.c.unit)), Task.closed_at.is_(None))
        .group_by(Task.unit, *month)
    )
    taken_over = _taken_over(known, due, month)
    if shape.narrowed("report"):
        of_kind = Task.report == KIND
        own, taken_over = own.where(of_kind), taken_over.where(of_kind)
    return [own, taken_over]


def _taken_over(known: Tree, due: CTE, month: Sequence[ColumnElement[Any]]) -> Statement:
    """What units that are no more had to do, where their heir has not got it itself."""
    columns = (
        literal(HEIR_FACT, Integer).label("sort"),
        Task.unit,
        *month,
        Task.occurrence.label("other"),
        rank(due).label("owed"),
    )
    return inherited(known, due, *columns)


def inherited(known: Tree, due: CTE, *columns: ColumnElement[Any] | Any) -> Statement:
    """These columns of the tasks that a unit has from those it took over from."""
    itself = aliased(Task)
    has_itself = exists().where(
        itself.occurrence == Task.occurrence,
        itself.unit == known.heirs.c.stands,
        itself.closed_at.is_(None),
    )
    return (
        select(*columns)
        .select_from(known.heirs)
        .join(Task, Task.unit == known.heirs.c.unit)
        .join(due, due.c.id == Task.occurrence)
        .where(
            known.heirs.c.unit != known.heirs.c.stands,
            Task.closed_at.is_(None),
            or_(Task.exempt.is_(None), Task.exempt != MERGED),
            ~has_itself,
        )
    )


def rank(due: CTE) -> ColumnElement[int]:
    """The place in STATES."""
    return case(
        (Task.excused.is_(True), 0),
        (Task.done_at.is_(None), case((is_past(due), 5), else_=4)),
        (Task.nothing.is_(True), 1),
        (_is_late(due), 3),
        else_=2,
    )


def _is_late(due: CTE) -> ColumnElement[bool]:
    """Done when both the day and what was agreed had passed; never true of what is not done."""
    agreed = Task.extended_to
    return and_(
        Task.done_at >= due.c.ends,
        or_(agreed.is_(None), Task.done_at >= day_end(agreed, AHEAD)),
    )


def is_past(due: CTE) -> ColumnElement[bool]:
    return and_(due.c.due_on < TODAY, or_(Task.extended_to.is_(None), Task.extended_to < TODAY))


def _counts(facts: Sequence[Fact]) -> dict[str, int]:
    """How many of each state."""
    found = [0] * len(STATES)
    worst: dict[int, int] = {}
    for one in facts:
        if one.sort == HEIR_FACT:
            worst[one.other] = max(worst.get(one.other, 0), one.owed)
        else:
            found = list(map(add, found, _told(one)))
    for rank in worst.values():
        found[rank] += 1
    return dict(zip(STATES, found, strict=True))


def _told(one: Fact) -> tuple[int, ...]:
    in_time = one.done - one.blank - one.late
    ahead = one.owed - one.exempt - one.done - one.missing
    return one.exempt, one.blank, in_time, one.late, ahead, one.missing


def tasks_of(place: Place, _asked: Asked, facts: Sequence[Fact]) -> Row:
    """`value`: how many are missing, `of`: how many were asked; it lacks one if one is missing."""
    parts = _counts(facts)
    asked = sum(parts.values()) - parts["exempt"]
    state: State = "lacks" if parts["missing"] else "has" if asked else "none"
    return Row(place, state, parts["missing"], asked, asked - parts["missing"], parts=parts)


def on_time_of(place: Place, _asked: Asked, facts: Sequence[Fact]) -> Row:
    """`value`: done in time, or nothing to report, of all that is due."""
    parts = _counts(facts)
    value = parts["done in time"] + parts["nothing to report"]
    due = value + parts["done late"] + parts["missing"]
    state: State = "none" if not due else "has" if value == due else "lacks"
    return Row(place, state, value, due, value, parts=parts)
