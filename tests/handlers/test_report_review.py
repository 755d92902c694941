"""Leaders hear of reports, accept or return them, ask about them; officers answer and mend."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.channel import Uncertain
from handlers.reports import digest as report_digest
from storage import audit, fulfilling, members, models, people, reports
from storage.database import Database
from storage.people import Role
from storage.reports import Wanted
from tests.handlers import report_world
from tests.handlers.review_world import (
    ADMIN,
    CHIEF,
    CLERK,
    OFFICER,
    SECOND,
    SISTER,
    TOP,
    TOP2,
    changes,
    clock,
    flash,
    leaves,
    make,
    notes,
    report,
    tells,
)
from tests.talk import World

SLOT = "2026-11-23T16:30"  # MONDAY is 2026-11-23T08:00
NEXT = "2026-11-25T08:00"  # 24 November is a holiday: Vietnamese Culture Day


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return make(database, tmp_path, TOP, TOP2, CHIEF, CLERK, OFFICER, SECOND, SISTER)


def denied(world: World) -> Sequence[str]:
    with world.database.read() as session:
        return [one.action for one in audit.latest(session) if not one.allowed]


def test_half_a_day_of_reports_comes_as_one_message(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    tells(officer, "12/11", 90)
    officer.says("bc tap huan 19/11 30 nguoi, noi dung van dong quan chung")
    officer.taps("Gửi")
    clock(world, "2026-11-23T16:29")
    chief.hears_nothing()
    clock(world, SLOT)
    digest = chief.hears(
        "3 báo cáo mới: 2 đối thoại, 1 tập huấn",
        "BC-0001 đối thoại · Xã Bản Bo · 20/11 · Số người dự: 45",
        "BC-0002",
        "BC-0003 tập huấn",
    )
    assert digest.labels == ["Duyệt cả 3", "Xem từng báo cáo"]
    chief.hears_nothing()
    clock(world, NEXT)
    chief.hears_nothing()


def test_the_nearest_leaders_hear_and_nobody_above_them(world: World) -> None:
    tells(world.talk(OFFICER))
    tells(world.talk(SISTER))  # this commune has no leader of its own
    clock(world, SLOT)
    world.talk(CHIEF).hears("BC-0001")
    for leader in (TOP, TOP2):
        talk = world.talk(leader)
        talk.hears("1 báo cáo mới: 1 đối thoại", "BC-0002", "Người nhập: Giàng A Hồ, gửi lúc 08:00")
        talk.hears_nothing()


def test_where_there_is_no_leader_an_administrator_hears(
    database: Database, tmp_path: Path
) -> None:
    world = make(database, tmp_path, ADMIN, OFFICER)
    tells(world.talk(OFFICER))
    clock(world, SLOT)
    world.talk(ADMIN).hears("BC-0001")
    world.talk(ADMIN).taps("Duyệt")
    assert report(world, 1).state == "accepted"


def test_a_leader_does_not_judge_what_he_entered_himself(world: World) -> None:
    top, other = world.talk(TOP), world.talk(TOP2)
    tells(top, unit="ho thau")
    clock(world, SLOT)
    assert not any("báo cáo mới" in one.message.text for one in top.messages)
    other.hears("BC-0001", "Người nhập: Lò Thị Lãnh")


def test_nobody_hears_on_a_holiday_or_at_a_weekend(world: World) -> None:
    chief = world.talk(CHIEF)
    clock(world, "2026-12-31T17:00")
    tells(world.talk(OFFICER), "30/12")
    for moment in ("2027-01-01T08:00", "2027-01-01T16:30", "2027-01-02T08:00", "2027-01-03T08:00"):
        clock(world, moment)
        chief.hears_nothing()
    clock(world, "2027-01-04T08:00")
    chief.hears("1 báo cáo mới")


def test_what_was_late_is_not_said_at_night_but_with_the_next(world: World) -> None:
    chief = world.talk(CHIEF)
    tells(world.talk(OFFICER))
    clock(world, "2026-11-23T22:00")  # nobody was there at half past four
    chief.hears_nothing()
    clock(world, NEXT)
    chief.hears("1 báo cáo mới")
    chief.hears_nothing()


def test_all_that_was_listed_is_accepted_and_each_author_told_once(world: World) -> None:
    officer, second, chief = world.talk(OFFICER), world.talk(SECOND), world.talk(CHIEF)
    tells(officer)
    tells(officer, "12/11", 90)
    tells(second, "5/11", 20)
    clock(world, SLOT)
    tells(officer, "1/11", 60)  # came after the list
    chief.taps("Duyệt cả 3")
    chief.sees("✓ Đã duyệt 3 báo cáo: BC-0001, BC-0002, BC-0003")
    assert chief.last.labels == []
    assert [report(world, id).state for id in (1, 2, 3, 4)] == ["accepted"] * 3 + ["received"]
    told = [one.message.text for one in officer.messages if "đã duyệt" in one.message.text]
    assert told == ["✓ Tẩn Văn Chủ đã duyệt BC-0001, BC-0002."]
    assert second.last.message.text == "✓ Tẩn Văn Chủ đã duyệt BC-0003."
    assert notes(world, 1) == [("accepted", "")]
    clock(world, NEXT)
    chief.sees("1 báo cáo mới", "BC-0004")


def test_more_than_eight_are_listed_on_demand_and_none_is_accepted_unseen(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    for at in range(10):
        tells(officer, f"{at + 1}/11", int(10 * 1.7**at) + 10)
    clock(world, SLOT)
    digest = chief.hears("10 báo cáo mới", "BC-0008", "… và 2 báo cáo nữa")
    assert "BC-0009" not in digest.message.text
    assert digest.labels == ["Duyệt cả 8", "Xem hết 10 báo cáo", "Xem từng báo cáo"]
    chief.taps("Xem hết 10 báo cáo")
    assert "BC-0010" in digest.message.text
    assert digest.labels == ["Duyệt cả 10", "Xem từng báo cáo"]
    chief.taps("Duyệt cả 10")
    with world.database.read() as session:
        assert len(reports.listing(session, Wanted(states=["accepted"]))) == 10


def test_the_eight_shown_can_be_accepted_and_the_others_looked_at(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    for at in range(10):
        tells(officer, f"{at + 1}/11", int(10 * 1.7**at) + 10)
    clock(world, SLOT)
    chief.taps("Duyệt cả 8")
    chief.sees("✓ Đã duyệt 8 báo cáo")
    assert report(world, 9).state == "received"
    chief.taps("Xem từng báo cáo")
    chief.sees("BC-0009")
    chief.taps("Duyệt")
    chief.sees("✓ Đã duyệt BC-0009", "BC-0010")


def test_one_by_one_accepting_leads_to_the_next(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    for at, number in enumerate((20, 60, 200)):
        tells(officer, f"{at + 1}/11", number)
    clock(world, SLOT)
    chief.taps("Xem từng báo cáo")
    card = chief.sees("BC-0001", "Số người dự: 20", "Người nhập: Lò Văn Tâm")
    assert card.labels == ["Duyệt", "Trả lại", "Yêu cầu làm rõ", "Tiếp ›"]
    chief.taps("Tiếp ›")
    assert "BC-0002" in card.message.text
    chief.taps("Duyệt")
    assert "✓ Đã duyệt BC-0002." in card.message.text
    assert "BC-0003" in card.message.text
    chief.taps("Duyệt")
    assert "BC-0001 · " in card.message.text  # passed over before
    chief.taps("Duyệt")
    chief.sees("Tẩn Văn Chủ đã duyệt lúc 16:30 23/11")
    assert all(report(world, id).state == "accepted" for id in (1, 2, 3))
    chief.taps("Tiếp ›", on=card)
    assert flash(world) == "Trong danh sách này không còn báo cáo nào chờ duyệt."


def test_a_report_that_was_withdrawn_is_not_listed(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    id = tells(officer)
    with world.database.begin() as session:
        reports.settle(session, id, "withdrawn", world.clock())
    clock(world, SLOT)
    chief.hears_nothing()
    assert not any(one.chat == str(CHIEF) for one in world.app.sent)


def test_a_second_leader_finds_what_the_first_decided(world: World) -> None:
    tells(world.talk(SISTER))
    clock(world, SLOT)
    first, second = world.talk(TOP), world.talk(TOP2)
    first.taps("Duyệt")
    clock(world, "2026-11-23T16:40")
    second.taps("Duyệt")
    assert flash(world) == "✓ Lò Thị Lãnh đã duyệt lúc 16:30 23/11"
    second.sees("✓ Lò Thị Lãnh đã duyệt lúc 16:30 23/11")
    assert second.last.labels == ["Trả lại", "Yêu cầu làm rõ"]
    assert notes(world, 1) == [("accepted", "")]


def test_a_second_leader_finds_it_after_typing_a_reason(world: World) -> None:
    tells(world.talk(SISTER))
    clock(world, SLOT)
    first, second = world.talk(TOP), world.talk(TOP2)
    second.taps("Trả lại")
    first.taps("Duyệt")
    second.says("thiếu biên bản")
    second.hears("✓ Lò Thị Lãnh đã duyệt lúc 16:30 23/11")
    assert report(world, 1).state == "accepted"
    assert notes(world, 1) == [("accepted", "")]


def test_only_what_was_seen_is_accepted(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    clock(world, SLOT)
    changes(officer, 54)
    chief.taps("Duyệt")
    assert flash(world) == "Báo cáo vừa được sửa (lần 2). Đồng chí xem lại."
    chief.sees("Số người dự: 54", "Sửa lần 2")
    assert report(world, 1).state == "received"
    chief.taps("Duyệt")
    assert report(world, 1).state == "accepted"


def test_of_a_list_what_changed_meanwhile_is_left_and_named(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    tells(officer, "12/11", 90)
    clock(world, SLOT)
    officer.taps("Sửa", on=next(one for one in officer.messages if "BC-0001" in one.message.text))
    officer.says("54 người")
    officer.taps("Gửi")
    chief.taps("Duyệt cả 2")
    chief.sees("✓ Đã duyệt 1 báo cáo: BC-0002", "Chưa duyệt BC-0001: Báo cáo vừa được sửa (lần 2)")
    assert [report(world, id).state for id in (1, 2)] == ["received", "accepted"]
    chief.taps("Xem từng báo cáo")
    chief.sees("BC-0001", "Số người dự: 54")
    clock(world, NEXT)
    chief.hears_nothing()  # its new version was looked at


def test_a_new_version_of_what_was_listed_is_listed_again(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    clock(world, SLOT)
    changes(officer, 54)
    clock(world, NEXT)
    chief.hears("1 báo cáo mới")
    chief.sees("Số người dự: 54")


def test_an_accepted_report_that_is_changed_waits_again(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    clock(world, SLOT)
    chief.taps("Duyệt")
    changes(officer, 54)
    assert report(world, 1).state == "received"
    clock(world, NEXT)
    chief.hears("1 báo cáo mới", "Số người dự: 54")


def test_a_returned_report_counts_nowhere_until_it_was_mended(world: World) -> None:
    report_world.plan(world)
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    id = tells(officer)
    officer.sees("Hoàn thành đúng hạn: Đối thoại trực tiếp với nhân dân")
    assert does(world, id) == 1
    clock(world, SLOT)
    notice = chief.last
    chief.taps("Trả lại")
    chief.hears("Vì sao trả lại?")
    chief.says("Thiếu danh sách người dự")
    chief.hears("Đã trả lại BC-0001. Đã báo cho Lò Văn Tâm.")
    assert "Tẩn Văn Chủ đã trả lại lúc 16:30" in notice.message.text
    told = officer.hears("trả lại BC-0001", "Lý do: “Thiếu danh sách người dự”")
    assert told.labels == ["Sửa", "Trả lời"]
    assert (report(world, id).state, does(world, id)) == ("returned", 0)
    assert owed(world, id) > 0

    officer.taps("Sửa", on=told)
    officer.says("54 người")
    officer.taps("Gửi")
    assert (report(world, id).state, does(world, id)) == ("received", 1)
    clock(world, NEXT)
    chief.sees("1 báo cáo mới", "Số người dự: 54", "đã trả lại lúc 16:30")


def test_an_order_that_replies_to_a_returned_report_changes_it(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    tells(officer, "12/11", 90)
    clock(world, SLOT)
    chief.taps("Xem từng báo cáo")
    chief.taps("Trả lại")
    chief.says("Thiếu danh sách")
    told = officer.hears("trả lại BC-0001")
    officer.says("sửa thành 54 người", reply_to=told.id)
    officer.hears("BC-0001", "Số người dự: 54")
    officer.taps("Gửi")
    assert report(world, 1).fields["participants"] == 54
    assert (report(world, 1).state, notes(world, 1)) == (
        "received",
        [("returned", "Thiếu danh sách")],
    )
    for answer in ("tôi sửa rồi ạ", "Sửa lại rồi ạ", "Đã sửa lại số liệu"):
        officer.says(answer, reply_to=told.id)
        officer.hears("đã chuyển tới Tẩn Văn Chủ")
        chief.sees(f"“{answer}”")


def test_a_model_of_a_returned_report_is_none(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    officer.says("dang ky mo hinh: Bản không rác, linh vuc kinh te, hom nay")
    officer.taps("Gửi")
    with world.database.read() as session:
        assert len(models.listing(session)) == 1
    clock(world, SLOT)
    chief.taps("Trả lại")
    chief.says("Trùng với mô hình năm trước")
    with world.database.read() as session:
        assert models.listing(session) == []
    chief.taps("Duyệt")  # after all
    with world.database.read() as session:
        assert len(models.listing(session)) == 1


def test_whoever_returned_it_hears_of_the_change_even_from_further_above(world: World) -> None:
    sister, top = world.talk(SISTER), world.talk(TOP)
    tells(sister)
    clock(world, SLOT)
    top.taps("Trả lại")
    top.says("Thiếu biên bản")
    with world.database.begin() as session:  # a leader of its own comes to the commune
        person = members.add(
            session, "Mùa A Mới", [Role("leader", report(world, 1).unit)], world.clock()
        )
        members.link(session, "telegram:31", person, world.clock())
        people.greeted(session, "telegram:31", "31", world.clock())
    changes(sister, 54)
    clock(world, NEXT)
    top.sees("1 báo cáo mới", "BC-0001")
    world.talk(31).hears("1 báo cáo mới", "BC-0001")
    assert world.talk(TOP2).last.message.text.startswith("1 báo cáo mới")
    assert "Số người dự: 45" in world.talk(TOP2).last.message.text  # that of the day before


def test_a_question_and_its_answers_stay_under_one_number(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    clock(world, SLOT)
    chief.taps("Yêu cầu làm rõ")
    chief.hears("Đồng chí cần làm rõ điều gì?")
    chief.says("Hai ý kiến còn lại là gì?")
    chief.hears("BC-0001: đã chuyển tới Lò Văn Tâm.")
    asked = officer.hears("Tẩn Văn Chủ hỏi về BC-0001", "“Hai ý kiến còn lại là gì?”")
    assert asked.labels == ["Sửa", "Trả lời"]
    officer.taps("Trả lời")
    officer.hears("Đồng chí trả lời thế nào?")
    officer.says("Về đường vào bản, chưa có vốn")
    officer.hears("đã chuyển tới Tẩn Văn Chủ")
    answered = chief.hears("Lò Văn Tâm trả lời về BC-0001", "“Về đường vào bản, chưa có vốn”")
    chief.says("Bao giờ có vốn?", reply_to=answered.id)
    chief.hears("đã chuyển tới Lò Văn Tâm")
    again = officer.hears("“Bao giờ có vốn?”")
    officer.says("ok", reply_to=again.id)  # no order to a form
    officer.hears("đã chuyển tới Tẩn Văn Chủ")
    chief.hears("“ok”")
    assert notes(world, 1) == [
        ("question", "Hai ý kiến còn lại là gì?"),
        ("answer", "Về đường vào bản, chưa có vốn"),
        ("question", "Bao giờ có vốn?"),
        ("answer", "ok"),
    ]
    assert report(world, 1).state == "received"
    chief.taps("Duyệt")
    assert report(world, 1).state == "accepted"


def test_a_message_that_replies_to_a_digest_of_one_is_a_question(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    clock(world, SLOT)
    chief.says("Ai chủ trì?", reply_to=chief.last.id)
    officer.hears("“Ai chủ trì?”")
    assert notes(world, 1) == [("question", "Ai chủ trì?")]


def test_a_message_that_replies_to_a_list_has_to_say_which(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    tells(officer, "12/11", 90)
    clock(world, SLOT)
    chief.says("Ai chủ trì?", reply_to=chief.last.id)
    chief.hears("Tin này có nhiều báo cáo")
    assert notes(world, 1) == notes(world, 2) == []


def test_an_answer_in_the_middle_of_another_report_lets_that_go_on(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    clock(world, SLOT)
    chief.says("Ai chủ trì?", reply_to=chief.last.id)
    asked = officer.hears("“Ai chủ trì?”")
    officer.says("bc tap huan 19/11 30 nguoi, noi dung van dong quan chung")
    officer.says("Đồng chí Bí thư", reply_to=asked.id)
    officer.hears("đã chuyển tới Tẩn Văn Chủ")
    officer.hears("Báo cáo tập huấn", "Số người học: 30")
    officer.taps("Gửi")
    officer.sees("BC-0002")
    assert notes(world, 1)[-1] == ("answer", "Đồng chí Bí thư")


def test_tapped_and_then_replied_to_is_said_once(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    clock(world, SLOT)
    notice = chief.last
    chief.taps("Yêu cầu làm rõ")
    chief.says("Ai chủ trì?", reply_to=notice.id)
    chief.hears("đã chuyển tới Lò Văn Tâm")
    chief.hears_nothing()
    officer.hears("“Ai chủ trì?”")
    assert notes(world, 1) == [("question", "Ai chủ trì?")]


def test_a_command_that_replies_to_a_notice_stays_a_command(world: World) -> None:
    chief = world.talk(CHIEF)
    tells(world.talk(OFFICER))
    clock(world, SLOT)
    chief.says("/thongbao", reply_to=chief.last.id)
    chief.hears("Báo cáo cấp dưới gửi lên")
    assert notes(world, 1) == []


def test_an_officers_answer_finds_another_leader_when_who_asked_has_left(world: World) -> None:
    sister, top, other = world.talk(SISTER), world.talk(TOP), world.talk(TOP2)
    tells(sister)
    clock(world, SLOT)
    top.taps("Yêu cầu làm rõ")
    top.says("Ai chủ trì?")
    leaves(world, TOP)
    sister.taps("Trả lời")
    sister.says("Đồng chí Chủ tịch")
    sister.hears("đã chuyển tới Hoàng Văn Hai")
    other.sees("“Đồng chí Chủ tịch”")
    other.taps("Duyệt")
    assert report(world, 1).state == "accepted"


def test_another_leader_hears_when_the_first_has_left_before_the_letter(world: World) -> None:
    chief = world.talk(CHIEF)
    tells(world.talk(OFFICER))
    leaves(world, CHIEF)
    clock(world, SLOT)
    chief.hears_nothing()
    clock(world, NEXT)
    world.talk(TOP).hears("BC-0001")
    world.talk(TOP2).hears("BC-0001")


def test_what_a_leader_saw_and_left_behind_comes_to_the_next(world: World) -> None:
    tells(world.talk(OFFICER))
    clock(world, SLOT)
    leaves(world, CHIEF)
    tells(world.talk(OFFICER), "12/11", 90)
    clock(world, NEXT)
    world.talk(TOP).hears("2 báo cáo mới", "BC-0001", "BC-0002")


def test_the_units_people_hear_when_the_author_has_left(world: World) -> None:
    second, chief = world.talk(SECOND), world.talk(CHIEF)
    tells(world.talk(OFFICER))
    leaves(world, OFFICER)
    clock(world, SLOT)
    chief.hears("Người nhập: Lò Văn Tâm")
    chief.taps("Trả lại")
    chief.says("Thiếu danh sách")
    chief.hears("Đã báo cho Vàng Thị Sáu")
    told = second.hears("trả lại BC-0001", "“Thiếu danh sách”")
    second.taps("Sửa", on=told)
    second.says("54 người")
    second.taps("Gửi")
    assert report(world, 1).fields["participants"] == 54


def test_nobody_is_left_to_be_told(database: Database, tmp_path: Path) -> None:
    world = make(database, tmp_path, TOP, OFFICER)
    top = world.talk(TOP)
    tells(world.talk(OFFICER))
    leaves(world, OFFICER)
    clock(world, SLOT)
    top.taps("Yêu cầu làm rõ")
    top.says("Ai chủ trì?")
    top.hears("hiện chưa có ai nhận được")
    top.taps("Trả lại")
    top.says("Thiếu danh sách")
    top.hears("Đã trả lại BC-0001", "Chưa báo được cho ai")
    top.taps("Duyệt")
    assert report(world, 1).state == "accepted"


def test_rights_are_asked_at_the_tap(world: World) -> None:
    top = world.talk(TOP)
    with world.database.begin() as session:  # two roles on two units
        person = people.behind(session, f"telegram:{TOP}")
        assert person is not None
        roles = {*person.roles, Role("leader", 2)}
        members.grant(session, person.id, roles, world.clock())
    tells(world.talk(SISTER))
    clock(world, SLOT)
    top.taps("Trả lại")
    with world.database.begin() as session:
        members.grant(session, person.id, {Role("officer", 1), Role("leader", 2)}, world.clock())
    top.says("Thiếu danh sách")
    top.hears("ngoài phạm vi quyền")
    for label in ("Duyệt", "Trả lại", "Yêu cầu làm rõ"):
        top.taps(label)
        top.hears_nothing()
        assert "ngoài phạm vi quyền" in flash(world)
    assert "report.review" in denied(world)
    assert (report(world, 1).state, notes(world, 1)) == ("received", [])


def test_a_question_replied_without_the_right_is_not_brought(world: World) -> None:
    top, sister = world.talk(TOP), world.talk(SISTER)
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{TOP}")
        assert person is not None
        members.grant(session, person.id, {*person.roles, Role("leader", 2)}, world.clock())
    tells(sister)
    clock(world, SLOT)
    with world.database.begin() as session:
        members.grant(session, person.id, {Role("officer", 1), Role("leader", 2)}, world.clock())
    top.says("Ai chủ trì?", reply_to=top.last.id)
    top.hears("ngoài phạm vi quyền")
    sister.hears_nothing()
    assert notes(world, 1) == []


def test_what_comes_in_while_the_letter_leaves_is_in_the_next(world: World) -> None:
    tells(world.talk(OFFICER))
    clock(world, SLOT)
    with world.database.begin() as session:
        chief = people.behind(session, f"telegram:{CHIEF}")
        assert chief is not None
        told = reports.Telling("dialogue", 2, date(2026, 11, 12), chief.id + 2, {"participants": 9})
        just_before = world.clock() - timedelta(seconds=1)
        reports.add(session, told, reports.Source(), just_before)
        report_digest.owe(session, chief, just_before)
    clock(world, NEXT)
    world.talk(CHIEF).sees("1 báo cáo mới", "BC-0002")


def test_a_letter_that_may_not_have_arrived_is_written_again_whole(world: World) -> None:
    chief = world.talk(CHIEF)
    tells(world.talk(OFFICER))
    tells(world.talk(OFFICER), "12/11", 90)
    world.app.errors.append(Uncertain("no answer"))
    clock(world, SLOT)
    chief.hears_nothing()
    clock(world, "2026-11-23T16:45")
    chief.hears("2 báo cáo mới", "BC-0001", "BC-0002")
    chief.taps("Duyệt cả 2")
    assert report(world, 2).state == "accepted"


def test_a_leader_chooses_to_hear_of_each_report_at_once(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    chief.says("/thongbao")
    asked = chief.hears("gộp lại, báo lúc 08:00 và 16:30 ngày làm việc")
    assert asked.labels == ["Báo ngay từng báo cáo", "Tắt"]
    chief.taps("Báo ngay từng báo cáo")
    chief.sees("báo ngay từng báo cáo")
    tells(officer)
    first = chief.hears("Báo cáo mới:", "BC-0001", "Số người dự: 45")
    assert first.labels == ["Duyệt", "Trả lại", "Yêu cầu làm rõ"]
    changes(officer, 54)
    chief.hears("Báo cáo vừa được sửa:", "Số người dự: 54")
    chief.taps("Duyệt", on=first)  # the first look of it
    assert report(world, 1).state == "received"
    chief.taps("Duyệt", on=first)
    assert report(world, 1).state == "accepted"
    clock(world, SLOT)
    chief.hears_nothing()


def test_what_was_said_at_once_is_not_listed_again(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    chief.says("/thongbao")
    chief.taps("Báo ngay từng báo cáo")
    tells(officer)
    chief.says("/thongbao")
    chief.taps("Gộp lại, 08:00 và 16:30")
    tells(officer, "12/11", 90)
    clock(world, SLOT)
    chief.hears("1 báo cáo mới", "BC-0002")


def test_at_night_nothing_is_said_at_once(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    chief.says("/thongbao")
    chief.taps("Báo ngay từng báo cáo")
    clock(world, "2026-11-23T21:00")
    tells(officer)
    chief.hears_nothing()
    clock(world, "2026-11-24T07:00")
    chief.hears("Báo cáo mới:", "BC-0001")


def test_a_leader_chooses_not_to_hear(world: World) -> None:
    officer, chief = world.talk(OFFICER), world.talk(CHIEF)
    tells(officer)
    chief.says("/thongbao")
    chief.taps("Tắt")
    tells(officer, "12/11", 90)
    clock(world, SLOT)
    clock(world, NEXT)
    chief.sees("không báo")
    assert not any("báo cáo mới" in one.message.text for one in chief.messages)


def test_only_a_leader_is_asked_how_to_hear(world: World) -> None:
    officer = world.talk(OFFICER)
    officer.says("/thongbao")
    officer.hears("ngoài phạm vi quyền")


def does(world: World, id: int) -> int:
    """How many pieces of work the report does."""
    with world.database.read() as session:
        return len(fulfilling.done_with(session, id))


def owed(world: World, id: int) -> int:
    """How many reports of its kind its unit owes."""
    told = report(world, id)
    with world.database.read() as session:
        return len(fulfilling.owed(session, told.unit, told.kind))
