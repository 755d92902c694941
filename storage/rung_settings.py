"""Other rungs than usual, for a plan ("plan:3") or for one of its entries ("item:12")."""

import builtins
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select

from storage.database import Session
from storage.tables import RungsRow
from storage.upsert import set_row


@dataclass(frozen=True, slots=True)
class Setting:
    """`value`: as the ladder reads it, "7,3,1,0|2|4"."""

    about: str
    value: str
    by: int | None


def plan(id: int) -> str:
    return f"plan:{id}"


def item(id: int) -> str:
    return f"item:{id}"


def all(session: Session) -> Mapping[str, str]:
    return {one.about: one.value for one in listing(session)}


def listing(session: Session) -> builtins.list[Setting]:
    rows = session.scalars(select(RungsRow).order_by(RungsRow.about))
    return [Setting(row.about, row.value, row.set_by) for row in rows]


def set(session: Session, about: str, value: str, now: datetime, *, by: int | None = None) -> None:
    values = {"value": value, "set_by": by, "set_at": now}
    set_row(session, RungsRow, {"about": about}, values)
    session.expire_all()


def forget(session: Session, about: str) -> None:
    """The usual again."""
    session.execute(delete(RungsRow).where(RungsRow.about == about))
