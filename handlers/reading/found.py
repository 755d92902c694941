"""What one message told of a report, and how sure each number is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from handlers.turn import Say

Why = Literal["about", "above", "below", "two", "far", "guess", "words"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why an answer is to be looked at once more.

    "about": "khoảng 40"; "above": "hơn 40"; "below": "gần trăm"; "two": two numbers could be it;
    "far": implausibly large; "guess": given to the field by order or elimination; "words": a slip
    was mended to read it. `said`: the message's words, as typed.
    """

    why: Why
    said: str


@dataclass(frozen=True, slots=True)
class Found:
    """One report as it was told; what was not told is empty."""

    kind: str = ""
    nothing: bool = False
    again: bool = False
    day: date | None = None
    days: tuple[date, ...] = ()  # the words name or may mean several: the person is asked
    bad_day: str = ""
    units: tuple[int, ...] = ()  # several: the person is asked
    answers: Mapping[str, str] = field(default_factory=dict)
    doubts: Mapping[str, Doubt] = field(default_factory=dict)
    refused: Mapping[str, Say] = field(default_factory=dict)

    def empty(self) -> bool:
        """Was nothing at all read?"""
        told = self.kind or self.nothing or self.again or self.units
        return not (told or self.day or self.days or self.bad_day or self.answers or self.refused)
