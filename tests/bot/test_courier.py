"""What becomes of a letter, of its chat and of the whole bot, however a send ends."""

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot import channel as port
from bot.service import Service, build
from handlers import doors
from handlers.assistant import Assistant
from handlers.compose import Composer, Recipe
from handlers.post import pack
from handlers.turn import Address, Message, Say
from scheduler.sweep import sweep
from storage import chats, outbox
from storage.database import Database
from storage.dispatch import Limits
from storage.outbox import Letter
from tests.bot.breakable import ADMINS, appoint, rows
from tests.talk import FakeApp, World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    appoint(database)
    return World(database, tmp_path)


def write(world: World, key: str, chat: str = "11", **more: object) -> int:
    """Owe a letter that says its own key."""
    body = json.dumps({"say": pack(Say("talk-hello", {"name": key}))})
    letter = Letter(key, "telegram", chat, body)
    with world.database.begin() as session:
        id = outbox.put(session, replace(letter, **more), world.clock())  # type: ignore[arg-type]
    assert id is not None
    return id


def state(world: World, key: str) -> str:
    ((found,),) = rows(world.database, f"SELECT state FROM outbox WHERE key = '{key}'")
    return str(found)


def heard(world: World, chat: str = "11") -> list[str]:
    """The names that a chat's messages greet, in order."""
    texts = [one.message.text for one in world.app.sent if one.chat == chat]
    return [text.partition("Chào đồng chí ")[2].partition(". Tôi")[0] or text for text in texts]


def alarms(world: World) -> list[str]:
    return [text for id in ADMINS for text in heard(world, str(id))]


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
    sendings, _ = await service.courier._exchange()
    assert len(sendings) == 8
    await asyncio.gather(*(service.courier._carry(sending) for sending in sendings))
    await service.courier._exchange()
    service.worker.close()


def serve(world: World, recipes: dict[str, Recipe] | None = None) -> Service:
    assistant = Assistant(doors.router(world.features))
    channels = {world.app.name: world.app}
    service = build(world.database, channels, world.shelf, clock=world.clock, assistant=assistant)
    service.courier.compose = Composer("vi", recipes or {})
    return service


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


def long_text() -> str:
    return "".join(f"Câu số {number} của một bài rất dài. " for number in range(12))


def test_a_crash_between_two_parts_repeats_at_most_the_part_in_flight(world: World) -> None:
    world.app.text_limit = 100
    write(world, long_text())
    asyncio.run(crash_after(world, 3))
    with world.database.begin() as session:
        outbox.abandon(session, world.clock(), world.clock())
    world.run()
    texts = [one.message.text for one in world.app.sent]
    assert texts[2] == texts[3]
    assert long_text() in "".join(texts[:3] + texts[4:])
    assert rows(world.database, "SELECT state FROM outbox") == [("sent",)]


async def crash_after(world: World, parts: int) -> None:
    """The last of these parts has left, and nobody is there to note it."""
    service = serve(world)
    for number in range(parts):
        sendings, _ = await service.courier._exchange()
        (sending,) = sendings
        await service.courier._carry(sending)
        assert sending.owed.part == number
    service.worker.close()


def test_a_text_changed_between_two_parts_is_still_one_text(world: World) -> None:
    """What was cut once is sent as it was cut, whatever the recipe would say now."""
    world.app.text_limit = 100
    write(world, long_text())
    asyncio.run(crash_after(world, 1))
    sweep(world.database, world.clock() + timedelta(minutes=3))
    world.app.text_limit = 4096
    world.run()
    assert len(world.app.sent) == 2  # nothing had been noted: it starts anew, in one piece


def owe_recipe(world: World, key: str, recipe: str, **more: object) -> None:
    body = json.dumps({"recipe": recipe, "args": {"of": key}})
    with world.database.begin() as session:
        letter = replace(Letter(key, "telegram", "11", body), **more)  # type: ignore[arg-type]
        outbox.put(session, letter, world.clock())


def cook(world: World, **recipes: Recipe) -> None:
    async def send() -> None:
        service = serve(world, recipes)
        await service.settle()
        service.worker.close()

    asyncio.run(send())


def test_what_is_not_owed_any_more_is_cancelled_and_the_next_goes_out(world: World) -> None:
    owe_recipe(world, "done", "owed")
    write(world, "next")
    cook(world, owed=lambda _session, _args, _now: None)
    assert (state(world, "done"), heard(world)) == ("cancelled", ["next"])


def test_a_recipe_that_fails_fails_alone(world: World) -> None:
    owe_recipe(world, "bad", "unknown")
    write(world, "next")
    cook(world)
    assert (state(world, "bad"), heard(world)) == ("failed", ["next"])
    assert len(alarms(world)) == len(ADMINS)


def test_a_recipe_that_asks_the_database_wrongly_fails_alone(world: World) -> None:
    def wrong(session: object, _args: object, _now: object) -> None:
        from sqlalchemy import text
        from sqlalchemy.orm import Session

        assert isinstance(session, Session)
        session.execute(text("INSERT INTO facts (name) VALUES (NULL)"))

    owe_recipe(world, "bad", "wrong")
    write(world, "next")
    cook(world, wrong=wrong)
    assert (state(world, "bad"), heard(world)) == ("failed", ["next"])


def test_what_nobody_needs_any_more_expires_unsent(world: World) -> None:
    write(world, "late", expires_at=world.clock() + timedelta(hours=1), lane=1)
    with world.database.begin() as session:
        chats.pause(session, "telegram", "11", world.clock() + timedelta(hours=2))
    world.run()
    world.time_passes(hours=3)
    sweep(world.database, world.clock())
    assert (state(world, "late"), heard(world)) == ("expired", [])


def test_an_edit_of_a_message_that_was_deleted_is_a_new_message(world: World) -> None:
    first = write(world, "card")
    world.run()

    def deleted(verb: str, _to: Address, _message: Message) -> None:
        if verb == "edit":
            raise port.Lost("no such message")

    world.app.faults = deleted
    write(world, "card again", edits=first)
    world.run()
    assert heard(world) == ["card", "card again"]


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
