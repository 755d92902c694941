"""Below a leader's answer: a chart or an Excel file of its figures, as far as one may see them."""

import io
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from handlers import words
from handlers.figures import charted as figures_charted
from handlers.figures import out as figures_out
from handlers.figures.answer import Answer, answer
from handlers.overview.reading import read
from handlers.places.places import Places, all_known
from storage import members, migrate, people
from storage.database import Database, connect
from tests.handlers import figures_world
from tests.handlers.figures_world import GROUP, LEADER, NOW, OFFICER
from tests.talk import Talk, World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return figures_world.make(database, tmp_path)


@pytest.fixture
def leader(world: World) -> Talk:
    return world.talk(LEADER)


def data(talk: Talk) -> bytes:
    (file,) = talk.last.message.files
    return talk.world.shelf.path(file.sha).read_bytes()


def book(talk: Talk) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(data(talk)), data_only=True).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def rows(sheet: Worksheet) -> list[tuple[object, ...]]:
    """From the headings on."""
    found: list[tuple[object, ...]] = [tuple(row) for row in sheet.iter_rows(values_only=True)]
    start = next(at for at, row in enumerate(found) if row[0] in ("Mã", "Kỳ", "Nội dung", "Code"))
    return found[start:]


def test_a_chart_is_a_tap_away_and_the_sheet_another(world: World, leader: Talk) -> None:
    leader.says("đơn vị nào chưa đăng ký mô hình?")
    assert leader.last.labels[-2:] == ["Biểu đồ", "Excel"]
    leader.taps("Biểu đồ")
    heard = leader.sees(
        "Đơn vị chưa đăng ký mô hình · Huyện Tam Đường · năm 2026",
        "9/13 (69,2 %) đơn vị đã đăng ký mô hình.",
        "Tính đến 08:15 12/3.",
    )
    (file,) = heard.message.files
    assert (file.kind, file.mime, file.name) == ("photo", "image/png", "bieu-do-20260312-0815.png")
    picture = Image.open(io.BytesIO(data(leader)))
    assert picture.format == "PNG"
    assert picture.width == 1080
    assert heard.labels == ["Excel"]
    leader.taps("Excel", on=heard)
    assert leader.sees("9/13 (69,2 %)").labels == ["Biểu đồ"]
    head, *lines, total = rows(book(leader))
    assert head[:4] == ("Mã", "Đơn vị", "Trực thuộc", "Số mô hình")
    assert [line[1] for line in lines[:5]] == [
        "Xã Bản Hon", "Xã Khun Há", "Xã Nà Tăm", "Xã Tả Lèng", "Xã Bản Giang",
    ]  # fmt: skip
    assert lines[0] == ("BH", "Xã Bản Hon", "Huyện Tam Đường", 0, 0, 1, 0, "chưa đăng ký mô hình")
    assert total[1:7] == ("Cộng", None, 10, 9, 13, pytest.approx(9 / 13))


def test_follow_ups_draw_what_was_asked_before(leader: Talk) -> None:
    leader.says("xếp hạng các xã theo số người tập huấn")
    leader.says("vẽ biểu đồ")
    leader.sees(
        "Xếp hạng: nhiều lượt người tập huấn nhất, các xã · Huyện Tam Đường", "110/650 (16,9 %)"
    )
    assert leader.last.message.files[0].kind == "photo"
    leader.says("xuất excel")
    assert leader.last.message.files[0].name == "so-lieu-20260312-0815.xlsx"
    first = rows(book(leader))[1]
    assert first[:6] == ("BB", "Xã Bản Bo", "Huyện Tam Đường", 40, 40, 50)
    leader.says("còn đối thoại?")  # the talk goes on where it was
    leader.sees("Xếp hạng: nhiều cuộc đối thoại nhất")
    leader.says("gửi file excel")
    assert [line[3] for line in rows(book(leader))[1:4]] == [1, 1, 0]
    leader.says("chart please")
    assert leader.last.message.files[0].kind == "photo"


def test_a_right_that_is_lost_meanwhile_is_looked_up_anew(world: World, leader: Talk) -> None:
    leader.says("đơn vị nào chưa đăng ký mô hình?")
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        assert person is not None
        args = {"frame": '{"measure": "models", "shape": "lacks"}', "person": str(person.id)}
        members.grant(session, person.id, [], NOW)
    leader.taps("Biểu đồ")
    assert not leader.sees("ngoài phạm vi quyền xem").message.files
    makes = figures_out.makes(lambda one: Places(all_known(one)))
    with world.database.read() as session:  # as if it was lost between the tap and the making
        for make in makes.values():
            made = make(session, args, NOW)
            assert not made.files
            assert "ngoài phạm vi" in words.plain("vi", made.reply.say)


def test_in_a_group_a_chart_of_others_goes_to_the_asker_alone(world: World, leader: Talk) -> None:
    there = world.talk(LEADER, chat=GROUP, group=True)
    there.says("đơn vị nào chưa đăng ký mô hình?")
    there.says("vẽ biểu đồ đơn vị nào chưa đăng ký mô hình")
    assert not there.hears("Tôi đã trả lời riêng đồng chí.").message.files
    there.hears_nothing()
    assert leader.last.message.files[0].kind == "photo"
    there.says("vẽ biểu đồ đối thoại theo tháng của xã Bản Bo")
    heard = there.hears("Số cuộc đối thoại theo tháng · Xã Bản Bo")
    assert heard.message.files[0].kind == "photo"


def test_an_officer_gets_of_the_sisters_names_but_no_numbers(world: World) -> None:
    talk = world.talk(OFFICER)
    talk.says("đơn vị nào chưa đăng ký mô hình?")
    talk.taps("Biểu đồ")
    assert talk.sees("9/13 (69,2 %)").message.files
    talk.taps("Excel", on=talk.last)
    head, first, *_ = rows(book(talk))
    assert head == ("Mã", "Đơn vị", "Trực thuộc", "Đạt", "Trên tổng số", "Tỷ lệ", "Tình trạng")
    assert first[3:6] == (0, 1, 0)


@pytest.mark.parametrize(
    ("question", "bars", "sheet"),
    [
        ("tỷ lệ giải quyết ý kiến", {"10/12 (83,3 %)", "2/8 (25,0 %)"}, (12, 12, 20)),
        ("tỷ lệ xã đã đối thoại", {"2/13 (15,4 %)", "11/13 (84,6 %)"}, (2, 2, 13)),
        ("đối thoại theo từng tháng", {"0", "1"}, (2,)),
        ("mô hình theo lĩnh vực", {"9", "1", "0"}, (10,)),
        ("có bao nhiêu mô hình năm nay", {"2", "1", "0"}, (10, 9, 13)),
        ("so sánh số người dự đối thoại của Bản Bo và Hồ Thầu", {"45 người dự đối thoại"}, ()),
        ("so sánh số cuộc đối thoại quý 1 với quý 4 năm ngoái", {"2 cuộc đối thoại"}, ()),
        ("còn bao nhiêu việc chưa đến hạn", {"2"}, ()),
        ("tình hình xã Bản Bo thế nào?", {"1", "0"}, ()),
        ("tỷ lệ việc đúng hạn theo tháng", {"0/13 (0,0 %)"}, (0, 0, 13)),
    ],
)
def test_every_shape_is_drawn_and_listed(
    leading: World, question: str, bars: set[str], sheet: tuple[int, ...]
) -> None:
    told = asked(leading, question)
    known = figures_out.lines(told)
    assert known is not None
    chart = figures_charted.chart(told, known, "vi")
    assert chart is not None
    assert bars <= {bar.label for bar in chart.bars}
    assert chart.title == words.plain("vi", told.lines[0])
    assert "08:15 12/3" in chart.note
    made = figures_out.sheet(told, known, "vi")
    found = openpyxl.load_workbook(io.BytesIO(made), data_only=True).worksheets[0]
    assert isinstance(found, Worksheet)
    if sheet:
        numbers = [one for one in rows(found)[-1] if isinstance(one, int)]
        assert tuple(numbers[: len(sheet)]) == sheet
    if known.share is not None and told.shown is not None:
        assert (known.share.k, known.share.n) == (told.shown.k, told.shown.n)


@pytest.fixture(scope="module")
def leading(tmp_path_factory: pytest.TempPathFactory) -> World:
    """One district for many questions: nothing in it changes."""
    folder = tmp_path_factory.mktemp("charts")
    database = connect(f"sqlite:///{folder}/danvan.db")
    migrate.up(database)
    world = figures_world.make(database, folder)
    figures_world.plan(world)
    return world


def asked(world: World, question: str) -> Answer:
    with world.database.read() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        places = Places(all_known(session))
        frame = read(question, places, NOW)
        assert person is not None
        assert frame is not None
        return answer(session, places, person, frame, NOW)


def test_nothing_that_draws_is_imported_before_something_is_drawn() -> None:
    code = "import sys, handlers.doors; print([one for one in DRAWING if one in sys.modules])"
    code = f"DRAWING = ('matplotlib', 'PIL', 'xlsxwriter')\n{code}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("question", "goal"),
    [
        ("tỷ lệ đơn vị đã đăng ký mô hình", 13),  # 95 % of thirteen are all of them
        ("tỷ lệ tập huấn năm nay", 95),
        ("đơn vị nào chưa đăng ký mô hình", None),  # its bars are models, not units
    ],
)
def test_the_target_is_a_line_in_the_chart(
    leading: World, question: str, goal: float | None
) -> None:
    told = replace(asked(leading, question), target=95.0)
    known = figures_out.lines(told)
    assert known is not None
    chart = figures_charted.chart(told, known, "vi")
    assert chart is not None
    assert chart.goal == goal
    assert chart.goal_words == ("Chỉ tiêu 95 %" if goal else "")
