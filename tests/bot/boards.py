"""The board of the district in figures_world, served for tests; the link comes from the chat."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from handlers.board import door as board
from storage import facts, units, work
from storage.database import Database
from tests.bot.threads import Threaded
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


class Served(Threaded):
    """The page in a thread of its own, for a browser."""

    def __init__(self, database: Database, folder: Path) -> None:
        super().__init__("board")
        self.world, self.rig = make(database, folder)

    def link(self, account: int = LEADER) -> str:
        return f"http://127.0.0.1:{self.port}/board#code={code(self.world, account)}"

    def close(self) -> None:
        self.rig.close()

    async def run(self, group: asyncio.TaskGroup) -> None:
        self.begin(group, self.rig.here)
