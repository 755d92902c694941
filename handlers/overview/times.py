"""Finds the stretches of time that a question names, in the order of its words."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from handlers.meaning_period import months, span
from handlers.overview.time_words import (
    ATOMS,
    BEFORE,
    FROM,
    MARKED,
    MONTHS,
    NUMBERS,
    SAME_LETTERS,
    TO,
    UNIT,
    UNTIL_NOW,
    UP_TO,
)
from handlers.reading.tokens import Message, Token, spelled_so

WAYS = {"nay": 0, "this": 0, "": 0, "toi": 1, "next": 1, "sau": 1}
Groups = Mapping[str, str | None]


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
    return [replace(one, start=_token(starts, one.start), end=_token(starts, one.end - 1) + 1) for one in found]


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
        dash = following is not None and re.fullmatch(r" ?(?:den|toi|to|through|-) ?", text[one.end : following.start])
        if following and (begins or dash) and TO.match(text[one.end : following.start]):
            at += 1
            yield _stretch(one, following, begins.start() if begins else one.start)
        elif now := UNTIL_NOW.match(behind):
            start = begins.start() if begins else one.start
            first = one.first if one.first <= today else year_before(one.first)
            yield replace(one, start=start, end=one.end + now.end(), first=first, last=today, sort="since", away=None)
        elif begins and one.sort in ("months", "quarters", "years"):
            yield replace(one, start=begins.start(), sort="stretch")
        elif begins and "giua" not in begins[0] and "between" not in begins[0]:
            yield replace(one, start=begins.start(), last=max(today, one.first), sort="since", away=None)
        elif before := BEFORE.search(ahead):
            end = one.first - timedelta(1)
            yield replace(one, start=before.start(), first=date(end.year, 1, 1), last=end, sort="stretch", away=None)
        elif (until := UP_TO.search(ahead)) and one.sort in ("day", "iso", "month", "quarter", "today"):
            if one.last == today:
                continue  # "đến hôm nay": as all figures are
            yield replace(one, start=until.start(), first=date(one.first.year, 1, 1), sort="stretch", away=None)
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


def year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)


Days = tuple[date, date, int | None] | None


def _number(word: str | None) -> int:
    word = word or ""
    return int(word) if word.isdecimal() else NUMBERS.get(word) or MONTHS.get(word, 0)


def _year(known: Groups, today: date) -> int:
    if year := known.get("year"):
        return int(year) if len(year) == 4 else 2000 + int(year)
    last = known.get("ago") not in (None, "nay") or known.get("en") == "last"
    return today.year - last


def _day(known: Groups, today: date) -> Days:
    month, day = _number(known["month"]), int(known["day"] or 0)
    try:
        there = date(_year(known, today), month, day)
    except ValueError:
        return None
    return there, there, None


def _month(known: Groups, today: date) -> Days:
    return (*months(_year(known, today), _number(known["month"]), 1), None)


def _several(known: Groups, today: date) -> Days:
    more = known["more"] or ""
    numbers = [_number(known["month"]), *map(int, re.findall("[0-9]+", more))]
    year = _year(known, today)
    if numbers[0] > numbers[-1] and re.search("den|toi|-", more):  # "tháng 11 đến tháng 2"
        return months(year - 1, numbers[0], 1)[0], months(year, numbers[-1], 1)[1], None
    return months(year, min(numbers), 1)[0], months(year, max(numbers), 1)[1], None


def _quarter(known: Groups, today: date) -> Days:
    return (*months(_year(known, today), 3 * _number(known["number"]) - 2, 3), None)


def _quarters(known: Groups, today: date) -> Days:
    more = re.findall("iv|i+|[1-4]|mot|hai|ba|bon|tu", known["more"] or "")
    numbers = [_number(known["number"]), *map(_number, more)]
    year = _year(known, today)
    return months(year, 3 * min(numbers) - 2, 3)[0], months(year, 3 * max(numbers) - 2, 3)[1], None


def _years(known: Groups, today: date) -> Days:
    first, last = sorted((int(known["year"] or 0), int(known["more"] or 0)))
    return date(first, 1, 1), date(last, 12, 31), None


def _firsts(known: Groups, today: date) -> Days:
    length = _number(known["count"]) * (3 if known["span"] in ("quy", "quarter") else 1)
    if not 1 <= length <= 12:
        return None
    end = known.get("end") in ("cuoi", "last")
    return (*months(_year(known, today), 13 - length if end else 1, length), None)


def _half(known: Groups, today: date) -> Days:
    second = known["end"] in ("cuoi", "second", "2")
    return (*months(_year(known, today), 7 if second else 1, 6), None)


def _rolling(known: Groups, today: date) -> Days:
    """The last so many, up to today."""
    count, unit = _number(known["count"]), UNIT[known["span"] or ""]
    if not 1 <= count <= 400:
        return None
    if unit in ("day", "week"):
        return today - timedelta(count * (7 if unit == "week" else 1) - 1), today, None
    back = count * {"month": 1, "quarter": 3, "year": 12}[unit]
    whole = 12 * today.year + today.month - 1 - back
    if whole < 12:
        return None
    last = months(whole // 12, whole % 12 + 1, 1)[1]
    there = last if last.day <= today.day else last.replace(day=today.day)
    return there + timedelta(1), today, None


def _since(known: Groups, today: date) -> Days:
    return span(UNIT[known.get("span") or "year"], 0, today)[0], today, None


def _relative(known: Groups, today: date) -> Days:
    away = WAYS.get(known.get("way") or "", -1)
    return (*span(UNIT[known["span"] or ""], away, today), away)


def _today(known: Groups, today: date) -> Days:
    away = 0 if known["way"] in ("hom nay", "today") else -1
    return (*span("day", away, today), away)


def _only_year(known: Groups, today: date) -> Days:
    return (*months(int(known["year"] or 0), 1, 12), None)


def _unknown(known: Groups, today: date) -> Days:
    """To be reckoned from another period."""
    return today, today, None


READERS: Mapping[str, Callable[[Groups, date], Days]] = {
    "day": _day, "iso": _day, "month": _month, "months": _several, "quarter": _quarter,
    "quarters": _quarters, "years": _years, "firsts": _firsts, "half": _half, "rolling": _rolling,
    "since": _since, "relative": _relative, "today": _today, "year": _only_year,
    "same": _unknown, "last": _unknown,
}  # fmt: skip
