"""The words of questions, as phrases.yaml lists them, ready to be found in a message."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from handlers.reading.phrases import Phrases
from handlers.reading.vocabulary import GROUPS
from knowledge.vietnamese import fold

FILE = Path(__file__).with_name("phrases.yaml")


@cache
def phrases() -> Phrases:
    return Phrases([*_listed(), *_groups()])


@cache
def long_ones() -> Phrases:
    """Those of several words: with a slip in one they still stand before a shorter phrase."""
    return Phrases(one for one in [*_listed(), *_groups()] if len(one[2].split()) > 1)


@cache
def pairs() -> frozenset[tuple[str, str]]:
    """Words without marks that stand side by side in a phrase; single ones with nothing."""
    told = [*_listed(), *_groups(), *(("", "", one) for one in _split(_file()["beside"]))]
    folded = (fold(said.replace("=", "")).split() for _, _, said in told)
    return frozenset(pair for words in folded for pair in (*pairwise(words), (words[0], words[0])))


@cache
def _file() -> Any:
    # all scalars are words: "no" is no boolean here
    return yaml.load(FILE.read_text("utf-8"), getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def _split(words: str) -> list[str]:
    return [said for one in words.split("|") if (said := " ".join(one.split()))]


def _listed() -> Iterator[tuple[str, str, str]]:
    for code, values in _file()["phrases"].items():
        if isinstance(values, str):
            values = {"": values}
        for value, words in values.items():
            for said in _split(words):
                yield code, value.replace("~", ""), said


def _groups() -> Iterator[tuple[str, str, str]]:
    """The groups that reports tell of, by the name under which they are kept."""
    for one in GROUPS:
        said, _, kept = one.partition("=")
        yield "group", kept or said, said


@cache
def known() -> frozenset[str]:
    """Every word of the phrases, as it is spelt there."""
    return frozenset(word.lstrip("=") for _, _, said in _listed() for word in said.split())
