"""Questions about plans: the doors of `ask.py`, `ask_more.py` and `ask_admin.py`."""

from functools import partial

from handlers import ask, ask_admin, ask_more
from handlers.feature import Feature
from handlers.known import Known


def feature(known: Known) -> Feature:
    """On one memory of the plans."""
    reply = partial(ask.reply, known)
    return Feature(
        commands=ask_admin.COMMANDS,
        actions=(*ask_more.ACTIONS, *ask_admin.actions(known)),
        dialogs=(ask_admin.DIALOG,),
        intents={"plan": reply, "timetable": reply},
    )
