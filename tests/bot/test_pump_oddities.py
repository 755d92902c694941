"""What the pump does with updates it can not read, taps, and errors about errors."""

import asyncio
from pathlib import Path

import pytest

from handlers.turn import Turn
from storage.database import Database
from tests.bot.breakable import ADMINS, Breakable, appoint, rows
from tests.bot.updates import FakeAppWithNoise, serve, states, store, store_turn, wear_out
from tests.clock import MONDAY
from tests.talk import Talk, World


@pytest.fixture
def broken() -> Breakable:
    return Breakable()


@pytest.fixture
def world(database: Database, tmp_path: Path, broken: Breakable) -> World:
    appoint(database)
    return World(database, tmp_path, app=FakeAppWithNoise(), features=(broken.feature,))


@pytest.fixture
def talk(world: World) -> Talk:
    return world.talk(11)


def test_an_unreadable_update_is_put_aside_at_once(world: World, talk: Talk) -> None:
    world.deliver_raw("bad", "not json", "telegram:11")
    assert states(world) == [("aside", 0)]
    talk.hears_nothing()
    talk.says("/echo next")
    talk.hears("Chào đồng chí next")


def test_an_update_of_a_kind_that_is_nothing_to_us_is_done_in_silence(world: World) -> None:
    world.deliver_raw("odd", '"noise"', "telegram:11")
    assert states(world) == [("done", 0)]
    assert world.app.log == []


def test_an_error_whose_words_can_not_be_stored_is_put_aside_too(
    world: World, talk: Talk, broken: Breakable
) -> None:
    words = "nul \0 half \ud83d"
    broken.failing[words] = 99
    talk.says(f"/echo {words}")
    wear_out(world)
    assert states(world) == [("aside", 3)]
    talk.hears("gặp lỗi")


def test_an_alarm_that_can_not_be_sent_raises_no_alarm(
    world: World, talk: Talk, broken: Breakable
) -> None:
    """And neither does one that made a turn fail: an administrator's own turn is a turn."""
    broken.failing["one"] = 99
    admin = world.talk(ADMINS[0])
    admin.says("/echo one")
    wear_out(world)
    world.time_passes(hours=1)
    assert len(rows(world.database, "SELECT id FROM outbox WHERE lane = 1")) == len(ADMINS)


def test_in_a_group_only_who_was_heard_is_told(world: World, broken: Breakable) -> None:
    broken.failing["one"] = 99
    group = world.talk(11, chat="-5", group=True)
    group.says("/echo one", addressed=False)
    group.hears_nothing()
    assert states(world) == [("done", 0)]


def test_the_same_tap_twice_is_two_turns_and_one_flash_each(world: World, talk: Talk) -> None:
    talk.taps_id("forged")
    talk.taps_id("forged")
    assert world.app.flashes == ["Nút này không còn dùng được. Gõ /trogiup để bắt đầu lại."] * 2


def test_a_tap_that_waited_too_long_has_no_spinner_to_end(
    world: World, talk: Talk, broken: Breakable
) -> None:
    turn = Turn(talk.where, MONDAY, kind="tap", account="telegram:11", tap="t", button="x")
    store_turn(world, turn)
    world.time_passes(11)
    assert world.app.flashes == []
    talk.hears("Nút này không còn dùng được")


@pytest.mark.asyncio
async def test_a_running_pump_tries_again_at_once(
    database: Database, tmp_path: Path, broken: Breakable
) -> None:
    """The first repeat needs no time to pass: here the clock stands still."""
    broken.failing["one"] = 1
    world = World(database, tmp_path, features=(broken.feature,))
    service = serve(world)
    store(world, "/echo one")
    answered = asyncio.Event()
    service.pump.handled = answered.set
    async with asyncio.timeout(30), asyncio.TaskGroup() as group:
        running = group.create_task(service.pump.run())
        await answered.wait()
        running.cancel()
    assert broken.tried == ["one", "one"]
    service.worker.close()
