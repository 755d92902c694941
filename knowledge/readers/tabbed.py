"""Finds the rows of tables written with tabs, also where cells hold line breaks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge import markers
from knowledge.letters import regex
from knowledge.readers.grid import LETTERHEAD

Span = tuple[int, int]

WIDE = 3  # cells; two cells on a line are a letterhead rather than a table
MOST_LINES = 8  # without a tab, in one cell
HEADINGS: tuple[markers.Kind, ...] = (
    "part", "chapter", "section", "annex", "capital", "roman", "article",
)  # fmt: skip
# a row begins with its number, or with the empty place of one
START = regex(r"\s*\*{0,2}(?:\d{1,3}|[IVX]{1,5}|[A-H])?\*{0,2}\s*\.?\s*\t")


def rows(raw: str, spans: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """The lines, those of one row as one span; whether it is a row of a table."""
    texts = [raw[start:end] for start, end in spans]
    at = 0
    while at < len(spans):
        if not _is_row(texts[at]):
            yield spans[at], False
            at += 1
            continue
        stop = _end(texts, at)
        found = _whole(texts[at:stop])
        for lines in found or [1] * (stop - at):
            row = spans[at][0], spans[at + lines - 1][1]
            yield row, found is not None or _is_row(texts[at])
            at += lines


def _is_row(text: str) -> bool:
    tabs = text.count("\t") if "\t" in text.strip(" ") else 0
    return tabs + 1 >= WIDE and not LETTERHEAD.search(text)


def _end(texts: Sequence[str], at: int) -> int:
    """Where the table ends at the latest: before a heading, a signature, long running text."""
    last = at
    for here in range(at + 1, len(texts)):
        text = texts[here]
        if LETTERHEAD.search(text):
            break
        if "\t" in text.strip(" "):
            last = here
        elif here - last > MOST_LINES or _is_heading(text.strip(" *#")):
            break
    return last + 1


def _is_heading(text: str) -> bool:
    marker = markers.find(text)
    return text.isupper() or (marker is not None and marker.kind in HEADINGS)


def _whole(texts: Sequence[str]) -> list[int] | None:
    """How many lines each row has; None where the lines are rows, or make none of one width."""
    starts = [0, *(at for at in range(1, len(texts)) if START.match(texts[at])), len(texts)]
    sizes = [after - at for at, after in pairwise(starts)]
    counts = [
        1 + sum(text.count("\t") for text in texts[at : at + size])
        for at, size in zip(starts, sizes, strict=False)
    ]
    width = Counter(counts[1:]).most_common(1)[0][0] if len(counts) > 2 else 0
    if max(sizes) == 1 or width < WIDE or counts[0] != width:
        return None
    if any(count > width for count in counts):
        return None
    return sizes
