"""One target: its words, how it is followed, how it went month by month, and what can be done."""

from dataclasses import replace
from datetime import date, timedelta

from handlers import rights
from handlers.figures import buttons as figures_buttons
from handlers.figures import periods as figures_periods
from handlers.figures import words as figures_words
from handlers.overview.frame import Period
from handlers.places.places import Places
from handlers.plans.words import FACT, day, short
from handlers.targets import words
from handlers.targets.reckoned import Reckoner, frame
from handlers.targets.standing import Standing
from handlers.targets.state import one
from handlers.turn import Button, Reply, Say, Turn, Value
from knowledge.target_time import MONTHS
from storage import plan_items, plans, targets
from storage.database import Session
from storage.plan_items import Item
from storage.plans import Plan

MOST = 6  # months shown, the newest
ITEM = "item"
SHOW, LIST, TELL, CHOOSE = "targets.show", "targets.list", "targets.tell", "targets.choose"
WIPE = "targets.wipe"
Row = tuple[Button, ...]


def find(session: Session, turn: Turn, id: int) -> tuple[Item, Plan] | None:
    """A target of a confirmed plan that this person may read."""
    item = plan_items.find(session, id)
    plan = plans.find(session, item.plan) if item else None
    if item is None or plan is None or item.group != targets.GROUP or item.state == "dropped":
        return None
    if plan.state != "confirmed" or not rights.reads(session, turn.person, plan):
        return None
    return item, plan


def view(
    session: Session, places: Places, turn: Turn, item: Item, plan: Plan, edits: int | None = None
) -> Reply:
    assert turn.person is not None  # looked at by whoever called
    stands = one(session, places, turn.person, turn.at, item, plan)
    values: dict[str, Value] = {
        "plan": plan.name,
        "where": item.where or "…",
        "quote": short(str(item.fields.get("quote") or item.words), FACT),
        "status": words.status(stands),
        "lines": (_how(session, stands, turn), *_course(session, stands, turn)),
        "at": figures_words.as_of(turn.at),
    }
    return Reply(Say("targets-one", values), _rows(session, turn, stands), edits=edits)


def _how(session: Session, stands: Standing, turn: Turn) -> Say:
    tie = stands.tie
    if tie is None and stands.told_of is None:
        return Say("targets-how-none")
    if tie is None or not tie.measure or stands.shape is None:
        return Say("targets-how-hand")
    if (
        not stands.outside
        and Reckoner(session, turn.at).asked(stands.plan, tie, stands.period) is None
    ):
        return Say("targets-how-whom", {"words": tie.audience or stands.plan.name})
    return Say("targets-how", {"by": words.followed(tie, stands.shape)})


def _course(session: Session, stands: Standing, turn: Turn) -> list[Say]:
    """How it was at the end of each month, or on each day for which somebody entered it."""
    if stands.outside or stands.k is None:
        return []
    if stands.tie is None or not stands.tie.measure:
        return _told(session, stands, turn)
    ends = [end for end in month_ends(stands.first, turn.at.date()) if end < turn.at.date()]
    lines = []
    for end in ends[-MOST:]:
        then = at(session, stands, turn, end)
        if then is not None:
            when = figures_periods.period(Period(date(end.year, end.month, 1), end))
            lines.append(Say("targets-month", {"when": when, "done": words.done(then)}))
    return [Say("targets-months"), *lines] if lines else []


def at(session: Session, stands: Standing, turn: Turn, end: date) -> Standing | None:
    """The same as it was at the end of a day; None where there was nothing to reckon."""
    reckoner = Reckoner(session, turn.at)
    when = Period(stands.first, end)
    asked = reckoner.asked(stands.plan, stands.tie, when) if stands.tie else None
    if stands.tie is None or asked is None:
        return None
    found = reckoner.numbers(stands.item, stands.tie, asked)
    return None if found.n == 0 else replace(stands, k=found.k, n=found.n)


def month_ends(first: date, today: date) -> list[date]:
    """The last days of the months from the first one on, up to today."""
    found = []
    year, month = first.year, first.month
    while date(year, month, 1) <= today:
        year, month = (year, month + 1) if month < MONTHS["year"] else (year + 1, 1)
        found.append(date(year, month, 1) - timedelta(days=1))
    return found


def _told(session: Session, stands: Standing, turn: Turn) -> list[Say]:
    kept = targets.history(session, [stands.item.id], turn.at.date()).get(stands.item.id, [])
    last = {told.told_of: told for told in kept}  # of a day the last one counts
    lines = []
    for told in list(last.values())[-MOST:]:
        then = replace(stands, k=told.value, n=told.out_of)
        note: Value = Say("targets-note", {"note": short(told.note, 60)}) if told.note else ""
        values: dict[str, Value] = {
            "day": day(told.told_of),
            "done": words.done(then),
            "note": note,
        }
        lines.append(Say("targets-told", values))
    return lines


def _rows(session: Session, turn: Turn, stands: Standing) -> tuple[Row, ...]:
    args = {ITEM: str(stands.item.id)}
    rows: list[Row] = []
    if stands.tie is not None and stands.tie.measure:
        rows.append((_figures(stands),))
    deeds = []
    if may_tell(session, turn, stands):
        deeds.append(Button(Say("targets-button-tell"), TELL, args))
        if stands.told_of is not None:
            rows.append((Button(Say("targets-button-wipe"), WIPE, args),))
    if rights.manages(session, turn.person, stands.plan):
        deeds.append(Button(Say("targets-button-tie"), CHOOSE, args))
    back = (Button(Say("targets-button-back"), LIST, {"page": "0"}),)
    return tuple(row for row in (*rows, tuple(deeds), back) if row)


def may_tell(session: Session, turn: Turn, stands: Standing) -> bool:
    """Who leads where the plan comes from, of what no report tells."""
    if stands.tie is not None and stands.tie.measure:
        return False
    leads = rights.may(session, turn.person, "leader", stands.plan.unit)
    return leads or rights.manages(session, turn.person, stands.plan)


def _figures(stands: Standing) -> Button:
    """The question that tells the units behind the number."""
    assert stands.tie is not None  # asked by the caller
    asking = frame(stands.tie, stands.item, stands.plan.unit)
    lists = stands.shape in ("units", "each")
    if lists:
        asking = replace(asking, shape="lacks")
    key = "targets-button-lacks" if lists else "targets-button-figures"
    return figures_buttons.show(Say(key), replace(asking, period=stands.period))
