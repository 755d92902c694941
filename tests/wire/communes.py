"""Communes with a group each, all of which owe the same entries of one plan."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import insert

from storage import unit_changes
from storage.database import Database, Session
from storage.tables import (
    AssignmentRow,
    Base,
    GroupRow,
    ItemRow,
    OccurrenceRow,
    PlanRow,
    UnitNameRow,
    UnitParentRow,
    UnitRow,
)
from tests.clock import HANOI

SINCE = date(2025, 1, 1)
MADE = datetime(2026, 11, 1, tzinfo=HANOI)
Values = list[dict[str, object]]


def found(database: Database, count: int, dues: Sequence[date]) -> Mapping[int, int]:
    """Each unit's chat, by the unit's id; everything is owed, nothing is done."""
    with database.begin() as session:
        chats = _units(session, count)
        _owe(session, list(chats), dues)
    return chats


def _units(session: Session, count: int) -> dict[int, int]:
    top = unit_changes.add(session, "VN", "Cả nước").id
    ids = list(range(top + 1, top + 1 + count))
    _put(session, UnitRow, [
        {"id": id, "code": f"U{id:05}", "kind": "commune", "valid_from": SINCE} for id in ids
    ])  # fmt: skip
    _put(session, UnitParentRow, [{"unit": id, "since": SINCE, "parent": top} for id in ids])
    _put(session, UnitNameRow, [{"unit": id, "since": SINCE, "name": f"Xã {id}"} for id in ids])
    _put(session, GroupRow, [
        {"channel": "telegram", "chat": f"-{id}", "thread": "", "title": "", "unit": id,
         "linked_at": MADE, "added_at": MADE}
        for id in ids
    ])  # fmt: skip
    return {id: -id for id in ids}


def _owe(session: Session, units: Sequence[int], dues: Sequence[date]) -> None:
    plan: dict[str, object] = {
        "id": 1, "sha": "a", "file": "", "mime": "", "title": "", "number": "1", "text": "",
        "about": "{}", "state": "confirmed", "added_at": MADE, "revision": 1, "public": True,
    }  # fmt: skip
    _put(session, PlanRow, [plan])
    ids = range(1, len(dues) + 1)
    _put(session, ItemRow, [
        {"id": id, "plan": 1, "group": "timetable", "place": id, "fields": "{}", "state": "read"}
        for id in ids
    ])  # fmt: skip
    _put(session, OccurrenceRow, [
        {"id": id, "item": id, "opens_on": SINCE, "due_on": due, "hour": None}
        for id, due in zip(ids, dues, strict=True)
    ])  # fmt: skip
    _put(session, AssignmentRow, [
        {"occurrence": id, "unit": unit, "owes": "done", "report": "", "nothing": False,
         "excused": False}
        for id in ids
        for unit in units
    ])  # fmt: skip


def _put(session: Session, row: type[Base], values: Values) -> None:
    for begin in range(0, len(values), 20_000):
        session.execute(insert(row), values[begin : begin + 20_000])
