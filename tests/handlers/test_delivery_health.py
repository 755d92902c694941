"""How delivery to each group stands, who is told when it fails, and what a unit was sent."""

from pathlib import Path

import pytest

from bot.channel import Gone, Refused
from storage import assignments, groups, members, people, work
from storage.database import Database
from storage.people import Role
from tests.handlers import reminding_world as minding
from tests.handlers.reminding_world import BO, GROUP, TAM, at, group, wake
from tests.handlers.report_world import LEADER, OFFICER
from tests.talk import Heard, World

ADMIN, TAM_GROUP = 3, "-700"
DUE = "2026-12-16"  # a Wednesday


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    world = minding.make(database, tmp_path)
    minding.link(world, TAM_GROUP, TAM)
    with database.begin() as session:
        person = members.add(session, "Lù Thị Quản", [Role("admin", None)], world.clock())
        members.link(session, f"telegram:{ADMIN}", person, world.clock())
        people.greeted(session, f"telegram:{ADMIN}", str(ADMIN), world.clock())
    return world


def alarms(world: World) -> list[str]:
    told = [one.message.text for one in world.talk(ADMIN).messages]
    return [one for one in told if "nhóm “" in one]


def fails_at(world: World, chat: str, error: Exception | None) -> None:
    def faults(_verb: str, to: object, _message: object) -> None:
        if error is not None and getattr(to, "chat", "") == chat:
            raise error

    world.app.faults = faults


def listed(world: World) -> Heard:
    leader = world.talk(LEADER)
    leader.says("/nhom")
    return leader.last


def test_where_there_is_no_group_nothing_is_said_to_arrive(world: World) -> None:
    assert "Không nhóm nào mất liên lạc.\n1. " in listed(world).message.text  # nothing sent yet
    with world.database.begin() as session:
        groups.drop(session, "telegram", [BO, TAM])
    text = listed(world).message.text
    assert "Tin tới được" not in text
    assert "Chưa có nhóm nào" in text
    assert text.endswith("5 đơn vị chưa có nhóm; 1 đơn vị chưa có cách nào để nhắc.")


def test_three_failures_in_a_row_are_told_once_and_it_stands_in_the_list(world: World) -> None:
    minding.owe(world, ("Sơ kết", DUE))
    assert wake(world, "2026-12-09").told == 1
    assert "Xã Bản Bo – Nhóm -500: tin tới lần cuối 08:00 09/12/2026" in listed(world).message.text
    fails_at(world, GROUP, Refused("no rights to write"))
    officer = group(world)
    for number in range(2):
        officer.says("/viec")
        assert not alarms(world), number
    assert "có tin không gửi được lúc 08:00 09/12/2026" in listed(world).message.text
    for _ in range(2):
        officer.says("/viec")
    assert alarms(world) == [
        "3 tin liên tiếp không gửi được tới nhóm “Nhóm -500” của Xã Bản Bo. "
        "Gõ /nhom để xem các nhóm."
    ]
    shown = listed(world)
    assert "⚠ 1 nhóm không nhận được tin." in shown.message.text
    assert "1. ⚠ Xã Bản Bo – Nhóm -500: 4 tin liên tiếp không gửi được" in shown.message.text
    leader = world.talk(LEADER)
    leader.taps("Nội dung gửi tay (1)", on=shown)
    leader.hears(
        "Kính gửi: Xã Bản Bo.", "đơn vị còn 1 việc phải làm",
        "– Sơ kết (Theo 12-KH/HU, mục Phụ lục.1), hạn 16/12/2026: còn 7 ngày",
    )  # fmt: skip
    fails_at(world, GROUP, None)
    officer.says("/viec")
    assert "⚠ 1 nhóm" not in listed(world).message.text
    sister = world.talk(OFFICER)
    sister.taps_id(shown.message.buttons[0][0].id, on=shown.id)
    assert "Kính gửi" not in sister.last.message.text


def test_a_group_that_removed_us_is_told_once_however_that_is_known(world: World) -> None:
    long = "Sơ kết việc thực hiện quy chế dân chủ ở cơ sở " * 6 + "gửi Ban Dân vận"
    minding.owe(world, (long, DUE), lead="Đảng ủy các xã")
    fails_at(world, GROUP, Gone("kicked"))
    wake(world, "2026-12-09")
    group(world, chat=TAM_GROUP).becomes_member(present=False)
    group(world, chat=TAM_GROUP).becomes_member(present=False)
    assert len(alarms(world)) == 2
    assert any("nhóm “Nhóm -700” của Xã Nà Tăm" in one for one in alarms(world))
    text = listed(world).message.text
    assert "⚠ Xã Bản Bo – Nhóm -500: trợ lý bị xoá khỏi nhóm từ 08:00 09/12/2026" in text
    leader = world.talk(LEADER)
    leader.taps("Đơn vị chưa nhắc được (1)")
    leader.taps("Xã Nà Tăm")
    leader.hears("Kính gửi: Xã Nà Tăm.", long)  # nothing is cut in what is sent on


def test_a_units_history_says_what_was_sent_and_why_not(world: World) -> None:
    minding.owe(world, ("Sơ kết", DUE), ("Tổng kết", "2026-12-18"))
    leader = world.talk(LEADER)
    wake(world, "2026-12-09")
    world.clock.now = at("2026-12-15")
    minding.plan(world)
    with world.database.begin() as session:
        for one in work.open_of(session, [BO]):
            assignments.done(session, one.id, world.clock())
    world.run()
    leader.says("/nhatky Bản Bo")
    text = leader.hears("Nhật ký nhắc việc: Xã Bản Bo").message.text
    assert "08:00 09/12/2026: nhắc “Sơ kết” – ✓ đã tới (nhóm “Nhóm -500”)" in text
    assert "không gửi: đơn vị đã xong trước" in text
    leader.says("/nhatky")
    leader.taps("Đơn vị cấp dưới", on=leader.hears("Nhật ký nhắc việc: Huyện Tam Đường"))
    leader.taps("Xã Nà Tăm")
    leader.hears("Nhật ký nhắc việc: Xã Nà Tăm", "Chưa gửi tin nhắc nào.")


def test_what_nobody_could_be_told_stands_in_the_history(world: World) -> None:
    group(world, chat=TAM_GROUP).becomes_member(present=False)
    minding.owe(world, ("Sơ kết", DUE), lead="Xã Nà Tăm")
    assert wake(world, "2026-12-16").unreachable == 1
    leader = world.talk(LEADER)
    leader.says("/nhatky Nà Tăm")
    leader.hears("08:00 16/12/2026: nhắc “Sơ kết” – ⚠ không gửi: đơn vị chưa có nhóm")
    officer = world.talk(OFFICER)
    officer.says("/nhatky Nà Tăm")
    assert "nhắc 1 việc" not in officer.last.message.text
