"""How a measure's query looks: what it groups by, and which of its filters are there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row as SqlRow
from sqlalchemy import Select

from storage.measures.question import Asked

Statement = Select[*tuple[Any, ...]]
Fact = SqlRow[*tuple[Any, ...]]  # its names are the measure's own: see its statement


@dataclass(frozen=True, slots=True)
class Shape:
    """Questions of one shape share a query and differ in its values only."""

    everybody: bool
    monthly: bool
    filters: frozenset[str]

    def narrowed(self, name: str) -> bool:
        return name in self.filters


def shape_of(asked: Asked, *, monthly: bool) -> Shape:
    given = {
        "report": bool(asked.report),
        "groups": bool(asked.groups),
        "plan": asked.plan is not None,
        "entry": asked.entry is not None,
    }
    filters = frozenset(name for name, there in given.items() if there)
    return Shape(asked.scope is None, monthly, filters)


def added(facts: Sequence[Fact], *names: str) -> list[int]:
    """The sums of these numbers over a unit's facts."""
    if len(facts) == 1:  # so it is with nearly all of some thousand units
        return [getattr(facts[0], name) for name in names]
    return [sum(getattr(one, name) for one in facts) for name in names]


def latest(facts: Sequence[Fact]) -> date | None:
    """The last day of a unit's facts."""
    return max((one.latest for one in facts if one.latest is not None), default=None)
