"""Reads the reports that a message holds: each with its kind, day, unit, numbers and words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from handlers.forms.kind import Kind
from handlers.forms.kinds import BY_NAME
from handlers.meaning_words import SYLLABLES, telex
from handlers.places import Hit, Places, Typed
from handlers.reading import which
from handlers.reading.counts import Counts, read_counts
from handlers.reading.days import read_days
from handlers.reading.found import Found
from handlers.reading.items import Reader, Row
from handlers.reading.notes import read_note
from handlers.reading.parts import parts
from handlers.reading.situations import situation
from handlers.reading.tasks import task
from handlers.reading.tokens import Message, Token, cut
from handlers.reading.units import mentioned
from handlers.reading.wordings import Wording, Wordings

# "tháng này không có đối thoại nào", "chưa tập huấn", "không có ai đến"
NONE_HELD = re.compile("~_*b?_*k|~_*b_*0|~_*0|k[ud,:;_]*~_*[;.]*$")
SURE = 96  # a unit's name with its kind
COUNTED = ("dialogue", "training", "reception")


def read(
    text: str, places: Places, now: datetime, *, kind: str = "", loose: bool = False
) -> list[Found]:
    """The reports the message holds, in its order; usually one.

    `loose`: a sentence about a form that is open; numbers without a noun are left alone.
    """
    message = cut(text)
    if not message.tokens:
        return []
    found = [
        one
        for part, name in parts(message, kind)
        for one in (
            [_one(part, name, places, now, guess=False)]
            if loose
            else several(part, name, places, now)
        )
    ]
    return [one for one in found if not one.empty()]


def several(message: Message, name: str, places: Places, now: datetime) -> list[Found]:
    """One report, or the same told for several days or units with numbers of each."""
    cuts = _cuts(message, name, places, now)
    if len(cuts) < 2:
        return [_one(message, name, places, now)]
    found = [_one(Message(message.raw, part), name, places, now) for part in cuts]
    main = next(iter(found[0].answers), "")
    if not all(main in one.answers for one in found):
        return [_one(message, name, places, now)]
    head = found[0]
    return [
        replace(one, day=one.day or (None if one.days else head.day), units=one.units or head.units)
        for one in found
    ]


def _cuts(message: Message, name: str, places: Places, now: datetime) -> list[Sequence[Token]]:
    """Where another day or unit begins a part of its own; one part if nothing was told twice."""
    if name not in COUNTED:
        return [message.tokens]
    row = _row(message, name, places, now)
    if not read_counts(row).conflicts:
        return [message.tokens]
    starts = [0]
    seen: dict[str, object] = {}
    for at, item in enumerate(row.items):
        if item.code not in "ud" or (item.code == "d" and _promised(row, at)):
            continue
        said: object = item.hit.units if item.hit else item.days
        if item.code in seen and seen[item.code] != said:
            first = item.start
            while first > 0 and message.tokens[first - 1].kind != "stop":
                first -= 1
            if first > starts[-1]:
                starts.append(first)
        seen[item.code] = said
    ends = [*starts[1:], len(message.tokens)]
    return [message.tokens[start:end] for start, end in zip(starts, ends, strict=True)]


def _row(message: Message, name: str, places: Places, now: datetime) -> Row:
    kind = BY_NAME.get(name) or BY_NAME["dialogue"]
    hits = unit_hits(message, places)
    names = {at for hit in hits for at in range(hit.start, hit.end)}
    return Reader(message, kind, read_days(message, now.date(), names), hits).row()


def _one(
    message: Message, name: str, places: Places, now: datetime, *, guess: bool = True
) -> Found:
    kind = BY_NAME.get(name) or BY_NAME["dialogue"]
    row = _row(message, name, places, now)
    if name == "situation":
        return _situation(row, places)
    if name == "task":
        return _task(row, places)
    counts = read_counts(row, guess=guess and bool(name))
    if nothing := _nothing(row, counts, kind):
        counts, words = Counts(), Wordings()
    else:
        words = Wording(row, counts.used).read()
    answers = {**counts.answers, **words.answers}
    doubts = dict(counts.doubts)
    if not nothing and (note := _note(row, counts, words, answers)):
        answers["note"] = note
    if not name:
        answers = {key: value for key, value in answers.items() if key in ("participants", "place", "chair")}
        doubts = {key: value for key, value in doubts.items() if key in answers}
    day, several, bad = the_day(row)
    return Found(
        kind=name,
        nothing=nothing,
        again="n" in row.codes,
        day=day,
        days=several,
        bad_day=bad,
        units=mentioned(row, places, words),
        answers=answers,
        doubts=doubts,
        refused=counts.refused,
    )


def unit_hits(message: Message, places: Places) -> list[Hit]:
    """Units in the words as typed: short forms are not spelled out there."""
    words: list[Typed] = []
    first: list[int] = []
    last: list[int] = []
    for at, token in enumerate(message.tokens):
        if words and token.kind == "word" and at and token.start == message.tokens[at - 1].start:
            last[-1] = at + 1
            continue
        bare = token.typed or token.bare
        text = message.raw[token.start : token.end].lower() if token.kind == "word" else token.text
        if token.kind == "word" and telex(bare) == token.bare and bare not in SYLLABLES:
            bare, text = token.bare, token.text  # Telex undone
        capital = message.raw[token.start].isupper()
        words.append(Typed(text, bare, token.kind == "word", capital))
        first.append(at)
        last.append(at + 1)
    hits = []
    for hit in places.find(words):
        if hit.core and words[hit.core - 1].bare == "tac" and hit.score < SURE:
            continue  # "công tác Mặt trận"
        hits.append(
            Hit(first[hit.start], last[hit.end - 1], hit.units, hit.score, first[hit.core],
                village=hit.village, body=hit.body)
        )  # fmt: skip
    return hits


def the_day(row: Row) -> tuple[date | None, tuple[date, ...], str]:
    """The day, or several, or words that name none."""
    named: list[date] = []
    bad = ""
    for at, item in enumerate(row.items):
        if item.code != "d" or _promised(row, at):
            continue
        if not item.days:
            bad = bad or row.words(at, at + 1)
        named += [day for day in item.days if day not in named]
    if len(named) > 1:
        return None, tuple(named), ""
    return (named[0], (), "") if named else (None, (), bad)


def _promised(row: Row, at: int) -> bool:
    """ "hẹn trả lời trước 30/3", "kế hoạch ngày 5/1" """
    before = [
        token.bare for item in row.items[max(0, at - 3) : at] for token in row.message.tokens[item.start : item.end]
    ]  # fmt: skip
    if at and row.items[at - 1].code == "z" and row.message.tokens[row.items[at - 1].start].kind == "document":
        return True
    return bool({"truoc", "hen", "han", "se"} & set(before[-3:]))


def _note(row: Row, counts: Counts, words: Wordings, answers: dict[str, str]) -> str:
    used = set(counts.used) | words.used
    days = {at for at, item in enumerate(row.items) if item.code == "d"}
    dated = {at for at in days if not _promised(row, at)}
    return read_note(row, used | dated)


def _nothing(row: Row, counts: Counts, kind: Kind) -> bool:
    """Was there nothing to report, and no number that says otherwise?"""
    if not kind.nothing or "q" in row.codes:
        return False
    told = [name for name, said in counts.answers.items() if said != "0"]
    if told or counts.refused:
        return False
    return "∅" in row.codes or (not counts.answers and bool(NONE_HELD.search(row.codes)))


def _situation(row: Row, places: Places) -> Found:
    day, several, bad = the_day(row)
    nothing = "∅" in row.codes
    note = "" if nothing else situation(row)
    answers = {"note": note} if note else {}
    units = mentioned(row, places, Wordings())
    return Found("situation", nothing, "n" in row.codes, day, several, bad, units, answers)


def _task(row: Row, places: Places) -> Found:
    day, several, bad = the_day(row)
    units = mentioned(row, places, Wordings())
    return Found("task", False, "n" in row.codes, day, several, bad, units, task(row))
