"""Every form can be corrected, skipped in, gone back in, cancelled, interrupted and resumed."""

from pathlib import Path

import pytest

from storage import members, people
from storage.database import Database
from tests.clock import MONDAY
from tests.talk import Talk, World

ADMIN, OFFICER, OTHER = 1, 11, 12


def join(world: World, *accounts: int) -> None:
    """People who have joined and been greeted before the test begins."""
    with world.database.begin() as session:
        members.ensure_admins(session, [f"telegram:{ADMIN}"], MONDAY)
        people.greeted(session, f"telegram:{ADMIN}", str(ADMIN), MONDAY)
        for account in accounts:
            person = members.add(session, f"Người {account}", [], MONDAY)
            members.link(session, f"telegram:{account}", person, MONDAY)
            people.greeted(session, f"telegram:{account}", str(account), MONDAY)


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = World(database, tmp_path)
    join(made, OFFICER, OTHER)
    return made


@pytest.fixture
def talk(world: World) -> Talk:
    return world.talk(OFFICER)


def fill(talk: Talk) -> None:
    """Up to the card."""
    talk.says("/gopy")
    talk.taps("Góp ý")
    talk.says("Cần thêm mẫu biểu")
    talk.taps("Bỏ qua")


def test_a_word_reaches_the_administrator(talk: Talk, world: World) -> None:
    talk.says("/gopy")
    talk.hears("Đồng chí muốn gửi loại nào?")
    talk.taps("Báo lỗi")
    talk.sees("Đồng chí viết nội dung")
    talk.says("Không mở được lịch")
    talk.hears("liên hệ lại với đồng chí bằng cách nào?")
    talk.says("0912 345 678")
    talk.hears("Loại: Báo lỗi", "Nội dung: Không mở được lịch", "Liên hệ: 0912 345 678")
    talk.taps("Gửi")
    talk.sees("Đã gửi người quản trị. Mã GY-0001")
    assert talk.last.labels == []
    world.talk(ADMIN).sees("Báo lỗi GY-0001 từ Người 11", "Không mở được lịch")


def test_everything_may_be_typed_instead_of_tapped(talk: Talk) -> None:
    talk.says("/feedback")
    talk.says("bao loi")
    talk.says("Nút không chạy")
    talk.says("bỏ qua")
    talk.hears("Nội dung: Nút không chạy")
    talk.says("ok")
    talk.hears("Đã gửi người quản trị")


def test_a_choice_may_be_typed_by_its_number_and_nonsense_is_asked_again(talk: Talk) -> None:
    talk.says("/gopy")
    talk.says("gì cơ")
    talk.hears("chọn một trong các nút", "Đồng chí muốn gửi loại nào?")
    talk.says("3")
    talk.hears("viết nội dung")


@pytest.mark.parametrize(
    "text", ["tôi muốn báo lỗi", "bao looi", "a fault", "báo lỗi nhé!", "2", "2.", "FAULT"]
)
def test_a_choice_is_found_in_what_was_said(talk: Talk, text: str) -> None:
    talk.says("/gopy")
    talk.says(text)
    talk.says("Màn hình trắng")
    talk.says("bỏ qua")
    talk.hears("Loại: Báo lỗi")


def test_two_choices_in_one_sentence_are_asked_about(talk: Talk) -> None:
    talk.says("/gopy")
    talk.says("góp ý hay báo lỗi đều được")
    talk.hears("chọn một trong các nút")


@pytest.mark.parametrize("text", ["chào em", "Xin chào!", "alo", "hi", "hello"])
def test_a_greeting_gets_a_greeting(talk: Talk, text: str) -> None:
    talk.says(text)
    talk.hears("Chào đồng chí Người 11")


def test_thanks_get_a_word_and_a_report_that_begins_with_a_greeting_is_no_greeting(
    talk: Talk,
) -> None:
    talk.says("cảm ơn nhé")
    talk.hears("Không có gì")
    talk.says("chào đồng chí, tôi xin báo cáo đối thoại ngày 12/3 có 45 người")
    talk.hears("ngoài phạm vi quyền")  # understood as a report, and this person has no role


def test_a_question_in_the_middle_of_a_form_is_asked_about_and_never_swallowed(talk: Talk) -> None:
    talk.says("/gopy")
    talk.taps("Góp ý")
    talk.says("khi nào tổng kết công tác dân vận?")
    talk.hears("giống một câu hỏi")
    talk.taps("Đây là câu hỏi")
    talk.hears("không nêu nội dung này")
    talk.hears("Việc đang dở")
    talk.says("khi nào tổng kết công tác dân vận?")
    talk.taps("Đúng, dùng câu vừa gửi")
    talk.sees("liên hệ lại")


def test_an_earlier_answer_is_corrected_in_words(talk: Talk) -> None:
    fill(talk)
    talk.says("sửa nội dung thành Cần thêm hai mẫu biểu")
    talk.hears("Nội dung: Cần thêm hai mẫu biểu")
    talk.says("sua loai")
    talk.hears("Đồng chí muốn gửi loại nào?")
    talk.taps("Câu hỏi")
    talk.sees("Loại: Câu hỏi", "Cần thêm hai mẫu biểu")


def test_an_earlier_answer_is_corrected_while_a_later_question_is_open(talk: Talk) -> None:
    talk.says("/gopy")
    talk.taps("Góp ý")
    talk.says("Nội dung một")
    talk.says("sửa nội dung thành Nội dung hai")
    talk.hears("liên hệ lại")
    talk.says("bỏ qua")
    talk.hears("Nội dung: Nội dung hai")


def test_the_card_offers_what_to_change(talk: Talk) -> None:
    fill(talk)
    talk.taps("Sửa")
    talk.sees("muốn sửa mục nào?")
    talk.taps("Liên hệ")
    talk.sees("liên hệ lại")
    talk.says("phòng 5")
    talk.hears("Liên hệ: phòng 5", "Cần thêm mẫu biểu")


def test_a_needed_answer_can_not_be_skipped(talk: Talk) -> None:
    talk.says("/gopy")
    talk.says("bỏ qua")
    talk.hears("không bỏ qua được", "loại nào")


def test_one_goes_back_and_keeps_what_was_said(talk: Talk) -> None:
    talk.says("/gopy")
    talk.says("lùi")
    talk.hears("câu đầu tiên")
    talk.taps("Góp ý")
    talk.says("Một ý")
    talk.taps("Câu trước")
    talk.sees("viết nội dung")
    talk.says("Ý khác")
    talk.hears("liên hệ lại")


@pytest.mark.parametrize("word", ["huỷ", "hủy", "huy", "Thôi", "thoi", "cancel", "/huy"])
def test_cancelling_by_word_ends_it(talk: Talk, world: World, word: str) -> None:
    fill(talk)
    card = talk.last
    talk.says(word)
    talk.hears("Đã huỷ")
    talk.taps("Gửi", on=card)
    assert world.app.flashes[-1] == "Việc này đã huỷ trước đó."
    talk.says(word)
    talk.hears("không có việc nào đang làm dở")


def test_a_question_in_between_is_answered_and_the_form_goes_on(talk: Talk) -> None:
    talk.says("/gopy")
    talk.taps("Góp ý")
    talk.says("/trogiup")
    talk.hears("/gopy")
    talk.hears("Việc đang dở", "viết nội dung")
    talk.says("Vẫn nhớ")
    talk.hears("liên hệ lại")


def test_the_same_form_again_goes_on_or_starts_anew(talk: Talk) -> None:
    talk.says("/gopy")
    talk.taps("Góp ý")
    talk.says("/gopy")
    talk.hears("đang làm dở việc này", "viết nội dung")
    talk.taps("Làm lại từ đầu")
    talk.hears("loại nào")


def test_one_comes_back_tomorrow(talk: Talk, world: World) -> None:
    talk.says("/gopy")
    talk.taps("Góp ý")
    world.time_passes(hours=26)
    talk.says("chào buổi sáng")
    talk.hears("còn việc đang dở", "viết nội dung")
    talk.taps("Không, hỏi lại tôi")
    talk.sees("viết nội dung")
    talk.says("Cần máy chiếu")
    talk.hears("liên hệ lại")


def test_what_one_says_tomorrow_may_be_the_answer(talk: Talk, world: World) -> None:
    talk.says("/gopy")
    talk.taps("Góp ý")
    world.time_passes(hours=26)
    talk.says("Cần máy chiếu")
    talk.taps("Đúng, dùng câu vừa gửi")
    talk.sees("liên hệ lại")
    talk.says("bo qua")
    talk.hears("Nội dung: Cần máy chiếu")


def test_an_old_button_redraws_the_card_and_says_so(talk: Talk, world: World) -> None:
    fill(talk)
    old = talk.last
    talk.says("sửa nội dung thành Nội dung mới")
    talk.taps("Gửi", on=old)
    assert world.app.flashes[-1] == "Nút cũ. Đây là nội dung hiện tại."
    assert "Nội dung mới" in old.message.text
    world.talk(ADMIN).hears_nothing()


def test_a_second_tap_finds_the_outcome(talk: Talk, world: World) -> None:
    fill(talk)
    send = next(c.id for row in talk.last.message.buttons for c in row if c.label == "Gửi")
    talk.taps_id(send)
    talk.taps_id(send)
    assert world.app.flashes[-1] == "Việc này đã gửi xong (GY-0001)."
    admin = world.talk(ADMIN)
    admin.hears("GY-0001")
    admin.hears_nothing()


def test_nobody_else_may_tap(talk: Talk, world: World) -> None:
    fill(talk)
    send = next(c.id for row in talk.last.message.buttons for c in row if c.label == "Gửi")
    world.talk(OTHER).taps_id(send)
    assert world.app.flashes[-1] == "Nút này dành cho người khác."
    world.talk(ADMIN).hears_nothing()


def test_forged_buttons_and_those_of_last_quarter_get_a_sentence(talk: Talk, world: World) -> None:
    talk.taps_id("forged")
    talk.hears("Nút này không còn dùng được")
    fill(talk)
    world.time_passes(days=70)
    talk.taps("Gửi")
    talk.hears("Nút này không còn dùng được")


def test_two_people_in_one_group_never_mix(world: World) -> None:
    one = world.talk(OFFICER, chat="-100", group=True)
    two = world.talk(OTHER, chat="-100", group=True)
    one.says("/gopy")
    two.says("/gopy")
    one.says("góp ý")
    two.says("báo lỗi")
    one.says("Ý của người thứ nhất")
    two.says("Lỗi của người thứ hai")
    one.says("bỏ qua")
    one.hears("Loại: Góp ý", "Ý của người thứ nhất")
    two.says("bỏ qua")
    two.hears("Loại: Báo lỗi", "Lỗi của người thứ hai")


def test_one_person_in_two_chats_never_mixes(world: World) -> None:
    private = world.talk(OFFICER)
    group = world.talk(OFFICER, chat="-100", group=True)
    private.says("/gopy")
    group.says("/gopy")
    private.says("góp ý")
    group.says("câu hỏi")
    private.says("Riêng tư")
    private.says("bỏ qua")
    private.hears("Loại: Góp ý", "Riêng tư")


def test_in_a_group_only_what_is_addressed_is_an_answer(world: World) -> None:
    group = world.talk(OFFICER, chat="-100", group=True)
    group.says("/gopy")
    group.says("anh em ăn cơm chưa", addressed=False)
    group.hears_nothing()


def test_long_and_empty_answers_are_refused_with_their_reason(talk: Talk) -> None:
    talk.says("/gopy")
    talk.says("1")
    talk.says("x" * 2001)
    talk.hears("dài 2.001 ký tự, nhiều nhất là 2.000")
    talk.says("   ")
    talk.hears("Nội dung đang trống")


def test_html_and_brackets_stay_what_they_are(talk: Talk) -> None:
    talk.says("/gopy")
    talk.says("1")
    talk.says("<b>[b]x[/b]</b> {" + " $words }")
    talk.says("bỏ qua")
    card = talk.hears("Nội dung: <b>[b]x[/b]</b> { $words }")
    assert [span.look for span in card.message.spans] == ["bold"]  # the title only
