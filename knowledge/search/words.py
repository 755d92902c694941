"""Words of Vietnamese text as the index sees them: syllables and numbers, each in one spelling.

A word has two forms: *marked* (small letters with their marks) and *folded* (without marks).
"""

import re
import unicodedata

from knowledge.vietnamese import fold

WORD = re.compile(r"[^\W\d_]+|\d+")  # "thang9" and "tháng 9" are the same two words
# the mark on the last letter of "hoà, khoẻ, thuỷ" moves to where newer spelling puts it
OLD_ENDING = re.compile(r"^(.*)(oa|oe|uy)([\u0300\u0301\u0303\u0309\u0323])$")


def words(text: str) -> list[str]:
    """As written, in the order written; marks joined to their letters."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return WORD.findall(text)


def marked(word: str) -> str:
    """One spelling per word: small letters, new tone places, no leading zeros."""
    if word[0].isdigit():
        return word.lstrip("0") or "0"
    small = word.lower()
    if small.isascii():
        return small
    apart = unicodedata.normalize("NFD", small)
    old = OLD_ENDING.match(apart)
    if old and not old[1].endswith("q"):  # "quý" keeps its mark on y
        before, ending, tone = old.groups()
        apart = before + ending[0] + tone + ending[1]
    return unicodedata.normalize("NFC", apart)


def folded(word: str) -> str:
    """Without marks; what `marked` gave goes in."""
    return word if word.isascii() else fold(word)


def has_marks(word: str) -> bool:
    return not word.isascii()
