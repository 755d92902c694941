"""Reports that are words rather than numbers: a model's name, what moves the people."""

import re
from datetime import date
from pathlib import Path

import pytest

from handlers.meaning import meaning
from handlers.reading.message import read
from knowledge.workdays import Calendar
from storage import confirming, demands, members, people, plan_items, plans, unit_changes, units
from storage.database import Database
from storage.demands import Said
from storage.people import Role
from storage.plans import File
from tests.handlers.commune_world import BO, LEADER, NOW, make, sent, unit
from tests.handlers.report_rows import CODES, district
from tests.handlers.report_rows import NOW as THAT_DAY
from tests.talk import Talk, World

OFFICE = 41
PLACES = district()
FACTS = {
    "title": "Kế hoạch nắm tình hình nhân dân năm 2026",
    "number": "21-KH/HU",
    "issuer": "Huyện ủy Tam Đường",
    "issued_on": "2026-01-09",
    "period": {"from": "2026", "to": "2026"},
    "timetable": [
        {
            "task": "Báo cáo tình hình nhân dân", "schedule": {"months": [3]},
            "lead": "Đảng ủy các xã", "partners": [], "where": "Phụ lục.1",
        }
    ],
}  # fmt: skip


@pytest.fixture
def world(sqlite: Database, tmp_path: Path) -> World:
    made = make(sqlite, tmp_path)
    with sqlite.begin() as session:
        top = units.find(session, "TD")
        assert top is not None
        unit_changes.add(session, "BL", "Xã Bình Lư", kind="commune", parent=top.id)
        office = unit_changes.add(session, "DT", "Phòng Dân tộc", kind="office", parent=top.id)
        person = members.add(session, "Lý A Sử", [Role("leader", office.id)], NOW)
        members.link(session, f"telegram:{OFFICE}", person, NOW)
        people.greeted(session, f"telegram:{OFFICE}", str(OFFICE), NOW)
    return made


@pytest.fixture
def talk(world: World) -> Talk:
    return world.talk(BO, "Mai")


def asks_for_situations(world: World) -> None:
    with world.database.begin() as session:
        top = units.find(session, "TD")
        assert top is not None
        file = File("a" * 64, "kh.docx")
        id, _ = plans.add(session, file, "…", FACTS, NOW, unit=top.id)
        entry = plan_items.of(session, id, "timetable")[0]
        demands.set(session, entry.id, "Đảng ủy các xã", Said("report", "situation"))
        confirming.confirm(session, id, NOW, Calendar())


@pytest.mark.parametrize(
    ("text", "name", "units"),
    [
        ("đăng ký mô hình: Bản Bo không rác, lĩnh vực kinh tế", "Bản Bo không rác", []),
        ("dang ky mo hinh: binh lu xanh, linh vuc kinh te", "binh lu xanh", []),
        ("đăng ký mô hình: Đường hoa Bản Bo, lĩnh vực kinh tế", "Đường hoa Bản Bo", []),
        ("đăng ký mô hình tên là Bản Bo sạch lĩnh vực văn hóa xã hội", "Bản Bo sạch", []),
        ("xã Bản Hon đăng ký mô hình: Bản Bo xanh, lĩnh vực kinh tế", "Bản Bo xanh", ["BH"]),
        ("đăng ký mô hình: Vườn cây xã Bản Bo, lĩnh vực kinh tế", "Vườn cây", ["BB"]),
        ("đăng ký mô hình: nuôi ong của xã Bản Bo, lĩnh vực kinh tế", "nuôi ong", ["BB"]),
        ("đăng ký mô hình: xã Bản Bo, tên Đường hoa", "Đường hoa", ["BB"]),
        ("đăng ký mô hình:\n- Bản Bo không rác\nlĩnh vực kinh tế", "Bản Bo không rác", []),
    ],
)
def test_a_units_name_in_a_models_is_a_part_of_it(text: str, name: str, units: list[str]) -> None:
    (found,) = read(text, PLACES, THAT_DAY)
    assert found.kind == "model"
    assert found.answers["name"] == name
    assert [CODES[one] for one in found.units] == units


def test_a_model_may_be_called_after_any_unit(talk: Talk, world: World) -> None:
    talk.says("xã bản bo có bao nhiêu mô hình")  # what follows does not lean on that
    talk.says("đăng ký mô hình: Bình Lư xanh, lĩnh vực kinh tế")
    talk.hears("Tên mô hình: Bình Lư xanh", "Đơn vị: Xã Bản Bo", "Đúng thì bấm Gửi")
    assert "54 người" not in talk.last.message.text
    talk.taps("Gửi")
    talk.says("đăng ký mô hình: Bản Bo không rác, lĩnh vực kinh tế")
    talk.hears("Tên mô hình: Bản Bo không rác", "Lĩnh vực: Kinh tế")
    talk.taps("Đây là việc khác")
    talk.taps("Gửi")
    told = [(one.unit, one.fields["name"]) for one in sent(world)]
    assert told == [(unit(world, "BB"), "Bình Lư xanh"), (unit(world, "BB"), "Bản Bo không rác")]


@pytest.mark.parametrize(
    "text",
    [
        "phòng tôi đăng ký mô hình: Tổ hỗ trợ thủ tục, lĩnh vực hệ thống chính trị",
        "phòng tôi đăng ký mô hình Tổ hỗ trợ thủ tục, lĩnh vực hệ thống chính trị",
    ],
)
def test_ones_own_unit_ahead_of_it_is_no_question(world: World, text: str) -> None:
    office = world.talk(OFFICE, "Sử")
    office.says(text)
    office.hears("Tên mô hình: Tổ hỗ trợ thủ tục", "Đơn vị: Phòng Dân tộc", "Hệ thống chính trị")


@pytest.mark.parametrize(
    "text",
    ["xã tôi đăng ký mô hình chưa", "phòng tôi đăng ký mô hình khi nào",
     "bao nhiêu xã đăng ký mô hình", "yêu cầu các xã đăng ký mô hình: hạn 30/3"],
)  # fmt: skip
def test_what_asks_or_orders_registers_nothing(text: str) -> None:
    assert not meaning.names_model(text)
    assert meaning.read(text)[0].intent != "report"


@pytest.mark.parametrize("said", ["ok", "Oke", "vâng ạ", "dạ", "đồng ý"])
def test_a_yes_names_nothing(talk: Talk, said: str) -> None:
    talk.says("đăng ký mô hình")
    talk.says(said)
    heard = talk.hears(f"chưa ghi “{said}”", "Tên mô hình là gì?")
    assert "Tên mô hình:" not in heard.message.text
    talk.says("Vàng A Dụng giữ rừng")  # words that begin so are words
    talk.hears("Tên mô hình: Vàng A Dụng giữ rừng")


def test_that_it_is_done_is_no_situation_and_it_may_be_told_anew(talk: Talk, world: World) -> None:
    talk.says("việc báo cáo tình hình xong rồi")
    heard = talk.hears("Tình hình nhân dân", "Tình hình thế nào?")
    assert "Tình hình: " not in heard.message.text
    assert "Gửi" not in heard.labels
    talk.says("báo cáo tình hình xã tôi: nhân dân phấn khởi vì được mùa")
    heard = talk.hears("Tình hình: nhân dân phấn khởi vì được mùa", "“tình hình: …”")
    assert "54 người" not in heard.message.text
    talk.says("báo cáo tình hình xã tôi: có 2 hộ khiếu nại đất đai")
    talk.hears("Tình hình: có 2 hộ khiếu nại đất đai")
    talk.says("lung tung quá")
    talk.hears("Tôi chưa hiểu câu này", "“tình hình: …”", "Tình hình: có 2 hộ")
    talk.says("tình hình: bà con yên tâm sản xuất")
    talk.hears("Tình hình: bà con yên tâm sản xuất")
    talk.says("ngày 12/3")
    talk.taps("Gửi")
    (report,) = sent(world)
    assert report.fields == {"note": "bà con yên tâm sản xuất"}
    assert report.happened_on == date(2026, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "bà con phấn khởi vì được mùa, mong sớm có cầu",
        "bà con hỏi khi nào làm xong đường",
        "đã đối thoại với 45 người, 12 ý kiến về đất đai",
    ],
)
def test_what_is_told_before_its_day_is_kept(talk: Talk, world: World, text: str) -> None:
    asks_for_situations(world)
    talk.says("/viec")
    talk.taps("1")
    talk.taps("Báo cáo ngay")
    heard = talk.sees("Tình hình tính đến ngày nào?")
    assert "Việc này diễn ra" not in heard.message.text
    talk.says(text)
    talk.hears(f"Tình hình: {text}", "Tình hình tính đến ngày nào?")
    talk.taps("Hôm nay")
    talk.sees("Đúng thì bấm Gửi")
    talk.taps("Gửi")
    (report,) = sent(world)
    assert report.fields == {"note": text}
    assert report.happened_on == NOW.date()


def asks_for_models(world: World) -> None:
    """As plans were read when a registration did what asks for models that proved themselves."""
    duties = ("Mỗi xã đăng ký 01 mô hình", "Mỗi xã xây dựng được 01 mô hình điển hình")
    standing = [
        {"quote": words, "what": words, "schedule": {"every": "year"}, "who": "Mỗi xã",
         "report": "model"}
        for words in duties
    ]  # fmt: skip
    facts = {**FACTS, "timetable": [], "standing": standing}
    with world.database.begin() as session:
        top = units.find(session, "TD")
        assert top is not None
        id, _ = plans.add(session, File("b" * 64, "mh.docx"), "…", facts, NOW, unit=top.id)
        confirming.confirm(session, id, NOW, Calendar())


def test_a_registration_ends_no_duty_that_asks_for_a_model_that_proved_itself(
    talk: Talk, world: World
) -> None:
    asks_for_models(world)
    talk.says("đăng ký mô hình: Đường hoa, lĩnh vực kinh tế")
    talk.taps("Gửi")
    talk.sees("BC-0001", "✓ Hoàn thành đúng hạn: Mỗi xã đăng ký 01 mô hình")
    assert "điển hình" not in talk.last.message.text
    talk.says("/viec")
    talk.taps("1")
    talk.sees("01 mô hình điển hình")
    talk.taps("Đã xong")  # whoever knows that it proved itself says so


@pytest.mark.parametrize(
    ("who", "answers"),
    [
        (BO, ("Số người dự: 45", "Tên mô hình: Đường hoa biên giới", "Báo cáo tình hình nhân dân")),
        (LEADER, ("chưa đăng ký mô hình: Xã Bản Bo", "lượt người tập huấn", "Giao việc")),
    ],
)
def test_help_says_in_plain_words_what_is_understood(
    world: World, who: int, answers: tuple[str, ...]
) -> None:
    asks_for_situations(world)
    talk = world.talk(who)
    talk.says("/trogiup")
    examples = re.findall("• “(.+)”", talk.last.message.text)
    assert len(examples) == len(answers)
    for words, told in zip(examples, answers, strict=True):
        talk.says(words)
        talk.hears(told)
        talk.says("hủy")


def test_help_in_english_has_examples_too(world: World) -> None:
    talk = world.talk(BO)
    talk.says("/ngonngu")
    talk.taps("English")
    talk.says("/help")
    examples = re.findall("• “(.+)”", talk.last.message.text)
    assert len(examples) == 3
    for words in examples:
        talk.says(words)
        assert "did not understand" not in talk.last.message.text
        talk.says("cancel")
