"""Small facts about this database, by name."""

from sqlalchemy import select

from storage.database import Session
from storage.tables import FactRow
from storage.upsert import set_row

DEMONSTRATION = "demonstration"  # made by `demo`: whoever opens the page here may choose who to be


def get(session: Session, name: str) -> str:
    """The fact's value; empty when it was never set."""
    return session.scalar(select(FactRow.value).where(FactRow.name == name)) or ""


def all(session: Session) -> dict[str, str]:
    """Every fact by its name; they are few."""
    return dict(session.execute(select(FactRow.name, FactRow.value)).all())


def put(session: Session, name: str, value: str) -> None:
    set_row(session, FactRow, {"name": name}, {"value": value})
