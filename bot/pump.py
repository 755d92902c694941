"""Inbox -> handlers: one turn of a conversation at a time, many conversations at once.

A crash loses nothing: a turn's effects and the mark "handled" are one transaction.
"""

import asyncio
import secrets
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic

import structlog

from bot.channel import Channel, Unreadable
from bot.jobs import read_result
from bot.lines import Lines
from bot.logs import place
from bot.worker import Bell, Worker, recover
from handlers.assistant import Assistant
from handlers.turn import Turn
from storage import inbox
from storage.database import Away, Database
from storage.inbox import Waiting

log = structlog.get_logger("pump")

RETRIES = (timedelta(0), timedelta(seconds=1), timedelta(seconds=5))
ROUND = 0.025  # seconds: then the courier gets its turn at the one writer, with all slots ended
HEADS = 32  # more than a round gets through
HEADS_SHARED = 100  # where others work too: the oldest may belong to conversations that they are at
LOOK_AGAIN = 1.0  # seconds without a ring (another process may have stored something)
SPINNER = timedelta(seconds=10)  # a tap's spinner has gone by then


@dataclass(frozen=True, slots=True)
class Flash:
    """What ends the spinner of a tapped button."""

    channel: str
    tap: str
    text: str


@dataclass
class Round:
    """What one round did."""

    handled: int = 0
    flashes: list[Flash] = field(default_factory=list)
    retry_at: datetime | None = None
    more: bool = False  # it ended before all were looked at


class Pump:
    """Handles what was stored, in the order of each conversation."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        assistant: Assistant,
        worker: Worker,
        *,
        clock: Callable[[], datetime],
        handled: Callable[[], None] = lambda: None,
        name: str = "one",
    ) -> None:
        self.database = database
        self.channels = channels
        self.assistant = assistant
        self.worker = worker
        self.clock = clock
        self.handled = handled
        self.name = name
        self.bell = Bell()
        self.lines = Lines(database, name)
        self._most = HEADS if database.sqlite else HEADS_SHARED

    async def run(self) -> None:
        """Handle what comes, until cancelled."""
        async with asyncio.TaskGroup() as group:
            for _ in range(1 if self.database.sqlite else self.worker.threads):
                group.create_task(self._run_one(group))

    async def _run_one(self, group: asyncio.TaskGroup) -> None:
        while True:
            try:
                done = await self.worker.run(self.round)
            except Exception as error:  # the loop goes on, whatever it is
                await recover("pump", error)
                continue
            for flash in done.flashes:
                group.create_task(self._flash(flash))
            if done.handled:
                self.handled()
            elif not done.more:
                await self.bell.wait(self._rest(done))

    async def drain(self) -> None:
        """Handle all that may be handled now; for the console and for tests."""
        done = Round(more=True)
        while done.handled or done.more:
            done = await self.worker.run(self.round)
            for flash in done.flashes:
                await self._flash(flash)

    def round(self) -> Round:
        """Handle updates for a moment, oldest first, each in a transaction of its own."""
        done, now = Round(), self.clock()
        started = monotonic()
        with self.database.read() as session:
            asked = [*self.channels, "self"]
            heads = inbox.heads(session, asked, now, limit=self._most, holder=self.name)
            if not heads:
                done.retry_at = inbox.next_retry(session, self.channels)
        stuck: set[str] = set()
        for head in heads:
            if head.conversation in stuck or not self.lines.claim(head.conversation, now):
                continue
            try:
                if not self._one(head, done):
                    stuck.add(head.conversation)
            finally:
                self.lines.release(head.conversation)
            if monotonic() - started > ROUND:
                done.more = head is not heads[-1]
                break
        return done

    def _one(self, head: Waiting, done: Round) -> bool:
        """Handle one update; False if its conversation must wait."""
        now = self.clock()
        turn: Turn | None = None
        try:
            turn = self._read(head, now)
            flash = self._turn(head, turn, now)
        except Unreadable as error:
            self._put_aside(head, None, now, error)
        except Away:
            raise
        except Exception as error:  # whatever it is, its neighbours go on
            again = self._failed(head, turn, now, error)
            if again is not None:
                done.retry_at = min(again, done.retry_at or again)
                return False
        else:
            if flash is None:
                return False
            if turn is not None and turn.tap and now - head.received_at < SPINNER:
                done.flashes.append(Flash(head.channel, turn.tap, flash))
        done.handled += 1
        return True

    def _read(self, head: Waiting, now: datetime) -> Turn | None:
        if head.channel == "self":
            return read_result(head.body, now)
        return self.channels[head.channel].read(head.body, now)

    def _turn(self, head: Waiting, turn: Turn | None, now: datetime) -> str | None:
        """All of a turn in one transaction; None when it is not ours to take."""
        with self.database.begin() as session:
            if not self.lines.still_ours(session, head.conversation):
                return None
            if not inbox.finish(session, head, now):
                return None
            return self.assistant.take(session, turn, head.id) if turn is not None else ""

    def _failed(
        self, head: Waiting, turn: Turn | None, now: datetime, error: Exception
    ) -> datetime | None:
        """Try again at once, after 1 s, after 5 s; then put it aside, for the others to pass.

        Return when it is to be tried again.
        """
        log.warning("turn failed", inbox=head.id, attempt=head.attempts + 1, error=place(error))
        if head.attempts >= len(RETRIES):
            self._put_aside(head, turn, now, error)
            return None
        later = now + RETRIES[head.attempts]
        with self.database.begin() as session:
            inbox.try_later(session, head.id, head.attempts + 1, later, _trace(error))
        return later

    def _put_aside(self, head: Waiting, turn: Turn | None, now: datetime, error: Exception) -> None:
        id = secrets.token_hex(3).upper()
        log.error("put aside", inbox=head.id, trouble=id, error=place(error))
        with self.database.begin() as session:
            inbox.put_aside(session, head.id, now, _trace(error), id)
            self.assistant.trouble(session, turn, id, head.id, _kind(error))

    def _rest(self, done: Round) -> float:
        if done.retry_at is None:
            return LOOK_AGAIN
        return min(LOOK_AGAIN, (done.retry_at - self.clock()).total_seconds())

    async def _flash(self, flash: Flash) -> None:
        await self.channels[flash.channel].answer_tap(flash.tap, flash.text)


def _kind(error: Exception) -> str:
    return type(error).__name__


def _trace(error: Exception) -> str:
    """Return what may be stored: an error's words may hold NULs and halves of characters."""
    trace = "".join(traceback.format_exception(error))[-8000:].replace("\0", "\\0")
    return trace.encode(errors="backslashreplace").decode()
