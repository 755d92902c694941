"""Of whom figures are asked, and how much of them the asker may see."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from handlers import rights
from handlers.overview.frame import Frame
from handlers.places.places import Places
from handlers.rights import RANK
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
    named = frame.scope or frame.units
    if named:
        return _named(session, places, person, frame, named)
    tops = _held(places, person, "leader")
    if tops is not None:
        return _one_of(tops)
    return _own(places, person, frame)


def within_reach(session: Session, person: Person, frame: Frame) -> Frame:
    """Where a name fits several units and the asker may see but one of them, that is meant."""
    doubtful, scope, compared = [], frame.scope, frame.units
    for ids in frame.doubt.units:
        seen = tuple(one for one in ids if rights.may(session, person, "officer", one)) or ids
        scope = tuple(seen[0] if one == ids[0] else one for one in scope)
        compared = tuple(seen[0] if one == ids[0] else one for one in compared)
        if len(seen) > 1:
            doubtful.append(seen)
    doubt = replace(frame.doubt, units=tuple(doubtful))
    return replace(frame, scope=scope, units=compared, doubt=doubt)


def _one_of(units: tuple[int, ...]) -> Area | Which:
    return Which(units) if len(units) > 1 else Area(units)


def _named(
    session: Session, places: Places, person: Person, frame: Frame, named: tuple[int, ...]
) -> Area | Outside:
    """All is seen by who works there or above; of sisters, and of all of them, the states."""
    hidden = [one for one in named if not rights.may(session, person, "officer", one)]
    if not hidden:
        return Area(named, named=True)
    own = _units(person, "officer")
    above = {places.parents.get(one) for one in own} - {None}
    if not _by_states(frame):
        return Outside(hidden[0])
    if len(named) == 1 and named[0] in above:
        return Area(named, "states", _sisters(places, own, named[0]), named=True)
    strange = [one for one in hidden if places.parents.get(one) not in above]
    if strange:
        return Outside(strange[0])
    return Area(named, "states", frozenset(named), named=True)


def _own(places: Places, person: Person, frame: Frame) -> Area | Which | Outside:
    """An officer asks of the own unit, or who of the sisters has or lacks it."""
    own = _held(places, person, "officer")
    if own is None:
        return Outside()
    above = {places.parents.get(one) for one in own} - {None}
    inside = bool(frame.kinds) and SMALL.issuperset(frame.kinds)
    if _by_states(frame) and len(above) == 1 and not inside:
        (parent,) = above
        return Area((parent or 0,), "states", _sisters(places, own, parent or 0))
    if above and not inside and (frame.wide or (frame.shape == "rank" and frame.kinds)):
        return Outside(next(iter(above)))  # of the sisters no numbers are shown
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
