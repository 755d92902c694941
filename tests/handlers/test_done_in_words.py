"""A tap or a word on a reminder does what it names, and nothing else."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.plans.words import short
from handlers.tasks import said
from knowledge.workdays import Calendar
from scheduler.follow import follow
from storage import confirming, demands, plan_items, plans, work
from storage.database import Database
from storage.demands import Said
from storage.plans import File
from tests.handlers import reminding_world as minding
from tests.handlers.reminding_world import BO, group, told, wake
from tests.handlers.report_world import OFFICER
from tests.talk import World

REGISTER, SECOND, JUDGE = "Đăng ký mô hình", "Bổ sung mô hình", "Đánh giá mô hình"
YEAR = (
    (REGISTER, "2027-01-29", "report"),
    ("Kiểm tra công tác dân vận", "2027-02-03", "done"),
    (SECOND, "2027-02-26", "report"),
    (JUDGE, "2027-11-30", "report"),
)


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return minding.make(database, tmp_path)


def year(world: World, number: str, *entries: tuple[str, str, str], standing: bool = False) -> None:
    """A plan whose rows ask for models, by day."""
    rows: list[dict[str, Any]] = [
        {"task": task, "schedule": {"date": day}, "lead": "Xã Bản Bo", "partners": [],
         "where": f"Phụ lục.{place}"}
        for place, (task, day, _) in enumerate(entries, 1)
    ]  # fmt: skip
    duty = {
        "what": "Mỗi xã có ít nhất một mô hình", "quote": "Mỗi xã có ít nhất một mô hình",
        "schedule": {"every": "year"}, "who": "Xã Bản Bo", "report": "model",
    }  # fmt: skip
    facts: dict[str, Any] = {
        "title": "Kế hoạch dân vận", "number": number, "issuer": "Huyện ủy Tam Đường",
        "issued_on": "2026-12-20", "period": {"from": "2027", "to": "2027"}, "timetable": rows,
        "standing": [duty] if standing else [],
    }  # fmt: skip
    with world.database.begin() as session:
        sha = number[0] * 64
        id, _ = plans.add(session, File(sha, "kh.docx"), "…", facts, world.clock(), unit=1)
        for item, (_, _, owes) in zip(
            plan_items.of(session, id, "timetable"), entries, strict=True
        ):
            if owes == "report":
                demands.set(session, item.id, "Xã Bản Bo", Said("report", "model"))
        confirming.confirm(session, id, world.clock(), Calendar())


def owed(world: World) -> list[str]:
    with world.database.begin() as session:
        return [f"{one.plan} {one.item.words}" for one in work.open_of(session, [BO])]


def test_nothing_to_report_closes_what_was_reminded_and_no_day_to_come(world: World) -> None:
    world.clock.now = minding.at("2027-01-04")
    year(world, "1-KH/HU", *YEAR, standing=True)
    year(world, "2-KH/HU", (REGISTER, "2027-01-29", "report"), (SECOND, "2027-03-01", "report"))
    before = owed(world)
    wake(world, "2027-01-29")
    officer = group(world)
    officer.taps("1", on=told(world)[-1])
    world.clock.now = minding.at("2027-02-01")
    officer.taps("Không phát sinh")
    officer.sees("✓ Không phát sinh: Đăng ký mô hình (hạn 29/01/2027)")
    assert "Hoàn thành" not in officer.last.message.text
    gone = {f"1-KH/HU {REGISTER}", f"2-KH/HU {REGISTER}"}
    assert owed(world) == [one for one in before if one not in gone]
    follow(world.database, world.clock())
    assert owed(world) == [one for one in before if one not in gone]
    private = world.talk(OFFICER)
    private.says("/viec")
    private.taps("4")  # its time begins when the row before it was due
    private.sees(JUDGE)
    assert "Không phát sinh" not in private.last.labels
    officer.says("BC-0001")
    officer.hears("✓ Không phát sinh: Đăng ký mô hình")
    for _ in range(2):  # told in words, it does the row whose time it is, and never a whole year's
        private.says("báo cáo mô hình: không phát sinh")
        if "Đây là việc khác" in private.last.labels:
            private.taps("Đây là việc khác")
        private.taps("Gửi")
    gone.add(f"1-KH/HU {SECOND}")
    gone.add(f"2-KH/HU {SECOND}")
    assert owed(world) == [one for one in before if one not in gone]


def test_a_model_does_the_row_of_its_time_and_none_that_judges_models(world: World) -> None:
    world.clock.now = minding.at("2027-01-18")
    year(world, "1-KH/HU", *YEAR, standing=True)
    officer = world.talk(OFFICER)

    def registers(name: str) -> None:
        officer.says(f"đăng ký mô hình {name}, lĩnh vực kinh tế")
        if "Đây là việc khác" in officer.last.labels:
            officer.taps("Đây là việc khác")
        officer.taps("Gửi")

    registers("Nuôi cá lồng")
    officer.sees("Đã nhận báo cáo", REGISTER, "Mỗi xã có ít nhất một mô hình")
    assert [one.removeprefix("1-KH/HU ") for one in owed(world)] == [
        "Kiểm tra công tác dân vận", SECOND, JUDGE
    ]  # fmt: skip
    registers("Trồng chè sạch")  # the second row's time has not begun
    assert f"1-KH/HU {SECOND}" in owed(world)
    world.clock.now = minding.at("2027-03-02")
    registers("Nhà sạch vườn đẹp")
    assert owed(world) == ["1-KH/HU Kiểm tra công tác dân vận", f"1-KH/HU {JUDGE}"]
    world.clock.now = minding.at("2027-11-16")
    officer.says("/viec")
    officer.taps("2")
    officer.sees(JUDGE)
    officer.taps("Báo cáo ngay")
    officer.taps("Hôm nay")
    officer.says("Thắp sáng đường quê")
    officer.says("văn hóa xã hội")
    officer.taps("Gửi")
    officer.sees(f"Hoàn thành đúng hạn: {JUDGE}")
    assert owed(world) == ["1-KH/HU Kiểm tra công tác dân vận"]


def test_it_is_done_means_what_the_reminder_told_of(world: World) -> None:
    minding.owe(world, ("Sơ kết quy chế dân chủ", "2026-12-16"), ("Tổng kết năm", "2026-12-31"))
    wake(world, "2026-12-16")
    officer = world.talk(OFFICER)
    officer.says("việc này xong rồi")
    officer.hears("Việc: Sơ kết quy chế dân chủ (hạn 16/12/2026)")
    officer.says("hủy")
    here = group(world)
    here.says("vâng đã xong ạ", reply_to=told(world)[-1].id)
    here.hears("Việc: Sơ kết quy chế dân chủ (hạn 16/12/2026)")
    here.taps("Gửi")
    here.sees("Hoàn thành đúng hạn: Sơ kết quy chế dân chủ")
    assert "Đã xong hết" in told(world)[-1].message.text
    here.says("xong rồi", reply_to=told(world)[-1].id)
    here.hears("Đã xong hết các việc nhắc ngày 16/12/2026")

    minding.owe(world, ("Việc gấp", "2026-12-22"), ("Việc sau", "2026-12-24"))
    wake(world, "2026-12-21")
    officer.says("xong rồi ạ")
    officer.hears("Đồng chí đã xong việc nào?")
    assert officer.last.labels == ["Việc gấp", "Việc sau"]
    officer.taps("Việc sau")
    officer.hears("Đồng chí ghi chú gì không?")
    officer.says("hủy")
    officer.says("việc 1 xong rồi")
    officer.hears("Việc: Việc gấp (hạn 22/12/2026)")


def test_words_that_name_no_work_are_marked_and_pointing_asks_which(world: World) -> None:
    minding.owe(world, ("Sơ kết quy chế dân chủ", "2026-12-16"), ("Tổng kết năm", "2026-12-31"))
    officer = world.talk(OFFICER)
    officer.says("xong rồi")
    officer.hears("Việc nào đã xong?")
    officer.says("việc này xong rồi")
    officer.hears("Tôi chưa rõ là việc nào")
    assert "Sơ kết quy chế dân chủ" in officer.last.labels[0]
    officer.says("sơ kết quy chế")
    officer.hears("Việc: Sơ kết quy chế dân chủ (hạn 16/12/2026)")
    officer.says("hủy")
    officer.says("xong rồi")
    officer.says("phát quang đường bản")
    officer.hears("Việc: phát quang đường bản", "chưa khớp với việc nào còn phải làm")


@pytest.mark.parametrize(
    "text",
    [
        "việc này xong rồi", "xong rồi", "đã làm xong", "vâng đã xong ạ", "da xong",
        "bao cao dong chi, xa em da hoan thanh viec nay", "ok xong", "rồi, xong hết rồi", "done",
        "Dạ việc ấy bên em làm xong rồi ạ", "đã nộp rồi", "mới xong sáng nay", "việc 2 đã xong",
    ],
)  # fmt: skip
def test_what_says_no_more_than_that_it_is_done(text: str) -> None:
    assert said.done(text)
    assert said.points(text)


@pytest.mark.parametrize(
    "text",
    [
        "xong chưa", "việc này chưa xong", "sắp xong rồi", "xong việc trồng cây", "gửi", "vâng ạ",
        "đã xong kế hoạch dân vận", "việc nào xong rồi", "việc này xong chưa?", "báo cáo", "",
    ],
)  # fmt: skip
def test_what_says_more_or_less_is_left_to_others(text: str) -> None:
    assert not said.done(text)


@given(st.text("ab “”", max_size=80), st.integers(5, 60))
def test_what_is_cut_does_not_end_within_a_quotation(text: str, most: int) -> None:
    whole = re.sub("[“”]", "", text)
    quoted = f"{whole[:20]} “{whole[20:]}”"
    shown = short(quoted, most)
    assert shown.count("“") == shown.count("”") or shown == quoted


def test_the_name_of_a_model_is_cut_before_its_quotation() -> None:
    task = "Tổng hợp đăng ký thực hiện mô hình “Dân vận khéo” năm 2027"
    assert short(task, 44) == "Tổng hợp đăng ký thực hiện mô hình…"
    assert short(task, 52) == "Tổng hợp đăng ký thực hiện mô hình “Dân vận khéo”…"
    assert (
        short('Mô hình "Camera an ninh và thắp sáng đường quê"', 30)
        == 'Mô hình "Camera an ninh và…"'
    )
