"""Units that hear no reminders for a while: of one entry, or of anything."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, or_, select, update

from storage.database import Session
from storage.tables import SilenceRow


@dataclass(frozen=True, slots=True)
class Silence:
    """`item`: of this entry alone; `until`: the last silent day, None for good."""

    id: int
    unit: int
    item: int | None
    until: date | None
    by: int | None = None
    at: datetime | None = None


def standing(session: Session, today: date) -> list[Silence]:
    """Those that hold on this day, or will still."""
    rows = session.scalars(
        select(SilenceRow)
        .where(
            SilenceRow.lifted_at.is_(None),
            or_(SilenceRow.until.is_(None), SilenceRow.until >= today),
        )
        .order_by(SilenceRow.id)
    )
    return [Silence(row.id, row.unit, row.item, row.until, row.set_by, row.set_at) for row in rows]


def of_units(session: Session, units: Collection[int], today: date) -> list[Silence]:
    return [one for one in standing(session, today) if one.unit in units]


def add(
    session: Session,
    unit: int,
    item: int | None,
    until: date | None,
    now: datetime,
    *,
    by: int | None = None,
) -> None:
    """Silence from now on; it takes the place of what was said of the same before."""
    same = SilenceRow.item.is_(None) if item is None else SilenceRow.item == item
    _lift(session, now, by, SilenceRow.unit == unit, same)
    values = {"unit": unit, "item": item, "until": until, "set_by": by, "set_at": now}
    session.execute(insert(SilenceRow).values(**values))


def lift(session: Session, id: int, now: datetime, *, by: int | None = None) -> bool:
    """Let the unit hear again; False where somebody has done so before."""
    return _lift(session, now, by, SilenceRow.id == id) > 0


def find(session: Session, id: int) -> Silence | None:
    row = session.get(SilenceRow, id)
    if row is None:
        return None
    return Silence(row.id, row.unit, row.item, row.until, row.set_by, row.set_at)


def _lift(session: Session, now: datetime, by: int | None, *which: object) -> int:
    ended = session.execute(
        update(SilenceRow)
        .where(SilenceRow.lifted_at.is_(None), *which)  # type: ignore[arg-type]  # columns' comparisons
        .values(lifted_at=now, lifted_by=by)
        .returning(SilenceRow.id)
        .execution_options(synchronize_session=False)
    )
    count = len(ended.all())
    session.expire_all()
    return count
