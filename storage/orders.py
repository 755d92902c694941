"""Tasks that leaders give in words: each is a small plan of one entry, followed like any other."""

import json
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select, update

from knowledge.workdays import Calendar
from storage import assignments, audiences, demands, owing, plan_items, plans
from storage.database import Session
from storage.demands import Said
from storage.plans import File, State
from storage.tables import AssignmentRow, ItemRow, OccurrenceRow, PlanRow

ORDER = "order"
ENTRY = "timetable"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be done, by whom, by when; `whom`: a rule as text, or these units."""

    unit: int  # the giver's
    words: str  # as they were typed
    task: str
    named: str  # how the words call the units
    whom: str | Collection[int]
    due_on: date
    hour: str | None
    owes: Said


@dataclass(frozen=True, slots=True)
class Order:
    """A task that was given; `done` of `asked` units have done it."""

    id: int
    unit: int
    task: str
    words: str
    state: State
    by: int | None
    at: datetime
    due_on: date
    hour: str | None
    asked: int
    done: int

    @property
    def open(self) -> bool:
        return self.state == "confirmed"


def give(session: Session, wanted: Wanted, by: int, now: datetime, calendar: Calendar) -> int:
    """Keep it, and let the units owe it from today on; its id."""
    token = secrets.token_hex(8)
    # the words are this order's own: what they mean here says nothing of other plans
    lead = f"{wanted.named} [{token}]"
    text = wanted.words if wanted.task in wanted.words else f"{wanted.words}\n{wanted.task}"
    fields = {
        "task": wanted.task, "when": f"{wanted.due_on:%d/%m/%Y}", "lead": lead, "partners": [],
        "where": "", "schedule": _schedule(now.date(), wanted.due_on, wanted.hour),
    }  # fmt: skip
    facts = {"title": wanted.task, "period": _period(now.date(), wanted.due_on), ENTRY: [fields]}
    file = File(f"order:{token}", "")
    id, _ = plans.add(session, file, text, facts, now, unit=wanted.unit, by=by)
    row = session.get_one(PlanRow, id)
    row.kind, row.public = ORDER, False
    session.flush()
    audiences.say(session, wanted.unit, lead, wanted.whom, now, by=by)
    demands.set(session, plan_items.of(session, id)[0].id, lead, wanted.owes)
    plans.becomes(session, id, "confirmed", now, by=by)
    owing.follow(session, id, now, calendar)
    return id


def withdraw(session: Session, id: int, now: datetime, calendar: Calendar) -> None:
    """Nobody owes it any more; what was done stays in the record."""
    plans.becomes(session, id, "withdrawn", now)
    owing.follow(session, id, now, calendar)


def move(
    session: Session, id: int, due_on: date, hour: str | None, now: datetime, calendar: Calendar
) -> None:
    """It is due on another day: the same assignments, with what was done."""
    item = plan_items.of(session, id)[0]
    row = session.get_one(PlanRow, id)
    given_on = row.added_at.astimezone(now.tzinfo).date()
    about = {**json.loads(row.about), "period": _period(given_on, due_on)}
    row.about = json.dumps(about, ensure_ascii=False)
    schedule = _schedule(given_on, due_on, hour)
    plan_items.correct(session, item.id, {"schedule": schedule, "when": f"{due_on:%d/%m/%Y}"})
    # an order is due once: however far it moves, it stays the same occurrence
    session.execute(
        update(OccurrenceRow).where(OccurrenceRow.item == item.id).values(due_on=due_on)
    )
    owing.follow(session, id, now, calendar)


def find(session: Session, id: int) -> Order | None:
    return next(iter(_read(session, PlanRow.id == id)), None)


def several(session: Session, ids: Collection[int]) -> dict[int, Order]:
    return {one.id: one for one in _read(session, PlanRow.id.in_(ids))}


def lock(session: Session, id: int) -> Order | None:
    """As it is now; whoever else wants to change it waits until this turn has ended."""
    plans.lock(session, id)
    session.expire_all()
    return find(session, id)


def given(
    session: Session, units: Collection[int] | None, page: int, size: int
) -> tuple[list[Order], int]:
    """A page of what these units (or all) gave, the newest first, and how many there are."""
    within = [PlanRow.kind == ORDER, PlanRow.state == "confirmed"]
    if units is not None:
        within.append(PlanRow.unit.in_(units))
    count = session.scalar(select(func.count()).select_from(PlanRow).where(*within)) or 0
    page = min(max(page, 0), max(0, (count - 1) // size))
    ids = session.scalars(
        select(PlanRow.id)
        .where(*within)
        .order_by(PlanRow.id.desc())
        .limit(size)
        .offset(page * size)
    ).all()
    found = {one.id: one for one in _read(session, PlanRow.id.in_(ids))}
    return [found[id] for id in ids if id in found], count


def work(session: Session, id: int) -> dict[int, int]:
    """The assignment of each unit that is asked."""
    return {one.unit: one.id for one in assignments.of_plan(session, id)}


def missing(session: Session, id: int) -> list[int]:
    """The units that have not done it yet, and are not exempt."""
    return [one.unit for one in assignments.of_plan(session, id) if one.open]


@dataclass(frozen=True, slots=True)
class Ended:
    """A unit that owes it no more: since when, or why it need not."""

    unit: int
    at: datetime | None
    why: str


def ended(session: Session, id: int) -> list[Ended]:
    """Who has done it, the first first, and who is exempt."""
    known = assignments.of_plan(session, id)
    done = [one for one in known if one.exempt is None and one.done_at is not None]
    done.sort(key=lambda one: one.done_at.timestamp() if one.done_at else 0.0)
    exempt = [one for one in known if one.exempt not in (None, assignments.MERGED)]
    return [Ended(one.unit, one.done_at, one.exempt or "") for one in (*done, *exempt)]


def _read(session: Session, *conditions: object) -> Sequence[Order]:
    owed = AssignmentRow.closed_at.is_(None) & AssignmentRow.excused.is_(False)
    met = AssignmentRow.done_at.is_not(None)
    rows = session.execute(
        select(
            PlanRow,
            OccurrenceRow.due_on,
            OccurrenceRow.hour,
            func.count(AssignmentRow.id).filter(owed),
            func.count(AssignmentRow.id).filter(owed & met),
        )
        .join(ItemRow, ItemRow.plan == PlanRow.id)
        .join(OccurrenceRow, OccurrenceRow.item == ItemRow.id)
        .outerjoin(AssignmentRow, AssignmentRow.occurrence == OccurrenceRow.id)
        .where(PlanRow.kind == ORDER, *conditions)  # type: ignore[arg-type]  # columns' comparisons
        .group_by(PlanRow.id, OccurrenceRow.id)
        .order_by(PlanRow.id)
    )
    return [_value(plan, on, hour, asked, done) for plan, on, hour, asked, done in rows]


def _value(row: PlanRow, due_on: date, hour: str | None, asked: int, done: int) -> Order:
    return Order(
        row.id,
        row.unit or 0,
        row.title,
        row.text,
        row.state,  # type: ignore[arg-type]  # only `plans.becomes` writes it
        row.confirmed_by,
        row.added_at,
        due_on,
        hour,
        asked,
        done,
    )


def _schedule(start: date, due_on: date, hour: str | None) -> dict[str, str]:
    """From the day it was given: what was reported before does not do it."""
    schedule = {"from": start.isoformat(), "to": due_on.isoformat()}
    return {**schedule, "hour": hour} if hour else schedule


def _period(start: date, end: date) -> dict[str, str]:
    return {"from": start.isoformat(), "to": end.isoformat()}
