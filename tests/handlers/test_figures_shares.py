"""Shares of units, who is late or missing, and numbers that belong together."""

from datetime import date
from pathlib import Path

import pytest

from storage import unit_changes, units
from storage.database import Database
from tests.handlers import figures_world
from tests.handlers.figures_world import LEADER, tell
from tests.talk import Talk, World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return figures_world.make(database, tmp_path)


@pytest.fixture
def leader(world: World) -> Talk:
    return world.talk(LEADER)


def test_a_share_of_units_is_no_share_of_people(leader: Talk) -> None:
    leader.says("Bao nhiêu phần trăm số xã đã mở lớp tập huấn năm nay")
    leader.hears("4/13 (30,8 %) đơn vị đã mở lớp tập huấn.")
    leader.says("tỷ lệ các xã đã tập huấn")
    leader.hears("4/13 (30,8 %) đơn vị đã tập huấn.")
    leader.says("tỷ lệ người được tập huấn của các xã")
    leader.hears("110/650 (16,9 %) người được tập huấn.")
    leader.says("Have all communes trained people this year? Who is missing?")
    leader.hears("9/13 đơn vị chưa tập huấn: ", "Xã Giang Ma", "4/13 (30,8 %)")
    leader.says("mỗi xã 1 cuộc đối thoại đạt bao nhiêu phần trăm")
    leader.hears("2/13 (15,4 %) đơn vị đã đối thoại.")


def test_whoever_has_not_done_it_is_told_where_the_late_are_asked_for(
    world: World, leader: Talk
) -> None:
    figures_world.plan(world)
    leader.says("đơn vị nào chậm báo cáo đối thoại tháng 2")
    text = leader.hears("đơn vị chưa nộp: ", "Xã Khun Há", "Xã Giang Ma").message.text
    assert "đã đủ" not in text
    assert "làm muộn: Xã Bản Bo, Xã Hồ Thầu." in text
    assert "đơn vị không có việc làm muộn" not in text
    leader.says("xã nào nộp muộn trong tháng 2")
    leader.hears("đơn vị có việc quá hạn chưa làm xong: ", "Xã Khun Há")
    leader.says("đơn vị nào chậm báo cáo tập huấn tháng 2")
    leader.hears("không đơn vị nào được giao việc")


def test_numbers_that_belong_together_are_told_together(world: World, leader: Talk) -> None:
    with world.database.begin() as session:
        for code, cases, resolved in (("BB", 5, 5), ("HT", 4, 1)):
            tell(session, code, "reception", sessions=1, people=6, cases=cases, resolved=resolved)
        district = units.find(session, "TD")
        assert district is not None
        unit_changes.add(
            session, "MTTQ", "Ủy ban MTTQ huyện", kind="organisation", parent=district.id
        )
        tell(session, "MTTQ", "training", date(2026, 3, 3), participants=7, women=2, topic="a")
    leader.says("Quý 1 các xã tiếp bao nhiêu lượt dân, giải quyết được mấy việc")
    leader.hears("Tổng số: 6 vụ việc", "Đã giải quyết 6/9 (66,7 %) vụ việc; 12 lượt")
    leader.says("tổng số ý kiến dân nêu ra năm nay")
    leader.hears("Tổng số: 20 ý kiến", "Đã giải quyết 12/20 (60,0 %) ý kiến.")
    leader.says("MTTQ năm nay tập huấn mấy người")
    leader.hears("Ủy ban MTTQ huyện", "Tổng số: 7 lượt người tập huấn.")
    leader.says("ở 3 xã Bản Giang, Hồ Thầu, Tả Lèng có bao nhiêu cuộc đối thoại")
    text = leader.hears("Xã Hồ Thầu: 1 cuộc đối thoại").message.text
    assert "chưa hiểu" not in text
