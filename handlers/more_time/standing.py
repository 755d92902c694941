"""Which form is open where something is said: what may be its answer is left to it."""

from handlers.turn import Turn
from storage import dialogues
from storage.database import Session
from storage.dialogues import Seat, Standing


def of(session: Session, turn: Turn) -> Standing | None:
    """The form on top, of this person in this chat."""
    if turn.person is None:
        return None
    return dialogues.top(session, Seat(turn.where.channel, turn.where.chat, turn.person.id))
