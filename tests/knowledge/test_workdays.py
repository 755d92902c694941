"""Working days around Tết, swapped days and what an office enters itself."""

from datetime import date

import pytest

from knowledge.workdays import Calendar, called


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 1, 1), False),
        (date(2026, 1, 2), False),  # by decision, not in the package
        (date(2026, 1, 10), True),  # Saturday worked for it
        (date(2026, 2, 17), False),  # Tết
        (date(2026, 4, 27), False),  # for Giỗ Tổ on a Sunday
        (date(2025, 4, 26), True),  # Saturday worked for 2/5
        (date(2025, 5, 2), False),
        (date(2026, 8, 31), False),
        (date(2026, 8, 22), True),
        (date(2026, 11, 24), False),  # Ngày Văn hóa Việt Nam
        (date(2026, 3, 14), False),
        (date(2026, 3, 16), True),
    ],
)
def test_days_worked(day: date, worked: bool) -> None:
    assert Calendar().working(day) is worked


def test_tet_is_passed_over() -> None:
    calendar = Calendar()
    assert calendar.next_working(date(2026, 2, 16)) == date(2026, 2, 23)
    assert calendar.previous_working(date(2026, 2, 22)) == date(2026, 2, 13)
    assert calendar.add(date(2026, 2, 13), 1) == date(2026, 2, 23)
    assert calendar.add(date(2026, 2, 23), -1) == date(2026, 2, 13)
    assert calendar.add(date(2026, 3, 11), 5) == date(2026, 3, 18)
    assert calendar.next_working(date(2026, 3, 11)) == date(2026, 3, 11)


def test_the_offices_own_days_outweigh() -> None:
    day, saturday = date(2027, 3, 11), date(2027, 3, 13)
    calendar = Calendar(frozenset({day}), frozenset({saturday}))
    assert not calendar.working(day)
    assert calendar.working(saturday)


def test_the_ends_of_the_calendar_are_no_error() -> None:
    assert Calendar().previous_working(date.min) == date.min
    assert Calendar().next_working(date.max) <= date.max


def test_an_administrator_corrects_single_days_and_what_is_known_stays() -> None:
    calendar = Calendar().corrected(off=[date(2026, 3, 11)], on=[date(2026, 1, 2)])
    assert not calendar.working(date(2026, 3, 11))
    assert calendar.working(date(2026, 1, 2))  # off by what we know, worked by what was entered
    assert calendar.working(date(2026, 1, 10))  # known, and not spoken of
    again = calendar.corrected(off=[date(2026, 1, 2), date(2026, 1, 10)], on=[date(2026, 3, 11)])
    assert not again.working(date(2026, 1, 2))
    assert not again.working(date(2026, 1, 10))
    assert again.working(date(2026, 3, 11))
    assert Calendar().corrected() == Calendar()


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2027, 2, 4), date(2027, 2, 10), "Tết Nguyên Đán"),
        (date(2027, 4, 30), date(2027, 5, 3), "Ngày Chiến thắng, Ngày Quốc tế Lao động"),
        (date(2026, 8, 31), date(2026, 9, 2), "Quốc khánh"),
        (date(2026, 1, 1), date(2026, 1, 1), "Tết Dương lịch"),
        (date(2026, 3, 2), date(2026, 3, 6), ""),
    ],
)
def test_days_off_in_a_row_have_one_name_each_holiday_once(
    first: date, last: date, said: str
) -> None:
    assert called(first, last) == said
