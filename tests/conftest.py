"""Fixtures that every test may use: a database of each kind, migrated and empty."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
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


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy: making one takes far longer than most tests."""
    file = tmp_path_factory.mktemp("empty") / "empty.db"
    opened = connect(f"sqlite:///{file}")
    migrate.up(opened)
    opened.close()
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A migrated, empty database; the test runs once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        empty: Path = request.getfixturevalue("empty")
        yield f"sqlite:///{shutil.copy(empty, tmp_path / 'test.db')}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.fresh() as url:
        yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = connect(database_url)
    yield opened
    opened.close()


@pytest.fixture
def sqlite(empty: Path, tmp_path: Path) -> Iterator[Database]:
    """A migrated, empty SQLite database, for tests in which the database plays no part."""
    opened = connect(f"sqlite:///{shutil.copy(empty, tmp_path / 'test.db')}")
    yield opened
    opened.close()


Fresh = Callable[[], AbstractContextManager[Database]]


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Fresh:
    """Makes as many migrated, empty databases of one kind as are asked for, one at a time."""
    if request.param == "sqlite":
        empty: Path = request.getfixturevalue("empty")
        return lambda: _copied(empty, tmp_path / "again.db")
    server: Postgres = request.getfixturevalue("postgres")
    return lambda: _lent(server)


@contextmanager
def _copied(empty: Path, file: Path) -> Iterator[Database]:
    for rest in file.parent.glob(f"{file.name}*"):
        rest.unlink()
    opened = connect(f"sqlite:///{shutil.copy(empty, file)}")
    yield opened
    opened.close()


@contextmanager
def _lent(server: Postgres) -> Iterator[Database]:
    with server.fresh() as url:
        opened = connect(url)
        yield opened
        opened.close()
