"""The timetable of a plan's annex: a row is an entry, also where a page or a merged cell cut it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from knowledge import markers, when
from knowledge.facts import month_grid, rows, shapes
from knowledge.facts.issuer import BODY
from knowledge.facts.quoting import across
from knowledge.facts.rows import Row
from knowledge.outline import Outline
from knowledge.readers.text import Piece
from knowledge.schedule import Schedule, Unscheduled
from knowledge.together import together

NAMES = re.compile(rf"\s*;\s*|\s*,\s+(?=(?:các\s|{BODY}))")
LEADS = re.compile(
    r"^(?P<lead>.+?)\s+chủ trì\b[,;:]?\s*(?:phối hợp(?:\s+với)?\s*:?\s*(?P<partners>.*))?$", re.S
)


def find(outline: Outline, raw: str, year: int | None) -> tuple[shapes.Entry, ...]:
    """The entries of all tables that have a column for tasks and one for times."""
    return tuple(_entries(rows.find(outline), raw, year))


def _entries(found: Iterable[Row], raw: str, year: int | None) -> Iterator[shapes.Entry]:
    for row in found:
        pieces = [piece for task in row.tasks for piece in task]
        if not pieces:
            continue
        if row.marked:
            said, due = month_grid.said(row.marked), month_grid.schedule(row.marked)
        else:
            said = " ".join(piece.text for piece in row.time)
            due = schedule([piece.text for piece in row.time], year)
        lead, partners = people(row.lead, row.partners)
        yield shapes.Entry(
            across(raw, row.where, pieces),
            row.number,
            "\n".join(bare(" ".join(piece.text for piece in task)) for task in row.tasks),
            said,
            due,
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
