"""Reads .pdf: its text layer, and by recognising letters the pages that are pictures."""

import io
from collections.abc import Iterator, Sequence

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from knowledge.readers import cellgrid, ocr, pdffonts, printed, sniffed
from knowledge.readers.blocks import Document, Note
from knowledge.readers.builder import Builder
from knowledge.readers.errors import (
    Damaged,
    Encrypted,
    NotWhatItSays,
    Scanned,
    TooHeavy,
    TooManyPages,
    Unclear,
)
from knowledge.readers.legacy import Code
from knowledge.readers.pdfpage import Light
from knowledge.readers.printed import Sheet, Word

ENDING = "tệp PDF"
MOST_PAGES = 300
FEW = 15  # letters on a page; a picture of a page has a stamp's or a page number's at most
MOST_LINES = 4_000  # drawn on one page; a picture made of strokes would take minutes


def read(data: bytes, name: str) -> Document:
    if b"%PDF-" not in data[:1024]:
        raise NotWhatItSays(ENDING, sniffed.NAMES.get(sniffed.kind(data), ""))
    _allowed(data)
    try:
        with pdfplumber.open(io.BytesIO(data)) as file:
            found = Found()
            for page in _pages(file):
                found.add(page)
    except PdfminerException as error:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args):
            raise Encrypted from error
        if any(isinstance(cause, MemoryError) for cause in error.args):
            raise TooHeavy from error
        raise Damaged from error
    return found.document(data, name)


def _allowed(data: bytes) -> None:
    """Page count and password, before the slow reading begins."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Encrypted
        pages = len(reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Damaged from error
    if pages > MOST_PAGES:
        raise TooManyPages(pages, MOST_PAGES)


def _pages(file: PDF) -> Iterator[Page]:
    """The pages that there are, whatever number the file gives of them."""
    if len(file.pages) > MOST_PAGES:
        raise TooManyPages(len(file.pages), MOST_PAGES)
    for page in file.pages:
        yield Light(file, page.page_obj, page.page_number, page.initial_doctop)


class Found:
    """Grows page by page; the pages that are pictures are read at the end, if at all."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.pictures: list[int] = []  # their numbers, from 1
        self.codes: dict[Code, None] = {}

    def add(self, page: Page) -> None:
        words: list[Word] = page.extract_words(
            x_tolerance=1.5, keep_blank_chars=False, extra_attrs=["fontname"]
        )
        if sum(len(word["text"]) for word in words) < FEW and page.images:
            self.pictures.append(len(self.sheets) + 1)
        self.codes |= dict.fromkeys(pdffonts.to_unicode(words, self.codes))
        grids = cellgrid.find(page, words) if len(page.edges) <= MOST_LINES else []
        outside = [word for word in words if not any(grid.holds(word) for grid in grids)]
        self.sheets.append(Sheet(float(page.height), list(printed.lines(outside)), grids))
        page.close()

    def document(self, data: bytes, name: str) -> Document:
        read = self._recognised(data)
        left = [number for number in self.pictures if number not in read]
        builder = Builder(name)
        printed.lay(self.sheets, builder)
        return builder.document([*self._notes(read, left)])

    def _recognised(self, data: bytes) -> Sequence[int]:
        """Put in place what can be read of the pictures; refuse a file that is mostly pictures."""
        mostly = len(self.pictures) * 2 >= len(self.sheets)
        if not self.pictures:
            return []
        if not ocr.present():
            if mostly:
                raise Scanned(self.pictures)
            return []
        sheets = ocr.pages(data, self.pictures)
        for number, sheet in sheets.items():
            self.sheets[number - 1] = sheet
        if mostly and not sheets:
            raise Unclear(self.pictures)
        return list(sheets)

    def _notes(self, read: Sequence[int], left: Sequence[int]) -> Iterator[Note]:
        if read:
            yield Note("ocr", tuple(read))
        if left:
            yield Note("picture", tuple(left))
        for code in self.codes:
            yield Note("old-font", what=code)
