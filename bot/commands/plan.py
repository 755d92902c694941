"""`plan`: reads plans, keeps them, shows what was read."""

import json
from pathlib import Path

import typer

from bot import reading
from bot.commands import opening
from bot.commands.answers import AsJson, Cell, show
from storage import files, plans
from storage.database import Database
from storage.files import Shelf

app = typer.Typer(help="Kế hoạch: đọc, giữ, cho xem.", no_args_is_help=True)

COUNTED = (
    ("timetable", "mốc trong phụ lục"),
    ("deadlines", "thời hạn trong văn bản"),
    ("targets", "chỉ tiêu"),
    ("duties", "nhiệm vụ"),
    ("references", "căn cứ"),
    ("criteria", "tiêu chuẩn khen thưởng"),
)


@app.command()
def add(paths: list[Path]) -> None:
    """Đọc các tệp kế hoạch và cho biết đọc được gì; tệp đã có thì giữ nguyên."""
    found = opening.read()
    shelf = Shelf(found.files_dir)
    refused = 0
    with opening.database(found) as database:
        for path in paths:
            try:
                typer.echo(_add(database, shelf, path))
            except reading.Unreadable as error:
                refused += 1
                typer.echo(f"{path.name}: {error}", err=True)
    raise typer.Exit(1 if refused else 0)


def _add(database: Database, shelf: Shelf, path: Path) -> str:
    read = reading.read(path)
    if read.security:
        # nothing of a secret document is kept, not even its name
        raise reading.Unreadable(f"Văn bản đóng dấu {read.security}: không nhận, không lưu.")
    data, now = path.read_bytes(), opening.now()
    sha = shelf.put_bytes(data)
    with database.begin() as session:
        files.note(session, sha, len(data), "application/octet-stream", now)
        id, new = plans.add(session, sha, path.name, read.text, read.facts, now)
    counts = ", ".join(f"{len(_list(read, key))} {words}" for key, words in COUNTED)
    state = "đã đọc" if new else "đã có từ trước, giữ nguyên"
    return f"{id}. {path.name}: {state}; {counts}"


def _list(read: reading.Read, key: str) -> list[object]:
    value = read.facts.get(key)
    return value if isinstance(value, list) else []


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """Liệt kê các kế hoạch."""
    with opening.database() as database, database.read() as session:
        rows: list[dict[str, Cell]] = [
            {
                "id": one.id,
                "number": one.number,
                "issuer": one.issuer,
                "issued_on": one.issued_on,
                "title": one.title,
                "state": one.state,
                "file": one.file,
            }
            for one in plans.listing(session)
        ]
    show(rows, ("id", "number", "issuer", "issued_on", "title", "state"), as_json=as_json)


@app.command("show")
def show_one(id: int) -> None:
    """In tất cả những gì đọc được từ một kế hoạch, dạng JSON."""
    with opening.database() as database, database.read() as session:
        found = plans.facts(session, id)
    if found is None:
        typer.echo(f"Không có kế hoạch số {id}.", err=True)
        raise typer.Exit(1)
    typer.echo(json.dumps(found, ensure_ascii=False))
