"""Pages that are pictures are read where letters can be recognised, and say so."""

import io
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships none
import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter

from bot import reading
from knowledge.plan import Plan, read_plan
from knowledge.readers import errors, ocr, read, rules
from knowledge.readers.blocks import Note, Table
from tests.knowledge import office
from tests.lacking import missing

DENSITY = 200  # dots per inch, as an office's copier scans
PLAN = Path(__file__).parent / "plans" / "b_phong_noi_vu.txt"
TIMETABLE = """KẾ HOẠCH
Công tác dân vận năm 2026

I. NHIỆM VỤ
1. Các chi bộ thực hiện theo bảng dưới đây.

Stt\tNội dung công việc\tThời gian\tChủ trì
1\tTổ chức hội nghị tập huấn cho cán bộ thôn\tTháng 3\tĐảng ủy xã
2\tĐối thoại với Nhân dân về đất đai\tTháng 6, 9\tỦy ban nhân dân xã
3\tTổng kết công tác năm\tTháng 12\tMặt trận Tổ quốc xã
"""


@pytest.fixture
def recogniser() -> None:
    if not ocr.present():
        missing("tesseract with Vietnamese, to recognise letters")


def pictures(pdf: bytes) -> list[Image.Image]:
    file = pypdfium2.PdfDocument(pdf)
    return [page.render(scale=DENSITY / 72).to_pil().convert("L") for page in file]


def scanned(pdf: bytes, *, turned: float = 0.0) -> bytes:
    """The PDF as a copier makes it of its printed pages."""
    smooth = Image.Resampling.BICUBIC
    pages = [one.rotate(turned, smooth, fillcolor=255) for one in pictures(pdf)]
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=DENSITY)
    return out.getvalue()


def printed(source: Path | bytes, folder: Path) -> bytes:
    return office.as_pdf(office.as_docx(read(source, "a.txt").blocks), folder)


def found(plan: Plan) -> list[object]:
    return [
        plan.metadata.number,
        plan.metadata.issued_on,
        [(one.comparator, one.value) for one in plan.targets],
        [one.schedule for one in plan.deadlines],
        [one.number for one in plan.references],
    ]


def test_a_scanned_plan_gives_the_facts_of_its_text(recogniser: None, tmp_path: Path) -> None:
    data = scanned(printed(PLAN, tmp_path))
    (tmp_path / "scan.pdf").write_bytes(data)
    plan = read_plan(data, "scan.pdf")
    assert found(plan) == found(read_plan(PLAN))
    assert plan.document.notes == (Note("ocr", (1, 2, 3)),)


def test_the_clerk_is_told_that_letters_were_recognised(recogniser: None, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(scanned(printed(TIMETABLE.encode(), tmp_path)))
    done = reading.read(tmp_path / "scan.pdf")
    assert done.facts["ocr"] is True
    assert {"why": "ocr", "what": "", "values": ["1"], "where": []} in list(_doubts(done))


def _doubts(done: reading.Read) -> list[object]:
    doubts = done.facts["doubts"]
    assert isinstance(doubts, list)
    return doubts


@pytest.mark.parametrize("turned", [0.0, 0.3, -0.8])
def test_a_ruled_table_in_a_picture_is_a_table(
    recogniser: None, tmp_path: Path, turned: float
) -> None:
    plan = read_plan(scanned(printed(TIMETABLE.encode(), tmp_path), turned=turned), "scan.pdf")
    # the recogniser may miss a space in small print
    assert [(one.task.replace(" ", ""), one.when, one.lead) for one in plan.timetable] == [
        ("Tổchứchộinghịtậphuấnchocánbộthôn", "Tháng 3", "Đảng ủy xã"),
        ("ĐốithoạivớiNhândânvềđấtđai", "Tháng 6, 9", "Ủy ban nhân dân xã"),
        ("Tổngkếtcôngtácnăm", "Tháng 12", "Mặt trận Tổ quốc xã"),
    ]


@pytest.mark.parametrize("ending", ["PNG", "JPEG"])
def test_a_photograph_of_a_page_is_read(recogniser: None, tmp_path: Path, ending: str) -> None:
    page = pictures(printed(TIMETABLE.encode(), tmp_path))[0]
    out = io.BytesIO()
    page.save(out, ending)
    document = read(out.getvalue(), f"page.{ending.lower()}")
    assert "Đối thoại với Nhân dân về đất đai" in document.raw
    assert document.notes == (Note("ocr", (1,)),)
    assert any(isinstance(block, Table) for block in document.blocks)


def test_a_page_that_is_a_picture_among_others_is_named(
    recogniser: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read where letters can be recognised; left out, and named, where they can't."""
    text, picture = printed(PLAN, tmp_path), scanned(printed(TIMETABLE.encode(), tmp_path))
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(text)))
    writer.append(PdfReader(io.BytesIO(picture)))
    out = io.BytesIO()
    writer.write(out)
    whole = read(out.getvalue(), "mixed.pdf")
    assert whole.notes == (Note("ocr", (4,)),)
    assert "tập huấn cho cán bộ thôn" in whole.raw
    monkeypatch.setenv("PATH", str(tmp_path))  # where no program is
    without = read(out.getvalue(), "mixed.pdf")
    assert without.notes == (Note("picture", (4,)),)


def test_an_empty_picture_is_unclear(recogniser: None) -> None:
    with pytest.raises(errors.Unclear) as refused:
        read(office.scan(2), "a.pdf")
    assert refused.value.pages == (1, 2)


def test_without_the_program_a_scan_names_its_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    picture = io.BytesIO()
    Image.new("L", (300, 400), 255).save(picture, "PNG")
    for data, name, pages in ((office.scan(3), "a.pdf", "1–3"), (picture.getvalue(), "a.png", "")):
        with pytest.raises(errors.Scanned) as refused:
            read(data, name)
        assert (refused.value.key, refused.value.values) == ("scanned", {"pages": pages})
        assert "chưa cài phần nhận dạng chữ" in str(refused.value)


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(200), errors.Damaged),
        (b"\xff\xd8\xff" + bytes(200), errors.Damaged),
        (b"hello", errors.NotWhatItSays),
    ],
)
def test_a_broken_picture_is_refused(
    recogniser: None, data: bytes, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        read(data, "a.jpg")


def test_rules_are_found_where_they_are_and_letters_are_none() -> None:
    picture = Image.new("L", (1000, 600), 255)
    draw = ImageDraw.Draw(picture)
    for y in (100, 200, 300):
        draw.line((100, y, 900, y), fill=40, width=2)
    for x in (100, 400, 900):
        draw.line((x, 100, x, 300), fill=40, width=2)
    draw.rectangle((100, 400, 300, 500), fill=0)  # a stamp is no rule
    draw.text((110, 120), "MMMM EEEE TTTT", fill=0)
    known = rules.find(picture, 150)
    assert [(one.start, one.end) for one in known.across] == [(100, 901)] * 3
    assert [round(one.middle, -2) for one in known.down] == [100, 400, 900]
    (cells,) = known.tables(72 / 150)
    assert len(cells) == 4
    assert min(known.wiped(picture).crop((150, 195, 350, 205)).tobytes()) == 255


def test_numbers_of_pages_are_said_in_runs() -> None:
    assert errors.ranges([1, 2, 3, 5, 8, 9]) == "1–3, 5, 8–9"
    assert errors.ranges([]) == ""
