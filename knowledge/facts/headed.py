"""Timetables without a table: headings that are a month or a quarter, the tasks below them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from knowledge import when
from knowledge.facts import shapes, timetable
from knowledge.facts.headings import named_time
from knowledge.facts.quoting import across
from knowledge.facts.sentences import sentences
from knowledge.facts.subjects import subject
from knowledge.letters import regex
from knowledge.outline import Clause, Outline
from knowledge.schedule import AnyOf, Date, DayMonth, Every, Schedule, Span

LED = regex(r"^(?:\w+[ ,]+){1,12}chủ trì\b")
LONGEST_NAME = 12  # words
SHORTEST = 8  # letters of a task


def find(outline: Outline, raw: str, at: int, year: int | None) -> list[tuple[int, shapes.Entry]]:
    """An entry for each clause below the heading, with the clause's place; none below others."""
    heading = outline.clauses[at]
    schedule = named_time(heading.text.text, year)
    if schedule is None:
        return []
    words = heading.text.text
    found: list[tuple[int, shapes.Entry]] = []
    for child in _below(outline, at):
        clause = outline.clauses[child]
        if found and _is_name(clause):  # a table whose cells were printed one below the other
            found[-1] = (found[-1][0], replace(found[-1][1], lead=clause.text.text.strip(" .;")))
        elif _undated(clause, year):
            found.append((child, _entry(clause, raw, words, schedule)))
    return found


def _is_name(clause: Clause) -> bool:
    text = clause.text.text.strip(" .;:")
    named = subject(text, heading=True) if clause.marker is None else None
    return named is not None and named.unit == text and len(text.split()) <= LONGEST_NAME


def _below(outline: Outline, at: int) -> Sequence[int]:
    """What stands under a heading; under one that is only a line of its own, the bullets after."""
    clause = outline.clauses[at]
    if outline.children[at] or clause.marker or clause.parent < 0:
        return outline.children[at]
    beside = outline.children[clause.parent]
    after = beside[beside.index(at) + 1 :]
    return list(takewhile(lambda one: outline.clauses[one].marker is not None, after))


def _undated(clause: Clause, year: int | None) -> bool:
    """Whether it is a task that names no day of its own."""
    if clause.table or len(clause.text) < SHORTEST:
        return False
    return not any(_to_the_day(one.schedule) for one in when.find(clause.text.text, year))


def _to_the_day(schedule: Schedule) -> bool:
    parts = schedule.parts if isinstance(schedule, AnyOf) else (schedule,)
    return any(
        isinstance(part, Date | DayMonth | Span)
        or (isinstance(part, Every) and part.day is not None)
        for part in parts
    )


def _entry(clause: Clause, raw: str, words: str, schedule: Schedule) -> shapes.Entry:
    lead, partners = _people(clause)
    return shapes.Entry(
        across(raw, clause.where, [clause.whole]), "", clause.text.text, words, schedule,
        lead, partners,
    )  # fmt: skip


def _people(clause: Clause) -> tuple[str, tuple[str, ...]]:
    """Who leads, where the task's last sentence says nothing else: "Văn phòng chủ trì."."""
    said = list(sentences(clause.text.text))
    last = said[-1] if len(said) > 1 else None
    if last is None or not LED.search(last.text):
        return "", ()
    return timetable.people([clause.text.cut(last.start, last.end)], [])
