"""What each word of a question was meant as: short forms, slips, Telex keys, two words in one."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from knowledge import lexicon
from knowledge.readers.syllables import is_syllable
from knowledge.search import chain, slips
from knowledge.search.segment import BITS, Longs
from knowledge.search.snapshot import Snapshot
from knowledge.search.words import folded, marked

# in units of log likelihood
SLIPPED = 10.0  # a word that the plans know was meant as another one
ODD = 6.0  # a possible syllable that the plans do not know was meant as one they know
SHORT = 1.0  # a short form was meant
NOT_SHORT = 7.0  # a short form was a slip
KEPT = 3.0  # an impossible syllable was meant as it stands
SAID = 0.02  # share of passages in which a phrase that asks is taken to stand


@dataclass(frozen=True, slots=True)
class Reading:
    words: tuple[str, ...]
    cost: float


def meant(written: Sequence[str], snapshot: Snapshot, *, with_marks: bool) -> list[str]:
    """The words, as their neighbours make them likeliest."""
    if not written:
        return []
    settled = _settled(written, snapshot)
    places = [
        _readings(word, snapshot, as_typed=with_marks or sure, with_marks=with_marks)
        for word, sure in zip(written, settled, strict=True)
    ]
    if all(len(some) == 1 for some in places):
        found = [0] * len(places)
    else:
        found = _likeliest(places, snapshot)
    return [word for some, at in zip(places, found, strict=True) for word in some[at].words]


def _settled(written: Sequence[str], snapshot: Snapshot) -> list[bool]:
    """Whether the plans have the word beside one of its neighbours: then it is no slip."""
    bare = [folded(marked(word)) for word in written]
    pairs = list(pairwise(bare))
    seen = [
        bool(count) or pair in lexicon.asked_pairs()
        for pair, count in zip(pairs, snapshot.standing(pairs), strict=True)
    ]
    return [left or right for left, right in pairwise([False, *seen, False])]


def _readings(word: str, snapshot: Snapshot, *, as_typed: bool, with_marks: bool) -> list[Reading]:
    """`as_typed`: a word that may stand is taken to stand."""
    own = marked(word)
    bare = folded(own)
    if word[0].isdigit():
        return [Reading((own,), 0.0)]

    def known(one: str) -> bool:
        return _known(one, snapshot)

    short = [Reading(tuple(one.split()), SHORT) for one in lexicon.in_question(word)]
    if lexicon.is_sure(word):
        return short
    typed = slips.telex(word)
    if typed and not known(bare) and known(folded(typed)):
        return [Reading((typed,), 0.0)]
    possible = is_syllable(own) if with_marks else slips.is_bare(bare)
    unknown = NOT_SHORT if short else ODD if possible else 0.0
    slipped = SLIPPED if known(bare) else unknown
    kept = Reading((own,), 0.0 if known(bare) or possible else KEPT)
    if as_typed and (known(bare) or possible):
        return [*short, kept]
    if bare not in snapshot.near:
        snapshot.near[bare] = slips.meant(bare, known)
    near = [Reading((one,), cost + slipped) for one, cost in snapshot.near[bare].items()]
    apart = [] if known(bare) else [Reading(two, 1.0) for two in slips.split(bare, known)]
    return [*short, kept, *near, *apart]


def _known(bare: str, snapshot: Snapshot) -> bool:
    if bare in lexicon.light_unmarked():
        return True
    number = snapshot.vocabulary.folded.get(bare)
    return number is not None and number in snapshot.known


def _likeliest(places: Sequence[Sequence[Reading]], snapshot: Snapshot) -> list[int]:
    table = _Counts(snapshot)
    firsts = [[folded(one.words[0]) for one in some] for some in places]
    lasts = [[folded(one.words[-1]) for one in some] for some in places]
    steps = [table.steps(before, after) for before, after in zip(lasts, firsts[1:], strict=False)]
    costs = [np.array([one.cost + table.inside(one.words) for one in some]) for some in places]
    costs[0] = costs[0] - table.steps([""], firsts[0])[0]
    return chain.best(costs, steps)


class _Counts:
    """Passages with a word or pair; phrases that ask stand in none, and are still known."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._said = SAID * snapshot.living + 1

    def steps(self, before: Sequence[str], after: Sequence[str]) -> chain.Floats:
        numbers = self._snapshot.vocabulary.folded
        a = np.array([numbers.get(one, -1) for one in before], np.int64)
        b = np.array([numbers.get(one, -1) for one in after], np.int64)
        grid = np.where((a[:, None] < 0) | (b < 0), -1, a[:, None] << BITS | (b + 1))
        together = self._snapshot.frequencies(grid.ravel()).reshape(grid.shape).astype(float)
        for row, first in enumerate(before):
            for column, second in enumerate(after):
                if (first, second) in lexicon.asked_pairs():
                    together[row, column] += self._said
        return chain.follows(
            together, self._alone(a, before), self._alone(b, after), self._snapshot.words
        )

    def _alone(self, numbers: Longs, words: Sequence[str]) -> chain.Floats:
        counts = self._snapshot.frequencies(np.where(numbers < 0, -1, numbers << BITS))
        light = lexicon.light_unmarked()
        more = np.array([self._said if one in light else 0.0 for one in words])
        known: chain.Floats = np.maximum(counts, more)
        return known

    def inside(self, words: Sequence[str]) -> float:
        bare = [folded(one) for one in words]
        return -sum(float(self.steps([a], [b])[0, 0]) for a, b in pairwise(bare))
