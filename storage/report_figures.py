"""What a report that counts adds to the sums, kept in step with the version that stands."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import delete, insert

from storage.database import Session
from storage.tables import ReportFigureRow, ReportRow

EVERYBODY = ""  # a group's name otherwise
FEW = 2_000_000_000  # what a column holds: a slip of the finger may not stop a report


def follow(session: Session, row: ReportRow, fields: Mapping[str, Any], *, counts: bool) -> None:
    """The report says this now; one that does not count adds nothing."""
    session.execute(delete(ReportFigureRow).where(ReportFigureRow.report == row.id))
    if counts:
        session.execute(insert(ReportFigureRow), _rows(row, fields))


def month_of(day: date) -> int:
    """Months in one row, so that the next month is one more."""
    return 12 * day.year + day.month - 1


def _rows(row: ReportRow, fields: Mapping[str, Any]) -> list[dict[str, object]]:
    told = {} if row.nothing else fields
    raised = _number(told, "opinions") or _number(told, "cases")
    everybody = {
        "report": row.id,
        "unit": row.unit,
        "kind": row.kind,
        "people": EVERYBODY,
        "happened_on": row.happened_on,
        "month": month_of(row.happened_on),
        "nothing": row.nothing,
        "held": 0 if row.nothing else _number(told, "sessions", 1),
        "present": _number(told, "participants") or _number(told, "people"),
        "women": _number(told, "women"),
        "raised": raised,
        "resolved": _number(told, "resolved"),
        "untold": 0 if isinstance(told.get("resolved"), int) else raised,
    }
    none = dict.fromkeys(("women", "raised", "resolved", "untold"), 0)
    groups = told.get("groups")
    return [everybody] + [
        {**everybody, **none, "people": name, "present": count}
        for name, count in (_counted(groups) if isinstance(groups, dict) else {}).items()
    ]


def _counted(groups: Mapping[object, object]) -> dict[str, int]:
    return {
        str(name): min(count, FEW)
        for name, count in groups.items()
        if str(name) and isinstance(count, int)
    }


def _number(fields: Mapping[str, Any], name: str, otherwise: int = 0) -> int:
    value = fields.get(name)
    return min(value, FEW) if isinstance(value, int) else otherwise
