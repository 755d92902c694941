"""What was put aside is shown with its trace and may be handled again."""

from pathlib import Path

import pytest

from storage import inbox, migrate
from storage.database import connect
from storage.inbox import Arrival
from tests.clock import MONDAY as NOW
from tests.test_main import Shell, lines


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_an_administrator_reads_the_trace_and_tries_again(shell: Shell) -> None:
    database = connect(f"sqlite:///{shell.folder}/data/danvan.db")
    migrate.up(database)
    with database.begin() as session:
        inbox.keep(session, "telegram", "7", [Arrival("1", "telegram:1", "{}")], NOW)
    with database.begin() as session:
        (head,) = inbox.heads(session, ["telegram"], NOW)
        inbox.put_aside(session, head.id, NOW, "Traceback ...\nKeyError: 'x'", "A1B2C3")
    (line,) = lines(shell.run("trouble", "list", "--json").stdout)
    assert (line["id"], line["error"]) == ("A1B2C3", "KeyError: 'x'")
    assert "Traceback" in shell.run("trouble", "show", "a1b2c3").stdout
    assert shell.run("trouble", "show", "ffffff").returncode == 1
    assert shell.run("trouble", "again", "A1B2C3").returncode == 0
    with database.read() as session:
        assert [one.attempts for one in inbox.heads(session, ["telegram"], NOW)] == [0]
    database.close()
