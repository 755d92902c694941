"""As many sends are in flight as the lines need to keep the pace, and no more than was promised."""

import asyncio
from collections.abc import Mapping
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import channel as port
from bot.commands import checking
from bot.settings import Settings
from bot.slots import LEAST, MOST, Slots, most
from storage.database import Database
from storage.pace import Limits
from tests.bot.breakable import appoint
from tests.bot.letters import serve, write
from tests.talk import World

PACE = {"telegram": 25.0, "web": 0.0}


def settings(**more: Any) -> Settings:
    return Settings(_env_file=None, **more)  # type: ignore[call-arg]  # pydantic's own


def opened(*seconds: float, paces: Mapping[str, float] = PACE, fixed: int | None = None) -> int:
    """How many slots are open after sends that took so long."""
    slots = Slots(paces, fixed)
    for one in seconds:
        slots.took("telegram", one)
    return slots.open


@pytest.mark.parametrize(
    ("seconds", "slots"), [(0.01, LEAST), (0.1, LEAST), (0.4, 17), (0.6, 23), (3.0, MOST)]
)
def test_slow_lines_open_as_many_slots_as_the_pace_needs(seconds: float, slots: int) -> None:
    assert opened(*[seconds] * 100) == slots
    assert slots in (LEAST, MOST) or slots > seconds * PACE["telegram"]


def test_before_the_first_send_and_without_a_pace_there_are_a_few() -> None:
    assert opened() == LEAST
    assert opened(*[5.0] * 100, paces={"telegram": 0.0}) == LEAST


def test_a_number_that_was_set_is_kept_whatever_the_lines() -> None:
    assert opened(*[5.0] * 100, fixed=3) == 3
    assert (most(3), most(None)) == (3, MOST)


def test_one_send_that_hung_opens_next_to_nothing() -> None:
    assert opened(*[0.01] * 100, 30.0) == LEAST


@given(st.lists(st.floats(0, 100)), st.floats(0.1, 30))
def test_there_are_never_fewer_than_a_few_nor_more_than_promised(
    seconds: list[float], pace: float
) -> None:
    assert LEAST <= opened(*seconds, paces={"telegram": pace}) <= MOST


@given(st.floats(0, 0.6))
def test_even_lines_always_find_a_free_slot(seconds: float) -> None:
    assert opened(seconds) >= min(MOST, ceil(seconds * PACE["telegram"]) + 1)


def test_only_a_number_that_somebody_set_is_a_hard_one() -> None:
    assert (settings().send_slots, settings().slots) == (LEAST, None)
    assert settings(send_slots=LEAST).slots == LEAST


def test_doctor_says_how_many_a_crash_may_leave_uncertain() -> None:
    assert f"nhiều nhất {MOST} tin" in checking._sending(settings()).says
    assert "nhiều nhất 3 tin" in checking._sending(settings(send_slots=3)).says


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    appoint(database)
    world = World(database, tmp_path)
    world.app.limits = Limits(a_second=25)
    for number in range(MOST + 6):
        write(world, f"letter {number}", chat=f"2{number}")
    return world


@pytest.mark.parametrize(("takes", "flying"), [(None, LEAST), (0.4, 17), (30.0, MOST)])
def test_the_courier_fills_them_and_opens_no_more_where_nothing_ends(
    world: World, takes: float | None, flying: int
) -> None:
    assert asyncio.run(in_the_air(world, takes)) == flying


async def in_the_air(world: World, takes: float | None) -> int:
    """How many are in flight after four seconds in which none ends; `takes`: those before did."""
    service = serve(world)
    if takes is not None:
        service.courier.slots.took("telegram", takes)
    for _ in range(100):
        service.courier._flying += len((await service.courier._exchange()).sendings)
        world.clock.tick(0.04)
    service.worker.close()
    return service.courier._flying


def test_only_what_arrived_says_how_long_it_takes(world: World) -> None:
    world.app.errors = [port.Uncertain("502")]

    async def send() -> list[int]:
        service, known = serve(world), []
        for _ in range(2):
            world.clock.tick(60)
            sendings = (await service.courier._exchange()).sendings[:1]
            await service.courier._carry(sendings[0])
            known.append(len(service.courier.slots._took))
        service.worker.close()
        return known

    assert asyncio.run(send()) == [0, 1]
