"""Understand the pieces of an addressee: which belong to one rule, and of which kinds it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from knowledge import unit_kinds
from knowledge.addressee_names import Piece
from knowledge.addressee_words import UNITS, Token

KIND_SORTS = {"kind", "unit", "place", "person"}
BELONGS = {"thuộc", "trực thuộc", "của", "trên địa bàn", "tại"}  # a name behind says where
# committees of no one place: read as a kind even where no place follows
LOOSE = {
    "địa phương",
    "cấp ủy",
    "cấp ủy đảng",
    "chính quyền",
    "chính quyền địa phương",
    "tổ chức đảng",
}


@dataclass(frozen=True)
class Atom:
    """A piece and its words; `tokens` lacks the name of a place that only says where."""

    piece: Piece
    words: str
    tokens: tuple[Token, ...]

    def has(self, *sorts: str) -> bool:
        return any(token.sort in sorts for token in self.tokens)

    @cached_property
    def generic(self) -> bool:
        """No word of it is anybody's name."""
        return bool(self.tokens) and not self.has("name")

    @cached_property
    def several(self) -> bool:
        return any(token.several for token in self.tokens)

    @cached_property
    def bare(self) -> bool:
        """A kind and nothing else: "thị trấn" in "các xã, thị trấn"."""
        return (
            self.generic
            and self.tokens[0].sort in KIND_SORTS
            and not self.has("head", "body", "front", "seat")
        )

    @cached_property
    def front(self) -> bool:
        """Waits for what comes next: "Đảng ủy" in "Đảng ủy, UBND các xã"."""
        return self.generic and not self.several and not self.has(*KIND_SORTS, "seat")


def where_only(tokens: Sequence[Token], words: str) -> tuple[Token, ...]:
    """The words without names of places that only say where: "các phòng huyện Tam Đường"."""
    kept: list[Token] = []
    skipping = False
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        name = token.sort == "name"
        if before is not None and before.text in BELONGS and name and words[token.start].isupper():
            skipping = True
        elif before is not None and before.sort == "place" and name:
            earlier = [one.sort for one in tokens[: at - 1]]
            skipping = bool({"kind", "unit", "within", "front", "place"} & set(earlier))
        elif not name and not words[token.start].isupper():
            skipping = False
        if not skipping:
            kept.append(token)
    return tuple(kept)


def grouped(atoms: Sequence[Atom]) -> list[tuple[list[Atom], bool]]:
    """Pieces that are read together; whether each group is a rule."""
    groups: list[tuple[list[Atom], bool]] = []
    for at, atom in enumerate(atoms):
        rule = atom.generic and atom.several
        before, open_rule = groups[-1] if groups and atom.piece.joined else ([], False)
        unsaid = bool(before) and before[-1].has("vague")  # "liên quan" is not said of what follows
        if before and open_rule and ((rule and not unsaid) or atom.bare or _closes(atoms, at)):
            before.append(atom)
        elif rule:
            taken = [atom]
            while taken[0].piece.joined and groups and _waits(groups[-1], taken):
                taken = [*groups.pop()[0], *taken]
            groups.append((taken, True))
        elif before and atom.bare and _listed(before[-1], atom):
            groups[-1] = ([*before, atom], before[-1].generic)
        else:
            groups.append(([atom], False))
    return groups


def _listed(before: Atom, atom: Atom) -> bool:
    """ "phòng, ban", "UBND xã, thị trấn": two kinds in a row are several units."""
    if before.bare:
        return True
    known = before.generic or before.several  # or "Công an các xã, thị trấn"
    return known and before.tokens[-1].sort == atom.tokens[0].sort == "place"


def _closes(atoms: Sequence[Atom], at: int) -> bool:
    """ "các ban, ngành và MTTQ": with nothing behind it that it could wait for."""
    atom = atoms[at]
    mass = atom.has("front") or any(token.text in LOOSE for token in atom.tokens)
    following = atoms[at + 1] if at + 1 < len(atoms) and atoms[at + 1].piece.joined else None
    return atom.front and mass and (following is None or following.several or following.bare)


def _waits(group: tuple[list[Atom], bool], taken: Sequence[Atom]) -> bool:
    """Does the group's one piece belong to the rule that begins behind it?"""
    (first, *others), rule = group
    if rule or others or not first.generic:
        return False
    if first.has("front"):
        return any("organisation" in kinds(one) for one in taken)
    if first.has("body") and first.front:
        bodies = [token.text for token in first.tokens if token.sort == "body"]
        return all(one in LOOSE for one in bodies) or any(_places(one) for one in taken)
    return first.front or first.bare


def _places(atom: Atom) -> bool:
    return atom.has("place") and not atom.has("kind", "unit", "front", "within")


def kinds(*atoms: Atom) -> tuple[str, ...]:
    """The kinds that the words name, in the order of `KINDS`."""
    found: set[str] = set()
    waiting: set[str] = set()  # of committees, until the places that they are of are named
    level = False
    for atom in atoms:
        level = _add(atom, level and atom.tokens[0].sort == "place", found, waiting)
    found |= waiting
    if found == {"office", "organisation"} and not any(atom.has("kind", "front") for atom in atoms):
        found = set(UNITS)
    return tuple(kind for kind in unit_kinds.KINDS if kind in found)


def _add(atom: Atom, level: bool, found: set[str], waiting: set[str]) -> bool:
    """Add what one piece names; whether places at its end only say where ("đoàn thể các xã")."""
    person = placed = False
    for at, token in enumerate(takewhile(lambda one: one.sort != "name", atom.tokens)):
        if token.sort == "person" or _deputies(atom, at):
            person = level = True
            found.add("post")
        elif person:
            continue
        elif token.sort == "within":
            level = True
        elif token.sort in {"kind", "unit", "front"}:
            level = True
            found.update(token.kinds)
        elif token.sort == "place" and not level and not placed:
            placed = True
            found.update(token.kinds)
            waiting.clear()
        elif "village" in token.kinds and found == {"party-cell"}:
            found.add("village")  # where a village and its cell are one unit in the list
        elif token.sort == "body" and not level:
            waiting.update(token.kinds)
        elif token.text == "các cấp" and at == 0:
            waiting.update(("district", "commune"))
    return level


def _deputies(atom: Atom, at: int) -> bool:
    """ "các Phó Chủ tịch UBND xã" are persons, "Phó Chủ tịch UBND các xã" means the places."""
    token = atom.tokens[at]
    if token.sort != "head" or not token.text.startswith("phó"):
        return False
    return not any(
        one.several for one in takewhile(lambda one: one.sort != "name", atom.tokens[at:])
    )
