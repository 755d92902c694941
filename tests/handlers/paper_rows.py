"""Reports and models by hand, for the tests of papers."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from handlers.papers import period
from handlers.papers.contents import Contents, Home
from handlers.papers.layouts import STATE, Layout
from storage.models import Model
from storage.report_sheet import Line
from storage.reports import State
from tests.clock import HANOI

AT = datetime(2026, 4, 2, 14, 5, tzinfo=HANOI)


def line(
    id: int = 1,
    kind: str = "dialogue",
    unit: int = 1,
    *,
    fields: Mapping[str, Any] | None = None,
    state: State = "received",
    nothing: bool = False,
    name: str = "Xã Đá Bạc",
    who: str = "Lò Thị Mai",
    why: str = "",
) -> Line:
    return Line(
        id,
        f"BC-{id:04d}",
        kind,
        unit,
        f"C{unit}",
        name,
        7,
        who,
        date(2026, 3, 12),
        state,
        nothing,
        1,
        fields or {},
        2,
        datetime(2026, 3, 12, 18, 30, tzinfo=UTC),
        why,
    )


def model(id: int, unit: int = 1, *, field: str = "economy", name: str = "", **on: date) -> Model:
    stages = {"registered": date(2026, 2, 1), **on}
    return Model(id, None, unit, name or f"Mô hình {id}", field, "Bà Páo", 2026, None, stages)


def contents(
    *lines: Line,
    models: tuple[Model, ...] = (),
    layout: Layout = STATE,
    name: str = "Huyện Suối Ngân",
    above: str = "",
    homes: tuple[Home, ...] = (Home(1, "Xã Đá Bạc"), Home(2, "Xã Khe Mo")),
    code: str = "2026-Q1",
) -> Contents:
    return Contents(
        layout,
        name,
        above,
        "Suối Ngân",
        period.read(code),
        AT,
        homes,
        {home.id: home.id for home in homes},
        lines,
        models,
    )
