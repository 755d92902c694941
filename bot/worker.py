"""Runs plain functions off the event loop: one writer thread on SQLite, several on PostgreSQL."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import ParamSpec, TypeVar

import structlog

from bot.logs import place
from storage.database import Away

log = structlog.get_logger("worker")

REST = 1.0  # seconds
P = ParamSpec("P")
T = TypeVar("T")


class Worker:
    """The threads that turns and queries run in."""

    def __init__(self, threads: int) -> None:
        self.threads = threads
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="turns")

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run it in a thread; a caller that is cancelled still lets it end."""
        loop = asyncio.get_running_loop()
        return await asyncio.shield(loop.run_in_executor(self._pool, lambda: work(*args, **kwargs)))

    def close(self) -> None:
        self._pool.shutdown(wait=True)


async def recover(what: str, error: Exception) -> None:
    """Let a loop that failed rest a moment and go on: the others depend on it, the rows wait."""
    if isinstance(error, Away):
        log.warning("database away", loop=what, error=str(error))
    else:
        log.error("loop failed", loop=what, error=place(error))
    await asyncio.sleep(REST)


class Bell:
    """Wakes a loop that waits for work; ringing twice is ringing once."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def ring(self) -> None:
        """Ring from the loop's own thread."""
        self._event.set()

    def ring_from_anywhere(self) -> None:
        """Ring from another thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._event.set)

    async def wait(self, seconds: float) -> None:
        """Wait for a ring, at most so long."""
        self._loop = asyncio.get_running_loop()
        with suppress(TimeoutError):
            async with asyncio.timeout(max(0.0, seconds)):  # 3.11's wait_for may miss a cancel
                await self._event.wait()
        self._event.clear()
