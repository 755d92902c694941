"""What a further sentence changes in a form that is open."""

import json
from datetime import date

import pytest

from handlers.forms.kinds import BY_NAME
from handlers.reading.fix import fix
from handlers.reading.found import Found
from tests.handlers.report_rows import CODES, NOW, district

PLACES = district()
TOLD = {"participants": "45", "opinions": "8", "resolved": "5"}


def fixed(text: str, asked: str = "", kind: str = "dialogue") -> Found:
    return fix(text, BY_NAME[kind], TOLD if kind == "dialogue" else {}, asked, PLACES, NOW)


@pytest.mark.parametrize(
    ("text", "asked", "answers"),
    [
        ("54 người", "", {"participants": "54"}),
        ("54", "participants", {"participants": "54"}),
        ("năm mươi tư", "participants", {"participants": "54"}),
        ("54 ạ", "participants", {"participants": "54"}),
        ("sửa số ý kiến thành 9", "", {"opinions": "9"}),
        ("sua so y kien thanh 9", "", {"opinions": "9"}),
        ("ý kiến 9 chứ không phải 8", "", {"opinions": "9"}),
        ("không phải 45 mà 54", "", {"participants": "54"}),
        ("khong phai 45 ma la 54", "", {"participants": "54"}),
        ("sua 45 thanh 54", "", {"participants": "54"}),
        ("45 -> 54", "", {"participants": "54"}),
        ("sửa báo cáo vừa rồi thành 54 người", "", {"participants": "54"}),
        ("nham, 54 nguoi 9 y kien", "", {"participants": "54", "opinions": "9"}),
        ("thêm 2 ý kiến nữa", "", {"opinions": "10"}),
        ("them 2 y kien", "", {"opinions": "10"}),
        ("bớt 3 người", "", {"participants": "42"}),
        ("chỉnh số ý kiến còn 9", "", {"opinions": "9"}),
        ("chỉnh số ý kiến từ 8 còn 9", "", {"opinions": "9"}),
        ("số người tăng lên 50", "", {"participants": "50"}),
        ("giảm xuống 40 người", "", {"participants": "40"}),
        ("tăng thêm 5 người", "", {"participants": "50"}),
        ("45 sai rồi, 54 mới đúng", "", {"participants": "54"}),
        ("gq hết", "", {"resolved": "8"}),
        ("giải quyết hết rồi", "resolved", {"resolved": "8"}),
        ("cả 8", "resolved", {"resolved": "8"}),
        ("chưa giải quyết ý kiến nào", "", {"resolved": "0"}),
        ("không có", "opinions", {"opinions": "0"}),
        ("ko", "opinions", {"opinions": "0"}),
        ("nhà văn hóa bản Nà Khuy", "place", {"place": "nhà văn hóa bản Nà Khuy"}),
        ("tại hội trường xã", "", {"place": "hội trường xã"}),
        ("ghi chú: bà con mong có đường", "", {"note": "bà con mong có đường"}),
    ],
)
def test_a_sentence_changes_what_it_speaks_of(
    text: str, asked: str, answers: dict[str, str]
) -> None:
    found = fixed(text, asked)
    assert dict(found.answers) == answers
    assert not found.kind


def test_what_is_left_is_counted_from_what_was_told() -> None:
    found = fixed("còn 2 chưa gq")
    assert found.answers == {"resolved": "6"}
    assert found.doubts["resolved"].why == "guess"


@pytest.mark.parametrize(("text", "why"), [("khoảng 50", "about"), ("hơn 40 ạ", "above")])
def test_an_answer_that_is_not_exact_is_marked(text: str, why: str) -> None:
    assert fixed(text, "participants").doubts["participants"].why == why


def test_a_number_that_rose_without_a_noun_is_of_those_who_came_but_marked() -> None:
    found = fixed("tăng lên 50")
    assert found.answers == {"participants": "50"}
    assert found.doubts["participants"].why == "guess"


def test_a_number_with_a_strange_noun_is_taken_but_marked() -> None:
    found = fixed("54 mống", "participants")
    assert found.answers == {"participants": "54"}
    assert found.doubts["participants"].why == "guess"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("-5", "report-refuse-below"),
        ("không có", "report-refuse-below"),
        ("12,5", "report-refuse-fraction"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(text: str, key: str) -> None:
    found = fixed(text, "participants")
    assert not found.answers
    assert found.refused["participants"].key == key


@pytest.mark.parametrize(
    ("text", "asked", "day"),
    [
        ("ngày là 11/3", "", date(2026, 3, 11)),
        ("đổi ngày thành hôm kia", "", date(2026, 3, 14)),
        ("hôm qua chứ không phải hôm nay", "", date(2026, 3, 15)),
        ("hôm qua", "day", date(2026, 3, 15)),
        ("12", "day", date(2026, 3, 12)),
        ("12/3", "day", date(2026, 3, 12)),
        ("thứ 6", "day", date(2026, 3, 13)),
    ],
)
def test_the_day_can_be_told_anew(text: str, asked: str, day: date) -> None:
    assert fixed(text, asked).day == day


def test_a_day_that_is_asked_for_may_bring_a_number_along() -> None:
    found = fixed("hôm qua, 54 người", "day")
    assert found.day == date(2026, 3, 15)
    assert found.answers == {"participants": "54"}


def test_a_day_that_is_none_is_told_by_its_words() -> None:
    assert fixed("31/2", "day").bad_day == "31/2"


@pytest.mark.parametrize(("text", "asked"), [("xã Bản Bo chứ", ""), ("ban bo", "unit")])
def test_the_unit_can_be_told_anew(text: str, asked: str) -> None:
    assert [CODES[unit] for unit in fixed(text, asked).units] == ["BB"]


@pytest.mark.parametrize(
    ("kind", "asked", "text", "answers"),
    [
        ("training", "topic", "công tác dân vận", {"topic": "công tác dân vận"}),
        ("training", "topic", "54 người nhé", {"participants": "54"}),
        ("training", "women", "không", {"women": "0"}),
        ("model", "field", "vh xh", {"field": "culture-society"}),
        ("model", "", "lĩnh vực kinh tế chứ", {"field": "economy"}),
        ("model", "", "đổi lĩnh vực sang kinh tế", {"field": "economy"}),
        ("dialogue", "", "chủ trì là đồng chí Páo", {"chair": "đồng chí Páo"}),
        ("model", "", "sửa tên mô hình thành Vườn xanh", {"name": "Vườn xanh"}),
        ("model", "", "phụ trách: chị Mai", {"lead": "chị Mai"}),
    ],
)
def test_words_go_to_the_field_that_is_asked_or_named(
    kind: str, asked: str, text: str, answers: dict[str, str]
) -> None:
    assert dict(fixed(text, asked, kind).answers) == answers


def test_groups_are_kept_with_their_names() -> None:
    found = fixed("15 già làng, 6 người có uy tín", "groups", "training")
    assert json.loads(found.answers["groups"]) == {"già làng": 15, "người có uy tín": 6}


@pytest.mark.parametrize(("text", "asked"), [("chào em", ""), ("54", ""), ("thôi", "opinions")])
def test_a_sentence_that_says_nothing_for_the_form_is_empty(text: str, asked: str) -> None:
    assert fixed(text, asked).empty()
