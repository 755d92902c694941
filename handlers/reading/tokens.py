"""Cuts a message into words that know where they were typed; short forms are spelled out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from handlers.meaning.lexicon import lexicon
from handlers.meaning.words import fits, spelled
from handlers.reading.vocabulary import SHORT
from knowledge.readers.syllables import is_syllable
from knowledge.vietnamese import fold, nfc

Kind = Literal[
    "word", "number", "share", "date", "time", "percent", "document", "phone", "quote", "stop"
]

LONGEST = 4_000  # letters
PARTS: tuple[tuple[Kind, str], ...] = (
    ("quote", r"[“\"«]([^“”\"«»\n]{1,150})[”\"»]|(?<!\w)['‘]([^'‘’\n]{3,150})['’](?!\w)"),
    ("phone", r"(?<![0-9])(?:\+84|84|0)[ .-]?[1-9](?:[ .-]?[0-9]){7,9}(?![0-9/])"),
    ("document", r"[0-9]{1,5} ?[-/] ?[a-zđ]{2,6}[-/][a-zđ]{1,10}(?:-[a-zđ]+)*"),
    ("document", r"(?:bc|b/c)[- ]0[0-9]{2,5}(?![0-9])"),
    ("date", r"[0-9]{1,2} ?(?P<sep>[/.-]) ?[0-9]{1,2} ?(?P=sep) ?(?:[0-9]{4}|[0-9]{2})(?![0-9])"),
    ("date", r"[0-9]{1,2}-[0-9]{1,2}/[0-9]{1,2}(?:/(?:[0-9]{4}|[0-9]{2}))?(?![0-9])"),
    ("date", r"(?:19|20)[0-9]{2}-[01]?[0-9]-[0-3]?[0-9](?![0-9])"),
    ("percent", r"[0-9]+(?:[.,][0-9]+)? ?(?:%|phần trăm|phan tram)"),
    ("time", r"[0-9]{1,2} ?(?:h|giờ|gio|g)(?: ?[0-5][0-9](?:p|phút|phut)?)?(?![0-9a-zà-ỹđ/])"),
    ("time", r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?![0-9])"),
    ("share", r"[0-9]{1,4} ?/ ?[0-9]{1,4}(?![0-9/])"),
    ("share", r"[0-9]{1,4}[-–][0-9]{1,4}(?![0-9-])|[0-9]{1,2}\.[0-9]{1,2}(?![0-9.])"),
    ("number", r"[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9])|[0-9]+,[0-9]+(?![0-9,])|[0-9]+"),
    ("word", r"b/c\b|đ/c\b|d/c\b|[^\W\d_]+(?:['’][a-z]{1,2}\b)?"),
    ("stop", r"\n[\s]*|[,;:.!?()|•●▪►✅✔+~≈<>&=\[\]…/]|\.\.+|[-–—]+"),
)  # fmt: skip

SHAPE = re.compile("|".join(f"(?P<{kind}{at}>{shape})" for at, (kind, shape) in enumerate(PARTS)))
# right behind a digit: "45n, 12y"
STUCK = {"n": ("người",), "y": ("ý", "kiến")}
# no slips of Telex, though they look so
ENGLISH_WORDS = """
    town how now new few own law women with was were we solved off on of in march april june july
    august september october november december january february monday tuesday wednesday thursday
    friday saturday sunday last yesterday today session sessions person persons people commune
    residents questions answered attended raised opinions secretary chair training dialogue cases
    resolved topic skills
"""
ENGLISH = frozenset(ENGLISH_WORDS.split())
# spelled out elsewhere in a way that does not suit: units' names are compared as typed
KEPT = {"ubnd", "nv", "kh", "tl", "sd", "hd"}


@dataclass(frozen=True, slots=True)
class Token:
    """`text`: in small letters, spelled out; `bare`: without marks; text[start:end] as typed."""

    text: str
    bare: str
    kind: Kind
    start: int
    end: int
    typed: str = ""  # bare, not spelled out


@dataclass(frozen=True, slots=True)
class Message:
    """The text that all places count in, and its tokens."""

    raw: str
    tokens: tuple[Token, ...]

    def words(self, first: int, last: int) -> str:
        """Tokens first to last (the last not included) as typed."""
        if first >= last:
            return ""
        return self.raw[self.tokens[first].start : self.tokens[last - 1].end]


def means(token: Token, *words: str) -> bool:
    """Is the token one of these words, its marks left out or typed?"""
    return any(token.bare == fold(word) and spelled_so(token.text, word) for word in words)


def spelled_so(typed: str, word: str, *, alone: bool = False) -> bool:
    """May the one be the other? Their letters are the same; impossible marks are a slip's."""
    return fits(typed, word, alone=alone) or not is_syllable(typed)


def cut(text: str) -> Message:
    raw = nfc(text[:LONGEST]).replace("\r\n", "\n").replace("\u200b", "")
    return Message(raw, tuple(_tokens(raw)))


def _tokens(raw: str) -> Iterator[Token]:
    low = "".join(one if len(one) == 1 else raw[at] for at, one in enumerate(map(str.lower, raw)))
    for found in SHAPE.finditer(low):
        kind: Kind = (found.lastgroup or "stop").rstrip("0123456789")  # type: ignore[assignment]  # names of PARTS
        start, end = found.span()
        said = found[0]
        if kind == "word" and said in STUCK and start and low[start - 1].isdigit():
            yield from (Token(one, fold(one), "word", start, end, said) for one in STUCK[said])
        elif kind == "word":
            yield from _word(said, start, end, low[end : end + 1])
        elif kind == "date" and _no_day(said):
            yield from _apart(said, start)
        elif kind == "quote":
            inside = said[1:-1]
            yield Token(inside, fold(inside), kind, start, end)
        else:
            yield Token(said.strip(" ") if "\n" not in said else "\n", said, kind, start, end)


def _word(said: str, start: int, end: int, following: str) -> Iterator[Token]:
    typed = fold(said)
    known = lexicon().known
    short = "" if said in KEPT else SHORT.get(said) or " ".join(known.short.get(said, ()))
    if short:
        for one in short.replace(",", "").split():
            yield Token(one, fold(one), "word", start, end, typed)
        return
    if said in KEPT:
        yield Token(said, typed, "word", start, end, typed)
        return
    if said in ENGLISH:
        yield Token(said, said, "word", start, end, said)
        return
    meant = spelled(said, known)[0]
    yield Token(meant.text, meant.bare, "word", start, end, typed)


def _no_day(said: str) -> bool:
    """ "45/12/10": three numbers, for no day is the 45th"""
    first = re.split(r"[/.-]", said)[0].strip()
    return "/" in said and len(first) <= 2 and int(first) > 31


def _apart(said: str, start: int) -> Iterator[Token]:
    for one in re.finditer(r"[0-9]+|/", said):
        kind: Kind = "stop" if one[0] == "/" else "number"
        yield Token(one[0], one[0], kind, start + one.start(), start + one.end())
