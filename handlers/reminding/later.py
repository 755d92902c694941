""" "Nhắc lại sau": a unit chooses the day on which it is asked again."""

from dataclasses import replace
from datetime import date, timedelta

from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Opening, Result, Tapped
from handlers.giving import time as giving_time
from handlers.reports import words as report_words
from handlers.reports.told import may_report
from handlers.tasks.deeds import WORK, became, denied
from handlers.turn import Button, Reply, Say, Turn, Value
from knowledge.vietnamese import fold
from storage import audit, office_days, postponed, work
from storage.database import Session
from storage.drafts import Draft
from storage.work import Work

ASK, SET, OTHER, FORM = "remind.later", "remind.again", "remind.other-day", "remind-later"
SOON = (1, 3)  # days ahead that are offered
FARTHEST = timedelta(days=60)


def offered(session: Session, turn: Turn, reply: Reply, id: str) -> Reply:
    """The view of a piece of work with the button that puts it off."""
    one = work.find(session, int(id))
    if reply.say.key != "tasks-one" or one is None or not one.assignment.open:
        return reply
    if not may_report(session, turn, one.assignment.unit):
        return reply
    later = Button(Say("remind-button-later"), ASK, {WORK: id})
    return replace(reply, buttons=(*reply.buttons, (later,)))


def ask(session: Session, turn: Turn, tapped: Tapped) -> Result:
    one, why = _open(session, turn, int(tapped.args[WORK]))
    if one is None or why:
        return [Reply(why or Say("talk-old-button"), quote=turn.group)]
    calendar, today = office_days.calendar(session), turn.at.date()
    days = dict.fromkeys(calendar.next_working(today + timedelta(days=far)) for far in SOON)
    buttons = tuple(
        Button(
            Say("remind-button-day", {"far": (on - today).days, "day": f"{on:%d/%m}"}),
            SET,
            {WORK: str(one.id), "day": on.isoformat()},
        )
        for on in days
    )
    other = Button(Say("remind-button-other-day"), OTHER, {WORK: str(one.id)})
    say = Say("remind-when-again", {"task": report_words.task(one)})
    return [Reply(say, (buttons, (other,)), quote=turn.group)]


def set_day(session: Session, turn: Turn, tapped: Tapped) -> Result:
    one, why = _open(session, turn, int(tapped.args[WORK]))
    on = date.fromisoformat(tapped.args["day"])
    if one is None or why or on <= turn.at.date():
        return [Reply(why or Say("talk-old-button"), quote=turn.group)]
    return [Reply(_keep(session, turn, one, on), edits=tapped.message, quote=turn.group)]


def other_day(session: Session, turn: Turn, tapped: Tapped) -> Result:
    one, why = _open(session, turn, int(tapped.args[WORK]))
    if one is None or why:
        return [Reply(why or Say("talk-old-button"), quote=turn.group)]
    about = Say("tasks-about", {"task": report_words.task(one)})
    return Opening(FORM, {WORK: str(one.id)}, about)


def _finish(session: Session, turn: Turn, draft: Draft) -> Done:
    one, why = _open(session, turn, int(draft.answers[WORK]))
    if one is None or why:
        return Done(why or Say("talk-old-button"))
    return Done(_keep(session, turn, one, date.fromisoformat(draft.answers["day"])))


def _keep(session: Session, turn: Turn, one: Work, on: date) -> Say:
    """Noted; that the due day is told of all the same is said where it comes before."""
    person = turn.person.id if turn.person else None
    told_on = office_days.calendar(session).next_working(on)
    postponed.put(session, one.id, on, person, turn.at)
    audit.note(session, turn.at, person, "remind.later", str(one.id), until=on.isoformat())
    values: dict[str, Value] = {
        "task": report_words.task(one), "day": report_words.day(told_on),
        "due": f"{one.due_on:%d/%m/%Y}",
    }  # fmt: skip
    before = turn.at.date() < one.due_on < on
    say = Say("remind-again-but" if before else "remind-again", values)
    if told_on == on:
        return say
    why = Say("remind-day-is-off", {"day": f"{on:%d/%m/%Y}"})
    return Say("dialog-because", {"why": why, "what": say})


def _open(session: Session, turn: Turn, id: int) -> tuple[Work | None, Say | None]:
    """Why it can't be put off now, by this person."""
    one = work.lock(session, id)
    if one is None:
        return None, None
    if not may_report(session, turn, one.assignment.unit):
        return one, denied(session, turn, one)
    return one, became(session, turn, one)


def read_day(text: str, turn: Turn) -> str:
    """A day to come, not too far."""
    found, today = giving_time.find(fold(text).strip(" ."), turn.at), turn.at.date()
    if found is None:
        raise NotUnderstood(Say("remind-refuse-day"))
    if not today < found.due_on <= today + FARTHEST:
        raise NotUnderstood(Say("remind-refuse-far", {"days": FARTHEST.days}))
    return found.due_on.isoformat()


DIALOGS = (
    Dialog(
        FORM,
        "remind-title-later",
        steps=(Step("day", "remind-ask-day", "remind-label-day", read_day),),
        finish=_finish,
        at_once=True,
    ),
)
ACTIONS = (
    Action(ASK, ask, right="officer"),
    Action(SET, set_day, right="officer"),
    Action(OTHER, other_day, right="officer"),
)
