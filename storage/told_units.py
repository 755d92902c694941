"""What a unit was sent, when, and what became of it: reminders and what leaders asked for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import and_, func, select

from storage import nudges
from storage.database import Session
from storage.tables import (
    GroupRow,
    NudgeRow,
    NudgeUnitRow,
    OutboxRow,
    PersonRow,
    RemindedRow,
)

End = Literal["sent", "waits", "failed", "gone", "expired", "done", "nobody"]


@dataclass(frozen=True, slots=True)
class ToldUnit:
    """A message to the unit, or one that there was nobody for.

    `count`: how many things a reminder told of, `first` the assignment of one of them; `by`: the
    leader who asked; `at`: when it was sent, else when that became known.
    """

    kind: Literal["reminder", "nudge"]
    at: datetime
    end: End
    count: int = 0
    first: int = 0
    by: str = ""
    chat: str = ""  # of which group; empty: a person's own chat


def of(session: Session, unit: int, page: int, size: int) -> tuple[list[ToldUnit], int]:
    """A page, the newest first, and how many there are in all; past the last page is the last."""
    found = [*_reminders(session, unit), *_nudges(session, unit)]
    found.sort(key=lambda one: one.at, reverse=True)
    page = min(max(page, 0), max(0, (len(found) - 1) // size))
    return found[page * size : (page + 1) * size], len(found)


def _reminders(session: Session, unit: int) -> list[ToldUnit]:
    """By wave: the letter that held it, or that nothing did."""
    rows = session.execute(
        select(
            RemindedRow.day,
            RemindedRow.outcome,
            func.count(func.distinct(RemindedRow.assignment)),
            func.min(RemindedRow.assignment),
            func.max(RemindedRow.at),
            OutboxRow.state,
            OutboxRow.error,
            OutboxRow.sent_at,
            GroupRow.title,
        )
        .outerjoin(OutboxRow, and_(OutboxRow.key == RemindedRow.letter, RemindedRow.letter != ""))
        .outerjoin(
            GroupRow,
            and_(GroupRow.channel == OutboxRow.channel, GroupRow.chat == OutboxRow.chat),
        )
        .where(RemindedRow.unit == unit)
        .where(~and_(RemindedRow.outcome == "expired", RemindedRow.letter != ""))
        .group_by(
            RemindedRow.day,
            RemindedRow.outcome,
            OutboxRow.state,
            OutboxRow.error,
            OutboxRow.sent_at,
            GroupRow.title,
        )
    )
    return [
        ToldUnit(
            "reminder",
            sent_at or at,
            _end(outcome, state, error),
            count,
            first,
            chat=title or "",
        )
        for _day, outcome, count, first, at, state, error, sent_at, title in rows
    ]


def _end(outcome: str, state: str | None, error: str | None) -> End:
    if outcome == "unreachable":
        return "gone" if error == "gone" else "nobody" if state is None else "failed"
    if outcome == "done before":
        return "done"
    if state is None or outcome == "expired":
        return "expired"
    return _became(state, error)


def _became(state: str, error: str | None) -> End:
    ends: dict[str, End] = {
        "sent": "sent", "failed": "failed", "expired": "expired", "cancelled": "done",
    }  # fmt: skip
    if state == "failed" and error == "gone":
        return "gone"
    return ends.get(state, "waits")


def _nudges(session: Session, unit: int) -> list[ToldUnit]:
    rows = session.execute(
        select(NudgeRow.id, NudgeRow.made_at, PersonRow.name, NudgeUnitRow.way)
        .join(NudgeUnitRow, NudgeUnitRow.nudge == NudgeRow.id)
        .join(PersonRow, PersonRow.id == NudgeRow.made_by)
        .where(NudgeUnitRow.unit == unit)
    ).all()
    keys = {nudges.key(id, unit, again): id for id, *_ in rows for again in range(nudges.TRIES)}
    letters = session.execute(
        select(OutboxRow.key, OutboxRow.state, OutboxRow.error, OutboxRow.sent_at, GroupRow.title)
        .outerjoin(
            GroupRow,
            and_(GroupRow.channel == OutboxRow.channel, GroupRow.chat == OutboxRow.chat),
        )
        .where(OutboxRow.key.in_(keys))
        .order_by(OutboxRow.id)
    )
    newest = {keys[row.key]: row for row in letters}
    found = []
    for id, made_at, name, way in rows:
        row = newest.get(id)
        if row is None or way == "none":
            found.append(ToldUnit("nudge", made_at, "nobody", by=name))
            continue
        end, at = _became(row.state, row.error), row.sent_at or made_at
        found.append(ToldUnit("nudge", at, end, by=name, chat=row.title or ""))
    return found
