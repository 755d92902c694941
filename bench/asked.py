"""How well questions are answered: `../shared/score.py` over its gold, all plans in one library.

`python -m bench asked`; says so and stops where `../shared` is absent.
"""

import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import date
from time import perf_counter
from typing import Any

from bench.facts import SHARED, pairs
from knowledge.answer import answer
from knowledge.answer_shapes import Answer, Source, Topic
from knowledge.library import Library
from knowledge.passages import passages
from knowledge.plan import read_plan
from knowledge.shown import to_json

VARIANTS = ("plain", "unmarked", "slips")
DAY = date(2023, 2, 1)
Json = Mapping[str, Any]


def library() -> Library:
    """The nine plans."""
    sources = []
    for at, (path, _) in enumerate(pairs()):
        plan = read_plan(path)
        sources.append(Source(at, plan.document.raw, to_json(plan), passages(plan.outline)))
    return Library(sources)


def ruler() -> Any:
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shown(one: Answer) -> Json:
    quotes = [{"plan": c.plan, "where": c.where, "quote": c.quote} for c in one.citations]
    return {"found": one.found, "citations": quotes, "kind": one.kind}


def golds() -> list[tuple[str, Any]]:
    listed = [gold for _, gold in pairs()] + [SHARED / "gold" / "cross.gold.json"]
    return [(gold.name, json.loads(gold.read_text("utf-8"))) for gold in listed]


def asked_all(known: Library, questions: list[str]) -> tuple[list[Answer], list[float]]:
    """One conversation."""
    topic: Topic | None = None
    given, took = [], []
    for question in questions:
        began = perf_counter()
        one = answer(question, known, today=DAY, topic=topic)
        took.append(perf_counter() - began)
        topic = one.topic
        given.append(one)
    return given, took


def measure(known: Library, how: str, *, loud: bool = False) -> None:
    score = ruler()
    total: Counter[str] = Counter()
    kinds: dict[str, list[bool]] = {}
    times: list[float] = []
    for name, gold in golds():
        given, took = asked_all(known, score.questions(gold, how))
        times += took
        rows = gold if isinstance(gold, list) else gold["questions"]
        for key, (hit, want) in score.asked(gold, [shown(one) for one in given]).items():
            total[key] += hit
            total[f"{key} of"] += want
        for row, one, question in zip(rows, given, score.questions(gold, how), strict=False):
            right = one.found and score.hits(row, one.citations[0].quote)
            kinds.setdefault(row["kind"], []).append(right)
            if loud and not right:
                tell(name, question, row, one)
        if loud and not isinstance(gold, list):
            for question, one in zip(gold.get("unanswerable", []), given[len(rows) :], strict=True):
                if one.found:
                    tell(name, str(question), {}, one)
    figures = "  ".join(
        f"{key} {total[key] / (total[f'{key} of'] or 1):.3f} ({total[key]}/{total[f'{key} of']})"
        for key in ("first", "any", "cited", "declined")
    )
    sys.stdout.write(f"{how:9}{figures}\n")
    by_kind = "  ".join(f"{kind} {sum(some)}/{len(some)}" for kind, some in sorted(kinds.items()))
    times.sort()
    p50, p95 = (1000 * times[int(share * len(times))] for share in (0.5, 0.95))
    sys.stdout.write(f"         {by_kind}  p50 {p50:.1f} ms  p95 {p95:.1f} ms\n")


def tell(name: str, question: str, row: Json, one: Answer) -> None:
    quotes = [
        f"{c.plan}/{c.where}: {' '.join(c.quote.split())[:130]}"
        for c in (one.citations or one.nearest)[:2]
    ]
    wanted = row.get("answer_quote") or (row.get("answers") or [""])[0]
    sys.stdout.write(
        f"- {name[:6]} {question}\n    want {' '.join(str(wanted).split())[:130]}\n"
        f"    {one.kind} {one.found} got {quotes}\n"
    )


def run() -> None:
    if not pairs():
        sys.stdout.write("asked: ../shared is absent, nothing to measure against\n")
        return
    known = library()
    loud = "-v" in sys.argv
    for how in VARIANTS:
        measure(known, how, loud=loud)


if __name__ == "__main__":
    run()
