"""A list of reports as an Excel file: one sheet of them all, and one of sums by unit and kind.

What people wrote is always text: no cell becomes a formula or a link.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from handlers.papers import figures
from handlers.papers.columns import COLUMNS, KINDS, Cell, Tongue
from handlers.papers.page import clean
from storage.report_sheet import Line

LONGEST = 32_767  # letters that a cell holds
A4 = 9
SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
SUMS = {  # a column of the second sheet: what is summed, of which kind
    "paper-sums-dialogues": ("dialogue", figures.HELD),
    "paper-sums-participants": ("dialogue", "participants"),
    "paper-sums-opinions": ("dialogue", "opinions"),
    "paper-sums-opinions-resolved": ("dialogue", "resolved"),
    "paper-sums-courses": ("training", figures.HELD),
    "paper-sums-trained": ("training", "participants"),
    "paper-sums-women": ("training", "women"),
    "paper-sums-models": ("model", figures.HELD),
    "paper-sums-sessions": ("reception", "sessions"),
    "paper-sums-people": ("reception", "people"),
    "paper-sums-cases": ("reception", "cases"),
    "paper-sums-cases-resolved": ("reception", "resolved"),
    "paper-sums-tasks": ("task", figures.HELD),
}


@dataclass(frozen=True, slots=True)
class Formats:
    head: Format
    text: Format
    number: Format
    day: Format
    moment: Format
    total: Format


def make(lines: Sequence[Line], *, language: str = "vi", zone: tzinfo | None = None) -> bytes:
    """The file's bytes (xlsx)."""
    file = io.BytesIO()
    tongue = Tongue(language, zone)
    with xlsxwriter.Workbook(file, {**SAFE, "in_memory": True}) as book:
        formats = _formats(book)
        _list(book.add_worksheet(tongue.say("paper-sheet-reports")), lines, tongue, formats)
        _sums(book.add_worksheet(tongue.say("paper-sheet-sums")), lines, tongue, formats)
    return file.getvalue()


def _formats(book: Workbook) -> Formats:
    look = {"font_name": "Times New Roman", "font_size": 11, "valign": "top", "border": 1}
    wrapped = {**look, "text_wrap": True}
    head = {**wrapped, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#DDE8CB"}
    return Formats(
        book.add_format(head),
        book.add_format(wrapped),
        book.add_format({**look, "num_format": "#,##0"}),
        book.add_format({**look, "num_format": "dd/mm/yyyy"}),
        book.add_format({**look, "num_format": "dd/mm/yyyy hh:mm"}),
        book.add_format({**look, "num_format": "#,##0", "bold": True}),
    )


def _list(sheet: Worksheet, lines: Sequence[Line], tongue: Tongue, formats: Formats) -> None:
    _prepare(sheet, [(tongue.say(one.heading), one.width) for one in COLUMNS], formats)
    for row, line in enumerate(lines, start=1):
        for column, one in enumerate(COLUMNS):
            _write(sheet, row, column, one.cell(line, tongue), formats)
    sheet.autofilter(0, 0, len(lines), len(COLUMNS) - 1)


def _sums(sheet: Worksheet, lines: Sequence[Line], tongue: Tongue, formats: Formats) -> None:
    """What counts, unit by unit, and the sum of all."""
    headings = [("paper-cell-code", 10), ("paper-cell-unit", 28), *((one, 12) for one in SUMS)]
    _prepare(sheet, [(tongue.say(key), width) for key, width in headings], formats)
    homes = {line.unit: line.unit for line in lines}
    names = {line.unit: (line.code, line.name) for line in lines if line.counted}
    found = {kind: figures.of_kind(lines, homes, kind) for kind in KINDS if kind != "situation"}
    rows = sorted(names, key=lambda unit: names[unit])
    for row, unit in enumerate(rows, start=1):
        for column, text in enumerate(names[unit]):
            _write(sheet, row, column, text, formats)
        for column, (kind, name) in enumerate(SUMS.values(), start=2):
            by_unit = found[kind].by_home
            number = by_unit[unit][name] if unit in by_unit else 0
            _write(sheet, row, column, number, formats)
    last = len(rows) + 1
    sheet.write_string(last, 1, tongue.say("paper-row-total"), formats.total)
    for column, (kind, name) in enumerate(SUMS.values(), start=2):
        sheet.write_number(last, column, found[kind].total[name], formats.total)


def _prepare(sheet: Worksheet, headings: Sequence[tuple[str, int]], formats: Formats) -> None:
    """The first row stays in sight and on every printed page, A4 across, as wide as one page."""
    for column, (text, width) in enumerate(headings):
        sheet.write_string(0, column, text, formats.head)
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.set_footer("&C&P/&N")


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, formats: Formats) -> None:
    match cell:
        case None:
            sheet.write_blank(row, column, None, formats.text)
        case datetime():
            sheet.write_datetime(row, column, cell, formats.moment)
        case date():
            sheet.write_datetime(row, column, cell, formats.day)
        case int():
            sheet.write_number(row, column, cell, formats.number)
        case _:
            sheet.write_string(row, column, text(cell), formats.text)


def text(value: str) -> str:
    """What a cell can hold of it."""
    kept = clean(value).replace("\r\n", "\n").replace("\r", "\n")
    return kept if len(kept) <= LONGEST else f"{kept[: LONGEST - 1]}…"
