"""/nhacviec: leaders steer the reminders of the units below: silence, hours, days; who set what."""

import re
from functools import partial

from handlers import rights
from handlers.control import asked as control_asked
from handlers.control import done as control_done
from handlers.control import entries
from handlers.control import hours as control_hours
from handlers.control import rungs as control_rungs
from handlers.control import said as control_said
from handlers.control import unit as control_unit
from handlers.control.unit import UNIT
from handlers.feature import Action, Command, Feature, Result, Tapped
from handlers.places.places import Memory
from handlers.plans import list as plan_list
from handlers.plans.words import short
from handlers.reading import tokens
from handlers.reading.units import unit_hits
from handlers.reports import leaders as report_leaders
from handlers.reports import words as report_words
from handlers.reports.hours import Hours
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from knowledge.vietnamese import fold
from storage import groups, plan_items, plans, rung_settings, silences, unit_hours, units
from storage.database import Session

PAGE = 8
LINES = 15  # of each sort on the overview
SAID = re.compile(
    r"(?:(?:tam )?(?:dung|thoi|ngung|tat)|dung co|mute|stop) (?:nhac|loi nhac|reminders?|reminding)"
    r"(?: viec| nho| tin)?\b(?! lai\b).*"
)
Reach = frozenset[int] | None


def command(memory: Memory, session: Session, turn: Turn, rest: str) -> Replies:
    """What is set; in a group its unit's; behind the command a unit may be named."""
    if turn.group:
        return _here(session, turn)
    if rest:
        return _named(memory, session, turn, rest)
    return [_overview(session, turn)]


def _here(session: Session, turn: Turn) -> Replies:
    group = groups.find(session, turn.where.channel, turn.where.chat)
    if group is None or group.unit is None:
        return [Reply(Say("control-no-unit"), quote=True)]
    why = control_unit.refused(session, turn, group.unit)
    return [Reply(why, quote=True) if why else control_unit.page(session, turn, group.unit)]


def _named(memory: Memory, session: Session, turn: Turn, text: str) -> Replies:
    """The page of the unit that the words name, with the day they name."""
    found = [unit for hit in unit_hits(tokens.cut(text), memory(session)) for unit in hit.units]
    ids = list(dict.fromkeys(found))
    mine = [one for one in ids if rights.may(session, turn.person, "leader", one)]
    if not mine:
        if ids and (why := control_unit.refused(session, turn, ids[0])):
            return [Reply(why)]
        return [Reply(Say("control-no-such-unit")), _overview(session, turn)]
    if len(mine) > 1:
        rows = tuple((_see(session, one),) for one in mine[:PAGE])
        return [Reply(Say("control-which-unit"), rows)]
    until = control_unit.day_in(text, turn.at)
    return [control_unit.page(session, turn, mine[0], until=until)]


def _reach(session: Session, turn: Turn) -> Reach:
    return rights.reach(session, turn.person).leads if turn.person else frozenset()


def _overview(session: Session, turn: Turn, edits: int | None = None) -> Reply:
    lines = _lines(session, turn, _reach(session, turn))
    rows = (
        (
            Button(Say("control-button-units"), "control.units"),
            Button(Say("control-button-plans"), "control.plans"),
        ),
    )
    values: dict[str, Value] = {"lines": lines or (Say("control-nothing-set"),)}
    return Reply(Say("control-overview", values), rows, edits=edits, quote=turn.group)


def _lines(session: Session, turn: Turn, reach: Reach) -> tuple[Say, ...]:
    """What is set in these units and for the plans this person steers, and who set it."""
    still = silences.standing(session, turn.at.date())
    silent = [one for one in still if reach is None or one.unit in reach][:LINES]
    hours = [
        (unit, at)
        for unit, at in sorted(unit_hours.all(session).items())
        if reach is None or unit in reach
    ][:LINES]
    said = [control_unit.line(session, one, turn, number) for number, one in enumerate(silent, 1)]
    for unit, at in hours:
        name = report_words.unit_name(session, unit)
        line = control_unit.hour_line(session, unit, at)
        said.append(Say("control-row-hour", {"unit": name, "hour": line}))
    return (*said, *_rungs(session, turn))


def _rungs(session: Session, turn: Turn) -> list[Say]:
    steered = {one.id for one in control_rungs.mine(session, turn)}
    said = []
    for one in rung_settings.listing(session)[:LINES]:
        kind, _, id = one.about.partition(":")
        item = plan_items.find(session, int(id)) if kind == "item" else None
        plan = plans.find(session, item.plan if item else int(id))
        if plan is None or plan.id not in steered:
            continue
        words = short(item.words, control_rungs.ROOM) if item else plan.name
        name = report_leaders.name_of(session, one.by) if one.by else Say("tasks-nobody")
        rungs = control_said.say(one.value)
        said.append(Say("control-row-rungs", {"words": words, "rungs": rungs, "name": name}))
    return said


def overview(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    return [_overview(session, turn, tapped.message)]


def pick(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The units this person leads, page by page."""
    reach, page = _reach(session, turn), int(tapped.args.get("page", "0"))
    today = turn.at.date()
    known = units.several(session, reach, today)
    ids = sorted((one.name, one.id) for one in known.values() if one.valid(today))
    here = ids[page * PAGE : (page + 1) * PAGE]
    buttons = [
        Button(Say("control-button-item", {"task": name}), "control.unit", {UNIT: str(id)})
        for name, id in here
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    turns = plan_list.turning("control.units", {}, page, -(-len(ids) // PAGE))
    back = (Button(Say("control-button-list"), "control.list"),)
    shown = tuple(row for row in (*rows, turns, back) if row)
    return [Reply(Say("control-which-unit"), shown, edits=tapped.message)]


def _see(session: Session, unit: int) -> Button:
    name = report_words.unit_name(session, unit)
    return Button(Say("control-button-item", {"task": name}), "control.unit", {UNIT: str(unit)})


def _asked(memory: Memory, session: Session, turn: Turn) -> Result | None:
    """ "tạm dừng nhắc xã Bản Bo đến 30/11" """
    if not SAID.fullmatch(fold(turn.text).strip(" .!")):
        return None
    if offered := control_done.offered(session, turn):
        return [offered]
    if not rights.has(turn.person, "leader"):
        return [Reply(Say("control-only-leaders"), quote=turn.group)]
    return _here(session, turn) if turn.group else _named(memory, session, turn, turn.text)


def _names(hours: Hours, memory: Memory, session: Session, turn: Turn) -> Result | None:
    """An hour for a unit; or a question when, and whom, we remind."""
    found = control_hours.said(hours, memory, session, turn)
    return found if found is not None else control_asked.answer(session, turn)


def feature(memory: Memory, hours: Hours) -> Feature:
    return Feature(
        commands=(
            Command(
                ("reminders", "nhacviec"),
                partial(command, memory),
                right="leader",
                menu="control-menu",
            ),
        ),
        actions=(
            Action("control.list", overview, right="leader"),
            Action("control.units", pick, right="leader"),
            *control_unit.ACTIONS,
            *entries.ACTIONS,
            *control_hours.actions(hours),
            *control_rungs.ACTIONS,
        ),
        dialogs=(*control_unit.DIALOGS, *control_rungs.DIALOGS),
        names=partial(_names, hours, memory),
        knows=partial(_asked, memory),
    )
