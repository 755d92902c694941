"""Our bot as production wires it, in a process of its own; says when so many updates are through.

`python -m bench.ours intake|commit|receipt aiogram|ptb URL TOKEN FOLDER GOAL...`
"""

import asyncio
import gc
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bench.scene import now, say
from bot.channel import Channel
from bot.pump import Round
from bot.service import Service, build
from bot.telegram import Library, open_telegram
from storage.database import connect
from storage.files import Shelf
from storage.inbox import Arrival


class Goals:
    """Says the wall time at which each goal was reached."""

    def __init__(self, goals: Sequence[int]) -> None:
        self._open = list(goals)
        self._count = 0

    def add(self, number: int) -> None:
        self._count += number
        while self._open and self._count >= self._open[0]:
            say(str(self._open.pop(0)), repr(time.time()))


async def intake(service: Service, channel: Channel, goals: Goals) -> None:
    """Take in only: raw updates to rows."""

    async def keep(arrivals: Sequence[Arrival]) -> None:
        await service.keep(channel, arrivals)
        goals.add(len(arrivals))

    await channel.receive(keep)


async def commit(service: Service, channel: Channel, goals: Goals) -> None:
    """Take in and handle; nothing is sent."""
    take = service.pump.round

    def round() -> Round:
        done = take()
        goals.add(done.handled)
        return done

    service.pump.round = round  # type: ignore[method-assign]  # to count what it does
    async with asyncio.TaskGroup() as group:
        group.create_task(channel.receive(partial(service.keep, channel)))
        group.create_task(service.pump.run())


async def receipt(service: Service, channel: Channel, goals: Goals) -> None:
    """All of it; the fake server says when the replies are there."""
    await service.run()


async def main(what: str, library: str, url: str, token: str, folder: str, *goals: str) -> None:
    database = connect(f"sqlite:///{folder}/bench.db")
    shelf = Shelf(Path(folder) / "files")
    chosen: Library = "ptb" if library == "ptb" else "aiogram"
    channel = open_telegram(token, shelf.path, library=chosen, api=url, pace=0)
    service = build(database, {"telegram": channel}, shelf, clock=now)
    gc.freeze()  # as `run` does
    parts = {"intake": intake, "commit": commit, "receipt": receipt}
    await parts[what](service, channel, Goals([int(goal) for goal in goals]))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
