"""The measures of tasks: which state each is in, and on which day that is settled."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from storage import (
    assignments,
    fulfilling,
    reports,
    work,
)
from storage.database import Database
from storage.tables import AssignmentRow, OccurrenceRow
from tests.clock import HANOI
from tests.clock import MONDAY as NOW
from tests.storage.district import YEAR, District, codes, of


@pytest.fixture
def district(database: Database) -> Iterator[District]:
    with database.begin() as session:
        yield District(session)


def test_tasks_have_six_states(district: District) -> None:
    past, far = district.plan(date(2026, 6, 30), date(2026, 12, 15))
    session = district.session
    assignments.done(session, district.task(past, "A"), evening(2026, 6, 30))
    assignments.done(session, district.task(past, "B"), evening(2026, 7, 1))
    work.exempt(session, district.task(past, "C"), "thiên tai", district.lan)
    assignments.done(session, district.task(far, "A"), NOW, nothing=True)
    told = district.asks("tasks")
    assert told.parts == {
        "done in time": 1, "done late": 1, "exempt": 1, "missing": 1, "nothing to report": 1,
        "not yet due": 3,
    }  # fmt: skip
    assert (codes(told.lacking), told.k, told.n) == ("P", 3, 4)
    on_time = district.asks("on-time")
    assert (on_time.k, on_time.n) == (2, 4)
    item = session.get_one(OccurrenceRow, far).item
    assert district.asks("tasks", entry=item).parts["not yet due"] == 3
    assert district.asks("tasks", plan=1, time=(YEAR[0], date(2026, 7, 1))).total == 1


def evening(year: int, month: int, day: int) -> datetime:
    """Still that day here, and in Greenwich too; four hours more and here it is over."""
    return datetime(year, month, day, 23, 30, tzinfo=HANOI)


def test_a_day_ends_at_midnight_here(district: District) -> None:
    (past,) = district.plan(date(2026, 6, 30))
    midnight = datetime(2026, 7, 1, tzinfo=HANOI)
    session = district.session
    assignments.done(session, district.task(past, "A"), midnight - timedelta(microseconds=1))
    assignments.done(session, district.task(past, "B"), midnight)
    session.get_one(AssignmentRow, district.task(past, "C")).extended_to = date(2026, 7, 1)
    assignments.done(session, district.task(past, "C"), midnight)
    states = {row.place.code: {k for k, v in row.parts.items() if v} for row in
              district.asks("tasks").rows}  # fmt: skip
    assert states == {
        "A": {"done in time"}, "B": {"done late"}, "C": {"done in time"}, "P": {"missing"},
    }  # fmt: skip


def test_more_time_that_was_agreed_is_time(district: District) -> None:
    (past,) = district.plan(date(2026, 11, 1), owing="A")
    row = district.session.get_one(AssignmentRow, district.task(past, "A"))
    assert of(district.asks("tasks"), "A").state == "lacks"
    row.extended_to = NOW.date()
    assert of(district.asks("tasks"), "A").parts["not yet due"] == 1
    assert of(district.asks("on-time"), "A").state == "none"


def test_a_successor_owes_once_and_answers_for_what_was_done(district: District) -> None:
    first, second = district.plan(date(2026, 6, 30), date(2026, 9, 30), owing="AB")
    session = district.session
    assignments.done(session, district.task(first, "A"), evening(2026, 6, 1))
    assignments.done(session, district.task(first, "B"), evening(2026, 7, 5))
    assignments.done(session, district.task(second, "A"), evening(2026, 6, 1))
    district.add("AB", "Xã An Bình", "commune", "H", since=date(2026, 8, 1))
    district.merge("AB", "AB", date(2026, 8, 1))
    before = district.asks("tasks")
    assert set(before.parts.items()) >= {("done late", 1), ("missing", 1)}
    district.ids["N"] = district.ids["AB"]
    heirs = {"A": "N", "B": "N"}
    district.owe(first, "", heirs)  # all those it came from have done it
    district.owe(second, "N", heirs)
    told = of(district.asks("tasks"), "AB")
    assert {k: v for k, v in told.parts.items() if v} == {"done late": 1, "missing": 1}


def test_a_report_that_does_a_task_and_is_withdrawn_leaves_it_owed(district: District) -> None:
    district.plan(date(2026, 6, 30), owing="A")
    report = district.tells("A", "dialogue")
    fulfilling.fit(district.session, report, evening(2026, 6, 1))
    assert of(district.asks("tasks"), "A").parts["done in time"] == 1
    gone = reports.settle(district.session, report.id, "withdrawn", NOW)
    fulfilling.changed(district.session, gone, NOW)
    assert of(district.asks("tasks"), "A").parts["missing"] == 1
