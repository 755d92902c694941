"""How well and how fast passages are found, next to SQLite FTS5, bm25s and tantivy.

`python -m bench search`; engines that are not installed are named and left out.
"""

import gc
from collections.abc import Callable, Sequence
from statistics import quantiles
from time import perf_counter

from bench import scene
from bench.search_engines import Engine, Plans, absent, present
from bench.search_sets import TYPED, Asked, Collection, generated, own, shared

SIZES = (8, 500, 10_000)  # plans; the first about as many passages as five long ones have
AIMS = {8: "p95 10 ms, first 1 s", 500: "p95 30 ms", 10_000: ""}
LARGE = 1_000  # plans; from here on only engines that are built in minutes are asked, and less
LEFT_OUT = {"FTS5, remove_diacritics 2", "bm25s, folded, pairs"}
FEW = 20  # questions asked of a large collection
MEGABYTE = 1_000_000


def run() -> None:
    for library in absent():
        scene.say(f"search: {library} is not installed and left out (requirements-dev.txt)")
    mine = own()
    collections = [mine, shared()]
    for collection in collections:
        if collection is None:
            scene.say("search: ../shared is absent, nothing to measure against there")
        else:
            _quality(collection)
    for size in SIZES:
        _speed(size, mine.questions)


def _quality(collection: Collection) -> None:
    count = sum(map(len, collection.plans.values()))
    rows = []
    for name, make in present().items():
        engine = make(collection.plans)
        rows.append([name, *(_hits(engine, collection.questions, form) for form in TYPED.values())])
    scene.table(
        f"search, {collection.name}: {count} passages, {len(collection.questions)} questions;"
        " hit@1 hit@10 MRR",
        ("", *TYPED),
        rows,
    )


def _hits(engine: Engine, asked: Sequence[Asked], form: Callable[[str], str]) -> str:
    ranks = []
    for one in asked:
        found = engine.search(form(one.text), one.plans)
        ranks.append(next((at for at, place in enumerate(found) if place in one.right), -1))
    first = sum(rank == 0 for rank in ranks) / len(ranks)
    ten = sum(rank >= 0 for rank in ranks) / len(ranks)
    mean = sum(1 / (rank + 1) for rank in ranks if rank >= 0) / len(ranks)
    return f"{first:.3f} {ten:.3f} {mean:.3f}"


def _speed(size: int, asked: Sequence[Asked]) -> None:
    plans = generated(size)
    rows = []
    for name, make in present().items():
        if size < LARGE or name not in LEFT_OUT:
            rows.append(_timed(name, make, plans, asked if size < LARGE else asked[:FEW]))
            gc.collect()
    aim = f"; aim of ours: {AIMS[size]}" if AIMS[size] else ""
    scene.table(
        f"search, {size:,} generated plans, {sum(map(len, plans.values())):,} passages{aim}",
        ("", "build s", "first ms", *(f"{how}, p50 p95 ms" for how in TYPED), "MB"),
        rows,
    )


def _timed(
    name: str, make: Callable[[Plans], Engine], plans: Plans, asked: Sequence[Asked]
) -> list[str]:
    began = perf_counter()
    engine = make(plans)
    built = perf_counter() - began
    first = _seconds(engine, asked[0].text)
    cells = []
    for form in TYPED.values():
        times = [_seconds(engine, form(one.text)) for one in asked]
        middle, late = (quantiles(times, n=20)[at] * 1_000 for at in (9, 18))
        cells.append(f"{middle:.1f} {late:.1f}")
    size = f"{engine.size() / MEGABYTE:.1f}" if engine.size() else "-"
    return [name, f"{built:.2f}", f"{first * 1_000:.0f}", *cells, size]


def _seconds(engine: Engine, question: str) -> float:
    began = perf_counter()
    engine.search(question, ())
    return perf_counter() - began


if __name__ == "__main__":
    run()
