"""Deadline phrases, in cells and in running text, with marks and without."""

import json
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.moment import Moment
from knowledge.schedule import Date, Every, Months, Quarters, Schedule, Span, Year, to_json
from knowledge.schedule_json import from_json
from knowledge.when import find, read
from tests.lacking import missing

DATA = Path(__file__).parent / "data"
SHARED = Path(__file__).parents[3] / "shared"
Rows = list[tuple[str, dict[str, object]]]


def table(name: str) -> Rows:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    pairs = (line.rsplit(" | ", 1) for line in lines if not line.startswith("#"))
    return [(phrase.replace("\\n", "\n"), json.loads(said)) for phrase, said in pairs]


OWN, CATALOGUE = table("deadlines.txt"), table("catalogue.txt")


def said(schedule: Schedule | None) -> dict[str, object]:
    return to_json(schedule) if schedule else {}


def agrees(got: dict[str, object], wanted: dict[str, object]) -> bool:
    """What is wanted is said; the words of an event and what goes beyond are left open."""
    many, parts = wanted.get("any"), got.get("any")
    if isinstance(many, list):
        if not isinstance(parts, list) or len(parts) != len(many):
            return False
        return all(agrees(one, other) for one, other in zip(parts, many, strict=True))
    if parts is not None:
        return False
    return all(key in got and (key == "event" or got[key] == wanted[key]) for key in wanted)


def unmarked(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@pytest.mark.parametrize(("phrase", "wanted"), OWN + CATALOGUE)
def test_a_phrase_is_read(phrase: str, wanted: dict[str, object]) -> None:
    assert agrees(said(read(phrase)), wanted)


@pytest.mark.parametrize(("phrase", "wanted"), OWN)
def test_letters_taken_apart_read_the_same(phrase: str, wanted: dict[str, object]) -> None:
    assert agrees(said(read(unicodedata.normalize("NFD", phrase))), wanted)


@pytest.mark.parametrize(("phrase", "wanted"), OWN)
def test_without_marks_it_reads_the_same(phrase: str, wanted: dict[str, object]) -> None:
    assert agrees(said(read(unmarked(phrase))), wanted)


@pytest.mark.parametrize(
    "phrase", ["", "Ban Dân vận", "Việt Nam", "45 người", "quỹ vì người nghèo", "2 ý kiến", "x"]
)
def test_what_says_no_time_is_none(phrase: str) -> None:
    assert read(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "year", "schedule"),
    [
        ("từ ngày 10 đến ngày 15 tháng 12", 2025, Span(Moment(2025, 12, 10), Moment(2025, 12, 15))),
        ("từ ngày 20/12 đến ngày 10/01", 2025, Span(Moment(2025, 12, 20), Moment(2025, 1, 10))),
        ("trước ngày 15/11", 2025, from_json({"day": 15, "month": 11, "before": True})),
        ("Tháng 3, 9", 2025, Months((3, 9))),
    ],
)
def test_the_plans_year_serves_only_what_needs_one(
    phrase: str, year: int, schedule: Schedule
) -> None:
    if phrase.startswith("từ ngày 20/12"):  # runs into the next year
        schedule = Span(Moment(2025, 12, 20), Moment(2026, 1, 10))
    assert read(phrase, year=year) == schedule


SENTENCES: list[tuple[str, list[tuple[str, Schedule]]]] = [
    (
        "Báo cáo kết quả về Ban Dân vận **trước ngày 15/11/2025** để tổng hợp.",
        [("trước ngày 15/11/2025", Date(Moment(2025, 11, 15), before=True))],
    ),
    (
        "Các xã nộp báo cáo hằng quý (trước ngày 20 tháng cuối quý). Tổng kết trong tháng 12.",
        [
            ("hằng quý (trước ngày 20 tháng cuối quý)", Every("quarter", 20, before=True)),
            ("trong tháng 12", Months((12,))),
        ],
    ),
    ("- Thời gian hoàn thành: Quý II/2026;", [("Quý II/2026", Quarters((2,), 2026))]),
    ("Phấn đấu đến năm 2030, 100% xã có mô hình", [("đến năm 2030", Year(2030))]),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_deadlines_are_found_with_their_words(
    text: str, wanted: list[tuple[str, Schedule]]
) -> None:
    for form in (text, unicodedata.normalize("NFD", text)):
        found = [(form[one.start : one.end], one.schedule) for one in find(form)]
        assert [(unicodedata.normalize("NFC", words), when) for words, when in found] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Kế hoạch số 85/KH-UBND ngày 15/02/2023 của UBND tỉnh",
        "Nghị quyết số 25-NQ/TW, ngày 03/6/2013 về tăng cường công tác dân vận",
        "Luật Thực hiện dân chủ ở cơ sở năm 2022",
        "chuyển tiền trợ cấp hàng tháng cho hộ nghèo",
        "từ nguồn ngân sách hằng năm",
        "sinh hoạt đảng định kỳ",
        "đại biểu Hội đồng nhân dân nhiệm kỳ 2026 - 2031",
        "kỷ niệm 80 năm Ngày Tổng tuyển cử (06/01/1946 - 06/01/2026)",
        "Sau 8 năm triển khai thực hiện, phong trào đạt kết quả tốt",
        "số liệu tính từ ngày 15 tháng 12 năm trước kỳ báo cáo",
        "Trà Vinh, ngày 06 tháng 4 năm 2020",
        "10/10 làng đạt danh hiệu văn hóa",
    ],
)
def test_other_times_are_no_deadlines(text: str) -> None:
    assert find(text) == []


def gold() -> Iterator[tuple[str, dict[str, object]]]:
    """Time words of the gold plans with their schedules."""
    paths = sorted(SHARED.glob("gold/0*.json")) + sorted(SHARED.glob("more-plans/*.gold.json"))
    if not paths:
        missing("the gold plans of ../shared")
    for path in paths:
        plan = json.loads(path.read_text(encoding="utf-8"))
        yield from ((row["time"], row["when"]) for row in plan.get("timetable", []))
        if not plan.get("timetable") or "bau-cu" in path.name:  # else the time has its own cell
            yield from ((row["quote"], row["when"]) for row in plan["deadlines"])


def canonical(when: dict[str, object]) -> dict[str, object]:
    """The gold's notation in the contract's: "to_time", "by_year", "from_event", quarter ends."""
    when = {key: value for key, value in when.items() if key not in ("rel", "tentative", "text")}
    if isinstance(when.get("any"), list):
        return when
    if "to_time" in when:
        when["to"] = f"{when['to']}T{when.pop('to_time')}"
    if {"from_event", "within_days", "days_before"} & when.keys():
        return {"event": ""}
    for old, new in (("by_year", "year"), ("quarter", "quarters"), ("month", "months")):
        if old in when and "every" not in when:
            value = when.pop(old)
            when[new] = value if new == "year" else [value]
    when = to_json(from_json(when))
    return {key: value for key, value in when.items() if key != "year" or len(when) == 1}


def test_every_time_of_the_gold_plans_is_read() -> None:
    wrong = []
    for words, when in gold():
        wanted = canonical(when)
        got = [said(one.schedule) for one in find(words)] + [said(read(words))]
        if not any(agrees(one, wanted) for one in got):
            wrong.append((words[-100:], wanted, got))
    assert wrong == []


@pytest.mark.parametrize(
    "piece",
    [
        "trước ",
        "hằng năm ",
        "sau khi ",
        "1/",
        "( ",
        "trong vòng chậm nhất ",
        " \n",
        "định kỳ báo cáo ",
        "ngày 1, ",
        "15/6 (quý II), ",
    ],
)
def test_a_long_text_of_one_piece_takes_no_long_time(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    begun = time.process_time()
    find(text)
    read(text)
    assert time.process_time() - begun < 5  # quadratic patterns took 20 s
