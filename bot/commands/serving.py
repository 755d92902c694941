"""`run`: all configured channels, the web page and the clock, until told to stop."""

import asyncio
import gc
import os
import secrets
import signal
import socket
from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING

import structlog
import typer

from bot.channel import Channel, Denied
from bot.commands.opening import now
from bot.service import Service, build
from bot.settings import Settings
from bot.web.channel import WebChannel
from handlers import doors
from handlers.assistant import Assistant
from handlers.board import door as board
from handlers.reports import hours as report_hours
from storage import facts
from storage.database import Database
from storage.files import Shelf
from storage.listen import Listener

if TYPE_CHECKING:
    from aiohttp.web import RouteDef

    from bot.telegram.webhook import Webhook

log = structlog.get_logger("run")

Clock = Callable[[Service], Coroutine[None, None, None]]


class Refused(Exception):
    """It can't run here; one line says why."""


def serve(found: Settings, database: Database, clock: Clock) -> None:
    """Run until SIGTERM or SIGINT; then what is in flight is waited for."""
    try:
        asyncio.run(_serve(found, database, clock))
    except* (Refused, Denied) as errors:
        raise Refused(str(errors.exceptions[0])) from errors


async def _serve(found: Settings, database: Database, clock: Clock) -> None:
    shelf = Shelf(found.files_dir)
    channels, hours = _channels(found, shelf), report_hours.read(found.quiet_hours)
    service = build(
        database,
        channels,
        shelf,
        clock=now,
        language=found.language,
        slots=found.slots,
        name=f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}",
        assistant=Assistant(doors.router(doors.features(hours)), found.language),
        recipes=doors.recipes(hours),
    )
    gc.freeze()  # what was imported stays for good: the collector need not look at it
    if database.sqlite:
        await service.worker.run(service.recover)
    listener = Listener(database, partial(_heard, service, channels))
    listener.start()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, service.stop)
    try:
        await service.run(clock(service), *_pages(found, service, channels))
    finally:
        listener.stop()
        service.worker.close()


def _channels(found: Settings, shelf: Shelf) -> dict[str, Channel]:
    channels: dict[str, Channel] = {}
    if found.web_port:
        channels["web"] = WebChannel(shelf)
    if found.telegram_token:
        from bot.telegram import open_telegram

        channels["telegram"] = open_telegram(
            found.telegram_token,
            shelf.path,
            library=found.telegram_library,
            api=found.telegram_api or None,
            proxy=found.telegram_proxy or None,
            pace=found.pace,
            webhook=_webhook(found),
        )
    return channels


def _webhook(found: Settings) -> "Webhook | None":
    if not found.webhook_url:
        return None
    from bot.telegram.webhook import Webhook

    return Webhook(found.webhook_url, found.webhook_secret)


def _heard(service: Service, channels: dict[str, Channel], what: str) -> None:
    """Another process stored something (PostgreSQL): look at once, from the listener's thread."""
    service.pump.bell.ring_from_anywhere()
    service.courier.bell.ring_from_anywhere()


def _pages(
    found: Settings, service: Service, channels: dict[str, Channel]
) -> list[Coroutine[None, None, None]]:
    more: list[Coroutine[None, None, None]] = []
    page = channels.get("web")
    if isinstance(page, WebChannel):
        more.append(_web(found, service, page))
    telegram = channels.get("telegram")
    if telegram is not None:
        more.append(_menus(telegram))
    return more


async def _web(found: Settings, service: Service, page: WebChannel) -> None:
    from bot.web.server import PortTaken, serve
    from bot.web.site import Web

    await service.worker.run(_note_board, service.database, board_address(found))
    here = Web(
        service.database,
        service.worker,
        page,
        partial(service.keep, page),
        service.shelf,
        now,
        found.language,
        found.web_host,
        "Trợ lý Dân vận",
        public=found.webhook_url,
        routes=_routes(found, service),
    )

    def started(port: int) -> None:
        typer.echo(f"Mở trang trò chuyện: http://{found.web_host}:{port}/")

    try:
        await serve(here, found.web_host, found.web_port, started=started)
    except PortTaken as error:
        raise Refused(str(error)) from error


def board_address(found: Settings) -> str:
    """Where people open the board from: the public address, else this machine's."""
    if found.webhook_url:
        return f"{found.webhook_url.rstrip('/')}/board"
    host = "127.0.0.1" if found.web_host in ("0.0.0.0", "::", "") else found.web_host
    return f"http://{f'[{host}]' if ':' in host else host}:{found.web_port}/board"


def _note_board(database: Database, address: str) -> None:
    """In the tables: a turn may run in another process than the page."""
    with database.begin() as session:
        facts.put(session, board.ADDRESS, address)


def _routes(found: Settings, service: Service) -> "tuple[RouteDef, ...]":
    """What else shares the page's port."""
    webhook, telegram = _webhook(found), service.channels.get("telegram")
    if webhook is None or telegram is None:
        return ()
    return (webhook.route(partial(service.keep, telegram)),)


async def _menus(telegram: Channel) -> None:
    """Show the commands in both languages; a menu that can't be set stops nothing."""
    from bot.channel import SendError
    from bot.telegram.channel import TelegramChannel

    assert isinstance(telegram, TelegramChannel)
    listed = doors.features()
    try:
        for group in (False, True):
            menus = {
                "": doors.menu(listed, "vi", group=group),
                "en": doors.menu(listed, "en", group=group),
            }
            await telegram.set_menu(menus, group=group)
    except SendError as error:
        log.warning("menu not set", error=type(error).__name__)
