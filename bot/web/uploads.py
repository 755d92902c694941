"""Takes in a message with files: streamed to disk, counted as they come, put on the shelf."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from bot.web.said import clean
from bot.web.site import Refusal, Web, site
from handlers.turn import Attachment, Say
from storage import files

LARGEST = 20 * 1024 * 1024  # bytes of one message's files together, as other channels allow
MOST = 10  # files in one message
LONGEST_NAME = 150
PIECE = 256 * 1024
PICTURES = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"GIF8": "image/gif",
}
TORN = (ValueError, AssertionError, RuntimeError, HttpProcessingError)  # as aiohttp says it
Kind = Literal["photo", "document", "voice"]


@dataclass
class Parcel:
    """What a form brought so far: its words, and its files on disk but not yet on the shelf."""

    fields: dict[str, str] = field(default_factory=dict)
    files: list[tuple[Path, Attachment]] = field(default_factory=list)
    size: int = 0

    def grow(self, more: int) -> None:
        self.size += more
        if self.size > LARGEST:
            raise Refusal(413, Say("web-refuse-large"))

    def discard(self) -> None:
        for path, _ in self.files:
            path.unlink(missing_ok=True)


async def take(request: web.Request) -> tuple[dict[str, str], tuple[Attachment, ...]]:
    """Return the form's words and its files, which are safely on disk. Raises Refusal."""
    here, parcel = site(request), Parcel()
    try:
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader):
                raise Refusal(400, Say("web-refuse-malformed"))
            await _take_part(here, parcel, part)
        kept = tuple([await _shelve(here, path, file) for path, file in parcel.files])
    except TORN as error:
        raise Refusal(400, Say("web-refuse-malformed")) from error
    finally:
        parcel.discard()
    if kept:
        await here.worker.run(_note, here, kept)
    return parcel.fields, kept


async def _take_part(here: Web, parcel: Parcel, part: BodyPartReader) -> None:
    if part.filename is None:
        text = bytearray()
        while piece := await part.read_chunk(PIECE):
            parcel.grow(len(piece))
            text += piece
        parcel.fields[part.name or ""] = clean(text.decode("utf-8", "replace"))
        return
    if len(parcel.files) == MOST:
        raise Refusal(413, Say("web-refuse-many", {"most": MOST}))
    path = here.shelf.new()
    mime = part.headers.get("Content-Type", "")[:100]
    parcel.files.append((path, Attachment("document", "", safe_name(part.filename), mime)))
    size, start = await _write(parcel, part, path)
    parcel.files[-1] = (path, _known(parcel.files[-1][1], size, start))


async def _write(parcel: Parcel, part: BodyPartReader, path: Path) -> tuple[int, bytes]:
    size, start = 0, b""
    # a page-cache write of a quarter megabyte is quicker than a hop to a thread
    with path.open("wb") as file:
        while piece := await part.read_chunk(PIECE):
            parcel.grow(len(piece))
            file.write(piece)
            start = start or piece[:16]
            size += len(piece)
    return size, start


def _known(file: Attachment, size: int, start: bytes) -> Attachment:
    """Say what it is by its first bytes, not by what it calls itself."""
    mime = next((mime for sign, mime in PICTURES.items() if start.startswith(sign)), "")
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        mime = "image/webp"
    kind: Kind = "photo" if mime else "voice" if file.mime.startswith("audio/") else "document"
    return Attachment(kind, "", file.name, mime or _harmless(file.mime), size)


def _harmless(mime: str) -> str:
    """What only calls itself a picture is a file like any other."""
    plain = mime.partition(";")[0].strip().lower()
    shaped = plain.count("/") == 1 and plain.isascii() and plain.isprintable()
    return plain if shaped and not plain.startswith("image/") else "application/octet-stream"


async def _shelve(here: Web, path: Path, file: Attachment) -> Attachment:
    sha = await asyncio.to_thread(here.shelf.put, path)
    return Attachment(file.kind, sha, file.name, file.mime, file.size)


def _note(here: Web, kept: tuple[Attachment, ...]) -> None:
    now = here.clock()
    with here.database.begin() as session:
        for file in kept:
            files.note(session, file.ref, file.size, file.mime, now)


def safe_name(name: str) -> str:
    """A name to show and to save under: no folders, nothing unseen, not too long."""
    last = name.replace("\\", "/").rpartition("/")[2]
    shown = "".join(letter for letter in clean(last) if letter.isprintable()).strip(" .")
    stem, dot, ending = shown.rpartition(".")
    if len(shown) > LONGEST_NAME:
        keep = LONGEST_NAME - len(ending) - 1
        shown = f"{stem[:keep]}{dot}{ending}" if dot and keep > 0 else shown[:LONGEST_NAME]
    return shown or "tep"
