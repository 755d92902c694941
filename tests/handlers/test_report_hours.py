"""When leaders are told: at eight and half past four on working days, never in quiet hours."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reports.hours import Hours, read
from tests.clock import HANOI

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 1))
MOMENTS = st.builds(datetime.combine, DAYS, st.times(), st.just(HANOI))
TIMES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=HANOI)


@pytest.mark.parametrize(
    ("after", "then"),
    [
        ("2026-11-23T07:59", "2026-11-23T08:00"),
        ("2026-11-23T08:00", "2026-11-23T16:30"),
        ("2026-11-23T16:30", "2026-11-25T08:00"),  # Culture Day between
        ("2026-11-27T17:00", "2026-11-30T08:00"),  # a Friday
        ("2026-02-13T17:00", "2026-02-23T08:00"),  # Tết
        ("2026-01-09T17:00", "2026-01-10T08:00"),  # a Saturday that is worked
    ],
)
def test_the_next_time(after: str, then: str) -> None:
    assert Hours().next(at(after)) == at(then)


@pytest.mark.parametrize(
    ("setting", "after", "then"),
    [
        ("20:00-07:00", "2026-11-23T07:00", "2026-11-23T08:00"),
        ("16:00-09:00", "2026-11-23T07:00", "2026-11-23T09:00"),
        ("16:00-09:00", "2026-11-23T09:00", "2026-11-25T09:00"),
        ("08:00-10:00", "2026-11-23T07:00", "2026-11-23T10:00"),
        ("00:00-23:00", "2026-11-23T07:00", "2026-11-23T23:00"),
        ("00:00-00:00", "2026-11-23T07:00", "2026-11-23T08:00"),
    ],
)
def test_quiet_hours_move_it(setting: str, after: str, then: str) -> None:
    assert read(setting).next(at(after)) == at(then)


@given(MOMENTS, TIMES, TIMES)
def test_it_is_always_later_on_a_working_day_and_never_in_quiet_hours(
    moment: datetime, start: time, end: time
) -> None:
    hours = Hours((start, end))
    found = hours.next(moment)
    assert moment < found < moment + timedelta(days=20)
    assert hours.open(found)


@given(MOMENTS, TIMES, TIMES)
def test_who_sleeps_wakes_within_a_day(moment: datetime, start: time, end: time) -> None:
    hours = Hours((start, end))
    found = hours.wake(moment)
    assert moment <= found <= moment + timedelta(days=1)
    assert hours.awake(found)
    if hours.awake(moment):
        assert found == moment
