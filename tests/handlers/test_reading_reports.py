"""Reports as they are typed: two sets of messages, and what must not change what is read.

`reports.jsonl` was written by somebody who had not seen the code. Measured on it the first time,
0.91 of the fields of its first half were right and 0.86 of the second; the messages that were
last looked at had 0.96 right then. The others were written by who wrote the code, before each was
run: `reports_own.jsonl` had 0.97 right the first time, `reports_later.jsonl` 0.94 and
`reports_last.jsonl` 0.95, with one wrong number unmarked of 116 and of 64. That is the figure to
expect of new messages; what passes here only keeps what was gained.

`reports_a`, `reports_b` (meant to mislead) and `reports_c` were written by others later: the first
time 0.92, 0.87 and 0.96 of their fields were right, and eleven numbers were wrong without a mark.
`reports_d`, likewise, was held back to the end: 0.95 right the first time, one number wrong
without a mark; what it taught stands in test_reading_strangers.py.
"""

import json
import re
from datetime import date

import pytest

from handlers.forms.kinds import BY_NAME
from handlers.reading.found import Found
from handlers.reading.message import read
from tests.handlers.report_rows import CODES, NOW, Row, district, measure, rows
from tests.handlers.report_talk import unmarked

PLACES = district()
# sets by others; in the second everything is meant to mislead
STRANGE = {"reports_a": 0.97, "reports_b": 0.93, "reports_c": 0.97, "reports_d": 0.97}
SETS = ("reports", "reports_own", "reports_later", "reports_last")


def reading(text: str, kind: str = "") -> Found:
    found = read(text, PLACES, NOW, kind=kind)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("name", SETS)
def test_nearly_every_field_is_read_right_and_no_wrong_number_goes_unmarked(name: str) -> None:
    score = measure(rows(name), PLACES)
    assert score.share >= 0.97, score.wrong
    assert not score.unmarked
    assert not score.sure, "what the reader finds doubtful is doubtful"


@pytest.mark.parametrize("name", STRANGE)
def test_messages_of_others_are_read_and_no_wrong_number_goes_unmarked(name: str) -> None:
    score = measure(rows(name), PLACES, loose=True)
    assert score.share >= STRANGE[name], score.wrong
    assert not score.unmarked
    assert not score.sure, "what the reader finds doubtful is doubtful"


@pytest.mark.parametrize("name", ["reports_a", "reports_c"])
def test_marks_are_rare_in_messages_of_others(name: str) -> None:
    score = measure(rows(name), PLACES, loose=True)
    assert score.marked <= 0.06 * score.numbers


@pytest.mark.parametrize("name", SETS)
def test_marks_are_rare_where_nothing_is_doubtful(name: str) -> None:
    score = measure(rows(name), PLACES)
    assert score.marked <= 0.05 * score.numbers


def typed_without_marks(row: Row) -> Row:
    return {**row, "text": unmarked(row["text"])}


@pytest.mark.parametrize("name", SETS)
def test_messages_without_any_marks_read_nearly_as_well(name: str) -> None:
    score = measure([typed_without_marks(row) for row in rows(name)], PLACES)
    assert score.share >= 0.97, score.wrong
    assert len(score.unmarked) <= 2, score.unmarked


@pytest.mark.parametrize("name", SETS)
def test_messages_in_capitals_read_nearly_as_well(name: str) -> None:
    shouted = [{**row, "text": row["text"].upper()} for row in rows(name)]
    score = measure(shouted, PLACES)
    assert score.share >= 0.94, score.wrong
    assert len(score.unmarked) <= 2, score.unmarked


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("khoảng 40 người", "about"), ("hơn 40 người", "above"), ("gần trăm người", "below"),
        ("40 mấy người", "above"), ("40-45 người", "two"), ("40 hay 45 người", "two"),
        ("90000 người", "far"), ("40", "guess"), ("~40 người", "about"), ("40+ người", "above"),
    ],
)  # fmt: skip
def test_a_number_that_is_not_certain_says_why(said: str, why: str) -> None:
    found = reading(f"đối thoại xã Bản Bo 12/3, {said}, 12 ý kiến")
    assert found.doubts["participants"].why == why
    assert found.doubts["participants"].said in said
    assert "opinions" not in found.doubts


def test_two_numbers_for_one_field_are_a_doubt() -> None:
    found = reading("đối thoại bản bo hôm qua 45 người 12 ý kiến, có 54 người dự")
    assert found.doubts["participants"].why == "two"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("đối thoại xã Bản Bo -5 người", "report-refuse-below"),
        ("đối thoại xã Bản Bo 0 người", "report-refuse-below"),
        ("đối thoại xã Bản Bo 12,5 người", "report-refuse-fraction"),
    ],
)
def test_a_number_that_cannot_be_is_refused_with_its_words(text: str, key: str) -> None:
    found = reading(text)
    assert "participants" not in found.answers
    assert found.refused["participants"].key == key
    assert str(found.refused["participants"].values["said"]) in text


@pytest.mark.parametrize(
    "name",
    [
        "thôn 3", "bản 2", "quý 1", "khoá 12", "tháng 3", "năm 2026", "tổ 5", "lần thứ 2", "14h30",
        "sđt 0912345678", "KH 159-KH/HU", "85%", "5 triệu đồng", "65 tuổi", "điều 4", "lúc 8:30",
        "200 tờ rơi", "khu 4", "đợt 2", "nhiệm kỳ 2020", "tuần 2", "3 km", "số 12", "8 giờ",
    ],
)  # fmt: skip
def test_numbers_of_other_things_are_no_numbers_of_the_report(name: str) -> None:
    found = reading(f"đối thoại xã Bản Bo, {name}, 45 người, 12 ý kiến, giải quyết 10")
    counts = {key: value for key, value in found.answers.items() if key != "note"}
    assert counts == {"participants": "45", "opinions": "12", "resolved": "10"}
    assert not found.doubts


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("12/3", date(2026, 3, 12)), ("12-3", date(2026, 3, 12)), ("12.3", date(2026, 3, 12)),
        ("12/3/26", date(2026, 3, 12)), ("ngày 12", date(2026, 3, 12)),
        ("12-3-23", date(2023, 3, 12)),
        ("hqua", date(2026, 3, 15)), ("sáng nay", date(2026, 3, 16)), ("mùng 5", date(2026, 3, 5)),
        ("t6 tuần trước", date(2026, 3, 13)), ("hôm kia", date(2026, 3, 14)),
        ("thứ 6", date(2026, 3, 13)), ("ngày mai", date(2026, 3, 17)), ("5/4", date(2026, 4, 5)),
    ],
)  # fmt: skip
def test_the_day_is_read_as_it_is_said(words: str, day: date) -> None:
    found = reading(f"đối thoại xã Bản Bo {words}, 45 người")
    assert found.day == day
    assert found.answers == {"participants": "45"}


def test_a_day_that_does_not_exist_is_told_by_its_words() -> None:
    found = reading("đối thoại 31/2 xã Bản Bo 45 người")
    assert (found.day, found.bad_day) == (None, "31/2")


@pytest.mark.parametrize("words", ["12/3 và 13/3", "12/3 hoặc 13/3", "ngày 12 hay 13/3"])
def test_several_days_are_left_to_be_asked_about(words: str) -> None:
    found = reading(f"tập huấn {words} xã Bản Bo 45 người")
    assert found.day is None
    assert found.days == (date(2026, 3, 12), date(2026, 3, 13))


@pytest.mark.parametrize(
    "words",
    ["ngày 12-13/3", "từ 12/3 đến 13/3", "từ 12 đến 13/3", "từ ngày 12 đến hết ngày 13/3/2026"],
)
def test_what_lasted_several_days_is_of_the_first(words: str) -> None:
    found = reading(f"tập huấn chăn nuôi {words} xã Bản Bo 45 người")
    assert (found.day, found.days) == (date(2026, 3, 12), ())


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ngày mười hai tháng ba", date(2026, 3, 12)), ("hôm mùng tám", date(2026, 3, 8)),
        ("hai tám tháng hai", date(2026, 2, 28)), ("on 11 March", date(2026, 3, 11)),
        ("yesterday", date(2026, 3, 15)), ("on Friday", date(2026, 3, 13)),
        ("20/12", date(2025, 12, 20)), ("20/3", date(2026, 3, 20)),
        ("ngày 12/3, à không, ngày 13/3", date(2026, 3, 13)), ("chủ nhật 8/3", date(2026, 3, 8)),
        ("chào mừng ngày 8/3, hôm 6/3", date(2026, 3, 6)),
    ],
)  # fmt: skip
def test_days_in_words_in_english_and_corrected_are_read(words: str, day: date) -> None:
    found = reading(f"đối thoại xã Bản Bo {words}, 45 người")
    assert (found.day, found.days) == (day, ())
    assert found.answers["participants"] == "45"
    assert not found.doubts


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("40 à không 50 người", "50"), ("33 người, nhầm 35", "35"),
        ("33 người. sửa lại: 48 ng", "48"),
        ("28 à 32 người", "32"), ("40 người, nói lại là 41 người", "41"),
    ],
)  # fmt: skip
def test_the_last_number_counts_where_one_is_taken_back(said: str, people: str) -> None:
    found = reading(f"đối thoại xã Bản Bo 12/3, {said}, 12 ý kiến")
    assert found.answers == {"participants": people, "opinions": "12"}
    assert not found.doubts


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("sáng 30 chiều 25 người", "55"), ("4 bản, mỗi bản 15 người", "60"),
        ("nam 28 nữ 22", "50"), ("20 cán bộ và 40 bà con", "60"),
    ],
)  # fmt: skip
def test_what_had_to_be_reckoned_is_marked(said: str, people: str) -> None:
    found = reading(f"đối thoại xã Bản Bo 12/3, {said}, 12 ý kiến")
    assert found.answers["participants"] == people
    assert found.doubts["participants"].why == "guess"


def test_a_number_that_nothing_took_makes_its_neighbours_doubtful() -> None:
    found = reading("đối thoại xã Bản Bo 12/3, 45 người 17 12 ý kiến, giải quyết 10")
    assert "opinions" in found.doubts
    assert "resolved" not in found.doubts


@pytest.mark.parametrize(
    "promise",
    ["hẹn trả lời trước ngày 30/3", "sẽ trả lời 30/3", "theo KH 15-KH/HU ngày 5/1", "hạn 30/3"],
)
def test_the_day_of_a_promise_or_a_paper_is_not_the_day_of_the_report(promise: str) -> None:
    assert reading(f"đối thoại 12/3 xã Bản Bo 45 người, {promise}").day == date(2026, 3, 12)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("đối thoại bản Nà Khuy, xã Bản Bo 45 người", ["BB2"]),
        ("xã Bản Bo đối thoại tại nhà văn hoá bản Nà Khuy 45 người", ["BB"]),
        ("đối thoại ở xã Bản Bo 45 người", ["BB"]),
        ("BDV đối thoại tại xã Bản Bo 45 người", ["BDV"]),
        ("Hội Phụ nữ xã Bản Bo tập huấn 45 người", ["BB"]),
        ("hội phụ nữ huyện tập huấn 45 người", ["HPN"]),
        ("đối thoại xa ban bol 45 nguoi", ["BB"]),
        ("anh Bình đối thoại với bà con 45 người", []),
        ("kính gửi BDV, xã Hồ Thầu đối thoại 45 người", ["HT"]),
        ("tập huấn về hợp nhất hai bản cho 45 người", []),
    ],
)
def test_the_unit_is_who_reports_not_where_it_was(text: str, codes: list[str]) -> None:
    assert [CODES[unit] for unit in reading(text).units] == codes


def test_a_place_is_no_unit() -> None:
    found = reading("xã Bản Bo đối thoại tại nhà văn hoá bản Nà Khuy 45 người")
    assert found.answers["place"] == "nhà văn hoá bản Nà Khuy"


@pytest.mark.parametrize(
    "text",
    [
        "đối thoại xã Bản Bo y như lần trước",
        "giống báo cáo trước, đối thoại",
        "doi thoai nhu lan truoc nhe",
    ],
)
def test_as_last_time_is_understood(text: str) -> None:
    assert reading(text).again


def test_two_kinds_in_one_message_are_two_reports() -> None:
    found = read(
        "đối thoại 12/3 xã Bản Bo 45 người 12 ý kiến; tập huấn 13/3 30 cán bộ", PLACES, NOW
    )
    assert [one.kind for one in found] == ["dialogue", "training"]
    assert found[0].answers == {"participants": "45", "opinions": "12"}
    assert json.loads(found[1].answers["groups"]) == {"cán bộ": 30}
    assert [one.day for one in found] == [date(2026, 3, 12), date(2026, 3, 13)]


def test_one_kind_told_for_two_units_is_two_reports() -> None:
    found = read("đối thoại 12/3: xã Bản Bo 45 người, xã Nà Tăm 50 người", PLACES, NOW)
    assert [one.answers for one in found] == [{"participants": "45"}, {"participants": "50"}]
    assert [CODES[one.units[0]] for one in found] == ["BB", "NT"]
    assert {one.day for one in found} == {date(2026, 3, 12)}


def test_a_topic_that_names_another_kind_is_no_second_report() -> None:
    found = reading("tập huấn kỹ năng đối thoại, tiếp công dân cho 32 cán bộ, 14 nữ")
    assert found.kind == "training"
    assert found.answers["topic"] == "kỹ năng đối thoại, tiếp công dân"


def test_the_kind_may_be_known_beforehand() -> None:
    assert reading("45 người 12 ý kiến", kind="dialogue").answers == {
        "participants": "45",
        "opinions": "12",
    }
    assert reading("2 buổi 5 lượt", kind="reception").answers == {"sessions": "2", "people": "5"}


@pytest.mark.parametrize("text", ["", "   ", "chào em", "👍", "ok nhé", "?!", "\n\n- \n"])
def test_what_tells_nothing_gives_no_report(text: str) -> None:
    assert read(text, PLACES, NOW) == []


def test_a_long_forwarded_message_reads() -> None:
    text = "Kính gửi Ban Dân vận.\n" + "Thực hiện chỉ đạo của cấp trên, " * 100
    found = reading(f"{text}\nđối thoại 12/3 xã Bản Bo, 45 người dự, 12 ý kiến, giải quyết 10")
    assert found.answers["participants"] == "45"
    assert found.answers["resolved"] == "10"


def test_every_field_of_a_reading_belongs_to_its_kind() -> None:
    for row in (*rows("reports"), *rows("reports_own")):
        for found in read(row["text"], PLACES, NOW):
            names = {field.name for field in BY_NAME[found.kind].fields} if found.kind else set()
            assert not found.kind or found.answers.keys() <= names
            assert found.doubts.keys() <= found.answers.keys()
            assert not found.answers.keys() & found.refused.keys()


def test_counts_are_digits() -> None:
    for row in rows("reports"):
        for found in read(row["text"], PLACES, NOW):
            for field in BY_NAME[found.kind].fields if found.kind else ():
                if field.type == "count" and field.name in found.answers:
                    assert re.fullmatch("[0-9]+", found.answers[field.name])
