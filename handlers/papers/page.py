"""Pieces of a Word paper: the page, paragraphs, rules, tables; what they say comes from outside."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from handlers.papers.layouts import FONT, HEIGHT, WIDTH, Layout

Align = Literal["left", "center", "right", "both"]
ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
# what XML can't hold: control letters, halves of pairs
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks; sizes in points, the indent of its first line in millimetres."""

    size: float
    align: Align = "left"
    bold: bool = False
    italic: bool = False
    underline: bool = False
    before: float = 0
    after: float = 0
    indent: float = 0
    keep: bool = False  # on one page with what follows


def clean(text: str) -> str:
    return ILLEGAL.sub("", text)


def new(layout: Layout) -> Document:
    """An empty A4 paper with its margins, letters, and page numbers from the second page on."""
    paper = docx.Document()
    style = paper.styles["Normal"]
    assert isinstance(style, ParagraphStyle)
    style.font.name, style.font.size = FONT, Pt(layout.body_size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs", "w:hAnsi"):
        fonts.set(qn(script), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    style.element.get_or_add_rPr().append(language)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    section = paper.sections[0]
    edges = layout.margins
    section.page_width, section.page_height = _length(WIDTH), _length(HEIGHT)
    section.top_margin, section.bottom_margin = _length(edges.top), _length(edges.bottom)
    section.left_margin, section.right_margin = _length(edges.left), _length(edges.right)
    section.header_distance, section.footer_distance = Mm(10), Mm(10)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    dress(number, Look(layout.page_size, "center"))
    _page_number(number, layout.page_size)
    return paper


def _length(millimetres: int) -> Twips:
    """In the file's own measure, rounded up: a margin must not be a hair too narrow."""
    return Twips(ceil(millimetres / 25.4 * 1440))


def write(where: Document | _Cell, text: str, look: Look) -> Paragraph:
    """Add a paragraph; an empty cell's own first one is used."""
    first = where.paragraphs[0] if isinstance(where, _Cell) else None
    empty = first is not None and len(where.paragraphs) == 1 and not first.runs
    paragraph = first if first is not None and empty else where.add_paragraph()
    dress(paragraph, look)
    put(paragraph, text, look)
    return paragraph


def put(paragraph: Paragraph, text: str, look: Look) -> Run:
    run = paragraph.add_run(clean(text))
    run.font.size = Pt(look.size)
    # what the paper's own style says need not be said: that halves the time of a long table
    for name in ("bold", "italic", "underline"):
        if getattr(look, name):
            setattr(run, name, True)
    return run


def dress(paragraph: Paragraph, look: Look) -> None:
    shape = paragraph.paragraph_format
    if look.align != "left":
        paragraph.alignment = ALIGN[look.align]
    if look.before:
        shape.space_before = Pt(look.before)
    if look.after:
        shape.space_after = Pt(look.after)
    if look.indent:
        shape.first_line_indent = Mm(look.indent)
    if look.keep:
        shape.keep_with_next = True


def rule(where: Document | _Cell, length: float, width: float) -> None:
    """A line of that length in the middle of that width (millimetres).

    The border of an empty paragraph: drawn shapes get lost between word processors.
    """
    paragraph = where.add_paragraph()
    dress(paragraph, Look(1, "center", before=1))
    shape = paragraph.paragraph_format
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(2)
    shape.left_indent = shape.right_indent = Mm((width - length) / 2)
    border = OxmlElement("w:pBdr")
    border.append(_line("w:bottom"))
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap",
        "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr", "w:sectPr",
    )  # fmt: skip


def columns(where: Document, widths: Sequence[float]) -> list[_Cell]:
    """Side by side, without lines or padding."""
    table = where.add_table(rows=1, cols=len(widths))
    _fix(table, widths, padding=0)
    return list(table.rows[0].cells)


def grid(where: Document, rows: int, widths: Sequence[float]) -> Table:
    """A table with lines, whose first row is repeated on each page; no row is torn in two."""
    table: Table = where.add_table(rows=rows, cols=len(widths))
    table.style = where.styles["Table Grid"]
    _fix(table, widths, padding=1.2)
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
    return table


def _fix(table: Table, widths: Sequence[float], *, padding: float) -> None:
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), str(round(padding * 56.7)))  # twentieths of a point
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    (look.addprevious if look is not None else properties.append)(margins)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def _page_number(paragraph: Paragraph, size: int) -> None:
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = put(paragraph, "", Look(size))
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)


def _line(name: str) -> OxmlElement:  # type: ignore[valid-type]  # a factory without a type
    line = OxmlElement(name)
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{key}"), value)
    return line
