"""Clean text that remembers where in the raw text each of its letters stands.

Clean text is NFC, without markup, one space between words; a quote is cut from the raw text, so it
is exact whatever was cleaned away.
"""

import re
import unicodedata
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u3000]+")
UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]+")


def numbers(values: Iterable[int] = ()) -> "array[int]":
    return array("I", values)


@dataclass(frozen=True, slots=True)
class Piece:
    """`starts` and `ends` hold, for each letter, the raw letters it was made of."""

    text: str
    starts: "array[int]"
    ends: "array[int]"

    def __len__(self) -> int:
        return len(self.text)

    def cut(self, start: int, end: int | None = None) -> "Piece":
        part = slice(start, end)
        return Piece(self.text[part], self.starts[part], self.ends[part])

    def strip(self, letters: str | None = None) -> "Piece":
        start = len(self.text) - len(self.text.lstrip(letters))
        return self.cut(start, max(start, len(self.text.rstrip(letters))))

    def span(self, start: int = 0, end: int | None = None) -> tuple[int, int]:
        """Where the letters from `start` to `end` stand in the raw text; (0, 0) for none."""
        starts, ends = self.starts[start:end], self.ends[start:end]
        return (starts[0], ends[-1]) if starts else (0, 0)

    def moved(self, by: int) -> "Piece":
        """The same letters, when the raw text stands `by` letters further on."""
        return Piece(
            self.text,
            numbers(start + by for start in self.starts),
            numbers(end + by for end in self.ends),
        )

    def without(self, pattern: re.Pattern[str]) -> "Piece":
        """What is left when the matches are taken out."""
        if pattern.search(self.text) is None:
            return self
        kept: list[Piece] = []
        last = 0
        for found in pattern.finditer(self.text):
            kept.append(self.cut(last, found.start()))
            last = found.end()
        return glue([*kept, self.cut(last)])

    def squeezed(self) -> "Piece":
        """One plain space for each run of spaces, none at the ends."""
        seen = self.without(UNSEEN)
        parts: list[Piece] = []
        last = 0
        for found in SPACES.finditer(seen.text):
            start, end = seen.span(found.start(), found.end())
            parts += [
                seen.cut(last, found.start()),
                Piece(" ", numbers([start]), numbers([end])),
            ]
            last = found.end()
        return glue([*parts, seen.cut(last)]).strip()


EMPTY = Piece("", numbers(), numbers())


def glue(pieces: Iterable[Piece]) -> Piece:
    """The pieces one after the other, with nothing between them."""
    text: list[str] = []
    starts, ends = numbers(), numbers()
    for piece in pieces:
        text.append(piece.text)
        starts.extend(piece.starts)
        ends.extend(piece.ends)
    return Piece("".join(text), starts, ends)


def join(pieces: Iterable[Piece], between: str = " ") -> Piece:
    """The pieces with a space between them, which stands for the raw letters left out there."""
    parts: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if parts and between:
            gap = parts[-1].ends[-1], max(parts[-1].ends[-1], piece.starts[0])
            parts.append(
                Piece(
                    between,
                    numbers([gap[0]] * len(between)),
                    numbers([gap[1]] * len(between)),
                )
            )
        parts.append(piece)
    return glue(parts)


def take(raw: str, start: int = 0, end: int | None = None) -> Piece:
    """That stretch of the raw text as NFC."""
    end = len(raw) if end is None else end
    part = raw[start:end]
    if unicodedata.is_normalized("NFC", part):
        return Piece(part, numbers(range(start, end)), numbers(range(start + 1, end + 1)))
    text: list[str] = []
    starts, ends = numbers(), numbers()
    at = 0
    while at < len(part):
        stop = at + 1
        while stop < len(part) and unicodedata.combining(part[stop]):
            stop += 1
        letters = unicodedata.normalize("NFC", part[at:stop])
        text.append(letters)
        starts.extend([start + at] * len(letters))
        ends.extend([start + stop] * len(letters))
        at = stop
    return Piece("".join(text), starts, ends)
