"""Pictures before, with and after a report: each is in the right one, once, and is counted."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channel import SendError
from handlers.turn import Attachment
from storage import draft_files, members, people, reports, unit_changes
from storage.about import NOTHING, about
from storage.database import Database
from storage.draft_files import DraftFile
from storage.people import Role
from tests.handlers.commune_world import (
    ADMIN,
    BO,
    LEADER,
    NOW,
    THAU,
    make,
    reports_dialogue,
    sent,
)
from tests.talk import FakeApp, Talk, World

TOLD = "bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10"
VOICE = Attachment("voice", "voice", mime="audio/ogg")
PAPER = Attachment("document", "paper", "bien-ban.docx", "application/octet-stream")
NOWHERE = Attachment("photo", "nowhere", mime="image/jpeg")


def photo(number: int) -> Attachment:
    return Attachment("photo", f"p{number}", mime="image/jpeg")


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = make(database, tmp_path)
    pictures = {f"p{number}": b"\xff\xd8" + bytes([number]) for number in range(20)}
    made.app.bytes = {**pictures, "same": pictures["p1"], "voice": b"OggS", "paper": b"PK paper"}
    return made


@pytest.fixture
def talk(world: World) -> Talk:
    return world.talk(BO)


def files(world: World, report: int) -> list[DraftFile]:
    with world.database.read() as session:
        return draft_files.of_reports(session, [report]).get(report, [])


def receipts(talk: Talk) -> str:
    """The words of the last receipt as it stands now."""
    return next(
        one.message.text for one in reversed(talk.messages) if "Đã nhận" in one.message.text
    )


# with the report


def test_a_caption_that_is_a_report_opens_the_form_with_its_picture(
    talk: Talk, world: World
) -> None:
    talk.sends(photo(1), text=TOLD)
    talk.sees("Báo cáo đối thoại", "Số người dự: 45", "Tệp kèm: 1")
    assert len(talk.messages) == 1
    talk.taps("Gửi")
    talk.sees("Đã nhận báo cáo BC-0001", "Tệp kèm: 1")
    (kept,) = files(world, 1)
    assert world.shelf.path(kept.sha).read_bytes() == world.app.bytes["p1"]


@pytest.mark.parametrize("first", [0, 1, 2])
def test_an_album_is_one_card_wherever_its_words_stand(
    talk: Talk, world: World, first: int
) -> None:
    for number in range(3):
        talk.sends(photo(number), album="a", text=TOLD if number == first else "")
    assert len(talk.messages) == 1
    talk.sees("Số người dự: 45", "Tệp kèm: 3")
    talk.taps("Gửi")
    assert len(files(world, 1)) == 3


def test_the_rest_of_an_album_comes_after_the_report_was_sent(talk: Talk, world: World) -> None:
    talk.sends(photo(1), album="a", text=TOLD)
    talk.taps("Gửi")
    shown = len(talk.messages)
    talk.sends(photo(2), album="a")
    talk.sends(photo(3), album="a")
    assert len(talk.messages) == shown
    talk.sees("Đã nhận báo cáo BC-0001 lúc 14:00 16/03", "Tệp kèm: 3")
    assert talk.last.labels[:2] == ["Sửa", "Rút"]
    assert len(files(world, 1)) == 3


def test_the_rest_of_an_album_whose_report_was_dropped_is_passed_over(
    talk: Talk, world: World
) -> None:
    talk.sends(photo(1), album="a", text=TOLD)
    talk.taps("Huỷ")
    talk.sends(photo(2), album="a")
    talk.hears_nothing()
    assert not sent(world)


def test_the_command_with_its_words_under_a_picture_is_a_report(talk: Talk) -> None:
    talk.sends(photo(1), text="/baocao doi thoai 12/3 45 nguoi")
    talk.sees("Số người dự: 45", "Tệp kèm: 1")


def test_words_that_do_not_say_the_kind_are_asked_about_and_the_album_waits(
    talk: Talk, world: World
) -> None:
    talk.sends(photo(1), album="a", text="bao cao 12/3")
    talk.sees("Đồng chí báo cáo việc gì?")
    talk.sends(photo(2), album="a")
    talk.hears_nothing()
    talk.taps("Báo cáo đối thoại")
    talk.sees("Báo cáo đối thoại", "Tệp kèm: 2")
    talk.sends(photo(3), album="a")
    talk.sees("Tệp kèm: 3")
    assert len(talk.messages) == 1


def test_pictures_of_two_reports_are_in_the_first(talk: Talk, world: World) -> None:
    talk.sends(photo(1), text="bc doi thoai 12/3 45 nguoi. bc tap huan 11/3 30 nguoi")
    talk.sees("hai báo cáo")
    talk.taps("Ghi cả hai")
    talk.sees("Báo cáo đối thoại", "Tệp kèm: 1")
    talk.taps("Gửi")
    talk.taps("Gửi")
    assert [len(files(world, one.id)) for one in sent(world)] == [1, 0]


# while a form is open


def test_a_picture_while_a_form_is_open_joins_it(talk: Talk, world: World) -> None:
    talk.says(TOLD)
    talk.sends(photo(1))
    talk.sends(VOICE)
    talk.sends(PAPER)
    talk.sees("Tệp kèm: 3")
    talk.taps("Gửi")
    assert [one.kind for one in files(world, 1)] == ["photo", "voice", "document"]


def test_a_report_of_another_kind_takes_its_own_picture(talk: Talk, world: World) -> None:
    talk.says(TOLD)
    talk.sends(photo(1))
    talk.sends(photo(2), album="a", text="bc tap huan 11/3 30 nguoi")
    talk.sees("Báo cáo tập huấn", "Tệp kèm: 1")
    talk.sends(photo(3), album="a")
    talk.sees("Báo cáo tập huấn", "Tệp kèm: 2")
    talk.taps("Gửi")
    talk.taps("Gửi")
    found = {one.kind: len(files(world, one.id)) for one in sent(world)}
    assert found == {"training": 2, "dialogue": 1}


@pytest.mark.parametrize(("label", "kept"), [("Đây là báo cáo khác", 1), ("Sửa thẻ đang mở", 2)])
def test_a_picture_waits_with_its_words_while_they_are_asked_about(
    talk: Talk, label: str, kept: int
) -> None:
    talk.says("bc doi thoai 10/3 45 nguoi")
    talk.sends(photo(1))
    talk.sends(photo(2), text="bc doi thoai 12/3 50 nguoi")
    talk.taps(label)
    talk.sees("Số người dự: 50", f"Tệp kèm: {kept}")


def test_the_same_bytes_count_once(talk: Talk, world: World) -> None:
    talk.says(TOLD)
    talk.sends(photo(1))
    talk.sends(Attachment("photo", "same", mime="image/jpeg"))
    talk.sees("Tệp kèm: 1")
    talk.taps("Gửi")
    talk.sees("Tệp kèm: 1\n")
    talk.sends(Attachment("photo", "same", mime="image/jpeg"), text="anh BC-0001")
    assert "Tệp kèm: 1\n" in receipts(talk)
    assert len(files(world, 1)) == 1


# after the report


@pytest.mark.parametrize(
    "words",
    [
        "ảnh kèm báo cáo vừa rồi",
        "anh cua bc vua gui",
        "ảnh BC-0001",
        "bc 0001",
        "hình ảnh kèm theo báo cáo BC-1",
        "photo for report BC-0001",
    ],
)
def test_a_caption_names_the_report(talk: Talk, world: World, words: str) -> None:
    reports_dialogue(talk)
    talk.sends(photo(1), album="a", text=words)
    shown = len(talk.messages)
    talk.sends(photo(2), album="a")
    assert len(talk.messages) == shown
    talk.sees("Đã kèm 2 ảnh vào BC-0001", "tất cả 2 ảnh")
    assert "Tệp kèm: 2" in receipts(talk)
    assert len(files(world, 1)) == 2


def test_the_report_told_just_now_may_still_be_open(talk: Talk) -> None:
    talk.says(TOLD)
    talk.sends(photo(1), text="ảnh kèm báo cáo vừa rồi")
    talk.sees("Số người dự: 45", "Tệp kèm: 1")


def test_a_picture_in_reply_to_the_receipt_joins_that_report(talk: Talk, world: World) -> None:
    reports_dialogue(talk)
    receipt = talk.last.id
    talk.says("bc tap huan 11/3 30 nguoi")
    talk.sends(photo(1), reply_to=receipt)
    talk.sees("Đã kèm 1 ảnh vào BC-0001")
    talk.sends(photo(2), reply_to="telegram:11-1")  # the message that told it
    talk.sees("Đã kèm 1 ảnh vào BC-0001", "tất cả 2 ảnh")
    assert len(files(world, 1)) == 2


def test_a_picture_in_reply_to_a_card_that_waits_joins_that_one(talk: Talk, world: World) -> None:
    talk.says(TOLD)
    waiting = talk.last.id
    talk.says("bc tap huan 11/3 30 nguoi")
    talk.sends(photo(1), reply_to=waiting)
    talk.sees("Báo cáo đối thoại", "Tệp kèm: 1")
    talk.taps("Gửi")
    assert [one.kind for one in sent(world)] == ["dialogue"]
    assert len(files(world, 1)) == 1


def test_nobody_adds_to_a_report_of_another_unit(talk: Talk, world: World) -> None:
    reports_dialogue(talk)
    other = world.talk(THAU)
    for number in (1, 2):
        other.sends(photo(number), album="a", text="ảnh BC-0001" if number == 1 else "")
    other.sees("không phải báo cáo của đơn vị đồng chí")
    assert len(other.messages) == 1
    assert not files(world, 1)
    world.talk(LEADER).sends(photo(3), text="ảnh BC-0001")
    assert len(files(world, 1)) == 1


def test_a_report_that_was_withdrawn_takes_no_more(talk: Talk, world: World) -> None:
    reports_dialogue(talk)
    with world.database.begin() as session:
        reports.settle(session, 1, "withdrawn", NOW)
    talk.sends(photo(1), text="ảnh BC-0001")
    talk.sees("không còn")
    assert not files(world, 1)


def test_an_unknown_number_is_said_and_asked_about(talk: Talk) -> None:
    reports_dialogue(talk)
    talk.sends(photo(1), text="ảnh BC-0777")
    talk.sees("không tìm thấy", "của báo cáo nào")


def test_a_picture_added_while_the_report_is_being_changed_spoils_no_card(
    talk: Talk, world: World
) -> None:
    talk.sends(photo(1), album="a", text=TOLD)
    talk.taps("Gửi")
    talk.taps("Sửa")
    talk.sends(photo(2), album="a")
    card = talk.last.message.text
    assert "Sửa BC-0001" in card
    talk.says("54 nguoi")
    talk.sees("Số người dự: 54", "Tệp kèm: 2")
    talk.says("gửi")
    talk.sees("lần 2", "Tệp kèm: 2")
    assert len(files(world, 1)) == 2


# without a word


def test_pictures_without_words_are_asked_about_once(talk: Talk, world: World) -> None:
    for number, day in enumerate(("9/3", "10/3", "11/3", "12/3", "13/3")):
        reports_dialogue(talk, f"{day} {30 + number} nguoi, {10 + number} y kien, giai quyet 1")
    for number, album in enumerate(("a", "a", "")):
        talk.sends(photo(number), album=album)
    assert [one.message.text for one in talk.messages].count(talk.last.message.text) == 1
    talk.sees("3 ảnh", "của báo cáo nào?")
    labels = talk.last.labels
    assert [one.split(" ")[0] for one in labels[:-2]] == [
        "BC-0005", "BC-0004", "BC-0003", "BC-0002",
    ]  # fmt: skip
    assert labels[-2:] == ["Báo cáo mới", "Bỏ"]
    talk.taps(labels[1])
    talk.sees("Đã kèm 3 ảnh vào BC-0004")
    assert len(files(world, 4)) == 3
    talk.sends(photo(4), album="a")
    talk.sees("Đã kèm 4 ảnh vào BC-0004")


def test_reports_of_long_ago_are_not_offered(talk: Talk, world: World) -> None:
    reports_dialogue(talk)
    world.time_passes(days=4)
    talk.sends(photo(1))
    assert talk.last.labels == ["Báo cáo mới", "Bỏ"]


def test_a_voice_note_alone_is_asked_about(talk: Talk) -> None:
    talk.sends(VOICE)
    talk.sees("1 ghi âm", "của báo cáo nào?")


def test_they_may_be_of_a_new_report(talk: Talk, world: World) -> None:
    talk.sends(photo(1), album="a")
    talk.sends(photo(2), album="a")
    talk.taps("Báo cáo mới")
    talk.sees("việc gì")
    talk.sends(photo(3), album="a")
    talk.taps("Báo cáo tiếp dân" if "Báo cáo tiếp dân" in talk.last.labels else "Báo cáo tập huấn")
    assert len(talk.messages) == 1
    talk.sees("Tệp kèm: 3")


def test_or_of_none(talk: Talk, world: World) -> None:
    talk.sends(photo(1), album="a")
    talk.taps("Bỏ")
    talk.sees("Đã bỏ")
    talk.sends(photo(2), album="a")
    talk.hears_nothing()
    talk.says(TOLD)
    assert "Tệp kèm" not in talk.last.message.text


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("BC-0001", "Đã kèm 1 ảnh vào BC-0001"),
        ("của báo cáo vừa rồi", "Đã kèm 1 ảnh vào BC-0001"),
        ("bỏ", "Đã bỏ"),
    ],
)
def test_the_question_is_answered_in_words(talk: Talk, words: str, heard: str) -> None:
    reports_dialogue(talk)
    talk.sends(photo(1))
    talk.says(words)
    talk.sees(heard) if "Đã bỏ" in heard else None
    assert any(heard in one.message.text for one in talk.messages)


def test_a_report_in_words_takes_the_pictures_that_wait(talk: Talk, world: World) -> None:
    talk.sends(photo(1))
    talk.sends(photo(2))
    talk.says(TOLD)
    talk.sees("Số người dự: 45", "Tệp kèm: 2")
    assert "Ảnh (tệp) đã kèm vào: Báo cáo đối thoại" in talk.messages[0].message.text
    talk.taps("Gửi")
    assert len(files(world, 1)) == 2


def test_a_report_of_the_next_day_does_not(talk: Talk) -> None:
    talk.sends(photo(1))
    talk.world.time_passes(hours=20)
    talk.says(TOLD)
    assert "Tệp kèm" not in talk.last.message.text


def test_what_is_settled_stays_settled(talk: Talk, world: World) -> None:
    reports_dialogue(talk)
    talk.sends(photo(1))
    asked = talk.last
    choice = asked.message.buttons[0][0].id
    talk.taps_id(choice, on=asked.id)
    talk.taps_id(choice, on=asked.id)
    assert world.app.flashes[-1] == "Ảnh (tệp) này đã xếp xong."
    assert len(files(world, 1)) == 1


def test_a_paper_of_an_administrator_is_a_plan_and_of_an_officer_is_not(world: World) -> None:
    admin, officer = world.talk(ADMIN), world.talk(BO)
    officer.sends(PAPER)
    officer.sees("1 tệp", "của báo cáo nào?")
    admin.sends(PAPER)
    admin.hears("bien-ban.docx")
    assert all("của báo cáo nào" not in one.message.text for one in admin.messages)


# what can't be had


def test_what_is_missing_is_said_on_card_and_receipt(talk: Talk, world: World) -> None:
    talk.says(TOLD)
    talk.sends(photo(1))
    talk.sends(NOWHERE)
    talk.sees("Có tệp không tải được", "Tệp kèm: 1", "không tải được 1")
    talk.taps("Gửi")
    talk.sees("không tải được 1")
    talk.sends(Attachment("photo", "nowhere2", mime="image/jpeg"), text="ảnh BC-0001")
    assert "không tải được 2" in receipts(talk)
    talk.sees("Có tệp kèm BC-0001 không tải được")


def test_what_is_missing_while_it_waits_is_said(talk: Talk) -> None:
    talk.sends(photo(1), album="a")
    talk.sends(NOWHERE, album="a")
    talk.sees("1 ảnh, 1 tệp không tải được", "Có tệp không tải được")


class SlowApp(FakeApp):
    """Its files can't be had for a while."""

    ready = False

    async def download(self, ref: str, to: Path, limit: int) -> None:
        if not self.ready:
            raise SendError("later")
        await super().download(ref, to, limit)


def test_bytes_that_come_late_find_where_the_picture_is_by_now(
    database: Database, tmp_path: Path
) -> None:
    world = make(database, tmp_path)
    app = SlowApp(bytes={"p1": b"one", "p2": b"two"})
    world.app = app
    talk = world.talk(BO)
    talk.sends(photo(1))
    talk.says(TOLD)
    talk.sees("đang tải 1")
    talk.says("gửi")
    talk.sends(photo(2), text="ảnh BC-0001")
    assert "đang tải 2" in receipts(talk)
    app.ready = True
    world.time_passes(minutes=1)
    assert "Tệp kèm: 2\n" in receipts(talk)
    assert [one.state for one in files(world, 1)] == ["kept", "kept"]


# every order


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    order=st.permutations(range(4)),
    words=st.integers(0, 3),
    tap=st.integers(0, 4),
    typed=st.booleans(),
    answers=st.booleans(),
)
def test_whatever_comes_first_the_album_is_in_the_one_report(
    world: World,
    order: Sequence[int],
    words: int,
    tap: int,
    typed: bool,
    answers: bool,
) -> None:
    """Pictures in any order, their words with one of them or typed, the card sent at any time.

    What they are asked while there are no words yet, they answer or leave.
    """
    account, talk = _newcomer(world)
    for step, number in enumerate(order):
        told = step == words
        if told and typed:
            talk.says(TOLD)
        talk.sends(photo(number), album=f"a{account}", text=TOLD if told and not typed else "")
        if answers and not told and "Báo cáo mới" in talk.last.labels:
            talk.taps("Báo cáo mới")
            talk.taps("Báo cáo đối thoại")
        if step >= words and step - words == tap:
            talk.taps("Gửi")
    if tap > 3 - words:
        talk.taps("Gửi")
    (report,) = [one for one in sent(world) if one.entered_by == account]
    assert sorted(world.shelf.path(one.sha).read_bytes() for one in files(world, report.id)) == [
        world.app.bytes[f"p{number}"] for number in range(4)
    ]
    assert "Tệp kèm: 4" in receipts(talk)
    assert not [one for one in talk.messages if "của báo cáo nào" in one.message.text]


def _newcomer(world: World) -> tuple[int, Talk]:
    """An officer of a commune that has told nothing yet."""
    with world.database.begin() as session:
        code = f"X{len(sent(world))}-{len(world.app.sent)}"
        unit = unit_changes.add(session, code, f"Xã {code}", kind="commune").id
        person = members.add(session, f"Người {code}", [Role("officer", unit)], NOW)
        account = 1000 + person
        members.link(session, f"telegram:{account}", person, NOW)
        people.greeted(session, f"telegram:{account}", str(account), NOW)
    return person, world.talk(account)


# which report a message is about


def test_a_message_is_about_its_draft_and_report(talk: Talk, world: World) -> None:
    reports_dialogue(talk)
    card, receipt = talk.messages[0].id, talk.last.id
    with world.database.read() as session:
        assert about(session, "telegram", str(BO), card) == (1, 1)
        assert about(session, "telegram", str(BO), receipt) == (1, 1)
        assert about(session, "telegram", str(BO), "telegram:11-1") == (1, 1)
        assert about(session, "telegram", str(THAU), receipt) == NOTHING
        assert about(session, "telegram", str(BO), "") == NOTHING


def test_a_message_about_several_reports_is_about_none(talk: Talk, world: World) -> None:
    reports_dialogue(talk)
    reports_dialogue(talk, "10/3 30 nguoi, 5 y kien, giai quyet 5")
    talk.says("báo cáo của tôi")
    with world.database.read() as session:
        assert about(session, "telegram", str(BO), talk.last.id)[1] is None


def test_leaders_see_how_many_there_are(talk: Talk, world: World) -> None:
    reports_dialogue(talk)
    talk.sends(photo(1), text="ảnh BC-0001")
    talk.sends(photo(2), text="ảnh BC-0001")
    leader = world.talk(LEADER)
    leader.says("BC-0001")
    leader.sees("BC-0001", "2")
    assert any("kèm" in line and "2" in line for line in leader.last.message.text.splitlines())
