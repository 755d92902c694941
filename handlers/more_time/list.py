"""/giahan: what units below ask for, and what one's own unit has asked or may ask."""

from handlers import rights
from handlers.feature import Action, Tapped
from handlers.more_time import told
from handlers.more_time.told import REQUEST, receipt
from handlers.plans import list as plan_list
from handlers.plans.words import short
from handlers.reports import leaders as report_leaders
from handlers.reports import words as report_words
from handlers.reports.told import own_units
from handlers.tasks.deeds import WORK, denied
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from knowledge.vietnamese import fold
from storage import extensions, groups, units, work
from storage.database import Session
from storage.extensions import Extension

PAGE = 6
ROOM = 40  # letters of a task on a button
Row = tuple[Button, ...]


def command(session: Session, turn: Turn, _rest: str) -> Replies:
    """What is asked of a leader; for everybody else their own unit's."""
    below = None if turn.group else _below(session, turn)
    if turn.group or below == []:
        return [mine(session, turn)]
    _, count = extensions.waiting(session, below, 0, 1)
    own = _own(session, turn)
    if not count and own and work.page_of(session, own, 0, 1)[1]:
        return [mine(session, turn)]
    return [_asked(session, turn, below)]


def _below(session: Session, turn: Turn) -> list[int] | None:
    """The units whose requests this person decides; None: all there are."""
    led = rights.led(turn.person)
    if led is None:
        return None
    found = {one for unit in led for one in units.subtree(session, unit) if one != unit}
    return sorted(found)


def _asked(
    session: Session, turn: Turn, below: list[int] | None, page: int = 0, edits: int | None = None
) -> Reply:
    found, count = extensions.waiting(session, below, page, PAGE)
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
        "until": f"{one.until:%d/%m/%Y}",
    }
    return Say("more-line", values)


def page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    below, at = _below(session, turn), int(tapped.args["page"])
    return [_asked(session, turn, below, at, tapped.message)]


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


def mine(session: Session, turn: Turn) -> Reply:
    """What one's unit has asked for, and its open work: for which of it is more time needed?"""
    own = _own(session, turn)
    waiting, _ = extensions.waiting(session, own, 0, PAGE)
    asked = {one.assignment for one in waiting}
    found, _ = work.page_of(session, own, 0, PAGE)
    lines = tuple(_own_line(session, one) for one in waiting)
    rows = tuple(
        (
            Button(
                Say("more-button-for", {"task": short(one.item.words, ROOM), "day": _day(one)}),
                "more-time.ask",
                {WORK: str(one.id)},
            ),
        )
        for one in found
        if one.id not in asked
    )
    if not lines and not rows:
        return Reply(Say("more-mine-none"), quote=turn.group)
    about = {"lines": lines or (Say("more-mine-nothing-asked"),)}
    return Reply(Say("more-mine" if rows else "more-mine-waiting", about), rows, quote=turn.group)


def named(session: Session, turn: Turn, said: tuple[str, ...]) -> work.Work | None:
    """The one piece of one's open work that holds all these words; None: none, or several do."""
    own = _own(session, turn)
    found = work.open_of(session, own) if own and said else []
    fits = [one for one in found if set(said) <= set(fold(one.item.words).split())]
    return fits[0] if len(fits) == 1 else None


def _day(one: work.Work) -> str:
    return f"{one.due_on:%d/%m}"


def _own(session: Session, turn: Turn) -> list[int]:
    if not turn.group:
        return own_units(turn)
    group = groups.find(session, turn.where.channel, turn.where.chat)
    return [group.unit] if group and group.unit is not None else []


def _own_line(session: Session, one: Extension) -> Say:
    owed = work.find(session, one.assignment)
    assert owed is not None  # assignments are never deleted
    values: dict[str, Value] = {
        "receipt": receipt(one.id),
        "task": report_words.task(owed),
        "until": f"{one.until:%d/%m/%Y}",
    }
    return Say("more-mine-line", values)


def _mine(session: Session, turn: Turn, _tapped: Tapped) -> Replies:
    return [mine(session, turn)]


ACTIONS = (
    Action("more-time.list", page, right="leader"),
    Action("more-time.see", see, right="leader"),
    Action("more-time.mine", _mine, right="officer"),
)
