"""How high a line stands among the clauses of a plan: parts over Roman numbers over bullets."""

import re
from collections.abc import Sequence

from knowledge import markers
from knowledge.letters import regex
from knowledge.readers.blocks import Block, Paragraph, Table

RANKS: dict[markers.Kind, float] = {
    "annex": 0, "part": 1, "chapter": 2, "section": 3, "capital": 4, "roman": 5, "article": 5,
    "number": 7, "letter": 8, "round": 9, "star": 10, "dash": 11, "plus": 12,
}  # fmt: skip
TITLED = 6.0  # a heading without a number, below Roman numbers
CAPITALS = 6.9  # a heading in capitals or bold without a number, just above numbers
PLAIN, TABLE, NOTHING = 99.0, 99.5, 100.0  # these hold nothing
HOLDS = 90.0  # what stands higher than this holds what follows
SHORT_HEADING = 120  # letters
DATED = regex(
    r"(?:trong\s+)?(?:tháng|quý|quí)\s+(?:\d{1,2}|[ivx]{1,3})(?:\s*(?:[,/&–-]|và|năm|đến)"
    r"\s*(?:tháng\s+|quý\s+|năm\s+)?(?:\d{1,4}|[ivx]{1,3}))*\s*[:.]?$",
    re.IGNORECASE,
)


def of(block: Block, below: Block | None, *, lettered: bool) -> float:
    """Low numbers are high. `lettered`: the plan has an "A." and a "B."."""
    if isinstance(block, Table):
        return TABLE
    marker = markers.find(block.piece.text)
    if marker is not None:
        alone = marker.kind == "capital" and not lettered
        return RANKS["roman"] if alone else of_marker(marker)
    if block.heading:
        return TITLED + block.heading / 10
    return _unnumbered(block, below)


def of_marker(marker: markers.Marker) -> float:
    return RANKS[marker.kind] + (max(len(marker.counts), 1) - 1) / 10


def lettered(blocks: Sequence[Block]) -> bool:
    """Whether headings are counted by capital letters; a single "A." is none of a list."""
    found = (markers.find(one.piece.text) for one in blocks if isinstance(one, Paragraph))
    return sum(marker is not None and marker.kind == "capital" for marker in found) > 1


def _unnumbered(block: Paragraph, below: Block | None) -> float:
    """A line in bold or capitals, or a mere "Quý II", is the heading of the list that it opens."""
    text = block.piece.text
    short = len(text) <= SHORT_HEADING
    if short and text.isupper() and len(text.split()) >= 2:
        return CAPITALS
    bold = short and block.bold and not text.endswith((".", ";", ","))
    if not bold and not DATED.match(text):
        return PLAIN
    marker = markers.find(below.piece.text) if isinstance(below, Paragraph) else None
    if marker and (marker.kind in markers.BULLETS or marker.counts[-1:] == (1,)):
        return max(of_marker(marker) - 0.05, CAPITALS)
    return RANKS["dash"] - 0.05
