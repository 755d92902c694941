"""What was done, in the words of whoever did it: the entry of a plan that a task report names."""

from collections.abc import Sequence

from handlers.places.names import KIND_WORDS
from handlers.reading.alphabet import Row
from handlers.reading.own_day import in_task
from handlers.reading.tokens import Token
from handlers.reading.vocabulary import phrases
from handlers.reading.which import done

AHEAD = frozenset(phrases("ahead-of-tasks"))
BEHIND = frozenset(phrases("behind-tasks"))
DOES = {"nop", "gui", "ban", "hanh"}  # of what tells that it is done, this tells what was done too
KEPT = (
    ("bao", "cao"),
    ("cong", "khai"),
    ("cong", "tac"),
    ("thanh", "lap"),
    ("cao", "diem"),
    ("gui", "bao"),
    ("don", "ve"),
)
LEAST = 2


def task(row: Row) -> dict[str, str]:
    """The entry, and as a note what is said behind it."""
    tokens = row.message.tokens
    runs = [run for run in (_trim(tokens, run) for run in _runs(row)) if len(run) >= LEAST]
    if not runs:
        return {}
    best = next((run for run in runs if len(run) > LEAST), runs[0])
    answers = {"entry": _typed(row, best)}
    later = [run for run in runs if run[0] > best[-1]]
    if later:
        answers["note"] = "; ".join(_typed(row, run) for run in later)
    return answers


def _typed(row: Row, run: Sequence[int]) -> str:
    return row.message.words(run[0], run[-1] + 1).strip(" ,.;:-")


def _runs(row: Row) -> list[list[int]]:
    """What is left between stops, the unit, the day and the words that tell it is done."""
    tokens = row.message.tokens
    away = {
        at
        for place, item in enumerate(row.items)
        if item.code in "dz" and not in_task(row, place)
        for at in range(item.start, item.end)
    }
    for item in row.items:
        if item.hit is not None:  # "họp khối dân vận xã Tả Lèng": the body is part of what was done
            first = item.hit.core
            while first > item.start and tokens[first - 1].bare in KIND_WORDS:
                first -= 1
            away |= set(range(first if item.start else 0, item.end))
    for one in done(tokens):
        last = (
            one.end == len(tokens)
            or tokens[one.end].kind == "stop"
            or tokens[one.end].bare in BEHIND
        )
        if tokens[one.end - 1].bare == "roi" and not last:
            continue
        away |= {at for at in range(one.start, one.end) if tokens[at].bare not in DOES}
    runs: list[list[int]] = [[]]
    for at, token in enumerate(tokens):
        if at in away or token.kind == "stop":
            runs.append([])
        else:
            runs[-1].append(at)
    return [run for run in runs if run]


def _trim(tokens: Sequence[Token], run: list[int]) -> list[int]:
    bare = [tokens[at].bare for at in run]
    first, last = 0, len(run)
    while first < last and bare[first] in AHEAD and tuple(bare[first : first + 2]) not in KEPT:
        first += 1
    while last > first and bare[last - 1] in BEHIND and tuple(bare[last - 2 : last]) not in KEPT:
        last -= 1
    return run[first:last]
