"""What one turn costs, part by part, on disk and alone: nothing else runs in this process."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from bench import scene
from bot import outcomes
from bot.outcomes import Delivered
from bot.parts import dump
from bot.pump import Pump
from bot.telegram import Library, open_telegram
from bot.telegram.channel import TelegramChannel
from bot.telegram.polling import arrival
from bot.worker import Worker
from handlers import doors
from handlers.assistant import Assistant
from handlers.compose import Composer
from handlers.post import post
from handlers.turn import Message
from storage import dialogues, dispatch, inbox, people
from storage.database import Database
from storage.dialogues import Seat
from storage.inbox import Waiting
from storage.pace import Limits

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
        self.add(part, (perf_counter() - began) / shared)

    def add(self, part: str, seconds: float) -> None:
        self.parts.setdefault(part, []).append(seconds)

    def rows(self) -> list[list[str]]:
        return [_row(part, times) for part, times in self.parts.items()]


def run(turns: int = TURNS) -> None:
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as folder, scene.joined(Path(folder)) as database:
        channels = {name: open_telegram(TOKEN, Path, library=name, pace=0) for name in LIBRARIES}
        assistant = Assistant(doors.router(doors.features()))
        _turns(database, channels, assistant, watch, turns)
        _sends(database, watch)
        _wholes(database, channels["aiogram"], assistant, watch, turns)
        _disk(Path(folder), watch)
    scene.table(
        f"what one turn costs, {turns} one after another, in microseconds",
        ("part", "p50", "p95", "mean"),
        watch.rows(),
    )


def _turns(
    database: Database,
    channels: dict[Library, TelegramChannel],
    assistant: Assistant,
    watch: Stopwatch,
    count: int,
) -> None:
    for head in _said(database, count):
        at = scene.now()
        for name, channel in channels.items():
            with watch.on(f"read by {name}"):
                turn = channel.read(head.body, at)
        assert turn is not None
        with ExitStack() as stack:
            with watch.on("begin"):
                session = stack.enter_context(database.begin())
                session.connection()
            with watch.on("inbox: mark as handled"):
                inbox.finish(session, head, at)
            with watch.on("person and rights"):
                person = people.behind(session, turn.account)
            assert person is not None
            with watch.on("open dialogue"):
                dialogues.top(session, Seat(turn.where.channel, turn.where.chat, person.id))
            with watch.on("router and handler, with person and dialogue"):
                replies = assistant.router.answer(session, turn)
            with watch.on("outbox: put the reply"):
                post(session, turn, replies, str(head.id))
            with watch.on("commit, with its fsync"):
                stack.close()


def _said(database: Database, count: int) -> list[Waiting]:
    """So many texts, stored and waiting."""
    arrivals = [arrival(number, _update(number)) for number in range(count)]
    with database.begin() as session:
        inbox.keep(session, "telegram", "bench", arrivals, scene.now())
    with database.read() as session:
        return inbox.heads(session, ["telegram"], scene.now(), limit=count)


def _update(number: int) -> dict[str, object]:
    chat = scene.FIRST_CHAT + number % scene.CHATS
    person = {"id": chat, "is_bot": False, "first_name": "Lan"}
    message = {
        "message_id": number + 1,
        "date": 1_790_000_000,
        "chat": {"id": chat, "type": "private", "first_name": "Lan"},
        "from": person,
        "text": scene.TEXT.format(n=number),
    }
    return {"update_id": number, "message": message}


def _sends(database: Database, watch: Stopwatch) -> None:
    """Send all that is owed, a few at a time, as the courier does."""
    composer = Composer()
    ended: list[dispatch.Owed] = []
    while True:
        at = scene.now()
        with ExitStack() as stack:
            session = stack.enter_context(database.begin())
            with watch.on("settle: mark as sent, its share", shared=max(1, len(ended))):
                outcomes.arrived(session, [Delivered(owed, "token", "1") for owed in ended], at)
            began = perf_counter()
            ended = dispatch.look(session, NO_LIMITS, at, limit=SLOTS)
            if not ended:
                return
            watch.add("look for what may be sent, its share", (perf_counter() - began) / len(ended))
            written = []
            for owed in ended:
                with watch.on("compose"):
                    message = composer(session, owed, at)
                    assert isinstance(message, Message)
                    written.append((owed, dump([message])))
            with watch.on("claim, its share", shared=len(ended)):
                dispatch.claim(session, written, "token", NO_LIMITS, at)
            with watch.on("commit of claim and settle, its share", shared=len(ended)):
                stack.close()


def _wholes(
    database: Database,
    channel: TelegramChannel,
    assistant: Assistant,
    watch: Stopwatch,
    count: int,
) -> None:
    """The pump's own round on one waiting update, from looking for it to its commit."""
    worker = Worker(1)
    pump = Pump(database, {"telegram": channel}, assistant, worker, clock=scene.now)
    for number in range(10_000, 10_000 + count):
        with database.begin() as session:
            arrivals = [arrival(number, _update(number))]
            inbox.keep(session, "telegram", "bench", arrivals, scene.now())
        with watch.on("WHOLE TURN: look, read, handle, commit"):
            done = pump.round()
        assert done.handled == 1
    worker.close()


def _disk(folder: Path, watch: Stopwatch) -> None:
    """What the disk alone takes, to hold the commit against."""
    page = bytes(4096)
    with (folder / "disk").open("wb", buffering=0) as file:
        for _ in range(500):
            with watch.on("the disk alone: 4 pages and fdatasync"):
                for _ in range(4):
                    file.write(page)
                os.fdatasync(file.fileno())


def _row(part: str, times: list[float]) -> list[str]:
    cuts = quantiles(times, n=20)
    return [part, *(f"{1e6 * time:.0f}" for time in (cuts[9], cuts[18], sum(times) / len(times)))]
