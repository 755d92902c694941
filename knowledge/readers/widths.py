"""Tells how wide a text was wrapped, so that a full line can be told from one that ended."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge import markers
from knowledge.readers.blocks import Line

WIDEST = 130.0  # letters on a printed line; longer ones were never wrapped
CROWD = 0.25  # of a wrapped text's lines at least so many are nearly full (nine plans: 0.5 to 0.8)
NEARLY = 0.8
FULL = 0.93  # letters differ in width, so a line is full a little before the longest one
EXACT = 0.97
OPEN = 0.85  # enough where no sentence has ended
NARROWER = 0.8
LEAST_WRAPPED = 6  # lines
ENDED = re.compile(r"[.;:!?…]['\"”’)\]]*$|/\.$")


@dataclass(frozen=True, slots=True)
class Widths:
    """The letters that fitted on a line; 0 when lines are whole paragraphs.

    `first`, `rest`: where the first lines of paragraphs were wrapped narrower than the others.
    """

    usual: float
    first: float = 0.0
    rest: float = 0.0

    @property
    def wrapped(self) -> bool:
        return bool(self.usual or self.first or self.rest)


def measure(lines: Sequence[Line]) -> Widths:
    """How wide the text was wrapped, by its long lines or by the words that go on in small."""
    usual = usual_width(lines)
    cut: dict[bool, list[float]] = {True: [], False: []}
    opened = True
    for line, below in pairwise(lines):
        text, ended = line.piece.text, bool(ENDED.search(line.piece.text))
        head = opened or markers.find(text) is not None
        if not ended and below.piece.text[0].islower() and not markers.find(below.piece.text):
            cut[head].append(_reach(line, below.piece.text))
        opened = ended
    first, rest = _narrow(cut[True]), _narrow(cut[False])
    if usual:  # what follows of a paragraph was measured; its head may be narrower by far
        return Widths(usual, first if first < NARROWER * usual else 0.0)
    return Widths(0.0, first, rest)


def _reach(line: Line, below: str) -> float:
    """How long the line would be with the word that was put on the next one."""
    return line.room + 1 + len(below.split(" ", 1)[0])


def _narrow(reached: Sequence[float]) -> float:
    """The width that all but a few wrapped lines would have passed; 0 where few were wrapped."""
    return sorted(reached)[len(reached) // 10] if len(reached) >= LEAST_WRAPPED else 0.0


def usual_width(lines: Sequence[Line]) -> float:
    """The width at which the text was wrapped; 0 when its lines are whole paragraphs."""
    rooms = sorted(line.room for line in lines if line.room > 25)
    if len(rooms) < 6:
        return 0.0
    widest = rooms[int(len(rooms) * 0.97)]
    if widest > WIDEST:
        return 0.0
    nearly = sum(room >= NEARLY * widest for room in rooms)
    return widest if nearly >= CROWD * len(rooms) else 0.0


def full(before: Sequence[Line], following: str, width: Widths, ended: bool) -> bool:
    """The first word of what follows would not have fitted on the line."""
    last = before[-1]
    ragged = width.first if len(before) == 1 else width.rest
    if ragged:
        return not ended and _reach(last, following) >= ragged
    share = EXACT if last.exact else FULL if ended else OPEN
    return bool(width.usual) and _reach(last, following) >= width.usual * share
