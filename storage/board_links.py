"""One-time links to the board: random, kept as hashes, good for ten minutes and for one browser."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, select, update

from storage.database import Session
from storage.tables import BoardLinkRow, PersonRow

GOOD_FOR = timedelta(minutes=10)
BYTES = 32  # 256 bits: nobody guesses one, so wrong tries need not be counted


def make(session: Session, person: int, now: datetime) -> str:
    """Return a new code for the person; one made before and not used ends. Old rows go."""
    stale: ColumnElement[bool] = BoardLinkRow.expires_at <= now
    session.execute(delete(BoardLinkRow).where(stale | (BoardLinkRow.person == person)))
    code = secrets.token_urlsafe(BYTES)
    row = BoardLinkRow(hash=_hash(code), person=person, made_at=now, expires_at=now + GOOD_FOR)
    session.add(row)
    session.flush()
    return code


def use(session: Session, code: str, now: datetime) -> int | None:
    """Spend the code and return whose it is; None where it is wrong, used or too old."""
    # one statement: of two who open the same link at once, one gets the row
    return session.scalar(
        update(BoardLinkRow)
        .where(
            BoardLinkRow.hash == _hash(code),
            BoardLinkRow.used_at.is_(None),
            BoardLinkRow.expires_at > now,
            BoardLinkRow.person.in_(select(PersonRow.id).where(PersonRow.left_at.is_(None))),
        )
        .values(used_at=now)
        .returning(BoardLinkRow.person)
        .execution_options(synchronize_session=False)
    )


def _hash(code: str) -> str:
    # 256 random bits need no salt and no slow hash
    return hashlib.sha256(code.strip().encode()).hexdigest()
