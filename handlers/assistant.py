"""The assistant as one function: a Turn becomes rows of the outbox, in one transaction."""

from dataclasses import dataclass

from handlers import join, words
from handlers.post import post
from handlers.reminding import done as reminding_done
from handlers.router import Router
from handlers.turn import Address, Reply, Say, Turn
from storage import chats, inbox, people
from storage.database import Session


@dataclass(frozen=True, slots=True)
class Assistant:
    """Holds no state but the router: what it knows is in the tables."""

    router: Router
    language: str = "vi"

    def take(self, session: Session, turn: Turn, received: int) -> str:
        """Answer one turn; return what flashes over a tapped button (usually nothing)."""
        if turn.kind != "member":
            chats.spoke(session, turn.where.channel, turn.where.chat)
        replies = self.router.answer(session, turn)
        reminding_done.tell(session, turn)  # before the turn's own edits, which say more
        post(session, turn, [reply for reply in replies if not reply.toast], str(received))
        if secret := join.code_in(turn):
            inbox.blot(session, received, secret)
        flash = next((reply.say for reply in replies if reply.toast), None)
        return self._words(session, turn, flash) if flash else ""

    def trouble(self, session: Session, turn: Turn | None, id: str, inbox: int, error: str) -> None:
        """A turn was put aside: tell the person and the administrators, with a short id."""
        if turn is None:
            return
        if turn.account and turn.addressed:
            post(session, turn, [Reply(Say("talk-trouble", {"id": id}))], f"{inbox}:trouble")
        alarm = Say("talk-alarm-aside", {"id": id, "error": error})
        for channel, chat in people.chats_of_admins(session):
            to = Address(channel, chat)
            post(session, turn, [Reply(alarm, to=to, lane=1)], f"{inbox}:alarm:{channel}:{chat}")

    def _words(self, session: Session, turn: Turn, what: Say) -> str:
        channel, _, id = turn.account.partition(":")
        return words.plain(people.language_of(session, channel, id) or self.language, what)
