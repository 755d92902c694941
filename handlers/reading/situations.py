"""What moves the people, as it was told: a situation report is its words, without their frame."""

from handlers.reading.alphabet import Row
from handlers.reading.vocabulary import phrases
from knowledge.vietnamese import fold

FRAME = frozenset(phrases("ahead-of-situations"))
EMPTY = frozenset(phrases("function-words"))
CLOSING = {"a", "nhe", "nha", "anh", "chi", "em", "bao", "cao", "bc"}
DONE = {"xong", "roi", "day"}  # "việc báo cáo tình hình xong rồi" tells of no situation
SAYS_NOTHING = EMPTY | {one for one in FRAME if " " not in one} - {"nhan", "dan"} | CLOSING | DONE


def situation(row: Row) -> str:
    """The words behind the announcement; those ahead where nothing stands behind."""
    codes = row.codes
    head = codes.find("k")
    while 0 <= head < len(codes) - 1 and codes[head + 1] == "k":
        head += 1
    behind = _words(row, head + 1 if head >= 0 else 0, len(codes))
    if head > 0 and len(behind.split()) < 2:
        behind = _words(row, 0, head)
    return "" if set(fold(behind).split()) <= SAYS_NOTHING else behind


def _words(row: Row, first: int, last: int) -> str:
    while first < last and (
        row.codes[first] in ":,;=fduyzh&()"
        or row.codes[first : first + 2] == "Pu"
        or _frames(row, first, last)
    ):
        first += 1
    while (last > first and row.codes[last - 1] in ":,;duz&") or (
        last > first and _closing(row, last - 1)
    ):
        last -= 1
    return row.words(first, last).strip(" \n\t.,;:-–")


def _frames(row: Row, first: int, last: int) -> bool:
    """A frame's word, before a colon, a day or a unit."""
    if not _frame(row, first):
        return False
    ends = next((at for at in range(first, last) if not _frame(row, at)), last)
    return ends < last and row.codes[ends] in "k:,;duyz"


def _closing(row: Row, at: int) -> bool:
    item = row.items[at]
    return all(one.bare in CLOSING for one in row.message.tokens[item.start : item.end])


def _frame(row: Row, at: int) -> bool:
    item = row.items[at]
    return all(one.bare in FRAME for one in row.message.tokens[item.start : item.end])
