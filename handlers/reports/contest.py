"""Somebody from above entered a report for a unit: its own people are told, and can say no."""

from collections.abc import Sequence

from handlers.dialog import Done
from handlers.feature import Result, Tapped
from handlers.reports import leaders as report_leaders
from handlers.reports import review, said, talk
from handlers.reports.hours import Hours
from handlers.reports.leaders import doer, private
from handlers.reports.review import Args, Rows
from handlers.turn import Button, Replies, Reply, Say, Turn
from storage import audit, people, reports
from storage.database import Session
from storage.people import Person
from storage.reports import Report

FINE, WRONG = "review.fine", "review.wrong"
FORM = "review.contest"


def to_check(session: Session, turn: Turn, report: Report, some: Sequence[Person]) -> list[Reply]:
    """Somebody else entered it for their unit: is it so?"""
    if not some:
        return []
    author = report_leaders.name_of(session, report.entered_by)
    why = Say("review-entered-for-you", {"name": author})
    say = said.card(session, report, turn.at, why)
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
    card = said.card(session, report, turn.at, why)
    anew = Reply(card, _check(report, doer(turn)), edits=tapped.message, report=report.id)
    return [Reply(why, toast=True), anew]


def fine(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The unit's own people say that it is so."""
    report = _checked(session, turn, tapped)
    if not isinstance(report, Report):
        return report
    audit.note(session, turn.at, doer(turn), "report.confirm", report.receipt)
    say = said.card(session, report, turn.at, Say("review-confirmed"))
    return [Reply(say, edits=tapped.message, report=report.id)]


def wrong(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """It is not so: what is wrong?"""
    report = _checked(session, turn, tapped)
    return talk.opening(FORM, tapped) if isinstance(report, Report) else report


def contest(session: Session, turn: Turn, report: Report, args: Args, text: str) -> Done:
    """The unit's own people say that what was entered for them is not so."""
    refused = _not_theirs(session, turn, report)
    if refused is not None:
        return Done(refused)
    by = doer(turn)
    talk.note(session, turn, report, "contest", text)
    say = Say("review-told-contest", talk.values(session, turn, report, text))
    author = people.by_id(session, report.entered_by)
    authors = report_leaders.reached(session, [author] if author else [])
    told = [private(to, report, say, review.answering(report, one.id, by)) for one, to in authors]
    leaders = report_leaders.reached(session, report_leaders.over(session, report, (by,))[:1])
    told += [private(to, report, say, review.buttons(report, one.id)) for one, to in leaders]
    return Done(
        talk.brought(report, [*authors, *leaders]),
        [*_over(session, turn, report, args), *told],
    )


def _over(session: Session, turn: Turn, report: Report, args: Args) -> list[Reply]:
    """The notice that asked has its answer."""
    notice = args.get("notice", "")
    why = Say("review-contested", {"receipt": report.receipt})
    end = said.card(session, report, turn.at, why)
    return [Reply(end, edits=int(notice), report=report.id)] if notice else []


def _not_theirs(session: Session, turn: Turn, report: Report) -> Say | None:
    if turn.person is None or not report_leaders.is_own(report, turn.person):
        audit.note(session, turn.at, doer(turn), "report.contest", report.receipt, allowed=False)
        return Say("talk-denied")
    if report.state == "withdrawn":
        return said.outcome(session, report, turn.at)
    return None


DIALOG = talk.form(FORM, "review-title-contest", "review-ask-contest", contest)
