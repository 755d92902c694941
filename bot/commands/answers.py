"""How commands answer: tables for people, JSON for programs, one line for a refusal."""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.commands import opening
from handlers import words
from handlers.turn import Say
from storage.sheets import Fault, Wrong

Cell = str | int | None | list[str] | list[dict[str, str | None]]
AsJson = Annotated[bool, typer.Option("--json", help="Mỗi dòng một đối tượng JSON, thay cho bảng.")]
From = Annotated[str, typer.Option("--on", help="Có hiệu lực từ ngày này; mặc định hôm nay.")]
Now = Annotated[
    str, typer.Option("--now", metavar="T", help="Coi như bây giờ là lúc này, ví dụ 2026-03-12.")
]
Read = TypeVar("Read")


def show(rows: Sequence[Mapping[str, Cell]], columns: Sequence[str], *, as_json: bool) -> None:
    """Print the rows: `columns` in a table, everything in JSON."""
    if as_json:
        for row in rows:
            typer.echo(json.dumps(row, ensure_ascii=False))
        return
    table = Table(*columns)
    for row in rows:
        table.add_row(*(_cell(row[column]) for column in columns))
    Console().print(table)


def _cell(value: Cell) -> str:
    if isinstance(value, list):
        return ", ".join(one if isinstance(one, str) else _pair(one) for one in value)
    return "" if value is None else str(value)


def _pair(value: Mapping[str, str | None]) -> str:
    return " ".join(one or "*" for one in value.values())


def refuse(reason: str) -> NoReturn:
    """Say why in one line, and end with 1."""
    typer.echo(reason, err=True)
    raise typer.Exit(1)


def day(text: str) -> date:
    """The day that was given, today where none was; a wrong one ends with 2."""
    if not text:
        return opening.now().date()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter("ngày viết như 2025-07-01") from error


def moment(text: str) -> datetime:
    """The time that was given, now where none was; a wrong one ends with 2."""
    if not text:
        return opening.now()
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter("lúc viết như 2026-03-12T08:00") from error
    return found if found.tzinfo else found.replace(tzinfo=opening.zone())


def take_file(path: Path, take: Callable[[str, bytes], Read]) -> Read:
    """Read the file and hand it over; each wrong row is named on stderr, and that ends with 1."""
    try:
        data = path.read_bytes()
    except OSError as error:
        refuse(f"{path}: {error.strerror}")
    try:
        # shown to people only, and only once it lasts: a pipe wants no bar
        with Progress(
            console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
        ) as bar:
            bar.add_task(path.name, total=None)
            return take(path.name, data)
    except Wrong as wrong:
        for fault in wrong.faults:
            typer.echo(_named(fault), err=True)
        raise typer.Exit(1) from wrong


def _named(fault: Fault) -> str:
    reason = Say(fault.reason, dict(fault.values))
    what = Say("import-file", {"reason": reason})
    if fault.line:
        what = Say("import-row", {"line": fault.line, "reason": reason})
    return words.plain(opening.read().language, what)
