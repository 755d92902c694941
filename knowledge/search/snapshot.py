"""The index at one moment: segments, what of them is alive, and the passages themselves.

Never changed once made, so readers need no lock: a writer makes a new one and swaps it in.
All figures count living passages only, so two indexes of the same plans agree whatever came before.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from knowledge.passages import Passage
from knowledge.search.counted import PAIR, Counted
from knowledge.search.segment import BITS, Longs, Segment, merge, pair_key, word_key
from knowledge.search.vocabulary import Ids, Vocabulary

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]
K1, B = 1.2, 0.75  # BM25 as Lucene has it
MANY = 8  # segments; more are merged
UNIT = 4.0  # counts are in quarters of an occurrence


@dataclass(frozen=True, slots=True)
class Postings:
    docs: Ids
    counts: NDArray[np.uint8]


@dataclass(frozen=True)
class Live:
    """A segment and which of its passages are alive (None: all); the others once more in `gone`."""

    counted: Counted
    alive: Mask | None = None
    gone: Counted | None = None

    @property
    def segment(self) -> Segment:
        return self.counted.segment

    def living(self) -> int:
        return len(self.segment) if self.alive is None else int(self.alive.sum())

    @cached_property
    def lengths(self) -> Floats:
        return np.diff(self.segment.offsets).astype(np.float64)

    def words(self) -> float:
        lengths = self.lengths if self.alive is None else self.lengths[self.alive]
        return float(lengths.sum())

    def postings(self, keys: Longs) -> list[Postings | None]:
        at, here = self.counted.find(keys)
        return [self._at(one) if known else None for one, known in zip(at, here, strict=True)]

    def _at(self, at: int) -> Postings:
        start, end = self.segment.starts[at], self.segment.starts[at + 1]
        docs, counts = self.segment.docs[start:end], self.segment.counts[start:end]
        if self.alive is not None:
            kept = self.alive[docs]
            docs, counts = docs[kept], counts[kept]
        return Postings(docs, counts)

    def frequencies(self, keys: Longs) -> Longs:
        """In how many living passages each key stands."""
        every = self.counted.frequencies(keys)
        return every if self.gone is None else every - self.gone.frequencies(keys)

    def chained(self, keys: Longs) -> Longs:
        every = self.counted.chained(keys)
        return every if self.gone is None else every - self.gone.chained(keys)

    def known(self) -> Longs:
        """Folded words that stand in a living passage."""
        keys = self.segment.keys[self.segment.keys & PAIR == 0]
        left: Longs = keys if self.gone is None else keys[self.frequencies(keys) > 0]
        words: Longs = left >> BITS
        return words


@dataclass(frozen=True)
class Snapshot:
    vocabulary: Vocabulary
    lives: tuple[Live, ...]
    passages: Mapping[int, Sequence[Passage]]

    @cached_property
    def living(self) -> int:
        return sum(live.living() for live in self.lives)

    @cached_property
    def words(self) -> float:
        return sum(live.words() for live in self.lives) or 1.0

    @cached_property
    def average(self) -> float:
        """Words in a passage."""
        return self.words / max(self.living, 1)

    @cached_property
    def norms(self) -> list[Floats]:
        return [K1 * (1 - B + B * live.lengths / self.average) for live in self.lives]

    def frequencies(self, keys: Longs) -> Longs:
        total = np.zeros(len(keys), np.int64)
        for live in self.lives:
            total += live.frequencies(keys)
        return total

    @cached_property
    def known(self) -> frozenset[int]:
        """Folded words that stand in some living passage."""
        return frozenset(word for live in self.lives for word in live.known().tolist())

    @cached_property
    def near(self) -> dict[str, dict[str, float]]:
        """Slips of words asked about, kept (see `slips.meant`)."""
        return {}

    def chained(self, keys: Longs) -> Longs:
        """How often each marked word or pair (see `Counted.chains`) stands in the plans."""
        total = np.zeros(len(keys), np.int64)
        for live in self.lives:
            total += live.chained(keys)
        return total

    def standing(self, said: Sequence[tuple[str, ...]]) -> list[int]:
        """In how many living passages each folded word or pair stands."""
        known = self.vocabulary.folded
        numbers = [[known.get(word, -1) for word in words] for words in said]
        keys = [
            -1 if min(some) < 0 else pair_key(*some) if len(some) > 1 else word_key(some[0])
            for some in numbers
        ]
        return [int(count) for count in self.frequencies(np.array(keys, np.int64))]

    def rarity(self, keys: Longs) -> Floats:
        """Lucene's idf."""
        known = self.frequencies(keys)
        rarity: Floats = np.log1p((self.living - known + 0.5) / (known + 0.5))
        return rarity

    def scores(self, keys: Longs, weights: Floats) -> list[Floats]:
        """BM25 of every passage, by segment."""
        every = []
        for live, norm in zip(self.lives, self.norms, strict=True):
            scores = np.zeros(len(live.segment))
            for found, weight in zip(live.postings(keys), weights, strict=True):
                if found is not None:
                    counts = found.counts / UNIT
                    scores[found.docs] += weight * counts / (counts + norm[found.docs])
            every.append(scores)
        return every

    def without(self, plans: Collection[int]) -> "Snapshot":
        gone = np.array(sorted(plans), np.int64)
        lives = [_less(self.vocabulary, live, gone) for live in self.lives]
        left = {plan: some for plan, some in self.passages.items() if plan not in plans}
        return Snapshot(self.vocabulary, tuple(one for one in lives if one.living()), left)

    def having(self, new: Segment, passages: Mapping[int, Sequence[Passage]]) -> "Snapshot":
        lives = (*self.lives, Live(Counted(new))) if len(new) else self.lives
        joined = {**self.passages, **passages}
        return Snapshot(self.vocabulary, _merged(self.vocabulary, lives), joined)

    def size(self) -> int:
        """Of the arrays, in bytes."""
        return sum(live.segment.size() for live in self.lives)


def _less(vocabulary: Vocabulary, live: Live, plans: Longs) -> Live:
    dead = np.isin(live.segment.plans, plans)
    if not dead.any():
        return live
    alive = ~dead if live.alive is None else live.alive & ~dead
    if alive.sum() < len(alive) / 2:
        return Live(Counted(merge(vocabulary, [(live.segment, alive)])))
    return Live(live.counted, alive, Counted(merge(vocabulary, [(live.segment, ~alive)])))


def _merged(vocabulary: Vocabulary, lives: tuple[Live, ...]) -> tuple[Live, ...]:
    """Small segments at the end become one, so that a change costs what it changes."""
    if len(lives) <= MANY:
        return lives
    first = len(lives) - 2
    while first and len(lives[first - 1].segment) <= 2 * sum(
        len(live.segment) for live in lives[first:]
    ):
        first -= 1
    whole = [
        (live.segment, np.ones(len(live.segment), bool) if live.alive is None else live.alive)
        for live in lives[first:]
    ]
    return (*lives[:first], Live(Counted(merge(vocabulary, whole))))
