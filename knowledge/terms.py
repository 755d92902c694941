"""Text as the words that are compared: folded syllables, short forms written out."""

from functools import lru_cache

from knowledge import lexicon
from knowledge.plain import TAG
from knowledge.search.words import folded, marked, words


@lru_cache(maxsize=100_000)  # a country's plans have some 20,000 different words
def written_out(word: str) -> tuple[str, ...]:
    """A plan's short form in full; the word itself where it is none."""
    full = lexicon.in_documents(word)
    return tuple(folded(marked(one)) for one in (full.split() if full else [word]))


def terms(text: str) -> tuple[str, ...]:
    """The syllables of a plan's text, in order."""
    return tuple(one for word in words(TAG.sub(" ", text)) for one in written_out(word))
