"""A small district whose reports and tasks can be counted by hand."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from storage import (
    assignments,
    measures,
    members,
    models,
    reports,
    unit_changes,
)
from storage.assignments import Owed
from storage.database import Session
from storage.measures import Asked, Measured, Name, Row
from storage.reports import Report, Source, Telling
from storage.tables import ItemRow, OccurrenceRow, PlanRow
from tests.clock import MONDAY as NOW

YEAR = date(2026, 1, 1), date(2026, 12, 31)
SPRING = date(2026, 3, 12)


class District:
    """A district of three communes and an office; a village of the first."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.lan = members.add(session, "Lan", [], NOW)
        self.ids: dict[str, int] = {}
        self.add("T", "Tỉnh Lai Châu", "province", "")
        self.add("H", "Huyện Tam Đường", "district", "T")
        for code, name in (("A", "Xã An"), ("B", "Xã Bình"), ("C", "Xã Cao")):
            self.add(code, name, "commune", "H")
        self.add("P", "Phòng Dân tộc", "office", "H")
        self.add("V", "Bản Vàng", "village", "A")

    def add(self, code: str, name: str, kind: str, parent: str, **more: Any) -> None:
        above = self.ids.get(parent)
        made = unit_changes.add(self.session, code, name, kind=kind, parent=above, **more)
        self.ids[code] = made.id

    def tells(
        self, code: str, kind: str, on: date = SPRING, *, nothing: bool = False, **fields: Any
    ) -> Report:
        told = Telling(kind, self.ids[code], on, self.lan, fields, nothing)
        report = reports.add(self.session, told, Source(), NOW)
        models.follow(self.session, report, NOW)
        return report

    def merge(self, codes: str, into: str, on: date) -> None:
        merged = [self.ids[code] for code in codes]
        unit_changes.merge(self.session, merged, self.ids[into], on)

    def asks(
        self, name: Name, scope: str | None = "H", *, now: datetime = NOW, **more: Any
    ) -> Measured:
        return measures.reckon(self.session, name, self.question(scope, **more), now)

    def question(self, scope: str | None = "H", **more: Any) -> Asked:
        first, last = more.pop("time", YEAR)
        return Asked(self.ids[scope] if scope else None, first, last, **more)

    def plan(self, *days: date, owing: str = "ABCP") -> list[int]:
        """A confirmed plan with an entry for each day."""
        plan = PlanRow(
            sha="a", file="", title="", state="confirmed", text="", about="{}", added_at=NOW
        )
        self.session.add(plan)
        self.session.flush()
        found = []
        for place, day in enumerate(days):
            item = ItemRow(plan=plan.id, group="timetable", place=place, fields="{}")
            self.session.add(item)
            self.session.flush()
            time = OccurrenceRow(item=item.id, opens_on=YEAR[0], due_on=day)
            self.session.add(time)
            self.session.flush()
            found.append(time.id)
            self.owe(time.id, owing)
        return found

    def owe(self, time: int, codes: str, successors: Mapping[str, str] | None = None) -> None:
        owing = {self.ids[code]: Owed("report", "dialogue") for code in codes}
        heirs = {self.ids[old]: self.ids[new] for old, new in (successors or {}).items()}
        assignments.settle(self.session, time, owing, heirs, NOW)

    def task(self, time: int, code: str) -> int:
        every = assignments.of_occurrence(self.session, time)
        return next(one.id for one in every if one.unit == self.ids[code])


def codes(rows: list[Row]) -> str:
    return "".join(row.place.code for row in rows)


def of(found: Measured, code: str) -> Row:
    return next(row for row in (*found.rows, *found.others) if row.place.code == code)
