"""Who joins, moves and leaves: whoever does ends what they had open; their reports stay."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz
from sqlalchemy import delete, select, update

from knowledge.vietnamese import fold
from storage import buttons, codes, dialogues, drafts, people
from storage.database import Session
from storage.people import Person, Role
from storage.tables import AccountRow, PersonRow, RoleRow, SessionRow

NEAR = 85.0  # "nguyen van a" for "nguyen van an" is 96, two different given names under 80


@dataclass(frozen=True, slots=True)
class Listed:
    """A person as administrators see them."""

    person: Person
    phone: str
    accounts: tuple[str, ...]


class Taken(Exception):
    """The account belongs to somebody else."""


def add(
    session: Session,
    name: str,
    roles: Collection[Role],
    now: datetime,
    *,
    phone: str = "",
    language: str = "",
) -> int:
    """Add a person and return the id; the phone must be free."""
    row = PersonRow(name=name, phone=phone or None, language=language or None, created_at=now)
    session.add(row)
    session.flush()
    session.add_all([RoleRow(person=row.id, unit=role.unit, role=role.name) for role in roles])
    session.flush()
    return row.id


def link(session: Session, account: str, person: int, now: datetime) -> None:
    """The account is this person's from now on. Raises Taken where another is behind it."""
    row = session.get(AccountRow, account)
    if row is None:
        session.add(AccountRow(account=account, person=person, linked_at=now))
    elif row.person != person:
        if people.by_id(session, row.person) is not None:
            raise Taken
        row.person, row.linked_at, row.greeted_at, row.chat = person, now, None, ""
    session.flush()


def by_phone(session: Session, phone: str) -> int | None:
    """Return who was listed with this phone and has not left."""
    return session.scalar(
        select(PersonRow.id).where(PersonRow.phone == phone, PersonRow.left_at.is_(None))
    )


def grant(session: Session, person: int, roles: Collection[Role], now: datetime) -> bool:
    """Let these be the person's roles; False when they were. A change of unit ends what is open."""
    old = set(people.several(session, [person])[person].roles)
    if old == set(roles):
        return False
    session.execute(delete(RoleRow).where(RoleRow.person == person))
    session.add_all([RoleRow(person=person, unit=role.unit, role=role.name) for role in roles])
    session.flush()
    if {role.unit for role in old} != {role.unit for role in roles}:
        _close(session, person, now)
    return True


def leave(session: Session, person: int, now: datetime) -> None:
    """They are with us no more: no account, no right, nothing open; what they reported stays."""
    session.execute(update(PersonRow).where(PersonRow.id == person).values(left_at=now))
    for row in (AccountRow, RoleRow, SessionRow):
        session.execute(delete(row).where(row.person == person))
    codes.end_of(session, person, now)
    _close(session, person, now)


def _close(session: Session, person: int, now: datetime) -> None:
    dialogues.end_of(session, person)
    drafts.end_of(session, person)
    buttons.end_of(session, person, now)


def listing(session: Session, *, within: Collection[int] | None = None) -> Sequence[Listed]:
    """Return everybody who is with us, by name; `within` keeps those with a role on these units."""
    rows = session.execute(select(PersonRow.id, PersonRow.phone).where(PersonRow.left_at.is_(None)))
    phones = dict(rows.all())
    accounts: dict[int, list[str]] = {}
    linked = select(AccountRow.person, AccountRow.account).order_by(AccountRow.account)
    for id, account in session.execute(linked):
        accounts.setdefault(id, []).append(account)
    known = people.several(session, None)
    return [
        Listed(person, phones[person.id] or "", tuple(accounts.get(person.id, ())))
        for person in sorted(known.values(), key=lambda one: (fold(one.name), one.id))
        if within is None or any(role.unit in within for role in person.roles)
    ]


def named(session: Session, text: str, *, limit: int = 5) -> Sequence[Person]:
    """Return whom the name may mean: exactly so, else with these words in it, else nearly so."""
    rows = session.execute(select(PersonRow.id, PersonRow.name).where(PersonRow.left_at.is_(None)))
    asked, folded = fold(text), {id: fold(name) for id, name in rows}
    words = set(asked.split())
    if not words:
        return []
    ids = (
        [id for id, name in folded.items() if name == asked]
        or [id for id, name in folded.items() if words <= set(name.split())]
        or [id for id, name in folded.items() if fuzz.ratio(name, asked) >= NEAR]
    )
    found = people.several(session, sorted(ids)[:limit])
    return [found[id] for id in sorted(found)]


def ensure_admins(session: Session, accounts: Collection[str], now: datetime) -> None:
    """Make sure that each of these accounts is an administrator of everything."""
    everything = Role("admin", None)
    for account in accounts:
        person = people.behind(session, account)
        if person is None:
            # nobody told us their name yet: they are called by what they do until imported
            link(session, account, add(session, "Quản trị viên", [everything], now), now)
        elif everything not in person.roles:
            session.add(RoleRow(person=person.id, unit=None, role="admin"))
    session.flush()
