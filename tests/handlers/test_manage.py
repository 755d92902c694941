"""Codes for others, one's own language, leaving, and a help that fits."""

from pathlib import Path

import pytest

from storage import audit, members, people, unit_changes
from storage.database import Database
from storage.people import Role
from tests.clock import MONDAY as NOW
from tests.talk import World

ADMIN, LEADER, OFFICER = 1, 2, 3


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = World(database, tmp_path)
    with database.begin() as session:
        top = unit_changes.add(session, "TD", "huyện Tam Đường").id
        other = unit_changes.add(session, "PT", "huyện Phong Thổ").id
        first = unit_changes.add(session, "HT", "xã Hồ Thầu", parent=top).id
        for account, role in (
            (ADMIN, Role("admin", top)),
            (LEADER, Role("leader", first)),
            (OFFICER, Role("officer", first)),
        ):
            person = members.add(session, f"Người {account}", [role], NOW)
            members.link(session, f"telegram:{account}", person, NOW)
            people.greeted(session, f"telegram:{account}", str(account), NOW)
        for name, roles in (
            ("Lò Thị Mai", [Role("officer", first)]),
            ("Lò Thị Mai", [Role("leader", first)]),
            ("Vàng A Dế", [Role("officer", other)]),
            ("Sùng A Lử", [Role("officer", first), Role("leader", other)]),
        ):
            members.add(session, name, roles, NOW)
    return made


def test_a_code_is_made_for_whom_one_administers(world: World) -> None:
    talk = world.talk(ADMIN)
    talk.says("/ma lo thi mai")
    labels = talk.hears("cấp mã cho ai").labels
    assert labels == ["Lò Thị Mai, Cán bộ – xã Hồ Thầu", "Lò Thị Mai, Lãnh đạo – xã Hồ Thầu"]
    talk.taps(labels[1])
    talk.hears("Mã tham gia của đồng chí Lò Thị Mai", "/batdau ")
    talk.says("/code")
    talk.hears("HỌ VÀ TÊN")
    talk.says("/code Không Có Ai Đâu")
    talk.hears("Không có ai tên")


@pytest.mark.parametrize("name", ["vang a de", "sung a lu"])
def test_nobody_becomes_who_also_has_a_role_elsewhere(world: World, name: str) -> None:
    talk = world.talk(ADMIN)
    talk.says(f"/ma {name}")
    talk.hears("ngoài phạm vi quản trị")
    with world.database.read() as session:
        assert [(one.action, one.allowed) for one in audit.latest(session)] == [
            ("person.code", False)
        ]


def test_only_administrators_make_codes_and_only_in_private(world: World) -> None:
    for account in (LEADER, OFFICER):
        talk = world.talk(account)
        talk.says("/ma lo thi mai")
        talk.hears("ngoài phạm vi quyền")
    group = world.talk(ADMIN, chat="-5", group=True)
    group.says("/ma lo thi mai")
    group.hears("khi nhắn riêng")


def test_the_language_is_chosen_with_a_tap_again_and_again(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("/ngonngu")
    talk.hears("ngôn ngữ nào")
    talk.taps("English")
    talk.hears("I will speak English")
    talk.taps("Tiếng Việt")
    talk.hears("tôi nói tiếng Việt")


def test_help_lists_what_this_person_may_do_here(world: World) -> None:
    shown = {}
    for account in (ADMIN, LEADER, OFFICER):
        talk = world.talk(account)
        talk.says("/trogiup")
        shown[account] = talk.hears("/ngonngu", "Vai trò của đồng chí").message.text
    assert ["/ma" in shown[one] for one in (ADMIN, LEADER, OFFICER)] == [True, False, False]
    group = world.talk(LEADER, chat="-5", group=True)
    group.says("/help")
    assert "/ngonngu" not in group.hears("/lienket").message.text


def test_who_leaves_is_asked_first_and_is_a_stranger_after(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("/roi")
    talk.taps("Ở lại")
    talk.sees("vẫn đang tham gia")
    talk.says("/roi")
    talk.taps("Thôi tham gia")
    talk.sees("đã thôi tham gia")
    talk.says("/trogiup")
    talk.hears("/batdau MÃ")
