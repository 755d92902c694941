"""Finds units in the words of a message, with every name they have or had kept in memory.

Looked up by words, never by going through the names: 3,500 units cost a message no more than 35.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

from rapidfuzz.distance import OSA

from handlers.meaning_lexicon import less_one
from handlers.meaning_words import SYLLABLES, fits
from handlers.place_names import (
    BODY_WORDS,
    ENGLISH,
    EVERYDAY,
    KIND_LONG,
    KIND_WORDS,
    Name,
    names_of,
)
from knowledge.vietnamese import fold
from storage import unit_revision, units
from storage.database import Session

LONELY = ("thi tran", "phuong")
SLIP = 5  # letters of a name that may hold a slip
SAME, SISTER, BARE, OTHER, NEAR = 100, 97, 95, 88, 80
SLIPPED = 10  # points less for a wrong tone


@dataclass(frozen=True, slots=True)
class Typed:
    """A word as it was typed: in small letters, without marks, and how it looked."""

    text: str
    bare: str
    word: bool = True  # else a number, or what stands between words
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A unit with all names that find it, the first being its own."""

    id: int
    names: tuple[str, ...]
    parent: int | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """words[start:end] name one of these units; `core`: where the name itself begins.

    `village`: said as a thôn or bản; `body`: an organisation stands ahead ("Hội Phụ nữ xã ...").
    """

    start: int
    end: int
    units: tuple[int, ...]
    score: int
    core: int
    village: bool = False
    body: bool = False


class Places:
    """All units by the words of their names."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.parents: dict[int, int | None] = {}
        self._names: dict[tuple[str, ...], list[Name]] = {}
        self._firsts: dict[str, int] = {}
        kinds: dict[str, set[int]] = {}
        all_of_them = list(known)
        for unit in all_of_them:
            self.parents[unit.id] = unit.parent
            for name in names_of(unit.id, unit.names, unit.code):
                self._add(name)
                kinds.setdefault(name.kind, set()).add(unit.id)
        for kind in LONELY:  # "thị trấn" is enough where there is but one
            if len(kinds.get(kind, ())) == 1:
                self._add(Name(tuple(kind.split()), (), "", *kinds[kind]))
        self.coded = {
            fold(unit.code): unit.id for unit in all_of_them if len(unit.code) == 2
        }  # "SB": too short to be a name
        self._joined: dict[str, tuple[str, ...]] = {}
        self._near: dict[str, list[tuple[str, ...]]] = {}
        for words in self._names:
            self._index(words)

    def _add(self, name: Name) -> None:
        same = self._names.setdefault(name.bare, [])
        if name not in same:
            same.append(name)
        first = name.bare[0]
        self._firsts[first] = max(self._firsts.get(first, 0), len(name.bare))

    def _index(self, words: tuple[str, ...]) -> None:
        letters = "".join(words)
        if len(letters) < SLIP:
            return
        if len(words) > 1 and letters not in SYLLABLES:
            self._joined[letters] = words
        if any(name.kind for name in self._names[words]):
            for key in {letters, *less_one(letters)}:
                self._near.setdefault(key, []).append(words)

    def find(self, words: Sequence[Typed]) -> list[Hit]:
        """Who may be meant where, in the order of the words; no two share a word."""
        found = [hit for place in range(len(words)) for hit in self._at(words, place)]
        if len(found) < 2:
            return found
        found.sort(key=lambda hit: (-(hit.end - hit.core), -hit.score, hit.start))
        kept: list[Hit] = []
        for hit in found:
            if all(hit.end <= one.core or one.end <= hit.core for one in kept):
                kept.append(hit)
        # "Hội Phụ nữ xã Bản Bo" is the commune's, not the district's
        bodies = [(one.start, one.core) for one in kept if one.body]
        kept = [
            hit
            for hit in kept
            if not any(start <= hit.start and hit.end <= core for start, core in bodies)
        ]
        return sorted(kept, key=lambda hit: hit.core)

    def above(self, unit: int) -> Iterator[int]:
        """Whoever stands above it, nearest first."""
        seen = {unit}
        here = self.parents.get(unit)
        while here is not None and here not in seen:
            yield here
            seen.add(here)
            here = self.parents.get(here)

    def _at(self, words: Sequence[Typed], place: int) -> Iterator[Hit]:
        word = words[place]
        longest = self._firsts.get(word.bare, 0)
        for length in range(min(longest, len(words) - place), 0, -1):
            typed = words[place : place + length]
            names = self._names.get(tuple(one.bare for one in typed))
            if names and (hit := _best(words, place, place + length, names)):
                yield hit
                return
        if (spelled := self._joined.get(word.bare)) and word.bare not in SYLLABLES:
            hit = _best(words, place, place + 1, self._names[spelled], checked=False)
            if hit:
                yield hit
        elif kind_before(words, place):
            yield from self._slipped(words, place)
        elif any(_odd(one) for one in words[place : place + 3]):
            yield from self._slipped(words, place, odd=True)

    def _slipped(
        self, words: Sequence[Typed], place: int, *, odd: bool = False
    ) -> Iterator[Hit]:
        """`odd`: without its kind, a word that is none must be among them."""
        for length in (3, 2) if odd else (3, 2, 4, 1):
            typed = words[place : place + length]
            if len(typed) < length or any(not one.word for one in typed):
                continue
            if odd and not any(_odd(one) for one in typed):
                continue
            letters = "".join(one.bare for one in typed)
            if len(letters) < SLIP:
                continue
            near = {
                name
                for key in (letters, *less_one(letters))
                for name in self._near.get(key, ())
                if OSA.distance(letters, "".join(name), score_cutoff=1) == 1
            }
            near = {one for one in near if not odd or len(one) == length}
            names = [one for name in near for one in self._names[name] if one.kind]
            if names and (hit := _best(words, place, place + length, names, checked=False)):
                yield Hit(
                    hit.start, hit.end, hit.units, NEAR, hit.core, village=hit.village,
                    body=hit.body,
                )  # fmt: skip
                return


def _odd(word: Typed) -> bool:
    """A slip of the fingers: no word, with its marks or without."""
    return word.word and len(word.bare) >= 3 and word.bare not in SYLLABLES


def _best(
    words: Sequence[Typed], start: int, end: int, names: Sequence[Name], *, checked: bool = True
) -> Hit | None:
    kind, kind_at = kind_before(words, start) or (kind_behind(words, end), start)
    scores: dict[int, int] = {}
    for name in names:
        wrong = _wrong_marks(words[start:end], name) if checked else 0
        if wrong > 1 or (wrong and not (kind or _others_exact(words[start:end], name))):
            continue
        score = _score(name, kind) - (SLIPPED if wrong else 0)
        if not kind and name.kind and checked and not _stands_alone(words, start, end, name):
            continue
        scores[name.unit] = max(score, scores.get(name.unit, 0))
    if not (top := max(scores.values(), default=0)):
        return None
    best = tuple(unit for unit, score in scores.items() if score == top)
    first = body_before(words, kind_at)
    village = KIND_WORDS.get(kind, "") == "village"
    return Hit(first, end, best, top, start, village=village, body=first < kind_at)


def _wrong_marks(typed: Sequence[Typed], name: Name) -> int:
    """How many words have marks that the name has not."""
    pairs = zip(typed, name.marked, strict=False)
    return sum(not fits(one.text, wanted) for one, wanted in pairs)


def _others_exact(typed: Sequence[Typed], name: Name) -> bool:
    """All but one word as in the name: "khun hạ" is "Khun Há", "ban bố" is not "Bản Bo"."""
    pairs = list(zip(typed, name.marked, strict=False))
    return sum(one.text == wanted for one, wanted in pairs) == len(pairs) - 1 > 0


def _score(name: Name, kind: str) -> int:
    if not kind or not name.kind:
        return BARE
    if kind == name.kind:
        return SAME
    return SISTER if KIND_WORDS[kind] == KIND_WORDS.get(name.kind) else OTHER


def _stands_alone(words: Sequence[Typed], start: int, end: int, name: Name) -> bool:
    """May a place's name without its kind be meant: "ban bo", not "binh" or "doan ket"?"""
    if len(name.bare) < 2:
        return False
    if " ".join(name.bare) in EVERYDAY:
        capitals = all(one.capital for one in words[start:end])
        return capitals and not all(one.capital for one in words if one.word)
    return not any(one.isdigit() for one in name.bare) and end - start == len(name.bare)


def kind_behind(words: Sequence[Typed], end: int) -> str:
    """ "Tam Duong town" """
    return ENGLISH.get(words[end].bare, "") if end < len(words) else ""


def kind_before(words: Sequence[Typed], place: int) -> tuple[str, int] | None:
    """The kind of place said right ahead ("xã", "thị trấn"), and where."""
    at = place - 1
    if at >= 0 and words[at].text == ".":  # "TT. Tam Đường"
        at -= 1
    if at >= 1 and (two := f"{words[at - 1].bare} {words[at].bare}") in KIND_WORDS:
        return KIND_LONG.get(two, two), at - 1
    if at >= 0 and words[at].bare in KIND_WORDS:
        return KIND_LONG.get(words[at].bare, words[at].bare), at
    return None


def body_before(words: Sequence[Typed], place: int) -> int:
    """Where the bodies named ahead of a place begin: "UBND", "Đảng ủy", "Hội Phụ nữ"."""
    while place > 0:
        for length in (5, 4, 3, 2, 1):
            if place >= length:
                said = " ".join(one.bare for one in words[place - length : place])
                if said in BODY_WORDS:
                    place -= length
                    break
        else:
            return place
    return place


class Memory:
    """The units of the database as Places; made anew when they have changed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._revision: str | None = None
        self._places = Places(())

    def __call__(self, session: Session) -> Places:
        revision = unit_revision.now(session)
        with self._lock:
            if revision != self._revision:
                self._places = Places(all_known(session))
                self._revision = revision
            return self._places


def all_known(session: Session) -> list[Known]:
    everyone = units.several(session, None)
    names: Mapping[int, list[str]] = {id: [unit.name] for id, unit in everyone.items()}
    for id, name in units.called(session, everyone, None, None):
        names[id].append(name)
    return [
        Known(id, tuple(dict.fromkeys(names[id])), unit.parent, unit.code)
        for id, unit in everyone.items()
        if unit.valid_until is None
    ]
