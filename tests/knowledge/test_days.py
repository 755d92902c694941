"""Days as people name them in messages, seen from Wednesday 11 March 2026."""

from contextlib import suppress
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.days import Unreadable, find_days, read_day

TODAY = date(2026, 3, 11)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hôm qua", "2026-03-10"),
        ("hom qua", "2026-03-10"),
        ("sáng nay", "2026-03-11"),
        ("chiều qua", "2026-03-10"),
        ("hôm kia", "2026-03-09"),
        ("ngày mai", "2026-03-12"),
        ("mai", "2026-03-12"),
        ("thứ 6 tuần trước", "2026-03-06"),
        ("thu 6 tuan truoc", "2026-03-06"),
        ("thứ sáu tuần trước", "2026-03-06"),
        ("t6", "2026-03-06"),
        ("thứ tư", "2026-03-11"),
        ("thứ tư tuần sau", "2026-03-18"),
        ("chủ nhật vừa rồi", "2026-03-08"),
        ("cn", "2026-03-08"),
        ("t2 tuan nay", "2026-03-09"),
        ("12/3", "2026-03-12"),
        ("12-3-23", "2023-03-12"),
        ("1.3.2026", "2026-03-01"),
        ("ngày 12 tháng 3", "2026-03-12"),
        ("ngay 12 thang 3 nam 2025", "2025-03-12"),
        ("28/12", "2025-12-28"),
        ("mùng 5", "2026-03-05"),
        ("ngày 20", "2026-02-20"),
        ("ngày 15 tháng trước", "2026-02-15"),
        ("cuối tháng 2", "2026-02-28"),
        ("cuoi thang 2", "2026-02-28"),
        ("cuối tháng", "2026-03-31"),
        ("đầu tháng này", "2026-03-01"),
        ("3 ngày nữa", "2026-03-14"),
        ("cách đây 3 hôm", "2026-03-08"),
        ("hai tuần trước", "2026-02-25"),
        ("mùng 5 tháng Giêng", "2026-02-21"),
        ("mung 5 thang gieng", "2026-02-21"),
        ("rằm tháng giêng", "2026-03-03"),
        ("rằm tháng 7", "2025-09-06"),
        ("10/3 âm lịch", "2026-04-26"),
        ("30 tết", "2026-02-16"),
        ("mùng 2 tết", "2026-02-18"),
        ("giao thừa", "2026-02-16"),
        ("bc doi thoai 12/3 xa ban bo 45 nguoi, 12 y kien", "2026-03-12"),
        ("giải quyết 10/12 ý kiến hôm qua", "2026-03-10"),
    ],
)
def test_a_day_is_read(text: str, day: str) -> None:
    assert read_day(text, TODAY).day == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("14h30", "14:30"),
        ("hôm qua lúc 8 giờ", "08:00"),
        ("2h chiều nay", "14:00"),
        ("7 rưỡi", None),
        ("7h tối t7", "19:00"),
        ("8:15 sáng mai", "08:15"),
    ],
)
def test_an_hour_is_read(text: str, hour: str | None) -> None:
    if hour is None:
        with pytest.raises(Unreadable):
            read_day(text, TODAY)
    else:
        assert read_day(text, TODAY).hour == hour


def test_two_days_that_the_words_may_mean_are_both_told() -> None:
    assert read_day("t6", TODAY).others == (date(2026, 3, 13),)
    assert read_day("2/9", TODAY).others == (date(2026, 9, 2),)
    assert read_day("12/3", TODAY).others == ()


@pytest.mark.parametrize(
    "text", ["", "abc", "31/2", "ngày 30 tháng 2", "45 người", "24/7 hỗ trợ", "tiếng Thái"]
)
def test_what_names_no_day_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_day(text, TODAY)


WORDS = st.sampled_from(
    [
        "hôm", "qua", "mùng", "5", "31", "tháng", "2", "t6", "thứ", "tuần", "trước", "14h30", "/",
        "rằm", "giêng", "tết", "cuối", "năm", "2026", "9999", "999", "ngày", "nữa", "âm lịch",
    ]
)  # fmt: skip


@given(
    st.text(st.characters(exclude_categories=["Cs"])) | st.lists(WORDS, max_size=7).map(" ".join),
    st.dates(),
)
def test_no_text_is_an_error_of_another_kind(text: str, today: date) -> None:
    with suppress(Unreadable):
        read_day(text, today)


MONDAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("bc đối thoại 12/3 xã Bản Bo 45 người", {"12/3": ["03-12"]}),
        ("từ 10/3 đến 12/3", {"10/3": ["03-10"], "12/3": ["03-12"]}),
        ("lớp ngày 10-11/3", {"ngày 10-11/3": ["03-10", "03-11"]}),
        ("ngày 13, 14/3 và hôm qua", {"ngày 13, 14/3": ["03-13", "03-14"], "hôm qua": ["03-15"]}),
        ("thứ 6 đối thoại", {"thứ 6": ["03-13"]}),
        ("đối thoại 31/2", {"31/2": []}),
        ("tháng 2, ngày 27/2", {"ngày 27/2": ["02-27"]}),
        ("giải quyết được 7, ngày 12/3", {"ngày 12/3": ["03-12"]}),
        ("bản bo 12-3", {"12-3": ["03-12"]}),
        ("tuần trước tập huấn tiếng Thái", {}),
        ("10/12 ý kiến", {}),
    ],
)
def test_every_day_of_a_message_is_found_where_it_stands(
    text: str, days: dict[str, list[str]]
) -> None:
    found = {
        text[one.start : one.end]: [str(day)[5:] for day in one.days]
        for one in find_days(text, MONDAY)
    }
    assert found == days


@given(st.lists(WORDS, max_size=12).map(" ".join), st.dates())
def test_days_are_found_in_any_text_in_its_order(text: str, today: date) -> None:
    found = find_days(text, today)
    assert all(a.end <= b.start for a, b in pairwise(found))
