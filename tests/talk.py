"""Conversations with the assistant: says, taps, hears, time_passes.

Everything real but the app: inbox, pump, handlers, outbox and courier run on the test's database,
and all of them are built anew for every turn, so nothing can hide in memory.
"""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from bot.channel import Abilities, Keep, Refused, SendError, Unreadable
from bot.parts import utf16
from bot.service import build
from handlers import doors
from handlers.assistant import Assistant
from handlers.feature import Feature
from handlers.turn import Address, Attachment, Contact, Message, Turn
from storage import inbox
from storage.database import Database
from storage.files import Shelf
from storage.inbox import Arrival
from storage.pace import Limits
from tests.clock import Clock


@dataclass
class Heard:
    """A message as it stands in somebody's chat."""

    id: str
    chat: str
    message: Message
    edited: int = 0

    @property
    def labels(self) -> list[str]:
        return [choice.label for row in self.message.buttons for choice in row]


@dataclass
class FakeApp:
    """A chat app by hand: keeps what was sent, fails when told to."""

    limits: Limits = field(default_factory=Limits)
    text_limit: int = 4096
    name: str = "telegram"
    bot: str = "7"
    sent: list[Heard] = field(default_factory=list)
    log: list[tuple[str, Address, Message]] = field(default_factory=list)
    flashes: list[str] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)  # the next sends end so
    faults: Callable[[str, Address, Message], None] = lambda _verb, _to, _message: None
    bytes: dict[str, bytes] = field(default_factory=dict)

    @property
    def abilities(self) -> Abilities:
        return Abilities(text_limit=self.text_limit, limits=self.limits)

    async def receive(self, keep: Keep) -> None:
        raise AssertionError("tests put updates in themselves")

    def read(self, body: str, at: datetime) -> Turn | None:
        return read_turn(body, at)

    async def send(self, to: Address, message: Message) -> str:
        self._fail("send", to, message)
        assert utf16(message.text) <= self.text_limit
        id = f"b{len(self.sent) + 1}"
        self.sent.append(Heard(id, to.chat, message))
        self.log.append(("send", to, message))
        return id

    async def edit(self, to: Address, sent: str, message: Message) -> None:
        self._fail("edit", to, message)
        heard = next(heard for heard in self.sent if heard.id == sent)
        heard.message, heard.edited = message, heard.edited + 1
        self.log.append(("edit", to, message))

    def _fail(self, verb: str, to: Address, message: Message) -> None:
        self.faults(verb, to, message)
        if self.errors:
            raise self.errors.pop(0)

    async def answer_tap(self, tap: str, text: str) -> None:
        self.flashes.append(text)

    async def download(self, ref: str, to: Path, limit: int) -> None:
        data = self.bytes.get(ref)
        if data is None or len(data) > limit:
            raise Refused("no such file, or too large")
        await asyncio.to_thread(to.write_bytes, data)

    async def leave(self, chat: str) -> None:
        self.log.append(("leave", Address(self.name, chat), Message("")))

    async def close(self) -> None: ...


def write_turn(turn: Turn) -> str:
    """A turn as the fake app's raw update."""
    plain = {
        "channel": turn.where.channel,
        "chat": turn.where.chat,
        "thread": turn.where.thread,
        "kind": turn.kind,
        "group": turn.group,
        "title": turn.title,
        "account": turn.account,
        "name": turn.name,
        "text": turn.text,
        "addressed": turn.addressed,
        "message": turn.message,
        "reply_to": turn.reply_to,
        "tap": turn.tap,
        "button": turn.button,
        "album": turn.album,
        "present": turn.present,
        "moved_to": turn.moved_to,
        "files": [[file.kind, file.ref, file.name, file.mime, file.size] for file in turn.files],
        "contact": [turn.contact.phone, turn.contact.account] if turn.contact else None,
    }
    return json.dumps(plain)


def read_turn(body: str, at: datetime) -> Turn:
    try:
        raw = json.loads(body)
    except ValueError as error:
        raise Unreadable(str(error)) from error
    where = Address(raw.pop("channel"), raw.pop("chat"), raw.pop("thread"))
    files = tuple(Attachment(*one) for one in raw.pop("files"))
    contact = raw.pop("contact")
    return Turn(where, at, files=files, contact=Contact(*contact) if contact else None, **raw)


class World:
    """One assistant with its database, its clock and one app full of people."""

    def __init__(
        self,
        database: Database,
        folder: Path,
        *,
        app: FakeApp | None = None,
        features: Sequence[Feature] | None = None,
    ) -> None:
        self.database = database
        self.clock = Clock()
        self.app = app or FakeApp()
        self.shelf = Shelf(folder / "files")
        self.features = features if features is not None else doors.features()
        self._said = 0

    def talk(self, account: int, name: str = "", chat: str = "", *, group: bool = False) -> "Talk":
        """Somebody at their phone; in a group, say which."""
        where = Address(self.app.name, chat or str(account))
        return Talk(self, f"{self.app.name}:{account}", where, name or f"Người {account}", group)

    def deliver(self, turn: Turn) -> None:
        """The app hands over an update."""
        self._said += 1
        body = write_turn(turn)
        self.deliver_raw(f"u{self._said}", body, f"{turn.where.channel}:{turn.where.chat}")

    def deliver_raw(self, key: str, body: str, conversation: str) -> None:
        arrival = Arrival(key, conversation, body)
        with self.database.begin() as session:
            inbox.keep(session, self.app.name, self.app.bot, [arrival], self.clock())
        self.run()

    def run(self) -> None:
        """Handle and send all that is due now, with an assistant built for the occasion."""
        asyncio.run(self._run())

    async def _run(self) -> None:
        assistant = Assistant(doors.router(self.features))
        channels = {self.app.name: self.app}
        service = build(self.database, channels, self.shelf, clock=self.clock, assistant=assistant)
        await service.settle()
        service.worker.close()

    def time_passes(self, seconds: float = 0, **more: float) -> None:
        """Let time pass and whatever is due happen."""
        self.clock.tick(seconds, **more)
        self.run()


@dataclass
class Talk:
    """One account in one chat: what it says, and what it hears there."""

    world: World
    account: str
    where: Address
    name: str
    group: bool = False
    title: str = "Nhóm"
    _seen: int = 0
    _messages: int = 0

    def _turn(self) -> Turn:
        self._messages += 1
        return Turn(
            self.where,
            self.world.clock(),
            group=self.group,
            title=self.title if self.group else "",
            account=self.account,
            name=self.name,
            message=f"{self.account}-{self._messages}",
        )

    def says(self, text: str, *, addressed: bool = True, reply_to: str = "") -> None:
        self._skip()
        turn = replace(self._turn(), text=text, addressed=addressed, reply_to=reply_to)
        self.world.deliver(turn)

    def sends(
        self,
        *files: Attachment,
        text: str = "",
        album: str = "",
        addressed: bool = True,
        reply_to: str = "",
    ) -> None:
        self._skip()
        turn = replace(self._turn(), text=text, addressed=addressed, reply_to=reply_to, album=album)
        self.world.deliver(replace(turn, kind="files", files=files))

    def shares(self, phone: str, account: str = "") -> None:
        self._skip()
        contact = Contact(phone, account or self.account)
        self.world.deliver(replace(self._turn(), kind="contact", contact=contact))

    def taps(self, label: str, *, on: Heard | None = None) -> None:
        """Tap a button of the newest message that has it (or of the given one)."""
        heard = on or next(one for one in reversed(self.messages) if label in one.labels)
        choice = next(c for row in heard.message.buttons for c in row if c.label == label)
        self.taps_id(choice.id, on=heard.id)

    def taps_id(self, id: str, *, on: str = "") -> None:
        self._skip()
        turn = replace(self._turn(), kind="tap", button=id, tap=f"tap-{id}", message=on)
        self.world.deliver(turn)

    def becomes_member(self, *, present: bool) -> None:
        """Somebody adds the assistant to this chat, or removes it."""
        self._skip()
        self.world.deliver(replace(self._turn(), kind="member", present=present))

    @property
    def messages(self) -> list[Heard]:
        """Everything this chat shows."""
        return [one for one in self.world.app.sent if one.chat == self.where.chat]

    @property
    def last(self) -> Heard:
        return self.messages[-1]

    def hears(self, *parts: str) -> Heard:
        """The next message not heard yet holds each of these."""
        fresh = self.messages[self._seen :]
        assert fresh, f"nothing was said to {self.account}"
        heard = fresh[0]
        self._seen += 1
        for part in parts:
            assert part in heard.message.text, f"{part!r} not in {heard.message.text!r}"
        return heard

    def hears_nothing(self) -> None:
        fresh = [one.message.text for one in self.messages[self._seen :]]
        assert not fresh, fresh

    def sees(self, *parts: str) -> Heard:
        """The newest message, as it stands now (edited or new), holds each of these."""
        for part in parts:
            assert part in self.last.message.text, f"{part!r} not in {self.last.message.text!r}"
        self._seen = len(self.messages)
        return self.last

    def _skip(self) -> None:
        self._seen = len(self.messages)


__all__ = ["FakeApp", "Heard", "SendError", "Talk", "World"]
