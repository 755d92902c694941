"""/lich: what a unit has to do in a month, day by day, and a file for a phone's calendar."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.month import asked as month_asked
from storage import assignments, extensions, members, office_days, people, work
from storage.database import Database
from storage.people import Role
from tests.handlers import reminding_world as minding
from tests.handlers.reminding_world import BO, at, group
from tests.handlers.report_world import LEADER, OFFICER, SISTER
from tests.talk import Talk, World

EVERYWHERE = 5
ENTRIES = (
    ("Sơ kết quy chế dân chủ", "2026-12-16"),
    ("Đối thoại với nhân dân", "2026-12-20"),  # a Sunday
    ("Tổng kết năm", "2026-12-16"),
    ("Kiểm tra quý IV", "2026-11-20"),
)


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    world = minding.make(database, tmp_path)
    with database.begin() as session:
        person = members.add(session, "Hà Thị Tỉnh", [Role("leader", None)], world.clock())
        members.link(session, f"telegram:{EVERYWHERE}", person, world.clock())
        people.greeted(session, f"telegram:{EVERYWHERE}", str(EVERYWHERE), world.clock())
    minding.owe(world, *ENTRIES)
    world.clock.now = at("2026-12-10")
    return world


def test_a_month_is_told_day_by_day_with_states_and_days_off(world: World) -> None:
    with world.database.begin() as session:
        found = {one.item.words: one.id for one in work.open_of(session, [BO])}
        assignments.done(session, found["Tổng kết năm"], world.clock())
        extensions.extend(session, found["Kiểm tra quý IV"], date(2026, 12, 14), by=1)
        office_days.say(session, [date(2026, 12, 24)], world.clock(), works=False)
        office_days.say(session, [date(2026, 12, 26)], world.clock(), works=True)
    officer = world.talk(OFFICER)
    officer.says("lịch tháng này của xã tôi")
    shown = officer.hears("Lịch tháng 12/2026: Xã Bản Bo")
    assert shown.message.text == (
        "Lịch tháng 12/2026: Xã Bản Bo\n"
        "Thứ hai, 14/12\n"
        "– Kiểm tra quý IV (Theo 12-KH/HU, mục Phụ lục.4), hạn 20/11/2026, được gia hạn đến "
        "14/12/2026: còn 4 ngày\n"
        "Thứ tư, 16/12\n"
        "– Sơ kết quy chế dân chủ (Theo 12-KH/HU, mục Phụ lục.1): còn 6 ngày\n"
        "– Tổng kết năm (Theo 12-KH/HU, mục Phụ lục.3): ✓ đã xong\n"
        "Chủ nhật, 20/12 (ngày nghỉ)\n"
        "– Đối thoại với nhân dân (Theo 12-KH/HU, mục Phụ lục.2): còn 10 ngày\n"
        "Nghỉ 24/12: ngày nghỉ của cơ quan\n"
        "Làm bù: 26/12"
    )
    officer.taps("Tháng 1/2027 ▶", on=shown)
    assert "Nghỉ 1/1: Tết Dương lịch" in shown.message.text
    assert "Trong tháng không có việc nào đến hạn." in shown.message.text
    officer.taps("Tháng 2/2027 ▶", on=shown)
    assert "Nghỉ 4/2 đến 10/2: Tết Nguyên Đán" in shown.message.text
    officer.says("/lich tháng 11")
    officer.hears("Lịch tháng 11/2026", "Thứ sáu, 20/11", "được gia hạn đến 14/12/2026: còn 4 ngày")


def test_a_leader_of_two_units_says_whose_calendar(world: World) -> None:
    with world.database.begin() as session:
        roles = [Role("leader", BO), Role("leader", minding.THAU)]
        person = members.add(session, "Giàng A Páo", roles, world.clock())
        members.link(session, "telegram:6", person, world.clock())
        people.greeted(session, "telegram:6", "6", world.clock())
    leader = world.talk(6)
    leader.says("/lich tháng 11")
    assert leader.hears("của đơn vị nào?").labels == ["Xã Bản Bo", "Xã Hồ Thầu"]
    leader.taps("Xã Bản Bo")
    leader.hears("Lịch tháng 11/2026: Xã Bản Bo", "Kiểm tra quý IV")
    leader.says("tháng này tôi còn phải nộp gì nữa")
    leader.taps("Xã Hồ Thầu", on=leader.hears("của đơn vị nào?"))
    leader.hears("Lịch tháng 12/2026: Xã Hồ Thầu")


def test_a_leader_chooses_the_unit_and_nobody_sees_a_sister(world: World) -> None:
    leader, sister, boss = world.talk(LEADER), world.talk(SISTER), world.talk(EVERYWHERE)
    leader.says("/lich")
    shown = leader.hears("Lịch tháng 12/2026: Huyện Tam Đường", "không có việc nào")
    leader.taps("Đơn vị cấp dưới", on=shown)
    leader.taps("Xã Bản Bo")
    own = leader.hears("Lịch tháng 12/2026: Xã Bản Bo", "Sơ kết")
    leader.says("/lich Bản Bo tháng 11")
    leader.hears("Lịch tháng 11/2026: Xã Bản Bo", "Kiểm tra quý IV")
    leader.says("/lich Mường So")
    leader.hears("Không thấy đơn vị “Mường So”")
    boss.says("/lich")
    boss.taps("Huyện Tam Đường", on=boss.hears("Đồng chí muốn xem của đơn vị nào?"))
    boss.hears("Lịch tháng 12/2026: Huyện Tam Đường")
    sister.says("/lich Bản Bo")
    sister.hears("Không thấy đơn vị")
    sister.taps_id(own.message.buttons[0][0].id, on=own.id)
    assert "Sơ kết" not in sister.last.message.text
    here = group(world)
    here.says("/lich")
    assert "Đơn vị cấp dưới" not in here.hears("Lịch tháng 12/2026: Xã Bản Bo").labels


def file_of(talk: Talk) -> str:
    (file,) = talk.last.message.files
    assert file.name == "lich-xa-ban-bo-2026.ics"
    return talk.world.shelf.path(file.sha).read_bytes().decode().replace("\r\n ", "")


def test_the_file_has_the_days_left_of_the_year_and_takes_out_what_is_done(world: World) -> None:
    officer = world.talk(OFFICER)
    officer.says("/lich")
    officer.taps("Tải tệp lịch")
    assert "3 việc đến hạn" in officer.last.message.text
    first = file_of(officer)
    assert first.count("BEGIN:VEVENT") == 3
    assert "DTSTART;VALUE=DATE:20261216" in first
    assert "UID:assignment-1@td.danvan" in first
    assert "STATUS:CANCELLED" not in first
    with world.database.begin() as session:
        assignments.done(session, 1, world.clock())
        extensions.extend(session, 2, date(2026, 12, 28), by=1)
    world.time_passes(hours=1)
    officer.taps("Tải tệp lịch", on=officer.messages[0])
    assert "2 việc đến hạn" in officer.last.message.text
    later = file_of(officer)
    assert later.count("STATUS:CANCELLED") == 1
    assert "DTSTART;VALUE=DATE:20261228" in later
    assert r"Hạn: 20/12/2026\, được gia hạn đến 28/12/2026" in later
    assert max(versions(later)) > max(versions(first))


def versions(text: str) -> list[int]:
    return [int(line[9:]) for line in text.splitlines() if line.startswith("SEQUENCE:")]


@pytest.mark.parametrize(
    "text",
    [
        "lịch tháng này của xã tôi", "Tháng này phải làm gì?", "lich thang 10 cua xa minh",
        "thang nay con phai nop gi nua", "tháng này còn phải làm gì",
        "tháng này em còn nợ gì không",
        "cho tôi xem lịch tháng sau", "Tháng 4 đơn vị tôi có phải nộp gì không?",
    ],
)  # fmt: skip
def test_what_asks_for_ones_own_calendar_is_known(text: str) -> None:
    assert month_asked.asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "kế hoạch tháng 10 làm gì", "tháng 10 phải làm gì", "lịch tiếp dân tháng này của xã tôi",
        "lịch sử báo cáo", "tháng 9 có việc gì", "ai phụ trách lịch tháng này",
    ],
)  # fmt: skip
def test_a_question_that_plans_may_answer_is_left_to_them(text: str) -> None:
    assert not month_asked.asked(text)


def test_a_unit_that_owes_nothing_is_answered_from_the_plans(world: World) -> None:
    sister = world.talk(SISTER)
    sister.says("lịch tháng 3 của xã tôi")
    assert "Lịch tháng 3/2026: Xã Hồ Thầu" not in sister.last.message.text
    sister.says("tháng này còn phải nộp gì nữa")  # what is left is asked of nothing but one's own
    sister.hears("Xã Hồ Thầu", "12/2026")


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(-30, 30))
def test_months_are_turned_there_and_back(day: date, far: int) -> None:
    there = month_asked.shifted(day, far)
    assert there.day == 1
    assert month_asked.shifted(there, -far) == day.replace(day=1)


@given(st.text(max_size=30), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_whatever_is_typed_names_a_month(text: str, today: date) -> None:
    assert month_asked.first_of(text, today).day == 1
    month_asked.place(text)
    month_asked.asked(text)
