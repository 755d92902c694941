"""What plans ask for, and how it is kept in step with the plans, their dates and the units.

`settle` may be called at any time, any number of times.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from knowledge import due, plan_years
from knowledge.due import Due
from knowledge.workdays import Calendar
from storage import assignments, audiences, demands, fulfilling, occurrences, plan_items, plans
from storage.assignments import MERGED, Assignment, Owed
from storage.audiences import Register
from storage.database import Session
from storage.demands import Demand
from storage.occurrences import Occurrence
from storage.plan_items import ENTRIES, Item
from storage.plans import Plan
from storage.tables import PlanRow


@dataclass(frozen=True, slots=True)
class Asked:
    """What a plan asks by one entry: on which days, of whom."""

    item: Item
    days: Sequence[Due]
    demands: Sequence[Demand]

    @property
    def owing(self) -> dict[int, Owed]:
        """What each unit owes; who is named twice owes what the first mention says."""
        found: dict[int, Owed] = {}
        for one in self.demands:
            if one.owed:
                for unit in one.meaning.units:
                    found.setdefault(unit, Owed(one.owes, one.report))
        return found

    @property
    def lost(self) -> list[str]:
        """Words of those who would owe something, if we knew who they are."""
        return [one.words for one in self.demands if one.owed and not one.meaning.units]


def asked(
    session: Session, plan: Plan, today: date, calendar: Calendar
) -> tuple[list[Asked], Register]:
    """What the plan asks for as it reads today, entry by entry, and whom its words mean."""
    items = [one for one in plan_items.of(session, plan.id, *ENTRIES) if one.state != "dropped"]
    known = audiences.register(session, plan.unit, today)
    said = demands.said(session, [item.id for item in items])
    start, end = plan.period
    years = plan_years.years(start, end, plan.issued_on, today)
    first = plan_years.begins(start, plan.issued_on, today)
    found = []
    for item in items:
        schedule = item.schedule
        days = due.dues(schedule, years, calendar, start=first) if schedule else []
        found.append(Asked(item, days, demands.of(item, known, said)))
    return found, known


def settle(session: Session, plan: Plan, now: datetime, calendar: Calendar) -> None:
    """Write what is missing, close what is asked no more; what was done stays."""
    entries, known = asked(session, plan, now.date(), calendar)
    wanted = {one.item.id: one for one in entries} if plan.state == "confirmed" else {}
    successors = _successors(known)
    for item in plan_items.of(session, plan.id, *ENTRIES):
        one = wanted.get(item.id)
        days = one.days if one else ()
        for occurrence in occurrences.match(session, item.id, days):
            owing = one.owing if one and occurrence.asked else {}
            written = assignments.of_occurrence(session, occurrence.id)
            fits = _fitting(owing, occurrence, written, known, successors)
            assignments.settle(session, occurrence.id, fits, successors, now)


def follow(session: Session, id: int, now: datetime, calendar: Calendar) -> None:
    """Something about the plan, its units or the year has changed: what is owed follows."""
    plan = plans.lock(session, id)
    if plan is not None:
        settle(session, plan, now, calendar)
        fulfilling.follow_plan(session, id)


def confirmed(session: Session) -> list[int]:
    """The plans that are followed."""
    found = select(PlanRow.id).where(PlanRow.state == "confirmed").order_by(PlanRow.id)
    return list(session.scalars(found))


def follow_all(session: Session, now: datetime, calendar: Calendar) -> None:
    """After units have changed."""
    for id in confirmed(session):
        follow(session, id, now, calendar)


def _successors(known: Register) -> dict[int, int]:
    """Units that are no more, and who stands in their place today."""
    found = {}
    for id, unit in known.units.items():
        if not unit.valid(known.on):
            heir = known.standing(id)
            if heir is not None and heir != id:
                found[id] = heir
    return found


def _fitting(
    owing: Mapping[int, Owed],
    occurrence: Occurrence,
    written: Sequence[Assignment],
    known: Register,
    successors: Mapping[int, int],
) -> dict[int, Owed]:
    """Who of them really owes this one.

    A unit does not owe what was due before it was there, unless it took over somebody's debt;
    nor what all those it came from have done.
    """
    heirs: dict[int, list[Assignment]] = {}
    for one in written:
        if one.unit in successors:
            heirs.setdefault(successors[one.unit], []).append(one)
    there = {one.unit for one in written}
    found = {}
    for unit, owed in owing.items():
        taken_over = heirs.get(unit)
        if unit in there:
            fits = True
        elif taken_over is None:
            fits = known.units[unit].valid_from <= occurrence.due_on
        else:
            fits = any(one.done_at is None and one.exempt in (None, MERGED) for one in taken_over)
        if fits:
            found[unit] = owed
    return found
