"""Reads the day that a message on a phone speaks of: "hôm qua", "t6 tuần trước", "mùng 5", "12/3".

A day without a year is the latest that is past or soon to come: reports look back.
"""

import re
from dataclasses import dataclass
from datetime import date

from knowledge.day_makers import (
    counted,
    full_moon,
    in_full,
    last_week,
    lunar_day,
    near,
    new_years_eve,
    of_named_month,
    part_of_month,
    weekday,
    weekend,
)
from knowledge.day_parts import (
    NEAR,
    SESSION,
    Maker,
    full_year,
    moved,
    of_any_year,
    of_month,
)
from knowledge.day_words import READERS as IN_WORDS
from knowledge.plain import TAKEN, plain


class Unreadable(ValueError):
    """The words name no day, or one that does not exist."""


@dataclass(frozen=True, slots=True)
class Day:
    """`hour` as 14:30; `others`: days that the words may mean as well, to be asked about."""

    day: date
    hour: str | None = None
    others: tuple[date, ...] = ()


N = r"(?P<n>[0-9]{1,3}|mot|hai|ba|bon|nam|sau|s6u|bay|tam|chin|muoi)"
WEEKDAY = (
    r"(?:(?:thu ?|t ?(?=[2-7]))(?P<w>hai|ba|tu|¤¤|nam|sau|s6u|bay|[2-7])(?![0-9/a-z¤])"
    r"|(?P<s>cn)(?![a-z])"
    r"|chu (?P<c>nhat|¤{4}))"
)
WEEK = (
    r"(?:,? (?P<when>tuan (?:truoc|roi|qua|vua roi|vua qua|nay|sau|toi)|vua roi|"
    r"vua qua|roi|qua|truoc|nay|sau|toi))?"
)
LUNAR_MONTH = (
    r"(?P<m>gieng|chap|muoi mot|muoi hai|muoi|hai|ba|tu|¤¤|nam|sau|s6u|bay|tam|"
    r"chin|mot|[0-9]{1,2})(?![0-9])"
)
YEAR = r"(?:,? ?(?:nam |/|-|\.) ?(?P<y>[0-9]{4}|[0-9]{2})(?![0-9]))"
OF = r"(?: thang(?P<of> nay| truoc| roi| qua| sau| toi)?)?"
# "10/12 ý kiến" and "10/12 xã đã nộp" are shares, "12/3 xã Bản Bo" is a day
NOT_A_SHARE = (
    r"(?! ?(?:%|(?:chuc|tram|y kien|nguoi|don|ho|vu|viec|mo hinh|diem|che do)(?![a-z])"
    r"|(?:xa|thon|ban|lang|to|don vi)(?: (?:co|dat|da|chua|hoan|duoc|trien)| ?,| ?$)))"
)
HOUR = re.compile(
    r"(?<![0-9/])(?P<h>[01]?[0-9]|2[0-4]) ?(?:h|gio|g)(?![a-z])(?: ?"
    r"(?P<m>[0-5][0-9](?![0-9])|ruoi))?"
    r"(?: ?phut|p)?(?: (?:dem |buoi )?(?P<s>sang|trua|chieu|toi|¤¤¤))?"
    r"|(?<![0-9/])(?P<h2>[01]?[0-9]|2[0-3]):(?P<m2>[0-5][0-9])(?![0-9:])"
)


def pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9/]){text}(?![a-z0-9])")


NGAY = r"(?:ngay|mung|mong|hom|bua) ?(?:mung )?"
READERS: list[tuple[re.Pattern[str], Maker]] = [
    (pattern(r"(?:mung|mong|ngay|ram)? ?(?P<d>[0-9]{1,2}) tet"), lunar_day),
    (
        pattern(
            rf"(?:{NGAY})?(?P<d>[0-9]{{1,2}})(?: thang | ?/ ?|-){LUNAR_MONTH}{YEAR}? ?\(?"
            rf"(?:am lich|am|al)"
        ),
        lunar_day,
    ),
    (
        pattern(rf"(?:{NGAY})(?P<d>[0-9]{{1,2}})(?: am lich)? thang (?P<m>gieng|chap){YEAR}?"),
        lunar_day,
    ),
    (pattern(rf"(?:ngay )?ram(?: thang)? {LUNAR_MONTH}{YEAR}?"), lunar_day),
    (pattern(r"(?:ngay )?ram(?: vua roi| vua qua)?"), full_moon),
    (pattern(r"giao thua"), new_years_eve),
    (
        pattern(
            rf"(?:{NGAY})?(?P<d>[0-9]{{1,2}}) ?(?P<sep>[/.\-]) ?(?P<m>[0-9]{{1,2}}) ?(?:"
            rf"(?P=sep)|nam) ?(?P<y>[0-9]{{4}}|[0-9]{{2}})"
        ),
        in_full,
    ),
    (pattern(rf"(?:{NGAY})?(?P<d>[0-9]{{1,2}}),? thang (?P<m>[0-9]{{1,2}}){YEAR}?"), in_full),
    (pattern(rf"(?:{NGAY})(?P<d>[0-9]{{1,2}}) ?[/.\-] ?(?P<m>[0-9]{{1,2}})(?P<y>)"), in_full),
    (pattern(rf"(?P<d>[0-9]{{1,2}}) ?/ ?(?P<m>[0-9]{{1,2}})(?P<y>)(?!/){NOT_A_SHARE}"), in_full),
    (
        pattern(
            r"(?P<side>dau|giua|cuoi) thang (?P<m>[0-9]{1,2})(?:,? ?(?:nam |/) ?"
            r"(?P<y>[0-9]{4}))?(?P<of>)"
        ),
        part_of_month,
    ),
    (
        pattern(
            r"(?P<side>dau|giua|cuoi) thang(?P<of> nay| truoc| roi| qua| sau| toi)?(?P<m>)"
            r"(?P<y>)"
        ),
        part_of_month,
    ),
    (pattern(rf"{WEEKDAY}{WEEK}"), weekday),
    (
        pattern(
            rf"(?P<back>cach day|cach nay|truoc day) {N} (?P<u>ngay|hom|bua|tuan)(?: truoc)"
            rf"?"
        ),
        counted,
    ),
    (pattern(rf"{N} (?P<u>ngay|hom|bua|tuan) (?P<back>truoc|roi|qua)"), counted),
    (pattern(rf"{N} (?P<u>ngay|hom|bua|tuan) (?:nua|toi|sau)"), counted),
    *[(pattern(f"(?:{words})"), near(days)) for words, days in NEAR],
    (pattern(rf"(?:{NGAY})(?P<d>[0-9]{{1,2}}){OF}"), of_named_month),
    (pattern(r"cuoi tuan(?: (?P<which>nay|truoc|roi|qua|sau|toi))?"), weekend),
    (pattern(r"tuan (?P<which>nay|truoc|roi|qua|sau|toi)"), last_week),
]
READERS[11:11] = IN_WORDS  # behind the dates in digits
VAGUE = {
    last_week,
    weekend,
}  # "tuần trước" names a week: asked for a day it is an answer, told it isn't
PAIR = pattern(
    rf"(?:(?:{NGAY}|tu )(?P<d>[0-9]{{1,2}}) ?(?:-|den|¤¤¤|va|,|&) ?(?:het )?(?:{NGAY})?"
    rf"|(?<!thang )(?<!quy )(?P<d1>[0-9]{{1,2}})-)"
    rf"(?P<d2>[0-9]{{1,2}})(?:/| ?thang |-(?=[0-9]{{1,2}}-))(?P<m>[0-9]{{1,2}})(?![0-9]){YEAR}?"
)
# "12-3", "12.3": a day in a report, where no noun is counted behind it
BARE = pattern(rf"(?P<d>[0-9]{{1,2}})[.\-](?P<m>[0-9]{{1,2}})(?P<y>)(?![.\-/]){NOT_A_SHARE}")
SPAN = re.compile(r"[0-9] ?(?:-|den|¤¤¤)")
ALONE = {"nay": 0, "qua": -1, "mai": 1, "kia": -2, "mot": 2, "¤¤¤": 2}


@dataclass(frozen=True, slots=True)
class Spot:
    """text[start:end] names these days; none: it looks like a date and is no day ("31/2")."""

    start: int
    end: int
    days: tuple[date, ...]
    both: bool = False  # several because several are named: "10-11/3"
    span: bool = False  # from the first to the last: "từ 10 đến 12/3"


def find_days(text: str, today: date) -> list[Spot]:
    """Every day that a message names, in its order; a past day comes before one to come."""
    shown = plain(text)
    letters, found = shown.text, []
    for shape, make in ((PAIR, None), *READERS, (BARE, in_full)):
        if make in VAGUE:
            continue
        for match in shape.finditer(letters):
            days = two_days(match, today) if make is None else make(match, today)
            if make is None and not days:
                continue
            start, end = shown.raw_span(*match.span())
            both = make is None
            span = both and SPAN.search(match[0]) is not None
            found.append(Spot(start, end, _reported(days, today, make), both=both, span=span))
            letters = letters[: match.start()] + TAKEN * len(match[0]) + letters[match.end() :]
    return sorted(found, key=lambda spot: spot.start)


def two_days(match: re.Match[str], today: date) -> list[date]:
    """ "10-11/3", "ngày 10 và 11/3": both; empty when they are none, or in no order."""
    year = full_year(match["y"])
    last = of_day(year, int(match["m"]), int(match["d2"]), today)[:1]
    first = of_day(year, int(match["m"]), int(match["d"] or match["d1"]), today)[:1]
    return [*first, *last] if first and last and first < last else []


def of_day(year: int | None, month: int, day: int, today: date) -> list[date]:
    return of_month(year, month, day) if year else of_any_year(today, month, day)


def _reported(days: list[date], today: date, make: Maker | None) -> tuple[date, ...]:
    """Reports look back: what may be past or to come is past."""
    past = [day for day in days if day <= today]
    if make is None or not past or days[0] > today:
        return tuple(days) if make is None else tuple(days[:1])
    return (days[0],)


def read_day(text: str, today: date) -> Day:
    """The day, with others it may be; raises Unreadable."""
    words = plain(text).text.strip(" .,;!?")
    hour, rest = cut_hour(words)
    for shape, make in READERS:
        match = shape.search(rest)
        if match is None:
            continue
        found = make(match, today)
        if not found:
            raise Unreadable(match.group())
        return Day(found[0], hour, tuple(dict.fromkeys(found[1:])))
    bare = re.sub(rf"(?<![a-z]){SESSION}(?![a-z])", "", rest).strip(" ,")
    days = ALONE.get(bare, 0 if hour and not bare else None)
    if days is None or not (found := moved(today, days)):
        raise Unreadable(text[:80])
    return Day(found[0], hour)


def cut_hour(words: str) -> tuple[str | None, str]:
    """The hour as 14:30, and the words without it."""
    match = HOUR.search(words)
    if match is None:
        return None, words
    hour = int(match["h"] or match["h2"])
    text = match["m"] or match["m2"] or "0"
    minute = 30 if text == "ruoi" else int(text)
    late = match["s"] in ("chieu", "toi", "¤¤¤") or re.search(
        r"(?:chieu|toi|¤¤¤) ?$", words[: match.start()]
    )
    if late and hour < 12:
        hour += 12
    rest = words[: match.start()] + " " + (match["s"] or "") + " " + words[match.end() :]
    return ("23:59" if hour == 24 else f"{hour:02}:{minute:02}"), " ".join(rest.split())
