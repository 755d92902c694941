"""What a chart and an Excel file of a leader's figures take, and the first chart of a process."""

import subprocess
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from bench import scene
from handlers.papers import chart, figures_sheet
from handlers.papers.chart import Bar, Chart, Key
from handlers.papers.figures_pages import Column, Page
from tests.botapi.client import ROOT

TIMES, AIM = 20, 1000  # milliseconds
COMMUNES = 3_321
FIRST = """
from time import perf_counter
began = perf_counter()
from handlers.papers import chart
bars = tuple(chart.Bar(f"Xã Số {n}", n, str(n)) for n in range(13))
chart.make(chart.Chart("Xếp hạng", ("13 xã",), bars))
print(1e3 * (perf_counter() - began))
"""


def run() -> None:
    first = [_first() for _ in range(5)]
    rows = [_row("first chart of a process, imports and all", first, 0)]
    for name, make in (
        ("chart of 13 units", lambda: chart.make(_bars(13))),
        ("chart of 30 units", lambda: chart.make(_bars(30))),
        (f"chart of {COMMUNES} units", lambda: chart.make(_bars(COMMUNES))),
        ("chart of 30 units by state", lambda: chart.make(_states(30))),
        ("trend of 24 months", lambda: chart.make(_trend(24))),
        (f"xlsx of {COMMUNES} units", lambda: figures_sheet.make((_page(COMMUNES),))),
    ):
        rows.append(_row(name, *_timed(make)))
    scene.table(
        f"pictures and sheets, in milliseconds ({TIMES} times)",
        ("", "min", "median", "max", "kB", "aim, under"),
        rows,
    )


def _row(name: str, took: list[float], size: int) -> list[str]:
    told = (f"{one:.0f}" for one in (min(took), median(took), max(took)))
    return [name, *told, f"{size / 1e3:.0f}" if size else "", str(AIM)]


def _timed(make: Callable[[], bytes]) -> tuple[list[float], int]:
    took, size = [], len(make())
    for _ in range(TIMES):
        began = perf_counter()
        make()
        took.append(1e3 * (perf_counter() - began))
    return took, size


def _first() -> float:
    done = subprocess.run(
        [sys.executable, "-c", FIRST], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def _name(at: int) -> str:
    return f"Xã {('Bản Bo', 'Nùng Nàng', 'Thèn Sin', 'Tả Lèng', 'Nậm Đoọng Khun Há')[at % 5]} {at}"


def _bars(count: int) -> Chart:
    bars = tuple(Bar(_name(at), count - at, f"{count - at} cuộc") for at in range(count))
    return Chart("Xếp hạng: nhiều cuộc đối thoại nhất · năm 2026", ("9/13 (69,2 %)",), bars)


def _trend(months: int) -> Chart:
    bars = tuple(
        Bar(str(at % 12 + 1), at * 37 % 91, str(at * 37 % 91), year=str(2025 + at // 12))
        for at in range(months)
    )
    return Chart("Qua từng kỳ: cuộc đối thoại", ("Tổng số: 99",), bars, "columns")


def _states(count: int) -> Chart:
    tones: tuple[chart.Tone, ...] = ("intime", "late", "nothing", "missing", "exempt", "ahead")
    bars = tuple(Bar(_name(at), 21, "21", parts=(1, 2, 3, 4, 5, 6)) for at in range(count))
    return Chart("Tình hình", ("Cộng",), bars, "states", tuple(Key(one, one) for one in tones))


def _page(count: int) -> Page:
    every = range(count)
    columns = (
        Column("Mã", 12, tuple(f"X{at:04}" for at in every)),
        Column("Đơn vị", 32, tuple(_name(at) for at in every)),
        Column("Trực thuộc", 26, tuple(f"Tỉnh {at % 34}" for at in every)),
        Column("Số cuộc đối thoại", 14, tuple(every), "number"),
        Column("Đạt", 14, tuple(at % 2 for at in every), "number"),
        Column("Trên tổng số", 14, (1,) * count, "number"),
        Column("Tỷ lệ", 10, sort="rate"),
        Column("Tình trạng", 30, ("đã đối thoại",) * count),
    )
    return Page("Danh sách", "Xếp hạng", ("9/13",), columns, "Cộng", (3,), names=1)
