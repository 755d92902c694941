"""Lays out a table whose cells cover several rows or columns, each place filled by its cell."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from knowledge.letters import regex
from knowledge.readers.blocks import Cell, Line, Table

MOST_COLUMNS = 60  # a timetable has five to twenty; a hostile colspan may say a billion
LETTERHEAD = regex(
    r"CỘNG H|Độc lập\s*[-–]|ĐẢNG CỘNG SẢN|Nơi nhận|NƠI NHẬN|^\s*Số\s*:|\bT/?M\.? [A-ZĐ]|^KT\. "
)

Spread = tuple[Cell, int, int]  # the cell, columns and rows that it covers


def spread(rows: Iterable[Sequence[Spread]]) -> Table:
    """A table in which a merged cell stands in every place that it covers."""
    out: list[tuple[Cell, ...]] = []
    below: dict[int, tuple[Cell, int]] = {}  # column: what still covers it, for how many rows
    for row in rows:
        line: list[Cell] = []
        for cell, columns, height in row:
            _fill(line, below)
            for index in range(min(columns, MOST_COLUMNS - len(line))):
                if height > 1:
                    below[len(line)] = (replace(cell, repeats=True), height - 1)
                line.append(replace(cell, repeats=True) if index else cell)
        _fill(line, below)
        out.append(tuple(line))
    return even(out)


def _fill(line: list[Cell], below: dict[int, tuple[Cell, int]]) -> None:
    while len(line) in below:
        cell, left = below.pop(len(line))
        if left > 1:
            below[len(line)] = (cell, left - 1)
        line.append(cell)


def even(rows: Iterable[Sequence[Cell]]) -> Table:
    """Rows of one length."""
    listed = [tuple(row) for row in rows]
    width = max((len(row) for row in listed), default=0)
    return Table(tuple(row + (Cell(),) * (width - len(row)) for row in listed))


def is_layout(table: Table) -> bool:
    """A table without lines that only sets a letterhead or a signature beside something."""
    filled = [cell for row in table.rows for cell in row if cell.lines and not cell.repeats]
    if len(table.rows) < 2 or max(map(len, table.rows), default=0) < 2 or len(filled) < 3:
        return True
    if any(LETTERHEAD.search(cell.text) for cell in filled):
        return len(table.rows) <= 12 and max(map(len, table.rows)) <= 4
    return False


def flat(table: Table) -> Iterator[Line]:
    """The lines of a layout table, cell after cell."""
    for row in table.rows:
        for cell in row:
            if not cell.repeats:
                for piece in cell.lines:
                    yield Line(piece, len(piece), own=True)
