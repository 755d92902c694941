"""Finds known phrases in a message's tokens; forgets missing marks, forgives one slip in a word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from handlers.meaning.lexicon import less_one
from handlers.meaning.words import AS_TYPED as EXACT
from handlers.meaning.words import SYLLABLES
from handlers.reading.tokens import Token, spelled_so
from knowledge.vietnamese import fold

REMEMBERED = 4_096  # words
ALONE = 5  # letters of a single word in which a slip is forgiven
ANY = "?"  # before a word whose marks are not told: whatever was typed fits
LONG = 7  # letters of a phrase in which the slip may happen to be a syllable


@dataclass(frozen=True, slots=True)
class Phrase:
    """tokens[start:end] stand for this code; `value`: what the words mean there."""

    code: str
    end: int
    value: str = ""
    slips: int = 0
    unsure: int = 0  # those of them that are syllables of their own


@dataclass(slots=True)
class Node:
    after: "dict[str, Node]" = field(default_factory=dict)
    ends: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)


class Phrases:
    """A tree of phrases; the longest wins, then the one told first."""

    def __init__(self, told: Iterable[tuple[str, str, str]]) -> None:
        """`told`: code, value, the phrase with its marks."""
        self._root = Node()
        self._words: set[str] = set()
        self._joined: dict[str, tuple[str, ...]] = {}
        for code, value, phrase in told:
            words = tuple(phrase.lower().split())
            node = self._root
            bare = tuple(fold(one.lstrip("=?")) for one in words)
            for one in bare:
                node = node.after.setdefault(one, Node())
            node.ends.append((code, value, words))
            self._words |= set(bare)
            if len(bare) > 1:
                self._joined.setdefault("".join(bare), bare)
        self._slipped: dict[str, tuple[str, ...]] = {}  # what was looked for before
        self._near: dict[str, list[str]] = {}
        for word in self._words:
            for key in {word, *less_one(word)} if len(word) >= 3 else ():
                self._near.setdefault(key, []).append(word)

    def at(self, tokens: Sequence[Token], place: int) -> Phrase | None:
        """The phrase that begins here; one without slips before a longer one with them."""
        found = list(self._from(tokens, place))
        if not found:
            return self._run_together(tokens, place)
        return min(found, key=lambda one: (one.slips, -one.end))

    def _from(self, tokens: Sequence[Token], start: int) -> Iterator[Phrase]:
        ways: list[tuple[Node, int, tuple[int, ...]]] = [(self._root, start, ())]
        while ways:
            node, at, slips = ways.pop()
            for code, value, words in node.ends:
                if code == "k" and any(tokens[one].bare in SYLLABLES for one in slips):
                    continue  # "tiêu dân" announces no "tiếp dân"
                if stands(tokens[start:at], words, {one - start for one in slips}):
                    unsure = sum(tokens[one].bare in SYLLABLES for one in slips)
                    yield Phrase(code, at, value, len(slips), unsure)
                    break
            if at == len(tokens) or tokens[at].kind not in ("word", "stop"):
                continue
            bare = tokens[at].bare
            if bare in node.after:
                ways.append((node.after[bare], at + 1, slips))
            elif not slips and tokens[at].kind == "word":
                ways += [
                    (node.after[other], at + 1, (*slips, at))
                    for other in self._slips(tokens[at])
                    if other in node.after
                ]

    def _slips(self, token: Token) -> tuple[str, ...]:
        bare = token.bare
        if len(bare) < 3 or bare in self._words or (bare in SYLLABLES and bare != token.text):
            return ()
        if bare not in self._slipped:
            near = {one for key in (bare, *less_one(bare)) for one in self._near.get(key, ())}
            if len(self._slipped) >= REMEMBERED:
                self._slipped.clear()
            self._slipped[bare] = tuple(
                sorted(one for one in near if OSA.distance(bare, one, score_cutoff=1) == 1)
            )
        return self._slipped[bare]

    def _run_together(self, tokens: Sequence[Token], place: int) -> Phrase | None:
        """ "taphuan" for "tap huan" """
        token = tokens[place]
        bare = self._joined.get(token.bare) if token.bare not in SYLLABLES else None
        if token.kind != "word" or not bare:
            return None
        apart = [Token(one, one, "word", token.start, token.end) for one in bare]
        found = self.at(apart, 0)
        return Phrase(found.code, place + 1, found.value) if found else None


def stands(typed: Sequence[Token], words: tuple[str, ...], slips: set[int]) -> bool:
    for at, (token, wanted) in enumerate(zip(typed, words, strict=True)):
        if at in slips or wanted.startswith(ANY):
            continue
        if wanted.startswith(EXACT):
            if token.text != wanted[1:]:
                return False
        elif not spelled_so(token.text, wanted, alone=len(words) == 1):
            return False
    if not slips:
        return True
    letters = sum(map(len, words))
    if len(words) == 1 and letters == ALONE - 1:  # "buio": letters in a wrong order
        return sorted(typed[0].bare) == sorted(fold(words[0].lstrip("=?")))
    if len(words) == 1:
        return letters >= ALONE and typed[0].bare not in SYLLABLES
    odd = all(typed[at].bare not in SYLLABLES for at in slips)
    return odd or (letters >= LONG and len(slips) < len(words))


def told(table: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str, str]]:
    """Code, value and phrase of a table: code -> phrases."""
    for code, phrases in table.items():
        yield from ((code, "", one) for one in phrases)
