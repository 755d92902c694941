"""What reading a report costs with 3,500 units, and how much of it is right.

`python -m bench reading`; with `-v` every field that was read wrong.
"""

import random
import sys
from collections.abc import Callable, Sequence
from functools import partial
from statistics import quantiles
from time import perf_counter

from handlers.forms.kinds import BY_NAME
from handlers.places.places import Known, Places
from handlers.reading.fix import fix
from handlers.reading.message import read
from tests.handlers.report_rows import NOW, Row, district, measure, rows

UNITS = 3_500
ROUNDS = 5
SETS = ("reports", "reports_own", "reports_later", "reports_last")
STRANGE = ("reports_a", "reports_b", "reports_c")
FIRST = [
    "Bản",
    "Nà",
    "Tân",
    "Hồ",
    "Sơn",
    "Tả",
    "Pa",
    "Mường",
    "Nậm",
    "Lùng",
    "Thanh",
    "Hòa",
    "Phú",
    "Vĩnh",
    "Đông",
    "Xuân",
    "Hợp",
    "Cốc",
    "Khun",
]
LAST = [
    "Bo",
    "Giang",
    "Hon",
    "Thầu",
    "Bình",
    "Lèng",
    "Tăm",
    "Há",
    "Cạn",
    "Câu",
    "Tàng",
    "Khôm",
    "Phung",
    "Lợi",
    "Thành",
    "Sơn",
    "Hải",
    "An",
    "Mới",
]


def country(count: int = UNITS) -> Places:
    """So many units, most of them called like some others, as communes and villages are."""
    choice = random.Random(7)
    kinds = ("Xã", "Xã", "Phường", "Thôn", "Bản", "Bản")
    names = (f"{choice.choice(FIRST)} {choice.choice(LAST)}" for _ in range(count))
    return Places(
        Known(id, (f"{choice.choice(kinds)} {name}",), id // 20 or None, f"U{id}")
        for id, name in enumerate(names)
    )


def run() -> None:
    began = perf_counter()
    places = country()
    sys.stdout.write(
        f"reading: {UNITS} units into memory {1000 * (perf_counter() - began):.0f} ms\n"
    )
    texts = [row["text"] for name in SETS for row in rows(name)]
    _times("read, a message", [partial(read, one, places, NOW) for one in texts])
    kind = BY_NAME["dialogue"]
    told = {"participants": "45", "opinions": "8"}
    said = ("54 người", "sửa số ý kiến thành 9", "không phải 45 mà 54", "gq hết", "xã Bản Bo chứ")
    _times("fix, a sentence", [partial(fix, one, kind, told, "", places, NOW) for one in said])
    long = " ".join(texts)[:4000]
    _times("read, 4,000 letters", [lambda: read(long, places, NOW)])
    for name in SETS:
        _right(name, rows(name))
    for name in STRANGE:
        _right(name, rows(name), loose=True)


def _times(what: str, calls: Sequence[Callable[[], object]]) -> None:
    times = []
    for _ in range(ROUNDS):
        for call in calls:
            began = perf_counter()
            call()
            times.append(1000 * (perf_counter() - began))
    cuts = quantiles(times, n=20)
    sys.stdout.write(
        f"  {what:22} p50 {cuts[9]:.2f} ms  p95 {cuts[18]:.2f} ms  worst {max(times):.2f} ms\n"
    )


def _right(name: str, some: Sequence[Row], *, loose: bool = False) -> None:
    score = measure(some, district(), loose=loose)
    sys.stdout.write(
        f"  {name:12} fields {score.share:.4f} ({score.right}/{score.asked})"
        f"  numbers {score.numbers}  wrong without a mark {len(score.unmarked)}"
        f"  right but marked {score.marked}\n"
    )
    if "-v" in sys.argv:
        sys.stdout.writelines(f"    {one}\n" for one in (*score.wrong, *score.unmarked))


if __name__ == "__main__":
    run()
