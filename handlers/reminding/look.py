"""What of a reminder is still to be told: looked up when it is sent, and whenever it is turned."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from storage import postponed, reminded, silences, work
from storage.assignments import MERGED
from storage.database import Session
from storage.reminded import Rung
from storage.work import Work

AGAIN = " again"  # ends the rung of a day on which somebody wants to be asked again
DUE_DAY = "+0"  # ends the rung of the due day itself, on whichever day it is told


@dataclass(frozen=True, slots=True)
class Looked:
    """The rungs of a letter by what has become of them; `told` goes out, the most urgent first."""

    told: Sequence[tuple[Rung, Work]]
    done: Sequence[Rung]
    asked_no_more: Sequence[Rung]
    not_now: Sequence[Rung]

    @property
    def rungs(self) -> list[Rung]:
        return [rung for rung, _ in self.told]

    @property
    def works(self) -> list[Work]:
        return [one for _, one in self.told]


def look(session: Session, unit: int, day: date, now: datetime) -> Looked:
    """What the unit is to be told on that day, as of this moment."""
    rungs = reminded.of_wave(session, unit, day)
    works = {one.id: one for one in work.several(session, [one.assignment for one in rungs])}
    again = postponed.of(session, list(works))
    quiet = {one.item for one in silences.standing(session, now.date()) if one.unit == unit}
    told, done, asked_no_more, not_now = [], [], [], []
    for rung in rungs:
        one = works[rung.assignment]
        if one.assignment.done_at is not None or one.assignment.exempt not in (None, MERGED):
            done.append(rung)
        elif not one.assignment.open:
            asked_no_more.append(rung)
        elif None in quiet or one.item.id in quiet or _waits(rung, one, again.get(one.id), now):
            not_now.append(rung)
        else:
            told.append((rung, one))
    told.sort(key=lambda pair: (pair[1].due_on, pair[1].id))
    return Looked(told, done, asked_no_more, not_now)


def _waits(rung: Rung, one: Work, again: date | None, now: datetime) -> bool:
    """There is more time than when it was planned, or somebody wants to be asked later."""
    today = now.date()
    if not rung.rung.endswith(AGAIN) and one.due_on > date.fromisoformat(rung.rung[:10]):
        return True
    return again is not None and again > today and not rung.rung.endswith(DUE_DAY)


def settle(session: Session, looked: Looked, now: datetime) -> None:
    """Note what became of each. What may have been told before stays told.

    A letter that goes to nobody holds nothing: it may be owed again today, and is told then.
    """
    done, asked_no_more, not_now = (
        [rung for rung in some if rung.outcome == "planned"]
        for some in (looked.done, looked.asked_no_more, looked.not_now)
    )
    if looked.told:
        reminded.note(session, looked.rungs, "sent", now)
        reminded.note(session, done, "done before", now)
        reminded.note(session, asked_no_more, "expired", now)
    else:
        reminded.release(session, [*done, *asked_no_more], now)
        reminded.note(session, [replace(rung, letter="") for rung in done], "done before", now)
    reminded.release(session, not_now, now)
