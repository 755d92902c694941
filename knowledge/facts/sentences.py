"""Cuts a clause into sentences and their parts, as places in its clean text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.letters import regex
from knowledge.readers.text import Piece

# no sentence ends in "TP. Vinh", "kết luận... của" or "1.500"; one does in "tôn giáo.trên"
STOP = regex(
    r"(?<![.\s])(?<!\b[A-ZĐ])(?<!\b[A-ZĐ][A-Za-z])(?<!\btr)[.!?](?!\.)(?=\s+[\"“'‘(]?[A-ZÀ-Ỹ0-9]"
    r"|\s*$|/\.)"
    r"|(?<=[a-zà-ỹ]{2})\.(?=[a-zà-ỹ]{2,}\s)"
)
PART = regex(r";")
BRACKETS = regex(r"\([^()]*\)|“[^”]{0,300}”|\"[^\"]{0,300}\"")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the clause's clean text."""

    start: int
    end: int
    text: str


class Cuts:
    """Stretches of a text in order, found by place: a paragraph may hold thousands."""

    def __init__(self, listed: list[Part]) -> None:
        self.listed = listed
        self.starts = [part.start for part in listed]
        self.ends = [part.end for part in listed]

    def over(self, start: int, end: int) -> list[Part]:
        """Those that share a letter with the place."""
        return self.listed[bisect_right(self.ends, start) : bisect_left(self.starts, end)]

    def before(self, place: int) -> Part | None:
        at = bisect_right(self.ends, place)
        return self.listed[at - 1] if at else None

    def after(self, place: int) -> Part | None:
        return next(iter(self.listed[bisect_left(self.starts, place) :][:1]), None)


def sentences(text: str) -> Iterator[Part]:
    yield from _cut(text, 0, len(text), STOP)


def parts(text: str) -> Iterator[Part]:
    """Sentences cut at their semicolons."""
    for sentence in sentences(text):
        yield from parts_of(sentence, text)


def parts_of(sentence: Part, text: str) -> Iterator[Part]:
    yield from _cut(text, sentence.start, sentence.end, PART)


def _cut(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Part]:
    closed = [(found.start(), found.end()) for found in BRACKETS.finditer(text, start, end)]
    at = start
    for found in pattern.finditer(text, start, end):
        if any(left < found.start() < right - 1 for left, right in closed):
            continue
        yield from _part(text, at, found.end())
        at = found.end()
    yield from _part(text, at, end)


def _part(text: str, start: int, end: int) -> Iterator[Part]:
    while start < end and text[start] in " ;.,":
        start += 1
    while end > start and text[end - 1] in " ;.,:":
        end -= 1
    if end > start:
        yield Part(start, end, text[start:end])


def span(piece: Piece, part: Part) -> tuple[int, int]:
    """Where the part stands in the raw text."""
    return piece.span(part.start, part.end)
