"""Fetches what somebody sent: its bytes are on disk before anybody is told."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from bot.channel import Channel
from bot.jobs import Finished, Result
from storage import files
from storage.database import Session
from storage.files import Shelf
from storage.jobs import Job

LARGEST = 20 * 1024 * 1024  # bytes; Telegram lets a bot fetch no more


class Downloads:
    """The work "download": a file joins a form."""

    def __init__(self, channels: Mapping[str, Channel], shelf: Shelf) -> None:
        self.channels = channels
        self.shelf = shelf

    async def __call__(self, job: Job) -> Finished:
        async with self.fetched(job) as place:
            size = place.stat().st_size
            sha = await asyncio.to_thread(self.shelf.put, place)

        def keep(session: Session, now: datetime) -> Result:
            files.note(session, sha, size, job.args.get("mime", ""), now)
            return {}

        return Finished({"sha": sha, "size": str(size)}, keep)

    @asynccontextmanager
    async def fetched(self, job: Job) -> AsyncIterator[Path]:
        """The bytes in a place that is gone afterwards, unless they were put on the shelf."""
        place = self.shelf.new()
        try:
            await self.channels[job.args["channel"]].download(job.args["ref"], place, LARGEST)
            yield place
        finally:
            place.unlink(missing_ok=True)


def discard(folder: Path) -> None:
    """Remove what a killed download left half-written."""
    incoming = folder / "incoming"
    if incoming.is_dir():
        for path in incoming.iterdir():
            path.unlink(missing_ok=True)
