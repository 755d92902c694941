"""Leaders ask, the tables answer: every shape, rights, groups, follow-ups, and bad questions."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from handlers import words
from handlers.figures import frames as figures_frames
from handlers.figures.answer import answer
from handlers.overview.frame import Doubt, Frame, Period
from handlers.places.places import Places, all_known
from storage import members, people, unit_changes, units
from storage.database import Database
from storage.people import Role
from tests.handlers import figures_world
from tests.handlers.figures_world import (
    ADMIN,
    COMMUNE_LEADER,
    COMMUNES,
    GROUP,
    LEADER,
    NOBODY,
    NOW,
    OFFICER,
    TWO,
    tell,
)
from tests.talk import Talk, World

LACKING = "Xã Bản Hon, Xã Khun Há, Xã Nà Tăm, Xã Tả Lèng"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return figures_world.make(database, tmp_path)


@pytest.fixture
def leader(world: World) -> Talk:
    return world.talk(LEADER)


def test_who_lacks_it_is_named_with_share_and_time(leader: Talk) -> None:
    leader.says("đơn vị nào chưa đăng ký mô hình?")
    heard = leader.hears(
        "Đơn vị chưa đăng ký mô hình · Huyện Tam Đường · năm 2026",
        f"4/13 đơn vị chưa đăng ký mô hình: {LACKING}.",
        "9/13 (69,2 %)",
        "Tính đến 08:15 12/3.",
    )
    assert heard.labels[:3] == ["Nhắc 4 đơn vị này", "Ai đã có", "Kỳ trước"]
    leader.taps("Ai đã có")
    heard = leader.hears("9/13 (69,2 %) đơn vị đã đăng ký mô hình: Xã Bản Bo", "Còn 4/13 đơn vị")
    assert heard.labels[:2] == ["Ai chưa có", "Kỳ trước"]
    leader.taps("Kỳ trước")
    leader.hears("năm 2025", "0/13 (0,0 %) đơn vị đã đăng ký mô hình.")


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("đơn vị nào đã đối thoại", ["2/13 (15,4 %)", "Xã Bản Bo, Xã Hồ Thầu.", "Còn 11/13"]),
        ("xã nào chỉ có 1 mô hình", ["8/13 đơn vị chỉ có 1 mô hình: Xã Bản Giang"]),
        ("bao nhiêu xã đã có mô hình", ["9/13 (69,2 %) đơn vị đã đăng ký mô hình."]),
        ("có bao nhiêu mô hình năm nay", ["Tổng số: 10 mô hình.", "9/13 (69,2 %)"]),
        ("tỷ lệ giải quyết ý kiến", ["12/20 (60,0 %) ý kiến đã giải quyết."]),
        ("mô hình theo lĩnh vực", ["Kinh tế: 9 mô hình", "Văn hoá - xã hội: 1 mô hình"]),
        (
            "đối thoại theo từng tháng",
            ["tháng 1/2026: 0 cuộc", "tháng 2/2026: 1 cuộc", "tháng 3/2026: 1 cuộc"],
        ),
        (
            "so sánh số cuộc đối thoại quý 1 với quý 4 năm ngoái",
            [
                "quý I/2026: 2 cuộc",
                "quý IV/2025: 1 cuộc",
                "So với quý IV/2025, quý I/2026 tăng 1 cuộc",
            ],
        ),
        (
            "so sánh số người dự đối thoại của Bản Bo và Hồ Thầu",
            ["Xã Bản Bo: 45 người", "Xã Hồ Thầu: 60 người", "Xã Hồ Thầu nhiều hơn: 15 người"],
        ),
        ("xã Hồ Thầu đã đối thoại chưa", ["Xã Hồ Thầu đã đối thoại: 1 cuộc đối thoại."]),
        ("xã Nà Tăm đã đối thoại chưa", ["Xã Nà Tăm chưa đối thoại."]),
        ("xã Bình Lư đã tập huấn chưa", ["Xã Bình Lư đã báo cáo là không phát sinh."]),
        (
            "which units lack a registered model",
            ["4/13 đơn vị chưa đăng ký mô hình"],
        ),
    ],
)
def test_each_shape_is_answered(leader: Talk, question: str, parts: list[str]) -> None:
    leader.says(question)
    leader.hears(*parts, "Tính đến 08:15 12/3.")


def test_a_ranking_shares_places_and_zero_is_not_missing(leader: Talk) -> None:
    leader.says("xếp hạng các xã theo số người tập huấn")
    leader.hears(
        "1. Xã Bản Bo: 40 lượt người tập huấn\n2. Xã Bản Giang: 30 lượt",
        "2. Xã Hồ Thầu: 30 lượt người tập huấn\n4. Xã Sơn Bình: 10 lượt",
        "5. Xã Bình Lư: báo không phát sinh",
        "5. Xã Bản Hon: chưa có báo cáo",
        "Các đơn vị bằng nhau cùng một hạng.",
    )
    leader.says("top 2 xã tập huấn nhiều nhất")
    text = leader.hears("2. Xã Bản Giang", "2. Xã Hồ Thầu").message.text
    assert "Xã Sơn Bình" not in text


def test_who_said_there_was_nothing_is_told_apart(leader: Talk) -> None:
    leader.says("xã nào chưa tập huấn")
    leader.hears("9/13 đơn vị chưa tập huấn", "Báo không phát sinh: 1 đơn vị (Xã Bình Lư).")


def test_sums_that_may_count_people_twice_are_marked(world: World, leader: Talk) -> None:
    with world.database.begin() as session:
        tell(session, "BB", "training", participants=30, women=5, topic="dân vận")
    leader.says("tỷ lệ người được tập huấn")
    leader.hears("120/650 (18,5 %)", "Có thể tính trùng người: Xã Bản Bo.")


def test_the_states_are_six(world: World, leader: Talk) -> None:
    leader.says("còn bao nhiêu việc chưa đến hạn")
    leader.hears("không đơn vị nào được giao việc")
    figures_world.plan(world)
    leader.says("còn bao nhiêu việc chưa đến hạn")
    heard = leader.hears("Đúng hạn: ", "Muộn: ", "Báo không phát sinh: 0", "Được miễn: 0")
    assert "Thiếu (đã quá hạn): 11" in heard.message.text
    assert "Chưa đến hạn: 13" in heard.message.text
    assert "Cộng: 26 việc được giao của 13 đơn vị." in heard.message.text


def test_one_unit_is_shown_with_everything(world: World, leader: Talk) -> None:
    figures_world.plan(world)
    leader.says("tình hình xã Bản Bo thế nào?")
    leader.hears(
        "Số liệu của đơn vị · Xã Bản Bo",
        "2 mô hình",
        "1 cuộc đối thoại",
        "Ý kiến đã giải quyết: 10/12 (83,3 %)",
        "buổi tiếp công dân: chưa có báo cáo",
        "Chưa đến hạn: 1",
    )


def test_a_follow_up_keeps_the_frame_for_half_an_hour(world: World, leader: Talk) -> None:
    leader.says("đơn vị nào chưa đăng ký mô hình?")
    leader.says("còn đối thoại?")
    leader.hears("Đơn vị chưa đối thoại · Huyện Tam Đường · năm 2026", "11/13")
    leader.says("riêng các xã thôi")
    leader.hears("Xã chưa đối thoại")
    leader.says("quý trước?")
    leader.hears("Xã chưa đối thoại · Huyện Tam Đường · quý IV/2025", "12/13")
    world.clock.tick(31 * 60)
    leader.says("còn tập huấn?")
    assert "chưa tập huấn" not in leader.last.message.text


def test_a_question_to_the_plans_is_not_disturbed(leader: Talk) -> None:
    leader.says("đơn vị nào chưa đăng ký mô hình?")
    leader.says("khi nào tổng kết công tác dân vận")
    leader.hears("Các kế hoạch hiện có không nêu nội dung này")
    leader.says("đơn vị nào chưa đối thoại")
    leader.hears("11/13")


def test_a_leader_of_two_units_is_asked_which(world: World) -> None:
    talk = world.talk(TWO)
    talk.says("đơn vị nào chưa đăng ký mô hình?")
    heard = talk.hears("Đồng chí hỏi đơn vị nào?")
    assert heard.labels == ["Huyện Tam Đường", "Huyện Sìn Hồ"]
    talk.taps("Huyện Sìn Hồ")
    talk.hears("· Huyện Sìn Hồ ·", "2/2 đơn vị chưa đăng ký mô hình: Xã Hồng Thu, Xã Lùng Thàng")


def test_an_officer_sees_of_sisters_who_has_it_but_no_numbers(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("đơn vị nào chưa đăng ký mô hình?")
    talk.hears(f"4/13 đơn vị chưa đăng ký mô hình: {LACKING}.")
    talk.says("xã Hồ Thầu đã đối thoại chưa")
    assert "cuộc" not in talk.hears("Xã Hồ Thầu đã đối thoại.").message.text
    for question in ("xã Hồ Thầu đối thoại bao nhiêu người", "huyện Sìn Hồ xã nào chưa đối thoại"):
        talk.says(question)
        heard = talk.hears("ngoài phạm vi quyền xem của đồng chí")
        assert "không có" not in heard.message.text
    talk.says("đối thoại được bao nhiêu người")
    talk.hears("Xã Bản Bo", "Tổng số: 45 người dự đối thoại.")
    talk.says("xếp hạng các xã theo số người tập huấn")
    talk.hears("ngoài phạm vi quyền xem")


def test_who_holds_no_role_sees_nothing(world: World) -> None:
    talk = world.talk(NOBODY)
    talk.says("đơn vị nào chưa đăng ký mô hình?")
    talk.hears("ngoài phạm vi quyền xem")


def test_a_button_is_answered_by_the_rights_of_who_taps(world: World, leader: Talk) -> None:
    leader.says("xếp hạng các xã theo số người tập huấn")
    heard = leader.last
    other = world.talk(OFFICER)
    choice = next(c for row in heard.message.buttons for c in row if c.label == "Kỳ trước")
    other.taps_id(choice.id, on=heard.id)
    other.hears("ngoài phạm vi quyền xem")


def test_a_list_asked_for_in_a_group_is_answered_in_private(world: World, leader: Talk) -> None:
    there = world.talk(LEADER, chat=GROUP, group=True)
    there.says("đơn vị nào chưa đăng ký mô hình?")
    there.hears("Tôi đã trả lời riêng đồng chí.")
    there.hears_nothing()
    leader.sees(LACKING)
    there.says("xã Bản Bo đã đối thoại chưa")
    there.hears("Xã Bản Bo đã đối thoại: 1 cuộc đối thoại.")


def test_a_name_of_two_units_is_asked_about(world: World) -> None:
    talk = world.talk(ADMIN)
    talk.says("xã Hồng Thu đã đối thoại chưa")
    heard = talk.hears("“Xã Hồng Thu” có thể là nhiều đơn vị")
    assert heard.labels == ["Xã Hồng Thu (Huyện Sìn Hồ)", "Xã Hồng Thu (Huyện Nậm Nhùn)"]
    talk.taps("Xã Hồng Thu (Huyện Nậm Nhùn)")
    talk.hears("Xã Hồng Thu chưa đối thoại.")


def test_units_of_one_name_are_told_apart_in_a_list(world: World) -> None:
    talk = world.talk(ADMIN)
    talk.says("xã nào chưa đối thoại")
    talk.hears("Xã Hồng Thu (Huyện Nậm Nhùn), Xã Hồng Thu (Huyện Sìn Hồ), Xã Khun Há")


def test_a_name_of_no_unit_is_said(leader: Talk) -> None:
    leader.says("xã Mường Than đã đối thoại chưa")
    leader.hears("Tôi không tìm thấy đơn vị “Mường Than”")


def test_an_area_without_such_units_says_so(leader: Talk, world: World) -> None:
    leader.says("bản nào chưa có mô hình")
    leader.hears("Trong phạm vi này không có đơn vị nào để tính.")
    other = world.talk(COMMUNE_LEADER)
    other.says("bản nào chưa có mô hình")
    other.hears("Xã Bản Bo", "không có đơn vị nào để tính")


def test_what_was_not_understood_is_said(leader: Talk) -> None:
    leader.says("xã nào chưa có mô hình kiểu zbc")
    leader.hears("4/13", "tôi chưa hiểu nên chưa tính đến")


def test_a_missing_measure_is_asked_for(leader: Talk) -> None:
    leader.says("xếp hạng các xã")
    heard = leader.hears("Đồng chí hỏi số liệu nào?")
    assert "Đối thoại" in heard.labels
    leader.taps("Đối thoại")
    leader.hears("1. Xã Bản Bo: 1 cuộc đối thoại\n1. Xã Hồ Thầu: 1 cuộc")


def test_who_reads_english_is_answered_in_it(world: World, leader: Talk) -> None:
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        assert person is not None
        people.choose_language(session, person.id, "en")
    leader.says("which units lack a registered model")
    leader.hears(
        "Units without a registered model · Huyện Tam Đường · 2026",
        f"4/13 units without a registered model: {LACKING}.",
        "9/13 (69.2%)",
        "As of 08:15 12/3.",
    )
    leader.says("rank communes by people trained this quarter")
    leader.hears("1. Xã Bản Bo: 40 people trained")


def test_long_lists_are_paged_in_one_message(world: World) -> None:
    with world.database.begin() as session:
        top = units.find(session, "NH")
        assert top is not None
        for number in range(200):
            name = f"Xã Rất Là Xa Xôi Hẻo Lánh Số {number}"
            unit_changes.add(session, f"X{number:04}", name, kind="commune", parent=top.id)
        person = members.add(session, "Sùng A Lử", [Role("leader", top.id)], NOW)
        members.link(session, "telegram:77", person, NOW)
        people.greeted(session, "telegram:77", "77", NOW)
    talk = world.talk(77)
    talk.says("xã nào chưa có mô hình")
    heard = talk.hears("201/201 đơn vị", "(1-15 trong 201)")
    assert "16-30 ▶" in heard.labels
    talk.taps("16-30 ▶")
    assert talk.last.id == heard.id
    heard = talk.sees("(16-30 trong 201)")
    assert {"◀ 1-15", "31-45 ▶"} <= set(heard.labels)
    talk.says("xếp hạng các xã theo số cuộc đối thoại")
    heard = talk.hears("(1-15 trong 201)")
    assert len(heard.message.text) < 4096


def test_every_commune_is_named_once_over_the_pages(world: World, leader: Talk) -> None:
    leader.says("xã nào chưa tiếp công dân")
    text = leader.hears("13/13").message.text
    assert all(text.count(name) == 1 for code, name in COMMUNES.items() if code != "TT")


def test_work_and_plans_are_found_by_their_words(world: World) -> None:
    figures_world.plan(world)
    lacks = Frame("tasks", "lacks")
    assert "11/13 đơn vị" in said(world, replace(lacks, entry="đối thoại trực tiếp"))
    assert "“159-KH/HU”" in said(world, replace(lacks, plan="159"))
    assert "không tìm thấy việc “sơ kết”" in said(world, replace(lacks, entry="sơ kết"))
    text = said(world, replace(lacks, plan="7-KH/TU"))
    assert "Phần “7-KH/TU” tôi chưa hiểu" in text


def test_names_like_the_one_said_are_offered(world: World) -> None:
    frame = Frame("models", "has", doubt=Doubt(names=("Nùng Nàn",)))
    with world.database.read() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        assert person is not None
        told = answer(session, Places(all_known(session)), person, frame, NOW)
    labels = [words.plain("vi", button.label) for row in told.buttons for button in row]
    assert "Xã Nùng Nàng" in labels
    assert "Có phải đồng chí hỏi" in words.plain("vi", told.say)


def said(world: World, frame: Frame) -> str:
    """What the leader is answered."""
    with world.database.read() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        assert person is not None
        told = answer(session, Places(all_known(session)), person, frame, NOW)
        return words.plain("vi", told.say)


def test_a_frame_comes_back_as_it_was() -> None:
    frame = Frame(
        measure="models",
        shape="lacks",
        scope=(3, 4),
        period=Period(date(2026, 1, 1), date(2026, 3, 31), "quý này"),
        other=Period(NOW.date() - timedelta(1), NOW.date()),
        kinds=("commune",),
        unread=("zbc",),
        doubt=Doubt(((1, 2), (3,)), ("models", "dialogues"), ("Mường Than",)),
    )
    assert figures_frames.unpack(figures_frames.pack(frame)) == frame
    plain = Frame("", "profile")
    assert figures_frames.unpack(figures_frames.pack(plain)) == plain


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("đơn vị nào đã nộp báo cáo đối thoại quý 1", "2/13 (15,4 %) đơn vị đã có báo cáo"),
        ("bao nhiêu xã đã nộp báo cáo", "9/13 (69,2 %)"),
        ("quý này có bao nhiêu báo cáo tập huấn", "Tổng số: 5 báo cáo"),
    ],
)
def test_reports_are_counted_too(leader: Talk, question: str, part: str) -> None:
    leader.says(question)
    leader.hears(part)


def test_a_comparison_speaks_from_the_earlier_to_the_later(leader: Talk) -> None:
    leader.says("so sánh số cuộc đối thoại quý 4 năm ngoái với quý 1 năm nay")
    leader.hears("quý IV/2025: 1 cuộc", "So với quý IV/2025, quý I/2026 tăng 1 cuộc đối thoại.")


def test_averages_are_compared_and_the_same_time_of_last_year_is_called_so(leader: Talk) -> None:
    leader.says("trung bình số người dự đối thoại năm nay so với năm ngoái")
    leader.hears("năm 2026: 52,5 người dự đối thoại", "năm 2025: 20,0 người dự đối thoại")
    leader.says("đối thoại năm nay so với cùng kỳ năm ngoái")
    leader.hears("cùng kỳ năm 2025 (đến 12/3): 0 cuộc đối thoại")
    leader.says("xã nào tỷ lệ giải quyết ý kiến thấp nhất")
    leader.hears("Xếp hạng: tỷ lệ giải quyết ý kiến thấp nhất", "1. Xã Hồ Thầu: 2/8 (25,0 %)")


def test_how_much_is_left_and_who_told_of_nothing_are_said(leader: Talk) -> None:
    leader.says("ý kiến nào còn tồn đọng chưa giải quyết, của xã nào")
    leader.hears("2/13 đơn vị còn ý kiến chưa giải quyết: Xã Bản Bo (2), Xã Hồ Thầu (6).")
    leader.says("các xã báo không có lớp tập huấn nào trong năm nay")
    leader.hears("1/13 (7,7 %) đơn vị đã báo không phát sinh tập huấn: Xã Bình Lư.")
