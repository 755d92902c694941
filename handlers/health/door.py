"""/nhom: how delivery to each unit's group stands, and a text to carry where nothing arrives."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers import rights
from handlers.feature import Action, Command, Feature, Tapped
from handlers.month import units as month_units
from handlers.nudges import carried
from handlers.plans import list as plan_list
from handlers.plans.words import short
from handlers.reports import words as report_words
from handlers.tasks import door as tasks
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, reach, units, work
from storage.database import Session
from storage.reach import GroupHealth

LIST, TEXT, NOBODY = "health.list", "health.text", "health.nobody"
PAGE = 8
AHEAD = timedelta(days=7)  # what a text to carry tells of: as far as the first reminder
MOST, ROOM = 20, 3_300  # lines of such a text, and their letters: it stays one message
Row = tuple[Button, ...]


def command(session: Session, turn: Turn, _rest: str) -> Replies:
    return [_listing(session, turn)]


def turn_page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    return [_listing(session, turn, int(tapped.args["page"]), tapped.message)]


def _below(session: Session, turn: Turn) -> list[int]:
    """The units that this person leads, as of today."""
    led = rights.led(turn.person)
    today = turn.at.date()
    if led is None:
        return [one.id for one in units.all(session, today)]
    return sorted({id for unit in led for id in units.subtree(session, unit, today)})


def _listing(session: Session, turn: Turn, page: int = 0, edits: int | None = None) -> Reply:
    mine = _below(session, turn)
    found = reach.groups(session, mine)
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(page, 0), pages - 1)
    shown = list(enumerate(found[page * PAGE : (page + 1) * PAGE], start=page * PAGE + 1))
    lines = tuple(_line(session, one, number, turn.at) for number, one in shown)
    nobody = sorted(reach.unreached(session, mine))
    values: dict[str, Value] = {
        "count": len(found), "page": page + 1,
        "pages": pages,
        "lines": (_state(found), *lines) if found else (Say("health-none"),),
        "rest": Say("health-rest", {
            "nobody": len(nobody), "lone": len(reach.without_group(session, mine)),
        }),
    }  # fmt: skip
    texts = tuple(
        Button(Say("health-button-text", {"number": number}), TEXT, {"unit": str(one.unit)})
        for number, one in shown
        if not one.well
    )
    rest = Button(Say("health-button-nobody", {"count": len(nobody)}), NOBODY, {"page": "0"})
    turns = plan_list.turning(LIST, {}, page, pages)
    rows = (texts[:4], texts[4:], turns, (rest,) if nobody else ())
    return Reply(Say("health-list", values), tuple(row for row in rows if row), edits=edits)


def _state(found: Sequence[GroupHealth]) -> Say:
    """How all of them stand; that everything arrives is said where something has."""
    sick = sum(not one.well for one in found)
    if sick:
        return Say("health-sick", {"sick": sick})
    if all(one.delivered_at is not None for one in found):
        return Say("health-well")
    return Say("health-none-lost")


def _line(session: Session, one: GroupHealth, number: int, now: datetime) -> Say:
    values: dict[str, Value] = {
        "number": number,
        "unit": units.name_of(session, one.unit),
        "title": one.title or one.chat,
        "sent": _last(one, now),
        "failed": _at(one.failed_at, now),
        "count": one.failures,
        "gone": _at(one.gone_at, now),
    }
    if one.gone_at is not None:
        return Say("health-line-gone", values)
    if not one.well:
        return Say("health-line-failing", values)
    return Say("health-line-once" if one.failed_at else "health-line", values)


def _last(one: GroupHealth, now: datetime) -> Say:
    """When something arrived there last, or that nothing has."""
    if one.delivered_at is None:
        return Say("health-never")
    return Say("health-last", {"at": _at(one.delivered_at, now)})


def _at(moment: datetime | None, now: datetime) -> str:
    return f"{moment.astimezone(now.tzinfo):%H:%M %d/%m/%Y}" if moment else ""


def nobody(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The units that no message of ours reaches, each with its text to carry."""
    ids = sorted(reach.unreached(session, _below(session, turn)))
    if not ids:
        return [Reply(Say("health-all-reached"))]
    page, pages = int(tapped.args["page"]), -(-len(ids) // PAGE)
    page = min(max(page, 0), pages - 1)
    known = units.several(session, ids)
    here = [known[id] for id in ids[page * PAGE : (page + 1) * PAGE]]
    turns = plan_list.turning(NOBODY, {}, page, pages)
    rows = (*month_units.buttons(here, TEXT), *((turns,) if turns else ()))
    return [Reply(Say("health-nobody", {"count": len(ids)}), rows)]


def text(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """What the unit would be reminded of, to be pasted into another app: a message of its own."""
    unit = int(tapped.args["unit"])
    if not rights.may(session, turn.person, "leader", unit):
        by = turn.person.id if turn.person else None
        audit.note(session, turn.at, by, TEXT, str(unit), allowed=False)
        return [Reply(Say("talk-denied"))]
    name, last = units.name_of(session, unit), turn.at.date() + AHEAD
    found = [one for one in work.open_of(session, [unit]) if one.due_on <= last]
    if not found:
        return [Reply(Say("health-text-none", {"unit": name, "days": AHEAD.days}))]
    found.sort(key=lambda one: (one.due_on, one.id))
    here = carried.fitting(found, MOST, ROOM)
    lines = [
        Say("health-text-line", {
            "task": short(one.item.words, carried.LONGEST),
            "source": tasks.source(session, one, turn.at),
            "day": report_words.due(one), "left": tasks.left(one, turn.at.date()),
        })
        for one in here
    ]  # fmt: skip
    if len(found) > len(here):
        lines.append(Say("health-text-more", {"count": len(found) - len(here)}))
    values: dict[str, Value] = {
        "unit": name, "at": f"{turn.at:%H:%M %d/%m/%Y}", "count": len(found), "lines": tuple(lines),
    }  # fmt: skip
    return [Reply(Say("health-text", values))]


FEATURE = Feature(
    commands=(
        Command(("groups", "nhom"), command, right="leader", where="private", menu="health-menu"),
    ),
    actions=(
        Action(LIST, turn_page, right="leader"),
        Action(NOBODY, nobody, right="leader"),
        Action(TEXT, text, right="leader"),
    ),
)
