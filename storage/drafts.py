"""Drafts: forms being filled in, each with the answers so far, a version and an author."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from storage.database import Session
from storage.tables import DraftRow

CANCELLED = "at"  # in the outcome: when it was cancelled
LATELY = 10  # nobody cancels more in the minutes that matter


@dataclass(frozen=True, slots=True)
class Draft:
    """One form being filled in; `version` grows with every change of an answer."""

    id: int
    form: str
    author: int
    channel: str
    chat: str
    thread: str
    answers: Mapping[str, str]
    version: int
    state: str
    card: int | None  # the outbox row of its newest card
    outcome: Mapping[str, str]
    created_at: datetime
    message: str = ""  # the message that opened it
    report: int | None = None  # the report it made, or changes

    @property
    def cancelled_at(self) -> datetime | None:
        """When its author cancelled it; None where they did not."""
        at = self.outcome.get(CANCELLED) if self.state == "cancelled" else None
        return datetime.fromisoformat(at) if at else None


def start(
    session: Session,
    form: str,
    author: int,
    where: tuple[str, str, str],
    now: datetime,
    *,
    message: str = "",
    report: int | None = None,
) -> Draft:
    channel, chat, thread = where
    row = DraftRow(
        form=form,
        author=author,
        channel=channel,
        chat=chat,
        thread=thread,
        answers="{}",
        version=1,
        state="open",
        message=message,
        report=report,
        created_at=now,
    )
    session.add(row)
    session.flush()
    return _value(row)


def find(session: Session, id: int) -> Draft | None:
    """Return the draft, its row locked until the turn ends."""
    row = session.scalar(select(DraftRow).where(DraftRow.id == id).with_for_update())
    return None if row is None else _value(row)


def answer(session: Session, draft: Draft, answers: Mapping[str, str]) -> Draft:
    """Keep the answers as the next version."""
    session.execute(
        update(DraftRow)
        .where(DraftRow.id == draft.id)
        .values(answers=json.dumps(dict(answers), ensure_ascii=False), version=DraftRow.version + 1)
    )
    return _again(session, draft)


def show(session: Session, id: int, card: int) -> None:
    """This outbox row is the draft's card from now on."""
    session.execute(update(DraftRow).where(DraftRow.id == id).values(card=card))


def close(session: Session, draft: Draft, state: str, outcome: Mapping[str, str]) -> Draft:
    """End it as `sent` or `cancelled`; the outcome is what a later tap is told."""
    session.execute(
        update(DraftRow)
        .where(DraftRow.id == draft.id, DraftRow.state == "open")
        .values(
            state=state,
            outcome=json.dumps(dict(outcome), ensure_ascii=False),
            version=DraftRow.version + 1,
        )
    )
    return _again(session, draft)


def belongs(session: Session, id: int, report: int) -> None:
    """It became this report: its files are the report's."""
    session.execute(update(DraftRow).where(DraftRow.id == id).values(report=report))


def of_message(session: Session, where: tuple[str, str], message: str) -> Draft | None:
    """The open draft that this message of a chat began."""
    channel, chat = where
    row = session.scalar(
        select(DraftRow)
        .where(
            DraftRow.message == message,
            DraftRow.channel == channel,
            DraftRow.chat == chat,
            DraftRow.state == "open",
        )
        .order_by(DraftRow.id.desc())
        .limit(1)
    )
    return None if row is None else _value(row)


def cancelled(session: Session, person: int, since: datetime, forms: str) -> Draft | None:
    """The draft of a form so named that this person cancelled last, if that was after `since`."""
    rows = session.scalars(
        select(DraftRow)
        .where(
            DraftRow.author == person,
            DraftRow.state == "cancelled",
            DraftRow.form.startswith(forms, autoescape=True),
        )
        .order_by(DraftRow.id.desc())
        .limit(LATELY)
    )
    ended = [(one.cancelled_at, one.id, one) for one in map(_value, rows) if one.cancelled_at]
    at, _, last = max(ended, default=(since, 0, None), key=lambda one: one[:2])
    return last if at > since else None


def take_back(session: Session, draft: Draft) -> bool:
    """Another draft goes on with its answers; False where one does already."""
    if draft.cancelled_at is None:
        return False
    session.execute(update(DraftRow).where(DraftRow.id == draft.id).values(outcome=None))
    return True


def end_of(session: Session, person: int) -> None:
    """The person has left or moved: what they were writing ends."""
    session.execute(
        update(DraftRow)
        .where(DraftRow.author == person, DraftRow.state == "open")
        .values(state="cancelled", version=DraftRow.version + 1)
    )


def _again(session: Session, draft: Draft) -> Draft:
    session.expire_all()
    found = find(session, draft.id)
    assert found is not None  # its row is locked by this turn
    return found


def _value(row: DraftRow) -> Draft:
    return Draft(
        row.id,
        row.form,
        row.author,
        row.channel,
        row.chat,
        row.thread,
        json.loads(row.answers),
        row.version,
        row.state,
        row.card,
        json.loads(row.outcome or "{}"),
        row.created_at,
        row.message,
        row.report,
    )
