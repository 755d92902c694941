"""A loop that waits for a ring ends when it is told to end, whatever rings at that moment."""

import asyncio

import pytest

from bot.worker import Bell


@pytest.mark.asyncio
@pytest.mark.parametrize("steps", range(5))
async def test_a_ring_does_not_drown_out_the_end(steps: int) -> None:
    bell = Bell()

    async def work() -> None:
        while True:
            await bell.wait(60)

    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        working = group.create_task(work())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        bell.ring()
        for _ in range(steps):
            await asyncio.sleep(0)
        working.cancel()


@pytest.mark.asyncio
async def test_a_bell_that_rang_before_or_has_no_time_wakes_at_once() -> None:
    bell = Bell()
    bell.ring()
    bell.ring()
    async with asyncio.timeout(20):
        await bell.wait(3600)
        await bell.wait(0)
        await bell.wait(-1)
