"""On which days a rung is told: Tết, days off, days worked instead, more time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from knowledge.workdays import Calendar
from scheduler import rungs
from scheduler.rungs import Owing, Rungs

CALENDAR = Calendar()


def told(owing: Owing, calendar: Calendar = CALENDAR) -> str:
    """Each day with its offset: "13/2+0"."""
    found = rungs.steps(owing, calendar)
    return " ".join(f"{step.on.day}/{step.on.month}{step.offset:+d}" for step in found)


@pytest.mark.parametrize(
    ("due_on", "expected"),
    [
        (date(2026, 6, 17), "10/6-7 12/6-3 16/6-1 17/6+0 19/6+2 26/6+9 3/7+16 10/7+23 17/7+30"),
        # Tết 2026 is 14/2-22/2 with its weekends
        (date(2026, 2, 13), "6/2-7 10/2-3 12/2-1 13/2+0 23/2+9 2/3+16 9/3+23 16/3+30"),
        (date(2026, 2, 18), "11/2-7 13/2+0 23/2+2 27/2+9 6/3+16 13/3+23 20/3+30"),
        (date(2026, 2, 24), "13/2-3 23/2-1 24/2+0 26/2+2 5/3+9 12/3+16 19/3+23 26/3+30"),
        # Tết 2027 is 4/2-10/2
        (date(2027, 2, 5), "29/1-7 2/2-3 3/2+0 11/2+2 15/2+9 22/2+16 1/3+23 8/3+30"),
        (date(2027, 2, 8), "1/2-7 3/2+0 11/2+2 17/2+9 24/2+16 3/3+23 10/3+30"),
        (date(2027, 2, 11), "3/2-1 11/2+0 15/2+2 22/2+9 1/3+16 8/3+23 15/3+30"),
        # 22/8/2026 is a Saturday that is worked, 31/8-2/9 are off
        (date(2026, 8, 23), "14/8-7 20/8-3 22/8+0 25/8+2 3/9+9 8/9+16 15/9+23 22/9+30"),
        (date(9999, 12, 31), "24/12-7 28/12-3 30/12-1 31/12+0"),
    ],
)
def test_each_rung_has_its_working_day(due_on: date, expected: str) -> None:
    assert told(Owing(1, 1, due_on)) == expected


def test_a_corrected_calendar_moves_what_is_still_to_come() -> None:
    due = Owing(1, 1, date(2026, 2, 18))
    calendar = CALENDAR.corrected(off=[date(2026, 2, 13)], on=[date(2026, 2, 21)])
    assert told(due, calendar) == "11/2-7 12/2+0 21/2+2 27/2+9 6/3+16 13/3+23 20/3+30"


def test_what_cannot_be_done_yet_is_not_reminded_of_but_the_due_day_always_is() -> None:
    friday, saturday = date(2026, 6, 19), date(2026, 6, 20)
    weekly = Owing(1, 1, friday, opens_on=date(2026, 6, 13), rungs=Rungs(after=(), weekly=0))
    assert told(weekly) == "16/6-3 18/6-1 19/6+0"
    one_day = Owing(1, 1, saturday, opens_on=saturday, rungs=Rungs(after=(), weekly=0))
    assert told(one_day) == "19/6+0"


def test_with_more_time_the_ladder_begins_anew_under_other_names() -> None:
    before = Owing(1, 1, date(2026, 6, 17), rungs=Rungs(after=(), weekly=0))
    after = Owing(1, 1, date(2026, 6, 17), extended_to=date(2026, 6, 24), rungs=before.rungs)
    assert told(after) == "17/6-7 19/6-3 23/6-1 24/6+0"
    names = [{step.rung for step in rungs.steps(one, CALENDAR)} for one in (before, after)]
    assert not names[0] & names[1]
    shorter = Owing(1, 1, date(2026, 6, 17), extended_to=date(2026, 6, 10), rungs=before.rungs)
    assert rungs.steps(shorter, CALENDAR) == rungs.steps(before, CALENDAR)


def test_who_wants_to_be_asked_later_is_asked_that_day_and_not_before() -> None:
    later = Owing(1, 1, date(2026, 6, 17), again_on=date(2026, 6, 13))  # a Saturday
    assert told(later).split()[:3] == ["15/6-2", "16/6-1", "17/6+0"]
    past = Owing(1, 1, date(2026, 6, 17), again_on=date(2026, 6, 18))
    assert told(past).split()[:3] == ["17/6+0", "18/6+1", "19/6+2"]
    meets = Owing(1, 1, date(2026, 6, 17), again_on=date(2026, 6, 17))
    assert rungs.steps(meets, CALENDAR)[0].rung == "2026-06-17+0"


@pytest.mark.parametrize(
    ("ladder", "expected"),
    [
        (Rungs((14, 0), (), 2), "3/6-14 17/6+0 24/6+7 1/7+14"),
        (Rungs((), (1, 5), 0), "18/6+1 22/6+5"),
        (Rungs((), (), 0), ""),
    ],
)
def test_an_entry_may_have_rungs_of_its_own(ladder: Rungs, expected: str) -> None:
    assert told(Owing(1, 1, date(2026, 6, 17), rungs=ladder)) == expected


@given(
    some.lists(some.integers(0, 60), max_size=5),
    some.lists(some.integers(1, 60), max_size=5),
    some.integers(0, 9),
)
def test_a_ladder_is_read_back_as_it_was_written(
    before: list[int], after: list[int], weekly: int
) -> None:
    ladder = Rungs(tuple(before), tuple(after), weekly)
    assert rungs.read(str(ladder)) == ladder


@pytest.mark.parametrize("setting", ["", "7,3", "7|2|x", "7|0|1", "-7|2|1", "7|2|-1", "a|2|1"])
def test_what_is_no_ladder_is_refused(setting: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        rungs.read(setting)
