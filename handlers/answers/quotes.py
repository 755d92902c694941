"""How a quote is shown: as one reads it, with its source, and the button to its clause."""

import json
import re
from collections.abc import Sequence

from handlers.plans.words import short
from handlers.turn import Button, Say, Value
from knowledge.answer_shapes import Citation
from storage import plans
from storage.database import Session
from storage.plans import Plan

LABEL = 30  # letters of a plan's name on a button
NAMED = 90  # letters of a plan's name in a source line
MARKUP = re.compile(r"<[^<>]{1,200}>|\*\*|__")
CELLS = re.compile(r"\t+|\s\|\s|^\||\|$", re.MULTILINE)
MARKS = {
    "read": "ask-mark-read",
    "superseded": "ask-mark-superseded",
    "withdrawn": "ask-mark-withdrawn",
}


def quoted(session: Session, shown: Sequence[Citation]) -> list[Say]:
    """Each quote; its source once for those that stand together."""
    found: list[Say] = []
    for at, one in enumerate(shown):
        found.append(Say("ask-quote", {"quote": plain(one.quote)}))
        after = shown[at + 1] if at + 1 < len(shown) else None
        if after is None or (after.plan, after.where) != (one.plan, one.where):
            found.append(source(session, one))
    return found


def said_by(session: Session, shown: Sequence[Citation]) -> list[Say]:
    """What one plan says, where several are quoted: its name first, the clause after each quote."""
    plan = plans.find(session, shown[0].plan)
    name = _name(plan) if plan else str(shown[0].number or shown[0].plan)
    mark = MARKS.get(plan.state) if plan else None
    key = "ask-said-by-marked" if mark else "ask-said-by"
    found = [Say(key, {"name": name, "mark": Say(mark)} if mark else {"name": name})]
    for at, one in enumerate(shown):
        found.append(Say("ask-quote", {"quote": plain(one.quote)}))
        after = shown[at + 1].where if at + 1 < len(shown) else ""
        if one.where and one.where != after:
            found.append(Say("ask-where", {"where": one.where}))
    return found


def plain(quote: str) -> str:
    """The quote as one reads it: no markup of tables, no line breaks of the page."""
    cells = [" ".join(MARKUP.sub(" ", cell).split()) for cell in CELLS.split(quote)]
    return " – ".join(cell for cell in cells if cell.strip("-:* "))


def source(session: Session, one: Citation) -> Say:
    """ "— 159-KH/HU, mục II.2 (chưa duyệt)"."""
    plan = plans.find(session, one.plan)
    name = _name(plan) if plan else str(one.number or one.plan)
    values: dict[str, Value] = {"name": name, "where": one.where}
    key = "ask-source" if one.where else "ask-source-whole"
    mark = MARKS.get(plan.state) if plan else None
    if mark is None:
        return Say(key, values)
    return Say("ask-source-marked", {"source": Say(key, values), "mark": Say(mark)})


def _name(plan: Plan) -> str:
    """What tells it from others: number, issuer, year."""
    year = (plan.issued_on or plan.period[0] or "")[:4]
    parts = (plan.number or short(plan.title, NAMED), plan.issuer or "", year)
    return ", ".join(part for part in parts if part)


def clause_button(one: Citation, *, of: str = "") -> Button:
    """To the whole clause; `of` names the plan, where several are quoted."""
    args = {"plan": str(one.plan), "where": one.where, "page": "0", "quote": one.quote[:200]}
    label = Say("ask-button-clause-of", {"name": of}) if of else Say("ask-button-clause")
    return Button(label, "ask.clause", args)


def clause_buttons(session: Session, shown: Sequence[Citation]) -> list[tuple[Button, ...]]:
    """One for each plan that is quoted."""
    if len(shown) == 1:
        return [(clause_button(shown[0]),)]
    named = ((one, plans.find(session, one.plan)) for one in shown)
    return [
        (clause_button(one, of=(plan.number or short(plan.title, LABEL)) if plan else "…"),)
        for one, plan in named
    ]


def pack_rest(rest: Sequence[Citation]) -> str:
    return json.dumps([[one.plan, one.where, one.quote] for one in rest[:8]], ensure_ascii=False)
