"""Passages of some plans as flat arrays: their words, and for each word and pair where it stands.

A key is a folded word, or a folded word and its right neighbour. Arrays never change once made.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from knowledge.passages import Passage
from knowledge.search.vocabulary import Ids, Vocabulary

Longs = NDArray[np.int64]
BITS = 20  # of a folded word in a key
DOC_BITS = 22
TEXT, HEADING = 4, 1  # what one occurrence counts; a heading says less than the clause itself
MOST = 255
AT_A_TIME = 4096  # texts


@dataclass(frozen=True, slots=True)
class Segment:
    plans: Longs  # of each passage
    places: Ids
    tokens: Ids  # marked words of all passages, one after another
    offsets: Longs  # where each passage's words begin, and the end
    heading_tokens: Ids
    heading_offsets: Longs
    keys: Longs  # sorted
    starts: Longs  # where each key's postings begin, and the end
    docs: Ids
    counts: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.plans)

    def size(self) -> int:
        """In bytes."""
        arrays = (getattr(self, name) for name in self.__slots__)
        return sum(array.nbytes for array in arrays)


def word_key(word: int) -> int:
    return word << BITS


def pair_key(first: int, second: int) -> int:
    return first << BITS | (second + 1)


def build(vocabulary: Vocabulary, plans: Sequence[tuple[int, Sequence[Passage]]]) -> Segment:
    passages = [one for _, some in plans for one in some]
    numbers = np.repeat(
        np.array([plan for plan, _ in plans], np.int64), [len(some) for _, some in plans]
    )
    places = [np.arange(len(some), dtype=np.int32) for _, some in plans]
    tokens, offsets = _read(vocabulary, [one.text for one in passages])
    headings, heading_offsets = _read_headings(vocabulary, [one.heading for one in passages])
    return _indexed(
        vocabulary, numbers, np.concatenate([np.zeros(0, np.int32), *places]),
        (tokens, offsets), (headings, heading_offsets),
    )  # fmt: skip


def _read(vocabulary: Vocabulary, texts: Sequence[str]) -> tuple[Ids, Longs]:
    """Words of all texts, a few thousand texts at a time: the pieces of all would fill memory."""
    parts = [np.zeros(0, np.int32)]
    lengths = [np.zeros(1, np.int64)]
    for at in range(0, len(texts), AT_A_TIME):
        read = [text.split() for text in texts[at : at + AT_A_TIME]]
        tokens, standing = vocabulary.read(list(chain.from_iterable(read)))
        ends = np.cumsum([0, *map(len, read)])
        grown = np.concatenate([[0], np.cumsum(standing, dtype=np.int64)])[ends]
        parts.append(tokens)
        lengths.append(np.diff(grown))
    return np.concatenate(parts), np.cumsum(np.concatenate(lengths))


def _read_headings(vocabulary: Vocabulary, texts: Sequence[str]) -> tuple[Ids, Longs]:
    """Many passages stand under one heading: each is read once."""
    distinct = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    tokens, offsets = _read(vocabulary, list(distinct))
    which = np.fromiter((distinct[text] for text in texts), np.int64, len(texts))
    return take(tokens, offsets, which)


def take(tokens: Ids, offsets: Longs, which: Longs) -> tuple[Ids, Longs]:
    """The stretches named, one after another."""
    lengths = offsets[which + 1] - offsets[which]
    ends = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    at = np.arange(ends[-1]) - np.repeat(ends[:-1] - offsets[which], lengths)
    return tokens[at], ends


def _indexed(
    vocabulary: Vocabulary, plans: Longs, places: Ids, text: tuple[Ids, Longs],
    heading: tuple[Ids, Longs],
) -> Segment:  # fmt: skip
    folds = vocabulary.folds()
    found = np.concatenate(
        [_occurrences(folds, *text, in_heading=0), _occurrences(folds, *heading, in_heading=1)]
    )
    found.sort()
    keys, starts, docs, counts = _postings(found)
    return Segment(plans, places, *text, *heading, keys, starts, docs, counts)


def _occurrences(folds: Ids, tokens: Ids, offsets: Longs, *, in_heading: int) -> Longs:
    """Each word and pair with its passage, packed into one sortable number."""
    bare = folds[tokens].astype(np.int64)
    docs = np.repeat(np.arange(len(offsets) - 1), np.diff(offsets))
    tail = docs << 1 | in_heading
    single = bare << (BITS + DOC_BITS + 1) | tail
    together = docs[:-1] == docs[1:]
    pair = (bare[:-1] << BITS | (bare[1:] + 1)) << (DOC_BITS + 1) | tail[:-1]
    return np.concatenate([single, pair[together]])


def _postings(found: Longs) -> tuple[Longs, Longs, Ids, NDArray[np.uint8]]:
    if not len(found):
        none = np.zeros(0, np.int64)
        return none, np.zeros(1, np.int64), none.astype(np.int32), none.astype(np.uint8)
    place = found >> 1
    first = np.flatnonzero(np.concatenate([[True], place[1:] != place[:-1]]))
    counts = np.add.reduceat(np.where(found & 1, HEADING, TEXT), first)
    place = place[first]
    keys = place >> DOC_BITS
    docs = (place & ((1 << DOC_BITS) - 1)).astype(np.int32)
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    ends = np.concatenate([starts, [len(keys)]]).astype(np.int64)
    return keys[starts], ends, docs, np.minimum(counts, MOST).astype(np.uint8)


def merge(vocabulary: Vocabulary, some: Sequence[tuple[Segment, NDArray[np.bool_]]]) -> Segment:
    """One segment of the passages that are still alive, in the order given."""
    kept = [(one, np.flatnonzero(alive)) for one, alive in some]
    texts = [take(one.tokens, one.offsets, which) for one, which in kept]
    headings = [take(one.heading_tokens, one.heading_offsets, which) for one, which in kept]
    return _indexed(
        vocabulary,
        np.concatenate([one.plans[which] for one, which in kept]),
        np.concatenate([one.places[which] for one, which in kept]),
        _joined(texts),
        _joined(headings),
    )


def _joined(parts: Sequence[tuple[Ids, Longs]]) -> tuple[Ids, Longs]:
    tokens = np.concatenate([tokens for tokens, _ in parts])
    lengths = np.concatenate([np.diff(offsets) for _, offsets in parts])
    return tokens, np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
