"""A new year's plan: what was settled for the old one is offered, and taken only by a tap."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from knowledge.workdays import Calendar
from scheduler.follow import follow
from storage import (
    assignments,
    confirming,
    demands,
    extensions,
    heirs,
    members,
    people,
    plan_items,
    plans,
    targets,
)
from storage.database import Database
from storage.demands import Said
from storage.people import Role
from storage.plans import File
from storage.targets import Tie
from tests.clock import MONDAY
from tests.handlers import report_world
from tests.handlers.report_world import FACTS, LEADER
from tests.talk import Talk, World

ADMIN = 3
LEADS = "Đảng ủy các xã"
OLD: dict[str, Any] = {
    **FACTS,
    "targets": [
        {"subject": "xã tổ chức đối thoại với nhân dân", "quote": "100% xã đối thoại",
         "comparator": ">=", "value": 100, "unit": "%", "where": "II.1"},
        {"subject": "mô hình dân vận khéo được đăng ký mới", "quote": "05 mô hình",
         "comparator": ">=", "value": 5, "unit": "mô hình", "where": "II.2"},
    ],
}  # fmt: skip


def next_year() -> dict[str, Any]:
    facts = deepcopy(OLD)
    facts |= {
        "title": "Kế hoạch công tác dân vận năm 2027", "number": "12-KH/HU",
        "issued_on": "2027-01-08", "period": {"from": "2027", "to": "2027"},
    }  # fmt: skip
    facts["targets"][0]["subject"] = "Xã tổ chức đối thoại với nhân dân"
    facts["targets"][1]["subject"] = "ý kiến, kiến nghị được giải quyết dứt điểm"
    return facts


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    """The old plan's targets are tied, its communes owe a dialogue; the new one is only read."""
    made = report_world.make(database, tmp_path)
    with database.begin() as session:
        person = members.add(session, "Trần Quản Trị", [Role("admin", 1)], MONDAY)
        members.link(session, f"telegram:{ADMIN}", person, MONDAY)
        people.greeted(session, f"telegram:{ADMIN}", str(ADMIN), MONDAY)
        old, _ = plans.add(session, File("a" * 64, "1.docx"), "…", OLD, MONDAY, unit=1)
        entry = plan_items.of(session, old, "timetable")[0]
        demands.set(session, entry.id, LEADS, Said("report", "dialogue"))
        for item, tie in zip(
            targets.of(session, [old])[old], (Tie("dialogues"), Tie("models")), strict=True
        ):
            targets.tie(session, item.id, tie, MONDAY)
        confirming.confirm(session, old, MONDAY, Calendar())
        plans.add(session, File("b" * 64, "2.docx"), "…", next_year(), MONDAY, unit=1)
    return made


def confirmed(world: World) -> Talk:
    admin = world.talk(ADMIN)
    admin.says("/kehoach 2")
    admin.taps("Duyệt kế hoạch")
    admin.taps("Duyệt")
    return admin


def carried(world: World) -> tuple[int, str]:
    """How many targets of the new plan are tied, and what the communes owe by its first entry."""
    with world.database.begin() as session:
        ids = [one.id for one in targets.of(session, [2])[2]]
        entry = plan_items.of(session, 2, "timetable")[0]
        said = demands.said(session, [entry.id]).values()
        owed = {one.report for one in assignments.of_plan(session, 2) if one.item == entry.id}
        assert owed == ({one.report for one in said} or {""})
        return len(targets.ties(session, ids)), next((one.report for one in said), "")


def test_what_was_settled_is_offered_once_and_taken_line_by_line(world: World) -> None:
    admin = confirmed(world)
    offer = admin.sees("12-KH/HU nối tiếp 159-KH/HU", "Có 2 nội dung")
    assert carried(world) == (0, "")
    admin.taps("Dùng lại từ kế hoạch trước (2)", on=offer)
    admin.sees(
        "1. Chỉ tiêu “100% xã đối thoại”: ",
        "2. Đối thoại trực tiếp với nhân dân – Đảng ủy các xã: ",
    )
    admin.taps("2")
    admin.sees("Đã lấy 1 dòng", "dùng lại từ 159-KH/HU (1)")
    assert carried(world) == (0, "dialogue")
    admin.taps("Lấy tất cả các dòng trên")
    admin.sees("không còn gì để dùng lại")
    assert carried(world) == (1, "dialogue")
    count = len(admin.messages)
    follow(world.database, world.clock())
    world.time_passes(hours=1)
    assert len(admin.messages) == count


def test_confirmed_elsewhere_it_is_offered_when_the_plans_are_followed(world: World) -> None:
    admin, leader = world.talk(ADMIN), world.talk(LEADER)
    with world.database.begin() as session:
        confirming.confirm(session, 2, MONDAY, Calendar())
    for _ in range(2):
        follow(world.database, world.clock())
        world.time_passes(hours=1)
    admin.hears("12-KH/HU nối tiếp 159-KH/HU")
    admin.hears_nothing()
    see = admin.last.message.buttons[0][0]
    leader.taps_id(see.id)
    assert carried(world) == (0, "")
    leader.hears("ngoài phạm vi quyền")
    with world.database.begin() as session:
        person = members.add(session, "Quản Trị Xã", [Role("admin", 2)], MONDAY)
        members.link(session, "telegram:4", person, MONDAY)
        people.greeted(session, "telegram:4", "4", MONDAY)
    commune = world.talk(4)
    admin.taps("Dùng lại từ kế hoạch trước (2)")
    commune.taps_id(next(c for row in admin.last.message.buttons for c in row).id)
    assert carried(world) == (0, "")


def test_who_follows_whom(world: World) -> None:
    with world.database.begin() as session:
        other = next_year() | {"title": "Kế hoạch kiểm tra, giám sát năm 2027", "number": "3"}
        stranger, _ = plans.add(session, File("c" * 64, "3"), "…", other, MONDAY, unit=1)
        elsewhere, _ = plans.add(session, File("d" * 64, "4"), "…", next_year(), MONDAY, unit=2)
        found = [plans.find(session, id) for id in (1, 2, stranger, elsewhere)]
        befores = [heirs.before(session, one) for one in found if one is not None]
        assert [one.id if one else None for one in befores] == [None, 1, None, None]


def test_a_new_version_keeps_the_time_that_was_given(world: World) -> None:
    with world.database.begin() as session:
        version = OLD | {"number": "160-KH/HU"}
        new, _ = plans.add(session, File("e" * 64, "5"), "…", version, MONDAY, unit=1)
        one = next(one for one in assignments.of_plan(session, 1) if one.due_on.day == 30)
        later = one.due_on.replace(day=1, month=12)
        extensions.extend(session, one.id, later, by=1)
        confirming.replace(session, 1, new, MONDAY, Calendar())
        after = plans.find(session, new)
        assert after is not None
        before = heirs.before(session, after)
        assert before is not None
        assert before.number == "159-KH/HU"
        assert len(heirs.proposals(session, before, after)) == 3  # two ties, one duty
        kept = [one for one in assignments.of_plan(session, new) if one.extended_to]
    assert [(one.unit, one.due_on, one.extended_to) for one in kept] == [
        (one.unit, one.due_on, later)
    ]
