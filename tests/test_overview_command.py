"""`overview`: a leader's question, or a file of them, in words or as JSON, as somebody or not."""

import shutil
from pathlib import Path

import pytest

from storage import migrate
from storage.database import connect
from tests.handlers import figures_world
from tests.test_main import Shell, lines

AT = ("--now", "2026-03-12T08:15")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an installation whose database holds the district."""
    folder = tmp_path_factory.mktemp("figures")
    (folder / "data").mkdir()
    database = connect(f"sqlite:///{folder}/data/danvan.db")
    migrate.up(database)
    figures_world.make(database, folder)
    database.close()
    return folder


@pytest.fixture
def shell(tmp_path: Path, prepared: Path) -> Shell:
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    return Shell(tmp_path)


def test_one_question_is_answered_in_words(shell: Shell) -> None:
    asked = ("overview", "đơn vị nào chưa đăng ký mô hình ở huyện Tam Đường", *AT)
    done = shell.run(*asked)
    assert done.returncode == 0, done.stderr
    assert "4/13 đơn vị chưa đăng ký mô hình: Xã Bản Hon, Xã Khun Há" in done.stdout
    assert "Tính đến 08:15 12/3." in done.stdout


def test_a_file_is_one_talk_and_its_answers_are_json_lines(shell: Shell) -> None:
    (shell.folder / "q.txt").write_text(
        "đơn vị nào chưa đăng ký mô hình?\ncòn đối thoại?\n\nquý trước?\n"
        "bao nhiêu xã đã có mô hình năm nay\ntập huấn được bao nhiêu người năm nay\n"
        "khi nào tổng kết công tác dân vận\n",
        "utf-8",
    )
    told = lines(
        shell.run("overview", "--file", "q.txt", "--as", "telegram:1", "--json", *AT).stdout
    )
    lacks, leaning, before, count, total, none = told
    assert lacks["question"] == "đơn vị nào chưa đăng ký mô hình?"
    assert (lacks["measure"], lacks["shape"], lacks["scope"]) == ("models", "lacks", "TD")
    assert lacks["period"] == {"from": "2026-01-01", "to": "2026-12-31"}
    assert (lacks["k"], lacks["n"], lacks["target"]) == (9, 13, None)
    assert lacks["value"] == pytest.approx(100 * 9 / 13)
    assert lacks["as_of"] == "2026-03-12T08:15:00+07:00"
    assert lacks["units"] == [
        {"code": code, "name": figures_world.COMMUNES[code], "value": 0}
        for code in sorted(figures_world.WITHOUT_MODEL)
    ]
    assert (leaning["measure"], leaning["shape"], leaning["k"]) == ("dialogues", "lacks", 2)
    assert before["period"] == {"from": "2025-10-01", "to": "2025-12-31"}
    assert (count["shape"], count["value"], count["k"], count["n"]) == ("count", 9, 9, 13)
    assert (total["shape"], total["measure"], total["value"]) == ("sum", "trained", 110)
    assert (none["measure"], none["shape"], none["k"], none["units"]) == (None, None, None, [])


def test_somebody_sees_what_they_may(shell: Shell) -> None:
    asked = ("overview", "đơn vị nào đã đăng ký mô hình?", "--json", *AT, "--as")
    (told,) = lines(shell.run(*asked, "telegram:11").stdout)
    assert (told["scope"], told["k"], told["n"]) == ("TD", 9, 13)
    units = told["units"]
    assert isinstance(units, list)
    assert {one["value"] for one in units} == {None}  # of sisters no numbers
    (told,) = lines(shell.run(*asked, "telegram:50").stdout)
    assert (told["scope"], told["k"], told["units"]) == (None, None, [])
    assert "ngoài phạm vi quyền xem" in str(told["text"])
    done = shell.run(*asked, "telegram:404")
    assert done.returncode == 1
    assert "không có ai dùng tài khoản telegram:404" in done.stderr


def test_an_answer_becomes_a_picture_or_a_sheet(shell: Shell) -> None:
    asked = ("overview", "vẽ biểu đồ các xã chưa đăng ký mô hình", *AT, "--as", "telegram:1")
    done = shell.run(*asked, "--out", "a.png")
    assert done.returncode == 0, done.stderr
    assert "4/13" in done.stdout
    assert not done.stderr
    assert (shell.folder / "a.png").read_bytes().startswith(b"\x89PNG")
    assert (shell.folder / "data" / "fonts").is_dir()  # what matplotlib keeps is not in the home
    assert shell.run(*asked, "--out", "a.xlsx").returncode == 0
    assert (shell.folder / "a.xlsx").read_bytes().startswith(b"PK")
    one = ("overview", "xã Bản Bo đã đối thoại chưa", *AT, "--as", "telegram:1")
    done = shell.run(*one, "--out", "b.png")
    assert (done.returncode, (shell.folder / "b.png").exists()) == (1, False)
    assert "Không có số liệu để ghi ra tệp." in done.stderr


def test_nothing_to_ask_is_a_wrong_use(shell: Shell) -> None:
    assert shell.run("overview").returncode == 2
    assert shell.run("overview", "--file", "none.txt").returncode == 1
