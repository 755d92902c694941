"""Averages, shares of women, names of models, last days, all the years, and targets by state."""

from pathlib import Path

import pytest

from handlers.targets import asked as target_asked
from storage.database import Database
from tests.handlers import figures_world
from tests.handlers.figures_world import LEADER, OFFICER, tell
from tests.handlers.target_world import put
from tests.talk import Talk, World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return figures_world.make(database, tmp_path)


@pytest.fixture
def quick(sqlite: Database, tmp_path: Path) -> World:
    return figures_world.make(sqlite, tmp_path)


def asks(talk: Talk, question: str, *parts: str) -> str:
    talk.says(question)
    return talk.hears(*parts).message.text


def test_an_average_is_told_with_its_numbers(quick: World) -> None:
    leader = quick.talk(LEADER)
    each = "Trung bình mỗi cuộc đối thoại: 52,5 người dự đối thoại (105 / 2 cuộc)."
    asks(leader, "trung bình mỗi cuộc đối thoại năm nay có bao nhiêu người dự", each)
    asks(leader, "average number of participants per dialogue this year", each)
    asks(leader, "mỗi lớp tập huấn bình quân bao nhiêu người", "27,5 lượt người", "(110 / 4 lớp)")
    asks(leader, "bình quân một xã có mấy mô hình", "mỗi đơn vị: 0,8 mô hình (10 / 13 đơn vị)")
    asks(leader, "trung bình mỗi tháng có mấy cuộc đối thoại", "0,7 cuộc đối thoại (2 / 3 tháng)")
    asks(leader, "trung bình mỗi buổi tiếp dân mấy lượt người", "Chưa có gì để tính trung bình mỗi")
    told = asks(leader, "so sánh trung bình số người dự đối thoại của Bản Bo và Hồ Thầu", "45,0")
    assert "60,0" in told


def test_women_are_measured_against_all_who_were_trained(quick: World) -> None:
    leader = quick.talk(LEADER)
    asks(leader, "tỷ lệ nữ được tập huấn", "20/110 (18,2 %) nữ trong số người được tập huấn.")
    told = asks(
        leader, "xã nào có tỷ lệ nữ dự tập huấn thấp nhất", "1. Xã Bản Bo: 5/40 (12,5 %)",
        "2. Xã Bản Giang: 5/30 (16,7 %)", "2. Xã Hồ Thầu: 5/30", "4. Xã Sơn Bình: 5/10 (50,0 %)",
        "Không xếp hạng được 9 đơn vị",
    )  # fmt: skip
    assert "thấp nhất" in told.splitlines()[0]
    asks(leader, "xã nào có tỷ lệ nữ tập huấn dưới 15%", "1/13 (7,7 %)", "Xã Bản Bo.")
    asks(leader, "what share of trainees are women", "20/110")
    asks(leader, "bao nhiêu phụ nữ được tập huấn", "Tổng số: 20 lượt nữ tập huấn.")


def test_models_are_named(world: World) -> None:
    with world.database.begin() as session:
        tell(session, "NT", "model", name="<b>Bản & suối</b>", field="economy", lead="")
    leader = world.talk(LEADER)
    told = asks(
        leader, "Bản Bo năm nay có mô hình gì", "Tổng số: 2 mô hình.",
        "1. “Mô hình BB” – Xã Bản Bo (Kinh tế; Đã đăng ký)", "2. “Mô hình thứ hai” – Xã Bản Bo",
    )  # fmt: skip
    assert "Mô hình HT" not in told
    asks(leader, "danh sách các mô hình kinh tế", "10. “", "“<b>Bản & suối</b>”")
    asks(leader, "những mô hình nào đã được công nhận", "0 mô hình được công nhận")
    asks(leader, "list the models of Ho Thau", "“Mô hình HT”")


def test_the_last_time_is_a_day(world: World) -> None:
    leader, officer = world.talk(LEADER), world.talk(OFFICER)
    asks(
        leader, "Hồ Thầu đối thoại lần gần nhất khi nào", "Lần gần nhất: cuộc đối thoại",
        "từ trước đến nay", "Lần gần nhất: 5/3/2026 (cách đây 7 ngày).",
    )  # fmt: skip
    asks(leader, "when was the last dialogue in Ho Thau last year", "5/11/2025")
    asks(leader, "lần cuối Nà Tăm đối thoại là ngày nào", "Chưa có lần nào được báo cáo.")
    told = asks(
        leader, "cuộc đối thoại gần đây nhất của các xã", "5/3/2026", "Xã Bản Bo: 10/2/2026"
    )
    assert told.index("Xã Hồ Thầu: 5/3") < told.index("Xã Bản Bo: 10/2") < told.index("chưa có báo")
    asks(leader, "Bình Lư tập huấn lần gần nhất khi nào", "Chưa có lần nào")  # there was nothing
    asks(officer, "Hồ Thầu đối thoại lần gần nhất khi nào", "ngoài phạm vi quyền xem")
    asks(officer, "xã tôi đối thoại lần gần nhất khi nào", "10/2/2026")


def test_all_the_years_are_one_period(quick: World) -> None:
    leader = quick.talk(LEADER)
    told = asks(
        leader, "từ trước đến nay có bao nhiêu cuộc đối thoại", "từ trước đến nay", "3 cuộc"
    )
    assert "2000" not in told
    assert "Kỳ trước" not in leader.last.labels
    asks(
        leader,
        "số cuộc đối thoại theo quý tất cả các năm",
        "quý IV/2025: 1 cuộc",
        "12/03/2026: 2 cuộc",
    )
    asks(
        leader, "6 tháng đầu năm nay với 6 tháng đầu năm ngoái đối thoại chênh nhau mấy cuộc",
        "2 cuộc", "0 cuộc", "tăng 2 cuộc",
    )  # fmt: skip


def test_units_that_are_named_are_told_each(quick: World) -> None:
    asks(
        quick.talk(LEADER), "số người dự đối thoại của Bản Bo, Hồ Thầu và Nà Tăm",
        "Tổng số: 105", "Xã Bản Bo: 45 người", "Xã Hồ Thầu: 60 người", "Xã Nà Tăm: chưa có báo cáo",
    )  # fmt: skip
    told = asks(quick.talk(LEADER), "Bản Bo làm ăn thế nào", "40 lượt người", "5 lượt nữ")
    assert "vụ việc" not in told


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("chỉ tiêu nào chưa đạt", "open"),
        ("còn mấy chỉ tiêu chưa hoàn thành", "open"),
        ("nhung chi tieu nao con thieu", "open"),
        ("which targets have not been met", "open"),
        ("bao nhiêu chỉ tiêu đã đạt", "met"),
        ("co bao nhieu chi tieu dat roi", "met"),
        ("how many targets are met", "met"),
        ("chỉ tiêu nào quá hạn", "behind"),
        ("chỉ tiêu đạt chưa", None),
        ("chỉ tiêu mô hình đạt chưa", None),
        ("các chỉ tiêu đến đâu rồi", None),
        ("đơn vị nào đạt chỉ tiêu rồi", None),
        ("kế hoạch năm 2026 có mấy chỉ tiêu", None),
    ],
)
def test_a_question_of_targets_says_their_state(said: str, state: str | None) -> None:
    wanted = target_asked.read(said)
    assert (wanted.state if wanted else None) == state


def test_targets_are_picked_by_state(quick: World) -> None:
    put(quick)
    leader = quick.talk(LEADER)
    for said in ("chỉ tiêu nào chưa đạt", "còn bao nhiêu chỉ tiêu chưa đạt"):
        told = asks(leader, said, "Chỉ tiêu chưa đạt", "4/6 chỉ tiêu (1 chỉ tiêu chưa có số liệu")
        assert "đã đạt" not in told
    for said in ("bao nhiêu chỉ tiêu đã đạt", "chỉ tiêu nào đạt rồi"):
        told = asks(leader, said, "Chỉ tiêu đã đạt", "1/6 chỉ tiêu", "10 mô hình")
        assert "còn thiếu" not in told
    asks(leader, "chỉ tiêu nào quá hạn", "0/6 chỉ tiêu", "Không có chỉ tiêu nào như vậy.")
