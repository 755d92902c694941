"""Whose board it is: which units somebody may look at, and whether all of them or their states."""

from dataclasses import dataclass

from handlers import rights
from handlers.figures import scope as figures_scope
from handlers.figures.scope import Area, Which
from handlers.overview.frame import Frame
from handlers.places.places import Places
from handlers.reports.scope import Outside
from storage import units
from storage.database import Session
from storage.people import Person
from storage.units import Unit


@dataclass(frozen=True, slots=True)
class Scope:
    """`unit`: none is everybody. `only`: those whose states may be seen, where numbers may not.

    `path`: the unit and those above it that may be looked at too, the topmost first.
    """

    unit: Unit | None
    path: tuple[Unit, ...]
    tops: tuple[Unit, ...] = ()  # where somebody looks after several units
    only: frozenset[int] | None = None

    @property
    def id(self) -> int | None:
        return self.unit.id if self.unit else None

    @property
    def all(self) -> bool:
        """May numbers and reports be seen, or but the states?"""
        return self.only is None


def find(session: Session, places: Places, person: Person, code: str) -> Scope:
    """The unit of this code, or what is theirs to look after. Raises Outside."""
    if not rights.has(person, "officer"):
        raise Outside
    if not code:
        return _first(session, places, person)
    named = units.find(session, code)
    if named is None:
        raise Outside  # who may not see it is not told whether there is one
    area = _area(session, places, person, (named.id,))
    return _scope(session, places, person, area, named.id)


def _first(session: Session, places: Places, person: Person) -> Scope:
    area = figures_scope.find(session, places, person, _frame(()))
    if isinstance(area, Which):
        known = units.several(session, area.units)
        tops = tuple(known[id] for id in area.units)
        first = _area(session, places, person, area.units[:1])
        return _scope(session, places, person, first, area.units[0], tops)
    if isinstance(area, figures_scope.Outside):
        raise Outside
    return _scope(session, places, person, area, area.units[0] if area.units else None)


def _area(session: Session, places: Places, person: Person, ids: tuple[int, ...]) -> Area:
    area = figures_scope.find(session, places, person, _frame(ids))
    if not isinstance(area, Area):
        raise Outside
    return area


def _frame(ids: tuple[int, ...]) -> Frame:
    """States of tasks are what sisters may know of each other."""
    return Frame("tasks", "lacks", scope=ids)


def _scope(
    session: Session, places: Places, person: Person, area: Area, id: int | None,
    tops: tuple[Unit, ...] = (),
) -> Scope:  # fmt: skip
    if id is None:
        return Scope(None, (), tops)
    only = None if area.sight == "all" else area.only
    above = [one for one in places.above(id) if rights.may(session, person, "officer", one)]
    known = units.several(session, [id, *above])
    path = tuple(known[one] for one in (*reversed(above), id))
    return Scope(known[id], path, tops, only)
