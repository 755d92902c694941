"""Two processes on one PostgreSQL, one app behind both, and one clock."""

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.channel import Abilities, Keep
from bot.service import Service
from handlers.turn import Address, Message, Turn
from storage.database import Database
from storage.inbox import Arrival
from tests.bot.breakable import Breakable, rows
from tests.clock import Clock
from tests.talk import read_turn, write_turn

CHATS = 30
UPDATES = 400
SLOTS = 4
LEASE = timedelta(seconds=31)
DEAD = timedelta(seconds=121)
UNHANDLED = "SELECT 1 FROM inbox WHERE state = 'ready'"
UNSENT = "SELECT 1 FROM outbox WHERE state IN ('ready', 'sending')"
# what a process that lives may do while the other one's leases last
FREE = f"{UNHANDLED} AND conversation NOT IN (SELECT name FROM leases WHERE holder = 'one')"


@dataclass
class Telegram:
    """The app behind both processes: what every chat shows, and who is sending to it now."""

    shown: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    by: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    sending: set[str] = field(default_factory=set)
    together: int = 0  # times that two sends to one chat overlapped

    @property
    def count(self) -> int:
        return sum(len(texts) for texts in self.shown.values())


@dataclass
class Line:
    """One process's line to it; a cut line takes messages in and never answers."""

    app: Telegram
    process: str
    name: str = "telegram"
    bot: str = "7"
    abilities: Abilities = field(default_factory=Abilities)
    cut: bool = False

    async def receive(self, keep: Keep) -> None:
        await asyncio.Event().wait()

    def read(self, body: str, at: datetime) -> Turn | None:
        return read_turn(body, at)

    async def send(self, to: Address, message: Message) -> str:
        self.app.together += to.chat in self.app.sending
        self.app.sending.add(to.chat)
        await asyncio.sleep(0)
        if self.cut:
            self.app.sending.discard(to.chat)
            await asyncio.Event().wait()
        name = message.text.partition("Chào đồng chí ")[2].partition(". Tôi")[0]
        self.app.shown[to.chat].append(name)
        self.app.by[self.process] += 1
        self.app.sending.discard(to.chat)
        return f"{to.chat}-{len(self.app.shown[to.chat])}"

    async def edit(self, to: Address, sent: str, message: Message) -> None: ...

    async def answer_tap(self, tap: str, text: str) -> None: ...

    async def download(self, ref: str, to: Path, limit: int) -> None: ...

    async def leave(self, chat: str) -> None: ...

    async def close(self) -> None: ...


@dataclass
class Process:
    """A service of its own: own connections, own threads, own name."""

    name: str
    line: Line
    service: Service
    database: Database


@dataclass
class Pair:
    """Two processes, one database, one app, one clock."""

    one: Process
    two: Process
    app: Telegram
    clock: Clock
    turns: Breakable
    serve: Callable[[Process], Service]  # builds a process's service anew
    said: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @property
    def processes(self) -> tuple[Process, Process]:
        return self.one, self.two

    async def pour(self, count: int, dice: random.Random) -> None:
        """Either process takes in what comes, at random, several updates at a time."""
        while count > 0:
            process = dice.choice(self.processes)
            batch = [self._update(dice) for _ in range(min(count, dice.randint(1, 7)))]
            await process.service.keep(process.line, batch)
            count -= len(batch)

    def _update(self, dice: random.Random) -> Arrival:
        chat = str(dice.randrange(1000, 1000 + CHATS))
        name = f"{chat}.{len(self.said[chat])}"
        self.said[chat].append(name)
        where = Address("telegram", chat)
        turn = Turn(where, self.clock(), account=f"telegram:{chat}", text=f"/echo {name}")
        return Arrival(name, f"telegram:{chat}", write_turn(turn))

    async def until(self, *done: str) -> None:
        """Let whoever runs go on until these queries find nothing any more."""
        never = asyncio.Event()
        while any([await asyncio.to_thread(rows, self.one.database, query) for query in done]):
            with suppress(TimeoutError):
                await asyncio.wait_for(never.wait(), 0.02)
