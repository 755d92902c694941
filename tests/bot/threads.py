"""A server in a thread of its own, for a browser."""

import asyncio
import threading
from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self

from bot.web.server import serve
from bot.web.site import Web


class Threaded(ABC):
    """It is up inside the `with`, at `port`."""

    def __init__(self, name: str, port: int = 0) -> None:
        self.name = name
        self.port = port
        self._up = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main()), name=name)

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._up.wait(20):
            raise TimeoutError(f"the {self.name} did not start")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._serving.cancel)
        self._thread.join(20)
        self.close()

    @abstractmethod
    def close(self) -> None:
        """Once nothing is served any more."""

    @abstractmethod
    async def run(self, group: asyncio.TaskGroup) -> None:
        """Call `begin`, and whatever else must run beside it."""

    def begin(self, group: asyncio.TaskGroup, web: Web) -> "asyncio.Task[None]":
        serving = serve(web, "127.0.0.1", self.port, started=self._started)
        self._serving = group.create_task(serving)
        return self._serving

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        async with asyncio.TaskGroup() as group:
            await self.run(group)

    def _started(self, port: int) -> None:
        self.port = port
        self._up.set()
