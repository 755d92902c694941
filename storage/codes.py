"""One-time codes: random, kept as hashes, for one person, once, for some days.

Wrong tries are counted in rows, so they slow down whoever guesses over a restart too.
"""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, select, update

from storage.database import Session
from storage.tables import CodeRow, PersonRow, TryRow

WINDOW = timedelta(hours=1)
TRIES = 5  # of one account in an hour
ALL_TRIES = 200  # of all accounts in an hour: many accounts may guess together
BYTES = 16  # 128 bits


class Wrong(Exception):
    """No such code, or used, or too old: whoever tries is never told which."""


class TooOften(Exception):
    """Too many wrong codes: nothing was looked up."""


def make(session: Session, person: int, made_by: int | None, now: datetime, days: int = 7) -> str:
    """Return a new code for the person; one that was made before and not used ends."""
    end_of(session, person, now)
    code = secrets.token_urlsafe(BYTES)
    session.add(
        CodeRow(
            hash=_hash(code),
            person=person,
            made_by=made_by,
            made_at=now,
            expires_at=now + timedelta(days=days),
        )
    )
    session.flush()
    return code


def use(session: Session, code: str, account: str, now: datetime) -> int:
    """Spend the code and return whose it is.

    Raises Wrong and TooOften; the transaction must still be committed, for the try counts.
    """
    if _tries(session, now, account) >= TRIES or _tries(session, now) >= ALL_TRIES:
        raise TooOften
    # one statement: of two who send the same code at once, one gets the row
    person = session.scalar(
        update(CodeRow)
        .where(
            CodeRow.hash == _hash(code),
            CodeRow.used_at.is_(None),
            CodeRow.expires_at > now,
            CodeRow.person.in_(select(PersonRow.id).where(PersonRow.left_at.is_(None))),
        )
        .values(used_at=now, used_by=account)
        .returning(CodeRow.person)
        .execution_options(synchronize_session=False)
    )
    if person is None:
        session.execute(delete(TryRow).where(TryRow.at <= now - WINDOW))
        session.add(TryRow(account=account, at=now))
        session.flush()
        raise Wrong
    return person


def spoil(session: Session, code: str, now: datetime) -> None:
    """The code was shown where others read along: it ends, if there is one."""
    _end(session, CodeRow.hash == _hash(code), now)


def end_of(session: Session, person: int, now: datetime) -> None:
    """The person's codes end."""
    _end(session, CodeRow.person == person, now)


def maker(session: Session, code: str) -> int | None:
    """Return who made the code; None for the command line."""
    return session.scalar(select(CodeRow.made_by).where(CodeRow.hash == _hash(code)))


def _end(session: Session, which: ColumnElement[bool], now: datetime) -> None:
    session.execute(
        update(CodeRow)
        .where(which, CodeRow.used_at.is_(None), CodeRow.expires_at > now)
        .values(expires_at=now)
    )


def _tries(session: Session, now: datetime, account: str | None = None) -> int:
    wrong = select(func.count()).select_from(TryRow).where(TryRow.at > now - WINDOW)
    if account is not None:
        wrong = wrong.where(TryRow.account == account)
    return session.scalar(wrong) or 0


def _hash(code: str) -> str:
    # random 128 bits need no salt and no slow hash: there is nothing to guess from
    return hashlib.sha256(code.strip().encode()).hexdigest()
