"""Two processes on one PostgreSQL share all conversations and all letters; one may die."""

import asyncio
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.service import Service, build
from handlers import doors
from handlers.assistant import Assistant
from scheduler.sweep import sweep
from storage.database import Database, connect
from storage.files import Shelf
from tests.bot.breakable import Breakable, rows
from tests.bot.pair import (
    DEAD,
    FREE,
    LEASE,
    SLOTS,
    UNHANDLED,
    UNSENT,
    UPDATES,
    Line,
    Pair,
    Process,
    Telegram,
)
from tests.clock import Clock
from tests.postgres import Postgres


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
    # a task that is cancelled, unlike a process that is killed, still ends its last claim
    assert len(listed) <= 2 * SLOTS


@pytest.mark.asyncio
async def test_a_turn_that_starts_after_its_lease_has_gone_changes_nothing(pair: Pair) -> None:
    """A process that was asleep for longer than its lease finds that it may not go on."""
    await pair.pour(1, random.Random(9))
    one, two = (process.service.pump for process in pair.processes)
    (row,) = rows(pair.one.database, "SELECT conversation FROM inbox")
    line = str(row[0])
    assert one.lines.claim(line, pair.clock())
    assert not two.lines.claim(line, pair.clock())
    pair.clock.now += LEASE
    assert two.lines.claim(line, pair.clock())
    two.lines.release(line)
    one.lines.release(line)
    with pair.one.database.read() as session:
        from storage import inbox

        (head,) = inbox.heads(session, ["telegram"], pair.clock(), holder=two.name)
    turn = pair.one.line.read(head.body, pair.clock())
    assert one._turn(head, turn, pair.clock()) is None
    assert pair.turns.tried == []
    assert two._turn(head, turn, pair.clock()) == ""
    assert [json.loads(head.body)["text"].removeprefix("/echo ")] == pair.turns.tried
