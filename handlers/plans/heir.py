"""A plan follows another: what was said of the old one is offered for the new one, tap by tap."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from handlers import rights
from handlers.compose import Recipe
from handlers.feature import Action, Feature, Tapped
from handlers.plans import fact
from handlers.plans.words import REPORTS, short
from handlers.reports import leaders as report_leaders
from handlers.reports.hours import Hours
from handlers.targets import words as target_words
from handlers.targets.shapes import shape
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, demands, heirs, office_days, outbox, owing, people, plans, targets
from storage.database import Session
from storage.heirs import Followed, Proposal
from storage.outbox import Letter
from storage.plans import Plan

NAME = "heir.offer"
PLAN, KEY = "plan", "key"
MOST = 12  # shown at once; the others come after them
Found = tuple[Plan, Plan, Sequence[Proposal]]


def find(session: Session, plan: Plan) -> Found | None:
    """The plan before it, and what may be carried over; None where there is nothing."""
    if plan.state != "confirmed" or (old := heirs.before(session, plan)) is None:
        return None
    found = heirs.proposals(session, old, plan)
    return (old, plan, found) if found else None


def due(session: Session, id: int) -> bool:
    """Is there something to offer?"""
    plan = plans.find(session, id)
    return plan is not None and find(session, plan) is not None


def offer(session: Session, id: int, now: datetime) -> None:
    """Whoever manages the plan is asked, once for ever."""
    plan = plans.find(session, id)
    if plan is None or find(session, plan) is None:
        return
    over = people.admins(session)
    if plan.unit is not None:
        over = people.with_role_over(session, plan.unit, "admin")
    payload = json.dumps({"recipe": NAME, "args": {PLAN: id}})
    later = Hours().wake(now)
    for _, to in report_leaders.reached(session, over):
        key = f"heir:{id}:{to.channel}:{to.chat}"
        letter = Letter(key, to.channel, to.chat, payload, lane=1, not_before=later)
        outbox.put(session, letter, now)


def compose(session: Session, args: Mapping[str, Any], _now: datetime) -> Reply | None:
    """The offer, if there is still something to carry over."""
    plan = plans.find(session, int(args[PLAN]))
    found = find(session, plan) if plan is not None else None
    if found is None:
        return None
    old, new, some = found
    values: dict[str, Value] = {"new": new.name, "old": old.name, "count": len(some)}
    return Reply(Say("heir-offer", values), ((button(new, len(some)),),), lane=1)


def button(plan: Plan, count: int) -> Button:
    return Button(Say("heir-button-see", {"count": count}), "heir.see", {PLAN: str(plan.id)})


def see(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    plan = _managed(session, turn, tapped)
    if plan is None:
        return [Reply(Say("talk-denied"), toast=True)]
    return [_page(session, plan, tapped.message)]


def _page(session: Session, plan: Plan, edits: int | None, why: Say | None = None) -> Reply:
    found = find(session, plan)
    if found is None:
        done = Say("heir-none", {"new": plan.name})
        return Reply(
            Say("dialog-because", {"why": why, "what": done}) if why else done, edits=edits
        )
    old, new, some = found
    shown = some[:MOST]
    lines = tuple(_line(one, number) for number, one in enumerate(shown, 1))
    numbers = [
        Button(
            Say("tasks-button-number", {"number": number}),
            "heir.take",
            {PLAN: str(new.id), KEY: one.key},
        )
        for number, one in enumerate(shown, 1)
    ]
    rows = (
        *(tuple(numbers[at : at + 4]) for at in range(0, len(numbers), 4)),
        (Button(Say("heir-button-all"), "heir.take", {PLAN: str(new.id), KEY: ""}),),
    )
    values: dict[str, Value] = {
        "new": new.name, "old": old.name, "count": len(some), "lines": lines,
    }  # fmt: skip
    say = Say("heir-list", values)
    return Reply(
        Say("dialog-because", {"why": why, "what": say}) if why else say, rows, edits=edits
    )


def _line(one: Proposal, number: int) -> Say:
    if isinstance(one, Followed):
        values: dict[str, Value] = {
            "number": number,
            "words": target_words.title(one.item),
            "by": Say("heir-by-hand"),
        }
        if one.tie.measure:
            values["by"] = target_words.followed(one.tie, shape(one.item.fields, one.tie))
        return Say("heir-target", values)
    values = {"number": number, "task": short(one.item.words), "who": one.words, "owes": _owes(one)}
    return Say("heir-owed", values)


def _owes(one: heirs.Owed) -> Say:
    if one.said.owes == "report" and one.said.report in REPORTS:
        return Say("plan-owes-report", {"report": Say(REPORTS[one.said.report])})
    return Say(fact.OWES[one.said.owes])


def _managed(session: Session, turn: Turn, tapped: Tapped) -> Plan | None:
    plan = plans.lock(session, int(tapped.args[PLAN]))
    if plan is None or not rights.manages(session, turn.person, plan):
        return None
    return plan


def take(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """One of them, or all that were shown; what somebody has settled meanwhile stays so."""
    plan = _managed(session, turn, tapped)
    if plan is None:
        return [Reply(Say("talk-denied"), toast=True)]
    found, key = find(session, plan), tapped.args[KEY]
    some = found[2][:MOST] if found else ()
    taken = [one for one in some if key in ("", one.key)]
    for one in taken:
        _take(session, turn, one)
    if any(not isinstance(one, Followed) for one in taken):
        owing.follow(session, plan.id, turn.at, office_days.calendar(session))
    why = Say("heir-taken", {"count": len(taken)}) if taken else None
    return [_page(session, plan, tapped.message, why)]


def _take(session: Session, turn: Turn, one: Proposal) -> None:
    by = turn.person.id if turn.person else None
    if isinstance(one, Followed):
        targets.tie(session, one.item.id, one.tie, turn.at, by=by)
    else:
        demands.set(session, one.item.id, one.words, one.said)
    audit.note(session, turn.at, by, "plan.heir", str(one.item.plan), what=one.key)


def recipes() -> Mapping[str, Recipe]:
    return {NAME: compose}


FEATURE = Feature(
    actions=(
        Action("heir.see", see, right="admin"),
        Action("heir.take", take, right="admin"),
    ),
)
