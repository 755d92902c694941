"""Who is told of a report beside its author, and how a leader chooses to hear of it."""

from handlers.feature import Tapped
from handlers.reports import contest, digest, leaders, review, said
from handlers.reports.digest import CHOICE, DIGEST, NOW, OFF
from handlers.reports.hours import Hours
from handlers.reports.leaders import doer
from handlers.turn import Button, Replies, Reply, Say, Turn
from storage import audit, preferences, report_notes, reports
from storage.database import Session
from storage.people import Person
from storage.reports import Report

CHOOSE = "review.notify"
CHOSEN = {NOW: "review-notify-now", DIGEST: "review-notify-digest", OFF: "review-notify-off"}
LABELS = {NOW: "review-button-now", DIGEST: "review-button-digest", OFF: "review-button-off"}


def sent(session: Session, turn: Turn, report: Report, *, fresh: bool) -> Replies:
    """A report came in, or a new version of one: its unit's people and the leaders hear of it."""
    told = contest.to_check(session, turn, report, _to_check(session, turn, report, fresh))
    for leader in leaders.over(session, report, (doer(turn),)):
        match preferences.chosen(session, leader.id, CHOICE):
            case "off":
                continue
            case "now":
                told += _at_once(session, turn, report, leader)
            case _:
                digest.owe(session, leader, turn.at)
    return told


def _to_check(session: Session, turn: Turn, report: Report, fresh: bool) -> list[Person]:
    """Whose unit it was entered for; of a change, only those who have said something to it."""
    if not leaders.for_others(session, report):
        return []
    own = leaders.own_people(session, report, (doer(turn), report.entered_by))
    if fresh or _moved(session, report):
        return own
    notes = report_notes.of(session, report.id)
    contested = {one.by for one in notes if one.kind == "contest"}
    return [one for one in own if one.id in contested]


def _moved(session: Session, report: Report) -> bool:
    """Was it another unit's until now?"""
    before = reports.versions(session, report.id)[-2:]
    return before[0].unit != report.unit


def _at_once(session: Session, turn: Turn, report: Report, leader: Person) -> list[Reply]:
    key = "review-came" if report.version == 1 else "review-came-changed"
    say = said.card(session, report, turn.at, Say(key))
    rows, later = review.buttons(report, leader.id), Hours().wake(turn.at)
    return [
        Reply(say, rows, to=to, lane=1, report=report.id, not_before=later)
        for _, to in leaders.reached(session, [leader])
    ]


def choose(session: Session, turn: Turn, _rest: str) -> Replies:
    """/notify: how a leader hears of reports."""
    return [_choice(session, turn)]


def chosen(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    how = tapped.args["how"]
    preferences.choose(session, doer(turn), CHOICE, how)
    audit.note(session, turn.at, doer(turn), "report.notify", how)
    return [_choice(session, turn, edits=tapped.message)]


def _choice(session: Session, turn: Turn, edits: int | None = None) -> Reply:
    who = doer(turn)
    now = preferences.chosen(session, who, CHOICE) or DIGEST
    rows = tuple(
        (Button(Say(label), CHOOSE, {"how": how}, who=who),)
        for how, label in LABELS.items()
        if how != now
    )
    return Reply(Say("review-notify", {"now": Say(CHOSEN[now])}), rows, edits=edits)
