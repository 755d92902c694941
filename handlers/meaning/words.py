"""Cut a message into words as they were meant: short forms spelled out, Telex left-overs undone."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from knowledge.readers.syllables import ONSETS, RHYMES
from knowledge.vietnamese import fold, nfc

Kind = Literal[
    "word", "number", "percent", "date", "time", "number-of-document", "receipt", "quote", "stop"
]

LONGEST = 1500  # letters: what a message is for is said before that
QUOTED = re.compile(r"[“\"«]([^“”\"«»]{1,120})[”\"»]|(?<!\w)['‘]([^'‘’]{3,120})['’](?!\w)")
PARTS: tuple[tuple[Kind, str], ...] = (
    ("quote", r"\x00[0-9]+\x00"),
    ("receipt", r"(?:bc|b/c)[- ]?0[0-9]{2,5}(?![0-9])"),
    ("number-of-document", r"[0-9]{1,5} ?[-/] ?[a-zđ]{2,6}[-/][a-zđ]{1,10}(?:-[a-zđ]+)*"),
    ("number-of-document", r"[0-9]{1,5}[-/][a-zđ]{2,6}(?![a-zđ])"),
    ("date", r"[0-9]{1,2}[/-][0-9]{1,2}(?:[/-][0-9]{2,4})?(?![0-9])"),
    ("date", r"[0-9]{1,2}[/-](?:19|20)[0-9]{2}"),
    ("date", r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]"),
    ("time", r"[0-9]{1,2}(?:h|g|:)[0-9]{2}(?![0-9])|[0-9]{1,2}(?:h|g)(?![a-zà-ỹđ])"),
    ("percent", r"[0-9]+(?:[.,][0-9]+)? ?(?:%|phần trăm|phan tram)"),
    ("number", r"[0-9]+(?:[.,][0-9]{3})*(?:[.,][0-9]+)?"),
    ("word", r"b/c\b|đ/c\b|d/c\b|[^\W\d_]+(?:'[a-z]{1,2})?"),
    ("stop", r"[,;:.!?\n()|]+|(?<= )[-–—]+(?= )"),
)  # fmt: skip
SHAPE = re.compile("|".join(f"({pattern})" for _, pattern in PARTS))
STUCK = re.compile(r"(?<![a-zà-ỹđ])([tq])([0-9]{1,2})(?![0-9a-zà-ỹđ])")  # "t9", "q3"
LABEL = {"t": "tháng", "q": "quý"}
TELEX = str.maketrans({"w": "", "z": ""})
DOUBLED = (("dd", "d"), ("aa", "a"), ("ee", "e"), ("oo", "o"), ("uw", "u"), ("ow", "o"))
TONE_KEY = re.compile(r"(?<=[aeiouy])([a-z]*?)[sfrxj]([a-z]*)$")
SYLLABLES = frozenset(fold(onset + rhyme) for onset in ONSETS for rhyme in RHYMES)
THIRD = "\u0309"  # hỏi and ngã sound alike in half the country, and are typed alike
SOUNDS = {"\u0303": THIRD}
BAR = frozenset("-")  # of "đ"
AS_TYPED = "="  # before a word of the lexicon that counts only with its marks: "=vẽ", not "ve"
TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


@dataclass(frozen=True, slots=True)
class Word:
    """`text` as typed in small letters, `bare` without marks; of a quote, what is quoted."""

    text: str
    bare: str
    kind: Kind = "word"


@dataclass(frozen=True, slots=True)
class Known:
    """Short forms and their words; words that are no slips; quotes that name nothing."""

    short: Mapping[str, tuple[str, ...]]
    words: frozenset[str]
    generic: frozenset[str]


def words(text: str, known: Known) -> list[Word]:
    """The message's words; a quote that names nothing stands as plain words."""
    quotes: list[str] = []

    def put_aside(found: re.Match[str]) -> str:
        inside = next(part for part in found.groups() if part is not None)
        if fold(inside) in known.generic:
            return f" {inside} "
        quotes.append(inside)
        return f" \x00{len(quotes) - 1}\x00 "

    clean = nfc(text[:LONGEST]).replace("\x00", " ")
    clean = STUCK.sub(lambda found: f"{LABEL[found[1]]} {found[2]}", clean.lower())
    clean = QUOTED.sub(put_aside, clean)
    made: list[Word] = []
    for found in SHAPE.finditer(clean):
        kind = PARTS[(found.lastindex or 1) - 1][0]
        if kind == "quote":
            inside = quotes[int(found[0].strip("\x00"))]
            made.append(Word(inside, fold(inside), "quote"))
        elif kind == "word":
            made += spelled(found[0], known)
        else:
            made.append(Word(found[0], found[0], kind))
    return made


def spelled(typed: str, known: Known) -> list[Word]:
    full = known.short.get(typed)
    if full:
        return [Word(one, fold(one)) for one in full]
    bare = fold(typed)
    if bare == typed and bare not in SYLLABLES and bare not in known.words:
        undone = telex(bare)
        return [Word(undone, undone)]
    return [Word(typed, bare)]


@lru_cache(maxsize=4096)
def telex(bare: str) -> str:
    """The syllable whose Telex keys were left in the text ("ddoois"); the word itself otherwise."""
    plain = bare
    for keys, letter in DOUBLED:
        plain = plain.replace(keys, letter)
    plain = plain.translate(TELEX)
    if plain != bare and plain in SYLLABLES:
        return plain
    toneless = TONE_KEY.sub(r"\1\2", plain)
    return toneless if toneless in SYLLABLES else bare


@lru_cache(maxsize=8192)
def marks(word: str) -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
    """Each letter's own marks, and the tone, wherever in the syllable it was put."""
    letters: list[set[str]] = []
    tone: set[str] = set()
    for sign in unicodedata.normalize("NFD", word):
        if sign in TONES:
            tone.add(SOUNDS.get(sign, sign))
        elif unicodedata.category(sign) == "Mn" and letters:
            letters[-1].add(sign)
        else:
            letters.append({"-"} if sign == "đ" else set())
    return tuple(frozenset(one) for one in letters), frozenset(tone)


@lru_cache(maxsize=16_384)
def fits(typed: str, word: str, *, alone: bool = False) -> bool:
    """May `typed` be `word` with marks left out? Their bare letters are the same.

    `alone`: with no neighbour to tell what it is, a word has all its marks or none.
    """
    if word.startswith(AS_TYPED):
        return typed == word[1:]
    if typed == word or typed.isascii():
        return True
    if alone:
        return marks(typed) == marks(word)
    (own, tone), (wanted, wanted_tone) = marks(typed), marks(word)
    # "máy" is no "mấy", but "đươc" and "dược" are "được": a tone or the bar of đ is soon forgotten
    letters = all(a - BAR == b - BAR and a <= b for a, b in zip(own, wanted, strict=False))
    return letters and tone <= wanted_tone
