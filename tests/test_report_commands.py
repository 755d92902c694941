"""`report list` and `export reports`: what scripts read, what files hold, what is refused."""

import csv
import json
import shutil
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from typer.testing import CliRunner

from bot.commands import export, report
from storage import members, people, report_notes, reports, unit_changes, units
from storage.database import Session, connect
from storage.people import Role
from storage.reports import Source, Telling
from tests.clock import MONDAY as NOW
from tests.test_main import Shell, lines

UNITS = """code,name,kind,parent
SN,Huyện Suối Ngân,district,
DA,Xã Đá Bạc,commune,SN
KM,Xã Khe Mo,commune,SN
"""
PEOPLE = """name,phone,unit,role,account
Lê Lãnh Đạo,,SN,leader,telegram:2
Lò Cán Bộ,,DA,officer,telegram:3
Vàng Khe Mo,,KM,officer,telegram:4
"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reported")
    made = Shell(folder)
    for name, text in (("units.csv", UNITS), ("people.csv", PEOPLE)):
        (folder / name).write_text(text, "utf-8")
        done = made.run(name.removesuffix("s.csv").removesuffix(".csv"), "import", name)
        assert done.returncode == 0, done.stderr
    database = connect(f"sqlite:///{folder}/data/danvan.db")
    with database.begin() as session:
        _tell(session)
    database.close()
    return folder


def _tell(session: Session) -> None:
    """Five reports of March, one of April; one is returned, one is withdrawn."""
    by = {account: people.behind(session, f"telegram:{account}") for account in (3, 4)}
    told: tuple[tuple[int, str, str, str, dict[str, object]], ...] = (
        (3, "DA", "dialogue", "2026-03-12", {"participants": 45, "opinions": 13, "resolved": 9}),
        (3, "DA", "training", "2026-03-20", {"participants": 32, "groups": {"già làng": 5}}),
        (4, "KM", "dialogue", "2026-03-15", {"participants": 100, "note": "=1+1"}),
        (4, "KM", "dialogue", "2026-03-16", {"participants": 200}),
        (3, "DA", "situation", "2026-03-17", {"note": "chuyện riêng"}),
        (4, "KM", "model", "2026-04-02", {"name": "Thắp sáng", "field": "economy"}),
    )
    for account, code, kind, day, fields in told:
        person, unit = by[account], units.find(session, code)
        assert person is not None
        assert unit is not None
        on = date.fromisoformat(day)
        reports.add(session, Telling(kind, unit.id, on, person.id, fields), Source(), NOW)
    leader = people.behind(session, "telegram:2")
    assert leader is not None
    reports.settle(session, 3, "returned", NOW)
    report_notes.add(session, 3, "returned", leader.id, "thiếu ảnh", NOW)
    reports.settle(session, 4, "withdrawn", NOW)
    colleague = members.add(session, "Đồng Nghiệp", [Role("officer", 2)], NOW)
    members.link(session, "telegram:9", colleague, NOW)


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


@dataclass(frozen=True)
class Inside:
    """The same commands in this process, which is much faster."""

    folder: Path

    def run(self, *words: str) -> Done:
        subject, *rest = words
        done = CliRunner().invoke({"report": report.app, "export": export.app}[subject], rest)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return Done(done.exit_code, done.stdout, done.stderr)


@pytest.fixture
def shell(tmp_path: Path, prepared: Path, monkeypatch: pytest.MonkeyPatch) -> Inside:
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    for name in ("DATABASE_URL", "TELEGRAM_TOKEN", "ADMINS", "LANGUAGE", "DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    return Inside(tmp_path)


def listed(shell: Inside, *words: str) -> list[dict[str, object]]:
    done = shell.run("report", "list", "--json", *words)
    assert done.returncode == 0, done.stderr
    return lines(done.stdout)


def receipts(shell: Inside, *words: str) -> list[str]:
    return sorted(str(one["receipt"]) for one in listed(shell, *words))


def exported(shell: Inside, name: str, *words: str) -> bytes:
    done = shell.run("export", "reports", "--out", name, *words)
    assert done.returncode == 0, done.stderr
    return (shell.folder / name).read_bytes()


def sources(shell: Inside, *words: str) -> list[str]:
    text = exported(shell, "x.csv", *words).decode("utf-8-sig")
    return sorted(row["Nguồn"] for row in csv.DictReader(text.splitlines()))


def test_a_report_is_one_object_a_line(shell: Inside) -> None:
    found = {one["receipt"]: one for one in listed(shell)}
    assert len(found) == 6
    one = found["BC-0001"]
    assert {name: one[name] for name in ("id", "kind", "unit", "entered_by", "happened_on")} == {
        "id": 1,
        "kind": "dialogue",
        "unit": "DA",
        "entered_by": "Lò Cán Bộ",
        "happened_on": "2026-03-12",
    }
    assert one["fields"] == {"participants": 45, "opinions": 13, "resolved": 9}
    assert (one["state"], one["nothing"], one["version"], one["photos"]) == (
        "received", False, 1, 0,
    )  # fmt: skip
    assert found["BC-0002"]["fields"] == {"participants": 32, "groups": {"già làng": 5}}
    assert (found["BC-0003"]["state"], found["BC-0003"]["returned_why"]) == (
        "returned", "thiếu ảnh",
    )  # fmt: skip
    assert found["BC-0004"]["state"] == "withdrawn"
    assert found["BC-0005"]["fields"] == {"note": "chuyện riêng"}


def test_people_see_a_table(shell: Inside) -> None:
    real = Shell(shell.folder)
    done = real.run("report", "list", COLUMNS="200")
    assert done.returncode == 0
    assert real.run("export", "reports", "--out", "x.xlsx").stdout == "x.xlsx: 5 báo cáo\n"
    for words in ("BC-0001", "Đối thoại", "Xã Đá Bạc", "2026-03-12", "Trả lại"):
        assert words in done.stdout


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--unit", "DA"), [1, 2, 5]),
        (("--unit", "SN"), [1, 2, 3, 4, 5, 6]),
        (("--from", "2026-03-16"), [2, 4, 5, 6]),
        (("--to", "2026-03-15"), [1, 3]),
        (("--from", "2026-03-15", "--to", "2026-03-16"), [3, 4]),
        (("--period", "2026-03"), [1, 2, 3, 4, 5]),
        (("--period", "2026-Q2"), [6]),
        (("--period", "2026-H1"), [1, 2, 3, 4, 5, 6]),
        (("--period", "2025"), []),
        (("--kind", "dialogue"), [1, 3, 4]),
        (("--kind", "dialogue", "--unit", "DA", "--period", "2026"), [1]),
        (("--as", "telegram:2"), [1, 2, 3, 4, 5, 6]),
        (("--as", "telegram:3"), [1, 2, 5]),
        (("--as", "telegram:9"), [1, 2]),  # of the same unit, but it entered no situation report
        (("--as", "telegram:4"), [3, 4, 6]),
        (("--as", "telegram:4", "--kind", "situation"), []),
    ],
)
def test_what_is_asked_for_is_listed(
    shell: Inside, words: tuple[str, ...], found: list[int]
) -> None:
    assert receipts(shell, *words) == [f"BC-{number:04d}" for number in found]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--kind", "other"), 2),
        (("--from", "12/3"), 2),
        (("--to", "2026-02-30"), 2),
        (("--from", "2026-03-02", "--to", "2026-03-01"), 2),
        (("--period", "2026-13"), 2),
        (("--period", "2026-03", "--from", "2026-03-01"), 2),
        (("--unit", "NONE"), 1),
        (("--as", "telegram:404"), 1),
        (("--as", "telegram:3", "--unit", "KM"), 1),
        (("--as", "telegram:3", "--unit", "SN"), 1),
    ],
)
def test_what_can_not_be_listed_is_refused_in_one_line(
    shell: Inside, words: tuple[str, ...], code: int
) -> None:
    for command in (("report", "list"), ("export", "reports", "--out", "x.xlsx")):
        done = shell.run(*command, *words)
        assert done.returncode == code
        assert done.stderr
        if code == 1:
            assert len(done.stderr.splitlines()) == 1
    assert not (shell.folder / "x.xlsx").exists()


def test_situation_reports_leave_only_when_asked_for(shell: Inside) -> None:
    everything = ["BC-0001", "BC-0002", "BC-0003", "BC-0004", "BC-0006"]
    assert sources(shell) == everything
    assert sources(shell, "--as", "telegram:2") == everything
    assert sources(shell, "--kind", "situation") == ["BC-0005"]
    assert sources(shell, "--kind", "situation", "--as", "telegram:3") == ["BC-0005"]
    assert sources(shell, "--kind", "situation", "--as", "telegram:9") == []
    for name in ("x.csv", "x.json", "x.xlsx", "x.docx"):
        data = exported(shell, name, "--unit", "SN")
        assert "chuyện riêng".encode() not in data
        if name == "x.xlsx":
            assert "chuyện riêng" not in str(
                list(openpyxl.load_workbook(BytesIO(data))["Báo cáo"].values)
            )
    done = shell.run("export", "reports", "--out", "y.docx", "--kind", "situation")
    assert done.returncode == 2


def test_a_file_is_in_the_form_that_its_ending_names(shell: Inside) -> None:
    sheet = openpyxl.load_workbook(BytesIO(exported(shell, "a.XLSX", "--unit", "DA")))
    assert [row[0].value for row in sheet["Báo cáo"].iter_rows(min_row=2)] == ["BC-0002", "BC-0001"]
    text = exported(shell, "b.csv", "--unit", "KM", "--period", "2026-03").decode("utf-8-sig")
    assert [row["Ghi chú"] for row in csv.DictReader(text.splitlines())] == ["", "'=1+1"]
    body = json.loads(exported(shell, "c.json", "--kind", "model"))
    assert [one["fields"]["name"] for one in body["reports"]] == ["Thắp sáng"]
    assert shell.run("export", "reports", "--out", "d.pdf").returncode == 2
    assert shell.run("export", "reports").returncode == 2


def test_a_folder_that_is_not_there_is_said(shell: Inside) -> None:
    done = shell.run("export", "reports", "--out", "none/x.xlsx")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def paper(data: bytes) -> str:
    found = docx.Document(BytesIO(data))
    texts = [one.text for one in found.paragraphs]
    texts += [cell.text for one in found.tables for row in one.rows for cell in row.cells]
    return "\n".join(texts).replace("\u00a0", " ")


def test_the_periodic_report_counts_what_counts(shell: Inside) -> None:
    text = paper(exported(shell, "q1.docx", "--period", "2026-Q1"))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "HUYỆN SUỐI NGÂN" in text
    assert "Kết quả công tác dân vận quý I năm 2026" in text
    assert "1 cuộc, 45 lượt người dự; 13 ý kiến, đã giải quyết 9 ý kiến (tỷ lệ 69,2 %)" in text
    assert "có 1/2 đơn vị gửi báo cáo (50 %), với 2 báo cáo được tính" in text
    assert "Có 2 báo cáo bị trả lại hoặc đã rút" in text
    assert "Chưa có báo cáo nào trong kỳ (1 đơn vị): Xã Khe Mo." in text


def test_the_periodic_report_of_a_unit_of_a_kind_or_in_the_partys_layout(shell: Inside) -> None:
    text = paper(
        exported(shell, "da.docx", "--unit", "DA", "--period", "2026", "--layout", "party")
    )
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in text
    assert "ĐẢNG ỦY XÃ ĐÁ BẠC" in text
    assert "CỘNG HÒA" not in text
    only = paper(exported(shell, "k.docx", "--kind", "training", "--period", "2026"))
    assert "1 lớp, 32 lượt người" in only
    assert "Đối thoại với Nhân dân" not in only
    assert shell.run("export", "reports", "--out", "z.docx", "--layout", "royal").returncode == 2


def test_an_officers_paper_is_of_their_own_unit(shell: Inside) -> None:
    text = paper(exported(shell, "o.docx", "--as", "telegram:3", "--period", "2026-03"))
    assert "XÃ ĐÁ BẠC" in text
    assert "có 1/1 đơn vị gửi báo cáo" in text


def test_several_tops_want_a_unit(shell: Inside) -> None:
    database = connect(f"sqlite:///{shell.folder}/data/danvan.db")
    with database.begin() as session:
        unit_changes.add(session, "PT", "Huyện Hai", kind="district")
    database.close()
    done = shell.run("export", "reports", "--out", "t.docx", "--period", "2026")
    assert done.returncode == 1
    assert "--unit" in done.stderr
    assert (
        "0 báo cáo"
        in shell.run(
            "export", "reports", "--out", "t.docx", "--period", "2026", "--unit", "PT"
        ).stdout
    )
