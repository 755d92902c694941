"""`plan confirm` and `plan withdraw`: the command line accepts what was read, as a clerk would."""

import shutil
from pathlib import Path

import pytest

from storage import assignments, units
from storage.database import connect
from tests.handlers.plan_world import PLAN
from tests.test_main import Shell, lines

UNITS = """code,name,kind,parent
SN,Huyện Suối Ngân,district,
DA,Xã Đá Bạc,commune,SN
KM,Xã Khe Mo,commune,SN
BDV,Ban Dân vận Huyện ủy,office,SN
HND,Hội Nông dân huyện,office,SN
"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with units and a plan; made once, for a command takes a second."""
    folder = tmp_path_factory.mktemp("prepared")
    made = Shell(folder)
    (folder / "units.csv").write_text(UNITS, "utf-8")
    (folder / "plan.txt").write_text(PLAN, "utf-8")
    assert made.run("unit", "import", "units.csv").returncode == 0
    assert made.run("plan", "add", "plan.txt").returncode == 0
    return folder


@pytest.fixture
def shell(tmp_path: Path, prepared: Path) -> Shell:
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    return Shell(tmp_path)


def owed(shell: Shell) -> list[tuple[str, str, str]]:
    database = connect(f"sqlite:///{shell.folder}/data/danvan.db")
    with database.read() as session:
        known = {unit.id: unit.code for unit in units.all(session)}
        found = [
            (known[one.unit], f"{one.due_on:%d/%m}", one.report or one.owes)
            for one in assignments.of_plan(session, 1)
            if one.open
        ]
    database.close()
    return found


def test_proposals_are_accepted_as_they_stand(shell: Shell) -> None:
    done = shell.run("plan", "confirm", "1")
    assert done.returncode == 0, done.stderr
    assert "theo dõi 3 mốc, 6 việc của 3 đơn vị; chưa có ngày: 1 mốc" in done.stdout
    assert "chưa rõ là đơn vị nào: Ban Chỉ đạo phong trào" in done.stdout
    assert ("DA", "14/11", "done") in owed(shell)
    assert lines(shell.run("plan", "list", "--json").stdout)[0]["state"] == "confirmed"
    assert shell.run("plan", "confirm", "1").returncode == 0  # once more changes nothing
    assert len(owed(shell)) == 6


@pytest.mark.parametrize("header", ["words,owes,units\n", "", "entry,words,owes,units\n"])
def test_a_table_says_whom_the_words_mean(shell: Shell, header: str) -> None:
    rows = [
        ("", "Ban Chỉ đạo phong trào", "done", "BDV;HND"),
        ("", '"Đảng ủy các xã, thị trấn"', "report:situation", "kind:commune"),
        ("", "MTTQ huyện", "nothing", ""),
    ]
    skip = 0 if header.startswith("entry") else 1
    (shell.folder / "who.csv").write_text(
        header + "".join(",".join(row[skip:]) + "\n" for row in rows), "utf-8"
    )
    done = shell.run("plan", "confirm", "1", "--units", "who.csv")
    assert done.returncode == 0, done.stderr
    assert "chưa rõ" not in done.stdout
    assert {("HND", "30/06", "done"), ("KM", "31/12", "situation")} <= set(owed(shell))


def test_one_entry_may_differ_from_the_others(shell: Shell) -> None:
    table = 'words,owes,units,entry\n"Đảng ủy các xã, thị trấn",report:training,,Sơ kết\n'
    (shell.folder / "who.csv").write_text(table, "utf-8")
    assert shell.run("plan", "confirm", "1", "--units", "who.csv").returncode == 0
    assert {("KM", "30/06", "training"), ("KM", "14/11", "done")} <= set(owed(shell))


def test_every_wrong_row_is_named_and_nothing_is_kept(shell: Shell) -> None:
    table = "words,owes,units\nNhà máy,done,BDV\nMTTQ huyện,dance,\nMTTQ huyện,done,XX\n,,\n"
    (shell.folder / "who.csv").write_text(table, "utf-8")
    done = shell.run("plan", "confirm", "1", "--units", "who.csv")
    assert done.returncode == 1
    assert "dòng 3: không hiểu “dance”" in done.stderr
    (shell.folder / "who.csv").write_text(table.replace("dance", "told"), "utf-8")
    done = shell.run("plan", "confirm", "1", "--units", "who.csv")
    assert "dòng 2: kế hoạch không có cụm từ “Nhà máy”" in done.stderr
    assert "dòng 4: không có đơn vị mã “XX”" in done.stderr
    assert owed(shell) == []
    assert lines(shell.run("plan", "list", "--json").stdout)[0]["state"] == "read"


def test_a_withdrawn_plan_is_owed_no_more_and_is_not_confirmed_again(shell: Shell) -> None:
    shell.run("plan", "confirm", "1")
    assert shell.run("plan", "withdraw", "1").returncode == 0
    assert owed(shell) == []
    again = shell.run("plan", "confirm", "1")
    assert again.returncode == 1
    assert "thu hồi" in again.stderr
    assert shell.run("plan", "withdraw", "1").returncode == 1


def test_a_plan_that_is_not_there(shell: Shell) -> None:
    for words in (("confirm", "9"), ("withdraw", "9"), ("show", "9")):
        done = shell.run("plan", *words)
        assert done.returncode == 1
        assert "không có kế hoạch số 9" in done.stderr


def test_a_merger_is_followed(shell: Shell) -> None:
    shell.run("plan", "confirm", "1")
    assert shell.run("unit", "merge", "DA", "--into", "KM").returncode == 0
    assert {code for code, _, _ in owed(shell)} == {"BDV", "KM"}


def test_a_new_version_takes_the_place_of_the_old_one(shell: Shell) -> None:
    shell.run("plan", "confirm", "1")
    (shell.folder / "new.txt").write_text(PLAN.replace("Tháng 3, 9", "Tháng 4"), "utf-8")
    shell.run("plan", "add", "new.txt")
    assert shell.run("plan", "confirm", "2", "--replaces", "1").returncode == 0
    states = [one["state"] for one in lines(shell.run("plan", "list", "--json").stdout)]
    assert states == ["superseded", "confirmed"]
    assert owed(shell) == []
