"""Award checks: what the tables show, what people judge, the dossier, who may, and the files."""

import io
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from handlers.awards import files as award_files
from storage import audit, awards, members, people
from storage.database import Database
from storage.people import Role
from tests.handlers import award_world
from tests.handlers.award_world import TWO_LEADERS, every_model, id_of, keep, reach
from tests.handlers.figures_world import ADMIN, COMMUNE_LEADER, LEADER, NOBODY, NOW, OFFICER
from tests.talk import Talk, World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return award_world.make(database, tmp_path)


FIELD = next((Path(__file__).parents[3] / "shared" / "plans").glob("002_*.txt"))


def data(talk: Talk) -> bytes:
    (file,) = talk.last.message.files
    return talk.world.shelf.path(file.sha).read_bytes()


def test_a_leader_sees_all_units_judges_one_and_takes_the_files(world: World) -> None:
    leader = world.talk(LEADER)
    leader.says("đơn vị nào đủ tiêu chuẩn khen thưởng")
    heard = leader.hears(
        "Rà soát khen thưởng 2026 theo 77-KH/HU",
        "Tập thể: 4 tiêu chí (trang 1/3)",
        "2. Xã Bản Bo: đủ 2/3 tiêu chí có số liệu; đánh giá đạt 0/4, chưa đạt 0",
    )
    assert heard.labels[:5] == ["1", "2", "3", "4", "5"]
    leader.taps("2")
    heard = leader.sees(
        "Xã Bản Bo – rà soát khen thưởng 2026",
        "0/4 tiêu chí đạt, 0 chưa đạt, 4 chưa xem; hồ sơ 0/2",
        "1. Nội bộ đoàn kết",
        "Cần người xem xét.",
        "Mô hình: đã đăng ký 3; được công nhận: 1 → theo số liệu: đủ",
        "Ý kiến đã giải quyết: 10/12 (83,3 %) → theo số liệu: đủ",
        "Đối thoại: 1 cuộc; còn thiếu 1 → theo số liệu: chưa đủ",
    )
    leader.taps("1")
    leader.sees("tiêu chí 1/4, mục II.1", "“Nội bộ đoàn kết, chấp hành tốt chủ trương của Đảng.”")
    leader.taps("✔ Đạt")
    heard = leader.sees("Không có số liệu.", "✔ Đạt (Đỗ Thị Hạnh, 08:15 12/03/2026)")
    assert "Cần người xem xét" not in heard.message.text
    leader.taps("Ghi chú")
    leader.hears("Đồng chí ghi chú gì")
    leader.says("Họp ngày 10/3 thống nhất cao")
    leader.sees("✔ Đạt (Đỗ Thị Hạnh, 08:15 12/03/2026): Họp ngày 10/3 thống nhất cao")
    leader.taps("Tiếp ›")
    leader.taps("Tiếp ›")
    leader.taps("Tiếp ›")
    leader.taps("✘ Chưa đạt")
    leader.taps("‹ Các tiêu chí")
    leader.sees(
        "Chưa đủ tiêu chí: 1/4 tiêu chí được đánh giá chưa đạt.",
        "1/4 tiêu chí đạt, 1 chưa đạt, 2 chưa xem; hồ sơ 0/2",
    )
    leader.taps("Hồ sơ (0/2)")
    leader.sees(
        "có 0/2",
        "1. Tờ trình đề nghị khen thưởng (02 bản) (mục II.3.a): chưa kiểm tra",
        "Nơi nhận hồ sơ: Ban Dân vận Huyện ủy (mục II.4)",
        "15/11/2026",
    )
    leader.taps("1 ✔ có")
    leader.sees("có 1/2", "✔ có (Đỗ Thị Hạnh")
    leader.taps("‹ Các tiêu chí")
    leader.sees("hồ sơ 1/2")
    leader.taps("Tải Word")
    leader.sees("theo 77-KH/HU: Xã Bản Bo.")
    text = _paper(data(leader))
    assert "BẢNG RÀ SOÁT TIÊU CHÍ KHEN THƯỞNG" in text
    assert "1/4 tiêu chí đạt, 1 chưa đạt, 2 chưa xem; hồ sơ 1/2" in text
    assert "Có ít nhất một mô hình “Dân vận khéo” được công nhận." in text
    assert "Họp ngày 10/3 thống nhất cao" in text
    assert "Số:" not in text
    leader.says("/khenthuong")
    leader.hears("Xã Bản Bo: đủ 2/3 tiêu chí có số liệu; đánh giá đạt 1/4, chưa đạt 1")
    leader.taps("Tải Excel")
    book = openpyxl.load_workbook(io.BytesIO(data(leader)))
    assert book.sheetnames[0] == "Tập thể"
    rows = list(book["Tập thể"].iter_rows(values_only=True))
    row = next(row for row in rows if row[0] == "BB")
    assert row[2] == "Đạt (Đỗ Thị Hạnh, 08:15 12/03/2026)\nHọp ngày 10/3 thống nhất cao"
    assert str(row[5]).startswith("Chưa đạt (Đỗ Thị Hạnh, 08:15 12/03/2026)\nĐối thoại: 1 cuộc")
    assert row[6:10] == (1, 1, 2, "1/2")
    assert "Họp ngày 10/3 thống nhất cao" in _cells(book["BB Xã Bản Bo"])


def _cells(sheet: Any) -> list[object]:
    return [cell for row in sheet.iter_rows(values_only=True) for cell in row]


def _paper(found: bytes) -> str:
    paper = docx.Document(io.BytesIO(found))
    texts = [one.text for one in paper.paragraphs]
    texts += [cell.text for one in paper.tables for row in one.rows for cell in row.cells]
    return "\n".join(texts)


def test_an_officer_prepares_the_dossier_and_judges_nothing(world: World) -> None:
    leader, officer = world.talk(LEADER), world.talk(OFFICER)
    officer.says("xã tôi đủ điều kiện khen thưởng chưa")
    asked = "Chưa kết luận được: còn 4/4 tiêu chí chưa đánh giá."
    officer.hears("Xã Bản Bo – rà soát khen thưởng 2026", asked, "4 chưa xem")
    officer.says("/khenthuong Lò Thị Mai")
    officer.hears("Tôi không thấy “Lò Thị Mai”")
    officer.says("đơn vị nào đủ điều kiện khen thưởng")
    officer.hears("Xã Bản Bo", asked)
    officer.taps("2")
    assert "✔ Đạt" not in officer.sees("tiêu chí 2/4").labels
    officer.taps("‹ Các tiêu chí")
    officer.taps("Hồ sơ (0/2)")
    officer.taps("2 ✔ có")
    officer.sees("2. Báo cáo thành tích có xác nhận (mục II.3.b): ✔ có (Lò Thị Mai")
    officer.taps("2 ✘ thiếu")
    officer.sees("có 0/2", "✘ thiếu (Lò Thị Mai")
    officer.says("xã Hồ Thầu đủ điều kiện khen thưởng chưa")
    officer.hears("không xem được việc khen thưởng của Xã Hồ Thầu")
    world.talk(NOBODY).says("/khenthuong")
    own = world.talk(COMMUNE_LEADER)  # nobody judges the own unit by a plan from above
    own.says("/khenthuong")
    own.taps("1")
    assert "✔ Đạt" not in own.sees("tiêu chí 1/4").labels
    leader.says("kiểm tra hồ sơ khen thưởng xã Bản Bo")
    leader.hears("hồ sơ 0/2")
    leader.taps("1")
    met = next(
        choice.id for row in leader.last.message.buttons for choice in row if "✔" in choice.label
    )  # fmt: skip
    officer.taps_id(met)  # a button that was passed on
    officer.sees("không có quyền")
    with world.database.read() as session:
        (last, *_) = audit.latest(session, limit=1)
        assert (last.action, last.allowed) == ("awards.judge", False)
        (one,) = awards.of(session, 1)
        assert set(awards.findings(session, [one.id])[one.id]) == {"paper:2/2026"}


def test_of_two_leaders_the_last_word_counts_and_both_are_on_record(world: World) -> None:
    first, second = world.talk(LEADER), world.talk(TWO_LEADERS)
    for talk in (first, second):
        talk.says("xã Bản Bo đủ điều kiện khen thưởng chưa")
        talk.taps("2")
    first.taps("✔ Đạt")
    second.taps("✘ Chưa đạt")
    second.sees("✘ Chưa đạt (Hoàng Văn Sơn")
    with world.database.read() as session:
        said = [one for one in audit.latest(session, limit=5) if one.action == "awards.judge"]
        names = people.names(session, [one.person for one in said if one.person])
        assert [(names[one.person or 0], one.details["verdict"]) for one in said] == [
            ("Hoàng Văn Sơn", "unmet"),
            ("Đỗ Thị Hạnh", "met"),
        ]
        assert said[0].details["was"].startswith("met (")
    second.taps("Bỏ đánh giá")
    second.sees("Chưa xem")


def test_an_individual_is_named_and_seen_by_their_own_deeds(world: World) -> None:
    with world.database.begin() as session:
        model = next(one for one in every_model(session) if one.name == "Bản sạch")
        reach(session, model.id)
    leader = world.talk(LEADER)
    leader.says("/khenthuong")
    leader.taps("Cá nhân (0)")
    leader.sees("Chưa có cá nhân nào")
    leader.taps("Thêm cá nhân")
    leader.hears("Họ và tên")
    leader.says("Giàng A Tủa")
    leader.hears("đơn vị nào")
    leader.says("xã Bản Bo")
    leader.sees(
        "Giàng A Tủa (Xã Bản Bo)",
        "0/2 tiêu chí đạt",
        "• Phụ trách mô hình “Bản sạch”: được công nhận",
        "Mô hình: đã đăng ký 1, giai đoạn: được công nhận → theo số liệu: đủ",
    )
    leader.taps("2")
    leader.taps("✔ Đạt")
    leader.taps("‹ Các tiêu chí")
    leader.taps("‹ Danh sách")
    leader.sees("1. Giàng A Tủa (Xã Bản Bo): đủ 1/1 tiêu chí có số liệu; đánh giá đạt 1/2")
    leader.taps("Thêm cá nhân")
    leader.says("Lò Thị Mai")
    leader.says("bản bo")
    leader.sees(
        "• Đã gửi", "không có mô hình nào ghi tên người này phụ trách → theo số liệu: chưa đủ"
    )
    for said in ("/khenthuong Lò Thị Mai", "lò thị mai đủ điều kiện khen thưởng chưa"):
        leader.says(said)
        leader.hears("Lò Thị Mai (Xã Bản Bo) – rà soát", "Chưa kết luận được")
    leader.taps("Tải Word")
    leader.sees("theo 77-KH/HU: Lò Thị Mai (Xã Bản Bo).")
    (file,) = leader.last.message.files
    assert file.name == "khen-thuong-77-KH-HU-BB-Lo-Thi-Mai.docx"
    lines = _paper(data(leader)).splitlines()
    total = next(at for at, one in enumerate(lines) if one.startswith("0/2 tiêu chí đạt"))
    assert lines.index("III. VIỆC ĐÃ LÀM TRONG NĂM") < total
    for said in ("cá nhân nào được khen thưởng", "/khenthuong cá nhân"):
        leader.says(said)
        leader.hears("Cá nhân: 2 tiêu chí", "Lò Thị Mai (Xã Bản Bo)", "Giàng A Tủa")
    leader.taps("2")
    leader.taps("Bỏ khỏi danh sách")
    assert "Lò Thị Mai" not in leader.sees("1. Giàng A Tủa").message.text


def test_rights_are_looked_up_when_the_file_is_made_and_groups_get_none(world: World) -> None:
    world.talk(LEADER).says("/khenthuong")
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        assert person is not None
        members.grant(session, person.id, [Role("leader", id_of(session, "SH"))], NOW)
        top, unit = str(id_of(session, "TD")), str(id_of(session, "BB"))
        args = {"plan": "1", "top": top, "unit": unit, "year": "2026", "person": str(person.id)}
        for form in ("xlsx", "docx"):
            made = award_files.make(session, {**args, "form": form}, NOW)
            assert (made.reply.say.key, made.files) == ("awards-denied", ())
    group = world.talk(OFFICER, chat="-700", group=True)
    group.says("xã Bản Bo đủ điều kiện khen thưởng chưa")
    group.hears("nhắn riêng")
    admin = world.talk(ADMIN)
    admin.says("/awards")
    admin.hears("Huyện Tam Đường", "77-KH/HU")


def test_of_two_plans_one_is_chosen_and_a_communes_own_judges_itself(world: World) -> None:
    """A commune's plan of the field, which lists no papers."""
    with world.database.begin() as session:
        keep(session, FIELD.read_text("utf-8"), "BB")
    own = world.talk(COMMUNE_LEADER)
    own.says("/khenthuong")
    labels = own.hears("theo kế hoạch nào").labels
    assert labels[1] == "77-KH/HU"
    own.taps(labels[0])
    own.sees(
        "Xã Bản Bo",
        "0/5 tiêu chí đạt, 0 chưa đạt, 5 chưa xem\n",
        "Mô hình: đã đăng ký 3; được công nhận: 1 → theo số liệu: đủ",
    )
    own.taps("3")
    assert (
        "✔ Đạt" in own.sees("tiêu chí 3/5, mục IV.1.1", "xây dựng được ít nhất một mô hình").labels
    )
    own.taps("‹ Các tiêu chí")
    own.taps("Hồ sơ (0/0)")
    own.sees(
        "Kế hoạch không liệt kê giấy tờ",
        "Nơi nhận hồ sơ: Phòng Nội vụ huyện (mục IV.1.4)",
        "91/2017/NĐ-CP",
    )


def test_units_below_are_reached_and_last_years_figures_can_be_had(world: World) -> None:
    leader = world.talk(LEADER)
    leader.says("/khenthuong")
    leader.taps("2")
    leader.taps("1")
    leader.taps("✔ Đạt")
    leader.taps("‹ Các tiêu chí")
    leader.taps("‹ Danh sách")
    leader.sees("2. Xã Bản Bo: đủ 2/3 tiêu chí có số liệu; đánh giá đạt 1/4")
    leader.taps("Số liệu 2025")  # another year's figures and verdicts
    leader.sees("2. Xã Bản Bo: đủ 0/2 tiêu chí có số liệu; đánh giá đạt 0/4")
    leader.taps("Số liệu 2026")
    leader.taps("Trang sau ▶")
    leader.sees("(trang 2/3)")
    leader.taps("Số liệu 2025")
    leader.sees("Rà soát khen thưởng 2025", "7. Xã Hồ Thầu: đủ 1/3 tiêu chí có số liệu")
    leader.taps("Số liệu 2026")
    leader.taps("◀ Trang trước")
    leader.taps("1")
    leader.sees("Huyện Tam Đường – rà soát")
    leader.taps("Đơn vị trực thuộc (13)")
    leader.sees("Tập thể: 4 tiêu chí (trang 1/3)")
