"""Rows of a csv or xlsx file with the numbers of their lines; pure, and bounded against bombs.

Formulas are read as the values the spreadsheet last showed.
"""

import csv
import io
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from typing import Any
from xml.etree.ElementTree import ParseError

from knowledge.vietnamese import nfc

MOST_ROWS = 20_000
MOST_COLUMNS = 100
MOST_BYTES = 10_000_000
MOST_UNPACKED = 50_000_000  # bytes; a sheet of 20,000 rows of ours is about 10 MB of XML
MOST_ENTRIES = 2_000
# what openpyxl lets through when a file is not what its name says
UNREADABLE = (
    zipfile.BadZipFile,
    ParseError,
    zlib.error,
    AttributeError,
    EOFError,
    LookupError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that can't be taken: the key of the reason, and the words it names."""

    line: int
    reason: str
    values: Mapping[str, str] = field(default_factory=dict)


class Wrong(Exception):
    """Nothing was taken: these lines are at fault."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(f"{len(faults)} wrong rows")
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Line:
    """A row by its column names; an empty cell is '', a column that the file lacks is not there."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


def refuse(*faults: Sequence[Fault]) -> None:
    """Raise Wrong for all of them, by line; return where there is none."""
    found = [fault for some in faults for fault in some]
    if found:
        raise Wrong(sorted(found, key=lambda fault: fault.line))


def read(
    name: str,
    data: bytes,
    *,
    must: Collection[str],
    may: Collection[str],
    prefix: str = "",
    bare: Sequence[str] = (),
) -> list[Line]:
    """Read the file; columns are those that `must` be there, those that `may`, and PREFIX*.

    `bare`: the columns of a file without a header.
    """
    if len(data) > MOST_BYTES:
        raise Wrong([Fault(0, "import-too-large", {"limit": str(MOST_BYTES // 1_000_000)})])
    raw = _xlsx(data) if name.lower().endswith(".xlsx") else _csv(data)
    rows = ((number, [_clean(cell) for cell in cells]) for number, cells in raw)
    filled: Iterator[tuple[int, list[str]]]
    filled = ((number, cells) for number, cells in rows if any(cells))
    number, header = next(filled, (0, []))
    if bare and header and not {cell.lower() for cell in header} & {*must, *may}:
        filled, columns = chain([(number, header)], filled), list(bare)
    else:
        columns = _columns(number, header, must, may, prefix)
    lines: list[Line] = []
    for number, cells in filled:
        if len(lines) == MOST_ROWS:
            raise Wrong([Fault(number, "import-too-many", {"limit": str(MOST_ROWS)})])
        lines.append(Line(number, dict(zip_longest(columns, cells[: len(columns)], fillvalue=""))))
    if not lines:
        raise Wrong([Fault(number, "import-empty")])
    return lines


def _columns(
    number: int, header: Sequence[str], must: Collection[str], may: Collection[str], prefix: str
) -> list[str]:
    while header and not header[-1]:
        header = header[:-1]
    names = [name.lower() for name in header]
    faults = [
        Fault(number, "import-unknown-column", {"column": name})
        for name in names
        if name not in {*must, *may} and not (prefix and name.startswith(prefix) and name != prefix)
    ]
    faults += [
        Fault(number, "import-double-column", {"column": name})
        for name in dict.fromkeys(names)
        if names.count(name) > 1
    ]
    faults += [
        Fault(number, "import-no-column", {"column": name}) for name in must if name not in names
    ]
    refuse(faults)
    return names


def _clean(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)  # a spreadsheet keeps 45 as 45.0
    return " ".join(nfc(str(cell)).replace("\x00", "").split())


def _csv(data: bytes) -> Iterator[tuple[int, Sequence[object]]]:
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Wrong([Fault(0, "import-not-utf8")]) from error
    header = next((line for line in text.splitlines() if line.strip()), "")
    mark = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    start = 1
    try:
        for cells in reader:
            yield start, cells[:MOST_COLUMNS]
            start = reader.line_num + 1
    except csv.Error as error:
        raise Wrong([Fault(start, "import-bad-csv")]) from error


def _xlsx(data: bytes) -> Iterator[tuple[int, Sequence[object]]]:
    import openpyxl  # a fifth of a second and 20 MiB: only for whoever brings such a file
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        _refuse_bomb(data)
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet: Any = book.worksheets[0]
        # the size a file claims to have may be any number: cells are counted as they come
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
        yield from enumerate(_bounded(rows), start=1)
    except (*UNREADABLE, InvalidFileException) as error:
        raise Wrong([Fault(0, "import-bad-xlsx")]) from error


def _bounded(rows: Iterator[Sequence[object]]) -> Iterator[Sequence[object]]:
    for number, row in enumerate(rows, start=1):
        if number > 2 * MOST_ROWS:  # twice: empty rows between are forgiven
            raise Wrong([Fault(number, "import-too-many", {"limit": str(MOST_ROWS)})])
        yield row


def _refuse_bomb(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    if len(entries) > MOST_ENTRIES or sum(one.file_size for one in entries) > MOST_UNPACKED:
        raise Wrong([Fault(0, "import-too-large", {"limit": str(MOST_BYTES // 1_000_000)})])
