"""A tied target as a question to its measure, and the numbers that the answer holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from handlers.figures import asked as figures_asked
from handlers.figures.asked import Figure
from handlers.figures.sums import met
from handlers.overview.frame import Frame, Period, Shape
from handlers.targets.shapes import bar
from handlers.targets.shapes import shape as shape_of
from knowledge import unit_kinds
from storage import audiences
from storage.audiences import Register
from storage.database import Session
from storage.measures import Asked, Measured, Name, Row, Share, reckon
from storage.plan_items import Item
from storage.plans import Plan
from storage.targets import Tie


@dataclass(frozen=True, slots=True)
class Numbers:
    """`k` of `n`, or `k` alone; `rows`: the units that count."""

    k: int
    n: int | None
    rows: tuple[Row, ...] = ()


@dataclass(slots=True)
class Reckoner:
    """Asks each question once, however many targets share it."""

    session: Session
    now: datetime
    _found: dict[tuple[Name, Asked], Measured] = field(default_factory=dict)
    _registers: dict[tuple[int, date], Register] = field(default_factory=dict)

    def anew(self) -> "Reckoner":
        """With no answer known, but with the same units."""
        return Reckoner(self.session, self.now, _registers=self._registers)

    def numbers(self, item: Item, tie: Tie, asked: Asked) -> Numbers:
        found = self.measured(tie, asked)
        rows = [row for row in found.rows if _wanted(row, tie)]
        return _numbers(item, tie, replace(found, rows=rows))

    def measured(self, tie: Tie, asked: Asked) -> Measured:
        name = figures_asked.name(frame(tie))
        if (name, asked) not in self._found:
            self._found[name, asked] = reckon(self.session, name, asked, self.now)
        return self._found[name, asked]

    def asked(self, plan: Plan, tie: Tie, when: Period) -> Asked | None:
        """None where nobody knows whose plan it is, or whom its words mean."""
        if plan.unit is None:
            return None
        listed = None
        if tie.audience:
            listed = frozenset(self._audience(plan.unit, tie.audience, when))
            if not listed:
                return None
        report = "training" if (tie.measure, tie.part) == ("trained", "held") else ""
        return Asked(
            plan.unit, when.first, when.last, tie.kinds, listed, tie.field, tie.people, report
        )

    def _audience(self, unit: int, words: str, when: Period) -> tuple[int, ...]:
        on = min(when.last, self.now.date())
        if (unit, on) not in self._registers:
            self._registers[unit, on] = audiences.register(self.session, unit, on)
        return self._registers[unit, on].meaning(words).units


def frame(tie: Tie, item: Item | None = None, unit: int | None = None) -> Frame:
    """The question a leader would ask; by its shape it is told who may hear the answer."""
    what = shape_of(item.fields, tie) if item else "units"
    shape: Shape = "rate" if what == "sums" else "sum" if what == "count" else "count"
    return Frame(
        tie.measure,
        shape,
        scope=() if unit is None else (unit,),
        kinds=tie.kinds,
        field=tie.field,
        group=tie.people[0] if tie.people else "",
        part=tie.part,
    )


def _wanted(row: Row, tie: Tie) -> bool:
    """The scope counts where nobody below does, but not as one of another kind."""
    kinds = unit_kinds.kinds(row.place.kind, row.place.name)
    return not tie.kinds or not set(kinds).isdisjoint(tie.kinds)


def _numbers(item: Item, tie: Tie, found: Measured) -> Numbers:
    one = Figure(tie.measure, tie.part)
    what = shape_of(item.fields, tie)
    rows = tuple(row for row in found.rows if row.state != "none")
    if what == "count":
        return Numbers(figures_asked.total(one, found), None, rows)
    if what == "each":
        own = bar(item.fields)
        reached = sum(own.met(one.worth(row), 1) for row in rows)
        return Numbers(reached, len(rows), rows)
    share: Share = found.sums if what == "sums" else met(one, found)
    k = share.n - share.k if tie.part == "unresolved" and what == "sums" else share.k
    return Numbers(int(k), int(share.n), rows)


MOVES: Mapping[str, tuple[str, ...]] = {  # by a report of a kind
    "dialogue": ("dialogues", "participants", "opinions"),
    "training": ("trained",),
    "model": ("models",),
    "reception": ("receptions",),
}
ALWAYS = ("reports", "tasks", "on-time")


def moved_by(kind: str) -> tuple[str, ...]:
    """The measures that a report of this kind can change."""
    return (*MOVES.get(kind, ()), *ALWAYS)
