"""What a test may read: the log, refusals, counters, a chat; at once or when enough happened."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict

from tests.botapi.forms import Params
from tests.botapi.shapes import Json
from tests.botapi.world import World

CHECK_EVERY = 0.005  # seconds


def read_log(world: World, params: Params) -> bytes:
    found = world.calls.find(
        params.text("method", "*"), params.whole("chat"), params.whole("after") or 0
    )
    return b"[" + b",".join(entry.body for entry in found) + b"]"


def read_refused(world: World, params: Params) -> list[Json]:
    return list(world.calls.refused)


def read_counters(world: World, params: Params) -> Json:
    limits, updates, calls = world.limits, world.updates, world.calls
    return {
        "pending": updates.pending,
        "acknowledged": updates.acknowledged,
        "conflicts": updates.conflicts,
        "accepted": len(calls.entries),
        "methods": dict(calls.counts),
        "refusals": {str(code): count for code, count in calls.refusals.items()},
        "faults": dict(world.faults.struck),
        "webhook_failures": world.webhook.failures,
        "peak_overall": limits.peak_overall,
        "peak_chat": limits.peak_chat,
        "peak_group": limits.peak_group,
    }


def read_chat(world: World, params: Params) -> Json:
    chat = world.chats.chat(params.must("chat"))
    return {
        "chat": chat.shape(),
        "bot": chat.bot,
        "last_id": chat.last_id,
        "deleted": sorted(chat.deleted),
        "messages": [asdict(kept) for kept in chat.messages.values()],
    }


async def wait_for_calls(world: World, params: Params) -> Json:
    """Wait until that many matching calls are logged after entry `after`, or time is up."""
    method, chat = params.text("method", "*"), params.whole("chat")
    count, seen, found = params.must("count"), params.whole("after") or 0, 0

    def enough() -> bool:
        nonlocal seen, found
        fresh = world.calls.entries[seen:]
        seen += len(fresh)
        found += sum(entry.matches(method, chat) for entry in fresh)
        return found >= count

    await _until(enough, params.number("timeout", 5))
    return {"found": found}


async def wait_until_drained(world: World, params: Params) -> Json:
    """Wait until every update is acknowledged, or time is up."""
    await _until(lambda: not world.updates.pending, params.number("timeout", 5))
    return {"pending": world.updates.pending}


async def _until(done: Callable[[], bool], seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            # looking again costs less than an event would on every call the bot makes
            while not done():  # noqa: ASYNC110
                await asyncio.sleep(CHECK_EVERY)
