"""A task is done, reported, or found to be nothing; and what came of one that is owed no more."""

from datetime import date

from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Opening, Result, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.reports import leaders as report_leaders
from handlers.reports import notices as report_notices
from handlers.reports import said as report_said
from handlers.reports import send as report_send
from handlers.reports import words as report_words
from handlers.reports.answers import FOR, UNIT
from handlers.reports.form import PREFIX
from handlers.reports.told import may_report
from handlers.turn import Replies, Reply, Say, Turn, Value
from knowledge.vietnamese import nfc
from storage import audit, drafts, fulfilling, reports, windows, work
from storage.database import Session
from storage.drafts import Draft
from storage.reports import Report, Source, Telling
from storage.work import Work

NOTE = "tasks-note"
WORK = "work"
LONGEST = 1000  # characters of a note or a reason


def became(session: Session, turn: Turn, one: Work) -> Say | None:
    """What came of it; None while it is owed."""
    if one.assignment.open:
        return None
    end = work.ending(session, one.id)
    if one.assignment.exempt is not None:
        by = (
            report_leaders.name_of(session, end.exempt_by) if end.exempt_by else Say("tasks-nobody")
        )
        return Say("tasks-was-exempt", {"why": one.assignment.exempt, "name": by})
    if end.at is None:
        return Say("tasks-was-taken-back" if one.given else "tasks-was-closed")
    report = reports.find(session, end.report) if end.report else None
    late = end.at.astimezone(turn.at.tzinfo).date() > one.due_on
    values: dict[str, Value] = {
        "receipt": report.receipt if report else "",
        "at": report_said.at(end.at, turn.at),
        "name": report_leaders.name_of(session, end.by) if end.by else Say("tasks-nobody"),
    }
    if one.assignment.nothing:
        return Say("tasks-was-nothing", values)
    return Say("tasks-was-late" if late else "tasks-was-done", values)


def may_be_nothing(one: Work, today: date) -> bool:
    """Is "không phát sinh" an answer? Not before its time has begun."""
    kind = BY_NAME.get(one.assignment.report)
    takes = one.assignment.owes != "report" or (kind is not None and kind.nothing)
    return takes and one.assignment.opens_on <= today


def nothing_yet(session: Session, one: Work, today: date) -> bool:
    """The same, where other rows of its plan ask for such a report first."""
    return may_be_nothing(one, today) and windows.opens_on(session, one.assignment) <= today


def done(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """Ask for a note; with its answer it is done."""
    one, refused = _open(session, turn, tapped)
    if one is None or refused:
        return [Reply(refused or Say("talk-old-button"), quote=turn.group)]
    about = Say("tasks-about", {"task": report_words.task(one)})
    return Opening(NOTE, {WORK: str(one.id)}, about)


def report_now(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """The form of the kind that is owed, with its unit."""
    one, refused = _open(session, turn, tapped)
    if one is None or refused or one.assignment.report not in BY_NAME:
        return [Reply(refused or Say("talk-old-button"), quote=turn.group)]
    if turn.group and one.assignment.report == "situation":
        return [Reply(Say("report-refuse-in-group"), quote=True)]
    known = {UNIT: str(one.assignment.unit), FOR: str(one.id)}
    return Opening(PREFIX + one.assignment.report, known, beside=True)


def nothing(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """There was nothing to do or to report: a report that says so."""
    one, refused = _open(session, turn, tapped)
    if one is None or refused or turn.person is None:
        return [Reply(refused or Say("talk-old-button"), quote=turn.group)]
    if not nothing_yet(session, one, turn.at.date()):
        return [Reply(Say("tasks-too-early"), quote=turn.group)]
    kind = one.assignment.report if one.assignment.owes == "report" else "task"
    fields = {} if kind != "task" else {"entry": one.item.words}
    day = min(turn.at.date(), one.due_on)  # it speaks of that time, not of today
    told = Telling(kind, one.assignment.unit, day, turn.person.id, fields, nothing=True)
    source = Source(None, turn.where.channel, turn.where.chat)
    report = _keep(session, turn, told, source, one)
    say = report_send.receipt(session, report, turn, fresh=True)
    rows = report_send.buttons(session, report)
    shown = Reply(say, rows, edits=tapped.message, report=report.id, quote=turn.group)
    return [shown, *report_notices.sent(session, turn, report, fresh=True)]


def _keep(session: Session, turn: Turn, told: Telling, source: Source, one: Work) -> Report:
    """The report, and that it does this very task (and the same demand of other plans)."""
    report = reports.add(session, told, source, turn.at)
    fulfilling.choose(session, report, one.id, turn.at)
    fulfilling.fit(session, report, turn.at)
    audit.note(
        session, turn.at, told.by, "report.send", report.receipt, unit=str(told.unit),
        work=str(one.id),
    )  # fmt: skip
    return report


def _finish(session: Session, turn: Turn, draft: Draft) -> Done:
    """The note is told (or skipped): a report that the task is done."""
    one = work.lock(session, int(draft.answers[WORK]))
    assert one is not None  # assignments are never deleted
    over = became(session, turn, one)
    if over is not None:
        by = work.ending(session, one.id).report
        there = reports.find(session, by) if by else None
        return Done(over, outcome={"receipt": there.receipt if there else ""})
    if not may_report(session, turn, one.assignment.unit):
        unit = report_words.unit_name(session, one.assignment.unit)
        raise NotUnderstood(Say("report-refuse-unit", {"unit": unit}))
    fields = {"entry": one.item.words}
    if draft.answers.get("note"):
        fields["note"] = draft.answers["note"]
    told = Telling("task", one.assignment.unit, turn.at.date(), draft.author, fields)
    source = Source(draft.id, draft.channel, draft.chat)
    report = _keep(session, turn, told, source, one)
    drafts.belongs(session, draft.id, report.id)
    return Done(
        report_send.receipt(session, report, turn, fresh=True),
        report_notices.sent(session, turn, report, fresh=True),
        {"receipt": report.receipt},
        report_send.buttons(session, report),
    )


def unit(session: Session, one: Work) -> str:
    return report_words.unit_name(session, one.assignment.unit)


def _open(session: Session, turn: Turn, tapped: Tapped) -> tuple[Work | None, Say | None]:
    """The task of a button; why nothing can be done about it now, by this person."""
    one = work.lock(session, int(tapped.args[WORK]))
    if one is None:
        return None, None
    if not may_report(session, turn, one.assignment.unit):
        return one, denied(session, turn, one)
    return one, became(session, turn, one)


def denied(session: Session, turn: Turn, one: Work) -> Say:
    person = turn.person.id if turn.person else None
    audit.note(session, turn.at, person, "task", str(one.id), allowed=False)
    return Say("tasks-denied", {"unit": unit(session, one)})


def words(text: str, _turn: Turn) -> str:
    words = nfc(text).strip()
    if not words or len(words) > LONGEST:
        raise NotUnderstood(Say("report-refuse-long", {"limit": LONGEST}))
    return words


DIALOGS = (
    Dialog(
        NOTE,
        "tasks-title-note",
        steps=(Step("note", "tasks-ask-note", "report-label-note", words, optional=True),),
        finish=_finish,
        takes_files=True,
        at_once=True,
    ),
)
ACTIONS = (
    Action("tasks.done", done, right="officer"),
    Action("tasks.report", report_now, right="officer"),
    Action("tasks.nothing", nothing, right="officer"),
)
