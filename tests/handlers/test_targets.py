"""Targets in conversations: the list, one of them, answers, receipts."""

from pathlib import Path

import pytest

from handlers.figures.answer import answer
from handlers.overview.reading import read
from handlers.places.places import Places, all_known
from handlers.targets import words as target_words
from storage import people, targets, unit_changes, units
from storage.database import Database
from storage.plan_items import Item
from tests.handlers import figures_world
from tests.handlers.figures_world import (
    GROUP,
    LEADER,
    NOW,
    OFFICER,
)
from tests.handlers.target_world import DIALOGUES, QUICK, TIES, put
from tests.talk import Talk, World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return figures_world.make(database, tmp_path)


@pytest.fixture
def leader(world: World) -> Talk:
    return world.talk(LEADER)


@pytest.fixture
def quick(sqlite: Database, tmp_path: Path) -> World:
    """For what the kind of database plays no part in."""
    return figures_world.make(sqlite, tmp_path)


def test_the_list_tells_each_with_what_is_missing(world: World, leader: Talk) -> None:
    items = put(world)
    leader.says("/chitieu")
    heard = leader.hears(
        "Chỉ tiêu · đang thực hiện · 6 chỉ tiêu",
        "159-KH/HU",
        "1. 95% trở lên xã, thị trấn có mô hình “Dân vận khéo”",
        "9/13 (69,2 %) · chỉ tiêu 95 % · còn thiếu 4 đơn vị · hạn 31/12/2026 · ↑ 9 so với tháng",
        "110/650 (16,9 %) · chỉ tiêu trên 85 % · còn thiếu 443 người",
        "2/13 (15,4 %) · chỉ tiêu mỗi đơn vị 1 cuộc · còn thiếu 11 đơn vị",
        "10 mô hình · chỉ tiêu 8 mô hình · đã đạt",
        "chỉ tiêu 85 % · chưa nhập số liệu",
        "Tính đến 08:15 12/3.",
    )
    assert heard.labels == ["1", "2", "3", "4", "5", "6"]
    leader.taps("1")
    leader.sees(
        "Chỉ tiêu · 159-KH/HU, mục II.2",
        "“95% trở lên xã, thị trấn có mô hình “Dân vận khéo””",
        "Theo dõi bằng: số đơn vị đã đăng ký mô hình, các xã.",
        "tháng 2/2026: 0/13 (0,0 %)",
    )
    leader.taps("Ai chưa có")
    leader.hears("4/13 đơn vị chưa đăng ký mô hình: Xã Bản Hon", "chỉ tiêu 95 %: cần thêm 4 đơn vị")
    leader.says("/chitieu 2030")
    leader.hears("Không có kế hoạch đã duyệt nào cho năm 2030")
    leader.says("chỉ tiêu năm 2030")
    leader.hears("Không có kế hoạch đã duyệt nào cho năm 2030")
    leader.says("các chỉ tiêu đến đâu rồi")
    leader.hears("Chỉ tiêu · đang thực hiện · 6 chỉ tiêu")
    for said in ("Are we on track with our targets?", "huyện mình có đạt chỉ tiêu không"):
        leader.says(said)
        leader.hears("Chỉ tiêu · đang thực hiện · 6 chỉ tiêu")
    assert len(items) == 6


def test_an_answer_says_how_much_is_missing(world: World, leader: Talk) -> None:
    put(world)
    leader.says("đơn vị nào chưa đăng ký mô hình?")
    heard = leader.hears("Đã có 9/13 (69,2 %), chỉ tiêu 95 %: cần thêm 4 đơn vị.", "Tính đến")
    assert heard.message.text.count("9/13") == 1
    leader.says("chỉ tiêu mô hình đạt chưa")
    leader.hears("9/13 (69,2 %)", "Chỉ tiêu 95 %: cần thêm 4 đơn vị.")
    leader.says("còn thiếu bao nhiêu để đạt chỉ tiêu tập huấn")
    leader.hears("110/650 (16,9 %)", "Chỉ tiêu trên 85 %: cần thêm 443 người.")
    officer = world.talk(OFFICER)
    officer.says("chỉ tiêu mô hình đạt chưa")
    officer.hears("9/13 (69,2 %)", "Chỉ tiêu 95 %: cần thêm 4 đơn vị.")
    officer.says("chi tieu tap huan dat chua")
    told = officer.hears("40/50", "kết quả chung ngoài phạm vi quyền xem của đồng chí")
    assert "110" not in told.message.text  # of the sisters no sums are told
    leader.says("xã nào chưa đối thoại tháng này")
    leader.hears("Tính cả năm 2026: Đã có 2/13 (15,4 %), chỉ tiêu mỗi đơn vị 1 cuộc: cần thêm 11")
    leader.says("đơn vị nào chưa đăng ký mô hình lĩnh vực kinh tế")
    assert "chỉ tiêu" not in leader.hears("chưa đăng ký mô hình").message.text
    leader.says("tỷ lệ giải quyết ý kiến so với chỉ tiêu")
    leader.hears("Chưa có chỉ tiêu nào của kế hoạch đang thực hiện gắn với số liệu này.")
    with world.database.begin() as session:
        top = units.find(session, "TD")
        assert top is not None
        unit_changes.add(session, "BDV", "Ban Dân vận Huyện ủy", kind="office", parent=top.id)
    leader.says("chỉ tiêu đối thoại đạt chưa")
    leader.hears("Tính theo số cuộc đối thoại của từng đơn vị, các xã: Đã có 2/13 (15,4 %)")
    leader.says("chỉ tiêu mô hình năm 2030 đạt chưa")
    leader.hears("Không có kế hoạch đã duyệt nào cho năm 2030")


def test_programs_are_told_the_number_that_is_asked_for(quick: World) -> None:
    put(quick)
    with quick.database.read() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        assert person is not None
        places = Places(all_known(session))
        asked = {
            "đơn vị nào chưa đăng ký mô hình": 95.0,
            "tỷ lệ người được tập huấn": 85.0,
            "bao nhiêu xã đã đối thoại": 100.0,
            "đơn vị nào chưa đăng ký mô hình năm 2025": None,
            "đơn vị nào chưa tiếp công dân năm nay": None,
            "mô hình theo từng tháng": None,
        }
        for question, target in asked.items():
            frame = read(question, places, NOW)
            assert frame is not None, question
            assert answer(session, places, person, frame, NOW).target == target, question


def test_in_a_group_targets_are_told_in_private(quick: World) -> None:
    put(quick)
    leader, group = quick.talk(LEADER), quick.talk(LEADER, chat=GROUP, group=True)
    group.says("chỉ tiêu mô hình đạt chưa")
    group.hears("Tôi đã trả lời riêng đồng chí.")
    leader.sees("Chỉ tiêu 95 %: cần thêm 4 đơn vị.")
    group.says("/chitieu")
    assert "69,2" not in group.last.message.text
    officer = quick.talk(OFFICER, chat=GROUP, group=True)
    officer.says("đăng ký mô hình Bản sạch, lĩnh vực kinh tế")
    assert "Chỉ tiêu" not in officer.last.message.text


def test_a_receipt_says_what_it_changed(world: World) -> None:
    put(world)
    officer = world.talk(OFFICER)
    officer.says("tiếp công dân hôm nay 2 buổi, 5 người, 1 vụ việc, đã giải quyết 1 vụ")
    officer.taps("Gửi")
    heard = officer.sees("Chỉ tiêu tiếp công dân (159-KH/HU, 100 %): 1/13 đơn vị, còn thiếu 12")
    assert heard.message.text.count("Chỉ tiêu") == 1
    officer.says("đối thoại hôm nay 45 người, 12 ý kiến, giải quyết 10 ý kiến")
    officer.taps("Gửi")
    assert "Chỉ tiêu" not in officer.last.message.text  # Bản Bo had held one before


def test_targets_are_found_by_plan_and_by_own_unit(quick: World) -> None:
    put(quick)
    put(quick, (QUICK,), tied=False, number="21-KH/UBND", unit="BB")
    leader, officer = quick.talk(LEADER), quick.talk(OFFICER)
    for said in ("/chitieu 21/KH", "/chitieu 21", "chỉ tiêu của kế hoạch 21 đến đâu rồi"):
        leader.says(said)
        heard = leader.hears("Chỉ tiêu · kế hoạch 21-KH/UBND · 1 chỉ tiêu", "Hằng tháng, 100% xã")
        assert "159-KH/HU" not in heard.message.text
    leader.says("/chitieu 211/KH")
    leader.hears("Tôi không thấy kế hoạch “211/KH”")
    leader.says("/chitieu tập huấn")
    leader.hears("1 chỉ tiêu", "Trên 85% cán bộ được tập huấn dân vận")
    for said in ("/chitieu của xã tôi", "chỉ tiêu xã tôi đến đâu rồi", "chi tieu cua don vi minh"):
        officer.says(said)
        officer.hears(
            "Chỉ tiêu · Xã Bản Bo · 6 chỉ tiêu",
            "– Xã Bản Bo: đã có",
            "– Xã Bản Bo: 40/50 (80,0 %)",
            "– Xã Bản Bo: 1 cuộc đối thoại, đã đạt",
        )


def test_a_receipt_tells_of_a_target_that_is_met_already(quick: World) -> None:
    one = {**DIALOGUES, "value": 1, "unit": "xã", "per": None, "quote": "Ít nhất 1 xã đối thoại",
           "subject": "xã đối thoại với Nhân dân"}  # fmt: skip
    (item,) = put(quick, (one,), tied=False)
    with quick.database.begin() as session:
        targets.tie(session, item, TIES[2], NOW)
    officer = quick.talk(OFFICER)
    officer.says("đối thoại hôm nay 45 người, 12 ý kiến, giải quyết 10 ý kiến")
    officer.taps("Gửi")
    officer.sees("Chỉ tiêu đối thoại (159-KH/HU, 1 xã): 2/13 đơn vị, đã đạt")


def test_a_title_is_the_plans_own_sentence() -> None:
    long = (
        "Tiếp tục đổi mới nội dung, phương thức hoạt động của hệ thống dân vận từ huyện đến cơ sở"
    )
    fields = {
        "quote": f"{long}; phấn đấu trên 60%\nđược chấm đạt tiêu chí “Dân vận khéo”.",
        "subject": "được chấm đạt tiêu chí “Dân vận khéo”",
    }
    item = Item(1, 1, "targets", 1, fields, "read")
    assert target_words.title(item) == ("Phấn đấu trên 60% được chấm đạt tiêu chí “Dân vận khéo”")
    assert target_words.title(item, 900).startswith("Tiếp tục đổi mới nội dung")
