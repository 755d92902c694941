"""`chat`: talk to the assistant on the terminal, or let a program do it with `--json`."""

import asyncio
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import typer

from bot.commands.opening import now
from bot.console import Console
from bot.service import Service, build
from bot.settings import Settings
from handlers import doors
from handlers.assistant import Assistant
from handlers.reports import hours as report_hours
from handlers.reports.hours import Hours
from storage import members, terminal
from storage.database import Database
from storage.files import Shelf

LOCAL = "console:local"  # whoever sits at the machine is an administrator
STEP = timedelta(minutes=30)  # so often time is looked at while it is played through
Minute = Callable[[Settings, Database, datetime], None]


class Clock:
    """Real time, until a line says what time it is."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._ahead = timedelta(0)
        self.played = False

    def __call__(self) -> datetime:
        return now() + self._ahead

    def read(self, text: str) -> datetime:
        moment = datetime.fromisoformat(text)
        return moment if moment.tzinfo else moment.replace(tzinfo=self._zone)

    def set(self, moment: datetime) -> None:
        self._ahead, self.played = moment - now(), True

    def until(self, moment: datetime) -> Iterator[datetime]:
        """The moments on the way there; the first time said is no way, nor is one backwards."""
        step = self()
        while self.played and step + STEP < moment:
            step += STEP
            yield step.replace(minute=step.minute // 30 * 30, second=0, microsecond=0)
        yield moment


@dataclass(frozen=True)
class Office:
    """What a line meets: the assistant, and what each minute brings."""

    found: Settings
    service: Service
    account: str
    clock: Clock
    hours: Hours
    minute: Minute

    async def wait(self, until: datetime) -> None:
        """Time passes as it does in an office; what comes for the account is shown here."""
        for moment in self.clock.until(until):
            if moment != until and not self.hours.awake(moment):
                continue  # nobody is told anything
            self.clock.set(moment)
            run, database = self.service.worker.run, self.service.database
            await run(self.minute, self.found, database, moment)
            await run(_bring, database, self.account, moment)
            await self.service.settle()


def _bring(database: Database, account: str, now: datetime) -> None:
    with database.begin() as session:
        terminal.bring(session, account, now)


async def talk(
    found: Settings, database: Database, account: str, minute: Minute, *, as_json: bool
) -> None:
    """Read lines until they end; each is a turn, answered before the next is read."""
    if account == LOCAL:
        with database.begin() as session:
            members.ensure_admins(session, [LOCAL], now())
    shelf, clock = Shelf(found.files_dir), Clock(ZoneInfo(found.timezone))
    console = Console(account, typer.echo, as_json=as_json, paths=shelf.path)
    hours = report_hours.read(found.quiet_hours)
    service = build(
        database,
        {"console": console},
        shelf,
        clock=clock,
        language=found.language,
        slots=found.slots,
        assistant=Assistant(doors.router(doors.features(hours)), found.language),
        recipes=doors.recipes(hours),
    )
    office = Office(found, service, account, clock, hours, minute)
    while line := await asyncio.to_thread(sys.stdin.readline):
        if not line.strip():
            continue
        await _say(office, console, line.rstrip("\n"))
        if as_json:
            typer.echo(json.dumps({"end": True}))
    service.worker.close()


async def _say(office: Office, console: Console, line: str) -> None:
    try:
        said = _object(line) if console.as_json else console.read_line(line)
        until = office.clock.read(str(said["now"])) if "now" in said else None
    except ValueError as error:
        typer.echo(f"Không đọc được dòng này / unreadable line: {error}", err=True)
        return
    if until is not None:
        await office.wait(until)
    if {"text", "tap", "file"} & said.keys():
        await office.service.keep(console, [console.arrival(said)])
    await office.service.settle()


def _object(line: str) -> dict[str, Any]:
    said = json.loads(line)
    if not isinstance(said, dict):
        raise ValueError("not an object")  # noqa: TRY004  # one kind of refusal for a bad line
    return said
