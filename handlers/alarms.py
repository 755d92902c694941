"""What administrators are told when something needs a person: each thing once a day."""

from datetime import datetime

from handlers.post import put
from handlers.turn import Address, Reply, Say, Turn
from storage import people
from storage.database import Session


def sound(session: Session, say: Say, subject: str, now: datetime) -> None:
    """Queue it for every administrator; `subject` and the day make it once."""
    for channel, chat in people.chats_of_admins(session):
        to = Address(channel, chat)
        reply = Reply(say, to=to, lane=1)
        put(session, Turn(to, now), reply, f"alarm:{subject}:{now:%Y-%m-%d}:{channel}:{chat}")
