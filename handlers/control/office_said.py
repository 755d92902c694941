"""Days off and days worked as an administrator types them: "nghỉ 16/2 đến 20/2, làm bù 28/2"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from knowledge.vietnamese import fold

Kind = Literal["off", "on", "forget"]
LONGEST = 31  # days: no holiday is longer, so it was a slip
PAST = timedelta(days=183)  # "2/1" said in December is next year's
KINDS: tuple[tuple[Kind, str], ...] = (
    ("forget", r"bo|xoa|huy|go|remove|forget"),
    ("on", r"lam bu|di lam bu|di lam|lam viec|lam|work(?:ed)?|on"),
    ("off", r"nghi bu|nghi le|nghi tet|nghi|off|holiday"),
)
KIND = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in KINDS))
WEEKDAY = re.compile(r"\b(?:thu ?[2-7]|t[2-7])\b")
DAY = (
    r"(?:ngay )?(?P<{0}d>[0-3]?[0-9])"
    r"(?: ?/ ?(?P<{0}m>[01]?[0-9])(?: ?/ ?(?P<{0}y>20[0-9]{{2}}))?)?"
)
DAYS = re.compile(
    rf"(?<![0-9/]){DAY.format('a')}"
    rf"(?: ?(?:den|toi|-|–|to|until) ?(?:het )?{DAY.format('b')})?(?![0-9/])"
)


class Unclear(ValueError):
    """What was typed names no days, or days that there are not."""


@dataclass(frozen=True, slots=True)
class Said:
    """These days are off, worked, or as the calendar has them."""

    kind: Kind
    days: tuple[date, ...]


def read(text: str, today: date, kind: Kind | None = None) -> list[Said]:
    """Each stretch of days with the nearest word before it; `kind`: where none is said."""
    words = WEEKDAY.sub(" ", fold(text))
    found = []
    marks: list[tuple[int, Kind]] = [(one.start(), _kind(one)) for one in KIND.finditer(words)]
    for days in DAYS.finditer(words):
        before = [said for at, said in marks if at < days.start()]
        meant = before[-1] if before else kind
        if meant is None:
            raise Unclear(text)
        found.append(Said(meant, tuple(_stretch(days, today))))
    if not found:
        raise Unclear(text)
    return found


def _kind(found: re.Match[str]) -> Kind:
    return next(kind for kind, _ in KINDS if found[kind])


def _stretch(found: re.Match[str], today: date) -> Iterator[date]:
    """ "16-20/2": the month stands behind the last day."""
    known = found.groupdict()
    month, year = known["am"] or known["bm"], known["ay"] or known["by"]
    first = _day(known["ad"], month, year, today)
    last = _day(known["bd"], known["bm"] or month, known["by"] or year, today, after=first)
    count = (last - first).days + 1
    if not 0 < count <= LONGEST:
        raise Unclear(found[0])
    return (first + timedelta(days=days) for days in range(count))


def _day(
    day: str | None, month: str | None, year: str | None, today: date, after: date | None = None
) -> date:
    if day is None and after is not None:
        return after
    if day is None or month is None:
        raise Unclear(str(day))
    try:
        if year:
            return date(int(year), int(month), int(day))
        there = date((after or today).year, int(month), int(day))
        if after is not None:
            return there if there >= after else there.replace(year=after.year + 1)
        return there.replace(year=today.year + 1) if today - there > PAST else there
    except ValueError as error:
        raise Unclear(f"{day}/{month}") from error
