"""A unit is found by however people call it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.unit_names import rank

NAMES = (
    (1, "xã Hồ Thầu"),
    (2, "Xã Bản Bo"),
    (3, "xã Bản Giang"),
    (4, "thị trấn Tam Đường"),
    (5, "huyện Tam Đường"),
    (6, "UBND xã Bản Bo"),
    (7, "Ban Dân vận Huyện ủy"),
    (8, "Hội LHPN huyện"),
)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("xã Hồ Thầu", [1]),
        ("UBND xã Hồ Thầu", [1]),
        ("Đảng ủy xã Hồ Thầu", [1]),
        ("Uỷ ban nhân dân xã Hồ Thầu", [1]),
        ("ho thau", [1]),
        ("xa ho tau", [1]),
        ("ubnd xã bản bo", [6]),  # listed as a unit of its own
        ("đảng uỷ xã bản bo", [2]),
        ("ban bo", [2]),
        ("Huyện ủy Tam Đường", [5]),
        ("tam duong", [4, 5]),
        ("bdv huyen uy", [7]),
        ("ban dan van", [7]),
        ("hội liên hiệp phụ nữ huyện", [8]),
        ("xyz", []),
        ("", []),
    ],
)
def test_a_name_finds_its_units(text: str, units: list[int]) -> None:
    assert [fit.unit for fit in rank(text, NAMES)] == units


def test_another_kind_of_place_is_offered_but_not_sure() -> None:
    (fit,) = rank("phường Hồ Thầu", NAMES)
    assert fit.unit == 1
    assert fit.score < 95


@given(st.text())
def test_nothing_typed_breaks_it(text: str) -> None:
    assert len(rank(text, NAMES)) <= 5
