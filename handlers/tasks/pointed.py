"""Which piece of work is pointed at: by its number in the list, or as the one just spoken of."""

import re
from collections.abc import Sequence
from datetime import timedelta

from handlers.turn import Turn
from knowledge.vietnamese import fold
from storage import offered
from storage.database import Session
from storage.offered import Offered

WORK = "work"
RECENT = timedelta(days=7)  # a list of last week is still on the screen; an older one is not meant
DIGITS = {
    "mot": 1, "nhat": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
NUMBER = re.compile(
    r"\b(?:viec|nhiem vu|muc|dong|cau|so|task|item|number)(?: so| thu)? (?P<n>[0-9]{1,2})\b"
    r"(?![/.-][0-9])"
    r"|\b(?:viec|nhiem vu|task) (?:so |thu )(?P<word>[a-z]+)\b"
)


def number(words: str) -> int | None:
    """The number in "việc 2", "việc thứ hai"; `words` without marks."""
    found = NUMBER.search(words)
    if found is None:
        return None
    return int(found["n"]) if found["n"] else DIGITS.get(found["word"])


def numbered(session: Session, turn: Turn, said: int) -> int | None:
    """The work that bears this number in the newest list of this chat that has one."""
    for buttons in _shown(session, turn):
        works = [one for one in buttons if WORK in one.args]
        by_label = {one.label: one.args[WORK] for one in works if one.label.isdecimal()}
        if str(said) in by_label:
            return int(by_label[str(said)])
        different = list(dict.fromkeys(one.args[WORK] for one in works))
        if not by_label and 0 < said <= len(different) > 1:
            return int(different[said - 1])
    return None


def alone(session: Session, turn: Turn) -> int | None:
    """The one that the answered message tells of, or the newest that tells of any."""
    if turn.reply_to:
        place = (turn.where.channel, turn.where.chat, turn.reply_to)
        if found := _works(offered.under(session, *place)):
            return found.pop() if len(found) == 1 else None
    works = next((found for one in _shown(session, turn) if (found := _works(one))), set())
    return works.pop() if len(works) == 1 else None


def pointed(session: Session, turn: Turn) -> int | None:
    """By its number, where the words name one; else the one just spoken of."""
    said = number(fold(turn.text))
    return alone(session, turn) if said is None else numbered(session, turn, said)


def _shown(session: Session, turn: Turn) -> Sequence[Sequence[Offered]]:
    return offered.newest(session, turn.where.channel, turn.where.chat, turn.at - RECENT)


def _works(buttons: Sequence[Offered]) -> set[int]:
    return {int(one.args[WORK]) for one in buttons if WORK in one.args}
