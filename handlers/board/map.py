"""The map of units and tasks: a row a unit, a column a day on which something falls due.

The numbers are those of the measure `tasks`, so a chat and the board can't tell differently.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from handlers import rights
from handlers.board import given as board_given
from handlers.board.given import Given
from handlers.board.scope import Scope
from handlers.papers.period import Period
from handlers.reports.scope import Outside
from knowledge import unit_kinds
from knowledge.vietnamese import fold
from storage import board, plan_items, plans, units
from storage.assignments import State
from storage.board import Cell
from storage.database import Session
from storage.measures import Asked, Measured, Row, reckon
from storage.people import Person
from storage.plans import Plan

MOST = 150  # rows of single units; of more, those directly below the scope are shown
STATES: tuple[State, ...] = (  # as people read them, from good to bad
    "done in time", "done late", "nothing to report", "missing", "not yet due", "exempt",
)  # fmt: skip
Counts = Mapping[State, int]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked at; what is not set does not matter."""

    period: Period
    scope: str = ""
    plan: int | None = None
    state: State | None = None
    kind: str = ""
    name: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """`task` and `plan` are empty where the plan may not be read by whoever looks."""

    id: int
    due_on: date
    task: str
    plan: str
    where: str
    given: Given | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A unit's row: single cells, or (`whole`) how many of which state below it."""

    id: int
    code: str
    name: str
    own: bool
    counts: Counts
    cells: Mapping[int, Cell]  # by the column's id
    whole: Mapping[int, Counts]


@dataclass(frozen=True, slots=True)
class Map:
    """`found`: the measure; `lines`: a page of `count`."""

    found: Measured
    grouped: bool
    columns: Sequence[Column]
    lines: Sequence[Line]
    count: int
    page: int
    pages: int

    @property
    def counts(self) -> Counts:
        """Of the whole scope, whatever is filtered."""
        parts = self.found.parts
        return {state: parts.get(state, 0) for state in STATES}


def asked(session: Session, person: Person, scope: Scope, wish: Wish) -> Asked:
    """The question to the measures. Raises Outside where the plan may not be read."""
    if wish.plan is not None:
        plan = plans.find(session, wish.plan)
        if plan is None or not rights.reads(session, person, plan):
            raise Outside
    return Asked(
        scope.id,
        wish.period.since,
        wish.period.until,
        kinds=(wish.kind,) if wish.kind else (),
        units=scope.only,
        plan=wish.plan,
    )


def draw(
    session: Session, person: Person, scope: Scope, wish: Wish, now: datetime,
    *, most: int | None = MOST,
) -> Map:  # fmt: skip
    """`most`: None draws every unit on one page. Raises Outside."""
    question = asked(session, person, scope, wish)
    found = _of_kind(reckon(session, "tasks", question, now), wish.kind)
    own = {role.unit for role in person.roles if role.unit is not None}
    if most is not None and len(found.rows) > most:
        lines = _grouped(session, question, found, own, now)
        grouped = True
    else:
        lines = [_line(row, own) for row in _rows(found)]
        grouped = False
    name = fold(wish.name).strip()
    lines = [line for line in lines if _fits(line, name, wish.state)]
    lines.sort(key=_order)
    page, pages, listed = _page(lines, wish.page, most)
    if not grouped:
        listed = _filled(session, question, listed, now)
    columns = _columns(session, person, listed, wish.state)
    return Map(found, grouped, columns, listed, len(lines), page, pages)


def _of_kind(found: Measured, kind: str) -> Measured:
    """Where nobody below it is asked for the area itself counts, but not as one of another kind."""
    if not kind:
        return found
    fit = [row for row in found.rows if unit_kinds.of_kind(row.place.kind, row.place.name, kind)]
    return replace(found, rows=fit)


def _fits(line: Line, name: str, state: State | None) -> bool:
    """Is it one of those wished for, by its name and what is in it?"""
    named = not name or name in fold(line.name) or name == fold(line.code)
    return named and (state is None or bool(line.counts.get(state)))


def _order(line: Line) -> tuple[bool, bool, int, str]:
    """One's own first, then where most is missing; whoever owes nothing comes last."""
    owes = any(line.counts.values())
    return not line.own, not owes, -line.counts.get("missing", 0), fold(line.name)


def _rows(found: Measured) -> list[Row]:
    """Those that count, and whoever else owes something."""
    return [*found.rows, *(row for row in found.others if any(row.parts.values()))]


def _line(row: Row, own: Collection[int]) -> Line:
    place = row.place
    counts = {state: row.parts.get(state, 0) for state in STATES}
    return Line(place.id, place.code, place.name, place.id in own, counts, {}, {})


def _grouped(
    session: Session, question: Asked, found: Measured, own: Collection[int], now: datetime
) -> list[Line]:
    """Those directly below the scope, each with all below it."""
    narrowed = bool(question.kinds) or question.units is not None
    only = [row.place.id for row in found.rows] if narrowed else None
    whole: dict[int, dict[int, dict[State, int]]] = {}
    for one in board.sums(session, question, now, only):
        whole.setdefault(one.unit, {}).setdefault(one.occurrence, {})[one.state] = one.count
    known = units.several(session, whole, question.on(now))
    return [
        Line(id, known[id].code, known[id].name, id in own, _added(told), {}, told)
        for id, told in whole.items()
    ]


def _added(told: Mapping[int, Counts]) -> Counts:
    return {state: sum(one.get(state, 0) for one in told.values()) for state in STATES}


def _page(lines: list[Line], page: int, most: int | None) -> tuple[int, int, list[Line]]:
    if most is None:
        return 0, 1, lines
    pages = max(1, -(-len(lines) // most))
    page = min(max(page, 0), pages - 1)
    return page, pages, lines[page * most : (page + 1) * most]


def _filled(session: Session, question: Asked, lines: list[Line], now: datetime) -> list[Line]:
    cells: dict[int, dict[int, Cell]] = {}
    for cell in board.cells(session, question, now, [line.id for line in lines]):
        cells.setdefault(cell.unit, {})[cell.occurrence] = cell
    return [replace(line, cells=cells.get(line.id, {})) for line in lines]


def _columns(
    session: Session, person: Person, lines: Sequence[Line], state: State | None
) -> list[Column]:
    wanted = {
        id
        for line in lines
        for id, counts in (*_states(line), *line.whole.items())
        if state is None or counts.get(state)
    }
    return columns(session, person, wanted)


def _states(line: Line) -> list[tuple[int, Counts]]:
    return [(id, {cell.state: 1}) for id, cell in line.cells.items()]


def columns(session: Session, person: Person, occurrences: Collection[int]) -> list[Column]:
    """What falls due, by day, in the words of plans that this person may read."""
    due = board.due(session, occurrences)
    items = plan_items.several(session, {one.item for one in due})
    readable = readable_plans(session, person)
    given = board_given.find(session, person, {one.plan for one in items.values()} - set(readable))
    found = []
    for one in due:
        item = items[one.item]
        plan, order = readable.get(item.plan), given.get(item.plan)
        words = (item.words, plan.name if plan else "", item.where if plan else "")
        words = words if plan or order else ("", "", "")
        found.append(Column(one.id, one.due_on, *words, order))
    return found


def readable_plans(session: Session, person: Person) -> dict[int, Plan]:
    return {one.id: one for one in plans.listing(session) if rights.reads(session, person, one)}
