"""Tables of plans: targets in columns, months as columns, rows under a month, lists of visits."""

import pytest

from knowledge.facts.shapes import Entry, Target
from knowledge.plan import Plan, read_plan
from knowledge.schedule import Months, Quarters, Schedule, Year

HEAD = (
    "UBND XÃ BẢN LANG\nSố: 9/KH-UBND\nBản Lang, ngày 06 tháng 01 năm 2026\n"
    "KẾ HOẠCH\nDân vận năm 2026\n"
)


def plan(body: str) -> Plan:
    return read_plan(
        f"{HEAD}Căn cứ tình hình, UBND xã lập kế hoạch như sau:\n{body}".encode(), "a.txt"
    )


def table(*rows: str) -> Plan:
    """A plan with one table; cells stand between "|" here and tabs in the plan."""
    lines = [row.replace(" | ", "\t").replace("| ", "\t") for row in rows]
    return plan("I. NỘI DUNG\n" + "\n".join(lines) + "\n")


def said(target: Target) -> tuple[str, float, float | None, str]:
    return (target.comparator, target.value, target.upper, target.unit)


def test_a_table_of_targets_is_read() -> None:
    read = table(
        "TT | Chỉ tiêu | ĐVT | Thực hiện 2025 | Kế hoạch năm 2026 | Ghi chú",
        "1 | Chi bộ có mô hình mới | % | 71 | ≥ 80 | ",
        "2 | Cuộc gặp gỡ Nhân dân | Cuộc | 9 | 10 - 12 | ",
        "3 | Tỷ lệ hộ nghèo không quá | % | 7,1 | 5,5 | ",
        "4 | Nhà đại đoàn kết | Căn | 3 | 04 | ",
        "5 | Bản có tổ tự quản | Bản | 8/11 | 11/11 | ",
        "6 | Tỷ lệ người dân hài lòng |  | 88% | từ 90% trở lên | ",
    ).targets
    assert [said(one) for one in read] == [
        (">=", 80, None, "%"), ("range", 10, 12, "Cuộc"), ("<=", 5.5, None, "%"),
        ("=", 4, None, "Căn"), ("=", 11, None, "Bản"), (">=", 90, None, "%"),
    ]  # fmt: skip
    assert {one.by for one in read} == {Year(2026)}
    assert read[3].subject == "Nhà đại đoàn kết"


def test_each_year_of_a_table_is_a_target_of_its_own() -> None:
    (first, second) = plan(
        'I. A\n<table><tr><td rowspan="2">Chỉ tiêu</td><td rowspan="2">Đơn vị tính</td>'
        '<td colspan="2">Mục tiêu</td></tr><tr><td>Năm 2026</td><td>Năm 2028</td></tr>'
        "<tr><td>Thôn có câu lạc bộ</td><td>thôn</td><td>4</td><td>7</td></tr></table>\n"
    ).targets
    assert [(first.value, first.by), (second.value, second.by)] == [
        (4, Year(2026)), (7, Year(2028)),
    ]  # fmt: skip


def test_what_each_unit_must_reach_is_a_target_of_units() -> None:
    read = table(
        "STT | Tên đơn vị | Chỉ tiêu giao | Ghi chú",
        "1 | Bản Nà Phát | 2 mô hình | ",
        "2 | Bản Nậm Lùng | 1 mô hình | ",
    ).targets
    assert [(one.value, one.unit, one.per, one.subject) for one in read] == [
        (2, "mô hình", "unit", "Chỉ tiêu giao: Bản Nà Phát"),
        (1, "mô hình", "unit", "Chỉ tiêu giao: Bản Nậm Lùng"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("TT | Nội dung | ĐVT | Số lượng | Đơn giá", "1 | Nước uống | Chai | 40 | 5.000",
         "2 | Băng rôn | Cái | 2 | 300.000"),
        ("TT | Nội dung chấm | Điểm tối đa | Điểm đạt", "1 | Có kế hoạch | 15 | ",
         "2 | Đúng hạn | 20 | "),
        ("TT | Đơn vị | Kết quả năm 2025 | Ghi chú", "1 | Bản A | 12 | ", "2 | Bản B | 14 | "),
    ],
)  # fmt: skip
def test_money_points_and_results_are_no_targets(rows: tuple[str, ...]) -> None:
    assert not table(*rows).targets


def whens(entries: tuple[Entry, ...]) -> list[tuple[str, Schedule, str]]:
    return [(one.task, one.schedule, one.lead) for one in entries]


MONTHS = [
    ("Ký giao ước thi đua", Months((2,)), "Văn phòng"),
    ("Gặp mặt già làng", Months((1, 9)), "MTTQ xã"),
]


@pytest.mark.parametrize(
    "heading",
    [
        ("TT | Việc | T1 | T2 | T3 | T4 | T5 | T6 | T7 | T8 | T9 | T10 | T11 | T12 | Phụ trách",),
        ("TT | Nội dung | Tháng 1 | Tháng 2 | Tháng 3 | Tháng 4 | Tháng 5 | Tháng 6 | Tháng 7"
         " | Tháng 8 | Tháng 9 | Tháng 10 | Tháng 11 | Tháng 12 | Chủ trì",),
        ("TT | Nội dung | Thời gian (tháng) |  |  |  |  |  |  |  |  |  |  |  | Chủ trì",
         " |  | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | "),
        ("TT | Nội dung | Thời gian (tháng) | Chủ trì",
         "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12"),
    ],
    ids=["letters", "words", "two rows", "two rows, cells lost"],
)  # fmt: skip
def test_signs_under_months_are_times(heading: tuple[str, ...]) -> None:
    entries = table(
        *heading,
        "1 | Ký giao ước thi đua |  | x |  |  |  |  |  |  |  |  |  |  | Văn phòng",
        "2 | Gặp mặt già làng | X |  |  |  |  |  |  |  | ● |  |  |  | MTTQ xã",
    ).timetable
    assert whens(entries) == MONTHS


def test_a_wide_title_in_a_grid_of_months_is_no_entry() -> None:
    entries = plan(
        'I. LỊCH\n<table><tr><td rowspan="2">TT</td><td rowspan="2">Công việc</td>'
        '<td colspan="4">Quý</td></tr><tr><td>I</td><td>II</td><td>III</td><td>IV</td></tr>'
        '<tr><td>A</td><td colspan="5">Công tác chung</td></tr>'
        "<tr><td>1</td><td>Họp dân</td><td></td><td>x</td><td></td><td>x</td></tr></table>\n"
    ).timetable
    assert whens(entries) == [("Họp dân", Quarters((2, 4)), "")]


def test_rows_under_a_month_are_due_then() -> None:
    entries = table(
        "TT | Nội dung | Chủ trì | Phối hợp",
        " | Tháng 02 |  | ",
        "1 | Ra quân đầu xuân | Đoàn xã | Các bản",
        " | Quý III |  | ",
        "2 | Hội thi | Hội LHPN xã | ",
    )
    assert whens(entries.timetable) == [
        ("Ra quân đầu xuân", Months((2,)), "Đoàn xã"), ("Hội thi", Quarters((3,)), "Hội LHPN xã"),
    ]  # fmt: skip
    assert not entries.duties


def test_a_list_of_visits_names_the_units_visited() -> None:
    entries = table(
        "Thời gian | Đơn vị được kiểm tra | Địa điểm",
        "Tháng 4 | Bản Nà Phát | Nhà văn hóa",
        " | Trạm Y tế xã | Tại trạm",
        "Tháng 6 | Bản Nậm Lùng | Nhà văn hóa",
    ).timetable
    assert [(one.task, one.schedule) for one in entries] == [
        ("Bản Nà Phát", Months((4,))), ("Trạm Y tế xã", Months((4,))),
        ("Bản Nậm Lùng", Months((6,))),
    ]  # fmt: skip


def test_a_lettered_title_row_is_no_entry() -> None:
    entries = table(
        "Thời hạn | Hoạt động | Chủ trì | Kết quả",
        " | A. Tổ chức |  | ",
        "Quý I | Kiện toàn tổ dân vận | Ban Xây dựng Đảng | Quyết định",
        " | B. Phong trào |  | ",
        "Quý II | Phát động thi đua | MTTQ xã | Lễ phát động",
    ).timetable
    assert [one.task for one in entries] == ["Kiện toàn tổ dân vận", "Phát động thi đua"]


BROKEN = """\
I. NỘI DUNG
TT	Nội dung công việc	Đơn vị chủ trì	Đơn vị
phối hợp	Thời gian
hoàn thành
I	VIỆC CHUNG
1	Lập kế hoạch
cả năm	Văn phòng	Các bản	Tháng 01
2	Mở lớp:
- Lớp cho trưởng bản
- Lớp cho chi hội	Ban Xây dựng Đảng	Trung tâm
chính trị	Tháng 3, 9
3	Sơ kết	Văn phòng		Tháng 6
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng: theo dõi.
"""


def test_rows_whose_cells_hold_line_breaks_are_whole() -> None:
    read = plan(BROKEN)
    assert [(one.task, one.lead, one.partners, one.when) for one in read.timetable] == [
        ("Lập kế hoạch cả năm", "Văn phòng", ("Các bản",), "Tháng 01"),
        ("Mở lớp:\nLớp cho trưởng bản\nLớp cho chi hội", "Ban Xây dựng Đảng",
         ("Trung tâm chính trị",), "Tháng 3, 9"),
        ("Sơ kết", "Văn phòng", (), "Tháng 6"),
    ]  # fmt: skip
    assert [one.unit for one in read.duties] == ["Văn phòng"]


def test_rows_with_bars_between_cells_only_are_a_table() -> None:
    entries = plan(
        "I. LỊCH\nTT | Nội dung | Chủ trì | Thời gian |\n1 | Họp dân | Trưởng bản | Tháng 4 |\n"
        "2 | Kiểm tra | Công an xã | Tháng 8 |\n"
    ).timetable
    assert whens(entries) == [
        ("Họp dân", Months((4,)), "Trưởng bản"), ("Kiểm tra", Months((8,)), "Công an xã"),
    ]  # fmt: skip
