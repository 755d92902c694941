"""A leader looks at reports: accept what was seen, return it with a reason, go on to the next.

A button names the version and the state that its reader saw; of anything else it accepts nothing,
but shows how the report stands now.
"""

from collections.abc import Mapping, Sequence

from handlers import report_leaders, report_said, rights
from handlers.dialog import Dialog, Done, Step
from handlers.feature import Opening, Result, Tapped
from handlers.report_hours import Hours
from handlers.report_leaders import doer, private
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, fulfilling, models, people, report_notes, reports, reviews
from storage.database import Session
from storage.drafts import Draft
from storage.reports import Gone, Report, State

ACCEPT, RETURN, ASK, NEXT = "review.accept", "review.return", "review.ask", "review.next"
Rows = tuple[tuple[Button, ...], ...]
Args = Mapping[str, str]


def buttons(report: Report, who: int, walk: str = "") -> Rows:
    """What a leader can do with it now; `walk`: the ids of those to look at one by one."""
    args = {
        "report": str(report.id),
        "version": str(report.version),
        "state": report.state,
        "walk": walk,
    }
    accept = Button(Say("review-button-accept"), ACCEPT, args, who=who)
    back = Button(Say("review-button-return"), RETURN, args, who=who)
    ask = Button(Say("review-button-ask"), ASK, args, who=who)
    more = (Button(Say("review-button-next"), NEXT, args, who=who),) if "," in walk else ()
    match report.state:
        case "received":
            return (accept, back), (ask, *more)
        case "accepted":
            return ((back, ask), more) if more else ((back, ask),)
        case "returned":
            return ((accept, ask), more) if more else ((accept, ask),)
    return (more,) if more else ()


def shown(
    session: Session, turn: Turn, report: Report, args: Args, why: Say | None = None
) -> Reply:
    """The report as it stands, in place of the message that showed it before."""
    say = report_said.card(session, report, turn.at, why)
    notice = args.get("notice", "")
    return Reply(
        say,
        buttons(report, doer(turn), args.get("walk", "")),
        edits=int(notice) if notice else None,
        report=report.id,
    )


def refusal(session: Session, turn: Turn, report: Report) -> Say | None:
    """Why this person can't judge it; None where they can."""
    if not rights.may(session, turn.person, "leader", report.unit):
        audit.note(session, turn.at, doer(turn), "report.review", report.receipt, allowed=False)
        return Say("talk-denied")
    return Say("review-own") if report.entered_by == doer(turn) else None


def stale(session: Session, turn: Turn, report: Report, args: Args) -> Say | None:
    """It is not as it was seen: what has become of it; None where it is."""
    if report.state != args["state"]:
        return report_said.outcome(session, report, turn.at)
    if str(report.version) != args["version"]:
        return Say("review-changed", {"version": report.version})
    return None


def _seen(session: Session, turn: Turn, args: Args) -> Report | Replies:
    """The report of the button, as it was seen; else what is to be said instead."""
    report = reports.find(session, int(args["report"]))
    refused = refusal(session, turn, report) if report else Say("talk-old-button")
    if report is None or refused:
        return [Reply(refused or Say("talk-old-button"), toast=True)]
    why = stale(session, turn, report, args)
    if why is None:
        return report
    return [Reply(why, toast=True), shown(session, turn, report, args, why)]


def accept(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """This one; the next of the list takes its place."""
    args = _with_notice(tapped)
    seen = _seen(session, turn, args)
    if not isinstance(seen, Report):
        return seen
    report = settle(session, turn, seen, "accepted")
    if report is None:
        return _seen_anew(session, turn, args)
    done = Say("review-accepted", {"receipt": report.receipt})
    told = tell_accepted(session, turn, [report])
    after = following(session, turn, args)
    if after is not None:
        return [shown(session, turn, after, args, done), *told]
    return [shown(session, turn, report, args), *told]


def _seen_anew(session: Session, turn: Turn, args: Args) -> Replies:
    """Another leader was quicker by a moment."""
    found = _seen(session, turn, args)
    return [Reply(Say("talk-old-button"), toast=True)] if isinstance(found, Report) else found


def _with_notice(tapped: Tapped) -> dict[str, str]:
    """The button's values, and the message that it stands under."""
    notice = {"notice": str(tapped.message)} if tapped.message is not None else {}
    return {**tapped.args, **notice}


def settle(
    session: Session, turn: Turn, seen: Report, state: State, why: str = ""
) -> Report | None:
    """Judge it as it was seen, and let what it did follow; None where somebody was quicker."""
    try:
        report = reviews.settle(session, seen, state, turn.at)
    except Gone:
        return None
    by = doer(turn)
    if state in ("accepted", "returned"):
        report_notes.add(session, report.id, state, by, why, turn.at)
    audit.note(session, turn.at, by, f"report.{state}", report.receipt, version=str(report.version))
    if report.counted != seen.counted:
        models.follow(session, report, turn.at)
        fulfilling.changed(session, report, report.sent_at)
    return report


def tell_accepted(session: Session, turn: Turn, accepted: Sequence[Report]) -> list[Reply]:
    """One quiet line to each who entered some of them."""
    leader = report_leaders.name_of(session, doer(turn))
    authors = people.several(session, {one.entered_by for one in accepted})
    told = []
    for author, to in report_leaders.reached(session, authors.values()):
        theirs = [one for one in accepted if one.entered_by == author.id]
        say = Say("review-told-accepted", {"receipts": receipts(theirs), "name": leader})
        later = Hours().wake(turn.at)
        told.append(Reply(say, to=to, lane=1, report=theirs[0].id, not_before=later))
    return told


def receipts(some: Sequence[Report]) -> Say:
    return report_said.joined([Say("review-one", {"of": one.receipt}) for one in some])


def following(session: Session, turn: Turn, args: Args) -> Report | None:
    """The next of the list that still waits for this person."""
    ids = [int(one) for one in args.get("walk", "").split(",") if one]
    here = int(args["report"])
    place = ids.index(here) if here in ids else -1
    for id in (*ids[place + 1 :], *ids[: max(place, 0)]):
        report = reports.find(session, id)
        if report and report.state == "received" and refusal(session, turn, report) is None:
            return report
    return None


def go_on(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Look at the next one."""
    args = _with_notice(tapped)
    report = following(session, turn, args)
    if report is None:
        return [Reply(Say("review-no-more"), toast=True)]
    return [shown(session, turn, report, args)]


def ask_why(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """It is to be returned: why?"""
    args = _with_notice(tapped)
    seen = _seen(session, turn, args)
    return Opening(DIALOG.name, args) if isinstance(seen, Report) else seen


def give_back(session: Session, turn: Turn, draft: Draft) -> Done:
    """Returned: it counts no more, what it did is owed again, and its author hears why."""
    args, why = draft.answers, draft.answers["why"]
    seen = _seen(session, turn, args)
    report = settle(session, turn, seen, "returned", why) if isinstance(seen, Report) else None
    if report is None:
        replies = _seen_anew(session, turn, args) if isinstance(seen, Report) else seen
        first = replies[0].say if replies else Say("talk-old-button")
        return Done(first, [one for one in replies if not one.toast])
    told = _tell_returned(session, turn, report, why)
    values = {"receipt": report.receipt, "names": told[0]}
    say = Say("review-returned" if told[1] else "review-returned-nobody", values)
    return Done(say, [shown(session, turn, report, args), *told[1]])


def _tell_returned(
    session: Session, turn: Turn, report: Report, why: str
) -> tuple[str, list[Reply]]:
    by = doer(turn)
    values: dict[str, Value] = {
        "receipt": report.receipt,
        "line": report_said.line(session, report),
        "name": report_leaders.name_of(session, by),
        "why": why,
    }
    say = Say("review-told-returned", values)
    some = report_leaders.reached(session, report_leaders.answerable(session, report, (by,)))
    told = [private(to, report, say, answering(report, one.id, by)) for one, to in some]
    return ", ".join(one.name for one, _ in some), told


def answering(report: Report, who: int, to: int) -> Rows:
    """What the officer can do: change that very report, or say something to it."""
    args = {"report": str(report.id)}
    return (
        (
            Button(Say("review-button-change"), "report.change", args, who=who),
            Button(Say("review-button-answer"), "review.answer", {**args, "to": str(to)}, who=who),
        ),
    )


DIALOG = Dialog(
    "review.return",
    "review-title-return",
    (Step("why", "review-ask-why", "review-label-why", report_said.words, verbatim=True),),
    give_back,
    at_once=True,
)
