"""What one open page is still to be shown: both sides of its chat, in order, nothing missed.

A message may be marked sent a little after another that was sent later. So a page that comes back
is given the last moments again, and leaves out by id what it has.
"""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from urllib.parse import quote

from bot import parts
from bot.channel import Unreadable
from bot.web import said
from bot.web.said import Said
from handlers.turn import Attachment, Message, SentFile
from storage import shown
from storage.database import Session
from storage.shown import Heard, Sent

OVERLAP = timedelta(minutes=2)  # longer than any courier takes from stamping to committing
START = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Event:
    """Something the page shows; `cursor` is where to go on from after it."""

    kind: str
    data: str
    cursor: str


@dataclass
class Feed:
    """Where one page stands: the newest moment it was sent up to, and the newest it said."""

    person: int
    sent_at: datetime = START
    heard: int = 0
    _told: dict[int, datetime] = field(default_factory=dict)

    @classmethod
    def after(cls, person: int, cursor: str) -> "Feed":
        """Go on from a cursor; from the beginning where it makes no sense."""
        moment, _, heard = cursor.partition("-")
        if not (moment.isdecimal() and heard.isdecimal() and len(cursor) < 40):
            return cls(person)
        try:
            return cls(person, START + timedelta(microseconds=int(moment)), int(heard))
        except OverflowError:
            return cls(person)

    @property
    def cursor(self) -> str:
        return f"{(self.sent_at - START) // timedelta(microseconds=1)}-{self.heard}"

    def look(self, session: Session) -> list[Event]:
        """Return what is new, in the order it was said."""
        since = self.sent_at - OVERLAP if self.sent_at > START else None
        sent = shown.sent(session, "web", str(self.person), since=since)
        heard = shown.heard(session, "web", said.conversation(self.person), after=self.heard)
        begins = max(
            _begins([one.sent_at for one in sent]), _begins([one.received_at for one in heard])
        )
        news: list[tuple[datetime, int, Sent | Heard]] = [
            (one.sent_at, 1, one) for one in sent if one.id not in self._told
        ]
        news += [(one.received_at, 0, one) for one in heard]
        news = sorted((one for one in news if one[0] >= begins), key=lambda one: one[:2])
        events = [self._event(one) for _, _, one in news]
        edge = self.sent_at - OVERLAP
        self._told = {id: at for id, at in self._told.items() if at >= edge}
        return [event for event in events if event]

    def _event(self, one: Sent | Heard) -> Event | None:
        if isinstance(one, Sent):
            self.sent_at = max(self.sent_at, one.sent_at)
            self._told[one.id] = one.sent_at
            return Event("message", _json(_message(one)), self.cursor)
        self.heard = max(self.heard, one.id)
        try:
            body = _mine(said.load(one.body), one.received_at)
        except Unreadable:  # put aside by the pump; nothing to show
            return None
        return Event("mine", _json(body), self.cursor)


def _begins(moments: list[datetime]) -> datetime:
    """Where one side was cut off, the other is too: half a conversation is none."""
    return moments[0] if len(moments) == shown.MOST else START


def _message(sent: Sent) -> dict[str, Any]:
    written = parts.load(sent.said)
    return {
        "id": sent.id,
        "edits": sent.edits,
        "at": sent.sent_at.isoformat(),
        "parts": [_part(message) for message in written],
    }


def _part(message: Message) -> dict[str, Any]:
    return {
        "pieces": pieces(message),
        "buttons": [[{"id": one.id, "label": one.label} for one in row] for row in message.buttons],
        "files": [_file(file) for file in message.files],
    }


def _mine(mine: Said, at: datetime) -> dict[str, Any]:
    return {
        "client": mine.client,
        "at": at.isoformat(),
        "text": mine.text,
        "tap": mine.tap,
        "files": [_file(file) for file in mine.files],
    }


def _file(file: SentFile | Attachment) -> dict[str, str]:
    sha = file.sha if isinstance(file, SentFile) else file.ref
    return {"kind": file.kind, "name": file.name, "url": f"/file/{sha}?name={quote(file.name)}"}


def pieces(message: Message) -> list[list[str]]:
    """Cut the text wherever its look changes: [text, looks]; the page need not count characters."""
    ends = {end for span in message.spans for end in (span.start, span.start + span.length)}
    cuts = sorted({0, len(message.text), *(end for end in ends if 0 < end < len(message.text))})
    cut = []
    for start, end in pairwise(cuts):
        looks = {
            span.look
            for span in message.spans
            if span.start <= start and end <= span.start + span.length
        }
        cut.append([message.text[start:end], " ".join(sorted(looks))])
    return cut


def _json(body: dict[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False)
