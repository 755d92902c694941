"""Reports in one message: a card, a tap, a receipt."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from storage.database import Database
from tests.handlers.commune_world import (
    BO,
    BOTH,
    LEADER,
    THAU,
    make,
    reports_dialogue,
    sent,
    unit,
)
from tests.talk import Talk, World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return make(database, tmp_path)


@pytest.fixture
def talk(world: World) -> Talk:
    return world.talk(BO)


def test_a_message_and_a_tap_make_a_report(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    card = talk.hears(
        "Báo cáo đối thoại",
        "Đơn vị: Xã Bản Bo",
        "Ngày: thứ năm, 12/03/2026",
        "Số người dự: 45",
        "Số ý kiến: 12",
        "Đã giải quyết: 10",
    )
    assert "⚠" not in card.message.text
    assert card.labels == ["Gửi", "Sửa", "Huỷ"]
    talk.taps("Gửi")
    talk.hears_nothing()  # the card itself becomes the receipt
    receipt = talk.sees("Đã nhận báo cáo BC-0001 lúc 14:00 16/03", "Đơn vị: Xã Bản Bo")
    assert receipt.edited == 1
    (report,) = sent(world)
    assert (report.kind, report.unit, report.happened_on) == (
        "dialogue",
        unit(world, "BB"),
        date(2026, 3, 12),
    )
    assert report.fields == {"participants": 45, "opinions": 12, "resolved": 10}


def test_what_is_missing_is_asked_one_thing_at_a_time(talk: Talk, world: World) -> None:
    talk.says("bao cao doi thoai")
    talk.hears("Việc này diễn ra ngày nào?")
    talk.taps("Hôm qua")
    talk.sees("Ngày: chủ nhật, 15/03/2026", "Có bao nhiêu người dự?")
    talk.says("45")
    talk.hears("Số người dự: 45", "Có bao nhiêu ý kiến?")
    talk.says("khong co")
    talk.hears("Số ý kiến: 0", "Đúng thì bấm Gửi")  # of none, none are asked to be resolved
    talk.says("ok")
    talk.hears("BC-0001")
    assert sent(world)[0].fields == {"participants": 45, "opinions": 0}


def test_what_may_be_left_out_holds_nothing_up(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai hom qua 45 nguoi")
    talk.hears("Có bao nhiêu ý kiến?")
    talk.taps("Gửi")
    talk.sees("BC-0001")
    assert sent(world)[0].fields == {"participants": 45}


def test_a_day_is_chosen_in_the_calendar(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai 45 nguoi 3 y kien gq 3")
    talk.taps("Chọn ngày…")
    shown = talk.sees("Tháng 03/2026: việc này diễn ra ngày nào?")
    assert "16" in shown.labels
    assert "17" not in shown.labels  # still to come
    talk.taps("‹ Tháng trước")
    talk.taps("27")
    talk.sees("Ngày: thứ sáu, 27/02/2026")
    talk.taps("Gửi")
    assert sent(world)[0].happened_on == date(2026, 2, 27)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("54 người", "Số người dự: 54"),
        ("ngày là 11/3", "Ngày: thứ tư, 11/03/2026"),
        ("sửa số ý kiến thành 14", "Số ý kiến: 14"),
        ("12 y kien giai quyet het", "Đã giải quyết: 12"),
        ("chủ trì: đồng chí Lò Văn An", "Chủ trì: "),
    ],
)
def test_text_corrects_the_card(talk: Talk, said: str, line: str) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    talk.says(said)
    talk.hears(line, "Đúng thì bấm Gửi")


def test_an_answer_is_changed_by_tapping(talk: Talk) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    talk.taps("Sửa")
    talk.taps("Địa điểm")
    talk.sees("Tổ chức ở đâu?")
    talk.says("Nhà văn hoá bản Nà Khuy")
    talk.hears("Địa điểm: Nhà văn hoá bản Nà Khuy", "Đúng thì bấm Gửi")


def test_a_doubtful_number_is_marked_and_stays_marked_until_it_is_said_again(talk: Talk) -> None:
    talk.says("bc doi thoai 12/3 hơn 40 người, 12 y kien, giai quyet 10")
    talk.hears("Số người dự: 40 ⚠", "hơn 40", "Đồng chí xem lại")
    talk.says("ngày 11/3")
    talk.hears("Số người dự: 40 ⚠")
    talk.says("43 người")
    card = talk.hears("Số người dự: 43")
    assert "⚠" not in card.message.text


def test_steps_for_those_who_like_taps(talk: Talk, world: World) -> None:
    talk.says("/baocao")
    talk.hears("Đồng chí báo cáo việc gì?")
    talk.taps("Đăng ký mô hình")
    talk.sees("Đơn vị: Xã Bản Bo", "Ngày: thứ hai, 16/03/2026", "Tên mô hình là gì?")
    talk.says("Thắp sáng đường quê")
    talk.hears("Tên mô hình: Thắp sáng đường quê", "lĩnh vực nào")
    talk.taps("Văn hoá - xã hội")
    talk.sees("Lĩnh vực: Văn hoá - xã hội")
    talk.taps("Gửi")
    (report,) = sent(world)
    assert report.fields == {"name": "Thắp sáng đường quê", "field": "culture-society"}


def test_the_same_tap_twice_makes_one_report(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    send = next(c for row in talk.last.message.buttons for c in row if c.label == "Gửi")
    talk.taps_id(send.id)
    talk.taps_id(send.id)
    assert len(sent(world)) == 1


def test_the_same_message_twice_is_one_card_and_one_report(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    talk.taps("Gửi")
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    card = talk.hears("Đã có BC-0001 giống báo cáo này")
    assert "Gửi" not in card.labels
    talk.taps("Huỷ")
    assert len(sent(world)) == 1


def test_one_that_looks_the_same_updates_the_old_one(talk: Talk, world: World) -> None:
    reports_dialogue(talk)
    talk.says("bc doi thoai 13/3 45 nguoi, 12 y kien, giai quyet 11")
    talk.hears("Đã có BC-0001", "Đã giải quyết: 10")
    talk.taps("Cập nhật BC-0001")
    talk.sees("Sửa BC-0001", "Ngày: thứ sáu, 13/03/2026", "Đã giải quyết: 11")
    talk.taps("Gửi")
    talk.sees("Đã sửa BC-0001 (lần 2)")
    (report,) = sent(world)
    assert (report.version, report.fields["resolved"]) == (2, 11)


def test_one_that_looks_the_same_may_be_another_matter(talk: Talk, world: World) -> None:
    reports_dialogue(talk)
    talk.says("bc doi thoai 12/3 30 nguoi, 5 y kien, gq 5")
    talk.taps("Đây là việc khác")
    talk.taps("Gửi")
    talk.sees("BC-0002")
    assert len(sent(world)) == 2


def test_two_phones_that_tell_of_one_dialogue_make_one_report(talk: Talk, world: World) -> None:
    leader = world.talk(LEADER)
    leader.says("bc doi thoai ban bo 12/3 45 nguoi, 12 y kien, giai quyet 10")
    leader.hears("Đơn vị: Xã Bản Bo (người nhập: Đỗ Thị Hạnh)")
    reports_dialogue(talk)
    leader.taps("Gửi")
    leader.sees("Vừa có BC-0001", "Đã có BC-0001")
    assert len(sent(world)) == 1


def test_a_day_to_come_is_refused(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai 20/3/2026 45 nguoi 12 y kien gq 10")
    talk.hears("20/03/2026 chưa tới", "ngày nào")
    talk.says("hôm qua")
    talk.hears("15/03/2026", "Đúng thì bấm Gửi")


def test_more_resolved_than_raised_is_refused(talk: Talk) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi 12 y kien gq 15")
    talk.hears("Đã giải quyết 15 nhưng chỉ có 12 ý kiến")
    talk.says("sửa số ý kiến thành 17")
    talk.hears("Số ý kiến: 17")


def test_a_number_that_was_refused_is_not_left_out_in_silence(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi 12 y kien gq 15")
    assert "Gửi" not in talk.last.labels
    talk.says("gửi")
    assert sent(world) == []
    talk.taps("Bỏ qua")  # this is said, not left out
    talk.taps("Gửi")
    assert sent(world)[0].fields == {"participants": 45, "opinions": 12}


@pytest.mark.parametrize("number", ["0", "-5"])
def test_nobody_at_a_dialogue_is_refused(talk: Talk, number: str) -> None:
    talk.says(f"bc doi thoai 12/3 {number} nguoi 12 y kien gq 10")
    card = talk.hears("số này không được", "Có bao nhiêu người dự?")
    assert "Gửi" not in card.labels


def test_a_year_in_two_digits_is_read(talk: Talk) -> None:
    talk.says("bc doi thoai 12-3-26 45 nguoi 12 y kien gq 10")
    talk.hears("12/03/2026")


def test_two_days_in_one_message_are_asked_about(talk: Talk) -> None:
    talk.says("bc doi thoai 12/3 hoac 13/3 45 nguoi 12 y kien gq 10")
    talk.hears("Tin có hơn một ngày")
    talk.taps("13/03/2026")
    talk.sees("Ngày: thứ sáu, 13/03/2026", "Đúng thì bấm Gửi")


def test_two_reports_in_one_message_are_both_offered(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi 12 y kien gq 10; tap huan 13/3 cho 32 can bo, 14 nu")
    talk.hears("Tin này có hai báo cáo", "1. Báo cáo đối thoại", "2. Báo cáo tập huấn")
    talk.taps("Ghi cả hai")
    talk.sees("Báo cáo đối thoại", "45")
    talk.taps("Gửi")
    talk.sees("Báo cáo tập huấn", "32")
    talk.taps("Gửi")
    assert [one.kind for one in sent(world)] == ["dialogue", "training"]


def test_a_unit_outside_ones_right_is_refused(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai xa ho thau 12/3 45 nguoi 12 y kien gq 10")
    talk.hears("không có quyền báo cáo cho Xã Hồ Thầu")
    talk.taps("Xã Bản Bo")
    talk.taps("Gửi")
    assert sent(world)[0].unit == unit(world, "BB")


def test_who_serves_two_units_is_asked_which(world: World) -> None:
    talk = world.talk(BOTH)
    talk.says("bc doi thoai 12/3 45 nguoi 12 y kien gq 10")
    asked = talk.hears("Báo cáo của đơn vị nào?")
    assert asked.labels[:2] == ["Xã Hồ Thầu", "Xã Bản Hon"]
    talk.says("ban hon")
    talk.hears("Đơn vị: Xã Bản Hon")


def test_nothing_to_report_is_a_report(talk: Talk, world: World) -> None:
    talk.says("thang nay xa khong phat sinh tiep cong dan")
    talk.hears("Báo cáo tiếp công dân", "Không phát sinh")
    talk.taps("Gửi")
    (report,) = sent(world)
    assert (report.kind, report.nothing, report.fields) == ("reception", True, {})


def test_as_last_time_copies_the_last_one(talk: Talk, world: World) -> None:
    reports_dialogue(talk, "12/3 tai ban na khuy 45 nguoi, 12 y kien, giai quyet 10")
    talk.world.time_passes(days=7)
    talk.says("bc doi thoai hom nay nhu lan truoc, 50 nguoi")
    talk.hears("chép theo BC-0001", "Số người dự: 50", "Số ý kiến: 12", "23/03/2026")
    talk.taps("Gửi")
    assert sent(world)[1].fields["participants"] == 50


def test_the_message_itself_is_edited_and_the_card_follows(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    card = talk.last
    edits(talk, "bc doi thoai 12/3 54 nguoi, 12 y kien, giai quyet 10")
    assert "Số người dự: 54" in card.message.text
    assert card.edited == 1
    talk.taps("Gửi")
    assert sent(world)[0].fields["participants"] == 54


def test_the_message_of_a_sent_report_is_edited_and_we_ask(talk: Talk, world: World) -> None:
    reports_dialogue(talk)
    edits(talk, "bc doi thoai 12/3 54 nguoi, 12 y kien, giai quyet 10", back=1)
    talk.hears("đã thành BC-0001")
    assert sent(world)[0].fields["participants"] == 45
    talk.taps("Cập nhật BC-0001")
    talk.taps("Gửi")
    assert sent(world)[0].fields["participants"] == 54
    edits(talk, "bc doi thoai 12/3 54 nguoi, 12 y kien, giai quyet 10 .", back=3)
    talk.hears_nothing()


def edits(talk: Talk, text: str, *, back: int = 0) -> None:
    """Change the text of the last message but `back`."""
    talk._skip()
    turn = talk._turn()
    message = f"{talk.account}-{talk._messages - 1 - back}"
    talk.world.deliver(replace(turn, kind="edited", text=text, message=message))


def test_a_report_of_another_kind_waits_for_nothing(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi")
    talk.says("bc tap huan hom qua 32 can bo ve ky nang dan van")
    talk.hears("Báo cáo tập huấn", "32")
    talk.taps("Gửi")
    talk.sees("Ta quay lại", "Báo cáo đối thoại")
    assert [one.kind for one in sent(world)] == ["training"]


def test_a_second_dialogue_while_one_is_open_is_asked_about(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    talk.says("bc doi thoai 2/3 30 nguoi, 5 y kien, gq 5")
    talk.hears("đang có một thẻ báo cáo cùng loại")
    talk.taps("Đây là báo cáo khác")
    talk.sees("02/03/2026", "30")
    talk.taps("Gửi")
    talk.taps("Gửi")
    assert {one.fields["participants"] for one in sent(world)} == {30, 45}


def test_a_question_in_the_middle_is_answered_and_the_card_waits(talk: Talk) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    talk.says("chỉ tiêu mô hình là bao nhiêu phần trăm?")
    talk.sees("Việc đang dở của đồng chí vẫn còn đây", "Số người dự: 45")


def test_a_question_that_names_another_unit_does_not_move_the_report(talk: Talk) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    talk.says("xã Hồ Thầu đã đối thoại chưa?")
    talk.sees("Việc đang dở của đồng chí vẫn còn đây", "Đơn vị: Xã Bản Bo")


def test_cancelled_means_nothing_is_kept(talk: Talk, world: World) -> None:
    talk.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    talk.taps("Huỷ")
    talk.sees("Đã huỷ")
    assert sent(world) == []


def test_who_may_not_report_for_a_unit_any_more_is_told_so_when_sending(
    talk: Talk, world: World
) -> None:
    thau = world.talk(THAU)
    thau.says("bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10")
    with world.database.begin() as session:
        from storage import members, people

        person = people.behind(session, "telegram:12")
        assert person is not None
        members.leave(session, person.id, world.clock())
    thau.taps("Gửi")
    assert sent(world) == []


def test_in_english(talk: Talk, world: World) -> None:
    talk.says("/language")
    talk.taps("English")
    talk.says("dialogue yesterday, 45 people, 12 opinions, 10 resolved")
    talk.hears("Dialogue report", "People: 45", "Opinions: 12", "Resolved: 10")
    talk.taps("Send")
    talk.sees("Report BC-0001 received")
    assert len(sent(world)) == 1
