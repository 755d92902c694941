"""The board and the list of units as files: the rows of the page, and nothing that a sheet runs."""

import csv
import io
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from handlers.board import file as board_file
from handlers.board import view as board_view
from handlers.board.map import Wish
from handlers.papers import period
from handlers.places.places import Memory
from handlers.reports.scope import MACHINE, Outside
from storage import people, unit_changes, units
from storage.database import Database
from tests.handlers import figures_world as world
from tests.handlers.figures_world import COMMUNES, LEADER, NOW, OFFICER

YEAR = Wish(period.read("2026"), "TD")


def test_the_file_has_the_rows_of_the_page(sqlite: Database, tmp_path: Path) -> None:
    world.plan(world.make(sqlite, tmp_path))
    with sqlite.begin() as session:
        unit = units.find(session, "BB")
        assert unit is not None
        unit_changes.rename(session, unit.id, "=1+1", NOW.date())
    with sqlite.read() as session:
        places = Memory()(session)
        shown = board_view.see(session, places, MACHINE, YEAR, NOW)
        made = {
            form: board_file.board(session, places, MACHINE, YEAR, NOW, form, "vi")
            for form in board_file.FORMS
        }
        leader = people.behind(session, f"telegram:{LEADER}")
        assert leader is not None
        with pytest.raises(Outside):
            board_file.board(session, places, leader, replace(YEAR, scope="LO"), NOW, "csv", "vi")
    assert {count for _, count in made.values()} == {len(COMMUNES)}

    told = json.loads(made["json"][0])
    assert [row["code"] for row in told["rows"]] == [line.code for line in shown.map.lines]
    states = Counter(cell["state"] for row in told["rows"] for cell in row["cells"])
    assert states == Counter(cell.state for line in shown.map.lines for cell in line.cells.values())
    assert {cell["due_on"] for row in told["rows"] for cell in row["cells"]} == {
        "2026-02-27", "2026-11-30",
    }  # fmt: skip

    lines = list(csv.reader(io.StringIO(made["csv"][0].decode("utf-8-sig"))))
    assert lines[0][:3] == ["Mã", "Đơn vị", "Đúng hạn"]
    assert lines[0][-1] == "Đối thoại trực tiếp với nhân dân (30/11/2026)"
    assert next(row for row in lines if row[0] == "BB")[1] == "'=1+1"
    sheet = openpyxl.load_workbook(io.BytesIO(made["xlsx"][0])).active
    assert sheet is not None
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row[0] for row in cells[1:]] == [line.code for line in shown.map.lines]
    assert (
        next(cell for row in sheet.iter_rows() for cell in row if cell.value == "=1+1").data_type
        == "s"
    )


def test_units_are_those_one_may_see(sqlite: Database, tmp_path: Path) -> None:
    world.make(sqlite, tmp_path)
    with sqlite.read() as session:
        officer = people.behind(session, f"telegram:{OFFICER}")
        assert officer is not None
        everything, count = board_file.all_units(session, MACHINE, NOW, "json", "vi")
        own, alone = board_file.all_units(session, officer, NOW, "csv", "vi")
        assert board_file.all_units(session, officer, NOW, "xlsx", "vi")[0][:2] == b"PK"
    rows = json.loads(everything)["units"]
    assert (count, len(rows)) == (20, 20)
    assert next(row for row in rows if row["code"] == "BB") == {
        "code": "BB", "name": "Xã Bản Bo", "kind": "commune", "parent": "TD", "aliases": [],
        "headcount": 50,
    }  # fmt: skip
    assert alone == 1
    assert own.decode("utf-8-sig").splitlines()[1] == "BB,Xã Bản Bo,commune,TD,,50"
