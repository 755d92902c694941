"""`plan`: reads plans, keeps them, shows what was read, confirms and withdraws."""

import json
from pathlib import Path
from typing import Annotated

import typer

from bot import plan_files, reading
from bot.commands import opening
from bot.commands.answers import AsJson, Cell, refuse, show, take_file
from storage import audit, confirming, office_days, plan_units, plans
from storage.confirming import Outlook
from storage.database import Database, Session
from storage.files import Shelf

app = typer.Typer(help="Kế hoạch: đọc, giữ, duyệt, thu hồi, cho xem.", no_args_is_help=True)

COUNTED = (
    ("timetable", "mốc trong phụ lục"),
    ("deadlines", "thời hạn trong văn bản"),
    ("standing", "việc thường xuyên của mỗi đơn vị"),
    ("targets", "chỉ tiêu"),
    ("duties", "nhiệm vụ"),
    ("references", "căn cứ"),
    ("criteria", "tiêu chuẩn khen thưởng"),
)


@app.command()
def add(paths: list[Path], as_json: AsJson = False) -> None:
    """Đọc các tệp kế hoạch và cho biết đọc được gì; tệp đã có thì giữ nguyên."""
    found = opening.read()
    shelf = Shelf(found.files_dir)
    refused = 0
    with opening.database(found) as database:
        for path in paths:
            try:
                id, told = _add(database, shelf, path)
                typer.echo(_facts(database, id) if as_json else told)
            except reading.Unreadable as error:
                refused += 1
                typer.echo(f"{path.name}: {error}", err=True)
    raise typer.Exit(1 if refused else 0)


def _add(database: Database, shelf: Shelf, path: Path) -> tuple[int, str]:
    """The plan's number, and what was read in one line."""
    ready, now = plan_files.take(shelf, path, path.name), opening.now()
    with database.begin() as session:
        id, new = plan_files.keep(session, ready, now)
        if new:
            audit.note(session, now, None, "plan.add", str(id), file=path.name)
    counts = ", ".join(f"{len(_list(ready.read, key))} {words}" for key, words in COUNTED)
    state = "đã đọc" if new else "đã có từ trước, giữ nguyên"
    return id, f"{id}. {path.name}: {state}; {counts}"


def _list(read: reading.Read, key: str) -> list[object]:
    value = read.facts.get(key)
    return value if isinstance(value, list) else []


@app.command()
def confirm(
    id: int,
    units: Annotated[
        Path | None, typer.Option(help="csv: words, owes, units (mã cách nhau bởi ; hoặc kind:...)")
    ] = None,
    replaces: Annotated[int, typer.Option(help="Số của bản cũ mà bản này thay thế.")] = 0,
) -> None:
    """Duyệt kế hoạch: từ nay được nhắc và được đo."""

    def take(name: str, data: bytes) -> Outlook:
        rows = plan_units.parse(name, data) if name else []
        return _confirm(id, rows, replaces)

    brings = take_file(units, take) if units else take("", b"")
    typer.echo(
        f"{id}: đã duyệt; theo dõi {brings.entries} mốc, {brings.assignments} việc"
        f" của {brings.units} đơn vị; chưa có ngày: {len(brings.undated)} mốc"
    )
    for words in sorted({one for some in brings.unknown.values() for one in some}):
        typer.echo(f"  chưa rõ là đơn vị nào: {words}")


def _confirm(id: int, rows: list[plan_units.Row], replaces: int) -> Outlook:
    now = opening.now()
    with opening.database() as database, database.begin() as session:
        plan, calendar = _known(session, id), office_days.calendar(session)
        try:
            plan_units.take(session, plan, rows, now)
            if replaces:
                confirming.replace(session, replaces, id, now, calendar)
            else:
                confirming.confirm(session, id, now, calendar)
        except confirming.NotNow:
            refuse("kế hoạch này, hoặc bản cũ của nó, đã được thu hồi hay thay thế")
        audit.note(session, now, None, "plan.confirm", str(id))
        return confirming.outlook(session, plan, now, calendar)


@app.command()
def withdraw(id: int) -> None:
    """Thu hồi kế hoạch: không nhắc, không đo nữa; những gì đã làm vẫn được giữ."""
    now = opening.now()
    with opening.database() as database, database.begin() as session:
        _known(session, id)
        try:
            confirming.withdraw(session, id, now, office_days.calendar(session))
        except confirming.NotNow:
            refuse("kế hoạch này đã được thu hồi hay thay thế từ trước")
        audit.note(session, now, None, "plan.withdraw", str(id))
    typer.echo(f"{id}: đã thu hồi")


def _known(session: Session, id: int) -> plans.Plan:
    plan = plans.find(session, id)
    if plan is None or plan.kind == "order":
        refuse(f"không có kế hoạch số {id}")
    return plan


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
                "file": one.file.name,
            }
            for one in plans.listing(session)
        ]
    show(rows, ("id", "number", "issuer", "issued_on", "title", "state"), as_json=as_json)


@app.command("show")
def show_one(
    id: int,
    as_json: Annotated[bool, typer.Option("--json", help="Như khi không có: luôn là JSON.")] = True,
) -> None:
    """In tất cả những gì đọc được từ một kế hoạch, dạng JSON."""
    with opening.database() as database:
        typer.echo(_facts(database, id))


def _facts(database: Database, id: int) -> str:
    with database.read() as session:
        found = plans.shown(session, id)
    if found is None:
        refuse(f"không có kế hoạch số {id}")
    return json.dumps(found, ensure_ascii=False)
