"""The assistant as people run it, `main.py run` in a process of its own, and its database read."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from sqlalchemy import text

from storage import members, migrate, people
from storage.database import Database, connect
from tests.botapi.client import ROOT, Client

ADMIN = 1
TAIL = 4000  # characters of its log that a failure shows
GLANCE = 0.05  # seconds between two looks at a condition
PATIENCE = 90.0  # seconds; an importing process on a busy machine takes ten


class Died(Exception):
    """The assistant ended by itself."""


class Assistant:
    """One `main.py run`; it may be killed and started again."""

    def __init__(self, folder: Path, telegram: Client, library: str, **settings: str) -> None:
        self.folder = folder
        self.log = folder / "assistant.log"
        self.settings = {
            "PATH": os.defpath,
            "TELEGRAM_TOKEN": telegram.token,
            "TELEGRAM_API": telegram.url,
            "TELEGRAM_LIBRARY": library,
            "DATABASE_URL": f"sqlite:///{folder}/x.db",
            "DATA_DIR": str(folder),
            "WEB_PORT": "0",
            "ADMINS": f"telegram:{ADMIN}",
        } | settings
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.wait()

    @property
    def database_url(self) -> str:
        return self.settings["DATABASE_URL"]

    def start(self) -> None:
        assert self._child is None
        command = [sys.executable, str(ROOT / "main.py"), "run"]
        if shutil.which("setpriv"):  # it must not outlive a test run that is killed itself
            command = ["setpriv", "--pdeathsig", "KILL", *command]
        with self.log.open("ab") as out:
            self._child = subprocess.Popen(
                command, cwd=self.folder, env=self.settings, stdout=out, stderr=out
            )

    def kill(self, *, after: float = 0) -> None:
        """End it with SIGKILL, so many seconds from now."""
        self.check(after)
        child, self._child = self._running(), None
        child.kill()
        child.wait()

    def stop(self) -> None:
        """End it with SIGTERM; it must end in good order."""
        child, self._child = self._running(), None
        child.terminate()
        code = child.wait(PATIENCE)
        if code:
            raise Died(f"ended with {code}\n{self.tail()}")

    def check(self, seconds: float = 0) -> None:
        """Watch it so long; raise Died with the end of its log when it ends meanwhile."""
        try:
            code = self._running().wait(seconds)
        except subprocess.TimeoutExpired:
            return
        raise Died(f"ended with {code}\n{self.tail()}")

    def until(self, done: Callable[[], bool], *, within: float = PATIENCE) -> None:
        """Let it run until the condition holds; raise TimeoutError when it never does."""
        end = monotonic() + within
        while not done():
            if monotonic() > end:
                raise TimeoutError(f"not within {within} s\n{self.tail()}")
            self.check(GLANCE)

    def tail(self) -> str:
        return self.log.read_text(errors="replace")[-TAIL:] if self.log.exists() else ""

    def _running(self) -> "subprocess.Popen[bytes]":
        assert self._child is not None, "it is not running"
        return self._child


@dataclass(frozen=True, slots=True)
class Said:
    """A row of the inbox."""

    id: int
    key: str
    conversation: str
    state: str
    attempts: int
    handled_at: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A row of the outbox."""

    id: int
    key: str
    chat: str
    lane: int
    state: str
    message: str
    uncertain: bool
    attempts: int
    error: str

    @property
    def again(self) -> int:
        """How often it was in flight when the process died: so many copies too many may exist."""
        return self.attempts - 1 if self.uncertain else 0


class Books:
    """Reads what the assistant has written down."""

    def __init__(self, url: str) -> None:
        self.database: Database = connect(url)

    def close(self) -> None:
        self.database.close()

    def prepare(self, accounts: Collection[int]) -> None:
        """Make the tables; these people have joined and been greeted, and so has the admin."""
        migrate.up(self.database)
        now = datetime.now(UTC)
        with self.database.begin() as session:
            members.ensure_admins(session, [f"telegram:{ADMIN}"], now)
            people.greeted(session, f"telegram:{ADMIN}", str(ADMIN), now)
            for account in accounts:
                person = members.add(session, f"Người {account}", [], now)
                members.link(session, f"telegram:{account}", person, now)
                people.greeted(session, f"telegram:{account}", str(account), now)

    def said(self) -> list[Said]:
        columns = "id, key, conversation, state, attempts, coalesce(handled_at, received_at)"
        with self.database.read() as session:
            rows = session.execute(text(f"SELECT {columns} FROM inbox ORDER BY id"))
            return [Said(*row) for row in rows]

    def letters(self) -> list[Letter]:
        columns = (
            "id, key, chat, lane, state, coalesce(message, ''), uncertain_at IS NOT NULL,"
            " attempts, coalesce(error, '')"
        )
        with self.database.read() as session:
            rows = session.execute(text(f"SELECT {columns} FROM outbox ORDER BY id"))
            return [Letter(*row) for row in rows]

    def settled(self, updates: int) -> bool:
        """All of so many updates are handled, and nothing that may go out waits."""
        with self.database.read() as session:
            taken = session.scalar(text("SELECT count(*) FROM inbox WHERE state <> 'ready'"))
            if taken != updates:
                return False
            owed = "state IN ('ready', 'sending') OR (state = 'uncertain' AND lane = 0)"
            return not session.scalar(text(f"SELECT count(*) FROM outbox WHERE {owed}"))
