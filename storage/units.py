"""Units: the tree of whoever can owe something, as it stood on a day.

No day means the newest rows: that is what rights go by.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVarTuple

from sqlalchemy import Select, select

from knowledge import unit_names
from storage import unit_tree
from storage.database import Session
from storage.tables import (
    UnitAliasRow,
    UnitNameRow,
    UnitParentRow,
    UnitRow,
)

ALWAYS = date(1900, 1, 1)  # since before our records: what an import tells of a new unit
NEWEST = date(9999, 12, 31)
MANY = 10_000  # SQLite takes 32,766 values in one statement: over this, read all and choose here
Columns = TypeVarTuple("Columns")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is named and placed on a day."""

    id: int
    code: str
    kind: str
    name: str
    parent: int | None
    valid_from: date
    valid_until: date | None  # the last day
    successor: int | None
    aliases: tuple[str, ...]

    def valid(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit that somebody may have meant, and how well the words fit, 0 to 100."""

    unit: Unit
    score: float

    @property
    def sure(self) -> bool:
        """No letter was guessed; two may still be called the same."""
        return self.score >= unit_names.BARE


def lineage(session: Session, unit: int, on: date | None = None) -> list[int]:
    """Return the unit and everyone above it, nearest first.

    A merged unit stands below its successor: its past is in the successor's hands.
    """
    return unit_tree.above(session, unit, on or NEWEST)


def subtree(session: Session, unit: int, on: date | None = None) -> list[int]:
    """Return the unit and everyone below it, nearest first; with a day, those valid on it."""
    below = unit_tree.below(session, unit, on or NEWEST)
    if on is None:
        return below
    known = several(session, below, on)
    return [id for id in below if id in known and known[id].valid(on)]


def find(session: Session, code: str, on: date | None = None) -> Unit | None:
    """Return the unit of this code, ended or not."""
    id = session.scalar(select(UnitRow.id).where(UnitRow.code == code))
    return None if id is None else by_id(session, id, on)


def lock(session: Session, id: int) -> None:
    """Whoever else wants to change something about the unit waits until this turn has ended."""
    session.execute(select(UnitRow.id).where(UnitRow.id == id).with_for_update())


def name_of(session: Session, id: int) -> str:
    """What the unit is called now; empty for none."""
    names = select(UnitNameRow.name).where(UnitNameRow.unit == id)
    return session.scalar(names.order_by(UnitNameRow.since.desc()).limit(1)) or ""


def by_id(session: Session, id: int, on: date | None = None) -> Unit | None:
    return several(session, [id], on).get(id)


def several(
    session: Session, ids: Collection[int] | None, on: date | None = None
) -> Mapping[int, Unit]:
    """Return these units by id; None for every unit there is or was."""
    wanted = None if ids is None else set(ids)
    names = _names(session, ids, on or NEWEST)
    parents = _parents(session, ids, on or NEWEST)
    aliases: dict[int, list[str]] = {}
    for unit, alias in _some(
        session, select(UnitAliasRow.unit, UnitAliasRow.alias), UnitAliasRow.unit, ids
    ):
        aliases.setdefault(unit, []).append(alias)
    rows = select(
        UnitRow.id,
        UnitRow.code,
        UnitRow.kind,
        UnitRow.valid_from,
        UnitRow.valid_until,
        UnitRow.successor,
    )
    return {
        id: Unit(
            id,
            code,
            kind,
            names[id],
            parents.get(id),
            begins,
            ends,
            successor,
            tuple(sorted(aliases.get(id, ()))),
        )
        for id, code, kind, begins, ends, successor in _some(session, rows, UnitRow.id, ids)
        if wanted is None or id in wanted
    }


def all(session: Session, on: date | None = None) -> list[Unit]:
    """Return every unit by code; with a day, those valid on it."""
    units = sorted(several(session, None, on).values(), key=lambda unit: unit.code)
    return units if on is None else [unit for unit in units if unit.valid(on)]


def named(
    session: Session,
    text: str,
    on: date | None = None,
    *,
    within: Collection[int] | None = None,
    limit: int = 5,
) -> Sequence[Candidate]:
    """Return whom the words may mean, best first: by a name it has or had, an alias, or nearly.

    What is said of a merged unit is meant for its successor.
    """
    units = several(session, None, on)
    ranked = unit_names.rank(text, called(session, units, on, within), limit=limit)
    return [Candidate(units[fit.unit], fit.score) for fit in ranked]


def called(
    session: Session,
    units: Mapping[int, Unit],
    on: date | None,
    within: Collection[int] | None,
) -> Iterator[tuple[int, str]]:
    """Every name of these units; the names of one that is no more are its successor's."""
    stands = {id: _standing(units, unit, on) for id, unit in units.items()}
    names = [(unit.id, alias) for unit in units.values() for alias in unit.aliases]
    had = _some(session, select(UnitNameRow.unit, UnitNameRow.name), UnitNameRow.unit, None)
    for id, name in (*names, *had):
        unit = stands[id]
        if unit is not None and (within is None or unit in within):
            yield unit, name


def _standing(units: Mapping[int, Unit], unit: Unit, on: date | None) -> int | None:
    """The unit, or whoever took its place; None when nobody did."""
    for _ in range(unit_tree.DEEPEST):
        if unit.valid_until is None if on is None else unit.valid(on):
            return unit.id
        if unit.successor is None or (on is not None and on < unit.valid_from):
            return None
        unit = units[unit.successor]
    return None


def _names(session: Session, ids: Collection[int] | None, on: date) -> dict[int, str]:
    dated = select(UnitNameRow.unit, UnitNameRow.since, UnitNameRow.name)
    names: dict[int, str] = {}
    rows = _some(session, dated.order_by(UnitNameRow.since), UnitNameRow.unit, ids)
    for unit, since, name in rows:
        if since <= on or unit not in names:  # what is not named yet is called by its first name
            names[unit] = name
    return names


def _parents(session: Session, ids: Collection[int] | None, on: date) -> dict[int, int | None]:
    dated = select(UnitParentRow.unit, UnitParentRow.parent).where(UnitParentRow.since <= on)
    rows = _some(session, dated.order_by(UnitParentRow.since), UnitParentRow.unit, ids)
    return dict(rows)


def _some(
    session: Session, statement: Select[*Columns], unit: Any, ids: Collection[int] | None
) -> Sequence[tuple[*Columns]]:
    asked = statement if ids is None or len(ids) > MANY else statement.where(unit.in_(ids))
    return session.execute(asked).all()
