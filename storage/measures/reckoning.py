"""Runs a measure: its query, and from the query's rows a figure for each unit."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Literal, get_args

from sqlalchemy import CompoundSelect

from storage.database import Session
from storage.measures import of_models, of_reports, of_tasks, of_training, tree, who
from storage.measures.measured import Measured, Place, Row
from storage.measures.question import Asked, By, steps
from storage.measures.shape import Fact, Shape, Statement, shape_of
from storage.measures.tree import GONE, PLACE, Tree

Name = Literal[
    "models", "dialogues", "trained", "receptions", "opinions", "reports", "tasks", "on-time"
]
NAMES: tuple[Name, ...] = get_args(Name)


@dataclass(frozen=True, slots=True)
class Measure:
    """What it asks of the database, and how a unit's facts become its row.

    `main`: whether it is told as a share of units or of what is summed up. `kind`: of report.
    """

    facts: Callable[[Tree, Shape], Sequence[Statement]]
    row: Callable[[Place, Asked, Sequence[Fact]], Row]
    main: Literal["units", "sums"] = "units"
    kind: str = ""


MEASURES: Mapping[Name, Measure] = {
    "models": Measure(of_models.models, of_models.models_of),
    "dialogues": Measure(of_reports.dialogues, of_reports.dialogues_of, kind="dialogue"),
    "trained": Measure(of_training.trained, of_training.trained_of, "sums"),
    "receptions": Measure(of_reports.dialogues, of_reports.receptions_of, kind="reception"),
    "opinions": Measure(of_reports.dialogues, of_reports.opinions_of, "sums", "dialogue"),
    "reports": Measure(of_reports.reports, of_reports.reports_of),
    "tasks": Measure(of_tasks.tasks, of_tasks.tasks_of),
    "on-time": Measure(of_tasks.tasks, of_tasks.on_time_of, "sums"),
}


def reckon(session: Session, name: Name, asked: Asked, now: datetime) -> Measured:
    """The measure as of `now`, which is local time. One query."""
    found = _find(session, name, asked, now, monthly=False)
    return found.measured(asked, found.facts)


def trend(
    session: Session, name: Name, asked: Asked, now: datetime, by: By = "month"
) -> list[Measured]:
    """The measure of each month or quarter of the period up to now. One query.

    The units are those of the period's last day, throughout.
    """
    found = _find(session, name, asked, now, monthly=True)
    parts = steps(asked, by, now)
    months = {month: place for place, one in enumerate(parts) for month in one.span}
    facts: list[dict[int, list[Fact]]] = [{} for _ in parts]
    for unit, ones in found.facts.items():
        for one in ones:
            month = getattr(one, "month", None)
            for place in range(len(parts)) if month is None else [months.get(month)]:
                if place is not None:  # what is due later is of no month yet
                    facts[place].setdefault(unit, []).append(one)
    return [found.measured(one, facts[place]) for place, one in enumerate(parts)]


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of the query, by the unit that answers for them."""

    name: Name
    now: datetime
    places: Sequence[Place]
    counting: frozenset[int]
    facts: Mapping[int, Sequence[Fact]]

    def measured(self, asked: Asked, facts: Mapping[int, Sequence[Fact]]) -> Measured:
        measure = MEASURES[self.name]
        on = asked.on(self.now)
        rows = [measure.row(one, asked, facts.get(one.id, ())) for one in self.places]
        counting = [row for row in rows if row.place.id in self.counting]
        narrowed = asked.kinds or asked.units is not None
        others = [] if narrowed else [row for row in rows if row.place.id not in self.counting]
        return Measured(self.name, asked, self.now, on, measure.main, counting, others)


def _find(session: Session, name: Name, asked: Asked, now: datetime, *, monthly: bool) -> Found:
    statement = _statement(name, shape_of(asked, monthly=monthly))
    places: dict[int, Place] = {}
    stands: dict[int, int] = {}
    facts: list[Fact] = []
    for row in session.execute(statement, values(name, asked, now)).all():
        sort, unit, other, code, words, called = row[: len(tree.COLUMNS)]
        if sort == PLACE:
            places[unit] = Place(unit, code, words, called, other)
        elif sort == GONE:
            stands[unit] = other
        else:
            facts.append(row)
    found: dict[int, list[Fact]] = {}
    for one in facts:
        found.setdefault(stands.get(one.unit, one.unit), []).append(one)
    counting = frozenset(who.counting(places, asked, stands))
    listed = sorted(places.values(), key=lambda place: place.code)
    return Found(name, now, listed, counting, found)


@cache
def _statement(name: Name, shape: Shape) -> CompoundSelect[*tuple[Any, ...]]:
    known = tree.tree(everybody=shape.everybody)
    return tree.together(known, *MEASURES[name].facts(known, shape))


def values(name: Name, asked: Asked, now: datetime) -> dict[str, object]:
    """What a measure's statement is asked with."""
    ahead = now.utcoffset()
    if ahead is None:
        raise ValueError("a moment needs its time zone")
    return {
        "start": asked.scope,
        "on": asked.on(now),
        "first": asked.first,
        "last": asked.last,
        "first_year": asked.first.year,
        "last_year": asked.last.year,
        "kind": MEASURES[name].kind or asked.report,
        "groups": of_training.spellings(asked),
        "plan": asked.plan,
        "entry": asked.entry,
        "today": now.date(),
        "ahead": int(ahead.total_seconds()) // 60,
    }
