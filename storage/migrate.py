"""Brings a database to the newest revision; done on every start."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from storage.database import Database, told

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent / "migrations"


def newest() -> str:
    """The last revision there is; files are named after their revisions, in order."""
    return max(path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))


def revision(database: Database) -> str:
    """The revision the database is at; empty for an empty database."""
    with told(), database.reader.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""
        return str(connection.scalar(text("SELECT version_num FROM alembic_version")) or "")


def up(database: Database, to: str = "head") -> None:
    """Apply what is missing, in one transaction; a database that is newest is left alone."""
    if to == "head" and revision(database) == newest():
        return  # alembic takes a quarter of a second to import
    from alembic import command

    _run(database, lambda config: command.upgrade(config, to))


def down(database: Database, to: str) -> None:
    from alembic import command

    _run(database, lambda config: command.downgrade(config, to))


def _run(database: Database, step: "Callable[[Config], None]") -> None:
    from alembic.config import Config

    with told(), database.writer.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(FOLDER))
        config.attributes["connection"] = connection
        step(config)
