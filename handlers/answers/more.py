"""What the buttons under an answer do: the whole clause, other answers, a word that it is wrong."""

import json
from collections.abc import Sequence

from handlers import rights
from handlers.answers import quotes
from handlers.feature import Action, Tapped
from handlers.turn import Address, Button, Replies, Reply, Say, Turn, Value
from knowledge.answer_shapes import Citation
from knowledge.passages import Passage
from storage import audit, people, plans, questions
from storage.database import Session
from storage.plans import Plan

PAGE = 1800  # letters of a clause in one message: a phone's two screens
NOT_YOURS = Reply(Say("plan-not-yours"), toast=True)


def clause(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The clause a quote stands in, whole, in pages; a new message, then turned in place."""
    plan = _readable(session, turn, int(tapped.args["plan"]))
    if plan is None:
        return [NOT_YOURS]
    pages = _pages(session, plan, tapped.args["where"], tapped.args.get("quote", ""))
    page = min(max(int(tapped.args["page"]), 0), len(pages) - 1)
    one = Citation(plan.id, plan.number, tapped.args["where"], "")
    values: dict[str, Value] = {
        "text": pages[page], "source": quotes.source(session, one), "page": page + 1,
        "pages": len(pages),
    }  # fmt: skip
    args = {key: tapped.args.get(key, "") for key in ("plan", "where", "quote")} | {"turned": "yes"}
    turning = []
    if page > 0:
        turning.append(
            Button(Say("plan-button-before"), "ask.clause", {**args, "page": str(page - 1)})
        )
    if page < len(pages) - 1:
        turning.append(
            Button(Say("plan-button-after"), "ask.clause", {**args, "page": str(page + 1)})
        )
    key = "ask-clause-paged" if len(pages) > 1 else "ask-clause"
    edits = tapped.message if tapped.args.get("turned") else None
    return [Reply(Say(key, values), (tuple(turning),) if turning else (), edits=edits)]


def _pages(session: Session, plan: Plan, where: str, quote: str) -> list[str]:
    """The passages of this clause (of a quote in no clause: those around it)."""
    passages, text = plans.passages(session, plan.id), plans.text(session, plan.id)
    at = text.find(quote) if quote else -1
    if where:
        some = [one for one in passages if one.where == where]
    else:
        some = [one for one in passages if at >= 0 and one.start - 600 <= at <= one.end + 600]
    lines = _lines(some) or [quote]
    pages, page = [], ""
    for line in lines:
        if page and len(page) + len(line) > PAGE:
            pages.append(page)
            page = ""
        page = f"{page}\n{line}" if page else line
    return [*pages, page]


def _lines(passages: Sequence[Passage]) -> list[str]:
    found = []
    for one in passages:
        found += [one.text[at : at + PAGE] for at in range(0, len(one.text), PAGE)]
    return found


def other(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The next answer, with its own buttons."""
    rest = [
        Citation(plan, None, where, quote)
        for plan, where, quote in json.loads(tapped.args["rest"])
        if _readable(session, turn, plan)
    ]
    if not rest:
        return [NOT_YOURS]
    first, after = rest[0], rest[1:]
    rows: list[tuple[Button, ...]] = [(quotes.clause_button(first),)]
    if after:
        rows.append(
            (Button(Say("ask-button-other"), "ask.other", {"rest": quotes.pack_rest(after)}),)
        )
    lines = tuple(quotes.quoted(session, [first]))
    return [Reply(Say("ask-answer", {"lines": lines}), tuple(rows), quote=turn.group)]


def wrong(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Bring it to the administrators, and keep the question for them to answer."""
    plan = plans.find(session, int(tapped.args["plan"]))
    person = turn.person.id if turn.person else None
    question = tapped.args["question"]
    questions.keep(session, question, person, turn.at)
    audit.note(session, turn.at, person, "ask.wrong", tapped.args["plan"])
    name = plan.name if plan else tapped.args["plan"]
    say = Say(
        "ask-wrong-alarm",
        {"question": question, "name": name, "where": tapped.args["where"] or "…"},
    )
    told = [
        Reply(say, to=Address(channel, chat), key=f"wrong:{tapped.id}:{channel}:{chat}", lane=1)
        for channel, chat in people.chats_of_admins(session)
    ]
    return [Reply(Say("ask-wrong-thanks"), toast=True), *told]


def _readable(session: Session, turn: Turn, id: int) -> Plan | None:
    plan = plans.find(session, id)
    return plan if plan and rights.reads(session, turn.person, plan) else None


ACTIONS = (
    Action("ask.clause", clause),
    Action("ask.other", other),
    Action("ask.wrong", wrong),
)
