"""Files that letters name: made off the loop, once more after a kill, and never in the way."""

import asyncio
import json
import threading
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.channel import Unsent
from bot.courier import Courier
from bot.making import Maker
from bot.service import Service, build
from bot.worker import Worker
from handlers import post
from handlers.compose import Composer
from handlers.making import Made, MadeFile, Make
from handlers.turn import Address, Button, Paper, Reply, Say, Turn
from scheduler.sweep import UNMADE_AFTER, sweep
from storage import making, outbox
from storage.database import Database, Session
from storage.outbox import Letter
from tests.bot.breakable import rows
from tests.bot.letters import write
from tests.talk import World

HELLO = Say("talk-hello", {"name": "đang làm"})


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return World(database, tmp_path)


def owe(world: World, key: str = "file", **args: str) -> None:
    where = Address("telegram", "11")
    reply = Reply(HELLO, paper=Paper("test", args))
    with world.database.begin() as session:
        post.put(session, Turn(where, world.clock()), reply, key)


def make(_session: Session, args: Mapping[str, str], now: datetime) -> Made:
    data = f"{args.get('what', '')} {now:%H:%M}".encode()
    say = Say("talk-hello", {"name": "xong"})
    button = Button(Say("help-button"), "run.help")
    return Made(Reply(say, ((button,),)), (MadeFile("a.txt", "text/plain", data),))


def serve(world: World, made: Make = make) -> tuple[Courier, Worker]:
    worker = Worker(1)
    maker = Maker(world.database, world.shelf, {"test": made}, worker, clock=world.clock)
    channels = {world.app.name: world.app}
    return Courier(
        world.database, channels, Composer(), worker, clock=world.clock, maker=maker
    ), worker


def send(world: World, made: Make = make) -> None:
    courier, worker = serve(world, made)
    asyncio.run(courier.drain())
    worker.close()


def service(world: World) -> Service:
    return build(world.database, {world.app.name: world.app}, world.shelf, clock=world.clock)


def states(world: World) -> list[str]:
    return [str(one) for (one,) in rows(world.database, "SELECT state FROM outbox ORDER BY id")]


def test_the_file_takes_the_place_of_what_was_said(world: World) -> None:
    owe(world, what="bảng")
    send(world)
    (heard,) = world.app.sent
    assert "xong" in heard.message.text
    assert "đang làm" not in heard.message.text
    assert len(heard.labels) == 1
    (file,) = heard.message.files
    assert (file.kind, file.name, file.mime) == ("document", "a.txt", "text/plain")
    assert world.shelf.path(file.sha).read_bytes().decode() == "bảng 08:00"
    assert states(world) == ["sent"]
    assert rows(world.database, "SELECT sha FROM files") == [(file.sha,)]
    assert rows(world.database, "SELECT count(*) FROM buttons WHERE outbox IS NOT NULL") == [(1,)]


def test_it_is_made_outside_the_loop_and_the_writers_thread(world: World) -> None:
    where = []

    def told(session: Session, args: Mapping[str, str], now: datetime) -> Made:
        where.append(threading.current_thread().name)
        return make(session, args, now)

    owe(world)
    send(world, told)
    assert where
    assert where[0] != "MainThread"
    assert not where[0].startswith("turns")


def test_other_letters_to_the_chat_do_not_wait_for_it(world: World) -> None:
    owe(world)
    write(world, "behind")
    go = threading.Event()
    sent: asyncio.Queue[str] = asyncio.Queue()
    world.app.faults = lambda _verb, _to, message: sent.put_nowait(message.text)

    def slow(session: Session, args: Mapping[str, str], now: datetime) -> Made:
        assert go.wait(20)
        return make(session, args, now)

    async def run() -> None:
        courier, worker = serve(world, slow)
        async with asyncio.timeout(30), asyncio.TaskGroup() as group:
            group.create_task(courier.run())
            assert "behind" in await sent.get()
            assert "making" in states(world)
            world.clock.tick(5)
            go.set()
            assert "xong" in await sent.get()
            courier.stop()
        worker.close()

    asyncio.run(run())
    assert states(world) == ["sent", "sent"]


def test_a_file_that_can_not_be_made_is_told_in_a_sentence(world: World) -> None:
    def fails(_session: Session, _args: Mapping[str, str], _now: datetime) -> Made:
        raise ValueError("no")

    owe(world)
    send(world, fails)
    (heard,) = world.app.sent
    assert "chưa làm được tệp" in heard.message.text
    assert not heard.message.files


def test_a_maker_that_nobody_knows_is_told_in_a_sentence(world: World) -> None:
    where = Address("telegram", "11")
    with world.database.begin() as session:
        reply = Reply(HELLO, paper=Paper("unknown"))
        post.put(session, Turn(where, world.clock()), reply, "unknown")
    send(world)
    assert "chưa làm được tệp" in world.app.sent[0].message.text


async def die_while_making(world: World) -> None:
    """The letter is taken aside for its file, and the process ends."""
    courier, worker = serve(world)
    claimed = await courier._exchange()
    assert len(claimed.orders) == 1
    worker.close()


def test_a_killed_process_makes_it_again(world: World) -> None:
    owe(world)
    asyncio.run(die_while_making(world))
    assert states(world) == ["making"]
    send(world)
    assert not world.app.sent  # it is another process's, for all we know
    alive = service(world)
    alive.recover()
    alive.worker.close()
    send(world)
    assert "xong" in world.app.sent[0].message.text
    assert rows(world.database, "SELECT count(*) FROM outbox WHERE uncertain_at IS NOT NULL") == [
        (0,)
    ]


def test_the_sweep_frees_what_a_dead_process_was_making(world: World) -> None:
    owe(world)
    asyncio.run(die_while_making(world))
    sweep(world.database, world.clock() + UNMADE_AFTER - timedelta(seconds=1))
    assert states(world) == ["making"]
    sweep(world.database, world.clock() + UNMADE_AFTER)
    send(world)
    assert len(world.app.sent) == 1


def test_a_file_that_ends_the_process_each_time_is_given_up(world: World) -> None:
    owe(world)
    for _ in range(3):
        asyncio.run(die_while_making(world))
        with world.database.begin() as session:
            making.abandon(session, world.clock())
    send(world)
    assert "chưa làm được tệp" in world.app.sent[0].message.text


def test_who_was_overtaken_does_not_put_its_file_there(world: World) -> None:
    owe(world)

    async def late() -> None:
        slow, worker = serve(world)
        (order,) = (await slow._exchange()).orders
        with world.database.begin() as session:
            making.abandon(session, world.clock())
        quick, other = serve(world)
        await quick.drain()
        await slow._make(order)
        worker.close()
        other.close()

    asyncio.run(late())
    send(world)
    assert len(world.app.sent) == 1
    assert states(world) == ["sent"]


def test_a_file_is_made_once_though_its_sending_is_tried_twice(world: World) -> None:
    made = []

    def counted(session: Session, args: Mapping[str, str], now: datetime) -> Made:
        made.append(now)
        return make(session, args, now)

    owe(world)
    world.app.errors.append(Unsent("no line"))
    send(world, counted)
    world.clock.tick(60)
    send(world, counted)
    assert len(made) == 1
    assert len(world.app.sent) == 1


def test_what_a_recipe_owes_may_name_a_file(world: World) -> None:
    def recipe(_session: Session, args: Mapping[str, object], _now: datetime) -> Reply | None:
        return Reply(HELLO, paper=Paper("test", {"what": str(args["what"])}))

    body = json.dumps({"recipe": "digest", "args": {"what": "biểu đồ"}})
    with world.database.begin() as session:
        outbox.put(session, Letter("remind:1", "telegram", "11", body), world.clock())
    worker = Worker(1)
    maker = Maker(world.database, world.shelf, {"test": make}, worker, clock=world.clock)
    composer = Composer(recipes={"digest": recipe})
    channels = {world.app.name: world.app}
    courier = Courier(world.database, channels, composer, worker, clock=world.clock, maker=maker)
    asyncio.run(courier.drain())
    worker.close()
    (heard,) = world.app.sent
    assert world.shelf.path(heard.message.files[0].sha).read_bytes().startswith("biểu đồ".encode())
