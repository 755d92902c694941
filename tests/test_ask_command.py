"""`ask`: a question, or a file of them, in words or as JSON, as somebody or as administrator."""

import json
import shutil
from pathlib import Path

import pytest

from tests.handlers.plan_world import PLAN
from tests.test_main import Shell, lines

UNITS = "code,name,kind,parent\nSN,Huyện Suối Ngân,district,\nX,Huyện Khác,district,\n"
PEOPLE = "name,phone,unit,role,account\nLan,,X,officer,telegram:9\nMai,,SN,officer,telegram:8\n"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asked")
    made = Shell(folder)
    for name, text in (("units.csv", UNITS), ("people.csv", PEOPLE), ("plan.txt", PLAN)):
        (folder / name).write_text(text, "utf-8")
    for words in (
        ("unit", "import", "units.csv"),
        ("people", "import", "people.csv"),
        ("plan", "add", "plan.txt"),
    ):
        assert made.run(*words).returncode == 0
    return folder


@pytest.fixture
def shell(tmp_path: Path, prepared: Path) -> Shell:
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    return Shell(tmp_path)


def test_one_question_is_answered_in_words(shell: Shell) -> None:
    done = shell.run("ask", "chi tieu tap huan la bao nhieu")
    assert done.returncode == 0, done.stderr
    assert "Trên 85% cán bộ, công chức" in done.stdout
    assert "41-KH/HU" in done.stdout


def test_a_file_is_one_talk_and_its_answers_are_json_lines(shell: Shell) -> None:
    (shell.folder / "q.txt").write_text(
        "khi nao to chuc tap huan\nai chủ trì?\n\nlương tối thiểu vùng là bao nhiêu?\n", "utf-8"
    )
    first, second, third = lines(shell.run("ask", "--file", "q.txt", "--json").stdout)
    assert first["intent"] == "plan"
    assert first["found"] is True
    citations = first["citations"]
    assert isinstance(citations, list)
    cited = citations[0]
    assert cited["number"] == "41-KH/HU"
    assert cited["quote"] in PLAN
    assert "Ban Dân vận Huyện ủy" in json.dumps(second["citations"], ensure_ascii=False)
    assert (third["found"], third["citations"]) == (False, [])


def test_the_day_may_be_given(shell: Shell) -> None:
    asked = ("ask", "khi nao so ket, tong ket cong tac dan van", "--now")
    assert "30/06/2026" in shell.run(*asked, "2026-03-12").stdout
    assert "31/12/2026" in shell.run(*asked, "2026-07-01T08:00").stdout
    assert shell.run(*asked, "soon").returncode == 2


def test_somebody_else_sees_what_they_may(shell: Shell) -> None:
    for account in ("telegram:8", "telegram:9"):  # a public plan is read by whoever has joined
        done = shell.run("ask", "chi tieu tap huan la bao nhieu", "--as", account)
        assert "Trên 85%" in done.stdout
    done = shell.run("ask", "chi tieu", "--as", "telegram:1")
    assert done.returncode == 1
    assert "không có ai dùng tài khoản telegram:1" in done.stderr


def test_nothing_to_ask_is_a_wrong_use(shell: Shell) -> None:
    assert shell.run("ask").returncode == 2
    assert shell.run("ask", "--file", "none.txt").returncode == 1
