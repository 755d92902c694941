"""`remind`: what would go out, and one tick of the planner; `export reminders`."""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Protocol

import typer

from bot.commands import opening
from bot.commands.answers import AsJson, Cell, Now, day, moment, refuse, show
from bot.commands.export import write
from bot.settings import Settings
from handlers.reminding import rows as reminding_rows
from handlers.reminding.rows import FORMS, Line
from storage import audit
from storage.database import Database

AHEAD = timedelta(days=30)
COLUMNS = ("at", "unit", "group", "rung", "due_on", "task", "plan", "state")
From = Annotated[str, typer.Option("--from", metavar="D", help="Từ ngày này; mặc định hôm nay.")]
To = Annotated[str, typer.Option("--to", metavar="D", help="Đến hết ngày này; mặc định 30 ngày.")]


class Done(Protocol):
    """What a tick came to."""

    @property
    def told(self) -> int: ...

    @property
    def unreachable(self) -> int: ...


Plan = Callable[[Settings, Database, datetime], Done]
Foresee = Callable[[Settings, Database, datetime, date, date], Sequence[Line]]


def app(plan: Plan, foresee: Foresee) -> typer.Typer:
    """The commands; who plans and who foresees is told from above."""
    made = typer.Typer(help="Nhắc việc: xem trước, gửi ngay phần đến hạn.", no_args_is_help=True)

    @made.command()
    def preview(first: From = "", last: To = "", now: Now = "", as_json: AsJson = False) -> None:
        """Mọi tin nhắc sẽ gửi: lúc nào, cho ai, vì việc gì; ngày đã qua thì đã gửi gì."""
        found, at = opening.read(), moment(now)
        with opening.database(found) as database:
            begin, end = _days(first, last, at)
            rows = foresee(found, database, at, begin, end)
        if as_json:
            for one in rows:
                typer.echo(json.dumps(one.as_json(), ensure_ascii=False))
            return
        show([_row(one) for one in rows], COLUMNS, as_json=False)

    @made.command()
    def tick(now: Now = "", as_json: AsJson = False) -> None:
        """Làm một lần việc mà trợ lý làm mỗi phút: xếp gửi mọi tin nhắc đã đến lúc."""
        found = opening.read()
        with opening.database(found) as database:
            done = plan(found, database, moment(now))
        if as_json:
            typer.echo(json.dumps({"told": done.told, "unreachable": done.unreachable}))
            return
        typer.echo(f"Đã xếp gửi cho {done.told} đơn vị; không liên hệ được {done.unreachable}.")

    return made


def add_export(to: typer.Typer, foresee: Foresee) -> None:
    """`export reminders`."""

    @to.command()
    def reminders(
        out: Annotated[
            Path, typer.Option("--out", metavar="FILE", help=f"Tệp: {', '.join(FORMS)}.")
        ],
        first: From = "",
        last: To = "",
        now: Now = "",
    ) -> None:
        """Tin nhắc đã gửi và sẽ gửi."""
        form = out.suffix.lower().removeprefix(".")
        if form not in FORMS:
            raise typer.BadParameter(f"đuôi tệp là một trong: {', '.join(FORMS)}")
        found, at = opening.read(), moment(now)
        with opening.database(found) as database:
            rows = foresee(found, database, at, *_days(first, last, at))
            with database.begin() as session:
                audit.note(session, opening.now(), None, "reminders.export", out.name)
        write(out, reminding_rows.file(rows, form, found.language))
        typer.echo(f"{out}: {len(rows)} tin nhắc")


def _days(first: str, last: str, now: datetime) -> tuple[date, date]:
    begin = day(first) if first else now.date()
    end = day(last) if last else begin + AHEAD
    if end < begin:
        refuse("--to phải từ ngày --from trở đi")
    return begin, end


def _row(one: Line) -> dict[str, Cell]:
    return {
        "at": f"{one.at:%d/%m/%Y %H:%M}", "unit": one.unit, "group": one.group,
        "rung": f"{one.rung:+d}", "due_on": f"{one.due_on:%d/%m/%Y}", "task": one.task,
        "plan": one.plan, "state": one.state,
    }  # fmt: skip
