"""`remind preview`, `remind tick` and `export reminders`, as scripts call them."""

import csv
import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.commands import remind
from knowledge.workdays import Calendar
from scheduler import ticking
from storage import unit_changes
from storage.database import connect
from tests.bot.breakable import rows
from tests.handlers import reminding_world as minding
from tests.test_main import Shell, lines

Here = Callable[..., Result]


@pytest.fixture
def shell(empty: Path, tmp_path: Path) -> Shell:
    found = Shell(tmp_path)
    file = shutil.copy(empty, tmp_path / "office.db")
    found.settings["DATABASE_URL"] = f"sqlite:///{file}"
    return found


@pytest.fixture
def here(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Here:
    """The same commands in this process: a new one for each takes seconds."""
    monkeypatch.chdir(shell.folder)
    monkeypatch.setenv("DATABASE_URL", shell.settings["DATABASE_URL"])
    app = remind.app(ticking.tick, ticking.foresee)
    remind.add_export(app, ticking.foresee)

    def run(*words: str) -> Result:
        return CliRunner().invoke(app, [*words])

    return run


def test_what_will_go_out_is_shown_queued_once_and_written_to_a_file(
    shell: Shell, here: Here
) -> None:
    database = connect(shell.settings["DATABASE_URL"])
    world = minding.make(database, shell.folder)
    due = Calendar().next_working(date.today() + timedelta(days=9))  # noqa: DTZ011
    minding.owe(world, ("Họp dân", due.isoformat()), now=minding.at(f"{date.today()}"))  # noqa: DTZ011

    shown = shell.run("remind", "preview", "--json")
    assert shown.returncode == 0, shown.stderr
    found = lines(shown.stdout)
    assert {"unit": "BB", "group": "Nhóm -500", "rung": 0, "state": "planned"}.items() <= next(
        one for one in found if one["rung"] == 0
    ).items()
    assert rows(database, "SELECT count(*) FROM reminded") == [(0,)]

    for told in ("1", "0"):
        ticked = here("tick", "--now", f"{due}T08:00")
        assert f"Đã xếp gửi cho {told} đơn vị" in ticked.output, ticked.output
    assert rows(database, "SELECT key FROM outbox") == [(f"remind:2:{due}",)]

    for name in ("tin.csv", "tin.json", "tin.xlsx"):
        made = here("reminders", "--out", name, "--to", f"{due + timedelta(days=3)}")
        assert made.exit_code == 0, made.output
    table = list(csv.reader((shell.folder / "tin.csv").read_text("utf-8-sig").splitlines()))
    assert table[0][:3] == ["Lúc gửi", "Đơn vị", "Nơi nhận"]
    assert [row[8] for row in table[1:] if row[3] == "0"] == ["sẽ gửi"]
    told_json = json.loads((shell.folder / "tin.json").read_text())
    assert [one["state"] for one in told_json if one["rung"] == 0] == ["planned"]
    then = here("preview", "--now", f"{due}T07:00", "--json").output
    assert [one["rung"] for one in lines(then)][:1] == [0]
    refused = here("reminders", "--out", "tin.pdf")
    assert refused.exit_code == 2
    database.close()


def test_a_tick_tells_those_who_stand_on_its_day(shell: Shell, here: Here) -> None:
    database = connect(shell.settings["DATABASE_URL"])
    world = minding.make(database, shell.folder)
    minding.owe(world, ("Họp dân", "2027-03-10"), lead="Đảng ủy các xã")
    with database.begin() as session:
        unit_changes.merge(session, [minding.THAU], minding.BO, date(2027, 3, 8))
    here("tick", "--now", "2027-03-05T08:00")
    here("tick", "--now", "2027-03-09T08:00")
    told = rows(database, "SELECT key FROM outbox WHERE key LIKE 'remind:%' ORDER BY key")
    assert told == [
        ("remind:2:2027-03-05",), ("remind:2:2027-03-09",), ("remind:3:2027-03-05:4",),
    ]  # fmt: skip
    database.close()
