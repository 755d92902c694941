"""The plans that can be asked: their words found by the index, their pieces cut when first needed.

Built once and changed plan by plan; holds no clock and no database.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from math import log

from knowledge import asked_spelling, index, lexicon
from knowledge.answer_shapes import Source
from knowledge.index import Index
from knowledge.pieces import Shelf
from knowledge.plan_names import Names
from knowledge.search.slips import is_bare
from knowledge.search.words import folded, marked


@dataclass(frozen=True, slots=True)
class Spelt:
    """A word of the question; `typed`: what stood there, where that may be meant as well."""

    marked: str
    folded: str
    typed: str = ""


LEAST = 1e-6  # nearer to 0 and 1 scores say no more
GONE = ("superseded", "withdrawn")
KEPT = 400  # plans whose pieces stay cut; one takes some 200 kB


class Library:
    def __init__(self, sources: Iterable[Source] = ()) -> None:
        given = list(sources)
        self.index = Index({one.id: one.passages for one in given})
        self.sources = {one.id: one for one in given}
        self.names = {one.id: Names(one) for one in given}
        self._shelves: dict[int, Shelf] = {}

    def put(self, source: Source) -> None:
        """Add a plan, or replace what is known of it."""
        self.index.put(source.id, source.passages)
        self.sources = {**self.sources, source.id: source}
        self.names = {**self.names, source.id: Names(source)}
        self._shelves.pop(source.id, None)

    def drop(self, plan: int) -> None:
        self.index.drop(plan)
        self.sources = {at: one for at, one in self.sources.items() if at != plan}
        self.names = {at: one for at, one in self.names.items() if at != plan}
        self._shelves.pop(plan, None)

    def visible(self) -> list[int]:
        """The plans that answer unasked: what is superseded or withdrawn must be named."""
        return [at for at, one in self.sources.items() if one.facts.get("state") not in GONE]

    def shelf(self, plan: int) -> Shelf:
        shelf = self._shelves.get(plan)
        if shelf is None or shelf.source is not self.sources[plan]:
            if len(self._shelves) >= KEPT:
                self._shelves.pop(next(iter(self._shelves)), None)
            shelf = self._shelves[plan] = Shelf(self.sources[plan])
        return shelf

    def spell(self, question: str) -> list[Spelt]:
        """The question's words as the collection has them: slips mended, short forms in full.

        Words that ask stand as they are: plans hold few of them.
        """
        said: list[Spelt] = []
        run: list[str] = []
        for word in [*asked_spelling.mend(question, self.knows), ""]:
            bare = folded(marked(word)) if word else ""
            if word and bare not in asked_spelling.ASKING:
                run.append(word)
                continue
            said.extend(self._read(run))
            run = []
            if word:
                said.append(Spelt(marked(word), bare))
        return said

    def _read(self, run: Sequence[str]) -> list[Spelt]:
        """Words without one that asks; a true syllable that no plan holds is only half mended."""
        if not run:
            return []
        terms = self.index.read(" ".join(run))
        bare = [folded(marked(word)) for word in run]
        read = [term.folded for term in terms]
        spelt = [Spelt(term.marked, term.folded) for term in terms]
        for tag, a, b, c, d in SequenceMatcher(None, bare, read, autojunk=False).get_opcodes():
            if tag == "replace" and b - a == d - c:
                for was, now in zip(range(a, b), range(c, d), strict=True):
                    if is_bare(bare[was]) and not lexicon.in_question(run[was]):
                        spelt[now] = self._doubted(run[was], bare[was], spelt[now])
        return spelt

    def _doubted(self, word: str, bare: str, now: Spelt) -> Spelt:
        if not word.isascii():  # with its marks it is no slip
            return Spelt(marked(word), bare)
        return Spelt(now.marked, now.folded, bare)

    def knows(self, word: str) -> bool:
        return self.index.frequencies([word])[0] > 0

    def search(
        self, question: str, limit: int, plans: Collection[int] | None = None
    ) -> list[tuple[int, int, float]]:
        """Plan, passage and score of the likeliest passages; a score is about 0.1 to 0.7."""
        hits = self.index.search(question, limit=limit, plans=plans)
        return [(hit.plan, hit.place, unbent(hit.score)) for hit in hits]


def unbent(score: float) -> float:
    """The even scale below the index's own, on which scores can be added up."""
    sure = min(max(score, LEAST), 1 - LEAST)
    return index.MIDDLE + index.SPREAD * log(sure / (1 - sure))
