"""What a person says of a target: the measure it is tied to, and figures by hand."""

from datetime import date
from pathlib import Path

import pytest

from handlers.dialog import NotUnderstood
from handlers.targets import told as target_told
from handlers.turn import Address, Turn
from storage import plan_items, targets
from storage.database import Database
from storage.targets import Tie
from tests.handlers import figures_world
from tests.handlers.figures_world import (
    ADMIN,
    LEADER,
    NOW,
    OFFICER,
)
from tests.handlers.target_world import MODELS, PEOPLE, TIES, put, stands
from tests.talk import Talk, World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return figures_world.make(database, tmp_path)


@pytest.fixture
def quick(sqlite: Database, tmp_path: Path) -> World:
    """For what the kind of database plays no part in."""
    return figures_world.make(sqlite, tmp_path)


@pytest.fixture
def leader(world: World) -> Talk:
    return world.talk(LEADER)


def test_a_confirmed_plan_proposes_and_a_tap_ties_all(world: World) -> None:
    put(world, tied=False, confirm=False)
    admin = world.talk(ADMIN)
    admin.says("/kehoach 1")
    admin.taps("Duyệt kế hoạch")
    admin.taps("Duyệt")
    admin.sees("Có 6 chỉ tiêu, 5 chỉ tiêu tôi có thể tự theo dõi từ báo cáo")
    admin.taps("Gắn số liệu chỉ tiêu (5 đề xuất)")
    admin.sees(
        "1. 95% trở lên xã, thị trấn có mô hình “Dân vận khéo”",
        "số đơn vị đã đăng ký mô hình, các xã",
        "tỷ lệ người được tập huấn, đối tượng: cán bộ",
        "số cuộc đối thoại của từng đơn vị, các xã",
    )
    admin.taps("Đồng ý tất cả")
    admin.sees("Không còn chỉ tiêu nào chờ gắn số liệu trong 159-KH/HU")
    with world.database.read() as session:
        items = [one.id for one in plan_items.of(session, 1, "targets")]
        kept = targets.ties(session, items)
    assert kept[items[0]] == TIES[0]
    assert kept[items[1]] == Tie("trained", people=("cán bộ",))
    assert items[4] not in kept


def test_another_measure_can_be_chosen_and_other_units(quick: World) -> None:
    (item,) = put(quick, (MODELS,), tied=False)
    admin = quick.talk(ADMIN)
    admin.says("/chitieu")
    admin.hears("chưa nhập số liệu")
    admin.taps("1")
    admin.taps("Gắn số liệu")
    admin.sees("Tôi đề xuất theo dõi bằng: số đơn vị đã đăng ký mô hình, các xã.")
    admin.taps("Đối thoại")
    admin.sees(
        "Nếu theo dõi bằng: số đơn vị đã đối thoại, các xã.",
        "Kết quả sẽ là: 2/13 (15,4 %), chỉ tiêu 95 %.",
        "⚠ Câu này của kế hoạch không nói đến đối thoại",
    )
    with quick.database.read() as session:
        assert targets.ties(session, [item]) == {}  # looked at, not taken
    admin.taps("Chọn số liệu khác")
    admin.taps("Mô hình")
    assert "⚠" not in admin.sees("Kết quả sẽ là: 9/13 (69,2 %)").message.text
    admin.taps("Chọn số liệu khác")
    admin.taps("Đối thoại")
    admin.taps("Gắn số liệu này")
    admin.sees("Theo dõi bằng: số đơn vị đã đối thoại, các xã.", "2/13 (15,4 %)")
    admin.taps("Gắn số liệu")
    admin.taps("Tính trên mọi đơn vị")
    admin.sees("Theo dõi bằng: số đơn vị đã đối thoại.")
    admin.taps("Gắn số liệu")
    admin.taps("Không gắn, nhập tay")
    admin.sees("Số liệu nhập tay.")
    with quick.database.read() as session:
        assert targets.ties(session, [item]) == {item: Tie()}
    leader = quick.talk(LEADER)
    leader.says("/chitieu")
    leader.taps("1")
    assert "Gắn số liệu" not in leader.last.labels


def test_what_no_report_tells_is_entered_by_hand(world: World, leader: Talk) -> None:
    put(world, (PEOPLE,), tied=False)
    leader.says("/chitieu")
    leader.taps("1")
    leader.taps("Nhập số liệu")
    about = "Nhập số liệu: 85% quần chúng tham gia sinh hoạt tại các đoàn thể"
    leader.hears(about, "Đến nay đạt bao nhiêu?")
    leader.says("1200/1000")
    leader.hears("Số đạt không thể lớn hơn tổng số.")
    leader.says("850/1000")
    assert "Hôm nay" in leader.hears(about, "Số liệu tính đến ngày nào?").labels
    leader.says("8 bản")
    leader.hears("Tôi chưa đọc được ngày này.")
    leader.says("15/4")
    leader.hears("chưa đến")
    leader.says("10/3")
    leader.says("Báo cáo của các đoàn thể")
    leader.hears(about, "Kết quả: 850/1.000", "Tính đến ngày: 10/03/2026")
    assert stands(world)[0].k is None  # nothing is kept before it is sent
    leader.taps("Gửi")
    leader.hears(
        "850/1.000 (85,0 %) · chỉ tiêu 85 % · đã đạt",
        "- 10/03/2026: 850/1.000 (85,0 %) (Báo cáo của các đoàn thể)",
    )
    (stood,) = stands(world)
    assert (stood.k, stood.n, stood.told_of, stood.state) == (850, 1000, date(2026, 3, 10), "met")
    assert stands(world, OFFICER)[0].state == "outside"
    officer = world.talk(OFFICER)
    officer.says("/chitieu")
    officer.hears("kết quả ngoài phạm vi quyền xem của đồng chí")
    officer.taps("1")
    assert "Nhập số liệu" not in officer.last.labels


def test_a_figure_entered_by_hand_can_be_taken_back(world: World, leader: Talk) -> None:
    (item,) = put(world, (PEOPLE,), tied=False)
    for value in ("80%", "8%"):
        leader.says("/chitieu")
        leader.taps("1")
        leader.taps("Nhập số liệu")
        leader.says(value)
        leader.taps("Hôm nay")
        leader.taps("Bỏ qua")
        leader.sees("Tính đến ngày: Hôm nay")
        leader.taps("Gửi")
    heard = leader.hears("8 % · chỉ tiêu 85 %", "Số liệu nhập tay.", "- 12/03/2026: 8 %")
    assert heard.message.text.count("- 12/03/2026") == 1  # of a day the last
    leader.taps("Xóa số liệu mới nhất")
    leader.sees("Xóa số liệu 8 % tính đến ngày 12/03/2026?")
    leader.taps("Giữ lại")
    assert stands(world)[0].k == 8
    leader.taps("Xóa số liệu mới nhất")
    leader.taps("Xóa")
    leader.sees("- 12/03/2026: 80 %")
    assert stands(world)[0].k == 80
    with world.database.read() as session:
        assert len(targets.history(session, [item], NOW.date())[item]) == 1


@pytest.mark.parametrize("said", ["8 bản", "9", "hôm nay 8 bản", "tính đến 10/3", "31/2", "10/3"])
def test_only_a_day_is_read_as_a_day(said: str) -> None:
    turn = Turn(Address("telegram", "1"), NOW, text=said)
    if said in ("9", "tính đến 10/3", "10/3"):
        assert target_told.read_day(said, turn) == ("09" if said == "9" else "10") + "/03/2026"
    else:
        with pytest.raises(NotUnderstood):
            target_told.read_day(said, turn)


def test_a_measure_of_other_units_is_warned_of(quick: World) -> None:
    """ "10/10 bản" can't be followed by the one commune that has a model."""
    villages = {
        **MODELS, "unit": "bản", "value": 20, "subject": "bản đạt danh hiệu văn hóa",
        "quote": "20/20 bản đạt danh hiệu văn hóa",
    }  # fmt: skip
    put(quick, (villages,), tied=False)
    admin = quick.talk(ADMIN)
    admin.says("/chitieu")
    admin.taps("1")
    admin.taps("Gắn số liệu")
    admin.taps("Mô hình được công nhận")
    admin.sees(
        "không nói đến mô hình", "Chỉ tiêu là 20 bản nhưng số liệu này chỉ tính trên",
    )  # fmt: skip


def test_a_percentage_by_hand_has_no_whole_units(quick: World) -> None:
    (item,) = put(quick, (PEOPLE,), tied=False)
    with quick.database.begin() as session:
        targets.tell(session, item, targets.Told(80.5, None, date(2026, 3, 1)), NOW)
    (one,) = stands(quick)
    assert (one.rate, one.gap, one.state) == (80.5, None, "not yet due")
    leader = quick.talk(LEADER)
    leader.says("/chitieu")
    leader.hears("80,5 % · chỉ tiêu 85 % · còn thiếu 4,5 điểm phần trăm")
