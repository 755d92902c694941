"""A sent report can be looked at, changed, withdrawn, and told not to do a task."""

from datetime import timedelta
from pathlib import Path

import pytest

from storage import audit, models, reports, work
from storage.database import Database
from tests.handlers import report_world
from tests.handlers.report_world import LEADER, OFFICER, SECOND, SISTER, STRANGER, VILLAGER
from tests.talk import Talk, World

TOLD = "bc doi thoai 12/11 xa ban bo 45 nguoi, 12 y kien, giai quyet 10"
UNDO = "Không phải việc: Đối thoại trực tiếp với nhân dân"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = report_world.make(database, tmp_path)
    report_world.plan(made)
    return made


@pytest.fixture
def talk(world: World) -> Talk:
    return world.talk(OFFICER)


def send(talk: Talk, text: str = TOLD) -> None:
    talk.says(text)
    talk.taps("Gửi")
    talk.world.time_passes(minutes=1)


def fields(world: World, id: int = 1) -> dict[str, object]:
    with world.database.begin() as session:
        report = reports.find(session, id)
    assert report is not None
    return {**report.fields, "version": report.version, "state": report.state}


def owed(world: World) -> int:
    with world.database.begin() as session:
        return len(work.open_of(session, [2]))


def test_my_reports_are_listed_newest_first_and_one_opens_in_full(talk: Talk) -> None:
    send(talk)
    send(talk, "bc tap huan 3/11 32 nguoi, 14 nu, ve dan van kheo, 32 cán bộ")
    talk.says("/baocaocuatoi")
    heard = talk.hears("Báo cáo của đồng chí (2 báo cáo", "BC-0002 · Báo cáo tập huấn", "BC-0001")
    assert heard.message.text.index("BC-0002") < heard.message.text.index("BC-0001")
    talk.taps("BC-0001")
    talk.hears(
        "BC-0001 · Báo cáo đối thoại · đã nhận",
        "Số người dự: 45",
        "Người nhập: Lò Văn Tâm, gửi lúc 08:00 23/11",
        "Hoàn thành đúng hạn: Đối thoại trực tiếp",
    )
    assert talk.last.labels == ["Sửa", "Rút", UNDO]


def test_pages_hold_six(talk: Talk) -> None:
    for day in range(1, 8):
        talk.says(f"bc tiep dan {day}/11 1 buoi {day + 3} luot nguoi 2 don giai quyet 1")
        if "Đây là việc khác" in talk.last.labels:
            talk.taps("Đây là việc khác")
        talk.taps("Gửi")
    talk.says("xem báo cáo của tôi")
    talk.hears("7 báo cáo, trang 1/2")
    assert talk.last.labels[:6] == [f"BC-000{number}" for number in (7, 6, 5, 4, 3, 2)]
    talk.taps("Trang sau ▶")
    talk.sees("trang 2/2", "BC-0001")


def test_who_has_sent_nothing_hears_so(talk: Talk) -> None:
    talk.says("báo cáo của tôi")
    talk.hears("chưa gửi báo cáo nào")
    talk.says("rút báo cáo vừa gửi")
    talk.hears("không thấy báo cáo nào")
    talk.says("hoàn tác")
    talk.hears("Không có gì để hoàn tác")


@pytest.mark.parametrize(
    "text",
    [
        "sửa báo cáo vừa rồi thành 54 người",
        "sua bc doi thoai 12/11 thanh 54 nguoi",
        "em nhầm, 54 người chứ không phải 45",
        "sửa BC-0001 thành 54 người",
        "sửa bc 1 số người thành 54",
        "edit my last report: 54 people",
        "sửa báo cáo đối thoại hôm nay thành 54 người",
    ],
)
def test_a_sentence_changes_a_card_and_only_a_tap_the_report(
    talk: Talk, world: World, text: str
) -> None:
    send(talk)
    talk.says(text)
    talk.hears("BC-0001 sẽ thành như dưới đây", "Sửa BC-0001", "Số người dự: 54", "Số ý kiến: 12")
    assert fields(world)["participants"] == 45
    talk.taps("Gửi")
    talk.sees("Đã sửa BC-0001 (lần 2)")
    assert fields(world) == {
        "participants": 54, "opinions": 12, "resolved": 10, "version": 2, "state": "received",
    }  # fmt: skip


def test_a_count_other_than_the_people_is_changed(talk: Talk) -> None:
    send(talk)
    talk.says("sửa BC-0001 số ý kiến thành 11")
    talk.hears("Số người dự: 45", "Số ý kiến: 11")


def test_the_day_is_changed_and_the_day_that_names_the_report_is_not(talk: Talk) -> None:
    send(talk)
    talk.says("sửa báo cáo vừa rồi ngày 11/11")
    talk.hears("Ngày: thứ tư, 11/11/2026")
    talk.says("huỷ")
    talk.says("sửa báo cáo ngày 12/11 thành 54 người")
    talk.hears("Ngày: thứ năm, 12/11/2026", "Số người dự: 54")


def test_two_reports_of_the_day_are_asked_about(talk: Talk) -> None:
    send(talk)
    send(talk, "bc tap huan 12/11 32 nguoi, 14 nu, ve dan van kheo, 32 cán bộ")
    talk.says("sửa báo cáo ngày 12/11 thành 40 người")
    talk.hears("muốn nói báo cáo nào", "BC-0001", "BC-0002")
    talk.taps("BC-0002")
    talk.hears("Sửa BC-0002", "Số người học: 40")


def test_an_order_about_a_sent_report_leaves_the_open_card_alone(talk: Talk, world: World) -> None:
    send(talk)
    talk.says("bc doi thoai 20/11 xa ban bo 60 nguoi, 5 y kien, giai quyet 5")
    talk.says("sửa BC-0001 thành 54 người")
    talk.hears("Sửa BC-0001", "Số người dự: 54", "Số ý kiến: 12")
    talk.says("sửa BC-0001 thành 55 người")  # the card that is open now
    talk.hears("Sửa BC-0001", "Số người dự: 55")
    talk.taps("Gửi")
    talk.hears("quay lại việc đang dở", "Số người dự: 60", "Số ý kiến: 5")
    talk.says("rút BC-0001")
    talk.hears("Rút báo cáo này?", "BC-0001")
    talk.hears("đang dở", "Số người dự: 60")
    assert fields(world)["participants"] == 55


@pytest.mark.parametrize(
    "text", ["sửa số điện thoại của tôi", "đổi số điện thoại", "sửa kế hoạch 159"]
)
def test_what_is_no_report_is_not_changed(talk: Talk, text: str) -> None:
    send(talk)
    talk.says(text)
    assert "BC-0001" not in talk.last.message.text


def test_an_answer_to_an_older_report_is_about_that_one(talk: Talk) -> None:
    send(talk)
    first = talk.last
    send(talk, "bc tap huan 3/11 32 nguoi, 14 nu, ve dan van kheo, 32 cán bộ")
    talk.says("em nhầm, 54 người chứ không phải 45", reply_to=first.id)
    talk.hears("Sửa BC-0001", "Số người dự: 54")


@pytest.mark.parametrize("text", ["sửa báo cáo vừa rồi", "em nhầm rồi", "sua lai giup em"])
def test_sua_without_a_change_asks_what(talk: Talk, text: str) -> None:
    send(talk)
    talk.says(text)
    talk.hears("gõ chỗ cần sửa của BC-0001", "Số người dự: 45")
    talk.says("giải quyết 11")
    talk.hears("Đã giải quyết: 11", "Số người dự: 45")


def test_the_button_opens_the_report_and_history_tells_what_changed(talk: Talk) -> None:
    send(talk)
    talk.taps("Sửa")
    talk.hears("gõ chỗ cần sửa của BC-0001")
    talk.says("54 người")
    talk.taps("Gửi")
    talk.says("BC-0001")
    talk.taps("Lịch sử")
    talk.sees("Lần 1 – Lò Văn Tâm, 08:00 23/11: gửi", "Lần 2", "Số người dự: 45 → 54")
    talk.taps("Lấy lại nội dung lần 1")
    talk.hears("Sửa BC-0001", "Số người dự: 45")
    talk.taps("Gửi")
    talk.sees("Đã sửa BC-0001 (lần 3)")


def test_a_colleague_of_the_unit_may_change_it_and_a_sister_unit_may_not(world: World) -> None:
    send(world.talk(OFFICER))
    second, sister = world.talk(SECOND), world.talk(SISTER)
    second.says("sửa BC-0001 thành 50 người")
    second.hears("Sửa BC-0001", "Số người dự: 50")
    sister.says("sửa BC-0001 thành 50 người")
    sister.hears("không có quyền sửa hay rút BC-0001")
    sister.says("rút BC-0001")
    sister.hears("không có quyền sửa hay rút BC-0001")
    with world.database.begin() as session:
        denied = [one for one in audit.latest(session) if not one.allowed]
    assert [one.subject for one in denied] == ["BC-0001", "BC-0001"]


def test_an_accepted_report_of_long_ago_is_changed_no_more(talk: Talk, world: World) -> None:
    send(talk)
    with world.database.begin() as session:
        reports.settle(session, 1, "accepted", world.clock())
    world.time_passes(days=31)
    talk.says("sửa BC-0001 thành 50 người")
    talk.hears("đã được duyệt hơn 30 ngày trước")
    talk.says("rút BC-0001")
    talk.hears("đã được duyệt hơn 30 ngày trước")


def test_withdrawing_asks_once_and_what_it_did_is_owed_again(talk: Talk, world: World) -> None:
    before = owed(world)
    send(talk)
    assert owed(world) == before - 1
    talk.says("rút báo cáo vừa gửi")
    talk.hears("Rút báo cáo này?", "BC-0001")
    talk.taps("Không")
    talk.sees("Giữ nguyên BC-0001")
    talk.taps("Rút")  # of the receipt
    talk.hears("Rút báo cáo này?")
    talk.taps("Rút")
    talk.sees("Đã rút BC-0001", "Còn phải làm: Đối thoại trực tiếp với nhân dân (hạn 30/11/2026)")
    assert fields(world)["state"] == "withdrawn"
    assert owed(world) == before
    world.talk(LEADER).hears_nothing()
    talk.says("rút BC-0001")
    talk.hears("BC-0001 đã rút trước đó")
    talk.says("sửa BC-0001 thành 50 người")
    talk.hears("BC-0001 đã rút trước đó")


def test_an_old_button_of_a_withdrawn_report_says_so(talk: Talk, world: World) -> None:
    send(talk)
    talk.says("rút báo cáo vừa gửi")
    talk.says("rút báo cáo vừa gửi")
    first, second = talk.messages[-2:]
    talk.taps("Rút", on=first)
    talk.taps("Rút", on=second)
    assert "Đã rút BC-0001" in first.message.text
    assert "đã rút trước đó" in second.message.text
    assert fields(world)["version"] == 1


def test_leaders_hear_of_a_withdrawal_of_what_they_had_accepted(talk: Talk, world: World) -> None:
    send(talk)
    with world.database.begin() as session:
        reports.settle(session, 1, "accepted", world.clock())
    talk.says("rút BC-0001")
    talk.taps("Rút")
    world.talk(LEADER).sees("Lò Văn Tâm đã rút một báo cáo đã duyệt", "BC-0001")


def test_a_withdrawn_registration_takes_its_model_along(talk: Talk, world: World) -> None:
    send(talk, 'hom nay dang ky mo hinh "Thắp sáng đường quê" linh vuc vh-xh')
    with world.database.begin() as session:
        assert [one.name for one in models.listing(session)] == ["Thắp sáng đường quê"]
    talk.says("rút báo cáo vừa gửi")
    talk.taps("Rút")
    with world.database.begin() as session:
        assert models.listing(session) == []


def test_a_report_that_does_not_do_the_task_and_does_it_after_all(talk: Talk, world: World) -> None:
    before = owed(world)
    send(talk)
    talk.taps(UNDO)
    talk.hears("BC-0001 không tính cho việc này nữa", "hạn 30/11/2026")
    assert owed(world) == before
    talk.taps(UNDO)
    talk.hears("BC-0001 không (còn) tính cho việc này")
    talk.taps("Đúng là việc này")
    assert owed(world) == before - 1
    talk.says("sửa BC-0001 thành 50 người")
    talk.taps("Gửi")
    assert owed(world) == before - 1


def test_what_was_refused_stays_refused_when_the_report_changes(talk: Talk, world: World) -> None:
    before = owed(world)
    send(talk)
    talk.taps(UNDO)
    talk.says("sửa BC-0001 thành 50 người")
    talk.taps("Gửi")
    assert owed(world) == before


def test_it_can_not_do_what_another_report_does_by_now(talk: Talk, world: World) -> None:
    send(talk)
    talk.taps(UNDO)
    undone = talk.last
    send(talk, "bc doi thoai 20/11 xa ban bo 60 nguoi, 5 y kien, giai quyet 5")
    talk.taps("Đúng là việc này", on=undone)
    talk.says("BC-0001")
    talk.hears("BC-0001")
    assert UNDO not in talk.last.labels


def test_undo_shows_the_last_report_with_what_can_be_undone(talk: Talk) -> None:
    send(talk)
    talk.says("hoàn tác")
    talk.hears("báo cáo gần nhất", "BC-0001")
    assert talk.last.labels == ["Sửa", "Rút", UNDO]


def test_a_picture_is_asked_for(talk: Talk) -> None:
    send(talk)
    talk.says("thêm ảnh vào báo cáo vừa rồi")
    talk.hears("gửi ảnh", "BC-0001")


def test_a_situation_report_is_seen_by_its_author_and_leaders_only(world: World) -> None:
    talk = world.talk(OFFICER)
    send(
        talk, "tình hình nhân dân hôm nay: bà con lo lắng về giá chè, có dấu hiệu tụ tập đông người"
    )
    talk.says("BC-0001")
    talk.hears("BC-0001 · Tình hình nhân dân", "giá chè")
    second = world.talk(SECOND)
    second.says("BC-0001")
    second.hears("không có quyền xem BC-0001")
    second.says("báo cáo tình hình tháng này của Bản Bo")
    second.hears("Chưa có báo cáo nào")
    leader = world.talk(LEADER)
    leader.says("BC-0001")
    leader.hears("giá chè")


def test_a_village_officer_does_not_see_the_commune_s_report(world: World) -> None:
    send(world.talk(OFFICER))
    villager = world.talk(VILLAGER)
    villager.says("BC-0001")
    villager.hears("không có quyền xem BC-0001")


def test_a_stranger_gets_nothing(world: World) -> None:
    send(world.talk(OFFICER))
    stranger = world.talk(STRANGER)
    stranger.says("BC-0001")
    assert not any("đối thoại" in one.message.text for one in stranger.messages)


def test_a_bare_correction_after_the_card_was_cancelled_says_so_and_can_reopen_it(
    talk: Talk, world: World
) -> None:
    talk.says(TOLD)
    talk.says("huỷ")
    world.time_passes(minutes=3)
    talk.says("54 người")
    talk.hears("“Báo cáo đối thoại” đã huỷ lúc 08:00 23/11", "chưa được ghi")
    talk.taps("Mở lại thẻ đó")
    talk.sees("Số người dự: 45", "Số ý kiến: 12")
    talk.says("54 người")
    talk.hears("Số người dự: 54")
    talk.taps("Gửi")
    assert fields(world)["participants"] == 54


def test_a_card_is_reopened_once(talk: Talk) -> None:
    talk.says(TOLD)
    talk.says("huỷ")
    talk.says("54 người")
    talk.says("54 người")
    first, second = talk.messages[-2:]
    talk.taps("Mở lại thẻ đó", on=first)
    talk.taps("Mở lại thẻ đó", on=second)
    assert "đã được mở lại" in talk.world.app.flashes[-1]


def test_cancelled_on_another_phone_is_known_here(world: World) -> None:
    phone, other = world.talk(OFFICER), world.talk(OFFICER, chat="900")
    other.says(TOLD)
    other.says("huỷ")
    phone.says("ngày 11/11")
    phone.hears("đã huỷ lúc")


@pytest.mark.parametrize("text", ["cảm ơn nhé", "đơn vị nào chưa đối thoại", "chào em"])
def test_what_is_no_correction_is_taken_as_ever(talk: Talk, text: str) -> None:
    talk.says(TOLD)
    talk.says("huỷ")
    talk.says(text)
    assert "đã huỷ lúc" not in talk.last.message.text


def test_a_cancelled_card_is_forgotten_after_ten_minutes_or_a_newer_report(
    talk: Talk, world: World
) -> None:
    talk.says(TOLD)
    talk.says("huỷ")
    world.time_passes(minutes=11)
    talk.says("54 người")
    assert "đã huỷ lúc" not in talk.last.message.text
    talk.says(TOLD)
    talk.says("huỷ")
    world.clock.tick(timedelta(minutes=1).total_seconds())
    send(talk)
    talk.says("em nhầm, 54 người chứ không phải 45")
    talk.hears("Sửa BC-0001", "Số người dự: 54")
