""" "Việc này xong rồi", right after a reminder or as an answer to it: which work is meant."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.feature import Opening, Result, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.plans.words import day
from handlers.reports import words as report_words
from handlers.reports.answers import DAY, UNIT
from handlers.reports.answers import WORK as ENTRY
from handlers.reports.form import PREFIX
from handlers.reports.told import may_report, own_units
from handlers.tasks import deeds, pointed, said
from handlers.turn import Button, Reply, Say, Turn
from storage import recalled, units, work
from storage.database import Session
from storage.recalled import Recalled
from storage.work import Work

LATELY = timedelta(days=4)  # a reminder of Friday is answered on Monday
MOST = 6


def recall(session: Session, turn: Turn) -> Recalled | None:
    """The reminder answered to; else the newest that came here, or that one's own unit was sent."""
    where = turn.where
    if turn.reply_to:
        return recalled.answered(session, where.channel, where.chat, turn.reply_to)
    since = turn.at - LATELY
    here = recalled.newest(session, where.channel, where.chat, since)
    if here is not None or turn.group:
        return here
    own = [recalled.of_unit(session, unit, since.date()) for unit in own_units(turn)]
    told = [one for one in own if one is not None]
    return told[0] if len(told) == 1 else None


def replied(session: Session, turn: Turn) -> Result | None:
    """An answer to a reminder that says no more than that it is done."""
    if not said.done(turn.text):
        return None
    found = recall(session, turn)
    if found is None:
        return None
    if not any(one.assignment.open for one in found.works):
        values = {"unit": units.name_of(session, found.unit), "day": day(found.day)}
        return [Reply(Say("remind-done", values), quote=turn.group)]
    return _of(session, turn, found)


def heard(session: Session, turn: Turn) -> Result | None:
    """The same, said to nothing; where no reminder is near, others may know what is meant."""
    if not said.done(turn.text):
        return None
    one = _spoken_of(session, turn)
    if one is not None and may_report(session, turn, one.assignment.unit):
        return finished(session, turn, one)
    found = recall(session, turn)
    if found is None or not any(one.assignment.open for one in found.works):
        return None
    return _of(session, turn, found)


def _spoken_of(session: Session, turn: Turn) -> Work | None:
    """The one that was shown last, or has the number named; None where that is over."""
    id = pointed.pointed(session, turn)
    one = None if id is None else work.find(session, id)
    return one if one is not None and one.assignment.open else None


def _of(session: Session, turn: Turn, found: Recalled) -> Result | None:
    if not may_report(session, turn, found.unit):
        return None
    number = said.number(turn.text)
    if number is not None and 0 < number <= len(found.works):
        return finished(session, turn, found.works[number - 1])
    left = [one for one in found.works if one.assignment.open]
    return finished(session, turn, left[0]) if len(left) == 1 else [which(turn, left)]


def finished(session: Session, turn: Turn, one: Work) -> Result:
    """The card that says so, or the report that it asks for."""
    if over := deeds.became(session, turn, one):
        return [Reply(over, quote=turn.group)]
    if one.assignment.owes == "report" and one.assignment.report in BY_NAME:
        tapped = Tapped("", "", {deeds.WORK: str(one.id)}, None, 0, None)
        opened = deeds.report_now(session, turn, tapped)
        needs = Say("remind-needs-report", {"task": report_words.task(one)})
        return replace(opened, why=needs) if isinstance(opened, Opening) else opened
    known = {
        UNIT: str(one.assignment.unit), DAY: turn.at.date().isoformat(),
        "entry": f"{ENTRY}{one.id}",
    }  # fmt: skip
    return Opening(f"{PREFIX}task", known, message=turn.message, beside=True)


def which(turn: Turn, left: Sequence[Work]) -> Reply:
    """Of several a tap says which."""
    rows = tuple((_button(one),) for one in left[:MOST])
    return Reply(Say("remind-which-done"), rows, quote=turn.group)


def _button(one: Work) -> Button:
    report = one.assignment.owes == "report"
    action = "tasks.report" if report else "tasks.done"
    return Button(Say("remind-button-task", {"task": report_words.short_task(one)}), action,
                  {deeds.WORK: str(one.id)})  # fmt: skip
