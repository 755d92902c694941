"""Letters in flight: each with its claim, how it ended, and what is noted of that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot import channel as port
from bot import outcomes
from bot.outcomes import Delivered
from bot.writing import Written
from storage.database import Session
from storage.dispatch import Owed


@dataclass(frozen=True, slots=True)
class Sending:
    """A letter in flight."""

    letter: Written
    claim: str

    @property
    def owed(self) -> Owed:
        return self.letter.owed


@dataclass(frozen=True, slots=True)
class Finished:
    """How a send ended: the app's message id, or the error."""

    sending: Sending
    message: str = ""
    error: port.SendError | None = None


def settle(session: Session, ended: Sequence[Finished], now: datetime) -> None:
    """Note what became of what was in flight: no two of them to one chat."""
    outcomes.arrived(
        session,
        [
            Delivered(end.sending.owed, end.sending.claim, end.message, end.sending.letter.more)
            for end in ended
            if end.error is None
        ],
        now,
    )
    for end in ended:
        if end.error is not None:
            outcomes.ended(session, end.sending.owed, end.sending.claim, end.error, now)
