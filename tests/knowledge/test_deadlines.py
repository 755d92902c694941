"""Deadlines of running sentences, alone and inside a plan."""

import json
from pathlib import Path

import pytest

from knowledge.facts.shapes import Deadline
from knowledge.plan import Plan, read_plan
from knowledge.schedule import to_json
from knowledge.when import find

LINES = (Path(__file__).parent / "data" / "sentences.txt").read_text(encoding="utf-8").splitlines()
SENTENCES = [line.rsplit(" | ", 1) for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_what_is_due_is_found_and_nothing_else(text: str, wanted: str) -> None:
    assert [to_json(one.schedule) for one in find(text, 2026)] == json.loads(wanted)


def plan(body: str) -> Plan:
    head = """ỦY BAN NHÂN DÂN
XÃ SUỐI LỪA

Số: 18/KH-UBND

Suối Lừa, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Công tác dân vận năm 2026

"""
    return read_plan((head + body).encode(), "ke-hoach.txt")


def told(found: tuple[Deadline, ...]) -> list[tuple[str, dict[str, object]]]:
    return [(one.what, to_json(one.schedule)) for one in found]


def test_two_reports_of_one_sentence_are_two_deadlines() -> None:
    read = plan(
        "I. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng xã theo dõi chung; báo cáo tháng nộp ngày 17, "
        "báo cáo quý nộp ngày 14 tháng cuối quý.\n"
    )
    first, second = told(read.deadlines)
    assert first[1] == {"every": "month", "day": 17}
    assert first[0].endswith("báo cáo tháng nộp ngày 17")
    assert second == ("báo cáo quý nộp ngày 14 tháng cuối quý", {"every": "quarter", "day": 14})
    assert {one.who for one in read.deadlines} == {"Văn phòng xã"}


def test_reports_that_share_their_day_stay_one_deadline() -> None:
    read = plan(
        "I. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn báo cáo 6 tháng (trước ngày 09/6) "
        "và hằng năm (trước ngày 09/11).\n"
    )
    half = {"every": "half-year", "day": 9, "month": 6, "before": True}
    year = {"every": "year", "day": 9, "month": 11, "before": True}
    assert [when for _, when in told(read.deadlines)] == [{"any": [half, year]}]


def test_a_heading_of_how_things_are_hides_only_what_belongs_to_it() -> None:
    read = plan(
        "A. KHÁI QUÁT TÌNH HÌNH\n\nĐến hết năm 2026, xã còn 12 hộ nghèo.\n\n"
        "I. NHIỆM VỤ\n\n1. Các thôn nộp danh sách trước ngày 21/3/2026.\n"
    )
    assert [when for _, when in told(read.deadlines)] == [{"date": "2026-03-21", "before": True}]


def test_bullets_below_a_line_that_is_a_quarter_are_due_in_it() -> None:
    read = plan(
        "I. LỊCH CÔNG TÁC\n\n**Quý I**\n\n- Hội nghị triển khai công tác. Văn phòng chủ trì.\n\n"
        "- Nộp danh sách trước ngày 21/3/2026.\n\n**Quý II**\n\n- Kiểm tra bốn chi bộ.\n"
    )
    entries = [(one.task, to_json(one.schedule), one.lead) for one in read.timetable]
    assert entries == [
        ("Hội nghị triển khai công tác. Văn phòng chủ trì.", {"quarters": [1]}, "Văn phòng"),
        ("Kiểm tra bốn chi bộ.", {"quarters": [2]}, ""),
    ]
    assert [when for _, when in told(read.deadlines)] == [{"date": "2026-03-21", "before": True}]
