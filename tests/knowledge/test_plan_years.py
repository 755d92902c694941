"""The years of a plan that are followed: those since it was put into force, the past one too."""

from datetime import date

import pytest

from knowledge import plan_years

JANUARY, DECEMBER = date(2027, 1, 4), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("start", "end", "issued", "today", "since", "found"),
    [
        ("2026", "2028", None, DECEMBER, DECEMBER, [2026, 2027, 2028]),
        ("2026", "2028", None, JANUARY, DECEMBER, [2026, 2027, 2028]),
        ("2026", "2028", None, JANUARY, None, [2027, 2028]),
        ("2026", None, None, DECEMBER, DECEMBER, [2026]),
        ("2026", None, None, JANUARY, DECEMBER, [2026, 2027]),
        ("2022", "2025", None, JANUARY, date(2024, 5, 1), [2024, 2025]),
        ("2022", "2025", None, JANUARY, JANUARY, [2022, 2023, 2024, 2025]),
        (None, None, "2026-03-01", JANUARY, DECEMBER, [2026]),
    ],
)
def test_the_years_that_are_followed(
    start: str | None,
    end: str | None,
    issued: str | None,
    today: date,
    since: date | None,
    found: list[int],
) -> None:
    assert list(plan_years.years(start, end, issued, today, since)) == found
