"""`export`: what is in the tables as a file, in the form that the file's ending names."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bot.commands import opening
from bot.commands.answers import refuse
from bot.commands.reporting import (
    As,
    Kind,
    Since,
    Term,
    UnitCode,
    Until,
    find_unit,
    period_of,
    person_of,
    wanted,
)  # fmt: skip
from handlers.board import file as board_file
from handlers.board.map import Wish as BoardWish
from handlers.papers.layouts import LAYOUTS
from handlers.places.places import Memory
from handlers.reports import files as report_files
from handlers.reports import issuers as report_issuers
from handlers.reports import scope as report_scope
from handlers.reports.files import FORMS, Form, Wish
from storage import audit
from storage.database import Session
from storage.people import Person
from storage.reports import Wanted
from storage.units import Unit

app = typer.Typer(help="Xuất ra tệp xlsx, csv, json hoặc docx theo đuôi tệp.", no_args_is_help=True)

Out = Annotated[Path, typer.Option("--out", metavar="FILE", help=f"Tệp: {', '.join(FORMS)}.")]
Layout = Annotated[
    str, typer.Option(help=f"Thể thức của tệp docx: {', '.join(LAYOUTS)}; mặc định theo đơn vị.")
]


@app.callback()
def _export() -> None:
    """Xuất ra tệp xlsx, csv, json hoặc docx theo đuôi tệp."""


@app.command()
def reports(
    out: Out,
    unit: UnitCode = "",
    since: Since = "",
    until: Until = "",
    period: Term = "",
    kind: Kind = "",
    layout: Layout = "",
    as_: As = "",
) -> None:
    """Báo cáo đã gửi; docx là báo cáo định kỳ. Báo cáo tình hình: chỉ khi có --kind situation."""
    form, asked = _form(out), wanted(since, until, period, kind)
    if layout and layout not in LAYOUTS:
        raise typer.BadParameter(f"thể thức là một trong: {', '.join(LAYOUTS)}")
    if form == "docx" and kind == report_scope.SITUATION:
        raise typer.BadParameter("báo cáo tình hình không có trong báo cáo định kỳ (docx)")
    found, now = opening.read(), opening.now()
    with opening.database(found) as database:
        with database.read() as session:
            person = person_of(session, as_)
            wish = _wish(session, person, form, asked, find_unit(session, unit), layout)
            try:
                made = report_files.make(session, person, wish, now, found.language)
            except report_scope.Outside:
                refuse(f"đơn vị {unit} ngoài phạm vi quyền")
        with database.begin() as session:
            audit.note(session, now, person.id or None, "reports.export", out.name)
    write(out, made.file.data)
    typer.echo(f"{out}: {len(made.lines)} báo cáo")


@app.command()
def board(
    out: Out,
    unit: UnitCode = "",
    period: Term = "",
    plan: Annotated[int | None, typer.Option(help="Chỉ kế hoạch có số thứ tự này.")] = None,
    as_: As = "",
) -> None:
    """Bảng theo dõi: mỗi đơn vị một dòng, mỗi việc đến hạn một cột."""
    form, asked, now = _table_form(out), wanted("", "", period, ""), opening.now()
    wish = BoardWish(period_of(asked, now.date()), unit, plan)
    found = opening.read()
    with opening.database(found) as database, database.begin() as session:
        find_unit(session, unit)
        person, places = person_of(session, as_), Memory()(session)
        try:
            data, count = board_file.board(session, places, person, wish, now, form, found.language)
        except report_scope.Outside:
            refuse("đơn vị hoặc kế hoạch này ngoài phạm vi quyền")
        audit.note(session, now, person.id or None, "board.export", out.name)
    write(out, data)
    typer.echo(f"{out}: {count} đơn vị")


@app.command()
def units(out: Out, as_: As = "") -> None:
    """Các đơn vị đang hoạt động, như `unit list`."""
    form, found = _table_form(out), opening.read()
    with opening.database(found) as database, database.read() as session:
        person = person_of(session, as_)
        data, count = board_file.all_units(session, person, opening.now(), form, found.language)
    write(out, data)
    typer.echo(f"{out}: {count} đơn vị")


def _table_form(out: Path) -> str:
    form = out.suffix.lower().removeprefix(".")
    if form not in board_file.FORMS:
        raise typer.BadParameter(f"đuôi tệp là một trong: {', '.join(board_file.FORMS)}")
    return form


def _wish(
    session: Session, person: Person, form: Form, asked: Wanted, unit: Unit | None, layout: str
) -> Wish:
    if form != "docx":
        return Wish(form, asked, unit=unit)
    today = opening.now().date()
    named = period_of(asked, today)
    asked = replace(asked, since=named.since, until=named.until)
    mine = [unit] if unit else report_issuers.of(session, person, today)
    if len(mine) != 1:
        refuse("báo cáo định kỳ là của một đơn vị: thêm --unit CODE")
    return Wish(form, asked, named, mine[0], layout)


def _form(out: Path) -> Form:
    for form in FORMS:
        if out.suffix.lower() == f".{form}":
            return form
    raise typer.BadParameter(f"đuôi tệp là một trong: {', '.join(FORMS)}")


def write(out: Path, data: bytes) -> None:
    """All of the file, or none of it."""
    half = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        half.write_bytes(data)
        half.replace(out)
    except OSError as error:
        half.unlink(missing_ok=True)
        refuse(f"{out}: {error.strerror}")
