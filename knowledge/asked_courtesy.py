"""What is said around a question, taken off it: how one calls, begs and closes."""

import re
from collections.abc import Sequence

from knowledge.bags import bag
from knowledge.search.words import folded, marked

WHO = "bot|ad|admin|anh|chi|em|bac|chu|co|ban|may|sep|thu truong|(?:cac )?dong chi|moi nguoi"
ME = "(?:toi|minh|em|anh|chi)"
OPENING = re.compile(
    r"(?:(?:" + WHO + r") oi|alo|chao (?:" + WHO + r")|nghe noi|xin (?:hoi|cho biet)|lam on"
    r"|(?:(?:" + WHO + r") (?:hay )?)?cho (?:" + ME + r" )?(?:hoi|biet)|bao cao toi xem"
    r"|" + ME + r" (?:muon |can )?(?:hoi|biet))(?: (?:la|rang|voi|ve|chut|ty|ti))? "
)
# without marks "vay" is a loan too and "nha" a house: what stands before must ask
PARTICLES = bag("vay the nhi nhe ha a luon nha day z")
ASKS = bag("nao dau sao lau gio nhieu khong gi ai ko may chua")
MARKED = ("vậy", "nhỉ", "nhé", "hả", "ạ", "thế")
LEAST = 3  # words that must be left
WORD = re.compile(r"\S+")


def bare(question: str) -> str:
    """The question alone, as it was written; all of it where too little would be left."""
    spots = [one.span() for one in WORD.finditer(question)]
    written = [spelt(question[start:end]) for start, end in spots]
    words = [folded(word) for word in written]
    first, last = 0, len(words)
    while found := OPENING.match(" ".join(words[first:last]) + " "):
        first += len(found[0].split())
    while first < last and closes(words[first:last], written[first:last]):
        last -= 1
    if last - first in (len(words), *range(LEAST)):
        return question
    return question[spots[first][0] : spots[last - 1][1]]


def closes(words: Sequence[str], written: Sequence[str]) -> bool:
    """Whether the last word is a particle of talk."""
    asks = len(words) > 1 and words[-2] in ASKS and words[-1] in PARTICLES
    return asks or written[-1] in MARKED


def spelt(token: str) -> str:
    """A word without the signs around it, one spelling for each."""
    word = token.strip(",.;:?!")
    return marked(word) if word else ","
