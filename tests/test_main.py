"""The command line: what is promised to scripts, and one clear line for what is wrong."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.botapi.client import ROOT

MAIN = [sys.executable, str(ROOT / "main.py")]


class Shell:
    """Runs the command line in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = {"PATH": os.defpath, "WEB_PORT": "0", "PYTHONWARNINGS": "error"}

    def run(self, *words: str, says: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*MAIN, *words],
            cwd=self.folder,
            env=self.settings | settings,
            input=says,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def lines(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WEB_PORT", "eighty"),
        ("WEB_PORT", "70000"),
        ("TELEGRAM_TOKEN", "no token"),
        ("TELEGRAM_LIBRARY", "telethon"),
        ("TIMEZONE", "Asia/Atlantis"),
        ("DATABASE_URL", "mysql://x"),
        ("REMIND_AT", "25:00"),
        ("QUIET_HOURS", "late"),
        ("ADMINS", "telegram"),
        ("PACE", "31"),
        ("SEND_SLOTS", "0"),
    ],
)
def test_a_wrong_setting_is_one_clear_line(shell: Shell, name: str, value: str) -> None:
    done = shell.run("doctor", **{name: value})
    assert done.returncode == 1
    assert name in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_database_that_is_away_is_one_clear_line(shell: Shell) -> None:
    url = "postgresql://nobody@127.0.0.1:1/none"
    for command in (["unit", "list"], ["run"], ["chat"], ["backup", "b.zip"]):
        done = shell.run(*command, DATABASE_URL=url)
        assert done.returncode == 1
        assert "cơ sở dữ liệu" in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_doctor_says_what_each_setting_is_and_hides_secrets(shell: Shell) -> None:
    done = shell.run("doctor", "--json", TELEGRAM_PROXY="socks5://user:secret@127.0.0.1:1")
    assert done.returncode == 0
    found = {line["what"]: line for line in lines(done.stdout)}
    assert found["WEB_PORT"]["says"] == "0"
    assert found["cơ sở dữ liệu"]["verdict"] == "ok"
    assert "secret" not in done.stdout


def test_doctor_names_an_unreachable_telegram(shell: Shell) -> None:
    done = shell.run("doctor", TELEGRAM_TOKEN="1:x", TELEGRAM_API="http://127.0.0.1:1")
    assert done.returncode == 1
    assert "✗ Telegram" in done.stdout
    assert "1:x" not in done.stdout


def test_the_demonstration_fills_only_an_empty_database(shell: Shell) -> None:
    assert shell.run("demo").returncode == 0
    again = shell.run("demo")
    assert again.returncode == 1
    assert "đã có dữ liệu" in again.stderr
    assert "Hồ Thầu" in shell.run("unit", "list").stdout


def test_the_database_lies_with_the_other_data(shell: Shell) -> None:
    assert shell.run("unit", "list", DATA_DIR="elsewhere").returncode == 0
    assert (shell.folder / "elsewhere" / "danvan.db").exists()
    assert not (shell.folder / "data").exists()


def test_a_program_talks_in_json(shell: Shell) -> None:
    said = [{"text": "/gopy"}, {"tap": "Góp ý"}, {"now": "2026-11-24T08:00"}, {"text": "/huy"}]
    done = shell.run("chat", "--json", says="\n".join(map(json.dumps, said)) + "\nnot json\n")
    out = lines(done.stdout)
    assert [one for one in out if "end" in one] == [{"end": True}] * 5
    assert out[1]["buttons"]
    assert out[3]["edits"] == out[1]["id"]
    assert "Đã huỷ" in str(out[-3]["text"])
    assert "unreadable" in done.stderr
    assert done.returncode == 0


def test_a_backup_is_restored_into_an_empty_database(shell: Shell) -> None:
    shell.run("demo")
    assert shell.run("backup", "b.zip").returncode == 0
    refused = shell.run("restore", "b.zip")
    assert refused.returncode == 1
    assert "not empty" in refused.stderr
    other = {"DATABASE_URL": "sqlite:///other.db", "DATA_DIR": "other"}
    assert shell.run("restore", "b.zip", **other).returncode == 0
    units = shell.run("unit", "list", "--json").stdout
    assert shell.run("unit", "list", "--json", **other).stdout == units
    assert shell.run("restore", "missing.zip", DATABASE_URL="sqlite:///x.db").returncode == 1


def test_only_one_process_runs_on_a_sqlite_file_and_it_ends_when_told(shell: Shell) -> None:
    running = subprocess.Popen(
        [*MAIN, "run"],
        cwd=shell.folder,
        env=shell.settings | {"WEB_PORT": "18473"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    assert "http://127.0.0.1:18473/" in running.stdout.readline()
    second = shell.run("run")
    assert second.returncode == 1
    assert "tiến trình khác" in second.stderr
    # commands for administrators work beside it
    assert shell.run("unit", "list").returncode == 0
    running.send_signal(signal.SIGTERM)
    _, errors = running.communicate(timeout=20)
    assert running.returncode == 0, errors
    assert "Traceback" not in errors


def test_a_taken_port_is_one_clear_line(shell: Shell) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = shell.run("run", WEB_PORT=str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert "cannot listen" in done.stderr
    assert "Traceback" not in done.stderr


def test_usage_errors_exit_with_two(shell: Shell) -> None:
    assert shell.run("nonsense").returncode == 2
    assert shell.run("--help").returncode == 0
