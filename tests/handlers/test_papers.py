"""Files of reports: what a spreadsheet, a word processor and a program find in them."""

import csv
import io
import json
import zipfile
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import docx
import openpyxl
import pytest
from docx.document import Document
from docx.shared import Length, Pt
from docx.table import Table
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from handlers.papers import figures, issuers, numbers, period, periodic, plain, sheet
from handlers.papers.columns import COLUMNS
from handlers.papers.contents import Contents, Home
from handlers.papers.layouts import LAYOUTS, PARTY, STATE, Layout
from storage.report_sheet import Line
from storage.reports import COUNTED, State
from tests.clock import HANOI
from tests.handlers.paper_rows import AT, contents, line, model

EVIL = (
    "=1+1",
    '=HYPERLINK("http://x","y")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\x00=1+1",
    " =1+1",
    "\u200b=1+1",
    "＝1+1",
    "http://example.com",
    "{=1+1}",
)
WORDS = ("groups", "chair", "topic", "name", "field", "lead", "entry", "place", "note", "unknown")
COUNTS = ("participants", "women", "opinions", "sessions", "people", "cases", "resolved", "days")


def opened(data: bytes) -> Worksheet:
    found = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert isinstance(found, Worksheet)
    return found


def table(data: bytes) -> list[dict[str, Any]]:
    """The first sheet's rows by heading."""
    rows = list(opened(data).iter_rows(values_only=True))
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


def csv_rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def paper(made: Contents) -> Document:
    return docx.Document(io.BytesIO(periodic.make(made)))


def cells(found: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in found.rows]


def length(one: Length | None) -> float:
    assert one is not None
    return float(one.mm)


def said(found: Document) -> str:
    """All its paragraphs, those in tables too, without the signs that keep words together."""
    texts = [one.text for one in found.paragraphs]
    texts += [text for one in found.tables for row in cells(one) for text in row]
    return "\n".join(texts).replace("\u00a0", " ")


def grids(found: Document) -> list[list[list[str]]]:
    """The tables with lines: the head and the end of the paper have none."""
    named = [one for one in found.tables if one.style is not None]
    return [cells(one) for one in named if one.style and one.style.name == "Table Grid"]


# the sheet


def test_the_columns_are_the_same_whatever_the_form_knew_then() -> None:
    old = line(1, fields={"participants": 45})
    new = line(2, fields={"participants": 45, "opinions": 3, "resolved": 2, "invented": "later"})
    other = line(3, "model", fields={"name": "Thắp sáng", "field": "economy"})
    heads = [tuple(table(sheet.make(rows))[0]) for rows in ([old], [new, other], [old, other])]
    assert heads[0] == heads[1] == heads[2]
    assert len(set(heads[0])) == len(COLUMNS)
    assert heads[0][0] == "Nguồn"
    assert csv_rows(plain.as_csv([old]))[0] == csv_rows(plain.as_csv([new, other]))[0]
    assert csv_rows(plain.as_csv([old]))[0] == list(heads[0])


def test_what_no_form_knows_is_kept_by_its_name() -> None:
    (row,) = table(sheet.make([line(fields={"invented": "later", "more": 3})]))
    assert row["Thông tin khác"] == "invented: later; more: 3"


def test_days_are_days_and_numbers_are_numbers() -> None:
    told = {"participants": 1234, "opinions": "12", "resolved": "khoảng 10", "women": None}
    (row,) = table(sheet.make([line(fields=told)], zone=HANOI))
    assert row["Ngày diễn ra"] == datetime(2026, 3, 12)  # noqa: DTZ001  # as a sheet has it
    assert row["Gửi lúc"] == datetime(2026, 3, 13, 1, 30)  # noqa: DTZ001  # Hà Nội's clock
    assert (row["Số người dự"], row["Ý kiến"]) == (1234, 12)
    assert (row["Đã giải quyết"], row["Nữ"]) == ("khoảng 10", None)
    cell = opened(sheet.make([line()]))["E2"]
    assert cell.is_date
    assert cell.number_format == "dd/mm/yyyy"


def test_words_stand_for_codes() -> None:
    told = {"name": "Thắp sáng", "field": "economy", "groups": {"già làng": 5, "cán bộ": 20}}
    (row,) = table(sheet.make([line(kind="model", fields=told, state="returned", why="thiếu ảnh")]))
    assert (row["Loại báo cáo"], row["Lĩnh vực"]) == ("Mô hình", "Kinh tế")
    assert (row["Trạng thái"], row["Lý do trả lại"]) == ("Trả lại", "thiếu ảnh")
    assert row["Thành phần"] == "già làng: 5; cán bộ: 20"
    (nothing,) = table(sheet.make([line(nothing=True)]))
    assert nothing["Không phát sinh"] == "Có"


def test_the_sheet_is_ready_to_look_at_and_to_print() -> None:
    found = opened(sheet.make([line(1), line(2)]))
    assert found.freeze_panes == "A2"
    assert found.auto_filter.ref == f"A1:{found.cell(3, len(COLUMNS)).coordinate}"
    assert found.page_setup.orientation == "landscape"
    assert str(found.page_setup.paperSize) == "9"
    assert found.print_title_rows == "$1:$1"
    assert found.column_dimensions["D"].width > 20


@pytest.mark.parametrize("evil", EVIL)
def test_no_cell_of_a_sheet_becomes_a_formula_or_a_link(evil: str) -> None:
    told: dict[str, Any] = dict.fromkeys((*WORDS, *COUNTS), evil) | {evil: evil}
    told["groups"] = {evil: evil}
    data = sheet.make([line(fields=told, name=evil, who=evil, why=evil, state="returned")])
    book = openpyxl.load_workbook(io.BytesIO(data))
    for one in book.worksheets:
        kinds = {cell.data_type for row in one.iter_rows() for cell in row}
        assert "f" not in kinds
    raw = zipfile.ZipFile(io.BytesIO(data))
    sheets = [raw.read(name).decode() for name in raw.namelist() if "worksheets/" in name]
    assert not any("<f>" in one or "<hyperlink" in one for one in sheets)


@pytest.mark.parametrize("evil", EVIL)
def test_no_cell_of_a_csv_begins_what_a_spreadsheet_runs(evil: str) -> None:
    told: dict[str, Any] = dict.fromkeys((*WORDS, *COUNTS), evil) | {evil: evil}
    told["groups"] = {evil: evil}
    data = plain.as_csv([line(fields=told, name=evil, who=evil, why=evil, state="returned")])
    assert data.startswith(b"\xef\xbb\xbf")
    for row in csv_rows(data):
        for cell in row:
            bare = cell.strip(" \u200b").replace("＝", "=")
            assert not bare.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\0")), cell
            assert "\0" not in cell


@given(st.text())
def test_what_is_harmless_keeps_its_letters(text: str) -> None:
    made = plain.harmless(text)
    assert made.removeprefix("'") == text.replace("\0", "").removeprefix("'")
    assert not made.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(st.text(max_size=200))
@settings(max_examples=40, deadline=None)
def test_any_text_can_be_read_back_from_a_sheet(text: str) -> None:
    (row,) = table(sheet.make([line(fields={"note": text})]))
    kept = "".join(sheet.text(text).splitlines())
    assert "".join(str(row["Ghi chú"] or "").splitlines()) == kept


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    (row,) = table(sheet.make([line(fields={"note": "dài " * 20_000})]))
    assert len(row["Ghi chú"]) == sheet.LONGEST
    assert row["Ghi chú"].endswith("…")


@pytest.mark.parametrize("count", [0, 1, 2_000])
def test_none_one_or_two_thousand(count: int) -> None:
    rows = [line(number, fields={"participants": number}) for number in range(1, count + 1)]
    found = table(sheet.make(rows))
    assert [one["Nguồn"] for one in found] == [one.receipt for one in rows]
    assert len(csv_rows(plain.as_csv(rows))) == count + 1
    assert len(json.loads(plain.as_json(rows, AT))["reports"]) == count
    totals = openpyxl.load_workbook(io.BytesIO(sheet.make(rows)))["Tổng hợp"]
    last = [cell.value for cell in list(totals.iter_rows())[-1]]
    assert last[1:4] == ["Tổng cộng", count, sum(range(count + 1))]


def test_returned_and_withdrawn_ones_are_listed_but_in_no_sum() -> None:
    states: tuple[State, ...] = ("received", "accepted", "returned", "withdrawn")
    rows = [
        line(number, fields={"participants": 10}, state=state)
        for number, state in enumerate(states, start=1)
    ]
    data = sheet.make([*rows, line(9, nothing=True, fields={"participants": 10})])
    assert len(table(data)) == 5
    totals = openpyxl.load_workbook(io.BytesIO(data))["Tổng hợp"]
    assert [cell.value for cell in list(totals.iter_rows())[-1]][2:4] == [2, 20]


def test_json_is_as_the_list_prints_it() -> None:
    body = json.loads(plain.as_json([line(fields={"note": "=1+1 & <b>"})], AT))
    (one,) = body["reports"]
    assert body["as_of"] == "2026-04-02T14:05:00+07:00"
    assert one["fields"] == {"note": "=1+1 & <b>"}
    assert (one["receipt"], one["unit"], one["happened_on"]) == ("BC-0001", "C1", "2026-03-12")
    assert (one["state"], one["nothing"], one["photos"]) == ("received", False, 2)
    assert one["sent_at"] == "2026-03-13T01:30:00+07:00"


# the paper


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=lambda one: one.name)
def test_a_paper_has_the_page_that_its_layout_wants(layout: Layout) -> None:
    found = paper(contents(line(), layout=layout))
    (section,) = found.sections
    assert [round(length(one)) for one in (section.page_width, section.page_height)] == [210, 297]
    assert 20 <= length(section.top_margin) <= 25
    assert 20 <= length(section.bottom_margin) <= 25
    assert 30 <= length(section.left_margin) <= 35
    assert 15 <= length(section.right_margin) <= 20
    normal = found.styles["Normal"].element.rPr
    assert {normal.rFonts.get(f"{{{normal.nsmap['w']}}}{one}") for one in
            ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}  # fmt: skip
    body = next(one for one in found.paragraphs if one.text.startswith("Từ ngày"))
    assert body.runs[0].font.size == Pt(14)


def test_pages_are_numbered_above_from_the_second_on() -> None:
    (section,) = paper(contents()).sections
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == ""
    number = section.header.paragraphs[0]
    assert "PAGE" in number._p.xml
    assert number.alignment is not None
    assert number.alignment.name == "CENTER"
    assert number.runs[0].font.size == Pt(14)


def test_the_state_names_the_country_and_the_motto() -> None:
    found = paper(contents(name="Huyện Suối Ngân"))
    left, right = found.tables[0].rows[0].cells
    assert left.text.split("\n")[:2] == ["ỦY BAN NHÂN DÂN", "HUYỆN SUỐI NGÂN"]
    country, motto, *_ = right.paragraphs
    assert country.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert motto.text == "Độc lập - Tự do - Hạnh phúc"
    assert country.runs[0].font.size == Pt(12)
    assert motto.runs[0].font.size == Pt(14)
    assert country.runs[0].bold
    assert motto.runs[0].bold
    number, day = found.tables[1].rows[0].cells
    assert number.text.split() == ["Số:", "/BC-UBND"]
    assert day.text == "Suối Ngân, ngày 02 tháng 4 năm 2026"
    assert day.paragraphs[0].runs[0].italic


def test_the_party_names_itself_and_not_the_country() -> None:
    made = contents(layout=PARTY, name="Ban Dân vận Huyện ủy", above="Huyện Suối Ngân")
    found = paper(made)
    left, right = found.tables[0].rows[0].cells
    assert left.text.split("\n") == ["HUYỆN ỦY SUỐI NGÂN", "BAN DÂN VẬN HUYỆN ỦY", "*"]
    assert right.paragraphs[0].text == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert "CỘNG HÒA XÃ HỘI" not in said(found)
    assert found.tables[1].rows[0].cells[0].text.split() == ["Số", "-BC/BDV"]


@pytest.mark.parametrize(
    ("kind", "name", "layout"),
    [
        ("district", "Huyện Suối Ngân", "state"),
        ("commune", "Xã Đá Bạc", "state"),
        ("office", "UBND xã Đá Bạc", "state"),
        ("office", "Phòng Nội vụ huyện", "state"),
        ("office", "Hội Nông dân huyện", "state"),
        ("office", "Huyện ủy Suối Ngân", "party"),
        ("office", "Huyện uỷ Suối Ngân", "party"),
        ("office", "Đảng ủy xã Đá Bạc", "party"),
        ("office", "Ban Dân vận Huyện ủy", "party"),
        ("office", "Văn phòng Huyện ủy", "party"),
        ("office", "Chi bộ bản Nà Khuy", "party"),
        ("party", "Suối Ngân", "party"),
        ("office", "Huyện đoàn", "youth"),
        ("office", "Đoàn TNCS Hồ Chí Minh xã Đá Bạc", "youth"),
        ("office", "Công đoàn ngành", "state"),
    ],
)
def test_the_layout_follows_the_unit(kind: str, name: str, layout: str) -> None:
    assert issuers.layout_of(kind, name).name == layout


@pytest.mark.parametrize(
    ("name", "layout", "short"),
    [
        ("Xã Đá Bạc", STATE, "UBND"),
        ("Xã Đá Bạc", PARTY, "ĐU"),
        ("Huyện Suối Ngân", PARTY, "HU"),
        ("Ban Dân vận Huyện ủy", PARTY, "BDV"),
        ("Phòng Nội vụ huyện", STATE, "PNV"),
        ("Ủy ban MTTQ huyện", STATE, "MTTQ"),
    ],
)
def test_the_number_ends_with_who_issues(name: str, layout: Layout, short: str) -> None:
    assert issuers.abbreviation(layout, name) == short


def test_what_people_wrote_does_not_break_a_paper() -> None:
    odd = 'A & <B> "C" \x0b\x00\ud800 {{ x }} ]]>'
    made = contents(
        line(1, name=odd),
        line(2, "training", fields={"participants": 5, "groups": {odd: 5}}),
        models=(model(1, field=odd, name=odd),),
        name=f"Phòng {odd}",
        homes=(Home(1, odd),),
    )
    text = said(paper(made))
    assert 'A & <B> "C" ' in text
    assert "{{ x }}" in text


def test_a_paper_tells_the_numbers_as_vietnamese_write_them() -> None:
    made = contents(
        line(1, fields={"participants": 1200, "opinions": 26, "resolved": 18}),
        line(2, unit=2, fields={"participants": 34}),
        line(3, fields={"participants": 999}, state="returned"),
        line(4, fields={"participants": 999}, state="withdrawn"),
    )
    found = paper(made)
    text = said(found)
    assert "2 cuộc, 1.234 lượt người dự; 26 ý kiến, đã giải quyết 18 ý kiến (tỷ lệ 69,2 %)" in text
    assert "có 2/2 đơn vị gửi báo cáo (100 %), với 2 báo cáo được tính" in text
    assert "Có 2 báo cáo bị trả lại hoặc đã rút" in text
    assert grids(found)[0] == [
        ["TT", "Đơn vị", "Số cuộc", "Lượt người dự", "Ý kiến", "Đã giải quyết", "Tỷ lệ"],
        ["1", "Xã Đá Bạc", "1", "1.200", "26", "18", "69,2 %"],
        ["2", "Xã Khe Mo", "1", "34", "0", "0", "–"],
        ["", "Tổng cộng", "2", "1.234", "26", "18", "69,2 %"],
    ]


def test_trainings_are_summed_by_unit_and_by_group() -> None:
    made = contents(
        line(1, "training", fields={"participants": 30, "women": 9, "groups": {"Già làng": 5}}),
        line(2, "training", 2, fields={"participants": 20, "groups": {"già làng": 3, "y tế": 9}}),
    )
    by_unit, by_group = grids(paper(made))
    assert by_unit[-1] == ["", "Tổng cộng", "2", "50", "9"]
    assert by_group[1:] == [
        ["1", "y tế", "9"],
        ["2", "già làng", "8"],
        ["", "Tổng cộng", "17"],
    ]


def test_models_stand_by_field_and_stage_as_the_period_ended() -> None:
    made = contents(
        models=(
            model(1, evaluated=date(2026, 3, 1)),
            model(2, 2, evaluated=date(2026, 4, 1)),  # after the period
            model(3, field="culture-society", registered=date(2025, 12, 1)),
            model(4, registered=date(2026, 4, 1)),
        )
    )
    found = paper(made)
    by_field, by_unit, annex = grids(found)
    assert by_field[1:] == [
        ["1", "Kinh tế", "2", "1", "0", "0", "0"],
        ["2", by_field[2][1], "1", "0", "0", "0", "0"],
        ["", "Tổng cộng", "3", "1", "0", "0", "0"],
    ]
    assert by_unit[1][2:4] == ["2", "1"]
    assert [row[1] for row in annex[1:]] == ["Mô hình 1", "Mô hình 2", "Mô hình 3"]
    assert [row[5] for row in annex[1:]] == ["Đánh giá", "Đăng ký", "Đăng ký"]
    assert "có 3 mô hình đã đăng ký, trong đó 2 mô hình đăng ký trong kỳ" in said(found)


def test_who_told_of_nothing_and_who_told_nothing_is_named() -> None:
    homes = (Home(1, "Xã Một"), Home(2, "Xã Hai"), Home(3, "Xã Ba"), Home(9, "Huyện", due=False))
    made = contents(line(1, fields={"participants": 5}), line(2, unit=2, nothing=True), homes=homes)
    text = said(paper(made))
    assert "có 2/3 đơn vị gửi báo cáo (66,7 %)" in text
    assert "Báo cáo không phát sinh (1 đơn vị): Xã Hai." in text
    assert "Chưa có báo cáo nào trong kỳ (1 đơn vị): Xã Ba." in text
    assert "1 cuộc, 5 lượt người dự" in text


def test_a_returned_report_is_none() -> None:
    text = said(paper(contents(line(state="returned"), homes=(Home(1, "Xã Một"),))))
    assert "Chưa có báo cáo nào trong kỳ (1 đơn vị): Xã Một." in text


def test_a_paper_without_any_report_says_so() -> None:
    text = said(paper(contents()))
    assert text.count("Không có trong các báo cáo của kỳ này.") == 5
    assert "0 cuộc, 0 lượt người dự" in text


def test_a_paper_of_two_thousand_reports_is_made() -> None:
    homes = tuple(Home(number, f"Xã {number}") for number in range(1, 101))
    rows = [line(id, unit=id % 100 + 1, fields={"participants": 1}) for id in range(2_000)]
    (found,) = grids(paper(contents(*rows, homes=homes)))
    assert len(found) == 102
    assert found[-1][2:4] == ["2.000", "2.000"]


# the sums, once more and naively

FIELDS: Mapping[str, st.SearchStrategy[Any]] = {
    name: st.one_of(st.integers(0, 5000), st.none(), st.integers(0, 99).map(str), st.just("vài"))
    for name in ("participants", "women", "opinions", "resolved", "sessions", "people", "cases")
}
LINES = st.lists(
    st.builds(
        line,
        st.integers(1, 9999),
        st.sampled_from(list(figures.SUMMED)),
        st.integers(1, 4),
        fields=st.fixed_dictionaries({}, optional=FIELDS),
        state=st.sampled_from(["received", "accepted", "returned", "withdrawn"]),
        nothing=st.booleans(),
    ),
    max_size=30,
)


def naive(lines: list[Line], kind: str, name: str, units: set[int]) -> int:
    total = 0
    for one in lines:
        if one.kind != kind or one.state not in COUNTED or one.nothing or one.unit not in units:
            continue
        value = one.fields.get(name)
        total += int(str(value)) if str(value).isdecimal() else 0
    return total


@given(LINES)
def test_sums_are_what_adding_by_hand_gives(lines: list[Line]) -> None:
    homes = {1: 10, 2: 10, 3: 20}  # the fourth unit is nobody's
    for kind, names in figures.SUMMED.items():
        found = figures.of_kind(lines, homes, kind)
        for name in names:
            for home, units in ((10, {1, 2}), (20, {3})):
                by_home = found.by_home.get(home, Counter())
                assert by_home[name] == naive(lines, kind, name, units)
            assert found.total[name] == naive(lines, kind, name, {1, 2, 3})


@given(LINES)
@settings(max_examples=25, deadline=None)
def test_the_last_row_of_a_table_is_the_sum_of_the_others(lines: list[Line]) -> None:
    homes = tuple(Home(number, f"Xã {number}") for number in range(1, 5))
    for found in grids(paper(contents(*lines, homes=homes))):
        *rows, total = found[1:]
        for column in range(2, len(total)):
            if "%" in total[column] or "–" in total[column]:
                continue
            added = sum(int(row[column].replace(".", "")) for row in rows)
            assert int(total[column].replace(".", "")) == added


# numbers and periods


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (9, 13, "69,2 %"), (1, 2, "50 %"), (0, 5, "0 %"), (5, 5, "100 %"), (0, 0, "–"),
        (1999, 2000, "99,9 %"), (1, 3, "33,3 %"), (2, 3, "66,7 %"), (30, 20, "150 %"),
    ],
)  # fmt: skip
def test_rates(part: int, whole: int, text: str) -> None:
    assert numbers.rate(part, whole) == text


def test_counts() -> None:
    assert [numbers.count(one) for one in (0, 999, 1234, 1234567)] == [
        "0",
        "999",
        "1.234",
        "1.234.567",
    ]


@pytest.mark.parametrize(
    ("code", "since", "until"),
    [
        ("2026-03", date(2026, 3, 1), date(2026, 3, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-03-02..2026-03-15", date(2026, 3, 2), date(2026, 3, 15)),
    ],
)
def test_a_period_is_named_by_its_code(code: str, since: date, until: date) -> None:
    found = period.read(code)
    assert (found.since, found.until, found.code) == (since, until, code)


@pytest.mark.parametrize("code", ["", "2026-13", "2026-Q5", "26", "soon", "2026-03-02..2026-03-01"])
def test_no_period_is_named_so(code: str) -> None:
    with pytest.raises(period.Unreadable):
        period.read(code)


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(0, 800))
def test_any_days_are_told_by_a_code_and_read_back(since: date, days: int) -> None:
    made = period.between(since, date.fromordinal(since.toordinal() + days))
    assert period.read(made.code) == made
