"""Cuts the quote of a piece, checks it letter for letter, and reckons the next dates."""

import json
import re
from collections.abc import Collection
from datetime import date
from itertools import pairwise

from knowledge.answer_shapes import Citation
from knowledge.library import Library
from knowledge.moment import Malformed
from knowledge.occurrences import occurrences
from knowledge.pieces import Piece
from knowledge.plain import TAG
from knowledge.schedule_json import from_json
from knowledge.terms import terms
from knowledge.workdays import Calendar

LONGEST = 110  # words of a quote; what is longer shows the lines that answer
WORD = re.compile(r"\w+")
CLAUSE = re.compile(r"(?<=[,;:.])\s+")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DATES = 3


def cite(
    library: Library, piece: Piece, words: Collection[str] = frozenset()
) -> tuple[Citation, ...]:
    """The quote, and a second one where what it is about stands too far above.

    `words`: folded, of the question; where a quote must be cut, it is cut around them.
    """
    source = library.sources[piece.plan]
    text = source.text[piece.start : piece.end]
    parts = [text]
    if length(text) > LONGEST:
        lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
        listed = piece.sort == "entry" and len(lines) > 1 and "\t" not in text
        parts = [lines[-1], lines[0]] if listed else [trimmed(text, words)]
    return tuple(
        Citation(piece.plan, source.number, piece.where, one) for one in parts if one in source.text
    )


def length(text: str) -> int:
    return len(WORD.findall(TAG.sub(" ", text)))


def trimmed(text: str, words: Collection[str]) -> str:
    """The run of clauses, short enough, that holds most of the words; the first of equals."""
    ends = [0, *(gap.end() for gap in CLAUSE.finditer(text)), len(text)]
    lengths = [length(text[a:b]) for a, b in pairwise(ends)]
    held = [set(terms(text[a:b])) & set(words) for a, b in pairwise(ends)]
    best = (-1, 0, 0)
    for first in range(len(lengths)):
        size, have = 0, set[str]()
        for last in range(first, len(lengths)):
            size += lengths[last]
            if size > LONGEST and last > first:
                break
            have |= held[last]
            best = max(best, (len(have), -first, last + 1))
    return text[ends[-best[1]] : ends[best[2]]].strip()


def due(library: Library, piece: Piece, today: date) -> tuple[date, ...]:
    """The next days on which it falls due, in the plan's years or those that it names itself."""
    if piece.fact is None or "schedule" not in piece.fact:
        return ()
    try:
        schedule = from_json(piece.fact["schedule"])
    except Malformed:
        return ()
    named = YEAR.search(json.dumps(piece.fact["schedule"])) is not None
    years = library.names[piece.plan].years
    days = {
        one.due_on
        for year in (today.year, today.year + 1)
        for one in occurrences(schedule, year, Calendar(), start=today)
        if named or not years or one.due_on.year in years
    }
    return tuple(sorted(days)[:DATES])
