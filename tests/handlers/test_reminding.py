"""Each unit hears of what it owes, on the right morning, once, and not of what is done."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.channel import Gone
from handlers.turn import Address, Message, Turn
from knowledge.workdays import Calendar
from scheduler.follow import follow
from storage import (
    assignments,
    confirming,
    endings,
    members,
    silences,
    unit_changes,
    work,
)
from storage.database import Database
from storage.people import Role
from tests.bot.breakable import rows
from tests.handlers import reminding_world as minding
from tests.handlers.reminding_world import (
    BO,
    GROUP,
    TAM,
    THAU,
    group,
    letters,
    outcomes,
    told,
    wake,
)
from tests.handlers.report_world import LEADER, OFFICER, SECOND, SISTER
from tests.talk import World

DUE = "2026-12-16"  # a Wednesday


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return minding.make(database, tmp_path)


def done(world: World, *ids: int) -> None:
    with world.database.begin() as session:
        for id in ids:
            assignments.done(session, id, world.clock())


def test_a_group_hears_on_each_rung_until_it_is_done(world: World) -> None:
    minding.owe(world, ("Sơ kết quy chế dân chủ", DUE))
    for day in range(8, 19):
        wake(world, f"2026-12-{day:02}")
        wake(world, f"2026-12-{day:02}", "08:01")
    heard = told(world)
    days = (
        "còn 7 ngày",
        "còn 5 ngày",
        "ngày mai là hạn cuối",
        "hôm nay là hạn cuối",
        "quá hạn 2 ngày",
    )
    for one, said in zip(heard, days, strict=True):
        assert said in one.message.text
    assert heard[0].message.text == (
        "Nhắc việc: Xã Bản Bo\n"
        "Kính gửi các đồng chí, đơn vị còn một việc phải làm:\n"
        "Sơ kết quy chế dân chủ – còn 7 ngày.\n"
        "Theo 12-KH/HU, mục Phụ lục.1. Hạn: thứ Tư, 16/12/2026.\n"
        "Cần làm xong và báo lại."
    )
    assert {"Đã xong", "Không phát sinh", "Nhắc lại sau"} <= set(heard[0].labels)
    sister, officer = group(world, SISTER), group(world)
    sister.taps("Đã xong", on=heard[-1])
    sister.hears("không có quyền với việc của Xã Bản Bo")
    officer.taps("Đã xong", on=heard[-1])
    officer.taps("Bỏ qua")
    assert "Đã xong hết các việc nhắc ngày 18/12/2026" in heard[-1].message.text
    assert heard[-1].labels == []
    assert "Đã xong hết" not in heard[0].message.text
    assert wake(world, "2026-12-25").told == 0
    assert len(told(world)) == 5


def test_a_reminder_of_friday_says_on_monday_that_all_is_done(world: World) -> None:
    minding.owe(world, ("Sơ kết quy chế dân chủ", "2026-12-18"), ("Việc mai sau", "2027-02-26"))
    wake(world, "2026-12-18")  # a Friday
    (heard,) = told(world)
    assert "đơn vị có một việc đến kỳ nhắc (còn phải làm tất cả 2 việc):" in heard.message.text
    world.clock.now = minding.at("2026-12-21", "10:00")
    officer = world.talk(OFFICER)
    officer.says("/viec")
    officer.taps("1")
    officer.taps("Đã xong")
    officer.taps("Bỏ qua")
    assert "Đã xong hết các việc nhắc ngày 18/12/2026" in heard.message.text
    assert heard.labels == []
    assert len([one for one in world.app.sent if one.chat == GROUP]) == 1


def test_what_is_done_in_between_is_not_told_and_two_things_are_one_message(world: World) -> None:
    minding.owe(world, ("Việc gấp", DUE), ("Việc sau", "2026-12-18"), ("Việc xong", DUE))
    world.clock.now = minding.at(DUE)
    assert minding.plan(world).told == 1
    done(world, 3)
    world.run()  # another process than the one that planned
    (heard,) = told(world)
    assert heard.message.text.index("Việc gấp") < heard.message.text.index("Việc sau")
    assert "Việc xong" not in heard.message.text
    assert heard.labels == ["1", "2"]
    assert outcomes(world)[f"3 {DUE}+0"] == "done before"
    assert outcomes(world)[f"1 {DUE}+0"] == "sent"

    one = group(world)
    one.taps("2")
    one.hears("Việc sau", "Hạn: 18/12/2026")
    one.taps("Không phát sinh")
    assert "Việc gấp" in heard.message.text
    one.taps("1", on=heard)
    one.taps("Đã xong")
    one.taps("Bỏ qua")
    assert heard.message.text == (
        "Nhắc việc: Xã Bản Bo\nĐã xong hết các việc nhắc ngày 16/12/2026. Cảm ơn các đồng chí."
    )
    one.says("/viec")

    minding.owe(world, ("Việc nữa", "2026-12-21"))
    world.clock.now = minding.at("2026-12-18")
    assert minding.plan(world).told == 1
    done(world, 4)
    world.run()
    assert letters(world)["remind:2:2026-12-18"] == "cancelled"
    assert len(told(world)) == 1


def test_a_planner_that_was_down_tells_once_what_still_matters(world: World) -> None:
    minding.owe(world, ("Việc một", DUE), ("Việc hai", "2026-12-21"))
    wake(world, "2026-12-09")
    wake(world, "2026-12-14")  # down from the 10th on
    assert len(told(world)) == 2
    assert "còn 2 ngày" in told(world)[1].message.text
    assert "Việc hai – còn 7 ngày" in told(world)[1].message.text
    assert {outcome for rung, outcome in outcomes(world).items() if rung.startswith("1")} == {
        "sent"
    }
    wake(world, "2026-12-19")  # a Saturday
    wake(world, "2026-12-20")
    assert len(told(world)) == 2
    wake(world, "2026-12-21", "19:59")
    assert "Việc một – ⚠ quá hạn 5 ngày" in told(world)[2].message.text
    assert "Việc hai – hôm nay là hạn cuối" in told(world)[2].message.text
    assert f"1 {DUE}+0" not in outcomes(world)  # the day it was missed on has gone
    wake(world, "2026-12-22")
    assert len(told(world)) == 3


def test_a_letter_that_could_not_go_out_is_told_on_the_next_day(world: World) -> None:
    minding.owe(world, ("Việc một", DUE))
    world.clock.now = minding.at(DUE)
    minding.plan(world)
    world.clock.now = minding.at("2026-12-17", "02:00")  # nothing was sent all day
    with world.database.begin() as session:
        endings.expire(session, world.clock())
    wake(world, "2026-12-17", "02:01")
    assert told(world) == []
    wake(world, "2026-12-17")
    wake(world, "2026-12-17", "09:00")
    (heard,) = told(world)
    assert "quá hạn 1 ngày" in heard.message.text


def test_without_a_group_its_people_hear_and_without_people_the_leader_will(world: World) -> None:
    minding.owe(world, ("Họp dân", DUE), lead="Đảng ủy các xã")
    group(world).becomes_member(present=False)
    assert wake(world, DUE).unreachable == 1
    assert told(world) == []
    for account, name in (
        (OFFICER, "Lò Văn Tâm"),
        (SECOND, "Vàng Thị Sáu"),
        (SISTER, "Giàng A Hồ"),
    ):
        (heard,) = told(world, str(account))
        assert f"Kính gửi đồng chí {name}, đơn vị còn một việc" in heard.message.text
    assert [one for one in outcomes(world).values() if one == "unreachable"] == ["unreachable"]
    again = world.talk(OFFICER)
    again.taps("Không phát sinh")
    assert "Đã nhận báo cáo BC-0001" in again.last.message.text  # in the reminder's place
    assert again.last.edited == 1
    assert "Đã xong hết" in told(world, str(SECOND))[0].message.text
    assert "Đã xong hết" not in told(world, str(SISTER))[0].message.text

    minding.link(world, "-504", TAM)  # a group at last: told at once
    wake(world, DUE, "10:00")
    (heard,) = told(world, "-504")
    assert "Xã Nà Tăm" in heard.message.text
    assert "unreachable" not in outcomes(world).values()


def test_a_group_that_has_left_us_falls_to_its_people_the_same_day(world: World) -> None:
    minding.owe(world, ("Họp dân", DUE))

    def refuse(_verb: str, to: Address, _message: Message) -> None:
        if to.chat in (GROUP, str(OFFICER)):
            raise Gone("kicked")

    world.app.faults = refuse
    wake(world, DUE)
    assert outcomes(world) == {f"1 {DUE}+0": "sent"}
    for minute in (1, 2, 3):
        wake(world, DUE, f"08:0{minute}")
    assert len(told(world, str(SECOND))) == 1
    assert outcomes(world)[f"1 {DUE}+0"] == "sent"
    assert letters(world) == {
        "remind:2:2026-12-16": "failed", "remind:2:2026-12-16:2": "failed",
        "remind:2:2026-12-16:3": "sent",
    }  # fmt: skip
    sure = rows(world.database, "SELECT letter FROM reminded WHERE outcome = 'sent'")
    assert sure == [("remind:2:2026-12-16:3",)]


def test_a_group_that_became_anothers_between_plan_and_sending_hears_nothing(world: World) -> None:
    minding.owe(world, ("Họp dân", DUE))
    world.clock.now = minding.at(DUE)
    minding.plan(world)
    minding.link(world, GROUP, THAU)
    world.run()
    assert told(world) == []
    minding.link(world, "-501", BO)
    wake(world, DUE, "08:01")
    assert len(told(world, "-501")) == 1
    assert letters(world) == {"remind:2:2026-12-16": "cancelled", "remind:2:2026-12-16.2": "sent"}


def test_sixty_things_on_one_day_are_one_message_with_pages(world: World) -> None:
    minding.owe(world, *((f"Việc số {number}.", DUE) for number in range(1, 61)))
    wake(world, DUE)
    (heard,) = told(world)
    assert "trang 1/10" in heard.message.text
    assert heard.labels == ["1", "2", "3", "4", "5", "6", "Trang sau ▶"]
    one = group(world)
    one.taps("Trang sau ▶")
    assert "trang 2/10" in heard.message.text
    assert "7. Việc số 7." in heard.message.text
    one.taps("9", on=heard)
    one.hears("Việc số 9.", "Hạn: 16/12/2026")
    done(world, *range(1, 60))
    one.taps("Trang sau ▶", on=heard)
    assert "còn một việc phải làm:\nViệc số 60." in heard.message.text
    assert "Đã xong" in heard.labels
    group(world, SISTER).taps("Đã xong", on=heard)
    assert "không có quyền" in one.last.message.text


def test_every_page_of_a_private_reminder_names_who_reads_it(world: World) -> None:
    minding.owe(world, *((f"Việc số {number}.", DUE) for number in range(1, 9)), lead="Xã Hồ Thầu")
    wake(world, DUE)
    sister = world.talk(SISTER)
    sister.hears("Kính gửi đồng chí Giàng A Hồ, đơn vị còn 8 việc phải làm", "trang 1/2")
    sister.taps("Trang sau ▶")
    sister.sees("Kính gửi đồng chí Giàng A Hồ, đơn vị còn 8 việc phải làm", "trang 2/2")


def test_what_changes_between_plan_and_sending_is_looked_up(world: World) -> None:
    withdrawn = minding.owe(world, ("Việc rút", DUE))
    minding.owe(world, ("Việc lùi", DUE), ("Việc im", DUE), ("Việc còn", DUE))
    world.clock.now = minding.at(DUE)
    minding.plan(world)
    with world.database.begin() as session:
        confirming.withdraw(session, withdrawn, world.clock(), Calendar())
        silenced = next(one for one in work.open_of(session, [BO]) if one.item.words == "Việc im")
        silences.add(session, BO, silenced.item.id, date(2026, 12, 17), world.clock())
    change(world, "UPDATE assignments SET extended_to = '2026-12-21' WHERE id = 2")
    world.run()
    (heard,) = told(world)
    assert "Việc còn – hôm nay là hạn cuối" in heard.message.text
    assert "Việc rút" not in heard.message.text
    assert "Việc lùi" not in heard.message.text
    assert "Việc im" not in heard.message.text
    assert outcomes(world)[f"1 {DUE}+0"] == "expired"
    wake(world, "2026-12-18")
    words = told(world)[-1].message.text
    assert "Việc im – ⚠ quá hạn 2 ngày" in words
    assert "Việc lùi – còn 3 ngày" in words
    assert "Hạn: thứ Tư, 16/12/2026, được gia hạn đến thứ Hai, 21/12/2026" in words


def change(world: World, statement: str) -> None:
    with world.database.begin() as session:
        session.execute(text(statement))


def test_no_day_is_no_reminder_and_a_day_gone_by_is_told_once(world: World) -> None:
    minding.owe(world, ("Việc tháng 13", ""), ("Việc đã qua", "2026-11-10"), ("Nghỉ", "2026-12-20"))
    wake(world, "2026-11-23")
    wake(world, "2026-11-25")
    (heard,) = told(world)
    assert "Việc đã qua – ⚠ quá hạn 13 ngày" in heard.message.text
    assert "tháng 13" not in heard.message.text
    wake(world, "2026-12-18")
    last = "Nghỉ – còn 2 ngày, hôm nay là ngày làm việc cuối trước hạn"
    assert last in told(world)[-1].message.text
    assert "Hạn: Chủ nhật, 20/12/2026 (là ngày nghỉ)" in told(world)[-1].message.text
    with world.database.begin() as session:
        assert [one.due_on for one in work.open_of(session, [BO])] == [
            date(2026, 11, 10), date(2026, 12, 20),
        ]  # fmt: skip


def test_it_is_asked_again_on_the_day_that_the_unit_chose(world: World) -> None:
    minding.owe(world, ("Họp dân", "2026-12-25"))
    wake(world, "2026-12-18")
    one = group(world)
    one.taps("Nhắc lại sau")
    asked = one.hears("muốn được nhắc lại khi nào")
    assert asked.labels == ["3 ngày nữa (21/12)", "Ngày khác"]
    one.taps("3 ngày nữa (21/12)")
    assert "Sẽ nhắc lại vào thứ hai, 21/12/2026" in asked.message.text
    wake(world, "2026-12-21")
    assert "còn 4 ngày" in told(world)[1].message.text
    one.taps("Nhắc lại sau", on=told(world)[1])
    one.taps("Ngày khác")
    one.says("hôm qua")
    one.says("28/12")
    one.sees("Sẽ nhắc lại vào thứ hai, 28/12/2026", "Đúng ngày hạn 25/12/2026 vẫn có tin nhắc")
    for day in (22, 23, 24, 25, 27, 28):
        wake(world, f"2026-12-{day}")
    assert [one.message.text.count("hôm nay là hạn cuối") for one in told(world)] == [0, 0, 1, 0]
    assert "quá hạn 3 ngày" in told(world)[-1].message.text


def test_the_group_of_a_merged_unit_hears_what_its_successor_owes(world: World) -> None:
    minding.owe(world, ("Họp dân", DUE), lead="Đảng ủy các xã")
    with world.database.begin() as session:
        today = date(2026, 12, 14)
        new = unit_changes.add(session, "TB", "Xã Tân Bo", kind="commune", parent=1, since=today)
        unit_changes.merge(session, [BO, THAU], new.id, today)
        person = members.add(session, "Hà Văn Mới", [Role("officer", new.id)], world.clock())
        members.link(session, f"telegram:{61}", person, world.clock())
    world.clock.now = minding.at("2026-12-15")
    follow(world.database, world.clock())
    wake(world, "2026-12-15")
    (heard,) = told(world)
    assert "Nhắc việc: Xã Tân Bo" in heard.message.text
    one = group(world, 61)
    one.taps("Đã xong", on=heard)
    one.hears("Họp dân")
    assert rows(world.database, "SELECT count(*) FROM reminded WHERE unit = 2") == [(0,)]


def test_done_by_anybody_in_any_chat_the_reminder_says_so_once(world: World) -> None:
    minding.owe(world, ("Việc báo", DUE), ("Việc miễn", "2026-12-17"))
    wake(world, DUE)
    (heard,) = told(world)
    officer, leader = world.talk(OFFICER), world.talk(LEADER)
    officer.says("/viec")
    officer.taps("1")
    officer.taps("Không phát sinh")
    assert "Việc miễn" in heard.message.text
    leader.says("/viec")
    leader.taps("1")
    leader.taps("Miễn")
    leader.says("Xã đã có văn bản")
    assert "Đã xong hết các việc nhắc ngày 16/12/2026" in heard.message.text
    leader.taps("Bỏ miễn")
    wake(world, "2026-12-17")
    assert len(told(world)) == 2
    assert "Việc miễn – hôm nay là hạn cuối" in told(world)[1].message.text
    assert "Đã xong hết" in heard.message.text
    assert heard.edited == 1


def test_a_group_that_was_upgraded_hears_at_its_new_address(world: World) -> None:
    minding.owe(world, ("Họp dân", DUE))
    world.clock.now = minding.at(DUE)
    minding.plan(world)
    world.deliver(Turn(Address("telegram", GROUP), world.clock(), "moved", moved_to="-100500"))
    (heard,) = told(world, "-100500")
    assert "Họp dân" in heard.message.text
    assert told(world) == []
    assert outcomes(world)[f"1 {DUE}+0"] == "sent"
    minding.link(world, "-777", BO)  # a newer group of the same unit
    wake(world, "2026-12-18")
    assert [len(told(world, chat)) for chat in ("-777", "-100500")] == [1, 1]


def test_a_muted_unit_hears_when_its_silence_ends(world: World) -> None:
    minding.owe(world, ("Họp dân", DUE))
    with world.database.begin() as session:
        silences.add(session, BO, None, date(2026, 12, 17), world.clock())
    for day in (9, 11, 15, 16, 17, 18, 19):
        wake(world, f"2026-12-{day:02}")
    (heard,) = told(world)
    assert "quá hạn 2 ngày" in heard.message.text
    with world.database.begin() as session:
        silences.add(session, BO, None, None, world.clock())
    wake(world, "2026-12-25")
    assert len(told(world)) == 1
