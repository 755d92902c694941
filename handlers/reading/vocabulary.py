"""The words of reports, as words.yaml lists them.

A code of one letter stands for each sort; the grammar of counts is written in these codes.
"""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("words.yaml")
CODES = {
    "solved": "!",
    "not": "~",
    "left": "+",
    "all": "*",
    "done": "=",
    "finished": "f",
    "halves": "h",
    "each": "E",
    "any": "0",
    "total": "T",
    "of-which": "o",
    "and": "&",
    "more": "s",
    "mistaken": "w",
    "denied": "D",
    "about": "e",
    "for": "c",
    "absent": "A",
    "filler": "_",
    "meeting": "b",
    "other": "x",
    "sex": "m",
    "place": "P",
    "chair": "C",
    "note": "N",
    "again": "n",
    "person": "p",
}


@cache
def listed() -> Any:
    # all scalars are words: "no" is no boolean here
    return yaml.load(FILE.read_text("utf-8"), getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def phrases(name: str) -> tuple[str, ...]:
    return split(listed()[name])


def split(words: str) -> tuple[str, ...]:
    return tuple(one for part in words.split("|") if (one := " ".join(part.split())))


COMMON = {CODES[name]: split(words) for name, words in listed()["codes"].items()}
NOTHING = phrases("nothing")
GROUPS = phrases("groups")
ABOVE, BELOW, ABOUT = phrases("above"), phrases("below"), phrases("near")
LABELS, STRICT = phrases("labels"), frozenset(phrases("strict"))
TOPICS = phrases("topics")
FRAME = frozenset(phrases("frame"))
SHORT: dict[str, str] = listed()["short"]
SPELT: dict[str, str] = listed()["spelt"]
SPELT_ALONE: dict[str, str] = listed()["spelt-alone"]
