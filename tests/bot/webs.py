"""A web chat for tests: the real server, pump and courier, and an assistant that only echoes."""

import asyncio
import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bot import parts
from bot.courier import Courier
from bot.pump import Pump
from bot.web.channel import WebChannel
from bot.web.site import Web
from bot.worker import Worker
from handlers import doors
from handlers.assistant import Assistant
from handlers.turn import Choice, Message, SentFile, Span, Turn
from storage import codes, facts, files, inbox, members, migrate, outbox, shown, unit_changes
from storage.database import Database, Session, connect
from storage.dispatch import Owed
from storage.files import Shelf
from storage.inbox import Arrival
from storage.outbox import Letter
from storage.people import Role
from storage.sessions import Face
from tests.bot.threads import Threaded

TITLE = "Trợ lý Dân vận"
OFFICER = Face(1, "Lò Thị Mai", "officer", "Xã Bản Bo")
LEADER = Face(2, "Nguyễn Văn Hoà", "leader", "Xã Bản Bo")
CARD = Message(
    "Báo cáo đối thoại\nNgười dự: 45, ý kiến: 12, đã giải quyết: 10",
    (Span("bold", 0, 17),),
    ((Choice("card-yes", "Gửi"), Choice("card-edit", "Sửa")), (Choice("card-no", "Huỷ"),)),
)


def picture(width: int = 320, height: int = 240) -> bytes:
    """A small PNG of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + bytes((40, 120, 90)) * width) * height
    data = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + data


def load_people(database: Database, now: datetime, *, demo: bool = False) -> None:
    with database.begin() as session:
        unit = unit_changes.add(session, "BB", OFFICER.unit, kind="commune")
        members.add(session, OFFICER.name, [Role("officer", unit.id)], now)
        members.add(session, LEADER.name, [Role("leader", unit.id)], now)
        if demo:
            facts.put(session, facts.DEMONSTRATION, "1")


class Echo(Assistant):
    """Says what it heard; "card" brings buttons, "photo" a picture, and a tap changes the card."""

    def take(self, session: Session, turn: Turn, inbox: int) -> str:
        if turn.kind == "tap":
            flash = "Đã nhận" if turn.button == "card-yes" else ""
            done = Message(f"Đã bấm {turn.button}", (Span("bold", 3, 3),))
            self._post(session, turn, done, f"{inbox}", edits=_card_of(session, turn))
            return flash
        self._post(session, turn, self._answer(turn), f"{inbox}")
        return ""

    def _answer(self, turn: Turn) -> Message:
        if turn.files:
            return Message(f"Đã nhận {len(turn.files)} tệp: {turn.files[0].name}")
        if turn.text == "card":
            return CARD
        if turn.text.startswith("photo "):
            sha = turn.text.removeprefix("photo ")
            return Message("Ảnh đây", files=(SentFile("photo", sha, "anh.png", "image/png"),))
        return Message(f"Nghe: {turn.text}")

    def _post(
        self, session: Session, turn: Turn, message: Message, key: str, edits: int | None = None
    ) -> None:
        payload = parts.dump([message])
        outbox.put(session, Letter(key, "web", turn.where.chat, payload, edits=edits), turn.at)


def _card_of(session: Session, turn: Turn) -> int | None:
    sent = shown.sent(session, "web", turn.where.chat)
    return next((one.id for one in reversed(sent) if "card-yes" in one.said), None)


def compose(session: Session, owed: Owed, now: datetime) -> Message:
    return parts.load(owed.payload)[0]


@dataclass
class Rig:
    """Everything behind the page, without the loops: `settle` does what they would."""

    here: Web
    pump: Pump
    courier: Courier

    async def settle(self) -> None:
        await self.pump.drain()
        await self.courier.drain()

    def code(self, person: int) -> str:
        with self.here.database.begin() as session:
            return codes.make(session, person, None, self.here.clock())

    def shelve(self, data: bytes, mime: str) -> str:
        sha = self.here.shelf.put_bytes(data)
        with self.here.database.begin() as session:
            files.note(session, sha, len(data), mime, self.here.clock())
        return sha

    def said(self, person: int) -> list[str]:
        with self.here.database.read() as session:
            return [one.body for one in shown.heard(session, "web", f"web:{person}")]

    def tell(self, person: int, message: Message, key: str) -> None:
        """Have something sent that nobody asked for."""
        now = self.here.clock()
        letter = Letter(key, "web", str(person), parts.dump([message]))
        with self.here.database.begin() as session:
            outbox.put(session, letter, now)
        self.courier.bell.ring_from_anywhere()

    def close(self) -> None:
        self.here.worker.close()
        self.here.readers.close()


def build(
    database: Database,
    folder: Path,
    clock: Callable[[], datetime],
    *,
    host: str = "127.0.0.1",
    public: str = "",
) -> Rig:
    shelf, worker = Shelf(folder / "files"), Worker(1 if database.sqlite else 4)
    channel = WebChannel(shelf)
    pump = Pump(database, {"web": channel}, Echo(doors.router(())), worker, clock=clock)
    courier = Courier(database, {"web": channel}, compose, worker, clock=clock)
    pump.handled = courier.bell.ring

    async def keep(arrivals: Sequence[Arrival]) -> None:
        await worker.run(_keep, database, arrivals, clock())
        pump.bell.ring()

    here = Web(database, worker, channel, keep, shelf, clock, "vi", host, TITLE, public=public)
    return Rig(here, pump, courier)


def _keep(database: Database, arrivals: Sequence[Arrival], now: datetime) -> None:
    with database.begin() as session:
        inbox.keep(session, "web", "web", arrivals, now)


def broken(rig: Rig, error: Exception) -> Web:
    """The same page, but nothing can be kept."""

    async def keep(arrivals: Sequence[Arrival]) -> None:
        raise error

    return replace(rig.here, keep=keep)


def wall() -> datetime:
    return datetime.now(UTC)


class Running(Threaded):
    """A whole web chat in a thread of its own, on real time, for a browser to talk to."""

    def __init__(self, folder: Path, *, demo: bool = True, port: int = 0) -> None:
        super().__init__("web chat", port)
        self.folder = folder
        self.database = connect(f"sqlite:///{folder}/test.db")
        migrate.up(self.database)
        with self.database.read() as session:
            fresh = not facts.get(session, "people")
        if fresh:
            load_people(self.database, wall(), demo=demo)
            with self.database.begin() as session:
                facts.put(session, "people", "loaded")
        self.rig = build(self.database, folder, wall)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def close(self) -> None:
        self.rig.close()
        self.database.close()

    async def run(self, group: asyncio.TaskGroup) -> None:
        loops = [group.create_task(self.rig.pump.run())]
        loops.append(group.create_task(self.rig.courier.run()))
        await asyncio.wait([self.begin(group, self.rig.here)])
        for loop in loops:
            loop.cancel()
