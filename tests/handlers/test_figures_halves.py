"""Questions with two halves: what is owed, what became of cases, which stage is not reached."""

from datetime import date
from pathlib import Path

import pytest

from handlers.overview.reading import read
from storage import models, units
from storage.database import Database, Session
from storage.models import Stage
from tests.handlers import figures_world
from tests.handlers.figures_world import LEADER, NOW, tell
from tests.handlers.overview_rows import district
from tests.talk import Talk, World

PLACES = district()


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return figures_world.make(database, tmp_path)


@pytest.fixture
def leader(world: World) -> Talk:
    return world.talk(LEADER)


def test_owed_reports_are_overdue_work_by_units_by_months_and_by_name(
    world: World, leader: Talk
) -> None:
    figures_world.plan(world)
    with world.database.begin() as session:
        tell(session, "BL", "dialogue", date(2026, 1, 20), participants=9, opinions=0, resolved=0)
    leader.says("xã nào đang nợ báo cáo")
    owing = leader.hears("Xã còn thiếu việc đã đến hạn").message.text
    leader.says("đơn vị nào còn nợ báo cáo đối thoại")
    kind = leader.hears("báo cáo đối thoại").message.text
    assert "đơn vị còn thiếu việc đã đến hạn" in owing
    assert _names(kind) == _names(owing)
    leader.says("đơn vị nào còn nợ báo cáo tập huấn")
    leader.hears("không đơn vị nào được giao việc")
    leader.says("tháng nào năm nay thiếu báo cáo nhiều nhất")
    leader.hears("Nhiều nhất: tháng 2/2026", "tháng 1/2026: 0 việc còn thiếu")
    leader.says("Xã Khun Há còn thiếu báo cáo gì")
    leader.hears("Có 1 việc đã quá hạn", "Xã Khun Há: Đối thoại trực tiếp với nhân dân (hạn ")
    leader.says("Xã Bản Bo còn thiếu báo cáo gì")
    leader.hears("Không có việc nào quá hạn.")
    leader.says("những nhiệm vụ nào đang quá hạn?")
    text = leader.hears("việc đã quá hạn chưa xong").message.text
    assert "Xã Bản Bo" not in text
    assert "Xã Nà Tăm: Đối thoại trực tiếp với nhân dân" in text


def _names(text: str) -> str:
    """The units listed."""
    return text.split("đã đến hạn: ")[1].split(".")[0]


def test_a_kind_that_was_owed_can_be_lacked_by_those_alone_who_owed_it(
    world: World, leader: Talk
) -> None:
    leader.says("đơn vị nào chưa nộp báo cáo đối thoại tháng 2")
    leader.hears("12/13 đơn vị chưa có báo cáo")
    figures_world.plan(world)
    leader.says("đơn vị nào chưa nộp báo cáo đối thoại tháng 2")
    leader.hears("còn thiếu việc đã đến hạn", "Xã Khun Há")


def test_what_became_of_the_cases_is_told_apart_from_all_of_them(
    world: World, leader: Talk
) -> None:
    with world.database.begin() as session:
        for code, cases, resolved in (("BB", 5, 5), ("HT", 4, 1), ("KH", 3, 2)):
            tell(session, code, "reception", sessions=1, people=6, cases=cases, resolved=resolved)
    leader.says("quý 1 tiếp dân giải quyết được bao nhiêu vụ")
    leader.hears("Tổng số: 8 vụ việc khi tiếp công dân đã giải quyết.")
    leader.says("còn bao nhiêu vụ việc tiếp dân chưa giải quyết")
    leader.hears("Tổng số: 4 vụ việc khi tiếp công dân chưa giải quyết.")
    leader.says("xã nào còn vụ việc tiếp dân chưa giải quyết quý này")
    leader.hears("2/13 đơn vị còn vụ việc khi tiếp công dân chưa giải quyết: ", "Xã Khun Há")
    leader.says("tỷ lệ giải quyết khi tiếp dân của Hồ Thầu")
    leader.hears("1/4 (25,0 %) vụ việc khi tiếp công dân đã giải quyết.")
    leader.says("tỷ lệ giải quyết vụ việc tiếp dân toàn huyện")
    leader.hears("8/12 (66,7 %)")
    leader.says("Hồ Thầu tiếp được bao nhiêu bà con")
    leader.hears("Tổng số: 6 lượt công dân đến.")


def test_models_that_have_not_come_so_far_are_told_by_both_halves(
    world: World, leader: Talk
) -> None:
    with world.database.begin() as session:
        _reach(session, "BB", "evaluated")
        _reach(session, "GM", "evaluated", "recognised")
    leader.says("đơn vị nào thẩm định rồi mà vẫn chưa được công nhận mô hình")
    leader.hears("1/13 (7,7 %) đơn vị có mô hình đã đánh giá, chưa được công nhận: Xã Bản Bo.")
    leader.says("bao nhiêu mô hình chưa thẩm định")
    leader.hears("Tổng số: 8 mô hình chưa được đánh giá.")
    leader.says("bao nhiêu mô hình chưa được công nhận")
    leader.hears("Tổng số: 9 mô hình chưa được công nhận.")
    leader.says("Giang Ma với Khun Há, xã nào có mô hình được công nhận")
    leader.hears("1/2 (50,0 %) đơn vị đã có mô hình được công nhận: Xã Giang Ma.", "Xã Khun Há")


def _reach(session: Session, code: str, *stages: Stage) -> None:
    """Its first model."""
    unit = units.find(session, code)
    assert unit is not None
    model = min(one.id for one in models.listing(session, {unit.id}))
    for stage in stages:
        models.reach(session, model, stage, date(2026, 3, 5), None, NOW)


def test_what_was_so_then_and_is_not_so_now(world: World, leader: Talk) -> None:
    leader.says("xã nào năm ngoái có đối thoại mà năm nay chưa")
    leader.hears("đơn vị đã đối thoại trong năm 2025 thì năm 2026 đều có")
    leader.says("xã nào năm nay có đối thoại mà năm ngoái không")
    leader.hears("1/2 đơn vị đã đối thoại trong năm 2026 mà năm 2025 chưa đối thoại: Xã Bản Bo.")
    leader.says("xã nào quý 1 năm nay có đối thoại nhưng tháng 11 năm ngoái không đối thoại")
    leader.hears("1/2 đơn vị đã đối thoại", "Xã Bản Bo.")
    with world.database.begin() as session:
        tell(session, "KH", "dialogue", date(2025, 6, 1), participants=9, opinions=0, resolved=0)
    leader.says("đơn vị nào đối thoại năm ngoái nhưng năm nay không đối thoại")
    leader.hears("1/2 đơn vị đã đối thoại trong năm 2025 mà năm 2026 chưa đối thoại: Xã Khun Há.")


def test_both_numbers_are_told_where_women_are_asked_for_besides(leader: Talk) -> None:
    leader.says("Bản Bo tập huấn bao nhiêu người, trong đó nữ mấy người")
    leader.hears("Tổng số: 40 lượt người tập huấn.", "Trong đó nữ: 5 lượt.")
    leader.says("bao nhiêu chị em đã được tập huấn")
    leader.hears("Tổng số: 20 lượt nữ tập huấn.")


def test_a_whole_question_takes_no_topic_from_the_one_before(leader: Talk) -> None:
    leader.says("đối thoại quý 1 so với quý 4 năm ngoái")
    leader.hears("So sánh cuộc đối thoại")
    leader.says("Bản Bo năm nay tiếp được bao nhiêu người dân")
    leader.hears("Tổng số lượt công dân đến · Xã Bản Bo · năm 2026")
    leader.says("T12 năm ngoái tiếp bao nhiêu lượt dân")
    leader.hears("Tổng số lượt công dân đến · Huyện Tam Đường · tháng 12/2025")
    leader.says("so sanh ban giang voi ban hon")
    leader.hears("Đồng chí hỏi số liệu nào?")


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("xã nào năm ngoái có mô hình mà năm nay chưa có", "lacks"),
        ("xã nào năm nay chưa có mô hình nhưng năm ngoái có", "lacks"),
        ("xã nào có mô hình năm nay mà năm ngoái không", "has"),
        ("xã nào năm ngoái có mô hình mà năm nay cũng có không", None),
        ("xã nào quý 1, quý 2 chưa đối thoại", None),
        ("xã nào có mô hình từ tháng 1 đến tháng 6 mà không đối thoại", None),
    ],
)
def test_only_two_times_that_are_at_odds_are_then_and_now(text: str, shape: str | None) -> None:
    frame = read(text, PLACES, NOW)
    assert frame is not None
    if shape is None:
        assert frame.other is None
    else:
        assert (frame.shape, frame.other is not None) == (shape, True)
        assert frame.period is not None
        assert frame.period.first.year == NOW.year
