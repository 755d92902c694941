"""One fact of a plan whole, and what can be done to it."""

from collections.abc import Sequence

from handlers.plans.parts import GROUPS, LISTS, PAGE, Row, editable, tap
from handlers.plans.words import FACT, REPORTS, amount, day, short, when
from handlers.turn import Button, Reply, Say, Turn, Value
from knowledge import occurrences
from storage import office_days, owing, plan_items, units
from storage.database import Session
from storage.demands import Demand
from storage.owing import Asked
from storage.plan_items import ENTRIES, Item
from storage.plans import Plan

NAMES = 12  # units and days named one by one
PARTS = {
    ("timetable", "lead"): "plan-part-lead",
    ("timetable", "partner"): "plan-part-partner",
}
FIXES = {
    "task": "plan-button-task",
    "lead": "plan-button-lead",
    "unit": "plan-button-unit",
    "number": "plan-button-reference",
}


def fact(session: Session, turn: Turn, plan: Plan, item: Item, edits: int | None = None) -> Reply:
    """One fact whole, and what can be done to it."""
    entry = item.group in ENTRIES
    wanted = asked(session, turn, plan, item) if entry else None
    values: dict[str, Value] = {
        "name": plan.name,
        "where": item.where or "…",
        "what": short(item.words, FACT),
        "lines": tuple(_details(session, turn, item, wanted)),
    }
    key = "plan-fact-dropped" if item.state == "dropped" else "plan-fact"
    rows: list[Row] = []
    if editable(session, turn, plan):
        rows += _edits(item)
        if wanted is not None and item.state != "dropped":
            rows += [(_who_button(one, item),) for one in wanted.demands]
        change = (
            ("plan-button-restore", "restore")
            if item.state == "dropped"
            else ("plan-button-drop", "drop")
        )
        rows.append((tap(*change, item=item.id),))
    name = next(name for name, groups in LISTS if item.group in groups)
    at = _place(session, plan, item, name)
    back = {"plan": str(plan.id), "list": name, "page": str(at // PAGE)}
    rows.append((Button(Say("plan-button-back"), "plan.list", back),))
    return Reply(Say(key, values), tuple(rows), edits=edits)


def _place(session: Session, plan: Plan, item: Item, name: str) -> int:
    items = sorted(
        plan_items.of(session, plan.id, *GROUPS[name]),
        key=lambda one: (GROUPS[name].index(one.group), one.place, one.id),
    )
    return next((at for at, one in enumerate(items) if one.id == item.id), 0)


def _edits(item: Item) -> list[Row]:
    if item.state == "dropped":
        return []
    if item.group == "targets":
        return [(tap("plan-button-value", "fix.value", item=item.id),)]
    if item.group in ENTRIES:
        task, who = ("task", "lead") if item.group == "timetable" else ("what", "who")
        return [
            (tap("plan-button-when", "fix.when", item=item.id), _fix(item, "task", task)),
            (_fix(item, "lead", who),),
        ]
    field = {"duties": "unit", "references": "number"}.get(item.group)
    return [(_fix(item, field, field),)] if field else []


def _fix(item: Item, label: str, field: str) -> Button:
    return tap(FIXES[label], "fix.words", item=item.id, field=field)


def asked(session: Session, turn: Turn, plan: Plan, item: Item) -> Asked | None:
    entries, _ = owing.asked(session, plan, turn.at.date(), office_days.calendar(session))
    return next((one for one in entries if one.item.id == item.id), None)


def _details(session: Session, turn: Turn, item: Item, wanted: Asked | None) -> list[Say]:
    fields, found = item.fields, []
    if item.group == "targets":
        found.append(Say("plan-fact-amount", {"amount": amount(item)}))
    if item.group == "duties":
        found.append(Say("plan-fact-unit", {"unit": str(fields.get("unit") or "")}))
    if item.group in ENTRIES:
        found.append(Say("plan-fact-when", {"when": when(item, turn)}))
        if item.schedule is not None:
            wrong = occurrences.doubts(item.schedule)
            found += [Say("plan-fact-no-such-day", {"when": one}) for one in wrong]
        if wanted is not None:
            found.append(_days(wanted))
            found += [_who(session, one, item) for one in wanted.demands]
    quote = str(fields.get("quote") or "")
    if quote and quote != item.words:
        found.append(Say("plan-fact-quote", {"quote": short(quote, FACT)}))
    return found


def _days(wanted: Asked) -> Say:
    days = [day(one.due_on) for one in wanted.days]
    if not days:
        return Say("plan-fact-no-days")
    more = len(days) - NAMES
    shown = ", ".join(days[:NAMES])
    return Say("plan-fact-days", {"days": f"{shown}, … (+{more})" if more > 0 else shown})


def _who(session: Session, demand: Demand, item: Item) -> Say:
    part = PARTS.get((item.group, demand.part), "plan-part-who")
    values: dict[str, Value] = {
        "words": short(demand.words, 80),
        "part": Say(part),
        "units": names(session, demand.meaning.units),
        "owes": owes(demand),
    }
    if demand.meaning.units and demand.meaning.doubtful:
        return Say("plan-fact-who-doubtful", values)
    return Say("plan-fact-who" if demand.meaning.units else "plan-fact-who-unknown", values)


OWES = {"done": "plan-owes-done", "told": "plan-owes-told", "nothing": "plan-owes-nothing"}


def owes(demand: Demand) -> Say:
    if demand.owes == "report":
        return Say("plan-owes-report", {"report": Say(REPORTS[demand.report])})
    return Say(OWES[demand.owes])


def names(session: Session, ids: Sequence[int]) -> str:
    """ "3: xã A, xã B, xã C"; of many the first dozen."""
    known = units.several(session, ids)
    some = ", ".join(known[id].name for id in list(ids)[:NAMES])
    more = f", … (+{len(ids) - NAMES})" if len(ids) > NAMES else ""
    return f"{len(ids)}: {some}{more}" if len(ids) > 1 else some


def _who_button(demand: Demand, item: Item) -> Button:
    label = Say("plan-button-who-is", {"words": short(demand.words, 40)})
    return Button(label, "plan.words", {"item": str(item.id), "words": demand.words})
