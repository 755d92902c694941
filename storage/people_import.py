"""Takes in rows of people: all or none, and the same rows again change nothing.

The same phone or the same account is the same person; with neither known, the same name in a unit.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import update

from storage import members, units
from storage.database import Session
from storage.people import Role
from storage.people_known import Known, everybody
from storage.people_rows import File, Listed
from storage.sheets import Fault, refuse
from storage.tables import PersonRow
from storage.unit_import import Taken

EVERYTHING = Role("admin", None)


def take(session: Session, file: File, now: datetime, today: date) -> Taken:
    """Add and change what the rows say. Raises Wrong, and then nothing may be committed."""
    codes: dict[str, int | None] = {unit.code: unit.id for unit in units.all(session, today)}
    codes[""] = None
    known = everybody(session)
    faults: list[Fault] = []
    people = [_meet(group, codes, known, faults) for group in _people(file.rows)]
    refuse(file.faults, faults)
    added = changed = 0
    for id, group in people:
        roles = [Role(row.role, codes[row.unit]) for row in group]
        if id is None:
            _add(session, group, roles, now)
            added += 1
        else:
            changed += _change(session, known, id, group, roles, now)
    return Taken(added, changed, len(people) - added - changed)


def _people(rows: Sequence[Listed]) -> list[list[Listed]]:
    """Put together the rows that speak of one person, whatever ties them."""
    group_of: dict[str, list[Listed]] = {}
    for row in rows:
        keys = row.keys()
        group: list[Listed] = [row]
        for key in keys:
            other = group_of.get(key)
            if other is not None and other is not group:
                other.extend(group)
                group = other
        for one in group:
            group_of |= dict.fromkeys(one.keys(), group)
    return list({id(group): group for group in group_of.values()}.values())


def _meet(
    group: Sequence[Listed],
    codes: Mapping[str, int | None],
    known: Known,
    faults: list[Fault],
) -> tuple[int | None, Sequence[Listed]]:
    """Return who the rows speak of, None for somebody new; what is wrong goes to `faults`."""
    ids: set[int] = set()
    for row in group:
        if row.unit not in codes:
            faults.append(Fault(row.line, "import-unknown-unit", {"code": row.unit}))
            continue
        found = known.who(row, codes[row.unit])
        if isinstance(found, Fault):
            faults.append(found)
        elif found is not None:
            ids.add(found)
    if len(ids) > 1:
        faults.append(Fault(group[-1].line, "import-same-name", {"name": group[-1].name}))
    return min(ids, default=None), group


def _add(session: Session, group: Sequence[Listed], roles: Sequence[Role], now: datetime) -> None:
    phone = next((row.phone for row in group if row.phone), "")
    id = members.add(session, group[0].name, roles, now, phone=phone)
    _link(session, id, group, now)


def _change(
    session: Session,
    known: Known,
    id: int,
    group: Sequence[Listed],
    roles: Sequence[Role],
    now: datetime,
) -> bool:
    before = known.people[id]
    phone = next((row.phone for row in group if row.phone), before.phone)
    changed = (before.name, before.phone, before.left) != (group[0].name, phone, False)
    if changed:
        values = {"name": group[0].name, "phone": phone or None, "left_at": None}
        session.execute(update(PersonRow).where(PersonRow.id == id).values(values))
    # who administers everything was made so elsewhere, and a list of a unit does not end it
    kept = [EVERYTHING] if EVERYTHING in before.roles else []
    changed |= members.grant(session, id, [*roles, *(r for r in kept if r not in roles)], now)
    fresh = {row.account for row in group if row.account} - set(before.accounts)
    _link(session, id, group, now)
    return changed or bool(fresh)


def _link(session: Session, id: int, group: Sequence[Listed], now: datetime) -> None:
    for account in dict.fromkeys(row.account for row in group if row.account):
        members.link(session, account, id, now)
