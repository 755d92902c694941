"""Leases: which process handles a conversation, when several share one PostgreSQL.

`fence` grows whenever a lease changes hands, so a turn that starts too late finds that it may not.
"""

from datetime import datetime

from sqlalchemy import delete, or_, select

from storage.database import Session
from storage.tables import LeaseRow
from storage.upsert import insert_into


def take(session: Session, name: str, holder: str, now: datetime, until: datetime) -> int | None:
    """Take or prolong a lease; its fence, or None while another process holds it."""
    fresh = insert_into(session, LeaseRow).values(name=name, holder=holder, until=until, fence=1)
    mine = LeaseRow.holder == holder
    statement = fresh.on_conflict_do_update(
        index_elements=["name"],
        set_={
            "holder": holder,
            "until": until,
            "fence": LeaseRow.fence + 1,
        },
        where=or_(LeaseRow.until <= now, mine),
    ).returning(LeaseRow.fence)
    fence: int | None = session.connection().execute(statement).scalar_one_or_none()
    return fence


def held(session: Session, name: str, holder: str, fence: int) -> bool:
    """Is it still ours? The row stays locked until the turn ends, so it stays ours."""
    row = session.scalar(
        select(LeaseRow.fence)
        .where(LeaseRow.name == name, LeaseRow.holder == holder, LeaseRow.fence == fence)
        .with_for_update()
    )
    return row is not None


def drop(session: Session, holder: str) -> None:
    """Give back all leases of a process that ends in good order."""
    session.execute(delete(LeaseRow).where(LeaseRow.holder == holder))
