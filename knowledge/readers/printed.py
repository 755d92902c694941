"""Lines as they stand on pages: columns parted, running heads dropped, paragraphs told apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from knowledge.readers.builder import Builder
from knowledge.readers.cellgrid import Grid

COLUMN_GAP = 24.0  # points; a justified line's widest space is about 12
EDGE = 0.08  # of the page's height, where running heads and page numbers stand
WIDER = 1.18  # times the usual step: paragraphs are set 2 to 6 points apart
INDENT = 12.0  # points; a first line is indented by 28 to 36

Word = dict[str, Any]  # pdfplumber's own


@dataclass(frozen=True, slots=True)
class Printed:
    text: str
    left: float
    right: float
    top: float
    bottom: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its height in points, its lines and its ruled tables, each from the top."""

    height: float
    lines: Sequence[Printed]
    grids: Sequence[Grid] = ()


def lay(sheets: Sequence[Sheet], builder: Builder) -> None:
    """Add the pages' lines and tables, each line with what the page shows of its paragraph."""
    furniture = _furniture(sheets)
    everything = [line for sheet in sheets for line in sheet.lines]
    letters = sum(len(line.text) for line in everything)
    size = sum(line.right - line.left for line in everything) / max(letters, 1) or 6.0
    margin = min((line.left for line in everything), default=0.0)
    usual = _leading([sheet.lines for sheet in sheets])
    for sheet in sheets:
        waiting = list(sheet.grids)
        before: Printed | None = None
        for line in sheet.lines:
            if _edge(sheet, line) and _pattern(line.text) in furniture:
                continue
            while waiting and waiting[0].top < line.top:
                builder.table(waiting.pop(0).rows)
            apart = _apart(before, line, usual) if before and usual else None
            room = (line.right - margin) / size
            builder.line(line.text, bold=line.bold, own=False, room=room, apart=apart)
            before = line
        for grid in waiting:
            builder.table(grid.rows)


def _leading(pages: Sequence[Sequence[Printed]]) -> float:
    """The usual distance from line to line; 0 where paragraphs are not set apart by more."""
    steps = sorted(
        round(line.bottom - before.bottom, 1)
        for lines in pages
        for before, line in pairwise(lines)
        if 0 < line.bottom - before.bottom < 60
    )
    if len(steps) < 10:
        return 0.0
    usual = steps[len(steps) // 4]
    wide = sum(step > usual * WIDER for step in steps)
    indented = sum(
        line.left - before.left > INDENT for lines in pages for before, line in pairwise(lines)
    )
    return usual if max(wide, indented) > len(steps) / 12 else 0.0


def _apart(before: Printed, line: Printed, usual: float) -> bool:
    """The line stands lower, or further right, than the next line of a paragraph would."""
    return line.bottom - before.bottom > usual * WIDER or line.left - before.left > INDENT


def lines(words: Sequence[Word]) -> Iterator[Printed]:
    """Words on one height are a line; a wide gap parts two columns."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (round(one["bottom"]), one["x0"])):
        if rows and abs(rows[-1][-1]["bottom"] - word["bottom"]) <= 3:
            rows[-1].append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda one: one["x0"])
        part = [row[0]]
        for word in row[1:]:
            if word["x0"] - part[-1]["x1"] > COLUMN_GAP:
                yield _printed(part)
                part = []
            part.append(word)
        yield _printed(part)


def _printed(words: Sequence[Word]) -> Printed:
    return Printed(
        " ".join(word["text"] for word in words),
        words[0]["x0"],
        words[-1]["x1"],
        min(word["top"] for word in words),
        max(word["bottom"] for word in words),
        all("bold" in str(word["fontname"]).lower() for word in words),
    )


def _edge(sheet: Sheet, line: Printed) -> bool:
    return line.bottom < EDGE * sheet.height or line.top > (1 - EDGE) * sheet.height


def _pattern(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _furniture(sheets: Sequence[Sheet]) -> set[str]:
    """Lines at the edges of at least half of the pages, whatever number they carry."""
    seen = Counter(
        pattern
        for sheet in sheets
        for pattern in {_pattern(line.text) for line in sheet.lines if _edge(sheet, line)}
    )
    return {pattern for pattern, count in seen.items() if count > 1 and count * 2 >= len(sheets)}
