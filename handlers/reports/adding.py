"""Files join a report that was sent: its author hears so once, and its receipt counts them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers import attach, card, folder
from handlers.forms.kinds import BY_NAME
from handlers.reports import groups as report_groups
from handlers.reports import pictures_named, send, words
from handlers.reports import told as report_told
from handlers.turn import Address, Replies, Reply, Say, Turn, Value
from storage import audit, draft_files, drafts, groups, reports
from storage.database import Session
from storage.draft_files import FOLDER, DraftFile
from storage.drafts import Draft
from storage.reports import Report

EDITABLE = timedelta(hours=47)  # an older receipt stays as it is


def add(session: Session, turn: Turn, id: int, into: Draft | None = None) -> Replies:
    """Put the files of this turn (and those in the folder) into the report.

    `into`: a folder that waited or was added before, or the draft that made the report.
    """
    report = reports.find(session, id)
    refused = refusal(session, turn, report)
    if refused is not None or report is None:
        folder.refuse(session, turn)
        return [Reply(refused or Say("report-gone"), quote=turn.group)]
    again = into is not None and into.state == "sent"
    draft = into or folder.begin(session, turn)
    attach.take(session, turn, draft.id)
    if not again:
        drafts.close(session, draft, "sent", {"receipt": report.receipt})
        drafts.belongs(session, draft.id, report.id)
        by = turn.person.id if turn.person else None
        audit.note(session, turn.at, by, "report.file", report.receipt, unit=str(report.unit))
    return told(session, turn, report, draft)


def refusal(session: Session, turn: Turn, report: Report | None) -> Say | None:
    """Why the files can't join it; None where they may."""
    if report is None or report.state == "withdrawn":
        return Say("report-gone")
    if turn.group and report.kind == "situation":
        return Say("report-refuse-in-group")
    mine = turn.person is not None and report.entered_by == turn.person.id
    if turn.group and not report_groups.within(session, turn, report.unit):
        return Say("files-not-here", {"receipt": report.receipt})
    if not mine and not report_told.may_report(session, turn, report.unit):
        return Say("files-not-yours", {"receipt": report.receipt})
    if send.too_late(report, turn):
        return Say("report-accepted-long-ago", {"receipt": report.receipt})
    return None


def told(session: Session, turn: Turn, report: Report, draft: Draft) -> Replies:
    """One message for what was added, and the receipt with all that it has by now."""
    replies: list[Reply] = []
    if draft.form == FOLDER:
        own = draft_files.of(session, draft.id)
        whole = files_of(session, report)
        values: dict[str, Value] = {
            "receipt": report.receipt,
            "files": pictures_named.counted(own),
            "whole": pictures_named.counted(whole),
        }
        ack = Reply(Say("files-added", values), draft=draft.id, report=report.id)
        replies.append(replace(ack, edits=draft.card, quote=turn.group and draft.card is None))
    receipt = draft_files.receipt(session, report.id)
    if receipt is None or receipt.card is None or turn.at - report.changed_at > EDITABLE:
        return replies
    where = Address(receipt.channel, receipt.chat, receipt.thread)
    return [*replies, replace(shown(session, turn, report, receipt), to=where)]


def shown(session: Session, turn: Turn, report: Report, receipt: Draft) -> Reply:
    """The receipt as it stands now, in place of how it stood."""
    then = replace(turn, at=report.changed_at.astimezone(turn.at.tzinfo))
    head = send.receipt(session, report, then, fresh=report.version == 1)
    if groups.find(session, receipt.channel, receipt.chat) is not None:
        say = report_groups.receipt(session, report, head, receipt.id)
    else:
        files = card.counted(files_of(session, report))
        lines = (*words.body(session, report), *((files,) if files else ()))
        title = Say(BY_NAME[report.kind].title)
        body = Say("report-summary", {"title": title, "lines": lines})
        say = Say("dialog-sent", {"card": body, "receipt": head})
    buttons = send.buttons(session, report)
    return Reply(say, buttons, edits=receipt.card, draft=receipt.id, report=report.id)


def files_of(session: Session, report: Report) -> Sequence[DraftFile]:
    return draft_files.of_reports(session, [report.id]).get(report.id, [])
