"""What happens to units: added, renamed, moved, merged, ended; each from a day on.

The past stays as it was: a change is a new dated row, never an old one rewritten.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import delete, select

from knowledge.vietnamese import fold
from storage import unit_revision, unit_tree, units
from storage.database import Session
from storage.tables import (
    UnitAliasRow,
    UnitHeadcountRow,
    UnitNameRow,
    UnitParentRow,
    UnitRow,
)
from storage.units import ALWAYS, Unit
from storage.upsert import add_new, set_row


class Ring(Exception):
    """A unit would stand below itself."""


class Ended(Exception):
    """The unit is no more on that day, or not yet."""


class StillAbove(Exception):
    """Units stand below it: they are moved first, or its leaders would go on leading them."""


def add(
    session: Session,
    code: str,
    name: str,
    *,
    kind: str = "",
    parent: int | None = None,
    aliases: Sequence[str] = (),
    since: date = ALWAYS,
) -> Unit:
    """Add a unit; the code must be free."""
    row = UnitRow(code=code, kind=kind, valid_from=since)
    session.add(row)
    session.flush()
    session.add(UnitNameRow(unit=row.id, since=since, name=name))
    session.add(UnitParentRow(unit=row.id, since=since, parent=parent))
    session.flush()
    name_also(session, row.id, aliases)
    return _again(session, row.id)


def rename(session: Session, unit: int, name: str, on: date) -> Unit:
    """From this day on it is called so; what it was called before still finds it."""
    set_row(session, UnitNameRow, {"unit": unit, "since": on}, {"name": name})
    return _again(session, unit)


def move(session: Session, unit: int, parent: int | None, on: date) -> Unit:
    """From this day on it answers to `parent`. Raises Ring, now or at any later known day."""
    if parent is not None:
        _refuse_ring(session, unit, parent, on)
    set_row(session, UnitParentRow, {"unit": unit, "since": on}, {"parent": parent})
    return _again(session, unit)


def name_also(session: Session, unit: int, aliases: Sequence[str]) -> None:
    rows = {fold(alias): alias for alias in aliases if fold(alias)}
    unit_revision.touch(session)
    add_new(
        session,
        UnitAliasRow,
        [{"unit": unit, "folded": folded, "alias": alias} for folded, alias in rows.items()],
    )


def end(session: Session, unit: int, on: date) -> Unit:
    """From this day on it is no more. Raises Ended, and StillAbove while others stand below it."""
    if any(child.valid(on) for child in _children(session, unit, on)):
        raise StillAbove
    _close(session, unit, on, None)
    return _again(session, unit)


def merge(session: Session, merged: Sequence[int], into: int, on: date) -> Unit:
    """From this day on `into` stands in their place: whatever was below them is below it.

    Their own past hangs below it too, so that whoever answers for it may read that past.
    Raises Ring when `into` stands deep below one of them, Ended when one is no more.
    """
    going = [unit for unit in dict.fromkeys(merged) if unit != into]
    target = units.by_id(session, into, on)
    if target is None or not target.valid(on):
        raise Ended
    if target.parent in going:  # one of theirs takes over: it rises to where they stood
        above = units.lineage(session, into, on)
        move(session, into, next((u for u in above if u not in {*going, into}), None), on)
    for unit in going:
        _close(session, unit, on, into)
        for child in _children(session, unit, on):
            if child.id != into and child.id not in going:
                move(session, child.id, into, on)
    for unit in going:
        move(session, unit, into, on)
    return _again(session, into)


def _close(session: Session, unit: int, on: date, successor: int | None) -> None:
    row = session.get(UnitRow, unit)
    if row is None or row.valid_until is not None or row.valid_from >= on:
        raise Ended
    row.valid_until, row.successor = on - timedelta(days=1), successor
    # what was planned for it after that day will not be
    for dated in (UnitNameRow, UnitParentRow, UnitHeadcountRow):
        session.execute(delete(dated).where(dated.unit == unit, dated.since > on))
    session.flush()


def _children(session: Session, unit: int, on: date) -> list[Unit]:
    below = units.several(session, unit_tree.below(session, unit, on), on)
    return [one for one in below.values() if one.parent == unit]


def _refuse_ring(session: Session, unit: int, parent: int, on: date) -> None:
    later = session.scalars(
        select(UnitParentRow.since).where(UnitParentRow.since > on).distinct()
    ).all()
    ends = _next_move(session, unit, on)
    for day in (on, *(day for day in later if ends is None or day < ends)):
        if unit in unit_tree.above(session, parent, day):
            raise Ring


def _next_move(session: Session, unit: int, on: date) -> date | None:
    """The day from which an already known later parent holds."""
    return session.scalar(
        select(UnitParentRow.since)
        .where(UnitParentRow.unit == unit, UnitParentRow.since > on)
        .order_by(UnitParentRow.since)
        .limit(1)
    )


def _again(session: Session, unit: int) -> Unit:
    unit_revision.touch(session)
    found = units.by_id(session, unit)
    assert found is not None  # it was written in this transaction
    return found
