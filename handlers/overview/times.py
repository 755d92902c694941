"""Finds the stretches of time that a question names, in the order of its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from handlers.overview.time_days import READERS, year_before
from handlers.overview.time_words import (
    ATOMS,
    BEFORE,
    FROM,
    MARKED,
    MONTHS,
    SAME_LETTERS,
    TO,
    UNTIL_NOW,
    UP_TO,
)
from handlers.reading.tokens import Message, Token, spelled_so

WHOLE = ("same", "last", "since", "always")  # nothing is put around them
ENDS = ("day", "iso", "month", "quarter", "today")  # that "đến hết" may stand before
DASH = re.compile(r" ?(?:den|toi|to|through|-) ?")


@dataclass(frozen=True, slots=True)
class Said:
    """tokens[start:end] name these days; of "cùng kỳ" and "quý trước nữa" only what is meant.

    `sort`: the atom of the grammar. `away`: so many such stretches before the present.
    """

    start: int
    end: int
    first: date
    last: date
    sort: str
    away: int | None = None
    open: bool = False  # no year was named: a month to come may be last year's


def find(message: Message, today: date, taken: Sequence[tuple[int, int]] = ()) -> list[Said]:
    """`taken`: tokens that name units; "Bản Năm" is no May."""
    text, starts = _letters(message.tokens, taken)
    atoms = list(_atoms(text, today))
    found = list(_joined(text, atoms, today))
    return [
        replace(one, start=_token(starts, one.start), end=_token(starts, one.end - 1) + 1)
        for one in found
    ]


def _token(starts: Sequence[int], letter: int) -> int:
    return max(at for at, start in enumerate(starts) if start <= letter)


def _letters(tokens: Sequence[Token], taken: Sequence[tuple[int, int]]) -> tuple[str, list[int]]:
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for at, token in enumerate(tokens):
        word = "¤" if any(start <= at < end for start, end in taken) else _word(token)
        starts.append(length)
        parts.append(word)
        length += len(word) + 1
    return " ".join(parts), starts


def _word(token: Token) -> str:
    if token.kind in ("quote", "phone", "document", "percent", "time"):
        return "¤"
    if token.kind != "word":
        return token.bare.replace("–", "-").replace(" ", "") or "¤"
    if token.text in SAME_LETTERS:
        return SAME_LETTERS[token.text]
    if token.bare in MONTHS and token.text != token.bare:
        return "¤"  # "12 mấy xã"
    wanted = MARKED.get(token.bare)
    return token.bare if wanted is None or spelled_so(token.text, wanted) else "¤"


def _atoms(text: str, today: date) -> list[Said]:
    found: list[Said] = []
    rest = text
    for name, pattern in ATOMS:
        for match in pattern.finditer(rest):
            days = READERS[name](match.groupdict(), today)
            if days is None:
                continue
            first, last, away = days
            known = match.groupdict()
            dated = bool(known.get("year") or known.get("ago") or known.get("en"))
            found.append(Said(*match.span(), first, last, name, away, open=not dated))
            blank = "¦" * (match.end() - match.start())
            rest = rest[: match.start()] + blank + rest[match.end() :]
    return sorted(found, key=lambda one: one.start)


def _joined(text: str, atoms: Sequence[Said], today: date) -> Iterator[Said]:
    """Puts "từ ... đến ...", "đến hết ...", "trước ..." around and between the atoms."""
    at = 0
    while at < len(atoms):
        one, other = atoms[at], atoms[at + 1] if at + 1 < len(atoms) else None
        begins = FROM.search(text[: one.start])
        at += 1
        if one.sort in WHOLE:
            yield one
        elif other is not None and _goes_on(text[one.end : other.start], begins is not None):
            at += 1
            yield _stretch(one, other, begins.start() if begins else one.start)
        elif begins:
            yield _begun(text, one, begins.start(), today)
        else:
            yield from _bounded(text, one, today)


def _goes_on(between: str, begun: bool) -> bool:
    return bool(TO.match(between)) and (begun or DASH.fullmatch(between) is not None)


def _begun(text: str, one: Said, start: int, today: date) -> Said:
    """ "từ tháng 3", with or without "đến nay"; "từ tháng 1 đến 5" is one atom by itself"""
    if one.sort in ("months", "quarters", "years"):
        return replace(one, start=start, sort="stretch")
    now = UNTIL_NOW.match(text[one.end :])
    first = one.first if one.first <= today else year_before(one.first)
    end = one.end + (now.end() if now else 0)
    return Said(start, end, first, max(today, first), "since")


def _bounded(text: str, one: Said, today: date) -> Iterator[Said]:
    """ "tháng 3 đến nay", "trước tháng 6", "đến hết quý 2" """
    if UNTIL_NOW.match(text[one.end :]):
        yield _begun(text, one, one.start, today)
    elif before := BEFORE.search(text[: one.start]):
        end = one.first - timedelta(1)
        yield Said(before.start(), one.end, date(end.year, 1, 1), end, "stretch")
    elif (until := UP_TO.search(text[: one.start])) and one.sort in ENDS:
        if one.last != today:  # "đến hôm nay": so are all figures
            first = date(one.first.year, 1, 1)
            yield replace(one, start=until.start(), first=first, sort="stretch", away=None)
    else:
        yield one


def _stretch(one: Said, other: Said, start: int) -> Said:
    first = one.first
    if first > other.last:
        first = year_before(first)
    elif one.open and not other.open:
        first = date(other.first.year, first.month, first.day)
    both = one.open and other.open
    return Said(start, other.end, min(first, other.last), other.last, "stretch", open=both)
