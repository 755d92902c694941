"""Which reports a person may see in a list or a file, as their rights are now.

Officers and leaders see those of their units and below. A situation report is for whoever entered
it and for the leaders above, and for nobody else.
"""

from dataclasses import replace

from handlers import rights
from storage import report_sheet, units
from storage.database import Session
from storage.people import Person, Role
from storage.report_sheet import Line
from storage.reports import Wanted

MACHINE = Person(0, "", "", (Role("admin", None),))  # whoever sits at the machine
SITUATION = "situation"


class Outside(Exception):
    """The unit is not one of theirs."""


def lines(session: Session, person: Person, wanted: Wanted, unit: int | None = None) -> list[Line]:
    """Those of the wanted reports that they may see, the newest first.

    A unit stands for itself and all below it. Raises Outside where it is not theirs.
    """
    reach = rights.reach(session, person)
    if unit is not None and reach.works is not None and unit not in reach.works:
        raise Outside
    seen = reach.works
    if unit is not None:
        asked = frozenset(units.subtree(session, unit))
        seen = asked if reach.works is None else asked & reach.works
    return [
        line
        for line in report_sheet.read(session, replace(wanted, units=seen))
        if line.kind != SITUATION
        or line.entered_by == person.id
        or reach.leads is None
        or line.unit in reach.leads
    ]


def for_others(found: list[Line]) -> list[Line]:
    """Without situation reports: what goes into a file that others open."""
    return [one for one in found if one.kind != SITUATION]
