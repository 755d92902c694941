"""The board's parts as JSON, in the words of whoever looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from handlers import words
from handlers.board.file import SAID
from handlers.board.map import STATES, Column, Counts, Line, Map, Wish
from handlers.board.scope import Scope
from handlers.board.targets import Bar
from handlers.board.view import Board, Page, Told
from handlers.figures import words as figures_words
from handlers.forms.kinds import BY_NAME
from handlers.papers import period
from handlers.papers.period import Period
from handlers.plans.words import short
from handlers.reports import said as report_said
from handlers.reports.words import STATES as REPORT_STATES
from handlers.turn import Say
from storage.assignments import State
from storage.board import Cell
from storage.database import Session
from storage.units import Unit

LABEL, LONG = 70, 600  # letters of a task: above its column, and shown whole
TOKENS: Mapping[str, State] = {
    "in-time": "done in time",
    "late": "done late",
    "nothing": "nothing to report",
    "missing": "missing",
    "ahead": "not yet due",
    "exempt": "exempt",
}
NAMES: Mapping[State, str] = {state: token for token, state in TOKENS.items()}
SHORT: Mapping[State, str] = {
    "done in time": "board-short-in-time",
    "done late": "board-short-late",
    "nothing to report": "board-short-nothing",
    "missing": "board-short-missing",
    "not yet due": "board-short-ahead",
    "exempt": "board-short-exempt",
}


@dataclass(frozen=True, slots=True)
class Tongue:
    """One answer's language, and the database for the names of things in it."""

    session: Session
    language: str
    zone: tzinfo | None

    def say(self, key: str, **values: Any) -> str:
        return words.plain(self.language, Say(key, values))

    def head(self, scope: Scope, wish: Wish, now: datetime) -> dict[str, Any]:
        """Of whom, of which time, as of when."""
        everybody = self.say("board-everybody")
        return {
            "as_of": self.say("board-say-as-of", at=f"{now:%H:%M %d/%m}"),
            "scope": unit(scope.unit) if scope.unit else {"code": "", "name": everybody},
            "path": [unit(one) for one in scope.path[:-1]],
            "tops": [unit(one) for one in scope.tops],
            "period": wish.period.code,
            "period_name": self.period(wish.period),
            "periods": [
                {"id": one.code, "label": self.period(one)} for one in periods(wish.period, now)
            ],
        }

    def period(self, one: Period) -> str:
        said = words.plain(self.language, one.said)
        return said[:1].upper() + said[1:]

    def kind(self, kind: str) -> str:
        return self.say("figures-kind", kind=kind)

    def states(self, counts: Counts) -> list[dict[str, Any]]:
        return [
            {
                "id": NAMES[state],
                "label": self.say(SAID[state]),
                "short": self.say(SHORT[state]),
                "count": counts.get(state, 0),
            }
            for state in STATES
        ]

    def share(self, drawn: Map) -> str:
        if not drawn.found.units.n:
            return self.say("board-say-nobody-asked")
        return self.say("board-say-share", share=figures_words.percent(drawn.found.units))

    def map(self, drawn: Map, scope: Scope) -> dict[str, Any]:
        columns = {one.id: one for one in drawn.columns}
        values = {"page": drawn.page + 1, "pages": drawn.pages, "count": drawn.count}
        return {
            "grouped": drawn.grouped,
            "columns": [self.column(one) for one in drawn.columns],
            "lines": [self.line(one, columns, told=scope.all or one.own) for one in drawn.lines],
            "page": drawn.page,
            "pages": drawn.pages,
            "said": self.say("board-say-page", **values) if drawn.pages > 1 else "",
        }

    def column(self, one: Column) -> dict[str, Any]:
        task = one.task or self.say("board-hidden")
        return {
            "label": short(task, LABEL),
            "task": short(task, LONG),
            "day": f"{one.due_on:%d/%m}",
            "due": f"{one.given.hour} {_day(one.due_on)}".strip()
            if one.given
            else _day(one.due_on),
            "due_on": one.due_on.isoformat(),
            "plan": self._source(one),
        }

    def _source(self, one: Column) -> str:
        """The plan and its clause, or who gave it."""
        if one.given is None:
            return ", ".join(part for part in (one.plan, one.where) if part)
        on = f"{one.given.on.astimezone(self.zone):%d/%m/%Y}"
        return self.say("board-say-given", name=one.given.name, day=on)

    def line(self, one: Line, columns: Mapping[int, Column], *, told: bool) -> dict[str, Any]:
        """A row; an empty cell is null, one of many units the six counts."""
        cells: list[Any] = []
        for id, column in columns.items():
            if id in one.cells:
                cells.append(self.cell(one.cells[id], column, told=told))
            elif id in one.whole:
                cells.append([one.whole[id].get(state, 0) for state in STATES])
            else:
                cells.append(None)
        counts = [one.counts.get(state, 0) for state in STATES]
        return {"code": one.code, "name": one.name, "own": one.own, "of": counts, "cells": cells}

    def cell(self, one: Cell, column: Column, *, told: bool) -> dict[str, str]:
        """`told`: also how it came to be so, which sisters do not see."""
        shown = {"state": NAMES[one.state]}
        if one.until != column.due_on:
            shown["until"] = _day(one.until)
        if told and one.done_at is not None:
            shown["done"] = _day(one.done_at.astimezone(self.zone).date())
        if told and one.report is not None:
            shown["report"] = f"BC-{one.report:04d}"
        if told and one.exempt:
            shown["why"] = one.exempt
        return shown

    def overdue(self, found: Board, wish: Wish) -> dict[str, Any]:
        left = found.map.counts["missing"] - len(found.overdue)
        told = left > 0 and not wish.name and bool(found.overdue)
        return {
            "lines": [
                {
                    "code": one.code,
                    "unit": one.unit,
                    "column": self.column(one.column),
                    "days": self.say("board-say-late-days", days=one.days),
                }
                for one in found.overdue
            ],
            "more": self.say("board-say-late-more", count=left) if told else "",
        }

    def target(self, one: Bar) -> dict[str, Any]:
        return {
            "what": one.what,
            "said": words.plain(self.language, one.said),
            "plan": one.plan,
            "part": one.part,
            "goal": one.goal,
            "met": one.met,
        }

    def report(self, one: Told) -> dict[str, str]:
        report = one.report
        return {
            "receipt": report.receipt,
            "code": one.code,
            "unit": one.unit,
            "who": one.who,
            "kind": self.say(BY_NAME[report.kind].title),
            "state": self.say(REPORT_STATES[report.state]),
            "day": _day(report.happened_on),
            "gist": self._gist(one),
        }

    def _gist(self, one: Told) -> str:
        said = report_said.gist(self.session, one.report)
        if isinstance(said, Say):
            return words.plain(self.language, said)
        return str(said)

    def group(self, found: Page) -> str:
        if not found.scope.all:
            return ""
        if found.group is None:
            return self.say("board-unit-group-none")
        key = "board-say-group-reached" if found.reachable else "board-say-group-lost"
        return self.say(key, title=found.group.title)

    def profile(self, lines: Sequence[Say]) -> list[str]:
        """The figures; the states of tasks are told above them already."""
        said = (words.plain(self.language, one) for one in lines if one.key != STATE_LINES)
        return [one.removeprefix("- ") for one in said]


STATE_LINES = "figures-state-lines"


def periods(chosen: Period, now: datetime) -> list[Period]:
    """This year with its quarters and months, the year before, and what is chosen."""
    year = now.year
    found = [period.months(year, 1, 12)]
    found += [period.months(year, 3 * quarter + 1, 3) for quarter in range(4)]
    found += [period.months(year, month, 1) for month in range(1, 13)]
    found.append(period.months(year - 1, 1, 12))
    return found if chosen in found else [chosen, *found]


def unit(one: Unit) -> dict[str, str]:
    return {"code": one.code, "name": one.name}


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
