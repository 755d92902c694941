"""The steps that put a plan into force and out of it: confirm, replace an older one, withdraw."""

from handlers.feature import Action, Tapped
from handlers.plans import card, heir
from handlers.plans.check import MOST, NOT_NOW, note, plan_of
from handlers.plans.parts import GROUPS, LABELS, editable, tap
from handlers.plans.words import gist, partial, short
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from knowledge.plan_changes import Change
from storage import confirming, office_days, plan_items, plans
from storage.database import Session
from storage.plan_items import Item
from storage.plans import Plan


def outlook(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """What confirming would bring, before it is done."""
    plan = plan_of(session, turn, tapped)
    if plan is None or not editable(session, turn, plan):
        return [NOT_NOW]
    brings = confirming.outlook(session, plan, turn.at, office_days.calendar(session))
    lost = sorted({words for some in brings.unknown.values() for words in some})
    notes = []
    if brings.undated:
        notes.append(Say("plan-outlook-undated", {"count": len(brings.undated)}))
    notes += [Say("plan-outlook-unknown", {"words": short(words, 90)}) for words in lost[:MOST]]
    if brings.past:
        notes.append(Say("plan-outlook-past", {"count": brings.past}))
    values: dict[str, Value] = {
        "name": plan.name, "entries": brings.entries, "assignments": brings.assignments,
        "units": brings.units, "notes": tuple(notes),
    }  # fmt: skip
    rows = (
        (tap("plan-button-confirm", "confirm", plan=plan.id),),
        (tap("plan-button-back", "card", plan=plan.id),),
    )
    return [Reply(Say("plan-outlook", values), rows, edits=tapped.message)]


def confirm(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    plan = plan_of(session, turn, tapped)
    if plan is None or plan.state != "read" or not editable(session, turn, plan):
        return [NOT_NOW]
    by = turn.person.id if turn.person else None
    confirming.confirm(session, plan.id, turn.at, office_days.calendar(session), by=by)
    note(session, turn, "plan.confirm", plan)
    heir.offer(session, plan.id, turn.at)
    return [Reply(Say("plan-confirmed"), toast=True), *_again(session, turn, plan, tapped)]


def ask_withdraw(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    plan = plan_of(session, turn, tapped)
    if plan is None or not editable(session, turn, plan):
        return [NOT_NOW]
    rows = (
        (tap("plan-button-withdraw-yes", "withdraw.yes", plan=plan.id),),
        (tap("plan-button-back", "card", plan=plan.id),),
    )
    return [Reply(Say("plan-ask-withdraw", {"name": plan.name}), rows, edits=tapped.message)]


def withdraw(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    plan = plan_of(session, turn, tapped)
    if plan is None or not editable(session, turn, plan):
        return [NOT_NOW]
    confirming.withdraw(session, plan.id, turn.at, office_days.calendar(session))
    note(session, turn, "plan.withdraw", plan)
    return [Reply(Say("plan-withdrawn"), toast=True), *_again(session, turn, plan, tapped)]


def ask_replace(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """What the new version says otherwise, before it takes the old one's place."""
    pair = _pair(session, turn, tapped)
    if pair is None:
        return [NOT_NOW]
    plan, old = pair
    changes = confirming.differences(session, old.id, plan.id)
    lines = [_change(session, turn, one, old, plan) for one in changes[:MOST]]
    if len(changes) > MOST:
        lines.append(Say("plan-change-more", {"count": len(changes) - MOST}))
    values: dict[str, Value] = {
        "name": plan.name, "old": old.name, "added": partial(old.issued_on) or "…",
        "lines": tuple(lines) or (Say("plan-change-none"),),
    }  # fmt: skip
    args = {"plan": str(plan.id), "old": str(old.id)}
    rows = (
        (Button(Say("plan-button-replace-yes"), "plan.replace.yes", args),),
        (tap("plan-button-back", "card", plan=plan.id),),
    )
    return [Reply(Say("plan-replace", values), rows, edits=tapped.message)]


def replace(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    pair = _pair(session, turn, tapped)
    if pair is None:
        return [NOT_NOW]
    plan, old = pair
    by = turn.person.id if turn.person else None
    confirming.replace(session, old.id, plan.id, turn.at, office_days.calendar(session), by=by)
    note(session, turn, "plan.replace", plan, old=str(old.id))
    return [Reply(Say("plan-confirmed"), toast=True), *_again(session, turn, plan, tapped)]


def _pair(session: Session, turn: Turn, tapped: Tapped) -> tuple[Plan, Plan] | None:
    plan, old = plan_of(session, turn, tapped), plans.find(session, int(tapped.args["old"]))
    if plan is None or old is None:
        return None
    both = editable(session, turn, plan) and editable(session, turn, old)
    return (plan, old) if both else None


CHANGES = {
    "added": "plan-change-added",
    "removed": "plan-change-removed",
    "changed": "plan-change-changed",
}
NAMES = {group: LABELS[name] for name, groups in GROUPS.items() for group in groups}


def _change(session: Session, turn: Turn, one: Change, old: Plan, new: Plan) -> Say:
    if one.group == "about":
        return Say("plan-change-about", {"fields": ", ".join(one.fields)})
    values: dict[str, Value] = {"list": Say(NAMES[one.group])}
    for name, plan, place in (("old", old, one.old), ("new", new, one.new)):
        if place is not None:
            values[name] = gist(_standing(session, plan, one.group)[place], turn)
    return Say(CHANGES[one.what], values)


def _standing(session: Session, plan: Plan, group: str) -> list[Item]:
    return [one for one in plan_items.of(session, plan.id, group) if one.state != "dropped"]


def _again(session: Session, turn: Turn, plan: Plan, tapped: Tapped) -> Replies:
    now = plans.find(session, plan.id)
    assert now is not None  # it was changed in this turn
    return [card.card(session, turn, now, edits=tapped.message)]


ACTIONS = (
    Action("plan.outlook", outlook, "admin"),
    Action("plan.confirm", confirm, "admin"),
    Action("plan.withdraw", ask_withdraw, "admin"),
    Action("plan.withdraw.yes", withdraw, "admin"),
    Action("plan.replace", ask_replace, "admin"),
    Action("plan.replace.yes", replace, "admin"),
)
