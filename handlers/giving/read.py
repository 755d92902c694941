"""Reads an order: what is to be done, by whom, by when, and what is owed; other words are none."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from rapidfuzz.distance import OSA

from handlers.giving import task as giving_task
from handlers.giving import time
from handlers.giving.task import DONE
from handlers.giving.text import Text, text
from handlers.giving.time import When
from handlers.giving.whom import MOST, Reading, Whom
from handlers.giving.words import (
    ASKS,
    ASKS_AT_END,
    FUZZY,
    JOINT,
    NO_TASK,
    OPENERS,
    STRONG,
    VERBS,
    WEAK,
)
from handlers.places.places import Places
from knowledge.vietnamese import fold

TO = re.compile(r" (?:cho|doi voi|to) ")
HEAD = 3  # words of how an order begins, at most
DAY_SAID = re.compile(r"[0-9]|\b(?:han|truoc|xong|ngay|thu|tuan|thang|before|by)\b")
JOINED = re.compile(rf" ?{JOINT}")


@dataclass(frozen=True, slots=True)
class Order:
    """What was said of it; what was not is empty or None. `weak`: it may be but a reminder."""

    task: str = ""
    whom: Whom = field(default_factory=Whom)
    when: When | None = None
    owes: str = DONE  # or the kind of report
    weak: bool = False
    no_day: str = ""  # a day that does not exist, as it was typed


@dataclass(frozen=True, slots=True)
class _Head:
    end: int
    sort: str  # ask | give | weak


def read(
    said: str, places: Places, now: datetime, tops: Collection[int] | None = None
) -> Order | None:
    """The order that these words are, or None. `tops`: below whom the giver leads."""
    words = text(said, places)
    when = time.find(words.bare, now)
    head = _head(words, when)
    if head is None:
        return None
    order = parts(words, head.end, when, places, tops, now.date(), giving=head.sort == "give")
    order = replace(order, weak=head.sort == "weak")
    rest = words.bare[head.end :]
    if not order.task and head.sort == "give" and order.whom and not ASKS.search(rest):
        return order  # "giao việc cho xã Bản Bo": what, is asked
    return order if _is_order(rest, order) else None


def told(said: str, places: Places, now: datetime, tops: Collection[int] | None = None) -> Order:
    """What follows the command: surely an order, whether it begins like one or not."""
    words = text(said, places)
    when = time.find(words.bare, now)
    head = _head(words, when)
    return parts(words, head.end if head else 0, when, places, tops, now.date(), giving=True)


def whom(said: str, places: Places, tops: Collection[int] | None = None) -> Whom:
    """The answer to "whom": names and kinds of units, wherever they begin."""
    words = text(said, places)
    best = Whom()
    for start in words.starts:
        reading = Reading(words, places, tops)
        if reading.read(start) and (not reading.whom.unknown or start == 0):
            if not reading.whom.unknown:
                return _with_rest(words, reading)
            best = reading.whom
    return best


def _with_rest(words: Text, reading: Reading) -> Whom:
    """ "phòng nội vụ, bản": what follows "and" is a name, too, though nobody bears it"""
    rest = giving_task.trimmed(words, reading.left, len(words.bare)) if reading.left else ""
    if not rest or DAY_SAID.search(fold(rest)) or len(rest.split()) > MOST + 1:
        return reading.whom
    return replace(reading.whom, unknown=(rest,))


def when(said: str, now: datetime) -> When | None:
    """The answer to "by when"."""
    bare = " ".join(fold(said).replace(",", " , ").split()).replace(" ,", ",")
    return time.find(bare, now)


def no_such_day(said: str, today: date) -> bool:
    """Is the answer to "by when" a day that the calendar has not got?"""
    return time.no_such_day(" ".join(fold(said).split()), today) is not None


def parts(
    words: Text,
    begin: int,
    when: When | None,
    places: Places,
    tops: Collection[int] | None,
    today: date,
    *,
    giving: bool,
) -> Order:
    reading = Reading(words, places, tops)
    joint = JOINED.match(words.bare, begin)
    start = joint.end() if joint else begin
    taken = [(0, begin)]
    if when and when.start <= start < when.end:
        taken.append((when.start, when.end))
        start = when.end + len(words.bare[when.end :]) - len(words.bare[when.end :].lstrip(" ,"))
    if reading.read(start):
        taken.append((start, reading.end))
    elif giving:
        reading, span = _behind(words, start, places, tops)
        taken += [span] if span else []
    if when:
        taken.append((when.start, when.end))
    wrong = None if when else time.no_such_day(words.bare, today)
    taken += [wrong] if wrong else []
    task = giving_task.words_of(words, taken)
    whom = reading.whom
    if whom.lacking and len(task.split()) <= 2 and fold(task) in whom.lacking:
        task = _lacked(words, reading, task)  # "các xã chưa đăng ký mô hình đăng ký trước 30/3"
    no_day = giving_task.trimmed(words, *wrong) if wrong else ""
    return Order(task, whom, when, giving_task.owes(task), no_day=no_day)


def _head(words: Text, when: When | None) -> _Head | None:
    """How it begins; a deadline may stand before."""
    bare, begin = words.bare, 0
    opener = OPENERS.match(bare)
    begin = opener.end() if opener else 0
    if when and when.start <= begin:
        begin = max(begin, when.end)
        begin += len(bare[begin:]) - len(bare[begin:].lstrip(" ,:"))
        again = OPENERS.match(bare, begin)
        begin = again.end() if again else begin
    at = words.at(begin) if begin < len(bare) else len(words.starts)
    ends = [words.ends[one] for one in range(at, min(at + HEAD, len(words.starts)))]
    for sort_of in (_exact, _near):
        for end in reversed(ends):
            if sort := sort_of(bare[words.starts[at] : end].replace(" ", "")):
                return _Head(end, sort)
    return None


def _exact(letters: str) -> str:
    return "weak" if letters in WEAK else STRONG.get(letters, "")


def _near(letters: str) -> str:
    """With one slip in it."""
    if len(letters) < FUZZY - 1:
        return ""
    near = {
        sort
        for known, sort in STRONG.items()
        if len(known) >= FUZZY and OSA.distance(letters, known, score_cutoff=1) == 1
    }
    return near.pop() if len(near) == 1 else ""


def _behind(
    words: Text, start: int, places: Places, tops: Collection[int] | None
) -> tuple[Reading, tuple[int, int] | None]:
    """ "giao việc rà soát hộ nghèo cho các xã" """
    for found in reversed(list(TO.finditer(words.bare, start))):
        reading = Reading(words, places, tops)
        if reading.read(found.end()) and not reading.whom.unknown:
            return reading, (found.start(), reading.end)
    return Reading(words, places, tops), None


def _lacked(words: Text, reading: Reading, task: str) -> str:
    start = words.bare.find(reading.whom.lacking)
    end = start + len(reading.whom.lacking)
    said = words.raw(start, end).split(" ", 1)[-1]
    return said[:1].upper() + said[1:] if said else task


def _is_order(rest: str, order: Order) -> bool:
    """A strong beginning with somebody named and a task; or with a verb and a day."""
    bare = fold(order.task)
    surely = bool(order.whom) and order.when is not None
    if ASKS.search(rest):
        return False
    if not surely and ASKS_AT_END.search(rest):
        return False
    if not bare or NO_TASK.match(bare):
        return False
    if order.weak:
        return surely and not order.whom.lacking and bool(VERBS.match(bare))
    if order.whom:
        return True
    return order.when is not None and VERBS.match(bare) is not None
