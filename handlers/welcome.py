"""The welcome of whoever has just joined: what we are, and what they may do where."""

from datetime import datetime

from handlers.turn import Reply, Say
from storage import members, people, requests, units
from storage.database import Session
from storage.people import Person, Role, RoleName

ROLES: dict[RoleName, str] = {
    "officer": "join-role-officer",
    "leader": "join-role-leader",
    "admin": "join-role-admin",
}


def welcome(session: Session, account: str, chat: str, person: int, now: datetime) -> Reply:
    """Tie the account to the person, and say so. The account must be nobody else's."""
    members.link(session, account, person, now)
    people.greeted(session, account, chat, now)
    requests.close_of(session, account, person, now)
    joined = people.by_id(session, person)
    assert joined is not None  # the account was just tied to them
    return Reply(Say("join-welcome", {"name": joined.name, "roles": roles(session, joined)}))


def roles(session: Session, person: Person) -> tuple[Say, ...]:
    """A line for each role: what one is, and of which unit."""
    return tuple(_role(session, role) for role in person.roles) or (Say("join-role-none"),)


def _role(session: Session, role: Role) -> Say:
    unit = None if role.unit is None else units.by_id(session, role.unit)
    return Say(ROLES[role.name], {"unit": unit.name if unit else Say("join-everywhere")})
