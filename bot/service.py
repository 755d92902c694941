"""Puts the parts that carry messages together: channels, pump, courier, jobs on one database."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.channel import Channel
from bot.courier import Courier
from bot.downloads import Downloads, discard
from bot.jobs import Jobs, Work
from bot.making import Maker
from bot.plan_files import PlanFiles
from bot.pump import Pump
from bot.worker import Worker
from handlers import doors
from handlers.assistant import Assistant
from handlers.compose import Composer, Recipe
from storage import endings, inbox, jobs, leases, making
from storage.database import Away, Database
from storage.files import Shelf
from storage.inbox import Arrival


@dataclass(frozen=True, slots=True)
class Service:
    """Everything that runs; `channels` is whom we speak through."""

    database: Database
    worker: Worker
    shelf: Shelf
    channels: Mapping[str, Channel]
    pump: Pump
    courier: Courier
    slow: Jobs
    clock: Callable[[], datetime]

    async def keep(self, channel: Channel, arrivals: Sequence[Arrival]) -> None:
        """Store updates; on return they are on disk."""
        await self.worker.run(self._keep, channel, arrivals)
        self.pump.bell.ring()

    def _keep(self, channel: Channel, arrivals: Sequence[Arrival]) -> None:
        with self.database.begin() as session:
            inbox.keep(session, channel.name, channel.bot, arrivals, self.clock())

    async def run(self, *more: Coroutine[None, None, None]) -> None:
        """Take in, handle and send, until stopped; `more` runs beside it."""
        receiving = [one.receive(partial(self.keep, one)) for one in self.channels.values()]
        async with asyncio.TaskGroup() as group:
            rest = [
                group.create_task(one)
                for one in (*receiving, self.pump.run(), self.slow.run(), *more)
            ]
            await self.courier.run()
            for task in rest:
                task.cancel()
        await self.worker.run(self._let_go)
        for channel in self.channels.values():
            await channel.close()

    def _let_go(self) -> None:
        """Other processes need not wait for what this one held."""
        with suppress(Away), self.database.begin() as session:
            leases.drop(session, self.pump.name)

    def recover(self) -> None:
        """At the start of the only process: whatever was in flight died with the one before."""
        now = self.clock()
        with self.database.begin() as session:
            endings.abandon(session, now, now)
            jobs.free(session)
            making.abandon(session, now)
        discard(self.shelf.folder)

    def stop(self) -> None:
        """End in good order: what is being sent is waited for."""
        self.courier.stop()

    async def settle(self) -> None:
        """Handle and send all that may be now, and return; for the console and for tests."""
        await self.pump.drain()
        while await self.slow.drain():
            await self.pump.drain()
        await self.courier.drain()


def build(
    database: Database,
    channels: Mapping[str, Channel],
    shelf: Shelf,
    *,
    clock: Callable[[], datetime],
    language: str = "vi",
    slots: int | None = None,
    name: str = "one",
    assistant: Assistant | None = None,
    recipes: Mapping[str, Recipe] | None = None,
) -> Service:
    """Wire the parts; each wakes the one that comes after it."""
    worker = Worker(1 if database.sqlite else 8)
    assistant = assistant or Assistant(doors.router(doors.features()), language)
    maker = Maker(database, shelf, doors.makes(), worker, clock=clock)
    composer = Composer(language, {**doors.recipes(), **(recipes or {})})
    courier = Courier(database, channels, composer, worker, clock=clock, slots=slots, maker=maker)
    pump = Pump(database, channels, assistant, worker, clock=clock, name=name)
    downloads = Downloads(channels, shelf)
    works: dict[str, Work] = {"download": downloads, "plan": PlanFiles(downloads)}
    slow = Jobs(database, works, worker, clock=clock, name=name)

    def handled() -> None:
        courier.bell.ring()
        slow.bell.ring()

    pump.handled = handled
    slow.finished = pump.bell.ring
    return Service(database, worker, shelf, channels, pump, courier, slow, clock)
