"""Somebody from above enters a report for a unit: its own people are told and can say no."""

from pathlib import Path

import pytest

from storage import audit, reports
from storage.database import Database
from tests.handlers.review_world import (
    CHIEF,
    CLERK,
    OFFICER,
    SECOND,
    SISTER,
    TOP,
    TOP2,
    changes,
    clock,
    flash,
    leaves,
    make,
    notes,
    report,
    tells,
)
from tests.talk import Heard, World

SLOT = "2026-11-23T16:30"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return make(database, tmp_path, TOP, TOP2, CHIEF, CLERK, OFFICER, SECOND, SISTER)


def asked(world: World) -> dict[int, Heard]:
    """Who was asked whether it is so."""
    found = {}
    for one in world.app.sent:
        if "Có đúng không?" in one.message.text:
            found[int(one.chat)] = one
    return found


def test_the_units_own_people_are_told_what_was_entered_for_them(world: World) -> None:
    tells(world.talk(CLERK), unit="ban bo")
    told = asked(world)
    assert set(told) == {CHIEF, OFFICER, SECOND}
    heard = told[OFFICER]
    for part in ("Đỗ Thị Huyện vừa nhập", "BC-0001", "Đơn vị: Xã Bản Bo", "Số người dự: 45"):
        assert part in heard.message.text
    assert heard.labels == ["Đúng rồi", "Không đúng"]
    assert report(world, 1).unit == 2


def test_it_is_for_the_leaders_above_the_unit(world: World) -> None:
    tells(world.talk(CLERK), unit="ban bo")
    clock(world, SLOT)
    world.talk(TOP).hears("1 báo cáo mới", "Người nhập: Đỗ Thị Huyện")
    world.talk(TOP2).hears("1 báo cáo mới")
    assert len(world.talk(CHIEF).messages) == 1  # was asked, and is not to judge it


def test_nobody_is_asked_about_a_report_of_their_own(world: World) -> None:
    tells(world.talk(OFFICER))
    tells(world.talk(CHIEF), "12/11", 90)
    assert asked(world) == {}


def test_it_is_right(world: World) -> None:
    tells(world.talk(CLERK), unit="ban bo")
    officer = world.talk(OFFICER)
    officer.taps("Đúng rồi")
    assert officer.sees("Đồng chí đã xác nhận báo cáo này đúng", "BC-0001").labels == []
    assert notes(world, 1) == []
    with world.database.read() as session:
        assert audit.latest(session)[0].action == "report.confirm"


def test_it_is_not_right(world: World) -> None:
    clerk, officer, top = world.talk(CLERK), world.talk(OFFICER), world.talk(TOP)
    tells(clerk, unit="ban bo")
    officer.taps("Không đúng")
    officer.hears("Chỗ nào không đúng?")
    officer.says("Hôm đó chỉ có 30 người")
    officer.hears("BC-0001: đã chuyển tới Đỗ Thị Huyện, Lò Thị Lãnh.")
    assert "Đồng chí đã báo BC-0001 không đúng" in officer.messages[0].message.text
    assert officer.messages[0].labels == []
    assert asked(world)[SECOND].labels == ["Đúng rồi", "Không đúng"]
    told = clerk.hears("Lò Văn Tâm báo BC-0001 không đúng", "“Hôm đó chỉ có 30 người”")
    assert told.labels == ["Sửa", "Trả lời"]
    above = top.hears("không đúng", "“Hôm đó chỉ có 30 người”")
    assert above.labels == ["Duyệt", "Trả lại", "Yêu cầu làm rõ"]
    assert notes(world, 1) == [("contest", "Hôm đó chỉ có 30 người")]
    clerk.says("BC-0001")
    clerk.hears("Lò Văn Tâm", "Hôm đó chỉ có 30 người")


def test_whoever_said_no_is_asked_again_when_it_was_changed(world: World) -> None:
    clerk, officer, second = world.talk(CLERK), world.talk(OFFICER), world.talk(SECOND)
    tells(clerk, unit="ban bo")
    officer.taps("Không đúng")
    officer.says("Hôm đó chỉ có 30 người")
    seen = len(second.messages)
    changes(clerk, 30)
    officer.sees("Có đúng không?", "Số người dự: 30", "Sửa lần 2")
    officer.taps("Đúng rồi")
    assert report(world, 1).fields["participants"] == 30
    assert len(second.messages) == seen
    clock(world, SLOT)
    world.talk(TOP2).hears("1 báo cáo mới", "Hôm đó chỉ có 30 người")


def test_a_message_that_replies_to_the_notice_says_no_too(world: World) -> None:
    clerk, officer = world.talk(CLERK), world.talk(OFFICER)
    tells(clerk, unit="ban bo")
    officer.says("Hôm đó chỉ có 30 người", reply_to=asked(world)[OFFICER].id)
    officer.hears("đã chuyển tới Đỗ Thị Huyện")
    assert asked(world).keys() == {CHIEF, SECOND}
    told = clerk.hears("“Hôm đó chỉ có 30 người”")
    clerk.says("Tôi ghi theo biên bản", reply_to=told.id)
    officer.hears("Đỗ Thị Huyện trả lời về BC-0001", "“Tôi ghi theo biên bản”")
    assert officer.last.labels == ["Sửa", "Trả lời"]
    assert [kind for kind, _ in notes(world, 1)] == ["contest", "answer"]


def test_what_was_changed_meanwhile_is_shown_before_it_is_judged(world: World) -> None:
    clerk, officer = world.talk(CLERK), world.talk(OFFICER)
    tells(clerk, unit="ban bo")
    changes(clerk, 30)
    officer.taps("Đúng rồi")
    assert flash(world) == "Báo cáo vừa được sửa (lần 2). Đồng chí xem lại."
    officer.sees("Số người dự: 30", "Sửa lần 2")
    officer.taps("Đúng rồi")
    officer.sees("Đồng chí đã xác nhận")


def test_the_leader_hears_when_the_author_has_left(world: World) -> None:
    officer, top = world.talk(OFFICER), world.talk(TOP)
    tells(world.talk(CLERK), unit="ban bo")
    leaves(world, CLERK)
    officer.taps("Không đúng")
    officer.says("Hôm đó chỉ có 30 người")
    officer.hears("đã chuyển tới")
    assert any(
        "“Hôm đó chỉ có 30 người”" in one.message.text
        for leader in (top, world.talk(CHIEF))
        for one in leader.messages
    )


def test_a_withdrawn_report_is_contested_no_more(world: World) -> None:
    officer = world.talk(OFFICER)
    tells(world.talk(CLERK), unit="ban bo")
    with world.database.begin() as session:
        reports.settle(session, 1, "withdrawn", world.clock())
    officer.taps("Không đúng")
    assert "đã rút" in flash(world)
    assert notes(world, 1) == []


def test_a_situation_is_shown_to_leaders_alone(world: World) -> None:
    clerk, chief = world.talk(CLERK), world.talk(CHIEF)
    clerk.says("tinh hinh nhan dan xa ban bo hom nay: ba con lo thieu nuoc tuoi vu dong xuan")
    clerk.taps("Gửi")
    assert report(world, 1).kind == "situation"
    assert set(asked(world)) == {CHIEF}
    chief.says("Không phải nước tưới mà là nước ăn", reply_to=asked(world)[CHIEF].id)
    clerk.hears("nước ăn")
    clock(world, SLOT)
    texts = [
        one.message.text for who in (OFFICER, SECOND, SISTER) for one in world.talk(who).messages
    ]
    assert not any("BC-0001" in text for text in texts)
    world.talk(TOP).taps("Yêu cầu làm rõ")
    world.talk(TOP).says("Bao nhiêu hộ thiếu nước?")
    assert "Bao nhiêu hộ" in clerk.last.message.text
    assert not any("BC-0001" in one.message.text for one in world.talk(SECOND).messages)


def test_at_night_nobody_is_asked(world: World) -> None:
    clock(world, "2026-11-23T21:00")
    tells(world.talk(CLERK), unit="ban bo")
    assert asked(world) == {}
    clock(world, "2026-11-24T07:00")
    assert set(asked(world)) == {CHIEF, OFFICER, SECOND}
