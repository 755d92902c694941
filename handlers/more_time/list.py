"""/giahan: what units below ask for, and what one's own unit has asked or may ask."""

from collections.abc import Sequence

from handlers import rights
from handlers.feature import Action, Tapped
from handlers.more_time import form, told
from handlers.more_time.asked import Asked
from handlers.more_time.told import REQUEST, receipt
from handlers.more_time.which import kept
from handlers.more_time.which import own as own_of
from handlers.plans import list as plan_list
from handlers.plans.words import short
from handlers.reports import leaders as report_leaders
from handlers.reports import words as report_words
from handlers.reports.told import own_units
from handlers.tasks.deeds import WORK, denied
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import extensions, units, work
from storage.database import Session
from storage.extensions import Extension

PAGE = 6
ROOM = 40  # letters of a task on a button
Row = tuple[Button, ...]


def command(session: Session, turn: Turn) -> Replies:
    """What is asked of a leader; for everybody else their own unit's."""
    under = None if turn.group else below(session, turn)
    if turn.group or under == []:
        return [mine(session, turn)]
    _, count = extensions.waiting(session, under, 0, 1)
    there = own_of(session, turn)
    if not count and there and work.page_of(session, there, 0, 1)[1]:
        return [mine(session, turn)]
    return [asked_of(session, turn, under)]


def below(session: Session, turn: Turn) -> list[int] | None:
    """The units whose requests this person decides; None: all there are."""
    led = rights.led(turn.person)
    if led is None:
        return None
    found = {one for unit in led for one in units.subtree(session, unit) if one != unit}
    return sorted(found)


def asked_of(
    session: Session, turn: Turn, under: list[int] | None, page: int = 0, edits: int | None = None
) -> Reply:
    found, count = extensions.waiting(session, under, page, PAGE)
    page = min(max(page, 0), max(0, (count - 1) // PAGE))
    first = page * PAGE + 1
    lines = tuple(_line(session, one, at) for at, one in enumerate(found, first))
    numbers = [
        Button(Say("tasks-button-number", {"number": at}), "more-time.see", {REQUEST: str(one.id)})
        for at, one in enumerate(found, first)
    ]
    turns = plan_list.turning("more-time.list", {}, page, -(-count // PAGE))
    own = own_units(turn)
    ask = (Button(Say("more-button-mine"), "more-time.mine"),) if own else ()
    rows = tuple(row for row in (tuple(numbers[:3]), tuple(numbers[3:]), turns, ask) if row)
    say = Say("more-list", {"count": count, "lines": lines}) if count else Say("more-list-none")
    return Reply(say, rows, edits=edits)


def _line(session: Session, one: Extension, number: int) -> Say:
    owed = work.find(session, one.assignment)
    assert owed is not None  # assignments are never deleted
    values: dict[str, Value] = {
        "number": number,
        "unit": report_words.unit_name(session, owed.assignment.unit),
        "task": report_words.task(owed),
        "until": form.shown(session, one.until),
    }
    return Say("more-line", values)


def page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    under, at = below(session, turn), int(tapped.args["page"])
    return [asked_of(session, turn, under, at, tapped.message)]


def see(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """One request, with what can be answered."""
    request = extensions.find(session, int(tapped.args[REQUEST]))
    one = work.find(session, request.assignment) if request else None
    if request is None or one is None:
        return [Reply(Say("talk-old-button"), toast=True)]
    if not rights.leads_above(session, turn.person, one.assignment.unit):
        return [Reply(denied(session, turn, one))]
    rows: tuple[Row, ...] = ()
    if request.state == "open" and one.assignment.open:
        rows = told.buttons(request, report_leaders.doer(turn))
    return [Reply(told.card(session, one, request, turn), rows)]


def mine(
    session: Session, turn: Turn, asked: Asked | None = None, among: Sequence[work.Work] = ()
) -> Reply:
    """What one's unit has asked for, and its open work: for which of it is more time needed?

    `asked`: the day and the reason that were said already; `among`: only this may be meant.
    """
    own = own_of(session, turn)
    waiting, _ = extensions.waiting(session, own, 0, PAGE)
    there = {one.assignment for one in waiting}
    found = among or work.page_of(session, own, 0, PAGE)[0]
    lines = tuple(own_line(session, one) for one in waiting)
    rows = tuple(
        (
            Button(
                label(one),
                "more-time.ask",
                {WORK: str(one.id), **kept(asked)},
            ),
        )
        for one in found[:PAGE]
        if one.id not in there
    )
    if not lines and not rows:
        return Reply(Say("more-mine-none"), quote=turn.group)
    about: dict[str, Value] = {"lines": lines or (Say("more-mine-nothing-asked"),)}
    return Reply(Say("more-mine" if rows else "more-mine-waiting", about), rows, quote=turn.group)


def label(one: work.Work) -> Say:
    """A piece of work on a button."""
    values = {"task": short(one.item.words, ROOM), "day": f"{one.due_on:%d/%m}"}
    return Say("more-button-for", values)


def own_line(session: Session, one: Extension) -> Say:
    owed = work.find(session, one.assignment)
    assert owed is not None  # assignments are never deleted
    values: dict[str, Value] = {
        "receipt": receipt(one.id),
        "task": report_words.task(owed),
        "until": form.shown(session, one.until),
    }
    return Say("more-mine-line", values)


def _mine(session: Session, turn: Turn, _tapped: Tapped) -> Replies:
    return [mine(session, turn)]


ACTIONS = (
    Action("more-time.list", page, right="leader"),
    Action("more-time.see", see, right="leader"),
    Action("more-time.mine", _mine, right="officer"),
)
