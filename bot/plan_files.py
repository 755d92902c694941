"""Takes a plan's file in: read in a limited process, the original kept, its facts stored.

Nothing is kept of a file that can't be read or that is marked secret.
"""

import asyncio
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot import reading
from bot.downloads import Downloads
from bot.jobs import Finished, Result
from storage import audiences, files, plans
from storage.database import Session
from storage.files import Shelf
from storage.jobs import Job

AT_ONCE = 2  # files read side by side: each may take a core and much memory


@dataclass(frozen=True, slots=True)
class Ready:
    """A plan that was read, its original on the shelf."""

    file: plans.File
    size: int
    read: reading.Read


def take(shelf: Shelf, path: Path, name: str, mime: str = "") -> Ready:
    """Read the file and put it on the shelf. Raises reading.Unreadable."""
    read = reading.read(path, name)
    if read.security:
        # nothing of a secret document is kept, not even its name
        raise reading.secret(read.security)
    size = path.stat().st_size
    incoming = shelf.new()
    incoming.write_bytes(path.read_bytes())
    return Ready(plans.File(shelf.put(incoming), name, mime), size, read)


def keep(
    session: Session,
    ready: Ready,
    now: datetime,
    *,
    by: int | None = None,
    unit: int | None = None,
) -> tuple[int, bool]:
    """Store it: its id, and whether it is new. `unit`: whose it is, where no name says."""
    files.note(session, ready.file.sha, ready.size, ready.file.mime, now)
    issuer = ready.read.facts.get("issuer")
    whose = audiences.whose(session, str(issuer or ""), now.date(), unit)
    return plans.add(session, ready.file, ready.read.text, ready.read.facts, now, unit=whose, by=by)


class PlanFiles:
    """The work "plan": a file that an administrator sent becomes a plan to check."""

    def __init__(self, downloads: Downloads) -> None:
        self.downloads = downloads
        self.slots = asyncio.Semaphore(AT_ONCE)

    async def __call__(self, job: Job) -> Finished:
        name, mime = job.args["name"], job.args["mime"]
        try:
            async with self.downloads.fetched(job) as place, self.slots:
                ready = await asyncio.to_thread(take, self.downloads.shelf, place, name, mime)
        except reading.Unreadable as error:
            details = json.dumps(dict(error.values), ensure_ascii=False)
            return Finished({"unreadable": error.key, "details": details})

        def store(session: Session, now: datetime) -> Result:
            by, unit = (int(job.args[key]) if job.args[key] else None for key in ("by", "unit"))
            id, new = keep(session, ready, now, by=by, unit=unit)
            return {"plan": str(id), "new": "yes" if new else ""}

        return Finished({}, store)
