"""Due days of a year, on a calendar with Tết and swapped days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.occurrences import doubts, occurrences
from knowledge.schedule import Schedule
from knowledge.schedule_json import from_json
from knowledge.when import read
from knowledge.workdays import Calendar
from tests.knowledge.schedules import SCHEDULES

CALENDAR = Calendar()


def due(words: str, year: int) -> list[str]:
    schedule = read(words)
    assert schedule is not None
    return [f"{one.due_on:%-d/%-m/%Y}" for one in occurrences(schedule, year, CALENDAR)]


@pytest.mark.parametrize(
    ("words", "year", "days"),
    [
        ("Tháng 3, 9", 2026, "31/3/2026 30/9/2026"),
        ("Tháng 5", 2026, "29/5/2026"),  # the 30th and 31st are a weekend
        ("Tháng 4", 2026, "29/4/2026"),  # the 30th is a holiday
        ("Tháng 4-6", 2026, "30/6/2026"),
        ("Quý II", 2026, "30/6/2026"),
        ("Quý I, III", 2026, "31/3/2026 30/9/2026"),
        ("trước ngày 15/11", 2026, "14/11/2026"),
        ("chậm nhất ngày 15/11", 2026, "15/11/2026"),
        ("trước ngày 01/3", 2026, "28/2/2026"),
        ("trước 17 giờ ngày 15/11", 2026, "15/11/2026"),
        ("trước ngày 01/6 và 15/11 hằng năm", 2026, "31/5/2026 14/11/2026"),
        ("định kỳ 6 tháng, năm", 2026, "30/6/2026 31/12/2026"),
        ("định kỳ 6 tháng (trước ngày 15/6 và 15/12)", 2026, "14/6/2026 14/12/2026"),
        ("trước ngày 25 tháng cuối quý", 2026, "24/3/2026 24/6/2026 24/9/2026 24/12/2026"),
        ("trước ngày 05 tháng đầu quý sau", 2026, "4/1/2026 4/4/2026 4/7/2026 4/10/2026"),
        ("hằng năm", 2026, "31/12/2026"),
        ("trước ngày 30 tháng 01 năm sau", 2026, "29/1/2027"),
        ("từ ngày 10/12 đến ngày 15/12", 2026, "15/12/2026"),
        ("từ ngày 20/12 đến ngày 10/01", 2026, "10/1/2027"),
        ("từ ngày 15/02/2026 đến hết ngày 20/02/2026", 2025, "20/2/2026"),
        ("Quý I/2027", 2026, "31/3/2027"),
        ("năm 2026", 2026, "31/12/2026"),
        ("trước tháng 12", 2026, "30/11/2026"),
        ("ngày 29/02", 2026, ""),
        ("ngày 29/02", 2028, "29/2/2028"),
        ("ngày 31/2", 2026, ""),
        ("Tháng 13", 2026, ""),
        ("Thường xuyên", 2026, ""),
        ("định kỳ", 2026, ""),
        ("Theo chỉ đạo của tỉnh", 2026, ""),
        ("chậm nhất 05 ngày sau khi kết thúc hội nghị", 2026, ""),
    ],
)
def test_due_days(words: str, year: int, days: str) -> None:
    assert " ".join(due(words, year)) == days


def test_the_31st_of_every_month_is_a_short_months_last_day() -> None:
    days = due("ngày 31 hằng tháng", 2026)
    assert (len(days), days[1], days[3]) == (12, "28/2/2026", "30/4/2026")


def test_every_friday_is_fifty_two_or_three_times() -> None:
    found = occurrences(from_json({"every": "week", "weekday": 5}), 2026, CALENDAR)
    assert {one.due_on.isoweekday() for one in found} == {5}
    assert len(found) == 52


def test_nothing_is_due_before_the_start() -> None:
    schedule = from_json({"every": "quarter"})
    found = occurrences(schedule, 2026, CALENDAR, start=date(2026, 7, 1))
    assert [one.due_on.month for one in found] == [9, 12]


def test_an_hour_goes_with_the_day() -> None:
    found = occurrences(from_json({"date": "2026-02-01T17:00"}), 2026, CALENDAR)
    assert [(one.due_on, one.hour) for one in found] == [(date(2026, 2, 1), "17:00")]


def test_a_day_that_does_not_exist_is_a_doubt() -> None:
    assert doubts(from_json({"day": 31, "month": 2})) == ["ngày 31/02"]
    assert doubts(from_json({"months": [13]})) == ["tháng 13"]
    assert doubts(from_json({"months": [12]})) == []


@given(SCHEDULES, st.integers(1, 9999))
def test_no_schedule_is_an_error(schedule: Schedule, year: int) -> None:
    found = occurrences(schedule, year, CALENDAR)
    assert found == sorted(set(found))
