"""Find the phrases of lexicon.yaml in a message, slips forgiven."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

import yaml
from rapidfuzz.distance import OSA

from handlers.meaning.words import AS_TYPED, SYLLABLES, Known, Word, fits
from knowledge.vietnamese import fold

FILE = Path(__file__).with_name("lexicon.yaml")
GENERIC = frozenset({"dan van kheo", "mo hinh dan van kheo", "dan van", "kheo", "excel"})
LONG_ENOUGH = 5  # letters of a phrase in which a word that is no syllable may be a slip
PLAINLY_LONG = 8  # the same where the slip happens to be a syllable: "tiep can", "tiep dan"
ALONE = 5  # letters of a single word that may hold a slip


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of this tag stands at words[start:end]."""

    tag: str
    start: int
    end: int


@dataclass(slots=True)
class Node:
    """A place in the tree of phrases: what may follow, and what ends here."""

    after: "dict[str, Node]" = field(default_factory=dict)
    ends: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Lexicon:
    known: Known
    tags: frozenset[str]
    phrases: Node
    near: dict[str, tuple[str, ...]]  # a word less one letter -> words
    joined: dict[str, tuple[str, ...]]  # "doithoai" -> its words

    def find(self, words: Sequence[Word]) -> list[Hit]:
        return [hit for start in range(len(words)) for hit in self._from(words, start)]

    def _from(self, words: Sequence[Word], start: int) -> Iterator[Hit]:
        open_ways: list[tuple[Node, int, tuple[int, ...]]] = [(self.phrases, start, ())]
        while open_ways:
            node, place, slips = open_ways.pop()
            for tag, phrase in node.ends:
                if _stands(words[start:place], phrase, {one - start for one in slips}):
                    yield Hit(tag, start, place)
            if place == len(words) or words[place].kind != "word":
                continue
            bare = words[place].bare
            if bare in node.after:
                open_ways.append((node.after[bare], place + 1, slips))
            open_ways += [
                (node.after[other], place + 1, (*slips, place))
                for other in self.slips(words[place])
                if other in node.after and other != bare
            ]

    def slips(self, word: Word) -> tuple[str, ...]:
        real = word.bare in SYLLABLES
        if len(word.bare) < 2 or word.bare in self.known.words or (real and word.text != word.bare):
            return ()
        return _near(word.bare)

    def apart(self, words: Sequence[Word]) -> list[Word]:
        """Words typed without the space between them ("taphuan") stand as two."""
        made: list[Word] = []
        for word in words:
            parts = () if word.bare in SYLLABLES else self.joined.get(word.bare, ())
            made += [Word(one, one) for one in parts] if word.kind == "word" and parts else [word]
        return made


def _stands(typed: Sequence[Word], phrase: tuple[str, ...], slips: set[int]) -> bool:
    for place, (word, wanted) in enumerate(zip(typed, phrase, strict=True)):
        if place in slips and wanted.startswith(AS_TYPED):
            return False
        if place not in slips and not fits(word.text, wanted, alone=len(phrase) == 1):
            return False
    if not slips:
        return True
    letters = sum(map(len, phrase))
    odd = all(typed[place].bare not in SYLLABLES for place in slips)
    if len(phrase) == 1:
        return odd and letters >= ALONE
    if odd:
        return letters >= LONG_ENOUGH
    return letters >= PLAINLY_LONG and len(slips) < len(phrase)


def less_one(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


@lru_cache(maxsize=8192)
def _near(bare: str) -> tuple[str, ...]:
    """Words of the lexicon one slip away: a letter too many, too few, wrong, or two swapped."""
    near = lexicon().near
    found = {one for key in (bare, *less_one(bare)) for one in near.get(key, ())}
    return tuple(one for one in found if OSA.distance(bare, one, score_cutoff=1) == 1)


@cache
def lexicon() -> Lexicon:
    # all scalars are words: "no" is no boolean here
    read = yaml.load(FILE.read_text("utf-8"), getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    root = Node()
    vocabulary: set[str] = set()
    joined: dict[str, tuple[str, ...]] = {}
    for tag, phrases in read["tags"].items():
        for phrase in phrases:
            words = tuple(phrase.split())
            bare = tuple(fold(one.removeprefix(AS_TYPED)) for one in words)
            node = root
            for one in bare:
                node = node.after.setdefault(one, Node())
            node.ends.append((tag, words))
            vocabulary |= set(bare)
            if len(bare) > 1 and len("".join(bare)) >= LONG_ENOUGH:
                joined.setdefault("".join(bare), bare)
    near: dict[str, tuple[str, ...]] = {}
    for one in sorted(vocabulary):
        for key in {one, *less_one(one)} if len(one) >= 3 else set():
            near[key] = (*near.get(key, ()), one)
    short = {key: tuple(full.split()) for key, full in read["short"].items()}
    known = Known(short, frozenset(vocabulary), GENERIC)
    return Lexicon(known, frozenset(read["tags"]), root, near, joined)
