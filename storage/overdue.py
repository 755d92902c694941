"""Work that is overdue, by name: what units should have done by now and have not."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import and_, or_, select

from storage import work
from storage.database import Session
from storage.fulfilling import OPEN
from storage.tables import AssignmentRow, ItemRow, OccurrenceRow, PlanRow
from storage.work import Work


def of(
    session: Session, units: Collection[int], first: date, last: date, today: date,
    *, report: str = "", plan: int | None = None, entry: int | None = None,
) -> list[Work]:  # fmt: skip
    """Due in these days, the longest overdue first; of what is told of a report's kind, a plan."""
    agreed = AssignmentRow.extended_to
    narrowed = [
        ItemRow.id == entry if entry is not None else None,
        ItemRow.plan == plan if plan is not None else None,
        PlanRow.state == "confirmed" if plan is None and entry is None else None,
        AssignmentRow.report == report if report else None,
    ]
    ids = session.scalars(
        select(AssignmentRow.id)
        .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
        .join(ItemRow, ItemRow.id == OccurrenceRow.item)
        .join(PlanRow, PlanRow.id == ItemRow.plan)
        .where(
            *OPEN,
            AssignmentRow.unit.in_(units),
            OccurrenceRow.due_on.between(first, last),
            and_(OccurrenceRow.due_on < today, or_(agreed.is_(None), agreed < today)),
            *(one for one in narrowed if one is not None),
        )
        .order_by(OccurrenceRow.due_on, AssignmentRow.unit, AssignmentRow.id)
    ).all()
    found = {one.id: one for one in work.several(session, ids)}
    return [found[id] for id in ids]
