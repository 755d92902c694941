"""A segment with what is counted of it: passages with a word or pair, and spellings in a row."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from knowledge.search.segment import BITS, Longs, Segment

PAIR = (1 << BITS) - 1  # bits of a key that hold a right neighbour
WIDE = 32  # bits of a marked word in a chain


@dataclass(frozen=True)
class Counted:
    segment: Segment

    def find(self, keys: Longs) -> tuple[Longs, NDArray[np.bool_]]:
        """Where each key is, and whether it is there at all."""
        return _find(self.segment.keys, keys)

    def frequencies(self, keys: Longs) -> Longs:
        """In how many passages each key stands."""
        at, here = self.find(keys)
        counts = np.zeros(len(keys), np.int64)
        counts[here] = self.segment.starts[at[here] + 1] - self.segment.starts[at[here]]
        return counts

    @cached_property
    def chains(self) -> tuple[Longs, Longs]:
        """Marked words and neighbouring pairs, packed as keys are; how often each stands."""
        tokens = self.segment.tokens.astype(np.int64)
        pairs = tokens[:-1] << WIDE | (tokens[1:] + 1)
        ends = self.segment.offsets[1:-1]
        inside = np.ones(len(pairs), bool)
        inside[ends[(ends > 0) & (ends <= len(pairs))] - 1] = False
        return np.unique(np.concatenate([tokens << WIDE, pairs[inside]]), return_counts=True)

    def chained(self, keys: Longs) -> Longs:
        known, every = self.chains
        at, here = _find(known, keys)
        counts = np.zeros(len(keys), np.int64)
        counts[here] = every[at[here]]
        return counts


def _find(known: Longs, keys: Longs) -> tuple[Longs, NDArray[np.bool_]]:
    at = np.searchsorted(known, keys)
    here = at < len(known)
    here[here] = known[at[here]] == keys[here]
    return at, here
