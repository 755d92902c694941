"""What is said about a report, under its one number: a leader asks, the officer answers."""

from collections.abc import Callable, Sequence

from handlers import rights
from handlers.dialog import Dialog, Done, Step
from handlers.feature import Opening, Result, Tapped
from handlers.reports import leaders, review, said
from handlers.reports.leaders import doer, private
from handlers.reports.review import Args, Rows
from handlers.turn import Address, Reply, Say, Turn, Value
from storage import audit, people, report_notes, reports
from storage.database import Session
from storage.drafts import Draft
from storage.people import Person
from storage.report_notes import Kind
from storage.reports import Report

ANSWER = review.ANSWER
QUESTION_FORM, ANSWER_FORM = "review.question", "review.answer"
Told = Callable[[Session, Turn, Report, Args, str], Done]


def ask(session: Session, turn: Turn, report: Report, args: Args, text: str) -> Done:
    """A leader wants to know more."""
    refused = review.refusal(session, turn, report)
    if refused is not None:
        return Done(refused)
    by = doer(turn)
    note(session, turn, report, "question", text)
    some = leaders.reached(session, leaders.answerable(session, report, (by,)))
    say = Say("review-told-question", values(session, turn, report, text))
    told = [private(to, report, say, review.answering(report, one.id, by)) for one, to in some]
    return Done(brought(report, some), told)


def answer(session: Session, turn: Turn, report: Report, args: Args, text: str) -> Done:
    """What the officer says to it, for who asked; the nearest leader where they have left."""
    if not leaders.knows(session, turn.person, report):
        return Done(Say("talk-denied"))
    note(session, turn, report, "answer", text)
    asked = people.by_id(session, int(args["to"]))
    there = asked is not None and leaders.knows(session, asked, report)
    near = leaders.over(session, report, (doer(turn), int(args["to"])))[:1]
    some = leaders.reached(session, [asked] if asked and there else near)
    say = Say("review-told-answer", values(session, turn, report, text))
    told = [private(to, report, say, _after_answer(session, turn, report, one)) for one, to in some]
    return Done(brought(report, some), told)


def _after_answer(session: Session, turn: Turn, report: Report, to: Person) -> Rows:
    """A leader judges or asks on; anybody else says something again."""
    leads = rights.may(session, to, "leader", report.unit) and to.id != report.entered_by
    if leads:
        return review.buttons(report, to.id)
    return review.answering(report, to.id, doer(turn))


def note(session: Session, turn: Turn, report: Report, kind: Kind, text: str) -> None:
    report_notes.add(session, report.id, kind, doer(turn), text, turn.at)
    audit.note(session, turn.at, doer(turn), f"report.{kind}", report.receipt)


def values(session: Session, turn: Turn, report: Report, text: str) -> dict[str, Value]:
    return {
        "receipt": report.receipt,
        "line": said.line(session, report),
        "name": leaders.name_of(session, doer(turn)),
        "text": text,
    }


def brought(report: Report, some: Sequence[tuple[Person, Address]]) -> Say:
    """Whom it was brought to."""
    names = ", ".join(dict.fromkeys(one.name for one, _ in some))
    key = "review-brought" if some else "review-brought-nobody"
    return Say(key, {"receipt": report.receipt, "names": names})


def begin_question(session: Session, turn: Turn, tapped: Tapped) -> Result:
    report = reports.find(session, int(tapped.args["report"]))
    refused = review.refusal(session, turn, report) if report else Say("talk-old-button")
    return [Reply(refused, toast=True)] if refused else opening(QUESTION_FORM, tapped)


def begin_answer(session: Session, turn: Turn, tapped: Tapped) -> Result:
    report = reports.find(session, int(tapped.args["report"]))
    if report is None or not leaders.knows(session, turn.person, report):
        return [Reply(Say("talk-denied"), toast=True)]
    return opening(ANSWER_FORM, tapped)


def opening(form: str, tapped: Tapped) -> Opening:
    notice = {"notice": str(tapped.message)} if tapped.message is not None else {}
    return Opening(form, {**tapped.args, **notice})


def form(name: str, title: str, question: str, say: Told) -> Dialog:
    def finish(session: Session, turn: Turn, draft: Draft) -> Done:
        report = reports.find(session, int(draft.answers["report"]))
        if report is None:
            return Done(Say("talk-old-button"))
        return say(session, turn, report, draft.answers, draft.answers["text"])

    step = Step("text", question, "review-label-text", said.words, verbatim=True)
    return Dialog(name, title, (step,), finish, at_once=True)


DIALOGS = (
    form(QUESTION_FORM, "review-title-question", "review-ask-question", ask),
    form(ANSWER_FORM, "review-title-answer", "review-ask-answer", answer),
)
