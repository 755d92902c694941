"""The open pages of every chat: rung when there is something new, flashed to when a tap ends."""

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 12  # pages of one person at a time; more are a fault or an attack
FLASHES = 20  # what a stalled page may miss


class TooMany(Exception):
    """This person has enough pages open."""


class Listener:
    """One open page."""

    def __init__(self) -> None:
        self.flashes: deque[str] = deque(maxlen=FLASHES)
        self.closed = False
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self._rung.set()

    async def wait(self, seconds: float) -> bool:
        """Wait for a ring, at most so long; was there one?"""
        try:
            # not wait_for: in 3.11 it loses a cancel that comes together with a ring
            async with asyncio.timeout(seconds):
                await self._rung.wait()
        except TimeoutError:
            return False
        self._rung.clear()
        return True


class Streams:
    """Who listens to which chat."""

    def __init__(self) -> None:
        self._open: dict[str, set[Listener]] = {}

    @contextmanager
    def listening(self, chat: str) -> Iterator[Listener]:
        """A page is open for as long as this lasts. Raises TooMany."""
        listeners = self._open.setdefault(chat, set())
        if len(listeners) >= MANY:
            raise TooMany
        listener = Listener()
        listeners.add(listener)
        try:
            yield listener
        finally:
            listeners.discard(listener)
            if not listeners:
                self._open.pop(chat, None)

    def ring(self, chat: str) -> None:
        for listener in self._open.get(chat, ()):
            listener.ring()

    def flash(self, chat: str, text: str) -> None:
        for listener in self._open.get(chat, ()):
            listener.flashes.append(text)
            listener.ring()

    def close(self) -> None:
        """Let every page go; it comes back when the server does."""
        for listeners in self._open.values():
            for listener in listeners:
                listener.closed = True
                listener.ring()
