"""Fixtures that every test may use: a database of each kind, migrated and empty."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from storage import migrate
from storage.database import Database, connect
from tests.lacking import missing
from tests.postgres import Postgres, find_postgres

MISSING = "PostgreSQL is not installed: apt-get install postgresql"


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """A command run inside a test sets up the logs on that test's own streams: undo it."""
    yield
    structlog.reset_defaults()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server of our own on a socket, for the length of the run."""
    programs = find_postgres()
    if programs is None:
        missing(MISSING)
    with Postgres(programs) as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/test.db"
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.fresh() as url:
        yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated, empty database; the test runs once on SQLite and once on PostgreSQL."""
    opened = connect(database_url)
    migrate.up(opened)
    yield opened
    opened.close()


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Database]:
    """A migrated, empty SQLite database, for tests in which the database plays no part."""
    opened = connect(f"sqlite:///{tmp_path}/test.db")
    migrate.up(opened)
    yield opened
    opened.close()
