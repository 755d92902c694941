"""`report`: the reports as they stand, as a table or as JSON."""

import typer

from bot.commands import opening
from bot.commands.answers import AsJson, Cell, refuse, show
from bot.commands.reporting import (
    As,
    Kind,
    Since,
    Term,
    UnitCode,
    Until,
    find_unit,
    person_of,
    wanted,
)
from handlers import words
from handlers.papers import plain
from handlers.papers.columns import KINDS, STATES
from handlers.reports import scope as report_scope
from handlers.turn import Say
from storage.report_sheet import Line

app = typer.Typer(help="Báo cáo đã gửi.", no_args_is_help=True)
COLUMNS = ("receipt", "kind", "unit", "happened_on", "state", "nothing", "entered_by", "photos")


@app.callback()
def _report() -> None:
    """Báo cáo đã gửi."""


@app.command("list")
def list_(
    unit: UnitCode = "",
    since: Since = "",
    until: Until = "",
    period: Term = "",
    kind: Kind = "",
    as_: As = "",
    as_json: AsJson = False,
) -> None:
    """Liệt kê báo cáo, mới nhất trước, cả báo cáo bị trả lại hoặc đã rút."""
    asked = wanted(since, until, period, kind)
    with opening.database() as database, database.read() as session:
        person, place = person_of(session, as_), find_unit(session, unit)
        try:
            lines = report_scope.lines(session, person, asked, place.id if place else None)
        except report_scope.Outside:
            refuse(f"đơn vị {unit} ngoài phạm vi quyền")
    rows = [_row(line, as_json=as_json) for line in lines]
    show(rows, COLUMNS, as_json=as_json)


def _row(line: Line, *, as_json: bool) -> dict[str, Cell]:
    told: dict[str, Cell] = plain.told(line, opening.zone())
    if as_json:
        return told
    return {
        **told,
        "kind": _put(KINDS[line.kind]),
        "unit": line.name,
        "state": _put(STATES[line.state]),
        "nothing": _put("paper-yes") if line.nothing else "",
    }


def _put(key: str) -> str:
    return words.plain(opening.read().language, Say(key))
