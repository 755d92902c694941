"""More time in words: what is said once is not asked again; leaders decide by a sentence."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.more_time import asked as more_time_asked
from handlers.more_time.asked import Asked
from storage import work
from storage.database import Database
from tests.handlers import reminding_world
from tests.handlers.report_world import LEADER, OFFICER, SISTER
from tests.talk import Talk, World

REPORT, PLAN = "Nộp số liệu quý IV", "Xây dựng kế hoạch công tác dân vận"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    """Bản Bo owes two things, Hồ Thầu one, before the Tết of 2027 (5 to 10 February)."""
    made = reminding_world.make(database, tmp_path)
    reminding_world.owe(made, (REPORT, "2027-01-27"), (PLAN, "2027-01-29"))
    reminding_world.owe(made, (PLAN, "2027-01-29"), lead="Xã Hồ Thầu")
    made.clock.now = reminding_world.at("2027-01-25", "09:00")
    return made


def extended(world: World, unit: int) -> list[date]:
    with world.database.begin() as session:
        found = work.open_of(session, [unit])
    return [one.assignment.extended_to for one in found if one.assignment.extended_to]


def test_task_day_and_reason_are_said_once(world: World) -> None:
    reminding_world.wake(world, "2027-01-25", "09:00")
    group, talk = reminding_world.group(world), world.talk(OFFICER)
    group.says("xin gia han viec 1 den 10/2 vi bi om")  # the number in the reminder
    group.hears(REPORT, "Gia hạn đến: 10/02/2027 (là ngày nghỉ)", "Lý do: bi om")
    group.says("lúc nào cũng được")
    group.hears("sửa ngày thành", "sửa lý do thành")
    group.taps("Huỷ")
    talk.says("xin gia hạn kế hoạch công tác dân vận đến 12/2 vì bận tết")
    talk.hears(PLAN, "Gia hạn đến: 12/02/2027", "Lý do: bận tết")
    talk.taps("Huỷ")
    talk.says("chưa làm kịp, cho tôi thêm 5 ngày")  # which is not said: the rest waits for it
    talk.hears("cần xin gia hạn việc nào")
    talk.taps(f"{REPORT} (hạn 27/01)")
    talk.sees(REPORT, "Lý do là gì?")
    talk.says("xin gia hạn việc 1 thêm 1 tuần")  # of the open form: its own work
    talk.taps("Huỷ")
    talk.says("báo cáo")
    talk.says("đề nghị cho thêm thời gian việc kế hoạch dân vận")
    talk.hears(PLAN, "Gia hạn đến ngày nào")
    talk.says("vì lý do sức khỏe")
    talk.hears("Gia hạn đến ngày nào")
    talk.says("đầu tháng 3")
    talk.hears("Gia hạn đến: 05/03/2027", "Lý do: sức khỏe")
    talk.taps("Gửi")
    talk.sees("Đã gửi yêu cầu GH-0001")
    talk.says("xã tôi được gia hạn đến ngày nào")
    talk.hears("GH-0001", "xin đến 05/03/2027, đang chờ ý kiến")


def request(talk: Talk, until: str) -> None:
    talk.says(f"xin gia hạn kế hoạch công tác dân vận đến {until} vì bận tết")
    talk.taps("Gửi")


def test_a_leader_decides_by_a_sentence(world: World) -> None:
    officer, sister, leader = (world.talk(one) for one in (OFFICER, SISTER, LEADER))
    request(officer, "20/2")
    leader.sees("Xin đến: 20/02/2027 (là ngày nghỉ)")
    request(sister, "12/2")
    leader.taps("Ngày khác")  # of Hồ Thầu, the newer one
    leader.says("dong y cho xa Ban Bo den 20/2")
    leader.sees("Hồ Thầu", "đến ngày nào")
    assert extended(world, reminding_world.BO) == [date(2027, 2, 20)]
    assert extended(world, reminding_world.THAU) == []
    leader.says("xã Bản Bo đến 22/2")
    leader.hears("yêu cầu của Xã Hồ Thầu, chưa phải của Xã Bản Bo")
    leader.taps("Huỷ")
    leader.says("đồng ý cho xã Hồ Thầu gia hạn đến 11/2")
    leader.hears("Hồ Thầu", "Gia hạn đến: 11/02/2027")  # another day: shown before it counts
    leader.taps("Huỷ")
    leader.says("Không đồng ý")  # much was said since: the request is shown, a tap decides
    leader.hears("Xin gia hạn GH-0002", "Xã Hồ Thầu")
    leader.says("không đồng ý")
    leader.hears("Hồ Thầu", "Lý do không đồng ý là gì?")
    leader.says("việc gấp")
    sister.sees("Không được gia hạn", "Lý do: việc gấp")
    request(sister, "13/2")
    leader.says("đồng ý gia hạn")
    leader.hears("đã đồng ý gia hạn đến 13/02/2027 (là ngày nghỉ)")
    assert extended(world, reminding_world.THAU) == [date(2027, 2, 13)]
    leader.says("đồng ý gia hạn")
    leader.hears("Không có yêu cầu gia hạn nào đang chờ")
    leader.says("gia hạn cho xã Bản Bo thêm 3 ngày")
    leader.hears("Xã Bản Bo không có yêu cầu gia hạn nào", "đồng chí chọn việc")
    leader.taps(f"{REPORT} (hạn 27/01)")
    leader.sees("Gia hạn đến: 30/01/2027 (là ngày nghỉ)")
    leader.taps("Huỷ")
    leader.says("xã nào xin gia hạn")
    leader.hears("Không có yêu cầu gia hạn nào đang chờ")
    sister.says("GH-0003 thế nào rồi")
    sister.hears("Xã Hồ Thầu", "đã đồng ý gia hạn đến 13/02/2027")
    officer.says("Đồng ý")
    officer.hears("không có việc nào đang làm dở")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("xin gia han viec 1 den 10/2 vi bi om", Asked((), "10/2", "bi om", 1)),
        ("give me more time until 20/2 because of the flood", Asked((), "20/2", "the flood")),
        ("cho xã lùi hạn việc đối thoại thêm 1 tuần vì bận",
         Asked(("doi", "thoai"), "them 1 tuan", "bận")),
        ("xa toi chua lam kip, de nghi cho them thoi gian", Asked()),
        ("việc 2 chưa xong vì mưa lũ, xin thêm 5 ngày", Asked((), "them 5 ngay", "mưa lũ", 2)),
        ("vì bị ốm nên xin gia hạn đến 20/3", Asked((), "20/3", "bị ốm")),
        ("xin gia han bao cao tien do cua don vi den 10/2", Asked(("tien", "do"), "10/2")),
        ("gia hạn việc 1 đến 10/2", Asked((), "10/2", "", 1)),
        ("xin gia hạn thì làm thế nào", None),
        ("kế hoạch gia hạn đến năm nào", None),
        ("Tình hình: mưa lớn, đường hỏng, xin thêm thời gian", None),
        ("đã hoàn thành 5 mô hình", None),
    ],
)  # fmt: skip
def test_asking_as_people_say_it(said: str, asked: Asked | None) -> None:
    assert more_time_asked.read(said) == asked


WORDS = st.sampled_from(
    ["xin", "gia hạn", "việc 1", "đến 10/2", "vì", "ốm", ",", "chưa xong", "thêm", "5 ngày", "cho"]
)


@given(st.lists(WORDS, max_size=7).map(" ".join) | st.text(max_size=30))
def test_whatever_is_said_it_is_read_or_not(said: str) -> None:
    more_time_asked.read(said)
