"""A unit's reminders: what is set for it, silence until a day, and its end."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta

from handlers import rights
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Opening, Result, Tapped
from handlers.giving import read as giving_read
from handlers.plans.words import short
from handlers.reports import leaders as report_leaders
from handlers.reports import words as report_words
from handlers.reports.leaders import doer
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, plan_items, silences, unit_hours
from storage.database import Session
from storage.drafts import Draft
from storage.silences import Silence

UNIT, ITEM, UNTIL, ID = "unit", "item", "until", "silence"
FORM = "control.until"
ROOM = 40  # letters of a task on a button
Row = tuple[Button, ...]


def page(
    session: Session,
    turn: Turn,
    unit: int,
    edits: int | None = None,
    *,
    why: Say | None = None,
    until: date | None = None,
) -> Reply:
    """What is set for the unit, and what can be; `until`: a day that was named already."""
    found = silences.of_units(session, [unit], turn.at.date())
    lines = tuple(line(session, one, turn) for one in found)
    hour = unit_hours.all(session).get(unit)
    values: dict[str, Value] = {
        "unit": report_words.unit_name(session, unit),
        "lines": lines or (Say("control-as-usual"),),
        "hour": hour_line(session, unit, hour) if hour else Say("control-hour-usual"),
    }
    say = Say("control-unit", values)
    lifts = tuple(
        (
            Button(
                Say("control-button-lift", {"number": at}),
                "control.lift",
                {ID: str(one.id), UNIT: str(unit)},
            ),
        )
        for at, one in enumerate(found, 1)
    )
    rows = (
        *untils(unit, "", turn.at.date(), until),
        *lifts,
        (
            Button(Say("control-button-entry"), "control.entries", {UNIT: str(unit)}),
            Button(Say("control-button-hour"), "control.hours", {UNIT: str(unit)}),
        ),
        (Button(Say("control-button-list"), "control.list"),),
    )
    return Reply(_because(why, say), rows, edits=edits, quote=turn.group)


def _because(why: Say | None, what: Say) -> Say:
    return Say("dialog-because", {"why": why, "what": what}) if why else what


def line(session: Session, one: Silence, turn: Turn, number: int = 0) -> Say:
    """A silence: whose, of what, until when, and who said so."""
    item = plan_items.find(session, one.item) if one.item is not None else None
    values: dict[str, Value] = {
        "number": number,
        "unit": report_words.unit_name(session, one.unit),
        "task": short(item.words, ROOM) if item else "",
        "until": f"{one.until:%d/%m/%Y}" if one.until else Say("control-for-good"),
        "name": report_leaders.name_of(session, one.by) if one.by else Say("tasks-nobody"),
    }
    if number:
        return Say("control-row-entry" if item else "control-row", values)
    return Say("control-line-entry" if item else "control-line", values)


def hour_line(session: Session, unit: int, at: time) -> Say:
    by = unit_hours.by(session, unit)
    name = report_leaders.name_of(session, by) if by else Say("tasks-nobody")
    return Say("control-hour", {"hour": f"{at:%H:%M}", "name": name})


def untils(unit: int, item: str, today: date, named: date | None) -> tuple[Row, ...]:
    """The usual lengths of silence; a day that was named comes first."""
    last = monthrange(today.year, today.month)[1]
    days = (today, today + timedelta(days=7), today.replace(day=last))

    def mute(label: Say, until: str) -> Button:
        return Button(label, "control.mute", {UNIT: str(unit), ITEM: item, UNTIL: until})

    first: tuple[Row, ...] = ()
    if named is not None:
        label = Say("control-button-until", {"day": f"{named:%d/%m}"})
        first = ((mute(label, named.isoformat()),),)
    keys = ("control-button-today", "control-button-week", "control-button-month")
    return (
        *first,
        tuple(mute(Say(key), day.isoformat()) for key, day in zip(keys, days, strict=True)),
        (
            Button(Say("control-button-day"), "control.day", {UNIT: str(unit), ITEM: item}),
            mute(Say("control-button-good"), ""),
        ),
    )


def refused(session: Session, turn: Turn, unit: int) -> Say | None:
    """Leaders of the unit and those above may; in a group only for the group's unit."""
    if rights.may(session, turn.person, "leader", unit):
        return None
    by = turn.person.id if turn.person else None
    audit.note(session, turn.at, by, "remind.control", str(unit), allowed=False)
    return Say("control-denied", {"unit": report_words.unit_name(session, unit)})


def show(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    unit = int(tapped.args[UNIT])
    if why := refused(session, turn, unit):
        return [Reply(why, quote=turn.group)]
    return [page(session, turn, unit, tapped.message)]


def mute(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    unit, until = int(tapped.args[UNIT]), tapped.args[UNTIL]
    if why := refused(session, turn, unit):
        return [Reply(why, quote=turn.group)]
    day = date.fromisoformat(until) if until else None
    if day is not None and day < turn.at.date():  # an old button
        return [page(session, turn, unit, tapped.message, why=Say("control-past"))]
    said = _mute(session, turn, unit, tapped.args[ITEM], day)
    return [page(session, turn, unit, tapped.message, why=said)]


def _mute(session: Session, turn: Turn, unit: int, item: str, until: date | None) -> Say:
    silences.add(session, unit, int(item) if item else None, until, turn.at, by=doer(turn))
    day = until.isoformat() if until else ""
    audit.note(session, turn.at, doer(turn), "remind.mute", str(unit), item=item, until=day)
    return Say("control-muted")


def named(session: Session, unit: int) -> dict[str, Value]:
    return {"unit": report_words.unit_name(session, unit)}


def lift(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Heard again, from the next reminder on."""
    one = silences.find(session, int(tapped.args[ID]))
    if one is None:
        return [Reply(Say("talk-old-button"), toast=True)]
    if why := refused(session, turn, one.unit):
        return [Reply(why, quote=turn.group)]
    if silences.lift(session, one.id, turn.at, by=doer(turn)):
        item = str(one.item or "")
        audit.note(session, turn.at, doer(turn), "remind.lift", str(one.unit), item=item)
    return [page(session, turn, one.unit, tapped.message, why=Say("control-lifted"))]


def ask_day(session: Session, turn: Turn, tapped: Tapped) -> Result:
    if why := refused(session, turn, int(tapped.args[UNIT])):
        return [Reply(why, quote=turn.group)]
    return Opening(FORM, {UNIT: tapped.args[UNIT], ITEM: tapped.args[ITEM]})


def _day(text: str, turn: Turn) -> str:
    day = day_in(text, turn.at)
    if day is None:
        raise NotUnderstood(Say("control-no-day"))
    return day.isoformat()


def day_in(text: str, now: datetime) -> date | None:
    """The last silent day that the words name; None where there is none, or it has gone by."""
    when = giving_read.when(text, now)
    return when.due_on if when is not None and when.due_on >= now.date() else None


def _finish(session: Session, turn: Turn, draft: Draft) -> Done:
    unit = int(draft.answers[UNIT])
    if why := refused(session, turn, unit):
        raise NotUnderstood(why)
    until = date.fromisoformat(draft.answers[UNTIL])
    said = _mute(session, turn, unit, draft.answers[ITEM], until)
    shown = page(session, turn, unit, why=said)
    return Done(shown.say, buttons=shown.buttons, outcome={"receipt": f"{until:%d/%m/%Y}"})


DIALOGS = (
    Dialog(
        FORM,
        "control-title-until",
        (Step(UNTIL, "control-ask-until", "control-label-until", _day),),
        _finish,
        at_once=True,
    ),
)
ACTIONS = tuple(
    Action(name, run, right="leader")
    for name, run in (
        ("control.unit", show),
        ("control.mute", mute),
        ("control.lift", lift),
        ("control.day", ask_day),
    )
)
