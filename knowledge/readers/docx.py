"""Reads .docx: text, tables with merged cells, list numbers that Word computes, footnotes."""

import io
from collections.abc import Iterator, Sequence
from zipfile import BadZipFile

import docx
from lxml import etree  # type: ignore[import-untyped]  # ships none
from lxml.etree import _Element  # type: ignore[import-untyped]

from knowledge.readers import numbering, packed, wordfonts
from knowledge.readers.blocks import Document, Note
from knowledge.readers.builder import Builder, CellText
from knowledge.readers.errors import Damaged
from knowledge.readers.numbering import Numbering, W, value, whole

ENDING = "tệp Word (.docx)"
SKIPPED = {
    f"{W}del",
    f"{W}moveFrom",
    f"{W}pPr",
    f"{W}rPr",
    f"{W}instrText",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
BOXES = f"{W}txbxContent"
HEADINGS = ("heading", "title", "đềmục")


def read(data: bytes, name: str) -> Document:
    packed.check(data, ENDING, "word/")
    body, notes, styles, numbers = _parts(data)
    codes = wordfonts.to_unicode([body, *([] if notes is None else [notes])], styles)
    builder = Builder(name)
    inner = body.find(f"{W}body")
    _blocks(body if inner is None else inner, builder, numbering.load(numbers, styles))
    _footnotes(notes, builder)
    return builder.document([Note("old-font", what=code) for code in codes])


def _parts(
    data: bytes,
) -> tuple[_Element, _Element | None, _Element | None, _Element | None]:
    """The main part, footnotes, styles, numbering."""
    try:
        main = docx.Document(io.BytesIO(data)).part
        package = main.package
    except (KeyError, ValueError, etree.XMLSyntaxError, AttributeError, BadZipFile) as error:
        raise Damaged from error
    assert package is not None
    parts = {str(part.partname): part.blob for part in package.iter_parts()}
    body = _tree(parts.get(str(main.partname)))
    if body is None:
        raise Damaged
    others = [_tree(parts.get(f"/word/{one}.xml")) for one in ("footnotes", "styles", "numbering")]
    return body, *others


def _tree(blob: bytes | None) -> _Element | None:
    if blob is None:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(blob, parser)
    except etree.XMLSyntaxError as error:
        raise Damaged from error


def _blocks(parent: _Element, builder: Builder, numbers: Numbering) -> None:
    """Paragraphs and tables in order, also those inside content controls and text boxes."""
    for element in parent:
        if element.tag == f"{W}p":
            _paragraph(element, builder, numbers)
            for box in _boxes(element):
                _blocks(box, builder, numbers)
        elif element.tag == f"{W}tbl":
            builder.table(_rows(element, numbers))
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            _blocks(element, builder, numbers)


def _paragraph(element: _Element, builder: Builder, numbers: Numbering) -> None:
    style = value(element.find(f"{W}pPr"), "pStyle")
    level = _heading(style, numbers)
    text = _text(element)
    if not text.strip():
        return
    number = numbers.before(element, style)
    builder.line(
        f"{number} {text.lstrip()}" if number else text, heading=level, bold=_bold(element)
    )


def _heading(style: str, numbers: Numbering) -> int:
    known = numbers.styles.get(style)
    name = (value(known, "name") or style).lower().replace(" ", "")
    if not name.startswith(HEADINGS):
        return 0
    digits = "".join(letter for letter in name if letter.isdigit())
    return int(digits[:1]) if digits else 1


def _bold(element: _Element) -> bool:
    """Every run with words says that it is bold."""
    runs = [run for run in element.iter(f"{W}r") if "".join(_letters(run)).strip()]
    return bool(runs) and all(
        (bold := run.find(f"{W}rPr/{W}b")) is not None
        and bold.get(f"{W}val", "1") not in ("0", "false")
        for run in runs
    )


def _text(element: _Element) -> str:
    return "".join(_letters(element))


def _letters(element: _Element) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in SKIPPED or tag == BOXES:
            continue
        if tag == f"{W}t":
            yield child.text or ""
        elif tag == f"{W}tab":
            yield "\t"
        elif tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif tag == f"{W}noBreakHyphen":
            yield "-"
        elif tag == f"{W}footnoteReference":
            yield f"[{child.get(f'{W}id', '')}]"
        else:
            yield from _letters(child)


def _boxes(element: _Element) -> Iterator[_Element]:
    for child in element:
        if child.tag in SKIPPED:
            continue
        if child.tag == BOXES:
            yield child
        else:
            yield from _boxes(child)


def _rows(table: _Element, numbers: Numbering) -> list[list[CellText]]:
    """Rows with each cell's width and height; a cell merged upward is left to the one above."""
    rows: list[list[CellText]] = []
    open_cells: dict[int, tuple[int, int]] = {}  # column: row and place of what goes on below
    for row in table.iterchildren(f"{W}tr", f"{W}sdt"):
        line: list[CellText] = []
        skipped = value(row.find(f"{W}trPr"), "gridBefore")
        column = whole(skipped)
        if column:
            line.append(((), column, 1))
        for cell in row.iter(f"{W}tc"):
            if cell.getparent() is not row and _table_of(cell) is not table:
                continue
            width = whole(value(cell.find(f"{W}tcPr"), "gridSpan"), 1)
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(f"{W}val") != "restart" and column in open_cells:
                above, place = open_cells[column]
                texts, columns, height = rows[above][place]
                rows[above][place] = (texts, columns, height + 1)
            else:
                open_cells.pop(column, None)
                if merge is not None:
                    open_cells[column] = (len(rows), len(line))
                line.append((list(_cell(cell, numbers)), width, 1))
            column += width
        rows.append(line)
    return rows


def _table_of(cell: _Element) -> _Element | None:
    return next(cell.iterancestors(f"{W}tbl"), None)


def _cell(cell: _Element, numbers: Numbering) -> Iterator[str]:
    for paragraph in cell.iter(f"{W}p"):
        text = _text(paragraph)
        number = numbers.before(paragraph, value(paragraph.find(f"{W}pPr"), "pStyle"))
        if text.strip() or number:
            yield from (f"{number} {text.lstrip()}" if number else text).split("\n")


def _footnotes(notes: _Element | None, builder: Builder) -> None:
    for note in () if notes is None else notes.iter(f"{W}footnote"):
        texts: Sequence[str] = [_text(one) for one in note.iter(f"{W}p")]
        text = " ".join(texts).strip()
        if text and not note.get(f"{W}type"):
            builder.line(f"[{note.get(f'{W}id', '')}] {text}")
