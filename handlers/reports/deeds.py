"""What the buttons of a sent report do: change it, withdraw it, say that it does not do a task."""

from handlers import rights
from handlers.feature import Action, Feature, Opening, Result, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.reports import history, leaders, show, words
from handlers.reports.answers import DAY, NOTHING, UNIT, answers_of, of_report
from handlers.reports.form import PREFIX
from handlers.reports.hours import Hours
from handlers.reports.send import too_late
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, fulfilling, models, people, report_notes, reports, work
from storage.database import Session
from storage.reports import Gone, Report


def refusal(session: Session, turn: Turn, report: Report) -> Say | None:
    """Why this person can't change or withdraw the report, here and now; None where they can."""
    if not rights.changes(session, turn.person, report):
        person = turn.person.id if turn.person else None
        audit.note(session, turn.at, person, "report.change", report.receipt, allowed=False)
        return Say("show-not-yours", {"receipt": report.receipt})
    if not show.here(session, turn, [report]):
        return Say("show-in-private", {"receipt": report.receipt})
    if report.state == "withdrawn":
        return Say("show-withdrawn-before", {"receipt": report.receipt})
    if too_late(report, turn):
        return Say("report-accepted-long-ago", {"receipt": report.receipt})
    return None


def opening(report: Report, known: dict[str, str], why: Say | None = None) -> Opening:
    """A card with these answers; nothing changes until it is sent."""
    return Opening(PREFIX + report.kind, known, why, report=report.id, beside=True)


def change(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """Open the report to be changed, as it stands or (`as`) as it once stood."""
    report, refused = _found(session, turn, tapped)
    if report is None or refused:
        return [Reply(refused or Say("talk-old-button"), quote=turn.group)]
    known = of_report(BY_NAME[report.kind], report)
    if once := tapped.args.get("as"):
        known = _as_it_was(session, report, known, int(once))
    why = Say("show-change-what", {"receipt": report.receipt})
    return opening(report, known, why)


def _as_it_was(
    session: Session, report: Report, known: dict[str, str], version: int
) -> dict[str, str]:
    kind = BY_NAME[report.kind]
    old = next(one for one in reports.versions(session, report.id) if one.version == version)
    names = {UNIT, DAY, NOTHING, *(field.name for field in kind.fields)}
    kept = {name: answer for name, answer in known.items() if name not in names}
    nothing = {NOTHING: "1"} if old.nothing else {}
    told = {UNIT: str(old.unit), DAY: old.happened_on.isoformat(), **nothing}
    return {**told, **answers_of(kind, old.fields), **kept}


def withdraw(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    report, refused = _found(session, turn, tapped)
    if report is None or refused:
        return [Reply(refused or Say("talk-old-button"), quote=turn.group)]
    return ask_to_withdraw(session, turn, report)


def ask_to_withdraw(session: Session, turn: Turn, report: Report) -> Replies:
    """Once, with what is lost by it."""
    who = turn.person.id if turn.person else None
    args = {"report": str(report.id)}
    yes = Button(Say("report-button-withdraw"), "report.withdrawn", args, who=who)
    no = Button(Say("show-button-keep"), "report.kept", args, who=who)
    ask = Say("show-ask-withdraw", {"line": words.line(session, report)})
    return [Reply(ask, ((yes, no),), quote=turn.group)]


def withdrawn(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """It counts no more: its model, and what it did, follow."""
    report, refused = _found(session, turn, tapped)
    if report is None or refused or turn.person is None:
        return [Reply(refused or Say("talk-old-button"), edits=tapped.message)]
    did = [one.id for one in work.done_with(session, report.id)]
    try:
        gone = reports.settle(session, report.id, "withdrawn", turn.at)
    except Gone:
        say = Say("show-withdrawn-before", {"receipt": report.receipt})
        return [Reply(say, edits=tapped.message)]
    models.follow(session, gone, turn.at)
    fulfilling.changed(session, gone, turn.at)
    report_notes.add(session, gone.id, "withdrawn", turn.person.id, "", turn.at)
    audit.note(session, turn.at, turn.person.id, "report.withdraw", gone.receipt, was=report.state)
    owed = [one for one in work.several(session, did) if one.assignment.open]
    lines = tuple(Say("show-owed-again", {"task": words.task(one)}) for one in owed)
    said = Say("show-withdrawn", {"receipt": gone.receipt})
    if lines:
        said = Say("show-with-lines", {"head": said, "lines": lines})
    told = _tell_leaders(session, turn, report) if report.state == "accepted" else ()
    return [Reply(said, edits=tapped.message), *told]


def kept(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    report = reports.find(session, int(tapped.args["report"]))
    receipt = report.receipt if report else ""
    return [Reply(Say("show-kept", {"receipt": receipt}), edits=tapped.message)]


def undo(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The report does not do that task: it is owed again."""
    report, refused = _found(session, turn, tapped)
    one = work.find(session, int(tapped.args["work"]))
    if report is None or one is None or refused:
        return [Reply(refused or Say("talk-old-button"), quote=turn.group)]
    values: dict[str, Value] = {"receipt": report.receipt, "task": words.task(one)}
    if not fulfilling.refuse(session, report.id, one.id):
        return [Reply(Say("show-not-done-by-it", values), quote=turn.group)]
    _note(session, turn, "report.undo", report, one)
    redo = Button(Say("show-button-redo"), "report.redo", tapped.args)
    return [Reply(Say("show-undone", values), ((redo,),), quote=turn.group)]


def redo(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """It does that task after all."""
    report, refused = _found(session, turn, tapped)
    one = work.find(session, int(tapped.args["work"]))
    if report is None or one is None or refused:
        return [Reply(refused or Say("talk-old-button"), quote=turn.group)]
    values: dict[str, Value] = {"receipt": report.receipt, "task": words.task(one)}
    if one.assignment.unit != report.unit or not fulfilling.accept(session, report, one.id):
        return [Reply(Say("show-cannot-redo", values), edits=tapped.message)]
    _note(session, turn, "report.redo", report, one)
    label = Say("report-button-undo", {"task": words.short_task(one)})
    undo = Button(label, "report.undo", tapped.args)
    return [Reply(Say("show-redone", values), ((undo,),), edits=tapped.message)]


def _found(session: Session, turn: Turn, tapped: Tapped) -> tuple[Report | None, Say | None]:
    report = reports.find(session, int(tapped.args["report"]))
    return report, refusal(session, turn, report) if report else None


def _note(session: Session, turn: Turn, deed: str, report: Report, one: work.Work) -> None:
    person = turn.person.id if turn.person else None
    audit.note(session, turn.at, person, deed, report.receipt, work=str(one.id))


def _tell_leaders(session: Session, turn: Turn, report: Report) -> Replies:
    """It had been accepted: whoever did so, and the nearest leaders, have counted on it."""
    values: dict[str, Value] = {
        "name": turn.person.name if turn.person else "",
        "line": words.line(session, report),
    }
    me = leaders.doer(turn)
    accepted = {one.by for one in report_notes.of(session, report.id) if one.kind == "accepted"}
    first = people.several(session, accepted - {me}).values()
    told = dict.fromkeys((*first, *leaders.over(session, report, (me,))))
    say, later = Say("show-withdrawn-to-leaders", values), Hours().wake(turn.at)
    return [
        Reply(say, to=to, lane=1, report=report.id, not_before=later)
        for _, to in leaders.reached(session, told)
    ]


FEATURE = Feature(
    actions=(
        Action("report.change", change, right="officer"),
        Action("report.withdraw", withdraw, right="officer"),
        Action("report.withdrawn", withdrawn, right="officer"),
        Action("report.kept", kept),
        Action("report.history", history.history),
        Action("report.undo", undo, right="officer"),
        Action("report.redo", redo, right="officer"),
    )
)
