"""A plan's facts in pages, each with the button that opens it."""

from collections.abc import Mapping

from handlers.plans.parts import GROUPS, LABELS, PAGE, Row, editable, tap
from handlers.plans.words import line
from handlers.turn import Button, Reply, Say, Turn, Value
from storage import office_days, owing, plan_items
from storage.database import Session
from storage.plan_items import ENTRIES
from storage.plans import Plan


def listing(
    session: Session, turn: Turn, plan: Plan, name: str, page: int, edits: int | None
) -> Reply:
    """One page of one list."""
    items = list(plan_items.of(session, plan.id, *GROUPS[name]))
    if name == "entries":
        items.sort(key=lambda one: (ENTRIES.index(one.group), one.place, one.id))
    pages = max(1, -(-len(items) // PAGE))
    page = min(max(page, 0), pages - 1)
    here = items[page * PAGE : (page + 1) * PAGE]
    warned = _warned(session, turn, plan) if name == "entries" else frozenset()
    lines = tuple(
        line(one, page * PAGE + number, turn, warn=one.id in warned)
        for number, one in enumerate(here, start=1)
    )
    values: dict[str, Value] = {
        "list": Say(LABELS[name]), "name": plan.name, "page": page + 1, "pages": pages,
        "lines": lines or (Say("plan-list-empty"),),
    }  # fmt: skip
    args = {"plan": str(plan.id), "list": name}
    numbers = tuple(
        Button(
            Say("plan-button-number", {"number": page * PAGE + number}),
            "plan.item",
            {"item": str(one.id)},
        )
        for number, one in enumerate(here, start=1)
    )
    last = [tap("plan-button-card", "card", plan=plan.id)]
    if name == "entries" and editable(session, turn, plan):
        last.insert(0, tap("plan-button-add", "add", plan=plan.id))
    rows = (numbers, turning("plan.list", args, page, pages), tuple(last))
    return Reply(Say("plan-list", values), tuple(row for row in rows if row), edits=edits)


def turning(action: str, args: Mapping[str, str], page: int, pages: int) -> Row:
    """The buttons that turn pages; none where there is nothing to turn to."""
    found = []
    if page > 0:
        found.append(Button(Say("plan-button-before"), action, {**args, "page": str(page - 1)}))
    if page < pages - 1:
        found.append(Button(Say("plan-button-after"), action, {**args, "page": str(page + 1)}))
    return tuple(found)


def _warned(session: Session, turn: Turn, plan: Plan) -> frozenset[int]:
    """Entries that nobody would be reminded of as they stand."""
    entries, _ = owing.asked(session, plan, turn.at.date(), office_days.calendar(session))
    return frozenset(one.item.id for one in entries if not one.days or not one.owing)
