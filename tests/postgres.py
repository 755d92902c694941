"""A PostgreSQL server of the tests' own: started once, a fresh database for each test."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg

from storage import migrate
from storage.database import connect


def find_postgres() -> Path | None:
    """The folder of the newest installed server's programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb else None


# whoever a test left behind would keep its tables locked
LEAVE = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
# a test touches few tables: emptying just those takes a fraction of truncating all of them
EMPTY = """DO $$ DECLARE name text; filled boolean; BEGIN
    SET session_replication_role = replica;
    FOR name IN SELECT quote_ident(tablename) FROM pg_tables
            WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO filled;
        IF filled THEN EXECUTE 'DELETE FROM ' || name; END IF;
    END LOOP;
    PERFORM setval(quote_ident(sequencename)::regclass, 1, false)
        FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
END $$"""


class Postgres:
    """Lives on a socket in a temporary folder; nothing of the machine's own server is touched."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="danvan-pg-"))
        # PostgreSQL refuses to run as root
        self.user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        self.count = 0
        self.free: list[str] = []

    def __enter__(self) -> Self:
        if os.geteuid() == 0:
            shutil.chown(self.folder, self.user)
        self._run("initdb", "-D", f"{self.folder}/data", "-U", "test", "-A", "trust", "-E", "UTF8")
        # durability is not what these tests are about, speed is
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off -c max_connections=200"
        self._run("pg_ctl", "-D", f"{self.folder}/data", "-w", "-o", options, "start")
        url = self.url("postgres")
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CREATE DATABASE template_danvan")
        filled = connect(self.url("template_danvan"))
        migrate.up(filled)
        filled.close()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._run("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, name: str) -> str:
        return f"postgresql://test@/{name}?host={self.folder}"

    @contextmanager
    def fresh(self, *, migrated: bool = True) -> Iterator[str]:
        """A database of its own. Migrated ones are emptied and used again: making one is slow."""
        name = self.free.pop() if migrated and self.free else self._create(migrated)
        yield self.url(name)
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(LEAVE, [name])
            if not migrated:
                connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
                return
        with psycopg.connect(self.url(name), autocommit=True) as connection:
            connection.execute(EMPTY)
        self.free.append(name)

    def _create(self, migrated: bool) -> str:
        self.count += 1
        name = f"test_{self.count}"
        template = "template_danvan" if migrated else "template1"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
        return name

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), *arguments]
        if os.geteuid() == 0:
            command = ["runuser", "-u", self.user, "--", *command]
        # the server keeps its standard output: a pipe would never end
        with (self.folder.parent / f"{self.folder.name}.log").open("ab") as out:
            subprocess.run(command, check=True, stdout=out, stderr=out, cwd="/")
