"""A plan cut into passages that can be found and quoted: each clause, and each row of a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.outline import Outline
from knowledge.readers.blocks import Table
from knowledge.readers.text import Piece

HEADING = 400  # letters of the headings above a passage that are kept with it
SHORT = 2  # letters: less says nothing


@dataclass(frozen=True, slots=True)
class Passage:
    """raw[start:end] is the quote; `text` is the same without line breaks and markup.

    `heading`: the titles above it, the highest first; `where`: its clause.
    """

    where: str
    heading: str
    text: str
    start: int
    end: int


def passages(outline: Outline) -> list[Passage]:
    return [one for one in _all(outline) if len(one.text) > SHORT]


def _all(outline: Outline) -> Iterator[Passage]:
    for at, clause in enumerate(outline.clauses):
        heading = " / ".join(reversed([title for title in outline.titles(at) if title]))[-HEADING:]
        if clause.table is not None:
            yield from _rows(clause.table, clause.where, heading)
        elif clause.whole.text:
            yield _passage(clause.where, heading, [clause.whole])


def _rows(table: Table, where: str, heading: str) -> Iterator[Passage]:
    for row in table.rows:
        pieces = [line for cell in row if not cell.repeats for line in cell.lines if line.text]
        if pieces:
            yield _passage(where, heading, pieces)


def _passage(where: str, heading: str, pieces: list[Piece]) -> Passage:
    spans = [piece.span() for piece in pieces]
    start, end = min(one[0] for one in spans), max(one[1] for one in spans)
    return Passage(where, heading, " | ".join(piece.text for piece in pieces), start, end)
