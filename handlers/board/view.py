"""What the board shows: the map, what is overdue, targets, the latest reports; and one unit."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers import rights
from handlers.board import map as board_map
from handlers.board import scope as board_scope
from handlers.board import targets as board_targets
from handlers.board.map import Column, Counts, Map, Wish
from handlers.board.scope import Scope
from handlers.board.targets import Bar
from handlers.figures import answer as figures_answer
from handlers.overview.frame import Frame, Period
from handlers.places.places import Places
from handlers.reports.scope import SITUATION, Outside
from handlers.turn import Say
from knowledge import unit_kinds
from storage import board, chats, groups, people, reports, units
from storage.assignments import State
from storage.board import Cell
from storage.database import Session
from storage.groups import Group
from storage.people import Person
from storage.plans import Plan
from storage.reports import Report, Wanted

LATEST = 10  # reports
LONGEST = 50  # lines of what is overdue
LOOKED = 2000  # units whose kinds are looked up one by one
URGENT: tuple[State, ...] = (  # what a unit's page begins with
    "missing", "not yet due", "done late", "done in time", "nothing to report", "exempt",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Overdue:
    """A unit has not done it, so many days after the last one in time."""

    code: str
    unit: str
    column: Column
    days: int


@dataclass(frozen=True, slots=True)
class Told:
    """A report, with names beside the ids."""

    report: Report
    code: str
    unit: str
    who: str


@dataclass(frozen=True, slots=True)
class Board:
    """All of it, as of `now`."""

    now: datetime
    scope: Scope
    map: Map
    overdue: Sequence[Overdue]
    reports: Sequence[Told]
    plans: Sequence[Plan]
    targets: Sequence[Bar]
    kinds: Sequence[str]  # that there are here


@dataclass(frozen=True, slots=True)
class Duty:
    """What the unit, or one below it, owes."""

    unit: str
    column: Column
    cell: Cell


@dataclass(frozen=True, slots=True)
class Page:
    """One unit; `lines` are its figures as the chat tells them, none where they may not be seen."""

    now: datetime
    scope: Scope
    counts: Counts
    lines: Sequence[Say]
    duties: Sequence[Duty]
    reports: Sequence[Told]
    group: Group | None
    reachable: bool
    below: bool


def see(session: Session, places: Places, person: Person, wish: Wish, now: datetime) -> Board:
    """Raises Outside."""
    scope = board_scope.find(session, places, person, wish.scope)
    if scope.only is not None and scope.only <= {scope.id}:
        raise Outside  # a sister has a page of states, and whoever is below it is not ours to see
    drawn = board_map.draw(session, person, scope, wish, now)
    late = _overdue(session, person, scope, wish, drawn, now)
    told = latest(session, person, scope, wish)
    known = board_map.readable_plans(session, person).values()
    confirmed = [plan for plan in known if plan.state == "confirmed"]
    bars = board_targets.find(session, places, person, scope, wish, now)
    return Board(now, scope, drawn, late, told, confirmed, bars, _kinds(session, scope, wish))


def _kinds(session: Session, scope: Scope, wish: Wish) -> Sequence[str]:
    """What units there are; in a large area surely some of every kind."""
    ids = units.subtree(session, scope.id) if scope.id is not None else None
    if ids is None or len(ids) > LOOKED:
        return unit_kinds.KINDS
    seen = [id for id in ids if scope.only is None or id in scope.only]
    there = {
        kind
        for one in units.several(session, seen).values()
        for kind in unit_kinds.kinds(one.kind, one.name)
    }
    return [kind for kind in unit_kinds.KINDS if kind in there or kind == wish.kind]


def _overdue(
    session: Session, person: Person, scope: Scope, wish: Wish, drawn: Map, now: datetime
) -> list[Overdue]:
    narrowed = wish.kind or wish.name or not scope.all
    only = _shown(drawn, wish) if narrowed else None
    late = board.overdue(session, drawn.found.asked, now, only, LONGEST)
    columns = {
        one.id: one for one in board_map.columns(session, person, {one.occurrence for one in late})
    }
    known = units.several(session, {one.unit for one in late}, drawn.found.on)
    today = now.date()
    return [
        Overdue(
            known[one.unit].code,
            known[one.unit].name,
            columns[one.occurrence],
            (today - one.until).days,
        )
        for one in late
    ]


def _shown(drawn: Map, wish: Wish) -> list[int]:
    """The units that are left by the filters; an area's name stands for all below it."""
    if not drawn.grouped and wish.name:
        return [line.id for line in drawn.lines]
    return [row.place.id for row in drawn.found.rows]


def latest(session: Session, person: Person, scope: Scope, wish: Wish) -> list[Told]:
    """The newest reports of the scope that this person may read; never one of a situation."""
    reach = rights.reach(session, person)
    seen: Collection[int] | None = reach.works
    if scope.id is not None:
        below = frozenset(units.subtree(session, scope.id))
        seen = below if seen is None else below & frozenset(seen)
    since, until = wish.period.since, wish.period.until
    wanted = Wanted(
        seen,
        but=SITUATION,
        since=since,
        until=until,
        states=("received", "accepted", "returned"),
    )
    found = reports.listing(session, wanted, limit=LATEST, latest=True)
    found = [one for one in found if reach.sees(one) == "all"]
    known = units.several(session, {one.unit for one in found})
    names = people.names(session, {one.entered_by for one in found})
    return [
        Told(one, known[one.unit].code, known[one.unit].name, names.get(one.entered_by, ""))
        for one in found
    ]


def unit(session: Session, places: Places, person: Person, wish: Wish, now: datetime) -> Page:
    """The page of `wish.scope`. Raises Outside."""
    scope = board_scope.find(session, places, person, wish.scope)
    assert scope.unit is not None  # it was asked for by its code
    drawn = board_map.draw(session, person, scope, wish, now)
    columns = {one.id: one for one in drawn.columns}
    duties = [
        Duty("" if line.id == scope.id else line.name, columns[id], cell)
        for line in drawn.lines
        for id, cell in line.cells.items()
    ]
    duties.sort(key=lambda one: (URGENT.index(one.cell.state), one.cell.until, one.unit))
    group = _group(session, scope.unit.id) if scope.all else None
    return Page(
        now,
        scope,
        drawn.counts,
        _profile(session, places, person, scope, wish, now),
        duties,
        latest(session, person, scope, wish) if scope.all else (),
        group,
        group is not None and _reaches(session, group, now),
        scope.all and (len(drawn.lines) > 1 or drawn.grouped),
    )


def _profile(
    session: Session, places: Places, person: Person, scope: Scope, wish: Wish, now: datetime
) -> Sequence[Say]:
    if not scope.all or scope.id is None:
        return ()
    when = Period(wish.period.since, wish.period.until)
    frame = Frame("", "profile", units=(scope.id,), period=when)
    told = figures_answer.answer(session, places, person, frame, now)
    return told.shown.lines if told.shown else ()


def _group(session: Session, unit: int) -> Group | None:
    return next(iter(groups.of_units(session, [unit])), None)


def _reaches(session: Session, group: Group, now: datetime) -> bool:
    """May it be written to: neither resting nor failing?"""
    where = group.channel, group.chat
    return not chats.rests(session, *where, now) and not chats.failures(session, *where)
