"""A report is returned with a reason: it counts no more, and its author can mend it."""

from handlers.dialog import Dialog, Done, Step
from handlers.feature import Opening, Result, Tapped
from handlers.reports import leaders, review, said
from handlers.reports.leaders import doer, private
from handlers.turn import Replies, Reply, Say, Turn, Value
from storage.database import Session
from storage.drafts import Draft
from storage.reports import Report


def ask_why(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """It is to be returned: why?"""
    args = review.with_notice(tapped)
    seen = review.seen_so(session, turn, args)
    return Opening(DIALOG.name, args) if isinstance(seen, Report) else seen


def give_back(session: Session, turn: Turn, draft: Draft) -> Done:
    """Returned: it counts no more, what it did is owed again, and its author hears why."""
    args, why = draft.answers, draft.answers["why"]
    seen = review.seen_so(session, turn, args)
    if not isinstance(seen, Report):
        return _too_late(seen)
    report = review.settle(session, turn, seen, "returned", why)
    if report is None:
        return _too_late(review.seen_anew(session, turn, args))
    told = _told(session, turn, report, why)
    values = {"receipt": report.receipt, "names": ", ".join(name for name, _ in told)}
    say = Say("review-returned" if told else "review-returned-nobody", values)
    card = review.shown(session, turn, report, args)
    return Done(say, [card, *(reply for _, reply in told)])


def _too_late(replies: Replies) -> Done:
    """What is said, and how the report stands now."""
    return Done(replies[0].say, [one for one in replies if not one.toast])


def _told(session: Session, turn: Turn, report: Report, why: str) -> list[tuple[str, Reply]]:
    """Who can mend it, and what they hear."""
    by = doer(turn)
    values: dict[str, Value] = {
        "receipt": report.receipt,
        "line": said.line(session, report),
        "name": leaders.name_of(session, by),
        "why": why,
    }
    say = Say("review-told-returned", values)
    some = leaders.reached(session, leaders.answerable(session, report, (by,)))
    return [
        (one.name, private(to, report, say, review.answering(report, one.id, by)))
        for one, to in some
    ]


DIALOG = Dialog(
    "review.return",
    "review-title-return",
    (Step("why", "review-ask-why", "review-label-why", said.words, verbatim=True),),
    give_back,
    at_once=True,
)
