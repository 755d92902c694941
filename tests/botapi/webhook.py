"""Push updates to the bot's webhook, one by one, until it answers 2xx."""

import asyncio
from contextlib import suppress

import aiohttp

from tests.botapi.updates import Entry, Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
FIRST_PAUSE, LONGEST_PAUSE = 0.02, 1.0  # Telegram's are longer; tests should not wait for them
ANSWER_WITHIN = 60.0


class Webhook:
    """With more than one connection the order across chats, and within one, is not kept."""

    def __init__(self) -> None:
        self.url = ""
        self.last_error = ""
        self.failures = 0
        self.connections = 1
        self._tasks: list[asyncio.Task[None]] = []

    def start(self, updates: Updates, url: str, secret: str, connections: int) -> None:
        self.stop()
        self.url, self.connections, self.last_error = url, connections, ""
        loop = asyncio.get_running_loop()
        self._tasks = [
            loop.create_task(self._push_all(updates, secret)) for _ in range(connections)
        ]

    def stop(self) -> None:
        self.url = ""
        for task in self._tasks:
            task.cancel()
        self._tasks = []

    async def _push_all(self, updates: Updates, secret: str) -> None:
        headers = {"Content-Type": "application/json"}
        if secret:
            headers[SECRET_HEADER] = secret
        async with aiohttp.ClientSession(
            headers=headers, timeout=aiohttp.ClientTimeout(ANSWER_WITHIN)
        ) as session:
            while True:
                entry = updates.take()
                if entry is None:
                    updates.arrived.clear()
                    await updates.arrived.wait()
                    continue
                try:
                    await self._push(session, entry)
                except asyncio.CancelledError:
                    updates.give_back(entry)
                    raise
                updates.settle()

    async def _push(self, session: aiohttp.ClientSession, entry: Entry) -> None:
        pause = FIRST_PAUSE
        while not await self._accepted(session, entry[1]):
            self.failures += 1
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _accepted(self, session: aiohttp.ClientSession, body: bytes) -> bool:
        with suppress(aiohttp.ClientError, TimeoutError):
            async with session.post(self.url, data=body) as answer:
                await answer.read()
                if 200 <= answer.status < 300:
                    return True
                self.last_error = f"Wrong response from the webhook: {answer.status}"
                return False
        self.last_error = "Connection refused"
        return False
