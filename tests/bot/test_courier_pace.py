"""The courier keeps order and pace, and rests when an app asks for it or is away."""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import channel as port
from bot.service import Service
from handlers.turn import Address, Message, Reply, Say
from storage.database import Database, Session
from storage.pace import Limits
from tests.bot.breakable import appoint
from tests.bot.letters import (
    cook,
    heard,
    owe_recipe,
    serve,
    state,
    write,
)
from tests.talk import FakeApp, World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    appoint(database)
    return World(database, tmp_path)


def test_two_chats_slowed_within_a_second_pause_the_whole_bot(world: World) -> None:
    world.app.errors = [port.SlowDown(30), port.SlowDown(30)]
    for chat in "123":
        write(world, f"to {chat}", chat=f"2{chat}")
    world.run()
    assert [heard(world, f"2{chat}") for chat in "123"] == [[], [], ["to 3"]]
    write(world, "later", chat="24")
    world.time_passes(29)
    assert heard(world, "24") == []
    world.time_passes(1)
    assert [heard(world, f"2{chat}") for chat in "124"] == [["to 1"], ["to 2"], ["later"]]


def test_one_slowed_chat_waits_alone(world: World) -> None:
    world.app.errors = [port.SlowDown(30)]
    write(world, "slow", chat="21")
    write(world, "quick", chat="22")
    world.run()
    assert heard(world, "22") == ["quick"]
    world.time_passes(2)
    write(world, "also quick", chat="23")
    world.run()
    assert (heard(world, "23"), heard(world, "21")) == (["also quick"], [])


def test_an_app_that_can_not_be_reached_is_tried_ever_more_rarely(world: World) -> None:
    tried: list[float] = []
    start = world.clock()

    def unreachable(_verb: str, _to: Address, _message: Message) -> None:
        tried.append((world.clock() - start).total_seconds())
        raise port.Unsent("no line")

    world.app.faults = unreachable
    write(world, "letter")
    for _ in range(100):
        world.time_passes(1)
    assert tried == [1, 2, 4, 8, 16, 32, 62, 92]


def test_after_a_long_break_the_first_hitch_is_a_short_one_again(world: World) -> None:
    world.app.errors = [port.Unsent("no line") for _ in range(5)]
    write(world, "first")
    for _ in range(6):
        world.time_passes(60)
    assert heard(world) == ["first"]
    world.app.errors = [port.Unsent("no line")]
    write(world, "second")
    world.run()
    world.time_passes(1)
    assert heard(world) == ["first", "second"]


def test_sends_that_fail_side_by_side_are_one_failure(world: World) -> None:
    for number in range(8):
        write(world, f"letter {number}", chat=f"2{number}")
    world.app.errors = [port.Unsent("no line") for _ in range(8)]
    asyncio.run(side_by_side(world))
    world.app.errors = []
    world.time_passes(1)
    assert len(world.app.sent) == 8


async def side_by_side(world: World) -> None:
    """Let all slots fly at once, until none of what they carried is left in the air."""
    service = serve(world)
    sendings = (await service.courier._exchange()).sendings
    assert len(sendings) == 8
    await asyncio.gather(*(service.courier._carry(sending) for sending in sendings))
    await service.courier._exchange()
    service.worker.close()


def test_a_chat_gets_its_letters_in_order_one_at_a_time(world: World) -> None:
    """All slots fly side by side; a chat never holds two of them."""
    flying: dict[str, int] = {}
    most = 0

    class Slow(FakeApp):
        async def send(self, to: Address, message: Message) -> str:
            nonlocal most
            flying[to.chat] = flying.get(to.chat, 0) + 1
            most = max(most, sum(flying.values()))
            assert flying[to.chat] == 1
            for _ in range(10):
                await asyncio.sleep(0)
            flying[to.chat] -= 1
            return await super().send(to, message)

    world.app = Slow()
    names = [str(number) for number in range(15)]
    for name in names:
        for chat in range(21, 31):
            write(world, f"{chat} {name}", chat=str(chat))
    asyncio.run(run_until_sent(serve(world), world, 150))
    for chat in range(21, 31):
        assert heard(world, str(chat)) == [f"{chat} {name}" for name in names]
    assert 2 <= most <= 8


async def run_until_sent(service: Service, world: World, count: int) -> None:
    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        group.create_task(service.courier.run())
        while len(world.app.sent) < count:
            await service.courier.bell.wait(0.01)
        service.stop()
    service.worker.close()


def test_the_next_look_is_when_the_pace_opens_or_at_once(world: World) -> None:
    for number in range(12):
        write(world, f"letter {number}", chat=f"2{number}")
    assert asyncio.run(looked(world)) == (8, 0)
    world.app.limits = Limits(a_second=25)
    assert asyncio.run(looked(world)) == (4, 0.04)


async def looked(world: World) -> tuple[int, float]:
    """How many are claimed in one look, and how many seconds later the next is due."""
    service = serve(world)
    claimed = await service.courier._exchange()
    service.worker.close()
    assert claimed.again is not None
    return len(claimed.sendings), max(0, (claimed.again - world.clock()).total_seconds())


def test_the_pace_counts_from_when_letters_are_written(world: World) -> None:
    """The first that is written after a start is slow: words are read, queries are prepared."""
    world.app.limits = Limits(a_second=25, chat_gap=1, group_a_minute=20)
    slow, left = [0.3], []

    def say(_session: Session, _args: Mapping[str, Any], _now: datetime) -> Reply:
        world.clock.tick(slow.pop() if slow else 0)
        return Reply(Say("talk-hello", {"name": "ai đó"}))

    def leave(_verb: str, _to: Address, _message: Message) -> None:
        left.append(world.clock())

    world.app.faults = leave
    for number in range(60):
        owe_recipe(world, str(number), "say", chat=str(100 + number))
    while len(left) < 60:
        cook(world, say=say)
        world.clock.tick(0.04)
    assert max(sum(at <= one < at + timedelta(seconds=1) for one in left) for at in left) <= 30


def test_the_pace_holds_however_much_is_owed(world: World) -> None:
    world.app.limits = Limits(a_second=25, chat_gap=1, group_a_minute=20)
    for number in range(60):
        write(world, f"letter {number}", chat=str(100 + number % 30))
    counts = []
    for _ in range(40):
        before = len(world.app.sent)
        world.time_passes(0.1)
        counts.append(len(world.app.sent) - before)
    assert sum(counts) == 60
    assert max(sum(counts[at : at + 10]) for at in range(40)) <= 30


def test_a_stopped_courier_waits_for_what_is_in_flight(world: World) -> None:
    released = asyncio.Event()

    class Held(FakeApp):
        async def send(self, to: Address, message: Message) -> str:
            service.stop()
            released.set()
            await asyncio.sleep(0)
            return await super().send(to, message)

    world.app = Held()
    write(world, "one")
    write(world, "two")
    service = serve(world)

    async def run() -> None:
        async with asyncio.timeout(30):
            await service.courier.run()
        assert released.is_set()
        service.worker.close()

    asyncio.run(run())
    assert heard(world) == ["one"]
    assert (state(world, "one"), state(world, "two")) == ("sent", "ready")
