"""The field's short forms, and words that only ask; they stand in lexicon.yaml."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

from knowledge.readers.syllables import is_syllable
from knowledge.vietnamese import fold

FILE = Path(__file__).with_suffix(".yaml")
Phrase = tuple[str, ...]


@cache
def entries() -> dict[str, dict[str, tuple[str, ...]]]:
    read = yaml.load(FILE.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {part: {str(short): _several(full) for short, full in read[part].items()}
            for part in ("sure", "short", "chat")} | {
        "asking": {"": tuple(read["asking"])},
        "light": {"": tuple(read["light"].split())},
    }  # fmt: skip


def _several(full: str | list[str]) -> tuple[str, ...]:
    return (full,) if isinstance(full, str) else tuple(full)


def in_documents(word: str) -> str | None:
    """The full form of a short form, where the word is one: written with capitals."""
    full = entries()["short"].get(word)
    return full[0] if full else None


@cache
def _typed() -> dict[str, tuple[str, ...]]:
    """Any short form as typed, with marks or without -> its full forms, the likeliest first."""
    typed: dict[str, tuple[str, ...]] = {}
    for part in ("sure", "chat", "short"):
        for short, full in entries()[part].items():
            for form in dict.fromkeys((short.lower(), fold(short))):
                typed[form] = (*typed.get(form, ()), *full)
    return typed


def in_question(word: str) -> tuple[str, ...]:
    """Full forms the word may stand for; none for what is a syllable as it stands."""
    capitals = word.isupper() and len(word) > 1
    if not capitals and not is_sure(word) and is_syllable(word):
        return ()
    return tuple(dict.fromkeys(_typed().get(word.lower(), ())))


def is_sure(word: str) -> bool:
    """Whether it is a short form of chats, and nothing else."""
    return word.lower() in entries()["sure"]


@cache
def asking() -> frozenset[Phrase]:
    """Phrases that only ask, with marks."""
    return frozenset(tuple(phrase.split()) for phrase in entries()["asking"][""])


@cache
def asking_unmarked() -> frozenset[Phrase]:
    """The same without marks; a single syllable that other words share is left out."""
    return frozenset(
        tuple(fold(one) for one in phrase)
        for phrase in asking()
        if len(phrase) > 1 or phrase[0] in {"gì", "ai", "nào"}
    )


@cache
def light() -> frozenset[str]:
    """Words of grammar and talk, with marks."""
    return frozenset(entries()["light"][""])


@cache
def light_unmarked() -> frozenset[str]:
    return frozenset(map(fold, light()))


@cache
def asked_pairs() -> frozenset[tuple[str, str]]:
    """Neighbouring words of phrases that ask, without marks."""
    bare = [[fold(one) for one in phrase] for phrase in asking()]
    return frozenset(pair for phrase in bare for pair in pairwise(phrase))
