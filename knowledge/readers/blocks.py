"""What every reader gives: the raw text, and the lines, paragraphs and tables found in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from knowledge.readers.text import Piece, join


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, cleaned. `room`: its length as printed, for telling wrapped from ended.

    `heading`: the level that the markup gives it (1 is the highest), 0 for none.
    """

    piece: Piece
    room: float
    heading: int = 0
    bold: bool = False
    exact: bool = False  # `room` was measured on the page, not counted in letters
    apart: bool | None = (
        None  # indented or set lower than the lines of one paragraph; None: unknown
    )
    own: bool = False  # the markup says that a paragraph begins here

    def moved(self, by: int) -> "Line":
        return replace(self, piece=self.piece.moved(by))


@dataclass(frozen=True, slots=True)
class Paragraph:
    piece: Piece
    heading: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """`repeats`: the cell above or to the left continues here (it was merged)."""

    lines: tuple[Piece, ...] = ()
    repeats: bool = False

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def piece(self) -> Piece:
        return join(self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[Cell, ...], ...]


Item = Line | Table
Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Note:
    """How far the reading is to be trusted, for the clerk.

    "picture": those pages are pictures and were left out. "ocr": those were, and what stands here
    was recognised. "old-font": the text was converted from the code named in `what`.
    """

    kind: Literal["picture", "ocr", "old-font"]
    pages: tuple[int, ...] = ()
    what: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    raw: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()

    def quote(self, span: tuple[int, int]) -> str:
        return self.raw[span[0] : span[1]]


def words(blocks: Sequence[Block]) -> int:
    """How many letters there are to read."""
    return sum(
        len(block.piece)
        if isinstance(block, Paragraph)
        else sum(len(cell.text) for row in block.rows for cell in row)
        for block in blocks
    )
