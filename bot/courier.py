"""Outbox -> channels: claims what may be sent, sends it, and notes what became of it.

At most as many sends are in flight as slots are open; those a crash leaves uncertain.
"""

import asyncio
import secrets
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

import structlog

from bot import channel as port
from bot.channel import Channel
from bot.flights import Finished, Sending, settle
from bot.logs import place
from bot.making import Maker, Order
from bot.slots import Slots
from bot.worker import Bell, Worker, recover
from bot.writing import Compose, Writer
from handlers.turn import Address, Paper
from storage import dispatch, pace
from storage.database import Database, Session
from storage.dispatch import Owed

log = structlog.get_logger("courier")

LOOK_AGAIN = 1.0  # seconds without a ring
SEND_WITHIN = 90.0  # seconds; a driver's own limits are shorter


@dataclass(frozen=True, slots=True)
class Claimed:
    """What is to be sent, what is to be made first, and when to look again."""

    sendings: list[Sending]
    orders: list[Order]
    again: datetime | None


class Courier:
    """Carries out what is owed; all it knows is in the rows."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        compose: Compose,
        worker: Worker,
        *,
        clock: Callable[[], datetime],
        slots: int | None = None,
        maker: Maker | None = None,
    ) -> None:
        self.database = database
        self.channels = channels
        self._writer = Writer(compose, channels)
        self._maker = maker
        self.worker = worker
        self.clock = clock
        self.bell = Bell()
        self._finished: deque[Finished] = deque()  # the loop appends, a worker's thread takes
        self._flying = 0
        self._stopped = False
        self._limits = {name: one.abilities.limits for name, one in channels.items()}
        self.slots = Slots({name: one.a_second for name, one in self._limits.items()}, slots)

    async def run(self) -> None:
        """Send what is owed, until told to stop; what is in flight then is waited for."""
        async with asyncio.TaskGroup() as group:
            while not self._stopped or self._flying or self._finished:
                try:
                    claimed = await self._exchange()
                except Exception as error:  # the loop goes on, whatever it is
                    await recover("courier", error)
                    continue
                for order in claimed.orders:
                    group.create_task(self._make(order))
                for sending in claimed.sendings:
                    self._flying += 1
                    group.create_task(self._carry(sending))
                if not self._finished:
                    await self.bell.wait(self._rest(claimed.again))

    def stop(self) -> None:
        """Claim nothing more; `run` ends when nothing is in flight."""
        self._stopped = True
        self.bell.ring()

    async def drain(self) -> None:
        """Send all that may be sent now; for the console and for tests."""
        while True:
            claimed = await self._exchange()
            later = claimed.again is None or claimed.again > self.clock()
            if later and not claimed.sendings and not claimed.orders:
                return
            self._flying += len(claimed.sendings)
            for order in claimed.orders:
                await self._make(order)
            for sending in claimed.sendings:
                await self._carry(sending)

    def _rest(self, again: datetime | None) -> float:
        if again is None or self._flying >= self.slots.open:
            return LOOK_AGAIN
        return max(0.001, min(LOOK_AGAIN, (again - self.clock()).total_seconds()))

    async def _exchange(self) -> Claimed:
        """Note what has ended and claim what comes next, in one transaction."""
        return await self.worker.run(self._settle_and_claim)

    def _settle_and_claim(self) -> Claimed:
        # counted first: what ends meanwhile is settled with, or before, its slot is used again
        free = 0 if self._stopped else self.slots.open - self._flying
        ended = [self._finished.popleft() for _ in range(len(self._finished))]
        try:
            return self._one_exchange(ended, free)
        except BaseException:
            self._finished.extendleft(reversed(ended))  # noted when the database is back
            raise

    def _one_exchange(self, ended: list[Finished], free: int) -> Claimed:
        now = self.clock()
        with self.database.begin() as session:
            settle(session, ended, now)
            if free <= 0:
                return Claimed([], [], None)
            chosen = dispatch.look(session, self._limits, now, limit=free)
            claim = secrets.token_hex(8)
            written, papers = self._writer.write(session, chosen, now)
            orders = self._order(session, papers, claim, now)
            rows = [(one.owed, one.said) for one in written]
            # they leave now: counted from before they were written, the next would follow too soon
            if not dispatch.claim(session, rows, claim, self._limits, self.clock()):
                return Claimed([], orders, now)  # another process was quicker
            again = self._again(session, chosen, now)
            if len(rows) < len(chosen):  # something was cancelled or put aside:
                again = now  # what stands behind it may go at once
            return Claimed([Sending(one, claim) for one in written], orders, again)

    def _again(self, session: Session, chosen: Sequence[Owed], now: datetime) -> datetime | None:
        """When to look again: what is behind those that were chosen, or is not due yet."""
        if not chosen:
            return dispatch.next_look(session, self._limits, now)
        channels = {one.channel for one in chosen}
        return min(pace.opens(session, name, self._limits[name]) for name in channels)

    def _order(
        self, session: Session, papers: list[tuple[Owed, Paper]], claim: str, now: datetime
    ) -> list[Order]:
        """Take aside the letters whose files are to be made: the others go on."""
        assert self._maker is not None or not papers
        made = [self._maker.order(session, *one, claim, now) for one in papers if self._maker]
        return [one for one in made if one is not None]

    async def _make(self, order: Order) -> None:
        if self._maker is not None:
            await self._maker.make(order)
        self.bell.ring()

    async def _carry(self, sending: Sending) -> None:
        left = monotonic()
        try:
            message = await asyncio.wait_for(self._send(sending), SEND_WITHIN)
            self._finished.append(Finished(sending, message))
            self.slots.took(sending.owed.channel, monotonic() - left)
        except port.SendError as error:
            self._finished.append(Finished(sending, error=error))
        except TimeoutError:
            self._finished.append(Finished(sending, error=port.Uncertain("took too long")))
        except Exception as error:
            log.error("a driver failed", outbox=sending.owed.id, error=place(error))
            self._finished.append(Finished(sending, error=port.Uncertain(type(error).__name__)))
        finally:
            self._flying -= 1
            self.bell.ring()

    async def _send(self, sending: Sending) -> str:
        owed = sending.owed
        channel = self.channels[owed.channel]
        to = Address(owed.channel, owed.chat, owed.thread)
        if owed.edits and channel.abilities.edits:
            try:
                await channel.edit(to, owed.edits, sending.letter.message)
            except port.Lost:
                return await channel.send(to, sending.letter.message)
            return owed.edits
        return await channel.send(to, sending.letter.message)
