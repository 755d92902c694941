"""Occurrences: the days on which an entry falls due, moved rather than replaced when it changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import insert, select

from knowledge.due import Due
from storage.database import Session
from storage.tables import OccurrenceRow

NEAR = timedelta(days=62)  # "Tháng 9" becomes "15/10": the same duty on another day


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An entry falls due; `asked` is false once the plan names that day no more."""

    id: int
    due_on: date
    asked: bool = True


def coming(session: Session, today: date) -> dict[int, date]:
    """The due days from this one on, by occurrence."""
    asked = select(OccurrenceRow.id, OccurrenceRow.due_on).where(OccurrenceRow.due_on >= today)
    found: dict[int, date] = dict(session.execute(asked).all())
    return found


def match(session: Session, item: int, days: Sequence[Due]) -> list[Occurrence]:
    """Write the entry's days; a row whose day has gone takes the place of the nearest new one."""
    rows = session.scalars(
        select(OccurrenceRow).where(OccurrenceRow.item == item).order_by(OccurrenceRow.due_on)
    ).all()
    wanted = {one.due_on: one for one in days}
    free = [row for row in rows if row.due_on not in wanted]
    fresh = {day: wanted[day] for day in wanted.keys() - {row.due_on for row in rows}}
    for row in free:
        near = min(fresh, key=lambda day: (abs(day - row.due_on), day), default=None)
        if near is not None and abs(near - row.due_on) <= NEAR:
            row.due_on = fresh.pop(near).due_on
    session.flush()
    for row in rows:
        if found := wanted.get(row.due_on):
            row.opens_on, row.hour = found.opens_on, found.hour
    if fresh:
        values = [
            {"item": item, "opens_on": one.opens_on, "due_on": one.due_on, "hour": one.hour}
            for one in sorted(fresh.values())
        ]
        session.execute(insert(OccurrenceRow), values)
    session.flush()
    return [
        Occurrence(id, due_on, due_on in wanted)
        for id, due_on in session.execute(
            select(OccurrenceRow.id, OccurrenceRow.due_on).where(OccurrenceRow.item == item)
        )
    ]
