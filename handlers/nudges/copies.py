"""What is carried by hand to units without a chat: a text for those of them that owe the same."""

from collections.abc import Sequence
from datetime import date, datetime

from handlers.nudges import words, work
from handlers.nudges.words import Wish
from handlers.turn import Say
from storage.database import Session
from storage.measures import Row
from storage.work import Work

LOOKED = 500  # units whose work is looked up
TEXTS = 6  # in one answer; for the others there is a list
Debt = tuple[tuple[int, date, date], ...]


def made(session: Session, asked: Wish, rows: Sequence[Row], now: datetime) -> list[Say]:
    """One names nobody who does not owe all of it; most units first."""
    groups = _owing_the_same(session, asked, rows[:LOOKED], now.date())
    if not any(found for _, found in groups):  # no plan asks for it: one text is true of all
        return [words.copy(asked, rows, [], now)]
    groups.sort(key=lambda group: -len(group[0]))
    plain = words.bare(session, asked)
    texts = [
        words.copy(plain if found else asked, some, found, now) for some, found in groups[:TEXTS]
    ]
    rest = [row for some, _ in groups[TEXTS:] for row in some] + list(rows[LOOKED:])
    if rest:
        texts.append(Say("nudge-copies-more", {"count": len(rest), "names": words.some(rest)}))
    return texts


def _owing_the_same(
    session: Session, asked: Wish, rows: Sequence[Row], today: date
) -> list[tuple[list[Row], list[Work]]]:
    owed: dict[int, list[Work]] = {}
    for one in work.fitting(session, asked.frame, [row.place.id for row in rows], today):
        owed.setdefault(one.assignment.unit, []).append(one)
    groups: dict[Debt, tuple[list[Row], list[Work]]] = {}
    for row in rows:
        found = work.shown(asked.frame, owed.get(row.place.id, []), today, most=None)
        groups.setdefault(_debt(found), ([], found))[0].append(row)
    return list(groups.values())


def _debt(found: Sequence[Work]) -> Debt:
    """The same tasks by the same days."""
    return tuple((one.item.id, one.assignment.due_on, one.due_on) for one in found)
