"""Corrections that are typed: a date, words, a figure, which units; and an entry of one's own."""

import json
from collections.abc import Collection

from handlers import rights
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action
from handlers.plans import card, fact, who
from handlers.plans.check import note
from handlers.plans.typed import read_value, read_when, read_words
from handlers.turn import Say, Turn
from knowledge import addressees, unit_names
from storage import audiences, office_days, owing, plan_items, plans, units
from storage.database import Session
from storage.drafts import Draft
from storage.plan_items import Item
from storage.plans import LIVE, Plan
from storage.units import Unit


def fix_when(session: Session, turn: Turn, draft: Draft) -> Done:
    return _correct(session, turn, draft, json.loads(draft.answers["when"]))


def fix_words(session: Session, turn: Turn, draft: Draft) -> Done:
    return _correct(session, turn, draft, {draft.answers["field"]: draft.answers["words"]})


def fix_value(session: Session, turn: Turn, draft: Draft) -> Done:
    return _correct(session, turn, draft, json.loads(draft.answers["value"]))


def _correct(session: Session, turn: Turn, draft: Draft, fields: dict[str, object]) -> Done:
    plan, item = _of(session, turn, draft)
    item = plan_items.correct(session, item.id, fields)
    note(session, turn, "plan.correct", plan, item=str(item.id), fields=", ".join(fields))
    owing.follow(session, plan.id, turn.at, office_days.calendar(session))
    return Done(Say("plan-fixed"), [fact.fact(session, turn, plan, item)])


def _of(session: Session, turn: Turn, draft: Draft) -> tuple[Plan, Item]:
    """What the form is about; whoever has lost the right since is told so."""
    item = plan_items.find(session, int(draft.answers["item"]))
    plan = plans.find(session, item.plan) if item else None
    if item is None or plan is None:
        raise NotUnderstood(Say("plan-not-now"))
    return _may(session, turn, plan), item


def _may(session: Session, turn: Turn, plan: Plan | None) -> Plan:
    if plan is None or plan.state not in LIVE or not rights.manages(session, turn.person, plan):
        raise NotUnderstood(Say("plan-not-now"))
    return plan


def add(session: Session, turn: Turn, draft: Draft) -> Done:
    plan = _may(session, turn, plans.find(session, int(draft.answers["plan"])))
    fields = {
        "where": "", "no": "", "task": draft.answers["task"], "lead": draft.answers["lead"],
        "partners": [], "quote": "", **json.loads(draft.answers["when"]),
    }  # fmt: skip
    item = plan_items.add(session, plan.id, "timetable", fields)
    note(session, turn, "plan.add-entry", plan, item=str(item.id))
    owing.follow(session, plan.id, turn.at, office_days.calendar(session))
    return Done(Say("plan-added"), [fact.fact(session, turn, plan, item)])


def say_whose(session: Session, turn: Turn, draft: Draft) -> Done:
    """Whose plan it is: the administrator's own units, or one below them."""
    plan = _may(session, turn, plans.find(session, int(draft.answers["plan"])))
    words = draft.answers["unit"]
    unit = _unit(session, turn, words, None)
    if not rights.may(session, turn.person, "admin", unit.id):
        raise NotUnderstood(Say("plan-refuse-unit", {"words": words}))
    plans.belongs(session, plan.id, unit.id)
    note(session, turn, "plan.whose", plan, unit=unit.code)
    owing.follow(session, plan.id, turn.at, office_days.calendar(session))
    now = plans.find(session, plan.id)
    assert now is not None  # changed a moment ago
    return Done(Say("plan-fixed"), [card.card(session, turn, now)])


def name_units(session: Session, turn: Turn, draft: Draft) -> Done:
    """Names or codes, or a rule in words ("các xã")."""
    item = None
    if "item" in draft.answers:
        plan, item = _of(session, turn, draft)
    else:
        plan = _may(session, turn, plans.find(session, int(draft.answers["plan"])))
    if plan.unit is None:
        raise NotUnderstood(Say("plan-not-now"))
    said, by = draft.answers["words"], turn.person.id if turn.person else None
    kinds = addressees.read_rule(draft.answers["units"])
    meant = addressees.rule_text(kinds) if kinds is not None else _named(session, turn, plan, draft)
    audiences.say(session, plan.unit, said, meant, turn.at, by=by)
    note(session, turn, "plan.units", plan, words=said)
    who.follow(session, turn, plan)
    return Done(Say("plan-fixed"), [who.view(session, turn, plan, said, item)])


def _named(session: Session, turn: Turn, plan: Plan, draft: Draft) -> list[int]:
    assert plan.unit is not None  # asked by the caller
    within = units.subtree(session, plan.unit, turn.at.date())
    said = draft.answers["units"].replace("\n", ";").replace(",", ";").split(";")
    return [_unit(session, turn, words, within).id for words in said if words.strip()]


def _unit(session: Session, turn: Turn, words: str, within: Collection[int] | None) -> Unit:
    """The unit of this code or name."""
    today = turn.at.date()
    coded = units.find(session, words.strip().upper(), today)
    if coded is not None and coded.valid(today) and (within is None or coded.id in within):
        return coded
    named = units.named(session, words, today, within=within)
    # what was understood is shown at once, so the words of one name are enough
    sure = [one.unit for one in named if one.score >= unit_names.PART]
    if len(sure) == 1:
        return sure[0]
    nearly = ", ".join(one.unit.name for one in named[:3])
    key = "plan-refuse-unit-which" if nearly else "plan-refuse-unit"
    values = {"words": words.strip()} | ({"nearly": nearly} if nearly else {})
    raise NotUnderstood(Say(key, values))


WHEN = Step("when", ask="plan-ask-when", label="plan-label-when", read=read_when)
DIALOGS = (
    Dialog("plan.when", "plan-title-when", (WHEN,), fix_when, at_once=True),
    Dialog(
        "plan.words",
        "plan-title-words",
        (Step("words", ask="plan-ask-words", label="plan-label-words", read=read_words),),
        fix_words,
        at_once=True,
    ),
    Dialog(
        "plan.value",
        "plan-title-value",
        (Step("value", ask="plan-ask-value", label="plan-label-value", read=read_value),),
        fix_value,
        at_once=True,
    ),
    Dialog(
        "plan.units",
        "plan-title-units",
        (Step("units", ask="plan-ask-units", label="plan-label-units", read=read_words),),
        name_units,
        at_once=True,
    ),
    Dialog(
        "plan.whose",
        "plan-title-whose",
        (Step("unit", ask="plan-ask-whose", label="plan-label-units", read=read_words),),
        say_whose,
        at_once=True,
    ),
    Dialog(
        "plan.entry",
        "plan-title-entry",
        (
            Step("task", ask="plan-ask-task", label="plan-label-task", read=read_words),
            WHEN,
            Step("lead", ask="plan-ask-lead", label="plan-label-lead", read=read_words),
        ),
        add,
        at_once=True,
    ),
)
ACTIONS = (
    Action("plan.fix.when", right="admin", opens="plan.when"),
    Action("plan.fix.words", right="admin", opens="plan.words"),
    Action("plan.fix.value", right="admin", opens="plan.value"),
    Action("plan.fix.units", right="admin", opens="plan.units"),
    Action("plan.fix.whose", right="admin", opens="plan.whose"),
    Action("plan.add", right="admin", opens="plan.entry"),
)
