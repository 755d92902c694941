"""What a unit has to do by which day: what is done too, for a calendar shows all of it."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import or_

from storage import assignments, work
from storage.database import Session
from storage.tables import AssignmentRow, OccurrenceRow
from storage.work import Work


def between(session: Session, units: Collection[int], first: date, last: date) -> list[Work]:
    """What is due in these days, or is with the more time agreed on, the earliest first."""
    found = assignments.read(
        session,
        AssignmentRow.unit.in_(units),
        AssignmentRow.closed_at.is_(None),
        or_(
            OccurrenceRow.due_on.between(first, last),
            AssignmentRow.extended_to.between(first, last),
        ),
    )
    return work.several(session, [one.id for one in found])
