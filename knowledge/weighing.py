"""How well each piece of the plans answers a question: its words, its kind, whose plan it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, log1p

from knowledge.asked import Asked
from knowledge.bags import bag
from knowledge.fitting import fit
from knowledge.library import Library
from knowledge.pieces import Piece
from knowledge.search.slips import is_bare

PASSAGES = 40  # that the index finds and whose pieces are weighed
EMPTY = 0.08  # what a word outside the subject weighs
# weights chosen on the questions of `bench/asked.py`
WORDS, PAIRS, FIT, FOUND, LENGTH, HEADING = 0.50, 0.22, 0.28, 0.25, 0.04, 0.12
SLIP = 0.35  # for a word that is no syllable and that nothing mended: it says little
TALK = 0.4  # for what people say where a plan has a verb of its own
LIGHT = bag("lam giao xong gui nop dat chiu xuong dua lo dung giu xet truoc")
DOUBTED = 0.5  # for a mended word that was a true syllable as typed
RESUMED = 0.2  # for the piece that a follow-up comes back to
TITLED = 0.14  # for a label or title that is what "X là ai" names
BASIS = 0.12  # for the lines before the first clause, where a plan says what it rests on
HEAD = 16  # passages that may stand before the first clause
NONE: frozenset[str] = frozenset()
SHORT = 12  # words: longer pieces pay a little


@dataclass(frozen=True, slots=True)
class Weighed:
    """`score` ranks; `held`: the share of the subject's words, by rarity, that stand there.

    `given` is what the index gave its passage; `lead`: how much more than to any other plan's;
    `missing`: how rare the rarest word is that is asked for and does not stand there.
    """

    piece: Piece
    score: float
    held: float
    fit: float
    given: float
    missing: float = 0.0
    lead: float = 0.0


@dataclass(frozen=True, slots=True)
class Query:
    words: Mapping[str, float]
    subject: Mapping[str, float]
    pairs: Mapping[tuple[str, str], float]
    same: tuple[tuple[str, tuple[str, ...]], ...]  # what a plan may write for these words
    rarest: float  # the rarity of a word that no passage has

    @classmethod
    def of(cls, asked: Asked, library: Library) -> "Query":
        subject = set(asked.subject)
        known = library.index.frequencies(asked.words)
        worth = dict(zip(asked.words, rarity(library, known), strict=True))
        words: dict[str, float] = {}
        for at, word in enumerate(asked.words):
            share = 1.0 if at in subject else EMPTY
            if at in asked.typed and at in subject:  # half for each thing it may mean
                share = DOUBTED
                words[asked.typed[at]] = (1 - DOUBTED) * log1p(2 * library.index.living)
            if word in LIGHT:
                share *= TALK
            if not known[at] and not is_bare(word) and not word.isdigit():
                share *= SLIP
            words[word] = max(words.get(word, 0.0), share * worth[word])
        near = [
            (asked.words[at], asked.words[at + 1])
            for at in sorted(subject)
            if at + 1 in subject and at + 1 < len(asked.words)
        ]
        pairs = dict(zip(near, rarity(library, library.index.pair_frequencies(near)), strict=True))
        own = {*(asked.words[at] for at in subject), *asked.typed.values()}
        told = {word: worth for word, worth in words.items() if word in own}
        same = tuple((f" {written} ", tuple(one.split())) for written, one in asked.same)
        return cls(words, told, pairs, same, log1p(2 * library.index.living) or 1.0)

    def stand_ins(self, piece: Piece) -> list[tuple[str, ...]]:
        """Phrases of the question for which the piece has others."""
        text = piece.padded
        return [words for written, words in self.same if written in text]


def rarity(library: Library, frequencies: Sequence[int]) -> list[float]:
    total = library.index.living
    return [log1p((total - n + 0.5) / (n + 0.5)) for n in frequencies]


def weigh(
    asked: Asked, query: Query, pieces: Sequence[tuple[Piece, float]], priors: Mapping[int, float],
    names: Mapping[int, frozenset[str]], place: tuple[int, int, int] | None = None,
) -> list[Weighed]:  # fmt: skip
    """Best first. `pieces` come with what the index gave their passage; `priors` by plan."""
    found = []
    first, second = two_best(pieces)
    for piece, given in pieces:
        known = names.get(piece.plan, frozenset())
        told = query.stand_ins(piece) if query.same else []
        other = frozenset(word for phrase in told for word in phrase) if told else NONE
        held = share(query.words, piece.words, known, other)
        joined = share_pairs(query.pairs, piece.pairs, told) if query.pairs else held
        suits = fit(asked, piece)
        score = WORDS * held + PAIRS * joined + FIT * suits + FOUND * given
        score -= LENGTH * log(max(len(piece.own), SHORT) / SHORT)
        score -= HEADING * (piece.heads and suits < 0.8 and not names_it(query, piece))
        score += TITLED * titled(asked, piece) if asked.titled else 0.0
        score += BASIS * (
            asked.basis and asked.kind == "references" and piece.place < HEAD and not piece.where
        )
        if place and piece.plan == place[0] and piece.start < place[2] and piece.end > place[1]:
            score += RESUMED
        score += priors.get(piece.plan, 0.0)
        held, missing = present(query, piece.words, known, other)
        lead = given - (second if piece.plan == first[0] else first[1])
        found.append(Weighed(piece, score, held, suits, given, missing, lead))
    return sorted(found, key=lambda one: (-one.score, one.piece.plan, one.piece.start))


def present(
    query: Query, here: Mapping[str, float], named: frozenset[str], other: frozenset[str]
) -> tuple[float, float]:
    """The share of the subject, by rarity, that stands there; how rare the rarest other word is."""
    total = absent = rarest = 0.0
    for word, worth in query.subject.items():
        total += worth
        if word not in here and word not in named and word not in other:
            absent += worth
            rarest = max(rarest, worth)
    return 1.0 - absent / (total or 1.0), rarest / query.rarest


def titled(asked: Asked, piece: Piece) -> float:
    """How far the label, or the title above, is what "X là ai" names; X begins with its noun."""
    if piece.sort != "sentence":
        return 0.0
    said = [asked.words[at] for at in asked.subject]
    shares = [len({*said} & {*some}) / len({*some}) for some in (piece.label, piece.near) if some]
    first = (*said[:2], "")[:2]
    begins = any(first in set(pairwise(some)) for some in (piece.label, piece.near, piece.own))
    return 0.5 * max(shares, default=0.0) + 0.5 * begins


def names_it(query: Query, piece: Piece) -> bool:
    """Whether a title is what the question is about: all its words are asked for."""
    own = [word for word in piece.own if not word.isdigit() and len(word) > 1]
    held = sum(query.words.get(word, 0.0) > 0 for word in own)
    return len(own) > 1 and held >= 0.8 * len(own)


def two_best(pieces: Sequence[tuple[Piece, float]]) -> tuple[tuple[int, float], float]:
    """The plan to which the index gave most, and how much; how much to the next plan."""
    best: dict[int, float] = {}
    for piece, given in pieces:
        best[piece.plan] = max(given, best.get(piece.plan, 0.0))
    order = sorted(best.items(), key=lambda one: -one[1])
    return (order or [(0, 0.0)])[0], order[1][1] if len(order) > 1 else 0.0


STAND_IN = 0.8  # what a word counts for which the plan writes another
TITLE = 0.3  # what a word counts that stands only in the plan's own name


def share(
    asked: Mapping[str, float], here: Mapping[str, float], named: frozenset[str],
    other: frozenset[str],
) -> float:  # fmt: skip
    total = sum(asked.values()) or 1.0
    held = sum(
        worth * (here.get(word) or (STAND_IN if word in other else TITLE if word in named else 0.0))
        for word, worth in asked.items()
    )
    return held / total


def share_pairs(
    asked: Mapping[tuple[str, str], float], here: Mapping[tuple[str, str], float],
    told: Sequence[tuple[str, ...]],
) -> float:  # fmt: skip
    total = sum(asked.values()) or 1.0
    held = sum(worth * here.get(pair, 0.0) for pair, worth in asked.items())
    if told:
        other = {pair for phrase in told for pair in pairwise(phrase)}
        held += sum(
            STAND_IN * worth for pair, worth in asked.items() if pair in other and pair not in here
        )
    return held / total
