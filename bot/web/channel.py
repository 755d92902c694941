"""The web chat as a channel: what is sent is read from the outbox by the page's own stream."""

import asyncio
import shutil
from datetime import datetime
from pathlib import Path

from bot.channel import Abilities, Keep, Refused
from bot.web import said
from bot.web.streams import Streams
from handlers.turn import Address, Message, Turn
from storage.files import Shelf

TEXT_LIMIT = 20_000  # characters: a page scrolls, but a screen reader should not read for an hour


class WebChannel:
    """Implements bot.channel.Channel; the rows of the outbox are the page's history."""

    name = "web"
    bot = "web"
    abilities = Abilities(text_limit=TEXT_LIMIT, caption_limit=TEXT_LIMIT, groups=False)

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.streams = Streams()

    async def receive(self, keep: Keep) -> None:
        """The server keeps what comes: there is nothing to fetch."""
        await asyncio.Event().wait()

    def read(self, body: str, at: datetime) -> Turn | None:
        return said.turn(said.load(body), at)

    async def send(self, to: Address, message: Message) -> str:
        """Ring the pages: they look until the courier has marked the row as sent."""
        self.streams.ring(to.chat)
        return "web"

    async def edit(self, to: Address, sent: str, message: Message) -> None:
        self.streams.ring(to.chat)

    async def answer_tap(self, tap: str, text: str) -> None:
        chat, _, _ = tap.partition(":")
        if text:
            self.streams.flash(chat, text)

    async def download(self, ref: str, to: Path, limit: int) -> None:
        """What was sent to us is on the shelf already."""
        try:
            place = self.shelf.path(ref)
            size = place.stat().st_size
        except (ValueError, OSError) as error:
            raise Refused("file: not here") from error
        if size > limit:
            raise Refused("file: too big")
        await asyncio.to_thread(shutil.copyfile, place, to)

    async def leave(self, chat: str) -> None:
        """There are no groups here."""

    async def close(self) -> None:
        self.streams.close()
