"""Topics: what a person's questions in a chat are about, so that "thế còn tháng 12?" is clear."""

from datetime import datetime, timedelta

from storage.database import Session
from storage.dialogues import Seat
from storage.tables import TopicRow
from storage.upsert import set_row

COLD = timedelta(hours=2)  # after that a short question stands for itself


def find(session: Session, seat: Seat, now: datetime) -> str:
    """The topic as it was put; empty when there is none, or it has gone cold."""
    row = session.get(TopicRow, (seat.channel, seat.chat, seat.person))
    return row.topic if row is not None and now - row.touched_at <= COLD else ""


def put(session: Session, seat: Seat, topic: str, now: datetime) -> None:
    key = {"channel": seat.channel, "chat": seat.chat, "person": seat.person}
    set_row(session, TopicRow, key, {"topic": topic, "touched_at": now})
