"""What could be tapped under the messages that a chat was sent last."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from storage.database import Session
from storage.tables import ButtonRow, OutboxRow

MOST = 12  # messages that are looked at


@dataclass(frozen=True, slots=True)
class Offered:
    """A button as it was shown, and what it does."""

    label: str
    action: str
    args: Mapping[str, str]


def newest(
    session: Session, channel: str, chat: str, since: datetime
) -> Sequence[Sequence[Offered]]:
    """The buttons of each message as it looks now, the newest first; some have none."""
    asked = (
        select(OutboxRow.id, OutboxRow.edits, OutboxRow.said)
        .where(
            OutboxRow.channel == channel,
            OutboxRow.chat == chat,
            OutboxRow.state == "sent",
            OutboxRow.sent_at >= since,
        )
        .order_by(OutboxRow.sent_at.desc(), OutboxRow.id.desc())
        .limit(MOST)
    )
    looks: dict[int, str | None] = {}
    for id, edits, said in session.execute(asked):
        looks.setdefault(edits or id, said)  # an edit names the first look of its message
    return _all(session, looks.values())


def under(session: Session, channel: str, chat: str, message: str) -> Sequence[Offered]:
    """Those of one message as it looks now, named by the app's own id of it."""
    if not message:
        return ()
    asked = (
        select(OutboxRow.said)
        .where(OutboxRow.channel == channel, OutboxRow.chat == chat, OutboxRow.message == message)
        .order_by(OutboxRow.id.desc())
        .limit(1)
    )
    return next(iter(_all(session, session.scalars(asked))), ())


def _all(session: Session, said: Iterable[str | None]) -> list[list[Offered]]:
    looks = [_labels(one) for one in said]
    ids = [id for labels in looks for id, _ in labels]
    rows = session.execute(
        select(ButtonRow.id, ButtonRow.action, ButtonRow.args).where(ButtonRow.id.in_(ids))
    )
    kept = {id: (action, json.loads(args)) for id, action, args in rows}
    return [[Offered(label, *kept[id]) for id, label in labels if id in kept] for labels in looks]


def _labels(said: str | None) -> list[tuple[str, str]]:
    parts = json.loads(said) if said else []
    return [(id, label) for part in parts for row in part.get("buttons", ()) for id, label in row]
