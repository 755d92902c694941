"""A set of words written as one line."""


def bag(words: str) -> frozenset[str]:
    return frozenset(words.split())
