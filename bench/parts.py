"""What one turn costs by part, on disk and alone: nothing else runs in the process."""

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from bench import scene
from bot.courier import Courier, Finished
from bot.pump import Pump
from bot.telegram import Library, open_telegram
from bot.telegram.channel import TelegramChannel
from bot.telegram.polling import arrival
from bot.worker import Worker
from handlers import doors
from handlers.assistant import Assistant
from handlers.compose import Composer
from handlers.post import post
from handlers.turn import Turn
from storage import chats, dialogues, dispatch, inbox, people
from storage.database import Database
from storage.dialogues import Seat
from storage.dispatch import Limits
from storage.inbox import Waiting

TOKEN = "7000000001:TEST"
TURNS = 1_000
SLOTS = 8
LIBRARIES: tuple[Library, ...] = ("aiogram", "ptb")
NO_LIMITS = {"telegram": Limits()}


class Stopwatch:
    """How long each part took, each time."""

    def __init__(self) -> None:
        self.parts: dict[str, list[float]] = {}

    @contextmanager
    def on(self, part: str, *, shared: int = 1) -> Iterator[None]:
        """Time a part; one that serves several turns at once is shared among them."""
        began = perf_counter()
        yield
        self.parts.setdefault(part, []).append((perf_counter() - began) / shared)

    def rows(self) -> list[list[str]]:
        return [_row(part, times) for part, times in self.parts.items()]


def run(turns: int = TURNS) -> None:
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as folder, scene.joined(Path(folder)) as database:
        channels = {name: open_telegram(TOKEN, Path, library=name, pace=0) for name in LIBRARIES}
        pump = _pump(database, channels["aiogram"])
        courier = Courier(database, {"telegram": channels["aiogram"]}, Composer(), _worker(), clock=scene.now)
        _turns(database, channels, pump.assistant, watch, turns)
        _sends(database, courier, watch)
        _wholes(database, pump, watch, turns)
    scene.table(
        f"what a turn costs, {turns} turns one after another (microseconds)",
        ("part", "p50", "p95", "mean"),
        watch.rows(),
    )


def _worker() -> Worker:
    return Worker(1)


def _pump(database: Database, channel: TelegramChannel) -> Pump:
    assistant = Assistant(doors.router(doors.features()))
    return Pump(database, {"telegram": channel}, assistant, _worker(), clock=scene.now)


def _row(part: str, times: list[float]) -> list[str]:
    cuts = quantiles(times, n=20)
    return [part, *(f"{1e6 * time:.0f}" for time in (cuts[9], cuts[18], sum(times) / len(times)))]
