"""People: who stands behind an account, the rights they hold now, and where they are reached."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast

from sqlalchemy import and_, bindparam, or_, select, update

from storage import units
from storage.database import Session
from storage.tables import AccountRow, ChatRow, PersonRow, RoleRow

RoleName = Literal["officer", "leader", "admin"]
AT_LEAST: dict[RoleName, tuple[RoleName, ...]] = {
    "officer": ("officer", "leader", "admin"),
    "leader": ("leader", "admin"),
    "admin": ("admin",),
}


@dataclass(frozen=True, slots=True)
class Role:
    """A right on a unit and all below it; no unit: everywhere."""

    name: RoleName
    unit: int | None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who has joined."""

    id: int
    name: str
    language: str
    roles: tuple[Role, ...]
    greeted: bool = True  # has this account been told that we are an automatic assistant?

    def is_(self, name: RoleName) -> bool:
        return any(role.name == name for role in self.roles)


@dataclass(frozen=True, slots=True)
class Chat:
    """Where a person is spoken to in private."""

    account: str
    channel: str
    chat: str


TERMINAL = "console"  # its chats are called like their accounts

_BEHIND = (
    select(
        PersonRow.id,
        PersonRow.name,
        PersonRow.language,
        AccountRow.greeted_at,
        RoleRow.role,
        RoleRow.unit,
    )
    .join(AccountRow, AccountRow.person == PersonRow.id)
    .outerjoin(RoleRow, RoleRow.person == PersonRow.id)
    .where(AccountRow.account == bindparam("account"), PersonRow.left_at.is_(None))
    .order_by(RoleRow.id)
)


def behind(session: Session, account: str) -> Person | None:
    """Return the person whose account this is; None for a stranger or one who has left."""
    rows = session.connection().execute(_BEHIND, {"account": account}).all()
    if not rows:
        return None
    id, name, language, greeted_at, _, _ = rows[0]
    roles = tuple(Role(cast("RoleName", role), unit) for *_, role, unit in rows if role)
    return Person(id, name, language or "", roles, greeted_at is not None)


def greeted(session: Session, account: str, chat: str, now: datetime) -> None:
    """Note that the account was told what we are, and where its chat is, if that is known."""
    told = {"greeted_at": now, **({"chat": chat} if chat else {})}
    session.execute(update(AccountRow).where(AccountRow.account == account).values(told))


_LANGUAGE = (
    select(PersonRow.language)
    .join(AccountRow, AccountRow.person == PersonRow.id)
    .where(AccountRow.account == bindparam("account"))
)


def language_of(session: Session, channel: str, chat: str) -> str:
    """The language of whoever's private chat this is; empty for a group, or where none is set."""
    account = chat if channel == TERMINAL else f"{channel}:{chat}"
    return session.connection().execute(_LANGUAGE, {"account": account}).scalar() or ""


def choose_language(session: Session, person: int, language: str) -> None:
    session.execute(update(PersonRow).where(PersonRow.id == person).values(language=language))


def several(session: Session, ids: Collection[int] | None) -> dict[int, Person]:
    """Return those of them who are still with us, by id; None for everybody."""
    if ids is not None and not ids:
        return {}
    held = select(RoleRow.person, RoleRow.role, RoleRow.unit).order_by(RoleRow.id)
    known = select(PersonRow.id, PersonRow.name, PersonRow.language)
    known = known.where(PersonRow.left_at.is_(None))
    if ids is not None:
        held, known = held.where(RoleRow.person.in_(ids)), known.where(PersonRow.id.in_(ids))
    roles: dict[int, list[Role]] = {}
    for person, role, unit in session.execute(held):
        roles.setdefault(person, []).append(Role(cast("RoleName", role), unit))
    return {
        id: Person(id, name, language or "", tuple(roles.get(id, ())))
        for id, name, language in session.execute(known)
    }


def names(session: Session, ids: Collection[int]) -> dict[int, str]:
    """What they are called, whoever has left since too."""
    rows = session.execute(select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(ids)))
    return dict(rows.all())


def by_id(session: Session, id: int) -> Person | None:
    return several(session, [id]).get(id)


def with_role_over(session: Session, unit: int, role: RoleName) -> Sequence[Person]:
    """Return whoever holds this role or a higher one over the unit, nearest first.

    Those whose role reaches everywhere come last.
    """
    line = units.lineage(session, unit)
    rows = session.execute(
        select(RoleRow.person, RoleRow.unit).where(
            RoleRow.role.in_(AT_LEAST[role]), or_(RoleRow.unit.in_(line), RoleRow.unit.is_(None))
        )
    )
    near = {unit: distance for distance, unit in enumerate(line)}
    ranked = sorted(rows, key=lambda row: (near.get(row[1] or 0, len(line)), row[0]))
    found = several(session, {person for person, _ in ranked})
    return [found[id] for id in dict.fromkeys(id for id, _ in ranked) if id in found]


def admins(session: Session) -> Sequence[Person]:
    """Return the administrators of everything; where there are none, those of some unit."""
    rows = session.execute(
        select(RoleRow.person, RoleRow.unit).where(RoleRow.role == "admin").order_by(RoleRow.person)
    )
    held = list(rows)
    found = several(session, {person for person, _ in held})
    widest = {id for id, unit in held if unit is None and id in found}
    return [found[id] for id in sorted(widest or found)]


def private_chats(session: Session, person: int) -> Sequence[Chat]:
    """Return where the person can be reached: a page last, for it is seldom open; newest first.

    An account that has not spoken yet is reached at its own id: on every channel of ours the
    private chat is called so. A chat that has blocked us is left out.
    """
    rows = session.execute(
        select(AccountRow.account, AccountRow.chat)
        .where(AccountRow.person == person)
        .order_by(AccountRow.account.like("web:%"), AccountRow.linked_at.desc(), AccountRow.account)
    )
    chats = [named(account, chat) for account, chat in rows]
    same = [and_(ChatRow.channel == one.channel, ChatRow.chat == one.chat) for one in chats]
    gone = select(ChatRow.channel, ChatRow.chat).where(
        ChatRow.gone_at.is_not(None), or_(False, *same)
    )
    lost = set(session.execute(gone))
    return [one for one in chats if (one.channel, one.chat) not in lost]


def chat_of(session: Session, account: str) -> Chat:
    """Where the account is spoken to in private."""
    row = session.get(AccountRow, account)
    return named(account, row.chat if row else "")


def named(account: str, chat: str) -> Chat:
    """An account that has not spoken yet is reached at its own id."""
    channel, _, id = account.partition(":")
    return Chat(account, channel, chat or (account if channel == TERMINAL else id))


def chats_of_admins(session: Session) -> list[tuple[str, str]]:
    """Return one chat, channel and id, of every administrator who can be reached."""
    reached = [private_chats(session, person.id) for person in admins(session)]
    return [(chats[0].channel, chats[0].chat) for chats in reached if chats]
