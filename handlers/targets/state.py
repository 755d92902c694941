"""The targets of the plans in force, as they stand now, for somebody who may know it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from handlers import rights
from handlers.figures import scope as figures_scope
from handlers.figures.scope import Area
from handlers.overview.frame import Frame, Period
from handlers.places.places import Places
from handlers.targets.periods import confirmed, in_force, stretch
from handlers.targets.reckoned import Reckoner, frame
from handlers.targets.shapes import goal
from handlers.targets.shapes import shape as shape_of
from handlers.targets.standing import Standing, State
from storage import targets
from storage.database import Session
from storage.people import Person
from storage.plan_items import Item
from storage.plans import Plan
from storage.targets import Tie, Told

__all__ = ["Looker", "Standing", "State", "one", "standing"]


@dataclass(slots=True)
class Looker:
    """Looks at targets for one person; asks for every number and every right but once."""

    session: Session
    places: Places
    person: Person
    now: datetime
    _sights: dict[Frame, bool] = field(default_factory=dict)
    _held: dict[int, bool] = field(default_factory=dict)
    reckoner: Reckoner = field(init=False)

    def __post_init__(self) -> None:
        self.reckoner = Reckoner(self.session, self.now)

    def anew(self) -> "Looker":
        """With the same rights, and no number known: something was changed."""
        again = Looker(self.session, self.places, self.person, self.now, self._sights, self._held)
        again.reckoner = self.reckoner.anew()
        return again

    def stand(
        self, item: Item, plan: Plan, tie: Tie | None, told: Told | None = None,
        on: date | None = None,
    ) -> Standing:  # fmt: skip
        """`on`: of the stretch of time in which this day lies, rather than today."""
        when = stretch(plan, item, on or self.now.date())
        if tie is None or not tie.measure:
            return self._by_hand(item, plan, tie, told, when)
        what = shape_of(item.fields, tie)
        aim, today = goal(item.fields, what), self.now.date()
        base = Standing(item, plan, tie, aim, None, None, None, when.last, today, when.first, what)
        if not self.sees(plan, item, tie):
            return replace(base, outside=True)
        asked = self.reckoner.asked(plan, tie, when)
        if asked is None:
            return base
        found = self.reckoner.numbers(item, tie, asked)
        if found.n == 0:
            return base
        return replace(base, k=found.k, n=found.n, numbers=found)

    def sees(self, plan: Plan, item: Item, tie: Tie) -> bool:
        """May this person hear the number of all units together?"""
        asking = frame(tie, item, plan.unit)
        if asking not in self._sights:
            area = figures_scope.find(self.session, self.places, self.person, asking)
            self._sights[asking] = isinstance(area, Area)
        return self._sights[asking]

    def holds(self, plan: Plan) -> bool:
        """Does this person work where the plan comes from, or above?"""
        if plan.id not in self._held:
            may = rights.may(self.session, self.person, "officer", plan.unit)
            self._held[plan.id] = may
        return self._held[plan.id]

    def _by_hand(
        self, item: Item, plan: Plan, tie: Tie | None, told: Told | None, when: Period
    ) -> Standing:
        today = self.now.date()
        aim = goal(item.fields, None)
        base = Standing(item, plan, tie, aim, None, None, None, when.last, today, when.first)
        if told is None or told.told_of < when.first:
            return base
        if not self.holds(plan):
            return replace(base, outside=True)
        return replace(base, k=whole(told.value), n=told.out_of, told_of=told.told_of)


def whole(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value


def standing(
    session: Session, places: Places, person: Person, now: datetime, *,
    plan: int | None = None, year: int | None = None,
) -> list[Standing]:  # fmt: skip
    """The targets of confirmed plans that this person may read, the newest plan first.

    Those in force today; with `year`, in that year; with `plan`, of that one whenever it was.
    """
    found = [one for one in confirmed(session, person) if plan in (None, one.id)]
    if plan is None:
        found = [one for one in found if in_force(one, now.date(), year)]
    on = now.date() if year is None else min(now.date(), date(year, 12, 31))
    return _of(Looker(session, places, person, now), found, on)


def one(
    session: Session, places: Places, person: Person, now: datetime, item: Item, plan: Plan
) -> Standing:
    """Of a single target."""
    tie = targets.ties(session, [item.id]).get(item.id)
    told = targets.told(session, [item.id], now.date()).get(item.id)
    return Looker(session, places, person, now).stand(item, plan, tie, told)


def _of(looker: Looker, found: Sequence[Plan], on: date) -> list[Standing]:
    items = targets.of(looker.session, [one.id for one in found])
    ids = [item.id for some in items.values() for item in some]
    ties = targets.ties(looker.session, ids)
    told = targets.told(looker.session, ids, on)
    return [
        looker.stand(item, one, ties.get(item.id), told.get(item.id), on)
        for one in found
        for item in items[one.id]
    ]
