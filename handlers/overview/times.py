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
    SAME_LETTERS,
    TO,
    UNTIL_NOW,
    UP_TO,
)
from handlers.reading.tokens import Message, Token, spelled_so


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
        one = atoms[at]
        at += 1
        if one.sort in ("same", "last", "since"):
            yield one
            continue
        ahead, behind = text[: one.start], text[one.end :]
        begins = FROM.search(ahead)
        following = atoms[at] if at < len(atoms) else None
        dash = following is not None and re.fullmatch(
            r" ?(?:den|toi|to|through|-) ?", text[one.end : following.start]
        )
        if following and (begins or dash) and TO.match(text[one.end : following.start]):
            at += 1
            yield _stretch(one, following, begins.start() if begins else one.start)
        elif now := UNTIL_NOW.match(behind):
            start = begins.start() if begins else one.start
            first = one.first if one.first <= today else year_before(one.first)
            yield replace(
                one,
                start=start,
                end=one.end + now.end(),
                first=first,
                last=today,
                sort="since",
                away=None,
            )
        elif begins and one.sort in ("months", "quarters", "years"):
            yield replace(one, start=begins.start(), sort="stretch")
        elif begins and "giua" not in begins[0] and "between" not in begins[0]:
            yield replace(
                one, start=begins.start(), last=max(today, one.first), sort="since", away=None
            )
        elif before := BEFORE.search(ahead):
            end = one.first - timedelta(1)
            yield replace(
                one,
                start=before.start(),
                first=date(end.year, 1, 1),
                last=end,
                sort="stretch",
                away=None,
            )
        elif (until := UP_TO.search(ahead)) and one.sort in (
            "day",
            "iso",
            "month",
            "quarter",
            "today",
        ):
            if one.last == today:
                continue  # "đến hôm nay": as all figures are
            yield replace(
                one,
                start=until.start(),
                first=date(one.first.year, 1, 1),
                sort="stretch",
                away=None,
            )
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
