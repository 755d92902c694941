"""A report is sent: kept as a report or a new version of one, and what follows from it."""

from collections.abc import Mapping
from datetime import timedelta

from handlers.dialog import Done, NotUnderstood
from handlers.forms.kind import Kind
from handlers.reports import groups, notices, words
from handlers.reports import told as report_told
from handlers.reports.answers import (
    FOR,
    OTHER,
    REPORT,
    VERSION,
    WORK,
    telling,
)
from handlers.targets import receipts as target_receipts
from handlers.turn import Button, Say, Turn
from storage import audit, drafts, fulfilling, models, reports, units, work
from storage.database import Session
from storage.drafts import Draft
from storage.reports import Gone, Report, Source, Telling

LATE = timedelta(days=30)  # an accepted report of longer ago is changed by its leader only


def finish(kind: Kind, session: Session, turn: Turn, draft: Draft) -> Done:
    """Keep it. Raises NotUnderstood when something has changed since the card was drawn."""
    assert turn.person is not None  # who sends has joined
    told = telling(kind, draft.answers, draft.author)
    _check(session, turn, kind, draft, told)
    entry = draft.answers.get("entry", "")
    chosen = work.find(session, int(entry.removeprefix(WORK))) if entry.startswith(WORK) else None
    if chosen is not None:
        told = _with_entry(told, chosen)
    was = target_receipts.before(session, turn, told)
    report, fresh = _keep(session, turn, draft, told)
    drafts.belongs(session, draft.id, report.id)
    models.follow(session, report, turn.at)
    when = report.sent_at if draft.answers.get(REPORT) else turn.at
    if chosen is not None:
        fulfilling.choose(session, report, chosen.id, when)
    elif meant := draft.answers.get(FOR):
        fulfilling.prefer(session, report, int(meant), when)
    follow = fulfilling.fit if fresh else fulfilling.changed
    follow(session, report, when)
    deed = "report.send" if fresh else "report.change"
    audit.note(session, turn.at, turn.person.id, deed, report.receipt, unit=str(report.unit))
    said = target_receipts.with_lines(receipt(session, report, turn, fresh=fresh), was)
    return Done(
        groups.receipt(session, report, said, draft.id) if turn.group else said,
        notices.sent(session, turn, report, fresh=fresh),
        {"receipt": report.receipt},
        buttons(session, report),
    )


def _check(session: Session, turn: Turn, kind: Kind, draft: Draft, told: Telling) -> None:
    if not report_told.may_report(session, turn, told.unit):
        name = words.unit_name(session, told.unit)
        raise NotUnderstood(Say("report-refuse-unit", {"unit": name}))
    if told.happened_on > turn.at.date():
        day = words.day(told.happened_on)
        raise NotUnderstood(Say("report-refuse-future", {"day": day}))
    wrong = kind.check(draft.answers)
    if wrong:
        raise NotUnderstood(wrong[0].why)
    units.lock(session, told.unit)  # two phones that tell of one unit: one after the other
    if REPORT not in draft.answers and kind.name != "task":
        like = reports.like(session, told)
        if like and str(like.id) not in draft.answers.get(OTHER, "").split(","):
            raise NotUnderstood(Say("report-like-meanwhile", {"receipt": like.receipt}))


def _with_entry(told: Telling, chosen: work.Work) -> Telling:
    fields = {"entry": chosen.item.words, **told.fields}
    return Telling(told.kind, told.unit, told.happened_on, told.by, fields, told.nothing)


def _keep(session: Session, turn: Turn, draft: Draft, told: Telling) -> tuple[Report, bool]:
    changes = draft.answers.get(REPORT)
    if not changes:
        source = Source(draft.id, draft.channel, draft.chat, draft.message)
        return reports.add(session, told, source, turn.at), True
    old = reports.find(session, int(changes))
    if old is None or old.state == "withdrawn":
        raise NotUnderstood(Say("report-gone"))
    if too_late(old, turn):
        raise NotUnderstood(Say("report-accepted-long-ago", {"receipt": old.receipt}))
    try:
        new = reports.change(session, old.id, int(draft.answers[VERSION]), told, turn.at)
    except Gone as error:
        raise NotUnderstood(Say("report-changed-meanwhile", {"receipt": old.receipt})) from error
    return new, False


def too_late(report: Report, turn: Turn) -> bool:
    return report.state == "accepted" and turn.at - report.changed_at > LATE


def receipt(session: Session, report: Report, turn: Turn, *, fresh: bool) -> Say:
    """The number, and what the report does."""
    values = {"receipt": report.receipt, "at": words.at(turn.at)}
    head = (
        Say("report-receipt", values)
        if fresh
        else Say("report-receipt-change", {**values, "version": report.version})
    )
    done = work.done_with(session, report.id)
    if not done:
        return head
    sent_on = report.sent_at.astimezone(turn.at.tzinfo).date()
    lines = tuple(words.does(one, sent_on) for one in done)
    return Say("report-receipt-does", {"head": head, "lines": lines})


def buttons(session: Session, report: Report) -> tuple[tuple[Button, ...], ...]:
    """What can be done with a sent report."""
    args = {"report": str(report.id)}
    rows = [
        (
            Button(Say("report-button-change"), "report.change", args),
            Button(Say("report-button-withdraw"), "report.withdraw", args),
        )
    ]
    tasks = work.done_with(session, report.id) if report.kind != "task" else []
    undone = tuple((_undo(one, args),) for one in tasks)
    return (*rows, *undone)


def _undo(one: work.Work, args: Mapping[str, str]) -> Button:
    task = words.short_task(one)
    return Button(
        Say("report-button-undo", {"task": task}), "report.undo", {**args, "work": str(one.id)}
    )
