"""Figures a message tells: counts of people and things, not days, clauses, villages or plans."""

from collections.abc import Sequence

from handlers.meaning.lexicon import Hit
from handlers.meaning.words import Word
from knowledge.numbers import SCALES, TENS, UNITS

# a number behind one of these names or dates something: "thôn 3", "quý 2", "Kế hoạch 159"
LABELS = {
    "thang", "ngay", "quy", "nam", "mung", "thu", "tuan", "so", "dieu", "muc", "phan", "khu",
    "thon", "to", "xom", "ban", "doi", "khoa", "dot", "lan", "ky", "hoach", "thi", "quyet",
    "dinh", "van", "kl", "nq", "ct", "qd", "cv", "sau", "dau", "tu", "den", "toi", "khoan",
    "chuong", "buoc", "trang", "phut", "day", "may",
}  # fmt: skip
MONTHS = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "q", "quarter", "year",
}  # fmt: skip
DATED = {"thang", "quy", "ngay", "mung"}  # even where a noun follows: "tháng 9 đơn vị ..."
# behind it: a span, a share or money
MEASURES = {
    "ngay", "thang", "tuan", "nam", "gio", "phut", "giay", "dong", "trieu", "ty", "days", "weeks",
    "months", "hours",
}  # fmt: skip
SPELLED = frozenset(UNITS) | frozenset(SCALES) | TENS | {"tram", "linh", "le"}
AHEAD = {":", "-", "la", "co", "duoc", "khoang", "hon", "gan", "tren", "tong"}


def counted(words: Sequence[Word], hits: Sequence[Hit]) -> list[int]:
    """Places of numbers with what they count: "45 người", "ý kiến: 12", "bốn mươi cán bộ"."""
    nouns = {hit.start for hit in hits if hit.tag == "count-noun"}
    ahead = {hit.end for hit in hits if hit.tag == "figure-ahead"}
    found = []
    for place, word in enumerate(words):
        if word.kind == "number" and not _label(words, place, nouns):
            if place + 1 in nouns or place in ahead or _after(words, place, ahead):
                found.append(place)
        elif (word.kind == "date" and place + 1 in nouns) or _spelled(
            words, place, nouns
        ):  # "10/12 ý kiến"
            found.append(place)
    return found


def bare(words: Sequence[Word], hits: Sequence[Hit]) -> list[int]:
    """Places of numbers that may count something, though it isn't said what."""
    nouns = {hit.start for hit in hits if hit.tag == "count-noun"}
    return [
        place
        for place, word in enumerate(words)
        if (word.kind == "number" and not _label(words, place, nouns))
        or (word.bare == "mot" and place + 1 in nouns)
    ]


def _label(words: Sequence[Word], place: int, nouns: set[int]) -> bool:
    following = words[place + 1].bare if place + 1 < len(words) else ""
    if following in MEASURES or following in MONTHS:
        return True
    previous = words[place - 1].bare if place else ""
    if previous in DATED:
        return True
    if place + 1 in nouns:
        return False
    number = words[place].bare
    year = len(number) == 4 and number[:2] in {"19", "20"}
    return year or previous in LABELS or previous in MONTHS


def _after(words: Sequence[Word], place: int, ahead: set[int]) -> bool:
    """ "ý kiến: 12", "số người là 45" """
    return place >= 1 and words[place - 1].bare in AHEAD and place - 1 in ahead


def _spelled(words: Sequence[Word], place: int, nouns: set[int]) -> bool:
    """A number in words ends here and what it counts follows; a lone "một" tells nothing."""
    word = words[place]
    if word.kind != "word" or word.bare not in SPELLED or place + 1 not in nouns:
        return False
    if word.bare in {"mot", "le", "khong"} or (word.bare == "nam" and word.text == "nam"):
        return place > 0 and words[place - 1].bare in SPELLED
    return True
