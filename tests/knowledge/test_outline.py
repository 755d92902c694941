"""Clauses know their printed numbers and what stands above them, whatever the markup."""

from pathlib import Path

import pytest

from knowledge import doubts, markers, outline
from knowledge.facts import references
from knowledge.readers import read

PLANS = Path(__file__).parent / "plans"


def build(text: str, name: str = "a.txt") -> outline.Outline:
    return outline.build(read(text.encode(), name).blocks)


def places(tree: outline.Outline) -> list[tuple[str, str]]:
    return [(clause.where, clause.text.text) for clause in tree.clauses if clause.zone == "body"]


@pytest.mark.parametrize(
    ("line", "kind", "label"),
    [
        ("I. MỤC ĐÍCH", "roman", "I"),
        ("II- CHỈ TIÊU", "roman", "II"),
        ("III/ NHIỆM VỤ", "roman", "III"),
        ("IV TỔ CHỨC", "roman", "IV"),
        ("A. PHẦN CHUNG", "capital", "A"),
        ("1. Mục đích", "number", "1"),
        ("1- Mục đích", "number", "1"),
        ("1.1 Đối với tập thể", "number", "1.1"),
        ("2.3.1. Nội dung", "number", "2.3.1"),
        ("1. 100% chi bộ", "number", "1"),
        ("3. 17/17 đơn vị", "number", "3"),
        ("4. 02 mô hình", "number", "4"),
        ("a) Nội dung", "letter", "a"),
        ("đ) Nội dung", "letter", "đ"),
        ("(1) Nội dung", "round", "1"),
        ("- Nội dung", "dash", "-"),
        ("-Kiểm tra", "dash", "-"),
        ("– Nội dung", "dash", "–"),
        ("+ Đợt 1", "plus", "+"),
        ("* Thời gian", "star", "*"),
        ("Điều 6. Trách nhiệm", "article", "6"),
        ("Chương III", "chapter", "III"),
        ("Phần thứ nhất: Chung", "part", "thứ nhất"),
        ("PHỤ LỤC II", "annex", "II"),
        ("Phụ lục", "annex", ""),
    ],
)
def test_a_marker_is_read(line: str, kind: str, label: str) -> None:
    found = markers.find(line)
    assert found is not None
    assert (found.kind, found.label) == (kind, label)


@pytest.mark.parametrize(
    "line",
    [
        "15/7/2021 của Chính phủ", "19; xác định", "01-KL/TW, ngày 18/5/2021", "2021 - 2030",
        "- 2021", "3.000 đồng", "10/10 làng", "Mục tiêu chung", "Điều kiện", "Chương trình số 01",
        "Vì người nghèo", "17 giờ 00 ngày 01/02", "100% chi bộ", "Phần lớn", "Xã Hòa An",
        "V/v đăng ký mô hình", "3.500 hộ",
    ],
)  # fmt: skip
def test_words_and_dates_are_no_markers(line: str) -> None:
    assert markers.find(line) is None


def test_numbers_join_into_places() -> None:
    tree = build(
        "KẾ HOẠCH\nCăn cứ như sau:\nI. Một\n1. Hai\n1.1. Ba\n- chấm\n+ cộng\n1.2 Bốn\na) năm\n"
        "II. Sáu\n3. Bảy\n3.1. Tám\nChữ thường.\n- gạch:\n+ cộng\n* sao\n"
    )
    assert places(tree) == [
        ("I", "Một"), ("I.1", "Hai"), ("I.1.1", "Ba"), ("I.1.1", "chấm"), ("I.1.1", "cộng"),
        ("I.1.2", "Bốn"), ("I.1.2.a", "năm"), ("II", "Sáu"), ("II.3", "Bảy"), ("II.3.1", "Tám"),
        ("II.3.1", "Chữ thường."), ("II.3.1", "gạch:"), ("II.3.1", "cộng"), ("II.3.1", "sao"),
    ]  # fmt: skip


def test_articles_are_named_by_themselves() -> None:
    tree = build(
        "Chương I\nCHUNG\nĐiều 1. Phạm vi\n1. Một\na) hai\nChương II\nRIÊNG\nĐiều 2. Hiệu lực\n"
    )
    assert [where for where, _ in places(tree) if where.startswith("Điều")] == [
        "Điều 1", "Điều 1.1", "Điều 1.1.a", "Điều 2",
    ]  # fmt: skip


def test_dashes_after_numbers_in_brackets_stand_beside_them() -> None:
    tree = build("I. A\n1. B\n- c.\n(1) d.\n(2) e.\n- Thời gian: f.\n")
    assert [tree.clauses[clause.parent].where for clause in tree.clauses[2:]] == ["I.1"] * 4


def test_letterhead_body_signature_and_annex_are_told_apart() -> None:
    tree = outline.build(read(PLANS / "a_dang_uy_xa.md").blocks)
    zones = list(dict.fromkeys(clause.zone for clause in tree.clauses))
    assert zones == ["head", "body", "tail", "annex"]
    assert tree.clauses[-1].where == "Phụ lục"
    assert tree.clauses[-1].table is not None


def above(tree: outline.Outline) -> dict[str, str]:
    """What each clause of the body stands under, by its words."""
    return {
        clause.text.text: tree.clauses[clause.parent].text.text if clause.parent >= 0 else ""
        for clause in tree.clauses
        if clause.zone == "body"
    }


def test_headings_in_bold_or_capitals_and_bare_months_hold_what_follows() -> None:
    tree = build(
        "I. A\n**Quý I**\n- một\n**Quý II**\n- hai\nII. B\nTháng 3/2025:\n- ba\n"
        "VIỆC KHÁC\n1. bốn\nIII. C\nChữ thường.\n",
        "a.md",
    )
    assert above(tree) == {
        "A": "", "Quý I": "A", "một": "Quý I", "Quý II": "A", "hai": "Quý II", "B": "",
        "Tháng 3/2025:": "B", "ba": "Tháng 3/2025:", "VIỆC KHÁC": "B", "bốn": "VIỆC KHÁC",
        "C": "", "Chữ thường.": "C",
    }  # fmt: skip


def test_bold_words_before_the_next_number_hold_nothing_numbered() -> None:
    assert above(build("I. A\n1. một\n**Lưu ý**\n2. hai\n", "a.md"))["hai"] == "A"


def test_a_single_letter_stands_beside_the_roman_numbers() -> None:
    alone = build("A. TÌNH HÌNH\nTốt.\nI. MỤC TIÊU\n1. Một\n")
    several = build("A. TÌNH HÌNH\nI. Tốt\nB. MỤC TIÊU\nI. Một\n")
    assert above(alone)["MỤC TIÊU"] == ""
    assert above(several)["Tốt"] == "TÌNH HÌNH"


def test_a_plan_without_numbers_still_has_a_body() -> None:
    tree = build(
        "KẾ HOẠCH\nĐảng ủy ban hành Kế hoạch như sau:\nĐẩy mạnh tuyên truyền.\nVận động.\n"
    )
    assert [text for _, text in places(tree)] == ["Đẩy mạnh tuyên truyền.", "Vận động."]


def test_doubts_name_dates_and_numbers() -> None:
    document = read(
        "KẾ HOẠCH\nCăn cứ Quyết định số 5/QĐ-TTg ngày 01/02/2024 như sau:\nI. A\n1. B\n"
        "2. C\n2. D\n4. E\na) g\nb) h\nd) i\ne) k\n(1) l\n(1) m\n"
        "III. Quyết định số 5/QĐ-TTg ngày 01/03/2024.\n".encode(),
        "a.txt",
    )
    tree = outline.build(document.blocks)
    cited = references.find(tree, document.raw, None)
    assert [(one.why, one.values) for one in doubts.find(tree, cited, "2024-02")] == [
        ("two-dates", ("2024-02-01", "2024-03-01")),
        ("later-than-plan", ("2024-03-01", "2024-02")),
        ("number-twice", ("2", "2")),
        ("number-skipped", ("2", "4")),
        ("number-skipped", ("b", "d")),
        ("number-twice", ("1", "1")),
        ("number-skipped", ("I", "III")),
    ]
