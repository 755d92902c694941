"""Holds what was typed against a unit's name: its kind ahead, its marks, the bodies before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.meaning.words import SYLLABLES, fits
from handlers.places.names import (
    BODY_WORDS,
    ENGLISH,
    EVERYDAY,
    KIND_LONG,
    KIND_WORDS,
    Name,
)

SAME, SISTER, BARE, OTHER, NEAR = 100, 97, 95, 88, 80
SLIPPED = 10  # points less for a wrong tone


@dataclass(frozen=True, slots=True)
class Typed:
    """A word as it was typed: in small letters, without marks, and how it looked."""

    text: str
    bare: str
    word: bool = True  # else a number, or what stands between words
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """words[start:end] name one of these units; `core`: where the name itself begins.

    `village`: said as a thôn or bản; `body`: an organisation stands ahead ("Hội Phụ nữ xã ...").
    """

    start: int
    end: int
    units: tuple[int, ...]
    score: int
    core: int
    village: bool = False
    body: bool = False


def is_odd(word: Typed) -> bool:
    """A slip of the fingers: no word, with its marks or without."""
    return word.word and len(word.bare) >= 3 and word.bare not in SYLLABLES


def best(
    words: Sequence[Typed], start: int, end: int, names: Sequence[Name], *, checked: bool = True
) -> Hit | None:
    kind, kind_at = kind_before(words, start) or (kind_behind(words, end), start)
    scores: dict[int, int] = {}
    for name in names:
        wrong = _wrong_marks(words[start:end], name) if checked else 0
        if wrong > 1 or (wrong and not (kind or _others_exact(words[start:end], name))):
            continue
        score = _score(name, kind) - (SLIPPED if wrong else 0)
        if not kind and name.kind and checked and not _stands_alone(words, start, end, name):
            continue
        scores[name.unit] = max(score, scores.get(name.unit, 0))
    if not (top := max(scores.values(), default=0)):
        return None
    best = tuple(unit for unit, score in scores.items() if score == top)
    first = body_before(words, kind_at)
    village = KIND_WORDS.get(kind, "") == "village"
    return Hit(first, end, best, top, start, village=village, body=first < kind_at)


def _wrong_marks(typed: Sequence[Typed], name: Name) -> int:
    """How many words have marks that the name has not."""
    pairs = zip(typed, name.marked, strict=False)
    return sum(not fits(one.text, wanted) for one, wanted in pairs)


def _others_exact(typed: Sequence[Typed], name: Name) -> bool:
    """All but one word as in the name: "khun hạ" is "Khun Há", "ban bố" is not "Bản Bo"."""
    pairs = list(zip(typed, name.marked, strict=False))
    return sum(one.text == wanted for one, wanted in pairs) == len(pairs) - 1 > 0


def _score(name: Name, kind: str) -> int:
    if not kind or not name.kind:
        return BARE
    if kind == name.kind:
        return SAME
    return SISTER if KIND_WORDS[kind] == KIND_WORDS.get(name.kind) else OTHER


def _stands_alone(words: Sequence[Typed], start: int, end: int, name: Name) -> bool:
    """May a place's name without its kind be meant: "ban bo", not "binh" or "doan ket"?"""
    if len(name.bare) < 2:
        return False
    if " ".join(name.bare) in EVERYDAY:
        capitals = all(one.capital for one in words[start:end])
        return capitals and not all(one.capital for one in words if one.word)
    return not any(one.isdigit() for one in name.bare) and end - start == len(name.bare)


def kind_behind(words: Sequence[Typed], end: int) -> str:
    """ "Tam Duong town" """
    return ENGLISH.get(words[end].bare, "") if end < len(words) else ""


def kind_before(words: Sequence[Typed], place: int) -> tuple[str, int] | None:
    """The kind of place said right ahead ("xã", "thị trấn"), and where."""
    at = place - 1
    if at >= 0 and words[at].text == ".":  # "TT. Tam Đường"
        at -= 1
    if at >= 1 and (two := f"{words[at - 1].bare} {words[at].bare}") in KIND_WORDS:
        return KIND_LONG.get(two, two), at - 1
    if at >= 0 and words[at].text != "bạn" and words[at].bare in KIND_WORDS:
        return KIND_LONG.get(words[at].bare, words[at].bare), at
    return None


def body_before(words: Sequence[Typed], place: int) -> int:
    """Where the bodies named ahead of a place begin: "UBND", "Đảng ủy", "Hội Phụ nữ"."""
    while place > 0:
        for length in (5, 4, 3, 2, 1):
            if place >= length:
                said = " ".join(one.bare for one in words[place - length : place])
                if said in BODY_WORDS:
                    place -= length
                    break
        else:
            return place
    return place
