"""Who may see and do what: the one place that is asked, on every turn, tap, file and page."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from handlers.feature import Right
from storage import units
from storage.database import Session
from storage.people import Person, RoleName
from storage.plans import Plan
from storage.reports import Report

Sight = Literal["all", "state", "nothing"]  # of a report: what it says, only that it is there, ...
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


def leads_above(session: Session, person: Person | None, unit: int) -> bool:
    """Is this person a leader of a unit above this one? That of the unit itself is not enough."""
    held = (
        {role.unit for role in person.roles if RANK[role.name] >= RANK["leader"]} if person else ()
    )
    return None in held or not set(units.lineage(session, unit)[1:]).isdisjoint(held)


def led(person: Person | None) -> frozenset[int] | None:
    """The units of this person's leading roles: these and all below are led; None: everywhere."""
    roles = person.roles if person else ()
    held = {role.unit for role in roles if RANK[role.name] >= RANK["leader"]}
    return None if None in held else frozenset(one for one in held if one is not None)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a person sees; `None` in place of units is everywhere."""

    person: int
    works: frozenset[int] | None  # their units and all below
    leads: frozenset[int] | None  # those they are a leader of
    sisters: frozenset[int]

    def sees(self, report: Report) -> Sight:
        """What a situation report says is for who entered it and for leaders alone."""
        if report.entered_by == self.person or _within(report.unit, self.leads):
            return "all"
        if report.kind == "situation":
            return "nothing"
        if _within(report.unit, self.works):
            return "all"
        return "state" if report.unit in self.sisters else "nothing"


def reach(session: Session, person: Person) -> Reach:
    works, leads = (_below(session, person, right) for right in ("officer", "leader"))
    own = [role.unit for role in person.roles if role.unit is not None]
    parents = {unit.parent for unit in units.several(session, own).values()} - {None}
    near = {
        id
        for parent in parents
        for id, unit in units.several(session, units.subtree(session, parent or 0)).items()
        if unit.parent == parent
    }
    return Reach(person.id, works, leads, frozenset(near - set(own)))


def changes(session: Session, person: Person | None, report: Report) -> bool:
    """May this person edit or withdraw it? Who entered it, and the officers of its unit."""
    if person is None:
        return False
    right: RoleName = "leader" if report.kind == "situation" else "officer"
    return report.entered_by == person.id or may(session, person, right, report.unit)


def _below(session: Session, person: Person, right: RoleName) -> frozenset[int] | None:
    held = {role.unit for role in person.roles if RANK[role.name] >= RANK[right]}
    if None in held:
        return None
    return frozenset(id for unit in held if unit for id in units.subtree(session, unit))


def _within(unit: int, these: Collection[int] | None) -> bool:
    return these is None or unit in these
