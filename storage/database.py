"""Opens SQLite or PostgreSQL and gives out one transaction at a time.

SQLite: one writer (BEGIN IMMEDIATE), readers beside it. What can't be reached is `Away`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.orm import Session as Session
from sqlalchemy.pool import QueuePool

from storage import stirring

BUSY_MS = 10_000  # another process (a command) may write for a while


class Away(Exception):
    """The database can't be used now (locked, full, gone): wait, and nothing was done."""


class Taken(Exception):
    """A row with this key is there already."""


@dataclass(frozen=True, slots=True)
class Database:
    """One transaction with `begin()`; `read()` never writes and never waits for the writer."""

    writer: Engine
    reader: Engine
    sqlite: bool

    @contextmanager
    def begin(self) -> Iterator[Session]:
        with told(), Session(self.writer, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        with told(), Session(self.reader, expire_on_commit=False) as session:
            yield session

    def close(self) -> None:
        self.writer.dispose()
        self.reader.dispose()


@contextmanager
def told() -> Iterator[None]:
    """Say `Away` where the database, not the work, is at fault."""
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        raise Away(str(error.orig)) from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise Away(str(error.orig)) from error
        raise


@contextmanager
def unless_taken(session: Session) -> Iterator[None]:
    """Run an insert in a savepoint; a key that is there already is `Taken` and undoes just that."""
    try:
        with session.begin_nested():
            yield
    except IntegrityError as error:
        raise Taken from error


def connect(url: str) -> Database:
    """Open the database named by `url`; a SQLite file and its folder are made when missing."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(url, parsed.database)
    engine = create_engine(
        parsed.set(drivername="postgresql+psycopg"),
        pool_size=8,
        max_overflow=8,
        pool_pre_ping=True,
        hide_parameters=True,  # errors are logged, and parameters hold what people wrote
    )
    stirring.watch(engine)
    return Database(engine, engine, sqlite=False)


def _sqlite(url: str, path: str | None) -> Database:
    if not path or path == ":memory:":
        raise ValueError("SQLite needs a file")
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    # check_same_thread: connections wander between worker threads, one at a time
    options: dict[str, Any] = {
        "hide_parameters": True,  # errors are logged, and parameters hold what people wrote
        "connect_args": {"check_same_thread": False, "timeout": BUSY_MS / 1000},
        "poolclass": QueuePool,
    }
    writer = create_engine(url, pool_size=1, max_overflow=0, pool_timeout=60, **options)
    reader = create_engine(url, pool_size=4, max_overflow=4, **options)
    event.listen(writer, "connect", _prepare)
    event.listen(reader, "connect", _prepare)
    event.listen(writer, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    event.listen(reader, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    stirring.watch(writer)
    return Database(writer, reader, sqlite=True)


def _prepare(connection: Any, _record: object) -> None:
    # sqlite3's own transaction handling does not BEGIN before SELECT: switch it off, do it here
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout={BUSY_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "mmap_size=0",
        "cache_size=-16000",
    ):
        connection.execute(f"PRAGMA {pragma}")


def sqlite_version(database: Database) -> str:
    """The library's version; the empty string on PostgreSQL."""
    if not database.sqlite:
        return ""
    with database.read() as session:
        return str(session.scalar(text("SELECT sqlite_version()")))
