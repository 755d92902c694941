"""The likeliest way through a row of words, each of which may be read in several ways."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
UNSEEN = 0.05  # of a word's own share, where the pair was never seen


def follows(together: Floats, before: Floats, own: Floats, total: float) -> Floats:
    """Log of how often each reading (column) comes after each one before it (row)."""
    seen = together / np.maximum(before[:, None], together.clip(1))
    likely: Floats = np.log(seen + UNSEEN * (own + 0.5) / total)
    return likely


def best(costs: Sequence[Floats], steps: Sequence[Floats]) -> list[int]:
    """For each place the number of its reading; steps[n] leads from place n to place n + 1."""
    if not costs:
        return []
    score, ways = -costs[0], []
    for cost, step in zip(costs[1:], steps, strict=True):
        every = score[:, None] + step
        ways.append(every.argmax(axis=0))
        score = every.max(axis=0) - cost
    found = [int(score.argmax())]
    for way in reversed(ways):
        found.append(int(way[found[-1]]))
    return found[::-1]
