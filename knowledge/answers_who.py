"""Who leads most of a plan's work, where a question has no other subject than leading."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from knowledge.answer_shapes import Citation
from knowledge.asked import Asked
from knowledge.bags import bag
from knowledge.library import Library
from knowledge.pieces import Piece
from knowledge.quotes import LONGEST, cite, length
from knowledge.terms import terms
from knowledge.weighing import Weighed

BLOCK = 16  # lines that one entry may have
TAIL = 60  # letters of a title by which it is known again
LEADING = bag("chu tri dung dau dau moi phan lon nhieu nhat nhiem vu cong viec ke hoach thuc hien")


def most(asked: Asked, library: Library, ranked: Sequence[Weighed]) -> Weighed | None:
    """Who leads most, where the question has no other subject than leading."""
    own = {asked.words[at] for at in asked.subject}
    if asked.kind != "who" or not own <= LEADING:
        return None
    plan = ranked[0].piece.plan
    leads = Counter(
        entry["lead"]
        for entry in library.sources[plan].facts.get("timetable") or ()
        if entry["lead"]
    )
    if not leads:
        return None
    named = set(terms(leads.most_common(1)[0][0]))
    lines = [
        piece
        for piece in library.shelf(plan).all
        if (piece.sort == "entry" or "chu tri" in " ".join(piece.label))
        and named <= set(piece.words)
    ]
    lines.sort(key=lambda piece: (piece.sort == "entry", len(piece.own), piece.start))
    return Weighed(lines[0], 1.0, 1.0, 1.0, 1.0) if lines else None


def with_people(asked: Asked, library: Library, piece: Piece) -> tuple[Citation, ...]:
    """An entry with the line that names who leads it, or who joins in; a duty with its unit."""
    if piece.sort != "entry" or piece.fact is None:
        return with_unit(library, piece)
    joins = "phoi hop" in asked.text and "chu tri" not in asked.text
    people = piece.fact["partners"] if joins else [piece.fact["lead"] or ""]
    named = set(terms(" ".join(people)))
    source = library.sources[piece.plan]
    if not named or named <= set(terms(source.text[piece.start : piece.end])):
        return cite(library, piece)
    for passage in source.passages[piece.place : piece.place + BLOCK]:
        if passage.start > piece.start and named <= set(terms(passage.text)):
            words = source.text[passage.start : passage.end]
            line = Citation(piece.plan, source.number, passage.where, words)
            task = replace(piece, end=source.passages[piece.place].end)
            return (line, *cite(library, task))
    return cite(library, piece)


def with_unit(library: Library, piece: Piece) -> tuple[Citation, ...]:
    """A duty's sentence together with who has it, where that stands before or above it."""
    source = library.sources[piece.plan]
    unit = set(piece.label)
    if piece.sort != "duty" or not unit or unit <= set(piece.own):
        return cite(library, piece)
    passage = source.passages[piece.place]
    if unit <= set(terms(passage.text)):
        whole = replace(piece, start=passage.start)
        if length(source.text[whole.start : whole.end]) <= LONGEST:
            return cite(library, whole)
        opening = next(iter(library.shelf(piece.plan).by_place[piece.place]))
        return (*cite(library, opening), *cite(library, piece))
    for above in reversed(source.passages[: piece.place]):
        if above.text and passage.heading.endswith(above.text[-TAIL:]):
            named = Citation(
                piece.plan, source.number, above.where, source.text[above.start : above.end]
            )
            return (*cite(library, piece), named)
    return cite(library, piece)
