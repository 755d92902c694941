"""Letters in parts, by recipe, out of date, or that replace another."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot import channel as port
from handlers.turn import Address, Message
from scheduler.sweep import sweep
from storage import chats, endings
from storage.database import Database
from tests.bot.breakable import ADMINS, appoint, rows
from tests.bot.letters import (
    alarms,
    cook,
    crash_after,
    heard,
    long_text,
    owe_recipe,
    state,
    write,
)
from tests.talk import World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    appoint(database)
    return World(database, tmp_path)


def test_a_crash_between_two_parts_repeats_at_most_the_part_in_flight(world: World) -> None:
    world.app.text_limit = 100
    write(world, long_text())
    asyncio.run(crash_after(world, 3))
    with world.database.begin() as session:
        endings.abandon(session, world.clock(), world.clock())
    world.run()
    texts = [one.message.text for one in world.app.sent]
    assert texts[2] == texts[3]
    assert long_text() in "".join(texts[:3] + texts[4:])
    assert rows(world.database, "SELECT state FROM outbox") == [("sent",)]


def test_a_text_changed_between_two_parts_is_still_one_text(world: World) -> None:
    """What was cut once is sent as it was cut, whatever the recipe would say now."""
    world.app.text_limit = 100
    write(world, long_text())
    asyncio.run(crash_after(world, 1))
    sweep(world.database, world.clock() + timedelta(minutes=3))
    world.app.text_limit = 4096
    world.run()
    assert len(world.app.sent) == 2  # nothing had been noted: it starts anew, in one piece


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
