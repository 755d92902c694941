"""Ten thousand things that happen in a district, on both databases: is what it hears by the book?

Names: `python -m bench machine`; each life is a fresh database, a failure prints its shortest one.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from time import perf_counter

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from storage import migrate
from storage.database import Database, connect
from tests.postgres import Postgres, find_postgres
from tests.scheduler.machine import Machine

LIVES, STEPS = 250, 40
LONG = settings(
    max_examples=LIVES, stateful_step_count=STEPS, deadline=None, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
Fresh = Callable[[], AbstractContextManager[Database]]


def run() -> None:
    """On SQLite, then on PostgreSQL where it is installed."""
    with ExitStack() as ends:
        folder = Path(ends.enter_context(TemporaryDirectory()))
        _live("SQLite", lambda: _sqlite(folder))
        programs = find_postgres()
        if programs is not None:
            server = ends.enter_context(Postgres(programs))
            _live("PostgreSQL", lambda: _lent(server))


def _live(name: str, fresh: Fresh) -> None:
    class Lives(Machine):
        opened = staticmethod(fresh)

    Lives.counted.clear()
    start = perf_counter()
    run_state_machine_as_test(Lives, settings=LONG)
    took = perf_counter() - start
    counted = ", ".join(f"{count:,} {what}" for what, count in sorted(Lives.counted.items()))
    print(f"machine, {name}: {LIVES} lives of {STEPS} steps in {took:.0f} s: {counted}")  # noqa: T201


@contextmanager
def _sqlite(folder: Path) -> Iterator[Database]:
    empty, file = folder / "empty.db", folder / "life.db"
    if not empty.exists():
        made = connect(f"sqlite:///{empty}")
        migrate.up(made)
        made.close()
    for rest in folder.glob("life.db*"):
        rest.unlink()
    opened = connect(f"sqlite:///{copy(empty, file)}")
    yield opened
    opened.close()


@contextmanager
def _lent(server: Postgres) -> Iterator[Database]:
    with server.fresh() as url:
        opened = connect(url)
        yield opened
        opened.close()
