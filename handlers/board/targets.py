"""The plans' targets as bars: how far, where the goal is, and what is missing in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.board.map import Wish
from handlers.board.scope import Scope
from handlers.places.places import Places
from handlers.targets import state as target_state
from handlers.targets import words as target_words
from handlers.targets.state import Standing
from handlers.turn import Say
from storage.database import Session
from storage.people import Person

ORDER = ("behind", "not yet due", "met", "unknown", "outside")


@dataclass(frozen=True, slots=True)
class Bar:
    """`part` and `goal` are places on the bar, 0 to 100; None where nobody knows."""

    what: str
    said: Say
    plan: str
    part: float | None
    goal: float | None
    met: bool


def find(
    session: Session, places: Places, person: Person, scope: Scope, wish: Wish, now: datetime
) -> Sequence[Bar]:
    """All of plans that reach into the scope, what is behind first."""
    found = target_state.standing(
        session, places, person, now, plan=wish.plan, year=wish.period.since.year
    )
    near = [one for one in found if _concerns(places, scope, one)]
    near.sort(key=lambda one: (ORDER.index(one.state), one.rate if one.rate is not None else 0.0))
    return [bar(one) for one in near]


def _concerns(places: Places, scope: Scope, one: Standing) -> bool:
    """Is the plan of a unit in the scope, or above it?"""
    unit = one.plan.unit
    if scope.id is None or unit is None or unit == scope.id:
        return True
    return unit in places.above(scope.id) or scope.id in places.above(unit)


def bar(one: Standing) -> Bar:
    part, goal = _places(one)
    what = target_words.title(one.item)
    return Bar(what, target_words.status(one), one.plan.name, part, goal, one.met)


def _places(one: Standing) -> tuple[float | None, float | None]:
    """A share stands where its percentage is; a number is drawn beside what is asked for."""
    aim = one.goal
    if aim is None:
        return (one.rate, None) if one.rate is not None else (None, None)
    if aim.percent:
        return one.rate, min(100.0, aim.value)
    if one.k is None:
        return None, 100.0
    whole = max(float(one.k), aim.value, 1.0)
    return 100 * one.k / whole, 100 * aim.value / whole
