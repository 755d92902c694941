"""Finds the ruled tables of a PDF page and the words in each of their cells, merged ones too."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pdfplumber.page import Page

from knowledge import markers
from knowledge.readers.builder import CellText
from knowledge.readers.widths import ENDED

Word = dict[str, Any]  # pdfplumber's own
Box = tuple[float, float, float, float]
NEAR = 2.0  # points; two rules drawn as one


@dataclass(frozen=True, slots=True)
class Grid:
    box: Box
    rows: list[list[CellText]]

    @property
    def top(self) -> float:
        return self.box[1]

    def holds(self, word: Word) -> bool:
        return inside(word, self.box)


def inside(word: Word, box: Box) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def find(page: Page, words: Sequence[Word]) -> list[Grid]:
    """The page's tables of at least two rows and two columns, from the top."""
    return filled([table.cells for table in page.find_tables()], words) if page.edges else []


def filled(tables: Sequence[Sequence[Box]], words: Sequence[Word]) -> list[Grid]:
    """The tables, each given as its cells, with the words that stand in them; from the top."""
    grids = [Grid(_around(cells), _rows(cells, words)) for cells in tables if len(cells) >= 4]
    return sorted((grid for grid in grids if grid.rows), key=lambda grid: grid.top)


def _around(cells: Sequence[Box]) -> Box:
    left, top, right, bottom = zip(*cells, strict=True)
    return min(left), min(top), max(right), max(bottom)


def _edges(values: Sequence[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > NEAR:
            out.append(value)
    return out


def _rows(cells: Sequence[Box], words: Sequence[Word]) -> list[list[CellText]]:
    """Each cell once, at its upper left place, with the columns and rows that it covers."""
    across = _edges([x for cell in cells for x in (cell[0], cell[2])])
    down = _edges([y for cell in cells for y in (cell[1], cell[3])])
    rows: list[list[CellText]] = [[] for _ in pairwise(down)]
    placed = sorted(cells, key=lambda cell: (round(cell[1]), cell[0]))
    for cell in placed:
        left, right = _place(across, cell[0]), _place(across, cell[2])
        top, bottom = _place(down, cell[1]), _place(down, cell[3])
        if right > left and bottom > top and top < len(rows):
            rows[top].append((_texts(cell, words), right - left, bottom - top))
    return rows


def _place(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - value))


def _texts(cell: Box, words: Sequence[Word]) -> list[str]:
    """The cell's paragraphs: a line goes on when the next word would not have fitted on it."""
    lines: list[list[Word]] = []
    for word in sorted(
        (word for word in words if inside(word, cell)),
        key=lambda one: (round(one["bottom"]), one["x0"]),
    ):
        if lines and abs(lines[-1][-1]["bottom"] - word["bottom"]) <= 3:
            lines[-1].append(word)
        else:
            lines.append([word])
    texts: list[str] = []
    for number, line in enumerate(lines):
        line.sort(key=lambda one: one["x0"])
        text = " ".join(word["text"] for word in line)
        if number and _wrapped(texts[-1], lines[number - 1], line, text, cell):
            texts[-1] += ("" if texts[-1].endswith(("-", "/")) else " ") + text
        else:
            texts.append(text)
    return texts


def _wrapped(before: str, last: list[Word], line: list[Word], text: str, cell: Box) -> bool:
    if markers.find(text) and ENDED.search(before):
        return False
    if text[:2] == "- " and text[2:3].islower() and not ENDED.search(before):
        return True  # "chính trị" / "- xã hội"
    if text[0].islower() or text[0].isdigit():
        return True
    room = cell[2] - last[-1]["x1"]
    return bool(line[0]["x1"] - line[0]["x0"] + 12 > room) and not markers.find(text)
