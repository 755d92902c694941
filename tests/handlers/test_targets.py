"""Targets in conversations: the list, one of them, tying, figures by hand, answers, receipts."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from handlers import target_state, target_told, target_words
from handlers.dialog import NotUnderstood
from handlers.figures_answer import answer
from handlers.overview.reading import read
from handlers.places import Places, all_known
from handlers.target_state import Standing
from handlers.turn import Address, Turn
from knowledge.workdays import Calendar
from storage import confirming, headcounts, people, plan_items, plans, targets, unit_changes, units
from storage.database import Database
from storage.plan_items import Item
from storage.plans import File
from storage.targets import Tie
from tests.clock import HANOI
from tests.handlers import figures_world
from tests.handlers.figures_world import (
    ADMIN,
    COMMUNE_LEADER,
    FACTS,
    GROUP,
    LEADER,
    NOBODY,
    NOW,
    OFFICER,
    tell,
)
from tests.talk import Talk, World

MODELS = {
    "where": "II.2", "comparator": ">=", "value": 95, "upper": None, "unit": "%", "by": None,
    "quote": "95% trở lên xã, thị trấn có mô hình “Dân vận khéo”", "per": None, "of": None,
    "subject": "xã, thị trấn có mô hình “Dân vận khéo”",
}  # fmt: skip
TRAINED = {
    **MODELS, "comparator": ">", "value": 85, "quote": "Trên 85% cán bộ được tập huấn dân vận",
    "subject": "cán bộ được tập huấn dân vận",
}  # fmt: skip
DIALOGUES = {
    **MODELS, "unit": "cuộc", "value": 1, "per": "unit", "subject": "cuộc đối thoại với Nhân dân",
    "quote": "Mỗi xã, thị trấn tổ chức ít nhất 01 cuộc đối thoại với Nhân dân",
}  # fmt: skip
COUNTED = {
    **MODELS, "unit": "mô hình", "value": 8, "subject": "mô hình “Dân vận khéo”",
    "quote": "Xây dựng ít nhất 08 mô hình “Dân vận khéo”",
}  # fmt: skip
PEOPLE = {
    **MODELS, "value": 85, "subject": "quần chúng tham gia sinh hoạt tại các đoàn thể",
    "quote": "85% quần chúng tham gia sinh hoạt tại các đoàn thể",
}  # fmt: skip
QUICK = {  # of the same plan, by a day that has passed
    **MODELS, "by": {"every": "month"}, "subject": "xã tiếp công dân định kỳ", "value": 100,
    "quote": "Hằng tháng, 100% xã tiếp công dân định kỳ",
}  # fmt: skip
ALL = (MODELS, TRAINED, DIALOGUES, COUNTED, PEOPLE, QUICK)
TIES = {
    0: Tie("models", kinds=("commune",)),
    1: Tie("trained"),
    2: Tie("dialogues", kinds=("commune",)),
    3: Tie("models"),
    5: Tie("receptions", kinds=("commune",)),
}


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return figures_world.make(database, tmp_path)


@pytest.fixture
def leader(world: World) -> Talk:
    return world.talk(LEADER)


def put(
    world: World, said: tuple[dict[str, Any], ...] = ALL, *, tied: bool = True,
    confirm: bool = True, unit: str = "TD", **about: Any,
) -> list[int]:  # fmt: skip
    """A plan with these targets; the ids of its targets."""
    with world.database.begin() as session:
        whose = units.find(session, unit)
        facts = {**FACTS, "timetable": [], "targets": list(said), **about}
        sha = f"{len(plans.listing(session)) + 1:064d}"
        id, _ = plans.add(
            session, File(sha, "kh.docx"), "…", facts, NOW, unit=whose.id if whose else None
        )
        if confirm:
            confirming.confirm(session, id, NOW, Calendar())
        items = [one.id for one in plan_items.of(session, id, "targets")]
        for at, tie in TIES.items() if tied else ():
            if said is ALL:
                targets.tie(session, items[at], tie, NOW)
    return items


@pytest.fixture
def quick(sqlite: Database, tmp_path: Path) -> World:
    """For what the kind of database plays no part in."""
    return figures_world.make(sqlite, tmp_path)


def stands(world: World, account: int = LEADER, now: datetime = NOW, **more: int) -> list[Standing]:
    with world.database.read() as session:
        person = people.behind(session, f"telegram:{account}")
        assert person is not None
        places = Places(all_known(session))
        return target_state.standing(session, places, person, now, **more)


def test_every_kind_of_target_stands_where_it_is(world: World) -> None:
    put(world)
    models, trained, dialogues, counted, people_, receptions = stands(world)
    assert (models.k, models.n, models.gap, models.state) == (9, 13, 4, "not yet due")
    assert models.rate == pytest.approx(100 * 9 / 13)
    assert (trained.k, trained.n, trained.gap) == (110, 650, 443)  # over 85 % of 650 is 553
    assert (dialogues.k, dialogues.n, dialogues.gap) == (2, 13, 11)
    assert (counted.k, counted.n, counted.gap, counted.state) == (10, None, 0, "met")
    assert (people_.k, people_.state) == (None, "unknown")
    assert (receptions.by, receptions.state) == (date(2026, 3, 31), "not yet due")
    over = stands(world, now=datetime(2027, 2, 1, 8, tzinfo=HANOI), year=2026)
    assert [one.state for one in over[:4]] == ["behind", "behind", "behind", "met"]
    assert stands(world, year=2030) == []


def test_who_may_not_see_a_sum_is_told_so(quick: World) -> None:
    put(quick)
    models, trained, dialogues, counted, *_ = stands(quick, OFFICER)
    assert (models.k, models.n, models.state) == (9, 13, "not yet due")
    assert (dialogues.k, dialogues.n) == (2, 13)
    assert [one.state for one in (trained, counted)] == ["outside", "outside"]
    assert {one.state for one in stands(quick, NOBODY)[:4]} == {"outside"}
    assert stands(quick, ADMIN)[1].k == 110
    assert stands(quick, COMMUNE_LEADER)[1].state == "outside"


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


def test_a_campaign_counts_from_its_own_day(quick: World) -> None:
    """What was done before the plan was there is not its work."""
    errand = {
        **DIALOGUES,
        "quote": "Các xã tổ chức ít nhất 01 cuộc đối thoại, chậm nhất ngày 20/3/2026",
    }
    about: dict[str, Any] = {
        "title": "Tổ chức đợt đối thoại với Nhân dân",
        "issued_on": "2026-03-11",
    }
    items = put(quick, (errand, DIALOGUES), tied=False, number="173-KH/HU", **about)
    with quick.database.begin() as session:
        for item in items:
            targets.tie(session, item, TIES[2], NOW)
    dated, open_ = stands(quick)
    assert (dated.first, dated.by) == (date(2026, 3, 11), date(2026, 3, 20))
    assert open_.first == date(2026, 1, 1)
    assert open_.k == 2
    assert dated.k is not None
    assert dated.k < 2


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


def test_a_percentage_by_hand_has_no_whole_units(quick: World) -> None:
    (item,) = put(quick, (PEOPLE,), tied=False)
    with quick.database.begin() as session:
        targets.tell(session, item, targets.Told(80.5, None, date(2026, 3, 1)), NOW)
    (one,) = stands(quick)
    assert (one.rate, one.gap, one.state) == (80.5, None, "not yet due")
    leader = quick.talk(LEADER)
    leader.says("/chitieu")
    leader.hears("80,5 % · chỉ tiêu 85 % · còn thiếu 4,5 điểm phần trăm")


def test_a_target_of_every_year_is_looked_at_year_by_year(quick: World) -> None:
    """A plan of several years; the year before has its own figures."""
    yearly = {**DIALOGUES, "by": {"every": "year"}}
    (item,) = put(quick, (yearly,), tied=False, period={"from": "2024", "to": "2027"})
    with quick.database.begin() as session:
        targets.tie(session, item, TIES[2], NOW)
    assert [(one.k, one.by) for one in stands(quick)] == [(2, date(2026, 12, 31))]
    (before,) = stands(quick, year=2025)
    assert (before.k, before.by, before.state) == (1, date(2025, 12, 31), "behind")
    leader = quick.talk(LEADER)
    leader.says("xã nào đã đối thoại năm 2025")
    leader.hears("1/13", "Chỉ tiêu mỗi đơn vị 1 cuộc: cần thêm 12 đơn vị.")


def test_no_number_passes_the_whole(quick: World) -> None:
    """Nor does a ceiling count as reached when it is broken."""
    (item,) = put(quick, (MODELS,), tied=False)
    with quick.database.begin() as session:
        targets.tie(session, item, Tie("models", kinds=("commune",)), NOW)
        for code in figures_world.WITHOUT_MODEL:
            tell(session, code, "model", name=f"Mô hình {code}", field="economy", lead="")
    (one,) = stands(quick)
    assert (one.k, one.n, one.rate, one.state) == (13, 13, 100.0, "met")
    ceiling = replace(one, goal=replace_goal(one), k=13)
    assert (ceiling.excess, ceiling.met, ceiling.state) == (13, False, "not yet due")


def replace_goal(one: Standing) -> Any:
    assert one.goal is not None
    return replace(one.goal, comparator="<=", value=5)


def test_units_whose_people_nobody_knows_leave_it_unknown(quick: World) -> None:
    (item,) = put(quick, (TRAINED,), tied=False)
    with quick.database.begin() as session:
        targets.tie(session, item, Tie("trained", people=("già làng",)), NOW)
    (one,) = stands(quick)
    assert (one.k, one.state) == (None, "unknown")
    with quick.database.begin() as session:
        commune = units.find(session, "BB")
        assert commune is not None
        headcounts.put(session, commune.id, {"già làng": 4}, date(2025, 1, 1))
    (one,) = stands(quick)
    assert (one.k, one.n, one.gap) == (0, 4, 4)
