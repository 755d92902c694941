"""What is said about a report: a leader asks, the officer answers, the unit's own people contest.

A message that replies to such a notice is taken the same way as its button.
"""

from collections.abc import Callable, Sequence

from handlers import report_leaders, report_review, report_said, rights
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Opening, Result, Tapped
from handlers.report_hours import Hours
from handlers.report_leaders import doer, private
from handlers.report_review import ASK, Args, Rows
from handlers.turn import Address, Button, Replies, Reply, Say, Turn, Value
from storage import audit, buttons, dialogues, drafts, people, report_notes, reports
from storage.database import Session
from storage.dialogues import Seat
from storage.drafts import Draft
from storage.people import Person
from storage.report_notes import Kind
from storage.reports import Report

ANSWER, FINE, WRONG = "review.answer", "review.fine", "review.wrong"
QUESTION_FORM, ANSWER_FORM, CONTEST_FORM = "review.question", "review.answer", "review.contest"
LISTS = ("review.all", "review.walk")  # under a message about several reports
Told = Callable[[Session, Turn, Report, Args, str], Done]


def ask(session: Session, turn: Turn, report: Report, args: Args, text: str) -> Done:
    """A leader wants to know more."""
    refused = report_review.refusal(session, turn, report)
    if refused is not None:
        return Done(refused)
    by = doer(turn)
    _note(session, turn, report, "question", text)
    some = report_leaders.reached(session, report_leaders.answerable(session, report, (by,)))
    say = Say("review-told-question", _values(session, turn, report, text))
    told = [
        private(to, report, say, report_review.answering(report, one.id, by)) for one, to in some
    ]
    return Done(_sent(report, some), told)


def answer(session: Session, turn: Turn, report: Report, args: Args, text: str) -> Done:
    """What the officer says to it, for who asked; the nearest leader where they have left."""
    if not report_leaders.knows(session, turn.person, report):
        return Done(Say("talk-denied"))
    _note(session, turn, report, "answer", text)
    asked = people.by_id(session, int(args["to"]))
    there = asked is not None and report_leaders.knows(session, asked, report)
    near = report_leaders.over(session, report, (doer(turn), int(args["to"])))[:1]
    some = report_leaders.reached(session, [asked] if asked and there else near)
    say = Say("review-told-answer", _values(session, turn, report, text))
    told = [private(to, report, say, _after_answer(session, turn, report, one)) for one, to in some]
    return Done(_sent(report, some), told)


def _after_answer(session: Session, turn: Turn, report: Report, to: Person) -> Rows:
    """A leader judges or asks on; anybody else says something again."""
    leads = rights.may(session, to, "leader", report.unit) and to.id != report.entered_by
    if leads:
        return report_review.buttons(report, to.id)
    return report_review.answering(report, to.id, doer(turn))


def contest(session: Session, turn: Turn, report: Report, args: Args, text: str) -> Done:
    """The unit's own people say that what was entered for them is not so."""
    refused = _not_theirs(session, turn, report)
    if refused is not None:
        return Done(refused)
    by = doer(turn)
    _note(session, turn, report, "contest", text)
    say = Say("review-told-contest", _values(session, turn, report, text))
    author = people.by_id(session, report.entered_by)
    authors = report_leaders.reached(session, [author] if author else [])
    told = [
        private(to, report, say, report_review.answering(report, one.id, by)) for one, to in authors
    ]
    leaders = report_leaders.reached(session, report_leaders.over(session, report, (by,))[:1])
    told += [private(to, report, say, report_review.buttons(report, one.id)) for one, to in leaders]
    return Done(_sent(report, [*authors, *leaders]), [*_over(turn, report, args), *told])


def _over(turn: Turn, report: Report, args: Args) -> list[Reply]:
    """The notice that asked has its answer."""
    notice = args.get("notice", "")
    end = Say("review-contested", {"receipt": report.receipt})
    return [Reply(end, edits=int(notice), report=report.id)] if notice else []


def _not_theirs(session: Session, turn: Turn, report: Report) -> Say | None:
    if turn.person is None or not report_leaders.is_own(report, turn.person):
        audit.note(session, turn.at, doer(turn), "report.contest", report.receipt, allowed=False)
        return Say("talk-denied")
    if report.state == "withdrawn":
        return report_said.outcome(session, report, turn.at)
    return None


def _note(session: Session, turn: Turn, report: Report, kind: Kind, text: str) -> None:
    report_notes.add(session, report.id, kind, doer(turn), text, turn.at)
    audit.note(session, turn.at, doer(turn), f"report.{kind}", report.receipt)


def _values(session: Session, turn: Turn, report: Report, text: str) -> dict[str, Value]:
    return {
        "receipt": report.receipt,
        "line": report_said.line(session, report),
        "name": report_leaders.name_of(session, doer(turn)),
        "text": text,
    }


def _sent(report: Report, some: Sequence[tuple[Person, Address]]) -> Say:
    """Whom it was brought to."""
    names = ", ".join(dict.fromkeys(one.name for one, _ in some))
    key = "review-brought" if some else "review-brought-nobody"
    return Say(key, {"receipt": report.receipt, "names": names})


# ------------------------------------------------------------------ to be contested


def to_check(session: Session, turn: Turn, report: Report, some: Sequence[Person]) -> list[Reply]:
    """Somebody else entered it for their unit: is it so?"""
    author = report_leaders.name_of(session, report.entered_by)
    why = Say("review-entered-for-you", {"name": author})
    say = report_said.card(session, report, turn.at, why)
    later = Hours().wake(turn.at)
    return [
        Reply(say, _check(report, one.id), to=to, lane=1, report=report.id, not_before=later)
        for one, to in report_leaders.reached(session, some)
    ]


def _check(report: Report, who: int) -> Rows:
    args = {"report": str(report.id), "version": str(report.version)}
    return (
        (
            Button(Say("review-button-fine"), FINE, args, who=who),
            Button(Say("review-button-wrong"), WRONG, args, who=who),
        ),
    )


def _checked(session: Session, turn: Turn, tapped: Tapped) -> Report | Replies:
    """The report as it was shown to them; else what is to be said instead."""
    report = reports.find(session, int(tapped.args["report"]))
    refused = _not_theirs(session, turn, report) if report else Say("talk-old-button")
    if report is None or refused:
        say = refused or Say("talk-old-button")
        return [Reply(say, toast=True)]
    if str(report.version) == tapped.args["version"]:
        return report
    why = Say("review-changed", {"version": report.version})
    card = report_said.card(session, report, turn.at, why)
    anew = Reply(card, _check(report, doer(turn)), edits=tapped.message, report=report.id)
    return [Reply(why, toast=True), anew]


def fine(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The unit's own people say that it is so."""
    report = _checked(session, turn, tapped)
    if not isinstance(report, Report):
        return report
    audit.note(session, turn.at, doer(turn), "report.confirm", report.receipt)
    say = report_said.card(session, report, turn.at, Say("review-confirmed"))
    return [Reply(say, edits=tapped.message, report=report.id)]


def wrong(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """It is not so: what is wrong?"""
    report = _checked(session, turn, tapped)
    return _opening(CONTEST_FORM, tapped) if isinstance(report, Report) else report


# ------------------------------------------------------------------ buttons and replies


def begin_question(session: Session, turn: Turn, tapped: Tapped) -> Result:
    report = reports.find(session, int(tapped.args["report"]))
    refused = report_review.refusal(session, turn, report) if report else Say("talk-old-button")
    return [Reply(refused, toast=True)] if refused else _opening(QUESTION_FORM, tapped)


def begin_answer(session: Session, turn: Turn, tapped: Tapped) -> Result:
    report = reports.find(session, int(tapped.args["report"]))
    if report is None or not report_leaders.knows(session, turn.person, report):
        return [Reply(Say("talk-denied"), toast=True)]
    return _opening(ANSWER_FORM, tapped)


def _opening(form: str, tapped: Tapped) -> Opening:
    notice = {"notice": str(tapped.message)} if tapped.message is not None else {}
    return Opening(form, {**tapped.args, **notice})


def replied(session: Session, turn: Turn) -> Result | None:
    """A message that answers a notice about a report; None where it answers something else."""
    if turn.group or turn.person is None:
        return None
    under = buttons.under(session, turn.where.channel, turn.where.chat, turn.reply_to)
    theirs = {one.action: one for one in under if one.who == turn.person.id}
    if any(action in theirs for action in LISTS):
        return [Reply(Say("review-reply-to-one"))]
    for action, (form, say) in SAID.items():
        if action in theirs:
            args = theirs[action].args
            asked = _is_asked(session, turn, form, args)
            return None if asked else _as_reply(session, turn, args, say)
    return None


def _is_asked(session: Session, turn: Turn, form: str, args: Args) -> bool:
    """Its button was tapped before: what is said is for the form that is open."""
    seat = Seat(turn.where.channel, turn.where.chat, doer(turn))
    standing = dialogues.top(session, seat)
    draft = drafts.find(session, standing.draft) if standing else None
    return draft is not None and draft.form == form and draft.answers["report"] == args["report"]


def _as_reply(session: Session, turn: Turn, args: Args, say: Told) -> Replies:
    report = reports.find(session, int(args["report"]))
    if report is None:
        return [Reply(Say("talk-old-button"))]
    try:
        text = report_said.words(turn.text, turn)
    except NotUnderstood as error:
        return [Reply(error.why)]
    done = say(session, turn, report, args, text)
    return [Reply(done.receipt), *done.others]


# under a notice: what a message that replies to it says; an answer before a question
SAID: dict[str, tuple[str, Told]] = {
    ANSWER: (ANSWER_FORM, answer),
    ASK: (QUESTION_FORM, ask),
    WRONG: (CONTEST_FORM, contest),
}


def _dialog(name: str, title: str, question: str, say: Told) -> Dialog:
    def finish(session: Session, turn: Turn, draft: Draft) -> Done:
        report = reports.find(session, int(draft.answers["report"]))
        if report is None:
            return Done(Say("talk-old-button"))
        return say(session, turn, report, draft.answers, draft.answers["text"])

    step = Step("text", question, "review-label-text", report_said.words, verbatim=True)
    return Dialog(name, title, (step,), finish, at_once=True)


DIALOGS = (
    _dialog(QUESTION_FORM, "review-title-question", "review-ask-question", ask),
    _dialog(ANSWER_FORM, "review-title-answer", "review-ask-answer", answer),
    _dialog(CONTEST_FORM, "review-title-contest", "review-ask-contest", contest),
)
