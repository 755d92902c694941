"""Two processes on one PostgreSQL share all conversations and all letters; one may die."""

import asyncio
import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.channel import Abilities, Keep
from bot.service import Service, build
from handlers import doors
from handlers.assistant import Assistant
from handlers.turn import Address, Message, Turn
from scheduler.sweep import sweep
from storage.database import Database, connect
from storage.files import Shelf
from storage.inbox import Arrival
from tests.bot.breakable import Breakable, rows
from tests.clock import Clock
from tests.postgres import Postgres
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


@pytest.fixture
def pair(postgres: Postgres, tmp_path: Path) -> Iterator[Pair]:
    app, clock, turns = Telegram(), Clock(), Breakable()
    assistant = Assistant(doors.router((turns.feature,)))

    def start(name: str, url: str) -> Process:
        line, database = Line(app, name), connect(url)
        return Process(name, line, serve(line, database), database)

    def serve(line: Line, database: Database) -> Service:
        return build(
            database,
            {"telegram": line},
            Shelf(tmp_path / line.process),
            clock=clock,
            assistant=assistant,
            slots=SLOTS,
            name=line.process,
        )

    with postgres.fresh() as url:
        one, two = start("one", url), start("two", url)
        made = Pair(one, two, app, clock, turns, lambda it: serve(it.line, it.database))
        yield made
        for process in made.processes:
            process.service.worker.close()
            process.database.close()


def check(pair: Pair) -> None:
    """Each update handled once and in order, each letter sent once and in order."""
    assert sorted(pair.turns.tried) == sorted(
        name for names in pair.said.values() for name in names
    )
    assert pair.app.shown == pair.said
    assert pair.app.together == 0
    handled = rows(pair.one.database, "SELECT subject FROM audit ORDER BY id")
    order: dict[str, list[str]] = defaultdict(list)
    for (name,) in handled:
        order[str(name).partition(".")[0]].append(str(name))
    assert order == pair.said
    query = "SELECT count(*) FROM inbox WHERE state <> 'done'"
    assert rows(pair.one.database, query) == [(0,)]


@pytest.mark.asyncio
async def test_each_update_is_handled_once_and_each_letter_sent_once(pair: Pair) -> None:
    async with asyncio.timeout(100), asyncio.TaskGroup() as group:
        running = [group.create_task(one.service.run()) for one in pair.processes]
        await pair.pour(UPDATES, random.Random(7))
        await pair.until(UNHANDLED, UNSENT)
        for process in pair.processes:
            process.service.stop()
        await asyncio.wait(running)
    check(pair)
    assert min(pair.app.by.values()) > 0, "one of the two did all the work"


@pytest.mark.asyncio
async def test_when_one_is_abandoned_the_other_finishes_all(pair: Pair) -> None:
    """Its leases end by the clock, and what it had in flight is uncertain and sent again.

    The other starts anew meanwhile: the clock may not jump while its own letters are in flight.
    """
    dice = random.Random(8)
    async with asyncio.timeout(100), AsyncExitStack() as stack:
        first = await stack.enter_async_context(asyncio.TaskGroup())
        second = await stack.enter_async_context(asyncio.TaskGroup())
        dying = first.create_task(pair.one.service.run())
        living = second.create_task(pair.two.service.run())
        await pair.pour(UPDATES // 2, dice)
        pair.one.line.cut = True
        await pair.pour(UPDATES // 2, dice)
        dying.cancel()
        await asyncio.wait([dying])
        await asyncio.to_thread(pair.one.service.worker.close)
        await pair.until(FREE)
        pair.two.service.stop()
        await asyncio.wait([living])
        pair.clock.now += DEAD  # and its leases ended long ago
        await asyncio.to_thread(sweep, pair.two.database, pair.clock())
        pair.two.service = pair.serve(pair.two)
        living = second.create_task(pair.two.service.run())
        await pair.until(UNHANDLED, UNSENT)
        pair.two.service.stop()
        await asyncio.wait([living])
    check(pair)
    listed = rows(pair.two.database, "SELECT key FROM outbox WHERE uncertain_at IS NOT NULL")
    assert len(listed) <= SLOTS


@pytest.mark.asyncio
async def test_a_turn_that_starts_after_its_lease_has_gone_changes_nothing(pair: Pair) -> None:
    """A process that was asleep for longer than its lease finds that it may not go on."""
    await pair.pour(1, random.Random(9))
    one, two = (process.service.pump for process in pair.processes)
    (row,) = rows(pair.one.database, "SELECT conversation FROM inbox")
    line = str(row[0])
    assert one._claim(line, pair.clock())
    assert not two._claim(line, pair.clock())
    pair.clock.now += LEASE
    assert two._claim(line, pair.clock())
    two._busy.clear()
    one._busy.clear()
    with pair.one.database.read() as session:
        from storage import inbox

        (head,) = inbox.heads(session, ["telegram"], pair.clock())
    turn = pair.one.line.read(head.body, pair.clock())
    assert one._turn(head, turn, pair.clock()) is None
    assert pair.turns.tried == []
    assert two._turn(head, turn, pair.clock()) == ""
    assert [json.loads(head.body)["text"].removeprefix("/echo ")] == pair.turns.tried
