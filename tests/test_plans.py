"""`plan add`, `plan list`, `plan show`: a file is read once, in a process with limits."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.knowledge import bad_files, office
from tests.test_main import Shell, lines

PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI NGÂN
Số: 12/KH-UBND
Suối Ngân, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Công tác dân vận năm 2026

Căn cứ Quyết định số 23-QĐ/TW ngày 30/7/2021 của Ban Bí thư;

I. MỤC TIÊU
1. Trên 85% cán bộ, công chức được tập huấn công tác dân vận.

II. TỔ CHỨC THỰC HIỆN
1. Các ban, ngành báo cáo kết quả về UBND xã trước ngày 15/11/2026.

CHỦ TỊCH
Lê Thị Bình
"""


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_a_plan_is_read_kept_and_shown(shell: Shell) -> None:
    (shell.folder / "ke-hoach.txt").write_text(PLAN, "utf-8")
    done = shell.run("plan", "add", "ke-hoach.txt")
    assert done.returncode == 0, done.stderr
    assert "1 chỉ tiêu" in done.stdout
    (listed,) = lines(shell.run("plan", "list", "--json").stdout)
    assert (listed["number"], listed["state"]) == ("12/KH-UBND", "read")
    shown = json.loads(shell.run("plan", "show", "1", "--json").stdout)
    again = shell.run("plan", "add", "ke-hoach.txt", "--json")
    assert json.loads(again.stdout) == shown
    assert shown["id"] == 1
    (target,) = shown["targets"]
    assert (target["comparator"], target["value"]) == (">", 85)
    assert target["quote"] in PLAN
    assert [one["schedule"]["before"] for one in shown["deadlines"]] == [True]


def test_the_same_file_again_changes_nothing(shell: Shell) -> None:
    (shell.folder / "a.txt").write_text(PLAN, "utf-8")
    (shell.folder / "b.txt").write_text(PLAN, "utf-8")
    again = shell.run("plan", "add", "a.txt", "b.txt", "a.txt")
    assert again.stdout.count("giữ nguyên") == 2
    assert len(lines(shell.run("plan", "list", "--json").stdout)) == 1


def test_a_secret_document_is_refused_and_leaves_no_trace(shell: Shell) -> None:
    (shell.folder / "mat.txt").write_text("MẬT\n" + PLAN, "utf-8")
    done = shell.run("plan", "add", "mat.txt")
    assert done.returncode == 1
    assert "không lưu" in done.stderr
    assert shell.run("plan", "list", "--json").stdout == ""
    assert not list((shell.folder / "data").glob("files/??/*"))


def test_what_can_not_be_read_is_one_sentence_and_the_others_are_kept(shell: Shell) -> None:
    (shell.folder / "empty.txt").write_text("", "utf-8")
    (shell.folder / "picture.docx").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 100)
    with zipfile.ZipFile(shell.folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", b"<w:p/>" * 40_000_000)
        bomb.writestr("[Content_Types].xml", "<Types/>")
    (shell.folder / "good.txt").write_text(PLAN, "utf-8")
    names = ["empty.txt", "picture.docx", "bomb.docx", "missing.txt", "good.txt"]
    done = shell.run("plan", "add", *names)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 4
    assert "Traceback" not in done.stderr
    assert len(lines(shell.run("plan", "list", "--json").stdout)) == 1


def test_of_what_was_refused_nothing_is_kept(shell: Shell) -> None:
    pages = bad_files.pdf([["x"]])
    made = {
        "bomb.docx": office.bomb(),
        "entities.docx": office.repacked(b"<!DOCTYPE a SYSTEM 'x'><a/>"),
        "macros.docx": office.repacked(b"<a/>", "word/vbaProject.bin"),
        "locked.pdf": bad_files.locked_pdf(pages, "AES-256"),
        "locked.docx": bad_files.compound(["EncryptionInfo", "EncryptedPackage"]),
        "old.doc": bad_files.compound(["WordDocument"]),
        "pages.pdf": bad_files.pdf([["x"]] * 301),
        "cut.docx": office.bomb()[:2000],
    }
    for name, data in made.items():
        (shell.folder / name).write_bytes(data)
    done = shell.run("plan", "add", *made)
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == list(made)
    assert shell.run("plan", "list", "--json").stdout == ""
    assert not [one for one in (shell.folder / "data" / "files").rglob("*") if one.is_file()]
