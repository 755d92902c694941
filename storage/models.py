"""Models: a "Dân vận khéo" model lives on beyond the report that registered it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sqlalchemy import select

from storage.database import Session
from storage.reports import Report
from storage.tables import ModelRow, ModelStageRow
from storage.upsert import set_row

Stage = Literal["registered", "evaluated", "recognised", "rewarded", "stopped"]
STAGES: tuple[Stage, ...] = ("registered", "evaluated", "recognised", "rewarded", "stopped")


@dataclass(frozen=True, slots=True)
class Model:
    """A model of a unit and a year; `stages` says on which day it reached each."""

    id: int
    report: int | None
    unit: int
    name: str
    field: str
    lead: str
    year: int
    carried_from: int | None
    stages: Mapping[str, date]
    void: bool = False  # its report was returned or withdrawn

    @property
    def stage(self) -> str:
        """The furthest it came; a stopped one is stopped."""
        return next((one for one in reversed(STAGES) if one in self.stages), "registered")


def follow(session: Session, report: Report, now: datetime) -> None:
    """A report registers a model; while it counts, so does the model, as the report tells it."""
    if report.kind != "model" or report.nothing:
        return
    row = session.scalar(select(ModelRow).where(ModelRow.report == report.id))
    if row is None:
        row = ModelRow(report=report.id, unit=report.unit, name="", field="", year=0)
        session.add(row)
    row.unit, row.year = report.unit, report.happened_on.year
    row.name = str(report.fields.get("name", ""))
    row.field = str(report.fields.get("field", ""))
    row.lead = str(report.fields.get("lead", ""))
    row.void = not report.counted
    session.flush()
    reach(session, row.id, "registered", report.happened_on, report.entered_by, now)


def reach(
    session: Session, model: int, stage: Stage, on: date, by: int | None, now: datetime
) -> None:
    """It reached this stage; said again, the newest word counts."""
    set_row(
        session,
        ModelStageRow,
        {"model": model, "stage": stage},
        {"reached_on": on, "set_by": by, "set_at": now},
    )


def leave(session: Session, model: int, stage: Stage) -> None:
    """It did not reach that stage after all."""
    row = session.get(ModelStageRow, (model, stage))
    if row is not None and stage != "registered":
        session.delete(row)
        session.flush()


def set_by(session: Session, model: int) -> dict[str, int | None]:
    """Of each stage it reached, who said so."""
    rows = session.scalars(select(ModelStageRow).where(ModelStageRow.model == model))
    return {row.stage: row.by for row in rows}


def carried_to(session: Session, model: int, year: int) -> int | None:
    """The model that goes on with it in that year."""
    return session.scalar(
        select(ModelRow.id).where(ModelRow.carried_from == model, ModelRow.year == year)
    )


def lock(session: Session, id: int) -> Model | None:
    """As it is now; whoever else wants to change it waits until this turn has ended."""
    session.execute(
        select(ModelRow)
        .where(ModelRow.id == id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return find(session, id)


def carry_over(session: Session, id: int, year: int, by: int, now: datetime) -> int | None:
    """The model goes on in a new year; None where it does already, or has ended."""
    old = find(session, id)
    if old is None or old.void or "stopped" in old.stages or old.year >= year:
        return None
    if carried_to(session, id, year) is not None:
        return None
    row = ModelRow(
        unit=old.unit, name=old.name, field=old.field, lead=old.lead, year=year, carried_from=id
    )
    session.add(row)
    session.flush()
    reach(session, row.id, "registered", now.date(), by, now)
    return row.id


def find(session: Session, id: int) -> Model | None:
    return next(iter(_read(session, ModelRow.id == id)), None)


def of_report(session: Session, report: int) -> Model | None:
    return next(iter(_read(session, ModelRow.report == report)), None)


def several(session: Session, ids: Collection[int]) -> list[Model]:
    return _read(session, ModelRow.id.in_(ids)) if ids else []


def listing(
    session: Session, units: Collection[int] | None = None, year: int | None = None
) -> list[Model]:
    """Models that count, by unit and name."""
    conditions: list[object] = [ModelRow.void.is_(False)]
    if units is not None:
        conditions.append(ModelRow.unit.in_(units))
    if year is not None:
        conditions.append(ModelRow.year == year)
    return _read(session, *conditions)


def _read(session: Session, *conditions: object) -> list[Model]:
    rows = session.scalars(
        select(ModelRow)
        .where(*conditions)  # type: ignore[arg-type]  # columns' comparisons
        .order_by(ModelRow.unit, ModelRow.name, ModelRow.id)
    ).all()
    stages: dict[int, dict[str, date]] = {}
    reached = select(ModelStageRow).where(ModelStageRow.model.in_([row.id for row in rows]))
    for one in session.scalars(reached):
        stages.setdefault(one.model, {})[one.stage] = one.on
    return [
        Model(
            row.id,
            row.report,
            row.unit,
            row.name,
            row.field,
            row.lead,
            row.year,
            row.carried_from,
            stages.get(row.id, {}),
            row.void,
        )
        for row in rows
    ]
