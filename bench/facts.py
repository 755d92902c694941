"""How well plans are read: `../shared/score.py` over its nine plans, and pages per second.

`python -m bench facts`; says so and stops where `../shared` is absent.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from knowledge.plan import read_plan
from knowledge.shown import to_json

SHARED = Path(__file__).parents[2] / "shared"
PAGE = 2_000  # letters on a printed page of a plan


def pairs() -> list[tuple[Path, Path]]:
    """Each plan with its gold."""
    near = [
        (plan, SHARED / "gold" / f"{plan.name}.gold.json") for plan in SHARED.glob("plans/*.txt")
    ]
    more = [(plan, plan.with_suffix(".gold.json")) for plan in SHARED.glob("more-plans/*.txt")]
    return [(plan, gold) for plan, gold in sorted(near + more) if gold.exists()]


def score(listed: list[tuple[Path, Path]]) -> str:
    """What score.py prints for these."""
    with tempfile.TemporaryDirectory() as folder:
        arguments: list[str] = []
        for plan, gold in listed:
            shown = Path(folder) / f"{plan.name}.json"
            shown.write_text(json.dumps(to_json(read_plan(plan)), ensure_ascii=False), "utf-8")
            arguments += [str(gold), str(shown)]
        done = subprocess.run(
            [sys.executable, str(SHARED / "score.py"), "facts", *arguments],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    return done.stdout


def run() -> None:
    listed = pairs()
    if not listed:
        sys.stdout.write("facts: ../shared is absent, nothing to measure against\n")
        return
    five = [pair for pair in listed if pair[0].parent.name == "plans"]
    four = [pair for pair in listed if pair not in five]
    for name, some in (("the five", five), ("the four", four), ("all", listed)):
        sys.stdout.write(f"facts, {name}:\n{re.sub('^', '  ', score(some), flags=re.MULTILINE)}")
        sys.stdout.write("\n")
    began = perf_counter()
    letters = sum(len(read_plan(plan).document.raw) for plan, _ in listed)
    seconds = perf_counter() - began
    sys.stdout.write(f"pages per second: {letters / PAGE / seconds:.0f}\n")


if __name__ == "__main__":
    run()
