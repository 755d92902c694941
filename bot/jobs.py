"""Does slow work off the loop of turns, and puts what came of it into the inbox."""

import asyncio
import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot.channel import Channel, Refused, SendError, Unreadable
from bot.logs import place
from bot.worker import Bell, Worker, recover
from handlers.turn import Address, Turn
from storage import files, inbox, jobs
from storage.database import Database
from storage.files import Shelf
from storage.inbox import Arrival
from storage.jobs import Job

log = structlog.get_logger("jobs")

AT_ONCE = 4  # jobs side by side
LEASE = timedelta(minutes=5)
LOOK_AGAIN = 2.0  # seconds without a ring
TRIES = 5
LARGEST = 20 * 1024 * 1024  # bytes; Telegram lets a bot fetch no more

Result = Mapping[str, str]


class Jobs:
    """Takes job rows, does them, and says so in the conversation they belong to."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        shelf: Shelf,
        worker: Worker,
        *,
        clock: Callable[[], datetime],
        finished: Callable[[], None] = lambda: None,
        name: str = "one",
    ) -> None:
        self.database = database
        self.channels = channels
        self.shelf = shelf
        self.worker = worker
        self.clock = clock
        self.finished = finished
        self.name = name
        self.bell = Bell()

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                if not await self.drain():
                    await self.bell.wait(LOOK_AGAIN)
            except Exception as error:  # the loop goes on, whatever it is
                await recover("jobs", error)

    async def drain(self) -> int:
        """Do what may be done now; return how many jobs that were."""
        count = 0
        while taken := await self.worker.run(self._take):
            async with asyncio.TaskGroup() as group:
                for job in taken:
                    group.create_task(self._do(job))
            count += len(taken)
        return count

    def _take(self) -> list[Job]:
        now = self.clock()
        with self.database.begin() as session:
            return jobs.take(session, self.name, now, now + LEASE, AT_ONCE)

    async def _do(self, job: Job) -> None:
        try:
            result = await self._download(job)
        except Refused as error:
            result = {"error": str(error) or "refused"}
        except SendError as error:
            await self.worker.run(self._again, job, error)
            return
        except Exception as error:
            log.error("job failed", job=job.id, error=place(error))
            await self.worker.run(self._again, job, error)
            return
        await self.worker.run(self._finish, job, result)
        self.finished()

    async def _download(self, job: Job) -> Result:
        """Fetch what somebody sent; its bytes are on disk before anybody is told."""
        place = self.shelf.new()
        await self.channels[job.args["channel"]].download(job.args["ref"], place, LARGEST)
        size = place.stat().st_size
        sha = await asyncio.to_thread(self.shelf.put, place)
        return {"sha": sha, "size": str(size)}

    def _again(self, job: Job, error: Exception) -> None:
        now = self.clock()
        if job.attempts >= TRIES:
            self._finish(job, {"error": type(error).__name__})
            return
        rest = timedelta(seconds=2.0**job.attempts)
        with self.database.begin() as session:
            jobs.later(session, job.id, self.name, now + rest, type(error).__name__)

    def _finish(self, job: Job, result: Result) -> None:
        """The job's end and its news are one transaction."""
        now = self.clock()
        with self.database.begin() as session:
            if not jobs.done(session, job.id, self.name):
                return
            if "sha" in result:
                mime = job.args.get("mime", "")
                files.note(session, result["sha"], int(result["size"]), mime, now)
            body = json.dumps({**job.args, **result, "kind": job.kind}, ensure_ascii=False)
            inbox.keep(
                session, "self", "self", [Arrival(f"job:{job.id}", job.conversation, body)], now
            )


def read_result(body: str, at: datetime) -> Turn:
    """A job's news as a turn of the conversation that asked for it."""
    try:
        news: dict[str, str] = json.loads(body)
        where = Address(news["channel"], news["chat"], news["thread"])
        return Turn(where, at, kind="job", account=news["account"], job=news)
    except (ValueError, KeyError, TypeError) as error:
        raise Unreadable(str(error)) from error


def discard(folder: Path) -> None:
    """Remove what a killed download left half-written."""
    incoming = folder / "incoming"
    if incoming.is_dir():
        for path in incoming.iterdir():
            path.unlink(missing_ok=True)
