"""Work: what a unit is to do by an entry of a plan, with the entry's words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import case, func, select

from storage import ended, fulfilling, plan_items
from storage.assignments import Assignment, read
from storage.database import Session
from storage.fulfilling import OPEN
from storage.plan_items import Item
from storage.tables import AssignmentRow, OccurrenceRow, PlanRow


@dataclass(frozen=True, slots=True)
class Given:
    """A leader gave it in words: who, and when."""

    by: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Work:
    """An assignment, the entry it comes from, and the number of the plan, or who gave it."""

    assignment: Assignment
    item: Item
    plan: str
    given: Given | None = None

    @property
    def id(self) -> int:
        return self.assignment.id

    @property
    def due_on(self) -> date:
        """The last day in time, with what was agreed."""
        return max(self.assignment.due_on, self.assignment.extended_to or self.assignment.due_on)


def open_of(session: Session, units: Collection[int]) -> list[Work]:
    """What these units still owe, the earliest due first."""
    return _with_items(session, fulfilling.open_ones(session, units))


def page_of(
    session: Session, units: Collection[int] | None, page: int, size: int
) -> tuple[list[Work], int]:
    """A page of what these units (or all) still owe, and how much there is of it in all.

    The most urgent first; past the last page is the last page.
    """
    within = OPEN if units is None else (*OPEN, AssignmentRow.unit.in_(units))
    count = session.scalar(select(func.count()).select_from(AssignmentRow).where(*within)) or 0
    page = min(max(page, 0), max(0, (count - 1) // size))
    agreed = AssignmentRow.extended_to
    due_on = case((agreed > OccurrenceRow.due_on, agreed), else_=OccurrenceRow.due_on)
    ids = session.scalars(
        select(AssignmentRow.id)
        .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
        .where(*within)
        .order_by(due_on, AssignmentRow.unit, AssignmentRow.id)
        .limit(size)
        .offset(page * size)
    ).all()
    found = {one.id: one for one in several(session, ids)}
    return [found[id] for id in ids], count


@dataclass(frozen=True, slots=True)
class Ending:
    """How it came to be owed no more: by which report, or who exempted the unit."""

    at: datetime | None
    by: int | None
    report: int | None
    exempt_by: int | None


def ending(session: Session, id: int) -> Ending:
    row = session.get_one(AssignmentRow, id)
    return Ending(row.done_at, row.done_by, row.done_with, row.exempt_by)


def lock(session: Session, id: int) -> Work | None:
    """As it is now; whoever else wants to change it waits until this turn has ended."""
    session.execute(
        select(AssignmentRow)
        .where(AssignmentRow.id == id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return find(session, id)


def find(session: Session, id: int) -> Work | None:
    return next(iter(several(session, [id])), None)


def several(session: Session, ids: Collection[int]) -> list[Work]:
    return _with_items(session, read(session, AssignmentRow.id.in_(ids)))


def done_with(session: Session, report: int) -> list[Work]:
    """What the report does."""
    return _with_items(session, fulfilling.done_with(session, report))


def exempt(session: Session, id: int, why: str, by: int) -> bool:
    """Nobody need do it; False where it is done or closed already."""
    row = session.get_one(AssignmentRow, id)
    if row.done_at is not None or row.closed_at is not None or row.exempt is not None:
        return False
    row.exempt, row.exempt_by = why, by
    session.flush()
    ended.note(session, row.unit)
    return True


def owe_again(session: Session, id: int) -> None:
    """It was exempt by mistake."""
    row = session.get_one(AssignmentRow, id)
    row.exempt, row.exempt_by = None, None
    session.flush()


def finish(session: Session, id: int, now: datetime, by: int, *, nothing: bool = False) -> bool:
    """Done without a report; False where it was done before."""
    row = session.get_one(AssignmentRow, id)
    if row.done_at is not None:
        return False
    row.done_at, row.done_by, row.nothing = now, by, nothing
    session.flush()
    ended.note(session, row.unit)
    return True


def _with_items(session: Session, found: Sequence[Assignment]) -> list[Work]:
    if not found:
        return []
    items = plan_items.several(session, {one.item for one in found})
    sources = _sources(session, {item.plan for item in items.values()})
    return [Work(one, items[one.item], *sources[items[one.item].plan]) for one in found]


def _sources(session: Session, plans: Collection[int]) -> dict[int, tuple[str, Given | None]]:
    """The number of each plan, and of an order who gave it."""
    columns = (PlanRow.id, PlanRow.number, PlanRow.kind, PlanRow.confirmed_by, PlanRow.added_at)
    rows = session.execute(select(*columns).where(PlanRow.id.in_(plans)))
    return {
        id: (number or "", Given(by, at) if kind == "order" else None)
        for id, number, kind, by, at in rows
    }
