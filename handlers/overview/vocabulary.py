"""The words of questions, as phrases.yaml lists them, ready to be found in a message."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from handlers.reading.phrases import Phrases
from handlers.reading.vocabulary import GROUPS

FILE = Path(__file__).with_name("phrases.yaml")


@cache
def phrases() -> Phrases:
    return Phrases([*_listed(), *_groups()])


@cache
def long_ones() -> Phrases:
    """Those of several words: with a slip in one they still stand before a shorter phrase."""
    return Phrases(one for one in [*_listed(), *_groups()] if len(one[2].split()) > 1)


def _listed() -> Iterator[tuple[str, str, str]]:
    # all scalars are words: "no" is no boolean here
    read: Any = yaml.load(FILE.read_text("utf-8"), getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    for code, values in read.items():
        if isinstance(values, str):
            values = {"": values}
        for value, words in values.items():
            for one in words.split("|"):
                if said := " ".join(one.split()):
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
