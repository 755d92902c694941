"""Everybody there is, to be met again in a file: by phone, by account, by name in a unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from sqlalchemy import select

from knowledge.vietnamese import fold
from storage.database import Session
from storage.people import Role, RoleName
from storage.people_rows import Listed
from storage.sheets import Fault
from storage.tables import AccountRow, PersonRow, RoleRow


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody who is or was with us."""

    name: str
    phone: str
    left: bool
    roles: frozenset[Role]
    accounts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """People by id, and the ways to recognise them."""

    people: Mapping[int, Acquaintance]
    phones: Mapping[str, int]
    accounts: Mapping[str, int]
    names: Mapping[tuple[str, int | None], Sequence[int]]

    def who(self, row: Listed, unit: int | None) -> int | Fault | None:
        """Return whom the row speaks of, None for somebody new, or why that can't be told."""
        by_phone, by_account = self.phones.get(row.phone), self.accounts.get(row.account)
        if by_account is not None and self._another(by_account, by_phone, row):
            return Fault(row.line, "import-account-taken", {"account": row.account})
        if by_phone is not None or by_account is not None:
            return by_account if by_phone is None else by_phone
        alike = [
            id
            for id in self.names.get((fold(row.name), unit), ())
            if not (row.phone and self.people[id].phone)
        ]
        if len(alike) > 1:
            return Fault(row.line, "import-same-name", {"name": row.name})
        return alike[0] if alike else None

    def _another(self, by_account: int, by_phone: int | None, row: Listed) -> bool:
        """Is the account's owner somebody else than the row's phone and name say?"""
        if by_phone is not None:
            return by_phone != by_account
        owner = self.people[by_account]
        return bool(owner.phone and row.phone) and fold(owner.name) != fold(row.name)


def everybody(session: Session) -> Known:
    roles: dict[int, set[Role]] = {}
    for person, role, unit in session.execute(select(RoleRow.person, RoleRow.role, RoleRow.unit)):
        roles.setdefault(person, set()).add(Role(cast("RoleName", role), unit))
    accounts = dict(session.execute(select(AccountRow.account, AccountRow.person)).all())
    held: dict[int, set[str]] = {}
    for account, person in accounts.items():
        held.setdefault(person, set()).add(account)
    rows = session.execute(select(PersonRow.id, PersonRow.name, PersonRow.phone, PersonRow.left_at))
    people = {
        id: Acquaintance(
            name,
            phone or "",
            left_at is not None,
            frozenset(roles.get(id, ())),
            frozenset(held.get(id, ())),
        )
        for id, name, phone, left_at in rows
    }
    names: dict[tuple[str, int | None], list[int]] = {}
    for id, one in people.items():
        for unit in {role.unit for role in one.roles}:
            names.setdefault((fold(one.name), unit), []).append(id)
    phones = {one.phone: id for id, one in people.items() if one.phone}
    return Known(people, phones, accounts, names)
