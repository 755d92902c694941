"""What a word may have been meant as: one slip away, typed for Telex, or two written as one."""

import re
from collections.abc import Callable, Iterator
from string import ascii_lowercase

from knowledge.readers.syllables import is_syllable
from knowledge.search.words import marked
from knowledge.vietnamese import nfc

Known = Callable[[str], bool]  # of a folded word
SHORTEST = 2  # letters: a slip of fewer says nothing
TWICE, MOVED, OTHER = 0.0, 0.5, 2.0  # how unlikely: a letter twice; lost, added, swapped; another
TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
HATS = (("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("aw", "ă"), ("ow", "ơ"), ("uw", "ư"), ("dd", "đ"))
VOWEL = re.compile(r"[aăâeêioôơuưy]+")


def near(word: str) -> Iterator[str]:
    """All folded words one slip away."""
    return (one for one, _ in slipped(word))


def slipped(word: str) -> Iterator[tuple[str, float]]:
    """All folded words one slip away, with how unlikely the slip is."""
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        if right:
            yield left + right[1:], TWICE if left[-1:] == right[0] else MOVED
        if len(right) > 1 and right[0] != right[1]:
            yield left + right[1] + right[0] + right[2:], MOVED
        for letter in ascii_lowercase:
            yield left + letter + right, MOVED
            if right and letter != right[0]:
                yield left + letter + right[1:], OTHER


def meant(word: str, known: Known) -> dict[str, float]:
    """Known folded words that this one may have been meant as, with how unlikely each is."""
    found: dict[str, float] = {}
    if len(word) < SHORTEST or not word.isascii() or not word.isalpha():
        return found
    for one, cost in slipped(word):
        if one and one != word and cost < found.get(one, OTHER + 1) and known(one):
            found[one] = cost
    return found


def split(word: str, known: Known) -> list[tuple[str, str]]:
    """Two known syllables written as one word."""
    cuts = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    return [
        (left, right)
        for left, right in cuts
        if is_bare(left) and is_bare(right) and known(left) and known(right)
    ]


def is_bare(word: str) -> bool:
    """A syllable when its tone is not written: a stop needs a sharp one."""
    return is_syllable(word) or is_syllable(word + "\u0323") or is_syllable(_sharpened(word))


def _sharpened(word: str) -> str:
    vowel = VOWEL.search(word)
    return word if vowel is None else word[: vowel.end()] + "\u0301" + word[vowel.end() :]


def telex(word: str) -> str | None:
    """What the keys were meant to write: "ddoois" -> "đối"; None where they write no syllable."""
    small = word.lower()
    if not small.isascii() or len(small) < SHORTEST:
        return None
    tone = ""
    if small[-1] in TONES:
        small, tone = small[:-1], TONES[small[-1]]
    hatted = _hats(small)
    if not tone and hatted == small:
        return None
    vowel = VOWEL.search(hatted)
    if vowel is None:
        return None
    whole = marked(nfc(_toned(hatted, vowel, tone)))
    return whole if is_syllable(whole) else None


def _hats(small: str) -> str:
    if "uow" in small:
        small = small.replace("uow", "ươ")
    for keys, letter in HATS:
        small = small.replace(keys, letter)
    if small.endswith("w") or "w" in small:
        small = small.replace("w", "ư") if not VOWEL.search(small) else _late_hat(small)
    return small


def _late_hat(small: str) -> str:
    """ "duongw" and "dangw" bend the vowel before."""
    bare = small.replace("w", "", 1)
    for plain, bent in (("uo", "ươ"), ("o", "ơ"), ("u", "ư"), ("a", "ă")):
        if plain in bare:
            return bare.replace(plain, bent, 1)
    return small


def _toned(word: str, vowel: re.Match[str], tone: str) -> str:
    """The tone goes on the hatted vowel, else before the last where nothing follows."""
    letters = vowel.group()
    at = next((i for i in range(len(letters) - 1, -1, -1) if letters[i] in "ăâêôơư"), None)
    if at is None:
        open_end = vowel.end() == len(word)
        at = max(len(letters) - 2, 0) if open_end or len(letters) == 3 else len(letters) - 1
    place = vowel.start() + at + 1
    return word[:place] + tone + word[place:]
