"""Who holds which role, where they are reached, and what ends when they move or leave."""

import pytest

from storage import buttons, chats, dialogues, drafts, members, people, unit_changes
from storage.database import Database, Session
from storage.people import Role
from tests.clock import MONDAY as NOW


def district(session: Session) -> tuple[int, int, int]:
    top = unit_changes.add(session, "TD", "huyện Tam Đường").id
    first = unit_changes.add(session, "HT", "xã Hồ Thầu", parent=top).id
    second = unit_changes.add(session, "BB", "xã Bản Bo", parent=top).id
    return top, first, second


def someone(session: Session, name: str, account: str, *roles: Role) -> int:
    person = members.add(session, name, roles, NOW)
    members.link(session, account, person, NOW)
    return person


def test_those_with_a_role_over_a_unit_come_nearest_first(database: Database) -> None:
    with database.begin() as session:
        top, first, second = district(session)
        everywhere = someone(session, "Quản trị", "telegram:1", Role("admin", None))
        above = someone(session, "Lãnh đạo huyện", "telegram:2", Role("leader", top))
        near = someone(session, "Chủ tịch xã", "telegram:3", Role("leader", first))
        someone(session, "Cán bộ", "telegram:4", Role("officer", first))
        someone(session, "Chủ tịch xã khác", "telegram:5", Role("leader", second))
        gone = someone(session, "Đã nghỉ", "telegram:6", Role("leader", first))
        members.leave(session, gone, NOW)
        found = people.with_role_over(session, first, "leader")
        assert [one.id for one in found] == [near, above, everywhere]
        assert [one.id for one in people.with_role_over(session, first, "admin")] == [everywhere]
        assert [one.id for one in people.admins(session)] == [everywhere]


def test_without_an_administrator_of_everything_the_others_are_told(database: Database) -> None:
    with database.begin() as session:
        top, *_ = district(session)
        admin = someone(session, "Quản trị huyện", "telegram:1", Role("admin", top))
        assert [one.id for one in people.admins(session)] == [admin]
        assert people.chats_of_admins(session) == [("telegram", "1")]


def test_a_person_is_reached_where_they_spoke_else_at_their_own_id(database: Database) -> None:
    with database.begin() as session:
        person = someone(session, "Mai", "telegram:11")
        assert [one.chat for one in people.private_chats(session, person)] == ["11"]
        people.greeted(session, "telegram:11", "p11", NOW)
        assert [one.chat for one in people.private_chats(session, person)] == ["p11"]
        chats.gone(session, "telegram", "p11", NOW)
        assert people.private_chats(session, person) == []


def test_an_account_is_one_persons_at_a_time(database: Database) -> None:
    with database.begin() as session:
        first = someone(session, "Mai", "telegram:11")
        second = members.add(session, "Páo", [], NOW)
        with pytest.raises(members.Taken):
            members.link(session, "telegram:11", second, NOW)
        members.leave(session, first, NOW)
        members.link(session, "telegram:11", second, NOW)
        found = people.behind(session, "telegram:11")
        assert found is not None
        assert (found.id, found.greeted) == (second, False)


def open_things(session: Session, person: int) -> tuple[int, str]:
    """A draft, the dialogue that fills it, and a button of the person's."""
    draft = drafts.start(session, "gopy", person, ("telegram", "11", ""), NOW)
    seat = dialogues.Seat("telegram", "11", person)
    dialogues.put(session, dialogues.Standing(seat, 0, "gopy", draft.id, "words", NOW))
    id = buttons.new_id()
    until = NOW + buttons.GOOD_FOR
    kept = buttons.Kept(id, "manage-leave", {}, None, 0, person, until, None, "")
    buttons.add(session, [kept], NOW)
    return draft.id, id


def still_open(session: Session, person: int, draft: int, button: str) -> list[bool]:
    session.expire_all()
    found, kept = drafts.find(session, draft), buttons.find(session, button)
    assert found is not None
    assert kept is not None
    standing = dialogues.top(session, dialogues.Seat("telegram", "11", person))
    return [found.state == "open", standing is not None, kept.until > NOW]


def test_who_leaves_has_nothing_open_and_no_right(database: Database) -> None:
    with database.begin() as session:
        _, first, _ = district(session)
        person = someone(session, "Mai", "telegram:11", Role("leader", first))
        draft, button = open_things(session, person)
        assert still_open(session, person, draft, button) == [True, True, True]
        members.leave(session, person, NOW)
        assert still_open(session, person, draft, button) == [False, False, False]
        assert people.behind(session, "telegram:11") is None
        assert people.by_id(session, person) is None
        assert members.named(session, "Mai") == []


def test_who_moves_to_another_unit_has_nothing_open(database: Database) -> None:
    with database.begin() as session:
        _, first, second = district(session)
        person = someone(session, "Mai", "telegram:11", Role("officer", first))
        draft, button = open_things(session, person)
        assert members.grant(session, person, [Role("leader", first)], NOW)
        assert still_open(session, person, draft, button) == [True, True, True]
        assert members.grant(session, person, [Role("officer", second)], NOW)
        assert still_open(session, person, draft, button) == [False, False, False]
        assert not members.grant(session, person, [Role("officer", second)], NOW)


def test_the_administrators_of_the_settings_are_made_once(database: Database) -> None:
    for _ in range(2):
        with database.begin() as session:
            members.ensure_admins(session, ["telegram:11", "zalo:abc"], NOW)
    with database.begin() as session:
        assert len(members.listing(session)) == 2
        found = people.behind(session, "zalo:abc")
        assert found is not None
        assert found.roles == (Role("admin", None),)
        someone(session, "Mai", "telegram:12", Role("officer", None))
        members.ensure_admins(session, ["telegram:12"], NOW)
        mai = people.behind(session, "telegram:12")
        assert mai is not None
        assert mai.is_("admin")


def test_a_name_finds_its_people_however_it_is_typed(database: Database) -> None:
    with database.begin() as session:
        for name in ("Nguyễn Văn An", "Nguyễn Văn An Bình", "Trần Thị Hoa"):
            members.add(session, name, [], NOW)

        def names(text: str) -> list[str]:
            return [one.name for one in members.named(session, text)]

        assert names("nguyen van an") == ["Nguyễn Văn An"]
        assert names("van an") == ["Nguyễn Văn An", "Nguyễn Văn An Bình"]
        assert names("tran thi hoaa") == ["Trần Thị Hoa"]
        assert names("") == names("xyz") == []
