"""INSERT that keeps what is there: the one place where the two databases spell it differently."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase

from storage.database import Session

Row = Mapping[str, Any]
Insert = postgresql.Insert | sqlite.Insert


def add_new(session: Session, row: type[DeclarativeBase], values: Sequence[Row]) -> None:
    """Insert the rows whose keys are not there yet."""
    if values:
        statement = insert_into(session, row).on_conflict_do_nothing()
        session.connection().execute(statement, list(values))


def add_one(session: Session, row: type[DeclarativeBase], values: Row) -> int | None:
    """Insert a row and return its `id`; None when its key is there already."""
    table = _table(row)
    statement = insert_into(session, row).on_conflict_do_nothing().returning(table.c.id)
    id: int | None = session.connection().execute(statement, dict(values)).scalar_one_or_none()
    return id


def set_row(session: Session, row: type[DeclarativeBase], key: Row, values: Row) -> None:
    """Insert one row, or set `values` on the one that has this key."""
    statement = insert_into(session, row)
    session.connection().execute(
        statement.on_conflict_do_update(
            index_elements=list(key), set_={name: statement.excluded[name] for name in values}
        ),
        {**key, **values},
    )


def insert_into(session: Session, row: type[DeclarativeBase]) -> Insert:
    """An INSERT that knows ON CONFLICT in its database's own words."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(_table(row))
    return sqlite.insert(_table(row))


def _table(row: type[DeclarativeBase]) -> Table:
    table = row.__table__
    assert isinstance(table, Table)
    return table
