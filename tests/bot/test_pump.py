"""A turn that fails is tried again, then put aside; nobody else ever waits for it."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.service import Service, build
from handlers import doors
from handlers.assistant import Assistant
from handlers.turn import Address, Turn
from storage import inbox
from storage.database import Away, Database
from storage.inbox import Arrival
from tests.bot.breakable import ADMINS, Breakable, appoint, rows
from tests.clock import MONDAY
from tests.talk import FakeApp, Talk, World, read_turn, write_turn

ATTEMPTS = 4  # the first, at once, after 1 s, after 5 s


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


class FakeAppWithNoise(FakeApp):
    """Sends an update of a kind that is nothing to us when its body says so."""

    def read(self, body: str, at: object) -> Turn | None:
        return None if body == '"noise"' else read_turn(body, MONDAY)


def wear_out(world: World) -> None:
    """Let all attempts after the first fail."""
    for seconds in (0, 1, 5):
        world.time_passes(seconds)


def states(world: World) -> list[tuple[object, ...]]:
    return rows(world.database, "SELECT state, attempts FROM inbox ORDER BY id")


def echoes(world: World) -> list[tuple[object, ...]]:
    return rows(world.database, "SELECT subject FROM audit WHERE action = 'echo' ORDER BY id")


def test_what_a_failed_turn_did_is_undone(world: World, talk: Talk, broken: Breakable) -> None:
    broken.failing["one"] = 1
    talk.says("/echo one")
    talk.hears_nothing()
    assert (echoes(world), states(world)) == ([], [("ready", 1)])
    world.run()
    talk.hears("Chào đồng chí one")
    talk.hears_nothing()
    assert (echoes(world), states(world)) == ([("one",)], [("done", 1)])


def test_it_is_tried_at_once_after_a_second_and_after_five(
    world: World, talk: Talk, broken: Breakable
) -> None:
    broken.failing["one"] = ATTEMPTS - 1
    talk.says("/echo one")
    for wait, tries in ((0, 2), (0.9, 2), (0.1, 3), (4.9, 3), (0.1, 4), (60, 4)):
        world.time_passes(wait)
        assert len(broken.tried) == tries
    talk.hears("Chào đồng chí one")
    assert states(world) == [("done", 3)]


def test_the_pump_knows_when_to_try_again(
    database: Database, tmp_path: Path, broken: Breakable
) -> None:
    broken.failing["one"] = ATTEMPTS
    world = World(database, tmp_path, features=(broken.feature,))
    service = serve(world)
    store(world, "/echo one")
    for seconds in (0, 1, 5):
        assert service.pump.round().retry_at == world.clock() + timedelta(seconds=seconds)
        if seconds:
            assert service.pump.round().retry_at == world.clock() + timedelta(seconds=seconds)
        world.clock.tick(seconds)
    assert service.pump.round().retry_at is None
    assert states(world) == [("aside", 3)]
    service.worker.close()


def test_after_four_attempts_it_is_put_aside_and_people_are_told(
    world: World, talk: Talk, broken: Breakable
) -> None:
    broken.failing["one"] = 99
    talk.says("/echo one")
    wear_out(world)
    world.time_passes(hours=1)
    assert len(broken.tried) == ATTEMPTS
    with world.database.read() as session:
        (aside,) = inbox.aside(session)
    assert len(aside.trouble) == 6
    assert "Boom: cannot one" in aside.error
    assert "Traceback" in aside.error
    talk.hears("gặp lỗi khi xử lý tin vừa rồi", aside.trouble)
    talk.hears_nothing()
    for id in ADMINS:
        admin = world.talk(id)
        heard = admin.hears("được để riêng", aside.trouble, "Boom")
        assert "cannot one" not in heard.message.text
        admin.hears_nothing()


def test_its_conversation_waits_and_then_goes_on(
    world: World, talk: Talk, broken: Breakable
) -> None:
    broken.failing["one"] = 99
    talk.says("/echo one")
    talk.says("/echo two")  # which also lets the first be tried again
    assert broken.tried == ["one", "one"]
    world.time_passes(1)
    assert "two" not in broken.tried
    world.time_passes(5)
    assert [one.message.text[:20] for one in talk.messages] == [
        "Xin lỗi, tôi gặp lỗi",
        "Chào đồng chí two. T",
    ]


def test_other_conversations_never_wait(world: World, talk: Talk, broken: Breakable) -> None:
    broken.failing["one"] = 99
    talk.says("/echo one")
    for number in range(3, 8):
        other = world.talk(number)
        other.says(f"/echo {number}")
        other.hears(f"Chào đồng chí {number}")


def test_everyone_behind_a_hundred_failing_conversations_is_answered(
    world: World, broken: Breakable
) -> None:
    broken.failing["one"] = 10_000
    for chat in range(150):
        store(world, "/echo one", chat=f"9{chat:03}")
    store(world, "/echo two", chat="11")
    world.run()
    assert world.app.sent[0].message.text.startswith("Chào đồng chí two")


def test_a_database_that_is_away_is_not_an_attempt(
    world: World, talk: Talk, broken: Breakable
) -> None:
    broken.away["one"] = 6
    with pytest.raises(Away):
        talk.says("/echo one")
    for _ in range(5):
        with pytest.raises(Away):
            world.run()
    assert states(world) == [("ready", 0)]
    world.run()
    talk.hears("Chào đồng chí one")
    talk.hears_nothing()
    assert echoes(world) == [("one",)]


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


def store(world: World, text: str, chat: str = "11") -> None:
    """Put an update in and handle nothing yet."""
    where = Address("telegram", chat)
    store_turn(world, Turn(where, MONDAY, account=f"telegram:{chat}", text=text))


def store_turn(world: World, turn: Turn) -> None:
    body = write_turn(replace(turn, message="m"))
    count = len(rows(world.database, "SELECT id FROM inbox"))
    arrival = Arrival(f"s{count}", f"telegram:{turn.where.chat}", body)
    with world.database.begin() as session:
        inbox.keep(session, "telegram", "7", [arrival], world.clock())


def serve(world: World) -> Service:
    assistant = Assistant(doors.router(world.features))
    channels = {world.app.name: world.app}
    return build(world.database, channels, world.shelf, clock=world.clock, assistant=assistant)


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
