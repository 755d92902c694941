"""Makes the files that letters name: off the loop, before they are sent.

The letter's row says that its file is being made, so a killed process makes it again.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from bot.logs import place
from bot.worker import Worker, recover
from handlers.compose import with_made
from handlers.making import FAILED, MadeFile, Make
from handlers.turn import Paper, Reply, SentFile
from storage import buttons, files, making
from storage.database import Away, Database, Session
from storage.dispatch import Owed
from storage.files import Shelf

log = structlog.get_logger("making")

AT_ONCE = 2  # files side by side: they are made in Python, beside the turns
TRIES = 3  # then it may be the file itself that ends the process


@dataclass(frozen=True, slots=True)
class Order:
    """A letter that waits for its file."""

    owed: Owed
    paper: Paper
    claim: str
    tries: int


class Maker:
    """Knows who makes which file."""

    def __init__(
        self,
        database: Database,
        shelf: Shelf,
        makes: Mapping[str, Make],
        worker: Worker,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self.database = database
        self.shelf = shelf
        self.makes = makes
        self.worker = worker
        self.clock = clock
        self._room = asyncio.Semaphore(AT_ONCE)

    def order(
        self, session: Session, owed: Owed, paper: Paper, claim: str, now: datetime
    ) -> Order | None:
        """Take the letter aside for its file; None when another process has."""
        tries = making.hold(session, owed.id, claim, now)
        return None if tries is None else Order(owed, paper, claim, tries)

    async def make(self, order: Order) -> None:
        """Make the file, or a sentence that says it could not be made, and let the letter go."""
        async with self._room:
            try:
                reply = await asyncio.to_thread(self._made, order)
            except Away as error:  # the file is not at fault
                await recover("making", error)
                await self._store(self._give_back, order)
                return
            except Exception as error:  # whoever asked is told
                log.error("a file could not be made", outbox=order.owed.id, error=place(error))
                reply = Reply(FAILED)
        await self._store(self._keep, order, reply)

    def _made(self, order: Order) -> Reply:
        if order.tries > TRIES:
            log.error("a file was tried too often", outbox=order.owed.id)
            return Reply(FAILED)
        with self.database.read() as session:
            made = self.makes[order.paper.recipe](session, order.paper.args, self.clock())
        return replace(made.reply, files=tuple(self._put(one) for one in made.files))

    def _put(self, file: MadeFile) -> SentFile:
        return SentFile(file.kind, self.shelf.put_bytes(file.data), file.name, file.mime)

    async def _store(self, work: Callable[..., None], *args: object) -> None:
        """Nothing is lost where the database stays away: the sweep finds the letter."""
        for _ in range(TRIES):
            try:
                await self.worker.run(work, *args)
            except Exception as error:
                await recover("making", error)
            else:
                return

    def _keep(self, order: Order, reply: Reply) -> None:
        now = self.clock()
        payload, kept = with_made(order.owed.payload, reply, now)
        with self.database.begin() as session:
            if not making.made(session, order.owed.id, order.claim, payload):
                return
            buttons.add(session, [replace(one, message=order.owed.id) for one in kept], now)
            for file in reply.files:
                size = self.shelf.path(file.sha).stat().st_size
                files.note(session, file.sha, size, file.mime, now)

    def _give_back(self, order: Order) -> None:
        with self.database.begin() as session:
            making.give_back(session, order.owed.id, order.claim)
