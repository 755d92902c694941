"""Numbers in words, as people say and write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.numbers import Number, read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("45", 45), ("bốn mươi lăm", 45), ("bon muoi lam", 45), ("4 chục", 40), ("1.200", 1200),
        ("12 000", 12000), ("hai mươi mốt", 21), ("hai tư", 24), ("ba mươi tư", 34), ("ba lăm", 35),
        ("mười lăm", 15), ("mười", 10), ("một chục", 10), ("chục", 10), ("trăm", 100),
        ("một trăm linh năm", 105), ("một trăm lẻ năm", 105), ("hai trăm mốt", 210),
        ("hai trăm hai mốt", 221), ("trăm rưỡi", 150), ("một chục rưỡi", 15), ("3 trăm 5", 350),
        ("một nghìn không trăm linh năm", 1005), ("hai nghìn không trăm hai mươi lăm", 2025),
        ("nghìn hai", 1200), ("triệu hai", 1_200_000), ("một triệu", 1_000_000), ("2,5", 2.5),
        ("một triệu rưỡi", 1_500_000), ("không", 0), ("50 lượt người", 50), ("chín mươi chín", 99),
    ],
)  # fmt: skip
def test_a_number_is_read(text: str, value: float) -> None:
    assert read_number(text) == Number(value)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("hơn 40", Number(40, "above")),
        ("trên bốn mươi", Number(40, "above")),
        ("gần trăm", Number(100, "below")),
        ("khoảng 3 chục người", Number(30, "about")),
    ],
)
def test_what_is_said_around_it_is_kept(text: str, number: Number) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["", "mấy chục", "vài trăm", "abc", "một trăm không lẻ", "linh",
                                  "bốn mươi chín hai mươi hai", "hai mươi hai mươi"])  # fmt: skip
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_is_an_error(text: str) -> None:
    read_number(text)
