"""Letters whose file is being made: ready -> making -> ready, with the file.

Meanwhile the chat's other letters go on. A killed process's letter is made again.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import update

from storage.database import Session
from storage.tables import OutboxRow, is_unsent


def hold(session: Session, id: int, claim: str, now: datetime) -> int | None:
    """Its file is being made; return how often that was tried, None where another process is."""
    return session.scalar(
        update(OutboxRow)
        .where(OutboxRow.id == id, is_unsent(OutboxRow))
        .values(state="making", claim=claim, claimed_at=now, attempts=OutboxRow.attempts + 1)
        .returning(OutboxRow.attempts)
        .execution_options(synchronize_session=False)
    )


def made(session: Session, id: int, claim: str, payload: str) -> bool:
    """The file is there, and the letter may go; False when another process has taken it over."""
    return _settle(session, id, claim, payload=payload, attempts=0)


def give_back(session: Session, id: int, claim: str) -> bool:
    """It could not be made now."""
    return _settle(session, id, claim, attempts=OutboxRow.attempts - 1)


def abandon(session: Session, held_before: datetime) -> None:
    """What a dead process was making is made again."""
    session.execute(
        update(OutboxRow)
        .where(OutboxRow.state == "making", OutboxRow.claimed_at <= held_before)
        .values(state="ready", claim=None)
    )


def _settle(session: Session, id: int, claim: str, **values: Any) -> bool:
    done = session.scalar(
        update(OutboxRow)
        .where(OutboxRow.id == id, OutboxRow.claim == claim, OutboxRow.state == "making")
        .values(state="ready", claim=None, **values)
        .returning(OutboxRow.id)
        .execution_options(synchronize_session=False)
    )
    return done is not None
