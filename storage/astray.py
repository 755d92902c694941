"""Takes back what was told by a clock that went wrong: as if that day's letters had never been.

A letter that was sent stays sent; it only is no longer the letter of a day that has yet to come.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, exists, func, or_, select, update

from storage.database import Session
from storage.outbox import queued
from storage.tables import OutboxRow, RemindedRow

PREFIX = "astray:"
KINDS = ("remind:", "late:", "undated:")  # their keys name a day, or a month
AT_ONCE = 200  # letters in one transaction


def ahead(session: Session, today: date) -> bool:
    """Is there a letter of a day to come?"""
    last = session.scalar(select(func.max(RemindedRow.day)))  # the end of an index, however many
    if last is None or last <= today:
        return False
    told = exists().where(RemindedRow.day > today, RemindedRow.letter != "")
    return bool(session.scalar(select(told)))


def letters(session: Session, now: datetime) -> Iterator[Sequence[str]]:
    """The keys of what was queued by a clock that was ahead of this moment, some at a time."""
    kinds = or_(*(OutboxRow.key.startswith(kind) for kind in KINDS))
    found = session.scalars(select(OutboxRow.key).where(OutboxRow.created_at > now, kinds)).all()
    return (found[begin : begin + AT_ONCE] for begin in range(0, len(found), AT_ONCE))


def forget(session: Session, keys: Sequence[str]) -> None:
    """Cancel those that wait still, free all their keys, and let what they told be told again.

    Once only: where two clocks disagree for ever, nobody is told a third time.
    """
    before = queued(session, [PREFIX + key for key in keys])
    once = [key for key in keys if PREFIX + key not in before]
    if not once:
        return
    session.execute(
        update(OutboxRow)
        .where(OutboxRow.key.in_(once), OutboxRow.state == "ready")
        .values(state="cancelled", error="clock")
    )
    session.execute(
        update(RemindedRow)
        .where(RemindedRow.letter.in_(once))
        .values(letter="", outcome="expired")
        .execution_options(synchronize_session=False)
    )
    table = OutboxRow.__table__
    renamed = update(table).where(table.c.key == bindparam("old"))  # type: ignore[arg-type]
    session.connection().execute(
        renamed.values(key=bindparam("new")), [{"old": key, "new": PREFIX + key} for key in once]
    )
    session.expire_all()
