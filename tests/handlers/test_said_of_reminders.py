"""In words: asked again later, done already, another hour, and the days off of the year."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.control import asked as control_asked
from handlers.control import clock
from handlers.control import said as control_said
from handlers.tasks.asked import plain
from storage import members, people, postponed, unit_hours, work
from storage.database import Database
from storage.people import Role
from tests.clock import MONDAY
from tests.handlers import reminding_world
from tests.handlers.report_world import LEADER, OFFICER
from tests.talk import World

ADMIN, CHIEF = 3, 15
REPORT, PLAN = "Nộp số liệu quý IV", "Xây dựng kế hoạch công tác dân vận"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    """Bản Bo, with a leader of its own, owes two things before the Tết of 2027."""
    made = reminding_world.make(database, tmp_path)
    reminding_world.owe(made, (REPORT, "2027-01-29"), (PLAN, "2027-02-19"))
    with database.begin() as session:
        for account, name, role in (
            (ADMIN, "Trần Quản Trị", Role("admin", 1)),
            (CHIEF, "Mùa A Chỉ", Role("leader", reminding_world.BO)),
        ):
            person = members.add(session, name, [role], MONDAY)
            members.link(session, f"telegram:{account}", person, MONDAY)
            people.greeted(session, f"telegram:{account}", str(account), MONDAY)
    return made


def again(world: World) -> list[date]:
    with world.database.begin() as session:
        found = work.open_of(session, [reminding_world.BO])
        return sorted(postponed.of(session, [one.id for one in found]).values())


def test_asked_again_on_a_day_that_is_said(world: World) -> None:
    reminding_world.wake(world, "2027-01-26", "08:00")
    group, chief = reminding_world.group(world), world.talk(CHIEF)
    group.sees(REPORT)
    group.says("mai nhắc lại tôi")  # of the one thing just spoken of
    group.hears("Sẽ nhắc lại vào thứ tư, 27/01/2027", REPORT)
    chief.says("nhac toi lai ngay 6/2")
    chief.hears("muốn được nhắc lại việc nào")
    chief.taps(f"{PLAN} (hạn 19/02)")
    chief.sees("Ngày 06/02/2027 là ngày nghỉ", "Sẽ nhắc lại vào thứ năm, 11/02/2027", PLAN)
    assert again(world) == [date(2027, 1, 27), date(2027, 2, 6)]
    chief.says("nhắc lại tôi việc kế hoạch dân vận sau")
    chief.hears("muốn được nhắc lại khi nào", PLAN)
    group.says("đừng nhắc nữa, làm xong rồi")
    group.hears("bấm nút dưới đây", REPORT)
    group.taps("Đã xong")
    group.sees("ghi chú gì không")
    group.taps("Huỷ")
    group.says("bận họp nên để mai nhắc lại việc số liệu")
    group.hears("Sẽ nhắc lại vào thứ tư, 27/01/2027")
    chief.says("nhắc lại các xã chưa nộp")
    assert "nhắc lại việc nào" not in chief.last.message.text


def hours(world: World) -> dict[int, time]:
    with world.database.begin() as session:
        return dict(unit_hours.all(session))


def test_another_hour_in_words(world: World) -> None:
    leader, chief, officer = (world.talk(one) for one in (LEADER, CHIEF, OFFICER))
    leader.says("đổi giờ nhắc xã Bản Bo sang 7 giờ 30")
    leader.hears("Đã ghi giờ nhắc", "Xã Bản Bo", "nhắc lúc 07:30")
    assert hours(world) == {reminding_world.BO: time(7, 30)}
    leader.says("/nhacviec xã Hồ Thầu")
    leader.taps("Đổi giờ nhắc")
    leader.says("9 rưỡi")
    leader.hears("Xã Hồ Thầu", "nhắc lúc 09:30")
    leader.says("10 rưỡi")  # nothing asks for an hour any more
    assert hours(world)[reminding_world.THAU] == time(9, 30)
    leader.says("doi gio nhac")
    leader.hears("Đồng chí chọn đơn vị")
    chief.says("doi gio nhac xa Ban Bo sang 6h")
    chief.hears("giờ nghỉ đêm, nên tin được gửi lúc 07:00")
    chief.says("đổi giờ nhắc xã Hồ Thầu sang 8h")
    chief.hears("không có quyền")
    officer.says("đổi giờ nhắc sang 9h")
    officer.hears("Chỉ lãnh đạo")
    assert hours(world) == {reminding_world.BO: time(6), reminding_world.THAU: time(9, 30)}
    officer.says("khi nào nhắc")
    officer.hears("Tôi nhắc vào ngày làm việc")
    assert officer.last.labels == ["Việc cần làm"]
    leader.says("hom nay nhac nhung don vi nao")
    leader.taps("Lời nhắc việc")
    leader.sees("Xã Hồ Thầu: nhắc lúc 09:30")


def test_days_off_are_answered_by_the_calendar(world: World) -> None:
    talk, admin = world.talk(OFFICER), world.talk(ADMIN)
    world.clock.now = reminding_world.at("2027-01-25", "09:00")
    for said, told in (
        ("tet nghi tu ngay nao", "từ thứ năm, 04/02/2027 đến hết thứ tư, 10/02/2027 (7 ngày)"),
        ("hôm nay có nghỉ không", "thứ hai, 25/01/2027 là ngày làm việc"),
        ("5/2 có phải đi làm không", "05/02/2027 là ngày nghỉ"),
        (
            "còn mấy ngày làm việc nữa đến Tết",
            "06/02/2027 còn 12 ngày, trong đó có 7 ngày làm việc",
        ),
        ("nghỉ lễ 30/4 thế nào", "Ngày Chiến thắng, Ngày Quốc tế Lao động: nghỉ từ thứ sáu"),
    ):
        talk.says(said)
        talk.hears(told)
    talk.says("tết thăm hỏi người có uy tín từ ngày nào")
    assert "nghỉ từ" not in talk.last.message.text
    admin.says("/lichlamviec 2028")
    admin.hears("Ngày nghỉ trong năm 2028")


@pytest.mark.parametrize(
    ("said", "setting"),
    [
        ("10, 5, 0, sau 3", "10,5,0|3|0"),
        ("10 5 0 sau 3", "10,5,0|3|0"),
        ("7, 3", "7,3||0"),
        ("trước 10, 5; sau 3", "10,5|3|0"),
        ("5, 0, sau 3, hằng tuần 2 lần", "5,0|3|2"),
    ],
)
def test_numbers_alone_lie_before_the_day(said: str, setting: str) -> None:
    assert control_said.read(said) == setting


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("6h", "06:00"), ("9 rưỡi", "09:30"), ("7 giờ 30", "07:30"), ("2 giờ chiều", "14:00"),
        ("8 giờ kém 15", "07:45"), ("9", "09:00"), ("16h nhé", "16:00"), ("25h", None),
        ("3 việc", None), ("", None),
    ],
)  # fmt: skip
def test_hours_as_people_say_them(said: str, hour: str | None) -> None:
    found = clock.answer(said)
    assert (f"{found:%H:%M}" if found else None) == hour


@given(st.lists(st.sampled_from(
    ["6", "h", "giờ", "rưỡi", "99", "kém", "15", "chiều", "sang", "lúc", ":"]
), max_size=6).map(" ".join) | st.text(max_size=20))  # fmt: skip
def test_whatever_is_said_it_is_an_hour_or_none(said: str) -> None:
    assert clock.find(said) is None or datetime.combine(MONDAY, clock.find(said) or time())
    clock.answer(said)


@pytest.mark.parametrize(
    "said", ["kế hoạch nêu khi nào nhắc", "nhắc xã Bản Bo", "nhắc các xã chưa nộp", "ai ký"]
)
def test_what_asks_of_something_else_is_left_alone(said: str) -> None:
    assert not control_asked.ASKED.fullmatch(plain(said))
