"""Who is reminded when: outages, late plans, clocks that jump, quiet hours, silence wished for."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from handlers.reports.hours import Hours
from knowledge.workdays import Calendar
from scheduler import ladder
from scheduler.ladder import Office, Told, Wave
from scheduler.rungs import Owing
from tests.scheduler.planner import Planner, at

DUE = date(2026, 6, 17)  # a Wednesday; rungs on 10/6, 12/6 (for 14/6), 16/6, 17/6, 19/6, ...
ONE = Owing(1, 1, DUE)


def june(day: int, hour: int, minute: int = 0) -> datetime:
    return at(date(2026, 6, day), hour, minute)


def offsets(waves: list[Wave]) -> list[int]:
    return [step.offset for wave in waves for step in wave.steps]


def test_a_planner_that_was_down_for_three_days_sends_what_matters_once() -> None:
    planner = Planner()
    assert offsets(planner.tick([ONE], june(10, 8))) == [-7]
    assert offsets(planner.tick([ONE], june(17, 10))) == [0]
    assert [step.offset for step in planner.sent[-1][1].expired] == [-3, -1]
    assert planner.tick([ONE], june(17, 11)) == []
    assert planner.tick([ONE], june(18, 8)) == []
    assert offsets(planner.tick([ONE], june(19, 8))) == [2]


def test_a_due_day_that_was_slept_through_is_told_of_afterwards() -> None:
    planner = Planner()
    planner.tick([ONE], june(16, 8))
    assert planner.tick([ONE], june(17, 21)) == []  # too late in the evening
    assert planner.tick([ONE], june(18, 7)) == []
    assert offsets(planner.tick([ONE], june(18, 8))) == [0]
    assert offsets(planner.tick([ONE], june(19, 8))) == [2]


@pytest.mark.parametrize(
    ("due_on", "heard"),
    [
        (date(2026, 6, 10), [2]),  # past when the plan was confirmed
        (date(2026, 3, 2), [30]),
        (date(2026, 2, 18), [30]),
        (date(2026, 2, 17), []),  # months ago: it is for leaders' lists
        (date(2026, 6, 20), [-3]),
        (date(2026, 7, 20), []),
    ],
)
def test_what_comes_late_is_told_of_once(due_on: date, heard: list[int]) -> None:
    planner = Planner()
    assert offsets(planner.tick([Owing(1, 1, due_on)], june(18, 9))) == heard
    assert planner.tick([Owing(1, 1, due_on)], june(18, 9, 1)) == []


def test_one_message_a_day_the_most_urgent_first() -> None:
    many = [Owing(id, 1, date(2026, 6, 17)) for id in range(60, 0, -1)]
    older = Owing(99, 1, date(2026, 6, 15))
    (wave,) = Planner().tick([*many, older, Owing(100, 2, DUE)][:-1], june(17, 8))
    assert [step.assignment for step in wave.steps] == [99, *range(1, 61)]
    assert (wave.day, wave.at, wave.until) == (DUE, june(17, 8), june(17, 20))


def test_what_appears_after_the_days_message_waits_for_the_next() -> None:
    planner, two = Planner(), Owing(2, 1, DUE)
    planner.tick([ONE], june(17, 8))
    assert planner.tick([ONE, two], june(17, 9)) == []
    (wave,) = planner.tick([ONE, two], june(18, 8))
    assert [(step.assignment, step.offset) for step in wave.steps] == [(2, 0)]


def test_a_clock_that_jumped_ahead_neither_loses_the_due_day_nor_tells_it_twice() -> None:
    planner = Planner()
    assert offsets(planner.tick([ONE], june(16, 9))) == [-1]
    assert planner.tick([ONE], june(10, 9)) == []
    assert offsets(planner.tick([ONE], june(17, 8))) == [0]
    ahead = Planner()
    assert offsets(ahead.tick([ONE], at(date(2026, 7, 30), 9))) == [30]
    assert ahead.tick([ONE], june(17, 8)) == []  # was told, if too early
    moved = replace(ONE, due_on=date(2026, 6, 18))
    assert offsets(ahead.tick([moved], june(18, 8))) == [0]  # what comes anew is not held back


def test_more_time_is_followed_from_its_own_rungs_on() -> None:
    planner = Planner()
    planner.tick([ONE], june(17, 8))
    longer = replace(ONE, extended_to=date(2026, 6, 26))  # a Friday
    assert planner.tick([longer], june(18, 8)) == []
    assert offsets(planner.tick([longer], june(19, 8))) == [-7]
    soon = replace(ONE, extended_to=date(2026, 6, 22))
    planner = Planner()
    planner.tick([ONE], june(17, 8))
    assert planner.tick([soon], june(18, 8)) == []  # its 15/6 is older than what was heard
    assert offsets(planner.tick([soon], june(19, 8))) == [-1]


def test_a_due_day_that_the_plan_moved_is_told_of_under_its_new_day() -> None:
    planner = Planner()
    planner.tick([ONE], june(10, 8))
    moved = replace(ONE, due_on=date(2026, 6, 11))
    assert offsets(planner.tick([moved], june(12, 9))) == [0]


def test_silence_that_was_asked_for_ends_with_one_message() -> None:
    silent = replace(ONE, muted_until=date(2026, 6, 13))  # a Saturday
    planner = Planner()
    for day in (10, 12, 13, 14):
        assert planner.tick([silent], june(day, 9)) == []
    assert offsets(planner.tick([silent], june(15, 8))) == [-3]
    assert offsets(planner.tick([silent], june(16, 8))) == [-1]


@pytest.mark.parametrize(
    ("remind_at", "quiet", "first"),
    [
        ("08:00", "20:00-07:00", "08:00"),
        ("05:30", "20:00-07:00", "07:00"),
        ("22:00", "20:00-07:00", "07:00"),  # not the next day: that may be too late
        ("12:30", "12:00-14:00", "14:00"),
        ("00:00", "00:00-06:00", "06:00"),
    ],
)
def test_an_hour_in_quiet_hours_moves_to_their_end(remind_at: str, quiet: str, first: str) -> None:
    start, end = (time.fromisoformat(one) for one in quiet.split("-"))
    office = Office(Hours((start, end)), time.fromisoformat(remind_at))
    waves = ladder.plan([ONE], Told(), office, june(10, 0), until=june(10, 23, 59))
    assert [f"{wave.at:%d %H:%M}" for wave in waves] == [f"10 {first}"]


def test_a_planner_that_wakes_in_quiet_hours_waits_for_their_end() -> None:
    noon = Planner(Office(Hours((time(12), time(14)))))
    assert noon.tick([ONE], june(17, 13)) == []
    (wave,) = noon.tick([ONE], june(17, 14))
    assert (wave.at, wave.until) == (june(17, 14), june(18, 0))


def test_a_unit_may_wish_for_another_hour() -> None:
    planner = Planner(Office(wished={1: time(16)}))
    other = Owing(2, 2, DUE)
    assert [wave.unit for wave in planner.tick([ONE, other], june(17, 8))] == [2]
    assert [wave.unit for wave in planner.tick([ONE, other], june(17, 16))] == [1]


def test_open_reminders_follow_a_corrected_calendar() -> None:
    planner = Planner()
    planner.tick([ONE], june(12, 8))
    planner.office = Office(Hours(calendar=Calendar().corrected(off=[date(2026, 6, 17)])))
    assert offsets(planner.tick([ONE], june(16, 8))) == [0]
    planner.office = Office()
    assert planner.tick([ONE], june(17, 8)) == []


def test_a_preview_is_what_will_be_sent() -> None:
    owings = [ONE, Owing(2, 1, date(2026, 6, 26)), Owing(3, 2, date(2026, 5, 1))]
    foretold = ladder.plan(owings, Told(), Office(), june(1, 6), until=june(30, 23))
    planner = Planner()
    for day in range(1, 31):
        planner.tick(owings, june(day, 8))
    assert [wave for _, wave in planner.sent] == foretold
    assert len(foretold) > 6
