"""Files of units and people: all rows or none, each wrong row named with its reason."""

import io
import re
import time
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from storage import (
    headcounts,
    members,
    people,
    people_import,
    people_rows,
    unit_changes,
    unit_import,
    unit_rows,
)
from storage import units as tree
from storage.database import Database
from storage.people import Role
from storage.sheets import Wrong
from storage.unit_import import Taken
from tests.clock import MONDAY as NOW

TODAY, LATER = date(2026, 11, 23), date(2026, 12, 1)
UNITS = """\
code,name,kind,parent,aliases,headcount,headcount.cán bộ
HT,Xã Hồ Thầu,xã,TD,HThau;xa HT,40,12
TD,Huyện Tam Đường,huyện,,,1.200,
BB,Xã Bản Bo,xã,TD,,46,
"""
PEOPLE = """\
name,phone,unit,role,account
Lò Thị Mai,0912 345 678,HT,officer,telegram:9011
Lò Thị Mai,+84912345678,BB,leader,
Trần Văn B,,BB,leader,
Phạm Thu Trang,0987654321,,admin,
"""


def units(database: Database, text: str | bytes, day: date = TODAY, name: str = "u.csv") -> Taken:
    data = text.encode() if isinstance(text, str) else text
    with database.begin() as session:
        return unit_import.take(session, unit_rows.parse(name, data), day)


def persons(database: Database, text: str) -> Taken:
    with database.begin() as session:
        parsed = people_rows.parse("p.csv", text.encode())
        return people_import.take(session, parsed, NOW, TODAY)


def wrong(error: pytest.ExceptionInfo[Wrong]) -> list[tuple[int, str]]:
    return [(fault.line, fault.reason) for fault in error.value.faults]


def test_the_same_file_again_changes_nothing(database: Database) -> None:
    assert units(database, UNITS) == Taken(3, 0, 0)
    assert units(database, UNITS, LATER) == Taken(0, 0, 3)
    with database.read() as session:
        found = tree.find(session, "HT", date(2023, 1, 1))
        assert found is not None
        assert found.aliases == ("HThau", "xa HT")
        assert tree.lineage(session, found.id)[1:] == [tree.named(session, "tam duong")[0].unit.id]
        top = tree.named(session, "huyen uy tam duong")[0].unit
        assert headcounts.of(session, [top.id]) == {top.id: 1200}


def test_a_change_holds_from_the_day_it_was_told(database: Database) -> None:
    units(database, UNITS)
    changed = UNITS.replace("Xã Bản Bo,xã,TD,,46", "Xã Bản Bo Mới,xã,HT,BBo,50")
    assert units(database, changed, LATER) == Taken(0, 1, 2)
    with database.read() as session:
        before, after = tree.find(session, "BB", TODAY), tree.find(session, "BB", LATER)
        first = tree.find(session, "HT")
        assert before is not None
        assert after is not None
        assert first is not None
        assert (before.name, after.name) == ("Xã Bản Bo", "Xã Bản Bo Mới")
        assert (after.parent, after.aliases) == (first.id, ("BBo",))
        assert headcounts.of(session, [after.id], TODAY) == {after.id: 46}
        assert headcounts.of(session, [after.id], LATER) == {after.id: 50}


def test_a_column_that_is_not_there_changes_nothing(database: Database) -> None:
    units(database, UNITS)
    assert units(database, "code,name\nHT,Xã Hồ Thầu\n", LATER) == Taken(0, 0, 1)


def test_every_wrong_row_is_named_and_nothing_is_kept(database: Database) -> None:
    text = """\
code,name,parent,headcount
,Không mã,,1
A,,,
B,Xã B,ZZ,
C,Xã C,D,
D,Xã D,C,
E,Xã E,E,-3
A,Xã A nữa,,nhiều
F,Xã F,A,12
"""
    with pytest.raises(Wrong) as error:
        units(database, text)
    assert wrong(error) == [
        (2, "import-no-code"),
        (3, "import-no-name"),
        (4, "import-unknown-parent"),
        (5, "import-ring"),
        (6, "import-ring"),
        (7, "import-bad-headcount"),
        (7, "import-ring"),
        (8, "import-bad-headcount"),
        (8, "import-double-code"),
    ]
    with database.read() as session:
        assert tree.all(session) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"", "import-no-column"),
        (b"code,name\n", "import-empty"),
        (b"code,name,nom\nA,B,C\n", "import-unknown-column"),
        (b"code,name,code\nA,B,C\n", "import-double-column"),
        (b"name\nA\n", "import-no-column"),
        ("code,name\nA,Đỉnh\n".encode("latin-1", "replace") + b"\xff", "import-not-utf8"),
        (b'code,name\nA,"B\n', "import-bad-csv"),
        (b"code,name\n" + b"A,B\n" * 20_001, "import-too-many"),
        (b"code,name\n" + b"x" * 10_000_001, "import-too-large"),
    ],
)
def test_a_file_that_is_no_list_says_why(text: bytes, reason: str) -> None:
    with pytest.raises(Wrong) as error:
        unit_rows.parse("u.csv", text)
    assert reason in [found for _, found in wrong(error)]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_spreadsheets_csv_is_read(mark: str, encoding: str) -> None:
    text = f"Code{mark}NAME\r\n\r\nA{mark}Xã   Hồ Thầu\r\n"
    (row,) = unit_rows.parse("u.csv", text.encode(encoding)).rows
    assert (row.line, row.code, row.name) == (3, "A", "Xã Hồ Thầu")


def book(rows: list[list[object]], path: Path) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    made.save(path)
    return path.read_bytes()


def test_formulas_are_read_as_the_values_last_shown(tmp_path: Path) -> None:
    rows: list[list[object]] = [["code", "name", "headcount"], ["A", "Xã A", "=20+25"], [7, "B", 3]]
    data = book(rows, tmp_path / "u.xlsx")
    # openpyxl keeps no shown value: put it in as a spreadsheet does
    shown = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(shown, "w") as new:
        for name in old.namelist():
            body = old.read(name)
            if name.endswith("sheet1.xml"):
                body = re.sub(rb"<f>20\+25</f><v\s*/?>(</v>)?", b"<f>20+25</f><v>45</v>", body)
            new.writestr(name, body)
    first, second = unit_rows.parse("u.xlsx", shown.getvalue()).rows
    assert first.headcounts == {"": 45}
    assert (second.code, second.headcounts) == ("7", {"": 3})


def test_what_only_calls_itself_xlsx_is_refused() -> None:
    for data in (b"", b"code,name\nA,B\n", b"PK\x03\x04 nothing"):
        with pytest.raises(Wrong) as error:
            unit_rows.parse("u.xlsx", data)
        assert wrong(error) == [(0, "import-bad-xlsx")]


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 60_000_000)
    with pytest.raises(Wrong) as error:
        unit_rows.parse("u.xlsx", packed.getvalue())
    assert wrong(error) == [(0, "import-too-large")]


def test_all_the_countrys_communes_are_taken_in_within_two_seconds(sqlite: Database) -> None:
    rows = [f"P{n},Tỉnh {n},tỉnh,,," for n in range(34)]
    rows += [f"X{n},Xã số {n},xã,P{n % 34},biệt danh {n},{n % 90}" for n in range(3_321)]
    text = "\n".join(["code,name,kind,parent,aliases,headcount", *rows])
    started = time.perf_counter()
    assert units(sqlite, text).added == 3_355
    assert time.perf_counter() - started < 2
    started = time.perf_counter()
    assert units(sqlite, text).same == 3_355
    assert time.perf_counter() - started < 2


def test_an_ended_unit_is_not_brought_back_by_a_file(database: Database) -> None:
    units(database, UNITS)
    with database.begin() as session:
        codes = {unit.code: unit.id for unit in tree.all(session)}
        unit_changes.merge(session, [codes["BB"]], codes["HT"], TODAY)
    with pytest.raises(Wrong) as error:
        units(database, UNITS + "N,Bản N,bản,BB,,,\n", LATER)
    assert wrong(error) == [(4, "import-ended"), (5, "import-ended")]


def test_people_are_met_again_by_phone_account_or_name(database: Database) -> None:
    units(database, UNITS)
    assert persons(database, PEOPLE) == Taken(3, 0, 0)
    assert persons(database, PEOPLE) == Taken(0, 0, 3)
    with database.read() as session:
        codes = {unit.code: unit.id for unit in tree.all(session)}
        mai = people.behind(session, "telegram:9011")
        assert mai is not None
        assert set(mai.roles) == {Role("officer", codes["HT"]), Role("leader", codes["BB"])}
    head = "name,phone,unit,role,account\n"
    assert persons(database, f"{head}Lò Thị Mai Lan,,HT,officer,telegram:9011\n").changed == 1
    assert persons(database, f"{head}Trần Văn B,0333333333,BB,leader,\n").changed == 1
    with database.read() as session:
        listed = {one.person.name: one.phone for one in members.listing(session)}
    assert listed == {
        "Lò Thị Mai Lan": "0912345678",
        "Phạm Thu Trang": "0987654321",
        "Trần Văn B": "0333333333",
    }


def test_who_comes_back_is_the_same_person(database: Database) -> None:
    units(database, UNITS)
    persons(database, PEOPLE)
    with database.begin() as session:
        mai = members.by_phone(session, "0912345678")
        assert mai is not None
        members.leave(session, mai, NOW)
    assert persons(database, PEOPLE) == Taken(0, 1, 2)
    with database.read() as session:
        assert members.by_phone(session, "0912345678") == mai


def test_an_administrator_of_everything_stays_one(database: Database) -> None:
    units(database, UNITS)
    with database.begin() as session:
        members.ensure_admins(session, ["telegram:9011"], NOW)
    assert persons(database, PEOPLE) == Taken(2, 1, 0)
    with database.read() as session:
        found = people.behind(session, "telegram:9011")
        assert found is not None
        assert (found.name, found.is_("admin"), found.is_("officer")) == ("Lò Thị Mai", True, True)


def test_every_wrong_person_is_named_and_nobody_is_kept(database: Database) -> None:
    units(database, UNITS)
    persons(database, PEOPLE)
    text = """\
name,phone,unit,role,account
,0911111111,HT,officer,
A,12,HT,officer,
B,,XX,officer,
C,,HT,boss,
D,,,leader,
E,,HT,officer,what
F,0922222222,HT,officer,
G,0922222222,HT,officer,
H,0933333333,HT,officer,telegram:9011
I,,HT,officer,telegram:1
J,,HT,officer,telegram:1
K,,HT,officer,
K,,HT,officer,
"""
    with pytest.raises(Wrong) as error:
        persons(database, text)
    assert wrong(error) == [
        (2, "import-no-name"),
        (3, "import-bad-phone"),
        (4, "import-unknown-unit"),
        (5, "import-unknown-role"),
        (6, "import-no-unit"),
        (7, "import-bad-account"),
        (9, "import-double-phone"),
        (10, "import-account-taken"),
        (12, "import-double-account"),
        (14, "import-double-row"),
    ]
    with database.read() as session:
        assert len(members.listing(session)) == 3
