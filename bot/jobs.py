"""Does slow work off the loop of turns, and puts what came of it into the inbox.

What kinds of work there are is told by whoever builds it: a name and a coroutine for each.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.channel import Refused, SendError, Unreadable
from bot.logs import place
from bot.worker import Bell, Worker, recover
from handlers.turn import Address, Turn
from storage import inbox, jobs
from storage.database import Database, Session
from storage.inbox import Arrival
from storage.jobs import Job

log = structlog.get_logger("jobs")

AT_ONCE = 4  # jobs side by side
LEASE = timedelta(minutes=5)
LOOK_AGAIN = 2.0  # seconds without a ring
TRIES = 5

Result = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Finished:
    """What came of a job; `keep` stores it with the job's end, and adds to the news."""

    news: Result
    keep: Callable[[Session, datetime], Result] | None = None


Work = Callable[[Job], Awaitable[Finished]]


class Jobs:
    """Takes job rows, does them, and says so in the conversation they belong to."""

    def __init__(
        self,
        database: Database,
        works: Mapping[str, Work],
        worker: Worker,
        *,
        clock: Callable[[], datetime],
        finished: Callable[[], None] = lambda: None,
        name: str = "one",
    ) -> None:
        self.database = database
        self.works = works
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
            finished = await self.works[job.kind](job)
        except Refused as error:
            finished = Finished({"error": str(error) or "refused"})
        except SendError as error:
            await self.worker.run(self._again, job, error)
            return
        except Exception as error:
            log.error("job failed", job=job.id, error=place(error))
            await self.worker.run(self._again, job, error)
            return
        await self.worker.run(self._finish, job, finished)
        self.finished()

    def _again(self, job: Job, error: Exception) -> None:
        now = self.clock()
        if job.attempts >= TRIES:
            self._finish(job, Finished({"error": type(error).__name__}))
            return
        rest = timedelta(seconds=2.0**job.attempts)
        with self.database.begin() as session:
            jobs.later(session, job.id, self.name, now + rest, type(error).__name__)

    def _finish(self, job: Job, finished: Finished) -> None:
        """The job's end, what it keeps and its news are one transaction."""
        now = self.clock()
        with self.database.begin() as session:
            if not jobs.done(session, job.id, self.name):
                return
            kept = finished.keep(session, now) if finished.keep else {}
            news = {**job.args, **finished.news, **kept, "kind": job.kind}
            body = json.dumps(news, ensure_ascii=False)
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
