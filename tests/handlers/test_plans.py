"""An administrator sends a plan, checks what was read, corrects, confirms, replaces, withdraws."""

from pathlib import Path

import pytest

from storage import assignments, audit, members, plan_items, plans, unit_changes, units
from storage.assignments import Assignment
from storage.database import Database
from storage.people import Role
from tests.handlers import plan_world
from tests.handlers.plan_world import ADMIN, OFFICER, PLAN, send
from tests.talk import Talk, World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return plan_world.make(database, tmp_path)


def admin(world: World) -> Talk:
    talk = world.talk(ADMIN)
    plan_world.add(talk)
    return talk


def owed(world: World, plan: int = 1) -> list[tuple[str, str, str]]:
    """Unit, day, and what it owes, of everything that is open."""
    with world.database.read() as session:
        known = {unit.id: unit.code for unit in units.all(session)}
        return [
            (known[one.unit], f"{one.due_on:%d/%m}", one.report or one.owes)
            for one in assignments.of_plan(session, plan)
            if one.open
        ]


def first(world: World, code: str) -> Assignment:
    with world.database.read() as session:
        unit = units.find(session, code)
        assert unit is not None
        return next(one for one in assignments.of_plan(session, 1) if one.unit == unit.id)


def test_a_file_is_read_and_shown_at_a_glance(world: World) -> None:
    talk = world.talk(ADMIN)
    send(talk, PLAN)
    talk.hears("Tôi đã nhận 1 tệp", "đang đọc")
    card = talk.hears("41-KH/HU", "chưa duyệt", "5 mốc thời gian, 2 chỉ tiêu, 2 nhiệm vụ")
    assert "1 mốc chưa có ngày" in card.message.text
    assert "1 cụm từ chưa rõ" in card.message.text
    assert owed(world) == []  # nobody owes anything before a person confirmed


def test_the_same_file_again_changes_nothing(world: World) -> None:
    talk = world.talk(ADMIN)
    send(talk, PLAN)
    send(talk, PLAN, "ban-sao.txt")
    talk.hears("đang đọc")
    talk.hears("đã có từ trước", "41-KH/HU")
    with world.database.read() as session:
        assert len(plans.listing(session)) == 1
        assert [one.action for one in audit.latest(session)].count("plan.add") == 1


def test_facts_are_listed_in_pages_and_opened(world: World) -> None:
    talk = admin(world)
    talk.taps("Mốc thời gian (5)")
    talk.sees("1. tháng 03, 09: Xây dựng kế hoạch tập huấn – Ban Dân vận Huyện ủy", "2. ⚠")
    talk.taps("1")
    talk.sees("Hạn: 31/03/2026, 30/09/2026", "Chủ trì: Ban Dân vận Huyện ủy", "phải làm")
    talk.taps("Quay lại")
    talk.taps("Về kế hoạch")
    talk.sees("chưa duyệt")
    assert talk.last.edited == 4  # one message all along


def test_a_correction_is_typed_and_what_was_read_stays_on_record(world: World) -> None:
    talk = admin(world)
    talk.taps("Mốc thời gian (5)")
    talk.taps("2")
    talk.sees("Chưa có ngày cụ thể")
    talk.taps("Sửa ngày")
    talk.says("31/2")
    talk.hears("Không có ngày 31/02")
    talk.says("bao gio cung duoc")
    talk.hears("chưa hiểu thời gian")
    talk.says("thang 5")
    talk.hears("Đã sửa")
    talk.hears("Hạn: 29/05/2026")
    with world.database.read() as session:
        item = next(one for one in plan_items.of(session, 1) if one.state == "corrected")
        assert item.fields["when"] == "thang 5"


def test_a_figure_is_corrected_without_marks(world: World) -> None:
    talk = admin(world)
    talk.taps("Chỉ tiêu (2)")
    talk.taps("1")
    talk.sees("Chỉ tiêu: trên 85 %")
    talk.taps("Sửa con số")
    talk.says("it nhat 90%")
    talk.hears("Đã sửa")
    talk.hears("ít nhất 90 %")
    talk.taps("Sửa con số")
    talk.says("nhieu hon")
    talk.hears("chưa thấy con số")
    talk.says("huỷ")
    talk.hears("huỷ")


def test_confirming_says_what_it_brings_and_then_it_is_owed(world: World) -> None:
    talk = admin(world)
    talk.taps("Duyệt kế hoạch")
    talk.sees("theo dõi 3 mốc, thành 8 việc cho 4 đơn vị", "Chưa rõ “Ban Chỉ đạo phong trào”")
    assert owed(world) == []
    talk.taps("Duyệt")
    talk.sees("đã duyệt", "Đang theo dõi 3 mốc")
    assert owed(world) == [
        ("BDV", "31/03", "done"),
        ("BDV", "30/09", "done"),
        ("DA", "14/11", "done"),
        ("KM", "14/11", "done"),
        ("TT", "14/11", "done"),
        ("DA", "31/12", "model"),
        ("KM", "31/12", "model"),
        ("TT", "31/12", "model"),
    ]


def test_a_tap_that_comes_too_late_is_told_so(world: World) -> None:
    talk = admin(world)
    talk.taps("Duyệt kế hoạch")
    old = talk.last.message.buttons[0][0].id
    talk.taps("Duyệt")
    talk.taps_id(old)
    assert "không làm được nữa" in world.app.flashes[-1]


def test_words_are_tied_to_units_by_a_tap_or_by_names(world: World) -> None:
    talk = admin(world)
    talk.taps("Ai phải làm")
    talk.taps("Trang sau ▶")
    talk.taps("Ban Chỉ đạo phong trào: là ai?")
    talk.sees("chưa rõ là đơn vị nào")
    talk.taps("Gõ tên đơn vị")
    talk.says("ban dan van, da lat")
    talk.hears("không có đơn vị “da lat”")
    talk.says("ban dan van, KM")
    talk.hears("Đã sửa")
    talk.hears("2: Xã Khe Mo, Ban Dân vận Huyện ủy")
    talk.taps("Các xã, phường (3)")
    talk.sees("3: Xã Đá Bạc, Xã Khe Mo, Thị trấn Suối Ngân")
    talk.says("/kehoach 1")
    talk.taps("Duyệt kế hoạch")
    talk.taps("Duyệt")
    assert ("DA", "30/06", "done") in owed(world)


def test_partners_may_owe_a_report(world: World) -> None:
    talk = admin(world)
    talk.taps("Mốc thời gian (5)")
    talk.taps("3")
    talk.taps("Đảng ủy các xã, thị trấn: là ai?")
    talk.sees("chỉ báo để biết")
    talk.taps("Phải báo cáo tình hình")
    talk.sees("phải gửi báo cáo tình hình")
    talk.says("/kehoach 1")
    talk.taps("Duyệt kế hoạch")
    talk.taps("Duyệt")
    assert ("KM", "30/06", "situation") in owed(world)


def test_an_entry_is_dropped_taken_back_and_added(world: World) -> None:
    talk = admin(world)
    talk.taps("Duyệt kế hoạch")
    talk.taps("Duyệt")
    talk.taps("Mốc thời gian (5)")
    talk.taps("4")
    talk.taps("Bỏ mục này")
    talk.sees("đã bỏ")
    assert ("DA", "14/11", "done") not in owed(world)
    talk.taps("Lấy lại mục này")
    assert ("DA", "14/11", "done") in owed(world)
    talk.taps("Quay lại")
    talk.taps("Thêm mốc")
    talk.says("Họp giao ban khối dân vận")
    talk.says("ngày 20/12")
    talk.says("Hội Nông dân huyện")
    talk.hears("Đã thêm")
    talk.hears("Họp giao ban khối dân vận", "Hạn: 20/12/2026")
    assert ("HND", "20/12", "done") in owed(world)


def test_a_changed_date_moves_what_is_open_and_keeps_what_is_done(world: World) -> None:
    talk = admin(world)
    talk.taps("Duyệt kế hoạch")
    talk.taps("Duyệt")
    done = next(
        one for one in _all(world) if one.due_on.month == 11 and one.unit == first(world, "DA").unit
    )
    with world.database.begin() as session:
        assignments.done(session, done.id, world.clock())
    talk.taps("Mốc thời gian (5)")
    talk.taps("4")
    talk.taps("Sửa ngày")
    talk.says("trước ngày 10/12/2026")
    assert [one for one in owed(world) if one[1] == "09/12"] == [
        ("KM", "09/12", "done"),
        ("TT", "09/12", "done"),
    ]
    assert next(one for one in _all(world) if one.id == done.id).done_at is not None


def _all(world: World) -> list[Assignment]:
    with world.database.read() as session:
        return list(assignments.of_plan(session, 1))


def test_a_new_version_shows_what_changed_and_takes_over_what_was_done(world: World) -> None:
    talk = admin(world)
    talk.taps("Duyệt kế hoạch")
    talk.taps("Duyệt")
    with world.database.begin() as session:
        assignments.done(session, first(world, "BDV").id, world.clock())
    send(talk, PLAN.replace("Tháng 3, 9", "Tháng 3, 10").replace("85%", "90%"))
    talk.hears("đang đọc")
    talk.hears("Hình như đây là bản mới của 41-KH/HU")
    talk.taps("Thay cho bản cũ")
    talk.sees("tháng 03, 09", "tháng 03, 10", "trên 85 %", "trên 90 %")
    talk.taps("Thay thế và duyệt")
    talk.sees("đã duyệt")
    with world.database.read() as session:
        old, new = plans.listing(session)
        assert (old.state, old.replaced_by, new.state) == ("superseded", new.id, "confirmed")
        bdv = units.find(session, "BDV")
        assert bdv is not None
        mine = [one for one in assignments.of_plan(session, new.id) if one.unit == bdv.id]
        assert [(f"{one.due_on:%d/%m}", one.done_at is not None) for one in mine] == [
            ("31/03", True),
            ("30/10", False),
        ]
    assert owed(world, 1) == []


def test_a_withdrawn_plan_is_owed_no_more(world: World) -> None:
    talk = admin(world)
    talk.taps("Duyệt kế hoạch")
    talk.taps("Duyệt")
    talk.taps("Thu hồi")
    talk.sees("Thu hồi 41-KH/HU?")
    talk.taps("Đúng, thu hồi")
    talk.sees("đã thu hồi")
    assert owed(world) == []


def test_a_secret_document_is_refused_and_not_kept(world: World, tmp_path: Path) -> None:
    talk = world.talk(ADMIN)
    send(talk, "MẬT\n" + PLAN)
    talk.hears("đang đọc")
    talk.hears("đóng dấu MẬT", "không nhận và không lưu")
    with world.database.read() as session:
        assert plans.listing(session) == []
    assert [path for path in (tmp_path / "files").glob("**/*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("trong.txt", b"", "không có chữ"),
        ("anh.docx", b"\x89PNG\r\n\x1a\n" + b"0" * 100, "không phải là tệp Word"),
        ("la.exe", b"MZ" + b"\0" * 200, "chưa đọc được loại tệp này"),
    ],
)
def test_what_can_not_be_read_is_one_clear_sentence(
    world: World, name: str, data: bytes, why: str
) -> None:
    talk = world.talk(ADMIN)
    send(talk, data, name)
    talk.hears("đang đọc")
    talk.hears(f"Không nhận được tệp {name}", why)


def test_an_officer_reads_plans_but_changes_nothing(world: World) -> None:
    admin(world)
    talk = world.talk(OFFICER)
    send(talk, PLAN)
    talk.hears("của báo cáo nào?")
    talk.says("/kehoach")
    talk.hears("41-KH/HU", "chưa duyệt")
    talk.taps("41-KH/HU")
    assert not {"Duyệt kế hoạch", "Thu hồi", "Ai phải làm"} & set(talk.last.labels)
    talk.taps("Mốc thời gian (5)")
    talk.taps("1")
    assert talk.last.labels == ["Quay lại"]


def test_an_administrator_of_another_district_may_not(world: World) -> None:
    talk = admin(world)
    talk.taps("Duyệt kế hoạch")
    confirm = talk.last.message.buttons[0][0].id
    with world.database.begin() as session:
        other = unit_changes.add(session, "X", "Huyện Khác", kind="district").id
        person = members.add(session, "Người khác", [Role("admin", other)], world.clock())
        members.link(session, "telegram:9", person, world.clock())
    stranger = world.talk(9)
    stranger.taps_id(confirm)
    with world.database.read() as session:
        assert [one.state for one in plans.listing(session)] == ["read"]


def test_a_plan_of_nobody_we_know_asks_whose_it_is(world: World) -> None:
    talk = world.talk(ADMIN)
    plan_world.add(talk, PLAN.replace("HUYỆN ỦY SUỐI NGÂN", "HUYỆN ỦY NƠI KHÁC"))
    talk.sees("Chưa rõ kế hoạch này của đơn vị nào")
    talk.taps("Kế hoạch của đơn vị nào?")
    talk.says("tinh khac")
    talk.hears("không có đơn vị “tinh khac”")
    talk.says("suoi ngan")
    talk.hears("Chưa rõ “suoi ngan”", "Huyện Suối Ngân")
    talk.says("huyen suoi ngan")
    talk.hears("Đã sửa")
    assert "Chưa rõ kế hoạch" not in talk.last.message.text
