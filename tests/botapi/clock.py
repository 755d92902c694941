"""The clock that dates, limits and query ages use: real time unless a test moves it."""

import time


class Clock:
    def __init__(self) -> None:
        self._frozen: float | None = None
        self._ahead = 0.0

    def now(self) -> float:
        return time.time() + self._ahead if self._frozen is None else self._frozen

    def freeze(self, at: float) -> None:
        self._frozen = at

    def advance(self, seconds: float) -> None:
        if self._frozen is None:
            self._ahead += seconds
        else:
            self._frozen += seconds

    def resume(self) -> None:
        """Run with real time again, without the seconds added before."""
        self._frozen, self._ahead = None, 0.0
