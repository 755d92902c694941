"""Who may see and do what: the one place that is asked, on every turn, tap, file and page."""

from handlers.feature import Right
from storage import units
from storage.database import Session
from storage.people import Person, RoleName
from storage.plans import Plan

RANK: dict[RoleName, int] = {"officer": 1, "leader": 2, "admin": 3}


def has(person: Person | None, right: Right) -> bool:
    """May this person, somewhere at least? A higher role may what a lower one may."""
    if right == "anyone":
        return True
    if person is None:
        return False
    if right == "joined":
        return True
    return any(RANK[role.name] >= RANK[right] for role in person.roles)


def may(session: Session, person: Person | None, right: RoleName, unit: int | None) -> bool:
    """May this person do it to this unit? A role on a unit reaches all below it.

    No unit means the whole country: only a role without a unit reaches that far.
    """
    if person is None:
        return False
    held = {role.unit for role in person.roles if RANK[role.name] >= RANK[right]}
    if None in held:
        return True
    return unit is not None and not held.isdisjoint(units.lineage(session, unit))


def manages(session: Session, person: Person | None, plan: Plan) -> bool:
    """May this person correct and confirm the plan? While nobody knows whose it is, any admin."""
    if plan.unit is None:
        return has(person, "admin")
    return may(session, person, "admin", plan.unit)


def reads(session: Session, person: Person | None, plan: Plan) -> bool:
    """May this person know what the plan says? Public ones are read by whoever has joined.

    The others by those below the issuer, and by those above.
    """
    if person is None:
        return False
    if plan.public:
        return True
    held = {role.unit for role in person.roles}
    if None in held or plan.unit is None:
        return None in held
    below = any(plan.unit in units.lineage(session, unit) for unit in held if unit is not None)
    return below or not held.isdisjoint(units.lineage(session, plan.unit))
