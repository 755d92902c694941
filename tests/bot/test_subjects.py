"""`unit`, `people` and `group` on the command line: exit codes, JSON, and wrong rows on stderr."""

import json
from pathlib import Path

import pytest
from typer import Typer
from typer.testing import CliRunner, Result

from bot.commands import group, people, unit

UNITS = (
    "code,name,kind,parent\nTD,Huyện Tam Đường,huyện,\nHT,Xã Hồ Thầu,xã,TD\nBB,Xã Bản Bo,xã,TD\n"
)
PEOPLE = "name,phone,unit,role,account\nLò Thị Mai,0912345678,HT,officer,telegram:9011\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/x.db")
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "u.csv").write_text(UNITS, encoding="utf-8")
    (tmp_path / "p.csv").write_text(PEOPLE, encoding="utf-8")
    return tmp_path


def run(app: Typer, *words: str) -> Result:
    return CliRunner().invoke(app, words)


def rows(app: Typer, *words: str) -> list[dict[str, object]]:
    result = run(app, *words, "--json")
    assert result.exit_code == 0
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_file_is_taken_in_and_listed(folder: Path) -> None:
    assert run(unit.app, "import", "u.csv").exit_code == 0
    assert run(people.app, "import", "p.csv").exit_code == 0
    assert [one["code"] for one in rows(unit.app, "list")] == ["BB", "HT", "TD"]
    (mai,) = rows(people.app, "list", "--unit", "TD")
    assert mai["roles"] == [{"role": "officer", "unit": "HT"}]
    assert rows(people.app, "list", "--unit", "BB") == []
    assert "Hồ Thầu" in run(unit.app, "list").stdout
    assert rows(group.app, "list") == []


def test_wrong_rows_are_named_and_end_with_one(folder: Path) -> None:
    (folder / "bad.csv").write_text("code,name,parent\nA,,\nB,Xã B,ZZ\n", encoding="utf-8")
    result = run(unit.app, "import", "bad.csv")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "dòng 2: thiếu tên (name)",
        "dòng 3: không có đơn vị cấp trên mã “ZZ”",
    ]
    assert rows(unit.app, "list") == []
    assert run(unit.app, "import", "nothing.csv").exit_code == 1


def test_units_merge_into_a_new_one_from_a_day_on(folder: Path) -> None:
    run(unit.app, "import", "u.csv")
    run(people.app, "import", "p.csv")
    refused = run(unit.app, "merge", "HT", "BB", "--into", "HB", "--on", "2025-07-01")
    assert refused.exit_code == 1
    name = ("--name", "Xã Hồ Bo", "--on", "2025-07-01")
    done = run(unit.app, "merge", "HT", "BB", "--into", "HB", *name)
    assert done.exit_code == 0
    assert "1 cán bộ" in done.stdout
    assert [one["code"] for one in rows(unit.app, "list")] == ["HB", "TD"]
    assert len(rows(unit.app, "list", "--on", "2025-06-30")) == 3
    assert run(unit.app, "end", "TD").exit_code == 1
    assert run(unit.app, "end", "HB", "--on", "hôm qua").exit_code == 2
    assert run(unit.app, "move", "TD", "HB").exit_code == 1


def test_a_code_is_made_for_one_person(folder: Path) -> None:
    run(unit.app, "import", "u.csv")
    run(people.app, "import", "p.csv")
    (made,) = rows(people.app, "code", "lo thi mai")
    assert len(str(made["code"])) >= 22
    assert run(people.app, "code", "ai đó").exit_code == 1
    assert run(people.app, "leave", "mai").exit_code == 0
    assert rows(people.app, "list") == []
