"""The service that plans and sends, in a process of its own, by the clock of the fake server.

It is what `main.py run` wires, without the page. Its clock is the server's: one that stands still
is moved on whenever nothing is in flight, so a wave of minutes takes seconds and no limit is met
or broken by the luck of this machine's load.
"""

import asyncio
import gc
import multiprocessing
import signal
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic

from bot import logs
from bot.channel import Channel
from bot.courier import Courier
from bot.service import Service, build
from bot.telegram import Library, aiogram_driver, open_telegram, ptb_driver
from bot.worker import Bell
from scheduler import sweep, ticking
from storage.database import connect
from storage.files import Shelf
from tests.botapi.client import Client
from tests.clock import HANOI

MINUTE = 60.0
USERNAME = "danvan_test_bot"

# forks of a process that has imported everything: a life begins in a moment, not in seconds
_lives = multiprocessing.get_context("forkserver")
_lives.set_forkserver_preload([__name__, aiogram_driver.__name__, ptb_driver.__name__])


@dataclass(frozen=True, slots=True)
class Sender:
    """How one runs; `leaps`: the server's clock stands still, and is moved on."""

    database: str
    folder: str
    port: int
    token: str
    library: Library
    pace: float = 25
    slots: int | None = None  # as many as the lines need
    leaps: bool = True

    def start(self) -> BaseProcess:
        life = _lives.Process(target=live, args=(self,), daemon=True)
        life.start()
        return life


@dataclass(frozen=True, slots=True)
class Office:
    """The settings that say when an office speaks."""

    remind_at: str = "08:00"
    quiet_hours: str = "20:00-07:00"


class Time:
    """The server's clock, read once and then kept in step."""

    def __init__(self, server: Client, *, leaps: bool) -> None:
        self._server = server
        self._leaps = leaps
        self._read, self._at = server.now(), monotonic()

    def seconds(self) -> float:
        return self._read if self._leaps else self._read + monotonic() - self._at

    def __call__(self) -> datetime:
        return datetime.fromtimestamp(self.seconds(), HANOI)

    def leap(self, seconds: float) -> None:
        self._read = float(self._server.do("clock", advance=seconds)["now"])


class Leaping(Bell):
    """Lets time pass instead of waiting for it, but never while something is in flight."""

    def __init__(self, courier: Courier, time: Time, minutely: Callable[[], Awaitable[None]]):
        super().__init__()
        self._courier = courier
        self._time = time
        self._minutely = minutely
        self._next = time.seconds() + MINUTE

    async def wait(self, seconds: float) -> None:
        if self._courier._flying or self._event.is_set():
            await super().wait(seconds)
            return
        await asyncio.sleep(0)  # the others run too
        self._time.leap(seconds)
        if self._time.seconds() >= self._next:
            self._next += MINUTE
            await self._minutely()


def live(how: Sender) -> None:
    logs.start("warning", "text", ())
    asyncio.run(_live(how))


async def _live(how: Sender) -> None:
    database, shelf = connect(how.database), Shelf(Path(how.folder))
    server = Client(how.port, how.token)
    time = Time(server, leaps=how.leaps)
    telegram = open_telegram(
        how.token, shelf.path, library=how.library, api=server.url, pace=how.pace, username=USERNAME
    )
    channels: dict[str, Channel] = {"telegram": telegram}
    service = build(database, channels, shelf, clock=time, slots=how.slots)

    async def minutely() -> None:
        await service.worker.run(sweep.sweep, database, service.clock())
        await service.worker.run(ticking.plan, Office(), database, service.clock())
        service.courier.bell.ring()

    if how.leaps:
        service.courier.bell = Leaping(service.courier, time, minutely)
    gc.freeze()  # as `run` does
    await service.worker.run(service.recover)
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, service.stop)
    _end_with_parent(loop, service)
    await minutely()
    await service.run(*(() if how.leaps else (_each_minute(minutely),)))
    service.worker.close()
    database.close()


def _end_with_parent(loop: asyncio.AbstractEventLoop, service: Service) -> None:
    """Even when the tests are killed themselves."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def orphaned() -> None:
        loop.remove_reader(parent.sentinel)
        service.stop()

    loop.add_reader(parent.sentinel, orphaned)


async def _each_minute(minutely: Callable[[], Awaitable[None]]) -> None:
    while True:
        await asyncio.sleep(MINUTE)
        await minutely()
