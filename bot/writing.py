"""Puts letters into words at the moment they are sent, and cuts what is too long."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot import outcomes, parts
from bot.channel import Channel
from bot.logs import place
from handlers.turn import Message, Paper
from storage import dispatch
from storage.database import Away, Session, told
from storage.dispatch import Owed

log = structlog.get_logger("courier")

Compose = Callable[[Session, Owed, datetime], Message | Paper | None]
Words = dict[int, Message | Paper | None]
"""Letters in words by their ids; a Paper is to be made first; None: nothing is owed any more."""


@dataclass(frozen=True, slots=True)
class Written:
    """A letter in words: the part to send now, and all of it as it is kept."""

    owed: Owed
    message: Message
    more: bool  # another part follows
    said: str


@dataclass(frozen=True, slots=True)
class Writer:
    """Composes through the one function that handlers give."""

    compose: Compose
    channels: Mapping[str, Channel]

    def write(
        self, session: Session, chosen: Sequence[Owed], now: datetime
    ) -> tuple[list[Written], list[tuple[Owed, Paper]]]:
        """Write the letters; apart from them those whose file is to be made first.

        One that is not owed any more, or can't be written, is left out.
        """
        words = self._all(session, chosen, now)
        papers = [(one, paper) for one in chosen if isinstance(paper := words.get(one.id), Paper)]
        written = [one for owed in chosen if (one := self._one(session, owed, words))]
        return written, papers

    def _all(self, session: Session, chosen: Sequence[Owed], now: datetime) -> Words:
        """Put letters into words: all at once or, when one of them can't be, each by itself."""
        fresh = [owed for owed in chosen if not (owed.part and owed.said)]
        if not fresh:
            return {}
        try:
            with told(), session.begin_nested():
                return {owed.id: self.compose(session, owed, now) for owed in fresh}
        except Away:  # no letter is at fault
            raise
        except Exception:  # which of them it was, and why, is told below
            words: Words = {}
            for owed in fresh:
                self._alone(session, owed, words, now)
            return words

    def _alone(self, session: Session, owed: Owed, words: Words, now: datetime) -> None:
        """Add a letter's words; one that can't be put into words fails alone."""
        try:
            with told(), session.begin_nested():
                words[owed.id] = self.compose(session, owed, now)
        except Away:
            raise
        except Exception as error:
            log.error("could not be put into words", outbox=owed.id, error=place(error))
            outcomes.unwritable(session, owed, error, now)

    def _one(self, session: Session, owed: Owed, words: Words) -> Written | None:
        written = parts.load(owed.said) if owed.part else []
        if not written:
            if owed.id not in words:
                return None
            message = words[owed.id]
            if isinstance(message, Paper):
                return None
            if message is None:
                dispatch.cancel(session, owed.id)
                return None
            written = parts.split(message, self.channels[owed.channel].abilities.text_limit)
        if owed.edits:
            written = written[:1]  # one message can only be replaced by one
        part = min(owed.part, len(written) - 1)
        return Written(owed, written[part], part + 1 < len(written), parts.dump(written))
