"""Whom a plan's words for its addressees mean, and what these owe."""

from handlers.feature import Action, Tapped
from handlers.plans import fact
from handlers.plans import list as plan_list
from handlers.plans.fact import names, owes
from handlers.plans.parts import PAGE, Row, editable, tap
from handlers.plans.words import REPORTS, short
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audiences, demands, office_days, owing, plan_items, plans
from storage.audiences import Meaning
from storage.database import Session
from storage.demands import Demand, Said
from storage.plan_items import Item
from storage.plans import Plan

RULES = (
    ("plan-button-all-communes", "kind:commune"),
    ("plan-button-all-offices", "kind:office"),
    ("plan-button-all-organisations", "kind:organisation"),
    ("plan-button-everyone", "kind:*"),
)
OLD = Say("talk-old-button")


def words(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The addressee was tapped: of one entry, or of the whole plan."""
    found = _found(session, turn, tapped)
    if found is None:
        return [Reply(OLD, toast=True)]
    plan, item = found
    return [view(session, turn, plan, tapped.args["words"], item, edits=tapped.message)]


def view(
    session: Session,
    turn: Turn,
    plan: Plan,
    said: str,
    item: Item | None = None,
    *,
    edits: int | None = None,
) -> Reply:
    known = audiences.register(session, plan.unit, turn.at.date())
    meaning = known.meaning(said)
    args = {"words": said} | ({"item": str(item.id)} if item else {"plan": str(plan.id)})
    values: dict[str, Value] = {"words": said, "units": _units(session, meaning)}
    rows: list[Row] = []
    demand = _demand(session, turn, plan, item, said) if item else None
    if demand is not None:
        values["owes"] = owes(demand)
    if editable(session, turn, plan):
        rows += _rules(known, args)
        rows.append((Button(Say("plan-button-name-units"), "plan.fix.units", args),))
        if demand is not None:
            rows += _owing(demand, args)
    if item is not None:
        rows.append((tap("plan-button-back", "item", item=item.id),))
    else:
        rows.append((tap("plan-button-back", "who", plan=plan.id, page="0"),))
    key = "plan-who-entry" if demand is not None else "plan-who"
    return Reply(Say(key, values), tuple(rows), edits=edits)


def _units(session: Session, meaning: Meaning) -> Value:
    if not meaning.units:
        return Say("plan-who-unknown" if meaning.how == "unknown" else "plan-who-nobody")
    values: dict[str, Value] = {"units": names(session, meaning.units)}
    if meaning.how == "kept":
        return Say("plan-who-kept", values)
    return Say("plan-who-doubtful" if meaning.doubtful else "plan-who-read", values)


def _rules(known: audiences.Register, args: dict[str, str]) -> list[Row]:
    """One button for each kind of unit there is below the issuer."""
    buttons = []
    for label, rule in RULES:
        kinds = () if rule == "kind:*" else (rule.removeprefix("kind:"),)
        count = len(known.of_kinds(kinds))
        if count:
            buttons.append(
                Button(Say(label, {"count": count}), "plan.mean", {**args, "rule": rule})
            )
    buttons.append(Button(Say("plan-button-nobody"), "plan.mean", {**args, "rule": ""}))
    return [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]


def _owing(demand: Demand, args: dict[str, str]) -> list[Row]:
    """What they might owe instead."""
    plain = tuple(
        Button(Say(label), "plan.owes", {**args, "owes": owed, "report": ""})
        for label, owed in (("plan-button-owes-done", "done"), ("plan-button-owes-told", "told"))
        if owed != demand.owes
    )
    reports = [
        Button(Say("plan-button-owes-report", {"report": Say(label)}), "plan.owes",
               {**args, "owes": "report", "report": kind})
        for kind, label in REPORTS.items()
        if (demand.owes, demand.report) != ("report", kind)
    ]  # fmt: skip
    return [plain, *(tuple(reports[at : at + 2]) for at in range(0, len(reports), 2))]


def _demand(session: Session, turn: Turn, plan: Plan, item: Item, said: str) -> Demand | None:
    asked = fact.asked(session, turn, plan, item)
    return next((one for one in asked.demands if one.words == said), None) if asked else None


def mean(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """A rule, or nobody, was tapped."""
    found = _found(session, turn, tapped)
    if found is None or not editable(session, turn, found[0]) or found[0].unit is None:
        return [Reply(Say("plan-not-now"), toast=True)]
    plan, item = found
    by = turn.person.id if turn.person else None
    meant = tapped.args["rule"] or ()
    audiences.say(session, _unit(plan), tapped.args["words"], meant, turn.at, by=by)
    follow(session, turn, plan)
    return [view(session, turn, plan, tapped.args["words"], item, edits=tapped.message)]


def owe(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """They owe something else than usual."""
    found = _found(session, turn, tapped)
    if found is None or not editable(session, turn, found[0]) or found[1] is None:
        return [Reply(Say("plan-not-now"), toast=True)]
    plan, item = found
    assert item is not None  # asked above
    owed = next(one for one in demands.OWES if one == tapped.args["owes"])
    demands.set(session, item.id, tapped.args["words"], Said(owed, tapped.args["report"]))
    follow(session, turn, plan)
    return [view(session, turn, plan, tapped.args["words"], item, edits=tapped.message)]


def everyone(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """All words for addressees in the plan's entries, in pages."""
    plan = plans.find(session, int(tapped.args["plan"]))
    if plan is None or not editable(session, turn, plan):
        return [Reply(Say("plan-not-now"), toast=True)]
    entries, known = owing.asked(session, plan, turn.at.date(), office_days.calendar(session))
    said = list(dict.fromkeys(one.words for entry in entries for one in entry.demands))
    pages = max(1, -(-len(said) // PAGE))
    page = min(max(int(tapped.args["page"]), 0), pages - 1)
    here = said[page * PAGE : (page + 1) * PAGE]
    lines = tuple(
        Say(
            "plan-who-line", {"words": short(one, 90), "units": _units(session, known.meaning(one))}
        )
        for one in here
    )
    rows: list[Row] = [
        (Button(Say("plan-button-who-is", {"words": short(one, 40)}), "plan.words",
                {"plan": str(plan.id), "words": one}),)
        for one in here
    ]  # fmt: skip
    args = {"plan": str(plan.id)}
    if turning := plan_list.turning("plan.who", args, page, pages):
        rows.append(turning)
    rows.append((tap("plan-button-card", "card", plan=plan.id),))
    values: dict[str, Value] = {
        "name": plan.name, "page": page + 1, "pages": pages,
        "lines": lines or (Say("plan-list-empty"),),
    }  # fmt: skip
    return [Reply(Say("plan-who-list", values), tuple(rows), edits=tapped.message)]


def _found(session: Session, turn: Turn, tapped: Tapped) -> tuple[Plan, Item | None] | None:
    if "item" in tapped.args:
        item = plan_items.find(session, int(tapped.args["item"]))
        plan = plans.find(session, item.plan) if item else None
        return (plan, item) if plan else None
    plan = plans.find(session, int(tapped.args["plan"]))
    return (plan, None) if plan else None


def _unit(plan: Plan) -> int:
    assert plan.unit is not None  # asked before
    return plan.unit


def follow(session: Session, turn: Turn, plan: Plan) -> None:
    """What is owed follows what was said, and so does whoever holds a copy of the plan."""
    plans.changed(session, plan.id)
    owing.follow(session, plan.id, turn.at, office_days.calendar(session))


ACTIONS = (
    Action("plan.words", words, "admin"),
    Action("plan.mean", mean, "admin"),
    Action("plan.owes", owe, "admin"),
    Action("plan.who", everyone, "admin"),
)
