"""A plain table as a file: xlsx with one sheet, or csv; what people wrote stays text."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

import xlsxwriter

from handlers.papers.page import clean
from handlers.papers.plain import BOM, harmless
from handlers.papers.sheet import LONGEST, SAFE

Cell = str | int | None
NARROW, WIDE = 14, 34  # letters


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their headings; the first `wide` columns are names."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    wide: int = 2


def as_csv(table: Table) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    for row in (table.headings, *table.rows):
        writer.writerow([harmless(one) if isinstance(one, str) else one for one in row])
    return (BOM + file.getvalue()).encode("utf-8", "replace")


def as_xlsx(table: Table) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {**SAFE, "in_memory": True}) as book:
        look = {"font_name": "Times New Roman", "font_size": 11, "valign": "top", "border": 1}
        text = book.add_format({**look, "text_wrap": True})
        head = book.add_format({**look, "text_wrap": True, "bold": True, "bg_color": "#DDE8CB"})
        sheet = book.add_worksheet(table.title)
        sheet.set_column(0, max(0, len(table.headings) - 1), NARROW)
        sheet.set_column(0, max(0, table.wide - 1), WIDE)
        sheet.freeze_panes(1, table.wide)
        sheet.set_landscape()
        sheet.repeat_rows(0)
        for column, heading in enumerate(table.headings):
            sheet.write_string(0, column, clean(heading)[:LONGEST], head)
        for number, row in enumerate(table.rows, start=1):
            for column, one in enumerate(row):
                if isinstance(one, int):
                    sheet.write_number(number, column, one, text)
                else:
                    sheet.write_string(number, column, clean(one or "")[:LONGEST], text)
    return file.getvalue()
