"""The queue of updates: numbered, kept until acknowledged, handed out by long poll."""

import asyncio
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from tests.botapi.refusals import Refused, conflict

Entry = tuple[int, bytes]  # update_id and the update as JSON

FIRST_ID = 1000
MOST_PER_CALL = 100
# Telegram sends these only to bots that ask for them
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot is running"


class Updates:
    def __init__(self, next_id: int = FIRST_ID) -> None:
        self.next_id = next_id
        self.acknowledged = 0
        self.conflicts = 0
        self.allowed: frozenset[str] | None = None
        self.arrived = asyncio.Event()
        self._ready: deque[Entry] = deque()
        self._lazy: Iterator[Entry] = iter(())
        self._lazy_left = 0
        self._coming = 0
        self._in_flight = 0
        self._waiting: asyncio.Future[None] | None = None
        self._trickles: set[asyncio.Task[None]] = set()

    @property
    def pending(self) -> int:
        return len(self._ready) + self._lazy_left + self._coming + self._in_flight

    def wants(self, kind: str) -> bool:
        return kind not in NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed

    def allow(self, kinds: list[str] | None) -> None:
        """Keep the filter for later calls; an empty list means the default again."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def reserve(self, count: int) -> int:
        first = self.next_id
        self.next_id += count
        return first

    def add(self, update_id: int, body: bytes) -> None:
        if self._lazy_left:
            self._lazy = chain(self._lazy, ((update_id, body),))
            self._lazy_left += 1
        else:
            self._ready.append((update_id, body))
        self._wake()

    def add_lazily(self, entries: Iterable[Entry], count: int) -> None:
        self._lazy = chain(self._lazy, entries)
        self._lazy_left += count
        self._wake()

    def trickle(self, entries: Iterator[Entry], count: int, per_second: float) -> None:
        self._coming += count
        task = asyncio.get_running_loop().create_task(self._drip(entries, count, per_second))
        self._trickles.add(task)
        task.add_done_callback(self._trickles.discard)

    async def _drip(self, entries: Iterator[Entry], count: int, per_second: float) -> None:
        loop = asyncio.get_running_loop()
        start, done = loop.time(), 0
        while done < count:
            due = min(count, int((loop.time() - start) * per_second) + 1)
            for update_id, body in islice(entries, due - done):
                self._coming -= 1
                self.add(update_id, body)
            done = due
            await asyncio.sleep(1 / min(per_second, 50))

    async def poll(self, offset: int, limit: int, seconds: float) -> list[bytes]:
        """Forget what is below `offset` and return the next updates, waiting up to `seconds`."""
        self.interrupt(conflict(OTHER_POLLER))
        self.acknowledge(offset)
        batch = self._peek(limit)
        if batch or seconds <= 0:
            return batch
        waiting = self._waiting = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await waiting
        except TimeoutError:
            return []
        finally:
            if self._waiting is waiting:
                self._waiting = None
        return self._peek(limit)

    def interrupt(self, reason: Refused) -> None:
        if self._waiting is not None and not self._waiting.done():
            self.conflicts += 1
            self._waiting.set_exception(reason)

    def acknowledge(self, offset: int) -> None:
        if offset < 0:  # keep only the last ones
            self._fill(self.pending)
            self._forget(len(self._ready) + offset)
            return
        while True:
            self._fill(1)
            if not self._ready or self._ready[0][0] >= offset:
                return
            self._forget(1)

    def take(self) -> Entry | None:
        """Hand one update to a webhook; `settle` or `give_back` must follow."""
        self._fill(1)
        if not self._ready:
            return None
        self._in_flight += 1
        return self._ready.popleft()

    def settle(self) -> None:
        self._in_flight -= 1
        self.acknowledged += 1

    def give_back(self, entry: Entry) -> None:
        self._in_flight -= 1
        self._ready.appendleft(entry)

    def drop_all(self) -> None:
        self._ready.clear()
        self._lazy, self._lazy_left = iter(()), 0

    def close(self) -> None:
        for task in self._trickles:
            task.cancel()
        self._wake()

    def _forget(self, count: int) -> None:
        for _ in range(min(count, len(self._ready))):
            self._ready.popleft()
            self.acknowledged += 1

    def _peek(self, limit: int) -> list[bytes]:
        self._fill(limit)
        return [body for _, body in islice(self._ready, limit)]

    def _fill(self, count: int) -> None:
        missing = count - len(self._ready)
        if missing > 0 and self._lazy_left:
            before = len(self._ready)
            self._ready.extend(islice(self._lazy, missing))
            self._lazy_left -= len(self._ready) - before

    def _wake(self) -> None:
        self.arrived.set()
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)
