"""`people`: who works with us, from a file; their one-time codes; who leaves."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands import opening
from bot.commands.answers import AsJson, Cell, day, refuse, show, take_file
from storage import audit, codes, members, people_import, people_rows, units
from storage.database import Session
from storage.members import Listed
from storage.people import Person
from storage.unit_import import Taken

app = typer.Typer(help="Cán bộ: nạp, liệt kê, cấp mã, thôi tham gia.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Họ tên, hoặc một phần.")]
In = Annotated[str, typer.Option("--unit", help="Chỉ trong đơn vị có mã này trở xuống.")]


@app.command("import")
def import_(file: Path) -> None:
    """Nạp cán bộ từ tệp csv hoặc xlsx: tất cả hoặc không dòng nào."""

    def take(name: str, data: bytes) -> Taken:
        parsed = people_rows.parse(name, data)
        with opening.database() as database, database.begin() as session:
            taken = people_import.take(session, parsed, opening.now(), day(""))
            audit.note(session, opening.now(), None, "people.import", name)
            return taken

    taken = take_file(file, take)
    typer.echo(f"thêm {taken.added}, sửa {taken.changed}, giữ nguyên {taken.same}")


@app.command("list")
def list_(as_json: AsJson = False, unit: In = "") -> None:
    """Liệt kê cán bộ."""
    with opening.database() as database, database.read() as session:
        listed = members.listing(session, within=_within(session, unit))
        codes_ = {one.id: one.code for one in units.all(session)}
    rows = [_row(one, codes_) for one in listed]
    show(rows, ("name", "phone", "roles", "accounts"), as_json=as_json)


def _row(one: Listed, codes_: dict[int, str]) -> dict[str, Cell]:
    roles: list[dict[str, str | None]] = [
        {"role": role.name, "unit": None if role.unit is None else codes_[role.unit]}
        for role in one.person.roles
    ]
    return {
        "id": one.person.id,
        "name": one.person.name,
        "phone": one.phone,
        "roles": roles,
        "accounts": list(one.accounts),
    }


@app.command()
def code(name: Name, unit: In = "", days: int = 7, as_json: AsJson = False) -> None:
    """Cấp mã dùng một lần để tham gia: /start MÃ."""
    with opening.database() as database, database.begin() as session:
        person = _find(session, name, unit)
        made = codes.make(session, person.id, None, opening.now(), days)
        audit.note(session, opening.now(), None, "person.code", str(person.id))
    if as_json:
        show([{"name": person.name, "code": made, "days": days}], (), as_json=True)
    else:
        typer.echo(f"{person.name}: /start {made}")


@app.command()
def leave(name: Name, unit: In = "") -> None:
    """Thôi tham gia: quyền và tài khoản hết, báo cáo còn."""
    with opening.database() as database, database.begin() as session:
        person = _find(session, name, unit)
        members.leave(session, person.id, opening.now())
        audit.note(session, opening.now(), None, "person.leave", str(person.id))
    typer.echo(person.name)


def _within(session: Session, code: str) -> set[int] | None:
    if not code:
        return None
    unit = units.find(session, code)
    if unit is None:
        refuse(f"không có đơn vị {code}")
    return set(units.subtree(session, unit.id))


def _find(session: Session, name: str, unit: str) -> Person:
    within = _within(session, unit)
    found = [
        person
        for person in members.named(session, name)
        if within is None or any(role.unit in within for role in person.roles)
    ]
    if not found:
        refuse(f"không có ai tên {name}")
    if len(found) > 1:
        names = ", ".join(person.name for person in found)
        refuse(f"nhiều người trùng: {names}; ghi đủ họ tên, hoặc thêm --unit")
    return found[0]
