"""Questions that no plan could answer, and what an administrator said to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update

from knowledge.vietnamese import fold
from storage.database import Session
from storage.tables import QuestionRow
from storage.upsert import add_one


@dataclass(frozen=True, slots=True)
class Question:
    """`answer` is an administrator's own words; `plan` and `passage` name a clause instead."""

    id: int
    text: str
    times: int
    state: str
    answer: str
    plan: int | None
    passage: int | None


def keep(session: Session, text: str, by: int | None, now: datetime) -> int:
    """Note that it was asked in vain; once more counts up."""
    folded = fold(text)
    row = {"folded": folded, "text": text, "asked_by": by, "asked_at": now}
    id = add_one(session, QuestionRow, row)
    if id is not None:
        return id
    found = session.scalars(select(QuestionRow).where(QuestionRow.folded == folded)).one()
    found.times += 1
    session.flush()
    return found.id


def open_ones(session: Session, *, limit: int = 50) -> Sequence[Question]:
    """What waits for an administrator, the most asked first."""
    rows = session.scalars(
        select(QuestionRow)
        .where(QuestionRow.state == "open")
        .order_by(QuestionRow.times.desc(), QuestionRow.id)
        .limit(limit)
    )
    return [_value(row) for row in rows]


def find(session: Session, id: int) -> Question | None:
    row = session.get(QuestionRow, id)
    return None if row is None else _value(row)


def answered(session: Session) -> Sequence[Question]:
    """Everything that an administrator answered."""
    rows = session.scalars(
        select(QuestionRow).where(QuestionRow.state == "answered").order_by(QuestionRow.id)
    )
    return [_value(row) for row in rows]


def revision(session: Session) -> tuple[int, datetime | None]:
    """Changes whenever an answer is given or taken back."""
    count, newest = session.execute(
        select(func.count(), func.max(QuestionRow.answered_at)).where(
            QuestionRow.state == "answered"
        )
    ).one()
    return count, newest


def settle(
    session: Session,
    id: int,
    by: int | None,
    now: datetime,
    *,
    answer: str = "",
    plan: int | None = None,
    passage: int | None = None,
) -> None:
    """An administrator answers it, in own words or with a clause; with neither it is put away."""
    state = "answered" if answer or plan is not None else "dismissed"
    session.execute(
        update(QuestionRow)
        .where(QuestionRow.id == id)
        .values(
            state=state,
            answer=answer or None,
            plan=plan,
            passage=passage,
            answered_by=by,
            answered_at=now,
        )
    )


def _value(row: QuestionRow) -> Question:
    return Question(row.id, row.text, row.times, row.state, row.answer or "", row.plan, row.passage)
