"""For which units a person makes files of reports: those they hold a role on, or the topmost."""

from datetime import date

from storage import units
from storage.database import Session
from storage.people import Person
from storage.units import Unit

MOST = 8  # buttons on one message


def of(session: Session, person: Person, today: date) -> list[Unit]:
    """Their units as they stand today, the highest role's first; empty where they have none."""
    held = [role for role in person.roles if role.unit is not None]
    if any(role.unit is None for role in person.roles):
        return [one for one in units.all(session, today) if one.parent is None][:MOST]
    found = units.several(session, {role.unit for role in held if role.unit is not None}, today)
    ranked = sorted(held, key=lambda role: ("admin", "leader", "officer").index(role.name))
    ids = dict.fromkeys(role.unit for role in ranked if role.unit in found)
    return [found[id] for id in ids if id is not None][:MOST]
