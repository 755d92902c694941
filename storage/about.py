"""Which draft, and which report, a message of a chat is about: ours, or the one that told it."""

import json
from collections.abc import Sequence

from sqlalchemy import select

from storage.database import Session
from storage.tables import ButtonRow, DraftRow, OutboxRow, ReportRow

About = tuple[int | None, int | None]
REPORT = "report"  # a button's value, and the letter's own word, for the report it is about
NOTHING: About = (None, None)


def about(session: Session, channel: str, chat: str, message: str) -> About:
    """The draft and the report; a draft that became (or changes) a report names that too.

    Ours are cards, receipts, notices and whatever carries a button of a report; theirs is the
    message from which a report was read.
    """
    if not message:
        return NOTHING
    found = _ours(session, channel, chat, message)
    if found == NOTHING:
        found = _theirs(session, channel, chat, message)
    draft, report = found
    if draft is not None and report is None:
        report = session.scalar(select(DraftRow.report).where(DraftRow.id == draft))
    return draft, report


def _ours(session: Session, channel: str, chat: str, message: str) -> About:
    """The newest look of that message that was about anything."""
    payloads = session.scalars(
        select(OutboxRow.payload)
        .where(OutboxRow.channel == channel, OutboxRow.chat == chat, OutboxRow.message == message)
        .order_by(OutboxRow.id.desc())
    )
    looks = (_of_letter(session, payload) for payload in payloads)
    return next((one for one in looks if one != NOTHING), NOTHING)


def _of_letter(session: Session, payload: str) -> About:
    body = json.loads(payload)
    ids = [one["id"] for row in body.get("buttons", ()) for one in row]
    draft, report = _of_buttons(session, ids)
    return body.get("draft") or draft, body.get(REPORT) or report


def _of_buttons(session: Session, ids: Sequence[str]) -> About:
    """What its buttons are about; a list of several reports is about none of them."""
    if not ids:
        return NOTHING
    rows = session.execute(select(ButtonRow.draft, ButtonRow.args).where(ButtonRow.id.in_(ids)))
    kept = [(draft, json.loads(args).get(REPORT, "")) for draft, args in rows]
    found = {draft for draft, _ in kept if draft is not None}
    told = {int(report) for _, report in kept if report.isdecimal()}
    return _only(found), _only(told)


def _only(ids: set[int]) -> int | None:
    return ids.pop() if len(ids) == 1 else None


def _theirs(session: Session, channel: str, chat: str, message: str) -> About:
    """What was read from that message: the newest draft of it, or the report."""
    for row in (DraftRow, ReportRow):
        id = session.scalar(
            select(row.id)
            .where(row.message == message, row.channel == channel, row.chat == chat)
            .order_by(row.id.desc())
            .limit(1)
        )
        if id is not None:
            return (id, None) if row is DraftRow else (None, id)
    return NOTHING
