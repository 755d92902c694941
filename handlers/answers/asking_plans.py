"""Questions about plans: the doors of `ask.py`, `ask_more.py` and `ask_admin.py`."""

from functools import partial

from handlers.answers import admin, ask, more
from handlers.answers.known import Known
from handlers.feature import Feature


def feature(known: Known) -> Feature:
    """On one memory of the plans."""
    reply = partial(ask.reply, known)
    return Feature(
        commands=admin.COMMANDS,
        actions=(*more.ACTIONS, *admin.actions(known)),
        dialogs=(admin.DIALOG,),
        intents={"plan": reply, "timetable": reply},
    )
