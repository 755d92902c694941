"""What every bench starts from: people who have joined, a child process, and numbers in a table."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from storage import members, migrate, people, unit_changes
from storage.database import Database, connect
from storage.people import Role
from tests.botapi.client import ROOT

FIRST_CHAT = 1_000_001
CHATS = 500
TEXT = "Cho hỏi một chút ạ {n}"


def now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def joined(folder: Path) -> Iterator[Database]:
    """A database in which as many officers as there are chats have joined and been greeted."""
    database = connect(f"sqlite:///{folder}/bench.db")
    migrate.up(database)
    at = now()
    with database.begin() as session:
        unit = unit_changes.add(session, "BB", "Xã Bản Bo", kind="commune")
        for chat in range(FIRST_CHAT, FIRST_CHAT + CHATS):
            account = f"telegram:{chat}"
            person = members.add(session, f"Cán bộ {chat}", [Role("officer", unit.id)], at)
            members.link(session, account, person, at)
            people.greeted(session, account, str(chat), at)
    try:
        yield database
    finally:
        database.close()


@contextmanager
def child(*command: str) -> Iterator[subprocess.Popen[str]]:
    """`python -m command`, ended when we leave; its lines can be read from stdout."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def line(process: subprocess.Popen[str]) -> str:
    """The next line it prints. Raises RuntimeError when it has ended."""
    assert process.stdout is not None
    text = process.stdout.readline().strip()
    if not text:
        raise RuntimeError("the child process ended")
    return text


def say(*words: str) -> None:
    """A line for whoever runs the bench."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under their heads; the first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    say(f"\n{title}")
    for row in (heads, *rows):
        first, *rest = [
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        say(first, *rest)


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> str:
    """The middle of the ratios of runs that stood side by side."""
    return f"{median(a / b for a, b in zip(ours, theirs, strict=True)):.2f}"
