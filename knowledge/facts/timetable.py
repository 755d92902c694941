"""The timetable of a plan's annex: a row is an entry, also where a page or a merged cell cut it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge import markers, when
from knowledge.facts import columns, shapes
from knowledge.facts.columns import Columns
from knowledge.facts.issuer import BODY
from knowledge.facts.quoting import across
from knowledge.outline import Outline
from knowledge.readers.blocks import Cell
from knowledge.readers.lines import ENDED
from knowledge.readers.text import Piece
from knowledge.schedule import Schedule, Unscheduled
from knowledge.together import together
from knowledge.vietnamese import fold

NAMES = re.compile(rf"\s*;\s*|\s*,\s+(?=(?:các\s|{BODY}))")
LEADS = re.compile(
    r"^(?P<lead>.+?)\s+chủ trì\b[,;:]?\s*(?:phối hợp(?:\s+với)?\s*:?\s*(?P<partners>.*))?$", re.S
)
SECTION = re.compile(r"^(?:[IVX]+|[A-H]|[a-z])$")


@dataclass
class Row:
    """An entry while its rows are read."""

    where: str
    number: str
    tasks: list[list[Piece]]
    time: list[Piece]
    lead: list[Piece]
    partners: list[Piece]
    times: list[str] = field(default_factory=list)


def find(outline: Outline, raw: str, year: int | None) -> tuple[shapes.Entry, ...]:
    """The entries of all tables that have a column for tasks and one for times."""
    entries: list[shapes.Entry] = []
    known: Columns | None = None
    width = 0
    rows: list[Row] = []
    for at, clause in enumerate(outline.clauses):
        if clause.table is None:
            continue
        found = columns.find(clause.table)
        same = known is not None and found is None and len(clause.table.rows[0]) == width
        if not same:
            entries.extend(_entries(rows, raw, year))
            rows = []
            known = found if found and found.dated else None
            width = len(clause.table.rows[0])
        if known is not None:
            first = 0 if same else known.first
            _read(clause.table.rows[first:], known, outline.clauses[at].where, rows)
    entries.extend(_entries(rows, raw, year))
    return tuple(entries)


def _read(table: Sequence[Sequence[Cell]], known: Columns, where: str, rows: list[Row]) -> None:
    for cells in table:
        if tuple(fold(cell.text) for cell in cells) == known.heading:
            continue  # the heading again, on the next page
        task, time = known.cell(cells, "task"), known.cell(cells, "time")
        lead, partners = known.cell(cells, "lead"), known.cell(cells, "partners")
        number = known.cell(cells, "number").text.strip(" .")
        if _is_section(cells, known):
            continue
        if rows and _goes_on(rows[-1], number, task, time, lead):
            _add(rows[-1], task, lead, partners)
            continue
        if not task.lines and not time.lines:
            continue
        above = rows[-1] if rows else None
        rows.append(
            Row(
                where,
                number or (above.number if above else ""),
                [[line] for line in task.lines] or (above.tasks if above else []),
                list(time.lines) or (above.time if above and not number else []),
                list(lead.lines) or (above.lead if above and not number else []),
                list(partners.lines),
            )
        )


def _is_section(cells: Sequence[Cell], known: Columns) -> bool:
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
    return bool(SECTION.match(number)) or task.isupper() or (len(texts) == 1 and bool(number))


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


def _entries(rows: Sequence[Row], raw: str, year: int | None) -> Iterator[shapes.Entry]:
    for row in rows:
        pieces = [piece for task in row.tasks for piece in task]
        if not pieces:
            continue
        said = " ".join(piece.text for piece in row.time)
        lead, partners = people(row.lead, row.partners)
        yield shapes.Entry(
            across(raw, row.where, pieces),
            row.number,
            "\n".join(bare(" ".join(piece.text for piece in task)) for task in row.tasks),
            said,
            schedule([piece.text for piece in row.time], year),
            lead,
            partners,
        )


def bare(text: str) -> str:
    """Without the dash of a list."""
    marker = markers.find(text)
    if marker is not None and marker.kind in markers.BULLETS:
        text = text[marker.end :]
    return text.strip()


def schedule(lines: Sequence[str], year: int | None) -> Schedule:
    """What a cell says, read whole, else line by line; unscheduled when it names no time."""
    whole = " ".join(map(bare, lines))
    found = when.read(whole, year=year)
    if found is not None:
        return found
    parts = [part for line in lines if (part := when.read(bare(line), year=year)) is not None]
    return together(parts) or Unscheduled()


def people(lead: Sequence[Piece], partners: Sequence[Piece]) -> tuple[str, tuple[str, ...]]:
    """The lead as one name, the partners as a list; "X chủ trì, phối hợp với Y" is both."""
    led = "; ".join(bare(piece.text).rstrip(" .;") for piece in lead)
    helped = tuple(names(partners))
    both = LEADS.match(led)
    if both:
        return both["lead"].strip(" -"), helped or tuple(split(both["partners"] or ""))
    return led, helped


def names(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        yield from split(bare(piece.text))


def split(text: str) -> Iterator[str]:
    """Names between semicolons, or between commas where a body's name begins anew."""
    for name in NAMES.split(text):
        if name.strip(" .,;"):
            yield name.strip(" .,;")
