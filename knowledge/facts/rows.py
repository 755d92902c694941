"""The rows of a timetable: whole again where a page or a merged cell cut them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge import markers
from knowledge.facts import columns, month_grid
from knowledge.facts.columns import Columns
from knowledge.outline import Outline
from knowledge.readers.blocks import Cell
from knowledge.readers.text import Piece, join
from knowledge.readers.widths import ENDED
from knowledge.vietnamese import fold

SECTION = re.compile(r"^(?:[IVX]+|[A-H]|[a-z])$")


@dataclass
class Row:
    """An entry while its rows are read; `marked`: its months in a grid."""

    where: str
    number: str
    tasks: list[list[Piece]]
    time: list[Piece]
    lead: list[Piece]
    partners: list[Piece]
    marked: list[int] = field(default_factory=list)


def find(outline: Outline) -> Iterator[Row]:
    """The rows of all tables that say what is to be done and when."""
    known: Columns | None = None
    width = 0
    rows: list[Row] = []
    for clause in outline.clauses:
        if clause.table is None:
            continue
        found = columns.find(clause.table)
        same = known is not None and found is None and len(clause.table.rows[0]) == width
        if not same:
            yield from rows
            rows = []
            known = found if found and found.dated else None
            width = len(clause.table.rows[0])
        if known is not None:
            first = 0 if same else known.first
            _read(clause.table.rows[first:], known, clause.where, rows)
    yield from rows


def _read(table: Sequence[Sequence[Cell]], known: Columns, where: str, rows: list[Row]) -> None:
    section: list[Piece] = []  # "Tháng 3" over the rows below it
    for cells in table:
        if tuple(fold(cell.text) for cell in cells) == known.heading:
            continue  # the heading again, on the next page
        task, time = known.cell(cells, "task"), known.cell(cells, "time")
        lead, partners = known.cell(cells, "lead"), known.cell(cells, "partners")
        number = known.cell(cells, "number").text.strip(" .")
        marked = month_grid.marked(known.grid, cells, task.text)
        if known.sections and columns.section_time(cells):
            section = list(next(cell for cell in reversed(cells) if cell.lines).lines)
            continue
        if not marked and _is_section(cells, known, first=not rows):
            continue
        apart = known.time_leads and len({cell.text for cell in cells if cell.text}) > 1
        if rows and not marked and not apart and _goes_on(rows[-1], number, task, time, lead):
            _add(rows[-1], task, lead, partners)
            continue
        if not task.lines and not time.lines:
            continue
        above = rows[-1] if rows else None
        again = above if above and (not number or known.time_leads) else None
        rows.append(
            Row(
                where,
                number or (above.number if above else ""),
                [[line] for line in wrapped(task)] or (above.tasks if above else []),
                list(time.lines) or section or (again.time if again else []),
                wrapped(lead) or (above.lead if above and not number else []),
                wrapped(partners),
                marked,
            )
        )


def wrapped(cell: Cell) -> list[Piece]:
    """The lines of a cell, those broken within a sentence as one."""
    lines: list[Piece] = []
    for line in cell.lines:
        if lines and line.text[0].islower() and not ENDED.search(lines[-1].text):
            lines[-1] = join([lines[-1], line])
        else:
            lines.append(line)
    return lines


def _is_section(cells: Sequence[Cell], known: Columns, *, first: bool) -> bool:
    """A row with one text (merged or alone) names the rows below it."""
    texts = {cell.text for cell in cells if cell.text}
    if not texts:
        return True
    others = [
        known.cell(cells, role)
        for role in ("time", "lead", "partners", "result")
        if role in known.roles
    ]
    task = known.cell(cells, "task").text
    number = known.cell(cells, "number").text.strip(" .")
    if any(cell.text and cell.text != task for cell in others):
        return False
    if len(texts) == 1 and any(cell.repeats for cell in cells):
        return True
    if bool(SECTION.match(number)) or task.isupper():
        return True
    marker = markers.find(task)
    titled = marker is not None and marker.kind in ("roman", "capital", "part")
    return len(texts) == 1 and (bool(number) or titled or first)


def _goes_on(last: Row, number: str, task: Cell, time: Cell, lead: Cell) -> bool:
    """The row above was cut by a page, or its cells but one were merged."""
    if number or time.lines or not task.lines:
        return False
    text = task.lines[0].text
    written = last.tasks[-1][-1].text if last.tasks else ""
    if not ENDED.search(written) and not markers.find(text):
        return True
    return not lead.lines


def _add(last: Row, task: Cell, lead: Cell, partners: Cell) -> None:
    for at, line in enumerate(task.lines):
        written = last.tasks[-1][-1].text if last.tasks else ""
        if (
            at == 0
            and last.tasks
            and not markers.find(line.text)
            and (line.text[0].islower() or not ENDED.search(written))
        ):
            last.tasks[-1].append(line)
        else:
            last.tasks.append([line])
    last.lead.extend(lead.lines)
    last.partners.extend(partners.lines)
