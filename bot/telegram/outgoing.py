"""A Message as the calls it takes: one, or one for each file with the words on the last.

Words too long for a caption follow as a message of their own, and so do the buttons then.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from bot.channel import Gone, Refused
from bot.telegram.entities import Entity, to_entities, units
from handlers.turn import Address, Choice, Message, SentFile

MOST_BYTES = 50_000_000  # an upload, by the Bot API
UNSAFE = str.maketrans(dict.fromkeys(['"', "\\", "/", *map(chr, range(32))], "_"))


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, and a topic in it, by their numbers."""

    chat: int
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Upload:
    """A file, with its bytes."""

    kind: Literal["photo", "document", "voice"]
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """One call: words, or a file with words under it."""

    text: str
    entities: tuple[Entity, ...] = ()
    buttons: tuple[tuple[Choice, ...], ...] = ()
    ask: bool = False  # open the app's reply field
    contact: str = ""  # label of the button that shares one's own contact
    reply_to: int | None = None
    file: SentFile | None = None


def place(to: Address) -> Place:
    """Raises Gone for what can't be a chat of Telegram's."""
    try:
        return Place(int(to.chat), int(to.thread) if to.thread else None)
    except ValueError:
        raise Gone("no such chat") from None


def number(text: str) -> int | None:
    """Return the number of a message, None for what is none."""
    return int(text) if text.isascii() and text.isdigit() else None


def parts(message: Message, caption_limit: int) -> list[Part]:
    """Return the calls in order: the last one carries words and buttons, the first one answers."""
    words = Part(
        message.text,
        to_entities(message.text, message.spans),
        message.buttons,
        ask=message.expects and not message.buttons,
        contact="" if message.buttons else message.contact,
    )
    files = list(message.files)
    last = files.pop() if files and units(message.text) <= caption_limit else None
    every = [Part("", file=file) for file in files]
    every.append(_with(words, file=last))
    every[0] = _with(every[0], reply_to=number(message.reply_to))
    return every


def _with(part: Part, *, file: SentFile | None = None, reply_to: int | None = None) -> Part:
    return replace(
        part,
        reply_to=part.reply_to if reply_to is None else reply_to,
        file=part.file if file is None else file,
    )


async def load(file: SentFile, find: Callable[[str], Path]) -> Upload:
    """Fetch the bytes of a hash. Raises Refused when they are missing or too many."""
    try:
        data = await asyncio.to_thread(find(file.sha).read_bytes)
    except OSError as error:
        raise Refused(f"the file is not there: {type(error).__name__}") from error
    if len(data) > MOST_BYTES:
        raise Refused("the file is too big")
    return Upload(file.kind, file.name.translate(UNSAFE) or file.kind, data)
