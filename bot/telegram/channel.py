"""What the two drivers do alike; a driver adds the translation into its library."""

import asyncio
import json
import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.channel import (
    Abilities,
    Keep,
    Lost,
    Refused,
    SendError,
    SlowDown,
    Uncertain,
    Unreadable,
    Unsent,
)
from bot.telegram import membership, outgoing, reading
from bot.telegram.addressing import Us
from bot.telegram.entities import units
from bot.telegram.outcomes import NoText, Unchanged, told
from bot.telegram.outgoing import Part, Place, Upload
from bot.telegram.polling import Polling
from bot.telegram.shapes import Update
from bot.telegram.wire import Access, Wire
from handlers.turn import Address, Message, Turn
from storage.pace import SAFE, Limits

if TYPE_CHECKING:
    from bot.telegram.webhook import Webhook

TOAST = 200  # characters over a tapped button
PATIENCE = 30.0  # seconds; how long the rest of a message may be made to wait

log = logging.getLogger(__name__)


class TelegramChannel(ABC):
    """Implements bot.channel.Channel on the verbs below."""

    name = "telegram"

    def __init__(
        self,
        access: Access,
        files: Callable[[str], Path],
        *,
        pace: float,
        username: str = "",
        webhook: "Webhook | None" = None,
    ) -> None:
        self.wire = Wire(access)
        self.bot = access.bot
        self.abilities = Abilities(limits=_limits(pace))
        self._files = files
        self._webhook = webhook
        self._us = Us(int(access.bot), username.lower())

    async def receive(self, keep: Keep) -> None:
        polling = Polling(self.wire)
        if not self._us.username:
            self._us = replace(self._us, username=(await polling.ask_name()).lower())
        if self._webhook is not None:
            await self._webhook.run(self.wire, polling)
        await polling.run(keep)

    def read(self, body: str, at: datetime) -> Turn | None:
        update = self._decode(_load(body))
        try:
            return reading.read(update, self._us, at)
        except (AttributeError, TypeError, ValueError) as error:
            raise Unreadable(type(error).__name__) from error

    async def send(self, to: Address, message: Message) -> str:
        place = outgoing.place(to)
        first, *rest = outgoing.parts(message, self.abilities.caption_limit)
        sent = await self._send(place, first)
        for part in rest:
            sent = await self._send_rest(place, part)
        return str(sent)

    async def edit(self, to: Address, sent: str, message: Message) -> None:
        place, number = outgoing.place(to), outgoing.number(sent)
        if number is None:
            raise Lost("no such message")
        part = outgoing.parts(replace(message, files=()), self.abilities.caption_limit)[0]
        try:
            await self._edit(place, number, part)
        except Unchanged:
            return

    async def answer_tap(self, tap: str, text: str) -> None:
        try:
            with told():
                await self._answer(tap, text[:TOAST])
        except SendError as error:
            log.debug("telegram: a tap was not answered: %s", type(error).__name__)

    async def download(self, ref: str, to: Path, limit: int) -> None:
        try:
            with told():
                size, path = await self._locate(ref)
            if size > limit:
                raise Refused("file: too big")
            await self.wire.fetch(path, to, limit)
        except (Uncertain, SlowDown) as error:
            raise Unsent(str(error)) from None  # asking again does no harm

    async def leave(self, chat: str) -> None:
        with told():
            await self._leave(outgoing.place(Address(self.name, chat)).chat)

    async def set_menu(
        self, menus: Mapping[str, Sequence[tuple[str, str]]], *, group: bool = False
    ) -> None:
        """Show commands, each with a description, by language; "" is for all other languages."""
        for language, menu in menus.items():
            with told():
                await self._set_menu(menu, language, group=group)

    async def close(self) -> None:
        await self.wire.close()

    async def _send(self, place: Place, part: Part) -> int:
        if part.file is None:
            with told():
                return await self._send_text(place, part)
        upload = await outgoing.load(part.file, self._files)
        with told():
            return await self._send_file(place, part, upload)

    async def _send_rest(self, place: Place, part: Part) -> int:
        """Send what follows: a short pause is waited out, for the beginning is there already."""
        try:
            return await self._send(place, part)
        except SlowDown as slow:
            if slow.seconds > PATIENCE:
                raise Uncertain("only its beginning was sent") from slow
            await asyncio.sleep(slow.seconds)
        except SendError as error:
            raise Uncertain("only its beginning was sent") from error
        try:
            return await self._send(place, part)
        except SendError as error:
            raise Uncertain("only its beginning was sent") from error

    async def _edit(self, place: Place, number: int, part: Part) -> None:
        try:
            with told():
                return await self._edit_text(place.chat, number, part)
        except NoText:
            if units(part.text) > self.abilities.caption_limit:
                raise Lost("too long for a caption") from None
        with told():
            return await self._edit_caption(place.chat, number, part)

    @abstractmethod
    def _decode(self, update: dict[str, object]) -> Update:
        """Raises Unreadable."""

    @abstractmethod
    async def _send_text(self, place: Place, part: Part) -> int: ...
    @abstractmethod
    async def _send_file(self, place: Place, part: Part, upload: Upload) -> int: ...
    @abstractmethod
    async def _edit_text(self, chat: int, number: int, part: Part) -> None: ...
    @abstractmethod
    async def _edit_caption(self, chat: int, number: int, part: Part) -> None: ...
    @abstractmethod
    async def _answer(self, tap: str, text: str) -> None: ...
    @abstractmethod
    async def _locate(self, ref: str) -> tuple[int, str]:
        """Return the size and the path of a file."""

    @abstractmethod
    async def _leave(self, chat: int) -> None: ...
    @abstractmethod
    async def _set_menu(
        self, menu: Sequence[tuple[str, str]], language: str, *, group: bool
    ) -> None: ...


def _limits(pace: float) -> Limits:
    """At 30 a second Telegram refuses the first that a line brings a little too soon."""
    return Limits(a_second=min(pace, SAFE), chat_gap=1.0, group_a_minute=20) if pace else Limits()


def _load(body: str) -> dict[str, object]:
    """Decode the JSON; what one of the libraries lets pass is refused for both."""
    try:
        update = json.loads(body)
        if "\\u" in body:
            json.dumps(update, ensure_ascii=False).encode()  # fails on half a character
    except (ValueError, RecursionError) as error:
        raise Unreadable(type(error).__name__) from None
    if not isinstance(update, dict):
        raise Unreadable("not an object")
    membership.simplify(update)
    return update
