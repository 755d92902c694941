"""On which days a plan, or one of its entries, is reminded of."""

from handlers import rights
from handlers.control import said as control_said
from handlers.control.said import PRESETS, USUAL, Unclear
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Opening, Result, Tapped
from handlers.plans import list as plan_list
from handlers.plans.words import short
from handlers.reports import leaders as report_leaders
from handlers.reports.leaders import doer
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, plan_items, plans, rung_settings
from storage.database import Session
from storage.drafts import Draft
from storage.plan_items import ENTRIES
from storage.plans import Plan

ABOUT, VALUE, PAGE_AT = "about", "value", "page"
FORM = "control.rungs-form"
PAGE = 6
ROOM = 48  # letters of a name on a button
Row = tuple[Button, ...]


def mine(session: Session, turn: Turn) -> list[Plan]:
    """The plans that are followed and are this person's to steer, the newest first."""
    found = [
        one
        for one in plans.listing(session)
        if one.kind == "plan" and one.state == "confirmed" and _steers(session, turn, one)
    ]
    return found[::-1]


def _steers(session: Session, turn: Turn, plan: Plan) -> bool:
    """Whoever leads the issuer: its plans remind everybody below."""
    if plan.unit is None:
        return rights.has(turn.person, "admin")
    return rights.may(session, turn.person, "leader", plan.unit)


def listing(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    found, page = mine(session, turn), int(tapped.args.get(PAGE_AT, "0"))
    if not found:
        return [Reply(Say("control-no-plans"), edits=tapped.message, quote=turn.group)]
    rows = tuple(
        (_see(short(one.name, ROOM), rung_settings.plan(one.id)),)
        for one in found[page * PAGE : (page + 1) * PAGE]
    )
    turns = plan_list.turning("control.plans", {}, page, -(-len(found) // PAGE))
    back = (Button(Say("control-button-list"), "control.list"),)
    say = Say("control-which-plan")
    shown = tuple(row for row in (*rows, turns, back) if row)
    return [Reply(say, shown, edits=tapped.message, quote=turn.group)]


def _see(words: str, about: str) -> Button:
    return Button(Say("control-button-item", {"task": words}), "control.rungs", {ABOUT: about})


def _meant(session: Session, turn: Turn, about: str) -> tuple[Plan | None, str, Say | None]:
    """Whose rungs these are, its words, and why this person can't set them."""
    kind, _, id = about.partition(":")
    item = plan_items.find(session, int(id)) if kind == "item" else None
    plan = plans.find(session, item.plan if item else int(id))
    if plan is None or (kind == "item" and item is None):
        return None, "", Say("talk-old-button")
    if not _steers(session, turn, plan):
        audit.note(session, turn.at, doer(turn), "remind.rungs", about, allowed=False)
        return plan, "", Say("talk-denied")
    return plan, item.words if item else plan.name, None


def show(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    plan, words, why = _meant(session, turn, tapped.args[ABOUT])
    if plan is None or why:
        return [Reply(why or Say("talk-old-button"), quote=turn.group)]
    return [_page(session, turn, plan, words, tapped.args[ABOUT], tapped.message)]


def _page(
    session: Session,
    turn: Turn,
    plan: Plan,
    words: str,
    about: str,
    edits: int | None = None,
    *,
    why: Say | None = None,
) -> Reply:
    """How it is reminded of now, and what may be chosen."""
    known = {one.about: one for one in rung_settings.listing(session)}
    own = known.get(about)
    holds = own or known.get(rung_settings.plan(plan.id))
    name = Say("tasks-nobody")
    values: dict[str, Value] = {
        "words": words,
        "rungs": control_said.say(holds.value if holds else USUAL),
        "by": Say("control-by-nobody"),
    }
    if own is not None:
        by = report_leaders.name_of(session, own.by) if own.by else name
        values["by"] = Say("control-by", {"name": by})
    presets = [
        Button(Say(key), "control.choose", {ABOUT: about, VALUE: value}) for value, key in PRESETS
    ]
    rows: list[Row] = [tuple(presets[:2]), tuple(presets[2:])]
    rows.append((Button(Say("control-button-own"), "control.type", {ABOUT: about}),))
    if about == rung_settings.plan(plan.id):
        rows.append((Button(Say("control-button-entries"), "control.items", {ABOUT: about}),))
    else:
        rows[-1] += (_see(short(plan.name, ROOM), rung_settings.plan(plan.id)),)
    rows.append((Button(Say("control-button-plans"), "control.plans"),))
    say = Say("control-rungs", values)
    said = Say("dialog-because", {"why": why, "what": say}) if why else say
    return Reply(said, tuple(rows), edits=edits, quote=turn.group)


def entries(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The entries of a plan, to set one apart."""
    about, page = tapped.args[ABOUT], int(tapped.args.get(PAGE_AT, "0"))
    plan, _, why = _meant(session, turn, about)
    if plan is None or why:
        return [Reply(why or Say("talk-old-button"), quote=turn.group)]
    items = [one for one in plan_items.of(session, plan.id, *ENTRIES) if one.state != "dropped"]
    rows = tuple(
        (_see(short(one.words, ROOM), rung_settings.item(one.id)),)
        for one in items[page * PAGE : (page + 1) * PAGE]
    )
    turns = plan_list.turning("control.items", {ABOUT: about}, page, -(-len(items) // PAGE))
    back = (_see(short(plan.name, ROOM), about),)
    shown = tuple(row for row in (*rows, turns, back) if row)
    return [Reply(Say("control-which-item"), shown, edits=tapped.message, quote=turn.group)]


def choose(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    about = tapped.args[ABOUT]
    plan, words, why = _meant(session, turn, about)
    if plan is None or why:
        return [Reply(why or Say("talk-old-button"), quote=turn.group)]
    _set(session, turn, plan, about, tapped.args[VALUE])
    kept = Say("control-rungs-kept")
    return [_page(session, turn, plan, words, about, tapped.message, why=kept)]


def _set(session: Session, turn: Turn, plan: Plan, about: str, value: str) -> None:
    """The usual needs no setting, unless the plan of an entry has another."""
    whole = rung_settings.plan(plan.id)
    if value == USUAL and (about == whole or whole not in rung_settings.all(session)):
        rung_settings.forget(session, about)
    else:
        rung_settings.set(session, about, value, turn.at, by=doer(turn))
    audit.note(session, turn.at, doer(turn), "remind.rungs", about, value=value)


def typed(session: Session, turn: Turn, tapped: Tapped) -> Result:
    plan, _, why = _meant(session, turn, tapped.args[ABOUT])
    if plan is None or why:
        return [Reply(why or Say("talk-old-button"), quote=turn.group)]
    return Opening(FORM, {ABOUT: tapped.args[ABOUT]})


def _read(text: str, _turn: Turn) -> str:
    try:
        return control_said.read(text)
    except Unclear:
        raise NotUnderstood(Say("control-rungs-unclear")) from None


def _finish(session: Session, turn: Turn, draft: Draft) -> Done:
    about = draft.answers[ABOUT]
    plan, words, why = _meant(session, turn, about)
    if plan is None or why:
        raise NotUnderstood(why or Say("talk-old-button"))
    _set(session, turn, plan, about, draft.answers[VALUE])
    shown = _page(session, turn, plan, words, about, why=Say("control-rungs-kept"))
    return Done(shown.say, buttons=shown.buttons, outcome={"receipt": short(words, ROOM)})


DIALOGS = (
    Dialog(
        FORM,
        "control-title-rungs",
        (Step(VALUE, "control-ask-rungs", "control-label-rungs", _read, verbatim=True),),
        _finish,
        at_once=True,
    ),
)
ACTIONS = tuple(
    Action(name, run, right="leader")
    for name, run in (
        ("control.plans", listing),
        ("control.rungs", show),
        ("control.items", entries),
        ("control.choose", choose),
        ("control.type", typed),
    )
)
