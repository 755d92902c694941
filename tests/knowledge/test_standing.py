"""Which report shows a standing duty done: a registration only what asks for no more than that."""

import pytest

from knowledge import standing


@pytest.mark.parametrize(
    "words",
    [
        "Mỗi xã, thị trấn xây dựng ít nhất 01 mô hình “Dân vận khéo”",
        "Mỗi chi bộ thôn đăng ký từ 01 đến 02 mô hình “Dân vận khéo”",
        "Mỗi đơn vị đăng ký ít nhất 01 mô hình điển hình “Dân vận khéo” trong năm",
        "MOI XA DANG KY 1 MO HINH TIEU BIEU",
    ],
)
def test_a_registration_does_what_asks_for_a_model_or_its_registration(words: str) -> None:
    assert standing.report(words) == "model"


@pytest.mark.parametrize(
    "words",
    [
        "Mỗi đơn vị xây dựng được từ 01 - 02 mô hình điển hình “Dân vận khéo”",
        "Mỗi xã có ít nhất 01 mô hình được cấp huyện công nhận",
        "Mỗi đơn vị đăng ký 02 mô hình, có ít nhất 01 mô hình được công nhận",
        "Mỗi xã có một mô hình đạt tiêu chí “Dân vận khéo”",
        "moi xa co it nhat 1 mo hinh tieu bieu",
    ],
)
def test_a_registration_does_not_do_what_asks_for_a_model_that_proved_itself(words: str) -> None:
    assert standing.report(words) == ""


def test_other_reports_do_what_they_did() -> None:
    assert standing.report("Mỗi xã tổ chức ít nhất 01 cuộc đối thoại, được công nhận") == "dialogue"
    (found,) = standing.find([{"quote": "Mỗi xã có ít nhất 01 mô hình điển hình"}])
    assert (found["who"], found["report"]) == ("Mỗi xã", "")
