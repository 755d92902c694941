"""What every command does first: settings, logs, and the database at its newest revision."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

import typer

from bot import logs, settings
from bot.settings import BadSettings, Settings
from storage import members, migrate
from storage.database import Away, Database, connect
from storage.sole import AlreadyRunning


@cache
def zone() -> ZoneInfo:
    return ZoneInfo(settings.read().timezone)


def now() -> datetime:
    """The time here: whoever asks for its date gets the day on the office's wall."""
    return datetime.now(zone())


@contextmanager
def refusing() -> Iterator[None]:
    """One clear line instead of a traceback; exit 1."""
    try:
        yield
    except BadSettings as error:
        line = f"Cấu hình sai / wrong setting: {error}"
    except AlreadyRunning as error:
        line = f"Một tiến trình khác đang chạy trên / another process is running on: {error}"
    except Away as error:
        line = f"Không dùng được cơ sở dữ liệu / the database can't be used: {error}"
    else:
        return
    typer.echo(line.splitlines()[0], err=True)
    raise typer.Exit(1)


def read() -> Settings:
    """The settings, with the logs started as they say."""
    with refusing():
        found = settings.read()
    secrets = (found.telegram_token, found.zalo_token, found.webhook_secret, found.telegram_proxy)
    settings.lend(found)
    logs.start(found.log_level, found.log_format, secrets)
    return found


@contextmanager
def database(found: Settings | None = None) -> Iterator[Database]:
    """The database named in the settings, at its newest revision, with its administrators."""
    found = found or read()
    with refusing():
        opened = connect(found.database_url)
        try:
            migrate.up(opened)
            with opened.begin() as session:
                members.ensure_admins(session, found.admin_accounts, now())
            yield opened
        finally:
            opened.close()


def utf8() -> None:
    """Vietnamese on any terminal."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
