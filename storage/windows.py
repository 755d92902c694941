"""From which day on a report may do what is owed, and what goes together in one plan.

Several entries of a plan may ask for the same report, a row for each month or quarter: they follow
one another like the occurrences of one entry. A standing duty has its own time, and so has an
entry whose first day the plan names.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.schedule import Span
from knowledge.standing import later_stage
from storage import plan_items
from storage.assignments import Assignment, read
from storage.database import Session
from storage.plan_items import Item
from storage.tables import AssignmentRow

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """`row`: what a report does one of; of one's row the earliest still owed comes first."""

    assignment: Assignment
    plan: int
    opens_on: date
    row: tuple[int, int | None]  # the plan, and the entry where it has its own time
    stage: bool = False  # asks for what comes after a model's registration

    @property
    def whole(self) -> bool:
        """A stretch of its own, whatever else falls due in it."""
        return self.row[1] is not None


def of(session: Session, unit: int, kind: str) -> list[Window]:
    """Every report of a kind that a unit owes or owed, the earliest due first."""
    found = read(
        session,
        AssignmentRow.unit == unit,
        AssignmentRow.owes == "report",
        AssignmentRow.report == kind,
        AssignmentRow.closed_at.is_(None),
    )
    items = plan_items.several(session, {one.item for one in found}) if found else {}
    own = {id for id, item in items.items() if _own_time(item)}
    days = {
        plan: sorted({one.due_on for one in found if _of(one, items, own) == plan})
        for plan in {item.plan for item in items.values()}
    }
    return [_window(one, items[one.item], days, one.item in own) for one in found]


def opens_on(session: Session, one: Assignment) -> date:
    """The first day on which it may be done, or found to be nothing."""
    there = of(session, one.unit, one.report) if one.owes == "report" else []
    return next((of.opens_on for of in there if of.assignment.id == one.id), one.opens_on)


def _window(one: Assignment, item: Item, days: Mapping[int, Sequence[date]], own: bool) -> Window:
    stage = one.report == "model" and later_stage(item.words)
    if own:
        return Window(one, item.plan, one.opens_on, (item.plan, item.id), stage)
    before = max((day for day in days[item.plan] if day < one.due_on), default=date.min)
    opens = max(one.opens_on, before + DAY)
    return Window(one, item.plan, opens, (item.plan, None), stage)


def _of(one: Assignment, items: Mapping[int, Item], own: Collection[int]) -> int | None:
    """The plan that lists it beside others."""
    return None if one.item in own else items[one.item].plan


def _own_time(item: Item) -> bool:
    schedule = item.schedule
    named = isinstance(schedule, Span) and schedule.start is not None
    return item.group == "standing" or named
