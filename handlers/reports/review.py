"""A leader looks at reports: accept what was seen, return it with a reason, go on to the next.

A button names the version and the state that its reader saw; of anything else it accepts nothing,
but shows how the report stands now.
"""

from collections.abc import Mapping, Sequence

from handlers import rights
from handlers.feature import Tapped
from handlers.reports import leaders, said
from handlers.reports.hours import Hours
from handlers.reports.leaders import doer
from handlers.turn import Button, Replies, Reply, Say, Turn
from storage import audit, fulfilling, models, people, report_notes, reports, reviews
from storage.database import Session
from storage.reports import Gone, Report, State

ACCEPT, RETURN, ASK, NEXT = "review.accept", "review.return", "review.ask", "review.next"
ANSWER = "review.answer"
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
    say = said.card(session, report, turn.at, why)
    notice = args.get("notice", "")
    return Reply(
        say,
        buttons(report, doer(turn), args.get("walk", "")),
        edits=int(notice) if notice else None,
        report=report.id,
    )


def answering(report: Report, who: int, to: int) -> Rows:
    """What the officer can do: change that very report, or say something to it."""
    args = {"report": str(report.id)}
    return (
        (
            Button(Say("review-button-change"), "report.change", args, who=who),
            Button(Say("review-button-answer"), ANSWER, {**args, "to": str(to)}, who=who),
        ),
    )


def refusal(session: Session, turn: Turn, report: Report) -> Say | None:
    """Why this person can't judge it; None where they can."""
    if report.entered_by == doer(turn):
        return Say("review-own")
    if judges(session, turn, report):
        return None
    audit.note(session, turn.at, doer(turn), "report.review", report.receipt, allowed=False)
    return Say("talk-denied")


def judges(session: Session, turn: Turn, report: Report) -> bool:
    """May this person judge it, as rights are now?"""
    leads = rights.may(session, turn.person, "leader", report.unit)
    return leads and report.entered_by != doer(turn)


def stale(session: Session, turn: Turn, report: Report, args: Args) -> Say | None:
    """It is not as it was seen: what has become of it; None where it is."""
    if report.state != args["state"]:
        return said.outcome(session, report, turn.at)
    if str(report.version) != args["version"]:
        return Say("review-changed", {"version": report.version})
    return None


def seen_so(session: Session, turn: Turn, args: Args) -> Report | Replies:
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
    args = with_notice(tapped)
    seen = seen_so(session, turn, args)
    if not isinstance(seen, Report):
        return seen
    report = settle(session, turn, seen, "accepted")
    if report is None:
        return seen_anew(session, turn, args)
    done = Say("review-accepted", {"receipt": report.receipt})
    told = tell_accepted(session, turn, [report])
    after = following(session, turn, args)
    if after is not None:
        return [shown(session, turn, after, args, done), *told]
    return [shown(session, turn, report, args), *told]


def seen_anew(session: Session, turn: Turn, args: Args) -> Replies:
    """Another leader was quicker by a moment."""
    found = seen_so(session, turn, args)
    return [Reply(Say("talk-old-button"), toast=True)] if isinstance(found, Report) else found


def with_notice(tapped: Tapped) -> dict[str, str]:
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
    leader = leaders.name_of(session, doer(turn))
    authors = people.several(session, {one.entered_by for one in accepted})
    told = []
    for author, to in leaders.reached(session, authors.values()):
        theirs = [one for one in accepted if one.entered_by == author.id]
        say = Say("review-told-accepted", {"receipts": receipts(theirs), "name": leader})
        later = Hours().wake(turn.at)
        told.append(Reply(say, to=to, lane=1, report=theirs[0].id, not_before=later))
    return told


def receipts(some: Sequence[Report]) -> Say:
    return said.joined([Say("review-one", {"of": one.receipt}) for one in some])


def following(session: Session, turn: Turn, args: Args) -> Report | None:
    """The next of the list that still waits for this person."""
    ids = [int(one) for one in args.get("walk", "").split(",") if one]
    here = int(args["report"])
    place = ids.index(here) if here in ids else -1
    for id in (*ids[place + 1 :], *ids[: max(place, 0)]):
        report = reports.find(session, id)
        if report and report.state == "received" and judges(session, turn, report):
            return report
    return None


def go_on(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Look at the next one."""
    args = with_notice(tapped)
    report = following(session, turn, args)
    if report is None:
        return [Reply(Say("review-no-more"), toast=True)]
    return [shown(session, turn, report, args)]
