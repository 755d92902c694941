"""The words of awards: who is asked for, and which figure a criterion names."""

import json
from pathlib import Path

import pytest

from handlers import words
from handlers.awards import evidence as award_evidence
from handlers.awards import words as award_words
from handlers.awards.asked import asks, asks_people

DATA = Path(__file__).parents[1] / "knowledge" / "data"


def test_a_model_that_did_not_come_so_far_is_said_to_be_there() -> None:
    (wanted,) = award_words.wanted("Có ít nhất một mô hình được công nhận")
    stages = {"registered": 0, "evaluated": 1, "recognised": 0, "rewarded": 0, "stopped": 0}
    seen = award_evidence._models(wanted, stages)
    assert [words.plain("vi", line) for line in seen.lines] == [
        "Mô hình: đã đăng ký 1, chưa được công nhận"
    ]
    assert seen.view == "unmet"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("xã Bản Bo đủ điều kiện khen thưởng chưa", True),
        ("don vi nao du tieu chuan khen thuong", False),
        ("những xã nào đạt tiêu chí khen thưởng", False),
        ("ai đủ điều kiện được khen thưởng", False),
        ("rà soát tiêu chí khen thưởng xã Hồ Thầu", True),
        ("hồ sơ khen thưởng xã Bản Bo còn thiếu gì", True),
        ("đơn vị tôi đã đủ tiêu chuẩn khen thưởng chưa", False),
    ],
)
def test_who_meets_the_criteria_is_asked(text: str, named: bool) -> None:
    assert asks(text, named=named)


def test_what_the_criteria_are_is_a_question_to_the_plans() -> None:
    for text in (
        "tiêu chuẩn khen thưởng là gì",
        "muốn được khen thưởng tập thể phải đạt tiêu chuẩn gì",
        "hồ sơ đề nghị khen thưởng gồm những gì",
        "thế nào là đủ điều kiện khen thưởng",
        "xã có được xét khen nếu còn thôn chưa đạt văn hóa không",
        "đơn vị nào được khen thưởng mô hình",
    ):
        assert not asks(text), text
    asked = [
        json.loads(line)["q"]
        for path in sorted(DATA.glob("asked*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
        if line
    ]
    assert len(asked) > 600
    assert [one for one in asked if asks(one) or asks_people(one)] == []


@pytest.mark.parametrize(
    ("text", "measure", "part", "goal"),
    [
        ("Có ít nhất một mô hình được công nhận", "models", "recognised", (">=", 1, False)),
        ("Tỷ lệ nhiệm vụ hoàn thành đúng hạn từ 90% trở lên", "on-time", "", (">=", 90, True)),
        ("Không có nhiệm vụ quá hạn", "tasks", "missing", ("<=", 0, False)),
        ("Trên 85% cán bộ được tập huấn công tác dân vận", "trained", "", (">", 85, True)),
        ("Tiếp công dân ít nhất 12 buổi", "receptions", "", (">=", 12, False)),
        ("Đối thoại với Nhân dân ít nhất 01 lần/quý", "dialogues", "", None),
        ("Báo cáo đầy đủ, đúng thời gian quy định", "on-time", "", None),
    ],
)
def test_a_criterions_words_name_a_figure_and_a_goal(
    text: str, measure: str, part: str, goal: tuple[str, float, bool] | None
) -> None:
    (one,) = award_words.wanted(text)
    assert (one.figure.measure, one.figure.part) == (measure, part)
    told = one.goal and (one.goal.comparator, one.goal.value, one.goal.percent)
    assert told == goal


@pytest.mark.parametrize(
    "text",
    [
        "Hoàn thành xuất sắc nhiệm vụ chính trị được giao, nội bộ đoàn kết.",
        "Có từ 90% cán bộ, công chức trở lên hoàn thành tốt nhiệm vụ.",
        "Đảng ủy xã đạt trong sạch vững mạnh; 10/10 làng đạt danh hiệu văn hóa",
        "Kết quả công tác dân vận được xếp loại hoàn thành tốt trở lên.",
    ],
)
def test_what_the_tables_do_not_know_is_left_to_people(text: str) -> None:
    assert award_words.wanted(text) == ()
