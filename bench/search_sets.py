"""What the search bench searches: the demonstration's plans, the shared ones, generated ones."""

import json
import random
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from knowledge.passages import Passage, passages
from knowledge.plan import read_plan
from knowledge.vietnamese import fold

ROOT = Path(__file__).parents[1]
PAPERS = ROOT / "bot" / "demonstration" / "papers"
QUESTIONS = Path(__file__).with_name("data") / "search.txt"
SHARED = ROOT.parent / "shared"
ENOUGH = 0.6  # of the shorter text's words: a passage holds the answer
PASSAGES = 60  # of a generated plan
LENGTHS = (15, 110)  # words of a generated passage, from and to
ASTRAY = 0.1  # how often a generated sentence goes on with any word
Place = tuple[int, int]  # plan, passage


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the plans that are searched for it (none: all) and the passages that answer."""

    text: str
    plans: tuple[int, ...]
    right: frozenset[Place]


@dataclass(frozen=True, slots=True)
class Collection:
    name: str
    plans: Mapping[int, Sequence[Passage]]
    questions: Sequence[Asked]


def unmarked(text: str) -> str:
    return " ".join(word for word in _bare(text).split() if word)


def slipped(text: str) -> str:
    """Without marks, and a slip in two words: letters swapped, one lost, one typed twice."""
    chance = random.Random(f"slip:{text}")
    words = unmarked(text).split()
    long = [at for at, word in enumerate(words) if len(word) > 2]
    for at in chance.sample(long, min(2, len(long))):
        word, here = words[at], chance.randrange(len(words[at]) - 1)
        a, b = word[here], word[here + 1]
        slip = chance.choice((b + a, b, a + a + b))
        words[at] = word[:here] + slip + word[here + 2 :]
    return " ".join(words)


TYPED: Mapping[str, Callable[[str], str]] = {
    "as written": str,
    "without marks": unmarked,
    "two slips": slipped,
}


def own() -> Collection:
    plans = _read(sorted(PAPERS.glob("*.md")))
    lines = [
        line for line in QUESTIONS.read_text("utf-8").splitlines() if line[:1] not in ("", "#")
    ]
    asked = []
    for text, part in (line.split(" | ") for line in lines):
        right = {
            (plan, place)
            for plan, some in plans.items()
            for place, one in enumerate(some)
            if part in one.text
        }
        asked.append(Asked(text, (), frozenset(right)))
    return Collection("the demonstration's plans", plans, asked)


def shared() -> Collection | None:
    """The nine shared plans, each question asked of its own plan; None where they are absent."""
    near = [(one, SHARED / "gold" / f"{one.name}.gold.json") for one in SHARED.glob("plans/*.txt")]
    more = [(one, one.with_suffix(".gold.json")) for one in SHARED.glob("more-plans/*.txt")]
    files = [(one, gold) for one, gold in sorted(near + more) if gold.exists()]
    if not files:
        return None
    plans = _read([one for one, _ in files])
    asked = []
    for number, (_, gold) in enumerate(files, 1):
        for row in json.loads(gold.read_text("utf-8"))["questions"]:
            right = {
                (number, place)
                for place, one in enumerate(plans[number])
                if any(_holds(one.text, answer) for answer in _answers(row))
            }
            asked.append(Asked(" ".join(row["q"].split()), (number,), frozenset(right)))
    return Collection("the shared plans", plans, asked)


def generated(count: int) -> dict[int, list[Passage]]:
    """Plans of sentences that go on as the demonstration's do, always the same ones."""
    chance = random.Random(count)
    after: dict[str, list[str]] = {}
    for some in own().plans.values():
        for one in some:
            words = one.text.split()
            for word, following in pairwise(words):
                after.setdefault(word, []).append(following)
    every = list(after)
    return {
        plan: [_sentence(chance, after, every) for _ in range(PASSAGES)]
        for plan in range(1, count + 1)
    }


def _sentence(chance: random.Random, after: Mapping[str, list[str]], every: list[str]) -> Passage:
    word = chance.choice(every)
    said = [word]
    for _ in range(chance.randint(*LENGTHS)):
        word = chance.choice(every if chance.random() < ASTRAY else after.get(word, every))
        said.append(word)
    text = " ".join(said)
    return Passage("I", " ".join(said[:5]), text, 0, len(text))


def _read(files: Sequence[Path]) -> dict[int, list[Passage]]:
    return {number: passages(read_plan(one).outline) for number, one in enumerate(files, 1)}


def _answers(row: Mapping[str, object]) -> list[str]:
    found = row.get("answer_quote") or row.get("answer_quotes") or row.get("answers") or []
    listed = found if isinstance(found, list) else [found]
    return [str(one.get("quote") if isinstance(one, dict) else one) for one in listed]


def _holds(text: str, answer: str) -> bool:
    have, want = _bare(text).split(), _bare(answer).split()
    if len(have) < 3 or not want:
        return False
    left = list(want)
    for word in have:
        if word in left:
            left.remove(word)
    return len(want) - len(left) >= ENOUGH * min(len(have), len(want))


def _bare(text: str) -> str:
    """Folded words with spaces between them."""
    return "".join(
        one if unicodedata.category(one)[0] in "LN" else " " for one in fold(text.replace("_", " "))
    )
