"""Leaders and officers find reports by number, kind, unit and time, within their rights."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.places.places import Known, Places
from handlers.reports.named import named
from storage import reports
from storage.database import Database
from tests.clock import MONDAY as NOW
from tests.handlers import report_world
from tests.handlers.report_world import LEADER, OFFICER, SISTER
from tests.talk import World

PLACES = Places([Known(1, ("Huyện Tam Đường",)), Known(2, ("Xã Bản Bo",), 1)])
SENT = (
    (OFFICER, "bc doi thoai 12/3 xa ban bo 45 nguoi, 12 y kien, giai quyet 10"),
    (OFFICER, "bc doi thoai 20/3 xa ban bo 60 nguoi, 5 y kien, giai quyet 5"),
    (SISTER, "bc doi thoai 15/3 xa ho thau 38 nguoi, 7 y kien, giai quyet 7"),
    (SISTER, "bc tap huan 10/2 xa ho thau 32 nguoi, 14 nu, ve dan van kheo, 32 cán bộ"),
)


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = report_world.make(database, tmp_path)
    for account, text in SENT:
        talk = made.talk(account)
        talk.says(text)
        talk.taps("Gửi")
    return made


@pytest.mark.parametrize("text", ["BC-0001", "bc 1", "BC 0001", "b/c-0001", "xem BC-0001", "bc-1"])
def test_a_number_opens_its_report(world: World, text: str) -> None:
    leader = world.talk(LEADER)
    leader.says(text)
    leader.hears("BC-0001 · Báo cáo đối thoại", "Số người dự: 45", "Người nhập: Lò Văn Tâm")


def test_a_number_opens_its_report_in_the_middle_of_a_form_which_goes_on(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("bc doi thoai 21/11 xa ban bo")
    talk.hears("Có bao nhiêu người dự?")
    talk.says("BC-0001")
    talk.hears("BC-0001", "Số người dự: 45")
    talk.hears("đang dở", "Có bao nhiêu người dự?")


def test_a_number_that_is_none_says_so(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("BC-0999")
    talk.hears("Không có báo cáo BC-0999")


def test_a_kind_a_month_and_a_unit_find_the_reports(world: World) -> None:
    leader = world.talk(LEADER)
    leader.says("báo cáo đối thoại tháng 3 của Bản Bo")
    leader.hears("Báo cáo đối thoại · Xã Bản Bo · 01/03/2026 – 31/03/2026 (2 báo cáo", "BC-0002")
    assert leader.last.labels == ["BC-0002", "BC-0001"]
    leader.taps("BC-0001")
    leader.hears("Số người dự: 45")


@pytest.mark.parametrize(
    "text",
    [
        "báo cáo tập huấn quý 1 của xã Hồ Thầu",
        "bc tap huan quy 1 xa ho thau",
        "xem báo cáo tập huấn của Hồ Thầu",
        "cho tôi xem báo cáo tập huấn tháng 2",
    ],
)
def test_a_single_report_is_shown_at_once(world: World, text: str) -> None:
    leader = world.talk(LEADER)
    leader.says(text)
    leader.hears("BC-0004 · Báo cáo tập huấn", "Số người học: 32")


def test_none_is_said_with_the_way_to_report_it(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("báo cáo đối thoại tháng 5 của Bản Bo")
    talk.hears("Chưa có báo cáo nào: Báo cáo đối thoại · Xã Bản Bo · 01/05/2026 – 31/05/2026")
    talk.taps("Báo cáo việc này")
    talk.sees("Đơn vị: Xã Bản Bo")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("báo cáo ngày 20/3 của em đâu", "BC-0002 · Báo cáo đối thoại"),
        ("xem báo cáo đối thoại tháng 3 của tôi", "đồng chí đã gửi · 01/03/2026 – 31/03/2026 (2"),
        ("xem báo cáo ngày 20/3", "BC-0002 · Báo cáo đối thoại"),
    ],
)
def test_one_s_own_report_of_a_day_or_month_is_found(world: World, text: str, found: str) -> None:
    talk = world.talk(OFFICER)
    talk.says(text)
    talk.hears(found)


def test_of_a_sister_unit_only_the_state_is_seen(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("báo cáo tập huấn quý 1 của xã Hồ Thầu")
    heard = talk.hears("BC-0004 · Báo cáo tập huấn · Xã Hồ Thầu · 10/02 · đã nhận", "đơn vị bạn")
    assert "32" not in heard.message.text
    assert heard.labels == []


def test_a_report_with_numbers_is_told_and_not_looked_for(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("báo cáo đối thoại ngày 2/11 của xã Bản Bo 45 người, 3 ý kiến")
    talk.hears("Số người dự: 45")
    talk.says("huỷ")
    talk.says("báo cáo đối thoại ngày 2/11 xã Bản Bo")
    talk.hears("Có bao nhiêu người dự?")


def test_a_question_of_figures_is_no_search(world: World) -> None:
    leader = world.talk(LEADER)
    for text in ("đơn vị nào chưa báo cáo đối thoại tháng 3", "tổng hợp báo cáo tháng 3"):
        leader.says(text)
        assert "trang 1/" not in leader.last.message.text


def test_in_a_group_only_its_unit_s_reports_are_spoken_of(world: World) -> None:
    group = world.talk(LEADER, chat="-500", group=True)
    group.becomes_member(present=True)
    group.says("/lienket BB")
    group.says("xem báo cáo đối thoại tháng 3")
    group.hears("(2 báo cáo", "BC-0002", "BC-0001")
    group.says("BC-0003")
    group.hears("BC-0003 không xem trong nhóm này")


def test_pages_are_turned(world: World) -> None:
    with world.database.begin() as session:
        for number in range(10):
            told = reports.Telling("reception", 2, NOW.date(), 2, {"sessions": 1, "people": number})
            reports.add(session, told, reports.Source(), NOW)
    leader = world.talk(LEADER)
    leader.says("xem báo cáo tiếp công dân tháng này của xã Bản Bo")
    leader.hears("(10 báo cáo, trang 1/2)")
    leader.taps("Trang sau ▶")
    leader.sees("trang 2/2")


@pytest.mark.parametrize(
    ("text", "receipts"),
    [
        ("sửa bc 12 thành 45 người", (12,)),
        ("BC-0123 và BC-0124", (123, 124)),
        ("bc 45 người đối thoại", ()),
        ("bc 12/3 đối thoại", ()),
        ("bc 1.200 người", ()),
        ("báo cáo số 7", (7,)),
    ],
)
def test_a_receipt_is_told_from_a_count(text: str, receipts: tuple[int, ...]) -> None:
    assert named(text, PLACES, NOW).receipts == receipts


@given(st.text(max_size=200))
def test_whatever_is_typed_can_be_looked_at(text: str) -> None:
    for periods in (False, True):
        said = named(text, PLACES, NOW, periods=periods)
        assert all(0 < one < 10**9 for one in said.receipts)
        assert len(said.rest) <= len(text) * 2 + 2


@given(
    st.integers(1, 99_999), st.sampled_from(["BC-{:04d}", "bc {:d}", "xem BC-{:05d}", "bc{:05d}"])
)
def test_every_receipt_is_read_as_it_is_written(number: int, shape: str) -> None:
    assert named(shape.format(number), PLACES, NOW).receipts == (number,)
