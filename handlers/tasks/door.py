"""What a unit still owes by its plans, the most urgent first, and what can be done about it."""

import re
from datetime import date, datetime

from handlers import rights
from handlers.feature import Action, Command, Feature, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.more_time import rows as more_time_rows
from handlers.plans import list as plan_list
from handlers.plans import words as plan_words
from handlers.reports import leaders as report_leaders
from handlers.reports import words as report_words
from handlers.reports.told import may_report, own_units
from handlers.tasks import asked as tasks_asked
from handlers.tasks import deeds, exempt
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import extensions, groups, plans, units, work
from storage.database import Session
from storage.work import Work

PAGE = 6
TITLE = 100  # letters of the title of a plan without a number
ANNEX = re.compile(r"phụ lục(?: (?:số )?[\dIVXA-D]+)?", re.IGNORECASE)
OWN, BELOW = "own", "below"
WHOLE = {"scope": OWN, "page": "0"}
Rows = tuple[tuple[Button, ...], ...]
Below = list[int] | None  # None: all units there are


def listing(
    session: Session, turn: Turn, scope: str = "", page: int = 0, edits: int | None = None
) -> Replies:
    """A page of open work: of one's own units or, where they owe nothing, of those below them."""
    own, below = _scopes(session, turn)
    which = scope or (OWN if own else BELOW)
    found, count = work.page_of(session, own if which == OWN else below, page, PAGE)
    if not count and not scope and below != []:
        which = BELOW
        found, count = work.page_of(session, below, page, PAGE)
    page = min(max(page, 0), max(0, (count - 1) // PAGE))
    rows = _list_buttons(found, which, page, count)
    if own and below != []:
        rows = (*rows, _other(session, which, own, below))
    say = _list(session, turn, found, which, page, count) if count else Say("tasks-none")
    return [Reply(say, _full(rows), edits=edits, quote=turn.group)]


def _list(
    session: Session, turn: Turn, found: list[Work], scope: str, page: int, count: int
) -> Say:
    several = len({one.assignment.unit for one in found}) > 1 or scope == BELOW
    lines = tuple(
        _line(session, turn, one, page * PAGE + at, several=several)
        for at, one in enumerate(found, start=1)
    )
    values: dict[str, Value] = {
        "count": count,
        "page": page + 1,
        "pages": -(-count // PAGE),
        "lines": lines,
    }
    return Say("tasks-list" if scope == OWN else "tasks-list-below", values)


def _full(rows: Rows) -> Rows:
    return tuple(row for row in rows if row)


def _scopes(session: Session, turn: Turn) -> tuple[list[int], Below]:
    """Whose work it is here: the group's unit, or one's own units; and the units below."""
    if turn.group:
        group = groups.find(session, turn.where.channel, turn.where.chat)
        own = [group.unit] if group and group.unit is not None else []
        return own, [one for unit in own for one in units.subtree(session, unit) if one not in own]
    if turn.person is None:
        return [], []
    own = own_units(turn)
    reach = rights.reach(session, turn.person)
    return own, None if reach.works is None else sorted(reach.works - set(own))


def _list_buttons(found: list[Work], scope: str, page: int, count: int) -> Rows:
    numbers = [
        Button(
            Say("tasks-button-number", {"number": page * PAGE + at}),
            "tasks.show",
            {"work": str(one.id), "scope": scope, "page": str(page)},
        )
        for at, one in enumerate(found, start=1)
    ]
    turns = plan_list.turning("tasks.list", {"scope": scope}, page, -(-count // PAGE))
    return (tuple(numbers[:3]), tuple(numbers[3:]), turns)


def _other(session: Session, scope: str, own: list[int], below: Below) -> tuple[Button, ...]:
    """The way from one's own work to that of the units below, and back."""
    to, ids = (BELOW, below) if scope == OWN else (OWN, own)
    _, count = work.page_of(session, ids, 0, 1)
    if not count:
        return ()
    key = "tasks-button-below" if to == BELOW else "tasks-button-own"
    return (Button(Say(key, {"count": count}), "tasks.list", {"scope": to, "page": "0"}),)


def _line(session: Session, turn: Turn, one: Work, number: int, *, several: bool) -> Say:
    values: dict[str, Value] = {
        "number": number,
        "task": report_words.task(one),
        "when": _when(session, one, turn.at.date()),
        "unit": report_words.unit_name(session, one.assignment.unit) if several else "",
    }
    return Say("tasks-line-unit" if several else "tasks-line", values)


def _when(session: Session, one: Work, today: date) -> Say:
    """The days left, and that more of them are asked for."""
    days, request = left(one, today), extensions.open_of(session, one.id)
    if request is None:
        return days
    return Say("tasks-waits", {"left": days, "until": f"{request.until:%d/%m/%Y}"})


def left(one: Work, today: date) -> Say:
    """How many days there are left, or have gone by."""
    days = (one.due_on - today).days
    if days < 0:
        return Say("tasks-overdue", {"days": -days})
    return Say("tasks-left", {"days": days}) if days else Say("tasks-due-today")


def show(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    one = work.find(session, int(tapped.args["work"]))
    if one is None or not _sees(session, turn, one):
        return [Reply(Say("talk-denied"), quote=turn.group)]
    values: dict[str, Value] = {
        "task": one.item.words,
        "unit": report_words.unit_name(session, one.assignment.unit),
        "source": source(session, one, turn.at),
        "day": report_words.due(one),
        "state": deeds.became(session, turn, one) or _when(session, one, turn.at.date()),
        "owes": owes(one),
    }
    rows = (*_deeds(session, turn, one), _back(tapped))
    return [Reply(Say("tasks-one", values), _full(rows), edits=tapped.message, quote=turn.group)]


def _sees(session: Session, turn: Turn, one: Work) -> bool:
    """In a group whoever has joined sees its unit's; elsewhere only one's own units' and below."""
    own, below = _scopes(session, turn)
    return one.assignment.unit in own or below is None or one.assignment.unit in below


def source(session: Session, one: Work, now: datetime) -> Say:
    """The plan and the clause, or who gave it."""
    if one.given is not None:
        by = one.given.by
        name = report_leaders.name_of(session, by) if by else Say("tasks-nobody")
        on = f"{one.given.at.astimezone(now.tzinfo):%d/%m/%Y}"
        return Say("tasks-source-given", {"name": name, "day": on})
    where, row = one.item.where, str(one.item.fields.get("no") or "")
    values: dict[str, Value] = {"plan": one.plan or _title(session, one), "where": where}
    if not values["plan"]:
        return Say("tasks-source-unnumbered", values)
    if not where:
        return Say("tasks-source-plan", values)
    if ANNEX.fullmatch(where) is None:
        return Say("tasks-source", values)
    return Say("tasks-source-row" if row else "tasks-source-annex", {**values, "row": row})


def _title(session: Session, one: Work) -> str:
    plan = plans.find(session, one.item.plan)
    return plan_words.titled(plan, TITLE) if plan else ""


def owes(one: Work) -> Say:
    kind = BY_NAME.get(one.assignment.report)
    if one.assignment.owes == "report" and kind is not None:
        return Say("tasks-owes-report", {"kind": Say(kind.title)})
    return Say("tasks-owes-done")


def _deeds(session: Session, turn: Turn, one: Work) -> Rows:
    """What this person can do about it, now."""
    if not one.assignment.open:
        undo = exempt.may(session, turn.person, one)
        exempted = work.ending(session, one.id).exempt_by is not None
        return ((_tap("tasks-button-owe", "owe", one),),) if undo and exempted else ()
    rows: list[tuple[Button, ...]] = []
    if may_report(session, turn, one.assignment.unit):
        first = ("tasks-button-report", "report")
        if one.assignment.owes != "report":
            first = ("tasks-button-done", "done")
        row = [_tap(*first, one)]
        if deeds.nothing_yet(session, one, turn.at.date()):
            row.append(_tap("tasks-button-nothing", "nothing", one))
        rows.append(tuple(row))
    rows.append(more_time_rows.buttons(session, turn, one))
    if exempt.may(session, turn.person, one):
        rows.append((_tap("tasks-button-exempt", "exempt", one),))
    return tuple(rows)


def _tap(label: str, action: str, one: Work) -> Button:
    return Button(Say(label), f"tasks.{action}", {"work": str(one.id)})


def _back(tapped: Tapped) -> tuple[Button, ...]:
    if "scope" not in tapped.args:
        return ()
    args = {"scope": tapped.args["scope"], "page": tapped.args["page"]}
    return (Button(Say("tasks-button-list"), "tasks.list", args),)


def _command(session: Session, turn: Turn, _rest: str) -> Replies:
    return listing(session, turn)


def _page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    return listing(session, turn, tapped.args["scope"], int(tapped.args["page"]), tapped.message)


def _asked(session: Session, turn: Turn) -> Replies | None:
    """Nothing but "tôi còn việc gì chưa làm", "tuần này phải nộp gì": the list, or a part of it."""
    today = turn.at.date()
    asked = tasks_asked.asked(turn.text, today)
    if asked is None:
        return None
    own, _ = _scopes(session, turn)
    found = work.open_of(session, own) if own else []
    if not asked.surely and not found:
        return None
    if asked.days is None or not own:
        return listing(session, turn)
    first, last = asked.days
    some = [one for one in found if first <= one.due_on <= last]
    return _due_in(session, turn, some, (max(first, today), last), len(found))


def _due_in(
    session: Session, turn: Turn, found: list[Work], days: tuple[date, date], whole: int
) -> Replies:
    """What is due in these days, in one message, and the way to the whole list."""
    shown = sorted(found, key=lambda one: one.due_on)[: 2 * PAGE]
    lines = _list(session, turn, shown, OWN, 0, len(shown)).values["lines"]
    values: dict[str, Value] = {
        "from": f"{days[0]:%d/%m}",
        "to": f"{days[1]:%d/%m}",
        "count": len(found),
        "lines": lines,
    }
    numbers = _list_buttons(shown, OWN, 0, len(shown))[:2] if shown else ()
    rest = (Button(Say("tasks-button-whole", {"count": whole}), "tasks.list", WHOLE),)
    rows = (*numbers, rest) if whole > len(shown) else numbers
    say = Say("tasks-list-days" if shown else "tasks-none-days", values)
    return [Reply(say, _full(rows), quote=turn.group)]


FEATURE = Feature(
    commands=(Command(("tasks", "viec"), _command, menu="tasks-menu", button="tasks-button"),),
    actions=(
        Action("tasks.list", _page),
        Action("tasks.show", show),
        *deeds.ACTIONS,
        *exempt.ACTIONS,
    ),
    dialogs=(*deeds.DIALOGS, *exempt.DIALOGS),
    names=_asked,
)
