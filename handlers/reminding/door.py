"""A reminder: looks again when it is sent; one thing has its buttons, several are opened."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from handlers import rights
from handlers.compose import Recipe
from handlers.feature import Action, Feature, Tapped
from handlers.plans import list as plan_list
from handlers.plans.words import day
from handlers.reminding import later, later_said, look, meant, words
from handlers.reminding.letter import NAME, ways
from handlers.reminding.words import PAGE
from handlers.reports import groups as report_groups
from handlers.tasks import deeds as task_deeds
from handlers.tasks import door as tasks
from handlers.turn import Button, Replies, Reply, Say, Turn
from storage import chats, office_days, units
from storage.database import Session
from storage.work import Work

PAGES, OPEN, MORE_TIME = "remind.page", "remind.open", "more-time.ask"
Rows = tuple[tuple[Button, ...], ...]


def recipes() -> Mapping[str, Recipe]:
    return {NAME: compose}


def compose(session: Session, args: Mapping[str, Any], now: datetime) -> Reply | None:
    """The reminder as of this moment; None where nothing of it is owed, or the chat has changed."""
    unit, on = int(args["unit"]), date.fromisoformat(args["day"])
    looked = look.look(session, unit, on, now)
    calendar, person = office_days.calendar(session), args.get("person")
    if not calendar.working(now.date()) or not _stands(session, unit, args):
        # the planner finds another day, or another way
        looked = replace(looked, told=(), not_now=[*looked.not_now, *looked.rungs])
    look.settle(session, looked, now)
    if not looked.told:
        return None
    say = words.letter(session, unit, looked.works, calendar, now, person=person)
    return Reply(say, _buttons(session, unit, on, looked.works, now.date()))


def _stands(session: Session, unit: int, args: Mapping[str, Any]) -> bool:
    """Is the chat it was queued for still one of the unit's?"""
    chat = chats.where_now(session, args["channel"], args["chat"])
    here = ways(session, [unit]).get(unit, [])
    if args["way"] == "group":
        return any(
            (one.way, one.channel, one.chat) == ("group", args["channel"], chat) for one in here
        )
    return any(one.person == args["person"] for one in here)


def _buttons(
    session: Session, unit: int, on: date, found: Sequence[Work], today: date, page: int = 0
) -> Rows:
    if len(found) == 1:
        return _deeds(session, found[0], today)
    shown = found[page * PAGE : (page + 1) * PAGE]
    numbers = tuple(
        Button(Say("tasks-button-number", {"number": number}), OPEN, {"work": str(one.id)})
        for number, one in enumerate(shown, start=page * PAGE + 1)
    )
    args = {"unit": str(unit), "day": on.isoformat()}
    turns = plan_list.turning(PAGES, args, page, -(-len(found) // PAGE))
    return tuple(row for row in (numbers[:3], numbers[3:], turns) if row)


def _deeds(session: Session, one: Work, today: date) -> Rows:
    first = ("tasks-button-done", "tasks.done")
    if one.assignment.owes == "report":
        first = ("tasks-button-report", "tasks.report")
    row = [_tap(*first, one)]
    if task_deeds.nothing_yet(session, one, today):
        row.append(_tap("tasks-button-nothing", "tasks.nothing", one))
    return (tuple(row), (_tap("remind-button-more-time", MORE_TIME, one), _later(one)))


def _later(one: Work) -> Button:
    return _tap("remind-button-later", later.ASK, one)


def _tap(label: str, action: str, one: Work) -> Button:
    return Button(Say(label), action, {"work": str(one.id)})


def turn_page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """What of it is still owed, some pages on."""
    unit, on = int(tapped.args["unit"]), date.fromisoformat(tapped.args["day"])
    if not _sees(session, turn, unit):
        return [Reply(Say("talk-denied"), quote=turn.group)]
    found = look.look(session, unit, on, turn.at).works
    if not found:
        values = {"unit": units.name_of(session, unit), "day": day(on)}
        return [Reply(Say("remind-done", values), edits=tapped.message)]
    page = min(max(int(tapped.args["page"]), 0), (len(found) - 1) // PAGE)
    calendar = office_days.calendar(session)
    alone = turn.person.id if turn.person and not turn.group else None
    say = words.letter(session, unit, found, calendar, turn.at, page=page, person=alone)
    rows = _buttons(session, unit, on, found, turn.at.date(), page)
    return [Reply(say, rows, edits=tapped.message)]


def _sees(session: Session, turn: Turn, unit: int) -> bool:
    if turn.group:
        return report_groups.unit_of(session, turn) == unit
    return rights.may(session, turn.person, "officer", unit)


def open_one(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The one, below the list: the list stays for the others."""
    shown = tasks.show(session, turn, replace(tapped, message=None))
    return [later.offered(session, turn, one, tapped.args["work"]) for one in shown]


FEATURE = Feature(
    actions=(
        Action(PAGES, turn_page),
        Action(OPEN, open_one),
        *later.ACTIONS,
    ),
    dialogs=later.DIALOGS,
    names=later_said.names,
    knows=meant.heard,
    replies=meant.replied,
)
