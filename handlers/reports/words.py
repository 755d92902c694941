"""How a report is put: its day, its unit, its fields, one line or all of it."""

import json
from datetime import date, datetime

from handlers.forms.kind import Field, Kind
from handlers.forms.kinds import BY_NAME
from handlers.plans.words import LINE, short
from handlers.reports.answers import WORK, answers_of
from handlers.turn import Say, Value
from storage import units, work
from storage.database import Session
from storage.reports import Report

STATES = {
    "received": "report-state-received",
    "accepted": "report-state-accepted",
    "returned": "report-state-returned",
    "withdrawn": "report-state-withdrawn",
}
BUTTON = 40  # letters of a button's label: what a phone shows of it
LONG = 300  # letters of an answer on a card


def day(on: date) -> Say:
    return Say("report-day", {"weekday": on.isoweekday(), "day": f"{on:%d/%m/%Y}"})


def at(moment: datetime) -> str:
    return f"{moment:%H:%M %d/%m}"


def unit_name(session: Session, id: int) -> str:
    return units.name_of(session, id)


def value(session: Session, field: Field, answer: str) -> Value:
    """An answer as people read it."""
    if not answer:
        return Say("dialog-empty")
    if field.type == "choice":
        label = dict(field.choices).get(answer)
        return Say(label) if label else answer
    if field.type == "groups":
        return ", ".join(f"{count} {name}" for name, count in json.loads(answer).items())
    if field.type == "entry" and answer.startswith(WORK):
        found = work.find(session, int(answer.removeprefix(WORK)))
        return task(found) if found else answer
    return short(answer, LONG)


def task(one: work.Work, *, most: int = LINE) -> Say:
    """A piece of work: what, and by when."""
    words = short(one.item.words, most)
    return Say("report-task", {"task": words, "day": due(one)})


def does(one: work.Work, told_on: date) -> Say:
    """What a report did of it: in time, late, or that there was nothing."""
    key = "report-does-late" if told_on > one.due_on else "report-does"
    if one.assignment.nothing:
        key = "report-does-nothing"
    return Say(key, {"task": task(one), "plan": one.plan})


def due(one: work.Work) -> Value:
    """By when: the official day, and beside it the one that was agreed."""
    official: Value = f"{one.assignment.due_on:%d/%m/%Y}"
    if one.assignment.hour:
        official = Say("report-due-hour", {"hour": one.assignment.hour, "day": official})
    if one.due_on == one.assignment.due_on:
        return official
    return Say("more-due", {"due": official, "until": f"{one.due_on:%d/%m/%Y}"})


def short_task(one: work.Work) -> str:
    """As it fits on a button."""
    return short(one.item.words, BUTTON)


def lines(session: Session, kind: Kind, answers: dict[str, str]) -> tuple[Say, ...]:
    """A line for each field that was answered."""
    return tuple(
        Say(
            "dialog-line",
            {"label": Say(field.label), "value": value(session, field, answers[field.name])},
        )
        for field in kind.fields
        if answers.get(field.name)
    )


def body(session: Session, report: Report) -> tuple[Say, ...]:
    """All a report says, line by line."""
    kind = BY_NAME[report.kind]
    said: tuple[Say, ...] = (Say("report-line-nothing"),) if report.nothing else ()
    return (
        Say("report-line-unit", {"unit": unit_name(session, report.unit)}),
        Say("report-line-day", {"day": day(report.happened_on)}),
        *said,
        *lines(session, kind, answers_of(kind, report.fields)),
    )


def line(session: Session, report: Report) -> Say:
    """A report in a list."""
    return Say(
        "report-in-list",
        {
            "receipt": report.receipt,
            "kind": Say(BY_NAME[report.kind].title),
            "unit": unit_name(session, report.unit),
            "day": f"{report.happened_on:%d/%m}",
            "state": Say(STATES[report.state]),
        },
    )
