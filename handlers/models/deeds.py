"""A model reaches a stage on a day, leaves it again, stops, or goes on in a new year."""

from collections.abc import Mapping
from datetime import date

from handlers import rights
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Opening, Result, Tapped
from handlers.reports import words as report_words
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from knowledge.days import find_days
from storage import audit, models
from storage.database import Session
from storage.drafts import Draft
from storage.models import STAGES, Model, Stage

FORM, MODEL, STAGE, TODAY = "models-stage", "model", "stage", "today"
LATER: tuple[Stage, ...] = STAGES[1:]
REACHED: Mapping[str, str] = {
    "registered": "models-stage-registered",
    "evaluated": "models-stage-evaluated",
    "recognised": "models-stage-recognised",
    "rewarded": "models-stage-rewarded",
    "stopped": "models-stage-stopped",
}
REACH: Mapping[str, str] = {
    "evaluated": "models-button-evaluated",
    "recognised": "models-button-recognised",
    "rewarded": "models-button-rewarded",
    "stopped": "models-button-stopped",
}


def button(one: Model, stage: str) -> Button:
    return Button(Say(REACH[stage]), "models.reach", {MODEL: str(one.id), STAGE: stage})


def take_back(one: Model, stage: str) -> Button:
    label = Say("models-button-take-back", {"stage": Say(REACHED[stage])})
    return Button(label, "models.leave", {MODEL: str(one.id), STAGE: stage})


def may(session: Session, turn: Turn, one: Model, stage: str) -> bool:
    """Its own unit says that it stopped; what it is worth is said by leaders above."""
    if stage == "stopped":
        return rights.may(session, turn.person, "officer", one.unit)
    return rights.leads_above(session, turn.person, one.unit)


def reach(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """Ask for the day; with it the stage is set."""
    one, stage, refused = _asked(session, turn, tapped.args)
    if one is None or refused:
        return [Reply(refused or Say("models-gone"), quote=turn.group)]
    if stage in one.stages:
        return [Reply(_already(one, stage), quote=turn.group)]
    about = Say("models-about", {"name": one.name, "stage": Say(REACHED[stage])})
    return Opening(FORM, {MODEL: str(one.id), STAGE: stage}, about)


def _asked(
    session: Session, turn: Turn, args: Mapping[str, str]
) -> tuple[Model | None, Stage, Say | None]:
    """The model and the stage of a button; why this person can't say that of it."""
    one = models.lock(session, int(args[MODEL]))
    stage = next((name for name in LATER if name == args[STAGE]), LATER[-1])
    if one is None or one.void:
        return None, stage, None
    if may(session, turn, one, stage):
        return one, stage, None
    person = turn.person.id if turn.person else None
    audit.note(session, turn.at, person, "model.stage", str(one.id), allowed=False)
    return one, stage, Say("models-denied" if stage == "stopped" else "models-denied-above")


def _already(one: Model, stage: str) -> Say:
    values: dict[str, Value] = {
        "name": one.name,
        "stage": Say(REACHED[stage]),
        "day": f"{one.stages[stage]:%d/%m/%Y}",
    }
    return Say("models-already", values)


def _day(text: str, turn: Turn) -> str:
    """A day as typed; not one to come."""
    if text == TODAY:
        return turn.at.date().isoformat()
    days = [day for spot in find_days(text, turn.at.date()) for day in spot.days]
    if len(days) != 1:
        raise NotUnderstood(Say("models-refuse-day"))
    if days[0] > turn.at.date():
        raise NotUnderstood(Say("report-refuse-future", {"day": report_words.day(days[0])}))
    return days[0].isoformat()


def _set(session: Session, turn: Turn, draft: Draft) -> Done:
    """The day is told: the model reached that stage on it."""
    one, stage, refused = _asked(session, turn, draft.answers)
    if one is None or refused:
        return Done(refused or Say("models-gone"))
    assert turn.person is not None  # nobody else is let so far
    if stage in one.stages:
        return Done(_already(one, stage))
    answer = draft.answers["day"]
    on = turn.at.date() if answer == TODAY else date.fromisoformat(answer)
    first = one.stages.get("registered")
    if first is not None and on < first:
        day = report_words.day(first)
        raise NotUnderstood(Say("models-refuse-before", {"day": day}))
    models.reach(session, one.id, stage, on, turn.person.id, turn.at)
    audit.note(session, turn.at, turn.person.id, "model.stage", str(one.id), stage=stage)
    values: dict[str, Value] = {
        "name": one.name,
        "unit": report_words.unit_name(session, one.unit),
        "stage": Say(REACHED[stage]),
        "day": f"{on:%d/%m/%Y}",
    }
    look = Button(Say("models-button-look"), "models.show", {MODEL: str(one.id)})
    return Done(Say("models-set", values), buttons=((take_back(one, stage), look),))


def leave(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """It did not reach that stage after all; or goes on, if it had stopped."""
    one, stage, refused = _asked(session, turn, tapped.args)
    if one is None or refused:
        return [Reply(refused or Say("models-gone"), quote=turn.group)]
    values: dict[str, Value] = {"name": one.name, "stage": Say(REACHED[stage])}
    if stage not in one.stages:
        return [Reply(Say("models-not-there", values), quote=turn.group)]
    models.leave(session, one.id, stage)
    person = turn.person.id if turn.person else None
    audit.note(session, turn.at, person, "model.leave", str(one.id), stage=stage)
    look = Button(Say("models-button-look"), "models.show", {MODEL: str(one.id)})
    return [Reply(Say("models-left", values), ((look,),), edits=tapped.message)]


def carry(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Last year's model goes on this year."""
    one = models.lock(session, int(tapped.args[MODEL]))
    if one is None or one.void:
        return [Reply(Say("models-gone"), quote=turn.group)]
    person = turn.person.id if turn.person else 0
    if not rights.may(session, turn.person, "officer", one.unit):
        audit.note(session, turn.at, person, "model.carry", str(one.id), allowed=False)
        return [Reply(Say("models-denied"), quote=turn.group)]
    year = turn.at.year
    new = models.carry_over(session, one.id, year, person, turn.at)
    values: dict[str, Value] = {"name": one.name, "year": str(year)}
    if new is None:
        there = models.carried_to(session, one.id, year) is not None
        return [Reply(Say("models-carried-before" if there else "models-cannot-carry", values))]
    audit.note(session, turn.at, person, "model.carry", str(one.id), new=str(new))
    look = Button(Say("models-button-look"), "models.show", {MODEL: str(new)})
    return [Reply(Say("models-carried", values), ((look,),), edits=tapped.message)]


DIALOG = Dialog(
    FORM,
    "models-title",
    steps=(
        Step(
            "day",
            "models-ask-day",
            "report-label-day",
            _day,
            choices=((TODAY, "report-button-today"),),
        ),
    ),
    finish=_set,
    at_once=True,
)
ACTIONS = (
    Action("models.reach", reach, right="officer"),
    Action("models.leave", leave, right="officer"),
    Action("models.carry", carry, right="officer"),
)
