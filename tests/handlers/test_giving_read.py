"""Orders are read exactly: the task, whom, by when, what is owed; other sentences are no orders."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.giving import read as giving_read
from handlers.giving import time as giving_time
from handlers.giving.read import Order
from handlers.places.places import Known, Places
from knowledge.vietnamese import fold
from tests.clock import HANOI

NOW = datetime(2026, 3, 16, 14, 0, tzinfo=HANOI)  # a Monday
ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "giving.jsonl").read_text("utf-8").splitlines()
]
UNITS = (
    ("TD", "Huyện Tam Đường", ""), ("BB", "Xã Bản Bo", "TD"), ("HT", "Xã Hồ Thầu", "TD"),
    ("BH", "Xã Bản Hon", "TD"), ("KHA", "Xã Khun Há", "TD"), ("TT", "Thị trấn Tam Đường", "TD"),
    ("SB", "Xã Sơn Bình", "TD"), ("BDV", "Ban Dân vận Huyện ủy", "TD"),
    ("HPN", "Hội Phụ nữ huyện", "TD"), ("NK", "Bản Nà Khuy", "BB"), ("NV", "Bản Nà Van", "BB"),
    ("NV2", "Bản Nà Van", "HT"), ("TU", "Huyện Tân Uyên", ""), ("THT", "Xã Thân Thuộc", "TU"),
)  # fmt: skip
IDS = {code: at for at, (code, _, _) in enumerate(UNITS, start=1)}
PLACES = Places(
    Known(IDS[code], (name,), IDS.get(above), code if code.isalpha() else "")
    for code, name, above in UNITS
)
CODES = {id: code for code, id in IDS.items()}


def read(said: str) -> Order | None:
    return giving_read.read(said, PLACES, NOW, {IDS["TD"]})


def told(order: Order) -> dict[str, Any]:
    """The order as a row of the file says it."""
    whom, when = order.whom, order.when
    hour = f"T{when.hour}" if when and when.hour else ""
    found: dict[str, Any] = {
        "task": order.task,
        "due": f"{when.due_on}{hour}" if when else None,
        "owes": order.owes,
        "kinds": list(whom.kinds) if whom.several else None,
        "units": [CODES[one] for one in whom.units],
        "outside": [CODES[one] for one in whom.outside],
        "but": [CODES[one] for one in whom.but],
        "which": [[CODES[one] for one in some] for some in whom.which],
        "unknown": list(whom.unknown),
        "lacking": bool(whom.lacking),
        "pointed": whom.pointed,
        "under": CODES[whom.under] if whom.under else None,
        "past": bool(when and when.past),
        "weak": order.weak,
    }
    return (
        {name: value for name, value in found.items() if value not in ([], None, False)}
        | {name: found[name] for name in ("due",) if name in found}
        | ({"kinds": []} if whom.several and not whom.kinds else {})
    )


@pytest.mark.parametrize(
    "row", [one for one in ROWS if "none" not in one], ids=lambda one: one["said"]
)
def test_an_order_is_read_exactly(row: dict[str, Any]) -> None:
    order = read(row["said"])
    assert order is not None
    wanted = {name: value for name, value in row.items() if name != "said"}
    assert told(order) == wanted


@pytest.mark.parametrize("row", [one for one in ROWS if "none" in one], ids=lambda one: one["said"])
def test_other_sentences_are_no_orders(row: dict[str, Any]) -> None:
    assert read(row["said"]) is None


DAYS = st.dates(NOW.date() + timedelta(days=2), NOW.date() + timedelta(days=170))
HOURS = st.integers(7, 20)
LEADS = st.sampled_from(("chậm nhất", "hạn", "muộn nhất", "trước hết ngày", "xong trong ngày"))
TASKS = st.sampled_from(
    ("báo cáo tình hình", "nộp danh sách người có uy tín", "rà soát hộ nghèo", "treo cờ Tổ quốc")
)
NAMES = st.lists(
    st.sampled_from(("BB", "HT", "BH", "KHA", "SB")), min_size=1, max_size=4, unique=True
)
NAMED = {code: name for code, name, _ in UNITS}


@given(DAYS, LEADS, TASKS, NAMES, st.booleans(), st.booleans())
def test_any_day_units_and_task_are_read_as_they_were_said(
    day: date, lead: str, task: str, codes: list[str], bare: bool, first: bool
) -> None:
    due = f"{lead} {day.day}/{day.month}/{day.year}"
    whom = ", ".join(NAMED[code] for code in codes)
    said = f"{due}, yêu cầu {whom} {task}" if first else f"yêu cầu {whom} {task} {due}"
    order = read(fold(said) if bare else said)
    assert order is not None
    assert order.when is not None
    assert (order.when.due_on, order.when.past) == (day, False)
    assert [CODES[one] for one in order.whom.units] == codes
    assert fold(order.task) == fold(task)


@given(DAYS, HOURS)
def test_before_an_hour_of_a_day_is_on_that_day_and_before_a_day_is_not(
    day: date, hour: int
) -> None:
    written = f"{day.day}/{day.month}/{day.year}"
    at = giving_time.find(f"truoc {hour}h ngay {written}", NOW)
    before = giving_time.find(f"truoc ngay {written}", NOW)
    assert at is not None
    assert (at.due_on, at.hour) == (day, f"{hour:02d}:00")
    assert before is not None
    assert before.due_on == day - timedelta(days=1)


@given(st.text(max_size=80), st.sampled_from(("", "yêu cầu ", "giao các xã ", "trước 17h thứ 6 ")))
def test_whatever_is_typed_can_be_read(text: str, begin: str) -> None:
    order = read(begin + text)
    assert order is None or isinstance(order, Order)


def test_a_block_of_organisations_is_a_kind_of_units() -> None:
    order = read("giao việc cho khối đoàn thể báo cáo trước ngày 1/12")
    assert order is not None
    assert (order.whom.kinds, order.task) == (("organisation",), "Báo cáo")


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_every_day_of_the_year_is_a_day_and_what_lies_beyond_its_month_is_none(day: date) -> None:
    assert giving_time.no_such_day(f"truoc {day.day}/{day.month}", NOW.date()) is None
    end = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    for beyond in range(end.day + 1, 32):
        for said in (f"{beyond}/{day.month}", f"ngay {beyond} thang {day.month}"):
            assert giving_time.no_such_day(f"nop bao cao {said}", NOW.date()) is not None
            assert giving_read.when(f"nop bao cao {said}", NOW) is None
