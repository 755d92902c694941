"""A group is one unit's: who may say so, what asks first, and what comes when we come and go."""

from pathlib import Path

import pytest

from storage import audit, groups, members, people, unit_changes, units
from storage.database import Database
from storage.people import Role
from tests.clock import MONDAY as NOW
from tests.talk import Talk, World

ADMIN, LEADER, OFFICER, STRANGER, SECOND = 1, 2, 3, 9, 4


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = World(database, tmp_path)
    with database.begin() as session:
        top = unit_changes.add(session, "TD", "huyện Tam Đường").id
        first = unit_changes.add(session, "HT", "xã Hồ Thầu", parent=top).id
        second = unit_changes.add(session, "BB", "xã Bản Bo", parent=top).id
        for account, role in (
            (ADMIN, Role("admin", top)),
            (LEADER, Role("leader", first)),
            (OFFICER, Role("officer", first)),
            (SECOND, Role("leader", second)),
        ):
            person = members.add(session, f"Người {account}", [role], NOW)
            members.link(session, f"telegram:{account}", person, NOW)
    return made


def group(world: World, account: int) -> Talk:
    return world.talk(account, chat="-5", group=True)


def unit_of(world: World) -> str | None:
    with world.database.read() as session:
        found = groups.find(session, "telegram", "-5")
        if found is None or found.unit is None:
            return None
        known = {unit.id: unit.code for unit in units.all(session)}
        return known[found.unit]


def test_a_leader_links_the_group_of_their_unit(world: World) -> None:
    talk = group(world, LEADER)
    talk.becomes_member(present=True)
    talk.hears("/lienket TÊN ĐƠN VỊ")
    talk.says("/link ubnd ho thau")
    talk.hears("Nhóm này từ nay là của xã Hồ Thầu")
    talk.says("/lienket HT")
    talk.hears("đã gắn với xã Hồ Thầu rồi")
    assert unit_of(world) == "HT"


@pytest.mark.parametrize("account", [OFFICER, STRANGER, SECOND])
def test_who_has_no_right_over_the_unit_links_nothing(world: World, account: int) -> None:
    group(world, account).says("/link HT")
    assert unit_of(world) is None
    with world.database.read() as session:
        assert [entry.allowed for entry in audit.latest(session)] == [False]


def test_a_group_linked_elsewhere_asks_before_it_moves(world: World) -> None:
    talk = group(world, ADMIN)
    talk.says("/link HT")
    talk.says("/link xã Bản Bo")
    talk.hears("đang gắn với xã Hồ Thầu", "xã Bản Bo")
    assert unit_of(world) == "HT"
    talk.taps("Giữ nguyên")
    talk.sees("vẫn gắn với đơn vị cũ")
    assert unit_of(world) == "HT"
    talk.says("/link BB")
    group(world, OFFICER).taps("Chuyển")
    assert unit_of(world) == "HT"
    talk.taps("Chuyển")
    talk.sees("Nhóm này từ nay là của xã Bản Bo")
    assert unit_of(world) == "BB"


def test_another_units_group_is_not_taken_away(world: World) -> None:
    group(world, LEADER).says("/link HT")
    talk = group(world, SECOND)
    talk.says("/link BB")
    talk.hears("chưa có quyền gắn nhóm của xã Hồ Thầu")
    assert unit_of(world) == "HT"


def test_a_name_that_several_have_is_asked_about(world: World) -> None:
    with world.database.begin() as session:
        top = units.find(session, "TD")
        assert top is not None
        unit_changes.add(session, "TT", "thị trấn Tam Đường", parent=top.id)
    talk = group(world, ADMIN)
    talk.says("/link tam duong")
    assert talk.hears("đơn vị nào").labels == ["huyện Tam Đường", "thị trấn Tam Đường"]
    talk.taps("thị trấn Tam Đường")
    assert unit_of(world) == "TT"
    talk.says("/link zzz qqq")
    talk.hears("chưa tìm thấy")
    talk.says("/link")
    talk.hears("Đồng chí gõ /lienket")


def test_the_words_said_on_coming_fit_who_brought_us(world: World) -> None:
    for account, words in ((STRANGER, "tôi sẽ im lặng"), (OFFICER, "nhờ lãnh đạo đơn vị")):
        talk = group(world, account)
        talk.becomes_member(present=True)
        talk.hears("một trợ lý tự động", words)


def test_a_group_that_removed_us_keeps_its_unit_for_when_we_are_back(world: World) -> None:
    talk = group(world, LEADER)
    talk.says("/link HT")
    talk.becomes_member(present=False)
    talk.hears_nothing()
    with world.database.read() as session:
        (gone,) = groups.listing(session)
        assert gone.left_at is not None
        assert gone.unit is not None
        assert groups.of_units(session, [gone.unit]) == []
    talk.becomes_member(present=True)
    talk.hears("Tôi đã trở lại", "xã Hồ Thầu")


def test_who_blocks_us_in_private_is_reached_no_more(world: World) -> None:
    talk = world.talk(LEADER)
    talk.says("/trogiup")
    talk.becomes_member(present=False)
    with world.database.read() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        assert person is not None
        assert people.private_chats(session, person.id) == []
        assert groups.listing(session) == []
