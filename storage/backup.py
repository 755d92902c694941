"""One file that holds everything: the tables as JSON lines, and the kept files.

It reads the same from SQLite and PostgreSQL, so a backup of one may be restored into the other.
"""

import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Date, Table, func, insert, select, text, update

from storage import migrate, stirring
from storage.database import Database, Session
from storage.files import Shelf
from storage.stirring import CALM
from storage.tables import Base
from storage.tables.base import Utc

ROWS = 1000  # inserted at once
Progress = Callable[[str, int], None]


class Unusable(Exception):
    """The file is not a backup of this version, or the database is not empty."""


def save(database: Database, shelf: Shelf, to: Path, progress: Progress) -> dict[str, int]:
    """Write everything as it stands at one moment; return the rows a table."""
    counts = {}
    half = to.with_name(to.name + ".part")  # a backup that stops half-way is no backup
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as archive, database.read() as session:
        if not database.sqlite:
            session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        for table in Base.metadata.sorted_tables:
            with archive.open(f"tables/{table.name}.jsonl", "w", force_zip64=True) as file:
                counts[table.name] = _write(session, table, file)
            progress(table.name, counts[table.name])
        kept = _keep_files(archive, shelf)
        facts = {"revision": migrate.newest(), "rows": counts, "files": kept}
        archive.writestr("backup.json", json.dumps(facts))
    half.replace(to)
    return counts


def _write(session: Session, table: Table, file: IO[bytes]) -> int:
    count = 0
    for row in session.execute(select(table).order_by(*table.primary_key)).mappings():
        file.write(json.dumps(dict(row), default=_plain, ensure_ascii=False).encode() + b"\n")
        count += 1
    return count


def _keep_files(archive: zipfile.ZipFile, shelf: Shelf) -> int:
    paths = [path for path in sorted(shelf.folder.glob("??/*")) if len(path.name) == 64]
    for path in paths:
        archive.write(path, f"files/{path.name}")
    return len(paths)


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def restore(database: Database, shelf: Shelf, source: Path, progress: Progress) -> dict[str, int]:
    """Fill an empty database from a backup, all or nothing; return the rows a table."""
    try:
        with zipfile.ZipFile(source) as archive:
            facts = json.loads(archive.read("backup.json"))
            if facts["revision"] != migrate.newest():
                raise Unusable(f"revision {facts['revision']}, not {migrate.newest()}")
            with database.begin() as session:
                _need_empty(session)
                for table in Base.metadata.sorted_tables:
                    _fill(session, table, archive)
                    progress(table.name, facts["rows"][table.name])
                counts = _count(session)
                if counts != facts["rows"]:
                    raise Unusable("the counts of rows do not fit")
                stirring.note(session.connection())
                _mend_sequences(session)
                _bring_files(archive, shelf)
    except (zipfile.BadZipFile, KeyError, json.JSONDecodeError, OSError) as error:
        raise Unusable(f"{type(error).__name__}: {error}") from error
    return counts


def _need_empty(session: Session) -> None:
    if any(_count(session).values()):
        raise Unusable("the database is not empty")


def _count(session: Session) -> dict[str, int]:
    return {
        table.name: session.scalar(select(func.count()).select_from(table)) or 0
        for table in Base.metadata.sorted_tables
    }


def _fill(session: Session, table: Table, archive: zipfile.ZipFile) -> None:
    own = [c.name for c in table.columns if any(k.column.table is table for k in c.foreign_keys)]
    with archive.open(f"tables/{table.name}.jsonl") as file:
        rows = _rows(table, file)
        pointing: list[dict[str, Any]] = []
        while batch := list(islice(rows, ROWS)):
            pointing += [dict(row) for row in batch if any(row[name] is not None for name in own)]
            calm = insert(table).execution_options(**CALM)
            session.execute(calm, [{**row, **dict.fromkeys(own)} for row in batch])
        for row in pointing:  # a row may point at one that came after it
            values = {name: row[name] for name in own}
            pointed = update(table).where(table.c.id == row["id"]).values(**values)
            session.execute(pointed.execution_options(**CALM))


def _rows(table: Table, file: IO[bytes]) -> Iterator[dict[str, Any]]:
    moments = [c.name for c in table.columns if isinstance(c.type, Utc)]
    days = [c.name for c in table.columns if isinstance(c.type, Date)]
    for line in file:
        row = json.loads(line)
        for name in moments:
            row[name] = row[name] and datetime.fromisoformat(row[name])
        for name in days:
            row[name] = row[name] and date.fromisoformat(row[name])
        yield row


def _mend_sequences(session: Session) -> None:
    """PostgreSQL counts on from the rows that were put in with their ids."""
    if session.get_bind().dialect.name != "postgresql":
        return
    for table in Base.metadata.sorted_tables:
        if "id" in table.c and table.c.id.type.python_type is int:
            session.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), "
                    f"(SELECT coalesce(max(id), 0) + 1 FROM {table.name}), false)"
                )
            )


def _bring_files(archive: zipfile.ZipFile, shelf: Shelf) -> None:
    for name in archive.namelist():
        if name.startswith("files/"):
            sha = shelf.put_bytes(archive.read(name))
            if sha != name.removeprefix("files/"):
                raise Unusable(f"{name} is damaged")
