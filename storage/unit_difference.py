"""Keeps what a row of a file says differently of a known unit, from today on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, update

from storage import headcounts
from storage.database import Session
from storage.tables import UnitAliasRow, UnitNameRow, UnitParentRow, UnitRow
from storage.unit_changes import name_also
from storage.unit_rows import Listed
from storage.units import Unit
from storage.upsert import set_row


@dataclass(frozen=True, slots=True)
class Before:
    """A unit as it is known today."""

    unit: Unit
    headcounts: Mapping[str, int]


def change(
    session: Session, row: Listed, before: Before, today: date, *, parent: int | None
) -> bool:
    """Keep the differences; False when there is none. `parent` is the row's, as an id."""
    unit = before.unit
    changed = False
    if row.name != unit.name:
        set_row(session, UnitNameRow, {"unit": unit.id, "since": today}, {"name": row.name})
        changed = True
    if parent != unit.parent:
        set_row(session, UnitParentRow, {"unit": unit.id, "since": today}, {"parent": parent})
        changed = True
    if row.kind is not None and row.kind != unit.kind:
        session.execute(update(UnitRow).where(UnitRow.id == unit.id).values(kind=row.kind))
        changed = True
    counts = {p: n for p, n in row.headcounts.items() if before.headcounts.get(p) != n}
    headcounts.put(session, unit.id, counts, today)
    return _call(session, row, unit) or changed or bool(counts)


def _call(session: Session, row: Listed, unit: Unit) -> bool:
    """The file's aliases are the unit's: what it names no more is no alias any more."""
    if row.aliases is None or set(row.aliases) == set(unit.aliases):
        return False
    session.execute(delete(UnitAliasRow).where(UnitAliasRow.unit == unit.id))
    name_also(session, unit.id, row.aliases)
    return True
