"""`chat`: talk to the assistant on the terminal, or let a program do it with `--json`."""

import asyncio
import json
import sys
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
from storage import members
from storage.database import Database
from storage.files import Shelf

LOCAL = "console:local"  # whoever sits at the machine is an administrator


class Clock:
    """Real time, until a line says what time it is."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._ahead = timedelta(0)

    def __call__(self) -> datetime:
        return now() + self._ahead

    def set(self, text: str) -> None:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=self._zone)
        self._ahead = moment - now()


async def talk(found: Settings, database: Database, account: str, *, as_json: bool) -> None:
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
        slots=found.send_slots,
        assistant=Assistant(doors.router(doors.features(hours)), found.language),
        recipes=doors.recipes(hours),
    )
    while line := await asyncio.to_thread(sys.stdin.readline):
        if not line.strip():
            continue
        await _say(service, console, clock, line.rstrip("\n"))
        if as_json:
            typer.echo(json.dumps({"end": True}))
    service.worker.close()


async def _say(service: Service, console: Console, clock: Clock, line: str) -> None:
    try:
        said = _object(line) if console.as_json else console.read_line(line)
        if "now" in said:
            clock.set(str(said["now"]))
    except ValueError as error:
        typer.echo(f"Không đọc được dòng này / unreadable line: {error}", err=True)
        return
    if {"text", "tap", "file"} & said.keys():
        await service.keep(console, [console.arrival(said)])
    await service.settle()


def _object(line: str) -> dict[str, Any]:
    said = json.loads(line)
    if not isinstance(said, dict):
        raise ValueError("not an object")  # noqa: TRY004  # one kind of refusal for a bad line
    return said
