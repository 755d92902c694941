"""Orders the first passages anew by what a count of words does not see.

The best window of a long clause, marks, words near each other, words of the headings above.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.search.question import Question
from knowledge.search.segment import BITS, HEADING, TEXT, Longs, take
from knowledge.search.snapshot import K1, B, Floats, Snapshot
from knowledge.search.vocabulary import Ids

BLOCK = 20  # words; a window is two
SATURATION = 1.2  # a second occurrence in a window adds little
OTHER_MARKS = 0.35  # what "nam" counts for "năm"
OTHER_GUESSED = 0.5  # the same where the marks are our guess
NEAR = 4  # words apart
PAIRS = 1.2  # a pair's weight against a word's
END = -1  # between two passages


@dataclass(frozen=True, slots=True)
class Asked:
    """The question in numbers: one entry a word, in order; -1 where the collection has none."""

    folds: Longs
    marks: Longs
    weights: Floats
    pair_weights: Floats  # of each word with its right neighbour
    has_marks: bool

    def both(self) -> Floats:
        return np.concatenate([self.weights, self.pair_weights])

    def total(self) -> float:
        """What a passage that says it all would weigh."""
        return float(self.weights.sum() + self.pair_weights.sum()) or 1.0


@dataclass(frozen=True, slots=True)
class Candidates:
    """Words of the candidates one after another, END after each."""

    tokens: Ids
    folds: Longs
    starts: Longs

    def sum(self, values: Floats) -> Floats:
        return np.add.reduceat(values, self.starts, axis=-1)

    def most(self, values: Floats) -> Floats:
        """The greatest of each passage's values, one value a word."""
        return np.maximum.reduceat(values, self.starts, axis=-1)


def asked(question: Question, snapshot: Snapshot) -> Asked:
    vocabulary = snapshot.vocabulary
    folds = np.array([vocabulary.folded.get(one.folded, -1) for one in question.terms], np.int64)
    marks = np.array([vocabulary.marked.get(one.marked, -1) for one in question.terms], np.int64)
    own = np.array([one.weight for one in question.terms])
    weights = own * snapshot.rarity(np.where(folds < 0, -1, folds << BITS))
    pairs = np.where((folds[:-1] < 0) | (folds[1:] < 0), -1, folds[:-1] << BITS | (folds[1:] + 1))
    pair_weights = PAIRS * np.minimum(own[:-1], own[1:]) * snapshot.rarity(pairs)
    return Asked(folds, marks, weights, pair_weights, question.has_marks)


def keys(one: Asked) -> tuple[Longs, Floats]:
    """Distinct words and pairs to look up, with their weights."""
    pairs = one.folds[:-1] << BITS | (one.folds[1:] + 1)
    both = np.concatenate([one.folds << BITS, pairs[: len(one.pair_weights)]])
    known = np.concatenate([one.folds >= 0, (one.folds[:-1] >= 0) & (one.folds[1:] >= 0)])
    weights = np.concatenate([one.weights, one.pair_weights])
    distinct, first = np.unique(both[known], return_index=True)
    return distinct, weights[known][first]


def candidates(snapshot: Snapshot, which: list[tuple[int, Longs]], *, heading: bool) -> Candidates:
    """Of each segment (by its place) the passages named, in that order."""
    tokens, lengths = [], []
    for place, docs in which:
        segment = snapshot.lives[place].segment
        source = (
            (segment.heading_tokens, segment.heading_offsets)
            if heading
            else (segment.tokens, segment.offsets)
        )
        taken, offsets = take(*source, docs)
        tokens.append(np.insert(taken, offsets[1:], END))
        lengths.append(np.diff(offsets) + 1)
    joined = np.concatenate(tokens).astype(np.int64)
    folds = np.where(joined == END, END, snapshot.vocabulary.folds()[joined])
    starts = np.concatenate([[0], np.cumsum(np.concatenate(lengths))[:-1]]).astype(np.int64)
    return Candidates(joined.astype(np.int32), folds.astype(np.int64), starts)


def features(one: Asked, text: Candidates, heading: Candidates, snapshot: Snapshot) -> Floats:
    """For each candidate, each between 0 and about 1."""
    words = one.weights.sum() or 1.0
    counts, above = _counts(one, text), _counts(one, heading)
    here, over = counts[: len(one.weights)], above[: len(one.weights)]
    in_heading = heading.most(over)
    either = np.maximum(in_heading, text.most(here))
    return np.stack(
        [
            _whole(one, text, counts, snapshot, heading.sum(above)) / one.total(),
            _windows(one, text, counts) / one.total(),
            _nearness(one, text, here > 0),
            one.weights @ in_heading / words,
            one.weights @ either / words,
        ]
    )


def _counts(one: Asked, where: Candidates) -> Floats:
    """For each word of the question, then each pair: how well it stands at each place."""
    there = (where.folds == one.folds[:, None]) & (one.folds[:, None] >= 0)
    other = OTHER_MARKS if one.has_marks else OTHER_GUESSED
    graded = there * np.where(where.tokens == one.marks[:, None], 1.0, other)
    pairs = np.zeros((len(one.pair_weights), graded.shape[1]))
    pairs[:, :-1] = np.minimum(graded[:-1, :-1], graded[1:, 1:])
    return np.concatenate([graded, pairs])


def _whole(
    one: Asked, text: Candidates, counts: Floats, snapshot: Snapshot, above: Floats
) -> Floats:
    """BM25 of the passage, words with other marks counted in part."""
    found = text.sum(counts) + above * HEADING / TEXT
    lengths = np.diff(np.append(text.starts, len(text.tokens))) - 1
    norm = K1 * (1 - B + B * lengths / snapshot.average)
    scores: Floats = one.both() @ (found / (found + norm))
    return scores


def _windows(one: Asked, text: Candidates, counts: Floats) -> Floats:
    """The best of each passage's overlapping windows."""
    lengths = np.diff(np.append(text.starts, len(text.tokens)))
    blocks = -(-lengths // BLOCK)
    first = np.concatenate([[0], np.cumsum(blocks)[:-1]])
    owner = np.repeat(np.arange(len(blocks)), blocks)
    begins = text.starts[owner] + BLOCK * (np.arange(len(owner)) - first[owner])
    sums = np.add.reduceat(counts, begins, axis=1)
    follows = np.append(owner[1:] == owner[:-1], [False])
    sums[:, follows] += sums[:, np.flatnonzero(follows) + 1]
    scores = one.both() @ (sums / (sums + SATURATION)) * (1 + SATURATION)
    return np.maximum.reduceat(scores, first)


def _nearness(one: Asked, text: Candidates, there: NDArray[np.bool_]) -> Floats:
    """How many neighbours in the question are at most NEAR words apart in the passage."""
    count = len(text.starts)
    if len(one.weights) < 2:
        return np.zeros(count)
    weights = (one.weights[:-1] + one.weights[1:]) / 2
    best = np.zeros((len(weights), count))
    for apart in range(1, NEAR + 1):
        both = np.zeros((len(weights), there.shape[1]))
        both[:, :-apart] = there[:-1, :-apart] & there[1:, apart:]
        best = np.maximum(best, text.most(both) * (1 - (apart - 1) / (2 * NEAR)))
    return weights @ best / (weights.sum() or 1.0)
