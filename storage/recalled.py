"""Which reminder a chat was sent: the newest, or the one that somebody answers."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from storage import reminded, work
from storage.database import Session
from storage.tables import OutboxRow
from storage.work import Work

PREFIX = "remind:"


@dataclass(frozen=True, slots=True)
class Recalled:
    """Whom it reminded, on which day, and of what, the most urgent first as it was told."""

    unit: int
    day: date
    works: tuple[Work, ...]


def newest(session: Session, channel: str, chat: str, since: datetime) -> Recalled | None:
    """The last reminder that came to this chat since then."""
    return _recall(session, _key(session, channel, chat, OutboxRow.sent_at > since))


def answered(session: Session, channel: str, chat: str, message: str) -> Recalled | None:
    """The reminder that is this message, if it is one."""
    return _recall(session, _key(session, channel, chat, OutboxRow.message == message))


def of_unit(session: Session, unit: int, since: date) -> Recalled | None:
    """The last reminder that the unit was sent, in whichever chat."""
    found = reminded.newest(session, unit, since)
    return None if found is None else _of(session, unit, found[0])


def _key(session: Session, channel: str, chat: str, *conditions: object) -> str | None:
    asked = (
        select(OutboxRow.key)
        .where(
            OutboxRow.channel == channel,
            OutboxRow.chat == chat,
            OutboxRow.state == "sent",
            OutboxRow.key.startswith(PREFIX),
            *conditions,  # type: ignore[arg-type]  # columns' comparisons
        )
        .order_by(OutboxRow.id.desc())
        .limit(1)
    )
    return session.scalar(asked)


def _recall(session: Session, key: str | None) -> Recalled | None:
    if key is None:
        return None
    _, unit, day = key.split(":")[:3]
    return _of(session, int(unit), date.fromisoformat(day.split(".")[0]))


def _of(session: Session, unit: int, day: date) -> Recalled:
    rungs = reminded.of_wave(session, unit, day)
    told = {one.assignment for one in rungs if one.outcome == "sent"}
    works = sorted(work.several(session, told), key=lambda one: (one.due_on, one.id))
    return Recalled(unit, day, tuple(works))
