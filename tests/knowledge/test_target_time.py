"""Which stretch of time a target is reckoned over."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.schedule import Every, Schedule, Unscheduled, Year
from knowledge.target_time import covers, named, stretch

SAID = (None, Every("month"), Every("quarter"), Every("half-year"), Every("year"))
DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "issued", "days"),
    [
        ("2026", "2026", "2026-01-09", (date(2026, 1, 1), date(2026, 12, 31))),
        ("2022-03", "2025-02", None, (date(2022, 3, 1), date(2025, 2, 28))),
        ("2026-03-10", "2026-03-20", None, (date(2026, 3, 10), date(2026, 3, 20))),
        ("2023", None, "2023-04-01", (date(2023, 1, 1), None)),
        (None, None, "2024-02-20", (date(2024, 1, 1), date(2024, 12, 31))),
        (None, None, None, (date.min, None)),
    ],
)
def test_a_plan_covers_the_time_it_names(
    start: str | None, end: str | None, issued: str | None, days: tuple[date, date | None]
) -> None:
    assert covers(start, end, issued) == days


LONG = (date(2022, 1, 1), date(2025, 12, 31))
ON = date(2024, 5, 20)


@pytest.mark.parametrize(
    ("by", "days"),
    [
        (None, LONG),
        (Unscheduled(), LONG),
        (Year(2025), LONG),
        (Year(2024), (LONG[0], date(2024, 12, 31))),
        (Every("year"), (date(2024, 1, 1), date(2024, 12, 31))),
        (Every("quarter"), (date(2024, 4, 1), date(2024, 6, 30))),
        (Every("month"), (date(2024, 5, 1), date(2024, 5, 31))),
        (Every("week"), LONG),
    ],
)
def test_a_target_is_reckoned_over_what_it_says(
    by: Schedule | None, days: tuple[date, date]
) -> None:
    assert stretch(*LONG, by, ON) == days


def test_a_plan_without_an_end_is_reckoned_year_by_year() -> None:
    assert stretch(date(2023, 4, 1), None, None, date(2023, 5, 1)) == (
        date(2023, 4, 1), date(2023, 12, 31),
    )  # fmt: skip
    assert stretch(date(2023, 4, 1), None, None, ON) == (date(2024, 1, 1), date(2024, 12, 31))


@given(DAYS, st.none() | DAYS, st.sampled_from(SAID), DAYS)
def test_it_never_leaves_the_plan(
    first: date, last: date | None, by: Schedule | None, on: date
) -> None:
    if last is not None and last < first:
        first, last = last, first
    begins, ends = stretch(first, last, by, on)
    assert first <= begins <= ends
    assert last is None or ends <= last


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("tổ chức ít nhất 01 cuộc, hoàn thành chậm nhất ngày 17/03/2026", date(2026, 3, 17)),
        ("hoàn thành trước ngày 01/4/2026", date(2026, 3, 31)),
        ("đến hết ngày 30.6.2026", date(2026, 6, 30)),
        ("chậm nhất ngày 31/02/2026", None),
        ("theo Kế hoạch ngày 17/03/2026", None),
    ],
)
def test_a_day_that_its_own_words_name_is_the_last_one(words: str, day: date | None) -> None:
    assert named(words) == day
