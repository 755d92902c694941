"""Takes Markdown signs and HTML tags out of a stretch of text, keeping where each letter stood."""

import html
import re
from collections.abc import Iterator

from knowledge.readers.text import Piece, glue, numbers, take

TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>|<!--.*?-->", re.DOTALL)
BREAK = re.compile(
    r"<(?:/?(?:p|div|li|ul|ol|tr|h[1-6]|table|blockquote)\b[^<>]{0,500}|br\b[^<>]{0,50})>", re.I
)
ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,10});")
STRONG = re.compile(r"\*\*+|__+(?=\S)|(?<=\S)__+")
EMPHASIS = re.compile(r"(?<![*\w])\*(?=[^\s*])|(?<=[^\s*])\*(?![*\w])")
HEADING = re.compile(r"^\s*(#{1,6})\s+")
ESCAPED = re.compile(r"\\(?=[-.()#*_+!\[\]])")
QUOTED = re.compile(r"^\s*>\s+")


def plain(piece: Piece) -> Piece:
    """The piece without tags, entities read, spaces squeezed."""
    return _entities(piece.without(TAG)).squeezed()


def markdown(piece: Piece) -> tuple[Piece, int, bool]:
    """The line without Markdown signs, its heading level (0: none), whether all of it is bold."""
    text = piece.text
    found = HEADING.match(text)
    level = len(found[1]) if found else 0
    piece = piece.cut(found.end()) if found else piece.without(QUOTED)
    bare = piece.text.strip()
    bold = bare.startswith("**") and bare.rstrip("* ").find("**", 2) < 0 and bare.endswith("**")
    for sign in (STRONG, EMPHASIS, ESCAPED):
        piece = piece.without(sign)
    return plain(piece), level, bold


def lines(raw: str, start: int, end: int) -> Iterator[Piece]:
    """The lines of a cell that holds HTML: list items, paragraphs, breaks; each cleaned."""
    at = start
    for found in BREAK.finditer(raw, start, end):
        yield from _worth(raw, at, found.start())
        at = found.end()
    yield from _worth(raw, at, end)


def _worth(raw: str, start: int, end: int) -> Iterator[Piece]:
    for line in re.finditer(r"[^\r\n]+", raw[start:end]):
        piece, _, _ = markdown(take(raw, start + line.start(), start + line.end()))
        if piece.text:
            yield piece


def _entities(piece: Piece) -> Piece:
    if "&" not in piece.text:
        return piece
    parts: list[Piece] = []
    last = 0
    for found in ENTITY.finditer(piece.text):
        letter = html.unescape(found[0])
        if letter == found[0]:
            continue
        start, end = piece.span(found.start(), found.end())
        parts += [
            piece.cut(last, found.start()),
            Piece(letter, numbers([start] * len(letter)), numbers([end] * len(letter))),
        ]
        last = found.end()
    return glue([*parts, piece.cut(last)])
