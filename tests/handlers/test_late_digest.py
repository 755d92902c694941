"""Leaders hear of what is late: the morning after, once a week of all of it, never of nothing."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.channel import Gone
from scheduler import late, ticking
from scheduler import undated as undated_letters
from scheduler.ladder import Office
from scheduler.late import plan_digests
from scheduler.undated import plan_undated
from storage import (
    assignments,
    chats,
    extensions,
    facts,
    groups,
    members,
    plan_items,
    reach,
    unit_changes,
    work,
)
from storage.database import Database
from storage.people import Role
from tests.bot.breakable import rows
from tests.handlers import reminding_world as minding
from tests.handlers.reminding_world import BO, TAM, THAU, at
from tests.handlers.report_world import LEADER, OFFICER
from tests.talk import Heard, Talk, World

BOSS, ADMIN = 2, 3  # the leader of Bản Bo; an administrator of the district
DUE = "2026-12-16"  # a Wednesday


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    world = minding.make(database, tmp_path)
    with database.begin() as session:
        for account, name, role, unit in (
            (BOSS, "Vàng A Pó", Role("leader", BO), BO),
            (ADMIN, "Lù Thị Quản", Role("admin", 1), 1),
        ):
            assert unit == role.unit
            person = members.add(session, name, [role], world.clock())
            members.link(session, f"telegram:{account}", person, world.clock())
    return world


def wake(world: World, day: str, clock: str = "08:00") -> int:
    world.clock.now = at(day, clock)
    found = plan_digests(world.database, Office(), world.clock())
    world.run()
    return found


def heard(world: World, account: int) -> list[Heard]:
    return [
        one
        for one in world.talk(account).messages
        if one.message.text.startswith(("Việc quá", "Tổng"))
    ]


@dataclass(frozen=True)
class Times:
    """The office's settings."""

    remind_at: str = "08:00"
    quiet_hours: str = "20:00-07:00"


def test_the_clock_tells_units_and_leaders_once_though_it_forgets_that_it_did(
    world: World,
) -> None:
    minding.owe(world, ("Sơ kết", DUE), ("Chưa rõ ngày", ""))
    world.clock.now = at("2026-12-18")
    for _ in range(2):
        ticking.plan(Times(), world.database, world.clock())
        with world.database.begin() as session:
            for name in (late.PLANNED, undated_letters.PLANNED):
                facts.put(session, name, "")
    world.run()
    keys = {str(key).split(":")[0] for (key,) in rows(world.database, "SELECT key FROM outbox")}
    assert keys == {"remind", "late", "undated"}
    assert len(heard(world, LEADER)) == 1
    assert not heard(world, BOSS)  # his unit was reminded itself


def done(world: World, *ids: int) -> None:
    with world.database.begin() as session:
        for id in ids:
            assignments.done(session, id, world.clock())


def of(world: World, unit: int) -> int:
    """The assignment of a unit."""
    with world.database.read() as session:
        return work.open_of(session, [unit])[0].id


def test_the_morning_after_with_names_and_numbers_of_ones_own_units(world: World) -> None:
    minding.owe(world, ("Sơ kết quy chế dân chủ", DUE), lead="Đảng ủy các xã")
    assert wake(world, DUE) == 0
    assert wake(world, "2026-12-17", "07:59") == 0
    assert wake(world, "2026-12-17") == 1
    assert wake(world, "2026-12-17", "08:01") == 0
    (letter,) = heard(world, LEADER)
    assert letter.message.text == (
        "Tổng hợp việc quá hạn đầu tuần: 1 việc của 3 đơn vị\n"
        "Kính gửi đồng chí, tính đến 08:00 17/12/2026:\n"
        "1. Sơ kết quy chế dân chủ (hạn 16/12/2026): 0/3 đơn vị đã xong.\n"
        "Theo 12-KH/HU, mục Phụ lục.1.\n"
        "3 đơn vị quá hạn: Xã Bản Bo, Xã Hồ Thầu, Xã Nà Tăm.\n"
        "⚠ Chưa nhắc được 1 đơn vị vì chưa có nhóm, chưa có cán bộ tham gia: Xã Nà Tăm."
    )
    assert letter.labels == ["1", "Nhắc ngay", "Danh sách việc"]
    assert not heard(world, BOSS)  # his unit has a group
    assert not heard(world, ADMIN)  # a leader is there

    done(world, of(world, BO))
    assert wake(world, "2026-12-18") == 0  # all was told
    assert wake(world, "2026-12-19") == 0  # a Saturday
    assert wake(world, "2026-12-21") == 1  # of a week the first tells all
    assert "1/3 đơn vị đã xong" in heard(world, LEADER)[-1].message.text
    assert not heard(world, BOSS)


def test_a_leader_hears_of_his_own_unit_alone_where_it_can_not_be_told(world: World) -> None:
    minding.owe(world, ("Sơ kết", DUE))
    minding.owe(world, ("Nếp sống", DUE), lead="Bản Nà Van")
    assert wake(world, "2026-12-17") == 2
    text = heard(world, BOSS)[-1].message.text
    assert "1 đơn vị quá hạn: Bản Nà Van." in text  # a unit below is late: all is told
    with world.database.begin() as session:
        for _ in range(reach.FAILING):
            chats.failed(session, "telegram", minding.GROUP, world.clock(), world.clock())
    assert wake(world, "2026-12-21") == 2
    assert "Tin nhắc không tới được 1 đơn vị" in heard(world, BOSS)[-1].message.text


def test_who_has_more_time_is_named_so_that_the_numbers_add_up(world: World) -> None:
    minding.owe(world, ("Sơ kết", DUE), lead="Đảng ủy các xã")
    with world.database.begin() as session:
        for unit, day in ((BO, "2026-12-25"), (TAM, "2026-12-30")):
            one = work.open_of(session, [unit])[0]
            extensions.extend(session, one.id, date.fromisoformat(day), by=1)
    wake(world, "2026-12-17")
    (letter,) = heard(world, LEADER)
    told = "2 đơn vị được gia hạn: Xã Bản Bo (đến 25/12/2026), Xã Nà Tăm (đến 30/12/2026)."
    assert "đầu tuần: 1 việc của 1 đơn vị\n" in letter.message.text
    assert "0/3 đơn vị đã xong" in letter.message.text
    assert f"1 đơn vị quá hạn: Xã Hồ Thầu.\n{told}" in letter.message.text
    leader = world.talk(LEADER)
    leader.taps("1", on=letter)
    leader.hears("0/3 đơn vị đã xong, 1 đơn vị quá hạn:", told)


def test_what_is_carried_by_hand_names_nobody_who_does_not_owe_it(world: World) -> None:
    long = "Sơ kết việc thực hiện quy chế dân chủ ở cơ sở " * 6 + "gửi Ban Dân vận"
    minding.owe(world, (long, DUE), lead="Đảng ủy các xã")
    minding.owe(world, ("Báo cáo quý", "2026-12-15"), lead="Xã Nà Tăm")
    with world.database.begin() as session:
        members.leave(session, 4, world.clock())  # the officer of Hồ Thầu
    wake(world, "2026-12-17")
    leader = world.talk(LEADER)
    leader.taps("Nhắc ngay", on=heard(world, LEADER)[0])
    leader.hears("Cần nhắc 3 đơn vị")
    one = leader.hears("Kính gửi: Xã Hồ Thầu.", long).message.text
    assert "Báo cáo quý" not in one
    both = leader.hears("Kính gửi: Xã Nà Tăm.", long, "Báo cáo quý").message.text
    assert "Hồ Thầu" not in both
    leader.hears_nothing()

    leader.taps("1", on=heard(world, LEADER)[0])
    leader.taps("Nhắc ngay", on=leader.last)
    leader.hears("Cần nhắc 3 đơn vị")
    text = leader.hears("Kính gửi: Xã Hồ Thầu, Xã Nà Tăm.", long).message.text
    assert "…" not in text  # nothing is cut in what is sent on


def test_so_many_texts_to_carry_and_where_to_find_the_others(world: World) -> None:
    for number in range(8):
        with world.database.begin() as session:
            unit_changes.add(session, f"M{number}", f"Xã Mới {number}", kind="commune", parent=1)
        minding.owe(world, (f"Việc {number}", DUE), lead=f"Xã Mới {number}")
    wake(world, "2026-12-17")
    leader = world.talk(LEADER)
    leader.taps("Nhắc ngay", on=heard(world, LEADER)[0])
    leader.hears("Cần nhắc 8 đơn vị")
    for number in range(6):
        text = leader.hears(f"Kính gửi: Xã Mới {number}.", f"Việc {number} ").message.text
        assert text.count("Việc ") == 1
    leader.hears("Còn 2 đơn vị chưa có nội dung ở trên: Xã Mới 6, Xã Mới 7.")
    leader.hears_nothing()


def test_the_buttons_show_who_is_late_ask_them_and_lead_to_requests(world: World) -> None:
    entries = ("Sơ kết", DUE), ("Báo cáo quý", "2026-12-15")
    minding.owe(world, *entries, lead="Đảng ủy các xã")
    with world.database.begin() as session:
        one = work.open_of(session, [THAU])[0]
        extensions.ask(session, one.id, date(2026, 12, 30), "mưa lũ", world.clock(), by=4)
    assert wake(world, "2026-12-17") == 1
    leader = world.talk(LEADER)
    (letter,) = heard(world, LEADER)
    assert letter.labels == ["1", "2", "Nhắc ngay", "Danh sách việc", "Yêu cầu gia hạn (1)"]
    leader.taps("1", on=letter)
    task = leader.hears("Sơ kết (hạn 16/12/2026)", "2. Xã Hồ Thầu – ⚠ quá hạn 1 ngày")
    leader.taps("2", on=task)
    leader.hears("Đơn vị: Xã Hồ Thầu")
    leader.taps("Nhắc ngay", on=task)
    leader.hears("Cần nhắc 3 đơn vị", "Xã Bản Bo")
    leader.hears("Kính gửi: Xã Nà Tăm.")
    leader.taps("Danh sách việc", on=letter)
    each = leader.hears(
        "Việc quá hạn của từng đơn vị (6 việc, trang 1/1)",
        "1. Xã Bản Bo: Sơ kết (hạn 16/12/2026) – ⚠ quá hạn 1 ngày",
        "6. Xã Nà Tăm: Báo cáo quý (hạn 15/12/2026) – ⚠ quá hạn 2 ngày",
    )
    assert each.labels == ["1", "2", "3", "4", "5", "6"]
    leader.taps("6", on=each)
    leader.hears("Báo cáo quý\nĐơn vị: Xã Nà Tăm")
    leader.taps("Nhắc ngay", on=letter)
    shown = leader.hears("Cần nhắc 3 đơn vị")
    assert "Gửi tới 2 đơn vị" in shown.labels or "Nhắc lại tất cả (2)" in shown.labels
    leader.taps("Yêu cầu gia hạn (1)", on=letter)
    assert "Xã Hồ Thầu" in leader.last.message.text
    officer = world.talk(OFFICER)
    officer.taps_id(letter.message.buttons[0][0].id, on=letter.id)
    assert not officer.messages
    assert world.app.flashes[-1] == "Nút này dành cho người khác."


def test_what_is_done_before_it_is_sent_is_not_told_nor_is_a_leader_who_left(world: World) -> None:
    minding.owe(world, ("Sơ kết", DUE))
    world.clock.now = at("2026-12-17")
    minding.owe(world, ("Nếp sống", DUE), lead="Bản Nà Van")
    assert plan_digests(world.database, Office(), world.clock()) == 2
    with world.database.begin() as session:
        members.leave(session, 6, world.clock())  # the boss of Bản Bo
    done(world, of(world, BO), of(world, 5))
    world.run()
    assert not heard(world, LEADER)
    assert not heard(world, BOSS)
    states = rows(world.database, "SELECT key, state FROM outbox WHERE key LIKE 'late:%'")
    assert {str(state) for _, state in states} == {"cancelled"}


def test_a_digest_that_did_not_arrive_is_told_the_next_day_and_more_time_counts(
    world: World,
) -> None:
    minding.owe(world, ("Sơ kết", DUE))
    with world.database.begin() as session:
        groups.removed(session, "telegram", minding.GROUP, world.clock())
    world.app.errors = [Gone("blocked")]
    assert wake(world, "2026-12-17") == 1
    assert not heard(world, LEADER)
    world.talk(LEADER).says("/help")
    assert wake(world, "2026-12-18") == 1
    assert "Xã Bản Bo" in heard(world, LEADER)[-1].message.text
    with world.database.begin() as session:
        one = work.open_of(session, [BO])[0]
        extensions.extend(session, one.id, date(2026, 12, 22), by=1)
    assert wake(world, "2026-12-21") == 0
    assert wake(world, "2026-12-23") == 1
    text = heard(world, LEADER)[-1].message.text
    assert "(hạn 16/12/2026)" in text
    assert "Xã Bản Bo (đã gia hạn đến 22/12/2026)" in text


def test_many_tasks_come_in_pages(world: World) -> None:
    days = [at(DUE).date() + timedelta(days=one % 5 - 5) for one in range(14)]
    minding.owe(world, *((f"Việc {one}", day.isoformat()) for one, day in enumerate(days)))
    wake(world, "2026-12-17")
    leader = world.talk(LEADER)
    (letter,) = heard(world, LEADER)
    assert "14 việc của 1 đơn vị (trang 1/3)" in letter.message.text
    assert letter.labels[:6] == ["1", "2", "3", "4", "5", "6"]
    leader.taps("Trang sau ▶", on=letter)
    assert letter.edited
    assert "(trang 2/3)" in letter.message.text
    assert "7. " in letter.message.text
    leader.taps("Danh sách việc", on=letter)
    each = leader.hears("(14 việc, trang 1/3)")
    leader.taps("Trang sau ▶", on=each)
    assert "7. Xã Bản Bo: Việc" in each.message.text


def undated(world: World, day: str) -> int:
    world.clock.now = at(day)
    found = plan_undated(world.database, Office(), world.clock())
    world.run()
    return found


def test_entries_without_a_day_are_told_once_a_month_and_can_be_given_one(world: World) -> None:
    assert undated(world, "2026-12-01") == 0
    minding.owe(world, ("Sơ kết khi có hướng dẫn", ""), ("Tổng kết", DUE))
    assert undated(world, "2026-12-02") == 0  # this month was looked after
    assert undated(world, "2027-01-02") == 0  # a Saturday
    assert undated(world, "2027-01-04") == 1
    assert undated(world, "2027-01-05") == 0
    admin: Talk = world.talk(ADMIN)
    letter = next(one for one in admin.messages if "chưa có ngày" in one.message.text)
    assert "1. Sơ kết khi có hướng dẫn (12-KH/HU, mục Phụ lục.1)" in letter.message.text
    assert "Tổng kết" not in letter.message.text
    assert letter.labels == ["1"]
    admin.taps("1", on=letter)
    assert "Sửa ngày" in admin.last.labels
    with world.database.begin() as session:
        (item, _) = plan_items.of(session, 1, "timetable")
        plan_items.correct(session, item.id, {"schedule": {"date": "2027-03-03"}})
    assert undated(world, "2027-02-01") == 0
