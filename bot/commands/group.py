"""`group`: the group chats we are in, and whose each is."""

import typer

from bot.commands import opening
from bot.commands.answers import AsJson, Cell, show
from storage import chats, groups, units

app = typer.Typer(help="Nhóm trò chuyện và đơn vị của nhóm.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """Nhóm trò chuyện và đơn vị của nhóm."""


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """Liệt kê các nhóm, đơn vị, và tin có tới được không."""
    with opening.database() as database, database.read() as session:
        listed = groups.listing(session)
        codes = {unit.id: unit.code for unit in units.all(session)}
        channels = sorted({group.channel for group in listed})
        health = {
            (one.channel, one.chat): one
            for channel in channels
            for one in chats.health(session, channel)
        }
    rows: list[dict[str, Cell]] = []
    for group in listed:
        state = health.get((group.channel, group.chat))
        gone = group.left_at or (state.gone_at if state else None)
        delivered = state.delivered_at if state else None
        rows.append(
            {
                "channel": group.channel,
                "chat": group.chat,
                "title": group.title,
                "unit": codes.get(group.unit) if group.unit is not None else None,
                "state": "gone" if gone else "here",
                "delivered_at": delivered.isoformat() if delivered else None,
                "failures": state.failures if state else 0,
            }
        )
    columns = ("channel", "chat", "title", "unit", "state", "delivered_at")
    show(rows, columns, as_json=as_json)
