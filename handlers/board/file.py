"""The board's table, and the list of units, as files for other programs."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlers import rights, words
from handlers.board import map as board_map
from handlers.board import scope as board_scope
from handlers.board.map import STATES, Line, Map, Wish
from handlers.papers import listed
from handlers.papers.listed import Cell, Table
from handlers.places.places import Places
from handlers.turn import Say
from storage import headcounts, units
from storage.assignments import State
from storage.database import Session
from storage.people import Person
from storage.units import Unit

FORMS = ("xlsx", "csv", "json")
SAID: Mapping[State, str] = {
    "done in time": "board-state-in-time",
    "done late": "board-state-late",
    "nothing to report": "board-state-nothing",
    "missing": "board-state-missing",
    "not yet due": "board-state-ahead",
    "exempt": "board-state-exempt",
}


def board(
    session: Session, places: Places, person: Person, wish: Wish, now: datetime,
    form: str, language: str,
) -> tuple[bytes, int]:  # fmt: skip
    """The file, and how many units are in it: every one, however many. Raises Outside."""
    scope = board_scope.find(session, places, person, wish.scope)
    drawn = board_map.draw(session, person, scope, wish, now, most=None)
    if form == "json":
        return _json({"as_of": _moment(now), "rows": _told(drawn)}), len(drawn.lines)
    return _file(_table(drawn, language), form), len(drawn.lines)


def _table(drawn: Map, language: str) -> Table:
    states = [words.plain(language, Say(SAID[state])) for state in STATES]
    said = dict(zip(STATES, states, strict=True))
    tasks = [
        f"{one.task or words.plain(language, Say('board-hidden'))} ({one.due_on:%d/%m/%Y})"
        for one in drawn.columns
    ]
    rows: list[list[Cell]] = [
        [
            one.code,
            one.name,
            *(one.counts.get(state, 0) for state in STATES),
            *(
                said[one.cells[due.id].state] if due.id in one.cells else ""
                for due in drawn.columns
            ),
        ]
        for one in drawn.lines
    ]
    heads = [words.plain(language, Say(key)) for key in ("board-file-code", "board-map-unit")]
    title = words.plain(language, Say("board-title"))
    return Table(title, [*heads, *states, *tasks], rows)


def _told(drawn: Map) -> list[dict[str, Any]]:
    return [
        {
            "code": one.code,
            "name": one.name,
            "states": {state: one.counts.get(state, 0) for state in STATES},
            "cells": _cells(one, drawn),
        }
        for one in drawn.lines
    ]


def _cells(one: Line, drawn: Map) -> list[dict[str, Any]]:
    return [
        {
            "task": due.task,
            "plan": due.plan,
            "due_on": due.due_on.isoformat(),
            "state": one.cells[due.id].state,
        }
        for due in drawn.columns
        if due.id in one.cells
    ]


def all_units(
    session: Session, person: Person, now: datetime, form: str, language: str
) -> tuple[bytes, int]:
    """Those in force today that this person may see, as `unit list` tells them."""
    works = rights.reach(session, person).works
    known = {one.id: one for one in units.all(session, now.date())}
    mine = [one for one in known.values() if works is None or one.id in works]
    counts = headcounts.of(session, [one.id for one in mine], now.date())
    rows = [_unit(one, known, counts.get(one.id)) for one in mine]
    if form == "json":
        return _json({"as_of": _moment(now), "units": rows}), len(rows)
    keys = (
        "board-file-code", "board-map-unit", "board-filter-kind", "board-file-parent",
        "board-file-aliases", "board-file-headcount",
    )  # fmt: skip
    heads = [words.plain(language, Say(key)) for key in keys]
    listing: list[list[Cell]] = [
        [row["code"], row["name"], row["kind"], row["parent"] or "", "; ".join(row["aliases"]),
         row["headcount"]]
        for row in rows
    ]  # fmt: skip
    title = words.plain(language, Say("board-file-units"))
    return _file(Table(title, heads, listing), form), len(rows)


def _unit(one: Unit, known: Mapping[int, Unit], headcount: int | None) -> dict[str, Any]:
    above = known.get(one.parent) if one.parent is not None else None
    return {
        "code": one.code,
        "name": one.name,
        "kind": one.kind,
        "parent": above.code if above else None,
        "aliases": list(one.aliases),
        "headcount": headcount,
    }


def _file(table: Table, form: str) -> bytes:
    return listed.as_xlsx(table) if form == "xlsx" else listed.as_csv(table)


def _json(body: dict[str, Any]) -> bytes:
    return (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _moment(now: datetime) -> str:
    return now.isoformat(timespec="seconds")
