"""What people chose for themselves."""

from sqlalchemy import select

from storage.database import Session
from storage.tables import PreferenceRow
from storage.upsert import set_row


def choose(session: Session, person: int, name: str, value: str) -> None:
    set_row(session, PreferenceRow, {"person": person, "name": name}, {"value": value})


def chosen(session: Session, person: int, name: str) -> str:
    """Empty where nothing was chosen."""
    asked = select(PreferenceRow.value).where(
        PreferenceRow.person == person, PreferenceRow.name == name
    )
    return session.scalar(asked) or ""
