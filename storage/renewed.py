"""A plan's new version: what was told, asked and steered of an entry holds for its counterpart."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, select, update

from storage import rung_settings
from storage.database import Session
from storage.tables import (
    AssignmentRow,
    ExtensionRow,
    OccurrenceRow,
    PostponedRow,
    RemindedRow,
    RungsRow,
    SilenceRow,
)

OF_WORK: tuple[Any, ...] = (RemindedRow, PostponedRow, ExtensionRow)


def carry(session: Session, items: Mapping[int, int], assignments: Mapping[int, int]) -> None:
    """Both map old ids to new ones. A letter that waits tells of the new version then."""
    for row in OF_WORK:
        _move(session, row, row.assignment, _with(session, row, items, assignments))
    _move(session, SilenceRow, SilenceRow.item, items)
    settings = {rung_settings.item(old): rung_settings.item(new) for old, new in items.items()}
    _move(session, RungsRow, RungsRow.about, settings)
    session.expire_all()


def _with(
    session: Session, row: Any, items: Mapping[int, int], assignments: Mapping[int, int]
) -> dict[int, int]:
    """Those assignments that have such rows: mostly few of all."""
    asked = (
        select(row.assignment)
        .join(AssignmentRow, AssignmentRow.id == row.assignment)
        .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
        .where(OccurrenceRow.item.in_(items))
        .distinct()
    )
    return {old: assignments[old] for old in session.scalars(asked) if old in assignments}


def _move(session: Session, row: Any, column: Any, ids: Mapping[Any, Any]) -> None:
    table = row.__table__
    moved = [{"old": old, "new": new} for old, new in sorted(ids.items())]
    if moved:
        statement = update(table).where(table.c[column.key] == bindparam("old"))
        session.connection().execute(statement.values({column.key: bindparam("new")}), moved)
