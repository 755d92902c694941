"""Files of all kinds become the same paragraphs and tables; what cannot be read says why."""

import unicodedata
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.readers import errors, read
from knowledge.readers.blocks import Document, Paragraph, Table
from knowledge.readers.text import take
from tests.knowledge import office

WRAPPED = """\
 I. Mục đích, yêu cầu

 1. Mục đích

   - Nâng cao nhận thức của cán bộ, đảng viên và Nhân dân về công tác dân vận theo Chỉ thị số 05-

CT/TW của Bộ Chính trị; tạo sự đồng thuận trong xã hội, phát huy vai trò của người đứng đầu
 cấp ủy, chính quyền các cấp trong công tác tiếp dân, đối thoại với Nhân dân trên địa bàn xã.

   - Việc thực hiện phải thiết thực, hiệu quả, tránh hình thức và gắn với nhiệm vụ chính trị của

từng cơ quan, đơn vị trong giai đoạn 2021

- 2025 và những năm tiếp theo trên địa bàn toàn xã, bảo đảm đúng tiến độ được giao hằng năm.

2

II. NHIỆM VỤ,

GIẢI PHÁP
"""


def paragraphs(document: Document) -> list[str]:
    return [block.piece.text for block in document.blocks if isinstance(block, Paragraph)]


def tables(document: Document) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row] for row in block.rows]
        for block in document.blocks
        if isinstance(block, Table)
    ]


def test_wrapped_lines_and_numbers_are_whole_again() -> None:
    read_back = paragraphs(read(WRAPPED.encode(), "a.txt"))
    assert len(read_back) == 5
    assert "Chỉ thị số 05-CT/TW của Bộ Chính trị" in read_back[2]
    assert read_back[2].endswith("trên địa bàn xã.")
    assert "giai đoạn 2021 - 2025 và những năm" in read_back[3]
    assert read_back[4] == "II. NHIỆM VỤ, GIẢI PHÁP"


def test_every_paragraph_points_to_the_words_it_came_from() -> None:
    document = read(WRAPPED.encode(), "a.txt")
    for block in document.blocks:
        assert isinstance(block, Paragraph)
        quoted = document.quote(block.piece.span())
        assert quoted.split()[0] == block.piece.text.split()[0]
        assert quoted.split()[-1] == block.piece.text.split()[-1]


@given(st.text(alphabet="aăâeêơuưyđ ạếộ\u0300\u0301\u0323\u0302*#<b>\n\t|-.1", max_size=80))
def test_clean_text_maps_back_to_raw_text(text: str) -> None:
    piece = take(unicodedata.normalize("NFD", text)).squeezed()
    raw = unicodedata.normalize("NFD", text)
    for at, letter in enumerate(piece.text):
        start, end = piece.span(at, at + 1)
        if not letter.isspace():
            assert letter in unicodedata.normalize("NFC", raw[start:end])


@given(st.binary(max_size=200), st.sampled_from([".txt", ".md", ".html", ".docx", ".pdf", ".xlsx"]))
def test_bytes_of_any_kind_are_read_or_refused(data: bytes, ending: str) -> None:
    try:
        read(data, f"a{ending}")
    except errors.Unreadable as refused:
        told = str(refused)
    else:
        told = "."
    assert told.endswith(".")


def test_quotes_of_decomposed_text_are_exact() -> None:
    raw = unicodedata.normalize("NFD", "1. Tuyên truyền, vận động Nhân dân.")
    document = read(raw.encode(), "a.txt")
    block = document.blocks[0]
    assert isinstance(block, Paragraph)
    assert block.piece.text == "1. Tuyên truyền, vận động Nhân dân."
    assert document.quote(block.piece.span()) == raw


def test_markdown_headings_bold_and_emphasis_are_markup() -> None:
    document = read("## **2. Mục tiêu**\n\nBáo cáo (*qua Ban*) 5 * 3\n* Lưu ý\n".encode(), "a.md")
    assert paragraphs(document) == ["2. Mục tiêu", "Báo cáo (qua Ban) 5 * 3", "* Lưu ý"]
    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.heading == 2


def test_tables_of_tabs_bars_and_tags_are_tables() -> None:
    text = (
        "Stt\tNội dung\tThời gian\n1\t<ul> <li>- A</li> <li>- B</li> </ul>\tTháng 3\n\n"
        "\t<p>C</p>\tTháng 4\n\n"
        "Xen giữa.\n\n| TT | Việc | Hạn |\n| --- | --- | --- |\n| 1 | D | Quý I |\n\nXen giữa.\n"
        "<table><tr><td rowspan='2'>1</td><td>E</td><td>x</td></tr>"
        "<tr><td>F</td><td>y</td></tr></table>"
    )
    document = read(text.encode(), "a.txt")
    assert tables(document) == [
        [["Stt", "Nội dung", "Thời gian"], ["1", "- A - B", "Tháng 3"], ["", "C", "Tháng 4"]],
        [["TT", "Việc", "Hạn"], ["1", "D", "Quý I"]],
        [["1", "E", "x"], ["1", "F", "y"]],
    ]


def test_a_letterhead_set_as_a_table_is_lines() -> None:
    text = "| **ĐẢNG ỦY XÃ A** | ĐẢNG CỘNG SẢN VIỆT NAM |\n| --- | --- |\n| Số 5-KH/ĐU | |\n"
    document = read(text.encode(), "a.md")
    assert not tables(document)
    assert paragraphs(document) == ["ĐẢNG ỦY XÃ A", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 5-KH/ĐU"]


def test_numbers_that_word_computes_are_read() -> None:
    data = office.listed(
        [(0, "Mục đích"), (1, "Yêu cầu"), (2, "một"), (2, "hai"), (3, "gạch"), (1, "Khác"),
         (None, "Không số."), (0, "Nhiệm vụ"), (1, "Việc đầu")]
    )  # fmt: skip
    assert paragraphs(read(data, "a.docx")) == [
        "I. Mục đích", "1. Yêu cầu", "a) một", "b) hai", "- gạch", "2. Khác", "Không số.",
        "II. Nhiệm vụ", "1. Việc đầu",
    ]  # fmt: skip


def test_merged_cells_of_word_tables_stand_in_every_row() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    for row, texts in enumerate(
        [("Nội dung", "Thời gian", "Chủ trì"), ("A", "Tháng 3", "X"), ("B", "", "Y")]
    ):
        for cell, text in zip(table.rows[row].cells, texts, strict=True):
            cell.text = text
    table.cell(1, 1).merge(table.cell(2, 1))
    read_back = read(office.saved(document), "a.docx")
    assert tables(read_back)[0][2] == ["B", "Tháng 3", "Y"]


def test_web_pages_keep_lists_and_drop_menus() -> None:
    page = """<html><head><title>x</title></head><body><nav>Trang chủ</nav>
    <h2>I. Mục đích</h2><ol><li>Một</li><li>Hai &amp; ba</li></ol><ul><li>chấm</li></ul>
    <p>Dòng <b>đậm</b><br>Xuống dòng.</p><script>var a;</script></body></html>"""
    assert paragraphs(read(page.encode(), "a.html")) == [
        "I. Mục đích", "1. Một", "2. Hai & ba", "- chấm", "Dòng đậm", "Xuống dòng.",
    ]  # fmt: skip


def test_excel_annexes_keep_title_table_and_merged_cells() -> None:
    data = office.as_xlsx(
        [
            ["PHỤ LỤC", "", ""],
            ["TT", "Nội dung", "Thời gian"],
            ["1", "A", "Tháng 3"],
            ["2", "B", ""],
        ],
        ["A1:C1", "C3:C4"],
    )
    document = read(data, "a.xlsx")
    assert paragraphs(document) == ["PHỤ LỤC"]
    assert tables(document)[0][2] == ["2", "B", "Tháng 3"]


def test_a_printed_plan_reads_like_its_source(tmp_path: Path) -> None:
    source = read(Path(__file__).parent / "plans" / "b_phong_noi_vu.txt")
    printed = read(office.as_pdf(office.as_docx(source.blocks), tmp_path), "a.pdf")
    assert paragraphs(printed) == paragraphs(source)


@pytest.mark.parametrize(
    ("data", "name", "refusal"),
    [
        (b"", "a.txt", errors.Empty),
        (b" \n\n ", "a.docx", errors.Empty),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "a.docx", errors.NotWhatItSays),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(9)) * 99, "a.txt", errors.NotWhatItSays),
        (b"hello", "a.pdf", errors.NotWhatItSays),
        (b"hello", "a.exe", errors.UnknownKind),
        (b"hello", "a.docm", errors.Macros),
        (office.repacked(b"<w:document/>", "word/vbaProject.bin"), "a.docx", errors.Macros),
        (office.repacked(b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a/>"), "a.docx",
         errors.Dangerous),
        (office.bomb(), "a.docx", errors.Bomb),
        (office.scan(3), "a.pdf", errors.Scanned),
        (office.locked(office.scan(1)), "a.pdf", errors.Encrypted),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.docx",
         errors.Encrypted),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(data: bytes, name: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        read(data, name)


def test_a_scan_names_its_pages() -> None:
    with pytest.raises(errors.Scanned) as refused:
        read(office.scan(2), "a.pdf")
    assert refused.value.pages == (1, 2)
