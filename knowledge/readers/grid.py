"""Lays out a table whose cells cover several rows or columns, each place filled by its cell."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.readers.blocks import Cell, Table

MOST_COLUMNS = 60  # a timetable has five to twenty; a hostile colspan may say a billion

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
                placed = replace(cell, repeats=True) if index else cell
                if height > 1:
                    below[len(line)] = (replace(cell, repeats=True), height - 1)
                line.append(placed)
        _fill(line, below)
        out.append(tuple(line))
    width = max((len(line) for line in out), default=0)
    return Table(tuple(line + (Cell(),) * (width - len(line)) for line in out))


def _fill(line: list[Cell], below: dict[int, tuple[Cell, int]]) -> None:
    while len(line) in below:
        cell, left = below.pop(len(line))
        if left > 1:
            below[len(line)] = (cell, left - 1)
        line.append(cell)
        # a cell put back for the next row must not be taken twice in this one
        if left > 1:
            continue
