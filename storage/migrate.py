"""Brings a database to the newest revision; done on every start."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from storage.database import Database, told

FOLDER = Path(__file__).parent / "migrations"


def up(database: Database, to: str = "head") -> None:
    """Apply what is missing, in one transaction; a database that is newest is left alone."""
    _run(database, lambda config: command.upgrade(config, to))


def down(database: Database, to: str) -> None:
    _run(database, lambda config: command.downgrade(config, to))


def revision(database: Database) -> str:
    """The revision the database is at; empty for an empty database."""
    with told(), database.reader.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() or ""


def _run(database: Database, step: Callable[[Config], None]) -> None:
    with told(), database.writer.begin() as connection:
        step(_config(connection))


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config
