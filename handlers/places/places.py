"""Finds units in the words of a message, with every name they have or had kept in memory.

Looked up by words, never by going through the names: 3,500 units cost a message no more than 35.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

from rapidfuzz.distance import OSA

from handlers.meaning.lexicon import less_one
from handlers.meaning.words import SYLLABLES
from handlers.places.hits import NEAR, Hit, Typed, best, is_odd, kind_before
from handlers.places.names import (
    KIND_WORDS,
    Name,
    names_of,
)
from knowledge.vietnamese import fold
from storage import unit_revision, units
from storage.database import Session

LONELY = {"thi tran": ("thi tran", "town"), "phuong": ("phuong", "ward")}
LARGE = ("district", "province")
SLIP = 5  # letters of a name that may hold a slip


@dataclass(frozen=True, slots=True)
class Known:
    """A unit with all names that find it, the first being its own."""

    id: int
    names: tuple[str, ...]
    parent: int | None = None
    code: str = ""


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
        self.large = frozenset(  # districts and provinces: who asks of units means those below
            id for kind, ids in kinds.items() if KIND_WORDS.get(kind) in LARGE for id in ids
        )
        for kind, called in LONELY.items():  # "thị trấn" is enough where there is but one
            if len(kinds.get(kind, ())) == 1:
                for said in called:
                    self._add(Name(tuple(said.split()), (), "", *kinds[kind]))
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
        # the kind in "thị trấn Tam Đường" is not the town once more
        ahead = [(one.start, one.core) for one in kept]
        kept = [
            hit
            for hit in kept
            if not any(start <= hit.core and hit.end <= core for start, core in ahead)
        ]
        # "Hội Phụ nữ xã Bản Bo" is the commune's, not the district's
        bodies = [(one.start, one.core) for one in kept if one.body]
        kept = [
            hit
            for hit in kept
            if not any(start <= hit.start and hit.end <= core for start, core in bodies)
        ]
        return sorted(kept, key=lambda hit: hit.core)

    def called(self, bare: Sequence[str]) -> tuple[int, ...]:
        """The one unit of just this name, in words without marks."""
        found = {name.unit for name in self._names.get(tuple(bare), ())}
        return tuple(found) if len(found) == 1 else ()

    def like(self, bare: Sequence[str]) -> tuple[int, ...]:
        """Places whose name differs in one letter: for words that mean nothing else."""
        letters = "".join(bare)
        if len(letters) < SLIP or len(bare) < 2:
            return ()
        near = {
            name
            for key in (letters, *less_one(letters))
            for name in self._near.get(key, ())
            if OSA.distance(letters, "".join(name), score_cutoff=1) <= 1
        }
        units = {one.unit for name in near for one in self._names[name] if one.kind}
        return tuple(sorted(units))

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
            if names and (hit := best(words, place, place + length, names)):
                yield hit
                return
        if (spelled := self._joined.get(word.bare)) and word.bare not in SYLLABLES:
            hit = best(words, place, place + 1, self._names[spelled], checked=False)
            if hit:
                yield hit
        elif kind_before(words, place):
            yield from self._slipped(words, place)
        elif any(is_odd(one) for one in words[place : place + 3]):
            yield from self._slipped(words, place, odd=True)

    def _slipped(self, words: Sequence[Typed], place: int, *, odd: bool = False) -> Iterator[Hit]:
        """`odd`: without its kind, a word that is none must be among them."""
        for length in (3, 2) if odd else (3, 2, 4, 1):
            typed = words[place : place + length]
            if len(typed) < length or any(not one.word for one in typed):
                continue
            if odd and not any(is_odd(one) for one in typed):
                continue
            if tuple(one.bare for one in typed[1:]) in self._names:
                continue  # "xã ở Con Cuông": the name itself stands behind
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
            if names and (hit := best(words, place, place + length, names, checked=False)):
                yield Hit(
                    hit.start, hit.end, hit.units, NEAR, hit.core, village=hit.village,
                    body=hit.body,
                )  # fmt: skip
                return


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
