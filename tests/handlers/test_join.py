"""Joining by code, by contact and by request; strangers hear nothing else."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from storage import audit, codes, members, people, unit_changes
from storage.database import Database
from storage.people import Role
from tests.clock import MONDAY as NOW
from tests.talk import World

ADMIN, LEADER, OFFICER, STRANGER, OTHER = 1, 2, 3, 9, 8
ASK = "Xin tham gia"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    """A district and a commune, each with somebody who decides, all greeted before."""
    made = World(database, tmp_path)
    with database.begin() as session:
        top = unit_changes.add(session, "TD", "huyện Tam Đường").id
        first = unit_changes.add(session, "HT", "xã Hồ Thầu", parent=top).id
        unit_changes.add(session, "BB", "xã Bản Bo", parent=top)
        for account, name, role in (
            (ADMIN, "Lò Văn Sáng", Role("admin", top)),
            (LEADER, "Vàng Thị Mai", Role("leader", first)),
            (OFFICER, "Tẩn A Páo", Role("officer", first)),
        ):
            person = members.add(session, name, [role], NOW, phone=f"091234567{account}")
            members.link(session, f"telegram:{account}", person, NOW)
            people.greeted(session, f"telegram:{account}", str(account), NOW)
        members.add(session, "Giàng A Dơ", [Role("officer", first)], NOW, phone="0987654321")
    return made


def code_of(world: World, name: str) -> str:
    with world.database.begin() as session:
        (person,) = members.named(session, name)
        return codes.make(session, person.id, None, world.clock())


def denied(world: World) -> Sequence[str]:
    with world.database.read() as session:
        return [entry.action for entry in audit.latest(session) if not entry.allowed]


def test_a_stranger_hears_how_to_join_and_nothing_else(world: World) -> None:
    talk = world.talk(STRANGER)
    for text in ("alo", "xã nào chưa đối thoại", "/trogiup", "/ngonngu", "/ma Páo", "xã Hồ Thầu"):
        talk.says(text)
        heard = talk.hears("một trợ lý tự động", "/batdau MÃ")
        assert "Hồ Thầu" not in heard.message.text
        assert heard.labels == ["Chia sẻ số điện thoại", ASK]
        talk.hears_nothing()


def test_a_code_opens_the_door_once(world: World) -> None:
    code = code_of(world, "Giàng A Dơ")
    talk = world.talk(STRANGER)
    talk.says(f"/start {code}")
    talk.hears("Chào mừng đồng chí Giàng A Dơ", "Cán bộ – xã Hồ Thầu")
    talk.says("/trogiup")
    talk.hears("/ngonngu")
    other = world.talk(OTHER)
    other.says(f"/batdau {code}")
    other.hears("Mã này không dùng được")
    assert denied(world) == ["join.wrong-code"]


def test_after_five_wrong_codes_even_the_right_one_waits(world: World) -> None:
    code, talk = code_of(world, "Giàng A Dơ"), world.talk(STRANGER)
    for guess in range(5):
        talk.says(f"/start guess{guess}")
        talk.hears("Mã này không dùng được")
    talk.says(f"/start {code}")
    talk.hears("đã thử nhiều lần")
    world.time_passes(hours=1)
    talk.says(f"/start {code}")
    talk.hears("Chào mừng đồng chí Giàng A Dơ")


def test_a_code_shown_in_a_group_works_for_nobody(world: World) -> None:
    code = code_of(world, "Giàng A Dơ")
    group = world.talk(STRANGER, chat="-5", group=True)
    group.says(f"/start {code}")
    group.hears("đã huỷ mã đó")
    talk = world.talk(STRANGER)
    talk.says(f"/start {code}")
    talk.hears("Mã này không dùng được")


def test_whoever_made_the_code_hears_who_used_it(world: World) -> None:
    admin = world.talk(ADMIN)
    admin.says("/ma giang a do")
    code = admin.hears("Giàng A Dơ").message.text.split("/batdau ")[1].split()[0]
    world.talk(STRANGER).says(f"/start {code}")
    admin.sees("vừa tham gia bằng mã đồng chí cấp", "telegram:9")


def test_ones_own_contact_opens_the_door(world: World) -> None:
    talk = world.talk(STRANGER)
    talk.shares("+84 987 654 321")
    talk.hears("Chào mừng đồng chí Giàng A Dơ")


def test_somebody_elses_contact_does_not(world: World) -> None:
    talk = world.talk(STRANGER)
    talk.shares("0987654321", "telegram:77")
    talk.hears("không phải danh thiếp của chính đồng chí")
    talk.shares("0999999999")
    talk.hears("chưa có trong danh sách")
    talk.says("alo")
    talk.hears("một trợ lý tự động")
    assert denied(world) == ["join.contact-unknown", "join.contact-of-another"]


def ask(world: World, unit: str = "ho thau") -> None:
    talk = world.talk(STRANGER, "Sùng A Lử")
    talk.says("chào")
    talk.taps(ASK)
    talk.hears("Đồng chí công tác ở đơn vị nào?")
    talk.says(unit)
    talk.hears("chọn đúng đơn vị")
    talk.taps("xã Hồ Thầu (huyện Tam Đường)")
    talk.hears("Đã chuyển đề nghị", "xã Hồ Thầu")


def test_a_leader_lets_a_newcomer_in_and_both_are_told(world: World) -> None:
    ask(world)
    leader, admin, talk = world.talk(LEADER), world.talk(ADMIN), world.talk(STRANGER)
    leader.sees("Sùng A Lử", "telegram:9", "xã Hồ Thầu")
    admin.sees("Sùng A Lử")
    leader.taps("Đồng ý")
    leader.sees("Vàng Thị Mai đã đồng ý")
    assert leader.last.labels == []
    talk.sees("Chào mừng đồng chí Sùng A Lử", "Cán bộ – xã Hồ Thầu")
    admin.taps("Từ chối")
    admin.sees("Vàng Thị Mai đã đồng ý")
    with world.database.read() as session:
        found = people.behind(session, "telegram:9")
        assert found is not None
        assert [role.name for role in found.roles] == ["officer"]


def test_a_refused_newcomer_is_told_politely(world: World) -> None:
    ask(world)
    world.talk(LEADER).taps("Từ chối")
    world.talk(STRANGER).sees("chưa được chấp thuận")
    world.talk(LEADER).sees("không được duyệt")
    with world.database.read() as session:
        assert people.behind(session, "telegram:9") is None


def test_who_was_demoted_meanwhile_decides_nothing(world: World) -> None:
    ask(world)
    with world.database.begin() as session:
        leader = people.behind(session, f"telegram:{LEADER}")
        other = unit_changes.add(session, "XX", "xã Khác").id
        assert leader is not None
        session.flush()
        members.grant(session, leader.id, [Role("leader", other)], NOW)
    world.talk(LEADER).taps("Đồng ý")
    with world.database.read() as session:
        assert people.behind(session, "telegram:9") is None


def test_nobody_else_may_tap_the_deciders_button(world: World) -> None:
    ask(world)
    choice = world.talk(LEADER).last.message.buttons[0][0]
    for account in (OFFICER, STRANGER, OTHER):
        world.talk(account).taps_id(choice.id)
    assert world.app.flashes[-3:] == ["Nút này dành cho người khác."] * 3


def test_asking_for_the_same_unit_again_rings_nobody_twice(world: World) -> None:
    ask(world)
    before = len(world.talk(LEADER).messages)
    talk = world.talk(STRANGER)
    talk.says("xã Hồ Thầu")
    talk.taps("xã Hồ Thầu (huyện Tam Đường)")
    talk.hears("Đã chuyển đề nghị")
    assert len(world.talk(LEADER).messages) == before


def test_a_stranger_rings_at_most_three_times_a_day(world: World) -> None:
    with world.database.begin() as session:
        for number in range(4):
            unit_changes.add(session, f"B{number}", f"bản Số {number}")
    talk = world.talk(STRANGER)
    talk.says("chào")
    talk.taps(ASK)
    for number in range(3):
        talk.says(f"bản số {number}")
        talk.taps(f"bản Số {number}")
        talk.hears("Đã chuyển đề nghị")
    talk.says("bản số 3")
    talk.taps("bản Số 3")
    talk.hears("đã gửi nhiều đề nghị")


def test_an_unknown_unit_is_asked_for_again(world: World) -> None:
    talk = world.talk(STRANGER)
    talk.says("chào")
    talk.taps(ASK)
    talk.says("zzz qqq")
    talk.hears("chưa tìm thấy đơn vị")
    world.time_passes(days=1)
    talk.says("xã Hồ Thầu")
    talk.hears("một trợ lý tự động")  # the question has been forgotten


def test_a_stranger_in_a_group_is_sent_to_the_private_chat(world: World) -> None:
    group = world.talk(STRANGER, chat="-5", group=True)
    group.says("chào bot")
    group.hears("nhắn riêng cho tôi")
    group.says("mai họp nhé", addressed=False)
    group.hears_nothing()


def test_the_apps_own_button_for_ones_contact_is_shown(world: World) -> None:
    stranger = world.talk(77)
    stranger.says("xin chào")
    stranger.taps("Chia sẻ số điện thoại")
    heard = stranger.hears("Gửi số của tôi")
    assert heard.message.contact == "Gửi số của tôi"
