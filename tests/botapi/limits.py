"""Telegram's flood limits as strict sliding windows, and the highest rates seen.

Origin: Bot FAQ, "My bot is hitting limits". Only calls that make a new message count.
"""

import math
from collections import deque
from dataclasses import dataclass, field

OVERALL_WINDOW = 1.0
GROUP_WINDOW = 60.0
ROUNDING = 1e-6  # floats near 1.7e9 carry errors of about 2e-7


@dataclass(slots=True)
class Limits:
    on: bool = True
    overall: int = 30
    group: int = 20
    chat_gap: float = 0.95
    peak_overall: int = 0
    peak_chat: int = 0
    peak_group: int = 0
    _all: deque[float] = field(default_factory=deque)
    _chats: dict[int, deque[float]] = field(default_factory=dict)

    def admit(self, chat: int, now: float, *, is_group: bool) -> int:
        """Count one message and return 0, or return how many seconds to wait, uncounted."""
        times = self._chats.get(chat)
        if times is None:
            times = self._chats[chat] = deque()
        _forget(self._all, now, OVERALL_WINDOW)
        _forget(times, now, GROUP_WINDOW if is_group else self.chat_gap)
        wait = self._wait(times, now, is_group) if self.on else 0.0
        if wait > 0:
            return max(1, math.ceil(wait - ROUNDING))
        self._all.append(now)
        times.append(now)
        self._note_peaks(times, now, is_group)
        return 0

    def forget(self) -> None:
        """Start the windows anew; for a clock that was moved back."""
        self._all.clear()
        self._chats.clear()

    def _wait(self, times: deque[float], now: float, is_group: bool) -> float:
        waits = [0.0]
        if len(self._all) >= self.overall:
            waits.append(self._all[-self.overall] + OVERALL_WINDOW - now)
        if times:
            waits.append(times[-1] + self.chat_gap - now)
        if is_group and len(times) >= self.group:
            waits.append(times[-self.group] + GROUP_WINDOW - now)
        return max(waits) if max(waits) > ROUNDING else 0.0

    def _note_peaks(self, times: deque[float], now: float, is_group: bool) -> None:
        self.peak_overall = max(self.peak_overall, len(self._all))
        recent = 0
        for at in reversed(times):
            if at <= now - self.chat_gap + ROUNDING:
                break
            recent += 1
        self.peak_chat = max(self.peak_chat, recent)
        if is_group:
            self.peak_group = max(self.peak_group, len(times))


def _forget(times: deque[float], now: float, window: float) -> None:
    edge = now - window + ROUNDING
    while times and times[0] <= edge:
        times.popleft()
