"""How far a figure is from what a plan asks for, in whole units: 95 % of 13 communes are 13."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Literal

Comparator = Literal[">=", ">", "=", "<=", "<", "range"]
LEAST: tuple[Comparator, ...] = (">=", ">", "=", "range")
MOST: tuple[Comparator, ...] = ("<=", "<", "=", "range")


@dataclass(frozen=True, slots=True)
class Goal:
    """What a plan asks for: a number, or so many percent of those that count."""

    comparator: Comparator
    value: float
    upper: float | None = None  # of a range
    percent: bool = True

    def least(self, n: int) -> int:
        """How many of `n` are enough; never more than all, where a share is asked for."""
        if self.comparator not in LEAST:
            return 0
        bar = self._of(self.value, n)
        enough = floor(bar) + 1 if self.comparator == ">" else ceil(bar)
        return min(enough, n) if self.percent else enough

    def most(self, n: int) -> int | None:
        """How many of `n` are not too many; None where there can't be.

        No share of whole units may be exactly what is asked: the next one above is meant then.
        """
        if self.comparator not in MOST:
            return None
        if self.comparator == "=":
            return self.least(n)
        bar = self._of(self.value if self.upper is None else self.upper, n)
        enough = ceil(bar) - 1 if self.comparator == "<" else floor(bar)
        return max(enough, self.least(n))

    def met(self, k: int, n: int) -> bool:
        return not self.gap(k, n) and not self.excess(k, n)

    def gap(self, k: int, n: int) -> int:
        """How many more are needed; 0 when there are enough."""
        return max(0, self.least(n) - k)

    def excess(self, k: int, n: int) -> int:
        """How many there are too many."""
        most = self.most(n)
        return 0 if most is None else max(0, k - most)

    def _of(self, value: float, n: int) -> Fraction:
        # by its digits: 0.1 is a tenth here
        share = Fraction(str(value))
        return share * n / 100 if self.percent else share
