"""For which of one's open work is more time asked: by number, by words, or just spoken of."""

import re
from collections.abc import Sequence

from handlers.more_time.asked import Asked
from handlers.reports.told import own_units
from handlers.tasks import pointed
from handlers.turn import Turn
from knowledge.vietnamese import fold
from storage import extensions, groups, work
from storage.database import Session

ENOUGH = 0.75  # of the words that were said
DAY, WHY = "day", "why"
LONGEST = 1000  # letters of a reason


def own(session: Session, turn: Turn) -> list[int]:
    if not turn.group:
        return own_units(turn)
    group = groups.find(session, turn.where.channel, turn.where.chat)
    return [group.unit] if group and group.unit is not None else []


def kept(asked: Asked | None) -> dict[str, str]:
    """What was said already, as a button keeps it until the work is chosen."""
    said = {DAY: asked.day, WHY: asked.why[:LONGEST]} if asked else {}
    return {name: value for name, value in said.items() if value}


def meant(session: Session, turn: Turn, asked: Asked) -> list[work.Work]:
    """Which of one's open work: by its number, its words, or as the one just spoken of.

    One: that; several: one of them; none: any may be.
    """
    mine = own(session, turn)
    found = work.open_of(session, mine) if mine else []
    if asked.number is not None:
        id = pointed.numbered(session, turn, asked.number)
        return [one for one in found if one.id == id]
    if turn.reply_to and (answered := pointed.alone(session, turn)):
        return [one for one in found if one.id == answered]
    if asked.task and (fits := _named(session, found, asked.task)):
        return fits
    if len(found) == 1:
        return found
    id = pointed.alone(session, turn) if not asked.task else None
    return [one for one in found if one.id == id]


def _named(session: Session, found: Sequence[work.Work], said: Sequence[str]) -> list[work.Work]:
    """Those whose words hold most of these, at least three in four; the earliest of one entry."""
    shares = [
        (sum(word in words for word in said) / len(said), one)
        for one in found
        if (words := set(_words(one.item.words)))
    ]
    best = max((share for share, _ in shares), default=0.0)
    fits = [one for share, one in shares if share == best] if best >= ENOUGH else []
    entries = {fold(one.item.words) for one in fits}
    once = len(entries) == 1 and extensions.open_of(session, fits[0].id) is None
    return fits[:1] if once else fits  # the next of an entry only where it is chosen


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))
