"""Mends a word with one slip in it where its neighbours tell what it was to be."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache

from rapidfuzz.distance import OSA

from handlers.meaning.lexicon import less_one
from handlers.overview.vocabulary import pairs
from handlers.reading.tokens import Message, Token

SHORTEST = 3  # letters of a word that may hold a slip
NUMBER = "#"


def mend(message: Message, taken: Sequence[tuple[int, int]]) -> Message:
    """Words inside `taken` are names and stay."""
    names = {at for start, end in taken for at in range(start, end)}
    tokens = list(message.tokens)
    for at, token in enumerate(tokens):
        if at not in names and _odd(token):
            meant = _meant(token.bare, _bare(tokens, at - 1), _bare(tokens, at + 1))
            tokens[at] = replace(token, text=meant, bare=meant) if meant else token
    return Message(message.raw, tuple(tokens))


def _odd(token: Token) -> bool:
    return token.kind == "word" and len(token.bare) > 1 and token.bare not in _words()


def _bare(tokens: Sequence[Token], at: int) -> str:
    if not 0 <= at < len(tokens):
        return ""
    return NUMBER if tokens[at].kind in ("number", "share") else tokens[at].bare


def _meant(typed: str, before: str, behind: str) -> str:
    """The word that fits both neighbours, else one of them; empty where none or several do."""
    fitting: dict[int, set[str]] = {1: set(), 2: set()}
    for word in _near(typed):
        known = pairs()
        fits = ((before, word) in known) + ((word, behind) in known)
        if fits:
            fitting[fits].add(word)
    found = fitting[2] or fitting[1]
    return found.pop() if len(found) == 1 else ""


def _near(typed: str) -> Collection[str]:
    near = _index()
    found = {one for key in (typed, *less_one(typed)) for one in near.get(key, ())}
    return {one for one in found if OSA.distance(typed, one, score_cutoff=1) == 1}


@cache
def _words() -> frozenset[str]:
    return frozenset(word for pair in pairs() for word in pair)


@cache
def _index() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for word in sorted(_words()):
        for key in {word, *less_one(word)} if len(word) >= SHORTEST else ():
            index.setdefault(key, []).append(word)
    return index
