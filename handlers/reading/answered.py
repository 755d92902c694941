"""Reads an answer to what was asked and nothing else: "54", "hôm qua", "xã Bản Bo"."""

import re
from datetime import date, datetime

from handlers.forms.kind import Field
from handlers.places.places import Places
from handlers.reading.figures import figure_at
from handlers.reading.found import Doubt, Found
from handlers.reading.tokens import cut
from handlers.reading.units import unit_hits
from handlers.reading.vocabulary import phrases
from handlers.turn import Say
from knowledge.days import Unreadable, read_day
from knowledge.vietnamese import fold

SHORT = 5  # words of an answer
NONE = frozenset(phrases("none"))


def plain_answer(
    said: str, field: Field | None, asked: str, places: Places, now: datetime
) -> Found | None:
    """An answer to what was asked and nothing else: "54", "hôm qua", "xã Bản Bo"."""
    bare = fold(said).strip(" .,!;:?")
    if asked == "day":
        return _day(said, now.date())
    if asked == "unit":
        return _unit(said, places)
    if field is None or not bare:
        return None
    if field.type == "count":
        return _number(said, bare, field)
    if field.type == "choice":
        value = choice(bare, field)
        return Found(answers={field.name: value}) if value else None
    if bare in NONE:
        return Found()
    return None


def _number(said: str, bare: str, field: Field) -> Found | None:
    if bare in NONE:
        return checked(0, said, field, None)
    message = cut(said)
    kept = [one for one in message.tokens if one.bare not in POLITE]
    if not kept:
        return None
    if (
        kept[0].kind == "stop"
        and kept[0].bare == "-"
        and len(kept) > 1
        and kept[1].kind == "number"
    ):
        return Found(refused={field.name: Say("report-refuse-below", {"said": said.strip()})})
    told = figure_at(kept, 0)
    if told is None or told.end < len(kept) or told.figure.vague:
        return None
    figure = told.figure
    if figure.value != int(figure.value):
        return Found(refused={field.name: Say("report-refuse-fraction", {"said": said.strip()})})
    doubt = Doubt(figure.why, said.strip()) if figure.why else None
    return checked(int(figure.value), said, field, doubt)


def checked(value: int, said: str, field: Field, doubt: Doubt | None) -> Found:
    if value < field.least:
        return Found(refused={field.name: Say("report-refuse-below", {"said": said.strip()})})
    if doubt is None and value > field.most:
        doubt = Doubt("far", said.strip())
    return Found(answers={field.name: str(value)}, doubts={field.name: doubt} if doubt else {})


POLITE = frozenset(
    [
        "a",
        "nhe",
        "nha",
        "em",
        "da",
        "vang",
        "la",
        "co",
        "duoc",
        "dc",
        "thoi",
        "anh",
        "chi",
        "oi",
        "ok",
        "ca",
        "du",
        "tong",
        "so",
        ".",
        ",",
        "!",
        ":",
    ]
)


def choice(bare: str, field: Field) -> str:
    """The value whose words are said: the longest of them."""
    found = [
        (len(words), value)
        for value, some in (field.said or {}).items()
        for words in some
        if f" {words} " in f" {' '.join(re.findall(r'[^ ,.;:-]+', bare))} " or words == bare
    ]
    return max(found)[1] if found else ""


def _day(said: str, today: date) -> Found | None:
    number = re.fullmatch(
        r"\s*(?:ngày\s+|ngay\s+)?([0-9]{1,2})\s*(?:ạ|a|nhé|nhe)?[\s.]*", said, re.IGNORECASE
    )
    try:
        told = read_day(f"ngày {number[1]}" if number else said, today)
    except Unreadable:
        return (
            Found(bad_day=said.strip()[:80]) if re.search(r"[0-9]\s*[/.-]\s*[0-9]", said) else None
        )
    several = [day for day in told.others if day <= today] if told.day > today else []
    if several:
        return Found(days=(told.day, *several))
    return Found(day=told.day)


def _unit(said: str, places: Places) -> Found | None:
    hits = unit_hits(cut(said), places)
    units = tuple(dict.fromkeys(unit for hit in hits[:1] for unit in hit.units))
    return Found(units=units) if units else None


def only_number(said: str, field: Field) -> Found:
    """ "54 cháu": the one number there is, marked"""
    tokens = cut(said).tokens
    told = [one for at in range(len(tokens)) if (one := figure_at(tokens, at))]
    digits = [one for one in told if tokens[one.start].kind == "number"]
    if (
        len(digits) != 1
        or len(tokens) > SHORT
        or digits[0].figure.value != int(digits[0].figure.value)
    ):
        return Found()
    return checked(int(digits[0].figure.value), said, field, Doubt("guess", said.strip()))
