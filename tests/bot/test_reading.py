"""Files that nobody should have to read: a clear sentence, in bounded time and memory."""

import json
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import pytest

from bot import reading
from tests.botapi.client import ROOT
from tests.knowledge import bad_files, office

MOST_MEGABYTES = 1100  # the address space that a reader gets, and the interpreter's own pages
QUICK = 10  # seconds of computing; each takes about one on the machine these were written on
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
DUE = "Cac don vi bao cao ket qua ve Uy ban nhan dan xa truoc ngay 15/11/2026 theo quy dinh."
SENTENCE = "Các chi bộ báo cáo kết quả về Đảng ủy xã trước ngày 15/11/2026."
WRAPPED = "Cac don vi phoi hop voi Mat tran va cac doan the to chuc tiep cong dan tai xa theo dung"


@dataclass(frozen=True, slots=True)
class Outcome:
    said: dict[str, Any]

    @property
    def key(self) -> str | None:
        return self.said.get("key")

    def count(self, kind: str) -> int:
        return len(self.said["facts"][kind])


def outcome(folder: Path, name: str, data: bytes, *bounds: int) -> Outcome:
    """Read the file in a process with limits; time and memory are looked at in every case."""
    path = folder / name
    path.write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bot.measured", str(path), *map(str, bounds)],
        cwd=ROOT, capture_output=True, check=True, timeout=110,
    )  # fmt: skip
    said = json.loads(done.stdout)
    assert said["megabytes"] < MOST_MEGABYTES
    if "key" in said:
        assert said["sentence"].endswith(".")
        assert said["sentence"][0].isupper()
    return Outcome(said)


REFUSED = [
    ("bomb.docx", office.bomb(), "bomb", {}),
    ("laughs.docx", office.repacked(
        b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'), "dangerous", {}),
    ("outside.docx", office.repacked(
        b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"), "dangerous", {}),
    ("late.docx", office.repacked(
        b"<!--" + b" " * 9000 + b"--><!DOCTYPE a SYSTEM 'http://x/'><a/>"), "dangerous", {}),
    ("hidden.docx", bad_files.word(bad_files.paragraph("x"), "UTF-7"), "dangerous", {}),
    ("macros.docx", office.repacked(b"<a/>", "word/vbaProject.bin"), "macros", {}),
    ("macros.docm", office.repacked(b"<a/>"), "macros", {}),
    ("locked.docx", bad_files.compound(["EncryptionInfo", "EncryptedPackage"]), "password", {}),
    ("locked.xlsx", bad_files.compound(["EncryptionInfo", "EncryptedPackage"]), "password", {}),
    ("locked.doc", bad_files.compound(["EncryptionInfo", "EncryptedPackage"]), "password", {}),
    ("locked.pdf", bad_files.locked_pdf(bad_files.pdf([["x"]]), "RC4-128"), "password", {}),
    ("locked-aes.pdf", bad_files.locked_pdf(bad_files.pdf([["x"]]), "AES-256"), "password", {}),
    ("empty.docx", b"", "empty", {}),
    ("empty.pdf", b"", "empty", {}),
    ("blank.txt", b" \n\t\n", "empty", {}),
    ("wordless.docx", office.saved(docx.Document()), "empty", {}),
    ("wordless.pdf", bad_files.pdf([[""]]), "empty", {}),
    ("wordless.xlsx", office.as_xlsx([["", ""]]), "empty", {}),
    ("picture.docx", PICTURE, "not-a-document",
     {"ending": "tệp Word (.docx)", "found": "ảnh PNG"}),
    ("picture.pdf", PICTURE, "not-a-document", {"ending": "tệp PDF", "found": "ảnh PNG"}),
    ("paper.docx", bad_files.pdf([["x"]]), "not-a-document",
     {"ending": "tệp Word (.docx)", "found": "PDF"}),
    ("words.docx", "Kế hoạch năm 2026".encode(), "not-a-document",
     {"ending": "tệp Word (.docx)", "found": ""}),
    ("cut.docx", office.saved(docx.Document())[:9000], "damaged", {}),
    ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<", "damaged", {}),
    ("deep.docx", bad_files.word("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000), "damaged", {}),
    ("old.doc", bad_files.compound(["WordDocument", "1Table"]), "old-format",
     {"ending": ".doc", "new": ".docx"}),
    ("old.xls", bad_files.compound(["Workbook"]), "old-format", {"ending": ".xls", "new": ".xlsx"}),
    ("old.docx", bad_files.compound(["WordDocument"]), "not-a-document",
     {"ending": "tệp Word (.docx)", "found": "tệp Word hoặc Excel dạng cũ"}),
    ("rich.rtf", b"{\\rtf1 x}", "old-format", {"ending": ".rtf", "new": ".docx"}),
    ("sound.mp3", b"ID3" + bytes(99), "unknown-kind", {"ending": ".mp3"}),
    ("pages.pdf", bad_files.pdf([["x"]] * 301), "too-many-pages", {"pages": 301, "most": 300}),
    ("endless.txt", b"a b " * 3_000_000, "too-long", {"most": 8_000_000}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "key", "values"), REFUSED, ids=[one[0] for one in REFUSED]
)
def test_what_can_not_be_read_is_refused_at_once(
    tmp_path: Path, name: str, data: bytes, key: str, values: dict[str, object]
) -> None:
    found = outcome(tmp_path, name, data)
    assert found.key == key
    assert found.said["values"] == values
    assert found.said["seconds"] < QUICK
    assert found.said["megabytes"] < 300


def test_300_pages_are_read(tmp_path: Path) -> None:
    pages = [[f"{at}. {DUE}", *[WRAPPED] * 44] for at in range(1, 301)]
    found = outcome(tmp_path, "long.pdf", bad_files.pdf(pages))
    assert found.said["text"].count(DUE) == 300
    assert found.count("deadlines") == 300
    assert found.said["seconds"] < reading.LIMITS.seconds
    assert found.said["megabytes"] < 400


def test_a_sentence_of_100_pages_is_read(tmp_path: Path) -> None:
    found = outcome(tmp_path, "long.pdf", bad_files.pdf([[WRAPPED] * 45] * 100))
    assert found.key is None
    assert found.said["seconds"] < 30


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("long.docx", bad_files.long_word(10_000)),
        ("long.xlsx", office.as_xlsx(bad_files.rows(10_000))),
        ("long.txt", "\n".join("\t".join(row) for row in bad_files.rows(10_000)).encode()),
        ("long.html", bad_files.long_page(10_000)),
    ],
)
def test_a_table_of_10000_rows_is_read(tmp_path: Path, name: str, data: bytes) -> None:
    found = outcome(tmp_path, name, data)
    assert found.count("timetable") == 10_000
    assert found.said["seconds"] < 40
    assert found.said["megabytes"] < 500


def test_a_longer_table_is_refused_with_the_limit(tmp_path: Path) -> None:
    found = outcome(tmp_path, "long.docx", bad_files.long_word(20_001))
    assert (found.key, found.said["values"]) == ("too-many-rows", {"most": 20_000})


def test_a_plan_with_no_heading_gives_what_it_says(tmp_path: Path) -> None:
    text = f"Đảng ủy xã giao các chi bộ như sau:\n{SENTENCE}\nCác chi bộ ghi sổ đầy đủ.\n"
    found = outcome(tmp_path, "note.txt", text.encode())
    assert (found.said["facts"]["number"], found.count("outline")) == (None, 0)
    assert found.count("deadlines") == 1


def test_words_that_are_no_plan_are_kept_as_words(tmp_path: Path) -> None:
    found = outcome(tmp_path, "note.txt", "Chiều nay họp lúc 14 giờ.".encode())
    assert found.said["text"] == "Chiều nay họp lúc 14 giờ."


def test_memory_is_bounded(tmp_path: Path) -> None:
    for name, data in (
        ("whole.xlsx", bad_files.merged_sheet()),
        ("bomb.pdf", bad_files.pdf_bomb(2_000_000_000)),
    ):
        found = outcome(tmp_path, name, data)
        assert found.key == "too-heavy"
        assert found.said["seconds"] < 40


def test_computing_is_bounded(tmp_path: Path) -> None:
    data = bad_files.pdf([[WRAPPED] * 45] * 300)
    found = outcome(tmp_path, "long.pdf", data, reading.LIMITS.memory, 1, 100)
    assert (found.key, found.said["values"]) == ("too-slow", {"seconds": 1})
    assert found.said["seconds"] < 5


def test_waiting_is_bounded(tmp_path: Path) -> None:
    data = bad_files.pdf([[WRAPPED] * 45] * 300)
    found = outcome(tmp_path, "long.pdf", data, reading.LIMITS.memory, 60, 2)
    assert (found.key, found.said["values"]) == ("too-slow", {"seconds": 2})
    assert found.said["waited"] < 10


def test_nothing_outside_is_fetched(tmp_path: Path) -> None:
    """A template, a picture and a style sheet stand elsewhere; nobody is asked for them."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        there = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        document = docx.Document()
        document.add_paragraph(SENTENCE)
        base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        for kind in ("attachedTemplate", "image", "oleObject"):
            document.part.rels.get_or_add_ext_rel(f"{base}/{kind}", there)
        found = outcome(tmp_path, "out.docx", office.saved(document))
        assert found.said["text"].strip() == SENTENCE
        page = f"<link rel=stylesheet href='{there}'><img src='{there}'><p>Kế hoạch năm 2026.</p>"
        assert outcome(tmp_path, "out.html", page.encode()).key is None
        with pytest.raises(BlockingIOError):
            listener.accept()


def test_a_word_file_of_today_that_is_called_doc_is_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(SENTENCE)
    assert outcome(tmp_path, "plan.doc", office.saved(document)).said["text"].strip() == SENTENCE


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(reading.Unreadable) as refused:
        reading.read(tmp_path / "none.docx")
    assert refused.value.key == "missing"


def test_the_child_knows_none_of_our_settings() -> None:
    assert set(reading.SURROUNDINGS) == {"PATH", "OMP_THREAD_LIMIT"}
