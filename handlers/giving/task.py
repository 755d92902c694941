"""What is to be done: the words of an order that are left, and which report they ask for."""

import re
from collections.abc import Collection, Mapping, Sequence

from handlers.giving.text import Text
from handlers.giving.words import (
    CALLED_TASK,
    FINISHED,
    LEADING,
    NOT_LEADING,
    PAPERS,
    REPORTED,
    REPORTING,
    SITUATION,
    TRAILING,
)
from knowledge.vietnamese import fold

DONE = "done"
SHORT_REPORT = re.compile(r"^(?:bc|b/c)(?= )", re.IGNORECASE)
EDGES = " ,;:.-–!"


def owes(task: str) -> str:
    """The kind of report that the task asks for; "done" where that it is done is enough."""
    bare = fold(task)
    if SITUATION.search(bare):
        return "situation"
    kinds = [kind for kind, named in REPORTED.items() if named.search(bare)]
    if len(kinds) == 1 and REPORTING.search(bare) and not PAPERS.search(bare):
        return kinds[0]
    return DONE


CALLED: Mapping[str, re.Pattern[str]] = {
    DONE: re.compile(
        r"(?:bao )?(?:la )?(?:da )?(?:lam )?(?:xong|hoan thanh)|done|word that it is done"
    ),
    "situation": re.compile(r"(?:nam )?tinh hinh(?: nhan dan)?|situation"),
    "dialogue": re.compile(r"doi thoai(?: voi nhan dan)?|dialogues?"),
    "training": re.compile(r"(?:lop )?(?:tap huan|boi duong)|training"),
    "model": re.compile(r"(?:dang k[yi] )?mo hinh(?: dan van kheo)?|models?"),
    "reception": re.compile(r"tiep (?:cong )?dan|receptions?"),
}
ABOUT = re.compile(r"^(?:(?:can|phai|gui|lai|nop|bao cao|ket qua|ve|report|the|a) )+")


def called(said: str) -> str:
    """The answer to "what is to be sent back"; empty where it names none of the kinds."""
    bare = ABOUT.sub("", " ".join(fold(said).strip(" .,!").split()))
    return next((kind for kind, name in CALLED.items() if name.fullmatch(bare)), "")


def words_of(words: Text, taken: Sequence[tuple[int, int]]) -> str:
    """What is left of the words, as typed, with a capital letter."""
    found, place = [], 0
    for start, end in (*sorted(taken), (len(words.bare), len(words.bare))):
        if start > place:
            found.append(trimmed(words, place, start))
        place = max(place, end)
    said = SHORT_REPORT.sub("báo cáo", ", ".join(one for one in found if one))
    return said[:1].upper() + said[1:]


def trimmed(words: Text, start: int, end: int) -> str:
    """bare[start:end] as typed, without what only joins it to the rest."""
    said = words.raw(start, end).strip(EDGES).split()
    while said and _joins(said[0], LEADING) and not NOT_LEADING.match(fold(" ".join(said[:2]))):
        said = said[1:]
    while said and _joins(said[-1], TRAILING):
        said = said[:-1]
    whole = " ".join(said).strip(EDGES)
    if called := CALLED_TASK.match(whole):
        whole = whole[called.end() :]
    return FINISHED.sub("", whole)


def _joins(word: str, known: Collection[str]) -> bool:
    """Is it one of these words, with its marks or without any?"""
    low = word.lower().strip(EDGES)
    return not low or low in known or (low.isascii() and low in {fold(one) for one in known})
