""" "Dân vận khéo" models: a thing with a life beyond the report that registered it.

Its unit registers it, carries it over to a new year, or stops it; the later stages are said by
leaders above its unit. Each can be taken back.
"""

from collections.abc import Mapping
from datetime import date

from handlers import plan_list, report_leaders, report_words, rights
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Command, Feature, Opening, Result, Tapped
from handlers.forms.model import FIELDS
from handlers.plan_words import short
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from knowledge.days import find_days
from storage import audit, groups, models, units
from storage.database import Session
from storage.drafts import Draft
from storage.models import STAGES, Model, Stage

PAGE = 6
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
Rows = tuple[tuple[Button, ...], ...]


def listing(
    session: Session, turn: Turn, year: int, page: int = 0, edits: int | None = None
) -> Replies:
    """A page of the models of one year."""
    within = _units(session, turn)
    found = models.listing(session, within, year)
    last = max(1, -(-len(found) // PAGE)) - 1
    page = min(max(page, 0), last)
    shown = found[page * PAGE : (page + 1) * PAGE]
    numbers = [
        Button(
            Say("models-button-number", {"number": page * PAGE + at}),
            "models.show",
            {MODEL: str(one.id), "page": str(page)},
        )
        for at, one in enumerate(shown, start=1)
    ]
    steer = plan_list.turning("models.list", {"year": str(year)}, page, last + 1)
    rows = (tuple(numbers[:3]), tuple(numbers[3:]), steer, _years(session, turn, within, year))
    values: dict[str, Value] = {
        "year": str(year),
        "count": len(found),
        "page": page + 1,
        "pages": last + 1,
        "lines": tuple(
            _line(session, one, page * PAGE + at) for at, one in enumerate(shown, start=1)
        ),
    }
    say = Say("models-list", values) if found else Say("models-none", {"year": str(year)})
    return [Reply(say, tuple(row for row in rows if row), edits=edits, quote=turn.group)]


def _units(session: Session, turn: Turn) -> list[int] | None:
    """Whose models are looked at here: the group's unit's, or one's own units' and below; all."""
    if turn.group:
        group = groups.find(session, turn.where.channel, turn.where.chat)
        return units.subtree(session, group.unit) if group and group.unit is not None else []
    reach = rights.reach(session, turn.person) if turn.person else None
    if reach is None:
        return []
    return None if reach.works is None else sorted(reach.works)


def _years(
    session: Session, turn: Turn, within: list[int] | None, year: int
) -> tuple[Button, ...]:
    """The way to last year's, and back."""
    this = turn.at.year
    other = this - 1 if year == this else this
    count = len(models.listing(session, within, other))
    if not count and other != this:
        return ()
    label = Say("models-button-year", {"year": str(other), "count": count})
    return (Button(label, "models.list", {"year": str(other), "page": "0"}),)


def _line(session: Session, one: Model, number: int) -> Say:
    values: dict[str, Value] = {
        "number": number,
        "name": short(one.name, 80),
        "unit": report_words.unit_name(session, one.unit),
        "stage": Say(REACHED[one.stage]),
    }
    return Say("models-line", values)


def show(
    session: Session, turn: Turn, id: int, page: str = "", edits: int | None = None
) -> Replies:
    """All of a model, and what this person may say of it."""
    one = models.find(session, id)
    if one is None or one.void:
        return [Reply(Say("models-gone"), edits=edits)]
    within = _units(session, turn)
    if within is not None and one.unit not in within:
        return [Reply(Say("talk-denied"), quote=turn.group)]
    by = models.set_by(session, one.id)
    stages = tuple(
        _stage_line(session, stage, one.stages[stage], by.get(stage))
        for stage in STAGES
        if stage in one.stages
    )
    label = dict(FIELDS).get(one.field)
    values: dict[str, Value] = {
        "name": one.name,
        "unit": report_words.unit_name(session, one.unit),
        "year": str(one.year),
        "field": Say(label) if label else one.field,
        "lead": one.lead or Say("dialog-empty"),
        "lines": stages,
    }
    rows = (*_deeds(session, turn, one), _back(one, page))
    return [Reply(Say("models-one", values), rows, edits=edits, quote=turn.group)]


def _stage_line(session: Session, stage: str, on: date, by: int | None) -> Say:
    name = report_leaders.name_of(session, by) if by else Say("tasks-nobody")
    values: dict[str, Value] = {"stage": Say(REACHED[stage]), "day": f"{on:%d/%m/%Y}", "name": name}
    return Say("models-stage-line", values)


def _back(one: Model, page: str) -> tuple[Button, ...]:
    args = {"year": str(one.year), "page": page or "0"}
    return (Button(Say("models-button-list"), "models.list", args),)


def _deeds(session: Session, turn: Turn, one: Model) -> Rows:
    """Buttons for what may still be said of it."""
    if "stopped" in one.stages:
        may_undo = _may(session, turn, one, "stopped")
        return ((_take_back(one, "stopped"),),) if may_undo else ()
    above = [stage for stage in LATER if stage != "stopped" and _may(session, turn, one, stage)]
    ahead = tuple(
        Button(Say(REACH[stage]), "models.reach", {MODEL: str(one.id), STAGE: stage})
        for stage in above
        if stage not in one.stages
    )
    rows = [ahead] if ahead else []
    if above and one.stage in above:
        rows.append((_take_back(one, one.stage),))
    if not _may(session, turn, one, "stopped"):
        return tuple(rows)
    stop = Button(Say(REACH["stopped"]), "models.reach", {MODEL: str(one.id), STAGE: "stopped"})
    last = [stop]
    this = turn.at.year
    if one.year < this and models.carried_to(session, one.id, this) is None:
        carry = Say("models-button-carry", {"year": str(this)})
        last.insert(0, Button(carry, "models.carry", {MODEL: str(one.id)}))
    return (*rows, tuple(last))


def _take_back(one: Model, stage: str) -> Button:
    label = Say("models-button-take-back", {"stage": Say(REACHED[stage])})
    return Button(label, "models.leave", {MODEL: str(one.id), STAGE: stage})


def _may(session: Session, turn: Turn, one: Model, stage: str) -> bool:
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
    if _may(session, turn, one, stage):
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
    return Done(Say("models-set", values), buttons=((_take_back(one, stage), look),))


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


def _command(session: Session, turn: Turn, _rest: str) -> Replies:
    return listing(session, turn, turn.at.year)


def _page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    year, page = int(tapped.args["year"]), int(tapped.args["page"])
    return listing(session, turn, year, page, tapped.message)


def _shown(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    page = tapped.args.get("page", "")
    return show(session, turn, int(tapped.args[MODEL]), page, tapped.message)


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
FEATURE = Feature(
    commands=(
        Command(("models", "mohinh"), _command, menu="models-menu", button="models-button"),
    ),
    actions=(
        Action("models.list", _page),
        Action("models.show", _shown),
        Action("models.reach", reach, right="officer"),
        Action("models.leave", leave, right="officer"),
        Action("models.carry", carry, right="officer"),
    ),
    dialogs=(DIALOG,),
)
