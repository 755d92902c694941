"""Lays the raw text of a file that is not plain text (Word, PDF, web page), piece by piece."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from knowledge.readers.blocks import Cell, Document, Item, Line, Note, Table
from knowledge.readers.errors import TooLong, TooManyRows
from knowledge.readers.grid import flat, is_layout, spread
from knowledge.readers.lines import paragraphs
from knowledge.readers.text import Piece, take

LONGEST = 5_000_000  # letters; a plan of 300 pages has a million
MOST_ROWS = 20_000

CellText = tuple[Sequence[str], int, int]  # its lines, columns and rows that it covers


@dataclass
class Builder:
    """Grows as a file is read, then becomes a Document."""

    name: str
    parts: list[str] = field(default_factory=list)
    items: list[tuple[int, Line] | Table] = field(default_factory=list)
    length: int = 0

    def _add(self, text: str) -> tuple[int, int]:
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        if self.length > LONGEST:
            raise TooLong(LONGEST)
        return start, self.length

    def line(
        self,
        text: str,
        *,
        heading: int = 0,
        bold: bool = False,
        own: bool = True,
        room: float | None = None,
        apart: bool | None = None,
    ) -> None:
        """A line; `own`: the file says that a paragraph begins here."""
        for number, part in enumerate(text.split("\n")):
            piece = take(part).squeezed()
            if not piece.text:
                continue
            start, _ = self._add(part)
            self._add("\n")
            line = Line(
                piece,
                len(piece) if room is None else room,
                heading,
                bold,
                exact=room is not None,
                apart=apart,
                own=own or number > 0,
            )
            self.items.append((start, line))

    def table(self, rows: Iterable[Sequence[CellText]]) -> None:
        """Rows of cells; cells stand between tabs in the raw text."""
        kept: list[list[tuple[Cell, int, int]]] = []
        for row in rows:
            if len(kept) >= MOST_ROWS:
                raise TooManyRows(MOST_ROWS)
            line: list[tuple[Cell, int, int]] = []
            for number, (texts, columns, height) in enumerate(row):
                if number:
                    self._add("\t")
                line.append((self._cell(texts), columns, height))
            self._add("\n")
            kept.append(line)
        self.items.append(spread(kept))

    def _cell(self, texts: Sequence[str]) -> Cell:
        pieces: list[Piece] = []
        for text in texts:
            piece = take(text).squeezed()
            if not piece.text:
                continue
            if pieces:
                self._add("\n")
            start, _ = self._add(text)
            pieces.append(piece.moved(start))
        return Cell(tuple(pieces))

    def document(self, notes: Sequence[Note] = ()) -> Document:
        laid: list[Item] = []
        for item in self.items:
            if isinstance(item, Table):
                laid.extend(flat(item) if is_layout(item) else [item])
            else:
                start, line = item
                laid.append(line.moved(start))
        return Document(self.name, "".join(self.parts), paragraphs(laid), tuple(notes))
