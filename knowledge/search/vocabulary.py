"""Numbers for words. They only grow: what a segment has stored stays readable.

Text is cut at spaces first, and each piece ("133-KH/HU,") read once: the same ones come again.
"""

from collections.abc import Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from knowledge import lexicon
from knowledge.search.words import folded, marked, words

Ids = NDArray[np.int32]
MOST = (1 << 20) - 2  # folded words that have a number of their own; later ones share the last


class Written(dict[str, int]):
    """Pieces as written -> their number; asking for a new one adds it."""

    def __init__(self, vocabulary: "Vocabulary") -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, piece: str) -> int:
        with self._vocabulary.lock:
            if piece not in self:
                self[piece] = self._vocabulary.add_written(piece)
            return self[piece]


class Vocabulary:
    """A piece stands for any number of marked words: "UBND" for four, a dash for none."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.marked_words: list[str] = []
        self.folded_words: list[str] = []
        self.marked: dict[str, int] = {}
        self.folded: dict[str, int] = {}
        self.forms: list[list[int]] = []  # folded -> marked
        self._folds: list[int] = []  # marked -> folded
        self._standing: list[int] = []  # marked forms of all pieces, one after another
        self._ends = [0]
        self._fold_array: Ids = np.zeros(0, np.int32)
        self._written = Written(self)

    def add_written(self, piece: str) -> int:
        forms: list[str] = []
        for word in words(piece):
            full = lexicon.in_documents(word)
            forms += full.split() if full else [marked(word)]
        self._standing.extend(self._add_marked(form) for form in forms)
        self._ends.append(len(self._standing))
        return len(self._ends) - 2

    def _add_marked(self, form: str) -> int:
        if (known := self.marked.get(form)) is not None:
            return known
        bare = folded(form)
        if bare not in self.folded:
            self.folded[bare] = min(len(self.folded_words), MOST)
            self.folded_words.append(bare)
            self.forms.append([])
        self.forms[self.folded[bare]].append(len(self.marked_words))
        self._folds.append(self.folded[bare])
        self.marked_words.append(form)
        self.marked[form] = len(self.marked_words) - 1
        return self.marked[form]

    def read(self, pieces: Sequence[str]) -> tuple[Ids, Ids]:
        """Marked forms of all pieces in order, and how many each piece stands for."""
        codes = np.fromiter(map(self._written.__getitem__, pieces), np.int64, len(pieces))
        with self.lock:
            ends, standing = np.array(self._ends), np.array(self._standing, np.int32)
        lengths = ends[codes + 1] - ends[codes]
        after = np.cumsum(lengths)
        at = np.arange(after[-1] if len(after) else 0)
        at += np.repeat(ends[codes] - (after - lengths), lengths)
        return standing[at], lengths.astype(np.int32)

    def folds(self) -> Ids:
        """Marked -> folded, for all words known now."""
        if len(self._fold_array) != len(self._folds):
            with self.lock:
                self._fold_array = np.array(self._folds, np.int32)
        return self._fold_array
