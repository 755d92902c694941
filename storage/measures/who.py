"""Which units of a subtree count: the denominator of a share of units.

Whoever is listed; else all of the kinds asked for; else all below the scope but these. What stands
below a commune is that commune's own affair, and counts only when it, or something in it, is
asked about. Villages, departments, party cells and posts count only directly below the scope. The
scope counts only where nobody below it does.
"""

from collections.abc import Collection, Iterator, Mapping

from knowledge import unit_kinds
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
    below = set(_below(places, asked))
    if below or asked.scope is None:
        return below
    return {asked.scope} & set(places)


def _below(places: Mapping[int, Place], asked: Asked) -> Iterator[int]:
    inside: dict[int, bool] = {}
    for id, place in places.items():
        if id == asked.scope:
            continue
        if asked.kinds:
            if _wanted(place, asked):
                yield id
        elif not _inside(place, places, asked.scope, inside):
            direct = place.parent == asked.scope or place.parent not in places
            if direct or not _small(place):
                yield id


def _inside(
    place: Place, places: Mapping[int, Place], scope: int | None, known: dict[int, bool]
) -> bool:
    """Does a commune stand between it and the scope?"""
    found = known.get(place.id)
    if found is None:
        known[place.id] = False  # a ring made by hand in the database still ends
        above = places.get(place.parent or 0)
        found = (
            above is not None
            and above.id != scope
            and ("commune" in _kinds(above) or _inside(above, places, scope, known))
        )
        known[place.id] = found
    return found


def _wanted(place: Place, asked: Asked) -> bool:
    return not asked.kinds or any(kind in asked.kinds for kind in _kinds(place))


def _small(place: Place) -> bool:
    kinds = _kinds(place)
    return bool(kinds) and SMALL.issuperset(kinds)


def _kinds(place: Place) -> tuple[str, ...]:
    return unit_kinds.kinds(place.kind, place.name)
