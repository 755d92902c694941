"""Puts marks on words typed without: of all spellings the one whose neighbours the plans know."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from knowledge.search import chain
from knowledge.search.counted import WIDE
from knowledge.search.snapshot import Snapshot


def restore(options: Sequence[Sequence[int]], snapshot: Snapshot) -> list[int]:
    """Of each word's marked forms the likeliest; -1 where there is none."""
    places = [np.array(forms or [-1], np.int64) for forms in options]
    if not places:
        return []
    alone = [snapshot.chained(np.where(forms < 0, -1, forms << WIDE)) for forms in places]
    grids = [
        np.where((a[:, None] < 0) | (b < 0), -1, a[:, None] << WIDE | (b + 1))
        for a, b in pairwise(places)
    ]
    flat = snapshot.chained(np.concatenate([np.zeros(0, np.int64), *(g.ravel() for g in grids)]))
    ends = np.cumsum([0, *(grid.size for grid in grids)])
    together = [
        flat[start : start + grid.size].reshape(grid.shape).astype(np.float64)
        for start, grid in zip(ends, grids, strict=False)
    ]
    total = float(snapshot.words)
    steps = [
        chain.follows(pairs, before.astype(np.float64), own.astype(np.float64), total)
        for pairs, before, own in zip(together, alone, alone[1:], strict=False)
    ]
    costs = [-np.log((own + 0.5) / total) * (at == 0) for at, own in enumerate(alone)]
    found = chain.best(costs, steps)
    return [int(forms[at]) for forms, at in zip(places, found, strict=True)]
