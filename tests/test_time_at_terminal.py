"""Whoever plays through time at the terminal hears what the account would have heard."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

from knowledge.workdays import Calendar
from storage.database import connect
from tests.bot.breakable import rows
from tests.handlers import reminding_world as minding
from tests.test_main import Shell, lines


def test_reminders_come_as_time_passes_and_the_accounts_own_chat_stays(
    empty: Path, tmp_path: Path
) -> None:
    shell = Shell(tmp_path)
    file = shutil.copy(empty, tmp_path / "office.db")
    shell.settings["DATABASE_URL"] = f"sqlite:///{file}"
    database = connect(shell.settings["DATABASE_URL"])
    world = minding.make(database, tmp_path)
    calendar, today = Calendar(), date(2027, 3, 1)
    due = calendar.next_working(today + timedelta(days=9))
    minding.owe(
        world, ("Họp dân", due.isoformat()), lead="Đảng ủy các xã", now=minding.at("2027-03-01")
    )

    said = [
        {"now": f"{today}T07:30"}, {"now": f"{today + timedelta(days=1)}T07:30"},
        {"now": f"{due}T08:30"}, {"tap": "Đã xong"}, {"tap": "Bỏ qua"},
        {"now": f"{due + timedelta(days=5)}T09:00"},
    ]  # fmt: skip
    done = shell.run(
        "chat", "--as", "telegram:13", "--json", says="\n".join(map(json.dumps, said)) + "\n"
    )
    assert done.returncode == 0, done.stderr
    turns: list[list[str]] = [[]]
    for one in lines(done.stdout):
        if "end" in one:
            turns.append([])
        else:
            turns[-1].append(str(one["text"]))
    first, second, until_due, asked, done_now, after, _ = turns
    assert (first, second) == ([], [])
    assert [told.splitlines()[0] for told in until_due] == ["Nhắc việc: Xã Hồ Thầu"] * 4
    assert "hôm nay là hạn cuối" in until_due[-1]
    assert "Họp dân" in asked[0]
    assert any("không nhắc nữa" in one or "xong" in one for one in done_now)
    assert after == []

    assert rows(database, "SELECT chat FROM accounts WHERE account = 'telegram:13'") == [("13",)]
    waiting = "SELECT DISTINCT chat FROM outbox WHERE channel = 'telegram' AND state = 'ready'"
    chats = rows(database, waiting)
    assert (minding.GROUP,) in chats  # for the group, which is not here
    assert ("13",) not in chats
    database.close()
