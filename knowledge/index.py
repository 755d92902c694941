"""Finds the passages that may answer a question, however it is typed.

In memory, pure and the same in every process. One writer at a time; readers never wait.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np

from knowledge.passages import Passage
from knowledge.search import rank
from knowledge.search.question import Term, read
from knowledge.search.segment import Longs, build
from knowledge.search.snapshot import Floats, Snapshot
from knowledge.search.vocabulary import Ids, Vocabulary

FIRST = 48  # passages that are compared closely
# A score of 0.5 is where unanswerable questions (36, of the plans' field) end and right answers (of
# 200 questions) begin, on nine plans: before this bending 95 % of the right ones lie above 0.31,
# 90 % of the unanswerable below it, and 95 % of questions of other fields below 0.28
MIDDLE, SPREAD = 0.30, 0.05
DIGITS = 9  # beyond them sums differ by the order of their parts
EQUAL = 10.0**-DIGITS
# Of BM25 without marks, BM25 with marks, best window, nearness, headings, and all words at all;
# chosen on 417 questions over plans and other texts, at three lengths of passage
WEIGHTS = np.array([0.1, 0.32, 0.3, 0.05, 0.06, 0.27])


@dataclass(frozen=True, slots=True)
class Hit:
    """`score`, 0 to 1, can be compared between questions; below 0.5 the plans hardly answer.

    It says how much of what is asked the passage holds, not that its answer is right.
    """

    plan: int
    place: int
    score: float


class Index:
    """Passages of plans, each plan's replaced as a whole."""

    def __init__(self, plans: Mapping[int, Sequence[Passage]] | None = None) -> None:
        self._lock = Lock()
        self._snapshot = Snapshot(Vocabulary(), (), {})
        if plans:
            self.put_all(plans.items())

    def put(self, plan: int, passages: Sequence[Passage]) -> None:
        """Replace this plan's passages."""
        self.put_all([(plan, passages)])

    def put_all(self, plans: Iterable[tuple[int, Sequence[Passage]]]) -> None:
        """Many plans at once: quicker than one after another."""
        new = {plan: tuple(some) for plan, some in plans}
        with self._lock:
            segment = build(self._snapshot.vocabulary, list(new.items()))
            self._snapshot = self._snapshot.without(new).having(segment, new)

    def drop(self, plan: int) -> None:
        with self._lock:
            self._snapshot = self._snapshot.without([plan])

    def passage(self, hit: Hit) -> Passage:
        return self._snapshot.passages[hit.plan][hit.place]

    def read(self, question: str) -> tuple[Term, ...]:
        """The words as they are searched for: mended, written out, with marks."""
        return read(question, self._snapshot).terms

    @property
    def living(self) -> int:
        """Passages that can be found."""
        return self._snapshot.living

    def frequencies(self, words: Sequence[str]) -> list[int]:
        """In how many passages each folded word stands."""
        return self._snapshot.standing([(word,) for word in words])

    def pair_frequencies(self, pairs: Sequence[tuple[str, str]]) -> list[int]:
        """In how many passages the two folded words stand side by side."""
        return self._snapshot.standing(pairs)

    def size(self) -> int:
        """Bytes of the arrays that are searched."""
        return self._snapshot.size()

    def search(
        self, question: str, *, limit: int = 10, plans: Collection[int] | None = None
    ) -> list[Hit]:
        """The likeliest passages, best first; of `plans` only, where they are named."""
        snapshot = self._snapshot
        one = rank.asked(read(question, snapshot), snapshot)
        scores = snapshot.scores(*rank.keys(one))
        which = _first(snapshot, scores, plans)
        if not which:
            return []
        own = np.concatenate([scores[at][docs] for at, docs in which]) / one.total()
        closer = rank.features(
            one,
            rank.candidates(snapshot, which, heading=False),
            rank.candidates(snapshot, which, heading=True),
            snapshot,
        )
        final = WEIGHTS @ np.concatenate([own[None, :], closer]) / WEIGHTS.sum()
        return _hits(snapshot, which, final)[:limit]


def _first(
    snapshot: Snapshot, scores: Sequence[Floats], plans: Collection[int] | None
) -> list[tuple[int, Longs]]:
    """Of each segment, by its place, the passages worth a closer look."""
    wanted = None if plans is None else np.array(sorted(plans), np.int64)
    found: list[tuple[Longs, Longs, Longs, Ids, Floats]] = []
    for at, (live, some) in enumerate(zip(snapshot.lives, scores, strict=True)):
        if wanted is not None:
            some[~np.isin(live.segment.plans, wanted)] = 0
        docs = _best(some)
        where = np.full(len(docs), at, np.int64)
        segment = live.segment
        found.append((where, docs, segment.plans[docs], segment.places[docs], some[docs]))
    if not found:
        return []
    where, docs, of, places, best = (np.concatenate(column) for column in zip(*found, strict=True))
    order = np.lexsort((places, of, -best.round(DIGITS)))[:FIRST]
    kept = [(at, docs[order[where[order] == at]]) for at in range(len(snapshot.lives))]
    return [(at, some) for at, some in kept if len(some)]


def _best(scores: Floats) -> Longs:
    """The FIRST greatest and what equals the last of them, but for the work of many equals."""
    if len(scores) > FIRST:
        least = np.partition(scores, len(scores) - FIRST)[len(scores) - FIRST]
        above = np.flatnonzero(scores > max(least + EQUAL, 0))
        equal = np.flatnonzero((np.abs(scores - least) <= EQUAL) & (scores > 0))
        return np.concatenate([above, equal])
    return np.flatnonzero(scores > 0)


def _hits(snapshot: Snapshot, which: Sequence[tuple[int, Longs]], final: Floats) -> list[Hit]:
    plans = np.concatenate([snapshot.lives[at].segment.plans[docs] for at, docs in which])
    places = np.concatenate([snapshot.lives[at].segment.places[docs] for at, docs in which])
    order = np.lexsort((places, plans, -final.round(DIGITS)))
    sure = 1 / (1 + np.exp((MIDDLE - final) / SPREAD))
    return [Hit(int(plans[at]), int(places[at]), float(sure[at])) for at in order]
