"""When a leader hears of what is late: the morning after, on Mondays, never of nothing."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

import pytest

from scheduler.digests import Heard, digest
from scheduler.ladder import Office
from scheduler.rungs import Owing
from tests.scheduler.planner import at

OFFICE = Office()
# Wednesday, Friday and a day in Tết
OWINGS = [
    Owing(1, 1, date(2026, 1, 28)),
    Owing(2, 2, date(2026, 1, 30)),
    Owing(3, 1, date(2026, 2, 17)),
]


def year(
    owings: Collection[Owing], asleep: Collection[date] = (), *, hours: Collection[int] = (7, 8, 22)
) -> list[str]:
    """The digests of the weeks around Tết: "29/1 1 | ": day, fresh ones, the others."""
    heard, told, day = Heard(), [], date(2026, 1, 26)
    while day < date(2026, 3, 3):
        for hour in () if day in asleep else hours:
            found = digest(owings, heard, OFFICE, at(day, hour))
            if found:
                late = {(one.assignment, one.ends_on) for one in found.fresh}
                weekly = found.day if found.weekly else heard.weekly
                heard = Heard({*heard.late, *late}, {*heard.days, found.day}, weekly)
                fresh, rest = (
                    ",".join(str(one.assignment) for one in part)
                    for part in (found.fresh, found.standing)
                )
                told.append(f"{day.day}/{day.month} {fresh}|{rest}")
        day += timedelta(days=1)
    return told


def test_a_leader_hears_the_working_day_after_and_of_all_on_the_first_day_of_a_week() -> None:
    assert year(OWINGS) == ["29/1 1|", "2/2 2|1", "9/2 |1,2", "23/2 3|1,2", "2/3 |1,2,3"]


def test_a_digest_that_was_slept_through_comes_later_and_once() -> None:
    asleep = {date(2026, 1, 29), date(2026, 2, 9)}
    assert year(OWINGS, asleep) == ["30/1 1|", "2/2 2|1", "10/2 |1,2", "23/2 3|1,2", "2/3 |1,2,3"]


@pytest.mark.parametrize("owings", [[], [Owing(1, 1, date(2026, 5, 1))]])
def test_nothing_late_is_no_digest(owings: list[Owing]) -> None:
    assert year(owings) == []


def test_with_more_time_it_is_late_again_after_the_new_day() -> None:
    before, late = Owing(1, 1, date(2026, 1, 28)), at(date(2026, 2, 3), 8)
    after = Owing(1, 1, date(2026, 1, 28), extended_to=date(2026, 2, 2))
    told = Heard({(1, before.ends_on)}, (), date(2026, 2, 2))
    assert digest([before], told, OFFICE, late) is None
    found = digest([after], told, OFFICE, late)
    assert found is not None
    assert (found.fresh, found.weekly) == ((after,), False)
    assert digest([after], told, OFFICE, at(date(2026, 2, 2), 9)) is None


def test_one_digest_a_day_is_enough() -> None:
    told = Heard({(1, OWINGS[0].ends_on)}, {date(2026, 2, 2)}, None)
    assert digest(OWINGS, told, OFFICE, at(date(2026, 2, 2), 15)) is None
    found = digest(OWINGS, told, OFFICE, at(date(2026, 2, 3), 8))
    assert found is not None
    assert [one.assignment for one in found.fresh] == [2]


def test_what_was_due_a_year_ago_is_no_news() -> None:
    assert digest([Owing(1, 1, date(2024, 12, 31))], Heard(), OFFICE, now()) is None


def now() -> datetime:
    return at(date(2026, 1, 28), 9)
