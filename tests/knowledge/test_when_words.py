"""What is said of a schedule is read back as the same schedule; nothing read is an error."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge.schedule import Schedule, to_json
from knowledge.schedule_json import from_json
from knowledge.when import find, read
from knowledge.when_words import say
from tests.knowledge.schedules import SCHEDULES

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
PIECES = st.lists(
    st.sampled_from(
        [
            "trước",
            "ngày",
            "15/11",
            "tháng",
            "3,9",
            "quý",
            "II",
            "năm",
            "2025",
            "hằng",
            "định",
            "kỳ",
            "6",
            "đến",
            "từ",
            "(",
            ")",
            ";",
            "chậm",
            "nhất",
            "sau",
            "khi",
            "31/2",
            "13",
            "17",
            "giờ",
            "00",
            "thứ",
            "sáu",
            "tuần",
            "cuối",
            "đầu",
            "mùng",
            "rằm",
            "giêng",
            "và",
            "-",
            ".",
            "nay",
            "mai",
            "mười",
            "lăm",
            "các",
            "17h",
            "nửa",
            "cứ",
            "mỗi",
            "lần",
            "/",
            "giai đoạn 1",
            "đối với",
            "báo cáo",
            "trong",
            "làm việc",
        ]
    ),
    max_size=14,
).map(" ".join)


@settings(max_examples=1500)
@given(SCHEDULES)
def test_what_is_said_reads_back_the_same(schedule: Schedule) -> None:
    assert read(say(schedule)) == schedule


@given(SCHEDULES)
def test_json_reads_back_the_same(schedule: Schedule) -> None:
    assert from_json(to_json(schedule)) == schedule


@settings(max_examples=400)
@given(TEXTS | PIECES)
@example("ngày 00/00/0000")
@example("99 giờ 99 ngày 99 tháng 99 năm 2099")
def test_no_text_is_an_error(text: str) -> None:
    read(text)
    read(text, year=2025)
    for one in find(text, 2025):
        assert 0 <= one.start < one.end <= len(text)
