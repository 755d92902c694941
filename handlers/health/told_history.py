"""/nhatky: what a unit was sent, when, and whether it arrived or why not."""

from collections.abc import Mapping
from datetime import datetime

from handlers import rights
from handlers.feature import Action, Command, Feature, Tapped
from handlers.month import units as month_units
from handlers.plans import list as plan_list
from handlers.plans import words as plan_words
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import told_units, units, work
from storage.database import Session
from storage.told_units import End, ToldUnit
from storage.work import Work

SHOW = "history.show"
PAGE = 10
SHORT = 60  # letters of a task's name
ENDS: Mapping[End, str] = {
    "sent": "history-sent",
    "waits": "history-waits",
    "failed": "history-failed",
    "gone": "history-gone",
    "expired": "history-expired",
    "done": "history-done",
    "nobody": "history-nobody",
}


def command(session: Session, turn: Turn, rest: str) -> Replies:
    """/nhatky, with a unit's name behind it; else one of those below one's own."""
    if rest:
        found = month_units.named(session, turn, rest, "leader")
        if len(found) == 1:
            return [view(session, turn, found[0].id)]
        if not found:
            return [Reply(Say("month-no-such-unit", {"words": rest}))]
        return [Reply(Say("month-which"), month_units.buttons(found, SHOW))]
    led = rights.led(turn.person)
    if not led:
        return [month_units.choice(session, turn, None, SHOW)]
    return [view(session, turn, min(led))]


def show(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    unit = int(tapped.args["unit"])
    if not rights.may(session, turn.person, "leader", unit):
        return [Reply(Say("talk-denied"))]
    page = int(tapped.args.get("page", "0"))
    return [view(session, turn, unit, page, tapped.message if "page" in tapped.args else None)]


def view(session: Session, turn: Turn, unit: int, page: int = 0, edits: int | None = None) -> Reply:
    found, count = told_units.of(session, unit, page, PAGE)
    pages = max(1, -(-count // PAGE))
    page = min(max(page, 0), pages - 1)
    works = {
        one.id: one for one in work.several(session, [one.first for one in found if one.first])
    }
    lines = tuple(_line(one, works.get(one.first), turn.at) for one in found)
    values: dict[str, Value] = {
        "unit": units.name_of(session, unit), "count": count, "page": page + 1, "pages": pages,
        "lines": lines or (Say("history-empty"),),
    }  # fmt: skip
    turns = plan_list.turning(SHOW, {"unit": str(unit)}, page, pages)
    rows: tuple[tuple[Button, ...], ...] = (
        turns,
        month_units.below(session, turn, unit, SHOW),
    )
    return Reply(Say("history-view", values), tuple(row for row in rows if row), edits=edits)


def _line(one: ToldUnit, of: Work | None, now: datetime) -> Say:
    at = one.at.astimezone(now.tzinfo)
    values: dict[str, Value] = {
        "at": f"{at:%H:%M %d/%m/%Y}",
        "what": _what(one, of),
        "end": Say(ENDS[one.end], {"where": _where(one)}),
    }
    return Say("history-line", values)


def _what(one: ToldUnit, of: Work | None) -> Say:
    if one.kind == "nudge":
        return Say("history-nudge", {"name": one.by})
    task = plan_words.short(of.item.words, SHORT) if of else ""
    return Say("history-reminder", {"count": one.count, "task": task, "more": one.count - 1})


def _where(one: ToldUnit) -> Say:
    return Say("history-in-group", {"title": one.chat}) if one.chat else Say("history-in-private")


FEATURE = Feature(
    commands=(
        Command(("history", "nhatky"), command, right="leader", where="private",
                menu="history-menu"),
    ),
    actions=(Action(SHOW, show, right="leader"),),
)  # fmt: skip
