"""Reads .xlsx annexes: each sheet's title lines and its table, merged cells filled."""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from knowledge.readers import legacy, packed
from knowledge.readers.blocks import Document, Note
from knowledge.readers.builder import MOST_ROWS, Builder, CellText
from knowledge.readers.errors import Damaged, TooManyRows
from knowledge.readers.legacy import Code

ENDING = "tệp Excel (.xlsx)"
MOST_COLUMNS = 60


def read(data: bytes, name: str) -> Document:
    packed.check(data, ENDING, "xl/")
    try:
        book = load_workbook(io.BytesIO(data), data_only=True)
    except (KeyError, ValueError, TypeError, BadZipFile, InvalidFileException) as error:
        raise Damaged from error
    sheets = [list(_rows(sheet)) for sheet in book.worksheets if sheet.sheet_state == "visible"]
    code = legacy.guess("\n".join(_words(sheets)))
    builder = Builder(name)
    for rows in sheets:
        _sheet(rows if code is None else _converted(rows, code), builder)
    return builder.document([Note("old-font", what=code)] if code else [])


def _words(sheets: Iterable[Iterable[Sequence[CellText]]]) -> Iterator[str]:
    return (text for rows in sheets for row in rows for texts, _, _ in row for text in texts)


def _converted(rows: Iterable[Sequence[CellText]], code: Code) -> list[list[CellText]]:
    return [
        [
            ([legacy.convert(text, code) for text in texts], columns, height)
            for texts, columns, height in row
        ]
        for row in rows
    ]


def _sheet(rows: Sequence[list[CellText]], builder: Builder) -> None:
    """Rows with one filled cell above the table are its title; the others are the table."""
    rows = [row for row in rows if any("".join(texts).strip() for texts, _, _ in row)]
    first = next((at for at, row in enumerate(rows) if _filled(row) > 2), len(rows))
    for row in rows[:first]:
        for texts, _, _ in row:
            builder.line("\n".join(texts))
    if rows[first:]:
        builder.table(rows[first:])


def _filled(row: list[CellText]) -> int:
    return sum(bool("".join(texts).strip()) for texts, _, _ in row)


def _rows(sheet: Worksheet) -> Iterator[list[CellText]]:
    if (sheet.max_row or 0) > MOST_ROWS:
        raise TooManyRows(MOST_ROWS)
    spans = {
        (area.min_row, area.min_col): (
            area.max_col - area.min_col + 1,
            area.max_row - area.min_row + 1,
        )
        for area in sheet.merged_cells.ranges
    }
    covered = {
        (row, column)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, min(area.max_row, MOST_ROWS) + 1)
        for column in range(area.min_col, min(area.max_col, MOST_COLUMNS) + 1)
    } - set(spans)
    width = min(sheet.max_column or 0, MOST_COLUMNS)
    for number, row in enumerate(sheet.iter_rows(max_col=width, values_only=True), 1):
        yield [
            (written(cell).split("\n"), *spans.get((number, column), (1, 1)))
            for column, cell in enumerate(row, 1)
            if (number, column) not in covered
        ]


def written(cell: object) -> str:
    """A value as people would write it in the plan."""
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        return f"{cell.day:02}/{cell.month:02}/{cell.year}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
