"""How many people a unit itself has, in all and by group, from a day on."""

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import select

from storage.database import Session
from storage.tables import UnitHeadcountRow
from storage.units import NEWEST
from storage.upsert import set_row

EVERYBODY = ""


def put(session: Session, unit: int, counts: Mapping[str, int], on: date) -> None:
    """Keep what holds from this day on; the groups that are not named stay as they are."""
    for people, number in counts.items():
        key = {"unit": unit, "people": people, "since": on}
        set_row(session, UnitHeadcountRow, key, {"count": number})


def of(
    session: Session, units: Collection[int], on: date | None = None, people: str = EVERYBODY
) -> dict[int, int]:
    """Return the headcount of each of the units where it is known, without its sub-units'."""
    rows = session.execute(
        select(UnitHeadcountRow.unit, UnitHeadcountRow.count)
        .where(
            UnitHeadcountRow.unit.in_(units),
            UnitHeadcountRow.people == people,
            UnitHeadcountRow.since <= (on or NEWEST),
        )
        .order_by(UnitHeadcountRow.since)
    )
    return dict(rows.all())


def all(session: Session, on: date) -> dict[int, dict[str, int]]:
    """Return every unit's headcounts by group of people."""
    rows = session.execute(
        select(UnitHeadcountRow.unit, UnitHeadcountRow.people, UnitHeadcountRow.count)
        .where(UnitHeadcountRow.since <= on)
        .order_by(UnitHeadcountRow.since)
    )
    found: dict[int, dict[str, int]] = {}
    for unit, people, count in rows:
        found.setdefault(unit, {})[people] = count
    return found
