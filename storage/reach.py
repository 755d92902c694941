"""Which units can't be spoken to, and why; how delivery to each group stands."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import and_, or_, select

from storage import unit_chats
from storage.database import Session
from storage.tables import AccountRow, ChatRow, GroupRow, PersonRow, RoleRow

Why = Literal["nobody", "lost"]
FAILING = 3  # sends in a row that the app refused: then a person should look


@dataclass(frozen=True, slots=True)
class GroupHealth:
    """A unit's group: what arrived there last, what did not, and whether we are in it still."""

    channel: str
    chat: str
    title: str
    unit: int
    delivered_at: datetime | None
    failed_at: datetime | None
    failures: int
    gone_at: datetime | None

    @property
    def well(self) -> bool:
        return self.gone_at is None and self.failures < FAILING


def unreached(session: Session, units: Collection[int]) -> dict[int, Why]:
    """Those of them without a chat: they never had one, or none that takes what we send."""
    reached = unit_chats.of(session, units)
    sick = _failing(session)
    best = {unit: chats[0] for unit, chats in reached.items()}
    left = {
        unit for unit in units if unit not in best or (best[unit].channel, best[unit].chat) in sick
    }
    had = _had(session, left) if left else set()
    return {unit: "lost" if unit in had else "nobody" for unit in units if unit in left}


def _failing(session: Session) -> set[tuple[str, str]]:
    rows = session.execute(select(ChatRow.channel, ChatRow.chat).where(ChatRow.failures >= FAILING))
    return {(channel, chat) for channel, chat in rows}


def _had(session: Session, units: Collection[int]) -> set[int]:
    """Those that have, or had, a group or somebody with an account."""
    groups = select(GroupRow.unit).where(GroupRow.unit.in_(units))
    people = (
        select(RoleRow.unit)
        .join(AccountRow, AccountRow.person == RoleRow.person)
        .join(PersonRow, PersonRow.id == RoleRow.person)
        .where(RoleRow.unit.in_(units), PersonRow.left_at.is_(None))
    )
    return {*session.scalars(groups), *session.scalars(people)} - {None}


def groups(session: Session, units: Collection[int] | None) -> list[GroupHealth]:
    """Every group that is, or was, one of these units' (or of any), the sick ones first."""
    asked = (
        select(
            GroupRow.channel,
            GroupRow.chat,
            GroupRow.title,
            GroupRow.unit,
            ChatRow.delivered_at,
            ChatRow.failed_at,
            ChatRow.failures,
            ChatRow.gone_at,
            GroupRow.left_at,
        )
        .outerjoin(
            ChatRow, and_(ChatRow.channel == GroupRow.channel, ChatRow.chat == GroupRow.chat)
        )
        .where(GroupRow.unit.is_not(None))
        .order_by(GroupRow.title, GroupRow.channel, GroupRow.chat)
    )
    if units is not None:
        asked = asked.where(GroupRow.unit.in_(units))
    found = [
        GroupHealth(
            row.channel,
            row.chat,
            row.title,
            row.unit,
            row.delivered_at,
            row.failed_at,
            row.failures or 0,
            row.left_at or row.gone_at,
        )
        for row in session.execute(asked)
    ]
    return sorted(found, key=lambda one: one.well)


def without_group(session: Session, units: Collection[int]) -> list[int]:
    """Those of them that have no group that we are in, in their order."""
    there = set(
        session.scalars(
            select(GroupRow.unit)
            .outerjoin(
                ChatRow, and_(ChatRow.channel == GroupRow.channel, ChatRow.chat == GroupRow.chat)
            )
            .where(
                GroupRow.unit.in_(units),
                GroupRow.left_at.is_(None),
                or_(ChatRow.gone_at.is_(None), ChatRow.chat.is_(None)),
            )
        )
    )
    return [one for one in units if one not in there]
