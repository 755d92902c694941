"""Reads a file of units into rows; what is wrong in a row itself is found here."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.vietnamese import fold
from storage.sheets import Fault, Line, read

HEADCOUNT = "headcount"
MUST = ("code", "name")
MAY = ("kind", "parent", "aliases", HEADCOUNT)
NUMBER = re.compile(r"[0-9]{1,9}|[0-9]{1,3}(\.[0-9]{3}){1,2}")  # 1200 and, as people write, 1.200


@dataclass(frozen=True, slots=True)
class Listed:
    """What a row says of a unit; None where the file has no such column."""

    line: int
    code: str
    name: str
    kind: str | None
    parent: str | None
    aliases: tuple[str, ...] | None
    headcounts: Mapping[str, int]  # by group of people, '' for all


@dataclass(frozen=True, slots=True)
class File:
    """A file's rows, and what is wrong with them as far as they themselves tell."""

    rows: Sequence[Listed]
    faults: Sequence[Fault]


def parse(name: str, data: bytes) -> File:
    """Read the rows. Raises Wrong for a file that has none."""
    faults: list[Fault] = []
    lines = read(name, data, must=MUST, may=MAY, prefix=f"{HEADCOUNT}.")
    rows = [_listed(line, faults) for line in lines]
    first: dict[str, int] = {}
    for row in rows:
        if row.code and first.setdefault(row.code, row.line) != row.line:
            values = {"code": row.code, "other": str(first[row.code])}
            faults.append(Fault(row.line, "import-double-code", values))
    return File(rows, faults)


def _listed(line: Line, faults: list[Fault]) -> Listed:
    if not line["code"]:
        faults.append(Fault(line.number, "import-no-code"))
    if not fold(line["name"]):
        faults.append(Fault(line.number, "import-no-name"))
    aliases = None
    if "aliases" in line.cells:
        given = [alias.strip() for alias in line["aliases"].split(";")]
        aliases = tuple({fold(alias): alias for alias in given if fold(alias)}.values())
    return Listed(
        line.number,
        line["code"],
        line["name"],
        line.cells.get("kind"),
        line.cells.get("parent"),
        aliases,
        _headcounts(line, faults),
    )


def _headcounts(line: Line, faults: list[Fault]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for column, cell in line.cells.items():
        if not column.startswith(HEADCOUNT) or not cell:
            continue
        if NUMBER.fullmatch(cell):
            counts[column.removeprefix(HEADCOUNT).removeprefix(".")] = int(cell.replace(".", ""))
        else:
            values = {"column": column, "value": cell}
            faults.append(Fault(line.number, "import-bad-headcount", values))
    return counts
