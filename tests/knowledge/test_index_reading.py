"""What a word of a question was meant as."""

import pytest

from knowledge import lexicon
from knowledge.index import Index
from knowledge.passages import Passage
from knowledge.search import slips
from knowledge.search.words import folded, marked, words
from knowledge.vietnamese import nfc

TEXTS = (
    "Tổ chức đối thoại trực tiếp với nhân dân ở từng thôn.",
    "Ban Chỉ đạo kiểm tra việc thực hiện quy chế dân chủ.",
    "Đồng chí Chủ tịch xã chủ trì hội nghị tổng kết.",
    "Kế hoạch này thay thế Kế hoạch số 12 của huyện.",
    "Người dân được hỏi ý kiến trước khi thu hồi đất.",
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index({1: [Passage("", "", text, 0, len(text)) for text in TEXTS]})


def read(index: Index, question: str) -> str:
    return " ".join(term.marked for term in index.read(question))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("doi thoai voi nhan dan", "đối thoại với nhân dân"),
        ("doi thaoi voi nhna dan", "đối thoại với nhân dân"),
        ("ddoois thoaij", "đối thoại"),
        ("DDOOIS THOAIJ", "đối thoại"),
        ("doithoai", "đối thoại"),
        ("đối thoai", "đối thoại"),
        ("dân chu", "dân chủ"),
        ("bcđ kiem tra qcdc", "ban chỉ đạo kiểm tra quy chế dân chủ"),
        ("BCĐ", "ban chỉ đạo"),
        ("kh số 012", "kế hoạch số 12"),
        ("dan dc hoi", "dân được hỏi"),
        ("tong ket thang9", "tổng kết thang 9"),
    ],
)
def test_a_word_is_read_as_the_plans_have_it(index: Index, typed: str, meant: str) -> None:
    assert read(index, typed) == meant


def test_the_neighbours_decide_what_a_short_form_stands_for(index: Index) -> None:
    assert "chủ tịch xã" in read(index, "đồng chí ct xã")


def test_marks_that_the_plans_have_are_left_alone_and_others_are_taken_for_slips() -> None:
    texts = ("Đối thoại với dân.", "Đôi khi dân hỏi.", "Đối thoại ở thôn.")
    index = Index({1: [Passage("", "", text, 0, len(text)) for text in texts]})
    assert read(index, "đôi dân") == "đôi dân"
    assert read(index, "đổi thoải") == "đối thoại"


def test_words_that_only_ask_count_little(index: Index) -> None:
    weights = {term.marked: term.weight for term in index.read("Ai chủ trì hội nghị?")}
    assert weights["ai"] < 0.5 * weights["nghị"]


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("ddaauf", "đầu"),
        ("thoaij", "thoại"),
        ("nguowif", "người"),
        ("dduwowcj", "được"),
        ("hoaf", "hòa"),
        ("truwowngf", "trường"),
        ("dangw", "dăng"),
        ("vieejc", None),
        ("nhan", None),
        ("xyz", None),
    ],
)
def test_telex_keys_are_read(keys: str, word: str | None) -> None:
    assert slips.telex(keys) == word


@pytest.mark.parametrize(
    ("written", "same"),
    [("hoà", "hòa"), ("KHOẺ", "khỏe"), ("thuỷ", "thủy"), ("quý", "quý"), ("05", "5"), ("0", "0")],
)
def test_one_word_has_one_spelling(written: str, same: str) -> None:
    assert marked(written) == same


def test_digits_and_letters_are_words_of_their_own() -> None:
    assert words("Số 05-KH/HU, tháng9") == ["Số", "05", "KH", "HU", "tháng", "9"]


def test_full_forms_in_the_lexicon_are_small_letters_with_marks() -> None:
    full = {one for part in ("sure", "short", "chat") for one in forms(part)}
    assert all(one == nfc(one).lower() for one in full)
    assert all(word == marked(word) for one in full for word in one.split())
    assert all(folded(word) for one in full for word in one.split())


def forms(part: str) -> list[str]:
    return [one for some in lexicon.entries()[part].values() for one in some]
