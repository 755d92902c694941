"""Is what a plan asks for written already? Told from plain rows, so a country is soon read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from knowledge.due import Due
from storage.assignments import Owed
from storage.database import Session
from storage.occurrences import Occurrence
from storage.tables import AssignmentRow, OccurrenceRow


@dataclass(frozen=True, slots=True)
class Written:
    """A unit owes an occurrence, as far as it matters here."""

    unit: int
    owes: str
    report: str
    done_at: datetime | None
    exempt: str | None
    closed: bool


def of_occurrence(session: Session, occurrence: int) -> list[Written]:
    """Closed ones too."""
    rows = session.execute(
        select(
            AssignmentRow.unit,
            AssignmentRow.owes,
            AssignmentRow.report,
            AssignmentRow.done_at,
            AssignmentRow.exempt,
            AssignmentRow.closed_at.is_not(None),
        ).where(AssignmentRow.occurrence == occurrence)
    )
    return [Written(*row) for row in rows]


def stands(
    written: Sequence[Written], owing: Mapping[int, Owed], successors: Mapping[int, int]
) -> bool:
    """Does everybody owe it who is to, and nobody else?"""
    there = {one.unit for one in written}
    return all(unit in there for unit in owing) and all(
        _stands(one, owing, successors) for one in written
    )


def _stands(one: Written, owing: Mapping[int, Owed], successors: Mapping[int, int]) -> bool:
    owed = owing.get(one.unit)
    if owed is not None:
        return (one.owes, one.report, one.closed) == (owed.owes, owed.report, False)
    if one.done_at is not None or one.exempt is not None:
        return True
    return one.closed and successors.get(one.unit) not in owing


def matched(session: Session, item: int, wanted: Sequence[Due]) -> list[Occurrence] | None:
    """The entry's occurrences; None where its days are to be written first."""
    days = {one.due_on: one for one in wanted}
    rows = session.execute(
        select(
            OccurrenceRow.id, OccurrenceRow.due_on, OccurrenceRow.opens_on, OccurrenceRow.hour
        ).where(OccurrenceRow.item == item)
    ).all()
    same = {Due(due_on, opens_on, hour) for _, due_on, opens_on, hour in rows}
    if not same.issuperset(wanted):
        return None
    return [Occurrence(id, due_on, due_on in days) for id, due_on, _, _ in rows]
