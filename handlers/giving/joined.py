"""A unit that joins a given task later is told of it like those that were asked at once."""

from datetime import datetime

from handlers.giving import told
from handlers.reports.hours import Hours
from handlers.turn import Address, Turn
from storage import orders, outbox, unit_chats
from storage.database import Session


def untold(session: Session, id: int, now: datetime) -> list[int]:
    """The assignments of units that owe it, can be reached, and had no letter of it."""
    order = orders.find(session, id)
    if order is None or not order.open or order.due_on < now.date():
        return []
    owed = orders.work(session, id)
    keys = {unit: told.key_of(id, unit) for unit in orders.missing(session, id)}
    known = outbox.queued(session, list(keys.values()))
    left = [unit for unit, key in keys.items() if key not in known]
    reached = unit_chats.of(session, left)
    return [owed[unit] for unit in left if unit in reached]


def tell(hours: Hours, session: Session, id: int, now: datetime) -> None:
    """Once: the letter's key is the unit's own for ever."""
    if some := untold(session, id, now):
        order = orders.find(session, id)
        assert order is not None  # it owes something
        told.came(hours, session, Turn(Address("", "", ""), now, kind="job"), order, some)
