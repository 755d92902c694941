"""Reads .txt and .md: hard-wrapped lines, Markdown, tables as tabs, bars or HTML."""

import re
from collections.abc import Iterator, Sequence

from knowledge.letters import regex
from knowledge.readers import markup, tabbed
from knowledge.readers.blocks import Cell, Document, Item, Line, Table
from knowledge.readers.errors import NotWhatItSays
from knowledge.readers.grid import even, flat, is_layout, spread
from knowledge.readers.lines import paragraphs
from knowledge.readers.tabbed import Span
from knowledge.readers.text import take

TABLE = regex(r"<table\b.*?</table\s*>", re.DOTALL | re.IGNORECASE)
ROW = regex(r"<tr\b[^<>]*>(.*?)(?=<tr\b|</tr|</table)", re.DOTALL | re.IGNORECASE)
CELL = regex(
    r"<t[dh]\b([^<>]*)>(.*?)(?=<t[dh]\b|</t[dh]|</tr|<tr\b|</table|\Z)", re.DOTALL | re.IGNORECASE
)
SPAN = regex(r"(row|col)span\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
BAR_RULE = regex(r"^[\s|:\-]+$")
# a tab or a wide gap parts the two columns of a letterhead or a signature, but "Số:      /KH-BDT"
COLUMNS = regex(r"\t|(?<=Nơi nhận:)[ \u00a0]{3,}(?=\S)|[ \u00a0]{4,}(?=[A-ZÀ-Ỹ])")
LINE = re.compile(r"[^\r\n\f\x0b\u2028]+")


def read(data: bytes, name: str) -> Document:
    raw = decode(data, name)
    return Document(name, raw, paragraphs(items(raw)))


def decode(data: bytes, name: str) -> str:
    """The bytes as text; Windows' Vietnamese code page where it is not Unicode."""
    for mark, code in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if data.startswith(mark):
            try:
                return _text(data.decode(code), name)
            except UnicodeDecodeError:
                continue
    return _text(data.decode("cp1258", errors="replace"), name)


def _text(text: str, name: str) -> str:
    """A picture named .txt is full of letters that no text holds."""
    sample = text[:4000]
    strange = sum(letter in "\x00\ufffd" or ("\x01" <= letter < "\x09") for letter in sample)
    if strange > len(sample) / 50:
        raise NotWhatItSays("tệp văn bản")
    return text


def items(raw: str) -> Iterator[Item]:
    """Lines and tables in the order in which they stand."""
    at = 0
    for found in TABLE.finditer(raw):
        yield from _lines(raw, at, found.start())
        yield from _kept(spread(_html_rows(raw, found.start(), found.end())))
        at = found.end()
    yield from _lines(raw, at, len(raw))


def _kept(table: Table) -> Iterator[Item]:
    if is_layout(table):
        yield from flat(table)
    else:
        yield table


def _html_rows(raw: str, start: int, end: int) -> Iterator[list[tuple[Cell, int, int]]]:
    for row in ROW.finditer(raw, start, end):
        cells: list[tuple[Cell, int, int]] = []
        for cell in CELL.finditer(raw, row.start(1), row.end(1)):
            spans = {kind.lower(): int(count) for kind, count in SPAN.findall(cell[1])}
            lines = tuple(markup.lines(raw, cell.start(2), cell.end(2)))
            cells.append((Cell(lines), spans.get("col", 1), spans.get("row", 1)))
        yield cells


def _lines(raw: str, start: int, end: int) -> Iterator[Item]:
    """Runs of rows with tabs or bars become tables; all else is lines."""
    waiting: list[Span] = []
    found = ((start + one.start(), start + one.end()) for one in LINE.finditer(raw[start:end]))
    for span, row in tabbed.rows(raw, [one for one in found if raw[one[0] : one[1]].strip()]):
        if row or _barred(raw[span[0] : span[1]]):
            waiting.append(span)
            continue
        yield from _rows(raw, waiting)
        waiting = []
        yield from _line(raw, span)
    yield from _rows(raw, waiting)


def _barred(text: str) -> bool:
    """Cells between bars, with or without one at the ends: "| a | b |", "a | b |"."""
    bare = text.strip()
    return (bare.count("|") >= 2 and "\t" not in bare) or (bare[:1] == bare[-1:] == "|" != bare)


def _rows(raw: str, spans: Sequence[Span]) -> Iterator[Item]:
    if len(spans) < 2:
        for span in spans:
            yield from _line(raw, span)
        return
    rows = [_split(raw, span) for span in spans if not BAR_RULE.match(raw[span[0] : span[1]])]
    yield from _kept(even(rows))


def _split(raw: str, span: Span) -> list[Cell]:
    start, end = span
    text = raw[start:end]
    sign = "\t"
    if _barred(text):
        sign = "|"
        if text.lstrip().startswith("|"):
            start += text.index("|") + 1
        if text.rstrip().endswith("|"):
            end = span[0] + text.rindex("|")
    cells: list[Cell] = []
    for part in re.finditer(rf"[^{re.escape(sign)}]*(?:{re.escape(sign)}|\Z)", raw[start:end]):
        stop = part.end() - part[0].endswith(sign)
        if part.start() == part.end() and cells and not raw[start:end].endswith(sign):
            break
        cells.append(Cell(tuple(markup.lines(raw, start + part.start(), start + stop))))
    return cells


def _line(raw: str, span: Span) -> Iterator[Line]:
    """One printed line, its columns one after the other."""
    text = raw[span[0] : span[1]]
    if _barred(text):
        for cell in _split(raw, span):
            for piece in cell.lines:
                yield Line(piece, len(piece), own=True)
        return
    indent = len(text) - len(text.lstrip())
    gaps = [(gap.start(), gap.end()) for gap in COLUMNS.finditer(text, indent)]
    edges = [0, *(edge for gap in gaps for edge in gap), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        piece, heading, bold = markup.markdown(take(raw, span[0] + start, span[0] + end))
        if piece.text:
            yield Line(piece, len(text[start:end].strip()), heading, bold or heading > 0)
