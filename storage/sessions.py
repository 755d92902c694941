"""Browsers that have signed in: a random token each, kept as a hash.

For the chat it is good for thirty days; for the board alone, which is opened from a link, for one.
"""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import delete, select, update

from storage import members, people, units
from storage.database import Session
from storage.people import Person, RoleName
from storage.tables import PersonRow, SessionRow

Purpose = Literal["chat", "board"]
GOOD_FOR = timedelta(days=30)
BOARD_FOR = timedelta(hours=24)
RENEW_BELOW = timedelta(days=29)  # at most one write a day for each browser
BYTES = 32  # 256 bits
HIGHEST: tuple[RoleName, ...] = ("admin", "leader", "officer")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who a browser belongs to at this moment."""

    person: int
    language: str  # empty: none chosen
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Face:
    """A person as a page shows them: the highest role, and the unit they hold it on."""

    person: int
    name: str
    role: str  # empty: none
    unit: str  # empty: everywhere


def start(session: Session, person: int, now: datetime, purpose: Purpose = "chat") -> str:
    """Sign a browser in; return the token for its cookie. Tokens that are too old go."""
    session.execute(delete(SessionRow).where(SessionRow.expires_at <= now))
    if purpose == "chat":
        members.link(session, f"web:{person}", person, now)
    token = secrets.token_urlsafe(BYTES)
    ends = now + (GOOD_FOR if purpose == "chat" else BOARD_FOR)
    session.add(
        SessionRow(hash=_hash(token), person=person, made_at=now, expires_at=ends, purpose=purpose)
    )
    session.flush()
    return token


def holder(session: Session, token: str, now: datetime, purpose: Purpose = "chat") -> Holder | None:
    """Return whose browser it is; None when signed out, too old, or the person has left."""
    row = session.execute(
        select(SessionRow.person, PersonRow.language, SessionRow.expires_at)
        .join(PersonRow, PersonRow.id == SessionRow.person)
        .where(
            SessionRow.hash == _hash(token),
            SessionRow.purpose == purpose,
            SessionRow.expires_at > now,
            PersonRow.left_at.is_(None),
        )
    ).one_or_none()
    return None if row is None else Holder(row[0], row[1] or "", row[2])


def wants_renewal(holder: Holder, now: datetime) -> bool:
    return holder.expires_at - now < RENEW_BELOW


def renew(session: Session, token: str, now: datetime) -> None:
    """Whoever comes back stays signed in."""
    session.execute(
        update(SessionRow)
        .where(SessionRow.hash == _hash(token), SessionRow.expires_at > now)
        .values(expires_at=now + GOOD_FOR)
    )


def end(session: Session, token: str) -> None:
    session.execute(delete(SessionRow).where(SessionRow.hash == _hash(token)))


def face(session: Session, person: int) -> Face | None:
    """Return how a person is shown; None for one who has left."""
    found = people.by_id(session, person)
    return None if found is None else _faces(session, [found])[0]


def faces(session: Session) -> list[Face]:
    """Return everybody who is with us, in the order in which they were added."""
    return _faces(session, [one for _, one in sorted(people.several(session, None).items())])


def _faces(session: Session, persons: Sequence[Person]) -> list[Face]:
    held = {role.unit for person in persons for role in person.roles if role.unit is not None}
    known = units.several(session, held)
    shown = []
    for person in persons:
        highest = min(person.roles, key=lambda role: HIGHEST.index(role.name), default=None)
        unit = known.get(highest.unit) if highest and highest.unit is not None else None
        role = highest.name if highest else ""
        shown.append(Face(person.id, person.name, role, unit.name if unit else ""))
    return shown


def _hash(token: str) -> str:
    # 256 random bits need no salt and no slow hash
    return hashlib.sha256(token.encode()).hexdigest()
