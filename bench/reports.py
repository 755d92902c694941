"""Fifty officers report at once: how long from a tap until the receipt is on disk and sent.

One process, everything real but the app; 3,500 units are there to be read in the messages.
"""

import asyncio
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter

from bench import scene
from bot.channel import Keep
from bot.service import Service, build
from handlers.turn import Address, Message, Turn
from storage import members, migrate, people, reports, unit_changes
from storage.database import Database, connect
from storage.files import Shelf
from storage.inbox import Arrival
from storage.people import Role
from tests.postgres import Postgres, find_postgres
from tests.talk import FakeApp, write_turn

CHATS = 50
EACH = 10  # reports of each chat
UNITS = 3_500
PAUSES = {0.0: "no pause", 2.0: "2 s to read and tap"}  # seconds, on the average
AIM = 0.100  # seconds, p95
PATIENCE = 30.0
TEXT = "bc doi thoai {day}/{month}/2025 {people} nguoi, 12 y kien, giai quyet 10"


@dataclass
class Phones(FakeApp):
    """The app, telling each chat's officer of what came."""

    waiting: dict[str, asyncio.Queue[Message]] = field(default_factory=dict)

    async def receive(self, keep: Keep) -> None:
        await asyncio.Event().wait()

    async def send(self, to: Address, message: Message) -> str:
        id = await super().send(to, message)
        self.waiting[to.chat].put_nowait(message)
        return id

    async def edit(self, to: Address, sent: str, message: Message) -> None:
        await super().edit(to, sent, message)
        self.waiting[to.chat].put_nowait(message)


def run() -> None:
    rows = []
    for pause, pace in PAUSES.items():
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite:///{folder}/bench.db"
            rows.append(_measured(f"SQLite, {pace}", url, Path(folder), pause))
            if programs := find_postgres():
                with Postgres(programs) as server, server.fresh() as url:
                    name = f"PostgreSQL (fsync off), {pace}"
                    rows.append(_measured(name, url, Path(folder), pause))
    heads = ("ms", "card p50", "card p95", "receipt p50", "receipt p95", "aim", "reports a second")
    scene.table(f"{CHATS} chats report at once, {EACH} each, {UNITS} units", heads, rows)


def _measured(name: str, url: str, folder: Path, pause: float) -> list[str]:
    database = connect(url)
    _people(database)
    cards, receipts, took = asyncio.run(_all(database, folder, pause))
    with database.read() as session:
        stored = len(reports.listing(session, reports.Wanted()))
    database.close()
    if stored != CHATS * EACH:
        raise RuntimeError(f"{name}: {stored} reports are stored, {CHATS * EACH} were sent")
    return [name, *_pair(cards), *_pair(receipts), f"{AIM * 1000:.0f}", f"{stored / took:.0f}"]


def _pair(times: list[float]) -> list[str]:
    return [f"{median(times) * 1000:.1f}", f"{quantiles(times, n=20)[-1] * 1000:.1f}"]


def _people(database: Database) -> None:
    migrate.up(database)
    at = scene.now()
    with database.begin() as session:
        top = unit_changes.add(session, "T", "Tỉnh Lai Châu", kind="province").id
        ids = [
            unit_changes.add(session, f"X{n}", f"Xã Bản {n}", kind="commune", parent=top).id
            for n in range(UNITS)
        ]
        for chat in range(CHATS):
            account = f"telegram:{chat}"
            held = [Role("officer", ids[chat])]
            person = members.add(session, f"Cán bộ {chat}", held, at)
            members.link(session, account, person, at)
            people.greeted(session, account, str(chat), at)


async def _all(
    database: Database, folder: Path, pause: float
) -> tuple[list[float], list[float], float]:
    """How long each card and each receipt took, and all of it together."""
    app = Phones(waiting={str(chat): asyncio.Queue() for chat in range(CHATS)})
    service = build(database, {"telegram": app}, Shelf(folder / "files"), clock=scene.now)
    cards: list[float] = []
    receipts: list[float] = []
    began = perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(service.run())
        officers = [Officer(service, app, str(chat), pause, Random(chat)) for chat in range(CHATS)]
        await asyncio.gather(*(one.reports(cards.append, receipts.append) for one in officers))
        took = perf_counter() - began
        service.stop()
    return cards, receipts, took


@dataclass
class Officer:
    """One chat: a message, the card, a tap, the receipt; then the next report."""

    service: Service
    app: Phones
    chat: str
    pause: float
    random: Random
    said: int = 0

    async def reports(
        self, card: Callable[[float], None], receipt: Callable[[float], None]
    ) -> None:
        for number in range(EACH):
            text = TEXT.format(day=number % 28 + 1, month=number % 9 + 1, people=40 + number * 7)
            await self._wait()
            began = perf_counter()
            shown = await self._say(text=text)
            card(perf_counter() - began)
            send = shown.buttons[0][0]
            await self._wait()
            began = perf_counter()
            ended = await self._say(kind="tap", button=send.id)
            receipt(perf_counter() - began)
            if "BC-" not in ended.text:
                raise RuntimeError(ended.text)

    async def _wait(self) -> None:
        """A person reads and types; without a pause, all say the next thing at once."""
        if self.pause:
            await asyncio.sleep(self.random.uniform(0, 2 * self.pause))

    async def _say(self, **turn: str) -> Message:
        self.said += 1
        where = Address("telegram", self.chat)
        said = Turn(
            where,
            scene.now(),
            account=f"telegram:{self.chat}",
            message=str(self.said),
            **turn,  # type: ignore[arg-type]  # text, kind and button are strings
        )
        arrival = Arrival(f"{self.chat}-{self.said}", f"telegram:{self.chat}", write_turn(said))
        await self.service.keep(self.app, [arrival])
        async with asyncio.timeout(PATIENCE):
            return await self.app.waiting[self.chat].get()
