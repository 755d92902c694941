"""`doctor`: says of every setting what it is and whether it works."""

import asyncio
import json
import os
import socket
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Literal
from urllib.parse import urlsplit

import typer

from bot import slots
from bot.settings import Settings
from storage import check as health
from storage import migrate
from storage.database import Away, Database, connect

Verdict = Literal["ok", "warn", "fail"]
MARKS = {"ok": "✓", "warn": "!", "fail": "✗"}
HIDDEN = {"telegram_token", "zalo_token", "webhook_secret", "telegram_proxy"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    what: str
    verdict: Verdict
    says: str


def check(found: Settings, *, as_json: bool) -> int:
    """Print the report; 0 when nothing fails."""
    findings = [
        *_settings(found), _sending(found), *_folder(found), *_database(found), *_channels(found)
    ]  # fmt: skip
    for finding in findings:
        if as_json:
            typer.echo(json.dumps(asdict(finding), ensure_ascii=False))
        else:
            typer.echo(f"{MARKS[finding.verdict]} {finding.what}: {finding.says}")
    return int(any(finding.verdict == "fail" for finding in findings))


def _settings(found: Settings) -> Iterator[Finding]:
    for name in type(found).model_fields:
        value = getattr(found, name)
        said = (
            ("***" if value else "(không đặt)") if name in HIDDEN else str(value) or "(không đặt)"
        )
        if name == "database_url":
            said = _without_password(said)
        yield Finding(name.upper(), "ok", said)


def _sending(found: Settings) -> Finding:
    """What a crash may leave uncertain."""
    most, few = slots.most(found.slots), found.send_slots
    now = str(few) if most == few else f"{few}, tự tăng tới {most} khi đường truyền chậm"
    crash = f"bị ngắt đột ngột thì nhiều nhất {most} tin không chắc đã tới"
    return Finding("số tin gửi cùng lúc", "ok", f"{now}; {crash}")


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    return url.replace(f":{parts.password}@", ":***@") if parts.password else url


def _folder(found: Settings) -> Iterator[Finding]:
    folder = found.data_dir
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        yield Finding("DATA_DIR", "fail", str(error))
        return
    writable = os.access(folder, os.W_OK)
    yield Finding("DATA_DIR", "ok" if writable else "fail", f"{folder}, ghi được: {writable}")


def _database(found: Settings) -> Iterator[Finding]:
    database = connect(found.database_url)
    try:
        yield from _tables(database)
    except Away as error:
        yield Finding("DATABASE_URL", "fail", str(error).splitlines()[0])
    finally:
        database.close()


def _tables(database: Database) -> Iterator[Finding]:
    said = health.sound(database)
    yield Finding("cơ sở dữ liệu", "ok" if said == "ok" else "fail", said)
    old = health.old_sqlite(database)
    if old:
        need = ".".join(map(str, health.SAFE_SQLITE))
        yield Finding("SQLite", "warn", f"{old}: nên dùng từ {need} (lỗi WAL-reset hiếm gặp)")
    if not migrate.revision(database):
        yield Finding("bảng", "warn", "chưa tạo; lệnh run sẽ tạo")
        return
    found = health.look(database)
    yield Finding("tin chờ xử lý", "ok", str(found.waiting))
    yield Finding("tin để riêng", "warn" if found.aside else "ok", str(found.aside))
    failed = found.outbox.get("failed", 0)
    yield Finding("tin không gửi được", "warn" if failed else "ok", str(failed))
    yield Finding(
        "tin không chắc đã tới", "warn" if found.uncertain else "ok", str(found.uncertain)
    )


def _channels(found: Settings) -> Iterator[Finding]:
    if found.web_port:
        yield _port(found.web_host, found.web_port)
    if found.telegram_token:
        yield asyncio.run(_telegram(found))


def _port(host: str, port: int) -> Finding:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return Finding("trang web", "warn", f"{host}:{port} {error.strerror} (đang chạy?)")
    return Finding("trang web", "ok", f"http://{host}:{port}/")


async def _telegram(found: Settings) -> Finding:
    from bot.channel import SendError
    from bot.telegram.wire import PUBLIC, Access, Wire

    api = found.telegram_api or PUBLIC
    wire = Wire(Access(found.telegram_token, api.rstrip("/"), found.telegram_proxy or None))
    try:
        me = await wire.call("getMe", {}, seconds=10)
    except SendError as error:
        return Finding("Telegram", "fail", type(error).__name__)
    finally:
        await wire.close()
    name = me.get("username") if isinstance(me, dict) else None
    return Finding("Telegram", "ok" if name else "fail", f"@{name}")
