"""How many sends may be in flight: those are what a crash leaves uncertain."""

from collections.abc import Mapping
from math import ceil

LEAST, MOST = 8, 24
SPARE = 4  # for what may follow at once, and what has ended but is not noted yet
RESERVE = 1.25  # lines are not even
WEIGHT = 1 / 16  # of a new send in the average
LONGEST = 1.0  # seconds; one that hung says nothing about the next


class Slots:
    """As many as are set or, when none are, as many as the lines need to keep the pace.

    At 25 a second and 0.4 s for an answer ten are in the air at any moment. Only sends that
    arrived are counted: a line on which nothing ends opens no more slots.
    """

    def __init__(self, paces: Mapping[str, float], fixed: int | None = None) -> None:
        self._fixed = fixed
        self._paces = paces
        self._took: dict[str, float] = {}  # seconds that a send takes, on average

    @property
    def open(self) -> int:
        """How many there are now."""
        if self._fixed is not None:
            return self._fixed
        flying = sum(pace * self._took.get(name, 0.0) for name, pace in self._paces.items())
        return min(MOST, max(LEAST, ceil(flying * RESERVE) + SPARE))

    def took(self, channel: str, seconds: float) -> None:
        """A message arrived in that channel after so long."""
        seconds = min(seconds, LONGEST)
        before = self._took.get(channel, seconds)
        self._took[channel] = before + (seconds - before) * WEIGHT


def most(fixed: int | None) -> int:
    """How many there may be at most."""
    return MOST if fixed is None else fixed
