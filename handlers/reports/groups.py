"""Reports in a group: only of its unit and what is below; said short, and answered in place."""

import re

from handlers import card, rights
from handlers.forms.kinds import BY_NAME
from handlers.meaning import meaning
from handlers.places.places import Memory
from handlers.reading.found import Found
from handlers.reading.message import read
from handlers.reports import words
from handlers.turn import Say, Turn, Value
from knowledge.vietnamese import fold
from storage import draft_files, groups, units
from storage.database import Session
from storage.reports import Report

# how a message begins that is a report, said to nobody
BEGINS = re.compile(r"(?:bc|b/c|bao cao|report)[ :,.–-]|(?:dk|dki|dang ky) mo hinh\b")


def overheard(memory: Memory, session: Session, turn: Turn) -> bool:
    """Is it plainly a report, though it does not name us?

    We hear such words only where the app shows us everything that is said.
    """
    if turn.kind != "text" or not BEGINS.match(fold(turn.text).lstrip()):
        return False
    if meaning.question(turn.text) or meaning.read(turn.text, now=turn.at)[0].intent != "report":
        return False
    if unit_of(session, turn) is None or not rights.has(turn.person, "officer"):
        return False
    return any(one.kind and told(one) for one in read(turn.text, memory(session), turn.at))


def told(found: Found) -> bool:
    """Does it say anything beside its kind?"""
    return bool(found.answers or found.refused or found.nothing or found.day or found.days)


def unit_of(session: Session, turn: Turn) -> int | None:
    """Whose group this is; None while nobody has linked it."""
    group = groups.find(session, turn.where.channel, turn.where.chat)
    return group.unit if group else None


def within(session: Session, turn: Turn, unit: int) -> bool:
    """Is this unit's matter the group's? Everywhere but in a group it may be told."""
    if not turn.group:
        return True
    own = unit_of(session, turn)
    return own is not None and own in units.lineage(session, unit)


def refusal(session: Session, turn: Turn, found: Found) -> Say | None:
    """Why this report is not taken here; None where it is."""
    if not turn.group:
        return None
    if found.kind == "situation":
        return Say("report-refuse-in-group")
    own = unit_of(session, turn)
    if own is None:
        return Say("report-group-not-linked")
    if any(within(session, turn, one) for one in found.units):
        return None
    if found.units or not rights.may(session, turn.person, "officer", own):
        wanted = found.units[0] if found.units else own
        values: dict[str, Value] = {
            "unit": words.unit_name(session, wanted),
            "own": words.unit_name(session, own),
        }
        return Say("report-group-elsewhere" if found.units else "report-group-denied", values)
    return None


def receipt(session: Session, report: Report, head: Say, draft: int) -> Say:
    """What a group hears of a sent report: two lines. `draft`: the one that made it."""
    files = card.counted(draft_files.on_card(session, draft, report.id))
    values: dict[str, Value] = {
        "kind": Say(BY_NAME[report.kind].title),
        "unit": words.unit_name(session, report.unit),
        "day": f"{report.happened_on:%d/%m}",
        "receipt": head,
    }
    if files is None:
        return Say("report-group-receipt", values)
    return Say("report-group-receipt-files", {**values, "files": files})
