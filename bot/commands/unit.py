"""`unit`: the tree of units, from a file or by hand."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bot.commands import opening
from bot.commands.answers import AsJson, From, day, refuse, show, take_file
from storage import (
    audit,
    headcounts,
    members,
    office_days,
    owing,
    unit_changes,
    unit_import,
    unit_rows,
    units,
)
from storage.database import Session
from storage.unit_changes import Ended, Ring, StillAbove
from storage.units import Unit

app = typer.Typer(
    help="Đơn vị: nạp, liệt kê, chuyển, đổi tên, sáp nhập, kết thúc.", no_args_is_help=True
)

Above = Annotated[str, typer.Argument(help="Mã cấp trên.")]
Code = Annotated[str, typer.Argument(help="Mã đơn vị.")]
RING = "đơn vị không thể nằm dưới chính nó"
ENDED = "đơn vị đã kết thúc, hoặc chưa có vào ngày đó"


@app.command("import")
def import_(file: Path) -> None:
    """Nạp đơn vị từ tệp csv hoặc xlsx: tất cả hoặc không dòng nào."""

    def take(name: str, data: bytes) -> unit_import.Taken:
        parsed = unit_rows.parse(name, data)
        with opening.database() as database, database.begin() as session:
            taken = unit_import.take(session, parsed, day(""))
            _note(session, "unit.import", name)
            return taken

    taken = take_file(file, take)
    typer.echo(f"thêm {taken.added}, sửa {taken.changed}, giữ nguyên {taken.same}")


@app.command("list")
def list_(as_json: AsJson = False, on: From = "") -> None:
    """Liệt kê các đơn vị đang hoạt động."""
    today = day(on)
    with opening.database() as database, database.read() as session:
        known = {unit.id: unit for unit in units.all(session, today)}
        counts = headcounts.of(session, list(known), today)
    rows = [
        {
            "code": unit.code,
            "name": unit.name,
            "kind": unit.kind,
            "parent": known[unit.parent].code if unit.parent in known else None,
            "aliases": list(unit.aliases),
            "headcount": counts.get(unit.id),
        }
        for unit in known.values()
    ]
    show(rows, ("code", "name", "kind", "parent", "headcount"), as_json=as_json)


@app.command()
def move(code: Code, parent: Above, on: From = "") -> None:
    """Chuyển đơn vị sang cấp trên khác."""
    start = day(on)
    with opening.database() as database, database.begin() as session:
        unit, above = _find(session, code, start), _find(session, parent, start)
        try:
            unit_changes.move(session, unit.id, above.id, start)
        except Ring:
            refuse(RING)
        _note(session, "unit.move", code, parent=parent, on=str(start))
    typer.echo(f"{code} -> {parent}, {start}")


@app.command()
def rename(code: Code, name: str, on: From = "") -> None:
    """Đổi tên đơn vị; gõ tên cũ vẫn tìm thấy."""
    start = day(on)
    with opening.database() as database, database.begin() as session:
        unit_changes.rename(session, _find(session, code, start).id, name, start)
        _note(session, "unit.rename", code, on=str(start))
    typer.echo(f"{code}: {name}, {start}")


@app.command()
def merge(
    codes: Annotated[list[str], typer.Argument(help="Mã các đơn vị thôi hoạt động.")],
    into: Annotated[str, typer.Option(help="Mã đơn vị nhận sáp nhập.")],
    name: Annotated[str, typer.Option(help="Tên, nếu là đơn vị mới.")] = "",
    on: From = "",
) -> None:
    """Sáp nhập các đơn vị vào một đơn vị."""
    start = day(on)
    with opening.database() as database, database.begin() as session:
        merged = [_find(session, code, start) for code in codes]
        target = units.find(session, into, start) or _born(session, into, name, merged, start)
        try:
            unit_changes.merge(session, [unit.id for unit in merged], target.id, start)
        except Ring:
            refuse(RING)
        except Ended:
            refuse(ENDED)
        what = " ".join(codes)
        _note(session, "unit.merge", what, into=into, on=str(start))
        left = len(members.listing(session, within={unit.id for unit in merged} - {target.id}))
    typer.echo(f"{what} -> {into}, {start}")
    if left:
        typer.echo(f"{left} cán bộ còn vai trò ở đơn vị cũ: nạp lại danh sách cán bộ để chuyển")


def _born(session: Session, code: str, name: str, merged: list[Unit], on: date) -> Unit:
    """The merged units make a new one: it is what they were, where they were."""
    if not name:
        refuse(f"không có đơn vị {code}; thêm --name để lập mới")
    first = merged[0]
    return unit_changes.add(session, code, name, kind=first.kind, parent=first.parent, since=on)


@app.command()
def end(code: Code, on: From = "") -> None:
    """Kết thúc một đơn vị, không có đơn vị nào thay."""
    start = day(on)
    with opening.database() as database, database.begin() as session:
        try:
            unit_changes.end(session, _find(session, code, start).id, start)
        except StillAbove:
            refuse("còn đơn vị trực thuộc; hãy chuyển hoặc sáp nhập trước")
        except Ended:
            refuse(ENDED)
        _note(session, "unit.end", code, on=str(start))
    typer.echo(f"{code} kết thúc từ {start}")


def _note(session: Session, what: str, subject: str, **details: str) -> None:
    """Into the audit trail; and what is owed follows the units."""
    audit.note(session, opening.now(), None, what, subject, allowed=True, **details)
    owing.follow_all(session, opening.now(), office_days.calendar(session))


def _find(session: Session, code: str, on: date) -> Unit:
    unit = units.find(session, code, on)
    if unit is None or not unit.valid(on):
        refuse(f"không có đơn vị {code} vào ngày {on}")
    return unit
