"""INSERT that keeps what is there: the one place where the two databases spell it differently.

A statement is built once: building it costs more than running it.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.sql.dml import ReturningInsert

from storage.database import Session

Row = Mapping[str, Any]
Insert = postgresql.Insert | sqlite.Insert


def add_new(session: Session, row: type[DeclarativeBase], values: Sequence[Row]) -> None:
    """Insert the rows whose keys are not there yet."""
    if values:
        connection = session.connection()
        connection.execute(_adding(connection.dialect.name, row), list(values))


def add_one(session: Session, row: type[DeclarativeBase], values: Row) -> int | None:
    """Insert a row and return its `id`; None when its key is there already."""
    connection = session.connection()
    statement = _adding_one(connection.dialect.name, row)
    id: int | None = connection.execute(statement, dict(values)).scalar_one_or_none()
    return id


def set_row(session: Session, row: type[DeclarativeBase], key: Row, values: Row) -> None:
    """Insert one row, or set `values` on the one that has this key."""
    set_rows(session, row, tuple(key), [{**key, **values}])


def set_rows(
    session: Session, row: type[DeclarativeBase], key: tuple[str, ...], values: Sequence[Row]
) -> None:
    """The same for rows with the same columns; `key` names those that tell them apart."""
    if values:
        connection = session.connection()
        others = tuple(name for name in values[0] if name not in key)
        statement = _setting(connection.dialect.name, row, key, others)
        connection.execute(statement, list(values))


def insert_into(session: Session, row: type[DeclarativeBase]) -> Insert:
    """An INSERT that knows ON CONFLICT in its database's own words."""
    return _insert(session.get_bind().dialect.name, row)


@cache
def _adding(dialect: str, row: type[DeclarativeBase]) -> Insert:
    return _insert(dialect, row).on_conflict_do_nothing()


@cache
def _adding_one(dialect: str, row: type[DeclarativeBase]) -> ReturningInsert[Any]:
    return _adding(dialect, row).returning(_table(row).c.id)


@cache
def _setting(
    dialect: str, row: type[DeclarativeBase], key: tuple[str, ...], others: tuple[str, ...]
) -> Insert:
    statement = _insert(dialect, row)
    return statement.on_conflict_do_update(
        index_elements=key, set_={name: statement.excluded[name] for name in others}
    )


def _insert(dialect: str, row: type[DeclarativeBase]) -> Insert:
    if dialect == "postgresql":
        return postgresql.insert(_table(row))
    return sqlite.insert(_table(row))


def _table(row: type[DeclarativeBase]) -> Table:
    table = row.__table__
    assert isinstance(table, Table)
    return table
