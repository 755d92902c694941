"""What plans ask of units in the time of a nudge: entries that are still open, with their days."""

from collections.abc import Collection, Sequence
from datetime import date

from handlers.nudges import meant
from handlers.overview.frame import Frame
from handlers.plans.words import LINE
from handlers.reports import words as report_words
from handlers.tasks import door as tasks
from handlers.turn import Say, Value
from storage import work
from storage.database import Session
from storage.work import Work

MOST = 3  # lines of one message
CURABLE = ("tasks", "on-time", "opinions")  # may be done after their time


def fitting(session: Session, frame: Frame, units: Collection[int], today: date) -> list[Work]:
    """Open work of these units that the nudge is about, the earliest due first."""
    kind = meant.report_kind(frame)
    if not kind:
        return []
    found = [one for one in work.open_of(session, units) if _fits(frame, kind, one, today)]
    return sorted(found, key=lambda one: one.due_on)


def still_asked(
    session: Session, frame: Frame, units: Collection[int], today: date
) -> Collection[int]:
    """Those who may still be asked: what is over can't be made good, but for what is owed yet."""
    if frame.period is None or frame.period.last >= today or frame.measure in CURABLE:
        return units
    return {one.assignment.unit for one in fitting(session, frame, units, today)}


def _fits(frame: Frame, kind: str, one: Work, today: date) -> bool:
    when = frame.period
    if when is None or not when.first <= one.assignment.due_on <= when.last:
        return False
    if frame.entry not in ("", f"#{one.item.id}") or frame.plan not in ("", f"#{one.item.plan}"):
        return False
    if kind == "task":
        overdue = one.due_on < today
        return frame.part == meant.OPEN or overdue == (frame.part == "missing")
    return one.assignment.report == kind


def shown(frame: Frame, found: list[Work], today: date, most: int | None = MOST) -> list[Work]:
    """All that is missing, up to a few; of a report that is owed several times the next one."""
    if meant.report_kind(frame) == "task":
        return found[:most]
    begun = [one for one in found if one.assignment.opens_on <= today]
    return (begun or found)[:1]


def lines(found: Sequence[Work], today: date, *, most: int = LINE) -> list[Say]:
    """A line for each entry, with plan, day, and how many days there are."""
    return [_line(one, today, most) for one in found]


def _line(one: Work, today: date, most: int) -> Say:
    values: dict[str, Value] = {
        "plan": one.plan, "task": report_words.task(one, most=most),
        "left": tasks.left(one, today),
    }  # fmt: skip
    if one.given is not None:
        return Say("nudge-task-given", values)
    return Say("nudge-task" if one.plan else "nudge-task-unnumbered", values)
