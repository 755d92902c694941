"""Who may ask for a nudge, in which words, of what, and how it is shown."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import words
from handlers.nudges import asked as nudge_asked
from handlers.nudges import meant as nudge_meant
from handlers.overview.frame import Frame
from handlers.places.places import Places
from handlers.reading.message import read
from handlers.turn import Say
from storage import groups, members, people, unit_changes
from storage.database import Database
from storage.people import Role
from tests.handlers import figures_world
from tests.handlers.figures_world import COMMUNE_LEADER, LEADER, NOW, OFFICER, tell
from tests.handlers.nudge_world import ASKED, denials, group, made, preview, states, unit
from tests.talk import World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return made(database, tmp_path)


def test_only_who_leads_a_unit_may_ask_it(world: World) -> None:
    officer = world.talk(OFFICER)
    officer.says(ASKED)
    assert not [one for one in officer.last.labels if "Nhắc" in one]
    officer.says("nhắc các đơn vị đó")
    officer.hears("Chỉ lãnh đạo phụ trách đơn vị mới gửi được")
    officer.says("nhắc các xã chưa đăng ký mô hình")
    officer.hears("Chỉ lãnh đạo phụ trách đơn vị mới gửi được")
    assert denials(world) == ["nudge.send"] * 2
    own = world.talk(COMMUNE_LEADER)  # of a commune that has its models
    own.says("xã nào chưa tiếp công dân")
    assert "Nhắc 1 đơn vị này" in own.last.labels

    leader = world.talk(LEADER)
    shown = preview(leader)
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        assert person is not None
        members.grant(session, person.id, [Role("officer", unit(world, "TD"))], world.clock())
    leader.taps("Gửi tới 3 đơn vị", on=shown)
    leader.hears("Chỉ lãnh đạo phụ trách đơn vị mới gửi được")
    assert not states(world)


def test_it_can_be_ordered_in_words(world: World) -> None:
    leader = world.talk(LEADER)
    leader.says("nhắc các đơn vị đó")
    leader.hears("Đồng chí muốn nhắc các đơn vị về việc gì?")
    leader.says("nhắc các xã chưa đăng ký mô hình")
    leader.hears("Cần nhắc 4 đơn vị chưa đăng ký mô hình")
    leader.says("bao nhiêu xã đã tiếp công dân")
    assert "Nhắc 13 đơn vị này" in leader.last.labels
    leader.says("nhắc các đơn vị đó giúp tôi")
    leader.hears("Cần nhắc 13 đơn vị chưa tiếp công dân")
    leader.says("bao nhiêu xã đã tập huấn")  # who said there was nothing has answered
    assert "Nhắc 8 đơn vị này" in leader.last.labels
    leader.taps("Nhắc 8 đơn vị này")
    leader.hears("Không nhắc đơn vị đã báo không phát sinh: Xã Bình Lư.")


def test_reports_of_no_kind_are_whatever_is_owed_and_officers_remind_nobody(world: World) -> None:
    figures_world.plan(world)
    with world.database.begin() as session:
        for code in ("BH", "KH", "NT", "TL"):
            tell(session, code, "reception", sessions=1, people=1)
    leader = world.talk(LEADER)
    leader.says("nhắc các xã nộp báo cáo")
    leader.hears("Cần nhắc 11 đơn vị còn thiếu việc đã đến hạn (năm 2026)")
    officer = world.talk(OFFICER)
    officer.says("nhắc các xã nộp báo cáo")
    officer.hears("Chỉ lãnh đạo phụ trách đơn vị mới gửi được tin nhắc")


def test_what_is_over_is_reminded_of_only_where_it_is_still_owed(world: World) -> None:
    figures_world.plan(world)
    leader = world.talk(LEADER)
    leader.says("quý IV năm 2025 xã nào chưa đối thoại")
    leader.hears("chưa đối thoại")
    assert not [one for one in leader.last.labels if one.startswith("Nhắc ")]
    leader.says("nhắc các đơn vị đó")
    leader.hears("Kỳ này đã qua")
    leader.says("tháng 2 xã nào chưa đối thoại")  # a plan asked for it by the end of February
    owed = next(one for one in leader.last.labels if one.startswith("Nhắc "))
    leader.taps(owed)
    leader.hears("chưa đối thoại (tháng 2/2026)", "quá hạn 13 ngày")


def test_in_a_group_it_is_shown_in_private(world: World) -> None:
    with world.database.begin() as session:
        groups.link(session, ("telegram", "-900", ""), unit(world, "TD"), None, NOW)
    there, leader = group(world, "-900", LEADER), world.talk(LEADER)
    there.says("xã nào chưa có báo cáo nào")
    there.taps(there.last.labels[0])
    there.hears("Tôi đã trả lời riêng đồng chí.")
    there.hears_nothing()
    assert "Cần nhắc" in leader.messages[0].message.text
    stranger = group(world, "-900", OFFICER)
    answer = next(one for one in there.messages if one.labels)
    stranger.taps(answer.labels[0], on=answer)
    assert "Chỉ lãnh đạo phụ trách" in world.talk(OFFICER).last.message.text


def test_many_units_are_told_in_pages(world: World) -> None:
    with world.database.begin() as session:
        above = unit(world, "TD")
        for number in range(70):
            unit_changes.add(
                session, f"X{number}", f"Xã Mới {number}", kind="commune", parent=above
            )
    leader = world.talk(LEADER)
    shown = preview(leader)
    assert "và 56 đơn vị nữa" in shown.message.text
    assert shown.labels == ["Gửi tới 3 đơn vị", "Xem cả danh sách", "Thôi"]
    leader.taps("Xem cả danh sách")
    listed = leader.hears("74 đơn vị sẽ được nhắc", "Xã Bản Hon: gửi vào nhóm")
    assert "Xã Mới 9" not in listed.message.text
    leader.taps("Trang sau ▶", on=listed)
    assert "Xã Mới 9: chưa có cách gửi" in listed.message.text


@pytest.mark.parametrize("kind", ["dialogue", "training", "model", "reception"])
@pytest.mark.parametrize("name", ["nudge-how", "nudge-copy-how"])
def test_the_example_it_gives_is_understood(kind: str, name: str) -> None:
    text = words.plain("vi", Say(name, {"kind": kind}))
    example = text.split("“")[1].split("”")[0]
    (found,) = read(example, Places(()), NOW)
    assert (found.kind, found.refused) == (kind, {})


@pytest.mark.parametrize(
    ("frame", "kept"),
    [
        (Frame("opinions", "rate"), ("opinions", "unresolved")),
        (Frame("on-time", "rate"), ("on-time", "missing")),
        (Frame("", "states"), ("tasks", "missing")),
        (Frame("tasks", "lacks", part="not yet due"), ("tasks", "not yet due")),
        (Frame("on-time", "lacks", part="done late"), None),
        (Frame("models", "trend"), None),
    ],
)
def test_what_can_be_asked_for(frame: Frame, kept: tuple[str, str] | None) -> None:
    found = nudge_meant.meant(frame)
    assert (None if found is None else (found.measure, found.part)) == kept


@given(st.sets(st.integers(1, 5000)))
def test_ids_are_kept_short_and_whole(ids: set[int]) -> None:
    assert set(nudge_asked.unspan(nudge_asked.spans(ids))) == ids
