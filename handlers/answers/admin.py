"""/cauhoi: what no plan could answer, for an administrator to answer by a clause or by hand."""

from functools import partial

from handlers.answers.known import Known
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Command, Tapped
from handlers.plans.typed import read_words
from handlers.plans.words import short
from handlers.turn import Button, Replies, Reply, Say, Turn
from storage import audit, plans, questions
from storage.database import Session
from storage.drafts import Draft

MOST = 8
OVER = Reply(Say("ask-question-over"), toast=True)


def listing(session: Session, turn: Turn, _rest: str) -> Replies:
    """What waits, the most asked first."""
    found = questions.open_ones(session, limit=MOST)
    if not found:
        return [Reply(Say("ask-questions-none"))]
    lines = tuple(
        Say("ask-question-line", {"number": at, "text": short(one.text, 200), "times": one.times})
        for at, one in enumerate(found, start=1)
    )
    numbers = tuple(
        Button(Say("plan-button-number", {"number": at}), "ask.question", {"question": str(one.id)})
        for at, one in enumerate(found, start=1)
    )
    return [Reply(Say("ask-questions", {"lines": lines}), (numbers,))]


def one(known: Known, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """One question, and the clauses that come nearest to it."""
    question = questions.find(session, int(tapped.args["question"]))
    if question is None or question.state != "open":
        return [OVER]
    known.refresh(session)
    args = {"question": str(question.id)}
    rows: list[tuple[Button, ...]] = []
    for hit in known.library.index.search(question.text, limit=3):
        words = short(known.library.index.passage(hit).text, 60)
        more = {**args, "plan": str(hit.plan), "passage": str(hit.place)}
        rows.append((Button(Say("ask-button-attach", {"words": words}), "ask.attach", more),))
    rows.append((Button(Say("ask-button-own"), "ask.own", args),))
    rows.append((Button(Say("ask-button-dismiss"), "ask.dismiss", args),))
    return [Reply(Say("ask-question", {"text": question.text}), tuple(rows))]


def attach(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """This clause answers it."""
    question = questions.find(session, int(tapped.args["question"]))
    plan = plans.find(session, int(tapped.args["plan"]))
    if question is None or plan is None or question.state != "open":
        return [OVER]
    by, place = turn.person.id if turn.person else None, int(tapped.args["passage"])
    questions.settle(session, question.id, by, turn.at, plan=plan.id, passage=place)
    audit.note(session, turn.at, by, "question.attach", str(question.id), plan=str(plan.id))
    return [Reply(Say("ask-question-answered", {"text": question.text}), edits=tapped.message)]


def dismiss(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    question = questions.find(session, int(tapped.args["question"]))
    if question is None or question.state != "open":
        return [OVER]
    by = turn.person.id if turn.person else None
    questions.settle(session, question.id, by, turn.at)
    audit.note(session, turn.at, by, "question.dismiss", str(question.id))
    return [Reply(Say("ask-question-dismissed"), edits=tapped.message)]


def finish(session: Session, turn: Turn, draft: Draft) -> Done:
    """An answer in own words."""
    question = questions.find(session, int(draft.answers["question"]))
    if question is None or question.state != "open":
        raise NotUnderstood(Say("ask-question-over"))
    by = turn.person.id if turn.person else None
    questions.settle(session, question.id, by, turn.at, answer=draft.answers["answer"])
    audit.note(session, turn.at, by, "question.answer", str(question.id))
    return Done(Say("ask-question-answered", {"text": question.text}))


DIALOG = Dialog(
    "ask.own",
    "ask-title-own",
    (Step("answer", ask="ask-ask-own", label="ask-label-own", read=read_words),),
    finish,
    at_once=True,
)
COMMANDS = (
    Command(
        ("questions", "cauhoi"), listing, right="admin", where="private", menu="ask-menu-questions"
    ),
)


def actions(known: Known) -> tuple[Action, ...]:
    return (
        Action("ask.question", partial(one, known), "admin"),
        Action("ask.attach", attach, "admin"),
        Action("ask.dismiss", dismiss, "admin"),
        Action("ask.own", right="admin", opens=DIALOG.name),
    )
