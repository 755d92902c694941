"""Whose report a periodic paper is, and under which of its units each report is counted.

The rows are the units right below the issuer as they stood on the period's last day (today while
it runs), each with all that is below it; reports of a merged unit count for its successor.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from handlers.papers import issuers
from handlers.papers.contents import Home
from knowledge.vietnamese import fold
from storage import units
from storage.database import Session
from storage.unit_tree import DEEPEST
from storage.units import Unit

Known = Mapping[int, Unit]


@dataclass(frozen=True, slots=True)
class Place:
    """The issuer, by whom it stands, and the rows of its paper."""

    issuer: Unit
    above: str
    locality: str
    homes: tuple[Home, ...]
    home_of: Mapping[int, int]


def place(session: Session, issuer: Unit, on: date, told: Collection[int]) -> Place:
    """`told`: the units that have reports."""
    then, now = units.several(session, None, on), units.several(session, None)
    below = [one for one in then.values() if one.parent == issuer.id and one.valid(on)]
    home_of: dict[int, int] = {}
    for unit in then:
        home = _home(unit, issuer.id, then, on)
        if home is None:
            home = _home(unit, issuer.id, now, on)
        if home is not None:
            home_of[unit] = home
    told_at = {home_of[unit] for unit in told if unit in home_of}
    due = {one.id for one in below} or {issuer.id}
    others = sorted(told_at - due - {issuer.id})
    rows = [*sorted(below, key=_order), *(now[one] for one in others)]
    if issuer.id in told_at or not below:
        rows.insert(0, issuer)
    homes = tuple(Home(one.id, one.name, one.id in due) for one in rows)
    return Place(issuer, _above(issuer, now), _locality(issuer, now), homes, home_of)


def _order(unit: Unit) -> tuple[str, str, int]:
    return unit.kind, fold(unit.name), unit.id


def _home(unit: int, issuer: int, known: Known, on: date) -> int | None:
    """The unit right below the issuer that this one belongs to, or the issuer; None for neither."""
    for _ in range(DEEPEST):
        here = known[unit]
        if unit == issuer:
            return issuer
        ended = not here.valid(on) and here.successor is not None
        if here.parent == issuer and not ended:
            return unit
        up = here.successor if ended else here.parent
        if up is None or up not in known:
            return None
        unit = up
    return None


def _above(issuer: Unit, known: Known) -> str:
    above = known.get(issuer.parent) if issuer.parent is not None else None
    return above.name if above else ""


def _locality(issuer: Unit, known: Known) -> str:
    """The nearest place, from the issuer upwards."""
    here: Unit | None = issuer
    for _ in range(DEEPEST):
        if here is None:
            return ""
        found = issuers.locality(here.name)
        if found:
            return found
        here = known.get(here.parent) if here.parent is not None else None
    return ""
