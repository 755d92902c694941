"""Reads the text layer of .pdf: columns of a letterhead, ruled tables, no running heads."""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from knowledge.readers import cellgrid
from knowledge.readers.blocks import Document
from knowledge.readers.builder import Builder
from knowledge.readers.errors import Encrypted, NotWhatItSays, Scanned, TooLarge

ENDING = "tệp PDF"
MOST_PAGES = 300
FEW = 15  # letters on a page; a picture of a page has a stamp's or a page number's at most
COLUMN_GAP = 24.0  # points; a justified line's widest space is about 12
EDGE = 0.08  # of the page's height, where running heads and page numbers stand
WIDER = 1.18  # times the usual step: paragraphs are set 2 to 6 points apart
INDENT = 12.0  # points; a first line is indented by 28 to 36
MOST_LINES = 4_000  # drawn on one page; a picture made of strokes would take minutes

Word = dict[str, Any]  # pdfplumber's own


@dataclass(frozen=True, slots=True)
class Printed:
    text: str
    left: float
    right: float
    top: float
    bottom: float
    bold: bool


def read(data: bytes, name: str) -> Document:
    if b"%PDF-" not in data[:1024]:
        raise NotWhatItSays(ENDING)
    _allowed(data)
    try:
        with pdfplumber.open(io.BytesIO(data)) as file:
            return _pages(file.pages, name)
    except PdfminerException as error:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args):
            raise Encrypted from error
        raise NotWhatItSays(ENDING) from error


def _allowed(data: bytes) -> None:
    """Page count and password, before the slow reading begins."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Encrypted
        pages = len(reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotWhatItSays(ENDING) from error
    if pages > MOST_PAGES:
        raise TooLarge(f"{pages} trang, nhiều nhất {MOST_PAGES} trang")


def _pages(pages: Sequence[Page], name: str) -> Document:
    printed: list[tuple[Page, list[Printed], list[cellgrid.Grid]]] = []
    pictures: list[int] = []
    for number, page in enumerate(pages, 1):
        words = page.extract_words(
            x_tolerance=1.5, keep_blank_chars=False, extra_attrs=["fontname"]
        )
        if sum(len(word["text"]) for word in words) < FEW and page.images:
            pictures.append(number)
        grids = cellgrid.find(page, words) if len(page.edges) <= MOST_LINES else []
        outside = [word for word in words if not any(grid.holds(word) for grid in grids)]
        printed.append((page, list(_lines(outside)), grids))
        page.close()
    if pictures and len(pictures) * 2 >= len(pages):
        raise Scanned(pictures)
    notes = [f"Trang {number} là ảnh, không có chữ để đọc." for number in pictures]
    return _laid(printed, name, notes)


def _laid(
    printed: list[tuple[Page, list[Printed], list[cellgrid.Grid]]], name: str, notes: list[str]
) -> Document:
    furniture = _furniture([(page, lines) for page, lines, _ in printed])
    builder = Builder(name)
    everything = [line for _, lines, _ in printed for line in lines]
    letters = sum(len(line.text) for line in everything)
    size = sum(line.right - line.left for line in everything) / max(letters, 1) or 6.0
    margin = min((line.left for line in everything), default=0.0)
    usual = _leading([lines for _, lines, _ in printed])
    for page, lines, grids in printed:
        waiting = list(grids)
        before: Printed | None = None
        for line in lines:
            if _edge(page, line) and _pattern(line.text) in furniture:
                continue
            while waiting and waiting[0].top < line.top:
                builder.table(waiting.pop(0).rows)
            apart = _apart(before, line, usual) if before and usual else None
            room = (line.right - margin) / size
            builder.line(line.text, bold=line.bold, own=False, room=room, apart=apart)
            before = line
        for grid in waiting:
            builder.table(grid.rows)
    return builder.document(notes)


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


def _lines(words: Sequence[Word]) -> Iterator[Printed]:
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


def _edge(page: Page, line: Printed) -> bool:
    height = float(page.height)
    return line.bottom < EDGE * height or line.top > (1 - EDGE) * height


def _pattern(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _furniture(pages: Sequence[tuple[Page, Sequence[Printed]]]) -> set[str]:
    """Lines at the edges of at least half of the pages, whatever number they carry."""
    seen = Counter(
        pattern
        for page, lines in pages
        for pattern in {_pattern(line.text) for line in lines if _edge(page, line)}
    )
    return {pattern for pattern, count in seen.items() if count > 1 and count * 2 >= len(pages)}
