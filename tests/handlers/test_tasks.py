"""What is still owed is listed, done, reported, found to be nothing, or exempt."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from handlers import words
from handlers.month import asked as month_asked
from handlers.tasks import asked as tasks_asked
from handlers.tasks import door as tasks
from storage import assignments, audit, extensions, plans, reports, work
from storage.database import Database
from tests.clock import MONDAY
from tests.handlers import report_world
from tests.handlers.report_world import LEADER, OFFICER, SECOND, SISTER, VILLAGER
from tests.talk import Talk, World

DIALOGUE = "Đối thoại trực tiếp với nhân dân"
REVIEW = "Tổng kết công tác dân vận (hạn 30/10/2026)"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = report_world.make(database, tmp_path)
    report_world.plan(made)
    return made


@pytest.fixture
def talk(world: World) -> Talk:
    return world.talk(OFFICER)


def owed(world: World, unit: int = 2) -> list[str]:
    with world.database.begin() as session:
        return [f"{one.item.where} {one.due_on:%d/%m}" for one in work.open_of(session, [unit])]


def report(world: World, id: int) -> reports.Report:
    with world.database.begin() as session:
        found = reports.find(session, id)
    assert found is not None
    return found


def test_open_work_is_listed_the_most_urgent_first(talk: Talk) -> None:
    talk.says("/viec")
    heard = talk.hears(
        "Việc còn phải làm (4 việc",
        f"1. {REVIEW} – ⚠ quá hạn 24 ngày",
        "2. Đối thoại trực tiếp với nhân dân (hạn 30/11/2026) – còn 7 ngày",
    )
    assert heard.labels == ["1", "2", "3", "4"]
    talk.taps("2")
    talk.sees("Xã Bản Bo", "Theo 159-KH/HU, mục Phụ lục.1", "Hạn: 30/11/2026", "còn 7 ngày")
    assert talk.last.labels == ["Báo cáo ngay", "Không phát sinh", "Xin gia hạn", "‹ Danh sách"]
    talk.taps("‹ Danh sách")
    talk.sees("Việc còn phải làm (4 việc")


@pytest.mark.parametrize("words", ["tôi còn việc gì chưa làm?", "việc đến hạn", "việc cần làm"])
def test_open_work_is_asked_for_in_words(talk: Talk, words: str) -> None:
    talk.says(words)
    talk.hears("Việc còn phải làm (4 việc")


def test_asking_for_open_work_is_no_answer_to_the_form(talk: Talk) -> None:
    talk.says("xong việc trồng cây gây rừng")
    talk.hears("Việc: trồng cây gây rừng")
    talk.says("tôi còn việc gì chưa làm")
    talk.hears("Việc còn phải làm (4 việc")
    talk.hears("Việc: trồng cây gây rừng")


def test_work_that_nobody_owes_is_marked_before_it_is_sent(talk: Talk) -> None:
    talk.says("xong việc trồng cây gây rừng")
    talk.hears("Việc: trồng cây gây rừng ⚠", "chưa khớp với việc nào còn phải làm")


def test_done_with_a_note_is_a_report_that_says_whether_it_was_late(
    talk: Talk, world: World
) -> None:
    talk.says("/viec")
    talk.taps("1")
    talk.taps("Đã xong")
    talk.hears(REVIEW, "ghi chú gì không")
    talk.says("Họp tại hội trường xã")
    talk.hears("Đã nhận báo cáo BC-0001", f"Hoàn thành (muộn): {REVIEW}")
    assert talk.last.labels == ["Sửa", "Rút"]
    kept = report(world, 1)
    assert (kept.kind, kept.unit) == ("task", 2)
    assert kept.fields == {"entry": "Tổng kết công tác dân vận", "note": "Họp tại hội trường xã"}
    assert "Phụ lục.2 30/10" not in owed(world)


def test_the_note_may_be_skipped_and_in_time_is_in_time(talk: Talk, world: World) -> None:
    talk.says("/viec")
    talk.taps("4")
    talk.taps("Đã xong")
    talk.taps("Bỏ qua")
    talk.sees("Hoàn thành đúng hạn: Tổng kết công tác dân vận (hạn 31/12/2026)")
    assert report(world, 1).fields == {"entry": "Tổng kết công tác dân vận"}


def test_withdrawing_the_report_makes_it_owed_again(talk: Talk, world: World) -> None:
    before = owed(world)
    talk.says("/viec")
    talk.taps("1")
    talk.taps("Đã xong")
    talk.taps("Bỏ qua")
    talk.taps("Rút")
    talk.taps("Rút")
    talk.sees("Đã rút BC-0001", f"Còn phải làm: {REVIEW}")
    assert owed(world) == before


def test_two_phones_do_it_once(talk: Talk, world: World) -> None:
    second = world.talk(SECOND)
    for one in (talk, second):
        one.says("/viec")
        one.taps("1")
        one.taps("Đã xong")
    talk.taps("Bỏ qua")
    second.taps("Bỏ qua")
    second.sees("Đã xong, muộn", "Lò Văn Tâm BC-0001")
    second.says("/baocaocuatoi")
    second.hears("chưa gửi báo cáo nào")
    with world.database.begin() as session:
        assert reports.find(session, 2) is None


def test_a_second_tap_finds_the_outcome(talk: Talk) -> None:
    talk.says("/viec")
    talk.taps("1")
    shown = talk.last
    talk.taps("Đã xong")
    talk.taps("Bỏ qua")
    talk.taps("Đã xong", on=shown)
    talk.sees("Đã xong, muộn", "BC-0001")


def test_nothing_to_report_is_a_report_of_the_kind(talk: Talk, world: World) -> None:
    talk.says("/viec")
    talk.taps("2")
    talk.taps("Không phát sinh")
    talk.sees("Đã nhận báo cáo BC-0001", "✓ Không phát sinh: Đối thoại trực tiếp với nhân dân")
    kept = report(world, 1)
    assert (kept.kind, kept.nothing, kept.fields) == ("dialogue", True, {})
    assert "Phụ lục.1 30/11" not in owed(world)
    assert "Phụ lục.1 31/12" in owed(world)


def test_nothing_of_a_time_gone_by_is_told_of_that_time(talk: Talk, world: World) -> None:
    world.time_passes(days=10)
    talk.says("/viec")
    talk.taps("2")
    talk.taps("Không phát sinh")
    talk.sees("✓ Không phát sinh: Đối thoại trực tiếp với nhân dân (hạn 30/11/2026)")
    assert report(world, 1).happened_on.isoformat() == "2026-11-30"
    assert "Phụ lục.1 31/12" in owed(world)


def test_nothing_can_be_told_of_what_only_asks_to_be_done(talk: Talk, world: World) -> None:
    talk.says("/viec")
    talk.taps("1")
    talk.taps("Không phát sinh")
    talk.sees("Đã nhận báo cáo BC-0001", "✓ Không phát sinh: Tổng kết công tác dân vận")
    kept = report(world, 1)
    assert (kept.kind, kept.nothing) == ("task", True)
    with world.database.begin() as session:
        found = assignments.of_plan(session, 1)
        state = next(one.state(MONDAY) for one in found if one.done_at)
    assert state == "nothing to report"


@pytest.mark.parametrize(
    "asked",
    [
        "xã mình còn nợ việc gì",
        "ben em dang con viec nao chua xong a",
        "em nợ việc gì",
        "việc đến hạn",
        "em còn nợ gì không",
        "sắp tới phải nộp báo cáo gì",
        "e con no j k",
    ],
)
def test_asking_after_ones_own_work_in_words(talk: Talk, asked: str) -> None:
    talk.says(asked)
    talk.hears("Việc còn phải làm")


def test_asked_of_some_days_only_what_is_due_by_then_is_listed(talk: Talk) -> None:
    talk.says("tuần này em còn phải làm gì nữa")
    talk.hears("Việc còn phải làm từ 23/11 đến 29/11", "(1 việc)", REVIEW)
    assert DIALOGUE not in talk.last.message.text
    talk.says("tuan sau co phai nop gi ko")
    talk.hears("Việc còn phải làm từ 30/11 đến 06/12", "(1 việc)", DIALOGUE)
    assert talk.last.labels == ["1", "Tất cả việc còn lại (4)"]
    talk.says("ngày mai em phải nộp gì không ạ")
    talk.hears("Từ 24/11 đến 24/11 đơn vị không còn việc nào đến hạn")
    talk.taps("Tất cả việc còn lại (4)")
    talk.sees("Việc còn phải làm (4 việc")


@pytest.mark.parametrize(
    "text",
    [
        "văn phòng phải làm gì", "hội phụ nữ còn phải làm gì nữa", "xã nào còn nợ báo cáo",
        "cấp ủy sắp tới phải làm gì", "hồ sơ còn thiếu gì", "còn phải làm gì nữa",
        "em cần làm gì để xin khen thưởng", "tháng 10 phải làm gì", "việc di cư tự do thì làm gì",
    ],
)  # fmt: skip
def test_what_asks_after_others_or_plans_is_not_ones_own_work(text: str) -> None:
    assert tasks_asked.asked(text, MONDAY.date()) is None


PLANS = Path(__file__).parents[1] / "knowledge" / "data"


@pytest.mark.parametrize("name", sorted(one.name for one in PLANS.glob("asked*.jsonl")))
def test_no_question_about_plans_is_taken_for_ones_own_work(name: str) -> None:
    rows = [json.loads(line)["q"] for line in (PLANS / name).read_text("utf-8").splitlines()]
    taken = [said for said in rows if tasks_asked.asked(said, MONDAY.date())]
    assert (bool(rows), taken) == (True, [])
    assert [said for said in rows if month_asked.asked(said)] == []


def test_what_has_not_begun_can_not_be_nothing_yet(talk: Talk) -> None:
    talk.says("/viec")
    talk.taps("3")
    talk.sees("Hạn: 31/12/2026")
    assert "Không phát sinh" not in talk.last.labels


def test_report_now_opens_the_form_with_the_unit(talk: Talk, world: World) -> None:
    talk.says("/viec")
    talk.taps("2")
    talk.taps("Báo cáo ngay")
    talk.hears("Báo cáo đối thoại", "Đơn vị: Xã Bản Bo", "diễn ra ngày nào")
    talk.says("12/11, 45 người, 3 ý kiến, giải quyết 3")
    talk.taps("Gửi")
    talk.sees("Hoàn thành đúng hạn: Đối thoại trực tiếp với nhân dân (hạn 30/11/2026)")
    assert "Phụ lục.1 30/11" not in owed(world)


def test_a_leader_exempts_with_a_reason_and_takes_it_back(world: World) -> None:
    leader = world.talk(LEADER)
    before = owed(world)
    leader.says("/viec")
    leader.hears("Việc của các đơn vị cấp dưới (12 việc, trang 1/2)", "Xã Bản Bo")
    leader.taps("1")
    leader.sees(REVIEW.split(" (")[0], "Xã Bản Bo")
    leader.taps("Miễn")
    leader.hears("Xã Bản Bo", "Lý do miễn là gì?")
    leader.says("xã vừa sáp nhập")
    leader.hears("Đã miễn cho Xã Bản Bo")
    assert len(owed(world)) == len(before) - 1
    leader.taps("Bỏ miễn")
    leader.sees("Xã Bản Bo lại phải làm")
    leader.taps("Miễn")
    leader.says("xã vừa sáp nhập")
    assert len(owed(world)) == len(before) - 1
    with world.database.begin() as session:
        deeds = [one.action for one in audit.latest(session) if one.action.startswith("task")]
    assert deeds == ["task.exempt", "task.owe", "task.exempt"]


def test_the_unit_s_officer_sees_the_exemption_and_can_not_undo_it(
    talk: Talk, world: World
) -> None:
    talk.says("/viec")
    listed = talk.last
    leader = world.talk(LEADER)
    leader.says("/viec")
    leader.taps("1")
    leader.taps("Miễn")
    leader.says("xã vừa sáp nhập")
    talk.taps("1", on=listed)
    talk.sees("Được miễn (Lò Thị Lãnh): xã vừa sáp nhập")
    assert talk.last.labels == ["‹ Danh sách"]


def test_officers_have_no_exempt_and_no_right_over_sisters(world: World) -> None:
    talk, sister = world.talk(OFFICER), world.talk(SISTER)
    talk.says("/viec")
    talk.taps("1")
    assert "Miễn" not in talk.last.labels
    button = next(
        choice for row in talk.last.message.buttons for choice in row if choice.label == "Đã xong"
    )
    sister.taps_id(button.id)
    sister.sees("không có quyền với việc của Xã Bản Bo")


def test_who_owes_nothing_hears_so(world: World) -> None:
    villager = world.talk(VILLAGER)
    villager.says("/viec")
    villager.hears("Không còn việc nào")


def test_pages_hold_six_and_are_turned(world: World) -> None:
    leader = world.talk(LEADER)
    leader.says("/viec")
    assert leader.last.labels == ["1", "2", "3", "4", "5", "6", "Trang sau ▶"]
    leader.taps("Trang sau ▶")
    leader.sees("trang 2/2", "7. ", "12. ")


def test_the_list_says_that_more_time_is_asked_for(talk: Talk, world: World) -> None:
    with world.database.begin() as session:
        extensions.ask(session, 1, date(2026, 12, 5), "mưa lũ", world.clock(), by=2)
    talk.says("/viec")
    waits = "còn 7 ngày; đã xin gia hạn đến 05/12/2026, chờ lãnh đạo"
    talk.hears(f"2. {DIALOGUE} (hạn 30/11/2026) – {waits}")
    talk.taps("2")
    talk.sees(waits)


def test_a_task_is_told_by_where_its_plan_has_it(world: World) -> None:
    """Of a plan without a number by its title; of an annex's table by the row."""
    title = "Kế hoạch công tác dân vận xã Bản Bo năm 2026"
    with world.database.begin() as session:
        found = work.open_of(session, [2])
        entry, plan = found[0], found[0].item.plan

        def told(where: str, row: str, number: str = "159-KH/HU") -> str:
            item = replace(entry.item, fields={**entry.item.fields, "where": where, "no": row})
            one = replace(entry, item=item, plan=number)
            return words.plain("vi", tasks.source(session, one, MONDAY))

        session.execute(text("UPDATE plans SET title = :title"), {"title": title})
        assert plans.find(session, plan) is not None
        assert told("Phụ lục", "1") == "Theo 159-KH/HU, Phụ lục, dòng 1"
        assert told("Phụ lục II", "") == "Theo 159-KH/HU, Phụ lục II"
        assert told("III.2", "1") == "Theo 159-KH/HU, mục III.2"
        assert told("II", "", number="") == f"Theo {title}, mục II"


def test_a_group_sees_its_unit_s_work(world: World) -> None:
    group = world.talk(LEADER, chat="-500", group=True)
    group.becomes_member(present=True)
    group.says("/lienket BB")
    group.says("/viec")
    group.hears("Việc còn phải làm (4 việc", REVIEW)
