"""Reminders as rows, for programs and files: when, to whom, of what, and what became of it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from handlers import words
from handlers.papers import listed
from handlers.papers.listed import Table
from handlers.reminding import letter
from handlers.turn import Say
from storage import groups, people, units, work
from storage.database import Session
from storage.reminders import Outcome
from storage.units import Unit
from storage.work import Work

FORMS = ("xlsx", "csv", "json")
AT_ONCE = 10_000  # SQLite takes 32,766 values in one statement
STATES: Mapping[Outcome, str] = {
    "planned": "remind-state-planned",
    "sent": "remind-state-sent",
    "done before": "remind-state-done",
    "expired": "remind-state-expired",
    "unreachable": "remind-state-unreachable",
}
HEADINGS = (
    "remind-file-at", "remind-file-unit", "remind-file-group", "remind-file-rung",
    "remind-file-due", "remind-file-task", "remind-file-plan", "remind-file-where",
    "remind-file-state",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reminder:
    """One assignment in one message; `rung`: days from the due day. `state` None: it will be sent.

    `due_on`: the day that it counted from then; with more time the work has another one now.
    """

    assignment: int
    unit: int
    at: datetime
    rung: int | None
    state: Outcome | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The same with names; `group`: where it goes, empty for nowhere."""

    at: datetime
    code: str
    unit: str
    group: str
    rung: int
    due_on: date
    task: str
    plan: str
    where: str
    state: Outcome

    def as_json(self) -> dict[str, Any]:
        occurrence = {
            "due_on": self.due_on.isoformat(), "task": self.task, "plan": self.plan,
            "where": self.where,
        }  # fmt: skip
        return {
            "at": self.at.isoformat(timespec="minutes"), "unit": self.code,
            "group": self.group or None, "rung": self.rung, "occurrence": occurrence,
            "state": self.state,
        }  # fmt: skip


def lines(session: Session, some: Sequence[Reminder], now: datetime) -> list[Line]:
    """Put names to them, in their order."""
    ids = list(dict.fromkeys(one.assignment for one in some))
    works = {
        one.id: one
        for begin in range(0, len(ids), AT_ONCE)
        for one in work.several(session, ids[begin : begin + AT_ONCE])
    }
    meant = {one.unit for one in some}
    known, named = units.several(session, meant), _chats(session, meant)
    return [
        _line(one, works[one.assignment], known[one.unit], named.get(one.unit, ""), now)
        for one in some
        if one.assignment in works
    ]


def _line(one: Reminder, of: Work, unit: Unit, group: str, now: datetime) -> Line:
    at = one.at.astimezone(now.tzinfo)
    state = one.state or ("planned" if group else "unreachable")
    due_on = one.due_on or of.due_on
    rung = one.rung if one.rung is not None else (at.date() - due_on).days
    return Line(
        at, unit.code, unit.name, group, rung, due_on, of.item.words, of.plan, of.item.where,
        state,
    )  # fmt: skip


def _chats(session: Session, meant: set[int]) -> dict[int, str]:
    """The group of each unit by its title, or the names of its people."""
    titles = {
        (one.channel, one.chat): one.title or one.chat for one in groups.of_units(session, meant)
    }
    ways = letter.ways(session, meant)
    names = people.names(
        session, {one.person for some in ways.values() for one in some if one.person}
    )
    return {
        unit: ", ".join(
            names.get(one.person, "")
            if one.person
            else titles.get((one.channel, one.chat), one.chat)
            for one in some
        )
        for unit, some in ways.items()
    }


def file(some: Sequence[Line], form: str, language: str) -> bytes:
    """All of them as xlsx, csv or json."""
    if form == "json":
        return json.dumps([one.as_json() for one in some], ensure_ascii=False, indent=1).encode()
    heads = [words.plain(language, Say(key)) for key in HEADINGS]
    title = words.plain(language, Say("remind-file-title"))
    table = Table(title, heads, list(_cells(some, language)), wide=3)
    return listed.as_xlsx(table) if form == "xlsx" else listed.as_csv(table)


def _cells(some: Sequence[Line], language: str) -> Iterator[list[str | int | None]]:
    said = {state: words.plain(language, Say(key)) for state, key in STATES.items()}
    for one in some:
        yield [
            f"{one.at:%d/%m/%Y %H:%M}", one.unit, one.group, one.rung, f"{one.due_on:%d/%m/%Y}",
            one.task, one.plan, one.where, said[one.state],
        ]  # fmt: skip
