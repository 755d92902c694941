"""The tasks a leader gave: how far each is, who is missing, another day, taken back."""

from functools import partial

from handlers import rights
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Opening, Result, Tapped
from handlers.giving import card, ended, heard, read, told
from handlers.giving.form import FORM
from handlers.plans import list as plan_list
from handlers.plans.words import short
from handlers.reports import leaders as report_leaders
from handlers.reports.hours import Hours
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, office_days, orders
from storage.database import Session
from storage.drafts import Draft
from storage.orders import Order

PAGE = 6
DUE = "giving-due"
ORDER, ROOM = "order", 60  # letters of a task on a line
NUDGE = "giving.nudge"


def listing(
    session: Session, turn: Turn, page: int = 0, edits: int | None = None
) -> tuple[Reply, int]:
    """A page of them, and how many there are."""
    led = rights.reach(session, turn.person).leads if turn.person else frozenset()
    found, count = orders.given(session, led, page, PAGE)
    page = min(max(page, 0), max(0, (count - 1) // PAGE))
    lines = tuple(_line(one, page * PAGE + at) for at, one in enumerate(found, start=1))
    numbers = [
        Button(
            Say("tasks-button-number", {"number": page * PAGE + at}),
            "giving.show",
            {ORDER: str(one.id), "page": str(page)},
        )
        for at, one in enumerate(found, start=1)
    ]
    turns = plan_list.turning("giving.list", {}, page, -(-count // PAGE))
    new = (Button(Say("giving-button-new"), "giving.new"),)
    rows = tuple(row for row in (tuple(numbers[:3]), tuple(numbers[3:]), turns, new) if row)
    values: dict[str, Value] = {"count": count, "lines": lines}
    say = Say("giving-list", values) if count else Say("giving-list-none")
    return Reply(say, rows, edits=edits, quote=turn.group), count


def _line(one: Order, number: int) -> Say:
    values: dict[str, Value] = {
        "number": number,
        "task": short(one.task, ROOM),
        "due": card.due(one.due_on, one.hour),
        "done": one.done,
        "asked": one.asked,
    }
    return Say("giving-line", values)


def page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    return [listing(session, turn, int(tapped.args["page"]), tapped.message)[0]]


def new(_session: Session, _turn: Turn, _tapped: Tapped) -> Result:
    return Opening(FORM)


def show(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    order, refused = mine(session, turn, tapped.args[ORDER])
    if order is None:
        return [Reply(refused, quote=turn.group)]
    return [_one(session, turn, order, tapped)]


def _one(session: Session, turn: Turn, order: Order, tapped: Tapped) -> Reply:
    missing = tuple(orders.missing(session, order.id)) if order.open else ()
    values: dict[str, Value] = {
        "task": order.task,
        "name": report_leaders.name_of(session, order.by) if order.by else Say("tasks-nobody"),
        "given": f"{order.at.astimezone(turn.at.tzinfo):%d/%m/%Y}",
        "due": card.due(order.due_on, order.hour),
        "done": order.done,
        "asked": order.asked,
        "rest": ended.told(session, turn, order, missing),
    }
    rows: list[tuple[Button, ...]] = []
    if order.open:
        args = {ORDER: str(order.id)}
        if missing:
            label = Say("giving-button-nudge", {"count": len(missing)})
            rows.append((Button(label, NUDGE, args),))
        rows.append(
            (
                Button(Say("giving-button-move"), "giving.move", args),
                Button(Say("giving-button-withdraw"), "giving.withdraw", args),
            )
        )
    back = {"page": tapped.args.get("page", "0")}
    rows.append((Button(Say("tasks-button-list"), "giving.list", back),))
    return Reply(Say("giving-one", values), tuple(rows), edits=tapped.message, quote=turn.group)


def withdraw(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Asks once."""
    order, refused = mine(session, turn, tapped.args[ORDER])
    if order is None:
        return [Reply(refused, quote=turn.group)]
    if not order.open:
        return [_one(session, turn, order, tapped)]
    args = {ORDER: str(order.id)}
    yes = Button(Say("giving-button-withdraw-yes"), "giving.withdrawn", args)
    no = Button(Say("giving-button-stay"), "giving.show", args)
    return [Reply(Say("giving-sure", {"task": order.task}), ((yes, no),), edits=tapped.message)]


def withdrawn(hours: Hours, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    order, refused = mine(session, turn, tapped.args[ORDER])
    if order is None:
        return [Reply(refused, quote=turn.group)]
    if not order.open:
        return [_one(session, turn, order, tapped)]
    missing = orders.missing(session, order.id)
    orders.withdraw(session, order.id, turn.at, office_days.calendar(session))
    by = report_leaders.doer(turn)
    audit.note(session, turn.at, by, "order.withdraw", str(order.id), unit=str(order.unit))
    found = told.taken_back(hours, session, turn, order, missing)
    values: dict[str, Value] = {
        "task": order.task, "told": told.told(session, turn, found),
    }  # fmt: skip
    return [Reply(Say("giving-withdrawn", values), edits=tapped.message)]


def move(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """Asks for the new day."""
    order, refused = mine(session, turn, tapped.args[ORDER])
    if order is None:
        return [Reply(refused, quote=turn.group)]
    if not order.open:
        return [_one(session, turn, order, tapped)]
    return Opening(DUE, {ORDER: str(order.id)}, Say("giving-about", {"task": order.task}))


def _day(text: str, turn: Turn) -> str:
    when = read.when(text, turn.at)
    if when is None:
        raise NotUnderstood(heard.no_day(text, turn))
    if when.past:
        due = card.due(when.due_on, when.hour)
        raise NotUnderstood(Say("giving-past", {"due": due}))
    return f"{when.due_on.isoformat()}T{when.hour}" if when.hour else when.due_on.isoformat()


def _moved(hours: Hours, session: Session, turn: Turn, draft: Draft) -> Done:
    order, refused = mine(session, turn, draft.answers[ORDER])
    if order is None:
        raise NotUnderstood(refused)
    if not order.open:
        return Done(Say("giving-was-withdrawn"))
    due_on, hour = card.split(draft.answers["due"])
    due = card.due(due_on, hour)
    if (due_on, hour) == (order.due_on, order.hour):
        return Done(Say("giving-same-day", {"due": due}))
    orders.move(session, order.id, due_on, hour, turn.at, office_days.calendar(session))
    by = report_leaders.doer(turn)
    audit.note(session, turn.at, by, "order.move", str(order.id), due=draft.answers["due"])
    changed = orders.find(session, order.id)
    assert changed is not None  # orders are never deleted
    found = told.moved(hours, session, turn, changed)
    values: dict[str, Value] = {
        "task": order.task, "due": due, "told": told.told(session, turn, found),
    }  # fmt: skip
    return Done(Say("giving-now-due", values))


def mine(session: Session, turn: Turn, id: str) -> tuple[Order | None, Say]:
    """The order of a button, if this person leads the unit that gave it; locked."""
    order = orders.lock(session, int(id))
    if order is not None and rights.may(session, turn.person, "leader", order.unit):
        return order, Say("talk-denied")
    by = turn.person.id if turn.person else None
    audit.note(session, turn.at, by, "order", id, allowed=False)
    return None, Say("talk-denied")


def dialogs(hours: Hours) -> tuple[Dialog, ...]:
    day = Step("due", "giving-ask-due", "giving-label-due", _day)
    finish = partial(_moved, hours)
    return (Dialog(DUE, "giving-title-due", steps=(day,), finish=finish, at_once=True),)


def actions(hours: Hours) -> tuple[Action, ...]:
    return (
        Action("giving.list", page, right="leader"),
        Action("giving.new", new, right="leader"),
        Action("giving.show", show, right="leader"),
        Action("giving.move", move, right="leader"),
        Action("giving.withdraw", withdraw, right="leader"),
        Action("giving.withdrawn", partial(withdrawn, hours), right="leader"),
    )
