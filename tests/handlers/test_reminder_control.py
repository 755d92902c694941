"""Leaders steer reminders: silence, hours, days of plans; administrators correct the calendar."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.control import office_said
from handlers.control import said as control_said
from scheduler import rungs
from scheduler.follow import catch_up
from storage import (
    audit,
    members,
    office_days,
    owing,
    people,
    rung_settings,
    silences,
    unit_hours,
    work,
)
from storage.database import Database
from storage.people import Role
from tests.clock import MONDAY
from tests.handlers import report_world
from tests.handlers.report_world import LEADER, OFFICER
from tests.talk import World

ADMIN, CHIEF = 3, 15
TODAY = MONDAY.date()
BAN_BO, HO_THAU = 2, 3


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = report_world.make(database, tmp_path)
    report_world.plan(made)
    with database.begin() as session:
        for account, name, role in (
            (ADMIN, "Trần Quản Trị", Role("admin", 1)),
            (CHIEF, "Mùa A Chỉ", Role("leader", BAN_BO)),
        ):
            person = members.add(session, name, [role], MONDAY)
            members.link(session, f"telegram:{account}", person, MONDAY)
            people.greeted(session, f"telegram:{account}", str(account), MONDAY)
    return made


def silent(world: World, today: date = TODAY) -> list[tuple[int, bool, date | None]]:
    """The unit, whether only one entry is meant, and until when."""
    with world.database.begin() as session:
        found = silences.standing(session, today)
    return [(one.unit, one.item is not None, one.until) for one in found]


def deeds(world: World, of: str) -> list[str]:
    with world.database.begin() as session:
        found = audit.latest(session)
    kept = [one for one in reversed(found) if one.action.startswith(of)]
    return [one.action if one.allowed else f"denied {one.action}" for one in kept]


def test_a_unit_is_silenced_and_heard_again(world: World) -> None:
    leader = world.talk(LEADER)
    leader.says("/nhacviec")
    leader.hears("Mọi đơn vị đang được nhắc như thường lệ")
    leader.taps("Chọn đơn vị")
    leader.taps("Xã Bản Bo")
    leader.sees("Xã Bản Bo", "như thường lệ", "như các đơn vị khác")
    leader.taps("7 ngày")
    leader.sees("Đang dừng nhắc đến 30/11/2026 (đồng chí Lò Thị Lãnh)")
    assert silent(world) == [(BAN_BO, False, date(2026, 11, 30))]
    assert silent(world, date(2026, 12, 1)) == []
    leader.taps("Không hẹn ngày")  # takes the place of the seven days
    leader.sees("đến khi có người bật lại")
    assert silent(world) == [(BAN_BO, False, None)]
    leader.taps("Ngày khác")
    leader.says("hôm qua")
    leader.hears("chưa đọc được ngày")
    leader.says("đến 15/12")
    leader.hears("Đang dừng nhắc đến 15/12/2026")
    leader.says("/nhacviec")
    leader.hears("1. Xã Bản Bo: dừng nhắc đến 15/12/2026 (đồng chí Lò Thị Lãnh)")
    leader.says("/nhacviec xã Bản Bo")
    leader.taps("Nhắc lại (dòng 1)")
    leader.sees("lại được nhắc", "như thường lệ")
    assert silent(world) == []
    assert deeds(world, "remind") == ["remind.mute"] * 3 + ["remind.lift"]


def test_one_entry_is_silenced_for_a_unit(world: World) -> None:
    leader = world.talk(LEADER)
    leader.says("tạm dừng nhắc xã Bản Bo đến 30/11")
    leader.hears("Xã Bản Bo")
    assert leader.last.labels[0] == "Dừng nhắc đến 30/11"
    assert silent(world) == []
    leader.taps("Dừng nhắc một việc")
    leader.taps("Đối thoại trực tiếp với nhân dân")
    leader.taps("Hết tháng này")
    leader.sees("Không nhắc “Đối thoại trực tiếp với nhân dân” đến 30/11/2026")
    assert silent(world) == [(BAN_BO, True, date(2026, 11, 30))]
    leader.taps("Hôm nay")
    assert len(silent(world)) == 2  # of one entry, and of anything, stand side by side


def test_the_hour_of_a_unit(world: World) -> None:
    leader = world.talk(LEADER)
    leader.says("/nhacviec xã Hồ Thầu")
    leader.taps("Đổi giờ nhắc")
    leader.taps("07:30")
    leader.sees("nhắc lúc 07:30 (đồng chí Lò Thị Lãnh)")
    with world.database.begin() as session:
        assert unit_hours.all(session) == {HO_THAU: time(7, 30)}
    leader.says("/nhacviec")
    leader.hears("Xã Hồ Thầu: nhắc lúc 07:30")
    leader.says("/nhacviec xã Hồ Thầu")
    leader.taps("Đổi giờ nhắc")
    leader.taps("Như các đơn vị khác")
    with world.database.begin() as session:
        assert unit_hours.all(session) == {}


def test_the_days_of_a_plan_and_of_one_entry(world: World) -> None:
    leader = world.talk(LEADER)
    leader.says("/nhacviec")
    leader.taps("Ngày nhắc của kế hoạch")
    leader.taps("159-KH/HU")
    leader.sees("7, 3, 1 ngày trước hạn; đúng ngày; 2 ngày sau hạn; rồi hằng tuần 4 lần")
    leader.taps("Nhắc ít hơn")
    leader.sees("3 ngày trước hạn; đúng ngày; 7 ngày sau hạn", "đồng chí Lò Thị Lãnh")
    leader.taps("Đặt riêng từng việc")
    leader.taps("Tổng kết công tác dân vận")
    leader.sees("3 ngày trước hạn; đúng ngày", "Chưa ai đặt riêng")
    leader.taps("Tự đặt")
    leader.says("lúc nào cũng được")
    leader.hears("Tôi chưa hiểu")
    leader.says("10, 5 ngày trước; đúng ngày; hằng tuần 2 lần")
    leader.hears("10, 5 ngày trước hạn; đúng ngày; rồi hằng tuần 2 lần")
    with world.database.begin() as session:
        found = rung_settings.all(session)
    assert found == {"plan:1": "3,0|7|0", "item:2": "10,5,0||2"}
    assert [str(rungs.read(one)) for one in found.values()] == list(found.values())
    leader.says("/nhacviec")
    leader.hears("159-KH/HU: 3 ngày trước hạn", "Tổng kết công tác dân vận: 10, 5 ngày trước")
    leader.taps("Ngày nhắc của kế hoạch")
    leader.taps("159-KH/HU")
    leader.taps("Như thường lệ")
    with world.database.begin() as session:
        assert list(rung_settings.all(session)) == ["item:2"]
    assert deeds(world, "remind") == ["remind.rungs"] * 3


def test_only_leaders_and_only_of_their_own(world: World) -> None:
    officer, leader, chief = (world.talk(one) for one in (OFFICER, LEADER, CHIEF))
    leader.says("/nhacviec xã Hồ Thầu")
    week = next(c for row in leader.last.message.buttons for c in row if c.label == "7 ngày")
    officer.says("/nhacviec")
    officer.hears("ngoài phạm vi quyền")
    officer.says("tạm dừng nhắc xã Bản Bo")
    officer.hears("Chỉ lãnh đạo")
    officer.taps_id(week.id)
    chief.taps_id(week.id)
    chief.sees("không có quyền chỉnh lời nhắc của Xã Hồ Thầu")
    chief.says("/nhacviec xã Hồ Thầu")
    chief.hears("không có quyền")
    assert silent(world) == []
    chief.says("/nhacviec")
    chief.taps("Ngày nhắc của kế hoạch")
    chief.sees("chưa có kế hoạch nào")  # the district's plan is not the commune's to steer
    chief.says("/nhacviec bản bo")
    chief.taps("Hôm nay")
    assert silent(world) == [(BAN_BO, False, TODAY)]


def test_in_a_group_only_its_unit_is_steered_by_its_leaders(world: World) -> None:
    group = world.talk(LEADER, chat="-500", group=True)
    group.becomes_member(present=True)
    group.says("/lienket BB")
    officer = world.talk(OFFICER, chat="-500", group=True)
    group.says("/nhacviec")
    group.hears("Xã Bản Bo", "Dừng nhắc đơn vị này đến khi nào?")
    today = next(c for row in group.last.message.buttons for c in row if c.label == "Hôm nay")
    officer.taps_id(today.id)
    assert silent(world) == []
    group.taps_id(today.id)
    assert silent(world) == [(BAN_BO, False, TODAY)]


def dues(world: World) -> list[str]:
    with world.database.begin() as session:
        return [f"{one.item.where} {one.due_on:%d/%m}" for one in work.open_of(session, [BAN_BO])]


def test_a_day_off_moves_what_is_due_and_may_be_taken_back(world: World) -> None:
    admin = world.talk(ADMIN)
    before = dues(world)
    assert "Phụ lục.1 31/12" in before
    admin.says("/lichlamviec")
    admin.hears(
        "Ngày nghỉ trong năm 2026", "16/02 – 20/02: Tết Nguyên Đán", "31/08 – 02/09: Quốc khánh"
    )
    admin.taps("Sửa ngày nghỉ, ngày làm bù")
    admin.says("nghỉ nhiều vào")
    admin.hears("chưa đọc được ngày")
    admin.says("nghỉ 30/12 đến 31/12, làm bù 26/12")
    admin.hears("Nghỉ: 30/12/2026 – 31/12/2026", "Làm việc: 26/12/2026", "dời hạn của 2 việc")
    assert [one for one in dues(world) if "/12" in one] == ["Phụ lục.1 29/12", "Phụ lục.2 29/12"]
    with world.database.begin() as session:
        calendar = office_days.calendar(session)
    assert calendar.working(date(2026, 12, 26))
    assert not calendar.working(date(2026, 12, 30))
    admin.says("/lichlamviec")
    admin.hears("30/12 – 31/12", "26/12", "(đã nhập)")
    admin.says("/lichlamviec bỏ 26/12, 30/12 đến 31/12")
    admin.hears("Trở lại như lịch chung", "dời hạn của 2 việc")
    assert dues(world) == before
    assert deeds(world, "office") == ["office.days"] * 4
    admin.says("/lichlamviec nghỉ 3/2/2027")  # the day before Tết is the office's own
    admin.says("/lichlamviec 2027")
    admin.hears("03/02 (đã nhập)", "04/02 – 10/02: Tết Nguyên Đán")


def test_where_much_is_owed_the_clock_follows_the_calendar_and_tells(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(owing, "IN_A_TURN", 0)
    admin = world.talk(ADMIN)
    before = dues(world)
    admin.says("/lichlamviec nghỉ 30/12 đến 31/12")
    admin.hears("Nghỉ: 30/12/2026 – 31/12/2026", "xong tôi sẽ báo")
    assert dues(world) == before
    for _ in range(2):
        catch_up(world.database, world.clock())
        world.run()
    admin.hears("dời hạn của 2 việc")
    admin.hears_nothing()
    assert [one for one in dues(world) if "/12" in one] == ["Phụ lục.1 29/12", "Phụ lục.2 29/12"]


def test_the_calendar_is_for_administrators_of_everything(world: World) -> None:
    with world.database.begin() as session:
        person = members.add(session, "Quản Trị Xã", [Role("admin", BAN_BO)], MONDAY)
        members.link(session, "telegram:4", person, MONDAY)
        people.greeted(session, "telegram:4", "4", MONDAY)
    for account in (LEADER, OFFICER, 4):
        talk = world.talk(account)
        talk.says("/lichlamviec nghỉ 30/12")
        talk.hears("ngoài phạm vi quyền" if account != 4 else "Chỉ người quản trị chung")
    with world.database.begin() as session:
        assert office_days.of_year(session, 2026) == []


@pytest.mark.parametrize(
    ("said", "setting"),
    [
        ("7,3,1 ngày trước; đúng ngày; 2 ngày sau; hằng tuần 4 lần", "7,3,1,0|2|4"),
        ("3 ngày trước, đúng ngày", "3,0||0"),
        ("trước 5 ngày, sau 2 ngày", "5|2|0"),
        ("chỉ đúng ngày", "0||0"),
        ("tắt", "||0"),
        ("như thường lệ", "7,3,1,0|2|4"),
        ("7 and 3 days before, on the day, weekly 2", "7,3,0||2"),
    ],
)
def test_rungs_as_people_say_them(said: str, setting: str) -> None:
    assert control_said.read(said) == setting
    assert str(rungs.read(setting)) == setting


@given(st.lists(st.sampled_from(
    ["7", "3,1", "0", "61", "999", "ngày", "trước", "sau", "đúng ngày", "hằng tuần", "tắt", ";"]
), max_size=8).map(" ".join) | st.text(max_size=30))  # fmt: skip
def test_whatever_is_said_the_ladder_can_read_it(said: str) -> None:
    try:
        setting = control_said.read(said)
    except control_said.Unclear:
        return
    assert str(rungs.read(setting)) == setting
    assert max((abs(one) for one in rungs.read(setting).offsets), default=0) <= 60 + 7 * 8
    control_said.say(setting)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("nghỉ 16/2 đến 20/2", [("off", "2027-02-16", "2027-02-20")]),
        ("nghỉ 16-20/2/2027", [("off", "2027-02-16", "2027-02-20")]),
        ("nghỉ 31/12 đến 2/1", [("off", "2026-12-31", "2027-01-02")]),
        ("đi làm bù thứ 7 28/11", [("on", "2026-11-28", "2026-11-28")]),
        ("bỏ 30/12", [("forget", "2026-12-30", "2026-12-30")]),
        ("nghỉ bù 27/11, làm 28/11",
         [("off", "2026-11-27", "2026-11-27"), ("on", "2026-11-28", "2026-11-28")]),
    ],
)  # fmt: skip
def test_days_off_as_people_say_them(said: str, days: list[tuple[str, str, str]]) -> None:
    found = office_said.read(said, TODAY)
    assert [(one.kind, str(one.days[0]), str(one.days[-1])) for one in found] == days


@given(st.lists(st.sampled_from(
    ["nghỉ", "làm bù", "bỏ", "16/2", "31/2", "20", "đến", "-", "2026", "99/99", "ngày", "1/1/2027"]
), max_size=7).map(" ".join) | st.text(max_size=30))  # fmt: skip
def test_whatever_is_said_no_stretch_is_long(said: str) -> None:
    try:
        found = office_said.read(said, TODAY)
    except office_said.Unclear:
        return
    assert all(0 < len(one.days) <= office_said.LONGEST for one in found)
