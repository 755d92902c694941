"""Quotes: exact pieces of the raw text for stretches of clean text."""

from collections.abc import Iterable

from knowledge.facts.shapes import Quoted
from knowledge.readers.text import Piece


def quote(raw: str, where: str, piece: Piece, start: int = 0, end: int | None = None) -> Quoted:
    """The piece from `start` to `end`, as it stands in the raw text and as one clean line."""
    part = piece.cut(start, end).strip()
    span = part.span()
    return Quoted(where, raw[span[0] : span[1]], part.text, span)


def across(raw: str, where: str, pieces: Iterable[Piece]) -> Quoted:
    """From the beginning of the first piece to the end of the last."""
    listed = [piece for piece in pieces if piece.text]
    span = (listed[0].span()[0], listed[-1].span()[1])
    return Quoted(where, raw[span[0] : span[1]], "\n".join(one.text for one in listed), span)
