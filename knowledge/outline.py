"""The tree of a plan's clauses with their printed numbers, whatever the markup."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from knowledge import markers, places, ranks, zones
from knowledge.ranks import RANKS
from knowledge.readers.blocks import Block, Paragraph, Table
from knowledge.readers.text import EMPTY, Piece
from knowledge.readers.widths import ENDED
from knowledge.vietnamese import fold
from knowledge.zones import Zone

HEADING_LENGTH = 250


@dataclass(frozen=True, slots=True)
class Clause:
    """`text` is without the marker, `whole` with it; `parent` is -1 at the top.

    `level`: the heading level of the markup, 0 for none; `table`: for a table, its text is empty.
    """

    zone: Zone
    where: str
    text: Piece
    whole: Piece
    parent: int = -1
    marker: markers.Marker | None = None
    level: int = 0
    bold: bool = False
    table: Table | None = None

    @property
    def bullet(self) -> bool:
        return self.marker is not None and self.marker.kind in markers.BULLETS

    @property
    def numbered(self) -> bool:
        return self.marker is not None and not self.bullet


@dataclass(frozen=True)
class Outline:
    clauses: tuple[Clause, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.clauses]
        for at, clause in enumerate(self.clauses):
            if clause.parent >= 0:
                below[clause.parent].append(at)
        return tuple(map(tuple, below))

    def above(self, at: int) -> Iterator[int]:
        """The clause's parents, the nearest first."""
        at = self.clauses[at].parent
        while at >= 0:
            yield at
            at = self.clauses[at].parent

    def under(self, at: int) -> Iterator[int]:
        """All clauses below, in order."""
        for child in self.children[at]:
            yield child
            yield from self.under(child)

    def heads(self, at: int) -> bool:
        """Whether the clause is the heading of what stands under it."""
        clause = self.clauses[at]
        if clause.level or (clause.marker and RANKS[clause.marker.kind] <= RANKS["roman"]):
            return True
        text = clause.text.text
        closed = ENDED.search(text) is not None and not text.endswith(":")
        return bool(self.children[at]) and len(text) <= HEADING_LENGTH and not closed

    def titles(self, at: int) -> Iterator[str]:
        """The headings above a clause, the nearest first."""
        for up in self.above(at):
            yield self.clauses[up].text.text

    def folded_titles(self, at: int) -> list[str]:
        """The same without marks; each is folded once for all clauses under it."""
        return [self._folded(up) for up in self.above(at)]

    def _folded(self, at: int) -> str:
        if at not in self._folds:
            self._folds[at] = fold(self.clauses[at].text.text)
        return self._folds[at]

    @cached_property
    def _folds(self) -> dict[int, str]:
        return {}

    def zone(self, *zones_wanted: Zone) -> Iterator[tuple[int, Clause]]:
        for at, clause in enumerate(self.clauses):
            if clause.zone in zones_wanted:
                yield at, clause


def build(blocks: Sequence[Block]) -> Outline:
    """The clauses in order, each knowing the one above it."""
    opening = None if any(_opens(block) for block in blocks) else zones.first_of_body(blocks)
    lettered = ranks.lettered(blocks)
    zone: Zone = "head"
    clauses: list[Clause] = []
    open_ranks: list[tuple[float, int]] = []
    for at, block in enumerate(blocks):
        clause = _read(block)
        before = zone
        zone = zones.of_line(clause.whole.text, clause.marker, zone, table=clause.table is not None)
        if at == opening and zone == "head":
            zone = "body"
        if zone != before or zone in ("head", "closing", "tail", "notes"):
            open_ranks.clear()
        annexed = zone == "annex" and before != "annex"
        if annexed and not (clause.marker and clause.marker.kind == "annex"):
            clauses.append(Clause(zone, "Phụ lục", EMPTY, EMPTY))
            open_ranks.append((-1, len(clauses) - 1))
        rank = ranks.NOTHING
        if zone in ("body", "annex"):
            rank = ranks.of(block, next(iter(blocks[at + 1 : at + 2]), None), lettered=lettered)
        while open_ranks and (open_ranks[-1][0] >= rank or _aside(open_ranks, clauses, clause)):
            open_ranks.pop()
        parent = open_ranks[-1][1] if open_ranks else -1
        clauses.append(_placed(clause, zone, parent, clauses))
        if rank < ranks.HOLDS:
            open_ranks.append((rank, len(clauses) - 1))
    return Outline(tuple(clauses))


def _opens(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    marker = markers.find(block.piece.text)
    return zones.of_line(block.piece.text, marker, "head") == "body"


def _read(block: Block) -> Clause:
    if isinstance(block, Table):
        return Clause("head", "", EMPTY, EMPTY, table=block)
    marker = markers.find(block.piece.text)
    text = block.piece.cut(marker.end) if marker else block.piece
    return Clause(
        "head", "", text, block.piece, marker=marker, level=block.heading, bold=block.bold
    )


def _aside(
    open_ranks: Sequence[tuple[float, int]], clauses: Sequence[Clause], clause: Clause
) -> bool:
    """A dash after "(1) ... (3)" belongs beside them where dashes stood before them."""
    top = open_ranks[-1][1]
    last = clauses[top]
    if not clause.bullet or last.marker is None or last.marker.kind != "round":
        return False
    kind = clause.marker.kind if clause.marker else None
    return not _introduces(last) and any(
        one.parent == last.parent and one.marker is not None and one.marker.kind == kind
        for one in clauses[last.parent + 1 :]
    )


def _placed(clause: Clause, zone: Zone, parent: int, clauses: Sequence[Clause]) -> Clause:
    if clause.marker is None and not clause.table and not clause.level:
        # words without a sign go on where the bullets have ended
        while parent >= 0 and clauses[parent].bullet and not _introduces(clauses[parent]):
            parent = clauses[parent].parent
    above = clauses[parent].where if parent >= 0 else ""
    where = places.place(clause.marker, above)
    return Clause(
        zone, where, clause.text, clause.whole, parent, clause.marker, clause.level, clause.bold,
        clause.table,
    )  # fmt: skip


def _introduces(clause: Clause) -> bool:
    return clause.text.text.endswith(":")
