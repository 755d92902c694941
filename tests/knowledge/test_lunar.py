"""The Vietnamese lunar calendar against the `holidays` package; where China's differs."""

from datetime import date

import holidays
import pytest

from knowledge.lunar import solar


@pytest.mark.parametrize("year", range(1990, 2100))
def test_tet_is_where_the_holidays_package_has_it(year: int) -> None:
    named = holidays.country_holidays("VN", years=year)
    tet = [day for day, name in named.items() if "Lunar New Year" in name.split("; ")]
    assert [solar(1, 1, year)] == tet


@pytest.mark.parametrize(
    ("day", "month", "year", "wanted"),
    [
        (1, 1, 1985, date(1985, 1, 21)),  # China: 20 February
        (1, 1, 2007, date(2007, 2, 17)),  # China: 18 February
        (1, 1, 2030, date(2030, 2, 2)),
        (1, 1, 2053, date(2053, 2, 18)),
        (10, 3, 2025, date(2025, 4, 7)),  # Giỗ Tổ
        (15, 8, 2024, date(2024, 9, 17)),
        (23, 12, 2025, date(2026, 2, 10)),
    ],
)
def test_known_days(day: int, month: int, year: int, wanted: date) -> None:
    assert solar(day, month, year) == wanted


def test_a_leap_month_follows_its_own() -> None:
    assert solar(1, 6, 2025) == date(2025, 6, 25)
    assert solar(1, 6, 2025, leap=True) == date(2025, 7, 25)
    assert solar(1, 5, 2025, leap=True) is None
    assert solar(1, 6, 2026, leap=True) is None


def test_a_day_that_does_not_exist_is_none() -> None:
    assert solar(31, 1, 2026) is None
    assert solar(1, 13, 2026) is None
    assert sum(solar(30, month, 2026) is None for month in range(1, 13)) >= 4
