"""Units that are reminded at another time of the day."""

from collections.abc import Mapping
from datetime import datetime, time

from sqlalchemy import delete, select

from storage.database import Session
from storage.tables import UnitHourRow
from storage.upsert import set_row


def all(session: Session) -> Mapping[int, time]:
    rows = session.execute(select(UnitHourRow.unit, UnitHourRow.at))
    return {unit: time.fromisoformat(at) for unit, at in rows}


def set(session: Session, unit: int, at: time, now: datetime, *, by: int | None = None) -> None:
    values = {"remind_at": f"{at:%H:%M}", "set_by": by, "set_at": now}
    set_row(session, UnitHourRow, {"unit": unit}, values)
    session.expire_all()


def forget(session: Session, unit: int) -> None:
    """The hour of all others again."""
    session.execute(delete(UnitHourRow).where(UnitHourRow.unit == unit))


def by(session: Session, unit: int) -> int | None:
    """Who chose the unit's hour."""
    return session.scalar(select(UnitHourRow.set_by).where(UnitHourRow.unit == unit))
