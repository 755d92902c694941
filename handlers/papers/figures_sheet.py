"""A leader's figures as an Excel file: lists with their sums as formulas, and a chart of each.

Pure: words and numbers come in, bytes go out. No cell that holds words becomes a formula.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell as cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from handlers.papers.figures_pages import Column, Page
from handlers.papers.sheet import A4, SAFE, text

CHARTED = 40  # lines of a chart: more can't be read


@dataclass(frozen=True, slots=True)
class Formats:
    title: Format
    told: Format
    head: Format
    text: Format
    number: Format
    rate: Format
    total: Format
    total_rate: Format


def make(pages: Sequence[Page]) -> bytes:
    """The file's bytes (xlsx)."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {**SAFE, "in_memory": True}) as book:
        formats = _formats(book)
        for page in pages:
            sheet = book.add_worksheet(page.name)
            first = _head(sheet, page, formats)
            _rows(sheet, page, first, formats)
            if page.total:
                _total(sheet, page, first, formats)
            if page.charted and page.count:
                _chart(book, sheet, page, first)
    return file.getvalue()


def _formats(book: Workbook) -> Formats:
    plain = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
    look = {**plain, "border": 1}
    bold = {**look, "bold": True}
    head = {**bold, "align": "center", "valign": "vcenter", "bg_color": "#DDE8CB"}
    return Formats(
        book.add_format({**plain, "bold": True, "font_size": 14}),
        book.add_format(plain),
        book.add_format({**head, "text_wrap": True}),
        book.add_format({**look, "text_wrap": True}),
        book.add_format({**look, "num_format": "#,##0"}),
        book.add_format({**look, "num_format": "0.0%"}),
        book.add_format({**bold, "num_format": "#,##0"}),
        book.add_format({**bold, "num_format": "0.0%"}),
    )


def _head(sheet: Worksheet, page: Page, formats: Formats) -> int:
    """Title, what all say together, headings; the row of the first line."""
    sheet.write_string(0, 0, text(page.title), formats.title)
    for row, told in enumerate(page.told, start=1):
        sheet.write_string(row, 0, text(told), formats.told)
    at = len(page.told) + 2
    for column, one in enumerate(page.columns):
        sheet.write_string(at, column, text(one.heading), formats.head)
        sheet.set_column(column, column, one.width)
    sheet.freeze_panes(at + 1, page.names + 1)
    sheet.autofilter(at, 0, at + max(page.count, 1), len(page.columns) - 1)
    sheet.repeat_rows(at)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P/&N")
    return at + 1


def _rows(sheet: Worksheet, page: Page, first: int, formats: Formats) -> None:
    for column, one in enumerate(page.columns):
        if one.sort == "rate":
            pairs = zip(page.columns[column - 2].cells, page.columns[column - 1].cells, strict=True)
            for row, (k, n) in enumerate(pairs, start=first):
                _rate(sheet, (row, column), (k, n), formats.rate)
            continue
        for row, value in enumerate(one.cells, start=first):
            if isinstance(value, int):
                sheet.write_number(row, column, value, formats.number)
            elif value:
                sheet.write_string(row, column, text(value), formats.text)
            else:
                sheet.write_blank(row, column, None, formats.text)


def _rate(
    sheet: Worksheet, place: tuple[int, int], pair: tuple[object, object], look: Format
) -> None:
    """k of n as a formula; what it is now stands beside it, for programs that don't reckon."""
    (row, column), (k, n) = place, pair
    above, below = cell(row, column - 2), cell(row, column - 1)
    known = isinstance(k, int) and isinstance(n, int) and n
    value = k / n if isinstance(k, int) and isinstance(n, int) and n else ""
    if not known and n is None:
        sheet.write_blank(row, column, None, look)
        return
    sheet.write_formula(row, column, f'=IF({below}=0,"",{above}/{below})', look, value)


def _total(sheet: Worksheet, page: Page, first: int, formats: Formats) -> None:
    row, sums = first + page.count, [_sum(one) for one in page.columns]
    for column, one in enumerate(page.columns):
        if one.sort == "rate":
            _rate(sheet, (row, column), (sums[column - 2], sums[column - 1]), formats.total_rate)
        elif one.sort == "number":
            span = f"{cell(first, column)}:{cell(row - 1, column)}"
            sheet.write_formula(row, column, f"=SUM({span})", formats.total, sums[column])
        elif column == page.names:
            sheet.write_string(row, column, page.total, formats.total)
        else:
            sheet.write_blank(row, column, None, formats.total)


def _sum(column: Column) -> int:
    return sum(one for one in column.cells if isinstance(one, int))


def _chart(book: Workbook, sheet: Worksheet, page: Page, first: int) -> None:
    """Beside the list; of a long one, its first lines."""
    count = min(page.count, CHARTED)
    stacked = len(page.charted) > 1
    kind = {"type": "column" if page.upright else "bar"}
    chart = book.add_chart({**kind, "subtype": "stacked"} if stacked else kind)
    for column in page.charted:
        span = (first, column, first + count - 1, column)
        one = page.columns[column]
        chart.add_series(
            {
                "name": text(one.heading),
                "categories": [page.name, first, page.names, first + count - 1, page.names],
                "values": [page.name, *span],
                "fill": {"color": one.colour},
                "gap": 50,
                "data_labels": {"value": not stacked},
            }
        )
    chart.set_title({"name": text(page.title), "name_font": {"size": 12}})
    chart.set_legend({"position": "bottom"} if stacked else {"none": True})
    if not page.upright:
        chart.set_x_axis({"reverse": True})  # of a bar chart, the names: the first on top
    chart.set_size({"width": 720, "height": 480 if page.upright else 160 + 24 * count})
    sheet.insert_chart(1, len(page.columns) + 1, chart)
