"""The papers of an award's dossier, in the layouts that plans use, and in plans of the field."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import dossier
from knowledge.dossier import Dossier
from knowledge.passages import passages
from knowledge.plan import read_plan

SHARED = Path(__file__).parents[3] / "shared"
TOP = """ỦY BAN NHÂN DÂN XÃ KHE MO
Số: 12/KH-UBND
KẾ HOẠCH
Phát động phong trào thi đua “Dân vận khéo” năm 2026

I. MỤC ĐÍCH
1. Nâng cao hiệu quả công tác dân vận.
"""
END = """
V. TỔ CHỨC THỰC HIỆN
1. Các thôn triển khai Kế hoạch này.
- Báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15/11/2026.
"""


def read(body: str) -> Dossier:
    return read_whole((TOP + body + END).encode())[0]


def read_whole(data: bytes | Path) -> tuple[Dossier, str]:
    plan = read_plan(data, "" if isinstance(data, Path) else "ke-hoach.txt")
    raw = plan.document.raw
    return dossier.find(passages(plan.outline), raw), raw


def texts(found: Dossier) -> list[str]:
    return [one.text for one in found.papers]


NUMBERED = """
IV. KHEN THƯỞNG
1. Tiêu chuẩn: Có ít nhất một mô hình.
2. Hồ sơ đề nghị khen thưởng gồm:
a) Tờ trình đề nghị khen thưởng (02 bản);
b) Báo cáo thành tích có xác nhận của cấp trên;
c) Biên bản họp xét.
3. Thời gian gửi hồ sơ: Hồ sơ gửi về Phòng Văn hóa - Xã hội trước ngày 30/10/2026.
"""
DASHED = """
IV. HÌNH THỨC, HỒ SƠ KHEN THƯỞNG
1. Hình thức: Giấy khen.
2. Hồ sơ khen thưởng
- Tờ trình đề nghị khen thưởng;
- Báo cáo thành tích;
- Danh sách trích ngang.
3. Kinh phí: Theo quy định.
"""
RUNNING = """
IV. KHEN THƯỞNG
1. Hồ sơ đề nghị khen thưởng gồm: Tờ trình của thôn; báo cáo thành tích (01 bản chính); \
biên bản họp thôn. Hồ sơ nộp tại Văn phòng HĐND và UBND xã chậm nhất ngày 25/10/2026.
2. Mức thưởng thực hiện theo quy định.
"""
COMMAS = """
IV. KHEN THƯỞNG
1. Hồ sơ xét khen gồm có tờ trình, báo cáo thành tích có xác nhận, đóng dấu và biên bản họp xét.
"""
INLINE = """
IV. KHEN THƯỞNG
1. Hồ sơ đề nghị khen thưởng gồm: (1) Tờ trình; (2) Báo cáo thành tích; (3) Ảnh hoạt động.
"""
COPIED = """
IV. BIỂU DƯƠNG, KHEN THƯỞNG
1. Thành phần hồ sơ gồm 02 bộ, mỗi bộ gồm:
- Đơn đề nghị công nhận mô hình;
- Bản tóm tắt mô hình.
"""
TWO = """
IV. KHEN THƯỞNG
1. Hồ sơ đề nghị khen thưởng tập thể gồm:
- Tờ trình;
- Báo cáo thành tích tập thể.
2. Hồ sơ đề nghị khen thưởng cá nhân gồm:
- Tờ trình;
- Báo cáo thành tích cá nhân có xác nhận.
"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (NUMBERED, ["Tờ trình đề nghị khen thưởng (02 bản)",
                    "Báo cáo thành tích có xác nhận của cấp trên", "Biên bản họp xét"]),
        (DASHED, ["Tờ trình đề nghị khen thưởng", "Báo cáo thành tích", "Danh sách trích ngang"]),
        (RUNNING, ["Tờ trình của thôn", "báo cáo thành tích (01 bản chính)", "biên bản họp thôn"]),
        (COMMAS, ["tờ trình", "báo cáo thành tích có xác nhận, đóng dấu", "biên bản họp xét"]),
        (INLINE, ["Tờ trình", "Báo cáo thành tích", "Ảnh hoạt động"]),
        (COPIED, ["Đơn đề nghị công nhận mô hình", "Bản tóm tắt mô hình"]),
    ],
)  # fmt: skip
def test_a_list_of_papers_is_read_in_every_layout(body: str, expected: list[str]) -> None:
    found = read(body)
    assert texts(found) == expected
    assert {one.where.split(".")[0] for one in found.papers} == {"IV"}


def test_copies_and_whose_dossier_it_is_are_said() -> None:
    assert [one.copies for one in read(NUMBERED).papers] == ["02 bản", "", ""]
    assert [one.copies for one in read(RUNNING).papers] == ["", "01 bản chính", ""]
    assert [one.copies for one in read(COPIED).papers] == ["02 bộ", "02 bộ"]
    both = read(TWO)
    assert [one.whom for one in both.papers] == ["collective"] * 2 + ["individual"] * 2
    assert [(at, one.text) for at, one in both.of("individual")] == [
        (3, "Tờ trình"),
        (4, "Báo cáo thành tích cá nhân có xác nhận"),
    ]


@pytest.mark.parametrize(
    ("body", "to", "by"),
    [
        (NUMBERED, "Phòng Văn hóa - Xã hội", "30/10/2026"),
        (RUNNING, "Văn phòng HĐND và UBND xã", "25/10/2026"),
    ],
)
def test_where_and_by_when_it_is_sent(body: str, to: str, by: str) -> None:
    told = {one.sort: one for one in read(body).told}
    assert told["to"].text == to
    assert by in told["by"].quote


@pytest.mark.parametrize(
    "body",
    [
        "\nIV. CẢI CÁCH\n1. Hồ sơ thủ tục hành chính gồm: đơn; giấy khai sinh.\n",
        "\nIV. KHEN THƯỞNG\n1. Tiêu chuẩn gồm: đoàn kết; có mô hình.\n- Báo cáo đầy đủ.\n",
        "\nIV. TIẾP DÂN\n1. 95% hồ sơ được giải quyết đúng hạn.\n- Báo cáo hằng tháng.\n",
    ],
)
def test_what_is_no_award_has_no_dossier(body: str) -> None:
    assert read(body).papers == ()


def test_a_commune_that_lists_no_papers_says_where_they_go_and_by_which_rules() -> None:
    found, _ = read_whole(next((SHARED / "plans").glob("002_*.txt")))
    assert found.papers == ()
    told = {one.sort: one for one in found.told}
    assert told["to"].text == "Phòng Nội vụ huyện"
    assert told["to"].where == "IV.1.4"
    assert "91/2017/NĐ-CP" in told["rules"].quote


@pytest.mark.parametrize("path", sorted(SHARED.glob("*plans/*.txt")), ids=lambda one: one.stem[:9])
def test_every_quote_of_a_real_plan_stands_in_it(path: Path) -> None:
    found, raw = read_whole(path)
    quotes = [*(one.quote for one in found.papers), *(one.quote for one in found.told)]
    assert all(one in raw for one in quotes)
    if not path.name.startswith("002"):
        assert found == Dossier()  # none of them speaks of an award's dossier


WORD = st.sampled_from(["trình", "thành", "tích", "của", "xã", "thôn", "năm", "2026", "đoàn"])
PAPER = st.builds(
    lambda first, rest: f"{first} {' '.join(rest)}",
    st.sampled_from(["Tờ trình", "Báo cáo", "Biên bản", "Danh sách", "Giấy chứng nhận"]),
    st.lists(WORD, min_size=1, max_size=6),
)


@settings(deadline=None)
@given(st.lists(PAPER, min_size=1, max_size=9), st.sampled_from(["- ", "+ ", "", "{}. ", "{}) "]))
def test_as_many_papers_are_found_as_are_listed(papers: list[str], mark: str) -> None:
    """In lines of their own, or with no mark in one sentence."""
    if mark:
        lines = [f"{mark.format('abcdđeghi'[at])}{one};" for at, one in enumerate(papers)]
        body = "\n".join(["\nIV. KHEN THƯỞNG", "1. Hồ sơ đề nghị khen thưởng gồm:", *lines])
    else:
        body = f"\nIV. KHEN THƯỞNG\n1. Hồ sơ đề nghị khen thưởng gồm: {'; '.join(papers)}."
    found, raw = read_whole((TOP + body + "\n" + END).encode())
    kept = list(dict.fromkeys(papers))
    assert list(dict.fromkeys(texts(found))) == kept
    assert all(one.quote in raw for one in found.papers)
