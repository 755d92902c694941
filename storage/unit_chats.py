"""Where a unit is spoken to: its own groups, else its people in private."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import case, select

from storage import people
from storage.database import Session
from storage.tables import AccountRow, ChatRow, GroupRow, PersonRow, RoleRow


@dataclass(frozen=True, slots=True)
class UnitChat:
    """`person`: whose private chat it is."""

    way: Literal["group", "private"]
    channel: str
    chat: str
    thread: str = ""
    person: int | None = None


def of(
    session: Session, units: Collection[int], *, groups: bool = True
) -> Mapping[int, list[UnitChat]]:
    """Every chat of each unit that can be reached, the best first; `groups`: are they asked for?

    A group linked later comes first; so do officers before leaders, and a chat before a page.
    """
    if not units:
        return {}
    found: dict[int, list[UnitChat]] = {}
    for unit, chat in (*(_groups(session, units) if groups else ()), *_people(session, units)):
        found.setdefault(unit, []).append(chat)
    gone = select(ChatRow.channel, ChatRow.chat).where(ChatRow.gone_at.is_not(None))
    lost = {(channel, chat) for channel, chat in session.execute(gone)}
    there = {
        unit: [one for one in chats if (one.channel, one.chat) not in lost]
        for unit, chats in found.items()
    }
    return {unit: chats for unit, chats in there.items() if chats}


def _groups(session: Session, units: Collection[int]) -> list[tuple[int, UnitChat]]:
    rows = session.execute(
        select(GroupRow.unit, GroupRow.channel, GroupRow.chat, GroupRow.thread)
        .where(GroupRow.unit.in_(units), GroupRow.left_at.is_(None))
        .order_by(GroupRow.linked_at.desc(), GroupRow.channel, GroupRow.chat)
    )
    return [
        (unit, UnitChat("group", channel, chat, thread))
        for unit, channel, chat, thread in rows
        if unit is not None
    ]


def _people(session: Session, units: Collection[int]) -> list[tuple[int, UnitChat]]:
    rows = session.execute(
        select(RoleRow.unit, RoleRow.person, AccountRow.account, AccountRow.chat)
        .join(PersonRow, PersonRow.id == RoleRow.person)
        .join(AccountRow, AccountRow.person == RoleRow.person)
        .where(
            RoleRow.unit.in_(units),
            RoleRow.role.in_(("officer", "leader")),
            PersonRow.left_at.is_(None),
        )
        .order_by(
            case((RoleRow.role == "officer", 0), else_=1),
            AccountRow.account.like("web:%"),
            AccountRow.linked_at.desc(),
            AccountRow.account,
        )
    )
    return [
        (unit, _private(account, chat, person))
        for unit, person, account, chat in rows
        if unit is not None
    ]


def _private(account: str, chat: str, person: int) -> UnitChat:
    found = people.named(account, chat)
    return UnitChat("private", found.channel, found.chat, person=person)
