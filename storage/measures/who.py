"""Which units of a subtree count: the denominator of a share of units.

Whoever is listed; else all of the kinds asked for; else all below the scope but these. What stands
below a commune is that commune's own affair, and counts only when it, or something in it, is
asked about. Villages, departments, party cells and posts count only directly below the scope. The
scope counts only where nobody below it does.
"""

from collections.abc import Collection, Container, Iterator, Mapping

from knowledge import unit_kinds
from storage import unit_tree
from storage.measures.measured import Place
from storage.measures.question import Asked

SMALL = {"village", "department", "party-cell", "post"}


def counting(
    places: Mapping[int, Place], asked: Asked, stands: Mapping[int, int]
) -> Collection[int]:
    """`stands` tells who took the place of a unit that is no more."""
    if asked.units is not None:
        listed = {stands.get(id, id) for id in asked.units}
        return {id for id in listed if id in places and _wanted(places[id], asked)}
    if asked.kinds:
        below = {id for id, place in places.items() if _wanted(place, asked)} - {asked.scope}
    else:
        below = set(_below(places, asked.scope, stands))
    if below or asked.scope is None:
        return below
    return {asked.scope} & set(places)


def _below(
    places: Mapping[int, Place], scope: int | None, stands: Mapping[int, int]
) -> Iterator[int]:
    above = {id: _above(place, places, stands) for id, place in places.items()}
    communes = {id for id, place in places.items() if "commune" in _kinds(place)}
    for id, place in places.items():
        direct = above[id] in (scope, None)
        if (
            id != scope
            and (direct or not _small(place))
            and not _inside(id, above, communes, scope)
        ):
            yield id


def _above(place: Place, places: Mapping[int, Place], stands: Mapping[int, int]) -> int | None:
    """Its parent, or who took that one's place."""
    parent = place.parent
    above = None if parent is None else stands.get(parent, parent)
    return above if above in places else None


def _inside(
    id: int, above: Mapping[int, int | None], communes: Container[int], scope: int | None
) -> bool:
    """Does a commune stand between it and the scope?"""
    at = above[id]
    for _ in range(unit_tree.DEEPEST):
        if at is None or at == scope:
            return False
        if at in communes:
            return True
        at = above[at]
    return False


def _wanted(place: Place, asked: Asked) -> bool:
    return not asked.kinds or any(kind in asked.kinds for kind in _kinds(place))


def _small(place: Place) -> bool:
    kinds = _kinds(place)
    return bool(kinds) and SMALL.issuperset(kinds)


def _kinds(place: Place) -> tuple[str, ...]:
    return unit_kinds.kinds(place.kind, place.name)
