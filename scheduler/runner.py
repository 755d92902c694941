"""The clock: APScheduler only ticks.

What is owed is in the tables, so a lost tick loses nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.schedulers.asyncio import AsyncIOScheduler


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to do every so many seconds."""

    name: str
    seconds: int
    run: Callable[[], Awaitable[None]]


async def tick(ticks: Sequence[Tick], timezone: str) -> None:
    """Tick until cancelled. Nothing is kept between starts: jobs are built anew."""
    scheduler = AsyncIOScheduler(
        timezone=timezone,
        executors={"default": AsyncIOExecutor()},
        # the library's own default forgets a tick that is one second late
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    for one in ticks:
        scheduler.add_job(
            one.run, "interval", seconds=one.seconds, id=one.name, replace_existing=True
        )
    scheduler.start()
    try:
        await asyncio.Event().wait()
    finally:
        scheduler.shutdown(wait=False)
