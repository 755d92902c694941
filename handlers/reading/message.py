"""Reads the reports that a message holds: each with its kind, day, unit, numbers and words."""

from dataclasses import replace
from datetime import datetime

from handlers.forms.kinds import BY_NAME
from handlers.places.places import Places
from handlers.reading.alphabet import Row
from handlers.reading.christened import christened
from handlers.reading.counts import read_counts
from handlers.reading.days import read_days
from handlers.reading.found import Found
from handlers.reading.items import Reader
from handlers.reading.models import models, shared
from handlers.reading.own_day import promised
from handlers.reading.parts import parts
from handlers.reading.rewritten import rewritten
from handlers.reading.tokens import Message, Token, cut
from handlers.reading.told import told
from handlers.reading.units import unit_hits

COUNTED = ("dialogue", "training", "reception")


def read(text: str, places: Places, now: datetime, *, kind: str = "") -> list[Found]:
    """The reports the message holds, in its order; usually one."""
    found = [
        one for part, name in parts(cut(text), kind) for one in several(part, name, places, now)
    ]
    return [one for one in found if not one.empty()]


def read_one(text: str, name: str, places: Places, now: datetime) -> Found:
    """A sentence about a form that is open: numbers without a noun are left alone."""
    return told(row_of(cut(text), name, places, now), name, places, guess=False)


def several(message: Message, name: str, places: Places, now: datetime) -> list[Found]:
    """One report, or the same told for several days or units with numbers of each."""
    if name == "model" and len(some := models(message)) > 1:
        return shared([told(row_of(one, name, places, now), name, places) for one in some])
    row = row_of(message, name, places, now)
    cuts = cuts_of(row, name)
    if len(cuts) < 2:
        return [told(row, name, places)]
    rows = [row_of(Message(message.raw, part), name, places, now) for part in cuts]
    found = [told(one, name, places) for one in rows]
    main = next(iter(found[0].answers), "")
    if not all(main in one.answers for one in found):
        return [told(row, name, places)]
    head = found[0]
    return [
        replace(one, day=one.day or (None if one.days else head.day), units=one.units or head.units)
        for one in found
    ]


def row_of(message: Message, name: str, places: Places, now: datetime) -> Row:
    kind = BY_NAME.get(name) or BY_NAME["dialogue"]
    hits = unit_hits(message, places)
    if kind.name == "model" and (named := christened(message, hits)) is not message:
        message, hits = named, unit_hits(named, places)
    names = {at for hit in hits for at in range(hit.start, hit.end)}
    return rewritten(Reader(message, kind, read_days(message, now.date(), names), hits).row())


def cuts_of(row: Row, name: str) -> list[tuple[Token, ...]]:
    """Where another day or unit begins a part of its own; one part if nothing was told twice."""
    tokens = row.message.tokens
    twice = any(row.codes.count(code) > 1 for code in "ud")
    if name not in COUNTED or not twice or not read_counts(row).conflicts:
        return [tokens]
    starts, seen = [0], dict[str, object]()
    for at, item in enumerate(row.items):
        if item.code not in "ud" or promised(row, at):
            continue
        said: object = item.hit.units if item.hit else item.days
        if item.code in seen and seen[item.code] != said:
            first = item.start
            while first > 0 and tokens[first - 1].kind != "stop":
                first -= 1
            if first > starts[-1]:
                starts.append(first)
        seen[item.code] = said
    ends = [*starts[1:], len(tokens)]
    return [tokens[start:end] for start, end in zip(starts, ends, strict=True)]
