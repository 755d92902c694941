"""A leader gives units a task in words; the units are told, do it, and the leader sees it."""

from datetime import datetime
from pathlib import Path

import pytest

from scheduler.follow import follow as follow_all
from storage import assignments, audit, members, people, unit_changes, units
from storage import orders as given
from storage.database import Database
from storage.people import Role
from tests.clock import HANOI
from tests.handlers import commune_world
from tests.handlers.commune_world import BO, BOTH, GROUP, LEADER, THAU
from tests.talk import Talk, World

HEAD = 41  # leads the commune of Bản Bo


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = commune_world.make(database, tmp_path)
    with made.database.begin() as session:
        own = units.find(session, "BB")
        assert own is not None
        person = members.add(session, "Lù Văn Chính", [Role("leader", own.id)], commune_world.NOW)
        members.link(session, f"telegram:{HEAD}", person, commune_world.NOW)
        people.greeted(session, f"telegram:{HEAD}", str(HEAD), commune_world.NOW)
    return made


@pytest.fixture
def leader(world: World) -> Talk:
    return world.talk(LEADER)


def states(world: World) -> dict[str, str]:
    """What each unit owes by the newest order."""
    with world.database.read() as session:
        (order, *_), _ = given.given(session, None, 0, 9)
        return {
            units.name_of(session, one.unit): one.state(world.clock())
            for one in assignments.of_plan(session, order.id)
        }


def test_a_task_is_given_in_words_told_to_each_unit_once_and_done(
    world: World, leader: Talk
) -> None:
    leader.says("yêu cầu các xã báo cáo tình hình trước 17h thứ 6")
    card = leader.hears(
        "Giao việc",
        "Việc: Báo cáo tình hình",
        "Giao cho: các xã (3 đơn vị: Xã Bản Bo, Xã Hồ Thầu, Xã Bản Hon)",
        "Đơn vị giao: Huyện Tam Đường",
        "Hạn: 17:00, thứ sáu, 20/03/2026",
        "Kết quả cần gửi: Tình hình nhân dân",
    )
    assert card.labels[0] == "Giao việc"
    send = card.message.buttons[0][0].id
    leader.taps_id(send)
    leader.sees("Đã giao việc cho 3 đơn vị", "nhóm của 1 đơn vị", "cán bộ của 2 đơn vị")
    leader.taps_id(send)  # a second tap gives nothing anew
    assert world.app.flashes[-1].startswith("Việc này đã gửi xong")
    group = world.talk(BO, chat=GROUP, group=True)
    told = ("Việc được giao", "Báo cáo tình hình", "đồng chí Đỗ Thị Hạnh", "17:00, thứ sáu, 20/03")
    assert group.last.labels == ["Báo cáo ngay", "Không phát sinh"]
    group.sees("Xã Bản Bo", *told)
    thau = world.talk(THAU)
    thau.sees("Xã Hồ Thầu", *told)
    world.talk(THAU, chat=GROUP, group=True).taps("Không phát sinh")  # not of that unit
    group.sees("không có quyền với việc của Xã Bản Bo")
    assert states(world)["Xã Bản Bo"] == "not yet due"
    assert sum("Việc được giao" in one.message.text for one in group.messages) == 1
    # in the unit's own list it is called by who gave it
    thau.says("/viec")
    thau.hears("1. Báo cáo tình hình (hạn 17:00 ngày 20/03/2026) – còn 4 ngày")
    thau.taps("1")
    thau.sees("Việc do đồng chí Đỗ Thị Hạnh giao ngày 16/03/2026", "Tình hình nhân dân")
    thau.says("tình hình nhân dân: bà con xã Hồ Thầu ổn định, không có vụ việc phức tạp")
    thau.taps("Gửi")
    thau.sees("Hoàn thành đúng hạn: Báo cáo tình hình")
    assert states(world)["Xã Hồ Thầu"] == "done in time"
    leader.says("/giaoviec")
    leader.hears("Việc đã giao", "1. Báo cáo tình hình", "đã xong 1/3")
    leader.taps("1")
    leader.sees("Đã xong: 1/3 đơn vị", "Chưa xong (2): Xã Bản Bo, Xã Bản Hon")


def test_what_is_missing_is_asked_and_each_part_can_be_corrected(
    world: World, leader: Talk
) -> None:
    leader.says("/giaoviec")
    leader.hears("Đồng chí giao việc gì?")
    leader.says("rà soát danh sách người có uy tín")
    heard = leader.hears("Việc: Rà soát danh sách người có uy tín", "Giao cho đơn vị nào?")
    assert heard.labels[:2] == ["Tất cả các xã", "Tất cả các thôn, bản"]
    leader.says("xã Bản Bo và xã Nậm Tăm")
    heard = leader.hears("không thấy đơn vị nào tên “xã Nậm Tăm”")
    assert heard.labels[-2:] == ["Chỉ giao cho 1 đơn vị đã rõ", "Huỷ"]
    leader.taps("Chỉ giao cho 1 đơn vị đã rõ")
    leader.sees("Giao cho: Xã Bản Bo", "Hạn đến khi nào?")
    leader.says("10/3")
    leader.hears("Hạn hết thứ ba, 10/03/2026 đã qua")
    leader.says("hôm nào cũng được")
    leader.hears("Tôi chưa rõ hạn")
    leader.taps("Ngày mai")
    heard = leader.sees("Hạn: hết thứ ba, 17/03/2026", "Kết quả cần gửi: báo đã xong")
    assert heard.labels == [
        "Giao việc", "Sửa việc", "Sửa nơi nhận", "Sửa hạn", "Sửa kết quả cần gửi", "Huỷ"
    ]  # fmt: skip
    leader.says("thêm xã Hồ Thầu")
    leader.hears("2 đơn vị: Xã Bản Bo, Xã Hồ Thầu")
    leader.says("bỏ xã Bản Bo")
    leader.hears("Giao cho: Xã Hồ Thầu")
    leader.says("hạn 9h thứ 5")
    leader.hears("Hạn: 09:00, thứ năm, 19/03/2026")
    leader.taps("Sửa việc")
    leader.says("tổ chức đối thoại với nhân dân")
    leader.hears("Việc: Tổ chức đối thoại với nhân dân", "Kết quả cần gửi: Báo cáo đối thoại")
    leader.taps("Sửa kết quả cần gửi")
    leader.taps("báo đã xong")
    leader.sees("Kết quả cần gửi: báo đã xong")
    leader.says("huỷ")
    leader.hears("Đã huỷ: Giao việc")
    leader.says("/giaoviec")
    leader.hears("Đồng chí giao việc gì?")


def test_units_that_lack_something_are_a_list_as_it_stands_now(world: World, leader: Talk) -> None:
    world.talk(THAU).says("đăng ký mô hình “Thắp sáng đường quê”, lĩnh vực văn hóa - xã hội")
    world.talk(THAU).taps("Gửi")
    leader.says("de nghi cac xa chua dang ky mo hinh dang ky truoc 30/3")
    leader.hears(
        "Dang ky mo hinh",
        "2 đơn vị: Xã Bản Bo, Xã Bản Hon",
        "hết chủ nhật, 29/03/2026 (trước 30/03)",
    )
    leader.taps("Giao việc")
    leader.sees("Đã giao việc cho 2 đơn vị")
    assert states(world) == {"Xã Bản Bo": "not yet due", "Xã Bản Hon": "not yet due"}
    leader.says("xã nào chưa có mô hình?")
    leader.says("yêu cầu các đơn vị đó gửi kế hoạch trước 16h mai")
    leader.hears("Gửi kế hoạch", "2 đơn vị: Xã Bản Bo, Xã Bản Hon", "16:00, thứ ba, 17/03/2026")


def test_a_rule_follows_the_units_and_a_list_does_not(world: World, leader: Talk) -> None:
    for words in ("giao các xã dọn vệ sinh trước 25/3", "giao xã Bản Bo làm cổng trước 25/3"):
        leader.says(words)
        leader.taps("Giao việc")
    with world.database.begin() as session:
        unit_changes.add(session, "KH", "Xã Khun Há", kind="commune", parent=1)
    follow(world)
    leader.says("/giaoviec")
    leader.hears("1. Làm cổng", "đã xong 0/1", "2. Dọn vệ sinh", "đã xong 0/4")


def test_a_task_is_moved_and_taken_back_and_the_units_hear_of_it_once(
    world: World, leader: Talk
) -> None:
    leader.says("giao Bản Bo và Hồ Thầu treo cờ, xong trước 25/3")
    leader.taps("Giao việc")
    group, thau = world.talk(BO, chat=GROUP, group=True), world.talk(THAU)
    group.taps("Đã xong")
    group.taps("Bỏ qua")
    group.sees("Hoàn thành đúng hạn: Treo cờ")
    leader.taps("Xem kết quả")
    leader.sees("Treo cờ", "Đã xong: 1/2", "Chưa xong (1): Xã Hồ Thầu")
    leader.taps("Đổi hạn")
    leader.says("30/6")
    leader.hears("thành hết thứ ba, 30/06/2026")
    thau.sees("đã đổi hạn", "Hạn mới: hết thứ ba, 30/06/2026")
    assert "đổi hạn" not in group.last.message.text  # it has done it
    assert states(world) == {"Xã Bản Bo": "done in time", "Xã Hồ Thầu": "not yet due"}
    leader.says("/giaoviec")
    leader.taps("1")
    leader.taps("Rút việc")
    leader.sees("Rút việc “Treo cờ”?")
    leader.taps("Rút việc này")
    leader.sees("Đã rút việc “Treo cờ”")
    thau.sees("Đồng chí Đỗ Thị Hạnh đã rút việc “Treo cờ”")
    thau.says("/viec")
    thau.hears("Không còn việc nào phải làm")
    leader.says("/giaoviec")
    leader.hears("Đồng chí giao việc gì?")
    with world.database.read() as session:
        deeds = [one.action for one in audit.latest(session) if one.action.startswith("order")]
    assert deeds == ["order.withdraw", "order.move", "order.give"]


def test_only_a_leader_gives_tasks_and_only_below(world: World, leader: Talk) -> None:
    officer, head = world.talk(BO), world.talk(HEAD)
    officer.says("yêu cầu các xã báo cáo tình hình trước 17h thứ 6")
    officer.hears("Chỉ lãnh đạo mới giao việc")
    officer.says("/giaoviec")
    officer.hears("ngoài phạm vi quyền")
    head.says("yêu cầu xã Hồ Thầu báo cáo tình hình trước 17h thứ 6")
    head.hears("Xã Hồ Thầu không thuộc các đơn vị đồng chí phụ trách", "Giao cho đơn vị nào?")
    head.says("bản Nà Khuy")
    head.hears("Giao cho: Bản Nà Khuy", "Đơn vị giao: Xã Bản Bo")
    head.taps("Giao việc")
    head.sees("Đã giao việc cho 1 đơn vị", "Chưa báo được cho 1 đơn vị", "Bản Nà Khuy")
    # a right that is lost between card and tap
    leader.says("yêu cầu các xã báo cáo tình hình trước 17h thứ 6")
    lose(world, LEADER)
    leader.taps("Giao việc")
    leader.sees("không có quyền giao việc")
    with world.database.read() as session:
        assert given.given(session, None, 0, 9)[1] == 1
        assert any(not one.allowed and one.action == "order.give" for one in audit.latest(session))
    head.taps("Xem kết quả")
    head.sees("Chưa xong (1): Bản Nà Khuy")
    lose(world, HEAD)
    head.taps("Rút việc")
    head.hears("ngoài phạm vi quyền")


def test_in_the_quiet_hours_the_units_are_told_in_the_morning(world: World, leader: Talk) -> None:
    world.clock.now = datetime(2026, 3, 16, 21, 30, tzinfo=HANOI)
    leader.says("Ask Ban Bo and Ho Thau to report the situation by 5 pm Friday")
    leader.taps("Giao việc")
    leader.sees("Tin sẽ gửi lúc 07:00 17/03")
    group = world.talk(BO, chat=GROUP, group=True)
    assert not group.messages
    world.clock.now = datetime(2026, 3, 17, 7, 1, tzinfo=HANOI)
    world.run()
    group.sees("Việc được giao", "Report the situation")


def test_an_order_is_no_plan(world: World, leader: Talk) -> None:
    leader.says("/giaoviec các xã treo cờ trước 25/3")
    leader.taps("Giao việc")
    leader.says("/kehoach")
    leader.hears("Chưa có kế hoạch nào")
    leader.says("/kehoach 1")
    leader.hears("Không có kế hoạch số 1")


def test_a_question_in_the_middle_is_answered_and_the_form_waits(leader: Talk) -> None:
    leader.says("yêu cầu các xã treo cờ")
    leader.hears("Hạn đến khi nào?")
    leader.says("xã nào chưa có mô hình?")
    leader.hears("chưa")
    leader.hears("Hạn đến khi nào?")


def test_what_is_not_understood_of_an_order_is_said(world: World, leader: Talk) -> None:
    leader.says("giao Bản Bo, Bản Bô nộp danh sách trước 25/3")
    leader.hears("Giao cho: Xã Bản Bo")  # named twice, it is one
    leader.taps("Giao việc")
    leader.sees("Đã giao việc cho 1 đơn vị", "Báo vào nhóm của 1 đơn vị.")
    leader.says("giao cac xa treo co truoc 30/3")
    leader.hears("Giao cho: các xã (3 đơn vị", "Hạn: hết chủ nhật, 29/03/2026 (trước 30/03)")
    leader.taps("Sửa nơi nhận")
    leader.says("xã Bản Bo, bản")
    leader.hears("không thấy đơn vị nào tên “bản”")
    leader.taps("Chỉ giao cho 1 đơn vị đã rõ")
    leader.sees("Giao cho: Xã Bản Bo")
    leader.taps("Sửa kết quả cần gửi")
    leader.says("số mô hình")
    leader.hears("Tôi chưa hiểu", "cần gửi kết quả gì?")
    leader.says("báo cáo đối thoại")
    leader.hears("Kết quả cần gửi: Báo cáo đối thoại")
    leader.says("huỷ")
    leader.says("giao Bản Hon nộp báo cáo 30/2")
    leader.hears("Không có ngày “30/2”", "Việc: Nộp báo cáo\n", "Hạn đến khi nào?")
    leader.says("ngày 31 tháng 4")
    leader.hears("Không có ngày “ngày 31 tháng 4”")
    leader.says("28/3")
    leader.hears("Hạn: hết thứ bảy, 28/03/2026")


def test_units_of_one_name_are_asked_about_by_that_name(world: World, leader: Talk) -> None:
    with world.database.begin() as session:
        unit_changes.add(session, "TT", "Thị trấn Tam Đường", kind="commune", parent=1)
    leader.says("giao tam đường nộp danh sách trước 25/3")
    heard = leader.hears("Có mấy đơn vị tên “Tam Đường”")
    assert heard.labels[:2] == ["Huyện Tam Đường", "Thị trấn Tam Đường (Huyện Tam Đường)"]


def test_whoever_gave_a_task_excuses_from_it_and_reminds_of_it(world: World, leader: Talk) -> None:
    leader.says("giao các xã treo cờ trước 17h ngày 25/3")
    leader.taps("Giao việc")
    head = world.talk(HEAD)
    head.says("/viec")
    head.taps("1")
    head.sees("Treo cờ", "Hạn: 17:00 ngày 25/03/2026")
    assert "Miễn" not in head.last.labels
    leader.says("/viec")
    leader.taps("1")  # that of Bản Bo
    excuse = next(
        one.id for row in leader.last.message.buttons for one in row if one.label == "Miễn"
    )
    head.taps_id(excuse)
    head.hears("Chỉ lãnh đạo giao việc này hoặc cấp trên mới miễn được")
    leader.taps("Miễn")
    leader.says("bận")
    leader.hears("Đã miễn cho Xã Bản Bo")
    thau = world.talk(THAU)
    thau.taps("Đã xong")
    thau.taps("Bỏ qua")
    leader.says("/giaoviec")
    leader.taps("1")
    leader.sees(
        "Đã xong: 1/2 đơn vị", "Chưa xong (1): Xã Bản Hon", "Đã xong (1): Xã Hồ Thầu (14:",
        "Được miễn (1): Xã Bản Bo (bận)",
    )  # fmt: skip
    leader.taps("Nhắc 1 đơn vị chưa xong")
    leader.hears(
        "Cần nhắc 1 đơn vị chưa làm xong việc được giao, “Treo cờ” (năm 2026)",
        "Gửi riêng cho cán bộ của 1 đơn vị chưa có nhóm: Xã Bản Hon.",
        "Việc được giao: Treo cờ (hạn 17:00 ngày 25/03/2026) – còn 9 ngày.",
    )
    leader.taps("Gửi tới 1 đơn vị")
    both = world.talk(BOTH)
    both.sees("Nhắc việc: Xã Bản Hon", "Treo cờ")
    both.taps("Báo cáo ngay")
    both.taps("Bỏ qua")
    leader.taps("Xem kết quả")
    leader.hears("Đã có sau khi nhắc: 1/1.")


def lose(world: World, account: int) -> None:
    """Somebody is a mere officer from now on."""
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{account}")
        assert person is not None
        members.grant(session, person.id, [Role("officer", person.roles[0].unit)], world.clock())


def follow(world: World) -> None:
    """What the scheduler does every half hour."""
    follow_all(world.database, world.clock())
