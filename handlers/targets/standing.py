"""How far a target is: what there is of what is asked, what is missing, and whether it is due."""

from dataclasses import dataclass
from datetime import date
from math import ceil, floor
from typing import Literal

from handlers.overview.frame import Period
from handlers.targets.reckoned import Numbers
from handlers.targets.shapes import Shape
from knowledge.goals import Goal
from storage.plan_items import Item
from storage.plans import Plan
from storage.targets import Tie

State = Literal["met", "behind", "not yet due", "unknown", "outside"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A target and what there is to show for it.

    `tie` None: nobody has said how it is followed. `k` None: nobody knows, or (`outside`) this
    person may not. `told_of`: the day of a figure entered by hand. `shape` None: by hand.
    """

    item: Item
    plan: Plan
    tie: Tie | None
    goal: Goal | None
    k: int | float | None
    n: int | None
    told_of: date | None
    by: date | None
    today: date
    first: date
    shape: Shape | None = None
    outside: bool = False
    numbers: Numbers | None = None

    @property
    def period(self) -> Period:
        return Period(self.first, self.by or date(self.today.year, 12, 31))

    @property
    def rate(self) -> float | None:
        """In percent; what was entered as a percentage is one."""
        if self.k is None:
            return None
        if self.n is not None:
            return 100 * self.k / self.n if self.n else None
        return float(self.k) if self.goal is not None and self.goal.percent else None

    @property
    def gap(self) -> int | None:
        """How many whole ones are still missing; None where that can't be said."""
        if self.k is None or self.goal is None or (self.goal.percent and not self.n):
            return None
        return self.goal.gap(floor(self.k), self.n or 0)

    @property
    def excess(self) -> int | None:
        """How many there are too many, where a plan allows but so many."""
        if self.k is None or self.goal is None or (self.goal.percent and not self.n):
            return None
        return self.goal.excess(ceil(self.k), self.n or 0)

    @property
    def met(self) -> bool:
        if self.gap is not None:
            return not self.gap and not self.excess
        if self.rate is None or self.goal is None:
            return False
        return _reached(self.goal, self.rate)

    @property
    def state(self) -> State:
        """What is not yet due is not behind."""
        if self.outside:
            return "outside"
        if self.k is None or self.goal is None or (self.gap is None and self.rate is None):
            return "unknown"
        if self.met:
            return "met"
        return "behind" if self.by is not None and self.today > self.by else "not yet due"


def _reached(aim: Goal, rate: float) -> bool:
    """A percentage that somebody entered, without the numbers behind it."""
    signs = {
        ">=": rate >= aim.value, ">": rate > aim.value,
        "<=": rate <= aim.value, "<": rate < aim.value,
    }  # fmt: skip
    return signs.get(aim.comparator, rate >= aim.value)
