"""The board of the district in figures_world, served for tests; the link comes from the chat."""

import asyncio
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.web.server import serve
from handlers import board
from storage import facts, units, work
from storage.database import Database
from tests.bot.webs import Rig, build
from tests.handlers import figures_world
from tests.handlers.figures_world import COMMUNES, LEADER, NOW
from tests.talk import World

LINK = re.compile(r"(http\S+/board)#code=([A-Za-z0-9_-]{43})")


def make(database: Database, folder: Path) -> tuple[World, Rig]:
    """February's dialogue was due: done, late, exempt, nothing, missing; November's lies ahead."""
    world = figures_world.make(database, folder)
    figures_world.plan(world)
    with database.begin() as session:
        codes = {code: units.find(session, code) for code in COMMUNES}
        ids = {code: one.id for code, one in codes.items() if one is not None}
        owed = work.open_of(session, list(ids.values()))
        february = {one.assignment.unit: one.id for one in owed if one.due_on.month == 2}
        november = {one.assignment.unit: one.id for one in owed if one.due_on.month == 11}
        work.exempt(session, february[ids["SB"]], "mới thành lập", 1)
        work.finish(session, february[ids["GM"]], NOW, 1, nothing=True)
        work.finish(session, november[ids["GM"]], NOW, 1)
        facts.put(session, board.ADDRESS, "http://127.0.0.1/board")
    rig = build(database, folder, world.clock)
    return world, rig


def code(world: World, account: int = LEADER) -> str:
    """Ask for the link as one does: in the chat, whose kit wants a thread without a loop."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(_code, world, account).result()


def _code(world: World, account: int) -> str:
    talk = world.talk(account)
    talk.says("/bang")
    found = LINK.search(talk.last.message.text)
    assert found, talk.last.message.text
    return found[2]


class Served:
    """The page in a thread of its own, for a browser."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.world, self.rig = make(database, folder)
        self.port = 0
        self._up = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main()), name="board")

    def link(self, account: int = LEADER) -> str:
        return f"http://127.0.0.1:{self.port}/board#code={code(self.world, account)}"

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._up.wait(20):
            raise TimeoutError("the board did not start")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._serving.cancel)
        self._thread.join(20)
        self.rig.close()

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        async with asyncio.TaskGroup() as group:
            serving = serve(self.rig.here, "127.0.0.1", 0, started=self._started)
            self._serving = group.create_task(serving)

    def _started(self, port: int) -> None:
        self.port = port
        self._up.set()
