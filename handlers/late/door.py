"""The leaders' digest of what is late: looks again when it is sent; and what its buttons do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from handlers import rights
from handlers.compose import Recipe
from handlers.feature import Action, Feature, Tapped
from handlers.figures.door import Wish
from handlers.late import grouped, words, works
from handlers.late.grouped import Task
from handlers.late.whom import area
from handlers.late.words import PAGE
from handlers.late.works import LISTED
from handlers.nudges import door as nudge
from handlers.overview.frame import Frame, Period
from handlers.places.places import Memory
from handlers.plans import list as plan_list
from handlers.reports.hours import Hours
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import extensions, people, units
from storage.database import Session
from storage.people import Person

NAME = "late"
LIST, TASK, NUDGE = "late.list", "late.task", "late.nudge"
Rows = tuple[tuple[Button, ...], ...]


def recipes(hours: Hours | None = None) -> Mapping[str, Recipe]:
    return {NAME: partial(compose, hours or Hours())}


def compose(hours: Hours, session: Session, args: Mapping[str, Any], now: datetime) -> Reply | None:
    """As of this moment; None where nothing of it is late any more, or the person leads no more."""
    person = people.by_id(session, int(args["person"]))
    if person is None or not rights.has(person, "leader") or not hours.awake(now):
        return None
    since = date.fromisoformat(args["since"])
    found = grouped.tasks(session, person, since, now)
    if not found:
        return None
    say = words.digest(session, found, now, weekly=args["weekly"])
    return Reply(say, _under(session, person, found, since, 0))


def _under(session: Session, person: Person, found: list[Task], since: date, page: int) -> Rows:
    who, begin = person.id, page * PAGE
    shown = found[begin : begin + PAGE]
    numbers = tuple(
        Button(
            Say("tasks-button-number", {"number": number}), TASK,
            {"task": str(task.late[0].occurrence), "page": "0"}, who=who,
        )
        for number, task in enumerate(shown, start=begin + 1)
    )  # fmt: skip
    turns = plan_list.turning(LIST, {"since": since.isoformat()}, page, -(-len(found) // PAGE))
    mine, own = area(session, person), {role.unit for role in person.roles}
    below = None if mine is None else [one for one in mine if one not in own]
    _, waiting = extensions.waiting(session, below, 0, 1)
    more = (
        (Button(Say("late-button-more-time", {"count": waiting}), "run.extend"),) if waiting else ()
    )
    first = min(one.due_on for task in found for one in task.late)
    last = max(one.due_on for task in found for one in task.late)
    all_ = Button(Say("late-button-nudge"), NUDGE, _span(first, last), who=who)
    each = {"since": since.isoformat(), "page": "0"}
    work = Button(Say("late-button-work"), works.LIST, each, who=who)
    return tuple(row for row in (numbers[:3], numbers[3:], turns, (all_, work), more) if row)


def _span(first: date, last: date, item: int | None = None) -> dict[str, str]:
    entry = "" if item is None else f"#{item}"
    return {"first": first.isoformat(), "last": last.isoformat(), "entry": entry}


def turn_page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The same list some pages on, as of now."""
    since, person = date.fromisoformat(tapped.args["since"]), _person(turn)
    found = grouped.tasks(session, person, since, turn.at)
    if not found:
        return [Reply(Say("late-none"), edits=tapped.message)]
    page = min(max(int(tapped.args["page"]), 0), (len(found) - 1) // PAGE)
    say = words.digest(session, found, turn.at, page=page)
    return [Reply(say, _under(session, person, found, since, page), edits=tapped.message)]


def show_task(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """One task: every unit that is late with it, each with the way to its work."""
    person, id = _person(turn), int(tapped.args["task"])
    found = grouped.tasks(session, person, date.min, turn.at, id)
    if not found:
        return [Reply(Say("late-none"))]
    task, pages = found[0], -(-len(found[0].late) // LISTED)
    page = min(max(int(tapped.args["page"]), 0), pages - 1)
    begin = page * LISTED
    shown = list(enumerate(task.late[begin : begin + LISTED], start=begin + 1))
    lines = tuple(
        Say("late-unit", {
            "number": number, "unit": units.name_of(session, one.unit),
            "left": words.overdue(one, turn.at.date()),
        })
        for number, one in shown
    )  # fmt: skip
    values: dict[str, Value] = {
        **words.about(session, task, turn.at), "lines": (*lines, *words.extended(session, task)),
    }  # fmt: skip
    numbers = works.buttons([one for _, one in shown], begin + 1)
    turns = plan_list.turning(TASK, {"task": str(id), "turned": "1"}, page, pages)
    due = task.late[0].due_on
    ask = Button(Say("late-button-nudge"), NUDGE, _span(due, due, task.one.item.id), who=person.id)
    rows = tuple(row for row in (numbers[:3], numbers[3:], turns, (ask,)) if row)
    edits = tapped.message if tapped.args.get("turned") else None
    return [Reply(Say("late-task", values), rows, edits=edits)]


@dataclass(frozen=True, slots=True)
class Nudging:
    """Asks the late units by what asks units of any figures: shown first, then sent once."""

    places: Memory
    hours: Hours

    def ask(self, session: Session, turn: Turn, tapped: Tapped) -> Replies:
        person, args = _person(turn), tapped.args
        led = rights.led(person)
        period = Period(date.fromisoformat(args["first"]), date.fromisoformat(args["last"]))
        frame = Frame(
            "tasks", "lacks", scope=tuple(sorted(led or ())), period=period, part="missing",
            entry=args["entry"],
        )  # fmt: skip
        wish = Wish(self.places(session), frame, turn.where)
        return nudge.act(self.hours, session, turn, wish)


def _person(turn: Turn) -> Person:
    assert turn.person is not None  # the router lets only leaders come here
    return turn.person


def feature(places: Memory, hours: Hours) -> Feature:
    return Feature(
        actions=(
            Action(LIST, turn_page, right="leader"),
            Action(TASK, show_task, right="leader"),
            Action(works.LIST, works.show, right="leader"),
            Action(works.WORK, works.open_one, right="leader"),
            Action(NUDGE, Nudging(places, hours).ask, right="leader"),
        ),
    )
