"""A question read for searching: what was meant by each word, and what each weighs."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge import lexicon
from knowledge.search import marks, reading
from knowledge.search.counted import WIDE
from knowledge.search.snapshot import Snapshot
from knowledge.search.words import folded, has_marks, marked, words

LONGEST = 40  # words of a question that are looked at
MARKED_FROM = 0.2  # of its words with marks: then marks mean something
# What a word weighs; chosen on 417 questions over plans and other texts
ASKING = 0.15  # that only asks
LIGHT = 0.8  # of grammar
NAME = 1.3  # with a capital inside the question


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the question; `weight` is below 1 where it only asks."""

    marked: str
    folded: str
    weight: float


@dataclass(frozen=True, slots=True)
class Question:
    terms: tuple[Term, ...]
    has_marks: bool = False


def read(text: str, snapshot: Snapshot) -> Question:
    written = words(text)[:LONGEST]
    letters = [word for word in written if not word[0].isdigit()]
    with_marks = sum(map(has_marks, letters)) > MARKED_FROM * len(letters)
    chosen = reading.meant(written, snapshot, with_marks=with_marks)[:LONGEST]
    spelled = _spelled(chosen, frozenset(map(marked, written)) if with_marks else (), snapshot)
    weights = _weights(chosen, names=_names(text), with_marks=with_marks)
    said = zip(chosen, spelled, weights, strict=True)
    return Question(
        tuple(Term(form, folded(one), weight) for one, form, weight in said), with_marks
    )


def _spelled(chosen: Sequence[str], typed: Collection[str], snapshot: Snapshot) -> list[str]:
    """With marks: as typed, where the plans have it so; else the likeliest that they have."""
    vocabulary = snapshot.vocabulary
    own = [vocabulary.marked.get(word, -1) for word in chosen]
    standing = snapshot.chained(np.array(own, np.int64) << WIDE) > 0
    options: list[list[int]] = []
    for word, form, stands in zip(chosen, own, standing, strict=True):
        number = vocabulary.folded.get(folded(word))
        fixed = number is None or (stands and (has_marks(word) or word in typed))
        forms = [form] * (form >= 0) if fixed or number is None else vocabulary.forms[number]
        options.append(sorted(forms, key=vocabulary.marked_words.__getitem__))
    found = marks.restore(options, snapshot)
    return [
        vocabulary.marked_words[form] if form >= 0 else word
        for word, form in zip(chosen, found, strict=True)
    ]


def _names(text: str) -> frozenset[str]:
    """Words written like names; the first one of a sentence says nothing by its capital."""
    inside = re.findall(r"(?<![.?!:]\s)(?<!^)\b[^\W\d_]+", text)
    return frozenset(marked(word) for word in inside if word[0].isupper())


def _weights(chosen: Sequence[str], *, names: frozenset[str], with_marks: bool) -> list[float]:
    phrases = lexicon.asking() if with_marks else lexicon.asking_unmarked()
    said = [one if with_marks else folded(one) for one in chosen]
    light = lexicon.light() if with_marks else lexicon.light_unmarked()
    weights = [
        NAME if one in names else LIGHT if word in light else 1.0
        for one, word in zip(chosen, said, strict=True)
    ]
    for at in range(len(said)):
        for length in (4, 3, 2, 1):
            if (phrase := tuple(said[at : at + length])) in phrases:
                weights[at : at + len(phrase)] = [ASKING] * len(phrase)
                break
    if all(weight == ASKING for weight in weights):
        return [1.0] * len(said)
    return weights
