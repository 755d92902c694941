"""Of whom figures are asked, and how much of them the asker may see."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from handlers import rights
from handlers.overview.frame import Frame
from handlers.places import Places
from handlers.rights import RANK, Reach
from storage.database import Session
from storage.people import Person

Sight = Literal["all", "states"]
LISTS = {"lacks", "has", "count", "rate"}  # shapes that need no more than names and states
BY_UNITS = {"", "models", "dialogues", "receptions", "reports", "tasks"}  # the rate is one of units
SMALL = {"village", "department", "party-cell", "post"}


@dataclass(frozen=True, slots=True)
class Area:
    """`units`: one, for all below it; several, for exactly these; none, for everybody.

    `only`: who of them may be shown. `named`: the question said so itself.
    """

    units: tuple[int, ...]
    sight: Sight = "all"
    only: frozenset[int] | None = None
    named: bool = False


@dataclass(frozen=True, slots=True)
class Which:
    """Any of these units may be meant."""

    units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """The asker may not see the figures of this unit, or of any."""

    unit: int | None = None


def find(session: Session, places: Places, person: Person, frame: Frame) -> Area | Which | Outside:
    reach = rights.reach(session, person)
    named = frame.scope or frame.units
    if named:
        return _named(places, person, reach, frame, named)
    tops = _held(places, person, "leader")
    if tops is not None:
        return _one_of(tops)
    return _own(places, person, reach, frame)


def _one_of(units: tuple[int, ...]) -> Area | Which | Outside:
    if len(units) > 1:
        return Which(units)
    return Area(units)


def _named(
    places: Places, person: Person, reach: Reach, frame: Frame, named: tuple[int, ...]
) -> Area | Outside:
    hidden = [one for one in named if not _within(one, reach.works)]
    if not hidden:
        return Area(named, named=True)
    if not _by_states(frame):
        return Outside(hidden[0])
    own = _units(person, "officer")
    above = {places.parents.get(one) for one in own}
    if len(named) == 1 and named[0] in above:
        return Area(named, "states", _sisters(places, own, named[0]), named=True)
    for one in hidden:
        if one not in reach.sisters:
            return Outside(one)
    return Area(named, "states", frozenset(named), named=True)


def _own(places: Places, person: Person, reach: Reach, frame: Frame) -> Area | Which | Outside:
    """An officer asks of the own unit, or who of the sisters has or lacks it."""
    own = _held(places, person, "officer")
    if own is None:
        return Outside()
    above = {places.parents.get(one) for one in own} - {None}
    inside = bool(frame.kinds) and SMALL.issuperset(frame.kinds)
    if _by_states(frame) and len(above) == 1 and reach.works is not None and not inside:
        (parent,) = above
        return Area((parent or 0,), "states", _sisters(places, own, parent or 0))
    return _one_of(own)


def _by_states(frame: Frame) -> bool:
    known = frame.shape in LISTS and not frame.field and not frame.group
    own = frame.part in ("", "missing")
    return known and own and (frame.shape != "rate" or frame.measure in BY_UNITS - {"tasks"})


def _sisters(places: Places, own: Iterable[int], parent: int) -> frozenset[int]:
    return frozenset({one for one, above in places.parents.items() if above == parent}) | set(own)


def _held(
    places: Places, person: Person, right: Literal["officer", "leader"]
) -> tuple[int, ...] | None:
    """The topmost units of such a role; none listed: everywhere; None: no such role."""
    roles = [role for role in person.roles if RANK[role.name] >= RANK[right]]
    if not roles:
        return None
    if any(role.unit is None for role in roles):
        roots = tuple(one for one, above in places.parents.items() if above is None)
        return roots if len(roots) == 1 else ()
    units = _units(person, right)
    tops = [one for one in units if not set(places.above(one)) & set(units)]
    return tuple(tops)


def _units(person: Person, right: Literal["officer", "leader"]) -> tuple[int, ...]:
    held = (role.unit for role in person.roles if RANK[role.name] >= RANK[right])
    return tuple(dict.fromkeys(one for one in held if one is not None))


def _within(unit: int, these: Collection[int] | None) -> bool:
    return these is None or unit in these
