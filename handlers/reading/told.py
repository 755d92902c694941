"""Puts together what a row of items tells: numbers, words, day, unit, or that nothing was."""

import re

from handlers.forms.kind import Kind
from handlers.places.places import Places
from handlers.reading.alphabet import Item, Row
from handlers.reading.counts import read_counts
from handlers.reading.found import Found
from handlers.reading.notes import read_note
from handlers.reading.own_day import promised, the_day
from handlers.reading.phrased import Wordings
from handlers.reading.situations import situation
from handlers.reading.taken import Counts
from handlers.reading.tasks import task
from handlers.reading.units import mentioned
from handlers.reading.wordings import Wording

# "tháng này không có đối thoại nào", "chưa tập huấn", "không có ai đến", "tập huấn: không có"
NONE_HELD = re.compile("~_*b?_*k|~_*b_*0|~_*0|k[ud,:;_y]*~_*b?_*(?:[;,].*)?$|~_*∅")
SHARED = ("participants", "place", "chair")  # fields that say nothing of the kind


def told(row: Row, name: str, places: Places, *, guess: bool = True) -> Found:
    if name == "situation":
        return _situation(row, places)
    if name == "task":
        return _plain(row, name, places, task(row))
    counts, words = read_counts(row, guess=guess and bool(name)), Wordings()
    if nothing := _nothing(row, counts, row.kind):
        counts = Counts()
    else:
        words = Wording(row, counts.used).read()
    answers = {**counts.answers, **words.answers}
    if not nothing and row.kind.field("note") and (note := _note(row, counts, words)):
        answers["note"] = note
    if not name:
        answers = {key: value for key, value in answers.items() if key in SHARED}
    day, days, bad = the_day(row)
    return Found(
        kind=name,
        nothing=nothing,
        again="n" in row.codes,
        day=day,
        days=days,
        bad_day=bad,
        units=mentioned(row, places, words),
        answers=answers,
        doubts={key: why for key, why in counts.doubts.items() if key in answers},
        refused=counts.refused,
    )


def _note(row: Row, counts: Counts, words: Wordings) -> str:
    days = (at for at, item in enumerate(row.items) if item.code == "d")
    dated = {at for at in days if not promised(row, at)}
    return read_note(row, counts.used | words.used | dated)


def _nothing(row: Row, counts: Counts, kind: Kind) -> bool:
    """Was there nothing to report, and no number that says otherwise?"""
    if not kind.nothing or "q" in row.codes or counts.refused:
        return False
    if any(said != "0" for said in counts.answers.values()):
        return False
    if "∅" in row.codes or (counts.answers.get("people") == "0" and _only_none(row)):
        return True
    codes = "".join("~" if _zero(one) else one.code for one in row.items)
    return not counts.answers and bool(NONE_HELD.search(codes))


def _zero(item: Item) -> bool:
    return item.code == "#" and item.figure is not None and item.figure.value == 0


def _only_none(row: Row) -> bool:
    """ "tiếp dân nhưng 0 lượt": no number but zero"""
    return "d" not in row.codes and all(_zero(one) for one in row.items if one.code in "#%")


def _situation(row: Row, places: Places) -> Found:
    nothing = "∅" in row.codes
    note = "" if nothing else situation(row)
    return _plain(row, "situation", places, {"note": note} if note else {}, nothing=nothing)


def _plain(
    row: Row, name: str, places: Places, answers: dict[str, str], *, nothing: bool = False
) -> Found:
    day, days, bad = the_day(row)
    units = mentioned(row, places, Wordings())
    again = "n" in row.codes
    return Found(name, nothing, again, day, days, bad, units, answers)
