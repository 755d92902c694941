"""Checking a plan by taps: its lists, its facts, and the steps that put it into force."""

from handlers import rights
from handlers.feature import Action, Tapped
from handlers.plans import card as plan_card
from handlers.plans import fact as plan_fact
from handlers.plans import list as plan_list
from handlers.plans.parts import GROUPS, editable, tap
from handlers.plans.words import partial, short, titled
from handlers.turn import Replies, Reply, Say, SentFile, Turn, Value
from storage import audit, office_days, owing, plan_items, plans
from storage.database import Session
from storage.plan_items import Item
from storage.plans import Plan

NOT_NOW = Reply(Say("plan-not-now"), toast=True)
MOST = 12  # changes shown one by one


def plan_of(session: Session, turn: Turn, tapped: Tapped) -> Plan | None:
    """The plan of the button, if this person may read it."""
    plan = plans.find(session, int(tapped.args["plan"]))
    return plan if plan and rights.reads(session, turn.person, plan) else None


def card(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    plan = plan_of(session, turn, tapped)
    return [plan_card.card(session, turn, plan, edits=tapped.message) if plan else NOT_NOW]


def opened(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """From the list of all plans, which stays as it is."""
    plan = plan_of(session, turn, tapped)
    return [plan_card.card(session, turn, plan) if plan else NOT_NOW]


def listing(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    plan = plan_of(session, turn, tapped)
    if plan is None or tapped.args["list"] not in GROUPS:
        return [NOT_NOW]
    page = int(tapped.args["page"])
    return [plan_list.listing(session, turn, plan, tapped.args["list"], page, tapped.message)]


def fact(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    found = _fact(session, turn, tapped)
    return [plan_fact.fact(session, turn, *found, tapped.message) if found else NOT_NOW]


def _fact(session: Session, turn: Turn, tapped: Tapped) -> tuple[Plan, Item] | None:
    item = plan_items.find(session, int(tapped.args["item"]))
    plan = plans.find(session, item.plan) if item else None
    if item is None or plan is None or not rights.reads(session, turn.person, plan):
        return None
    return plan, item


def drop(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """It is not to be followed; or it is, after all."""
    found = _fact(session, turn, tapped)
    if found is None or not editable(session, turn, found[0]):
        return [NOT_NOW]
    plan, item = found
    gone = tapped.action == "plan.drop"
    item = (plan_items.drop if gone else plan_items.restore)(session, item.id)
    note(session, turn, "plan.drop" if gone else "plan.restore", plan, item=str(item.id))
    owing.follow(session, plan.id, turn.at, office_days.calendar(session))
    return [plan_fact.fact(session, turn, plan, item, tapped.message)]


def about(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Number, period, signatory, recipients: as the plan has them."""
    plan = plan_of(session, turn, tapped)
    if plan is None:
        return [NOT_NOW]
    recipients = plan.about.get("recipients") or []
    values: dict[str, Value] = {
        "title": titled(plan, 400),
        "number": plan.number or "…",
        "issuer": plan.issuer or "…",
        "dated": partial(plan.issued_on) or "…",
        "place": str(plan.about.get("place") or "…"),
        "period": _period(plan),
        "signatory": str(plan.about.get("signatory") or "…"),
        "recipients": short("; ".join(map(str, recipients)), 500) or "…",
        "file": plan.file.name,
    }
    back = (tap("plan-button-card", "card", plan=plan.id),)
    return [Reply(Say("plan-about", values), (back,), edits=tapped.message)]


def _period(plan: Plan) -> str:
    start, end = (partial(part) for part in plan.period)
    return start if start == end else f"{start or '…'} – {end or '…'}"


def file(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The original, as it was sent to us."""
    plan = plan_of(session, turn, tapped)
    if plan is None:
        return [NOT_NOW]
    mime = plan.file.mime or "application/octet-stream"
    sent = SentFile("document", plan.file.sha, plan.file.name, mime)
    return [Reply(Say("plan-file", {"name": plan.name}), files=(sent,))]


def doubts(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """What a careful reader would ask about the plan's own text."""
    plan = plan_of(session, turn, tapped)
    if plan is None:
        return [NOT_NOW]
    lines = tuple(_doubt(one) for one in plan.about.get("doubts") or ())
    back = (tap("plan-button-card", "card", plan=plan.id),)
    say = Say("plan-doubts", {"name": plan.name, "lines": lines[:MOST]})
    return [Reply(say, (back,), edits=tapped.message)]


DOUBTS = {
    "two-dates": "plan-doubt-two-dates",
    "later-than-plan": "plan-doubt-later",
    "number-twice": "plan-doubt-twice",
    "number-skipped": "plan-doubt-skipped",
    "picture": "plan-doubt-picture",
    "ocr": "plan-doubt-ocr",
    "old-font": "plan-doubt-font",
}


def _doubt(one: dict[str, object]) -> Say:
    values, where = one["values"], one["where"]
    said = [str(value) for value in values] if isinstance(values, list) else []
    dated = str(one["why"]) in ("two-dates", "later-than-plan")
    first, second = ([partial(one) if dated else one for one in said] + ["", ""])[:2]
    places = ", ".join(str(place) for place in where) if isinstance(where, list) else ""
    known: dict[str, Value] = {
        "what": str(one["what"]), "first": first, "second": second, "where": places,
    }  # fmt: skip
    return Say(DOUBTS.get(str(one["why"]), "plan-doubt-other"), known)


def note(session: Session, turn: Turn, what: str, plan: Plan, **details: str) -> None:
    by = turn.person.id if turn.person else None
    audit.note(session, turn.at, by, what, str(plan.id), allowed=True, **details)


ACTIONS = (
    Action("plan.card", card),
    Action("plan.open", opened),
    Action("plan.list", listing),
    Action("plan.item", fact),
    Action("plan.about", about),
    Action("plan.file", file),
    Action("plan.drop", drop, "admin"),
    Action("plan.restore", drop, "admin"),
    Action("plan.doubts", doubts, "admin"),
)
