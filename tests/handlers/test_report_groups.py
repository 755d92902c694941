"""Reports in a group: read where they speak to us, taken for its unit only, short, and in place."""

from pathlib import Path

import pytest

from handlers.turn import Attachment
from storage import draft_files, groups, people
from storage.database import Database
from tests.handlers.commune_world import BO, BOTH, GROUP, LEADER, NOW, THAU, make, sent, unit
from tests.talk import Talk, World

TOLD = "bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10"
PHOTO = Attachment("photo", "p1", mime="image/jpeg")
OTHER = Attachment("photo", "p2", mime="image/jpeg")
STRANGER, LOOSE = 99, "-900"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = make(database, tmp_path)
    made.app.bytes = {"p1": b"one", "p2": b"two"}
    return made


def group(world: World, account: int = BO, chat: str = GROUP) -> Talk:
    return world.talk(account, chat=chat, group=True)


@pytest.fixture
def talk(world: World) -> Talk:
    return group(world)


def pictures(world: World, report: int = 1) -> int:
    with world.database.read() as session:
        return len(draft_files.of_reports(session, [report]).get(report, []))


# what is heard


@pytest.mark.parametrize(
    ("words", "addressed"),
    [
        (TOLD, True),
        (TOLD, False),
        ("Báo cáo đối thoại 12/3 có 45 người dự, 12 ý kiến, đã giải quyết 10", False),
        ("B/c: đối thoại ngày 12/3, 45 người, 12 ý kiến, giải quyết 10", False),
        ("/baocao doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10", True),
    ],
)
def test_a_report_is_taken_and_the_card_answers_its_message(
    talk: Talk, world: World, words: str, addressed: bool
) -> None:
    talk.says(words, addressed=addressed)
    card = talk.sees("Đơn vị: Xã Bản Bo", "Số người dự: 45")
    assert card.message.reply_to == "telegram:11-1"
    talk.taps("Gửi")
    assert [one.unit for one in sent(world)] == [unit(world, "BB")]


@pytest.mark.parametrize(
    "words",
    [
        "đối thoại 12/3 có 45 người dự",
        "báo cáo các đồng chí, mai 8 giờ họp",
        "bc xong chưa?",
        "bc a Páo, chiều nay nhé",
        "Bản Bo đối thoại thế nào rồi?",
        "ok",
        "gửi",
        "huỷ",
    ],
)
def test_what_people_say_to_each_other_is_not_answered(talk: Talk, words: str) -> None:
    talk.says(words, addressed=False)
    talk.hears_nothing()


def test_a_report_word_of_somebody_we_do_not_know_is_not_answered(world: World) -> None:
    stranger = group(world, STRANGER)
    stranger.says(TOLD, addressed=False)
    stranger.hears_nothing()


def test_an_open_card_does_not_listen_to_the_talk_around_it(talk: Talk) -> None:
    talk.says(TOLD)
    talk.says("54 nguoi", addressed=False)
    talk.hears_nothing()
    talk.says("54 nguoi")
    talk.sees("Số người dự: 54")


def test_the_receipt_in_a_group_is_short(talk: Talk) -> None:
    talk.says(TOLD)
    talk.taps("Gửi")
    receipt = talk.sees("Báo cáo đối thoại · Xã Bản Bo · 12/03", "Đã nhận báo cáo BC-0001")
    assert len(receipt.message.text.splitlines()) == 2
    assert receipt.edited == 1


# whose reports


def test_a_group_that_nobody_linked_says_so_when_spoken_to(world: World) -> None:
    talk = group(world, chat=LOOSE)
    talk.says(TOLD, addressed=False)
    talk.hears_nothing()
    for words in (TOLD, "/baocao", "/baocao doi thoai 12/3 45 nguoi"):
        talk.says(words)
        talk.hears("Nhóm này chưa gắn với đơn vị nào")
    assert not sent(world)


def test_a_unit_below_the_groups_may_be_named(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai ban Na Khuy 12/3 45 nguoi, 12 y kien, giai quyet 10")
    talk.taps("Gửi")
    assert [one.unit for one in sent(world)] == [unit(world, "NK")]


@pytest.mark.parametrize("account", [THAU, LEADER, BOTH])
def test_a_report_of_another_unit_is_not_taken_there(world: World, account: int) -> None:
    talk = group(world, account)
    talk.says("bc doi thoai xa Ho Thau 12/3 45 nguoi")
    talk.hears("Xã Hồ Thầu không thuộc Xã Bản Bo", "nhắn riêng")
    talk.hears_nothing()


def test_who_may_not_report_for_the_groups_unit_is_sent_to_private(world: World) -> None:
    talk = group(world, THAU)
    talk.says(TOLD)
    talk.hears("không có quyền báo cáo cho Xã Bản Bo", "nhắn riêng")
    assert not sent(world)


def test_a_leader_above_reports_for_the_groups_unit(world: World) -> None:
    talk = group(world, LEADER)
    talk.says(TOLD)
    talk.sees("Đơn vị: Xã Bản Bo (người nhập: Đỗ Thị Hạnh)")


def test_the_unit_can_not_be_changed_to_another_on_the_card(talk: Talk, world: World) -> None:
    leader = group(world, LEADER)
    leader.says(TOLD)
    leader.says("xa Ho Thau")
    assert "Đơn vị: Xã Hồ Thầu" not in leader.last.message.text


def test_the_situation_is_not_told_in_a_group(talk: Talk) -> None:
    talk.says("bc tinh hinh nhan dan: co 3 ho khieu kien dat dai")
    talk.hears("không ghi trong nhóm")
    talk.says("/baocao")
    assert "Tình hình nhân dân" not in talk.hears("việc gì").labels


# who may tap


def test_only_the_author_and_the_units_people_tap(talk: Talk, world: World) -> None:
    talk.says(TOLD)
    for account in (THAU, STRANGER):
        group(world, account).taps("Gửi")
        assert not sent(world)
    assert "Nút này dành cho người khác." in world.app.flashes
    group(world, LEADER).taps("Gửi")
    (report,) = sent(world)
    assert "Đã nhận báo cáo BC-0001" in talk.messages[0].message.text
    with world.database.read() as session:
        author = people.behind(session, f"telegram:{BO}")
    assert author is not None
    assert report.entered_by == author.id


def test_in_private_nobody_else_taps(world: World) -> None:
    officer = world.talk(BO)
    officer.says(TOLD)
    send = officer.last.message.buttons[0][0]
    world.talk(LEADER).taps_id(send.id, on=officer.last.id)
    assert world.app.flashes[-1] == "Nút này dành cho người khác."
    assert not sent(world)


# pictures


def test_a_picture_is_taken_in_reply_only(talk: Talk, world: World) -> None:
    talk.says(TOLD)
    card = talk.last.id
    for addressed in (True, False):
        talk.sends(PHOTO, addressed=addressed)
        talk.hears_nothing()
    talk.sends(PHOTO, text="đông vui quá", addressed=False)
    talk.hears_nothing()
    talk.sends(PHOTO, reply_to=card)
    talk.sees("Tệp kèm: 1")
    talk.taps("Gửi")
    talk.sees("12/03 · Tệp kèm: 1")
    assert pictures(world) == 1


def test_pictures_in_reply_to_the_receipt_and_to_the_message_join_the_report(
    talk: Talk, world: World
) -> None:
    talk.says(TOLD)
    talk.taps("Gửi")
    receipt = talk.last
    talk.sends(PHOTO, reply_to=receipt.id)
    talk.hears("Đã kèm 1 ảnh vào BC-0001")
    talk.sends(OTHER, reply_to="telegram:11-1", addressed=False)
    talk.hears("Đã kèm 1 ảnh vào BC-0001", "tất cả 2 ảnh")
    assert "12/03 · Tệp kèm: 2" in receipt.message.text
    assert len(receipt.message.text.splitlines()) == 2


def test_an_album_in_reply_is_one_card(talk: Talk) -> None:
    talk.says(TOLD)
    card = talk.last.id
    talk.sends(PHOTO, album="a", reply_to=card)
    shown = len(talk.messages)
    talk.sends(OTHER, album="a", addressed=False)  # only the first one names what it answers
    assert len(talk.messages) == shown
    talk.sees("Tệp kèm: 2")


def test_a_picture_in_reply_to_what_is_no_report_is_passed_over(talk: Talk, world: World) -> None:
    talk.says("/trogiup")
    talk.sends(PHOTO, reply_to=talk.last.id)
    talk.hears_nothing()
    talk.sends(PHOTO, reply_to="somebody-else-7", addressed=False)
    talk.hears_nothing()


def test_others_pictures_are_not_taken_and_those_of_the_units_people_are(
    talk: Talk, world: World
) -> None:
    talk.says(TOLD)
    card = talk.last.id
    other = group(world, THAU)
    other.sends(PHOTO, reply_to=card)
    other.hears("Thẻ này của người khác")
    assert "Tệp kèm" not in talk.messages[0].message.text
    group(world, LEADER).sends(OTHER, reply_to=card)
    talk.sees("Tệp kèm: 1")


def test_who_has_no_part_in_reports_is_not_talked_to(talk: Talk, world: World) -> None:
    talk.says(TOLD)
    talk.taps("Gửi")
    stranger = group(world, STRANGER)
    stranger.sends(PHOTO, reply_to=talk.last.id, addressed=False)
    stranger.hears_nothing()
    assert pictures(world) == 0


def test_words_that_name_us_under_a_picture_are_read_without_it(talk: Talk) -> None:
    talk.sends(PHOTO, text=TOLD)
    talk.sees("Số người dự: 45")
    assert "Tệp kèm" not in talk.last.message.text


def test_a_report_of_another_unit_takes_no_picture_there(talk: Talk, world: World) -> None:
    other = world.talk(THAU)
    other.says(TOLD)
    other.taps("Gửi")
    with world.database.begin() as session:
        groups.link(session, ("telegram", LOOSE, ""), unit(world, "HT"), None, NOW, title="HT")
    talk.sends(PHOTO, text="ảnh BC-0001")
    assert pictures(world) == 0
