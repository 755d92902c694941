"""What plans ask for, and how it is kept in step with the plans, their dates and the units.

`settle` may be called at any time, any number of times.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import exists, func, or_, select

from knowledge import due, plan_years
from knowledge.due import Due
from knowledge.workdays import Calendar
from storage import (
    assignments,
    audiences,
    demands,
    fulfilling,
    occurrences,
    owed_rows,
    plan_items,
    plans,
)
from storage.assignments import MERGED, Owed
from storage.audiences import Register
from storage.database import Session
from storage.demands import Demand
from storage.occurrences import Occurrence
from storage.owed_rows import Written
from storage.plan_items import ENTRIES, Item
from storage.plans import Plan
from storage.tables import AssignmentRow, ItemRow, OccurrenceRow, PlanRow

ORDERS_LIVE = timedelta(days=62)  # after its day, a unit that joins need not make up for it
FORGOTTEN = timedelta(days=365)
IN_A_TURN = 5_000  # assignments


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
    session: Session,
    plan: Plan,
    today: date,
    calendar: Calendar,
    some: Collection[int] | None = None,
) -> tuple[list[Asked], Register]:
    """What the plan asks for as it reads today, entry by entry, and whom its words mean.

    `some`: only these entries.
    """
    items = [
        one
        for one in plan_items.of(session, plan.id, *ENTRIES)
        if one.state != "dropped" and (some is None or one.id in some)
    ]
    known = audiences.register(session, plan.unit, today)
    said = demands.said(session, [item.id for item in items])
    start, end = plan.period
    since = plan.confirmed_at.date() if plan.confirmed_at is not None else None
    years = plan_years.years(start, end, plan.issued_on, today, since)
    first = plan_years.begins(start, plan.issued_on, today)
    found = []
    for item in items:
        schedule = item.schedule
        days = due.dues(schedule, years, calendar, start=first) if schedule else []
        found.append(Asked(item, days, demands.of(item, known, said)))
    return found, known


def settle(
    session: Session,
    plan: Plan,
    now: datetime,
    calendar: Calendar,
    some: Collection[int] | None = None,
) -> None:
    """Write what is missing, close what is asked no more; what was done stays.

    `some`: only these entries.
    """
    entries, known = asked(session, plan, now.date(), calendar, some)
    wanted = {one.item.id: one for one in entries} if plan.state == "confirmed" else {}
    heirs = successors(known)
    for item in plan_items.of(session, plan.id, *ENTRIES):
        if some is not None and item.id not in some:
            continue
        one = wanted.get(item.id)
        for occurrence in occurrences.match(session, item.id, one.days if one else ()):
            fits, stands = _owed(session, one, occurrence, known, heirs)
            if not stands:
                assignments.settle(session, occurrence.id, fits, heirs, now)


def behind(session: Session, id: int, now: datetime, calendar: Calendar) -> list[int]:
    """The plan's entries of which something is to be written: mostly none."""
    plan = plans.find(session, id)
    if plan is None:
        return []
    entries, known = asked(session, plan, now.date(), calendar)
    wanted = {one.item.id: one for one in entries} if plan.state == "confirmed" else {}
    heirs = successors(known)
    found = []
    for item in plan_items.of(session, plan.id, *ENTRIES):
        one = wanted.get(item.id)
        there = owed_rows.matched(session, item.id, one.days if one else ())
        if there is None or not all(
            _owed(session, one, occurrence, known, heirs)[1] for occurrence in there
        ):
            found.append(item.id)
    return found


def _owed(
    session: Session,
    one: Asked | None,
    occurrence: Occurrence,
    known: Register,
    heirs: Mapping[int, int],
) -> tuple[dict[int, Owed], bool]:
    """Who owes it, and whether that is how it is written."""
    written = owed_rows.of_occurrence(session, occurrence.id)
    owing = one.owing if one and occurrence.asked else {}
    fits = _fitting(owing, occurrence, written, known, heirs)
    return fits, owed_rows.stands(written, fits, heirs)


def follow(
    session: Session,
    id: int,
    now: datetime,
    calendar: Calendar,
    some: Collection[int] | None = None,
) -> None:
    """Something about the plan, its units or the year has changed: what is owed follows."""
    plan = plans.lock(session, id)
    if plan is not None:
        settle(session, plan, now, calendar, some)
        fulfilling.follow_plan(session, id, some)


def confirmed(session: Session, today: date) -> list[int]:
    """The plans that are followed; an order is not for ever: no year brings it back."""
    items = select(ItemRow.id).where(ItemRow.plan == PlanRow.id).correlate(PlanRow)
    due = exists().where(OccurrenceRow.item.in_(items), OccurrenceRow.due_on >= today - ORDERS_LIVE)
    owed = exists().where(
        AssignmentRow.occurrence == OccurrenceRow.id,
        OccurrenceRow.item.in_(items),
        OccurrenceRow.due_on >= today - FORGOTTEN,
        *fulfilling.OPEN,
    )
    found = select(PlanRow.id).where(
        PlanRow.state == "confirmed", or_(PlanRow.kind != "order", due, owed)
    )
    return list(session.scalars(found.order_by(PlanRow.id)))


def follow_all(session: Session, now: datetime, calendar: Calendar) -> None:
    """After units have changed."""
    for id in confirmed(session, now.date()):
        follow(session, id, now, calendar)


def few(session: Session) -> bool:
    """Is so little written that a turn may follow it all?"""
    some = select(AssignmentRow.id).limit(IN_A_TURN + 1).subquery()
    return (session.scalar(select(func.count()).select_from(some)) or 0) <= IN_A_TURN


def successors(known: Register) -> dict[int, int]:
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
    written: Sequence[Written],
    known: Register,
    successors: Mapping[int, int],
) -> dict[int, Owed]:
    """Who of them really owes this one.

    A unit does not owe what was due before it was there, unless it took over somebody's debt;
    nor what all those it came from have done.
    """
    heirs: dict[int, list[Written]] = {}
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
