"""What messages of strangers and a first user's tries taught the reader, rule by rule."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.found import Found
from handlers.reading.message import read
from tests.handlers.report_rows import CODES, NOW, district

PLACES = district()


def reading(text: str) -> Found:
    found = read(text, PLACES, NOW)
    assert len(found) == 1, found
    return found[0]


def unit(found: Found) -> str | None:
    return CODES[found.units[0]] if len(found.units) == 1 else None


@given(
    name=st.sampled_from(["Hợp", "Sin Chải", "Chu Va", "Nà Khuy"]),
    kind=st.sampled_from(["bản", "thôn", "xóm"]),
    number=st.integers(1, 9),
    behind=st.sampled_from([" rồi,", ",", "", " đã xong,", " hôm qua,"]),
)
def test_a_number_behind_a_place_belongs_to_its_name(
    name: str, kind: str, number: int, behind: str
) -> None:
    text = f"đã đối thoại với bà con {kind} {name} {number}{behind} 60 người"
    assert reading(text).answers.get("participants") == "60", text
    assert not {"opinions", "resolved"} & reading(text).answers.keys(), text


@pytest.mark.parametrize("place", ["bản Hợp 2", "nhà văn hóa bản Hợp 2", "thôn Sin Chải 12"])
def test_a_place_keeps_its_number(place: str) -> None:
    found = reading(f"đối thoại 12/3 tại {place}, xã Bản Bo, 45 người")
    assert found.answers == {"participants": "45", "place": place}


@pytest.mark.parametrize("words", ["12 ý kiến rồi", "đã 12 ý kiến"])
def test_done_alone_resolves_nothing(words: str) -> None:
    assert "resolved" not in reading(f"đối thoại xã Bản Bo 12/3, 45 người, {words}").answers


def test_a_number_that_is_only_said_to_be_done_is_marked() -> None:
    found = reading("đối thoại xã Bản Bo 12/3, 45 người, 12 ý kiến, 3 rồi")
    assert found.doubts["resolved"].why == "guess"


@pytest.mark.parametrize(
    "text",
    [
        'xã Bản Bo đăng ký 2 mô hình: "Đường hoa" và "Tiếng kẻng"',
        'đăng ký mô hình "Đường hoa", "Tiếng kẻng" xã Bản Bo',
        'xã Bản Bo đăng ký mô hình "Đường hoa" và mô hình "Tiếng kẻng"',
        'xã Bản Bo đăng ký mô hình:\n1. "Đường hoa"\n2. "Tiếng kẻng"',
    ],
)
def test_two_names_in_quotes_are_two_models_of_one_unit(text: str) -> None:
    found = read(text, PLACES, NOW)
    assert [one.answers["name"] for one in found] == ["Đường hoa", "Tiếng kẻng"]
    assert {unit(one) for one in found} == {"BB"}


def test_each_model_keeps_its_own_field() -> None:
    found = read(
        'đăng ký mô hình "Đường hoa" lĩnh vực văn hóa, "Tiếng kẻng" lĩnh vực an ninh', PLACES, NOW
    )
    assert [one.answers["field"] for one in found] == ["culture-society", "defence-security"]


def test_a_movement_in_quotes_is_no_second_model() -> None:
    found = reading('mô hình "Đường hoa" hưởng ứng phong trào "Nông thôn mới"')
    assert found.answers["name"] == "Đường hoa"


@pytest.mark.parametrize("said", ["kinh tế", "phát triển kinh tế", "về kinh tế"])
def test_a_field_alone_is_no_name_of_a_model(said: str) -> None:
    found = reading(f"xã Bản Bo đăng ký mô hình {said}")
    assert found.answers == {"field": "economy"}


@pytest.mark.parametrize(
    ("text", "name", "field"),
    [
        (
            "hoi ccb: dky mo hinh CCB giu duong bien linh vuc QPAN",
            "CCB giu duong bien", "defence-security",
        ),
        (
            "khun ha dang ky mo hinh Camera nha minh qp-an du kien lam tu thang 4",
            "Camera nha minh", "defence-security",
        ),
    ],
)  # fmt: skip
def test_a_models_name_ends_where_its_field_begins(text: str, name: str, field: str) -> None:
    found = reading(text)
    assert (found.answers["name"], found.answers["field"]) == (name, field)


def test_whoever_does_it_leads_it() -> None:
    found = reading("mo hinh ta leng: ten Bo rac dung cho; vh-xh; nguoi lam hoi phu nu")
    assert found.answers["lead"] == "hoi phu nu"


@pytest.mark.parametrize("words", ["của Bản Bo", "tại xã Bản Bo ạ", "của xã em"])
def test_function_words_alone_are_no_situation(words: str) -> None:
    assert "note" not in reading(f"tình hình nhân dân {words}").answers


@pytest.mark.parametrize(
    "text",
    [
        "Hôm nay xã em đối thoại 50 bà con", "em báo cáo đối thoại ạ",
        "đối thoại 12/3, chủ trì: em",
        "em báo cáo đối thoại 12/3, xã em chủ trì", "đối thoại 12/3 do xã mình chủ trì",
    ],
)  # fmt: skip
def test_who_writes_chairs_nothing_by_name(text: str) -> None:
    assert "chair" not in reading(text).answers


@pytest.mark.parametrize("who", ["lo thi minh", "Lò Thị Minh", "em Lò Văn Páo", "chị Minh"])
def test_a_name_like_a_pronoun_is_a_name(who: str) -> None:
    assert reading(f"đối thoại xã Bản Bo, {who} chủ trì, 45 người").answers["chair"] == who


def test_a_secretary_without_a_name_chairs() -> None:
    found = reading("bi thu khun ha doi thoai voi ba lam nguoi dan hom 5/3")
    assert found.answers["chair"].startswith("bi thu")


@pytest.mark.parametrize(
    "where", ["huyện Tam Đường", "lên huyện Tam Đường", "Phòng Nội vụ huyện", "cho xã Bản Hon"]
)
def test_where_opinions_went_is_not_whose_report_it_is(where: str) -> None:
    found = reading(f"đối thoại 12/3 45 người 20 ý kiến, 15 trả lời tại chỗ, 5 chuyển {where}")
    assert found.units == ()
    assert (found.answers["opinions"], found.answers["resolved"]) == ("20", "15")
    assert not found.doubts


def test_one_number_for_a_case_and_its_end_is_no_doubt() -> None:
    found = reading("tiếp dân hôm qua 3 lượt, 1 đơn khiếu nại đã giải quyết xong")
    assert found.answers == {"people": "3", "cases": "1", "resolved": "1"}
    assert not found.doubts


def test_cases_of_another_sort_make_their_sum_doubtful() -> None:
    found = reading("tiếp dân hôm qua 6 lượt, 2 phản ánh, 1 đơn khiếu nại đã giải quyết xong")
    assert found.doubts["cases"].why == "two"


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("xa BB doi thoai 2/3", "BB"), ("hqua GM dt vs dan,", "GM"), ("GM 12/3 đối thoại", "GM"),
        ("Hop nhat, thu tu tuan truoc, doi thoai,", "BB1"), ("hqua gm dt vs dan,", None),
    ],
)  # fmt: skip
def test_short_names_of_units_are_read_where_a_unit_is_said(head: str, code: str | None) -> None:
    found = reading(f"{head} 46 ng, 7 yk")
    assert unit(found) == code
    assert (found.answers["participants"], found.answers["opinions"]) == ("46", "7")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("1 3 na tam đối thoại", date(2026, 3, 1)),
        ("ngay cuoi thang hai 28/2 ta leng doi thoai,", date(2026, 2, 28)),
        ("Theo kế hoạch số 12-KH/ĐU, ngày 12/3 xã Hồ Thầu đối thoại,", date(2026, 3, 12)),
        ("Theo kế hoạch số 12-KH/ĐU ngày 12/3, xã Hồ Thầu đối thoại,", None),
    ],
)
def test_the_day_is_the_events(head: str, day: date | None) -> None:
    found = reading(f"{head} 33 người")
    assert (found.day, found.answers["participants"]) == (day, "33")


def test_households_stand_for_those_who_came_but_are_marked() -> None:
    found = reading("đối thoại xã Nà Tăm 13/3 với 38 hộ nghèo, 11 ý kiến")
    assert found.answers["participants"] == "38"
    assert found.doubts["participants"].why == "guess"


def test_households_are_not_counted_beside_people() -> None:
    found = reading("đối thoại xã Nà Tăm 13/3 với 38 hộ nghèo, 60 người, 11 ý kiến")
    assert found.answers["participants"] == "60"


def test_groups_told_together_are_summed() -> None:
    found = reading("tap huan Nung Nang 13/3, moi 16 thay co giao va 8 co y te ban")
    assert found.answers["participants"] == "24"
    assert found.answers["groups"] == '{"giáo viên": 16, "y tế thôn bản": 8}'


@pytest.mark.parametrize("who", ["16 cô nuôi và 8 giáo viên", "8 giáo viên và 16 cô nuôi"])
def test_people_nobody_knows_make_the_sum_of_groups_doubtful(who: str) -> None:
    assert "participants" in reading(f"tập huấn xã Bản Bo 12/3, {who}").doubts


@pytest.mark.parametrize("words", ["toàn là nữ", "toan la nu", "toàn nữ"])
def test_all_women_are_as_many_as_there_were(words: str) -> None:
    found = reading(f"tập huấn chăn nuôi xã Bản Bo 12/3, 26 người, {words}")
    assert found.answers["women"] == "26"
    assert "note" not in found.answers


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("tap huan ban giang 13/3 36 nguoi ky nang viet tin bai nu 17", "ky nang viet tin bai"),
        ("training Binh Lu 12/3, 40 attendees, 17 female, digital skills", "digital skills"),
    ],
)
def test_a_topic_stands_behind_the_numbers_too(text: str, topic: str) -> None:
    found = reading(text)
    assert (found.answers["topic"], found.answers["women"]) == (topic, "17")


def test_turns_that_were_answered_are_no_people() -> None:
    found = reading(
        "đối thoại Bình Lư 9/3, 88 cử tri có mặt, 17 lượt phát biểu, 15 lượt được trả lời"
    )
    assert found.answers == {"participants": "88", "opinions": "17", "resolved": "15"}
    assert not found.doubts


def test_what_is_told_as_done_in_a_part_of_its_own_is_resolved() -> None:
    found = reading("Ho Thau tiep cong dan quy 1: 12 buoi; 33 nguoi; 17 vu; xong 15 vu")
    assert (found.answers["cases"], found.answers["resolved"]) == ("17", "15")
    assert not found.doubts


def test_a_reception_is_read_in_english() -> None:
    found = reading("citizen reception Then Sin 11/3: 1 session, 4 visitors, 3 cases, 2 settled")
    assert found.answers == {"sessions": "1", "people": "4", "cases": "3", "resolved": "2"}


@pytest.mark.parametrize(
    "text",
    [
        "thi tran tcd trong thang: 0 phat sinh", "training Son Binh: none this month",
        "Ta Leng, doi thoai thang 3 khong co noi dung bao cao", "đối thoại Tả Lèng: none",
    ],
)  # fmt: skip
def test_nothing_is_said_in_many_ways(text: str) -> None:
    found = reading(text)
    assert found.nothing
    assert not found.answers


def test_none_of_those_told_is_no_empty_report() -> None:
    found = reading("dialogue Ban Bo 12/3, 40 residents, 12 opinions, none resolved")
    assert not found.nothing
    assert found.answers == {"participants": "40", "opinions": "12", "resolved": "0"}


def test_what_is_left_and_what_is_done_make_the_whole() -> None:
    found = reading("đối thoại Giang Ma 12/3, 46 người, 7 ý kiến, 5 đã giải quyết, 2 chưa")
    assert (found.answers["opinions"], found.answers["resolved"]) == ("7", "5")
    assert not found.doubts


def test_what_is_left_and_done_but_makes_no_whole_is_marked() -> None:
    found = reading("đối thoại Giang Ma 12/3, 46 người, 7 ý kiến, 5 đã giải quyết, 3 chưa")
    assert found.doubts["resolved"].why == "two"


@pytest.mark.parametrize("said", ["dạy kỹ thuật trồng chè", "day ky thuat trong che"])
def test_teaching_a_craft_is_a_training(said: str) -> None:
    found = reading(f"{said} cho 30 bà con Bản Bo 12/3")
    assert (found.kind, found.answers["participants"]) == ("training", "30")
