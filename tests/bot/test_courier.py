"""What becomes of a letter, of its chat and of the whole bot, however a send ends."""

from pathlib import Path

import pytest

from bot import channel as port
from handlers.turn import Address, Message
from storage import chats, outbox
from storage.database import Database
from tests.bot.breakable import ADMINS, appoint, rows
from tests.bot.letters import alarms, heard, state, write
from tests.talk import World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    appoint(database)
    return World(database, tmp_path)


@pytest.mark.parametrize(
    ("error", "then", "after", "arrives"),
    [
        (port.Unsent("no line"), "ready", 1, True),
        (port.SlowDown(7), "ready", 7, True),
        (port.SlowDown(7, everything=True), "ready", 7, True),
        (port.NoThread("no topic"), "sent", 0, True),
        (port.Uncertain("502"), "sent", 0, True),
        (port.Denied("no such token"), "ready", 60, True),
        (port.Gone("blocked"), "failed", 0, False),
        (port.Refused("too strange"), "failed", 0, False),
        (port.Lost("no such message"), "failed", 0, False),
        (RuntimeError("a driver's own mistake"), "sent", 0, True),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_how_a_send_ends_decides_what_follows(
    world: World, error: Exception, then: str, after: float, arrives: bool
) -> None:
    write(world, "letter", thread="5")
    world.app.errors = [error]
    world.run()
    assert state(world, "letter") == then
    if after:
        world.time_passes(after - 0.1)
        assert heard(world) == []
    world.time_passes(0.1)
    assert heard(world) == (["letter"] if arrives else [])
    assert state(world, "letter") == ("sent" if arrives else "failed")


@pytest.mark.parametrize(
    ("error", "words"),
    [(port.Gone("blocked"), "telegram 11"), (port.Refused("strange"), "không gửi được")],
)
def test_administrators_are_told_once_of_what_can_not_be_sent(
    world: World, error: Exception, words: str
) -> None:
    for number in range(3):
        world.app.errors = [error]
        write(world, f"letter {number}")
        world.run()
    assert len(alarms(world)) == len(ADMINS)
    assert all(words in text for text in alarms(world))


def test_a_failing_alarm_raises_no_alarm(world: World) -> None:
    def refuse(_verb: str, _to: Address, _message: Message) -> None:
        raise port.Refused("nothing pleases it")

    world.app.faults = refuse
    write(world, "letter")
    for _ in range(5):
        world.time_passes(hours=1)
    assert len(rows(world.database, "SELECT id FROM outbox")) == 1 + len(ADMINS)


def test_administrators_who_have_all_left_raise_no_alarm_about_each_other(world: World) -> None:
    def leave(_verb: str, _to: Address, _message: Message) -> None:
        raise port.Gone("blocked")

    world.app.faults = leave
    write(world, "letter")
    for _ in range(5):
        world.time_passes(hours=1)
    assert len(rows(world.database, "SELECT id FROM outbox")) == 1 + len(ADMINS)


def test_a_chat_that_is_gone_is_tried_once_for_all_that_waits(world: World) -> None:
    tried = []

    def gone(_verb: str, to: Address, _message: Message) -> None:
        if to.chat == "11":
            tried.append(to)
            raise port.Gone("blocked")

    world.app.faults = gone
    for number in range(5):
        write(world, f"letter {number}")
    world.run()
    assert len(tried) == 1
    with world.database.read() as session:
        health = next(one for one in chats.health(session, "telegram") if one.chat == "11")
    assert health.gone_at == world.clock()


def test_who_comes_back_is_spoken_to_again(world: World) -> None:
    world.app.errors = [port.Gone("blocked")]
    write(world, "letter")
    world.run()
    talk = world.talk(11)
    talk.says("chào")
    assert heard(world)
    with world.database.read() as session:
        health = next(one for one in chats.health(session, "telegram") if one.chat == "11")
    assert health.gone_at is None


def test_a_moved_chat_gets_at_its_new_place_all_that_waits(world: World) -> None:
    world.app.errors = [port.Moved("-1005")]
    write(world, "one", chat="-5")
    write(world, "two", chat="-5")
    world.run()
    assert (heard(world, "-5"), heard(world, "-1005")) == ([], ["one", "two"])


def test_without_its_topic_a_letter_goes_to_the_main_room(world: World) -> None:
    world.app.errors = [port.NoThread("gone")]
    write(world, "one", thread="9")
    write(world, "two", thread="9")
    write(world, "other", thread="8")
    world.run()
    assert [to.thread for _, to, _ in world.app.log] == ["", "", "8"]


def test_an_answer_that_ends_uncertain_goes_again_and_is_listed(world: World) -> None:
    world.app.errors = [port.Uncertain("502")]
    write(world, "answer")
    world.run()
    assert heard(world) == ["answer"]
    with world.database.read() as session:
        (listed,) = outbox.troubled(session)
    assert (listed.key, listed.state, listed.uncertain_at) == ("answer", "sent", world.clock())


def test_a_reminder_that_ends_uncertain_is_held_and_marked(world: World) -> None:
    world.app.errors = [port.Uncertain("502")]
    write(world, "reminder", lane=1)
    world.run()
    world.time_passes(minutes=14)
    assert heard(world) == []
    world.time_passes(minutes=1)
    assert world.app.sent[-1].message.text.startswith("(gửi lại, có thể trùng)")


def test_a_second_uncertain_end_is_given_up_and_listed(world: World) -> None:
    world.app.errors = [port.Uncertain("502"), port.Uncertain("502")]
    write(world, "answer")
    write(world, "next")
    world.run()
    assert (state(world, "answer"), heard(world)) == ("failed", ["next"])
    with world.database.read() as session:
        assert [one.key for one in outbox.troubled(session)] == ["answer"]
