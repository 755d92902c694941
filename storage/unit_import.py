"""Takes in rows of units: all or none, and the same rows again change nothing.

A unit that is new counts as always there; what changes of a known one changes from today.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from knowledge.vietnamese import fold
from storage import headcounts, unit_revision, units
from storage.database import Session
from storage.sheets import Fault, refuse
from storage.tables import (
    UnitAliasRow,
    UnitHeadcountRow,
    UnitNameRow,
    UnitParentRow,
    UnitRow,
)
from storage.unit_difference import Before, change
from storage.unit_rows import File, Listed
from storage.units import ALWAYS, Unit
from storage.upsert import add_new


@dataclass(frozen=True, slots=True)
class Taken:
    """How many rows were new, how many changed something, how many said what was known."""

    added: int
    changed: int
    same: int


def take(session: Session, file: File, today: date) -> Taken:
    """Add and change what the rows say. Raises Wrong, and then nothing may be committed."""
    rows = file.rows
    known = {unit.code: unit for unit in units.several(session, None, today).values()}
    refuse(file.faults, _check(rows, known, today))
    new = [row for row in rows if row.code not in known]
    lives = [{"code": r.code, "kind": r.kind or "", "valid_from": ALWAYS} for r in new]
    add_new(session, UnitRow, lives)
    ids = dict(session.execute(select(UnitRow.code, UnitRow.id)).all())
    _add(session, new, ids)
    counts = headcounts.all(session, today)
    changed = 0
    for row in rows:
        unit = known.get(row.code)
        if unit is not None:
            before = Before(unit, counts.get(unit.id, {}))
            parent = unit.parent if row.parent is None else ids.get(row.parent)
            changed += change(session, row, before, today, parent=parent)
    _refuse_later_rings(session, rows, today)
    unit_revision.touch(session)
    return Taken(len(new), changed, len(rows) - len(new) - changed)


def _check(rows: Sequence[Listed], known: Mapping[str, Unit], today: date) -> list[Fault]:
    """What is wrong with the rows beside what is known already."""
    codes = {unit.id: code for code, unit in known.items()}
    above = {code: codes.get(unit.parent or 0, "") for code, unit in known.items()}
    above |= {row.code: row.parent or "" for row in rows if row.parent is not None}
    there = {row.code for row in rows if row.code not in known}
    there |= {code for code, unit in known.items() if unit.valid(today)}
    faults = []
    for row in rows:
        if row.code in known and not known[row.code].valid(today):
            faults.append(Fault(row.line, "import-ended", {"code": row.code}))
        elif row.parent and row.parent in known and row.parent not in there:
            faults.append(Fault(row.line, "import-ended", {"code": row.parent}))
        elif row.parent and row.parent not in there:
            faults.append(Fault(row.line, "import-unknown-parent", {"code": row.parent}))
        elif _rings(row.code, above):
            faults.append(Fault(row.line, "import-ring", {"code": row.code}))
    return faults


def _rings(code: str, above: Mapping[str, str]) -> bool:
    """Does the way up from here come back here?"""
    seen, here = {code}, above.get(code, "")
    while here and here not in seen:
        seen.add(here)
        here = above.get(here, "")
    return bool(code) and here == code


def _refuse_later_rings(session: Session, rows: Sequence[Listed], today: date) -> None:
    """A move already planned for a later day may close a ring with what was just taken in."""
    days = select(UnitParentRow.since).where(UnitParentRow.since > today).distinct()
    for day in session.scalars(days).all():
        all_ = units.several(session, None, day)
        above = {unit.code: all_[unit.parent].code for unit in all_.values() if unit.parent}
        ringed = [row for row in rows if _rings(row.code, above)]
        refuse([Fault(row.line, "import-ring", {"code": row.code}) for row in ringed])


def _add(session: Session, rows: Sequence[Listed], ids: Mapping[str, int]) -> None:
    names, parents, counts, aliases = [], [], [], []
    for row in rows:
        key: dict[str, Any] = {"unit": ids[row.code], "since": ALWAYS}
        names.append({**key, "name": row.name})
        parents.append({**key, "parent": ids.get(row.parent or "")})
        counts += [{**key, "people": p, "count": n} for p, n in row.headcounts.items()]
        aliases += [
            {"unit": ids[row.code], "folded": fold(alias), "alias": alias}
            for alias in row.aliases or ()
        ]
    add_new(session, UnitNameRow, names)
    add_new(session, UnitParentRow, parents)
    add_new(session, UnitHeadcountRow, counts)
    add_new(session, UnitAliasRow, aliases)
