"""Folding and phone numbers, however they are typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.vietnamese import fold, nfc, phone

VIETNAMESE = (
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ bcdghklmnpqrstvx"
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đồng chí", "dong chi"),
        ("ĐỒNG  CHÍ\u00a0", "dong chi"),
        ("Ðắk Lắk", "dak lak"),  # U+00D0, as old fonts have it
        ("hoà", "hoa"),
        ("hòa", "hoa"),
        ("thuỷ", "thuy"),
        ("Hồ\u200b Thầu\ufeff", "ho thau"),
        ("", ""),
    ],
)
def test_two_spellings_of_a_word_fold_to_one(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_or_not_folds_the_same(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(nfc(text))


@given(st.text(alphabet=VIETNAMESE + VIETNAMESE.upper()))
def test_vietnamese_folds_to_plain_lower_letters(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert folded == folded.lower() == folded.strip()


@pytest.mark.parametrize(
    "text",
    [
        "0912345678",
        "0912 345 678",
        "+84912345678",
        "84912345678",
        "(+84) 912.345.678",
        "912345678",  # a spreadsheet ate the zero
        "0084 912-345-678",
        "+84 0912345678",
    ],
)
def test_one_number_has_one_form(text: str) -> None:
    assert phone(text) == "0912345678"


@pytest.mark.parametrize("text", ["", "12", "0112345678", "+1 202 555 0100", "09123456789", "abc"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert phone(text) == ""


@given(st.from_regex(r"0[35789][0-9]{8}", fullmatch=True))
def test_a_number_survives_its_country_code(number: str) -> None:
    assert phone(number) == phone(f"+84{number[1:]}") == phone(f"84{number[1:]}") == number


@given(st.text())
def test_nothing_breaks_the_reader_of_numbers(text: str) -> None:
    assert phone(text) == "" or phone(phone(text)) == phone(text)
