"""Whoever asked for a task, or leads above, exempts a unit from it, and takes that back."""

from handlers import rights
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Opening, Result, Tapped
from handlers.reports import words as report_words
from handlers.tasks.deeds import WORK, became, denied, unit, words
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, plans, work
from storage.database import Session
from storage.drafts import Draft
from storage.people import Person
from storage.work import Work

EXEMPT = "tasks-exempt"


def may(session: Session, person: Person | None, one: Work) -> bool:
    """Nobody excuses the unit they lead from what others ask of it."""
    plan = plans.find(session, one.item.plan)
    if plan is not None and rights.may(session, person, "leader", plan.unit):
        return True
    return one.given is None and rights.leads_above(session, person, one.assignment.unit)


def exempt(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """A leader asks for a reason first."""
    one = work.find(session, int(tapped.args[WORK]))
    refused = _refused(session, turn, one) if one else Say("talk-old-button")
    over = became(session, turn, one) if one else None
    if one is None or refused or over:
        return [Reply(refused or over or Say("talk-old-button"), quote=turn.group)]
    values: dict[str, Value] = {"task": report_words.task(one), "unit": unit(session, one)}
    return Opening(EXEMPT, {WORK: str(one.id)}, Say("tasks-about-exempt", values))


def _exempted(session: Session, turn: Turn, draft: Draft) -> Done:
    one = work.lock(session, int(draft.answers[WORK]))
    assert one is not None  # assignments are never deleted
    if refused := _refused(session, turn, one):
        raise NotUnderstood(refused)
    assert turn.person is not None  # a leader has joined
    if over := became(session, turn, one):
        return Done(over)
    work.exempt(session, one.id, draft.answers["why"], turn.person.id)
    audit.note(
        session, turn.at, turn.person.id, "task.exempt", str(one.id), why=draft.answers["why"]
    )
    values: dict[str, Value] = {"task": report_words.task(one), "unit": unit(session, one)}
    undo = Button(Say("tasks-button-owe"), "tasks.owe", {WORK: str(one.id)})
    return Done(Say("tasks-exempted", values), buttons=((undo,),))


def owe(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Exempt by mistake: owed again."""
    one = work.lock(session, int(tapped.args[WORK]))
    refused = _refused(session, turn, one) if one else Say("talk-old-button")
    if one is None or refused:
        return [Reply(refused or Say("talk-old-button"), quote=turn.group)]
    values: dict[str, Value] = {"task": report_words.task(one), "unit": unit(session, one)}
    if work.ending(session, one.id).exempt_by is None:
        return [Reply(Say("tasks-not-exempt", values), edits=tapped.message)]
    work.owe_again(session, one.id)
    person = turn.person.id if turn.person else None
    audit.note(session, turn.at, person, "task.owe", str(one.id))
    return [Reply(Say("tasks-owed", values), edits=tapped.message)]


def _refused(session: Session, turn: Turn, one: Work) -> Say | None:
    if may(session, turn.person, one):
        return None
    said = denied(session, turn, one)
    own = rights.may(session, turn.person, "leader", one.assignment.unit)
    return Say("tasks-exempt-denied") if own else said


DIALOGS = (
    Dialog(
        EXEMPT,
        "tasks-title-exempt",
        steps=(Step("why", "tasks-ask-why", "tasks-label-why", words),),
        finish=_exempted,
        at_once=True,
    ),
)
ACTIONS = (
    Action("tasks.exempt", exempt, right="leader"),
    Action("tasks.owe", owe, right="leader"),
)
