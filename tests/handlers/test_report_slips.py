"""Short words in the middle of a report drop, send, mend or look up; they are never its text."""

from pathlib import Path

import pytest

from handlers.dialog import order_of
from storage.database import Database
from tests.handlers.commune_world import BO, LEADER, make, sent
from tests.talk import Talk, World

TOLD = "bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10"
TAUGHT = "tap huan 12/3 32 nguoi"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return make(database, tmp_path)


@pytest.fixture
def talk(world: World) -> Talk:
    return world.talk(BO)


@pytest.mark.parametrize("words", ["bỏ đi", "thôi không gửi nữa", "không báo cáo nữa", "dừng"])
def test_words_that_drop_a_report_are_not_its_topic(talk: Talk, world: World, words: str) -> None:
    talk.says(TAUGHT)
    talk.hears("Tập huấn về nội dung gì?")
    talk.says(words)
    talk.hears("Đã huỷ: Báo cáo tập huấn")
    assert sent(world) == []


@pytest.mark.parametrize("words", ["gửi luôn", "gửi đi", "ok gửi"])
def test_words_that_send_a_report_are_not_its_topic(talk: Talk, world: World, words: str) -> None:
    talk.says(TAUGHT)
    talk.hears("Tập huấn về nội dung gì?")
    talk.says(words)
    assert [one.fields for one in sent(world)] == [{"participants": 32}]


def test_what_is_asked_of_necessity_is_not_passed_over_by_sending(talk: Talk, world: World) -> None:
    talk.says("bc tap huan 12/3")
    talk.says("gửi luôn")
    talk.hears("Có bao nhiêu người học?")
    assert sent(world) == []


def test_right_and_stop_differ_by_their_marks_alone() -> None:
    assert (order_of("Đúng."), order_of("dừng"), order_of("dung")) == ("send", "cancel", None)


def test_the_solved_return_when_the_opinions_fit_again(talk: Talk) -> None:
    talk.says(TOLD)
    talk.says("sửa số ý kiến thành 9")
    talk.hears("Đã giải quyết 10 nhưng chỉ có 9 ý kiến")
    talk.says("sửa số ý kiến thành 14")
    talk.hears("Số ý kiến: 14", "Đã giải quyết: 10")


def test_the_solved_told_anew_are_not_overwritten(talk: Talk) -> None:
    talk.says(TOLD)
    talk.says("sửa số ý kiến thành 9")
    talk.says("7")
    talk.says("sửa số ý kiến thành 14")
    talk.hears("Số ý kiến: 14", "Đã giải quyết: 7")


def test_a_slip_owned_up_to_is_of_the_card_at_hand(talk: Talk, world: World) -> None:
    talk.says(TOLD)
    talk.taps("Gửi")
    talk.says("bc tiep cong dan 13/3 2 buoi, 9 luot nguoi, 5 vu, giai quyet 4")
    talk.says("nhầm rồi")
    talk.hears("Sai chỗ nào, đồng chí gõ lại chỗ đó", "Báo cáo tiếp công dân")
    assert [one.version for one in sent(world)] == [1]


def test_one_number_left_out_still_makes_it_a_likely_double(talk: Talk) -> None:
    talk.says("bc doi thoai 11/3 54 nguoi, 14 y kien")
    talk.taps("Gửi")
    talk.says("bc doi thoai 12/3 54 nguoi, 14 y kien, giai quyet 10")
    talk.hears("Đã có BC-0001 giống báo cáo này")


def test_two_reports_of_one_message_tell_whose_they_are(talk: Talk) -> None:
    talk.says("doi thoai 12/3 45 nguoi 5 y kien; tap huan 13/3 30 can bo")
    talk.hears("1. Báo cáo đối thoại, Xã Bản Bo", "2. Báo cáo tập huấn, Xã Bản Bo")


@pytest.mark.parametrize("words", ["như lần trước", "đối thoại như lần trước"])
def test_the_last_report_is_copied_without_the_word_report(talk: Talk, words: str) -> None:
    talk.says(TOLD)
    talk.taps("Gửi")
    talk.says(words)
    talk.hears("Số người dự: 45", "chép theo BC-0001", "Việc này diễn ra ngày nào?")


@pytest.mark.parametrize("words", ["duyệt BC-0001", "trả lại BC-0001 vì thiếu số liệu"])
def test_a_deed_with_a_number_shows_that_report(world: World, talk: Talk, words: str) -> None:
    talk.says(TOLD)
    talk.taps("Gửi")
    leader = world.talk(LEADER)
    leader.says(words)
    card = leader.hears("BC-0001 · Báo cáo đối thoại")
    assert {"Duyệt", "Trả lại"} <= set(card.labels)


@pytest.mark.parametrize(
    "words", ["báo cáo chưa duyệt", "có báo cáo nào mới không", "xem báo cáo mới"]
)
def test_a_leader_asks_what_waits(world: World, talk: Talk, words: str) -> None:
    talk.says(TOLD)
    talk.taps("Gửi")
    leader = world.talk(LEADER)
    leader.says(words)
    leader.hears("BC-0001 · Báo cáo đối thoại").labels.index("Duyệt")
    leader.taps("Duyệt")
    leader.says(words)
    leader.hears("Chưa có báo cáo nào: Báo cáo chưa duyệt")


def test_a_list_of_reports_is_a_list(world: World, talk: Talk) -> None:
    talk.says(TOLD)
    talk.taps("Gửi")
    leader = world.talk(LEADER)
    leader.says("danh sách báo cáo")
    leader.hears("BC-0001")
