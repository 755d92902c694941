"""The officer edits the message itself: an unsent card follows, a sent report asks."""

from dataclasses import replace

from handlers import card
from handlers.card import Scene
from handlers.feature import Opening, Result, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.places.places import Memory
from handlers.reading.message import read
from handlers.reports import told, words
from handlers.reports.answers import OTHER, REPORT, VERSION, of_report
from handlers.reports.form import PREFIX, forms
from handlers.turn import Button, Reply, Say, Turn
from storage import dialogues, drafts, reports
from storage.database import Session
from storage.drafts import Draft
from storage.reports import Report

KEPT = (REPORT, VERSION, OTHER)  # what is no answer stays when the message is read anew


def edited(memory: Memory, session: Session, turn: Turn) -> Result:
    """Read it anew where it is the message that began a report of this person."""
    place = (turn.where.channel, turn.where.chat)
    draft = drafts.of_message(session, place, turn.message)
    if draft is not None:
        mine = turn.person is not None and draft.author == turn.person.id
        return _follow(memory, session, turn, draft) if mine else ()
    report = reports.of_message(session, *place, turn.message)
    if report is None or turn.person is None or report.entered_by != turn.person.id:
        return ()
    return _ask(memory, session, turn, report)


def _follow(memory: Memory, session: Session, turn: Turn, draft: Draft) -> Result:
    standing = dialogues.of_draft(session, draft.id)
    form = next((one for one in forms(memory) if one.name == draft.form), None)
    if standing is None or form is None:
        return ()
    kind = BY_NAME[draft.form.removeprefix(PREFIX)]
    found = read(turn.text, memory(session), turn.at, kind=kind.name)
    if not found:
        return ()
    heard = told.begin(session, turn, kind, found[0])
    kept = {name: answer for name, answer in draft.answers.items() if name in KEPT}
    draft = drafts.answer(session, draft, {**heard.answers, **kept})
    step = form.next_open(draft.answers) if heard.step is None else heard.step
    standing = replace(standing, step=step, touched_at=turn.at)
    dialogues.put(session, standing)
    shown = card.view(Scene(session, turn, form, standing, draft), why=heard.why)
    return [replace(shown, edits=draft.card, quote=draft.card is None and turn.group)]


def _ask(memory: Memory, session: Session, turn: Turn, report: Report) -> Result:
    """It was sent: what stands is changed only by a tap; an edit that changes nothing is silent."""
    if report.state == "withdrawn" or not _changes(memory, session, turn, report):
        return ()
    who = turn.person.id if turn.person else None
    args = {"report": str(report.id), "text": turn.text[:2000], "message": turn.message}
    yes = Button(
        Say("report-button-update", {"receipt": report.receipt}), "report.reread", args, who=who
    )
    sent = report.sent_at.astimezone(turn.at.tzinfo)
    values = {"receipt": report.receipt, "at": words.at(sent)}
    return [Reply(Say("report-message-edited", values), ((yes,),), quote=turn.group)]


def _changes(memory: Memory, session: Session, turn: Turn, report: Report) -> bool:
    old = of_report(BY_NAME[report.kind], report)
    new = _new(memory, session, turn, report, turn.text)
    return any(old.get(name) != answer for name, answer in new.items())


def _new(memory: Memory, session: Session, turn: Turn, report: Report, text: str) -> dict[str, str]:
    """The report's answers as the edited message tells them."""
    kind = BY_NAME[report.kind]
    found = read(text, memory(session), report.sent_at.astimezone(turn.at.tzinfo), kind=kind.name)
    old = of_report(kind, report)
    if not found:
        return old
    return dict(told.take(session, turn, kind, old, found[0]).answers)


def reread(memory: Memory, session: Session, turn: Turn, tapped: Tapped) -> Result:
    """Open the report with what the edited message says: a card to look at and send."""
    report = reports.find(session, int(tapped.args["report"]))
    if report is None or report.state == "withdrawn":
        return [Reply(Say("report-gone"))]
    known = _new(memory, session, turn, report, tapped.args["text"])
    return Opening(
        PREFIX + report.kind,
        known,
        message=tapped.args["message"],
        report=report.id,
        beside=True,
        edits=tapped.message,
    )
