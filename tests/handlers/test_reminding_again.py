"""What was not told is told when it can be: nothing is lost on the way, nothing said twice."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from bot import channel as port
from scheduler.follow import follow
from storage import members, plans, undated
from storage.database import Database
from storage.people import Role
from tests.bot.breakable import rows
from tests.clock import MONDAY
from tests.handlers.reminding_world import BO, GROUP, THAU, at
from tests.scheduler.town import Town

DUE = "2026-12-16"  # a Wednesday
TASK = "Họp dân"


@pytest.fixture
def town(database: Database, tmp_path: Path) -> Town:
    made = Town(database, tmp_path, at("2026-11-23", "07:00"))
    made.link(GROUP, BO)
    return made


def owe(town: Town, due: str, lead: str = "Xã Bản Bo") -> int:
    return town.confirm([(TASK, lead, {"date": due})])


def wake(town: Town, day: str, clock: str = "08:00") -> Sequence[str]:
    """Planner and courier wake, some times; who heard."""
    town.now = at(day, clock)
    town.heard.clear()
    for _ in range(3):
        town.plan()
        town.deliver()
    return [chat for chat, _ in town.heard]


def test_done_before_it_was_sent_and_owed_again_it_is_told_that_very_day(town: Town) -> None:
    owe(town, DUE)
    town.now = at(DUE)
    town.plan()
    report = town.report(TASK, BO)
    town.deliver()
    assert town.heard == []
    assert {one for (one,) in rows(town.database, "SELECT outcome FROM reminded")} == {
        "done before"
    }
    town.take_back(report)
    assert wake(town, DUE, "10:00") == [GROUP]
    assert wake(town, DUE, "11:00") == []


def test_put_off_past_a_due_day_on_a_sunday_it_is_told_on_the_friday_before(town: Town) -> None:
    owe(town, "2026-12-20")
    assert wake(town, "2026-12-17") == [GROUP]  # three days before
    town.postpone(TASK, BO, date(2026, 12, 23))
    assert wake(town, "2026-12-18") == [GROUP]
    assert "20/12/2026 (là ngày nghỉ)" in town.heard[0][1]
    assert [wake(town, f"2026-12-{day}") for day in (21, 22, 23)] == [[], [], [GROUP]]


def test_put_off_to_a_day_long_before_its_ladder_it_is_told_on_that_day(town: Town) -> None:
    owe(town, "2027-03-31")
    town.postpone(TASK, BO, date(2026, 12, 5))  # a Saturday
    assert [wake(town, f"2026-12-{day:02}") for day in (4, 5, 7, 8)] == [[], [], [GROUP], []]


def test_what_a_group_refuses_is_tried_on_the_next_working_day_and_told_once(town: Town) -> None:
    owe(town, DUE)
    tried: list[str] = []

    def refuse(chat: str) -> Exception:
        tried.append(chat)
        return port.Refused("no right to send")

    town.fate = refuse
    assert wake(town, DUE) == []
    assert wake(town, DUE, "15:00") == []
    town.fate = lambda _chat: None
    assert wake(town, "2026-12-17") == [GROUP]
    assert "quá hạn 1 ngày" in town.heard[0][1]
    assert wake(town, "2026-12-18") == [GROUP]  # two days after, as ever
    assert wake(town, "2026-12-21") == []
    assert tried == [GROUP]


def test_what_one_person_refuses_the_other_has_heard_and_hears_once(town: Town) -> None:
    owe(town, DUE)
    town.fate = lambda chat: port.Gone("kicked") if chat == GROUP else _refuse(chat)
    assert wake(town, DUE) == ["12"]
    assert wake(town, "2026-12-17") == []
    assert wake(town, "2026-12-18") == ["12"]


def _refuse(chat: str) -> Exception | None:
    return port.Refused("no") if chat == "11" else None


def test_a_day_declared_off_between_plan_and_sending_is_not_disturbed(town: Town) -> None:
    owe(town, DUE)
    town.now = at(DUE)
    town.plan()
    town.day_off(date(2026, 12, 16), works=False)
    town.deliver()
    assert town.heard == []
    assert wake(town, DUE, "14:00") == []
    assert wake(town, "2026-12-17") == [GROUP]
    assert wake(town, "2026-12-18") == [GROUP]


def test_one_of_two_leaves_between_plan_and_sending_the_other_hears(town: Town) -> None:
    owe(town, DUE)
    town.do(lambda session: members.leave(session, _person(town, "13"), MONDAY))
    with town.database.begin() as session:
        third = members.add(session, "Má A Dơ", [Role("officer", THAU)], MONDAY)
        members.link(session, "telegram:31", third, MONDAY)
        fourth = members.add(session, "Sùng A Páo", [Role("officer", THAU)], MONDAY)
        members.link(session, "telegram:32", fourth, MONDAY)
    town.confirm([("Tổng kết", "Xã Hồ Thầu", {"date": DUE})])
    town.now = at(DUE)
    town.plan()
    town.do(lambda session: members.leave(session, third, town.now))
    assert sorted(wake(town, DUE, "08:01")) == sorted([GROUP, "32"])
    assert wake(town, DUE, "09:00") == []


def _person(town: Town, account: str) -> int:
    found = rows(town.database, f"SELECT person FROM accounts WHERE account = 'telegram:{account}'")
    return int(str(found[0][0]))


def test_what_was_told_to_one_stays_told_when_it_is_done_before_the_other_hears(
    town: Town,
) -> None:
    owe(town, DUE)
    town.fate = lambda chat: port.Gone("kicked") if chat == GROUP else None
    town.now = at(DUE)
    town.plan()
    town.deliver()
    town.plan()
    reports: list[int] = []

    def done(_chat: str) -> None:
        if not reports:
            reports.append(town.report(TASK, BO))

    town.fate = done
    town.deliver()
    assert len(town.heard) == 1
    assert ("sent",) in rows(town.database, f"SELECT outcome FROM reminded WHERE rung = '{DUE}+0'")
    town.take_back(reports[0])
    assert wake(town, "2026-12-17") == []


@pytest.mark.parametrize("end", ["2028", None])
def test_what_was_due_in_december_is_owed_in_january_too(town: Town, end: str | None) -> None:
    """Of a plan of several years, or one without an end."""
    town.period = {"from": "2026", **({"to": end} if end else {})}
    town.confirm([
        (TASK, "Xã Bản Bo", {"months": [12]}), ("Giao ban", "Xã Bản Bo", {"every": "month"}),
    ])  # fmt: skip
    assert wake(town, "2026-12-31") == [GROUP]
    town.report("Giao ban", BO)
    town.now = at("2027-01-04", "00:30")
    follow(town.database, town.now)
    (said,) = [wake(town, "2027-01-04"), town.heard][1:]
    assert f"{TASK} – ⚠ quá hạn 4 ngày" in said[0][1]
    assert wake(town, "2027-01-29") == [GROUP]  # the done December is not the January
    assert "Giao ban" in town.heard[0][1]


def test_what_a_merged_commune_had_done_is_done_in_the_plans_new_version(town: Town) -> None:
    plan = owe(town, DUE, "Xã Hồ Thầu")
    town.report(TASK, THAU)
    town.merge(THAU, BO, date(2026, 11, 23))
    town.confirm([(TASK, "Xã Hồ Thầu", {"date": DUE})], old=plan)
    assert wake(town, DUE) == []


@pytest.mark.parametrize("schedule", [{"months": [13]}, {"day": 31, "month": 2}])
def test_a_month_13_and_a_31st_of_february_are_listed_and_never_told(
    town: Town, schedule: dict[str, object]
) -> None:
    """As "Tháng 13" and "31/2" are read."""
    plan = town.confirm([(TASK, "Xã Bản Bo", schedule)])
    assert rows(town.database, "SELECT count(*) FROM assignments") == [(0,)]
    for day in ("2026-12-31", "2027-02-26", "2027-03-01", "2027-03-05"):
        assert wake(town, day) == []
    with town.database.read() as session:
        kept = plans.find(session, plan)
        assert kept is not None
        (listed,) = undated.entries(session, kept, date(2027, 3, 5))
    assert TASK in str(listed)
    town.correct(plan, TASK, {"date": "2027-03-01"})  # past already when it is said
    assert wake(town, "2027-03-05", "10:00") == [GROUP]
    assert wake(town, "2027-03-05", "11:00") == []
    town.correct(plan, TASK, {"unscheduled": True})
    assert wake(town, "2027-03-10") == []
