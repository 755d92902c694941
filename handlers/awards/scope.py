"""Whose awards a person may look at by a plan, and whom they may judge.

Officers look at their own units and prepare the dossier; leaders judge those below them, and their
own unit only by a plan of its own.
"""

from datetime import date

from handlers import rights
from storage import awards, plans, units
from storage.database import Session
from storage.people import Person
from storage.plans import Plan
from storage.units import Unit

NO_COLLECTIVE = "post"  # a person's office


def known(session: Session, person: Person | None) -> list[Plan]:
    """The plans by which this person may look at anybody, the newest first."""
    if person is None:
        return []
    found = [plans.find(session, id) for id in awards.plans_with_criteria(session)]
    return [one for one in found if one and readable(session, person, one)]


def readable(session: Session, person: Person, plan: Plan) -> bool:
    confirmed = plan.state == "confirmed" and rights.reads(session, person, plan)
    return confirmed and bool(tops(session, person, plan))


def tops(session: Session, person: Person, plan: Plan) -> list[int]:
    """The highest units that this person may look at by the plan."""
    held = {role.unit for role in person.roles}
    if None in held:
        return [plan.unit] if plan.unit is not None else _roots(session)
    found: list[int] = []
    for unit in sorted(one for one in held if one is not None):
        line = units.lineage(session, unit)
        if plan.unit is None or plan.unit in line:
            if not set(line[1:]) & held:
                found.append(unit)
        elif unit in units.lineage(session, plan.unit):
            found.append(plan.unit)
    return list(dict.fromkeys(found))


def _roots(session: Session) -> list[int]:
    known = units.several(session, None)
    return [one.id for one in known.values() if one.parent is None and one.valid_until is None]


def listed(session: Session, top: int, today: date) -> list[Unit]:
    """The unit and those right below it that may be rewarded as a whole."""
    below = units.several(session, units.subtree(session, top, today), today)
    right_below = [
        one for one in below.values() if one.parent == top and one.kind != NO_COLLECTIVE
    ]  # fmt: skip
    own = [below[top]] if top in below else []
    return [*own, *sorted(right_below, key=lambda one: one.code)]


def sees(session: Session, person: Person | None, plan: Plan, unit: int) -> bool:
    """May this person look at the unit's checklist, and say which papers are there?"""
    if plan.state != "confirmed" or not rights.reads(session, person, plan):
        return False
    below = plan.unit is None or plan.unit in units.lineage(session, unit)
    return below and rights.may(session, person, "officer", unit)


def judges(session: Session, person: Person | None, plan: Plan, unit: int, name: str) -> bool:
    """May this person say that a criterion is met? Of the own unit only by its own plan."""
    if not sees(session, person, plan, unit):
        return False
    if rights.leads_above(session, person, unit):
        return True
    own = bool(name) or plan.unit in (unit, None)
    return own and rights.may(session, person, "leader", unit)


def year(plan: Plan, now: date) -> int:
    """This year, or the plan's last one where that has passed."""
    end = (plan.period[1] or "")[:4]
    return min(now.year, int(end)) if end.isdecimal() else now.year
