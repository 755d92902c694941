"""Group chats: which we are in, and whose each is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import delete, select, update

from storage.database import Session
from storage.tables import GroupRow, UnitRow

MOMENT = timedelta(seconds=1)
MERGES = 40  # a unit merges a few times in its life; never follow a ring


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat; no unit while nobody has linked it."""

    channel: str
    chat: str
    thread: str
    title: str
    unit: int | None
    linked_at: datetime | None
    added_at: datetime
    left_at: datetime | None


def added(session: Session, channel: str, chat: str, title: str, now: datetime) -> Group:
    """We are in it. If we were before, it still is whose it was."""
    row = _row(session, channel, chat, now)
    row.title, row.left_at = title or row.title, None
    session.flush()
    return _value(row)


def removed(session: Session, channel: str, chat: str, now: datetime) -> None:
    """We are in it no more."""
    session.execute(
        update(GroupRow)
        .where(GroupRow.channel == channel, GroupRow.chat == chat, GroupRow.left_at.is_(None))
        .values(left_at=now)
    )


def link(
    session: Session,
    where: tuple[str, str, str],
    unit: int,
    by: int | None,
    now: datetime,
    *,
    title: str = "",
) -> Group:
    """The group (channel, chat, thread) is this unit's; what it is told comes in that thread."""
    channel, chat, thread = where
    row = _row(session, channel, chat, now)
    row.title, row.left_at, row.thread = title or row.title, None, thread
    row.unit, row.linked_by, row.linked_at = unit, by, now
    session.flush()
    return _value(row)


def drop(session: Session, channel: str, units: Collection[int]) -> None:
    """These units have no group on the channel any more; nothing is kept of those that were."""
    session.execute(delete(GroupRow).where(GroupRow.channel == channel, GroupRow.unit.in_(units)))


def find(session: Session, channel: str, chat: str) -> Group | None:
    row = session.get(GroupRow, (channel, chat))
    return None if row is None else _value(row)


def of_units(session: Session, units: Collection[int]) -> Sequence[Group]:
    """Return the groups of these units that we are in."""
    rows = session.scalars(
        select(GroupRow)
        .where(GroupRow.unit.in_(units), GroupRow.left_at.is_(None))
        .order_by(GroupRow.channel, GroupRow.chat)
    )
    return [_value(row) for row in rows]


def follow_merges(session: Session, today: date) -> None:
    """A group of a unit that is no more is its successor's, after those that were before."""
    ended = (
        select(GroupRow)
        .join(UnitRow, UnitRow.id == GroupRow.unit)
        .where(UnitRow.valid_until < today, UnitRow.successor.is_not(None))
    )
    for row in session.scalars(ended).all():
        heir = _standing(session, row.unit, today)
        if heir is None:
            continue
        own = [one.linked_at for one in of_units(session, [heir]) if one.linked_at is not None]
        if own:
            row.linked_at = min(own) - MOMENT  # the newest link speaks first
        row.unit = heir
        session.flush()


def _standing(session: Session, unit: int | None, today: date) -> int | None:
    """Whoever stands in its place; None where nobody does."""
    for _ in range(MERGES):
        one = session.get(UnitRow, unit) if unit is not None else None
        if one is None or one.valid_until is None or one.valid_until >= today:
            return unit
        unit = one.successor
    return None


def listing(session: Session) -> Sequence[Group]:
    """Return every group that we are or were in."""
    rows = session.scalars(
        select(GroupRow).order_by(GroupRow.title, GroupRow.channel, GroupRow.chat)
    )
    return [_value(row) for row in rows]


def _row(session: Session, channel: str, chat: str, now: datetime) -> GroupRow:
    row = session.get(GroupRow, (channel, chat))
    if row is None:
        row = GroupRow(channel=channel, chat=chat, thread="", title="", added_at=now)
        session.add(row)
    return row


def _value(row: GroupRow) -> Group:
    return Group(
        row.channel,
        row.chat,
        row.thread,
        row.title,
        row.unit,
        row.linked_at,
        row.added_at,
        row.left_at,
    )
