"""Reads a plan's file in one call: blocks, outline, facts, doubts; no clock, no database."""

from dataclasses import dataclass
from pathlib import Path

from knowledge import doubts, outline, readers
from knowledge.doubts import Doubt
from knowledge.facts import (
    criteria,
    deadlines,
    duties,
    head,
    issuer,
    labelled,
    period,
    references,
    shapes,
    signing,
    targets,
    timetable,
)  # fmt: skip
from knowledge.facts.years import years
from knowledge.outline import Outline
from knowledge.readers.blocks import Document


@dataclass(frozen=True, slots=True)
class Plan:
    document: Document
    outline: Outline
    metadata: shapes.Metadata
    targets: tuple[shapes.Target, ...]
    timetable: tuple[shapes.Entry, ...]
    deadlines: tuple[shapes.Deadline, ...]
    duties: tuple[shapes.Duty, ...]
    references: tuple[shapes.Reference, ...]
    criteria: tuple[shapes.Criterion, ...]
    doubts: tuple[Doubt, ...]


def read_plan(data: bytes | Path, name: str = "") -> Plan:
    """Read a file; raises `readers.errors.Unreadable` with a sentence to show."""
    return understand(readers.read(data, name))


def understand(document: Document) -> Plan:
    tree = outline.build(document.blocks)
    raw = document.raw
    top = head.read(tree)
    closing = [clause.whole.text for _, clause in tree.zone("closing")]
    body = [clause.whole.text for _, clause in tree.zone("body", "closing")]
    whose = issuer.read(top, closing, " ".join((*top.preamble, *body)))
    year = _year(top)
    since = _since(top)
    rows = timetable.find(tree, raw, year)
    labels, used = labelled.find(tree, raw, year)
    running = deadlines.find(tree, raw, deadlines.Frame(year, since, whose or ""), used)
    entries = (*rows, *labels)
    spoken = years([*(one.schedule for one in entries), *(one.schedule for one in running)])
    cited = references.find(tree, raw, top.number)
    metadata = shapes.Metadata(
        top.kind,
        top.title,
        top.number,
        top.symbol,
        whose,
        top.issued_on,
        top.place,
        period.read(top.title, top.preamble, body, spoken, top.issued_on),
        signing.signatory(tree, " ".join(body)),
        signing.recipients(tree),
        top.security,
    )
    return Plan(
        document,
        tree,
        metadata,
        targets.find(tree, raw, _first(top)),
        entries,
        running,
        duties.find(tree, raw, whose or ""),
        cited,
        criteria.find(tree, raw),
        doubts.find(tree, cited, top.issued_on),
    )


def _year(top: head.Head) -> int | None:
    """The year of the plan, for times that name none."""
    found = period.in_title(top.title)
    if found and found.start and (found.end or "")[:4] == found.start[:4]:
        return int(found.start[:4])
    return int(top.issued_on[:4]) if top.issued_on else None


def _first(top: head.Head) -> int | None:
    """The year in which the plan begins: by its title, else that of its issue."""
    found = period.in_title(top.title, top.issued_on)
    said = (found and found.start) or top.issued_on
    return int(said[:4]) if said else None


def _since(top: head.Head) -> int | None:
    """The first year that the plan speaks of; what lies before it is past."""
    found = period.in_title(top.title)
    known = [int(one[:4]) for one in (found and found.start, top.issued_on) if one]
    return min(known, default=None)
