"""The letter of a nudge: it looks again when it is sent, and its buttons open the right form.

Who has it by then is not asked; whose chat it is not any more is asked elsewhere.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from handlers.compose import Recipe
from handlers.feature import Action, Opening, Result, Tapped
from handlers.figures import frames as figures_frames
from handlers.forms.kinds import BY_NAME
from handlers.nudges import asked as nudge_asked
from handlers.nudges import meant as nudge_meant
from handlers.nudges import words
from handlers.nudges import work as nudge_work
from handlers.overview.frame import Frame
from handlers.places.places import Places
from handlers.reports import groups as report_groups
from handlers.reports.answers import UNIT
from handlers.reports.form import PREFIX
from handlers.reports.hours import Hours
from handlers.reports.told import may_report
from handlers.tasks import deeds as task_deeds
from handlers.tasks import door as tasks
from handlers.turn import Button, Reply, Say, Turn
from storage import audit, chats, nudges, outbox, unit_chats, units
from storage.database import Session
from storage.nudges import Nudge
from storage.outbox import Letter
from storage.unit_chats import UnitChat
from storage.work import Work

NAME = "nudge"
REPORT = "nudge.report"
Rows = tuple[tuple[Button, ...], ...]


def recipes(hours: Hours | None = None) -> Mapping[str, Recipe]:
    return {NAME: partial(compose, hours or Hours())}


def ways(session: Session, frame: Frame, some: Iterable[int]) -> Mapping[int, list[UnitChat]]:
    """Where these units may be asked: what the people think is no matter for a group."""
    private = nudge_meant.report_kind(frame) == "situation"
    return unit_chats.of(session, list(some), groups=not private)


def queue(
    session: Session, nudge: int, to: Mapping[int, UnitChat], hours: Hours, now: datetime,
    again: int = 0,
) -> None:  # fmt: skip
    """A letter for each unit, once for ever; in quiet hours they wait."""
    later = hours.wake(now)
    letters = [
        Letter(
            nudges.key(nudge, unit, again), chat.channel, chat.chat,
            _payload(nudge, unit, chat, again), chat.thread, lane=1, not_before=later,
        )
        for unit, chat in sorted(to.items())
    ]  # fmt: skip
    outbox.put_all(session, letters, now)


def _payload(nudge: int, unit: int, chat: UnitChat, again: int) -> str:
    place = {"way": chat.way, "channel": chat.channel, "chat": chat.chat}
    return json.dumps({"recipe": NAME, "args": {
        "nudge": nudge, "unit": unit, "again": again, **place,
    }})  # fmt: skip


def compose(hours: Hours, session: Session, args: Mapping[str, Any], now: datetime) -> Reply | None:
    """The letter as of this moment; nothing for whom it is too late or not needed."""
    nudge, unit = nudges.find(session, int(args["nudge"])), int(args["unit"])
    if nudge is None:
        return None
    frame = figures_frames.unpack(nudge.asked)
    if not nudge_asked.still(session, Places(()), frame, [unit], now):
        return None
    there = ways(session, frame, [unit]).get(unit, [])
    here = _standing(session, args, there)
    if here is None or not hours.awake(now):
        _elsewhere(session, nudge, unit, args, [here] if here else there, hours, now)
        return None
    asked = words.wish(session, frame, nudge.by)
    found = nudge_work.fitting(session, frame, [unit], now.date())
    say = words.letter(asked, units.name_of(session, unit), found, now)
    return Reply(say, _buttons(frame, nudge, unit, found, now))


def _standing(session: Session, args: Mapping[str, Any], there: list[UnitChat]) -> UnitChat | None:
    """The chat it was put in for, while that is still the unit's."""
    chat = chats.where_now(session, args["channel"], args["chat"])
    return next((one for one in there if (one.channel, one.chat) == (args["channel"], chat)), None)


def _elsewhere(
    session: Session, nudge: Nudge, unit: int, args: Mapping[str, Any], there: list[UnitChat],
    hours: Hours, now: datetime,
) -> None:  # fmt: skip
    """It goes out later, or another way; where there is none left, that is noted."""
    again = int(args["again"]) + 1
    if there and again < nudges.TRIES:
        queue(session, nudge.id, {unit: there[0]}, hours, now, again)
    else:
        nudges.unreached(session, nudge.id, unit)


def _buttons(frame: Frame, nudge: Nudge, unit: int, found: list[Work], now: datetime) -> Rows:
    today, kind = now.date(), nudge_meant.report_kind(frame)
    shown = nudge_work.shown(frame, found, today)
    row = []
    if kind or frame.measure == "reports":
        args = {"nudge": str(nudge.id), "unit": str(unit)}
        row.append(Button(Say("tasks-button-report"), REPORT, args))
    if len(shown) == 1 and task_deeds.may_be_nothing(shown[0], today):
        work = {"work": str(shown[0].id)}
        row.append(Button(Say("tasks-button-nothing"), "tasks.nothing", work))
    return (tuple(row),) if row else ()


def report_now(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """The form that meets it, with its unit; work of other sorts is listed."""
    nudge, unit = nudges.find(session, int(tapped.args["nudge"])), int(tapped.args["unit"])
    if nudge is None:
        return [Reply(Say("talk-old-button"), quote=turn.group)]
    if not may_report(session, turn, unit):
        return _denied(session, turn, nudge, unit)
    frame = figures_frames.unpack(nudge.asked)
    kind = nudge_meant.report_kind(frame)
    if kind == "task":
        return _work(session, turn, tapped, frame, unit)
    if kind == "situation" and turn.group:
        return [Reply(Say("report-refuse-in-group"), quote=True)]
    if kind in BY_NAME:
        return Opening(PREFIX + kind, {UNIT: str(unit)}, beside=True)
    return [Reply(Say("nudge-any-report", {"unit": units.name_of(session, unit)}), _all_kinds())]


def _all_kinds() -> Rows:
    return ((Button(Say("report-button"), "run.report"),),)


def _work(session: Session, turn: Turn, tapped: Tapped, frame: Frame, unit: int) -> Result:
    """The one piece of work that is asked for, or the list."""
    found = nudge_work.fitting(session, frame, [unit], turn.at.date())
    if len(found) != 1:
        return tasks.listing(session, turn)
    meant = Tapped(tapped.id, tapped.action, {"work": str(found[0].id)}, None, 0, tapped.message)
    deed = task_deeds.report_now if found[0].assignment.owes == "report" else task_deeds.done
    return deed(session, turn, meant)


def _denied(session: Session, turn: Turn, nudge: Nudge, unit: int) -> list[Reply]:
    """A group's people may be of several units: who is of another is told so."""
    person = turn.person.id if turn.person else None
    audit.note(
        session, turn.at, person, "nudge.report", str(nudge.id), allowed=False, unit=str(unit)
    )
    inside = report_groups.within(session, turn, unit)
    key = "nudge-other-unit" if inside else "nudge-not-here"
    return [Reply(Say(key, {"unit": units.name_of(session, unit)}), quote=turn.group)]


ACTIONS = (Action(REPORT, report_now, right="officer"),)
