"""Who has to do with a report: the leaders it is for, its unit's own people, who entered it."""

from collections.abc import Collection, Iterable, Sequence

from handlers import rights
from handlers.post import private_to
from handlers.turn import Address, Button, Reply, Say, Turn
from storage import people, report_notes, units
from storage.database import Session
from storage.people import Person, Role, RoleName
from storage.reports import Report

MOST = 5  # the nearest few: more need not hear of one report
SITUATION = "situation"
LEADERS: tuple[RoleName, ...] = ("leader", "admin")
OWN: tuple[RoleName, ...] = ("leader", "officer")


def over(session: Session, report: Report, but: Collection[int] = ()) -> list[Person]:
    """The leaders to whom the report goes: those of the nearest level that has any.

    Administrators where there is no leader; who returned it or asked about it hears of it first.
    """
    left_out = {report.entered_by, *but}
    line = units.lineage(session, report.unit)
    found = [
        one
        for one in people.with_role_over(session, report.unit, "leader")
        if one.id not in left_out
    ]
    levels = line[1:] if for_others(session, report) else line
    near = _nearest(found, (*levels, None)) or _nearest(found, line)
    asked = _asked(session, report)
    first = [one for one in found if one.id in asked]
    return [*first, *(one for one in near if one not in first)][:MOST]


def _nearest(found: Sequence[Person], levels: Iterable[int | None]) -> list[Person]:
    levels = tuple(levels)
    for name in LEADERS:
        for level in levels:
            here = [one for one in found if Role(name, level) in one.roles]
            if here:
                return here
    return []


def _asked(session: Session, report: Report) -> set[int]:
    """Who returned it, or asked, last."""
    notes = report_notes.of(session, report.id)
    return {one.by for one in notes[-MOST:] if one.kind in ("returned", "question")}


def for_others(session: Session, report: Report) -> bool:
    """Was it entered by somebody who is not of that unit, but of one above?"""
    by = people.by_id(session, report.entered_by)
    return by is not None and all(role.unit != report.unit for role in by.roles)


def own_people(session: Session, report: Report, but: Collection[int] = ()) -> list[Person]:
    """The unit's own people, leaders first; a situation report is not for its officers."""
    there = people.with_role_over(session, report.unit, "officer")
    names = OWN[:1] if report.kind == SITUATION else OWN
    ranked = [one for name in names for one in there if Role(name, report.unit) in one.roles]
    return [one for one in dict.fromkeys(ranked) if one.id not in but][:MOST]


def is_own(report: Report, person: Person) -> bool:
    """Is this person one of the unit's own, to whom the report is shown?"""
    names = OWN[:1] if report.kind == SITUATION else OWN
    return any(Role(name, report.unit) in person.roles for name in names)


def answerable(session: Session, report: Report, but: Collection[int] = ()) -> list[Person]:
    """Who can say more of it: who entered it or, when they have left, the unit's people."""
    by = people.by_id(session, report.entered_by)
    return [by] if by is not None else own_people(session, report, but)


def knows(session: Session, person: Person | None, report: Report) -> bool:
    """May this person read what the report says?"""
    if person is None:
        return False
    if person.id == report.entered_by or rights.may(session, person, "leader", report.unit):
        return True
    return report.kind != SITUATION and rights.may(session, person, "officer", report.unit)


def chat_of(session: Session, person: Person) -> Address | None:
    """Where this person is spoken to in private; None where they can't be reached."""
    chats = people.private_chats(session, person.id)
    return private_to(chats[0].account, chats[0].chat) if chats else None


def reached(session: Session, some: Iterable[Person]) -> list[tuple[Person, Address]]:
    """Those of them who can be reached, and where."""
    found = ((one, chat_of(session, one)) for one in some)
    return [(one, to) for one, to in found if to is not None]


def private(
    to: Address, report: Report, say: Say, rows: tuple[tuple[Button, ...], ...] = ()
) -> Reply:
    """A message about the report to one person."""
    return Reply(say, rows, to=to, report=report.id)


def name_of(session: Session, person: int) -> str:
    return people.names(session, [person]).get(person, "")


def doer(turn: Turn) -> int:
    assert turn.person is not None  # the router lets only people who have joined come here
    return turn.person.id
