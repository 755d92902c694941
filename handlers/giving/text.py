"""An order as it was typed, and beside it without marks, short forms spelled out, slips mended."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from handlers.giving.words import MENDED, SHORT
from handlers.meaning.words import SYLLABLES
from handlers.places.hits import Hit
from handlers.places.places import Places
from handlers.reading.tokens import Message, Token, cut
from handlers.reading.units import unit_hits
from knowledge.vietnamese import fold

SLIP = 4  # letters of a word that may hold a slip
STUCK = frozenset(",;:.!?")  # stand right behind the word before


@dataclass(frozen=True, slots=True)
class Text:
    """`bare`: the words without marks; `starts`: where each piece of it begins, and its tokens."""

    message: Message
    bare: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tokens: tuple[tuple[int, int], ...]
    hits: tuple[Hit, ...]

    def at(self, place: int) -> int:
        """The piece in which this letter of `bare` stands, or after which it comes."""
        return max(0, bisect_right(self.starts, place) - 1)

    def raw(self, start: int, end: int) -> str:
        """bare[start:end] as it was typed."""
        inside = [
            self.tokens[at]
            for at in range(len(self.starts))
            if self.starts[at] < end and self.ends[at] > start
        ]
        return self.message.words(inside[0][0], inside[-1][1]).strip() if inside else ""

    def hit(self, place: int) -> tuple[Hit, int] | None:
        """The unit whose name begins here, and where in `bare` it ends."""
        if place >= len(self.bare):
            return None
        at = self.at(place)
        token = self.tokens[at][0]
        here = [one for one in self.hits if one.start <= token <= one.core]
        if not here or self.starts[at] != place:
            return None
        hit = max(here, key=lambda one: one.end if one.start == token else 0)
        last = next(one for one, span in enumerate(self.tokens) if span[1] >= hit.end)
        return hit, self.ends[last]

    def capital(self, at: int) -> bool:
        """Does the piece begin with a capital letter?"""
        return self.message.raw[self.message.tokens[self.tokens[at][0]].start].isupper()


def text(said: str, places: Places) -> Text:
    message = cut(said)
    hits = tuple(unit_hits(message, places))
    named = {at for hit in hits for at in range(hit.core, hit.end)}
    bare, starts, ends, tokens = "", [], [], []
    for word, first, last in _pieces(message.tokens, named):
        if bare and word not in STUCK:
            bare += " "
        starts.append(len(bare))
        bare += word
        ends.append(len(bare))
        tokens.append((first, last))
    return Text(message, bare, tuple(starts), tuple(ends), tuple(tokens), hits)


def _pieces(tokens: tuple[Token, ...], named: set[int]) -> Iterator[tuple[str, int, int]]:
    at = 0
    while at < len(tokens):
        three = "".join(one.bare for one in tokens[at : at + 3])
        if three in SHORT and "/" in three:
            yield SHORT[three], at, at + 3
            at += 3
            continue
        yield (" ".join(_word(tokens[at], at in named).split()) or "-"), at, at + 1
        at += 1


def _word(token: Token, named: bool) -> str:
    """`named`: in a unit's name nothing is mended."""
    if token.kind == "stop" and "\n" in token.text:
        return ","
    if token.kind != "word":
        return fold(token.text)
    if named:
        return token.bare
    if token.typed in SHORT:
        return SHORT[token.typed]
    if len(token.bare) < SLIP or token.bare in SYLLABLES or token.bare in MENDED:
        return token.bare
    near = [one for one in MENDED if OSA.distance(token.bare, one, score_cutoff=1) <= 1]
    return near[0] if len(near) == 1 else token.bare
