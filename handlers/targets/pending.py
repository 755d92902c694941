"""Targets that nobody has said anything of: what is proposed, shown before it is taken."""

from handlers import rights
from handlers.feature import Action, Tapped
from handlers.figures.asked import Figure
from handlers.targets import words
from handlers.targets.proposals import propose
from handlers.targets.shapes import shape
from handlers.targets.view import CHOOSE, ITEM
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, plans, targets
from storage.database import Session
from storage.plan_items import Item
from storage.plans import Plan
from storage.targets import Tie

REVIEW, ALL = "targets.review", "targets.all"
MOST = 12  # proposals shown one by one


def pending(session: Session, plan: int) -> list[tuple[Item, Tie]]:
    """Targets of a plan that nobody has said anything of, with what is proposed."""
    items = targets.of(session, [plan])[plan]
    known = targets.ties(session, [one.id for one in items])
    return [
        (one, tie)
        for one in items
        if one.id not in known and (tie := propose(one.fields)) is not None
    ]


def waiting_line(session: Session, plan: Plan, count: int) -> Say:
    """On the card of a plan in force: how many of its targets can be followed."""
    all_ = len(targets.of(session, [plan.id])[plan.id])
    return Say("targets-confirmed", {"all": all_, "count": count})


def review_button(plan: Plan, count: int) -> Button:
    return Button(Say("targets-button-see", {"count": count}), REVIEW, {"plan": str(plan.id)})


def review(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """All proposals of a plan, to be looked at before they are taken."""
    plan = _managed(session, turn, plans.find(session, int(tapped.args["plan"])))
    if plan is None:
        return [Reply(Say("targets-denied"), toast=True)]
    return [_review(session, plan, tapped.message)]


def _review(session: Session, plan: Plan, edits: int | None) -> Reply:
    waiting = pending(session, plan.id)[:MOST]
    if not waiting:
        return Reply(Say("targets-review-none", {"plan": plan.name}), edits=edits)
    lines = tuple(
        Say(
            "targets-review-row",
            {"number": at, "words": words.title(item), "by": by(item, tie)},
        )
        for at, (item, tie) in enumerate(waiting, 1)
    )
    numbers = [
        Button(Say("targets-button-number", {"number": at}), CHOOSE, {ITEM: str(item.id)})
        for at, (item, _) in enumerate(waiting, 1)
    ]
    rows = (
        (Button(Say("targets-button-all"), ALL, {"plan": str(plan.id)}),),
        *(tuple(numbers[at : at + 4]) for at in range(0, len(numbers), 4)),
    )
    values: dict[str, Value] = {"plan": plan.name, "count": len(waiting), "lines": lines}
    return Reply(Say("targets-review", values), rows, edits=edits)


def by(item: Item, tie: Tie) -> Say:
    return words.followed(tie, shape(item.fields, tie))


def _managed(session: Session, turn: Turn, plan: Plan | None) -> Plan | None:
    if plan is None or plan.state != "confirmed":
        return None
    return plan if rights.manages(session, turn.person, plan) else None


def all_of_them(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    plan = _managed(session, turn, plans.find(session, int(tapped.args["plan"])))
    if plan is None:
        return [Reply(Say("targets-denied"), toast=True)]
    waiting = pending(session, plan.id)[:MOST]  # those that were shown
    for item, tie in waiting:
        keep(session, turn, item, tie)
    told = Reply(Say("targets-tied-all", {"count": len(waiting)}), toast=True)
    return [told, _review(session, plan, tapped.message)]


def keep(session: Session, turn: Turn, item: Item, tie: Tie) -> None:
    who = turn.person.id if turn.person else None
    targets.tie(session, item.id, tie, turn.at, by=who)
    name = Figure(tie.measure, tie.part).name if tie.measure else "by hand"
    audit.note(session, turn.at, who, "target.tie", str(item.id), measure=name)


ACTIONS = (Action(REVIEW, review, "admin"), Action(ALL, all_of_them, "admin"))
