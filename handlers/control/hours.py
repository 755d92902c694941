"""A unit is reminded at another hour than all others."""

from datetime import time

from handlers.control.unit import UNIT, named, page, refused
from handlers.feature import Action, Tapped
from handlers.reports.leaders import doer
from handlers.turn import Button, Replies, Reply, Say, Turn
from storage import audit, unit_hours
from storage.database import Session

AT = "at"
HOURS = tuple(
    time(*at) for at in ((7, 0), (7, 30), (8, 0), (8, 30), (9, 0), (14, 0), (16, 0), (17, 0))
)


def hours(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """At which hour?"""
    unit = int(tapped.args[UNIT])
    if why := refused(session, turn, unit):
        return [Reply(why, quote=turn.group)]
    buttons = [
        Button(Say("control-button-at", {"hour": f"{at:%H:%M}"}), "control.hour",
               {UNIT: str(unit), AT: f"{at:%H:%M}"})
        for at in HOURS
    ]  # fmt: skip
    usual = Button(Say("control-button-hour-usual"), "control.hour", {UNIT: str(unit), AT: ""})
    rows = (*(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3)), (usual,))
    say = Say("control-which-hour", named(session, unit))
    return [Reply(say, rows, edits=tapped.message, quote=turn.group)]


def hour(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    unit, at = int(tapped.args[UNIT]), tapped.args[AT]
    if why := refused(session, turn, unit):
        return [Reply(why, quote=turn.group)]
    if at:
        unit_hours.set(session, unit, time.fromisoformat(at), turn.at, by=doer(turn))
    else:
        unit_hours.forget(session, unit)
    audit.note(session, turn.at, doer(turn), "remind.hour", str(unit), at=at)
    return [page(session, turn, unit, tapped.message, why=Say("control-hour-kept"))]


ACTIONS = (
    Action("control.hours", hours, right="leader"),
    Action("control.hour", hour, right="leader"),
)
