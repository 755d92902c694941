"""A turn that fails is tried again, then put aside; nobody else ever waits for it."""

from datetime import timedelta
from pathlib import Path

import pytest

from storage import inbox
from storage.database import Away, Database
from tests.bot.breakable import ADMINS, Breakable, appoint
from tests.bot.updates import FakeAppWithNoise, echoes, serve, states, store, wear_out
from tests.talk import Talk, World

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
