"""Reads web pages: headings, lists with the numbers a browser shows, tables; no menus."""

from collections.abc import Iterator

from lxml import etree  # type: ignore[import-untyped]  # ships none
from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

from knowledge.readers.blocks import Document
from knowledge.readers.builder import Builder, CellText
from knowledge.readers.errors import Empty
from knowledge.readers.numbering import written
from knowledge.readers.plain import decode

SKIPPED = {
    "script", "style", "noscript", "nav", "form", "button", "select", "svg", "head", "aside",
    "footer", "iframe", "template", "object", "textarea",
}  # fmt: skip
BLOCKS = {
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main",
    "body", "blockquote", "dd", "dt", "dl", "center", "header", "pre", "figure", "address", "html",
    "tbody", "tr", "td", "th", "thead", "hr",
}  # fmt: skip
FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
DEEPEST = 200


def read(data: bytes, name: str) -> Document:
    text = decode(data, name)
    try:
        root = document_fromstring(
            text.encode(), parser=HTMLParser(encoding="utf-8", no_network=True)
        )
    except etree.ParserError as error:
        raise Empty from error
    builder = Builder(name)
    Walk(builder).block(root, 0)
    return builder.document()


class Walk:
    """Goes through a page, adding a line for each block of words."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.words: list[str] = []
        self.sign = ""
        self.heading = 0
        self.strong = 0
        self.weak = False

    def end_line(self) -> None:
        text = "".join(self.words)
        self.words = []
        if text.strip():
            bold = not self.weak
            for part in text.split("\n"):
                self.builder.line(f"{self.sign}{part.strip()}", heading=self.heading, bold=bold)
                self.sign = ""
        self.weak = False

    def say(self, text: str | None) -> None:
        if text:
            flat = " ".join(text.split())
            spaced = f"{' ' * text[0].isspace()}{flat}{' ' * (text[-1].isspace() and bool(flat))}"
            self.words.append(spaced)
            self.weak |= bool(flat) and not self.strong

    def block(self, element: etree._Element, depth: int) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in SKIPPED or not tag or depth > DEEPEST:
            return
        if tag == "table":
            self.end_line()
            self.builder.table(_rows(element))
            return
        if tag == "br":
            self.words.append("\n")
            return
        starts = tag in BLOCKS
        if starts:
            self.end_line()
        before = self.heading
        self.heading = int(tag[1]) if tag in ("h1", "h2", "h3", "h4", "h5", "h6") else before
        if tag == "li":
            self.sign = _sign(element)
        bold = tag in ("b", "strong") or (tag[0] == "h" and tag[1:].isdigit())
        self.strong += bold
        self.say(element.text)
        for child in element:
            self.block(child, depth + 1)
            self.say(child.tail)
        if starts:
            self.end_line()
        self.strong -= bold
        self.heading = before


def _sign(item: etree._Element) -> str:
    """The number or dash that a browser shows before a list item."""
    parent = item.getparent()
    words = "".join(map(str, item.itertext())).strip()
    if parent is None or parent.tag != "ol":
        return "" if words[:1] in "-+*•–" else "- "
    place = [one for one in parent if one.tag == "li"].index(item)
    start = parent.get("start") or "1"
    number = int(start) + place if start.lstrip("-").isdigit() else place + 1
    kind = parent.get("type") or "1"
    return f"{written(max(number, 1), FORMS.get(kind, 'decimal'))}{')' if kind == 'a' else '.'} "


def _rows(table: etree._Element) -> Iterator[list[CellText]]:
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is not table:
            continue
        yield [
            (list(_cell_lines(cell)), _span(cell, "colspan"), _span(cell, "rowspan"))
            for cell in row
            if cell.tag in ("td", "th")
        ]


def _span(cell: etree._Element, name: str) -> int:
    said = str(cell.get(name) or "1")
    return min(max(int(said), 1), 1000) if said.isdigit() and len(said) < 5 else 1


def _cell_lines(cell: etree._Element) -> Iterator[str]:
    inner = Walk(Builder(""))
    inner.say(cell.text)
    for child in cell:
        inner.block(child, 0)
        inner.say(child.tail)
    inner.end_line()
    for line in "".join(inner.builder.parts).split("\n"):
        if line.strip():
            yield line.replace("\t", " ")
