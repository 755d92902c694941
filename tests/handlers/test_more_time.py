"""More time is asked for, given, refused and taken back; the official day stays beside it."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.dialog import NotUnderstood
from handlers.more_time import days as more_time_days
from handlers.more_time.days import Term
from knowledge.workdays import Calendar
from storage import assignments, audit, confirming, members, people, work
from storage import unit_changes as changes
from storage.database import Database
from storage.people import Role
from tests.clock import MONDAY
from tests.handlers import reminding_world, report_world
from tests.handlers.report_world import LEADER, OFFICER, SECOND, SISTER
from tests.talk import Talk, World

DIALOGUE = "Đối thoại trực tiếp với nhân dân"
CHIEF, DEPUTY = 15, 2
TODAY = MONDAY.date()


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    """The commune has a leader of its own, the district two."""
    made = report_world.make(database, tmp_path)
    report_world.plan(made)
    with database.begin() as session:
        for account, name, unit in ((CHIEF, "Mùa A Chỉ", 2), (DEPUTY, "Hoàng Văn Phó", 1)):
            person = members.add(session, name, [Role("leader", unit)], MONDAY)
            members.link(session, f"telegram:{account}", person, MONDAY)
            people.greeted(session, f"telegram:{account}", str(account), MONDAY)
    return made


def asks(talk: Talk, until: str = "thêm 5 ngày vì trời mưa lũ") -> None:
    """The dialogue of November, due on the 30th."""
    talk.says("/viec")
    talk.taps("2")
    talk.taps("Xin gia hạn")
    talk.hears("Xin gia hạn", DIALOGUE, "đến ngày nào")
    talk.says(until)


def extended(world: World) -> date | None:
    with world.database.begin() as session:
        found = work.open_of(session, [2])
        return next(
            (one.assignment.extended_to for one in found if one.assignment.due_on.day == 30
             and one.assignment.due_on.month == 11), None,
        )  # fmt: skip


def deeds(world: World) -> list[str]:
    with world.database.begin() as session:
        found = audit.latest(session)
    return [one.action for one in reversed(found) if one.action.startswith("more-time")]


def test_a_unit_asks_and_the_first_leader_above_decides(world: World) -> None:
    talk, leader, deputy = (world.talk(one) for one in (OFFICER, LEADER, DEPUTY))
    asks(talk)
    talk.hears("Hạn theo kế hoạch: 30/11/2026", "Gia hạn đến: 05/12/2026", "Lý do: trời mưa lũ")
    talk.taps("Gửi")
    talk.sees("Đã gửi yêu cầu GH-0001 tới đồng chí", "Lò Thị Lãnh", "Hoàng Văn Phó")
    world.talk(CHIEF).hears_nothing()
    request = leader.sees("Xin gia hạn GH-0001", "Xã Bản Bo", "Xin đến: 05/12/2026", "mưa lũ")
    assert request.labels == ["Đồng ý", "Không đồng ý", "Ngày khác"]
    other = deputy.last

    leader.taps("Đồng ý")
    leader.sees("Đồng chí Lò Thị Lãnh đã đồng ý gia hạn đến 05/12/2026")
    assert leader.last.id == request.id
    assert extended(world) == date(2026, 12, 5)
    talk.sees("Được gia hạn", "Hạn theo kế hoạch: 30/11/2026, được gia hạn đến 05/12/2026")

    deputy.taps("Không đồng ý", on=other)
    deputy.sees("Đồng chí Lò Thị Lãnh đã đồng ý gia hạn đến 05/12/2026")
    assert extended(world) == date(2026, 12, 5)
    assert deeds(world) == ["more-time.ask", "more-time.agree"]

    talk.says("/viec")
    talk.hears("(hạn 30/11/2026, được gia hạn đến 05/12/2026) – còn 12 ngày")
    leader.taps("Bỏ gia hạn")
    leader.sees("Đã bỏ gia hạn của Xã Bản Bo")
    assert extended(world) is None
    talk.sees("Thôi gia hạn", "Lò Thị Lãnh")


def test_a_day_is_tapped_on_the_calendar_and_can_be_mended(world: World) -> None:
    talk = world.talk(OFFICER)
    asks(talk, "20/11")
    talk.hears("Ngày mới phải sau hôm nay. Hạn hiện nay là 30/11/2026")
    talk.says("đến 27/11")
    talk.hears("Ngày mới phải sau hạn hiện nay (30/11/2026)")
    talk.says("hôm nào cũng được")
    talk.hears("chưa đọc được ngày")
    assert talk.last.labels[:3] == ["Thứ Năm 03/12", "Thứ Hai 07/12", "Thứ Hai 14/12"]
    talk.taps("Chọn ngày…")
    assert "‹ Tháng trước" not in talk.last.labels  # nothing before December may be tapped
    talk.taps("Tháng sau ›")
    talk.taps("‹ Tháng trước")
    talk.taps("12")
    talk.sees("Lý do là gì?")
    talk.says("chờ hội trường")
    talk.hears("Gia hạn đến: 12/12/2026", "Lý do: chờ hội trường")
    talk.says("đến 10/12")
    talk.hears("Gia hạn đến: 10/12/2026", "Lý do: chờ hội trường")
    talk.taps("Gửi")
    talk.sees("Đã gửi yêu cầu GH-0001")


def test_another_day_a_refusal_and_asking_twice(world: World) -> None:
    talk, second, leader = (world.talk(one) for one in (OFFICER, SECOND, LEADER))
    asks(talk)
    talk.taps("Gửi")
    second.says("xin gia hạn cho việc đối thoại")
    second.hears("GH-0001", "xin đến 05/12/2026", "cần xin gia hạn việc nào")
    assert not [label for label in second.last.labels if "Đối thoại" in label and "30/11" in label]
    second.says("/viec")
    second.taps("2")
    second.taps("Xin gia hạn")
    second.hears("đã xin gia hạn đến 05/12/2026 (GH-0001)")

    leader.says("/giahan")
    leader.hears("Yêu cầu gia hạn đang chờ (1)", "Xã Bản Bo", "xin đến 05/12/2026")
    leader.taps("1")
    leader.taps("Không đồng ý")
    leader.hears("Lý do không đồng ý là gì?")
    leader.says("việc này không lùi được")
    leader.says("/giahan")
    leader.hears("Không có yêu cầu gia hạn nào")
    talk.sees("Không được gia hạn", "Lò Thị Lãnh không đồng ý. Lý do: việc này không lùi được")
    assert extended(world) is None

    asks(talk, "đến 20/12")
    talk.says("hội trường đang sửa")
    talk.taps("Gửi")
    leader.sees("GH-0002")
    leader.taps("Ngày khác")
    leader.says("đến 8/12")
    leader.hears("Gia hạn đến: 08/12/2026")
    leader.taps("Gửi")
    talk.sees("được gia hạn đến 08/12/2026")
    assert extended(world) == date(2026, 12, 8)
    assert deeds(world) == [
        "more-time.ask", "more-time.refuse", "more-time.ask", "more-time.agree",
    ]  # fmt: skip


def test_done_or_withdrawn_meanwhile_nothing_is_decided(world: World) -> None:
    talk, leader = world.talk(OFFICER), world.talk(LEADER)
    asks(talk)
    talk.taps("Gửi")
    request = leader.last
    talk.says("/viec")
    talk.taps("2")
    talk.taps("Không phát sinh")
    leader.taps("Đồng ý", on=request)
    leader.sees("thôi không cần nữa")
    assert deeds(world) == ["more-time.ask"]
    leader.says("/giahan")
    leader.hears("Không có yêu cầu gia hạn nào")

    talk.says("/giahan")
    asked = next(label for label in talk.last.labels if "31/12" in label and "Đối thoại" in label)
    talk.taps(asked)
    talk.says("thêm 1 tuần do bận bầu cử")
    talk.taps("Gửi")
    request = leader.last
    with world.database.begin() as session:
        confirming.withdraw(session, 1, MONDAY, Calendar())
    leader.taps("Đồng ý", on=request)
    leader.sees("thôi không cần nữa")


def test_a_day_that_has_gone_by_is_chosen_anew(world: World) -> None:
    talk, leader = world.talk(OFFICER), world.talk(LEADER)
    asks(talk)
    talk.taps("Gửi")
    request = leader.last
    world.time_passes(days=20)
    leader.taps("Đồng ý", on=request)
    leader.sees("Ngày mới phải sau hôm nay")
    assert leader.last.labels == ["Ngày khác"]
    assert extended(world) is None


def test_a_leader_gives_time_unasked_and_takes_it_back(world: World) -> None:
    talk, leader = world.talk(OFFICER), world.talk(LEADER)
    leader.says("/viec")
    leader.taps("1")
    leader.sees("Xã Bản Bo", "Hạn: 30/10/2026")
    leader.taps("Gia hạn")
    leader.says("thêm 3 ngày")
    leader.taps("Bỏ qua")
    leader.sees("Gia hạn đến: 26/11/2026", "Lý do: (không có)")
    leader.taps("Gửi")
    leader.sees("Đã gia hạn cho Xã Bản Bo")
    talk.sees("Được gia hạn", "30/10/2026, được gia hạn đến 26/11/2026", "Lò Thị Lãnh")
    leader.taps("Bỏ gia hạn")
    leader.sees("Đã bỏ gia hạn của Xã Bản Bo")
    with world.database.begin() as session:
        found = assignments.of_plan(session, 1)
    assert all(one.extended_to is None for one in found)
    assert deeds(world) == ["more-time.give", "more-time.back"]


def test_a_leader_of_the_unit_itself_or_of_a_sister_decides_nothing(world: World) -> None:
    talk, leader = world.talk(OFFICER), world.talk(LEADER)
    chief, sister = world.talk(CHIEF), world.talk(SISTER)
    chief.says("/viec")
    chief.taps("2")
    assert "Xin gia hạn" in chief.last.labels
    assert "Gia hạn" not in chief.last.labels
    asks(talk)
    talk.taps("Gửi")
    agree = leader.last.message.buttons[0][0]
    for one in (chief, sister):
        one.taps_id(agree.id)
    assert extended(world) is None
    chief.says("/giahan")
    chief.hears("Gia hạn", "GH-0001")
    talk.says("/viec")
    talk.taps("2")
    ask = next(c for row in talk.last.message.buttons for c in row if c.label == "Xin gia hạn")
    sister.taps_id(ask.id)
    sister.sees("không có quyền với việc của Xã Bản Bo")


def test_two_phones_ask_once_and_who_leads_no_more_decides_nothing(world: World) -> None:
    talk, second, leader = (world.talk(one) for one in (OFFICER, SECOND, LEADER))
    for one in (talk, second):
        asks(one)
    talk.taps("Gửi")
    second.taps("Gửi")
    second.sees("đã xin gia hạn đến 05/12/2026 (GH-0001)")
    assert deeds(world) == ["more-time.ask"]
    with world.database.begin() as session:
        found = next(one for one in people.with_role_over(session, 2, "leader") if one.id == 1)
        members.grant(session, found.id, [Role("leader", 3)], MONDAY)  # of a sister, from now on
    leader.taps("Đồng ý")
    leader.sees("không có quyền với việc của Xã Bản Bo")
    assert extended(world) is None


def test_asked_under_a_reminder_in_the_group_reminders_follow(
    database: Database, tmp_path: Path
) -> None:
    made = reminding_world.make(database, tmp_path)
    reminding_world.owe(made, ("Nộp số liệu quý IV", "2026-12-10"))
    reminding_world.wake(made, "2026-12-07")
    group, leader = reminding_world.group(made), made.talk(LEADER)
    group.sees("Nộp số liệu quý IV")
    group.taps("Xin gia hạn")
    group.says("đến 17/12 vì chờ số liệu của các bản")
    group.sees("Gia hạn đến: 17/12/2026", "Lý do: chờ số liệu của các bản")
    group.taps("Gửi")
    group.sees("Đã gửi yêu cầu GH-0001")
    leader.taps("Đồng ý")
    made.talk(OFFICER).hears("Được gia hạn")
    before = len(reminding_world.told(made))
    reminding_world.wake(made, "2026-12-09")
    assert len(reminding_world.told(made)) == before
    reminding_world.wake(made, "2026-12-10")  # the old due day, seven days before the new one
    text = reminding_world.told(made)[-1].message.text
    assert "được gia hạn đến" in text
    assert "17/12/2026" in text
    assert "còn 7 ngày" in text


def test_a_request_is_taken_back_by_the_unit(world: World) -> None:
    talk, leader = world.talk(OFFICER), world.talk(LEADER)
    asks(talk)
    talk.taps("Gửi")
    request = leader.last
    talk.says("/viec")
    talk.taps("2")
    talk.taps("Xin gia hạn")
    talk.taps("Rút yêu cầu")
    talk.sees("Đã rút yêu cầu GH-0001")
    leader.taps("Đồng ý", on=request)
    leader.sees("thôi không cần nữa")
    assert extended(world) is None


def test_nobody_above_hears_so_the_officer_is_told(database: Database, tmp_path: Path) -> None:
    made = report_world.make(database, tmp_path)
    report_world.plan(made)
    with database.begin() as session:
        for one in people.with_role_over(session, 2, "leader"):
            members.leave(session, one.id, MONDAY)
    talk = made.talk(OFFICER)
    asks(talk)
    talk.taps("Gửi")
    talk.sees("chưa nhắn được cho lãnh đạo cấp trên nào")


TERM = Term(date(2026, 11, 30), TODAY, Calendar())
LATE = Term(date(2026, 10, 30), TODAY, Calendar())


@pytest.mark.parametrize(
    ("said", "term", "day"),
    [
        ("đến 20/12", TERM, date(2026, 12, 20)),
        ("thêm 3 ngày", TERM, date(2026, 12, 3)),
        ("xin thêm 3 ngày làm việc", TERM, date(2026, 12, 3)),
        ("gia hạn thêm một tuần nhé", TERM, date(2026, 12, 7)),
        ("them 1 thang", TERM, date(2026, 12, 30)),
        ("10 ngày nữa", TERM, date(2026, 12, 3)),
        ("thêm 3 ngày", LATE, date(2026, 11, 26)),
        ("đến hết tháng 12", TERM, date(2026, 12, 31)),
        ("until 5 December", TERM, date(2026, 12, 5)),
        ("2026-12-05", TERM, date(2026, 12, 5)),
    ],
)
def test_days_as_people_say_them(said: str, term: Term, day: date) -> None:
    assert more_time_days.read(said, term, MONDAY) == day


@pytest.mark.parametrize("said", ["30/11", "hôm nay", "đến 31/2", "thêm 0 ngày", "20/12/2031", ""])
def test_days_that_can_not_be(said: str) -> None:
    with pytest.raises(NotUnderstood):
        more_time_days.read(said, TERM, MONDAY)


WORDS = st.sampled_from(
    ["thêm", "đến", "trước", "3", "ngày", "tuần", "tháng", "20/12", "31/2", "999", "làm việc", "vì"]
)


@given(st.lists(WORDS, max_size=6).map(" ".join) | st.text(max_size=30), st.integers(-400, 400))
def test_whatever_is_said_the_day_lies_after_both(said: str, ahead: int) -> None:
    term = Term(TODAY + timedelta(days=ahead), TODAY, Calendar())
    try:
        found = more_time_days.read(more_time_days.parted(said)[0], term, MONDAY)
    except NotUnderstood:
        return
    assert found > term.ends_on
    assert found > TODAY


def test_a_unit_that_stands_alone_asks_the_administrators(
    database: Database, tmp_path: Path
) -> None:
    made = report_world.make(database, tmp_path)
    report_world.plan(made)
    with database.begin() as session:
        changes.add(session, "XX", "Tỉnh Lai Châu", kind="province")
        for one in people.with_role_over(session, 2, "leader"):
            members.leave(session, one.id, MONDAY)
        person = members.add(session, "Quản Trị", [Role("admin", None)], MONDAY)
        members.link(session, "telegram:3", person, MONDAY)
        people.greeted(session, "telegram:3", "3", MONDAY)
    talk = made.talk(OFFICER)
    asks(talk)
    talk.taps("Gửi")
    made.talk(3).hears("Xin gia hạn GH-0001")
