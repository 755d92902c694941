"""Nudges: what a leader asked units for, which of them, and what became of the letters."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import select, text, update

from storage.database import Session
from storage.tables import NudgeRow, NudgeUnitRow, OutboxRow, PersonRow
from storage.upsert import add_new

Way = Literal["group", "private", "none"]
End = Literal["waits", "sent", "before", "lost", "none"]
ENDS: Mapping[str, End] = {
    "sent": "sent",
    "cancelled": "before",
    "failed": "lost",
    "expired": "lost",
}
TRIES = 8  # letters of one unit that were put off, each under a key of its own


@dataclass(frozen=True, slots=True)
class Nudge:
    """`same` is what its repeats have in common, `asked` the business of whoever wrote it."""

    id: int
    same: str
    asked: str
    by: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Earlier:
    """A unit was asked for the same before."""

    nudge: int
    unit: int
    at: datetime
    name: str


def key(nudge: int, unit: int, again: int = 0) -> str:
    """Of the letter; `again`: how often it was put off."""
    return f"nudge:{nudge}:{unit}" + (f":{again}" if again else "")


def hold(session: Session, same: str) -> None:
    """Whoever else wants to ask for the same waits until this turn has ended."""
    if session.get_bind().dialect.name == "postgresql":  # SQLite has but one writer
        session.execute(text("SELECT pg_advisory_xact_lock(hashtext(:same))"), {"same": same})


def recent(
    session: Session, same: str, units: Collection[int], since: datetime
) -> dict[int, Earlier]:
    """Which of these units were asked for the same since then, by unit; the newest counts."""
    rows = session.execute(
        select(NudgeRow.id, NudgeUnitRow.unit, NudgeRow.made_at, PersonRow.name)
        .join(NudgeUnitRow, NudgeUnitRow.nudge == NudgeRow.id)
        .join(PersonRow, PersonRow.id == NudgeRow.made_by)
        .where(NudgeRow.same == same, NudgeRow.made_at > since, NudgeUnitRow.way != "none")
        .order_by(NudgeRow.id)
    )
    wanted = set(units)
    return {row.unit: Earlier(*row) for row in rows if row.unit in wanted}


def add(
    session: Session, same: str, asked: str, by: int, now: datetime, ways: Mapping[int, Way]
) -> int:
    """Keep it, with the way to each unit."""
    row = NudgeRow(same=same, asked=asked, made_by=by, made_at=now)
    session.add(row)
    session.flush()
    each = [{"nudge": row.id, "unit": unit, "way": way} for unit, way in sorted(ways.items())]
    add_new(session, NudgeUnitRow, each)
    return row.id


def find(session: Session, id: int) -> Nudge | None:
    row = session.get(NudgeRow, id)
    return None if row is None else Nudge(row.id, row.same, row.asked, row.made_by, row.made_at)


def unreached(session: Session, nudge: int, unit: int) -> None:
    """The way that was there has gone before the letter was sent."""
    session.execute(
        update(NudgeUnitRow)
        .where(NudgeUnitRow.nudge == nudge, NudgeUnitRow.unit == unit)
        .values(way="none")
    )


def ends(session: Session, nudge: int) -> dict[int, End]:
    """What became of the letter to each unit that was asked."""
    rows = session.execute(
        select(NudgeUnitRow.unit, NudgeUnitRow.way).where(NudgeUnitRow.nudge == nudge)
    )
    ways: dict[int, str] = dict(rows.all())
    states = _states(session, nudge, [unit for unit, way in ways.items() if way != "none"])
    return {unit: ENDS.get(states[unit], "waits") if unit in states else "none" for unit in ways}


def _states(session: Session, nudge: int, units: Collection[int]) -> dict[int, str]:
    """Of the newest letter to each; only one that was cancelled has a successor."""
    found: dict[int, str] = {}
    left = list(units)
    for again in range(TRIES):
        keys = {key(nudge, unit, again): unit for unit in left}
        told = {keys[name]: state for name, state in _letters(session, keys).items()}
        found |= told
        left = [unit for unit, state in told.items() if state == "cancelled"]
        if not left:
            break
    return found


def _letters(session: Session, keys: Collection[str]) -> dict[str, str]:
    asked = select(OutboxRow.key, OutboxRow.state).where(OutboxRow.key.in_(keys))
    return dict(session.execute(asked).all())
