"""The buttons of more time under a piece of work."""

from handlers import rights
from handlers.reports.told import may_report
from handlers.turn import Button, Say, Turn
from storage.database import Session
from storage.work import Work


def buttons(session: Session, turn: Turn, one: Work) -> tuple[Button, ...]:
    """What this person can do about the time of something that is still owed."""
    args, unit = {"work": str(one.id)}, one.assignment.unit
    if not rights.leads_above(session, turn.person, unit):
        ask = Button(Say("more-button-ask"), "more-time.ask", args)
        return (ask,) if may_report(session, turn, unit) else ()
    give = Button(Say("more-button-give"), "more-time.give", args)
    if one.assignment.extended_to is None:
        return (give,)
    return give, Button(Say("more-button-back"), "more-time.back", args)
