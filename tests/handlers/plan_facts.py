"""What is read of a year's plan of mass mobilisation, as the worlds of the tests keep it."""

from collections.abc import Sequence
from typing import Any


def task_row(task: str, months: Sequence[int], row: int = 1) -> dict[str, Any]:
    """A row of the timetable that asks something of the communes."""
    return {
        "task": task,
        "schedule": {"months": list(months)},
        "lead": "Đảng ủy các xã",
        "partners": [],
        "where": f"Phụ lục.{row}",
    }


def facts(*timetable: dict[str, Any], **other: str) -> dict[str, Any]:
    return {
        "title": "Kế hoạch công tác dân vận năm 2026",
        "number": "159-KH/HU",
        "issuer": "Huyện ủy Tam Đường",
        "issued_on": "2026-01-09",
        "period": {"from": "2026", "to": "2026"},
        "timetable": list(timetable),
        **other,
    }
