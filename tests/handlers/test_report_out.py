"""Reports as files, asked for in a chat: what is chosen, who gets what, and when it is made."""

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from handlers.reports import asked as report_asked
from handlers.reports import out as report_out
from handlers.turn import Address, Turn
from storage import audit, members, people, reports, unit_changes, units
from storage.database import Database, Session
from storage.people import Role
from storage.reports import Source, Telling
from tests.clock import MONDAY as NOW
from tests.talk import Talk, World

ADMIN, LEADER, OFFICER, OTHER, NOBODY = 1, 2, 3, 4, 5
MARCH = date(2026, 3, 12)


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = World(database, tmp_path)
    with database.begin() as session:
        top = unit_changes.add(session, "SN", "Huyện Suối Ngân", kind="district").id
        for code, name in (("DA", "Xã Đá Bạc"), ("KM", "Xã Khe Mo")):
            unit_changes.add(session, code, name, kind="commune", parent=top)
        for account, name, roles in (
            (ADMIN, "Trần Quản Trị", [("admin", None)]),
            (LEADER, "Lê Lãnh Đạo", [("leader", "SN")]),
            (OFFICER, "Lò Cán Bộ", [("officer", "DA")]),
            (OTHER, "Vàng Khe Mo", [("officer", "KM")]),
            (NOBODY, "Chưa Giao", []),
        ):
            ids = {None: None} | {one: _unit(session, one) for one in ("SN", "DA", "KM")}
            held = [Role(role, ids[unit]) for role, unit in roles]  # type: ignore[arg-type]  # names
            person = members.add(session, name, held, NOW)
            members.link(session, f"telegram:{account}", person, NOW)
            people.greeted(session, f"telegram:{account}", str(account), NOW)
    return made


def _unit(session: Session, code: str) -> int:
    found = units.find(session, code)
    assert found is not None
    return found.id


def tell(
    world: World,
    code: str,
    *,
    by: int = OFFICER,
    kind: str = "dialogue",
    on: date = MARCH,
    fields: Mapping[str, Any] | None = None,
) -> int:
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{by}")
        assert person is not None
        told = Telling(kind, _unit(session, code), on, person.id, fields or {"participants": 10})
        return reports.add(session, told, Source(), NOW).id


def data(talk: Talk) -> bytes:
    (file,) = talk.last.message.files
    return talk.world.shelf.path(file.sha).read_bytes()


def rows(talk: Talk) -> list[dict[str, Any]]:
    sheet = openpyxl.load_workbook(io.BytesIO(data(talk)))["Báo cáo"]
    head, *others = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in others]


def paper(talk: Talk) -> str:
    found = docx.Document(io.BytesIO(data(talk)))
    texts = [one.text for one in found.paragraphs]
    texts += [cell.text for one in found.tables for row in one.rows for cell in row.cells]
    return "\n".join(texts).replace("\u00a0", " ")


def turn(text: str) -> Turn:
    return Turn(Address("telegram", "1"), NOW, text=text)


def test_a_leader_taps_a_period_and_a_form(world: World) -> None:
    tell(world, "DA", on=date(2026, 11, 3))
    tell(world, "KM", by=OTHER, on=date(2026, 10, 3))
    tell(world, "KM", by=OTHER, on=date(2025, 11, 3))
    talk = world.talk(LEADER)
    talk.says("/xuatbaocao")
    labels = talk.hears("kỳ nào").labels
    assert labels == [
        "Tháng này (11/2026)",
        "Tháng trước (10/2026)",
        "Quý này (IV/2026)",
        "6 tháng cuối năm",
        "Năm nay (2026)",
    ]
    talk.taps("Quý này (IV/2026)")
    assert talk.sees("quý IV năm 2026").labels == ["Excel", "Word", "Quay lại"]
    talk.taps("Excel")
    talk.sees("Huyện Suối Ngân", "quý IV năm 2026", "2 báo cáo", "08:00 23/11/2026")
    assert [one["Đơn vị"] for one in rows(talk)] == ["Xã Đá Bạc", "Xã Khe Mo"]
    (file,) = talk.last.message.files
    assert file.name == "bao-cao-2026-Q4.xlsx"


def test_one_may_go_back_to_the_periods(world: World) -> None:
    talk = world.talk(LEADER)
    talk.says("/export")
    talk.taps("Năm nay (2026)")
    talk.taps("Quay lại")
    talk.sees("kỳ nào")
    assert len(talk.messages) == 1  # one message that is edited


def test_the_word_paper_is_of_ones_own_unit_and_may_be_had_in_the_other_layout(
    world: World,
) -> None:
    tell(world, "DA", on=MARCH, fields={"participants": 45, "opinions": 12, "resolved": 10})
    talk = world.talk(LEADER)
    talk.says("/xuatbaocao tháng 3 word")
    assert talk.sees("Huyện Suối Ngân", "1 báo cáo được tính").labels == ["Theo thể thức của Đảng"]
    text = paper(talk)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "1 cuộc, 45 lượt người dự; 12 ý kiến, đã giải quyết 10 ý kiến (tỷ lệ 83,3 %)" in text
    assert "Chưa có báo cáo nào trong kỳ (1 đơn vị): Xã Khe Mo." in text
    talk.taps("Theo thể thức của Đảng")
    assert talk.last.labels == ["Theo thể thức Nhà nước"]
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in paper(talk)
    assert "HUYỆN ỦY SUỐI NGÂN" in paper(talk)


def test_an_officer_gets_their_own_units_reports_and_no_others(world: World) -> None:
    tell(world, "DA")
    tell(world, "KM", by=OTHER)
    talk = world.talk(OFFICER)
    talk.says("xuất excel báo cáo tháng 3")
    talk.says("/xuatbaocao tháng 3 excel")
    talk.sees("Xã Đá Bạc", "1 báo cáo")
    assert [one["Mã đơn vị"] for one in rows(talk)] == ["DA"]


def test_whoever_has_no_unit_is_told_so(world: World) -> None:
    talk = world.talk(NOBODY)
    talk.says("/xuatbaocao")
    talk.hears("chưa được giao đơn vị nào")
    talk.hears_nothing()


def test_in_a_group_nothing_is_exported(world: World) -> None:
    talk = world.talk(LEADER, chat="-100", group=True)
    talk.says("/xuatbaocao")
    talk.hears("nhắn riêng")
    assert not talk.last.message.files


def test_rights_are_looked_up_when_the_file_is_made(world: World) -> None:
    """A button of last week does not know that its owner has moved."""
    tell(world, "DA")
    talk = world.talk(OFFICER)
    talk.says("/xuatbaocao tháng 3")
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{OFFICER}")
        assert person is not None
        members.grant(session, person.id, [Role("officer", _unit(session, "KM"))], NOW)
        args = {"period": "2026-03", "form": "docx", "unit": "DA", "person": str(person.id)}
        made = report_out.make(session, args, NOW)
    assert made.reply.say.key == "export-no-more"
    assert not made.files


def test_who_has_left_gets_no_file(world: World) -> None:
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{OFFICER}")
        assert person is not None
        members.leave(session, person.id, NOW)
        args = {"period": "2026-03", "form": "xlsx", "person": str(person.id)}
        assert report_out.make(session, args, NOW).reply.say.key == "export-no-more"


def test_situation_reports_go_into_no_file_unless_asked_for(world: World) -> None:
    tell(world, "DA")
    tell(world, "DA", kind="situation", fields={"note": "chuyện riêng của dân"})
    talk = world.talk(LEADER)
    talk.says("/xuatbaocao tháng 3 excel")
    talk.sees("Không có báo cáo tình hình nhân dân")
    assert [one["Loại báo cáo"] for one in rows(talk)] == ["Đối thoại"]
    assert b"chuy" not in data(talk)
    talk.says("/xuatbaocao tình hình nhân dân tháng 3 excel")
    talk.sees("không chuyển tiếp")
    assert [one["Ghi chú"] for one in rows(talk)] == ["chuyện riêng của dân"]
    talk.says("/xuatbaocao tình hình nhân dân tháng 3 word")
    assert "chuyện riêng" not in paper(talk)


def test_a_situation_report_is_for_who_entered_it_and_the_leaders(world: World) -> None:
    with world.database.begin() as session:
        colleague = members.add(session, "Đồng", [Role("officer", _unit(session, "DA"))], NOW)
        members.link(session, "telegram:9", colleague, NOW)
        people.greeted(session, "telegram:9", "9", NOW)
    tell(world, "DA", kind="situation", fields={"note": "chuyện riêng"})
    seen = {}
    for account in (LEADER, OFFICER, 9):
        talk = world.talk(account)
        talk.says("/xuatbaocao tình hình tháng 3 excel")
        seen[account] = len(rows(talk))
    assert seen == {LEADER: 1, OFFICER: 1, 9: 0}


def test_somebody_of_everywhere_says_whose_paper_it_is(world: World) -> None:
    with world.database.begin() as session:
        unit_changes.add(session, "PT", "Huyện Phong Thổ", kind="district")
    talk = world.talk(ADMIN)
    talk.says("/xuatbaocao năm nay word")
    assert talk.hears("của đơn vị nào").labels == ["Huyện Phong Thổ", "Huyện Suối Ngân"]
    talk.taps("Huyện Phong Thổ")
    assert "HUYỆN PHONG THỔ" in paper(talk)
    talk.says("/xuatbaocao năm nay excel")
    talk.sees("Huyện Phong Thổ và 1 đơn vị khác")


def test_an_export_is_noted(world: World) -> None:
    talk = world.talk(LEADER)
    talk.says("/xuatbaocao tháng 3 excel")
    with world.database.read() as session:
        (one,) = audit.latest(session, limit=1)
    assert (one.action, one.allowed) == ("reports.export", True)


def test_nobody_taps_anothers_button(world: World) -> None:
    talk = world.talk(LEADER)
    talk.says("/xuatbaocao")
    (row, *_) = talk.last.message.buttons
    world.talk(OFFICER).taps_id(row[0].id)
    assert world.app.flashes[-1] == "Nút này dành cho người khác."


def test_a_merged_units_reports_stand_under_its_successor(world: World) -> None:
    tell(world, "KM", by=OTHER)
    with world.database.begin() as session:
        merged, into = _unit(session, "KM"), _unit(session, "DA")
        unit_changes.merge(session, [merged], into, date(2026, 7, 1))
    talk = world.talk(LEADER)
    talk.says("/xuatbaocao năm nay word")
    text = paper(talk)
    assert "có 1/1 đơn vị gửi báo cáo" in text
    assert "Xã Khe Mo" not in text
    talk.says("/xuatbaocao tháng 3 word")  # then it was still there
    assert "Xã Khe Mo" in paper(talk)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("xuat excel bao cao thang 3", {"period": "2026-03", "form": "xlsx"}),
        ("xuất báo cáo quý 1 ra word", {"period": "2026-Q1", "form": "docx"}),
        ("xuất báo cáo đối thoại tháng trước", {"period": "2026-10", "kind": "dialogue"}),
        ("xuat bao cao tap huan 6 thang dau nam", {"period": "2026-H1", "kind": "training"}),
        ("báo cáo 6 tháng cuối năm 2025 excel", {"period": "2025-H2", "form": "xlsx"}),
        ("export this year to excel", {"period": "2026", "form": "xlsx"}),
        ("xuất mô hình năm 2025", {"period": "2025", "kind": "model"}),
        ("xuat bao cao 6 thang nam 2025", {"period": "2025-H1"}),
        ("xuất báo cáo nửa cuối năm", {"period": "2026-H2"}),
        ("tải báo cáo", {}),
        ("xuất báo cáo nhiệm vụ năm nay", {"period": "2026", "kind": "task"}),
        ("xuat bao cao tuan nay", {"period": "2026-11-23..2026-11-29"}),
    ],
)
def test_what_a_sentence_says_of_the_file(text: str, found: dict[str, str]) -> None:
    assert report_asked.read(text, NOW) == found


def test_a_sentence_leads_to_the_file(world: World) -> None:
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        said = turn("xuat excel bao cao doi thoai thang 3")
        making, paper_ = report_out.export(session, replace(said, person=person))
        asked = report_out.export(session, replace(said, text="xuất báo cáo", person=person))
        (refused,) = report_out.export(session, replace(said, group=True, person=person))
    assert making.say.key == "export-making"
    assert paper_.paper is not None
    assert paper_.paper.args["kind"] == "dialogue"
    assert [one.say.key for one in asked] == ["export-ask-period"]
    assert refused.say.key == "talk-only-in-private"
