"""Award checklists as an Excel file: who stands where by which criterion, and a sheet for each."""

import io
import re
from collections.abc import Callable, Sequence

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from handlers.papers.award_contents import Candidate, Judged, Reviewed
from handlers.papers.sheet import A4, SAFE, text

FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
LONGEST = 31  # letters of a sheet's name
Word = Callable[[str], str]
DETAILS = (
    ("awards-sheet-number", 5), ("awards-sheet-criterion", 60), ("awards-sheet-where", 12),
    ("awards-sheet-shown", 40), ("awards-sheet-verdict", 32), ("awards-sheet-note", 30),
)  # fmt: skip
SUMS = ("awards-sheet-met", "awards-sheet-unmet", "awards-sheet-open", "awards-sheet-papers")


def make(found: Reviewed, word: Word) -> bytes:
    """The file's bytes; `word` puts a heading's key into the reader's language."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {**SAFE, "in_memory": True}) as book:
        head, body = _formats(book)
        taken: set[str] = set()
        for key, candidates in (
            ("awards-sheet-units", found.units),
            ("awards-sheet-people", found.people),
        ):
            if candidates:
                sheet = book.add_worksheet(_name(word(key), taken))
                _matrix(sheet, found, candidates, word, head, body)
        for one in (*found.units, *found.people):
            sheet = book.add_worksheet(_name(f"{one.code} {one.name}", taken))
            _details(sheet, one, word, head, body)
    return file.getvalue()


def _formats(book: Workbook) -> tuple[Format, Format]:
    look = {"font_name": "Times New Roman", "font_size": 11, "valign": "top", "border": 1}
    head = {**look, "bold": True, "align": "center", "bg_color": "#DDE8CB", "text_wrap": True}
    return book.add_format(head), book.add_format({**look, "text_wrap": True})


def _name(wanted: str, taken: set[str]) -> str:
    """What a sheet may be called; no two the same, whatever the letters' size."""
    kept = FORBIDDEN.sub(" ", text(wanted)).strip()[:LONGEST] or "-"
    name, number = kept, 2
    while name.lower() in taken:
        name = f"{kept[: LONGEST - 4]} ({number})"
        number += 1
    taken.add(name.lower())
    return name


def _matrix(
    sheet: Worksheet,
    found: Reviewed,
    candidates: Sequence[Candidate],
    word: Word,
    head: Format,
    body: Format,
) -> None:
    """A row a candidate, a column a criterion: who judged what, and the tables' view."""
    asked = [f"{at}. {one.text}" for at, one in enumerate(candidates[0].criteria, 1)]
    headings = [("awards-sheet-code", 9), ("awards-sheet-name", 28)]
    for column, (key, width) in enumerate(headings):
        _put(sheet, 0, column, word(key), head, width)
    for column, words in enumerate(asked, len(headings)):
        _put(sheet, 0, column, words, head, 30)
    last = len(headings) + len(asked)
    for column, key in enumerate(SUMS, last):
        _put(sheet, 0, column, word(key), head, 11)
    for row, one in enumerate(candidates, 1):
        sheet.write_string(row, 0, text(one.code), body)
        sheet.write_string(row, 1, text(one.name), body)
        for column, each in enumerate(one.criteria, len(headings)):
            sheet.write_string(row, column, text(_cell(each)), body)
        for column, number in enumerate((one.met, one.unmet, one.open), last):
            sheet.write_number(row, column, number, body)
        sheet.write_string(row, last + 3, f"{one.there}/{len(one.papers)}", body)
    sheet.write_string(len(candidates) + 2, 1, text(f"{found.plan}, {found.year}. {found.at}"))
    sheet.freeze_panes(1, 2)
    _printed(sheet)


def _cell(each: Judged) -> str:
    """The verdict with who judged, when, and why; below it what the tables show."""
    return "\n".join(one for one in (each.verdict or each.mark, each.note, each.shown) if one)


def _details(sheet: Worksheet, one: Candidate, word: Word, head: Format, body: Format) -> None:
    for column, (key, width) in enumerate(DETAILS):
        _put(sheet, 0, column, word(key), head, width)
    row = 1
    for number, each in enumerate(one.criteria, 1):
        _line(sheet, row, number, each, body)
        row += 1
    if one.papers:
        sheet.write_string(row, 1, word("awards-sheet-papers"), head)
        row += 1
    for number, each in enumerate(one.papers, 1):
        _line(sheet, row, number, each, body)
        row += 1
    done = (word("awards-paper-deeds"), *one.deeds) if one.deeds else ()
    for line in (*done, one.summary):
        row += 1
        sheet.write_string(row, 1, text(line))
    sheet.freeze_panes(1, 0)
    _printed(sheet)


def _line(sheet: Worksheet, row: int, number: int, each: Judged, body: Format) -> None:
    sheet.write_number(row, 0, number, body)
    texts = (each.text, each.where, each.shown, each.verdict, each.note)
    for column, words in enumerate(texts, 1):
        sheet.write_string(row, column, text(words), body)


def _put(sheet: Worksheet, row: int, column: int, words: str, look: Format, width: int) -> None:
    sheet.write_string(row, column, text(words), look)
    sheet.set_column(column, column, width)


def _printed(sheet: Worksheet) -> None:
    """A4 across, as wide as one page, the first row on each."""
    sheet.repeat_rows(0)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
