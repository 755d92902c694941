"""Officers ask about plans, however they type; the answer is a quote, and where it stands."""

from pathlib import Path

import pytest

from storage import members, plans, unit_changes, units
from storage.database import Database
from storage.people import Role
from tests.handlers import plan_world
from tests.handlers.plan_world import ADMIN, OFFICER, PLAN
from tests.talk import Talk, World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = plan_world.make(database, tmp_path)
    plan_world.add(made.talk(ADMIN))
    return made


@pytest.fixture
def talk(world: World) -> Talk:
    return world.talk(OFFICER)


@pytest.mark.parametrize(
    ("question", "quote", "where"),
    [
        ("bao giờ các xã phải báo cáo kết quả?", "trước ngày 15/11/2026", "mục II.2"),
        ("khi nao cac xa bao cao ket qua", "trước ngày 15/11/2026", "mục II.2"),
        ("chi tieu tap huan la bao nhieu", "Trên 85% cán bộ, công chức", "mục I.1"),
        ("moi xa phai co bao nhieu mo hinh", "ít nhất 01 mô hình", "mục I.2"),
        ("ai ky ke hoach nay", "Lê Thị Bình", "41-KH/HU"),
        ("ban dan van lam gi trong ke hoach", "theo dõi, đôn đốc", "mục II.1"),
        ("thang 9 phai lam gi", "Xây dựng kế hoạch tập huấn", "Phụ lục"),
    ],
)
def test_a_question_gets_a_quote_and_its_source(
    talk: Talk, question: str, quote: str, where: str
) -> None:
    talk.says(question)
    talk.hears(quote, "41-KH/HU", where, "chưa duyệt")


def test_the_next_date_is_told(talk: Talk) -> None:
    talk.says("khi nao so ket, tong ket cong tac dan van")
    talk.hears("Tháng 6, 12", "Hạn gần nhất: 31/12/2026")


def test_the_whole_clause_is_one_tap_away(talk: Talk) -> None:
    talk.says("ban dan van lam gi trong ke hoach")
    talk.taps("Xem nguyên văn")
    talk.sees("Ban Dân vận Huyện ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này.", "mục II.1")


def test_a_follow_up_keeps_the_topic(talk: Talk) -> None:
    talk.says("khi nao to chuc tap huan")
    talk.hears("Tháng 3, 9")
    talk.says("ai chủ trì?")
    talk.hears("Ban Dân vận Huyện ủy")


def test_what_no_plan_says_is_said_so_and_waits_for_the_administrator(
    world: World, talk: Talk
) -> None:
    talk.says("lương tối thiểu vùng năm nay là bao nhiêu?")
    talk.hears("không nêu nội dung này")
    admin = world.talk(ADMIN)
    admin.says("/cauhoi")
    admin.hears("lương tối thiểu vùng", "(1 lần)")
    admin.taps("1")
    admin.taps("Trả lời bằng lời của tôi")
    admin.says("Việc này do Phòng Nội vụ trả lời.")
    admin.hears("Đã trả lời")
    talk.says("luong toi thieu vung nam nay la bao nhieu")
    talk.hears("Người quản trị trả lời", "Phòng Nội vụ")
    admin.says("/cauhoi")
    admin.hears("Không có câu hỏi nào chờ")


def test_an_administrator_attaches_a_clause(world: World, talk: Talk) -> None:
    talk.says("lương tối thiểu vùng năm nay là bao nhiêu?")
    admin = world.talk(ADMIN)
    admin.says("/cauhoi")
    admin.taps("1")
    label = next(one for one in admin.last.labels if one.startswith("Gắn:"))
    admin.taps(label)
    admin.sees("Đã trả lời")
    talk.says("lương tối thiểu vùng năm nay là bao nhiêu?")
    talk.hears("Người quản trị chỉ tới", "41-KH/HU")


def test_a_wrong_answer_is_reported_with_its_question(world: World, talk: Talk) -> None:
    talk.says("chi tieu tap huan la bao nhieu")
    talk.taps("Báo sai")
    assert "đã báo người quản trị" in world.app.flashes[-1]
    assert "chi tieu tap huan la bao nhieu" in world.talk(ADMIN).last.message.text


def test_a_superseded_plan_answers_only_when_asked_for(world: World, talk: Talk) -> None:
    with world.database.begin() as session:
        plans.becomes(session, 1, "superseded", world.clock())
    talk.says("chi tieu tap huan la bao nhieu")
    talk.hears("không nêu")
    talk.says("chi tieu tap huan trong ke hoach 41 la bao nhieu")
    talk.hears("Trên 85%", "đã được thay thế")


def test_a_plan_that_one_may_not_see_is_told_as_such(world: World) -> None:
    with world.database.begin() as session:
        plans.hide(session, 1, public=False)
        other = unit_changes.add(session, "X", "Huyện Khác", kind="district").id
        person = members.add(session, "Người khác", [Role("officer", other)], world.clock())
        members.link(session, "telegram:9", person, world.clock())
    talk = world.talk(9)
    talk.says("/trogiup")
    talk.says("chi tieu tap huan la bao nhieu")
    talk.hears("ngoài phạm vi quyền xem")
    world.talk(OFFICER).says("chi tieu tap huan la bao nhieu")
    assert "Trên 85%" in world.talk(OFFICER).last.message.text


def test_a_corrected_plan_is_read_anew(world: World, talk: Talk) -> None:
    talk.says("chi tieu tap huan la bao nhieu")
    talk.hears("Trên 85%")
    with world.database.begin() as session:
        plans.becomes(session, 1, "withdrawn", world.clock())
    talk.says("chi tieu tap huan la bao nhieu")
    talk.hears("không nêu")


def test_in_a_group_only_what_is_addressed_is_answered(world: World) -> None:
    talk = world.talk(OFFICER, chat="-5", group=True)
    talk.says("chi tieu tap huan la bao nhieu", addressed=False)
    talk.hears_nothing()
    talk.says("chi tieu tap huan la bao nhieu")
    talk.hears("Trên 85%")


COMMUNE = """ĐẢNG ỦY XÃ ĐÁ BẠC
*
Số 07-KH/ĐU
Đá Bạc, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
công tác dân vận năm 2026

I. CHỈ TIÊU
1. Trên 70% cán bộ, công chức được tập huấn công tác dân vận.

II. TỔ CHỨC THỰC HIỆN
1. Khối Dân vận xã theo dõi việc thực hiện Kế hoạch này.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Vàng A Páo
"""


def test_plans_of_two_issuers_are_both_named_the_askers_own_first(world: World) -> None:
    plan_world.add(world.talk(ADMIN), COMMUNE)
    with world.database.begin() as session:
        commune = units.find(session, "DA")
        assert commune
        person = members.add(session, "Cán bộ xã", [Role("officer", commune.id)], world.clock())
        members.link(session, "telegram:8", person, world.clock())
    above, below = "Trên 85% cán bộ", "Trên 70% cán bộ"
    talk = world.talk(8)
    talk.says("/trogiup")
    talk.says("chi tieu tap huan la bao nhieu")
    talk.hears("Có 2 kế hoạch", "07-KH/ĐU", below, "41-KH/HU", above, "mục I.1")
    text = talk.last.message.text
    assert text.index("07-KH/ĐU") < text.index(below) < text.index("41-KH/HU") < text.index(above)
    talk.taps("Nguyên văn 41-KH/HU")
    talk.sees(above, "41-KH/HU")
    world.talk(OFFICER).says("chi tieu tap huan la bao nhieu")
    text = world.talk(OFFICER).last.message.text
    assert text.index(above) < text.index(below)


def test_one_plan_that_is_named_answers_alone(world: World, talk: Talk) -> None:
    plan_world.add(world.talk(ADMIN), COMMUNE)
    talk.says("kế hoạch 41: bao nhiêu phần trăm cán bộ được tập huấn")
    talk.hears("Trên 85%")
    assert "07-KH/ĐU" not in talk.last.message.text


def test_an_english_question_gets_the_quote_under_an_english_frame(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("/language")
    talk.taps("English")
    talk.says("who signed the plan?")
    talk.hears("The plan says", "Lê Thị Bình")


def test_every_quote_stands_in_the_plan(world: World, talk: Talk) -> None:
    whole = " ".join(PLAN.split())
    for question in ("khi nao tong ket", "chi tieu la bao nhieu", "ai theo doi ke hoach"):
        talk.says(question)
        lines = talk.last.message.text.splitlines()
        quotes = [line.strip("“”") for line in lines if line.startswith("“")]
        assert quotes
        for quote in quotes:
            # the cells of a table's row stand side by side
            assert all(cell in whole for cell in quote.split(" – ")), quote
