"""`trouble`: what could not be handled or sent, with its trace, and another try."""

import typer

from bot.commands import opening
from bot.commands.answers import AsJson, Cell, show
from storage import inbox, outbox

app = typer.Typer(help="Tin không xử lý được, tin không gửi được.", no_args_is_help=True)


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """Liệt kê tin để riêng, tin không gửi được và tin có thể trùng."""
    with opening.database() as database, database.read() as session:
        aside, letters = inbox.aside(session), outbox.troubled(session)
    rows: list[dict[str, Cell]] = [
        {
            "id": one.trouble,
            "what": "aside",
            "where": one.channel,
            "at": one.received_at.isoformat(timespec="seconds"),
            "error": one.error.strip().rpartition("\n")[2],
        }
        for one in aside
    ]
    rows += [
        {
            "id": one.key,
            "what": one.state,
            "where": f"{one.channel}:{one.chat}",
            "at": one.uncertain_at.isoformat(timespec="seconds") if one.uncertain_at else None,
            "error": one.error,
        }
        for one in letters
    ]
    show(rows, ("id", "what", "where", "at", "error"), as_json=as_json)


@app.command("show")
def show_one(id: str) -> None:
    """In vết lỗi của một tin để riêng."""
    typer.echo(_find(id).error)


@app.command("again")
def again(id: str) -> None:
    """Xử lý lại một tin để riêng, sau khi đã sửa lỗi."""
    found = _find(id)
    with opening.database() as database, database.begin() as session:
        inbox.again(session, found.id)
    typer.echo(f"Sẽ xử lý lại tin {id}.")


def _find(id: str) -> inbox.Aside:
    with opening.database() as database, database.read() as session:
        found = inbox.find_aside(session, id.strip().upper())
    if found is None:
        typer.echo(f"Không có tin để riêng mang mã {id}.", err=True)
        raise typer.Exit(1)
    return found
