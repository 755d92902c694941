"""The measures once more, slow and obvious: every row is read, and Python does the rest."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from knowledge import unit_kinds
from storage.assignments import MERGED
from storage.database import Session
from storage.measures import Asked, Name
from storage.tables import (
    AssignmentRow,
    ItemRow,
    ModelRow,
    ModelStageRow,
    OccurrenceRow,
    PlanRow,
    ReportRow,
    UnitHeadcountRow,
    UnitNameRow,
    UnitParentRow,
    UnitRow,
)

SMALL = {"village", "department", "party-cell", "post"}
STAGES = ("registered", "evaluated", "recognised", "rewarded", "stopped")
WORST = ("exempt", "nothing to report", "done in time", "done late", "not yet due", "missing")


@dataclass(frozen=True)
class Expected:
    """What a unit's row must hold."""

    state: str
    value: int
    of: int | None = None
    within: int = 0
    double: bool = False
    parts: tuple[tuple[str, int], ...] = ()
    latest: date | None = None
    ids: tuple[int, ...] = ()


class Reckoned:
    """All rows of a database, and what each measure is by them on a day."""

    def __init__(self, session: Session, now: datetime, on: date) -> None:
        self.now, self.on = now, on
        self.units = {one.id: one for one in session.scalars(select(UnitRow))}
        self.parents = list(session.scalars(select(UnitParentRow)))
        self.names = list(session.scalars(select(UnitNameRow)))
        self.heads = list(session.scalars(select(UnitHeadcountRow)))
        self.reports = [
            one
            for one in session.scalars(select(ReportRow))
            if one.state in ("received", "accepted")
        ]
        self.models = [one for one in session.scalars(select(ModelRow)) if not one.void]
        self.stages = list(session.scalars(select(ModelStageRow)))
        self.tasks = [
            (task, time, item, plan)
            for task, time, item, plan in session.execute(
                select(AssignmentRow, OccurrenceRow, ItemRow, PlanRow)
                .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
                .join(ItemRow, ItemRow.id == OccurrenceRow.item)
                .join(PlanRow, PlanRow.id == ItemRow.plan)
            ).all()
            if task.closed_at is None
        ]

    # the tree

    def valid(self, unit: int) -> bool:
        row = self.units[unit]
        return row.valid_from <= self.on and (row.valid_until or date.max) >= self.on

    def parent(self, unit: int) -> int | None:
        dated = [one for one in self.parents if one.unit == unit and one.since <= self.on]
        return max(dated, key=lambda one: one.since).parent if dated else None

    def name(self, unit: int) -> str:
        own = sorted((one.since, one.name) for one in self.names if one.unit == unit)
        by_now = [name for since, name in own if since <= self.on]
        return by_now[-1] if by_now else own[0][1]

    def above(self, unit: int) -> list[int]:
        """Nearest first, without itself."""
        found: list[int] = []
        at = self.parent(unit)
        while at is not None and at not in found:
            found.append(at)
            at = self.parent(at)
        return found

    def stands(self, unit: int) -> int | None:
        at: int | None = unit
        while at is not None and not self.valid(at):
            over = (self.units[at].valid_until or date.max) < self.on
            at = self.units[at].successor if over else None
        return at

    def kinds(self, unit: int) -> tuple[str, ...]:
        return unit_kinds.kinds(self.units[unit].kind, self.name(unit))

    def subtree(self, scope: int | None) -> list[int]:
        valid = [unit for unit in self.units if self.valid(unit)]
        if scope is None:
            return valid
        return [unit for unit in valid if unit == scope or scope in self.above(unit)]

    def counting(self, asked: Asked) -> list[int]:
        subtree = self.subtree(asked.scope)
        wanted = [u for u in subtree if not asked.kinds or {*self.kinds(u)} & {*asked.kinds}]
        if asked.units is not None:
            heirs = {self.stands(unit) for unit in asked.units}
            return [unit for unit in wanted if unit in heirs]
        below = [unit for unit in wanted if unit != asked.scope]
        if not asked.kinds:
            below = [unit for unit in below if self.own(unit, asked.scope, subtree)]
        return below or [unit for unit in subtree if unit == asked.scope]

    def own(self, unit: int, scope: int | None, subtree: list[int]) -> bool:
        """Not the inner affair of a commune, and no village of somebody else's."""
        between = []
        at = self.answers_to(unit, subtree)
        while at is not None and at != scope and at not in between:
            between.append(at)
            at = self.answers_to(at, subtree)
        if any("commune" in self.kinds(one) for one in between):
            return False
        return not between or not self.kinds(unit) or not {*self.kinds(unit)} <= SMALL

    def answers_to(self, unit: int, subtree: list[int]) -> int | None:
        """Its parent, or who took that one's place."""
        parent = self.parent(unit)
        above = None if parent is None else self.stands(parent)
        return above if above in subtree else None

    # the measures

    def expected(self, name: Name, asked: Asked) -> tuple[dict[int, Expected], dict[int, Expected]]:
        """By unit: of those who count, and of the others."""
        ways: dict[Name, Callable[[int, Asked], Expected]] = {
            "models": self.models_of,
            "dialogues": self.dialogues_of,
            "trained": self.trained_of,
            "receptions": self.receptions_of,
            "opinions": self.opinions_of,
            "reports": self.reports_of,
            "tasks": self.tasks_of,
            "on-time": self.on_time_of,
        }
        counting = self.counting(asked)
        narrowed = bool(asked.kinds) or asked.units is not None
        others = [] if narrowed else [u for u in self.subtree(asked.scope) if u not in counting]
        way = ways[name]
        return (
            {unit: way(unit, asked) for unit in counting},
            {unit: way(unit, asked) for unit in others},
        )

    def told(self, unit: int, asked: Asked, kind: str) -> list[ReportRow]:
        return [
            one
            for one in self.reports
            if self.stands(one.unit) == unit
            and asked.first <= one.happened_on <= asked.last
            and (not kind or one.kind == kind)
        ]

    def sums(self, unit: int, asked: Asked, kind: str, raised: str) -> dict[str, int]:
        found = {"held": 0, "blank": 0, "people": 0, "raised": 0, "resolved": 0, "untold": 0}
        for one in self.told(unit, asked, kind):
            fields = json.loads(one.fields)
            if one.nothing:
                found["blank"] += 1
                continue
            found["held"] += fields.get("sessions", 1)
            found["people"] += fields.get("participants", 0) + fields.get("people", 0)
            found["raised"] += fields.get(raised, 0)
            found["resolved"] += fields.get("resolved", 0)
            if "resolved" not in fields:
                found["untold"] += fields.get(raised, 0)
        return found

    def latest(self, unit: int, asked: Asked, kind: str) -> date | None:
        told = self.told(unit, asked, kind)
        days = [one.happened_on for one in told if not one.nothing or not kind]
        return max(days, default=None)

    def dialogues_of(self, unit: int, asked: Asked) -> Expected:
        sums = self.sums(unit, asked, "dialogue", "opinions")
        parts = {**pick(sums, "people", "resolved", "untold"), "opinions": sums["raised"]}
        latest = self.latest(unit, asked, "dialogue")
        has = state(sums["held"], sums["blank"])
        return Expected(has, sums["held"], parts=told_of(parts), latest=latest)

    def receptions_of(self, unit: int, asked: Asked) -> Expected:
        sums = self.sums(unit, asked, "reception", "cases")
        parts = {**pick(sums, "people", "resolved", "untold"), "cases": sums["raised"]}
        latest = self.latest(unit, asked, "reception")
        has = state(sums["held"], sums["blank"])
        return Expected(has, sums["held"], parts=told_of(parts), latest=latest)

    def opinions_of(self, unit: int, asked: Asked) -> Expected:
        sums = self.sums(unit, asked, "dialogue", "opinions")
        parts = told_of(pick(sums, "raised", "untold"))
        value, of = sums["resolved"], sums["raised"]
        latest = self.latest(unit, asked, "dialogue")
        has = state(of, sums["blank"])
        return Expected(has, value, of, min(value, of), parts=parts, latest=latest)

    def reports_of(self, unit: int, asked: Asked) -> Expected:
        told = self.told(unit, asked, asked.report)
        parts = {kind: sum(one.kind == kind for one in told) for kind in {o.kind for o in told}}
        latest = max((one.happened_on for one in told), default=None)
        return Expected("has" if told else "lacks", len(told), parts=told_of(parts), latest=latest)

    def trained_of(self, unit: int, asked: Asked) -> Expected:
        everybody, women, held, blank = 0, 0, 0, 0
        courses: dict[str, int] = {}
        groups: dict[str, int] = {}
        for one in self.told(unit, asked, "training"):
            fields = json.loads(one.fields)
            blank += one.nothing
            if one.nothing:
                continue
            held += 1
            for group in asked.groups or [""]:
                there = not group or group in fields.get("groups", {})
                courses[group] = courses.get(group, 0) + there
            everybody += fields.get("participants", 0)
            women += fields.get("women", 0)
            for group, count in fields.get("groups", {}).items():
                groups[group] = groups.get(group, 0) + count
        value, of, within, double, known = 0, 0, 0, False, False
        for group in asked.groups or [""]:
            present = groups.get(group, 0) if group else everybody
            value += present
            head = self.headcount(unit, group)
            if head is not None:
                known, of, within = True, of + head, within + min(head, present)
                double = double or present > head
        shown = {name: count for name, count in groups.items() if name in asked.groups}
        return Expected(
            state(value, 0 if held else blank) if asked.groups else state(held, blank),
            value,
            of if known else None,
            within,
            double,
            told_of({"women": women, "held": max(courses.values(), default=0), **shown}),
            self.latest(unit, asked, "training"),
        )

    def headcount(self, unit: int, group: str) -> int | None:
        dated = [
            one
            for one in self.heads
            if (one.unit, one.people) == (unit, group) and one.since <= self.on
        ]
        return max(dated, key=lambda one: one.since).count if dated else None

    def models_of(self, unit: int, asked: Asked) -> Expected:
        last = min(asked.last, self.now.date())
        years = range(asked.first.year, asked.last.year + 1)
        there = []
        for one in self.models:
            days = {stage.stage: stage.on for stage in self.stages if stage.model == one.id}
            registered = days["registered"] <= last
            ended = days.get("stopped", date.max)
            stopped = ended < asked.first and ended <= self.now.date()
            if self.stands(one.unit) == unit and one.year in years and registered and not stopped:
                there.append((one, days))
        carried = {one.carried_from for one, _ in there}
        parts: dict[str, int] = {}
        counted: dict[int, date] = {}
        for one, days in there:
            if one.id not in carried and asked.field in ("", one.field):
                counted[one.id] = days["registered"]
                furthest = [stage for stage in STAGES if days.get(stage, date.max) <= last][-1]
                for name in (one.field, furthest):
                    parts[name] = parts.get(name, 0) + 1
        value = sum(parts.values()) // 2
        return Expected(
            "has" if value else "lacks", value, parts=told_of(parts),
            latest=max(counted.values(), default=None), ids=tuple(sorted(counted)),
        )  # fmt: skip

    def states(self, unit: int, asked: Asked) -> dict[str, int]:
        """One for each occurrence: its own, else the worst of those whose place it took."""
        found: dict[int, list[tuple[bool, str]]] = {}
        for task, time, item, plan in self.tasks:
            asked_for = (
                plan.state == "confirmed"
                if asked.plan is None and asked.entry is None
                else asked.plan in (None, plan.id) and asked.entry in (None, item.id)
            )
            asked_for = asked_for and asked.report in ("", task.report)
            if asked_for and asked.first <= time.due_on <= asked.last:
                own = task.unit == unit
                if own or (self.stands(task.unit) == unit and task.exempt != MERGED):
                    found.setdefault(time.id, []).append((own, self.state(task, time)))
        counts = dict.fromkeys(WORST, 0)
        for ones in found.values():
            own_states = [state for own, state in ones if own]
            worst = max(own_states or [state for _, state in ones], key=WORST.index)
            counts[worst] += 1
        return counts

    def state(self, task: Any, time: Any) -> str:
        due = max(time.due_on, task.extended_to or time.due_on)
        if task.exempt is not None:
            return "exempt"
        if task.done_at is None:
            return "missing" if due < self.now.date() else "not yet due"
        if task.nothing:
            return "nothing to report"
        done_on = task.done_at.astimezone(self.now.tzinfo).date()
        return "done in time" if done_on <= due else "done late"

    def tasks_of(self, unit: int, asked: Asked) -> Expected:
        counts = self.states(unit, asked)
        owed = sum(counts.values()) - counts["exempt"]
        missing = counts["missing"]
        state = "lacks" if missing else "has" if owed else "none"
        return Expected(state, missing, owed, owed - missing, parts=told_of(counts))

    def on_time_of(self, unit: int, asked: Asked) -> Expected:
        counts = self.states(unit, asked)
        value = counts["done in time"] + counts["nothing to report"]
        due = value + counts["done late"] + counts["missing"]
        state = "none" if due == 0 else "has" if value == due else "lacks"
        return Expected(state, value, due, value, parts=told_of(counts))


def state(held: int, blank: int) -> str:
    return "has" if held else "nothing" if blank else "lacks"


def pick(sums: dict[str, int], *names: str) -> dict[str, int]:
    return {name: sums[name] for name in names}


def told_of(parts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """Zeros say nothing."""
    return tuple(sorted((name, count) for name, count in parts.items() if count))


def last_of(day: date, months: int) -> date:
    """The last day of the month or quarter in which the day lies."""
    end = day
    while (end.month % months, (end + timedelta(days=1)).day) != (0, 1):
        end += timedelta(days=1)
    return end
