"""Read a plan's words for its addressees: the names of units, and rules over kinds of units.

Pure: which units bear a name, or are of a kind below the issuer, the caller looks up.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge import unit_kinds
from knowledge.addressee_groups import Atom, grouped, kinds, where_only
from knowledge.addressee_names import EDGES, SOFT, clean, pieces
from knowledge.addressee_words import ALL, plain, tokens
from knowledge.unit_kinds import KINDS, of_kind
from knowledge.vietnamese import fold

__all__ = ["KINDS", "Named", "Part", "Rule", "of_kind", "read", "read_rule", "rule_text"]

EVERYBODY = {fold(words) for words in ALL}
PEOPLE = re.compile(
    r"(?:quan chung|nhan dan|nguoi dan|ho gia dinh|ho dan|hoi vien|doan vien|cong dan|cu tri"
    r"|gia lang|nguoi co uy tin|luu|nhu (?:tren|dieu|muc))\b"
)
LISTED = {"phòng", "sở", "ban", "hội"}  # "các phòng Nội vụ, Tư pháp" are as many names
# both halves of one office's name
PAIRED = re.compile(
    r"(?:giao duc|van hoa|the thao|nong nghiep|khoa hoc|tai nguyen|kinh te|ha tang|thong tin"
    r"|thuong binh|dan toc|lao dong|hanh chinh|tuyen giao|tai chinh|to chuc|y te|cong nghiep)\s*$"
)
RULE = re.compile(r"\s*(?:kind|loại|loai)\s*:(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Named:
    """One unit's name, to be looked up among the units."""

    words: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Every unit of these kinds below the plan's issuer; no kinds: every unit below it.

    `doubtful`: the words leave out some of them and do not say which; a person should look.
    """

    kinds: tuple[str, ...]
    words: str
    doubtful: bool = False


Part = Named | Rule


def read(words: str) -> tuple[Part, ...]:
    """Whom the words name, in their order; nothing when nobody can be taken from them."""
    text = clean(words)
    if fold(text) in EVERYBODY:
        return (Rule((), text),)
    atoms = []
    for piece in pieces(text):
        own = text[piece.start : piece.end]
        atoms.append(Atom(piece, own, where_only(tokens(own), own)))
    parts: list[Part] = []
    front: list[Atom] = []
    for group, rule in grouped([atom for atom in atoms if atom.tokens]):
        if rule:
            parts.extend(Named(one.words) for one in front)
            front = []
            parts.extend(_rule(text, group))
        elif group[0].front and group[0].has("body", "head"):
            front.append(group[0])
        else:
            parts.extend(_shared(front, group[0]))
            parts.extend(_single(group[0], text[group[0].piece.start : group[-1].piece.end]))
            front = []
    parts.extend(Named(one.words) for one in front)
    return tuple(dict.fromkeys(_apart(parts)))


def _rule(text: str, group: Sequence[Atom]) -> Iterator[Part]:
    found = kinds(*group)
    words = text[group[0].piece.start : group[-1].piece.end]
    if not found and any(atom.has("head") for atom in group):
        found = ("post",)  # "các đồng chí lãnh đạo"
    if found:
        vague = any(atom.has("vague") for atom in group)
        yield Rule(found, words, vague or "post" in found)


def _shared(front: Sequence[Atom], atom: Atom) -> Iterator[Named]:
    """ "Đảng ủy" before "UBND xã Bản Bo" is that commune's, "Bí thư" before "Chủ tịch UBND" its."""
    place = next((token for token in atom.tokens if token.sort in {"place", "seat"}), None)
    body = next((token for token in atom.tokens if token.sort != "head"), None)
    for one in front:
        tells = place if one.has("body", "front") else body
        tail = f" {atom.words[tells.start :]}" if tells and atom.piece.joined else ""
        yield Named(f"{one.words}{tail}")


def _single(atom: Atom, words: str) -> Iterator[Part]:
    """A name, or words that name several and are no rule by themselves: "các xã biên giới"."""
    sorts = [token.sort for token in atom.tokens]
    name = sorts.index("name") if "name" in sorts else len(sorts)
    many = next((at for at, token in enumerate(atom.tokens) if token.several), len(sorts))
    if PEOPLE.match(fold(atom.words)):
        return
    if many > name and any(sort == "place" for sort in sorts[many:]) and "name" not in sorts[many:]:
        # "Công an các xã": of the kind of what stands first
        own = unit_kinds.named(atom.words) or kinds(Atom(atom.piece, "", atom.tokens[many:]))
        yield Rule(own, words, doubtful=True)
    elif many < name < len(sorts):
        yield from _several(atom, name)
    elif any(letter.isalpha() for letter in atom.words):
        yield Named(atom.words)


def _several(atom: Atom, name: int) -> Iterator[Part]:
    """ "các xã Bản Bo, Sơn Bình" are names; "các xã biên giới" are some of a kind."""
    kind, first = atom.tokens[name - 1], atom.tokens[name]
    capital = atom.words[first.start].isupper()
    rest = atom.words[first.start :]
    if capital and kind.sort == "place":
        for one in SOFT.split(rest):
            yield Named(f"{atom.words[kind.start : kind.end].lower()} {one.strip(EDGES)}")
        return
    listed = _names(rest)
    if capital and kind.text in LISTED and len(listed) > 1:
        title = atom.words[kind.start : kind.end].capitalize()
        yield from (Named(f"{title} {one}") for one in listed)
        return
    found = kinds(atom) or unit_kinds.named(rest)
    if found:
        yield Rule(found, atom.words, doubtful=True)


def _names(text: str) -> list[str]:
    """The names of offices in a list, without cutting "Văn hóa, Thể thao và Du lịch"."""
    names: list[str] = []
    for part in re.split(r"\s*,\s*|\s+(và)\s+", text):
        if part and names and (names[-1].endswith(" và") or part == "và"):
            names[-1] = f"{names[-1]} {part}"
        elif part:
            names.append(part)
    result: list[str] = []
    for name in names:
        left, joint, right = name.rpartition(" và ")
        alone = bool(joint) and not PAIRED.search(fold(left))
        result.extend([left, right] if alone else [name])
    return [name for name in (one.strip(EDGES) for one in result) if name]


def _apart(parts: Sequence[Part]) -> Iterator[Part]:
    """Offices do not hold the mass organisations where these are named beside them."""
    mass = [part for part in parts if isinstance(part, Rule) and "organisation" in part.kinds]
    for part in parts:
        if part in mass and any(_offices_only(part) and not _offices_only(one) for one in mass):
            rest = tuple(kind for kind in part.kinds if kind != "organisation")
            yield Rule(rest, part.words, part.doubtful) if isinstance(part, Rule) else part
        else:
            yield part


def _offices_only(part: Part) -> bool:
    """Organisations are in it because "cơ quan, đơn vị" are all that have an office."""
    if not isinstance(part, Rule) or not part.kinds:
        return False
    named = [token for token in tokens(part.words) if "organisation" in token.kinds]
    return all(token.text in {"cơ quan", "đơn vị"} for token in named)


def rule_text(kinds: Sequence[str]) -> str:
    """A rule as a file and the database hold it: "kind:commune,village"; all: "kind:*"."""
    return f"kind:{','.join(kinds) or '*'}"


def read_rule(text: str) -> tuple[str, ...] | None:
    """The kinds of "kind:xã, thị trấn", "các xã" or "tất cả"; None where no rule is meant."""
    given = RULE.fullmatch(plain(text)) or RULE.fullmatch(fold(text))
    if given is None:
        parts = read(text)
        rules = [part for part in parts if isinstance(part, Rule) and not part.doubtful]
        if not parts or len(rules) < len(parts):
            return None
        if any(not rule.kinds for rule in rules):
            return ()
        return _ordered(kind for rule in rules for kind in rule.kinds)
    named = [one.strip() for one in given[1].split(",") if one.strip()]
    if not named:
        return None
    if any(one == "*" or fold(one) in EVERYBODY for one in named):
        return ()
    found = [_kind(one) for one in named]
    return None if not all(found) else _ordered(kind for one in found for kind in one)


def _kind(word: str) -> tuple[str, ...]:
    if word in KINDS:
        return (word,)
    for several in (f"các {word}", f"cac {fold(word)}"):
        whole = read(several)
        if len(whole) == 1 and isinstance(whole[0], Rule) and whole[0].kinds:
            return whole[0].kinds
    return ()


def _ordered(found: Iterator[str] | Sequence[str]) -> tuple[str, ...]:
    have = set(found)
    return tuple(kind for kind in KINDS if kind in have)
