"""A model is registered, judged by those above, stopped, and carried over to a new year."""

from datetime import date, datetime
from pathlib import Path

import pytest

from storage import audit, members, models
from storage.database import Database
from storage.people import Role
from tests.clock import HANOI
from tests.handlers import report_world
from tests.handlers.report_world import LEADER, OFFICER, SISTER
from tests.talk import Talk, World

NAME = "Thắp sáng đường quê"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = report_world.make(database, tmp_path)
    talk = made.talk(OFFICER)
    talk.says(f'ngày 10/11 dang ky mo hinh dvk "{NAME}" linh vuc vh-xh')
    talk.taps("Gửi")
    return made


@pytest.fixture
def leader(world: World) -> Talk:
    return world.talk(LEADER)


def stages(world: World, id: int = 1) -> dict[str, date]:
    with world.database.begin() as session:
        found = models.find(session, id)
    assert found is not None
    return dict(found.stages)


def test_models_of_this_year_are_listed_with_their_stage(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("/mohinh")
    talk.hears("Mô hình năm 2026 (1 mô hình", f"1. {NAME} – Xã Bản Bo – đã đăng ký")
    talk.taps("1")
    talk.sees(NAME, "Văn hoá - xã hội", "✓ đã đăng ký: 10/11/2026 (Lò Văn Tâm)")
    assert talk.last.labels == ["Dừng", "‹ Danh sách"]


@pytest.mark.parametrize("words", ["danh sách mô hình", "các mô hình"])
def test_the_list_is_asked_for_in_words(leader: Talk, words: str) -> None:
    leader.says(words)
    leader.hears("Mô hình năm 2026 (1 mô hình")


@pytest.mark.parametrize(
    "words", [f"mô hình {NAME} đã được công nhận", f"công nhận mô hình “{NAME}”", f"mo hinh {NAME}"]
)
def test_a_stage_told_in_words_shows_the_model_and_registers_none(
    leader: Talk, world: World, words: str
) -> None:
    leader.says(words)
    leader.hears(NAME, "✓ đã đăng ký: 10/11/2026")
    assert list(stages(world)) == ["registered"]


def test_a_leader_above_recognises_it_on_a_day(leader: Talk, world: World) -> None:
    leader.says("/mohinh")
    leader.taps("1")
    assert leader.last.labels[:3] == ["Đã đánh giá", "Công nhận", "Khen thưởng"]
    leader.taps("Công nhận")
    leader.hears(NAME, "được công nhận", "Từ ngày nào?")
    leader.says("1/11")
    leader.hears("mới đăng ký thứ ba, 10/11/2026")
    leader.says("hôm nào ấy")
    leader.hears("chưa rõ ngày")
    leader.says("15/11")
    leader.hears("được công nhận từ 15/11/2026")
    assert stages(world)["recognised"] == date(2026, 11, 15)


def test_today_is_a_tap_and_every_stage_can_be_taken_back(leader: Talk, world: World) -> None:
    leader.says("/mohinh")
    leader.taps("1")
    leader.taps("Khen thưởng")
    leader.taps("Hôm nay")
    leader.sees("được khen thưởng từ 23/11/2026")
    assert stages(world)["rewarded"] == date(2026, 11, 23)
    leader.taps("Bỏ: được khen thưởng")
    leader.sees("đã bỏ “được khen thưởng”")
    assert set(stages(world)) == {"registered"}
    with world.database.begin() as session:
        deeds = [one.action for one in audit.latest(session) if one.action.startswith("model")]
    assert deeds == ["model.leave", "model.stage"]


def test_two_leaders_set_a_stage_once(leader: Talk, world: World) -> None:
    leader.says("/mohinh")
    leader.taps("1")
    shown = leader.last
    leader.taps("Công nhận")
    leader.says("15/11")
    leader.taps("Công nhận", on=shown)
    leader.sees("được công nhận từ 15/11/2026 rồi")
    assert stages(world)["recognised"] == date(2026, 11, 15)


def test_the_unit_can_not_judge_its_own_model_even_by_an_old_button(
    leader: Talk, world: World
) -> None:
    leader.says("/mohinh")
    leader.taps("1")
    button = next(
        choice
        for row in leader.last.message.buttons
        for choice in row
        if choice.label == "Công nhận"
    )
    talk = world.talk(OFFICER)
    talk.taps_id(button.id)
    talk.sees("do lãnh đạo cấp trên của đơn vị ghi")
    assert set(stages(world)) == {"registered"}


def test_a_leader_of_the_unit_itself_is_not_above_it(world: World) -> None:
    with world.database.begin() as session:
        person = members.add(session, "Chủ tịch xã", [Role("leader", 2)], world.clock())
        members.link(session, "telegram:21", person, world.clock())
    talk = world.talk(21)
    talk.says("/mohinh")
    talk.taps("1")
    assert talk.last.labels == ["Dừng", "‹ Danh sách"]


def test_its_unit_stops_it_and_lets_it_go_on(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("/mohinh")
    talk.taps("1")
    talk.taps("Dừng")
    talk.taps("Hôm nay")
    talk.sees("đã dừng từ 23/11/2026")
    talk.taps("Bỏ: đã dừng")
    talk.sees("đã bỏ “đã dừng”")
    assert set(stages(world)) == {"registered"}


def test_another_unit_sees_none_of_it(world: World) -> None:
    talk = world.talk(SISTER)
    talk.says("/mohinh")
    talk.hears("Năm 2026 chưa có mô hình nào")


def test_last_year_s_model_is_carried_over_once(world: World) -> None:
    world.clock.now = datetime(2027, 1, 11, 8, 0, tzinfo=HANOI)
    talk = world.talk(OFFICER)
    talk.says("/mohinh")
    talk.hears("Năm 2027 chưa có mô hình nào")
    talk.taps("Năm 2026 (1)")
    talk.sees("Mô hình năm 2026")
    talk.taps("1")
    talk.taps("Chuyển sang năm 2027")
    talk.sees(f"Đã chuyển mô hình “{NAME}” sang năm 2027")
    assert set(stages(world, 2)) == {"registered"}
    talk.says("/mohinh")
    talk.hears("Mô hình năm 2027 (1 mô hình")
    with world.database.begin() as session:
        assert models.carry_over(session, 1, 2027, 1, world.clock()) is None
    talk.taps("Năm 2026 (1)")
    talk.taps("1")
    assert talk.last.labels == ["Dừng", "‹ Danh sách"]


def test_a_stopped_model_is_not_carried_over(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("/mohinh")
    talk.taps("1")
    talk.taps("Dừng")
    talk.taps("Hôm nay")
    world.clock.now = datetime(2027, 1, 11, 8, 0, tzinfo=HANOI)
    talk.says("/mohinh")
    talk.taps("Năm 2026 (1)")
    talk.taps("1")
    assert talk.last.labels == ["Bỏ: đã dừng", "‹ Danh sách"]


def test_the_model_of_a_withdrawn_report_is_gone(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("/mohinh")
    listed = talk.last
    talk.says("rút báo cáo vừa gửi")
    talk.taps("Rút")
    talk.taps("1", on=listed)
    assert "Mô hình này không còn" in listed.message.text
    talk.says("/mohinh")
    talk.hears("chưa có mô hình nào")
