"""What a message adds beyond the fields, as typed; greetings and framing are left out."""

from handlers.reading.alphabet import CALLED, COUNTS, Row
from handlers.reading.vocabulary import FRAME

STOPS = ",;()"
EDGES = ":&_=f.cT"
ABOUT = 4  # words that only say what a number was about
WORDS = 2  # that say something: a clause of fewer adds nothing


def read_note(row: Row, used: set[int]) -> str:
    """What is labelled a note; else the clauses that no field was read from."""
    labelled = _labelled(row)
    if labelled:
        return labelled
    pieces: list[tuple[int, int]] = []
    for first, last in clauses(row):
        if "k" in row.codes[first:last]:
            pieces = []  # what stands ahead of the report's own words is a greeting
            first = row.codes.rindex("k", first, last) + 1
            behind = [at for at in range(first, last) if at in used and row.codes[at] in "#%v"]
            first = max(behind) + 1 if behind else last
        piece = _piece(row, first, last, used)
        if piece is None:
            continue
        if pieces and _together(row, pieces[-1][1], piece[0]):
            pieces[-1] = (pieces[-1][0], piece[1])
        else:
            pieces.append(piece)
    return "; ".join(_typed(row, *one) for one in pieces)


def _labelled(row: Row) -> str:
    """ "ghi chú: ..." up to the end of its sentence."""
    at = row.codes.find("N")
    if at < 0:
        return ""
    end = row.codes.find(";", at)
    return _typed(row, at + 1, end if end > 0 else len(row.items))


def clauses(row: Row) -> list[tuple[int, int]]:
    found, first = [], 0
    for at, code in enumerate(row.codes):
        if code in STOPS:
            found.append((first, at))
            first = at + 1
    return [*found, (first, len(row.items))]


def _piece(row: Row, first: int, last: int, used: set[int]) -> tuple[int, int] | None:
    """The part of a clause behind what was read, if it says something."""
    read = [at for at in range(first, last) if at in used]
    while read and read[-1] + 1 < last and _adds_all(row, read[-1] + 1, last) == 0:
        last = read.pop()
    begin = read[-1] + 1 if read else first
    while begin < last and row.codes[begin] in EDGES.replace("e", "") + "duz":
        begin += 1
    end = last
    while end > begin and row.codes[end - 1] in ":&=f.T":
        end -= 1
    told = _adds_all(row, begin, end)
    if told < WORDS or (read and row.codes[begin] == "e" and told <= ABOUT):
        return None  # "1 đơn về đất đai": told by its number
    return begin, end


def _adds_all(row: Row, first: int, last: int) -> int:
    """How many words here say something that no frame does."""
    loose = "#" in row.codes[first:last]  # beside a number that no field took, any word counts
    return sum(_adds(row, at, loose=loose) for at in range(first, last))


def _adds(row: Row, at: int, *, loose: bool) -> int:
    item = row.items[at]
    if item.code == "x" and loose:
        return item.end - item.start
    words = row.message.tokens[item.start : item.end]
    if item.code in "#V%" or item.code in COUNTS + CALLED or item.code == "q":
        return 1
    if item.code in "xgpvPCL!~+*eiyrhE":
        return sum(len(one.bare) > 1 and one.bare not in FRAME for one in words)
    return 0


def _together(row: Row, end: int, begin: int) -> bool:
    return begin - end == 1 and row.codes[end] == ","


def _typed(row: Row, first: int, last: int) -> str:
    return row.words(first, last).strip(" \t\n,;:.-–()")
