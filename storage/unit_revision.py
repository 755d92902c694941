"""Tells whether units have changed since: a fact that every change of theirs writes anew."""

from uuid import uuid4

from storage import facts
from storage.database import Session

NAME = "units-revision"


def now(session: Session) -> str:
    return facts.get(session, NAME)


def touch(session: Session) -> None:
    """Units change in this transaction; a random value needs no look at the one before."""
    facts.put(session, NAME, uuid4().hex)
