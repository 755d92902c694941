"""A unit is not to hear of one entry of a plan."""

from handlers.control.unit import ITEM, ROOM, UNIT, named, refused, untils
from handlers.feature import Action, Tapped
from handlers.plans.words import short
from handlers.turn import Button, Replies, Reply, Say, Turn
from storage import plan_items, work
from storage.database import Session

PAGE = 8


def entries(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The unit's open work, by entry: of which is it not to hear?"""
    unit = int(tapped.args[UNIT])
    if why := refused(session, turn, unit):
        return [Reply(why, quote=turn.group)]
    found = {one.item.id: one.item for one in reversed(work.open_of(session, [unit]))}
    items = list(reversed(found.values()))[:PAGE]
    rows = tuple(
        (
            Button(
                Say("control-button-item", {"task": short(one.words, ROOM)}),
                "control.entry",
                {UNIT: str(unit), ITEM: str(one.id)},
            ),
        )
        for one in items
    )
    say = Say("control-which-entry" if rows else "control-no-entry", named(session, unit))
    back = (Button(Say("control-button-back"), "control.unit", {UNIT: str(unit)}),)
    return [Reply(say, (*rows, back), edits=tapped.message, quote=turn.group)]


def entry(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    unit, item = int(tapped.args[UNIT]), plan_items.find(session, int(tapped.args[ITEM]))
    why = refused(session, turn, unit) if item else Say("talk-old-button")
    if item is None or why:
        return [Reply(why or Say("talk-old-button"), quote=turn.group)]
    values = {**named(session, unit), "task": item.words}
    back = (Button(Say("control-button-back"), "control.unit", {UNIT: str(unit)}),)
    rows = (*untils(unit, str(item.id), turn.at.date(), None), back)
    return [Reply(Say("control-entry", values), rows, edits=tapped.message, quote=turn.group)]


ACTIONS = (
    Action("control.entries", entries, right="leader"),
    Action("control.entry", entry, right="leader"),
)
